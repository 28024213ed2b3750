package org.itaconsolidator.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of the consolidated workbook, each style made once, when it is first asked for. */
final class SheetStyles {
    /** Behind a figure that a fact decides which is not confirmed; what it means stands below the table. */
    private static final String MARK = "\"*\"";

    /** A blank as wide as the mark. */
    private static final String ROOM_OF_MARK = "_*";

    /**
     * A blank as wide as a digit, between a figure and the cell's edge: of neighbours that look alike LibreOffice indents only
     * the first.
     */
    private static final String EDGE = "_0";

    private final XSSFWorkbook workbook;
    private final boolean thaiDigits;
    private final Map<Look.Ink, XSSFFont> fonts = new EnumMap<>(Look.Ink.class);
    private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> quoted = new HashMap<>();
    private final Map<Look, CellStyle> unconfirmed = new HashMap<>();

    SheetStyles(XSSFWorkbook workbook, boolean thaiDigits) {
        this.workbook = workbook;
        this.thaiDigits = thaiDigits;
        DocumentFont.makeStandard(workbook);
    }

    CellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::style);
    }

    /** The same look for a text that would be taken for a formula when the cell is edited. */
    CellStyle quoted(Look look) {
        return quoted.computeIfAbsent(look, plain -> {
            XSSFCellStyle copy = copy(plain);
            copy.setQuotePrefixed(true);
            return copy;
        });
    }

    /** The same look for a figure or word that an unconfirmed fact decides: it has a star behind it. */
    CellStyle unconfirmed(Look look) {
        return unconfirmed.computeIfAbsent(look, plain -> {
            XSSFCellStyle copy = copy(plain);
            copy.setDataFormat(workbook.createDataFormat().getFormat(marked(plain)));
            return copy;
        });
    }

    /** A mark behind each number, and none behind the blank text of a formula that finds nothing to reckon with. */
    private String marked(Look look) {
        String format = look.shape.format(thaiDigits);
        String mark = look.standsInColumn() ? MARK + EDGE : MARK;
        if (format.equals(Look.Shape.TEXT.format)) {
            return "@" + MARK;
        }
        String[] parts = format.split(";");
        String positive = parts[0];
        String negative = parts.length > 1 ? parts[1] : positive.replace("0.00", "-0.00");
        String zero = parts.length > 2 ? parts[2] : positive;
        return positive + mark + ";" + negative + mark + ";" + zero + mark + ";@";
    }

    /** As much room behind each number as the mark takes, so that decimals stand below one another beside marked ones. */
    private static String spaced(String format) {
        return format.replace(";", ROOM_OF_MARK + EDGE + ";") + ROOM_OF_MARK + EDGE;
    }

    /** The number format of scores, for charts. */
    String scoreFormat() {
        return Look.Shape.SCORE.format(thaiDigits);
    }

    /** The number format of whole numbers, for charts. */
    String wholeFormat() {
        return Look.Shape.WHOLE.format(thaiDigits);
    }

    private XSSFCellStyle copy(Look look) {
        XSSFCellStyle copy = workbook.createCellStyle();
        copy.cloneStyleFrom(of(look));
        return copy;
    }

    private XSSFCellStyle style(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look.ink, this::font));
        style.setAlignment(look.side.alignment);
        boolean running = look.framed && look.fill == null && look.ink != Look.Ink.FIGURE && look.ink != Look.Ink.LEVEL;
        style.setVerticalAlignment(running ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setWrapText(look.framed && look.shape == Look.Shape.TEXT);
        if (look.shape != Look.Shape.TEXT) {
            String format = look.shape.format(thaiDigits);
            style.setDataFormat(workbook.createDataFormat().getFormat(look.standsInColumn() ? spaced(format) : format));
        }
        if (look.framed) {
            ThinFrame.around(style, SheetColours.LINE.ofCell());
            style.setIndention((short) (look.side == Look.Side.LEFT ? 1 : 0));
        }
        if (look.fill != null) {
            style.setFillForegroundColor(look.fill.ofCell());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look == Look.SUM || look == Look.SUM_CENTRED || look == Look.SUM_SCORE || look == Look.SUM_CHANGE) {
            style.setBorderTop(BorderStyle.MEDIUM);
            style.setTopBorderColor(SheetColours.NAVY.ofCell());
        }
        if (look == Look.SECTION) {
            style.setBorderBottom(BorderStyle.MEDIUM);
            style.setBottomBorderColor(SheetColours.NAVY.ofCell());
        }
        style.setLocked(look != Look.OPEN_SCORE && look != Look.ACTUAL_SCORE);
        return style;
    }

    private XSSFFont font(Look.Ink ink) {
        XSSFFont font = DocumentFont.of(workbook, ink.size);
        font.setBold(ink.bold);
        font.setColor(ink.colour.ofCell());
        font.setUnderline(ink.underlined ? Font.U_SINGLE : Font.U_NONE);
        return font;
    }
}
