package org.itaconsolidator.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of the consolidated workbook, each style made once, when it is first asked for. */
final class SheetStyles {
    /** How a cell is shown. */
    enum Look {
        TITLE(Ink.TITLE, Side.LEFT, Shape.TEXT, null, false),
        SUBTITLE(Ink.PLAIN, Side.LEFT, Shape.TEXT, null, false),
        OWNER(Ink.STRONG, Side.LEFT, Shape.TEXT, null, false),
        NOTE(Ink.NOTE, Side.LEFT, Shape.TEXT, null, false),
        NOTE_LINK(Ink.NOTE_LINK, Side.LEFT, Shape.TEXT, null, false),
        SECTION(Ink.SECTION, Side.LEFT, Shape.TEXT, null, false),
        HEADING(Ink.STRONG, Side.CENTRE, Shape.TEXT, SheetColours.HEADING, true),
        TEXT(Ink.PLAIN, Side.LEFT, Shape.TEXT, null, true),
        CENTRED(Ink.PLAIN, Side.CENTRE, Shape.TEXT, null, true),
        STRONG(Ink.STRONG, Side.LEFT, Shape.TEXT, null, true),
        BAND(Ink.STRONG, Side.LEFT, Shape.TEXT, SheetColours.BAND, true),
        BAND_CENTRED(Ink.STRONG, Side.CENTRE, Shape.TEXT, SheetColours.BAND, true),
        SUM(Ink.STRONG, Side.LEFT, Shape.TEXT, SheetColours.TOTAL, true),
        SUM_CENTRED(Ink.STRONG, Side.CENTRE, Shape.TEXT, SheetColours.TOTAL, true),
        LINK(Ink.LINK, Side.LEFT, Shape.TEXT, null, true),
        SCORE(Ink.PLAIN, Side.RIGHT, Shape.SCORE, null, true),
        OPEN_SCORE(Ink.PLAIN, Side.RIGHT, Shape.SCORE, SheetColours.OPEN, true),
        ACTUAL_SCORE(Ink.PLAIN, Side.RIGHT, Shape.SCORE, null, true),
        STRONG_SCORE(Ink.STRONG, Side.RIGHT, Shape.SCORE, null, true),
        BAND_SCORE(Ink.STRONG, Side.RIGHT, Shape.SCORE, SheetColours.BAND, true),
        SUM_SCORE(Ink.STRONG, Side.RIGHT, Shape.SCORE, SheetColours.TOTAL, true),
        CHANGE(Ink.PLAIN, Side.RIGHT, Shape.CHANGE, null, true),
        BAND_CHANGE(Ink.STRONG, Side.RIGHT, Shape.CHANGE, SheetColours.BAND, true),
        SUM_CHANGE(Ink.STRONG, Side.RIGHT, Shape.CHANGE, SheetColours.TOTAL, true),
        WHOLE(Ink.PLAIN, Side.CENTRE, Shape.WHOLE, null, true),
        STRONG_WHOLE(Ink.STRONG, Side.CENTRE, Shape.WHOLE, null, true),
        BAR(Ink.PLAIN, Side.LEFT, Shape.HIDDEN, null, true),
        DATE(Ink.PLAIN, Side.CENTRE, Shape.DATE, null, true),
        DATE_TIME(Ink.PLAIN, Side.CENTRE, Shape.DATE_TIME, null, true),
        GOOD(Ink.PLAIN, Side.CENTRE, Shape.TEXT, SheetColours.GOOD, true),
        WATCH(Ink.PLAIN, Side.CENTRE, Shape.TEXT, SheetColours.WATCH, true),
        BAD(Ink.STRONG, Side.CENTRE, Shape.TEXT, SheetColours.BAD, true),
        QUIET(Ink.NOTE, Side.CENTRE, Shape.TEXT, SheetColours.QUIET, true),
        CARD_LABEL(Ink.STRONG, Side.CENTRE, Shape.TEXT, SheetColours.HEADING, true),
        CARD_SCORE(Ink.FIGURE, Side.CENTRE, Shape.SCORE, null, true),
        CARD_CHANGE(Ink.FIGURE, Side.CENTRE, Shape.CHANGE, null, true),
        CARD_WHOLE(Ink.FIGURE, Side.CENTRE, Shape.WHOLE, null, true),
        CARD_TEXT(Ink.LEVEL, Side.CENTRE, Shape.TEXT, null, true),
        CARD_NOTE(Ink.NOTE, Side.CENTRE, Shape.TEXT, null, true);

        private final Ink ink;
        private final Side side;
        private final Shape shape;
        private final SheetColours fill;
        private final boolean framed;

        Look(Ink ink, Side side, Shape shape, SheetColours fill, boolean framed) {
            this.ink = ink;
            this.side = side;
            this.shape = shape;
            this.fill = fill;
            this.framed = framed;
        }

