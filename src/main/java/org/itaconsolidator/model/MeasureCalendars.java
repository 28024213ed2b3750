package org.itaconsolidator.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts the measures of bodies together as calendars of their latest fiscal year. Of each only the lines that are shown are
 * kept, however many measures there are.
 */
public final class MeasureCalendars {
    private static final Comparator<Ranked> ORDER = Comparator.comparingInt(
                    (Ranked one) -> MeasureState.WORST_FIRST.indexOf(one.line().state()))
            .thenComparing(Ranked::due)
            .thenComparingInt(Ranked::came);

    private final LocalDate day;
    private final int mostLines;
    private final Map<Body, SortedMap<FiscalYear, Growing>> bodies = new HashMap<>();

    /**
     * A line while it is put in its place.
     *
     * @param came how many of its body and year came up to it: the store's own number is another when a file is read again
     */
    private record Ranked(LocalDate due, int came, MeasureCalendar.Line line) {}

    private static final class Growing {
        private final TreeSet<Ranked> lines = new TreeSet<>(ORDER);
        private int count;
    }

    /**
     * Nothing put together yet.
     *
     * @param day the day of the run
     * @param mostLines how many lines a calendar shows
     */
    public MeasureCalendars(LocalDate day, int mostLines) {
        this.day = day;
        this.mostLines = mostLines;
    }

    /** Adds a measure; each is given once. */
    public void add(FollowedMeasure measure) {
        Growing growing = bodies.computeIfAbsent(measure.body(), body -> new TreeMap<>())
                .computeIfAbsent(measure.fiscalYear(), year -> new Growing());
        growing.count++;
        growing.lines.add(new Ranked(measure.nextDue().orElse(LocalDate.MAX), growing.count, line(measure)));
        if (growing.lines.size() > mostLines) {
            growing.lines.pollLast();
        }
    }

    /** The calendar of a body's latest year; empty where it has no measures. */
    public Optional<MeasureCalendar> latest(Body body) {
        return Optional.ofNullable(bodies.get(body)).map(years -> {
            Growing growing = years.get(years.lastKey());
            return new MeasureCalendar(
                    years.lastKey(), growing.lines.stream().map(Ranked::line).toList(), growing.count);
        });
    }

    private MeasureCalendar.Line line(FollowedMeasure measure) {
        SortedMap<YearMonth, DueState> months = new TreeMap<>();
        for (CalendarRow row : CalendarRow.listOf(measure, day)) {
            row.months().forEach((month, state) -> months.merge(month, state, DueState::worse));
        }
        List<String> delivered = measure.division().isEmpty() ? List.of() : List.of(measure.division());
        return new MeasureCalendar.Line(
                measure.text(),
                measure.divisions().isEmpty() ? delivered : measure.divisions(),
                measure.stateOn(day),
                months);
    }
}
