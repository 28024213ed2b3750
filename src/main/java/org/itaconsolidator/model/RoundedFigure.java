package org.itaconsolidator.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** How far two figures for the same thing may differ, because results are announced with two decimals. */
public final class RoundedFigure {
    /** Points of a score, 0 to 100: both a figure and those from which another is computed are rounded. */
    public static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    /** The number of decimals with which results are announced, totals computed and scores shown. */
    public static final int DECIMALS = 2;

    /** The mean of figures, of which there must be one, rounded half-up to two decimals. */
    public static BigDecimal mean(Collection<BigDecimal> figures) {
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(figures.size()), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether a figure is the plain mean of others, maybe rounded further. */
    public static boolean isMean(BigDecimal figure, Collection<BigDecimal> of) {
        BigDecimal mean = mean(of);
        return agree(mean, figure) || isRounded(figure, mean);
    }

    /** Whether a number is not whole; 86.00 is. */
    public static boolean hasDecimals(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0;
    }

    /** A figure as results are announced. */
    public static BigDecimal rounded(BigDecimal figure) {
        return figure.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether a stated figure agrees with a computed one, or with another that is stated. */
    public static boolean agree(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(TOLERANCE) <= 0;
    }

    /** Whether a figure is another one, maybe rounded to as many decimals as it is written with. */
    public static boolean isRounded(BigDecimal figure, BigDecimal exact) {
        return exact.setScale(Math.max(0, figure.scale()), RoundingMode.HALF_UP).compareTo(figure) == 0;
    }
}
