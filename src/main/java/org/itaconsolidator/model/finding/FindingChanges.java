package org.itaconsolidator.model.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.RowRef;

/**
 * What became of the findings of a workbook since it was last read.
 *
 * @param solved found before and no longer, in the order found before
 * @param open found before and still there, as found now
 * @param fresh not found before
 */
public record FindingChanges(List<Finding> solved, List<Finding> open, List<Finding> fresh) {
    public FindingChanges {
        solved = List.copyOf(solved);
        open = List.copyOf(open);
        fresh = List.copyOf(fresh);
    }

    /** What two readings know of a workbook's rows: officers insert and delete some, and a fault goes with its row. */
    @FunctionalInterface
    public interface Rows {
        Rows IN_PLACE = CellRef::rowRef;

        /** Where the row of a cell as first read stands now. */
        RowRef placeOf(CellRef earlier);
    }

    /**
     * Compares two readings of a workbook, each cause with all its cells. A finding is the same as an earlier one of its cause
     * that has a cell of it: the same cell, or one in the row that the earlier one's has become. Cells that only the earlier one
     * has are solved, those that only the later one has are new: the same words typed into another row are another fault. Else it
     * is the same as one of its code that has such a cell, whatever it says; else, without cells, as one without cells. Each
     * earlier finding is used once.
     *
     * @param rows asked only where cells differ
     */
    public static FindingChanges between(List<Finding> earlier, List<Finding> now, Rows rows) {
        List<Finding> left = new ArrayList<>(FindingCauses.join(earlier));
        List<Finding> fresh = new ArrayList<>(FindingCauses.join(now));
        List<Finding> open = new ArrayList<>(fresh);
        List<Finding> solvedCells = new ArrayList<>();
        List<Finding> freshCells = new ArrayList<>();
        fresh.removeIf(after -> {
            for (Finding before : List.copyOf(left)) {
                if (!FindingCauses.isSame(before, after)) {
                    continue;
                }
                SameCells same = SameCells.of(before, after, rows);
                if (!same.any() && !haveNoCells(before, after)) {
                    continue;
                }
                left.remove(before);
                same.findSolved(before).ifPresent(solvedCells::add);
                same.findFresh(after).ifPresent(cells -> {
                    freshCells.add(cells);
                    open.set(open.indexOf(after), rest(after, cells));
                });
                return true;
            }
            return false;
        });
        match(left, fresh, FindingChanges::sharesCell);
        match(left, fresh, (before, after) -> SameCells.of(before, after, rows).any());
        match(left, fresh, FindingChanges::haveNoCells);
        open.removeAll(fresh);
        left.addAll(solvedCells);
        fresh.addAll(freshCells);
        return new FindingChanges(left, open, fresh);
    }

    private static Finding rest(Finding finding, Finding without) {
        Set<CellRef> other = Set.copyOf(without.cells());
        return FindingCauses.at(
                finding,
                finding.cells().stream().filter(cell -> !other.contains(cell)).toList());
    }

    private static void match(List<Finding> left, List<Finding> unmatched, BiPredicate<Finding, Finding> same) {
        unmatched.removeIf(after -> {
            for (int i = 0; i < left.size(); i++) {
                Finding before = left.get(i);
                if (before.code() == after.code() && same.test(before, after)) {
                    left.remove(i);
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean sharesCell(Finding before, Finding after) {
        return !Collections.disjoint(new HashSet<>(before.cells()), after.cells());
    }

    private static boolean haveNoCells(Finding before, Finding after) {
        return before.cells().isEmpty() && after.cells().isEmpty();
    }
}
