package org.itaconsolidator.read.book;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The content of the hidden sheet {@value #SHEET} of one of the program's own forms.
 *
 * @param values by key: form, version, body, district, province, division, fiscal_year, round; empty for other
 *     workbooks
 */
public record FormMeta(Map<String, String> values) {
    public static final String SHEET = "_meta";

    /** The meta data of a workbook that is not one of the program's own forms. */
    public static final FormMeta NONE = new FormMeta(Map.of());

    public static FormMeta of(Workbook workbook) {
        Map<String, String> values = new HashMap<>();
        workbook.sheets().stream()
                .filter(g -> g.sheet().equals(SHEET))
                .forEach(grid ->
                        grid.listRows().forEach(row -> values.put(row.text(1).toLowerCase(Locale.ROOT), row.text(2))));
        return new FormMeta(values);
    }

    /** Whether a sheet is one of the program's own that hold no data. */
    public static boolean isOwnSheet(String sheet) {
        return sheet.equals(SHEET) || sheet.equals("_lists");
    }

    public OptionalInt version() {
        String text = get("version").strip();
        return text.matches("[0-9]{1,4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    public String get(String key) {
        return values.getOrDefault(key, "");
    }
}
