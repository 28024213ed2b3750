package org.itaconsolidator.report.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.paper.PaperSheet;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.FormStyles;
import org.itaconsolidator.report.sheet.HeadingWidth;
import org.itaconsolidator.report.sheet.LongText;
import org.itaconsolidator.report.sheet.PageSetup;
import org.itaconsolidator.report.sheet.SafeText;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.itaconsolidator.report.sheet.WorkbookFile;
import org.itaconsolidator.thai.date.ThaiDays;

/** Writes the data of a document as .xlsx, a sheet for each table. The same data give the same bytes. */
public final class PaperWorkbook {
    private static final Messages TEXTS = Messages.of("report", Locale.forLanguageTag("th"));
    private static final String CONTINUED =
            Messages.of("workbook", Locale.forLanguageTag("th")).text("continued") + " ";
    private static final String NONE = TEXTS.text("none");
    private static final int HEADINGS = 1;

    /** Of the width over the table, in per cent, what a title in bold letters surely has. */
    private static final int TITLE_ROOM = 85;

    private final XSSFWorkbook workbook;
    private final FormStyles styles;
    private final XSSFCellStyle over;

    private PaperWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new FormStyles(workbook);
        this.over = workbook.createCellStyle();
        over.cloneStyleFrom(styles.label);
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

    private void write(String title, PaperSheet data) {
        PaperSheet content = arranged(data);
        int printed = (int)
                content.columns().stream().filter(PaperSheet.Column::printed).count();
        XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(content.title()));
        Row above = sheet.createRow(0);
        Row headings = sheet.createRow(HEADINGS);
        List<String> names = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < content.columns().size(); i++) {
            PaperSheet.Column column = content.columns().get(i);
            int width = Math.max(column.width(), 1 + (int) Math.ceil(HeadingWidth.longest(column.heading())));
            sheet.setColumnWidth(i, PageSetup.width(width));
            text(headings.createCell(i), column.heading(), styles.heading);
            names.add(column.heading());
            widths.add(width);
        }
        headings.setHeightInPoints(height(names, widths));
        over(above, title + " - " + content.title(), widths.subList(0, printed));
        int next = HEADINGS + 1;
        for (List<Object> values : content.rows()) {
            for (List<Object> part : parts(values, widths)) {
                Row row = sheet.createRow(next++);
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < part.size(); i++) {
                    texts.add(value(row.createCell(i), part.get(i)));
                }
                row.setHeightInPoints(height(texts, widths));
            }
        }
        if (!content.rows().isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(HEADINGS, next - 1, 0, widths.size() - 1));
        }
        if (content.rows().isEmpty()) {
            none(sheet.createRow(next++), printed);
        }
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, printed - 1, 0, next - 1);
        sheet.createFreezePane(0, HEADINGS + 1);
        sheet.setRepeatingRows(
                new CellRangeAddress(0, HEADINGS, -1, -1)); // with the title: below it would meet the number
        PageSetup.print(sheet, "", "", true, TEXTS);
    }

    /** Below headings without rows, over the columns on paper: nothing was left out, there is nothing. */
    private void none(Row row, int columns) {
        for (int i = 0; i < columns; i++) {
            row.createCell(i).setCellStyle(styles.framedEntry);
        }
        row.getCell(0).setCellValue(NONE);
        row.setHeightInPoints(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        merge(row, columns);
    }

    private static void merge(Row row, int columns) {
        if (columns > 1) {
            row.getSheet().addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns - 1));
        }
    }

    /** The title over the whole table as printed, in as many lines as it needs: a long name goes beyond a narrow table else. */
    private void over(Row row, String title, List<Integer> widths) {
        text(row.createCell(0), title, over);
        int whole = widths.stream().mapToInt(Integer::intValue).sum();
        row.setHeightInPoints(
                ThaiMetrics.roomyHeightOf(ThaiMetrics.lines(title, whole * TITLE_ROOM / 100), DocumentFont.SIZE));
        merge(row, widths.size());
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
                            ? LongText.pieces(text, widths.get(i), most, CONTINUED)
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
        } else if (value instanceof LocalDate day) {
            return text(cell, ThaiDays.day(day), styles.framedEntry);
        } else if (value instanceof OffsetDateTime moment) {
            return text(cell, ThaiDays.moment(moment), styles.framedEntry);
        } else if (value.equals("")) {
            cell.setCellStyle(styles.framedEntry);
        } else {
            text(cell, value.toString(), styles.framedEntry);
        }
        return value.toString();
    }

    private String text(Cell cell, String value, CellStyle style) {
        String safe = SafeText.of(value);
        cell.setCellStyle(SafeText.looksLikeFormula(safe) ? styles.quoted(style) : style);
        cell.setCellValue(safe);
        return value;
    }
}
