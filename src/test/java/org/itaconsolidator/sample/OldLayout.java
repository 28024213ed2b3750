package org.itaconsolidator.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.yaml.YamlNode;

/** A sheet as a division has always drawn it, from its title lines, columns and rows. */
final class OldLayout {
    private static final int UNITS_OF_A_CHARACTER = 256;
    private static final float LINE_POINTS = 27f;

    /** The letters that a line holds for each character of its width, which counts in a smaller font. */
    private static final double LETTERS_OF_A_WIDTH = 0.7;

    private final YamlNode layout;
    private final XSSFSheet sheet;
    private final CellStyle title;
    private final CellStyle topic;
    private final CellStyle heading;
    private final CellStyle entry;
    private final List<Column> columns = new ArrayList<>();
    private int skipped;

    private record Column(String heading, Field field, int width) {}

    private OldLayout(XSSFWorkbook workbook, YamlNode layout) {
        this.layout = layout;
        this.sheet = workbook.createSheet(layout.get("sheet").text());
        this.title = style(workbook, true, false);
        this.title.setAlignment(HorizontalAlignment.CENTER);
        this.topic = style(workbook, true, true);
        this.heading = style(workbook, true, true);
        this.heading.setAlignment(HorizontalAlignment.CENTER);
        this.heading.setFillForegroundColor(IndexedColors.LIGHT_CORNFLOWER_BLUE.getIndex());
        this.heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        this.entry = style(workbook, false, true);
        for (YamlNode column : layout.get("columns").list()) {
            columns.add(new Column(
                    column.get("heading").text(),
                    Field.ofCode(column.get("field").text()),
                    column.get("width").integer(1, 255)));
        }
    }

    /** Draws a sheet into the workbook. */
    static void draw(XSSFWorkbook workbook, YamlNode layout, List<Map<Field, List<String>>> rows) {
        OldLayout sheet = new OldLayout(workbook, layout);
        sheet.drawTitle();
        boolean byTopic = layout.find("by-topic").isPresent();
        if (!byTopic) {
            sheet.drawHeading();
        }
        for (Map<Field, List<String>> row : rows) {
            if (byTopic) {
                sheet.skipRow();
                sheet.drawLine(row.get(Field.TOPIC).get(0), sheet.topic);
                sheet.drawHeading();
            }
            sheet.drawRow(row);
        }
        sheet.sheet.getPrintSetup().setLandscape(true);
        sheet.sheet.setFitToPage(true);
        sheet.sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void drawTitle() {
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * UNITS_OF_A_CHARACTER);
        }
        layout.get("title").texts().forEach(line -> drawLine(line, title));
        if (layout.find("by-topic").isEmpty()) {
            skipRow();
        }
    }

    private void drawLine(String text, CellStyle style) {
        XSSFRow row = nextRow();
        int width = columns.stream().mapToInt(Column::width).sum();
        row.setHeightInPoints(lines(text, width) * LINE_POINTS);
        for (int i = 0; i < columns.size(); i++) {
            set(row, i, "", style);
        }
        row.getCell(0).setCellValue(text);
        merge(row.getRowNum(), row.getRowNum(), 0, columns.size() - 1);
    }

    private void drawHeading() {
        XSSFRow row = nextRow();
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            set(row, i, columns.get(i).heading(), heading);
            lines = Math.max(lines, lines(columns.get(i).heading(), columns.get(i)));
        }
        row.setHeightInPoints(lines * LINE_POINTS);
    }

    private void drawRow(Map<Field, List<String>> texts) {
        int count = columns.stream()
                .mapToInt(
                        column -> texts.getOrDefault(column.field(), List.of()).size())
                .max()
                .orElse(1);
        boolean merged = layout.get("continued").oneOf("merged", "blank").equals("merged");
        int first = sheet.getLastRowNum() + 1 + skipped;
        for (int i = 0; i < count; i++) {
            drawPart(texts, i, count, merged);
        }
        for (int i = 0; merged && count > 1 && i < columns.size(); i++) {
            if (texts.getOrDefault(columns.get(i).field(), List.of()).size() <= 1) {
                merge(first, first + count - 1, i, i);
            }
        }
    }

    /** One row of the sheet: the part of each text that belongs to it. */
    private void drawPart(Map<Field, List<String>> texts, int part, int parts, boolean merged) {
        XSSFRow row = nextRow();
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            List<String> all = texts.getOrDefault(columns.get(i).field(), List.of());
            String text = part < all.size() ? all.get(part) : "";
            set(row, i, text, entry);
            boolean spread = merged && all.size() == 1;
            int needed = lines(spread ? all.get(0) : text, columns.get(i));
            lines = Math.max(lines, spread ? (needed + parts - 1) / parts : needed);
        }
        row.setHeightInPoints(lines * LINE_POINTS);
    }

    private static void set(XSSFRow row, int column, String text, CellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private void skipRow() {
        skipped++;
    }

    private XSSFRow nextRow() {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1 + skipped);
        skipped = 0;
        return row;
    }

    private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }

    private static int lines(String text, Column column) {
        return lines(text, column.width());
    }

    private static int lines(String text, int width) {
        long letters = text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
        return Math.max(1, (int) Math.ceil(letters / (width * LETTERS_OF_A_WIDTH)));
    }

    private static CellStyle style(XSSFWorkbook workbook, boolean bold, boolean framed) {
        XSSFFont font = workbook.createFont();
        font.setFontName("TH SarabunPSK");
        font.setFontHeightInPoints((short) 16);
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (framed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
