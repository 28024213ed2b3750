package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.StatedDifference;
import org.itaconsolidator.score.CrossExamination.Verdict;
import org.itaconsolidator.score.Suspect.Change;

/**
 * What the stated differences of two years say of their scores. Where a difference agrees, neither score has a slip. Where one does
 * not, one of the three cells is wrong, and the years' totals may tell which.
 */
final class Differences {
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    private final Map<CellRef, ScoreReading> readings;
    private final List<StatedDifference> wrong;
    private final Set<CellRef> right = new HashSet<>();

    /** What a cell should hold if the difference beside it and the other score are right. */
    private final Map<CellRef, BigDecimal> meant = new LinkedHashMap<>();

    private final Map<CellRef, Verdict> verdicts = new HashMap<>();

    /** @param years what each year's scores and stated figures say */
    Differences(List<StatedDifference> stated, List<ScoreReading> checked, Collection<CrossExamination> years) {
        this.readings =
                checked.stream().collect(Collectors.toMap(ScoreReading::at, Function.identity(), (one, other) -> one));
        Map<Boolean, List<StatedDifference>> known = stated.stream()
                .filter(each -> readings.containsKey(each.from()) && readings.containsKey(each.to()))
                .collect(Collectors.partitioningBy(StatedDifference::agrees));
        this.wrong = known.get(false);
        known.get(true).forEach(each -> right.addAll(List.of(each.from(), each.to())));
        for (StatedDifference each : wrong) {
            meant.putIfAbsent(each.to(), each.toMeant());
            meant.putIfAbsent(each.from(), each.fromMeant());
        }
        right.removeAll(meant.keySet());
        for (CrossExamination year : years) {
            Map<CellRef, BigDecimal> ofYear = new LinkedHashMap<>(meant);
            ofYear.keySet().removeIf(cell -> !year.holds(cell));
            if (!ofYear.isEmpty()) {
                Verdict verdict = year.judge(ofYear);
                ofYear.keySet().forEach(cell -> verdicts.put(cell, verdict));
            }
        }
    }

    /** The scores that both their differences and the year's total contradict; if none, suspects not proved right. */
    List<Suspect> narrow(List<Suspect> suspects, CrossExamination year) {
        List<Suspect> accused = meant.keySet().stream()
                .filter(cell -> year.holds(cell) && verdicts.get(cell) == Verdict.WRONG)
                .map(this::suspect)
                .toList();
        return !accused.isEmpty()
                ? accused
                : suspects.stream()
                        .filter(suspect ->
                                suspect.changes().stream().map(Change::cell).noneMatch(right::contains))
                        .toList();
    }

    /** The cells without those whose scores a difference proves right. */
    List<CellRef> withoutProved(List<CellRef> cells) {
        return cells.stream().filter(cell -> !right.contains(cell)).toList();
    }

    /** Findings on differences that their scores do not give, unless a total shows which is wrong. */
    List<Finding> findings() {
        return wrong.stream().flatMap(each -> finding(each).stream()).toList();
    }

    private Optional<Finding> finding(StatedDifference difference) {
        List<CellRef> cells = Stream.of(difference.to(), difference.from())
                .filter(cell -> verdicts.get(cell) != Verdict.RIGHT)
                .filter(cell -> meant.get(cell).signum() >= 0 && meant.get(cell).compareTo(HIGHEST) <= 0)
                .toList();
        if (cells.isEmpty() || cells.stream().anyMatch(cell -> verdicts.get(cell) == Verdict.WRONG)) {
            return Optional.empty();
        }
        Finding told = Finding.at(cells, FindingCode.TOTAL_MISMATCH, difference.text(), "")
                .of(readings.get(cells.get(0)).fiscalYear())
                .with("case", "of-difference")
                .with("difference", difference.at().toString());
        return Optional.of(
                SuspectCells.with(told, cells.stream().map(this::suspect).toList()));
    }

    private Suspect suspect(CellRef cell) {
        ScoreReading reading = readings.get(cell);
        return new Suspect(
                Slip.AGAINST_DIFFERENCE,
                List.of(new Change(cell, reading.score(), meant.get(cell))),
                Set.of(reading.indicator()),
                0,
                0);
    }
}
