package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.NamedCells;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.model.reading.ScoreReading;

/**
 * Which of several values of an indicator counts: the one that stands in every set of scores whose rounded total
 * <em>equals</em> a reported one. Where none or several agree, none counts; nor where most indicators have several: these are no
 * slips but two sets, and a total that stands with one of them does not say that it is the body's. The tolerance of 0.01 forgives
 * only a lone set of scores, whose inputs were rounded.
 */
final class ConflictJudge {
    /** More sets than the contested cells of a real delivery allow; beyond it the total decides nothing. */
    private static final int MOST_SETS = 60_000;

    private static final int MOST_SLIPS = 5;

    private final FiscalYear fiscalYear;
    private final Candidates candidates;
    private final SortedSet<BigDecimal> reportedTotals;
    private final SortedMap<Integer, SortedSet<BigDecimal>> agreeing = new TreeMap<>();
    /** Those of the reported totals that some set of scores gives. */
    private final SortedSet<BigDecimal> given = new TreeSet<>();

    private final boolean decidable;

    ConflictJudge(
            FiscalYear fiscalYear, Candidates candidates, List<ReportedFigure> stated, Optional<Framework> framework) {
        this.fiscalYear = fiscalYear;
        this.candidates = candidates;
        this.reportedTotals = stated.stream()
                .filter(figure -> figure.kind() == Kind.TOTAL)
                .flatMap(figure -> figure.value().stream())
                .map(ConflictJudge::rounded)
                .collect(Collectors.toCollection(TreeSet::new));
        this.decidable = !candidates.contested().isEmpty()
                && !reportedTotals.isEmpty()
                && framework.isPresent()
                && candidates.countSets(MOST_SETS) <= MOST_SETS
                && framework.get().indicators().stream().allMatch(def -> candidates.has(def.number()));
        if (decidable) {
            tryAllSets(new TotalCalculator(framework.get()));
        }
    }

    /** The value that counts, by indicator; an undecided one is no key. */
    SortedMap<Integer, BigDecimal> counting() {
        SortedMap<Integer, BigDecimal> counting = new TreeMap<>(candidates.uncontested());
        for (int indicator : candidates.contested()) {
            findDecided(indicator).ifPresent(value -> counting.put(indicator, value));
        }
        return counting;
    }

    /** A finding for each indicator with several values. */
    List<Finding> findings() {
        return candidates.contested().stream().map(this::finding).toList();
    }

    private void tryAllSets(TotalCalculator calculator) {
        for (Map<Integer, BigDecimal> set : candidates.sets()) {
            BigDecimal total = calculator.findTotal(set).orElseThrow().rounded(TotalCalculator.DECIMALS);
            if (reportedTotals.contains(total)) {
                given.add(total);
                set.forEach((indicator, value) -> agreeing.computeIfAbsent(indicator, any -> new TreeSet<>())
                        .add(value));
            }
        }
    }

    private Optional<BigDecimal> findDecided(int indicator) {
        SortedSet<BigDecimal> values = agreeing.getOrDefault(indicator, new TreeSet<>());
        return values.size() == 1 && candidates.contested().size() <= MOST_SLIPS
                ? Optional.of(values.first())
                : Optional.empty();
    }

    private Finding finding(int indicator) {
        List<ScoreReading> readings = candidates.readings(indicator);
        List<CellRef> cells = readings.stream().map(ScoreReading::at).toList();
        String found = readings.stream()
                .map(reading -> reading.shownScore())
                .distinct()
                .collect(Collectors.joining(", "));
        Optional<String> chosen = findDecided(indicator)
                .map(value -> candidates.first(indicator, value).shownScore());
        FindingCode code = FindingCode.SCORE_CONFLICT;
        Finding conflict = new Finding(code, code.severity(), cells, found, chosen.orElse(""), Map.of())
                .with("indicator", String.valueOf(indicator))
                .with("fiscalYear", String.valueOf(fiscalYear.buddhist()))
                .with("cells", cellsWithValues(readings))
                .with("reportedTotal", joined(chosen.isPresent() ? given : reportedTotals));
        return chosen.map(value -> conflict.with("chosen", value))
                .orElseGet(() -> conflict.with("case", reasonUndecided()).as(Severity.ERROR));
    }

    private String reasonUndecided() {
        if (!decidable) {
            return "no-total";
        }
        return agreeing.isEmpty() ? "none-agrees" : "several-agree";
    }

    private static String cellsWithValues(List<ScoreReading> readings) {
        return NamedCells.joined(readings.stream()
                .map(reading -> reading.at() + " = " + reading.shownScore())
                .toList());
    }

    private static String joined(SortedSet<BigDecimal> totals) {
        return totals.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
    }

    private static BigDecimal rounded(BigDecimal total) {
        return total.setScale(TotalCalculator.DECIMALS, RoundingMode.HALF_UP);
    }
}
