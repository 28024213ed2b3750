package org.itaconsolidator.report.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.WorkbookUtil;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.paper.PaperSheet;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.HeadingLines;
import org.itaconsolidator.report.sheet.LongTexts;
import org.itaconsolidator.report.sheet.OfficePackage;
import org.itaconsolidator.report.sheet.PageSetup;
import org.itaconsolidator.report.sheet.SafeText;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.itaconsolidator.thai.date.ThaiDays;

/** Writes the data of a document as .xlsx, a sheet for each table. The same data give the same bytes. */
public final class PaperWorkbook {
    private static final Messages TEXTS = Messages.of("report", Locale.forLanguageTag("th"));
    private static final String CONTINUED =
            Messages.of("workbook", Locale.forLanguageTag("th")).text("continued") + " ";
    private static final String NONE = TEXTS.text("none");
    private static final int HEADINGS = 2;
    private static final int WIDEST = 255;

    /** Of the width over the table, in per cent, what a title in bold letters surely has. */
    private static final int TITLE_ROOM = 85;

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String SPREADSHEET = OfficePackage.CONTENT + "spreadsheetml.";

    /** Numbers of looks, each of them once more with the quote prefix of a text that would be taken for a formula. */
    private static final int OVER = 1;

    private static final int HEADING = 2;
    private static final int ENTRY = 3;
    private static final int NUMBER = 4;
    private static final int QUOTED = 4;

    private final StringBuilder listed = new StringBuilder();
    private final StringBuilder names = new StringBuilder();
    private final List<String> related = new ArrayList<>();

    private PaperWorkbook() {}

    /**
     * Writes the workbook; an existing file is replaced. The folder must exist.
     *
     * @param title over every table
     */
    public static void write(String title, List<PaperSheet> sheets, Path file) throws IOException {
        OfficePackage parts = new OfficePackage("xl/workbook.xml", title);
        PaperWorkbook written = new PaperWorkbook();
        for (PaperSheet sheet : sheets) {
            String part = "worksheets/sheet" + (written.related.size() + 1) + ".xml";
            parts.add("xl/" + part, SPREADSHEET + "worksheet+xml", written.sheet(title, arranged(sheet)));
            written.related.add(
                    OfficePackage.relation(written.related.size() + 1, OfficePackage.OFFICE + "/worksheet", part));
        }
        parts.add(
                "xl/workbook.xml",
                SPREADSHEET + "sheet.main+xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OfficePackage.OFFICE
                        + "\"><bookViews><workbookView/></bookViews><sheets>" + written.listed
                        + "</sheets><definedNames>" + written.names + "</definedNames></workbook>");
        parts.add("xl/styles.xml", SPREADSHEET + "styles+xml", styles());
        written.related.add(
                OfficePackage.relation(written.related.size() + 1, OfficePackage.OFFICE + "/styles", "styles.xml"));
        parts.relate("xl/_rels/workbook.xml.rels", written.related);
        parts.save(file);
    }

