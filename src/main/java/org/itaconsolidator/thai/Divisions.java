package org.itaconsolidator.thai;

import java.util.List;

/**
 * The divisions that a cell names as responsible.
 *
 * @param names canonical, or as written where unknown, in the order of the text, each once; empty for a blank cell
 * @param all whether the cell says "all divisions" in some wording
 */
public record Divisions(List<String> names, boolean all) {
    /** Copies the names. */
    public Divisions {
        names = List.copyOf(names);
    }
}
