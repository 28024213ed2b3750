package org.itaconsolidator.model.score;

import java.util.List;
import org.itaconsolidator.model.Place;

/**
 * What a body's own documents prove of a fiscal year whose facts are not confirmed otherwise.
 *
 * @param weights the cells of official documents that state the instruments' scores and the total, which the scores give with the
 *     year's weights and with no other likely ones; empty where the weights are not proved
 * @param total whether an official document states the very total that the scores give, and none another
 * @param level whether an official document states the level that the year's scale gives for the stated total
 */
public record Proof(List<Place> weights, boolean total, boolean level) {
    /** Nothing is proved. */
    public static final Proof NONE = new Proof(List.of(), false, false);

    public Proof {
        weights = List.copyOf(weights);
    }

    /** Whether the year's weights are proved. */
    public boolean ofWeights() {
        return !weights.isEmpty();
    }
}
