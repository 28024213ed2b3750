package org.itaconsolidator.store.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Rows before and after, brought together: first those that are the same, wherever they stand; of the others those about the
 * same, then those in the same place.
 *
 * @param changed old rows with what they are now
 * @param gone old rows without a new one
 * @param come new rows without an old one
 */
public record RowPairs(Map<ComparedRow, ComparedRow> changed, List<ComparedRow> gone, List<ComparedRow> come) {

    public static RowPairs of(List<ComparedRow> before, List<ComparedRow> after) {
        RowPairs rows = new RowPairs(new LinkedHashMap<>(), new ArrayList<>(before), new ArrayList<>(after));
        rows.match((old, now) -> old.standsWhere(now) && old.isSame(now));
        rows.match(ComparedRow::isSame);
        rows.changed.clear();
        rows.match((old, now) -> old.isAboutTheSame(now) && old.standsWhere(now));
        rows.match(ComparedRow::isAboutTheSame);
        rows.match(ComparedRow::standsWhere);
        return rows;
    }

    private void match(BiPredicate<ComparedRow, ComparedRow> same) {
        come.removeIf(now -> {
            for (int i = 0; i < gone.size(); i++) {
                ComparedRow old = gone.get(i);
                if (old.kind().equals(now.kind()) && same.test(old, now)) {
                    changed.put(gone.remove(i), now);
                    return true;
                }
            }
            return false;
        });
    }
}
