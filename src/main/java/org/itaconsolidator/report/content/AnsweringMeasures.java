package org.itaconsolidator.report.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.MeasureRow;
import org.itaconsolidator.model.MeasureState;
import org.itaconsolidator.report.sheet.ReportWords;

/** The measures that the sheet of weaknesses names, with how they stand, and how it speaks of them. */
public final class AnsweringMeasures {
    /** So many are named; more fill no cell. Owners and states are always those of all. */
    private static final int NAMED = 12;

    private final ReportWords words;
    private final Map<Long, MeasureRow> measures = new HashMap<>();

    /** The order in which the sheet of measures has them, by their number in the store. */
    private final Map<Long, Integer> order = new HashMap<>();

    private final MeasureNumbers numbers = new MeasureNumbers();
    private final Map<Long, MeasureState> states = new HashMap<>();

    /** Reads the wanted ones, as they stand on the day of the run. */
    AnsweringMeasures(ReportWords words, ReportContent content, Set<Long> wanted) {
        this.words = words;
        content.measures(measure -> {
            numbers.count(measure);
            if (wanted.contains(measure.id())) {
                measures.put(measure.id(), measure);
                order.put(measure.id(), order.size());
            }
        });
        LocalDate day = content.run().businessDate();
        content.followed(measure -> {
            MeasureState state = measure.stateOn(day);
            states.put(measure.measureId(), state);
            measure.reports().forEach(report -> states.put(report.measureId(), state));
        });
    }

    public Optional<MeasureRow> find(long id) {
        return Optional.ofNullable(measures.get(id));
    }

    /**
     * Those that there are, as the sheet of measures has them; a report repeats the measures of the plan, which are told once.
     */
    public List<MeasureRow> listOnce(Collection<Long> ids) {
        Map<String, MeasureRow> named = new LinkedHashMap<>();
        ids.stream()
                .distinct()
                .filter(measures::containsKey)
                .sorted(Comparator.comparing(order::get))
                .map(measures::get)
                .forEach(measure -> named.putIfAbsent(name(measure), measure));
        return List.copyOf(named.values());
    }

    /** A line for each with its number and the division that numbers it so, and how many more there are. */
    public String texts(List<MeasureRow> all) {
        String texts = all.stream().limit(NAMED).map(this::numbered).collect(Collectors.joining("\n"));
        return all.size() > NAMED
                ? texts + "\n" + words.text("page.and-more", Map.of("count", words.digits(all.size() - NAMED)))
                : texts;
    }

    /** Who does them, a line each. */
    public String owners(List<MeasureRow> all) {
        return all.stream()
                .flatMap(measure -> measure.divisions().isEmpty()
                        ? Optional.ofNullable(measure.texts().get(Field.RESPONSIBLE)).stream()
                        : measure.divisions().stream())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** How many stand how, a line each. */
    public String states(List<MeasureRow> all) {
        Map<MeasureState, Long> counts = all.stream()
                .flatMap(measure -> Optional.ofNullable(states.get(measure.id())).stream())
                .collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> words.measureState(entry.getKey()) + " " + words.digits(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private String numbered(MeasureRow measure) {
        String line = words.digits(numbers.find(measure.id()).orElseThrow()) + ". " + name(measure);
        return measure.division().isEmpty() ? line : line + " (" + measure.division() + ")";
    }

    private static String name(MeasureRow measure) {
        return Optional.ofNullable(measure.texts().get(Field.MEASURE))
                .or(() -> Optional.ofNullable(measure.texts().get(Field.ISSUE)))
                .orElse("");
    }
}
