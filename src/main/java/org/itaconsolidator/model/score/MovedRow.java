package org.itaconsolidator.model.score;

import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Place;

/**
 * A value that is another one now than in the papers that were signed.
 *
 * @param place of the new value, or of the old one where it is gone; of what the program computed all of it is {@code ""}
 * @param field the code of a {@link Field}, of a figure with what it is of: {@code score 2568 3}
 * @param before what was signed; empty where nothing was
 * @param after what holds now; empty where nothing does
 */
public record MovedRow(Body body, Place place, String field, Optional<String> before, Optional<String> after) {
    public boolean isComputed() {
        return place.fileName().isEmpty();
    }
}
