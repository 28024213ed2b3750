package org.itaconsolidator.model;

import java.util.Objects;

/**
 * Whose scores: the unit within which figures may meet.
 *
 * @param body the body
 * @param division the delivering division, {@code ""} for the whole body
 * @param source official or self-assessment
 */
public record Scorecard(Body body, String division, SourceKind source) {
    /** Checks that all are given. */
    public Scorecard {
        Objects.requireNonNull(body);
        Objects.requireNonNull(division);
        Objects.requireNonNull(source);
    }
}
