package org.itaconsolidator.model.finding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.RowRef;

/**
 * How the findings of a workbook changed since it was last read.
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

    /** Where a workbook's rows stand in two readings: rows are inserted and deleted, and findings move with them. */
    @FunctionalInterface
    public interface Rows {
        Rows IN_PLACE = CellRef::rowRef;

        /** Where the row of a cell of the earlier reading stands now. */
        RowRef placeOf(CellRef earlier);
    }

    /**
     * Compares two readings of a workbook, each cause with all its cells. A finding is the same as an earlier one of its cause if
     * they share a cell: the same cell, or one in the row that the earlier cell's row has become. Cells of the earlier one alone
     * are solved, cells of the later one alone are new: the same words in another row are another fault. If there is none of its
     * cause, it is the same as one of its code that shares a cell, whatever it says; and one without cells is the same as one
     * without cells. Each earlier finding is used once.
     *
     * @param rows asked only if cells differ
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
                    open.set(open.indexOf(after), withoutCellsOf(after, cells));
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

    private static Finding withoutCellsOf(Finding finding, Finding without) {
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

    /**
     * Which cells of an earlier finding are which of a later one. Each cell is used once.
     *
     * @param gone cells that only the earlier one has
     * @param came cells that only the later one has
     */
    private record SameCells(List<CellRef> gone, List<CellRef> came, boolean any) {
        static SameCells of(Finding before, Finding after, FindingChanges.Rows known) {
            List<CellRef> gone = new ArrayList<>(before.cells());
            List<CellRef> came = new ArrayList<>(after.cells());
            FindingChanges.Rows rows = Set.copyOf(gone).equals(Set.copyOf(came)) ? FindingChanges.Rows.IN_PLACE : known;
            pair(
                    gone,
                    came,
                    earlier -> List.of(rows.placeOf(earlier), earlier.column()),
                    later -> List.of(later.rowRef(), later.column()));
            Map<CellRef, String> foundBefore = FindingCauses.foundByCell(before);
            Map<CellRef, String> foundAfter = FindingCauses.foundByCell(after);
            pair(
                    gone,
                    came,
                    earlier -> List.of(rows.placeOf(earlier), foundBefore.get(earlier)),
                    later -> List.of(later.rowRef(), foundAfter.get(later)));
            pair(gone, came, earlier -> earlier, later -> later);
            return new SameCells(gone, came, came.size() < after.cells().size());
        }

        /** Removes pairs of cells, one of each list, for which the two functions give the same. */
        private static void pair(
                List<CellRef> gone,
                List<CellRef> came,
                Function<CellRef, Object> before,
                Function<CellRef, Object> after) {
            if (gone.isEmpty() || came.isEmpty()) {
                return;
            }
            Map<Object, Queue<Integer>> places = new HashMap<>();
            for (int i = 0; i < came.size(); i++) {
                places.computeIfAbsent(after.apply(came.get(i)), any -> new ArrayDeque<>())
                        .add(i);
            }
            BitSet same = new BitSet();
            gone.removeIf(earlier -> {
                Integer later = places.getOrDefault(before.apply(earlier), new ArrayDeque<>())
                        .poll();
                if (later != null) {
                    same.set(later);
                }
                return later != null;
            });
            List<CellRef> others = new ArrayList<>();
            for (int i = same.nextClearBit(0); i < came.size(); i = same.nextClearBit(i + 1)) {
                others.add(came.get(i));
            }
            came.clear();
            came.addAll(others);
        }

        /** The earlier finding at cells that only it has. */
        Optional<Finding> findSolved(Finding before) {
            return gone.isEmpty() ? Optional.empty() : Optional.of(FindingCauses.at(before, gone));
        }

        /** The later finding at cells that only it has. */
        Optional<Finding> findFresh(Finding after) {
            return came.isEmpty() ? Optional.empty() : Optional.of(FindingCauses.at(after, came));
        }
    }
}
