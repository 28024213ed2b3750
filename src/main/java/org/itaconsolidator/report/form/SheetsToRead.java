package org.itaconsolidator.report.form;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.layout.AnswerSheet;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.FormStyles;
import org.itaconsolidator.report.sheet.FormTable;
import org.itaconsolidator.report.sheet.PageSetup;
import org.itaconsolidator.report.sheet.SafeText;
import org.itaconsolidator.report.sheet.SheetNames;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What stands behind a form to be read and not to be filled in: how it is filled in, with an example of each column, and what
 * is still to be mended of what was delivered before, so that it is not made wrong again. These sheets carry the mark of an
 * answer, which the reader passes over.
 */
final class SheetsToRead {
    /** In characters of the document font. */
    private static final List<Integer> WIDTHS_OF_HELP = List.of(44, 58, 46);

    private static final List<Integer> WIDTHS_OF_UNANSWERED = List.of(36, 22, 90);

    private final XSSFWorkbook workbook;
    private final FormStyles styles;
    private final Messages texts;

    SheetsToRead(XSSFWorkbook workbook, FormStyles styles, Messages texts) {
        this.workbook = workbook;
        this.styles = styles;
        this.texts = texts;
    }

    /** How each column is filled in; what the form says above its table stands above it here too. */
    void addHelp(FormTable table, String title, String howTo) {
        FormTable.Column last = table.columns().get(table.lastColumn());
        List<List<String>> rows = table.columns().stream()
                .filter(column -> column.year().isEmpty() || column == last) // of many years the newest stands for all
                .map(column -> List.of(
                        ThaiText.thaiDigits(column.heading()),
                        column.declared().help(),
                        column.declared().example()))
                .toList();
        add("form.help", title + "\n" + howTo, List.of("column", "fill", "example"), WIDTHS_OF_HELP, rows);
    }

    void addUnanswered(List<FindingRow> findings) {
        String count = ThaiText.thaiDigits(String.valueOf(findings.size()));
        add(
                "form.unanswered",
                texts.text("form.unanswered-help", Map.of("count", count)),
                List.of("file", "where", "what"),
                WIDTHS_OF_UNANSWERED,
                findings.stream()
                        .map(finding -> List.of(finding.fileName(), where(finding), finding.message()))
                        .toList());
    }

    private void add(String name, String help, List<String> headings, List<Integer> widths, List<List<String>> rows) {
        XSSFSheet sheet = workbook.createSheet(SheetNames.unique(workbook, texts.text(name)));
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
        PageSetup.print(sheet, texts.text(name), "", true, texts);
        sheet.setRepeatingRows(new CellRangeAddress(heading.getRowNum(), heading.getRowNum(), -1, -1));
        sheet.createFreezePane(0, heading.getRowNum() + 1);
    }

    private static String where(FindingRow finding) {
        return finding.cell().isEmpty() ? finding.sheet() : finding.sheet() + "!" + finding.cell();
    }

    private static void across(XSSFSheet sheet, String text, List<Integer> widths, XSSFCellStyle style) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(text);
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
