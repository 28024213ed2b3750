package org.itaconsolidator.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.layout.FormLayout;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.ReportedFigure;
import org.itaconsolidator.thai.ThaiText;

/** Writes a form as a workbook, from its declaration. Forms are in Thai whatever the program's language. */
public final class FormWriter {
    /** Entry rows of a form whose rows are not given by the framework. */
    public static final int ENTRY_ROWS = 200;

    /** Rows below the indicators of a score form: IIT, EIT, OIT, total, level. */
    static final int REPORTED_ROWS = ReportedFigure.Kind.values().length;

    /** Fiscal years of a score form. */
    private static final int SCORE_YEARS = 4;

    /** Rows framed on a blank form: about one printed page. Further ones are framed as they are begun. */
    private static final int FRAMED_ROWS = 12;

    private static final int VALUE_COLUMN = 1;
    private static final int TITLE_ROW = 0;
    private static final int YEAR_ROW = 1;
    private static final int BODY_ROW = 2;
    private static final int DIVISION_ROW = 3;
    private static final int SOURCE_ROW = 4;

    private final Layouts layouts;
    private final FormLists lists;
    private final Messages texts = Messages.of("report", Locale.forLanguageTag("th"));

    /** A writer of these forms. */
    public FormWriter(Layouts layouts, FormLists lists) {
        this.layouts = layouts;
        this.lists = lists;
    }

