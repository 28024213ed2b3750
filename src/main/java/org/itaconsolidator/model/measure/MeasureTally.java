package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.measure.DueDate.DueState;

/**
 * Counts measures by their state on a day. All counts come from here, so that a chart and a sheet never show different
 * numbers of late measures. For each body the latest fiscal year with measures counts. While nothing of that year has
 * been asked for or reported, the year before counts instead, as long as something in it is missing or still to be
 * asked for: the plan of a new year must not hide what the old one owes.
 */
public final class MeasureTally {
    /** With more bodies, measures are counted as when they were followed, without divisions, and none is named. */
    public static final int FEW_BODIES = 100;

    private static final BinaryOperator<LocalDate> EARLIER = BinaryOperator.minBy(Comparator.naturalOrder());

    private static final Set<MeasureState> OPEN = EnumSet.of(
            MeasureState.NOT_REPORTED,
            MeasureState.LATER_REPORT,
            MeasureState.NOT_DONE,
            MeasureState.UNFINISHED,
            MeasureState.INCOMPLETE);

    private final LocalDate day;
    private final Map<Body, SortedMap<FiscalYear, Counting>> bodies = new HashMap<>();
    private final Map<Body, List<DeliveryRoll.Asked>> asked = new HashMap<>();

    /** The growing counts of a body and year. */
    private static final class Counting {
        private final Map<MeasureState, Integer> states = new EnumMap<>(MeasureState.class);
        private boolean unsettled;
        private int late;
        private final Map<Integer, Integer> lateIndicators = new HashMap<>();
        private final Map<String, Integer> lateDivisions = new HashMap<>();
        private final Map<Integer, Map<MeasureState, Integer>> indicators = new HashMap<>();
        private final Map<String, Map<MeasureState, Integer>> divisions = new HashMap<>();
        private final Map<NextStep.Kind, Map<String, Set<Long>>> open = new EnumMap<>(NextStep.Kind.class);

        private final Map<NextStep.Kind, Map<String, LocalDate>> missed = new EnumMap<>(NextStep.Kind.class);

        private final SortedMap<String, SortedMap<YearMonth, Map<DueState, Integer>>> months = new TreeMap<>();
        private final Map<DueState, Integer> dates = new EnumMap<>(DueState.class);
        private final Map<DueState, Integer> due = new EnumMap<>(DueState.class);

        /** The divisions that delivered measures; a plan of the whole body may name others that nobody asked. */
        private final Set<String> delivered = new HashSet<>();

        /** The divisions that reported that something of another's measure is still to be done. */
        private final Set<String> laggingForOthers = new HashSet<>();

        private void add(FollowedMeasure measure, LocalDate day) {
            MeasureState state = measure.stateOn(day);
            states.merge(state, 1, Integer::sum);
            unsettled |= isOpen(measure, state, day);
            int indicator = measure.indicator().orElse(MeasureCounts.NO_INDICATOR);
            count(indicators, indicator, state);
            if (state == MeasureState.COMPLETE && measure.isLate()) {
                late++;
                lateIndicators.merge(indicator, 1, Integer::sum);
            }
            delivered.add(measure.division());
            Map<String, MeasureState> held = measure.statesByDivision(day);
            for (String division : measure.asked()) {
                MeasureState own = held.isEmpty()
                        ? state
                        : held.containsKey(division) ? held.get(division) : measure.stateOn(day, division);
                count(divisions, division, own);
                if (own == MeasureState.COMPLETE && measure.isLate(division)) {
                    lateDivisions.merge(division, 1, Integer::sum);
                }
                measure.toDo(day, division, own)
                        .ifPresent(kind -> measure.listLagging(day, division).forEach(who -> {
                            open.computeIfAbsent(kind, any -> new HashMap<>())
                                    .computeIfAbsent(who, any -> new HashSet<>())
                                    .add(measure.measureId());
                            measure.missedOn(day, division, own).ifPresent(on -> miss(kind, who, on));
                            if (!who.equals(division)) {
                                laggingForOthers.add(who);
                            }
                        }));
            }
            measure.dueDates().forEach(due -> addMonth(measure, due, day));
        }

        private void miss(NextStep.Kind kind, String division, LocalDate on) {
            missed.computeIfAbsent(kind, any -> new HashMap<>()).merge(division, on, EARLIER);
        }

        /** Counts a date for each division that shares it, as each is asked to report it; not one that is cancelled, or put off to a later year. */
        private void addMonth(FollowedMeasure measure, DueDate due, LocalDate day) {
            FiscalYear year = measure.fiscalYear();
            if (due.last()
                            .filter(last -> !last.isBefore(year.start()) && !last.isAfter(year.end()))
                            .isEmpty()
                    || measure.findGivenUp(due, day)
                            .filter(state -> state == MeasureState.CANCELLED
                                    || due.askedFrom().isEmpty())
                            .isPresent()) {
                return;
            }
            YearMonth month = YearMonth.from(due.last().get());
            DueState state = measure.stateOf(due, day);
            Collection<String> asked = due.division().isEmpty() ? measure.asked() : List.of(due.division());
            if (!asked.isEmpty()) {
                dates.merge(state, 1, Integer::sum);
            }
            if (!asked.isEmpty() && state.isDue(due.last().get(), day)) {
                this.due.merge(state, 1, Integer::sum);
            }
            for (String division : asked) {
                months.computeIfAbsent(division, any -> new TreeMap<>())
                        .computeIfAbsent(month, any -> new EnumMap<>(DueState.class))
                        .merge(state, 1, Integer::sum);
            }
        }

