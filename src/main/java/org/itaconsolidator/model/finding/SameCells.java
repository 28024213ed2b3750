package org.itaconsolidator.model.finding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import org.itaconsolidator.model.CellRef;

/**
 * Which cells of an earlier finding are which of a later one. Each cell is used once.
 *
 * @param gone cells that only the earlier one has
 * @param came cells that only the later one has
 */
record SameCells(List<CellRef> gone, List<CellRef> came, boolean any) {
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

    /** Takes out the cells that are the same in both, one for one: those of which the two functions say the same. */
    private static void pair(
            List<CellRef> gone, List<CellRef> came, Function<CellRef, Object> before, Function<CellRef, Object> after) {
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

    /** The earlier finding at the cells that only it has. */
    Optional<Finding> findSolved(Finding before) {
        return gone.isEmpty() ? Optional.empty() : Optional.of(FindingCauses.at(before, gone));
    }

    /** The later finding at the cells that only it has. */
    Optional<Finding> findFresh(Finding after) {
        return came.isEmpty() ? Optional.empty() : Optional.of(FindingCauses.at(after, came));
    }
}
