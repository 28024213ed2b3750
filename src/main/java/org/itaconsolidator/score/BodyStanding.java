package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.Body;

/**
 * One body among those of its store in one year, by its official total.
 *
 * @param body the body
 * @param total 0 to 100
 * @param level empty where it cannot be told
 * @param rank 1 = the highest total; ties share
 * @param quartile 1 = the best quarter to 4; empty where there are fewer than four bodies
 * @param gapToMean total less the mean of the bodies
 * @param next the next better level; empty at the best one
 * @param risks why it needs attention; empty where it does not
 */
public record BodyStanding(
        Body body,
        BigDecimal total,
        Optional<String> level,
        int rank,
        OptionalInt quartile,
        BigDecimal gapToMean,
        Optional<NextLevel> next,
        Set<Risk> risks) {
    /** Copies the set. */
    public BodyStanding {
        risks = Set.copyOf(risks);
    }
}
