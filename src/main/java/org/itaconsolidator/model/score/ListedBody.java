package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Place;

/**
 * What counts, from lists of many bodies, for one body and year.
 *
 * @param body as the list names it
 * @param total as stated, else as computed; empty if there is none, or if the scores contradict the stated one, which
 *     then gives no rank
 * @param scores by indicator
 * @param place of the total, else of the first score
 */
public record ListedBody(Body body, Optional<BigDecimal> total, Map<Integer, Score> scores, Place place) {
    public record Score(BigDecimal score, Place place) {}

    public ListedBody {
        scores = Map.copyOf(scores);
    }

    /** Whether it may be another body of the same province; a missing district is no difference. */
    public boolean isSame(Body other) {
        return body.name().equals(other.name())
                && (body.district().isEmpty()
                        || other.district().isEmpty()
                        || body.district().equals(other.district())
                        || body.equals(other));
    }
}
