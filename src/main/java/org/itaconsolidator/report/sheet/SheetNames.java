package org.itaconsolidator.report.sheet;

import org.apache.poi.ss.usermodel.Workbook;

/** Names for sheets that are added to a workbook of somebody else. */
public final class SheetNames {
    private SheetNames() {}

    /** The name, with a number behind it where the workbook has it already. */
    public static String unique(Workbook workbook, String name) {
        String unique = name;
        for (int i = 2; workbook.getSheet(unique) != null; i++) {
            unique = name + " (" + i + ")";
        }
        return unique;
    }
}
