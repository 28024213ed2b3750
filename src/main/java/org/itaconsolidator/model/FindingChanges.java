package org.itaconsolidator.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What became of the findings of a workbook since it was last read.
 *
 * @param solved found before and no longer, in the order found before
 * @param open found before and still there, as found now
 * @param fresh not found before
 */
public record FindingChanges(List<Finding> solved, List<Finding> open, List<Finding> fresh) {
    /** Copies the lists. */
    public FindingChanges {
        solved = List.copyOf(solved);
        open = List.copyOf(open);
        fresh = List.copyOf(fresh);
    }

    /**
     * Compares two readings of a workbook, each cause with all its cells. A finding is the same as an earlier one of its cause:
     * where it has fewer cells than before, those that are no longer there are solved, where it has more, those are new. Else
     * it is the same as one of its code that shares a cell with it; else as one on the same sheet with the same words, for a
     * row may have moved; else, without cells, as one without cells. Each earlier finding is used once.
     */
    public static FindingChanges between(List<Finding> earlier, List<Finding> now) {
        List<Finding> left = new ArrayList<>(FindingCauses.join(earlier));
        List<Finding> fresh = new ArrayList<>(FindingCauses.join(now));
        List<Finding> open = new ArrayList<>(fresh);
        List<Finding> solvedCells = new ArrayList<>();
        List<Finding> freshCells = new ArrayList<>();
        fresh.removeIf(after -> {
            Optional<Finding> same =
                    left.stream().filter(before -> isSame(before, after)).findFirst();
            same.ifPresent(before -> {
                left.remove(before);
                findOnlyIn(before, after).ifPresent(solvedCells::add);
                findOnlyIn(after, before).ifPresent(cells -> {
                    freshCells.add(cells);
                    open.set(open.indexOf(after), rest(after, cells));
                });
            });
            return same.isPresent();
        });
        match(left, fresh, FindingChanges::sharesCell);
        match(left, fresh, FindingChanges::saysTheSame);
        match(
                left,
                fresh,
                (before, after) -> before.cells().isEmpty() && after.cells().isEmpty());
        open.removeAll(fresh);
        left.addAll(solvedCells);
        fresh.addAll(freshCells);
        return new FindingChanges(left, open, fresh);
    }

    /**
     * The finding at the cells that only it has, as many as it has more than the other: rows may have moved, and what moved
     * is no other cell.
     */
    private static Optional<Finding> findOnlyIn(Finding one, Finding other) {
        int more = one.cells().size() - other.cells().size();
        List<CellRef> only = one.cells().stream()
                .filter(cell -> !other.cells().contains(cell))
                .limit(Math.max(0, more))
                .toList();
        return only.isEmpty() ? Optional.empty() : Optional.of(FindingCauses.at(one, only));
    }

    private static Finding rest(Finding finding, Finding without) {
        return FindingCauses.at(
                finding,
                finding.cells().stream()
                        .filter(cell -> !without.cells().contains(cell))
                        .toList());
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

    /** Another cell with another value is another fault, even one of the same kind. */
    private static boolean isSame(Finding before, Finding after) {
        return FindingCauses.isSame(before, after) && (sharesCell(before, after) || saysTheSame(before, after));
    }

    private static boolean sharesCell(Finding before, Finding after) {
        return !Collections.disjoint(before.cells(), after.cells());
    }

    private static boolean saysTheSame(Finding before, Finding after) {
        return before.cell().sheet().equals(after.cell().sheet())
                && before.found().equals(after.found())
                && before.expected().equals(after.expected());
    }
}
