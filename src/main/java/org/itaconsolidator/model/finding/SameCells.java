package org.itaconsolidator.model.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
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
        pair(gone, came, (earlier, later) -> earlier.column() == later.column() && rows.isSame(earlier, later));
        Map<CellRef, String> foundBefore = FindingCauses.foundByCell(before);
        Map<CellRef, String> foundAfter = FindingCauses.foundByCell(after);
        pair(
                gone,
                came,
                (earlier, later) ->
                        foundBefore.get(earlier).equals(foundAfter.get(later)) && rows.isSame(earlier, later));
        pair(gone, came, CellRef::equals);
        return new SameCells(gone, came, came.size() < after.cells().size());
    }

    private static void pair(List<CellRef> gone, List<CellRef> came, BiPredicate<CellRef, CellRef> same) {
        gone.removeIf(earlier -> {
            Optional<CellRef> later =
                    came.stream().filter(cell -> same.test(earlier, cell)).findFirst();
            later.ifPresent(came::remove);
            return later.isPresent();
        });
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
