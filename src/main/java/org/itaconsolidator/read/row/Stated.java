package org.itaconsolidator.read.row;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.reading.HeadFact;
import org.itaconsolidator.model.reading.HeadFact.Place;

/**
 * A value, with the place that states it.
 *
 * @param cells where it stands in the workbook; none for other places
 * @param where the words of a name that states it
 */
public record Stated<T>(T value, List<CellRef> cells, Place place, String where) {
    public static <T> Stated<T> at(T value, Place place, CellRef cell) {
        return new Stated<>(value, List.of(cell), place, cell.toString());
    }

    public static <T> Stated<T> of(T value, Place place) {
        return new Stated<>(value, List.of(), place, "");
    }

    public <U> Stated<U> as(U other) {
        return new Stated<>(other, cells, place, where);
    }

    /** In the names of a file and its folders, the file's first. */
    public static <T> Optional<Stated<T>> inNames(List<String> names, Function<String, Optional<T>> reading) {
        return inNames(names, reading, Place.FILE_NAME);
    }

    /** The value that the first name states, of the names of the file and its folders or, with {@code from} a folder, of its folders alone. */
    public static <T> Optional<Stated<T>> inNames(
            List<String> names, Function<String, Optional<T>> reading, Place from) {
        for (int i = from == Place.FOLDER ? 1 : 0; i < names.size(); i++) {
            Optional<T> value = reading.apply(names.get(i));
            if (value.isPresent()) {
                return Optional.of(
                        new Stated<>(value.get(), List.of(), i == 0 ? Place.FILE_NAME : Place.FOLDER, names.get(i)));
            }
        }
        return Optional.empty();
    }

    /** The first that is stated, noted as what the file was taken for. */
    public static <T> Optional<T> decide(
            SubmissionDraft draft, HeadFact.What what, Function<T, String> text, Stream<Optional<Stated<T>>> places) {
        Optional<Stated<T>> first = places.flatMap(Optional::stream).findFirst();
        draft.head.add(
                first.map(stated -> new HeadFact(what, text.apply(stated.value()), stated.place(), stated.where()))
                        .orElse(HeadFact.untold(what)));
        return first.map(Stated::value);
    }
}
