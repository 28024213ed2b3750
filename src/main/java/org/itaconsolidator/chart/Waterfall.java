package org.itaconsolidator.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.TotalRow;

/**
 * The way from last year's total to this year's: what each indicator added or took, in points of the total as shown, and
 * what rounding leaves over. The steps add up exactly to the change of the shown totals.
 *
 * @param before last year's total
 * @param now this year's total
 * @param steps the indicators' contributions, rounded half-up to two decimals
 * @param rounding the change of the totals less the sum of the steps: hundredths, often 0
 */
record Waterfall(FiscalYear year, BigDecimal before, BigDecimal now, List<Step> steps, BigDecimal rounding) {
    private static final int SHOWN_DECIMALS = 2;
    /** Two totals and up to ten contributions, each rounded by up to half a hundredth. */
    private static final BigDecimal MOST_ROUNDING = new BigDecimal("0.06");

    /**
     * One indicator.
     *
     * @param indicator by its number in the later year
     * @param name its name in that year
     * @param contribution points of the total
     * @param change of the indicator's own score; empty where it has none to compare with
     */
    record Step(int indicator, String name, BigDecimal contribution, Optional<BigDecimal> change) {}

    /**
     * Of the newest year that can be compared with the one before by computed totals; empty where there is none. A year with
     * a contribution missing is passed over: the steps would not lead from one total to the other. So is one whose own names
     * are not known: the latest year's may be those of other indicators.
     */
    static Optional<Waterfall> newest(ChartContent content) {
        return content.figures().stream()
                .filter(row -> row.change().isPresent())
                .map(FigureRow::fiscalYear)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .flatMap(year -> of(content, year).stream())
                .findFirst();
    }

    private static Optional<Waterfall> of(ChartContent content, FiscalYear year) {
        Optional<BigDecimal> before = content.findTotals(year.previous()).flatMap(TotalRow::total);
        Optional<BigDecimal> now = content.findTotals(year).flatMap(TotalRow::total);
        List<Step> steps = new ArrayList<>();
        for (FigureRow row : content.listChangedIndicators(year)) {
            FigureRow.Change change = row.change().orElseThrow();
            int indicator = row.figure().indicator().getAsInt();
            Optional<String> name = content.findIndicatorName(year, indicator);
            if (change.contribution().isEmpty() || name.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal shown = change.contribution().get().setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
            steps.add(new Step(indicator, name.get(), shown, change.by()));
        }
        if (before.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = steps.stream().map(Step::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rounding = now.get().subtract(before.get()).subtract(sum);
        return rounding.abs().compareTo(MOST_ROUNDING) > 0
                ? Optional.empty()
                : Optional.of(new Waterfall(year, before.get(), now.get(), List.copyOf(steps), rounding));
    }

    /** This year's total less last year's. */
    BigDecimal change() {
        return now.subtract(before);
    }
}
