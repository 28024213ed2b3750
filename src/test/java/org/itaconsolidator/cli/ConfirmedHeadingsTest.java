package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Headings that are confirmed beside the job file, from the finding that asks for it to the scores in the store. */
@Tag("whole-run")
class ConfirmedHeadingsTest extends FormsDesk {
    @Test
    void columnsOfScoresAreReadAsConfirmedAndABodyThatNobodyKnowsIsTold() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("ผล");
            row(sheet, 0, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566");
            row(sheet, 1, "องค์การบริหารส่วนตำบลทดสอบ");
            row(sheet, 3, "ตัวชี้วัด", "ITAS65", "แต้ม");
            row(sheet, 4, "การใช้งบประมาณ", 81.5, 82.5);
            Path file = Files.createDirectories(folder.resolve("inbox")).resolve("คะแนน.xlsx");
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        assertEquals(1, ita("run", job), out());
        assertEquals(List.of(), stored("SELECT score FROM v_scores"));
        assertEquals(
                List.of("ผล!B4", "ผล!C4"),
                stored(
                        "SELECT sheet || '!' || cell FROM v_findings WHERE code = 'heading-not-recognised' ORDER BY cell"));
        assertEquals(
                List.of("1"), stored("SELECT count(*) FROM v_findings WHERE message LIKE '%\"ITAS65\": score-2565%'"));

        confirm("องค์การบริหารส่วนตำบลอื่น");
        assertEquals(1, ita("run", job), out());
        assertTrue(out().contains("ของหน่วยงาน องค์การบริหารส่วนตำบลอื่น ซึ่งไม่อยู่ในไฟล์งาน"), out());
        assertEquals(List.of(), stored("SELECT score FROM v_scores"));

        confirm("อบต.ทดสอบ");
        run();
        assertFalse(out().contains("ซึ่งไม่อยู่ในไฟล์งาน"), out());
        assertEquals(
                List.of("2565 81.5", "2566 82.5"),
                stored("SELECT fiscal_year || ' ' || score FROM v_scores ORDER BY fiscal_year"));
        assertEquals(List.of(), stored("SELECT code FROM v_findings WHERE code = 'heading-not-recognised'"));
    }

    private void confirm(String body) throws IOException {
        Path headings = Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(
                headings.resolve("ours.yaml"),
                "body: " + body + "\nheadings:\n  \"ITAS65\": score-2565\n  \"แต้ม\": score\n");
        Path file = Path.of(job);
        String settings = Files.readString(file);
        if (!settings.contains("mappings:")) {
            Files.writeString(file, settings + "mappings: mappings\n");
        }
    }

    private static void row(XSSFSheet sheet, int number, Object... values) {
        var row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Double score) {
                row.createCell(i).setCellValue(score);
            } else {
                row.createCell(i).setCellValue((String) values[i]);
            }
        }
    }
}
