package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;

/**
 * Counts the dates that measures of bodies promise, by division and month of their latest fiscal year. A date that several
 * divisions share counts for each of them, as each is asked to report it.
 */
public final class MeasureCalendars {
    private final LocalDate day;
    private final Map<Body, SortedMap<FiscalYear, SortedMap<String, SortedMap<YearMonth, Map<DueState, Integer>>>>>
            bodies = new HashMap<>();

    public MeasureCalendars(LocalDate day) {
        this.day = day;
    }

    /** Adds a measure; each is given once. What a report adds to a plan or words anew is none of the plan's measures. */
    public void add(FollowedMeasure measure) {
        if (measure.origin() == FollowedMeasure.Origin.NEW_IN_REPORT) {
            return;
        }
        FiscalYear year = measure.fiscalYear();
        SortedMap<String, SortedMap<YearMonth, Map<DueState, Integer>>> divisions = bodies.computeIfAbsent(
                        measure.body(), body -> new TreeMap<>())
                .computeIfAbsent(year, any -> new TreeMap<>());
        for (DueDate due : measure.dueDates()) {
            List<String> promising = due.division().isEmpty() ? measure.asked() : List.of(due.division());
            due.last()
                    .filter(last -> isWithin(year, last))
                    .ifPresent(last -> promising.forEach(division -> divisions
                            .computeIfAbsent(division, any -> new TreeMap<>())
                            .computeIfAbsent(YearMonth.from(last), any -> new EnumMap<>(DueState.class))
                            .merge(due.stateOn(day), 1, Integer::sum)));
        }
    }

    private static boolean isWithin(FiscalYear year, LocalDate date) {
        return !date.isBefore(year.start()) && !date.isAfter(year.end());
    }

    /** The calendar of a body's latest year; empty where it has no measures. */
    public Optional<MeasureCalendar> latest(Body body) {
        return Optional.ofNullable(bodies.get(body))
                .map(years -> new MeasureCalendar(years.lastKey(), day, years.get(years.lastKey())));
    }
}
