package org.itaconsolidator.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.model.paper.PaperSheet;

/**
 * The columns of a table, declared once: heading, width, and what the column shows of a row: on paper a text; as data
 * any value that a {@link PaperSheet} takes, or an Optional of one.
 *
 * @param <T> what a row is of
 */
final class PaperColumns<T> {
    /** A column: centred or not, printed or only data beside the page. */
    private record Declared<T>(String key, int width, boolean centred, boolean printed, Function<T, Object> value) {}

    private final PaperWords words;
    private final String headings;
    private final List<Declared<T>> columns = new ArrayList<>();

    /** @param headings the beginning of the keys of the headings */
    PaperColumns(PaperWords words, String headings) {
        this.words = words;
        this.headings = headings;
    }

    PaperColumns<T> add(String key, int width, Function<T, Object> value) {
        return add(key, width, false, true, value);
    }

    /** Adds a column of numbers, centred on paper. */
    PaperColumns<T> centred(String key, int width, Function<T, Object> value) {
        return add(key, width, true, true, value);
    }

    /** Adds a column that is not printed, for programs and for tracing. */
    PaperColumns<T> beside(String key, int width, Function<T, Object> value) {
        return add(key, width, false, false, value);
    }

    PaperColumns<T> add(String key, int width, boolean centred, boolean printed, Function<T, Object> value) {
        columns.add(new Declared<>(key, width, centred, printed, value));
        return this;
    }

    /** A row on paper; officers' texts are in the document's digits already. */
    Paper.Row row(T of) {
        return new Paper.Row(
                columns.stream()
                        .map(column -> (String) column.value().apply(of))
                        .toList(),
                false);
    }

    /** The table on paper with rows and bands, without columns that are blank in all rows. */
    Paper.Grid grid(List<Paper.Row> rows) {
        List<Declared<T>> blank = listBlank(rows);
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(i -> !blank.contains(columns.get(i)))
                .boxed()
                .toList();
        return new Paper.Grid(
                kept.stream()
                        .map(columns::get)
                        .map(column ->
                                new Paper.Column(words.text(headings + column.key()), column.width(), column.centred()))
                        .toList(),
                rows.stream()
                        .map(row -> row.band()
                                ? row
                                : new Paper.Row(
                                        kept.stream().map(row.cells()::get).toList(), false))
                        .toList());
    }

    /** The table, with a note for whoever signs on which columns are left out. */
    List<Paper.Part> noted(List<Paper.Row> rows) {
        String blank = listBlank(rows).stream()
                .map(column -> words.withoutLineEnds(headings + column.key()))
                .collect(Collectors.joining(", "));
        return blank.isEmpty()
                ? List.of(grid(rows))
                : List.of(new Paper.Note(words.text("columns.blank", "columns", blank)), grid(rows));
    }

    private List<Declared<T>> listBlank(List<Paper.Row> rows) {
        List<Paper.Row> written = rows.stream().filter(row -> !row.band()).toList();
        return columns.stream()
                .filter(column -> !written.isEmpty()
                        && written.stream()
                                .allMatch(row ->
                                        row.cells().get(columns.indexOf(column)).isBlank()))
                .toList();
    }

    PaperSheet sheet(String key, String title, List<T> rows) {
        return new PaperSheet(
                key,
                words.text(title),
                columns.stream()
                        .map(column -> new PaperSheet.Column(
                                column.key(), words.text(headings + column.key()), column.width(), column.printed()))
                        .toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> known(column.value().apply(row)))
                                .toList())
                        .toList());
    }

    /** A blank for what is unknown. */
    private static Object known(Object value) {
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : "";
        }
        return value instanceof Optional<?> known ? known.isPresent() ? known.get() : "" : value;
    }
}
