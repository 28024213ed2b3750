package org.itaconsolidator.model.score;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Place;

/** A text that differs from before: a delivery changed it, or it changed since papers were signed. */
public interface ChangedText {
    /** The place of the new text, or of the old one if it is gone. */
    Place place();

    /** The code of a {@link org.itaconsolidator.model.Field}; for a figure also what it is: {@code score 2568 3}. */
    String field();

    /** The old text; empty if there was none. */
    Optional<String> before();

    /** The new text; empty if there is none. */
    Optional<String> after();

    /** Equal for two texts that may be of one row: files, body, time. */
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
