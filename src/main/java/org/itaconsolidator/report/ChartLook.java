package org.itaconsolidator.report;

import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** The letters, fills and lines of native charts, and the figures beside their bars. */
final class ChartLook {
    /** Sizes of letters in points. */
    static final int SMALL = 13;

    static final int TITLE = 16;
    static final byte[] WHITE = {-1, -1, -1};

    private static final byte[] BLACK = {0, 0, 0};

    private static final int HUNDREDTHS = 100;

    private ChartLook() {}

    /**
     * Writes each value beside its bar.
     *
     * @param inside in its middle, in letters that are read on the bar
     * @param bar the colour of the bars
     */
    static void label(CTBarSer bars, boolean inside, SheetColours bar, String format) {
        CTDLbls labels = bars.addNewDLbls();
        labels.addNewNumFmt().setFormatCode(format);
        labels.getNumFmt().setSourceLinked(false);
        if (inside) {
            CTTextBody body = labels.addNewTxPr();
            letters(body, SMALL, true);
            body.getPArray(0)
                    .getPPr()
                    .getDefRPr()
                    .addNewSolidFill()
                    .addNewSrgbClr()
                    .setVal(lettersOn(bar));
        }
        labels.addNewDLblPos().setVal(inside ? STDLblPos.CTR : STDLblPos.OUT_END);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /** Letters on a bar, with a contrast of at least 4.5 to 1. */
    static byte[] lettersOn(SheetColours bar) {
        return bar.isDark() ? WHITE : BLACK;
    }

    static XDDFSolidFillProperties fill(SheetColours colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(colour.rgb()));
    }

    /** Nothing but the outline, which is told from every shade in print. */
    static XDDFSolidFillProperties hollow() {
        return new XDDFSolidFillProperties(XDDFColor.from(WHITE));
    }

    static XDDFLineProperties line(SheetColours colour, boolean dashed, double width) {
        XDDFLineProperties line = new XDDFLineProperties(fill(colour));
        line.setWidth(width);
        if (dashed) {
            line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        }
        return line;
    }

    static void letters(CTTextBody body, int size, boolean bold) {
        body.addNewBodyPr();
        body.addNewLstStyle();
        body.addNewP().addNewPPr().setDefRPr(properties(size, bold));
        body.getPArray(0).addNewEndParaRPr();
    }

    static CTTextCharacterProperties properties(int size, boolean bold) {
        CTTextCharacterProperties letters = CTTextCharacterProperties.Factory.newInstance();
        letters.setSz(size * HUNDREDTHS);
        letters.setB(bold);
        letters.addNewLatin().setTypeface(DocumentFont.FAMILY);
        letters.addNewCs().setTypeface(DocumentFont.FAMILY);
        return letters;
    }
}
