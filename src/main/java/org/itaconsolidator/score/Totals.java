package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.itaconsolidator.model.Instrument;

/**
 * What follows from the scores of one year.
 *
 * @param instruments the complete instruments' means, 0 to 100, rounded half-up to 2 decimals; an instrument that lacks
 *     an indicator is no key
 * @param total 0 to 100, rounded once, half-up, to 2 decimals; empty where an indicator is missing
 * @param level the total's level; empty without a total, or where the scale cannot tell
 * @param missing the indicators without a score
 */
public record Totals(
        Map<Instrument, BigDecimal> instruments,
        Optional<BigDecimal> total,
        Optional<String> level,
        SortedSet<Integer> missing) {
    /** Copies the map. */
    public Totals {
        instruments = Map.copyOf(instruments);
    }
}
