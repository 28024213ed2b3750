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
import org.itaconsolidator.report.sheet.PageSetup;
import org.itaconsolidator.report.sheet.SafeText;
import org.itaconsolidator.report.sheet.SheetNames;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A form's second sheet: what is still to be mended of what was delivered before, so that it is not made wrong again. It
 * carries the mark of an answer, which the reader passes over.
 */
final class UnansweredSheet {
    /** File, place, what to do; in characters of the document font. */
    private static final List<Integer> WIDTHS = List.of(36, 22, 90);

    private static final List<String> HEADINGS = List.of("file", "where", "what");

    private UnansweredSheet() {}

    static void add(XSSFWorkbook workbook, List<FindingRow> findings, FormStyles styles, Messages texts) {
        XSSFSheet sheet = workbook.createSheet(SheetNames.unique(workbook, texts.text("form.unanswered")));
        XSSFRow marker = sheet.createRow(0);
        marker.createCell(0).setCellValue(AnswerSheet.MARKER);
        marker.setZeroHeight(true);
        for (int i = 0; i < WIDTHS.size(); i++) {
            sheet.setColumnWidth(i, PageSetup.width(WIDTHS.get(i)));
        }
        across(sheet, texts.text("form.unanswered"), styles.title);
        across(
                sheet,
                texts.text(
                        "form.unanswered-help", Map.of("count", ThaiText.thaiDigits(String.valueOf(findings.size())))),
                styles.help);
        XSSFRow heading = write(
                sheet,
                HEADINGS.stream()
                        .map(name -> texts.text("form.unanswered-" + name))
                        .toList(),
                styles.heading,
                styles);
        for (FindingRow finding : findings) {
            write(sheet, List.of(finding.fileName(), where(finding), finding.message()), styles.fixed, styles);
        }
        PageSetup.print(sheet, texts.text("form.unanswered"), "", true, texts);
        sheet.setRepeatingRows(new CellRangeAddress(heading.getRowNum(), heading.getRowNum(), -1, -1));
        sheet.createFreezePane(0, heading.getRowNum() + 1);
    }

    private static String where(FindingRow finding) {
        return finding.cell().isEmpty() ? finding.sheet() : finding.sheet() + "!" + finding.cell();
    }

    private static void across(XSSFSheet sheet, String text, XSSFCellStyle style) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(text);
        row.getCell(0).setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, WIDTHS.size() - 1));
        int width = WIDTHS.stream().mapToInt(Integer::intValue).sum();
        row.setHeightInPoints(ThaiMetrics.rowHeight(
                List.of(text), List.of(width), style.getFont().getFontHeightInPoints()));
    }

    private static XSSFRow write(XSSFSheet sheet, List<String> words, XSSFCellStyle style, FormStyles styles) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i);
            row.createCell(i).setCellValue(SafeText.of(text));
            row.getCell(i).setCellStyle(SafeText.looksLikeFormula(text) ? styles.quoted(style) : style);
        }
        row.setHeightInPoints(ThaiMetrics.rowHeight(words, WIDTHS, DocumentFont.SIZE));
        return row;
    }
}
