package org.itaconsolidator.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.settings.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperTablesTest {
    @TempDir
    Path folder;

    private XWPFDocument written(Paper.Grid grid) throws IOException {
        PaperPages pages = new PaperPages(Digits.ARABIC);
        PaperTables.write(pages, grid, false);
        pages.save("ตาราง", folder.resolve("table.docx"));
        try (InputStream in = Files.newInputStream(folder.resolve("table.docx"))) {
            return new XWPFDocument(in);
        }
    }

    @Test
    void headingAboveATableStaysWithItsFirstRow() throws Exception {
        Paper.Grid grid = new Paper.Grid(
                List.of(new Paper.Column("ที่", 1, true), new Paper.Column("มาตรการ", 4, false)),
                List.of(new Paper.Row(List.of("๑", "ทำแผน"), false), new Paper.Row(List.of("๒", "เผยแพร่"), false)));
        try (XWPFDocument document = written(grid)) {
            assertTrue(document.getParagraphs().get(0).isKeepNext(), "between the heading and the table");
            XWPFTable table = document.getTables().get(0);
            assertEquals(2, table.getRow(0).getTableCells().size());
            table.getRow(0)
                    .getTableCells()
                    .forEach(cell -> assertTrue(cell.getParagraphs().get(0).isKeepNext(), cell.getText()));
            assertFalse(table.getRow(1).getCell(0).getParagraphs().get(0).isKeepNext(), "the rest may go over pages");
        }
    }

    @Test
    void linesAreAsHighWhateverFontStandsInAndTheFirstHasRoomForItsMarks() throws Exception {
        Paper.Grid grid = new Paper.Grid(
                List.of(new Paper.Column("ที่", 1, true), new Paper.Column("มาตรการ", 4, false)),
                List.of(new Paper.Row(List.of("๑", "ทำแผน\nเผยแพร่"), false)));
        try (XWPFDocument document = written(grid)) {
            XWPFTable table = document.getTables().get(0);
            for (XWPFTableRow row : table.getRows()) {
                row.getTableCells().stream()
                        .flatMap(cell -> cell.getParagraphs().stream())
                        .forEach(paragraph -> {
                            assertEquals(LineSpacingRule.EXACT, paragraph.getSpacingLineRule(), paragraph.getText());
                            assertEquals(16 * 1.4, paragraph.getSpacingBetween(), 0.05, "points");
                        });
            }
            assertEquals(50, table.getCellMarginTop(), "twentieths of a point");
        }
    }

    @Test
    void headingThatEachPageRepeatsIsNoHigherThanNeeded() {
        String mark = Paper.LINE_MAY_END;
        String heading = "ปัญหา" + mark + "อุปสรรค" + mark + "และ" + mark + "ข้อเสนอแนะ";
        Paper.Grid grid = new Paper.Grid(
                List.of(new Paper.Column("มาตรการ", 9, false), new Paper.Column(heading, 3, false)),
                Collections.nCopies(
                        12,
                        new Paper.Row(
                                List.of("ทำแผนและเผยแพร่บนเว็บไซต์ของหน่วยงานให้ประชาชนในพื้นที่ทราบทั่วกัน", "ไม่มี"),
                                false)));
        int width = PaperTables.widths(grid, 7000, 14).get(1) - PaperTables.MARGINS;
        assertEquals(3, PaperParagraph.lines(heading, width, 14).size(), "four at the width of its widest word");
    }

    @Test
    void headingBreaksOnlyWhereItsWordsEndAndItsColumnHoldsTheWidestOfThem() throws Exception {
        String mark = Paper.LINE_MAY_END;
        Paper.Grid grid = new Paper.Grid(
                List.of(
                        new Paper.Column("ผู้รับผิดชอบ/" + mark + "ระยะเวลา", 1, false),
                        new Paper.Column("มาตรการ", 9, false)),
                List.of(new Paper.Row(
                        List.of("กองช่าง", "ทำแผนและเผยแพร่บนเว็บไซต์ของหน่วยงานให้ประชาชนทราบ"), false)));
        List<Integer> widths = PaperTables.widths(grid, 9000, 16);
        assertEquals(List.of(1959, 7036), widths, "a tenth of the width would hold half of ผู้รับผิดชอบ/");
        try (XWPFDocument document = written(grid)) {
            assertEquals(
                    "ผู้รับผิดชอบ/\nระยะเวลา",
                    document.getTables().get(0).getRow(0).getCell(0).getText());
            assertEquals(
                    1,
                    document.getTables()
                            .get(0)
                            .getRow(0)
                            .getCell(0)
                            .getParagraphs()
                            .size());
        }
    }

    @Test
    void columnHoldsItsLongestWordAndAnAddressGivesWayWhereThereIsNoRoomForBoth() {
        Paper.Grid grid = new Paper.Grid(
                List.of(new Paper.Column("เวลา", 2, false), new Paper.Column("ผล", 8, false)),
                List.of(new Paper.Row(
                        List.of(
                                "ปีงบประมาณ",
                                "ดำเนินการแล้วทุกหมู่บ้านตามแผนที่กำหนดไว้ที่ https://www.example.go.th/"),
                        false)));
        assertEquals(2048, PaperTables.widths(grid, 9000, 16).get(0), "ปีงบประมาณ in one piece");
    }

    /** Of as many letters in both columns those in tall cells need the width: the fewest pages come of it. */
    @Test
    void widthGoesToTheColumnThatMakesTheRowsHigh() {
        String tall = "ทำแผน ".repeat(12).strip();
        List<Paper.Row> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rows.add(new Paper.Row(List.of(tall, "ทำ\nแผน"), false));
        }
        rows.add(new Paper.Row(List.of("", "ทำแผน ".repeat(70).strip()), false));
        List<Integer> widths = PaperTables.widths(
                new Paper.Grid(List.of(new Paper.Column("ผล", 1, false), new Paper.Column("ปัญหา", 1, false)), rows),
                12000,
                16);
        assertTrue(
                widths.get(0) > widths.get(1),
                "eight rows are as high as the first column, one as the second: " + widths);
    }

    @Test
    void headingsThatNeedMoreThanThereIsGiveWayAlike() {
        Paper.Column wide = new Paper.Column("การกำกับติดตาม", 1, false);
        Paper.Grid grid = new Paper.Grid(List.of(wide, wide), List.of());
        assertEquals(List.of(1000, 1000), PaperTables.widths(grid, 2000, 16));
    }

    @Test
    void lineBreaksAtItsMarksElseAtBlanksAndOneThatFitsNowhere() {
        assertEquals(List.of("รอบ ๖ เดือน"), PaperParagraph.lines("รอบ ๖ เดือน", 9000, 16));
        assertEquals(List.of("รอบ ๖", "เดือน"), PaperParagraph.lines("รอบ ๖ เดือน", 1200, 16));
        assertEquals(List.of("มาตรการ", "แนวทาง"), PaperParagraph.lines("มาตรการ\u200Bแนวทาง", 1300, 16));
        assertEquals(List.of("มาตรการแนวทาง"), PaperParagraph.lines("มาตรการ\u200Bแนวทาง", 9000, 16));
    }

    /** LibreOffice splits a row behind its first line, and cuts off what is below the page where it may not split it. */
    @Test
    void rowThatAPageMayNotHoldGoesOnInPartsOfSeveralLinesAndNothingIsLost() throws Exception {
        String fifteen =
                IntStream.rangeClosed(1, 15).mapToObj(i -> "ประชุม" + i).collect(Collectors.joining("\n"));
        Paper.Grid grid = new Paper.Grid(
                List.of(new Paper.Column("ที่", 1, true), new Paper.Column("มาตรการ", 1, false)),
                List.of(
                        new Paper.Row(List.of("ประเด็น"), true),
                        new Paper.Row(List.of("๑", fifteen), false),
                        new Paper.Row(List.of("๒", "ทำแผน\n".repeat(8).strip()), false)));
        try (XWPFDocument document = written(grid)) {
            List<XWPFTableRow> rows = document.getTables().get(0).getRows();
            rows.forEach(row -> assertTrue(row.isCantSplitRow(), row.getCell(0).getText()));
            assertEquals(
                    List.of("ที่", "ประเด็น", "๑", "", "", "๒"),
                    rows.stream().map(row -> row.getCell(0).getText()).toList());
            List<Integer> lines = rows.subList(2, 6).stream()
                    .map(row -> row.getCell(1).getParagraphs().size())
                    .toList();
            assertEquals(List.of(5, 5, 5, 8), lines);
            assertEquals(
                    fifteen.replace("\n", ""),
                    rows.subList(2, 5).stream()
                            .map(row -> row.getCell(1).getText().replace("\n", ""))
                            .collect(Collectors.joining()));
        }
    }

    @Test
    void markAfterABlankBeginsNoLineAndItsColumnHoldsTheNameWithIt() throws Exception {
        Paper.Grid grid = new Paper.Grid(
                List.of(new Paper.Column("ส่วน", 1, false), new Paper.Column("ผล", 3, false)),
                List.of(new Paper.Row(
                        List.of("กองการศึกษา ฯ", "ดำเนินการแล้วทุกหมู่บ้านตามแผนที่กำหนดไว้และรายงานให้ผู้บริหารทราบ"),
                        false)));
        int width = PaperTables.widths(grid, 8000, 16).get(0);
        assertTrue(width >= PaperParagraph.widest("กองการศึกษา\u00A0ฯ", 16) + PaperTables.MARGINS, "width " + width);
        try (XWPFDocument document = written(grid)) {
            assertEquals(
                    "กองการศึกษา\u00A0ฯ",
                    document.getTables().get(0).getRow(1).getCell(0).getText());
        }
    }
}
