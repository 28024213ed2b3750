package org.itaconsolidator.report.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderFormatting;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ConditionalFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamedWorkbookTest {
    private static final String[] TEXTS = {
        " ",
        "ก",
        "<b>&amp;\"'</b>",
        "ค่า\nน้ำ\tมัน\r\n",
        "ก\u0000\u0001\u001F",
        "\u00A0ก\u00A0",
        "ข\uFFFE\uFFFF",
        "ยิ้ม\uD83D\uDE00",
        "ครึ่ง\uD83D",
        "\uDE00ครึ่ง",
        "<",
        "&&&",
        "จบด้วย<",
    };

    @TempDir
    private Path folder;

    @Test
    void everyTextIsReadAsItWasWritten() throws IOException {
        try (XSSFWorkbook read = written(sheet -> {
            for (String text : TEXTS) {
                sheet.begin().put(0, SheetCell.text(text, Look.SUBTITLE));
            }
            sheet.begin().put(0, SheetCell.by("IF(1<2,\"<\",\"&\")", "<", Look.SUBTITLE));
        })) {
            for (int i = 0; i < TEXTS.length; i++) {
                assertEquals(
                        SafeText.of(TEXTS[i]),
                        read.getSheetAt(0).getRow(i).getCell(0).getStringCellValue(),
                        "text " + i);
            }
            Cell formula = read.getSheetAt(0).getRow(TEXTS.length).getCell(0);
            assertEquals("IF(1<2,\"<\",\"&\")", formula.getCellFormula());
            assertEquals("<", formula.getStringCellValue());
        }
    }

    @Test
    void rowsThatDoNotFitIntoMemoryWaitInAFileThatIsGoneAfterwards() throws IOException {
        Random random = new Random(19);
        StringBuilder letters = new StringBuilder();
        random.ints(30_000, 'ก', 'ฮ').forEach(letter -> letters.append((char) letter));
        String text = letters.toString();
        try (XSSFWorkbook read = written(sheet -> {
            for (int i = 0; i < 200; i++) { // 18 MB
                SheetRow row = sheet.begin();
                row.put(0, SheetCell.number(i, Look.WHOLE));
                row.put(1, SheetCell.text(text, Look.TEXT));
            }
        })) {
            for (int i = 0; i < 200; i++) {
                assertEquals(i, read.getSheetAt(0).getRow(i).getCell(0).getNumericCellValue());
                assertEquals(text, read.getSheetAt(0).getRow(i).getCell(1).getStringCellValue());
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of("book.xlsx"),
                    left.map(Path::getFileName).map(Path::toString).toList());
        }
    }

    /** A blank cell in a table is not written: the frame of the whole rectangle is one conditional format. */
    @Test
    void framesOfBlankCellsAreDrawnByTheTable() throws IOException {
        try (XSSFWorkbook read = written(sheet -> {
            sheet.begin().put(0, SheetCell.text("ข้อความ", Look.NOTE));
            for (int i = 0; i < 3; i++) {
                SheetRow row = sheet.begin();
                row.put(0, SheetCell.text("ก", Look.TEXT));
                row.put(1, SheetCell.blank(i == 1 ? Look.TEXT : Look.OPEN_SCORE));
                row.put(2, SheetCell.blank(Look.DATE));
            }
            SheetRow sum = sheet.begin();
            sum.put(0, SheetCell.blank(Look.SUM));
            sum.put(1, SheetCell.number(7, Look.SUM_SCORE));
        })) {
            List<String> cells = new ArrayList<>();
            read.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(cell.getAddress() + " " + cell)));
            assertEquals(List.of("A1 ข้อความ", "A2 ก", "B2 ", "A3 ก", "A4 ก", "B4 ", "A5 ", "B5 7.0"), cells);
            SheetConditionalFormatting formats = read.getSheetAt(0).getSheetConditionalFormatting();
            assertEquals(1, formats.getNumConditionalFormattings());
            ConditionalFormatting format = formats.getConditionalFormattingAt(0);
            assertEquals(
                    List.of("A2:C4"),
                    Stream.of(format.getFormattingRanges())
                            .map(CellRangeAddress::formatAsString)
                            .toList());
            assertEquals("TRUE", format.getRule(0).getFormula1());
            BorderFormatting frame = format.getRule(0).getBorderFormatting();
            assertEquals(
                    List.of(BorderStyle.THIN, BorderStyle.THIN, BorderStyle.THIN, BorderStyle.THIN),
                    List.of(
                            frame.getBorderTop(),
                            frame.getBorderBottom(),
                            frame.getBorderLeft(),
                            frame.getBorderRight()));
        }
    }

    private XSSFWorkbook written(Consumer<StreamedSheet> rows) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (StreamedWorkbook workbook = new StreamedWorkbook(file, true)) {
            rows.accept(workbook.createSheet("ก"));
            workbook.save();
        }
        return new XSSFWorkbook(Files.newInputStream(file));
    }
}
