package org.itaconsolidator.report.sheet;

/** The letters, fills and lines of native charts, and the figures beside their bars, as the parts of charts say them. */
final class ChartLook {
    /** Sizes of letters in points. */
    static final int SMALL = 13;

    static final int TITLE = 16;

    private static final int HUNDREDTHS = 100;

    /** Drawings measure in so many parts of a point. */
    private static final int PARTS = 12_700;

    private ChartLook() {}

    /**
     * Each value beside its bar.
     *
     * @param inside in its middle, in letters that are read on the bar
     */
    static String labels(boolean inside, SheetColours bar, String format) {
        return "<c:dLbls><c:numFmt formatCode=\"" + OfficePackage.escaped(format) + "\" sourceLinked=\"0\"/>"
                + (inside ? body(SMALL, true, fill(lettersOn(bar))) : "")
                + "<c:dLblPos val=\"" + (inside ? "ctr" : "outEnd")
                + "\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>"
                + "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>";
    }

    /** Letters on a bar, with a contrast of at least 4.5 to 1. */
    static String lettersOn(SheetColours bar) {
        return bar.isDark() ? "FFFFFF" : "000000";
    }

    /**
     * A colour.
     *
     * @param hex red, green and blue
     */
    static String fill(String hex) {
        return "<a:solidFill><a:srgbClr val=\"" + hex + "\"/></a:solidFill>";
    }

    static String line(SheetColours colour, boolean dashed, double width) {
        return "<a:ln w=\"" + Math.round(width * PARTS) + "\">" + fill(colour.hex)
                + (dashed ? "<a:prstDash val=\"dash\"/>" : "") + "</a:ln>";
    }

    /** What all letters of a chart or of its labels look like. */
    static String body(int size, boolean bold, String fill) {
        return "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>" + letters("a:defRPr", size, bold, fill)
                + "</a:pPr><a:endParaRPr/></a:p></c:txPr>";
    }

    static String letters(String tag, int size, boolean bold, String fill) {
        return "<" + tag + " sz=\"" + size * HUNDREDTHS + "\" b=\"" + (bold ? 1 : 0) + "\">" + fill
                + "<a:latin typeface=\"" + DocumentFont.FAMILY + "\"/><a:cs typeface=\"" + DocumentFont.FAMILY
                + "\"/></" + tag + ">";
    }
}
