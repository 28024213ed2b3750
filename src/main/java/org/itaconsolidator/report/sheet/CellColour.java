package org.itaconsolidator.report.sheet;

import org.apache.poi.xssf.usermodel.XSSFColor;

/** A colour of a cell, letter or line as the workbook's schema asks for it: four bytes, of which the first says opaque. */
public final class CellColour {
    private static final byte OPAQUE = -1;

    /** @param rgb red, green and blue, such as 0xFFF2CC */
    public static XSSFColor of(int rgb) {
        return new XSSFColor(new byte[] {OPAQUE, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}