        /** The size of its letters in points. */
        int size() {
            return ink.size;
        }

        /** How many characters its indent takes from its column. */
        int indent() {
            return framed && side == Side.LEFT ? 1 : 0;
        }
    }

    /** What letters look like. */
    private enum Ink {
        PLAIN(DocumentFont.SIZE, false, false, SheetColours.INK),
        STRONG(DocumentFont.SIZE, true, false, SheetColours.INK),
        SECTION(DocumentFont.SIZE + 2, true, false, SheetColours.NAVY),
        LINK(DocumentFont.SIZE, false, true, SheetColours.BLUE),
        NOTE(DocumentFont.SIZE - 2, false, false, SheetColours.GREY),
        NOTE_LINK(DocumentFont.SIZE - 2, false, true, SheetColours.BLUE),
        LEVEL(18, true, false, SheetColours.NAVY),
        TITLE(22, true, false, SheetColours.NAVY),
        FIGURE(30, true, false, SheetColours.NAVY);

        private final int size;
        private final boolean bold;
        private final boolean underlined;
        private final SheetColours colour;

        Ink(int size, boolean bold, boolean underlined, SheetColours colour) {
            this.size = size;
            this.bold = bold;
            this.underlined = underlined;
            this.colour = colour;
        }
    }

    private enum Side {
        LEFT(HorizontalAlignment.LEFT),
        CENTRE(HorizontalAlignment.CENTER),
        RIGHT(HorizontalAlignment.RIGHT);

        private final HorizontalAlignment alignment;

        Side(HorizontalAlignment alignment) {
            this.alignment = alignment;
        }
    }

    /** What a value looks like. */
    private enum Shape {
        TEXT("General"),
        SCORE("0.00"),
        CHANGE("+0.00;-0.00;0.00"),
        WHOLE("0"),
        HIDDEN(";;;"),
        DATE("d mmm yyyy"),
        DATE_TIME("d mmm yyyy h:mm");

        private final String format;

        Shape(String format) {
            this.format = format;
        }

        /**
         * The number format. Excel's code for a locale reads, from the left: digits (D: Thai), calendar (07: Buddhist), language
         * (041E: Thai). A date so shown stays a real date, which sorts, and LibreOffice reads the same code.
         */
        String format(boolean thaiDigits) {
            return switch (this) {
                case TEXT, HIDDEN -> format;
                case DATE, DATE_TIME -> (thaiDigits ? "[$-D07041E]" : "[$-107041E]") + format;
                default -> thaiDigits ? THAI_DIGITS + format.replace(";", ";" + THAI_DIGITS) : format;
            };
        }
    }

    private static final String THAI_DIGITS = "[$-D00041E]";

    /** Behind a figure that a fact decides which is not confirmed; what it means stands below the table. */
    private static final String MARK = "\"*\"";

    private final XSSFWorkbook workbook;
    private final boolean thaiDigits;
    private final Map<Ink, XSSFFont> fonts = new EnumMap<>(Ink.class);
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
            copy.setDataFormat(workbook.createDataFormat().getFormat(marked(plain.shape.format(thaiDigits))));
            return copy;
        });
    }

    /** A mark behind each number, and none behind the blank text of a formula that finds nothing to reckon with. */
    private static String marked(String format) {
        if (format.equals(Shape.TEXT.format)) {
            return "@" + MARK;
        }
        String[] parts = format.split(";");
        String positive = parts[0];
        String negative = parts.length > 1 ? parts[1] : positive.replace("0.00", "-0.00");
        String zero = parts.length > 2 ? parts[2] : positive;
        return positive + MARK + ";" + negative + MARK + ";" + zero + MARK + ";@";
    }

    /** The number format of scores, for charts. */
    String scoreFormat() {
        return Shape.SCORE.format(thaiDigits);
    }

    /** The number format of whole numbers, for charts. */
    String wholeFormat() {
        return Shape.WHOLE.format(thaiDigits);
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
        boolean running = look.framed && look.fill == null && look.ink != Ink.FIGURE && look.ink != Ink.LEVEL;
        style.setVerticalAlignment(running ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setWrapText(look.framed && look.shape == Shape.TEXT);
        if (look.shape != Shape.TEXT) {
            style.setDataFormat(workbook.createDataFormat().getFormat(look.shape.format(thaiDigits)));
        }
        if (look.framed) {
            ThinFrame.around(style, SheetColours.LINE.ofCell());
            style.setIndention((short) (look.side == Side.CENTRE ? 0 : 1));
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

    private XSSFFont font(Ink ink) {
        XSSFFont font = DocumentFont.of(workbook, ink.size);
        font.setBold(ink.bold);
        font.setColor(ink.colour.ofCell());
        font.setUnderline(ink.underlined ? Font.U_SINGLE : Font.U_NONE);
        return font;
    }
}
