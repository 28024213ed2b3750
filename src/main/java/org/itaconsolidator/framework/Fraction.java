package org.itaconsolidator.framework;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact figure until it is rounded: means of three indicators have no finite decimal form, so the division waits
 * until the figure is shown.
 *
 * @param numerator any number
 * @param denominator at least 1
 */
public record Fraction(BigDecimal numerator, BigInteger denominator) {
    public static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigInteger.ONE);

    public static Fraction of(BigDecimal numerator, int count) {
        return new Fraction(numerator, BigInteger.valueOf(count));
    }

    /** The exact sum. */
    public Fraction plus(Fraction other) {
        BigInteger common = denominator.gcd(other.denominator);
        BigInteger mine = other.denominator.divide(common);
        BigInteger others = denominator.divide(common);
        BigDecimal sum = numerator.multiply(new BigDecimal(mine)).add(other.numerator.multiply(new BigDecimal(others)));
        return new Fraction(sum, denominator.multiply(mine));
    }

    public Fraction times(BigDecimal factor) {
        return new Fraction(numerator.multiply(factor), denominator);
    }

    public Fraction times(Fraction factor) {
        return new Fraction(numerator.multiply(factor.numerator), denominator.multiply(factor.denominator));
    }

    /** Whether another figure differs by at most so much. */
    public boolean isWithin(BigDecimal tolerance, Fraction other) {
        BigDecimal mine = new BigDecimal(denominator);
        BigDecimal others = new BigDecimal(other.denominator);
        return numerator
                        .multiply(others)
                        .subtract(other.numerator.multiply(mine))
                        .abs()
                        .compareTo(tolerance.multiply(mine).multiply(others))
                <= 0;
    }

    public Fraction over(int count) {
        return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(count)));
    }

    public BigDecimal rounded(int decimals) {
        return numerator.divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }
}
