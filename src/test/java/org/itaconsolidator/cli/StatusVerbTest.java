package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code status} over stores that are not everyday ones; over those of other tests it is asked by {@link StatusTold}. */
@Tag("whole-run")
class StatusVerbTest {
    private static final Path SEEDS = Path.of(System.getProperty("seed.workbooks", "../shared/seed-workbooks"));

    @TempDir
    Path folder;

    @Test
    void oneFileThatNobodyAskedForMayHoldSeveralForms() throws IOException {
        Nights nights = new Nights(folder, "papers: none\n");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream file = Files.newOutputStream(folder.resolve("inbox/ทั้งหมด.xlsx"))) {
            String body = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดตราด";
            sheet(
                    workbook,
                    "คะแนน",
                    List.of("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘"),
                    List.of(body),
                    List.of("ที่", "ตัวชี้วัด", "คะแนน"),
                    List.of("1", "การปฏิบัติหน้าที่", "90"));
            sheet(
                    workbook,
                    "มาตรการ",
                    List.of("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘"),
                    List.of(body),
                    List.of("ลำดับที่", "ตัวชี้วัด", "ประเด็นที่ต้องปรับปรุง แก้ไข", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ"),
                    List.of("1", "การใช้งบประมาณ", "แผนไม่เผยแพร่", "เผยแพร่แผนทุกไตรมาส", "กองคลัง"));
            workbook.write(file);
        }
        assertEquals(0, nights.run(), nights.out() + nights.err());
        assertEquals(0, nights.ita("status", nights.job.toString()), nights.err());
        assertTrue(nights.out().contains(" · scores, measures · 2568 · ทั้งหมด.xlsx"), nights.out());
    }

    @Test
    void realDocumentsHaveAStatus() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SEEDS), "skipped: the real workbooks are not beside the project");
        Nights nights = new Nights(folder, "papers: none\n");
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve("inbox").resolve(file.getFileName()));
            }
        }
        assertTrue(nights.run() <= 1, nights.err());
        assertEquals(0, nights.ita("status", nights.job.toString()), nights.err());
        assertTrue(nights.out().contains("scores, analysis, measures"), nights.out());
    }

    @SafeVarargs
    private static void sheet(XSSFWorkbook workbook, String name, List<String>... rows) {
        Sheet sheet = workbook.createSheet(name);
        for (int r = 0; r < rows.length; r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows[r].size(); c++) {
                row.createCell(c).setCellValue(rows[r].get(c));
            }
        }
    }
}
