package org.itaconsolidator.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.itaconsolidator.framework.TotalCalculator.Totals;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.score.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalCalculatorTest {
    /** Rows published for FY2563 to FY2565: body, year, the ten scores, the total published, the exact one. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "อบต.หนองปรุง, 2565, 86.52 75.34 83.35 74.51 82.38 88.42 88.91 83.96 39.27 12.50, 60.61, 60.60900",
        "จ.ตราด, 2564, 93.55 87.72 91.01 87.93 89.52 90.55 88.68 88.58 72.89 65.56, 81.45, 81.45480",
        "จ.ตราด, 2563, 92.57 86.13 90.08 85.98 88.04 83.67 82.11 79.29 69.94 52.78, 75.62, 75.61900",
        "จ.จันทบุรี, 2564, 92.84 86.27 89.21 84.70 87.51 90.03 87.99 85.97 75.39 65.39, 80.99, 80.98680",
        "จ.จันทบุรี, 2563, 92.17 85.44 88.74 84.05 86.51 84.62 83.70 81.88 51.68 29.82, 67.54, 67.53460",
        "จ.นครนายก, 2564, 94.65 89.11 91.95 89.29 89.86 92.12 89.90 89.49 65.89 51.15, 77.85, 77.85060",
    })
    void publishedRowsComeOut(String body, int year, String scores, BigDecimal published, BigDecimal exact) {
        TotalCalculator calculator = Scores.framework(year).formula();
        assertEquals(
                exact, calculator.findTotal(Scores.of(scores)).orElseThrow().rounded(5));
        BigDecimal total = calculator.totals(Scores.of(scores)).total().orElseThrow();
        assertTrue(total.subtract(published).abs().compareTo(new BigDecimal("0.01")) <= 0, total.toPlainString());
    }

    @Test
    void figuresOfNongprongComeOutExactly() {
        Totals totals = Scores.framework(2565).formula().totals(Scores.of(Scores.NONGPRONG));
        assertEquals(
                Map.of(
                        Instrument.IIT, new BigDecimal("80.42"),
                        Instrument.EIT, new BigDecimal("87.10"),
                        Instrument.OIT, new BigDecimal("25.89")),
                totals.instruments());
        assertEquals(Optional.of(new BigDecimal("60.61")), totals.total());
        assertEquals(Optional.of("D"), totals.level());
    }

    @Test
    void meansAreNotRoundedBeforeTheTotal() {
        // 0.3 * 89.946 + 0.3 * 89.27 + 0.4 * 69.225 = 81.4548; with rounded means 81.46
        Totals totals = Scores.framework(2564)
                .formula()
                .totals(Scores.of("93.55 87.72 91.01 87.93 89.52 90.55 88.68 88.58 72.89 65.56"));
        assertEquals(Optional.of(new BigDecimal("81.45")), totals.total());
    }

    @Test
    void blankScoreIsMissingNotZero() {
        Totals totals = Scores.framework(2565)
                .formula()
                .totals(Scores.of("86.52 75.34 83.35 - 82.38 88.42 88.91 83.96 39.27 12.50"));
        assertEquals(Optional.empty(), totals.total());
        assertEquals(Optional.empty(), totals.level());
        assertEquals(
                Map.of(Instrument.EIT, new BigDecimal("87.10"), Instrument.OIT, new BigDecimal("25.89")),
                totals.instruments());
        assertEquals(new TreeSet<>(Set.of(4)), totals.missing());
    }

    @Test
    void zeroIsAScore() {
        Totals totals = Scores.framework(2565).formula().totals(Scores.of("0 0 0 0 0 0 0 0 0 0"));
        assertEquals(Optional.of(new BigDecimal("0.00")), totals.total());
        assertEquals(Optional.of("F"), totals.level());
    }

    @Test
    void levelOfALaterYearLooksAtTheInstrumentsToo() {
        TotalCalculator calculator = Scores.framework(2566).formula();
        assertEquals(
                Optional.of("ผ่าน"),
                calculator.totals(Scores.of("99 99 99 99 99 84 84 84 90 90")).level());
        assertEquals(
                Optional.of("ผ่านดี"),
                calculator.totals(Scores.of("99 99 99 99 99 85 85 85 90 90")).level());
    }

    @Test
    void totalLiesBetweenTheSmallestAndTheLargestInstrument() {
        TotalCalculator calculator = Scores.framework(2565).formula();
        Random random = new Random(2565);
        for (int i = 0; i < 2000; i++) {
            Totals totals = calculator.totals(Scores.random(random));
            BigDecimal total = totals.total().orElseThrow();
            TreeSet<BigDecimal> instruments = new TreeSet<>(totals.instruments().values());
            assertTrue(total.compareTo(instruments.first()) >= 0, totals::toString);
            assertTrue(total.compareTo(instruments.last()) <= 0, totals::toString);
        }
    }

    @Test
    void changeOfTheTotalIsTheSumOfWhatEachIndicatorContributes() {
        TotalCalculator calculator = Scores.framework(2565).formula();
        Random random = new Random(65);
        for (int i = 0; i < 500; i++) {
            Map<Integer, BigDecimal> before = Scores.random(random);
            Map<Integer, BigDecimal> after = Scores.random(random);
            BigDecimal contributions = BigDecimal.ZERO;
            for (int indicator = 1; indicator <= 10; indicator++) {
                BigDecimal share = new BigDecimal(indicator <= 5 ? "0.06" : indicator <= 8 ? "0.10" : "0.20");
                contributions = contributions.add(
                        after.get(indicator).subtract(before.get(indicator)).multiply(share));
            }
            BigDecimal change = calculator
                    .findTotal(after)
                    .orElseThrow()
                    .rounded(6)
                    .subtract(calculator.findTotal(before).orElseThrow().rounded(6));
            assertEquals(0, contributions.compareTo(change));
        }
    }
}
