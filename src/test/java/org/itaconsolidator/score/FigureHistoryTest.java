package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.score.Figures.FigureHistory;
import org.junit.jupiter.api.Test;

class FigureHistoryTest {
    @Test
    void earliestOfEqualYearsIsTheBest() {
        FigureHistory history = history("80 90 85 90.00");
        assertEquals(
                new FigureHistory.Point(FiscalYear.ofBuddhist(2563), new BigDecimal("90")),
                history.findBest().orElseThrow());
        assertEquals(Optional.of(new BigDecimal("-5")), history.findGapToBest(FiscalYear.ofBuddhist(2564)));
        assertEquals(Optional.empty(), history("").findBest());
    }

    @Test
    void yearFarFromTheOthersIsAnOutlierWithTheNumberOfPoints() {
        // median of the others 85, their median deviation 1: limit 5.189 x 1.206 = 6.257934
        assertEquals(
                Optional.of(new FigureHistory.Outlier(new BigDecimal("-6.26"), 5)),
                history("84 84 85 86 86 78.74").findStanding(FiscalYear.ofBuddhist(2567)));
        assertEquals(
                Optional.of(new FigureHistory.Usual(new BigDecimal("-6.25"), 5)),
                history("84 84 85 86 86 78.75").findStanding(FiscalYear.ofBuddhist(2567)));
    }

    @Test
    void steadyYearsMakeNoOutlierOfASmallChange() {
        assertEquals(
                Optional.of(new FigureHistory.Usual(new BigDecimal("4"), 5)),
                history("85 85 85 85 85 89").findStanding(FiscalYear.ofBuddhist(2567)));
    }

    /** docs/comparisons.md names these shares. */
    @Test
    void figuresDrawnByChanceAreSeldomOutliers() {
        assertEquals(
                List.of(0, 0, 89, 51, 49),
                Stream.of(3, 4, 5, 6, 7)
                        .map(FigureHistoryTest::outliersOfAThousand)
                        .toList());
    }

    /** Of 20,000 figures drawn as the others are (normal, 80 and 8), how many in 1,000 are called outliers. */
    private static int outliersOfAThousand(int others) {
        Random random = new Random(7);
        int found = 0;
        int draws = 20_000;
        for (int draw = 0; draw < draws; draw++) {
            TreeMap<FiscalYear, BigDecimal> years = new TreeMap<>();
            for (int year = 0; year <= others; year++) {
                years.put(
                        FiscalYear.ofBuddhist(2562 + year),
                        BigDecimal.valueOf(Math.round(100 * (80 + 8 * random.nextGaussian())), 2));
            }
            found += new FigureHistory(years)
                            .findStanding(FiscalYear.ofBuddhist(2562))
                            .filter(FigureHistory.Outlier.class::isInstance)
                            .isPresent()
                    ? 1
                    : 0;
        }
        return Math.round(1000f * found / draws);
    }

    @Test
    void fewYearsSayNothingButHowMany() {
        assertEquals(
                Optional.of(new FigureHistory.TooFewYears(4)),
                history("85 85 85 85 10").findStanding(FiscalYear.ofBuddhist(2566)));
        assertEquals(Optional.empty(), history("85 85 10").findStanding(FiscalYear.ofBuddhist(2569)));
    }

    @Test
    void quartilesLieBetweenNeighboursInProportion() {
        List<BigDecimal> figures =
                List.of(new BigDecimal("10"), new BigDecimal("40"), new BigDecimal("20"), new BigDecimal("30"));
        assertEquals(0, new BigDecimal("17.5").compareTo(Median.quantile(figures, 1, 4)));
        assertEquals(0, new BigDecimal("25").compareTo(Median.of(figures)));
        assertEquals(0, new BigDecimal("32.5").compareTo(Median.quantile(figures, 3, 4)));
        assertEquals(0, new BigDecimal("10").compareTo(Median.deviation(figures)));
    }

    /** Figures of the years from FY2562 on. */
    private static FigureHistory history(String line) {
        TreeMap<FiscalYear, BigDecimal> years = new TreeMap<>();
        int year = 2562;
        for (String word : line.isEmpty() ? new String[0] : line.split(" ")) {
            years.put(FiscalYear.ofBuddhist(year++), new BigDecimal(word));
        }
        return new FigureHistory(years);
    }
}
