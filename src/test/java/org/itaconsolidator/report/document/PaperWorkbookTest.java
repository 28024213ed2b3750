package org.itaconsolidator.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.model.paper.PaperSheet;
import org.itaconsolidator.report.sheet.PageSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperWorkbookTest {
    @TempDir
    private Path folder;

    /** Rows that continue a text would count a measure twice. */
    @Test
    void textHigherThanARowHasOneRowAndStandsWholeOnTheSheetOfDetails() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 90; i++) {
            text.append("ประชุมชี้แจงครั้งที่ ").append(i).append(" แก่บุคลากรทุกส่วนราชการ\n");
        }
        PaperSheet sheet = new PaperSheet(
                "measures",
                "มาตรการ",
                List.of(
                        new PaperSheet.Column("number", "ที่", 8),
                        new PaperSheet.Column("measure", "มาตรการ", 40),
                        new PaperSheet.Column("score", "คะแนน", 10),
                        new PaperSheet.Column("owner", "ผู้รับผิดชอบ", 20)),
                List.of(List.of(1, text.toString(), new BigDecimal("85.25"), "กองคลัง"), List.of(2, "ทำแผน", "", "")));
        Path file = folder.resolve("plan.xlsx");
        PaperWorkbook.write("แผน", List.of(sheet), false, file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new FileInputStream(file.toFile()))) {
            Sheet written = workbook.getSheetAt(0);
            assertEquals(3, written.getLastRowNum());
            assertEquals(2, written.getRow(3).getCell(0).getNumericCellValue());
            Row row = written.getRow(2);
            String beginning = row.getCell(1).getStringCellValue();
            assertTrue(beginning.endsWith("\n… รายละเอียด 1"), beginning);
            assertTrue(row.getHeightInPoints() <= 409);
            assertEquals(
                    "A2:D4",
                    ((XSSFSheet) written).getCTWorksheet().getAutoFilter().getRef());
            StringBuilder whole = new StringBuilder();
            Sheet details = workbook.getSheet("รายละเอียด");
            for (int i = 3; i <= details.getLastRowNum(); i++) {
                whole.append(details.getRow(i).getCell(2).getStringCellValue());
            }
            assertEquals(text.toString().replaceAll("\\s", ""), whole.toString().replaceAll("\\s", ""));
        }
    }

    @Test
    void columnsAndSheetsWithoutContentAreLeftOut() throws IOException {
        List<PaperSheet.Column> columns =
                List.of(new PaperSheet.Column("a", "มาตรการ", 20), new PaperSheet.Column("b", "หลักฐาน", 20));
        Path file = folder.resolve("report.xlsx");
        PaperWorkbook.write(
                "รายงาน",
                List.of(
                        new PaperSheet("measures", "มาตรการ", columns, List.of(List.of("ทำแผน", ""))),
                        new PaperSheet("result", "ผลการประเมิน", columns, List.of())),
                false,
                file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new FileInputStream(file.toFile()))) {
            assertEquals(1, workbook.getNumberOfSheets());
            assertEquals(List.of("มาตรการ"), texts(workbook.getSheetAt(0).getRow(1)));
        }
        PaperWorkbook.write("รายงาน", List.of(new PaperSheet("measures", "มาตรการ", columns, List.of())), false, file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new FileInputStream(file.toFile()))) {
            assertEquals(
                    List.of("ไม่มี"),
                    texts(workbook.getSheetAt(0).getRow(2)),
                    "nothing was left out: there is nothing");
        }
    }

    @Test
    void titleStandsOverTheWholeTableInAsManyLinesAsItNeeds() throws IOException {
        PaperSheet narrow = new PaperSheet(
                "oit",
                "ข้อ OIT",
                List.of(new PaperSheet.Column("a", "รหัส", 20), new PaperSheet.Column("b", "วันที่", 20)),
                List.of(List.of("O1", LocalDate.of(2026, 3, 1)), List.of("O2", LocalDate.of(2026, 4, 1))));
        Path file = folder.resolve("oit.xlsx");
        PaperWorkbook.write("รายงาน ".repeat(30).strip(), List.of(narrow), false, file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new FileInputStream(file.toFile()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals("A1:B1", sheet.getMergedRegion(0).formatAsString());
            assertTrue(sheet.getRow(0).getCell(0).getCellStyle().getWrapText());
            assertEquals(8 * 16 * 1.66f + 1, sheet.getRow(0).getHeightInPoints(), 0.5);
            assertEquals("1:2", sheet.getRepeatingRows().formatAsString().replace("$", ""));
            assertEquals("01/03/2569", sheet.getRow(2).getCell(1).getStringCellValue());
            assertEquals("01/04/2569", sheet.getRow(3).getCell(1).getStringCellValue());
            String below = sheet.getFooter().getLeft();
            assertTrue(!below.contains("รายงาน"), below);
        }
    }

    @Test
    void pageShowsTheColumnsForReadingAndOthersStandBesideIt() throws IOException {
        List<PaperSheet.Column> columns = List.of(
                new PaperSheet.Column("topic", "ประเด็นที่", 8, false),
                new PaperSheet.Column("measure", "มาตรการ", 40),
                new PaperSheet.Column("item", "รหัสข้อ", 8, false),
                new PaperSheet.Column("owner", "ผู้รับผิดชอบ", 20));
        Path file = folder.resolve("plan.xlsx");
        PaperWorkbook.write(
                "แผน",
                List.of(
                        new PaperSheet("measures", "มาตรการ", columns, List.of(List.of(3, "ทำแผน", "O1", "กองคลัง"))),
                        new PaperSheet("unreported", "ยังไม่มีรายงานผล", columns, List.of())),
                false,
                file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new FileInputStream(file.toFile()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals("มาตรการ!$A$1:$B$3", workbook.getPrintArea(0));
            assertEquals(List.of("มาตรการ", "ผู้รับผิดชอบ", "ประเด็นที่", "รหัสข้อ"), texts(sheet.getRow(1)));
            assertEquals("ทำแผน", sheet.getRow(2).getCell(0).getStringCellValue());
            assertEquals("กองคลัง", sheet.getRow(2).getCell(1).getStringCellValue());
            assertEquals(3, sheet.getRow(2).getCell(2).getNumericCellValue());
            assertEquals("O1", sheet.getRow(2).getCell(3).getStringCellValue());
            assertEquals("A1:B1", sheet.getMergedRegion(0).formatAsString());
            assertEquals(1, workbook.getNumberOfSheets());
        }
    }

    /** Letters of seven points are not read: long texts take more lines instead. */
    @Test
    void columnsThatLackRoomAreNarrowedToWhatAPageShowsInReadableLetters() throws IOException {
        String text = "ประชุมชี้แจงแก่บุคลากรทุกส่วนราชการ และจัดทำรายงานการประชุม";
        List<PaperSheet.Column> columns = IntStream.range(0, 7)
                .mapToObj(i -> new PaperSheet.Column("c" + i, "มาตรการ " + i, i == 0 ? 8 : 34))
                .toList();
        Path file = folder.resolve("report.xlsx");
        PaperWorkbook.write(
                "รายงาน",
                List.of(new PaperSheet(
                        "measures", "มาตรการ", columns, List.of(List.of(1, text, text, text, text, text, text)))),
                false,
                file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new FileInputStream(file.toFile()))) {
            Sheet sheet = workbook.getSheetAt(0);
            List<Integer> widths = IntStream.range(0, 7)
                    .map(i -> sheet.getColumnWidth(i) / 256)
                    .boxed()
                    .toList();
            assertEquals(List.of(9, 25, 25, 25, 25, 25, 25), widths);
            assertTrue(widths.stream().mapToInt(width -> width).sum() <= PageSetup.READ_ACROSS);
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }
}
