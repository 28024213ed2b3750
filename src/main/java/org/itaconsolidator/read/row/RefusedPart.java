package org.itaconsolidator.read.row;

import java.util.Set;
import org.itaconsolidator.model.CellRef;

/**
 * A table, or a sheet, of scores that a text says to be no result.
 *
 * @param indicators those that it holds
 * @param at where the text stands
 */
public record RefusedPart(Set<Integer> indicators, CellRef at, String text) {
    public RefusedPart {
        indicators = Set.copyOf(indicators);
    }
}
