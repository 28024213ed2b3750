package org.itaconsolidator.report;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of the consolidated workbook, each style made once. */
final class SheetStyles {
    /** How a cell is shown. */
    enum Look {
        TITLE,
        SUBTITLE,
        HEADING,
        TEXT,
        STRONG,
        SCORE,
        STRONG_SCORE,
        BIG,
        BIG_SCORE,
        CHANGE,
        STRONG_CHANGE,
        BIG_CHANGE,
        WHOLE,
        DATE,
        DATE_TIME
    }

    private static final int BIG = 26;
    private static final int TITLE = 20;
    private static final String ARABIC_SCORE = "0.00";
    private static final String ARABIC_CHANGE = "+0.00;-0.00;0.00";
    private static final String ARABIC_WHOLE = "0";

    /** Excel's Thai locale (041E) with the Buddhist calendar (07): a real date, shown in the Buddhist era. */
    private static final String ARABIC_DATE = "[$-107041E]d mmm yyyy";

    private static final String THAI_DIGITS = "[$-D00041E]";
    private static final String TIME = " h:mm";
    private static final String THAI_DATE = "[$-D07041E]d mmm yyyy";
    private static final XSSFColor HEADING = new XSSFColor(new byte[] {(byte) 0xDD, (byte) 0xE6, (byte) 0xF0}, null);
    private static final XSSFColor LINE = new XSSFColor(new byte[] {(byte) 0xA0, (byte) 0xA0, (byte) 0xA0}, null);

    private final XSSFWorkbook workbook;
    private final boolean thaiDigits;
    private final XSSFFont bold;
    private final Map<Look, CellStyle> styles = new HashMap<>();
    private final Map<Look, CellStyle> quoted = new HashMap<>();

    SheetStyles(XSSFWorkbook workbook, boolean thaiDigits) {
        this.workbook = workbook;
        this.thaiDigits = thaiDigits;
        DocumentFont.makeStandard(workbook);
        bold = DocumentFont.bold(workbook, DocumentFont.SIZE);
        XSSFFont big = DocumentFont.bold(workbook, BIG);
        for (Look look : Look.values()) {
            styles.put(look, style(look, big));
        }
    }

    CellStyle of(Look look) {
        return styles.get(look);
    }

    /** The same look for a text that would be taken for a formula when the cell is edited. */
    CellStyle quoted(Look look) {
        return quoted.computeIfAbsent(look, plain -> {
            XSSFCellStyle copy = workbook.createCellStyle();
            copy.cloneStyleFrom(of(plain));
            copy.setQuotePrefixed(true);
            return copy;
        });
    }

    private XSSFCellStyle style(Look look, XSSFFont big) {
        return switch (look) {
            case TITLE -> plain(HorizontalAlignment.LEFT, DocumentFont.bold(workbook, TITLE), false);
            case SUBTITLE -> plain(HorizontalAlignment.LEFT, workbook.getFontAt(0), false);
            case HEADING -> heading();
            case TEXT -> framed(HorizontalAlignment.LEFT, workbook.getFontAt(0));
            case STRONG -> framed(HorizontalAlignment.LEFT, bold);
            case SCORE -> number(ARABIC_SCORE, workbook.getFontAt(0));
            case STRONG_SCORE -> number(ARABIC_SCORE, bold);
            case BIG -> centred(framed(HorizontalAlignment.CENTER, big));
            case BIG_SCORE -> centred(number(ARABIC_SCORE, big));
            case CHANGE -> number(ARABIC_CHANGE, workbook.getFontAt(0));
            case STRONG_CHANGE -> number(ARABIC_CHANGE, bold);
            case BIG_CHANGE -> centred(number(ARABIC_CHANGE, big));
            case WHOLE -> number(ARABIC_WHOLE, workbook.getFontAt(0));
            case DATE -> date("");
            case DATE_TIME -> date(TIME);
        };
    }

    private XSSFCellStyle heading() {
        XSSFCellStyle style = centred(framed(HorizontalAlignment.CENTER, bold));
        style.setFillForegroundColor(HEADING);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private XSSFCellStyle number(String arabic, XSSFFont font) {
        XSSFCellStyle style = framed(HorizontalAlignment.RIGHT, font);
        String format = thaiDigits ? THAI_DIGITS + arabic.replace(";", ";" + THAI_DIGITS) : arabic;
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private XSSFCellStyle date(String time) {
        XSSFCellStyle style = framed(HorizontalAlignment.LEFT, workbook.getFontAt(0));
        style.setDataFormat(workbook.createDataFormat().getFormat((thaiDigits ? THAI_DATE : ARABIC_DATE) + time));
        return style;
    }

    private XSSFCellStyle framed(HorizontalAlignment alignment, XSSFFont font) {
        return ThinFrame.around(plain(alignment, font, true), LINE);
    }

    private XSSFCellStyle plain(HorizontalAlignment alignment, XSSFFont font, boolean wrapped) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(wrapped);
        style.setFont(font);
        return style;
    }

    private static XSSFCellStyle centred(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }
}
