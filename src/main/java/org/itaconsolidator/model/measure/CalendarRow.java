package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.DueDate.UncheckedReason;

/**
 * A measure, or one of its steps, over the months of its fiscal year.
 *
 * @param step the step's number, 0 for the measure as a whole
 * @param division the division whose part it is, if several share the promise; else {@code ""}
 * @param phrases what was promised, as written, in order
 * @param months the months in which something is due; other months are no keys
 * @param unchecked why some of it cannot be checked, or belongs to no month
 */
public record CalendarRow(
        int step,
        String division,
        List<String> phrases,
        SortedMap<YearMonth, Month> months,
        Optional<UncheckedReason> unchecked) {
    public CalendarRow {
        phrases = List.copyOf(phrases);
        months = new TreeMap<>(months);
    }

    /**
     * What is due in a month.
     *
     * @param state that of the date that needs most attention
     * @param givenUp postponed or cancelled, if the measure was and nothing proves any date of the month
     */
    public record Month(DueState state, Optional<MeasureState> givenUp) {
        private Month with(Month other) {
            return givenUp.isPresent() == other.givenUp.isPresent()
                    ? new Month(DueState.worse(state, other.state), givenUp)
                    : givenUp.isPresent() ? other : this;
        }
    }

    /**
     * The rows of a measure on a day: the measure as a whole first, then the steps that promise something themselves. If
     * divisions share the promise, so for each of its divisions.
     */
    public static List<CalendarRow> listOf(FollowedMeasure measure, LocalDate day) {
        Map<String, SortedMap<Integer, List<DueDate>>> divisions = new LinkedHashMap<>();
        measure.dueDates()
                .forEach(due -> divisions
                        .computeIfAbsent(due.division(), any -> new TreeMap<>())
                        .computeIfAbsent(due.step(), any -> new ArrayList<>())
                        .add(due));
        List<CalendarRow> rows = new ArrayList<>();
        divisions.forEach(
                (division, steps) -> steps.forEach((step, dues) -> rows.add(of(measure, step, division, dues, day))));
        return rows;
    }

    private static CalendarRow of(
            FollowedMeasure measure, int step, String division, List<DueDate> dues, LocalDate day) {
        SortedMap<YearMonth, Month> months = new TreeMap<>();
        for (DueDate due : dues) {
            due.last()
                    .ifPresent(last -> months.merge(
                            YearMonth.from(last),
                            new Month(measure.stateOf(due, day), measure.findGivenUp(due, day)),
                            Month::with));
        }
        List<String> phrases = dues.stream()
                .map(DueDate::phrase)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
        return new CalendarRow(
                step,
                division,
                phrases,
                months,
                dues.stream().flatMap(due -> due.unchecked().stream()).findFirst());
    }
}
