package org.itaconsolidator.report.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.layout.FinishedRow;
import org.itaconsolidator.layout.FormLayout;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.message.BodyText;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.HeadingLines;
import org.itaconsolidator.report.sheet.PageSetup;
import org.itaconsolidator.report.sheet.SafeText;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.itaconsolidator.report.sheet.WorkbookFile;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * One form while it is written: the lines above its table, the table with what is already known, and the count of what
 * is missing. Rows and columns count from 0.
 */
final class FormDocument {
    static final int VALUE_COLUMN = 1;
    private static final int TITLE_ROW = 0;
    private static final int YEAR_ROW = 1;
    private static final int BODY_ROW = 2;
    private static final int DIVISION_ROW = 3;
    private static final int SOURCE_ROW = 4;
    private static final int ROUND_ROW = 4;
    /** Rows framed on a blank form, about one printed page; further ones are framed when begun. */
    private static final int FRAMED_ROWS = 12;

    /** Rows framed below those filled in already, which are high: more would often stand on a page of their own. */
    private static final int FRAMED_MORE = 2;

    /** How much higher lines are in fonts that stand in for the document's. */
    private static final float STAND_IN = 1.1f;

    private static final int SCORE_YEARS = 4;

    /** Characters that the counter's words need. */
    private static final int COUNTER_WIDTH = 22;

    private final XSSFWorkbook workbook;
    private final FormRequest request;
    private final FormChoices choices;
    private final FormLists lists;
    private final Messages texts;
    private final FormLayout layout;
    private final FormStyles styles;
    private final XSSFSheet sheet;
    private final FormTable table;
    private final FormRules rules;
    private final OtherSheets others;
    /** The head's cells that must be filled in and may be blank, as absolute references. */
    private final List<String> required = new ArrayList<>();

    /** How many of these are blank. */
    private int blank;

    private final int counterRow;

    FormDocument(
            XSSFWorkbook workbook,
            FormRequest request,
            FormChoices choices,
            Layouts layouts,
            FormLists lists,
            Messages texts) {
        this.workbook = workbook;
        this.request = request;
        this.choices = choices;
        this.lists = lists;
        this.texts = texts;
        layout = layouts.form(request.form());
        styles = new FormStyles(workbook);
        sheet = workbook.createSheet(layout.sheet());
        others = new OtherSheets(workbook, request, choices, lists, styles, texts);
        counterRow = request.form() == Form.SCORES || asksForRound(request) ? SOURCE_ROW + 1 : SOURCE_ROW;
        int entryRows =
                isScores() ? choices.indicators().size() + ReportedFigure.Kind.values().length : entryRows(request);
        table = FormTable.of(layout, layouts, request.fiscalYear(), SCORE_YEARS, counterRow + 1, entryRows, texts);
        Map<String, String> ranges = others.addLists();
        rules = new FormRules(sheet, table, texts, ranges, request.scores());
    }

    void write() {
        WorkbookFile.describe(workbook, layout.title());
        others.addMeta(filled(), layout);
        writeHead(layout.title(), lists.source(SourceKind.OFFICIAL));
        writeHeadings();
        if (isScores()) {
            writeScores();
            rules.colourScores();
        } else {
            writeEntries();
            rules.colourRows(framed());
        }
        rules.addEntryHelp(layout.stated());
        writeCounter();
        nameColumns();
        setUpPage();
        if (isScores()) {
            sheet.getPrintSetup().setFitHeight((short) 1);
        }
        protect();
        others.addHelp(table, layout.title(), howTo());
        others.addUnanswered();
    }

    /** The usual number of rows, or twice as many as are filled in already. */
    private static int entryRows(FormRequest request) {
        int filled = request.rows().size();
        return filled <= FormWriter.ENTRY_ROWS ? FormWriter.ENTRY_ROWS : 2 * filled;
    }

    private boolean isScores() {
        return request.form() == Form.SCORES;
    }