        private static <K> void count(Map<K, Map<MeasureState, Integer>> counts, K key, MeasureState state) {
            counts.computeIfAbsent(key, any -> new EnumMap<>(MeasureState.class))
                    .merge(state, 1, Integer::sum);
        }
    }

    public MeasureTally(LocalDate day) {
        this.day = day;
    }

    /** Counts a measure; each is given once. Measures only named or reworded by reports do not count for the plan. */
    public void add(FollowedMeasure measure) {
        if (measure.origin() == FollowedMeasure.Origin.NEW_IN_REPORT) {
            return;
        }
        bodies.computeIfAbsent(measure.body(), body -> new TreeMap<>())
                .computeIfAbsent(measure.fiscalYear(), year -> new Counting())
                .add(measure, day);
    }

    /**
     * Takes the number of measures in a state, as counted when they were followed.
     *
     * @param late how many of them were done late
     * @param missed the earliest day that one of them missed
     */
    public void take(
            Body body, FiscalYear year, MeasureState state, int measures, int late, Optional<LocalDate> missed) {
        Counting counting =
                bodies.computeIfAbsent(body, any -> new TreeMap<>()).computeIfAbsent(year, any -> new Counting());
        counting.states.put(state, measures);
        counting.late += late;
        missed.ifPresent(
                on -> NextStep.Kind.about(state).ifPresent(kind -> counting.miss(kind, MeasureCounts.NO_DIVISION, on)));
    }

    /** Takes what another tally has counted; neither may count further. */
    public void takeAll(MeasureTally counted) {
        bodies.putAll(counted.bodies);
    }

    /**
     * How many measures of a body's year are in which state.
     *
     * @param year the one that counts
     * @param late how many of those reported in full were done after a promised day
     * @param missed the earliest day that a measure in a state missed
     * @param open whether something is missing or still to be asked for
     */
    public record Standing(
            FiscalYear year,
            Map<MeasureState, Integer> states,
            int late,
            Map<MeasureState, LocalDate> missed,
            boolean open) {}

    /**
     * The counts of one body's measures by state, from each day on which they may change; the first from the beginning of time.
     * None if it has no measures.
     *
     * @param before those of the year before
     */
    public static NavigableMap<LocalDate, Standing> byDay(
            List<FollowedMeasure> measures, Supplier<List<FollowedMeasure>> before) {
        NavigableMap<LocalDate, Standing> days = count(measures);
        if (!days.isEmpty() && isUntouched(days.firstEntry().getValue().states())) {
            NavigableMap<LocalDate, Standing> earlier = count(before.get());
            NavigableMap<LocalDate, Standing> latest = new TreeMap<>(days);
            earlier.keySet()
                    .forEach(from -> days.put(from, latest.floorEntry(from).getValue()));
            days.replaceAll((from, standing) -> Optional.ofNullable(earlier.floorEntry(from))
                    .map(Map.Entry::getValue)
                    .filter(old -> old.open() && isUntouched(standing.states()))
                    .orElse(standing));
        }
        return days;
    }

