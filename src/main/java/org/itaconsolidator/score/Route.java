package org.itaconsolidator.score;

import java.util.Locale;

/** Ways to an aim. Texts: {@code messages/comparisons_*.properties}. */
public enum Route {
    /** The fewest points in all. */
    LEAST_EFFORT,
    /** As few indicators as possible, among those ways the fewest points. */
    FEWEST_INDICATORS,
    /** The fewest points of the two surveys alone: nothing of what the web site discloses. */
    SURVEYS_ONLY,
    /** The fewest points by which every instrument, too, reaches the aim, as the better levels from FY2566 on ask. */
    EACH_INSTRUMENT;

    /** The name in the messages: {@code least-effort}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