    /**
     * Writes one form. The same request gives the same bytes.
     *
     * @param choices the words of the request's fiscal year
     * @param file replaced if it exists; its folder must exist
     */
    public void write(FormRequest request, FormChoices choices, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new OneForm(workbook, request, choices).write();
            WorkbookFile.save(workbook, file);
        }
    }

    /**
     * The name of a form's file: its number, its sheet's name and the division, such as {@code 3-มาตรการ-กองคลัง.xlsx}. Thai,
     * because the officers who are handed it know it by that name; the number keeps the forms in their order.
     */
    public String fileName(FormRequest request) {
        String name = (request.form().ordinal() + 1) + "-"
                + layouts.form(request.form()).sheet();
        String whose =
                request.division().replaceAll("[^\\p{L}\\p{M}\\p{N} ]", "").strip();
        return name + (whose.isEmpty() ? "" : "-" + whose) + ".xlsx";
    }

    /** One form while it is written. */
    private final class OneForm {
        private final XSSFWorkbook workbook;
        private final FormRequest request;
        private final FormChoices choices;
        private final FormLayout layout;
        private final XSSFSheet sheet;
        private final FormStyles styles;
        private final FormTable table;
        private final FormRules rules;
        private final int counterRow;
        private final List<String> headCells = new ArrayList<>();
        private int missingInRows;
        private int framedRows = FRAMED_ROWS;

        OneForm(XSSFWorkbook workbook, FormRequest request, FormChoices choices) {
            this.workbook = workbook;
            this.request = request;
            this.choices = choices;
            layout = layouts.form(request.form());
            styles = new FormStyles(workbook);
            sheet = workbook.createSheet(layout.sheet());
            boolean scores = request.form() == Form.SCORES;
            counterRow = scores ? SOURCE_ROW + 1 : SOURCE_ROW;
            int rows = scores ? choices.indicators().size() + REPORTED_ROWS : ENTRY_ROWS;
            table = FormTable.of(layout, layouts, request.fiscalYear(), SCORE_YEARS, counterRow + 1, rows, texts);
            rules = new FormRules(sheet, table, texts, FormHiddenSheets.addLists(workbook, request, choices, lists));
        }

        void write() {
            WorkbookFile.describe(workbook, layout.title());
            FormHiddenSheets.addMeta(workbook, request, layout);
            writeHead();
            writeHeadings();
            if (request.form() == Form.SCORES) {
                writeScoreRows();
            } else {
                writeEntryRows(request.form() == Form.OIT_CHECKLIST ? disclosureRows() : request.rows());
            }
            writeCounter();
            nameColumns();
            PageSetup.form(sheet, table, layout.title(), texts);
            if (request.form() == Form.SCORES) {
                sheet.getPrintSetup().setFitHeight((short) 1);
            }
            protect();
        }

        private void writeHead() {
            lineAcross(TITLE_ROW, layout.title(), styles.title);
            String year = texts.text("form.year", Map.of("year", FormTable.thai(request.fiscalYear())));
            String round = request.round().isEmpty()
                    ? ""
                    : " "
                            + texts.text(
                                    "form.round",
                                    Map.of(
                                            "months",
                                            ThaiText.thaiDigits(Integer.toString(
                                                    request.round().getAsInt()))));
            lineAcross(YEAR_ROW, year + round, styles.subtitle);
            labelled(BODY_ROW, "body", request.body().map(this::bodyLine).orElse(""), Optional.empty(), true);
            labelled(DIVISION_ROW, "division", request.division(), Optional.of("divisions"), true);
            if (request.form() == Form.SCORES) {
                String source = lists.source(request.scores().source());
                labelled(SOURCE_ROW, "source", source, Optional.of("sources"), false);
            }
        }

        private void lineAcross(int row, String text, CellStyle style) {
            row(row).createCell(0).setCellValue(text);
            mergeStyled(row, 0, table.lastColumn(), style);
        }

        /** A label and the cell beside it, which stays open where nothing is known or the officer may choose. */
        private void labelled(int row, String key, String value, Optional<String> list, boolean lockedOnceGiven) {
            String label = texts.text("form." + key);
            set(row, 0, label, styles.label);
            boolean open = value.isEmpty() || !lockedOnceGiven;
            XSSFCell cell = row(row).createCell(VALUE_COLUMN);
            if (!value.isEmpty()) {
                cell.setCellValue(value);
            }
            mergeStyled(row, VALUE_COLUMN, table.lastColumn(), open ? styles.open : styles.given);
            if (open) {
                rules.addHeadHelp(row, VALUE_COLUMN, list, label, texts.text("form." + key + "-help"));
                // a score form of the whole body names no division
                if (request.form() == Form.SCORES && row == DIVISION_ROW) {
                    return;
                }
                headCells.add(new CellReference(row, VALUE_COLUMN, true, true).formatAsString());
            }
        }

        private String bodyLine(Body body) {
            StringBuilder line = new StringBuilder(body.name());
            if (!body.district().isEmpty()) {
                line.append(' ').append(texts.text("form.district", Map.of("name", body.district())));
            }
            if (!body.province().isEmpty()) {
                line.append(' ').append(texts.text("form.province", Map.of("name", body.province())));
            }
            return line.toString();
        }

        private void writeHeadings() {
            for (int i = 0; i < table.columns().size(); i++) {
                FormTable.Column column = table.columns().get(i);
                set(table.headingRow(), i, column.heading(), styles.heading);
                sheet.setColumnWidth(i, PageSetup.width(column.declared().width()));
            }
            row(table.headingRow())
                    .setHeightInPoints(ThaiMetrics.rowHeight(
                            table.columns().stream()
                                    .map(FormTable.Column::heading)
                                    .toList(),
                            table.columns().stream()
                                    .map(column -> column.declared().width())
                                    .toList(),
                            DocumentFont.SIZE));
        }

        private void writeScoreRows() {
            int row = table.firstRow();
            for (int i = 0; i < choices.indicators().size(); i++, row++) {
                int indicator = i + 1;
                row(row).createCell(0).setCellValue(indicator);
                row(row).getCell(0).setCellStyle(styles.fixed);
                set(row, 1, choices.indicators().get(i), styles.fixed);
                for (int column : table.yearColumns()) {
                    BigDecimal score = request.scores()
                            .indicators()
                            .getOrDefault(yearOf(column), Map.of())
                            .get(indicator);
                    number(row, column, score);
                }
            }
            for (ReportedFigure.Kind kind : ReportedFigure.Kind.values()) {
                set(row, 0, "", styles.fixedStrong);
                set(row, 1, texts.text("form.reported." + kind.name()), styles.fixedStrong);
                for (int column : table.yearColumns()) {
                    String reported = request.scores()
                            .reported()
                            .getOrDefault(yearOf(column), Map.of())
                            .get(kind);
                    if (kind == ReportedFigure.Kind.LEVEL) {
                        set(row, column, reported == null ? "" : reported, styles.framedEntry);
                    } else {
                        number(row, column, reported == null ? null : new BigDecimal(reported));
                    }
                }
                row++;
            }
            rules.addEntryHelp();
        }

        private FiscalYear yearOf(int column) {
            return table.columns().get(column).year().orElseThrow();
        }

        /** The framework's items, each with what the request holds for it. */
        private List<Map<Field, String>> disclosureRows() {
            List<Map<Field, String>> rows = new ArrayList<>();
            for (FormChoices.Item item : choices.listDisclosures()) {
                Map<Field, String> row = new java.util.EnumMap<>(Field.class);
                row.put(Field.ITEM, item.code());
                row.put(Field.SUB_TOPIC, item.name());
                if (!item.confirmed() && !item.name().isEmpty()) {
                    row.put(Field.NOTE, texts.text("form.name-unconfirmed"));
                }
                request.rows().stream()
                        .filter(filled -> item.code().equals(filled.get(Field.ITEM)))
                        .findFirst()
                        .ifPresent(row::putAll);
                rows.add(row);
            }
            request.rows().stream()
                    .filter(filled ->
                            rows.stream().noneMatch(row -> row.get(Field.ITEM).equals(filled.get(Field.ITEM))))
                    .forEach(rows::add);
            return rows;
        }

        private void writeEntryRows(List<Map<Field, String>> rows) {
            if (rows.size() > table.entryRows()) {
                throw new IllegalArgumentException(
                        "the form has " + table.entryRows() + " rows, " + rows.size() + " were to be filled in");
            }
            missingInRows = missingIn(rows);
            framedRows = Math.max(FRAMED_ROWS, rows.size());
            for (int i = 0; i < table.entryRows(); i++) {
                Map<Field, String> filled = i < rows.size() ? rows.get(i) : Map.of();
                for (int column = 0; column <= table.lastColumn(); column++) {
                    String text =
                            filled.getOrDefault(table.columns().get(column).field(), "");
                    set(table.firstRow() + i, column, text, i < framedRows ? styles.framedEntry : styles.entry);
                }
                if (!filled.isEmpty()) {
                    fitHeight(table.firstRow() + i, filled);
                }
            }
            rules.addEntryHelp();
        }

        private void fitHeight(int row, Map<Field, String> filled) {
            row(row).setHeightInPoints(ThaiMetrics.rowHeight(
                    table.columns().stream()
                            .map(column -> filled.getOrDefault(column.field(), ""))
                            .toList(),
                    table.columns().stream()
                            .map(column -> column.declared().width())
                            .toList(),
                    DocumentFont.SIZE));
        }

        private void writeCounter() {
            int from = Math.max(VALUE_COLUMN + 1, table.lastColumn() - 1);
            set(counterRow, 0, texts.text("form.how-to"), styles.help);
            mergeStyled(counterRow, 0, from - 1, styles.help);
            row(counterRow).setHeightInPoints(2 * ThaiMetrics.lineHeight(DocumentFont.SIZE));
            XSSFCell counter = row(counterRow).createCell(from);
            counter.setCellFormula(rules.counterFormula(request.form(), headCells));
            counter.setCellValue(openHeadCells() + (request.form() == Form.SCORES ? missingScores() : missingInRows));
            mergeStyled(
                    counterRow,
                    from,
                    table.lastColumn(),
                    styles.counter(
                            texts.text("form.nothing-missing"),
                            texts.text("form.missing-before"),
                            texts.text("form.missing-after")));
            rules.colourCounter(counterRow, from, table.lastColumn());
            rules.addColours(request.form(), framedRows, headCells);
        }

        private long openHeadCells() {
            return headCells.stream()
                    .map(CellReference::new)
                    .filter(cell -> sheet.getRow(cell.getRow())
                            .getCell(cell.getCol())
                            .getStringCellValue()
                            .isEmpty())
                    .count();
        }

        /** The value of the counter's formula, which must stand in the file: not every reader calculates. */
        private int missingScores() {
            int missing = 0;
            boolean any = false;
            for (int column : table.yearColumns()) {
                int given = request.scores()
                        .indicators()
                        .getOrDefault(yearOf(column), Map.of())
                        .size();
                missing += given == 0 ? 0 : choices.indicators().size() - given;
                any |= given > 0;
            }
            return any ? missing : 1;
        }

        private int missingIn(List<Map<Field, String>> rows) {
            int missing = 0;
            boolean any = false;
            for (Map<Field, String> row : rows) {
                boolean begun = table.columns().stream()
                        .map(FormTable.Column::field)
                        .anyMatch(field -> field != Field.SEQ
                                && !row.getOrDefault(field, "").isEmpty());
                any |= begun;
                missing += !begun
                        ? 0
                        : (int) table.required().stream()
                                .filter(fields -> fields.stream()
                                        .allMatch(field ->
                                                row.getOrDefault(field, "").isEmpty()))
                                .count();
            }
            return any ? missing : 1;
        }

        private void nameColumns() {
            for (int i = 0; i < table.columns().size(); i++) {
                XSSFName name = workbook.createName();
                name.setNameName(table.columns().get(i).name());
                name.setRefersToFormula("'" + layout.sheet() + "'!" + table.range(i));
            }
        }

        /** Without a password: it guards against slips, not against people. */
        private void protect() {
            sheet.enableLocking();
            sheet.lockFormatRows(false);
            sheet.lockFormatColumns(false);
            workbook.setSheetOrder(layout.sheet(), 0);
            workbook.setActiveSheet(0);
            sheet.setActiveCell(new org.apache.poi.ss.util.CellAddress(table.firstRow(), VALUE_COLUMN));
        }

        private void number(int row, int column, BigDecimal value) {
            XSSFCell cell = row(row).createCell(column);
            cell.setCellStyle(styles.number);
            if (value != null) {
                cell.setCellValue(value.doubleValue()); // the workbook format knows no other number
            }
        }

        private void set(int row, int column, String text, CellStyle style) {
            XSSFCell cell = row(row).createCell(column);
            cell.setCellStyle(style);
            if (!text.isEmpty()) {
                cell.setCellValue(SafeText.of(text));
                cell.setCellStyle(SafeText.looksLikeFormula(text) ? styles.quoted(style) : style);
            }
        }

        private void mergeStyled(int row, int from, int to, CellStyle style) {
            for (int column = from; column <= to; column++) {
                row(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellStyle(style);
            }
            if (to > from) {
                sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
            }
        }

        private XSSFRow row(int index) {
            XSSFRow row = sheet.getRow(index);
            return row == null ? sheet.createRow(index) : row;
        }
    }
}
