package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.AnalysisRow;

/**
 * What is weak in a year's result: an indicator below the target, or an indicator or item that the analysis names as a
 * weakness.
 *
 * @param indicator its number; empty where the analysis names none that is known
 * @param item such as E12, {@code ""} for the indicator as a whole
 * @param score the indicator's official score; empty where not known
 * @param belowTarget points that the indicator lacks to the target; empty where it reaches it or has no score
 * @param named where the analysis names it; empty where the score alone speaks
 */
public record Weakness(
        OptionalInt indicator,
        String item,
        Optional<BigDecimal> score,
        Optional<BigDecimal> belowTarget,
        List<AnalysisRow> named) {
    /** Copies the list. */
    public Weakness {
        named = List.copyOf(named);
    }
}
