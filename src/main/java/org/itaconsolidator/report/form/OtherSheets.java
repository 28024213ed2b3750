package org.itaconsolidator.report.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.layout.AnswerSheet;
import org.itaconsolidator.layout.FinishedRow;
import org.itaconsolidator.layout.FormLayout;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.PageSetup;
import org.itaconsolidator.report.sheet.SafeText;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.itaconsolidator.report.sheet.WorkbookFile;
import org.itaconsolidator.thai.text.QuotedFiles;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The sheets of a form besides the one to fill in. Two are hidden: the values of the dropdowns, and the record of what
 * the form is. Two are for the officer: how to fill in the form, with an example for each column, and what is still
 * wrong in what was delivered before. The latter two carry the mark of an answer, so that the reader skips them.
 */
record OtherSheets(
        XSSFWorkbook workbook,
        FormRequest request,
        FormChoices choices,
        FormLists lists,
        FormStyles styles,
        Messages texts) {
    private static final String LISTS = "_lists";
    private static final String META = "_meta";
    /** In characters of the document font. */
    private static final List<Integer> WIDTHS_OF_HELP = List.of(44, 58, 46);

    private static final List<Integer> WIDTHS_OF_UNANSWERED = List.of(36, 22, 90);

    /** Writes the words of the dropdown lists; returns each list's range by name. A list without words is left out. */
    Map<String, String> addLists() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("divisions", request.divisions().isEmpty() ? lists.divisions() : request.divisions());
        words.put("indicators", choices.indicators());
        words.put("items", choices.items().stream().map(FormChoices.Item::code).toList());
        words.put(
                "oit-items",
                choices.listDisclosures().stream().map(FormChoices.Item::code).toList());
        words.put("topics", choices.topics());
        words.put("statuses", lists.statuses());
        words.put("self-scores", lists.selfScores());
        words.put("rounds", lists.rounds());
        words.put("sources", lists.sources());

        XSSFSheet sheet = workbook.createSheet(LISTS);
        Map<String, String> ranges = new LinkedHashMap<>();
        Row heading = sheet.createRow(0);
        words.forEach((name, list) -> {
            int column = heading.getLastCellNum() < 0 ? 0 : heading.getLastCellNum();
            heading.createCell(column).setCellValue(name);
            for (int i = 0; i < list.size(); i++) {
                Row row = sheet.getRow(i + 1) == null ? sheet.createRow(i + 1) : sheet.getRow(i + 1);
                setWord(row, column, list.get(i));
            }
            if (!list.isEmpty()) {
                ranges.put(name, LISTS + "!" + FormTable.range(column, 1, list.size()));
            }
        });
        hide(sheet);
        return ranges;
    }

    /**
     * Writes what the form is, as the reader expects it: a key and a value in each row.
     *
     * @param rows those that the form begins with
     */
    void addMeta(List<Map<Field, String>> rows, FormLayout layout) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("form", layout.form().code());
        facts.put("version", Integer.toString(layout.version()));
        facts.put("body", request.body().map(Body::name).orElse(""));
        facts.put("district", request.body().map(Body::district).orElse(""));
        facts.put("province", request.body().map(Body::province).orElse(""));
        facts.put("division", request.division());
        facts.put("fiscal_year", Integer.toString(request.fiscalYear().buddhist()));
        facts.put(
                "round",
                request.round().isPresent() ? Integer.toString(request.round().getAsInt()) : "");

        if (layout.form() == Form.SCORES) {
            facts.putAll(request.scores().facts());
        }
        String finished = FinishedRow.marks(rows);
        if (!finished.isEmpty()) {
            facts.put(FinishedRow.KEY, finished);
        }
        String open = layout.form() == Form.REPORT ? FinishedRow.openMarks(rows) : "";
        if (!open.isEmpty()) {
            facts.put(FinishedRow.OPEN_KEY, open);
        }

        XSSFSheet sheet = workbook.createSheet(META);
        facts.forEach((key, value) -> {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            row.createCell(0).setCellValue(key);
            row.createCell(1).setCellValue(SafeText.of(value));
        });
        hide(sheet);
    }

    private static void setWord(Row row, int column, String word) {
        if (word.matches("[0-9]{1,9}")) {
            row.createCell(column).setCellValue(Integer.parseInt(word));
        } else {
            row.createCell(column).setCellValue(SafeText.of(word));
        }
    }

    private void hide(XSSFSheet sheet) {
        sheet.enableLocking();
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }

    /** Explains how each column is filled in, below what the form says above its table. */
    void addHelp(FormTable table, String title, String howTo) {
        FormTable.Column last = table.columns().get(table.lastColumn());
        List<List<String>> rows = new ArrayList<>(table.columns().stream()
                .filter(column -> column.year().isEmpty() || column == last) // of many years the newest stands for all
                .map(column -> List.of(
                        ThaiText.thaiDigits(column.heading()),
                        column.declared().help(),
                        column.declared().example()))
                .toList());
        if (request.form() == Form.SCORES) {
            rows.add(List.of(texts.text("form.reported"), howTo.substring(howTo.indexOf('\n') + 1), ""));
            rows.add(List.of(
                    texts.text("form.source"), texts.text("form.source-help"), lists.source(SourceKind.OFFICIAL)));
        }
        add("form.help", title + "\n" + howTo, List.of("column", "fill", "example"), WIDTHS_OF_HELP, rows);
    }

    void addUnanswered() {
        List<FindingRow> findings = request.unanswered();
        if (findings.isEmpty()) {
            return;
        }
        QuotedFiles files =
                new QuotedFiles(findings.stream().map(FindingRow::fileName).collect(Collectors.toSet()));
        String count = ThaiText.thaiDigits(String.valueOf(findings.size()));
        add(
                "form.unanswered",
                texts.text("form.unanswered-help", Map.of("count", count)),
                List.of("file", "where", "what"),
                WIDTHS_OF_UNANSWERED,
                findings.stream()
                        .map(finding -> List.of(
                                finding.fileName(),
                                finding.cell().isEmpty() ? finding.sheet() : finding.sheet() + "!" + finding.cell(),
                                files.thaiDigits(finding.message())))
                        .toList());
    }

    private void add(String name, String help, List<String> headings, List<Integer> widths, List<List<String>> rows) {
        XSSFSheet sheet = workbook.createSheet(WorkbookFile.uniqueSheet(workbook, texts.text(name)));
        XSSFRow marker = sheet.createRow(0);
        marker.createCell(0).setCellValue(AnswerSheet.MARKER);
        marker.setZeroHeight(true);
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, PageSetup.width(widths.get(i)));
        }
        across(sheet, texts.text(name), widths, styles.title);
        across(sheet, help, widths, styles.help);
        XSSFRow heading = write(
                sheet,
                headings.stream().map(each -> texts.text(name + "-" + each)).toList(),
                widths,
                styles.heading);
        heading.createCell(widths.size()).setCellValue(AnswerSheet.MARKER);
        sheet.setColumnHidden(widths.size(), true);
        rows.forEach(row -> write(sheet, row, widths, styles.fixed));
        PageSetup.print(sheet, texts.text(name), heading.getRowNum(), texts);
    }

    private static void across(XSSFSheet sheet, String text, List<Integer> widths, XSSFCellStyle style) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(SafeText.of(text));
        row.getCell(0).setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, widths.size() - 1));
        int width = widths.stream().mapToInt(Integer::intValue).sum();
        row.setHeightInPoints(ThaiMetrics.rowHeight(
                List.of(text), List.of(width), style.getFont().getFontHeightInPoints()));
    }

    private XSSFRow write(XSSFSheet sheet, List<String> words, List<Integer> widths, XSSFCellStyle style) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i);
            row.createCell(i).setCellValue(SafeText.of(text));
            row.getCell(i).setCellStyle(SafeText.looksLikeFormula(text) ? styles.quoted(style) : style);
        }
        row.setHeightInPoints(ThaiMetrics.rowHeight(words, widths, DocumentFont.SIZE));
        return row;
    }
}
