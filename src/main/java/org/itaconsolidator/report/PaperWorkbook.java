package org.itaconsolidator.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.PaperSheet;

/** Writes the data of a document as .xlsx, a sheet for each table. The same data give the same bytes. */
public final class PaperWorkbook {
    private static final Messages TEXTS = Messages.of("report", Locale.forLanguageTag("th"));
    private static final int HEADINGS = 1;

    private final XSSFWorkbook workbook;
    private final FormStyles styles;
    private final XSSFCellStyle over;

    private PaperWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new FormStyles(workbook);
        this.over = workbook.createCellStyle();
        over.cloneStyleFrom(styles.label);
        over.setWrapText(false);
    }

    /**
     * Writes the workbook; an existing file is replaced. The folder must exist.
     *
     * @param title over every table
     */
    public static void write(String title, List<PaperSheet> sheets, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            PaperWorkbook written = new PaperWorkbook(workbook);
            sheets.forEach(sheet -> written.write(title, sheet));
            WorkbookFile.describe(workbook, title);
            WorkbookFile.save(workbook, file);
        }
    }

    private void write(String title, PaperSheet content) {
        XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(content.title()));
        Row above = sheet.createRow(0);
        text(above.createCell(0), title + " - " + content.title(), over);
        Row headings = sheet.createRow(HEADINGS);
        List<String> names = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < content.columns().size(); i++) {
            PaperSheet.Column column = content.columns().get(i);
            sheet.setColumnWidth(i, PageSetup.width(column.width()));
            text(headings.createCell(i), column.heading(), styles.heading);
            names.add(column.heading());
            widths.add(column.width());
        }
        headings.setHeightInPoints(height(names, widths));
        int next = HEADINGS + 1;
        for (List<Object> values : content.rows()) {
            Row row = sheet.createRow(next++);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                texts.add(value(row.createCell(i), values.get(i)));
            }
            row.setHeightInPoints(height(texts, widths));
        }
        if (!content.rows().isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(HEADINGS, next - 1, 0, widths.size() - 1));
        }
        sheet.createFreezePane(0, HEADINGS + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADINGS, HEADINGS, -1, -1));
        PageSetup.print(sheet, title, "", true, TEXTS);
    }

    /** Room for the fullest cell, whichever font stands in for the one asked for. */
    private static float height(List<String> texts, List<Integer> widths) {
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            lines = Math.max(lines, ThaiMetrics.lines(texts.get(i), widths.get(i)));
        }
        return ThaiMetrics.roomyHeightOf(lines, DocumentFont.SIZE);
    }

    private String value(Cell cell, Object value) {
        if (value instanceof Integer number) {
            cell.setCellStyle(styles.framedEntry);
            cell.setCellValue(number);
        } else if (value instanceof BigDecimal number) {
            cell.setCellStyle(styles.number);
            cell.setCellValue(number.doubleValue());
        } else if (value.equals("")) {
            cell.setCellStyle(styles.framedEntry);
        } else {
            text(cell, value.toString(), styles.framedEntry);
        }
        return value.toString();
    }

    private void text(Cell cell, String value, CellStyle style) {
        String safe = SafeText.of(value);
        cell.setCellStyle(SafeText.looksLikeFormula(safe) ? styles.quoted(style) : style);
        cell.setCellValue(safe);
    }
}
