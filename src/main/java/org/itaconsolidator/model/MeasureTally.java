package org.itaconsolidator.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts measures by how they stand on a day: the one place, so that a picture and a sheet never tell different numbers of
 * late measures. Of each body the latest fiscal year counts that has any.
 */
public final class MeasureTally {
    private final LocalDate day;
    private final Map<Body, SortedMap<FiscalYear, Counting>> bodies = new HashMap<>();

    /** The counts of a body and year as they grow. */
    private static final class Counting {
        private final Map<MeasureState, Integer> states = new EnumMap<>(MeasureState.class);
        private final Map<Integer, Map<MeasureState, Integer>> indicators = new HashMap<>();
        private final Map<String, Map<MeasureState, Integer>> divisions = new HashMap<>();

        private void add(FollowedMeasure measure, LocalDate day) {
            MeasureState state = measure.stateOn(day);
            states.merge(state, 1, Integer::sum);
            count(indicators, measure.indicator().orElse(MeasureCounts.NO_INDICATOR), state);
            Collection<String> responsible =
                    measure.divisions().isEmpty() ? List.of(measure.division()) : measure.divisions();
            responsible.stream()
                    .distinct()
                    .forEach(division -> count(divisions, division, measure.stateOn(day, division)));
        }

        private static <K> void count(Map<K, Map<MeasureState, Integer>> counts, K key, MeasureState state) {
            counts.computeIfAbsent(key, any -> new EnumMap<>(MeasureState.class))
                    .merge(state, 1, Integer::sum);
        }
    }

    /**
     * Nothing counted yet.
     *
     * @param day the day of the run
     */
    public MeasureTally(LocalDate day) {
        this.day = day;
    }

    /** Counts a measure; each is given once. */
    public void add(FollowedMeasure measure) {
        bodies.computeIfAbsent(measure.body(), body -> new TreeMap<>())
                .computeIfAbsent(measure.fiscalYear(), year -> new Counting())
                .add(measure, day);
    }

    /** Whether no body has a measure. */
    public boolean isEmpty() {
        return bodies.isEmpty();
    }

    /** The counts of a body's latest year; empty where it has no measures. */
    public Optional<MeasureCounts> latest(Body body) {
        return Optional.ofNullable(bodies.get(body)).map(years -> {
            FiscalYear latest = years.lastKey();
            Counting counting = years.get(latest);
            return new MeasureCounts(latest, counting.states, counting.indicators, counting.divisions);
        });
    }
}
