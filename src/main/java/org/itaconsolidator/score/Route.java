package org.itaconsolidator.score;

import org.itaconsolidator.model.Coded;

/** Ways to an aim. Texts: {@code messages/comparisons_*.properties}. */
public enum Route implements Coded {
    /** The fewest points in all. */
    LEAST_EFFORT,
    /** As few indicators as possible, among those ways the fewest points. */
    FEWEST_INDICATORS,
    /** The fewest points of the two surveys alone: nothing of what the web site discloses. */
    SURVEYS_ONLY,
    /** The fewest points by which every instrument, too, reaches the aim, as the better levels from FY2566 on ask. */
    EACH_INSTRUMENT
}
