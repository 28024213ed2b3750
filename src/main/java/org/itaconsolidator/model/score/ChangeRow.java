package org.itaconsolidator.model.score;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Place;

/**
 * A cell that a delivery changed in the one that it replaced: a row of {@code v_changes}.
 *
 * @param replacedFileName path of what it replaced, mostly the same
 * @param changedAt when the replacing delivery came
 */
public record ChangeRow(
        Place place,
        String replacedFileName,
        String field,
        Optional<String> before,
        Optional<String> after,
        OffsetDateTime changedAt)
        implements ChangedText {
    @Override
    public List<Object> origin() {
        return List.of(place.fileName(), replacedFileName, changedAt);
    }
}
