package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.TotalCalculator.Totals;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ComparedResult;
import org.itaconsolidator.model.reading.ComparedTotal;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;

/**
 * Checks each result in a list of many bodies with the formula of its year, as is done with a body's own stated
 * figures.
 */
public final class ComparedTotals {
    /** Up to so many rows with the same fault get a finding each; more have one cause and get one together. */
    private static final int MOST_TOLD = 20;

    private final Function<FiscalYear, Optional<Framework>> frameworks;
    private final ScoreReconciler reconciler;

    /** @param frameworks of the years; without one nothing is computed */
    public ComparedTotals(Function<FiscalYear, Optional<Framework>> frameworks) {
        this.frameworks = frameworks;
        this.reconciler = new ScoreReconciler(frameworks);
    }

    /**
     * What is wrong with the stated figures, row by row. If the totals of very many rows are not what their scores give, the list was
     * made in another way, and one finding says so.
     */
    public List<Finding> findings(List<ComparedResult> results) {
        List<Finding> findings = new ArrayList<>();
        Map<FiscalYear, List<ComparedResult>> years = new TreeMap<>();
        results.forEach(result -> years.computeIfAbsent(result.fiscalYear(), any -> new ArrayList<>())
                .add(result));
        years.values().forEach(ofYear -> {
            List<ComparedResult> contradicted = ofYear.stream()
                    .filter(result -> of(result).agrees().equals(Optional.of(false)))
                    .toList();
            boolean allAtOnce = contradicted.size() > MOST_TOLD;
            List<ComparedResult> single = new ArrayList<>(ofYear);
            if (allAtOnce) {
                findings.add(joined(contradicted, "totals-of-list"));
                single.removeAll(contradicted);
            }
            List<ComparedResult> otherLevel =
                    single.stream().filter(this::hasOtherLevel).toList();
            if (otherLevel.size() > MOST_TOLD) {
                findings.add(joined(otherLevel, "levels-of-list"));
                single.removeAll(otherLevel);
            }
            single.forEach(result -> findings.addAll(
                    reconciler.reconcile(result.scores(), result.stated()).findings()));
        });
        Predicate<Finding> ofInstruments = told ->
                StatedFigures.OF_STATED_INSTRUMENTS.equals(told.details().get("case"));
        if (findings.stream().filter(ofInstruments).count() > MOST_TOLD) {
            // such a list has other weights
            findings.removeIf(ofInstruments);
        }
        return findings;
    }

    private Totals totals(ComparedResult result, Framework framework) {
        Map<Integer, BigDecimal> scores = new TreeMap<>();
        result.scores().forEach(score -> scores.put(score.indicator(), score.score()));
        return framework.formula().totals(scores);
    }

    private boolean hasOtherLevel(ComparedResult result) {
        Optional<String> computed = frameworks
                .apply(result.fiscalYear())
                .flatMap(known -> totals(result, known).level());
        return computed.isPresent()
                && find(result, Kind.LEVEL).isPresent()
                && !of(result).level().equals(computed);
    }

    private static Finding joined(List<ComparedResult> results, String ofCase) {
        return Finding.at(
                        results.stream()
                                .map(ComparedResult::at)
                                .limit(MOST_TOLD)
                                .toList(),
                        FindingCode.TOTAL_MISMATCH,
                        String.valueOf(results.size()),
                        "")
                .with("case", ofCase)
                .of(results.get(0).fiscalYear());
    }

    public ComparedTotal of(ComparedResult result) {
        Optional<Framework> framework = frameworks.apply(result.fiscalYear());
        Optional<Totals> computed =
                framework.filter(known -> !result.scores().isEmpty()).map(known -> totals(result, known));
        Optional<BigDecimal> total = computed.flatMap(Totals::total);
        Optional<BigDecimal> stated = find(result, Kind.TOTAL).flatMap(ReportedFigure::value);
        Map<Instrument, BigDecimal> instruments = new EnumMap<>(Instrument.class);
        for (Instrument instrument : Instrument.values()) {
            instrument(result, instrument, framework, computed).ifPresent(score -> instruments.put(instrument, score));
        }
        Optional<String> level = find(result, Kind.LEVEL)
                .map(figure -> framework
                        .flatMap(known -> known.levels().findLevel(figure.text()))
                        .orElse(figure.text()));
        return new ComparedTotal(
                result,
                instruments,
                stated.or(() -> total),
                level.or(() -> computed.flatMap(Totals::level)),
                stated.flatMap(said -> total.map(other -> RoundedFigure.agree(said, other))));
    }

    private static Optional<ReportedFigure> find(ComparedResult result, Kind kind) {
        return result.stated().stream().filter(figure -> figure.kind() == kind).findFirst();
    }

    /** The mean of the indicators, else a stated score that exceeds the instrument's weight and so is out of 100. */
    private static Optional<BigDecimal> instrument(
            ComparedResult result, Instrument instrument, Optional<Framework> framework, Optional<Totals> computed) {
        Optional<BigDecimal> mean = computed.flatMap(
                totals -> Optional.ofNullable(totals.instruments().get(instrument)));
        Optional<BigDecimal> stated = find(result, Kind.of(instrument)).flatMap(ReportedFigure::value);
        if (mean.isPresent()) {
            return stated.filter(said -> RoundedFigure.agree(said, mean.get())).or(() -> mean);
        }
        return stated.filter(said -> framework
                .filter(known ->
                        said.compareTo(known.getInstrument(instrument).weight().movePointRight(2)) > 0)
                .isPresent());
    }
}
