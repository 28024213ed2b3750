package org.itaconsolidator.report.form;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.layout.FormLayout;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.FormStyles;
import org.itaconsolidator.report.sheet.FormTable;
import org.itaconsolidator.report.sheet.HeadingLines;
import org.itaconsolidator.report.sheet.PageSetup;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.itaconsolidator.report.sheet.WorkbookFile;
import org.itaconsolidator.thai.text.ThaiText;

/** One form while it is written. */
final class FormDocument {
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
    private final FormCells cells;
    private final FormRules rules;
    private final FormHead head;
    private final FormRows rows;
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
        counterRow = FormHead.rowBelow(request);
        int entryRows =
                isScores() ? choices.indicators().size() + ReportedFigure.Kind.values().length : entryRows(request);
        table = FormTable.of(layout, layouts, request.fiscalYear(), SCORE_YEARS, counterRow + 1, entryRows, texts);
        cells = new FormCells(sheet, styles);
        Map<String, String> ranges = FormHiddenSheets.addLists(workbook, request, choices, lists);
        rules = new FormRules(sheet, table, texts, ranges);
        head = new FormHead(request, cells, styles, rules, texts, table.lastColumn());
        rows = new FormRows(request, choices, table, cells, styles, texts);
    }

    void write() {
        WorkbookFile.describe(workbook, layout.title());
        FormHiddenSheets.addMeta(workbook, request, rows.filled(), layout);
        head.write(layout.title(), lists.source(request.scores().source()));
        writeHeadings();
        if (isScores()) {
            rows.writeScores();
            rules.colourScores();
        } else {
            rows.writeEntries();
            rules.colourRows(rows.framed());
        }
        rules.addEntryHelp(layout.stated());
        writeCounter();
        nameColumns();
        PageSetup.form(sheet, table, layout.title(), texts);
        if (isScores()) {
            sheet.getPrintSetup().setFitHeight((short) 1);
        }
        protect();
        SheetsToRead read = new SheetsToRead(workbook, styles, texts);
        read.addHelp(table, layout.title(), howTo());
        if (!request.unanswered().isEmpty()) {
            read.addUnanswered(request.unanswered());
        }
    }

    /** More than usual where more is filled in already, and as many again to write in. */
    private static int entryRows(FormRequest request) {
        int filled = request.rows().size();
        return filled <= FormWriter.ENTRY_ROWS ? FormWriter.ENTRY_ROWS : 2 * filled;
    }

    private boolean isScores() {
        return request.form() == Form.SCORES;
    }

    private void writeHeadings() {
        HeadingLines lines = HeadingLines.of(Messages.of("workbook", FormWriter.LANGUAGE));
        List<String> headings = table.columns().stream()
                .map(column -> ThaiText.thaiDigits(
                        lines.of(column.heading(), column.declared().width())))
                .toList();
        for (int i = 0; i < headings.size(); i++) {
            cells.set(table.headingRow(), i, headings.get(i), styles.heading);
            sheet.setColumnWidth(
                    i, PageSetup.width(table.columns().get(i).declared().width()));
        }
        cells.fitHeight(table.headingRow(), table.columns(), headings);
    }

    private void writeCounter() {
        int from = counterColumn();
        cells.set(counterRow, 0, howTo(), styles.help);
        cells.join(counterRow, 0, from - 1, styles.help);
        int lines = layout.stated().isPresent() ? 3 : 2;
        cells.row(counterRow).setHeightInPoints(lines * ThaiMetrics.lineHeight(DocumentFont.SIZE));

        MissingCells missing = new MissingCells(table);
        XSSFCell counter = cells.set(counterRow, from, "", styles.help);
        counter.setCellFormula(
                isScores() ? missing.formulaOfScores(head.required()) : missing.formulaOfRows(head.required()));
        counter.setCellValue(head.blank()
                + (isScores()
                        ? missing.inScores(
                                request.scores(), choices.indicators().size())
                        : missing.inRows(rows.filled())));
        cells.join(
                counterRow,
                from,
                table.lastColumn(),
                styles.counter(
                        texts.text("form.nothing-missing"),
                        texts.text("form.missing-before"),
                        texts.text("form.missing-after")));
        rules.colourCounter(counterRow, from);
        rules.colourHead(head.required());
    }

    private String howTo() {
        String howTo = texts.text("form.how-to");
        return layout.stated().map(asked -> howTo + "\n" + asked).orElse(howTo);
    }

    /** The counter takes the last column, and the one before it where that is too narrow. */
    private int counterColumn() {
        int last = table.lastColumn();
        boolean wide = table.columns().get(last).declared().width() >= COUNTER_WIDTH;
        return Math.max(FormHead.VALUE_COLUMN + 1, wide ? last : last - 1);
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
        sheet.setActiveCell(new CellAddress(table.firstRow(), FormHead.VALUE_COLUMN));
    }
}
