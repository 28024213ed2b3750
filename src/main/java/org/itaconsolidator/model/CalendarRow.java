package org.itaconsolidator.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A measure, or one of its steps, over the months of its fiscal year.
 *
 * @param step the step's number, 0 for the measure as a whole
 * @param phrases what was promised, as written, in order
 * @param months the months in which something is due, with how that stands; other months are no keys
 * @param unchecked why some of it cannot be checked, or placed in a month at all
 */
public record CalendarRow(
        int step,
        List<String> phrases,
        SortedMap<YearMonth, MeasureState> months,
        Optional<UncheckedReason> unchecked) {
    /** Copies the collections. */
    public CalendarRow {
        phrases = List.copyOf(phrases);
        months = new TreeMap<>(months);
    }

    /** The rows of a measure on a day: the measure as a whole first, then the steps that promise something themselves. */
    public static List<CalendarRow> listOf(FollowedMeasure measure, LocalDate day) {
        SortedMap<Integer, List<DueDate>> steps = new TreeMap<>();
        measure.dueDates()
                .forEach(due -> steps.computeIfAbsent(due.step(), any -> new ArrayList<>())
                        .add(due));
        return steps.entrySet().stream()
                .map(step -> of(step.getKey(), step.getValue(), day))
                .toList();
    }

    private static CalendarRow of(int step, List<DueDate> dues, LocalDate day) {
        SortedMap<YearMonth, MeasureState> months = new TreeMap<>();
        for (DueDate due : dues) {
            due.last().ifPresent(last -> months.merge(YearMonth.from(last), due.stateOn(day), CalendarRow::worse));
        }
        List<String> phrases = dues.stream()
                .map(DueDate::phrase)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
        return new CalendarRow(
                step,
                phrases,
                months,
                dues.stream().flatMap(due -> due.unchecked().stream()).findFirst());
    }

    private static MeasureState worse(MeasureState one, MeasureState other) {
        return MeasureState.WORST_FIRST.indexOf(one) <= MeasureState.WORST_FIRST.indexOf(other) ? one : other;
    }
}
