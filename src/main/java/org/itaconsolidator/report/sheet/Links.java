package org.itaconsolidator.report.sheet;

import java.util.Collection;
import java.util.Optional;

/**
 * Links as formulas: they move with their row when a reader sorts, are not limited to the 65,530 of ordinary links,
 * and can be written with the streamed rows. All lead into this workbook or to a file beside it.
 */
public final class Links {
    /** The longest quoted text in a formula. */
    private static final int LONGEST = 255;

    private static final String FUNCTION = "HYPERLINK";

    /** A link to a cell of this workbook; empty if a formula cannot hold the text. */
    public static Optional<String> inside(String sheet, String cell, String shown) {
        return formula("#" + quotedSheet(sheet) + "!" + cell, shown);
    }

    /**
     * To a workbook beside this one; empty where a formula or a link cannot hold the path.
     *
     * @param path relative to this workbook, with {@code /}
     * @param sheet {@code ""} for the file as a whole
     * @param cell in A1 notation, {@code ""} for the sheet as a whole
     */
    public static Optional<String> beside(String path, String sheet, String cell, String shown) {
        if (isAmbiguous(path)) {
            return Optional.empty();
        }
        String place = sheet.isEmpty() ? "" : "#" + quotedSheet(sheet) + "!" + (cell.isEmpty() ? "A1" : cell);
        return formula(path + place, shown);
    }

    /** Whether programs read a path in different ways, so that it is not linked. */
    private static boolean isAmbiguous(String path) {
        return path.indexOf('#') >= 0 || path.indexOf('%') >= 0;
    }

    /** Writes, below a note on links, that some file has none. */
    public static void explainLacking(TableSheet table, Collection<String> files, ReportWords words) {
        if (files.stream().anyMatch(Links::isAmbiguous)) {
            table.line(words.text("sheet.unlinked"), Look.NOTE);
        }
    }

    /** A link to a web address as an officer wrote it; empty if it is none. */
    public static Optional<String> toWeb(String address) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        return web ? formula(address, address) : Optional.empty();
    }

    /** A sheet's name as formulas refer to it. */
    public static String quotedSheet(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    private static Optional<String> formula(String target, String shown) {
        String to = SafeText.of(target);
        String text = SafeText.of(shown);
        if (to.length() > LONGEST || text.length() > LONGEST || text.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        return Optional.of(FUNCTION + "(\"" + escaped(to) + "\",\"" + escaped(text) + "\")");
    }

    private static String escaped(String text) {
        return text.replace("\"", "\"\"");
    }
}
