package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.chart.MeasureCounts;
import org.itaconsolidator.chart.MeasureProgress;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.MeasureRow;
import org.itaconsolidator.model.Place;
import org.junit.jupiter.api.Test;

class MeasureCountingTest {
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2569);

    private final MeasureCounting counting = new MeasureCounting(LocalDate.of(2026, 4, 1));
    private long id;

    @Test
    void measureOfPlanAndReportIsOneAndReported() {
        add(YEAR, "กองคลัง", "ประชุม ทุกเดือน", 1, "2026-03-31", "");
        add(YEAR, "กองคลัง", "ประชุมทุกเดือน", 0, "", "ประชุมแล้ว");
        MeasureCounts counts = counting.latest().orElseThrow();
        assertEquals(Map.of(MeasureProgress.REPORTED, 1), counts.progress());
        assertEquals(Map.of(1, 1), counts.indicators());
        assertEquals(Map.of("กองคลัง", Map.of(MeasureProgress.REPORTED, 1)), counts.divisions());
    }

    @Test
    void endOfThePeriodDecidesOnTheDayAfter() {
        add(YEAR, "ก", "หนึ่ง", 1, "2026-03-31", "");
        add(YEAR, "ก", "สอง", 1, "2026-04-01", "");
        add(YEAR, "ก", "สาม", 1, "", "");
        assertEquals(
                Map.of(MeasureProgress.OVERDUE, 1, MeasureProgress.RUNNING, 1, MeasureProgress.NO_PERIOD, 1),
                counting.latest().orElseThrow().progress());
    }

    @Test
    void sameWordsOfTwoDivisionsAreTwoMeasures() {
        add(YEAR, "กองคลัง", "ประชุม", 1, "2026-09-30", "");
        add(YEAR, "กองช่าง", "ประชุม", 1, "2026-09-30", "");
        assertEquals(Map.of(1, 2), counting.latest().orElseThrow().indicators());
    }

    @Test
    void measuresWithoutWordsOrDivisionCountEach() {
        add(YEAR, "", "", 0, "", "");
        add(YEAR, "", "", 0, "", "");
        MeasureCounts counts = counting.latest().orElseThrow();
        assertEquals(Map.of(MeasureCounts.NO_INDICATOR, 2), counts.indicators());
        assertEquals(Map.of(MeasureCounts.NO_DIVISION, Map.of(MeasureProgress.NO_PERIOD, 2)), counts.divisions());
    }

    @Test
    void onlyTheLatestYearCounts() {
        add(YEAR.previous(), "ก", "เก่า", 1, "2025-09-30", "");
        add(YEAR, "ก", "ใหม่", 2, "2026-09-30", "");
        MeasureCounts counts = counting.latest().orElseThrow();
        assertEquals(YEAR, counts.fiscalYear());
        assertEquals(Map.of(2, 1), counts.indicators());
    }

    @Test
    void noMeasuresGiveNoCounts() {
        assertEquals(Optional.empty(), counting.latest());
    }

    private void add(FiscalYear year, String division, String words, int indicator, String end, String result) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        if (!words.isEmpty()) {
            texts.put(Field.MEASURE, words);
        }
        if (!result.isEmpty()) {
            texts.put(Field.RESULT, result);
        }
        counting.add(new MeasureRow(
                ++id,
                new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "", ""),
                division,
                year,
                OptionalInt.empty(),
                OptionalInt.empty(),
                indicator == 0 ? OptionalInt.empty() : OptionalInt.of(indicator),
                "",
                texts,
                division.isEmpty() ? List.of() : List.of(division),
                List.of(),
                Optional.empty(),
                end.isEmpty() ? Optional.empty() : Optional.of(end),
                Optional.empty(),
                new Place("a.xlsx", "มาตรการ", "A5")));
    }
}
