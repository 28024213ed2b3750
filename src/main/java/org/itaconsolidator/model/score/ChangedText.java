package org.itaconsolidator.model.score;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Place;

/** A text that is another one than before: what a delivery changed, or what has moved since papers were signed. */
public interface ChangedText {
    /** Of the new text, or of the old one where it is gone. */
    Place place();

    /** The code of a {@link org.itaconsolidator.model.Field}, of a figure with what it is of: {@code score 2568 3}. */
    String field();

    /** What stood there; empty where nothing did. */
    Optional<String> before();

    /** What stands there; empty where nothing does. */
    Optional<String> after();

    /** Equal where two texts may be of one row: files, body, time. */
    List<Object> origin();

    /** Whether both can be cells of the same added or removed row. */
    default boolean isBeside(ChangedText other) {
        return origin().equals(other.origin())
                && place().sheet().equals(other.place().sheet())
                && row(this).equals(row(other))
                && before().isPresent() == other.before().isPresent()
                && after().isPresent() == other.after().isPresent();
    }

    private static String row(ChangedText of) {
        return of.place().cell().replaceAll("^[A-Z]+", "");
    }
}
