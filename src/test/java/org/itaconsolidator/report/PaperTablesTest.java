package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.itaconsolidator.model.Paper;
import org.junit.jupiter.api.Test;

class PaperTablesTest {
    @Test
    void headingAboveATableStaysWithItsFirstRow() throws Exception {
        Paper.Grid grid = new Paper.Grid(
                List.of(new Paper.Column("ที่", 1, true), new Paper.Column("มาตรการ", 4, false)),
                List.of(new Paper.Row(List.of("๑", "ทำแผน"), false), new Paper.Row(List.of("๒", "เผยแพร่"), false)));
        try (XWPFDocument document = new XWPFDocument()) {
            PaperTables.write(document, grid, 9000, false);
            assertTrue(document.getParagraphs().get(0).isKeepNext(), "between the heading and the table");
            XWPFTable table = document.getTables().get(0);
            assertEquals(2, table.getRow(0).getTableCells().size());
            table.getRow(0)
                    .getTableCells()
                    .forEach(cell -> assertTrue(cell.getParagraphs().get(0).isKeepNext(), cell.getText()));
            assertFalse(table.getRow(1).getCell(0).getParagraphs().get(0).isKeepNext(), "the rest may go over pages");
        }
    }

    /** Narrow by its share, and its heading one word. */
    @Test
    void columnIsAsWideAsTheLongestWordOfItsHeading() {
        Paper.Grid grid = new Paper.Grid(
                List.of(
                        new Paper.Column("ที่", 1, true),
                        new Paper.Column("ตัวชี้วัด", 1, true),
                        new Paper.Column("มาตรการ", 20, false),
                        new Paper.Column("Responsible", 1, false)),
                List.of(new Paper.Row(List.of("๑", "๒", "ข้อความ ".repeat(50), ""), false)));
        List<Integer> widths = PaperColumns.widths(grid, 9000);
        for (int i = 0; i < widths.size(); i++) {
            int word = PaperColumns.longestWord(grid.columns().get(i).heading());
            assertTrue(widths.get(i) >= word, "column " + i + ": " + widths.get(i) + " for " + word);
        }
        assertTrue(PaperColumns.longestWord("Responsible") >= 11 * 176);
        assertEquals(8.8, PaperColumns.digitsOfLongestWord("ผู้รับผิดชอบ"), 1e-9, "one word to who reads it");
        assertEquals(
                PaperColumns.digitsOfLongestWord("มาตรการ"), PaperColumns.digitsOfLongestWord("ที่ มาตรการ/แผน"), 1e-9);
        assertTrue(widths.stream().mapToInt(Integer::intValue).sum() <= 9000);
    }
}
