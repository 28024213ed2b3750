package org.itaconsolidator.report.form;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.report.sheet.CellColour;
import org.itaconsolidator.report.sheet.DocumentFont;

/** The formats of a form: official black on white, grey-blue headings, unlocked entry cells. */
final class FormStyles {
    private static final XSSFColor HEADING = CellColour.of(0xDDE6F0);
    private static final XSSFColor LINE = CellColour.of(0x808080);
    private static final String NUMBER = "[$-D00041E]0.00";
    private static final String COUNTER = "[=0]\"%s\";[<0]\"%s\";[$-D00041E]\"%s\"";

    static final int TITLE_SIZE = 20;

    final XSSFCellStyle title;
    final XSSFCellStyle subtitle;
    final XSSFCellStyle label;
    final XSSFCellStyle given;
    final XSSFCellStyle open;
    final XSSFCellStyle help;
    final XSSFCellStyle heading;
    final XSSFCellStyle entry;
    final XSSFCellStyle framedEntry;
    final XSSFCellStyle number;
    final XSSFCellStyle fixed;
    final XSSFCellStyle fixedStrong;

    private final XSSFWorkbook workbook;
    private final Map<CellStyle, CellStyle> quoted = new HashMap<>();

    FormStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        DocumentFont.makeStandard(workbook);
        title = style(HorizontalAlignment.CENTER, DocumentFont.bold(workbook, TITLE_SIZE), true);
        subtitle = style(HorizontalAlignment.CENTER, DocumentFont.bold(workbook, DocumentFont.SIZE), true);
        label = style(HorizontalAlignment.LEFT, DocumentFont.bold(workbook, DocumentFont.SIZE), true);
        given = style(HorizontalAlignment.LEFT, plain(), true);
        open = style(HorizontalAlignment.LEFT, plain(), false);
        open.setBorderBottom(BorderStyle.DOTTED);
        help = style(HorizontalAlignment.LEFT, plain(), true);
        heading = framed(style(HorizontalAlignment.CENTER, DocumentFont.bold(workbook, DocumentFont.SIZE), true));
        heading.setFillForegroundColor(HEADING);
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        entry = top(style(HorizontalAlignment.LEFT, plain(), false));
        framedEntry = framed(top(style(HorizontalAlignment.LEFT, plain(), false)));
        number = framed(style(HorizontalAlignment.RIGHT, plain(), false));
        number.setDataFormat(workbook.createDataFormat().getFormat(NUMBER));
        fixed = framed(style(HorizontalAlignment.LEFT, plain(), true));
        fixedStrong = framed(style(HorizontalAlignment.LEFT, DocumentFont.bold(workbook, DocumentFont.SIZE), true));
    }

    /** Shows a count of missing cells in words: a number format needs no second formula. */
    XSSFCellStyle counter(String none, String notFilled, String before, String after) {
        XSSFCellStyle counter =
                framed(style(HorizontalAlignment.CENTER, DocumentFont.bold(workbook, DocumentFont.SIZE), true));
        String some = before + "\"#,##0\"" + after;
        counter.setDataFormat(workbook.createDataFormat().getFormat(COUNTER.formatted(none, notFilled, some)));
        return counter;
    }

    /** The style for a text that would become a formula when edited. */
    CellStyle quoted(CellStyle style) {
        return quoted.computeIfAbsent(style, plain -> {
            XSSFCellStyle copy = workbook.createCellStyle();
            copy.cloneStyleFrom(plain);
            copy.setQuotePrefixed(true);
            return copy;
        });
    }

    private XSSFFont plain() {
        return workbook.getFontAt(0);
    }

    private XSSFCellStyle style(HorizontalAlignment alignment, XSSFFont font, boolean locked) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setFont(font);
        style.setLocked(locked);
        return style;
    }

    private static XSSFCellStyle top(XSSFCellStyle style) {
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setIndention((short) 1); // a word that fills its cell does not run into that of the next
        return style;
    }

    private static XSSFCellStyle framed(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(LINE);
        style.setBottomBorderColor(LINE);
        style.setLeftBorderColor(LINE);
        style.setRightBorderColor(LINE);
        return style;
    }
}