    private static NavigableMap<LocalDate, Standing> count(List<FollowedMeasure> measures) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (FollowedMeasure measure : measures) {
            days.add(LocalDate.MIN);
            measure.dueDates().forEach(due -> due.askedFrom().ifPresent(days::add));
        }
        NavigableMap<LocalDate, Standing> standings = new TreeMap<>();
        for (LocalDate day : days) {
            Map<MeasureState, Integer> states = new EnumMap<>(MeasureState.class);
            Map<MeasureState, LocalDate> missed = new EnumMap<>(MeasureState.class);
            int late = 0;
            boolean open = false;
            for (FollowedMeasure measure : measures) {
                MeasureState state = measure.stateOn(day);
                states.merge(state, 1, Integer::sum);
                late += state == MeasureState.COMPLETE && measure.isLate() ? 1 : 0;
                open |= isOpen(measure, state, day);
                if (OPEN.contains(state)) {
                    measure.missedOn(day, "", state).ifPresent(on -> missed.merge(state, on, EARLIER));
                }
            }
            standings.put(day, new Standing(measures.get(0).fiscalYear(), states, late, missed, open));
        }
        return standings;
    }

    /** Whether something of a measure is missing, or part of it is still to be asked for. */
    private static boolean isOpen(FollowedMeasure measure, MeasureState state, LocalDate day) {
        return OPEN.contains(state)
                || measure.dueDates().stream()
                        .anyMatch(due -> due.told().isEmpty()
                                && due.askedFrom().filter(day::isBefore).isPresent());
    }

    private static boolean isUntouched(Map<MeasureState, Integer> states) {
        return states.keySet().equals(Set.of(MeasureState.NOT_ASKED));
    }

    private static FiscalYear year(SortedMap<FiscalYear, Counting> years) {
        FiscalYear latest = years.lastKey();
        Counting before = years.get(latest.previous());
        return before != null && before.unsettled && isUntouched(years.get(latest).states) ? latest.previous() : latest;
    }

    public LocalDate day() {
        return day;
    }

    /** Notes who was asked for measures or a report, so that divisions that sent nothing are listed. */
    public void expect(DeliveryRoll roll) {
        roll.asked().stream()
                .filter(one -> one.form().form() == Form.MEASURES || one.form().form() == Form.REPORT)
                .filter(one -> !one.form().division().isEmpty())
                .forEach(one -> asked.computeIfAbsent(one.form().body(), any -> new ArrayList<>())
                        .add(one));
    }

    public boolean isEmpty() {
        return bodies.isEmpty();
    }

    /** The counts of a body's latest year; empty without measures. */
    public Optional<MeasureCounts> latest(Body body) {
        return Optional.ofNullable(bodies.get(body)).map(years -> {
            FiscalYear latest = year(years);
            Counting counting = years.get(latest);
            Map<String, Map<MeasureState, Integer>> divisions = new HashMap<>(counting.divisions);
            Set<String> expected =
                    listAsked(body, latest).map(one -> one.form().division()).collect(Collectors.toSet());
            divisions
                    .keySet()
                    .removeIf(division -> !expected.isEmpty()
                            && !division.equals(MeasureCounts.NO_DIVISION)
                            && !expected.contains(division)
                            && !counting.delivered.contains(division));
            listAbsent(body, latest).forEach(division -> divisions.putIfAbsent(division, Map.of()));
            Map<NextStep.Kind, Map<String, Set<Long>>> open = new EnumMap<>(NextStep.Kind.class);
            counting.open.forEach((kind, measures) -> {
                Map<String, Set<Long>> own = new HashMap<>(measures);
                own.keySet()
                        .removeIf(division ->
                                !divisions.containsKey(division) && !counting.laggingForOthers.contains(division));
                Set<Long> nobodys = union(measures.values());
                nobodys.removeAll(union(own.values()));
                if (!nobodys.isEmpty()) {
                    own.merge(MeasureCounts.NO_DIVISION, nobodys, (some, more) -> union(List.of(some, more)));
                }
                open.put(kind, own);
            });
            open.values().removeIf(Map::isEmpty);
            return new MeasureCounts(
                    latest,
                    counting.states,
                    counting.indicators,
                    divisions,
                    open,
                    counting.missed,
                    new MeasureCounts.Late(counting.late, counting.lateIndicators, counting.lateDivisions));
        });
    }

    /** The dates of these measures by division and month. */
    public Optional<MeasureCalendar> latestCalendar(Body body) {
        return Optional.ofNullable(bodies.get(body))
                .map(years -> years.get(year(years)))
                .map(counting -> new MeasureCalendar(
                        year(bodies.get(body)), day, counting.months, counting.dates, counting.due));
    }

    private static Set<Long> union(Collection<Set<Long>> sets) {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toCollection(HashSet::new));
    }

    /** The states of all bodies' measures, each of its latest year. */
    public Map<MeasureState, Integer> sum() {
        Map<MeasureState, Integer> sum = new EnumMap<>(MeasureState.class);
        bodies.values()
                .forEach(years ->
                        years.get(year(years)).states.forEach((state, count) -> sum.merge(state, count, Integer::sum)));
        return sum;
    }

    private Stream<DeliveryRoll.Asked> listAsked(Body body, FiscalYear year) {
        return asked.getOrDefault(body, List.of()).stream()
                .filter(one ->
                        one.form().fiscalYear().filter(of -> !of.equals(year)).isEmpty());
    }

    private Set<String> listAbsent(Body body, FiscalYear year) {
        Set<String> absent = new HashSet<>();
        Set<String> sent = new HashSet<>();
        listAsked(body, year)
                .filter(one -> !one.isMissing() || one.isOwed(day))
                .forEach(one -> (one.isMissing() ? absent : sent).add(one.form().division()));
        absent.removeAll(sent);
        return absent;
    }

    /**
     * What a body's divisions have promised for the months of a fiscal year, by the states of these dates.
     *
     * @param divisions for each division the months of the year in which something is due, with how many dates are in which
     *     state; key {@link MeasureCounts#NO_DIVISION} if none is known
     * @param dates how many of all dates are in which state: one that divisions share counts once
     * @param due those of them that have come due ({@link DueState#isDue})
     */
    public record MeasureCalendar(
            FiscalYear fiscalYear,
            LocalDate day,
            SortedMap<String, SortedMap<YearMonth, Map<DueState, Integer>>> divisions,
            Map<DueState, Integer> dates,
            Map<DueState, Integer> due) {
        public MeasureCalendar {
            divisions = new TreeMap<>(divisions);
            dates = Map.copyOf(dates);
            due = Map.copyOf(due);
        }
    }
}
