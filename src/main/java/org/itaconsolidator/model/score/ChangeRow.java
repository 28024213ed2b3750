package org.itaconsolidator.model.score;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.itaconsolidator.model.Field;

/**
 * A cell that a delivery changed in the one that it replaced: a row of {@code v_changes}.
 *
 * @param fileName path relative to the inbox
 * @param replacedFileName path of what it replaced, mostly the same
 * @param sheet of the new text, or of the old one where it is gone
 * @param cell in A1 notation
 * @param field the code of a {@link Field}, of a figure with what it is of: {@code score 2568 3}
 * @param before what stood there; empty where nothing did
 * @param after what stands there; empty where nothing does
 * @param changedAt when the replacing delivery came
 */
public record ChangeRow(
        String fileName,
        String replacedFileName,
        String sheet,
        String cell,
        String field,
        Optional<String> before,
        Optional<String> after,
        OffsetDateTime changedAt) {}
