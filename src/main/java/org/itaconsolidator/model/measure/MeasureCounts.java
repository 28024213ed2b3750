package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.model.FiscalYear;

/**
 * How many measures a body has for a fiscal year, and in which states on a day. A measure in a plan and in reports
 * counts once. A state without a measure is no key.
 *
 * @param indicators how many of each indicator are in which state; one without measures is no key; key {@link
 *     #NO_INDICATOR} holds those that name no indicator
 * @param divisions the same for each division that was asked for their report; one without measures was asked for some
 *     and has sent nothing; key {@link #NO_DIVISION} holds those of no known division
 * @param open the ids of measures by what is to be done, and by the division that has to do it; key {@link
 *     #NO_DIVISION} holds those that only divisions are to report that nobody asked
 * @param due by the same keys, the earliest day that was missed: for work not done the promised one, else the report's
 * @param late of those reported in full, how many were done after a promised day
 */
public record MeasureCounts(
        FiscalYear fiscalYear,
        Map<MeasureState, Integer> states,
        Map<Integer, Map<MeasureState, Integer>> indicators,
        Map<String, Map<MeasureState, Integer>> divisions,
        Map<NextStep.Kind, Map<String, Set<Long>>> open,
        Map<NextStep.Kind, Map<String, LocalDate>> due,
        Late late) {
    /** The key of measures that name no indicator. */
    public static final int NO_INDICATOR = 0;

    /**
     * How many were done after a promised day.
     *
     * @param indicators those of each indicator; one without any is no key
     * @param divisions those of each division, by what it had to do itself
     */
    public record Late(int all, Map<Integer, Integer> indicators, Map<String, Integer> divisions) {
        public static final Late NONE = new Late(0, Map.of(), Map.of());

        public Late {
            indicators = Map.copyOf(indicators);
            divisions = Map.copyOf(divisions);
        }
    }

    /** The key of measures of no known division. */
    public static final String NO_DIVISION = "";

    public MeasureCounts {
        states = Map.copyOf(states);
        indicators = copy(indicators);
        divisions = copy(divisions);
        open = Map.copyOf(open);
        due = Map.copyOf(due);
    }

    private static <K> Map<K, Map<MeasureState, Integer>> copy(Map<K, Map<MeasureState, Integer>> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> Map.copyOf(each.getValue())));
    }

    /** What is to be done about a measure, and by which divisions; {@link #NO_DIVISION} is left out. */
    public SortedMap<NextStep.Kind, List<String>> listToDo(long measureId) {
        SortedMap<NextStep.Kind, List<String>> toDo = new TreeMap<>();
        open.forEach((kind, divisionsOf) -> divisionsOf.forEach((division, measures) -> {
            if (measures.contains(measureId)) {
                List<String> own = toDo.computeIfAbsent(kind, any -> new ArrayList<>());
                if (!division.equals(NO_DIVISION)) {
                    own.add(division);
                }
            }
        }));
        toDo.values().forEach(Collections::sort);
        return toDo;
    }

    public int count() {
        return count(List.of(MeasureState.values()));
    }

    public int count(Collection<MeasureState> among) {
        return among.stream().mapToInt(state -> states.getOrDefault(state, 0)).sum();
    }

    /** The states of the measures of an indicator; of those without one for {@link #NO_INDICATOR}. */
    public Map<MeasureState, Integer> ofIndicator(int indicator) {
        return indicators.getOrDefault(indicator, Map.of());
    }
}
