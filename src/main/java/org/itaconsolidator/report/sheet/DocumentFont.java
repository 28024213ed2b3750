package org.itaconsolidator.report.sheet;

import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The font of official Thai documents, TH Sarabun New 16. A machine without it takes another Thai font by itself (Sarabun,
 * Tahoma or Leelawadee): those are wider at the same size, and the page is fitted to its width in any case.
 */
public final class DocumentFont {
    public static final String FAMILY = "TH Sarabun New";

    /** Points, as in official documents. */
    public static final int SIZE = 16;

    /** OOXML font family 2, swiss: what a machine without the font looks for. */
    static final int SWISS = 2;

    /** The Windows character set of Thai. */
    static final int THAI = 222;

    /** Makes it the standard font, whose digits are the unit of column widths. */
    public static void makeStandard(XSSFWorkbook workbook) {
        apply(workbook.getFontAt(0), SIZE);
    }

    public static XSSFFont bold(XSSFWorkbook workbook, int size) {
        XSSFFont font = of(workbook, size);
        font.setBold(true);
        return font;
    }

    public static XSSFFont of(XSSFWorkbook workbook, int size) {
        XSSFFont font = workbook.createFont();
        apply(font, size);
        return font;
    }

    private static void apply(XSSFFont font, int size) {
        font.setFontName(FAMILY);
        font.setFontHeightInPoints((short) size);
        font.setFamily(SWISS);
        font.setCharSet(THAI);
        if (font.getCTFont().sizeOfSchemeArray() > 0) {
            font.getCTFont().removeScheme(0); // a theme's font would outrank the name
        }
    }
}
