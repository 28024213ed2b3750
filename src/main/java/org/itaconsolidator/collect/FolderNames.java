package org.itaconsolidator.collect;

import java.util.ArrayList;
import java.util.List;

/** What the path of a delivery says about it, besides the workbook itself. */
public final class FolderNames {
    private FolderNames() {}

    /**
     * The names in an inbox path as written, nearest to the workbook first: {@code อบต.ตัวอย่าง/2569/กองคลัง.xlsx} gives
     * กองคลัง, 2569, อบต.ตัวอย่าง. The first is the file's name without its ending.
     */
    public static List<String> nearestFirst(String inboxPath) {
        List<String> names = new ArrayList<>();
        String[] parts = inboxPath.split("/");
        for (int i = parts.length - 1; i >= 0; i--) {
            names.add(parts[i]);
        }
        String file = names.get(0);
        int dot = file.lastIndexOf('.');
        names.set(0, dot > 0 ? file.substring(0, dot) : file);
        return List.copyOf(names);
    }
}
