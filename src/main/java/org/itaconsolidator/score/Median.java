package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Exact order statistics of scores. */
final class Median {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The middle one, or the mean of the middle two; throws for none. */
    static BigDecimal of(List<BigDecimal> figures) {
        return quantile(figures, 1, 2);
    }

    static BigDecimal deviation(List<BigDecimal> figures) {
        BigDecimal median = of(figures);
        return of(figures.stream().map(figure -> figure.subtract(median).abs()).toList());
    }

    /** A quantile, interpolated linearly as QUARTILE.INC does. */
    static BigDecimal quantile(List<BigDecimal> figures, int numerator, int denominator) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("no figures have no median; one figure such as 86.52 would");
        }
        List<BigDecimal> sorted = figures.stream().sorted().toList();
        int steps = (sorted.size() - 1) * numerator;
        BigDecimal lower = sorted.get(steps / denominator);
        int rest = steps % denominator;
        if (rest == 0) {
            return lower;
        }
        BigDecimal upper = sorted.get(steps / denominator + 1);
        BigDecimal part = denominator == 2
                ? BigDecimal.ONE.divide(TWO)
                : BigDecimal.valueOf(rest).divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL64);
        return lower.add(upper.subtract(lower).multiply(part));
    }
}