    private static String styles() {
        String font = "<sz val=\"" + DocumentFont.SIZE + "\"/><name val=\"" + DocumentFont.FAMILY
                + "\"/><family val=\"2\"/><charset val=\"222\"/></font>";
        String line = " style=\"thin\"><color rgb=\"FF808080\"/>";
        StringBuilder looks =
                new StringBuilder("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        for (String quoted : List.of("", "quotePrefix=\"1\" ")) {
            looks.append(look(quoted, "0\" fontId=\"1\" fillId=\"0\" borderId=\"0", "left", "center"));
            looks.append(look(quoted, "0\" fontId=\"1\" fillId=\"2\" borderId=\"1", "center", "center"));
            looks.append(look(quoted, "0\" fontId=\"0\" fillId=\"0\" borderId=\"1", "left", "top"));
            looks.append(look(quoted, "2\" fontId=\"0\" fillId=\"0\" borderId=\"1", "right", "center"));
        }
        return "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font>" + font + "<font><b/>" + font
                + "</fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill"
                + " patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFDDE6F0\"/>"
                + "</patternFill></fill></fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left"
                + line + "</left><right"
                + line
                + "</right><top" + line + "</top><bottom" + line
                + "</bottom></border></borders><cellStyleXfs count=\"1\">"
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"9\">"
                + looks + "</cellXfs></styleSheet>";
    }

    private static String look(String quoted, String format, String side, String height) {
        return "<xf " + quoted + "numFmtId=\"" + format
                + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
                + " applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"" + side + "\" vertical=\"" + height
                + "\" wrapText=\"1\"/></xf>";
    }

    /**
     * Its columns as they stand on the sheet: first those on paper, which a page can show at a size to read, then the others.
     */
    private static PaperSheet arranged(PaperSheet content) {
        List<Integer> order = IntStream.range(0, content.columns().size())
                .boxed()
                .sorted(Comparator.comparing(
                        i -> !content.columns().get(i).printed())) // the sort keeps the order of equal ones
                .toList();
        return new PaperSheet(
                content.key(),
                content.title(),
                order.stream().map(content.columns()::get).toList(),
                content.rows().stream()
                        .map(row -> order.stream().<Object>map(row::get).toList())
                        .toList());
    }

    /** The part of a sheet, which is listed; a title over the whole table as printed, in as many lines as it needs. */
    private String sheet(String title, PaperSheet content) {
        int printed = (int)
                content.columns().stream().filter(PaperSheet.Column::printed).count();
        StringBuilder columns = new StringBuilder();
        List<Object> headings = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        for (PaperSheet.Column column : content.columns()) {
            int width = Math.max(column.width(), 1 + (int) Math.ceil(HeadingLines.longest(column.heading())));
            widths.add(width);
            headings.add(column.heading());
            columns.append("<col min=\"" + widths.size() + "\" max=\"" + widths.size() + "\" width=\""
                    + Math.min(WIDEST, width) + "\" customWidth=\"1\"/>");
        }
        String over = title + " - " + content.title();
        int whole =
                widths.subList(0, printed).stream().mapToInt(Integer::intValue).sum();
        List<String> merged = new ArrayList<>();
        StringBuilder rows = new StringBuilder();
        add(rows, 1, List.<Object>of(over), ThaiMetrics.lines(over, whole * TITLE_ROOM / 100), OVER);
        merge(merged, 1, printed);
        add(rows, HEADINGS, headings, lines(headings, widths), HEADING);
        int last = HEADINGS;
        for (List<Object> values : content.rows()) {
            for (List<Object> part : parts(values, widths)) {
                add(rows, ++last, part, lines(part, widths), ENTRY);
            }
        }
        String filter = "A" + HEADINGS + ":" + CellRef.columnName(widths.size()) + last;
        if (content.rows().isEmpty()) {
            // below headings without rows, over the columns on paper: nothing was left out, there is nothing
            List<Object> none = new ArrayList<>(Collections.nCopies(printed, ""));
            none.set(0, NONE);
            add(rows, ++last, none, 1, ENTRY);
            merge(merged, last, printed);
        }
        boolean filtered = !content.rows().isEmpty();
        list(content.title(), filtered ? filter : "", "A1:" + CellRef.columnName(printed) + last);
        return "<worksheet xmlns=\"" + MAIN
                + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView"
                + (related.isEmpty() ? " tabSelected=\"1\"" : "") + " workbookViewId=\"0\"><pane ySplit=\"" + HEADINGS
                + "\" topLeftCell=\"A" + (HEADINGS + 1) + "\" activePane=\"bottomLeft\" state=\"frozen\"/><selection"
                + " pane=\"bottomLeft\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>"
                + columns
                + "</cols><sheetData>" + rows + "</sheetData>"
                + (filtered ? "<autoFilter ref=\"" + filter + "\"/>" : "")
                + (merged.isEmpty() ? "" : "<mergeCells>" + String.join("", merged) + "</mergeCells>")
                + PageSetup.lying(TEXTS) + "</worksheet>";
    }

    /** Names the sheet, its filter, what is printed and, on every page, its title and headings: below it would meet the number. */
    private void list(String title, String filter, String printed) {
        String name = WorkbookUtil.createSafeSheetName(title);
        int index = related.size();
        listed.append("<sheet name=\"" + OfficePackage.escaped(name) + "\" sheetId=\"" + (index + 1) + "\" r:id=\"rId"
                + (index + 1) + "\"/>");
        if (!filter.isEmpty()) {
            names.append(named("_FilterDatabase", index, name, filter)
                    .replace(" localSheetId", " hidden=\"1\" localSheetId"));
        }
        names.append(named("Print_Area", index, name, printed))
                .append(named("Print_Titles", index, name, "1:" + HEADINGS));
    }

    private static String named(String what, int sheet, String name, String range) {
        String fixed = range.replaceAll("[A-Z]+|[0-9]+", "\\$$0");
        return "<definedName name=\"_xlnm." + what + "\" localSheetId=\"" + sheet + "\">"
                + OfficePackage.escaped(SheetNameFormatter.format(name) + "!" + fixed) + "</definedName>";
    }

    private static void merge(List<String> merged, int row, int columns) {
        if (columns > 1) {
            merged.add("<mergeCell ref=\"A" + row + ":" + CellRef.columnName(columns) + row + "\"/>");
        }
    }

    /**
     * A row in as many rows as it needs: none can be higher than {@link ThaiMetrics#mostLines}. What a text has beyond that
     * stands in rows below, which repeat the other cells, so that a filter shows all of them.
     */
    private static List<List<Object>> parts(List<Object> values, List<Integer> widths) {
        int most = ThaiMetrics.mostLines(DocumentFont.SIZE);
        List<List<String>> pieces = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            pieces.add(
                    values.get(i) instanceof String text
                            ? LongTexts.pieces(text, widths.get(i), most, CONTINUED)
                            : List.of());
        }
        int rows = pieces.stream().mapToInt(List::size).max().orElse(1);
        if (rows <= 1) {
            return List.of(values);
        }
        List<List<Object>> parts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Object> part = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                List<String> own = pieces.get(i);
                part.add(own.size() <= 1 ? values.get(i) : row < own.size() ? own.get(row) : "");
            }
            parts.add(part);
        }
        return parts;
    }

    /** The lines of the fullest cell, whichever font stands in for the one asked for. */
    private static int lines(List<Object> values, List<Integer> widths) {
        int lines = 1;
        for (int i = 0; i < values.size(); i++) {
            lines = Math.max(lines, ThaiMetrics.lines(shown(values.get(i)), widths.get(i)));
        }
        return lines;
    }

    private static String shown(Object value) {
        if (value instanceof LocalDate day) {
            return ThaiDays.day(day);
        }
        return value instanceof OffsetDateTime moment ? ThaiDays.moment(moment) : value.toString();
    }

    /** Adds a row that is as high as so many lines. */
    private static void add(StringBuilder rows, int row, List<Object> values, int lines, int look) {
        rows.append("<row r=\"").append(row).append("\" ht=\"");
        rows.append(ThaiMetrics.roomyHeightOf(lines, DocumentFont.SIZE)).append("\" customHeight=\"1\">");
        for (int i = 0; i < values.size(); i++) {
            String safe = SafeText.of(shown(values.get(i)));
            rows.append("<c r=\"").append(CellRef.columnName(i + 1)).append(row).append("\" s=\"");
            if (values.get(i) instanceof Integer whole) {
                rows.append(look).append("\"><v>").append(whole).append("</v></c>");
            } else if (values.get(i) instanceof BigDecimal number) {
                rows.append(NUMBER)
                        .append("\"><v>")
                        .append(number.doubleValue())
                        .append("</v></c>");
            } else if (safe.isEmpty()) {
                rows.append(look).append("\"/>");
            } else {
                rows.append(SafeText.looksLikeFormula(safe) ? look + QUOTED : look);
                rows.append("\" t=\"inlineStr\"><is>")
                        .append(OfficePackage.element("t", safe))
                        .append("</is></c>");
            }
        }
        rows.append("</row>\n");
    }
}
