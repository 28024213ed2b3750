package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.score.Comparison.Change;
import org.itaconsolidator.score.Comparison.Reason;

/**
 * One scorecard from one year to another.
 *
 * @param before the earlier year
 * @param after the later one
 * @param indicators every indicator of the later year
 * @param instruments the rounded instrument scores
 * @param contributions the points by which each instrument moved the total, exact; none where the totals are not compared
 * @param total the rounded totals
 * @param exactChange the change of the unrounded total: what the contributions add up to
 * @param levelObstacle why the names of the two levels are not compared; empty where they may be
 */
public record YearChange(
        FiscalYear before,
        FiscalYear after,
        List<IndicatorChange> indicators,
        Map<Instrument, Comparison> instruments,
        Map<Instrument, BigDecimal> contributions,
        Comparison total,
        Optional<BigDecimal> exactChange,
        Optional<Reason> levelObstacle) {
    private static final Comparator<IndicatorChange> BY_CHANGE = Comparator.comparing(YearChange::by);

    /** Copies the collections. */
    public YearChange {
        indicators = List.copyOf(indicators);
        instruments = Map.copyOf(instruments);
        contributions = Map.copyOf(contributions);
    }

    /** The indicators that rose, the largest gain first. */
    public List<IndicatorChange> listGains() {
        return compared()
                .filter(each -> by(each).signum() > 0)
                .sorted(BY_CHANGE.reversed())
                .toList();
    }

    /** The indicators that fell, the largest loss first. */
    public List<IndicatorChange> listLosses() {
        return compared()
                .filter(each -> by(each).signum() < 0)
                .sorted(BY_CHANGE)
                .toList();
    }

    private Stream<IndicatorChange> compared() {
        return indicators.stream().filter(each -> each.comparison() instanceof Change);
    }

    private static BigDecimal by(IndicatorChange change) {
        return ((Change) change.comparison()).by();
    }
}
