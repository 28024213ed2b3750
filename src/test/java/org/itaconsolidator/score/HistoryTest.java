package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.model.FiscalYear;
import org.junit.jupiter.api.Test;

class HistoryTest {
    @Test
    void earliestOfEqualYearsIsTheBest() {
        History history = history("80 90 85 90.00");
        assertEquals(
                new History.Point(FiscalYear.ofBuddhist(2563), new BigDecimal("90")),
                history.findBest().orElseThrow());
        assertEquals(Optional.of(new BigDecimal("-5")), history.findGapToBest(FiscalYear.ofBuddhist(2564)));
        assertEquals(Optional.empty(), history("").findBest());
    }

    @Test
    void yearFarFromTheOthersIsAnOutlierWithTheNumberOfPoints() {
        // median of the others 85, their median deviation 1: limit 5.189
        assertEquals(
                Optional.of(new History.Outlier(new BigDecimal("-6"), 3)),
                history("84 85 86 79").findStanding(FiscalYear.ofBuddhist(2565)));
        assertEquals(
                Optional.of(new History.Usual(new BigDecimal("-5"), 3)),
                history("84 85 86 80").findStanding(FiscalYear.ofBuddhist(2565)));
    }

    @Test
    void steadyYearsMakeNoOutlierOfASmallChange() {
        assertEquals(
                Optional.of(new History.Usual(new BigDecimal("4.0"), 4)),
                history("85 85 85 85 89").findStanding(FiscalYear.ofBuddhist(2566)));
    }

    @Test
    void fewYearsSayNothingButHowMany() {
        assertEquals(
                Optional.of(new History.TooFewYears(2)), history("85 85 10").findStanding(FiscalYear.ofBuddhist(2564)));
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
    private static History history(String line) {
        TreeMap<FiscalYear, BigDecimal> years = new TreeMap<>();
        int year = 2562;
        for (String word : line.isEmpty() ? new String[0] : line.split(" ")) {
            years.put(FiscalYear.ofBuddhist(year++), new BigDecimal(word));
        }
        return new History(years);
    }
}