    private void writeHeadings() {
        HeadingLines lines = HeadingLines.of(Messages.of("workbook"));
        List<String> headings = table.columns().stream()
                .map(column -> ThaiText.thaiDigits(
                        lines.of(column.heading(), column.declared().width())))
                .toList();
        for (int i = 0; i < headings.size(); i++) {
            set(table.headingRow(), i, headings.get(i), styles.heading);
            sheet.setColumnWidth(
                    i, PageSetup.width(table.columns().get(i).declared().width()));
        }
        fitHeight(table.headingRow(), headings);
    }

    private void writeCounter() {
        int from = counterColumn();
        set(counterRow, 0, howTo(), styles.help);
        join(counterRow, 0, from - 1, styles.help);
        long lines = 1 + howTo().lines().count();
        row(counterRow).setHeightInPoints(lines * ThaiMetrics.lineHeight(DocumentFont.SIZE));

        XSSFCell counter = set(counterRow, from, "", styles.help);
        counter.setCellFormula(isScores() ? rules.formulaOfScores(required) : rules.formulaOfRows(required));
        int missing = isScores() ? rules.inScores(choices.indicators().size(), blank) : rules.inRows(filled(), blank);
        counter.setCellValue(missing);
        join(
                counterRow,
                from,
                table.lastColumn(),
                styles.counter(
                        texts.text("form.nothing-missing"),
                        texts.text("form.not-filled"),
                        texts.text("form.missing-before"),
                        texts.text("form.missing-after")));
        rules.colourCounter(counterRow, from);
        rules.colourHead(required);
    }

