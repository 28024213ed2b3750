package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.score.Figures.FigureHistory;
import org.junit.jupiter.api.Test;

class FigureHistoryTest {
    @Test
    void earliestOfEqualYearsIsTheBest() {
        FigureRow.History history = find("80 90 85 90.00", 2564).orElseThrow();
        assertEquals(FiscalYear.ofBuddhist(2563), history.bestYear());
        assertEquals(new BigDecimal("90"), history.best());
        assertEquals(new BigDecimal("-5"), history.gapToBest());
        assertEquals(Optional.empty(), find("", 2564));
    }

    @Test
    void yearFarFromTheOthersIsAnOutlierWithTheNumberOfPoints() {
        // median of the others 85, their median deviation 1: limit 5.189 x 1.206 = 6.257934
        assertEquals("OUTLIER -6.26 5", standing("84 84 85 86 86 78.74", 2567));
        assertEquals("USUAL -6.25 5", standing("84 84 85 86 86 78.75", 2567));
    }

    @Test
    void steadyYearsMakeNoOutlierOfASmallChange() {
        assertEquals("USUAL 4 5", standing("85 85 85 85 85 89", 2567));
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
                                    .find(FiscalYear.ofBuddhist(2562), Mark.NONE)
                                    .orElseThrow()
                                    .verdict()
                            == FigureRow.Verdict.OUTLIER
                    ? 1
                    : 0;
        }
        return Math.round(1000f * found / draws);
    }

    @Test
    void fewYearsSayNothingButHowMany() {
        assertEquals("TOO_FEW_YEARS - 4", standing("85 85 85 85 10", 2566));
        assertEquals(Optional.empty(), find("85 85 10", 2569));
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
    private static Optional<FigureRow.History> find(String line, int year) {
        TreeMap<FiscalYear, BigDecimal> years = new TreeMap<>();
        int next = 2562;
        for (String word : line.isEmpty() ? new String[0] : line.split(" ")) {
            years.put(FiscalYear.ofBuddhist(next++), new BigDecimal(word));
        }
        return new FigureHistory(years).find(FiscalYear.ofBuddhist(year), Mark.NONE);
    }

    /** The verdict, the distance to the median of the other years and their number. */
    private static String standing(String line, int year) {
        FigureRow.History found = find(line, year).orElseThrow();
        return found.verdict() + " "
                + found.distance().map(BigDecimal::toString).orElse("-") + " " + found.others();
    }
}
