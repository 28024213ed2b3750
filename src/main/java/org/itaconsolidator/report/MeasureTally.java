package org.itaconsolidator.report;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.MeasureState;

/** How many measures stand how on the day of the run, by body. */
final class MeasureTally {
    private final Map<Body, Map<MeasureState, Integer>> counts = new HashMap<>();

    static MeasureTally read(ReportContent content) {
        MeasureTally tally = new MeasureTally();
        content.followed(measure -> tally.counts
                .computeIfAbsent(measure.body(), any -> new EnumMap<>(MeasureState.class))
                .merge(measure.stateOn(content.run().businessDate()), 1, Integer::sum));
        return tally;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** How many of a body stand in one of these states. */
    int count(Body body, Collection<MeasureState> states) {
        Map<MeasureState, Integer> ofBody = counts.getOrDefault(body, Map.of());
        return states.stream().mapToInt(state -> ofBody.getOrDefault(state, 0)).sum();
    }
}
