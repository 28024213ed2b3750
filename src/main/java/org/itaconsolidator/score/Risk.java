package org.itaconsolidator.score;

import java.util.Locale;

/** Why a body needs attention. Texts: {@code messages/comparisons_*.properties}. */
public enum Risk {
    /** Its total is below the target. */
    BELOW_TARGET,
    /** Its total suffices, but an instrument is below what the year's levels ask of each. */
    INSTRUMENT_BELOW,
    /** The same loss as this year's once more, and its total is below the target. */
    FALLING;

    /** The name in the messages: {@code below-target}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
