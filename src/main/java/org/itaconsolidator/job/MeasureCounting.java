package org.itaconsolidator.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.itaconsolidator.chart.MeasureCounts;
import org.itaconsolidator.chart.MeasureProgress;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.MeasureRow;
import org.itaconsolidator.thai.ThaiText;

/**
 * Counts the measures of one body for the latest year that has some. What one division delivers in the same words, in a plan
 * and in its report, is one measure, of which the most is said that either row tells.
 */
final class MeasureCounting {
    private final LocalDate today;
    private final Map<FiscalYear, Map<String, Promise>> years = new TreeMap<>();

    /** A measure, of all rows that tell of it. */
    private static final class Promise {
        private MeasureProgress progress = MeasureProgress.NO_PERIOD;
        private int indicator = MeasureCounts.NO_INDICATOR;
        private final Set<String> divisions = new LinkedHashSet<>();
    }

    MeasureCounting(LocalDate today) {
        this.today = today;
    }

    void add(MeasureRow row) {
        Promise promise = years.computeIfAbsent(row.fiscalYear(), year -> new HashMap<>())
                .computeIfAbsent(identity(row), words -> new Promise());
        promise.divisions.addAll(row.divisions());
        promise.progress = known(promise.progress, progress(row));
        OptionalInt indicator = row.indicator();
        if (indicator.isPresent() && promise.indicator == MeasureCounts.NO_INDICATOR) {
            promise.indicator = indicator.getAsInt();
        }
    }

    /** Empty where there are no measures. */
    Optional<MeasureCounts> latest() {
        return years.keySet().stream()
                .max(FiscalYear::compareTo)
                .map(year -> counts(year, years.get(year).values()));
    }

    private static MeasureCounts counts(FiscalYear year, Collection<Promise> measures) {
        Map<MeasureProgress, Integer> progress = new HashMap<>();
        Map<Integer, Integer> indicators = new HashMap<>();
        Map<String, Map<MeasureProgress, Integer>> divisions = new HashMap<>();
        for (Promise measure : measures) {
            progress.merge(measure.progress, 1, Integer::sum);
            indicators.merge(measure.indicator, 1, Integer::sum);
            List<String> responsible = new ArrayList<>(measure.divisions);
            if (responsible.isEmpty()) {
                responsible.add(MeasureCounts.NO_DIVISION);
            }
            responsible.forEach(division -> divisions
                    .computeIfAbsent(division, each -> new HashMap<>())
                    .merge(measure.progress, 1, Integer::sum));
        }
        return new MeasureCounts(year, progress, indicators, divisions);
    }

    private MeasureProgress progress(MeasureRow row) {
        if (row.texts().containsKey(Field.RESULT) || row.texts().containsKey(Field.OUTCOME)) {
            return MeasureProgress.REPORTED;
        }
        if (row.periodEnd().isPresent()) {
            boolean over = LocalDate.parse(row.periodEnd().get()).isBefore(today);
            return over ? MeasureProgress.OVERDUE : MeasureProgress.RUNNING;
        }
        return row.periodStart().isPresent() ? MeasureProgress.RUNNING : MeasureProgress.NO_PERIOD;
    }

    /** A result outranks all; a period outranks none; of two periods the later row's counts. */
    private static MeasureProgress known(MeasureProgress before, MeasureProgress now) {
        return before == MeasureProgress.REPORTED || now == MeasureProgress.NO_PERIOD ? before : now;
    }

    /** The deliverer and the measure's words, else its issue's; a row without either is a measure of its own. */
    private static String identity(MeasureRow row) {
        String text = row.texts().getOrDefault(Field.MEASURE, row.texts().getOrDefault(Field.ISSUE, ""));
        String words = ThaiText.fold(text);
        return words.isEmpty() ? "row " + row.id() : row.division() + "\n" + words;
    }
}
