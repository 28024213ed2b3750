package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.FiscalYear;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where it is said of which bodies the scores may be no published result, and where page one leads. */
@Tag("whole-run")
class DoubtedBodiesTest extends FormsDesk {
    private static final int YEAR = 2569;

    @Test
    void stepToVerifyLeadsToTheBodysOwnFinding() throws Exception {
        scores("อบต.หนึ่ง", "ฉบับคาดเดา", 70.25);
        scores("อบต.สอง", "", 72.5);
        scores("อบต.สาม", "ฉบับคาดเดา", 74.75);
        scores("อบต.สี่", "ฉบับคาดเดา", 76.1);
        run();
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/latest/consolidated.xlsx")))) {
            List<String> files = new ArrayList<>();
            XSSFSheet findings = workbook.getSheet("ข้อค้นพบ");
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    String link = cell.toString();
                    if (cell.getColumnIndex() > 0 && link.contains("ข้อค้นพบ")) {
                        String place = link.replaceAll("(?s).*!A([0-9]+)\".*", "$1");
                        files.add(row.getCell(1) + ": "
                                + findings.getRow(Integer.parseInt(place) - 1).getCell(1));
                    }
                }
            }
            assertEquals(3, files.size(), files.toString());
            for (String name : List.of("หนึ่ง", "สาม", "สี่")) {
                assertTrue(
                        files.stream()
                                .anyMatch(line -> line.startsWith("อบต." + name) && line.contains(name + ".xlsx")),
                        files.toString());
            }
            assertEquals(
                    " * ยังไม่ยืนยัน: น้ำหนักคะแนน เกณฑ์ระดับ หรือตัวเลขของประเทศ"
                            + " · † ผลของ ๓ หน่วยงานอาจไม่ใช่ผลที่ประกาศ ดูชีต ข้อค้นพบ",
                    workbook.getSheetAt(0)
                            .getOddFooter()
                            .getLeft()
                            .lines()
                            .findFirst()
                            .orElseThrow()
                            .replaceFirst(".*K595959", ""),
                    "nothing is cut");
        }
    }

    private void scores(String body, String more, double least) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out =
                        Files.newOutputStream(folder.resolve("inbox").resolve(body.substring(4) + ".xlsx"))) {
            XSSFSheet sheet = workbook.createSheet("คะแนน");
            sheet.createRow(0)
                    .createCell(0)
                    .setCellValue(("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + YEAR + " " + more).strip());
            sheet.createRow(1).createCell(0).setCellValue(body + " อำเภอเมือง จังหวัดตราด");
            Row heading = sheet.createRow(2);
            heading.createCell(0).setCellValue("ตัวชี้วัด");
            heading.createCell(1).setCellValue("คะแนน");
            for (int number = 1; number <= 10; number++) {
                Row row = sheet.createRow(2 + number);
                row.createCell(0)
                        .setCellValue(
                                Frameworks.load(Optional.empty()).indicatorName(FiscalYear.ofBuddhist(YEAR), number));
                row.createCell(1).setCellValue(least + number * 7 % 11 + number * number / 100.0);
            }
            workbook.write(out);
        }
    }
}
