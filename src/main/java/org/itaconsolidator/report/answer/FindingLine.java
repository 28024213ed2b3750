package org.itaconsolidator.report.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCauses;
import org.itaconsolidator.model.finding.FindingChanges;

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

    /** The lines of findings, errors first, then by cell. */
    static List<FindingLine> listOf(List<Finding> findings, Optional<FindingChanges> changes) {
        Stream<FindingLine> lines = changes.map(since -> Stream.concat(
                        since.open().stream().map(finding -> new FindingLine(finding, Optional.of(false))),
                        since.fresh().stream().map(finding -> new FindingLine(finding, Optional.of(true)))))
                .orElseGet(() -> FindingCauses.join(findings).stream()
                        .map(finding -> new FindingLine(finding, Optional.empty())));
        return lines.sorted(ORDER).toList();
    }

    /** The finding with at most so many cells as a sentence can name. */
    Finding withFewCells(int most) {
        List<CellRef> cells = finding.cells();
        return withCells(finding, cells.subList(0, Math.min(most, cells.size())));
    }

    private static Finding withCells(Finding finding, List<CellRef> cells) {
        return new Finding(
                finding.code(), finding.severity(), cells, finding.found(), finding.expected(), finding.details());
    }
}
