package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaterfallTest {
    @Test
    void stepsAndRoundingAddUpExactlyToTheChangeOfTheTotals() {
        for (Map.Entry<String, ChartContent> sample : Gallery.samples().entrySet()) {
            ChangesChart.Waterfall.newest(sample.getValue()).ifPresent(fall -> {
                BigDecimal sum = fall.steps().stream()
                        .map(ChangesChart.Waterfall.Step::contribution)
                        .reduce(fall.rounding(), BigDecimal::add);
                assertEquals(0, fall.now().compareTo(fall.before().add(sum)), sample.getKey());
            });
        }
    }

    @Test
    void indicatorsChangeTheTotalByTheirWeights() {
        ChangesChart.Waterfall fall =
                ChangesChart.Waterfall.newest(Samples.fourYears()).orElseThrow();
        assertEquals(new BigDecimal("85.07"), fall.before());
        assertEquals(new BigDecimal("90.36"), fall.now());
        assertEquals("0.22", fall.steps().get(0).contribution().toPlainString());
        assertEquals(Optional.of(new BigDecimal("3.67")), fall.steps().get(0).change());
        assertEquals("1.91", fall.steps().get(8).contribution().toPlainString());
        assertEquals("-0.01", fall.rounding().toPlainString());
    }

    @Test
    void missingScoreGivesNoWaterfall() {
        assertEquals(
                Optional.empty(),
                ChangesChart.Waterfall.newest(Gallery.samples().get("gaps")));
    }

    /** The latest year lacks a score: the years before it are shown, and the picture says why. */
    @Test
    void latestYearsThatCanBeComparedAreShown() {
        String ten = "93.88 89.02 91.35 88.16 90.74 91.20 92.63 87.41 95.24 85.00";
        ChartContent content = new Samples(Samples.CARD)
                .year(2567, "ผ่านดี", "90.36", ten)
                .year(2568, "ผ่านดี", "90.36", ten)
                .year(2569, "-", "-", "- 89.02 91.35 88.16 90.74 91.20 92.63 87.41 95.24 85.00")
                .content();
        assertEquals(
                2568,
                ChangesChart.Waterfall.newest(content).orElseThrow().year().buddhist());
    }

    @Test
    void indicatorWithoutANameOfItsYearGivesNoWaterfall() {
        String ten = "93.88 89.02 91.35 88.16 90.74 91.20 92.63 87.41 95.24 85.00";
        ChartContent content = new Samples(Samples.CARD)
                .year(2568, "ผ่านดี", "90.36", ten)
                .year(2569, "ผ่านดี", "90.36", ten)
                .names(Map.of(1, "การปฏิบัติหน้าที่"))
                .content();
        assertEquals(Optional.empty(), ChangesChart.Waterfall.newest(content));
    }

    /** A total that is not that of the scores: the steps would lead elsewhere. */
    @Test
    void totalThatTheStepsDoNotReachGivesNoWaterfall() {
        ChartContent content = new Samples(Samples.CARD)
                .year(2568, "ผ่านดี", "90.36", "93.88 89.02 91.35 88.16 90.74 91.20 92.63 87.41 95.24 85.00")
                .year(2569, "ผ่านดี", "91.36", "93.88 89.02 91.35 88.16 90.74 91.20 92.63 87.41 95.24 85.00")
                .content();
        assertEquals(Optional.empty(), ChangesChart.Waterfall.newest(content));
    }
}
