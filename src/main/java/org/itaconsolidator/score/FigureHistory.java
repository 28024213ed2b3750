package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaconsolidator.model.FiscalYear;

/**
 * One figure of a scorecard over the years: an indicator's, an instrument's or the total. Only years that may be compared
 * belong in it.
 *
 * @param years the figures, 0 to 100; a year without one is no key
 */
public record FigureHistory(SortedMap<FiscalYear, BigDecimal> years) {
    /** So many other years make a median worth comparing with; of fewer, every fourth figure drawn by chance lay outside. */
    static final int FEWEST_OTHERS = 5;

    /** A distance of so many points is nothing to remark on, however steady the other years were. */
    private static final BigDecimal LEAST_DISTANCE = BigDecimal.valueOf(5);

    /** 3.5 standard deviations, where the median deviation of normal figures is 0.6745 of one (Iglewicz and Hoaglin). */
    private static final BigDecimal DEVIATIONS = new BigDecimal("5.189");

    /**
     * By how much the median deviation of so few figures is too small on the average, by their number: b of Croux and
     * Rousseeuw, "Time-efficient algorithms for two highly robust estimators of scale" (1992). Of more figures it is
     * n / (n - 0.8).
     */
    private static final Map<Integer, BigDecimal> OF_SO_FEW = Map.of(
            5, new BigDecimal("1.206"),
            6, new BigDecimal("1.200"),
            7, new BigDecimal("1.140"),
            8, new BigDecimal("1.129"),
            9, new BigDecimal("1.107"));

    private static final BigDecimal LESS_OF_MORE = new BigDecimal("0.8");

    public FigureHistory {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    /**
     * One year's figure.
     *
     * @param figure 0 to 100
     */
    public record Point(FiscalYear fiscalYear, BigDecimal figure) {}

    /** The best year, the earliest of equal ones: since then it has not been better. Empty for an empty history. */
    public Optional<Point> findBest() {
        return years.entrySet().stream()
                .reduce((one, other) -> other.getValue().compareTo(one.getValue()) > 0 ? other : one)
                .map(best -> new Point(best.getKey(), best.getValue()));
    }

    /** A year's figure less the best one: 0 in the best year, negative else; empty where the year has none. */
    public Optional<BigDecimal> findGapToBest(FiscalYear year) {
        return Optional.ofNullable(years.get(year))
                .map(figure -> figure.subtract(findBest().orElseThrow().figure()));
    }

    /** How a year's figure stands against those of the other years; empty where the year has none. */
    public Optional<Standing> findStanding(FiscalYear year) {
        BigDecimal figure = years.get(year);
        if (figure == null) {
            return Optional.empty();
        }
        List<BigDecimal> others = years.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(year))
                .map(Map.Entry::getValue)
                .toList();
        if (others.size() < FEWEST_OTHERS) {
            return Optional.of(new TooFewYears(others.size()));
        }
        BigDecimal distance = figure.subtract(Median.of(others));
        BigDecimal limit = Median.deviation(others)
                .multiply(ofSoFew(others.size()))
                .multiply(DEVIATIONS)
                .max(LEAST_DISTANCE);
        return Optional.of(
                distance.abs().compareTo(limit) > 0
                        ? new Outlier(distance, others.size())
                        : new Usual(distance, others.size()));
    }

    private static BigDecimal ofSoFew(int figures) {
        BigDecimal all = BigDecimal.valueOf(figures);
        return OF_SO_FEW.containsKey(figures)
                ? OF_SO_FEW.get(figures)
                : all.divide(all.subtract(LESS_OF_MORE), MathContext.DECIMAL64);
    }

    /** A figure against the median of the other years. */
    public sealed interface Standing {}

    /**
     * Far from the other years.
     *
     * @param distance the figure less their median
     * @param others how many other years
     */
    public record Outlier(BigDecimal distance, int others) implements Standing {}

    /**
     * Within what the other years lead to expect.
     *
     * @param distance the figure less their median
     * @param others how many other years
     */
    public record Usual(BigDecimal distance, int others) implements Standing {}

    /** Nothing can be said. */
    public record TooFewYears(int others) implements Standing {}
}
