package org.itaconsolidator.report.document;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Tables of a document: with lines and headings on each page, or without lines for places to sign. */
final class PaperTables {
    private static final String HEADING_FILL = "DDE6F0";
    private static final String BAND_FILL = "F2F2F2";

    /** Above places to sign, and below a table, in twentieths of a point. */
    private static final int APART = 240;

    private PaperTables() {}

    /**
     * Writes a table with lines.
     *
     * @param size of its letters, in points
     * @param signed whether places to sign follow: they never stand on a page without a row of what is signed
     */
    static void write(XWPFDocument document, Paper.Grid grid, int width, int size, boolean signed) {
        List<Paper.Column> columns = grid.columns();
        List<Integer> widths = PaperColumns.widths(grid, width, size);
        XWPFParagraph before = document.createParagraph();
        before.setSpacingAfter(0);
        before.setKeepNext(true); // a heading above the table never stands alone at the end of a page
        XWPFTable table = table(document, grid.rows().size() + 1, widths);
        PageRoom room = new PageRoom(columns, widths, size);
        XWPFTableRow headings = table.getRow(0);
        headings.setRepeatHeader(true);
        headings.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            headings.getCell(i).setColor(HEADING_FILL);
            heading(headings.getCell(i), columns.get(i).heading(), widths.get(i), size);
        }
        for (int r = 0; r < grid.rows().size(); r++) {
            Paper.Row row = grid.rows().get(r);
            if (row.band()) {
                band(table.getRow(r + 1), row.cells().get(0), width, size);
            } else {
                table.getRow(r + 1).setCantSplitRow(room.holds(row));
                for (int i = 0; i < columns.size(); i++) {
                    text(
                            table.getRow(r + 1).getCell(i),
                            row.cells().get(i),
                            size,
                            false,
                            columns.get(i).centred());
                }
            }
        }
        XWPFParagraph apart = document.createParagraph(); // two tables without anything between them would be one
        apart.setSpacingAfter(0);
        if (signed) {
            XWPFTableRow last = table.getRow(grid.rows().size());
            last.getTableCells().forEach(cell -> cell.getParagraphs().forEach(line -> line.setKeepNext(true)));
            apart.setKeepNext(true);
        }
    }

    static void write(XWPFDocument document, Paper.Signatures signatures, int width) {
        int blocks = signatures.blocks().size();
        // a single one stands on the right half
        int columns = Math.max(2, blocks);
        XWPFTable table = table(document, 1, Collections.nCopies(columns, width / columns));
        table.removeBorders();
        table.getRow(0).setCantSplitRow(true);
        for (int i = 0; i < blocks; i++) {
            XWPFTableCell cell = table.getRow(0).getCell(columns - blocks + i);
            int room = width / columns - PaperColumns.MARGINS;
            List<String> lines = signatures.blocks().get(i).stream()
                    .flatMap(line -> line.contains(Paper.LINE_MAY_END)
                            ? MarkedLines.of(line, room, DocumentFont.SIZE).stream()
                            : Stream.of(line))
                    .toList();
            text(cell, String.join("\n", lines), DocumentFont.SIZE, false, true);
            cell.getParagraphs().get(0).setSpacingBefore(APART);
        }
        flat(document.createParagraph());
    }

    /** A paragraph must stand behind a table; one of a line's height would begin a page of its own where the table fills one. */
    private static void flat(XWPFParagraph paragraph) {
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(1, LineSpacingRule.EXACT);
    }

    private static XWPFTable table(XWPFDocument document, int rows, List<Integer> widths) {
        XWPFTable table = document.createTable(rows, widths.size());
        CTTblPr format = table.getCTTbl().getTblPr();
        (format.isSetTblLayout() ? format.getTblLayout() : format.addNewTblLayout()).setType(STTblLayoutType.FIXED);
        int whole = widths.stream().mapToInt(Integer::intValue).sum();
        table.setWidth(Integer.toString(whole));
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < widths.size(); i++) {
                width(row.getCell(i), widths.get(i));
            }
        }
        return table;
    }

    private static void band(XWPFTableRow row, String text, int width, int size) {
        int columns = row.getTableCells().size();
        for (int i = columns - 1; i > 0; i--) {
            row.removeCell(i);
        }
        XWPFTableCell cell = row.getCell(0);
        width(cell, width);
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
        cell.setColor(BAND_FILL);
        row.setCantSplitRow(true);
        text(cell, text, size, true, false);
        cell.getParagraphs().forEach(paragraph -> paragraph.setKeepNext(true));
    }

    private static void width(XWPFTableCell cell, int width) {
        CTTcPr format = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        var size = format.isSetTcW() ? format.getTcW() : format.addNewTcW();
        size.setType(STTblWidth.DXA);
        size.setW(BigInteger.valueOf(width));
    }

    private static void heading(XWPFTableCell cell, String text, int width, int size) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setSpacingAfter(0);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        PaperRuns.addLines(paragraph, MarkedLines.of(text, width - PaperColumns.MARGINS, size), size, true);
    }

    private static void text(XWPFTableCell cell, String text, int size, boolean bold, boolean centred) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            paragraph.setSpacingAfter(0);
            paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            PaperRuns.add(paragraph, lines[i], size, bold);
        }
    }

    /**
     * Whether a page surely holds a table's row in one piece, estimated: LibreOffice cuts off what stands below the page where a row
     * that must not be split is too high for it.
     */
    private static final class PageRoom {
        /** Lines of 16 points between the margins of a page that lies on its side, in the tallest font that stands in for TH Sarabun New. */
        private static final int LINES = 16;

        /** A band that stays with its first row. */
        private static final int BAND = 1;

        /** A digit of 16 points in twentieths of a point. */
        private static final int DIGIT = 150;

        private final List<Integer> widths;
        private final int digit;
        private final int most;

        /** Room below the headings of a table with columns of these widths, in twentieths of a point. */
        PageRoom(List<Paper.Column> columns, List<Integer> widths, int size) {
            int headings = 1;
            for (int i = 0; i < columns.size(); i++) {
                int room = widths.get(i) - PaperColumns.MARGINS;
                headings = Math.max(
                        headings,
                        MarkedLines.of(columns.get(i).heading(), room, size).size());
            }
            this.widths = List.copyOf(widths);
            this.digit = DIGIT * size / DocumentFont.SIZE;
            this.most = LINES * DocumentFont.SIZE / size - headings - BAND;
        }

        /** Whether a page holds all of a row, below the headings and a band. */
        boolean holds(Paper.Row row) {
            for (int i = 0; i < widths.size(); i++) {
                if (ThaiMetrics.lines(row.cells().get(i), (widths.get(i) - PaperColumns.MARGINS) / digit) > most) {
                    return false;
                }
            }
            return true;
        }
    }
}
