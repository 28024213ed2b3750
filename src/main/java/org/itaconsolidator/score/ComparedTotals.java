package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.ComparedResult;
import org.itaconsolidator.model.ComparedTotal;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.ReportedFigure;
import org.itaconsolidator.model.ReportedFigure.Kind;
import org.itaconsolidator.model.StatedTotals;

/** Holds each result of a list of many bodies against the formula of its year, as what a body states of itself is. */
public final class ComparedTotals {
    private final Function<FiscalYear, Optional<Framework>> frameworks;
    private final ScoreReconciler reconciler;

    /** With the frameworks of the years; of a year without one nothing is computed. */
    public ComparedTotals(Function<FiscalYear, Optional<Framework>> frameworks) {
        this.frameworks = frameworks;
        this.reconciler = new ScoreReconciler(frameworks);
    }

    /** What is wrong with the stated figures, row by row. */
    public List<Finding> findings(List<ComparedResult> results) {
        List<Finding> findings = new ArrayList<>();
        results.forEach(result -> findings.addAll(
                reconciler.reconcile(result.scores(), result.stated()).findings()));
        return findings;
    }

    /** The figures of a result. */
    public ComparedTotal of(ComparedResult result) {
        Map<Integer, BigDecimal> scores = new TreeMap<>();
        result.scores().forEach(score -> scores.put(score.indicator(), score.score()));
        Optional<Framework> framework = frameworks.apply(result.fiscalYear());
        Optional<Totals> computed = framework
                .map(known -> new TotalCalculator(known).totals(scores))
                .filter(totals -> !scores.isEmpty());
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
                stated.flatMap(said -> total.map(other -> StatedTotals.agree(said, other))));
    }

    private static Optional<ReportedFigure> find(ComparedResult result, Kind kind) {
        return result.stated().stream().filter(figure -> figure.kind() == kind).findFirst();
    }

    /** What the indicators give, else a stated score that is above the instrument's weight and so out of 100. */
    private static Optional<BigDecimal> instrument(
            ComparedResult result, Instrument instrument, Optional<Framework> framework, Optional<Totals> computed) {
        Optional<BigDecimal> mean = computed.flatMap(
                totals -> Optional.ofNullable(totals.instruments().get(instrument)));
        Optional<BigDecimal> stated =
                find(result, Kind.valueOf(instrument.name())).flatMap(ReportedFigure::value);
        if (mean.isPresent()) {
            return stated.filter(said -> StatedTotals.agree(said, mean.get())).or(() -> mean);
        }
        return stated.filter(said -> framework
                .filter(known ->
                        said.compareTo(known.getInstrument(instrument).weight().movePointRight(2)) > 0)
                .isPresent());
    }
}
