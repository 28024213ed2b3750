package org.itaconsolidator.report.answer;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * Changes the fill of a workbook's cells and nothing else in their format. Fills are identified by their number in the
 * workbook.
 */
final class CellFills {
    /** The fill of a cell without colour: the first of every workbook. */
    static final long NONE = 0;

    private record Look(int style, long fill) {}

    private final StylesTable styles;
    private final Map<Look, XSSFCellStyle> looks = new HashMap<>();

    CellFills(XSSFWorkbook workbook) {
        this.styles = workbook.getStylesSource();
    }

    static long of(XSSFCell cell) {
        return cell.getCellStyle().getCoreXf().getFillId();
    }

    /** The colour of a filled cell as six hexadecimal digits; {@code ""} for none. */
    static String shade(XSSFCell cell) {
        XSSFCellStyle look = cell.getCellStyle();
        XSSFColor colour = look.getFillForegroundXSSFColor();
        String argb = colour == null ? null : colour.getARGBHex();
        boolean plain = look.getFillPattern() == FillPatternType.SOLID_FOREGROUND && argb != null;
        return plain ? argb.substring(argb.length() - "RRGGBB".length()) : "";
    }

    long of(XSSFColor colour) {
        XSSFCellFill fill = new XSSFCellFill();
        fill.setPatternType(STPatternType.SOLID);
        fill.setFillForegroundColor(colour);
        return styles.putFill(fill);
    }

    /** Changes a cell's fill. POI's own copying of styles would overwrite a named style of the workbook. */
    void set(XSSFCell cell, long fill) {
        XSSFCellStyle look = cell.getCellStyle();
        cell.setCellStyle(looks.computeIfAbsent(new Look(look.getIndex(), fill), l -> {
            CTXf core = (CTXf) look.getCoreXf().copy();
            core.setFillId(fill);
            core.setApplyFill(true);
            return styles.getStyleAt(styles.putCellXf(core) - 1);
        }));
    }
}
