package org.itaconsolidator.report.sheet;

/** The format of a cell. */
public enum Look {
    TITLE(Ink.TITLE, Side.LEFT, Shape.TEXT, null, false),
    SUBTITLE(Ink.PLAIN, Side.LEFT, Shape.TEXT, null, false),
    OWNER(Ink.STRONG, Side.LEFT, Shape.TEXT, null, false),
    /** A line above everything else that must not be missed. */
    ALARM(Ink.STRONG, Side.LEFT, Shape.TEXT, SheetColours.BAD, false),
    NOTE(Ink.NOTE, Side.LEFT, Shape.TEXT, null, false),
    NOTE_LINK(Ink.NOTE_LINK, Side.LEFT, Shape.TEXT, null, false),
    SECTION(Ink.SECTION, Side.LEFT, Shape.TEXT, null, false),
    HEADING(Ink.STRONG, Side.CENTRE, Shape.TEXT, SheetColours.HEADING, true),
    YEAR_HEADING(Ink.STRONG, Side.CENTRE, Shape.WHOLE, SheetColours.HEADING, true),
    TEXT(Ink.PLAIN, Side.LEFT, Shape.TEXT, null, true),
    CENTRED(Ink.PLAIN, Side.CENTRE, Shape.TEXT, null, true),
    STRONG(Ink.STRONG, Side.LEFT, Shape.TEXT, null, true),
    BAND(Ink.STRONG, Side.LEFT, Shape.TEXT, SheetColours.BAND, true),
    BAND_CENTRED(Ink.STRONG, Side.CENTRE, Shape.TEXT, SheetColours.BAND, true),
    SUM(Ink.STRONG, Side.LEFT, Shape.TEXT, SheetColours.TOTAL, true),
    LINK(Ink.LINK, Side.LEFT, Shape.TEXT, null, true),
    SCORE(Ink.PLAIN, Side.RIGHT, Shape.SCORE, null, true),
    OPEN_SCORE(Ink.PLAIN, Side.RIGHT, Shape.SCORE, SheetColours.OPEN, true),
    ACTUAL_SCORE(Ink.PLAIN, Side.RIGHT, Shape.SCORE, null, true),
    STRONG_SCORE(Ink.STRONG, Side.RIGHT, Shape.SCORE, null, true),
    BAND_WHOLE(Ink.STRONG, Side.CENTRE, Shape.WHOLE, SheetColours.BAND, true),
    SUM_CENTRED(Ink.STRONG, Side.CENTRE, Shape.TEXT, SheetColours.TOTAL, true),
    SUM_WHOLE(Ink.STRONG, Side.CENTRE, Shape.WHOLE, SheetColours.TOTAL, true),
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
    CARD_NOTE(Ink.PLAIN, Side.CENTRE, Shape.TEXT, null, true);

    final Ink ink;
    final Side side;
    final Shape shape;
    final SheetColours fill;
    final boolean framed;

    Look(Ink ink, Side side, Shape shape, SheetColours fill, boolean framed) {
        this.ink = ink;
        this.side = side;
        this.shape = shape;
        this.fill = fill;
        this.framed = framed;
    }

    /** The size of its letters in points. */
    public int size() {
        return ink.size;
    }

    /** Whether its figures are aligned by their decimal points. */
    boolean standsInColumn() {
        return side == Side.RIGHT && (shape == Shape.SCORE || shape == Shape.CHANGE);
    }

    boolean isText() {
        return shape == Shape.TEXT;
    }

    /** The indent in characters, which the column loses. */
    int indent() {
        return framed && side == Side.LEFT ? 1 : 0;
    }

    boolean wraps() {
        return framed && shape == Shape.TEXT;
    }

    /** Whether its rows are sums, with a stronger line above. */
    boolean isSum() {
        return this == SUM || this == SUM_CENTRED || this == SUM_WHOLE || this == SUM_SCORE || this == SUM_CHANGE;
    }

    boolean isThinFramed() {
        return framed && !isSum();
    }

    /** Whether a protected sheet does not let its cells be changed. */
    boolean isLocked() {
        return this != OPEN_SCORE && this != ACTUAL_SCORE;
    }

    enum Ink {
        PLAIN(DocumentFont.SIZE, false, false, SheetColours.INK),
        STRONG(DocumentFont.SIZE, true, false, SheetColours.INK),
        SECTION(DocumentFont.SIZE + 2, true, false, SheetColours.NAVY),
        LINK(DocumentFont.SIZE, false, true, SheetColours.BLUE),
        NOTE(DocumentFont.SIZE - 2, false, false, SheetColours.GREY),
        NOTE_LINK(DocumentFont.SIZE - 2, false, true, SheetColours.BLUE),
        LEVEL(18, true, false, SheetColours.NAVY),
        TITLE(22, true, false, SheetColours.NAVY),
        FIGURE(30, true, false, SheetColours.NAVY);

        final int size;
        final boolean bold;
        final boolean underlined;
        final SheetColours colour;

        Ink(int size, boolean bold, boolean underlined, SheetColours colour) {
            this.size = size;
            this.bold = bold;
            this.underlined = underlined;
            this.colour = colour;
        }
    }

    enum Side {
        LEFT("left"),
        CENTRE("center"),
        RIGHT("right");

        /** As the workbook format names it. */
        final String name;

        Side(String name) {
            this.name = name;
        }
    }

    enum Shape {
        TEXT("General"),
        SCORE("0.00"),
        CHANGE("+0.00;-0.00;0.00"),
        WHOLE("0"),
        HIDDEN(";;;"),
        DATE("d mmm yyyy"),
        DATE_TIME("d mmm yyyy h:mm");

        private static final String THAI_DIGITS = "[$-D00041E]";

        final String format;

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
}