    private String howTo() {
        String doubtful = choices.listDisclosures().stream()
                .filter(item -> !item.confirmed() && !item.name().isEmpty())
                .map(FormChoices.Item::code)
                .collect(Collectors.joining(" "));
        boolean told = request.form() == Form.OIT_CHECKLIST && !doubtful.isEmpty();
        return Stream.of(
                        texts.text("form.how-to"),
                        layout.stated().orElse(""),
                        told ? texts.text("form.names-unconfirmed", Map.of("items", doubtful)) : "")
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The column of the counter: the last, or the one before where that is too narrow. */
    private int counterColumn() {
        int last = table.lastColumn();
        boolean wide = table.columns().get(last).declared().width() >= COUNTER_WIDTH;
        return Math.max(VALUE_COLUMN + 1, wide ? last : last - 1);
    }

    private void nameColumns() {
        for (int i = 0; i < table.columns().size(); i++) {
            XSSFName name = workbook.createName();
            name.setNameName(table.columns().get(i).name());
            name.setRefersToFormula("'" + layout.sheet() + "'!" + table.range(i));
        }
    }

    /** Protects the sheet without a password: against slips, not against people. */
    private void protect() {
        sheet.enableLocking();
        sheet.lockFormatRows(false);
        sheet.lockFormatColumns(false);
        workbook.setSheetOrder(layout.sheet(), 0);
        workbook.setActiveSheet(0);
        sheet.setActiveCell(new CellAddress(table.firstRow(), VALUE_COLUMN));
    }

    /** Whether the officer must give the round of a report, because the request names none. */
    private static boolean asksForRound(FormRequest request) {
        return request.form() == Form.REPORT && request.round().isEmpty();
    }

    /** Writes the lines above the table: what, for which year, by whom; unknown ones stay open. */
    private void writeHead(String title, String source) {
        across(TITLE_ROW, title, styles.title);
        row(TITLE_ROW).setHeightInPoints(ThaiMetrics.heightOf(1, FormStyles.TITLE_SIZE));
        String year = texts.text("form.year", Map.of("year", FormTable.thai(request.fiscalYear())));
        across(YEAR_ROW, year + round(), styles.subtitle);
        String body = request.body().map(whose -> BodyText.of(whose, texts)).orElse("");
        labelled(BODY_ROW, "body", body, Optional.empty(), true);
        // the whole body's result and its analysis need name no division
        boolean scores = request.form() == Form.SCORES;
        labelled(
                DIVISION_ROW,
                "division",
                request.division(),
                Optional.of("divisions"),
                !scores && request.form() != Form.ANALYSIS);
        if (scores) {
            labelled(SOURCE_ROW, "source", source, Optional.of("sources"), false);
        }
        if (asksForRound(request)) {
            labelled(ROUND_ROW, "reported-round", "", Optional.of("rounds"), true);
        }
    }

    private void across(int row, String text, CellStyle style) {
        set(row, 0, text, style);
        join(row, 0, table.lastColumn(), style);
    }

    /** Writes a label and its value; the cell is open for a missing value or a choice. */
    private void labelled(int row, String key, String value, Optional<String> list, boolean due) {
        String label = texts.text("form." + key);
        boolean open = value.isEmpty() || row == SOURCE_ROW;
        set(row, 0, label, styles.label);
        set(row, VALUE_COLUMN, value, styles.given);
        join(row, VALUE_COLUMN, table.lastColumn(), open ? styles.open : styles.given);
        if (open) {
            rules.addHeadHelp(row, list, label, texts.text("form." + key + "-help"));
        }
        if (open && due) {
            required.add(new CellReference(row, VALUE_COLUMN, true, true).formatAsString());
            blank += value.isEmpty() ? 1 : 0;
        }
    }

    private String round() {
        if (request.round().isEmpty()) {
            return "";
        }
        String months = ThaiText.thaiDigits(Integer.toString(request.round().getAsInt()));
        return " " + texts.text("form.round", Map.of("months", months));
    }

    private List<Map<Field, String>> filled() {
        return request.form() == Form.OIT_CHECKLIST
                ? disclosures()
                : request.rows().stream().map(this::asShown).toList();
    }

    /** The row with only the form's columns; a finished row is asked for nothing more. */
    private Map<Field, String> asShown(Map<Field, String> row) {
        if (request.form() != Form.REPORT) {
            return row;
        }
        Map<Field, String> shown = new EnumMap<>(Field.class);
        table.columns().forEach(column -> shown.put(column.field(), row.getOrDefault(column.field(), "")));
        if (!FinishedRow.isClosed(row)) {
            return shown;
        }
        for (FormTable.Demand demand : table.required()) {
            List<Field> fields = demand.columns().stream()
                    .map(column -> table.columns().get(column).field())
                    .toList();
            if (fields.stream().allMatch(field -> ThaiText.isNothing(shown.get(field)))) {
                shown.put(fields.get(0), FinishedRow.AS_REPORTED);
            }
        }
        return shown;
    }

    /** How many rows are framed from the start. */
    private int framed() {
        int filled = filled().size();
        return filled == 0 ? FRAMED_ROWS : Math.max(filled, Math.min(FRAMED_ROWS, filled + FRAMED_MORE));
    }

    private void writeEntries() {
        List<Map<Field, String>> rows = filled();
        int framed = framed();
        for (int i = 0; i < table.entryRows(); i++) {
            Map<Field, String> filled = i < rows.size() ? rows.get(i) : Map.of();
            List<String> words = table.columns().stream()
                    .map(column -> filled.getOrDefault(column.field(), ""))
                    .toList();
            for (int column = 0; column < words.size(); column++) {
                set(table.firstRow() + i, column, words.get(column), i < framed ? styles.framedEntry : styles.entry);
            }
            if (!filled.isEmpty()) {
                fitHeight(table.firstRow() + i, words);
            }
        }
    }

    private void writeScores() {
        int row = table.firstRow();
        for (int i = 0; i < choices.indicators().size(); i++, row++) {
            writeIndicator(row, i + 1);
        }
        for (ReportedFigure.Kind kind : ReportedFigure.Kind.values()) {
            writeReported(row++, kind);
        }
    }

    private void writeIndicator(int row, int indicator) {
        set(row, 0, ThaiText.thaiDigits(Integer.toString(indicator)), styles.fixed);
        set(row, 1, choices.indicators().get(indicator - 1), styles.fixed);
        for (int column : table.yearColumns()) {
            Map<Integer, BigDecimal> scores = request.scores().indicators().getOrDefault(yearOf(column), Map.of());
            number(row, column, scores.get(indicator));
        }
    }

    private void writeReported(int row, ReportedFigure.Kind kind) {
        set(row, 0, "", styles.fixedStrong);
        set(row, 1, texts.text("form.reported." + kind.name()), styles.fixedStrong);
        for (int column : table.yearColumns()) {
            String reported = request.scores()
                    .reported()
                    .getOrDefault(yearOf(column), Map.of())
                    .getOrDefault(kind, "");
            if (kind == ReportedFigure.Kind.LEVEL) {
                set(row, column, reported, styles.framedEntry);
            } else {
                number(row, column, reported.isEmpty() ? null : new BigDecimal(reported));
            }
        }
    }

    private FiscalYear yearOf(int column) {
        return table.columns().get(column).year().orElseThrow();
    }

    /** The year's items with what the request has for each, then what else it has. */
    private List<Map<Field, String>> disclosures() {
        List<Map<Field, String>> rows = new ArrayList<>();
        for (FormChoices.Item item : choices.listDisclosures()) {
            Map<Field, String> row = new EnumMap<>(Field.class);
            row.put(Field.ITEM, item.code());
            row.put(Field.SUB_TOPIC, item.name());
            request.rows().stream()
                    .filter(filled -> item.code().equals(filled.get(Field.ITEM)))
                    .findFirst()
                    .ifPresent(row::putAll);
            rows.add(row);
        }
        List<String> listed = rows.stream().map(row -> row.get(Field.ITEM)).toList();
        request.rows().stream()
                .filter(filled -> !listed.contains(filled.getOrDefault(Field.ITEM, "")))
                .forEach(rows::add);
        return rows;
    }

    private void setUpPage() {
        PageSetup.print(sheet, layout.title(), table.headingRow(), texts);
        sheet.setDefaultRowHeightInPoints(ThaiMetrics.lineHeight(DocumentFont.SIZE) + 2);
        sheet.getCTWorksheet().getSheetFormatPr().unsetCustomHeight(); // rows grow with what is typed into them
    }

    private XSSFRow row(int index) {
        XSSFRow row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }

    /** A text; an empty one leaves the cell blank. */
    private XSSFCell set(int row, int column, String text, CellStyle style) {
        XSSFCell cell = row(row).createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(SafeText.of(text));
            cell.setCellStyle(SafeText.looksLikeFormula(text) ? styles.quoted(style) : style);
        }
        return cell;
    }

    /** A number to fill in; {@code null} leaves the cell blank, which is not 0. */
    private void number(int row, int column, BigDecimal value) {
        XSSFCell cell = row(row).createCell(column);
        cell.setCellStyle(styles.number);
        if (value != null) {
            cell.setCellValue(value.doubleValue()); // the workbook format knows no other number
        }
    }

    /** Merges cells of a row; each carries the style, or the frame would end in the middle. */
    private void join(int row, int from, int to, CellStyle style) {
        for (int column = from; column <= to; column++) {
            row(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellStyle(style);
        }
        if (to > from) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
        }
    }

    /** Makes a row high enough for its longest text; it still grows when typed into. */
    private void fitHeight(int row, List<String> texts) {
        List<Integer> widths = table.columns().stream()
                .map(column -> column.declared().width() - 1) // texts are indented
                .toList();
        XSSFRow high = row(row);
        high.setHeightInPoints(STAND_IN * ThaiMetrics.rowHeight(texts, widths, DocumentFont.SIZE));
        high.getCTRow().unsetCustomHeight();
    }
}
