package org.itaconsolidator.score;

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
record Fraction(BigDecimal numerator, BigInteger denominator) {
    static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigInteger.ONE);

    static Fraction of(BigDecimal numerator, int count) {
        return new Fraction(numerator, BigInteger.valueOf(count));
    }

    /** The exact sum. */
    Fraction plus(Fraction other) {
        BigInteger common = denominator.gcd(other.denominator);
        BigInteger mine = other.denominator.divide(common);
        BigInteger others = denominator.divide(common);
        BigDecimal sum = numerator.multiply(new BigDecimal(mine)).add(other.numerator.multiply(new BigDecimal(others)));
        return new Fraction(sum, denominator.multiply(mine));
    }

    Fraction times(BigDecimal factor) {
        return new Fraction(numerator.multiply(factor), denominator);
    }

    Fraction times(Fraction factor) {
        return new Fraction(numerator.multiply(factor.numerator), denominator.multiply(factor.denominator));
    }

    /** Whether another figure differs by at most so much. */
    boolean isWithin(BigDecimal tolerance, Fraction other) {
        BigDecimal mine = new BigDecimal(denominator);
        BigDecimal others = new BigDecimal(other.denominator);
        return numerator
                        .multiply(others)
                        .subtract(other.numerator.multiply(mine))
                        .abs()
                        .compareTo(tolerance.multiply(mine).multiply(others))
                <= 0;
    }

    Fraction over(int count) {
        return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(count)));
    }

    BigDecimal rounded(int decimals) {
        return numerator.divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }
}
