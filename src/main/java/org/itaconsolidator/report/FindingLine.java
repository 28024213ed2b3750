package org.itaconsolidator.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingChanges;

/**
 * A line of an answer: findings of one cause with all their cells.
 *
 * @param finding their common words, with the cells of all
 * @param fresh whether they were not found before; empty for a first delivery
 */
record FindingLine(Finding finding, Optional<Boolean> fresh) {
    private static final Comparator<FindingLine> ORDER = Comparator.comparing(
                    (FindingLine line) -> line.finding().severity())
            .thenComparing(line -> line.finding().cell());

    private record Cause(Finding withoutCells, Optional<Boolean> fresh) {}

    /** The lines of findings, errors first, then by cell. */
    static List<FindingLine> listOf(List<Finding> findings, Optional<FindingChanges> changes) {
        Map<Cause, LinkedHashSet<CellRef>> causes = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Cause cause = new Cause(withCells(finding, List.of()), changes.map(c -> c.isFresh(finding)));
            causes.computeIfAbsent(cause, c -> new LinkedHashSet<>()).addAll(finding.cells());
        }
        List<FindingLine> lines = new ArrayList<>();
        causes.forEach((cause, cells) ->
                lines.add(new FindingLine(withCells(cause.withoutCells(), List.copyOf(cells)), cause.fresh())));
        lines.sort(ORDER);
        return lines;
    }

    /** The finding with no more cells than a sentence can name. */
    Finding withFewCells(int most) {
        List<CellRef> cells = finding.cells();
        return withCells(finding, cells.subList(0, Math.min(most, cells.size())));
    }

    private static Finding withCells(Finding finding, List<CellRef> cells) {
        return new Finding(
                finding.code(), finding.severity(), cells, finding.found(), finding.expected(), finding.details());
    }
}
