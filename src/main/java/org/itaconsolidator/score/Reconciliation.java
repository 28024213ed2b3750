package org.itaconsolidator.score;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.ScoreReading;

/**
 * Which readings of a delivery count.
 *
 * @param chosen one reading per fiscal year, source and indicator: the first cell that holds the value that counts. An
 *     indicator whose cells contradict each other without a decision has none
 * @param findings what contradicts what
 */
public record Reconciliation(List<ScoreReading> chosen, List<Finding> findings) {
    /** Copies the lists. */
    public Reconciliation {
        chosen = List.copyOf(chosen);
        findings = List.copyOf(findings);
    }

    /** The cells of those readings that contradict each other so that none of them counts. */
    public Set<CellRef> undecided(List<ScoreReading> readings) {
        Set<List<Object>> decided = chosen.stream().map(Reconciliation::subject).collect(Collectors.toSet());
        return readings.stream()
                .filter(reading -> !decided.contains(subject(reading)))
                .map(ScoreReading::at)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Object> subject(ScoreReading reading) {
        return List.of(reading.fiscalYear(), reading.source(), reading.indicator());
    }

    /** The cells of the chosen readings. */
    public Set<CellRef> chosenCells() {
        return chosen.stream().map(ScoreReading::at).collect(Collectors.toUnmodifiableSet());
    }
}
