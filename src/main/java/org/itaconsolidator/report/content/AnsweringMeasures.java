package org.itaconsolidator.report.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.ShownText;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.report.sheet.ReportWords;

/** The measures that the sheet of weaknesses names, with how they stand, and how it speaks of them. */
public final class AnsweringMeasures {
    /** So many are named; more fill no cell. Owners and states are always those of all. */
    private static final int NAMED = 12;

    /** Of a name so much is told; the sheet of measures has all of it. */
    private static final int LONGEST = 110;

    private final ReportWords words;
    private final MeasureBook book;
    private final LocalDate day;

    AnsweringMeasures(ReportWords words, MeasureBook book, LocalDate day) {
        this.words = words;
        this.book = book;
        this.day = day;
    }

    /** Those that there are, as the sheet of measures has them; a measure that a division repeats is told once. */
    public List<MeasureRow> listOnce(Collection<Long> ids) {
        Map<Integer, MeasureRow> inOrder = new TreeMap<>();
        ids.forEach(id -> book.find(id).ifPresent(entry -> inOrder.put(book.position(entry.row()), entry.row())));
        Map<String, MeasureRow> named = new LinkedHashMap<>();
        inOrder.values().forEach(measure -> named.putIfAbsent(name(measure), measure));
        return List.copyOf(named.values());
    }

    /** Whether a row of a document tells of a measure. */
    public boolean isOf(long rowId, MeasureRow measure) {
        return book.find(rowId)
                .filter(entry -> entry.row().id() == measure.id())
                .isPresent();
    }

    /** A line for each with its number and the division that numbers it so, and how many more there are. */
    public String texts(List<MeasureRow> all) {
        String texts = all.stream().limit(NAMED).map(this::numbered).collect(Collectors.joining("\n"));
        return all.size() > NAMED
                ? texts + "\n" + words.text("page.and-more", Map.of("count", words.digits(all.size() - NAMED)))
                : texts;
    }

    public String owners(List<MeasureRow> all) {
        return all.stream()
                .flatMap(measure -> measure.divisions().isEmpty()
                        ? Optional.ofNullable(measure.texts().get(Field.RESPONSIBLE)).stream()
                        : measure.divisions().stream())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    public String states(List<MeasureRow> all) {
        Map<MeasureState, Long> counts = all.stream()
                .flatMap(measure -> book.find(measure.id()).flatMap(MeasureBook.Entry::followed).stream())
                .map(measure -> measure.stateOn(day))
                .collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> words.measureState(entry.getKey()) + " " + words.digits(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private String numbered(MeasureRow measure) {
        String line = words.digits(book.find(measure.id()).orElseThrow().number()) + ". "
                + ShownText.of(name(measure), LONGEST);
        return measure.division().isEmpty() ? line : line + " (" + measure.division() + ")";
    }

    private String name(MeasureRow measure) {
        return book.find(measure.id()).map(MeasureBook.Entry::name).orElse("");
    }
}
