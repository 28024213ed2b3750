package org.itaconsolidator.score;

import org.itaconsolidator.model.Coded;

/** Why a comparison has no number. Texts: {@code messages/comparisons_*.properties}. */
public enum Reason implements Coded {
    /** The earlier year has no figure. */
    NO_SCORE_BEFORE,
    /** The later year has no figure. */
    NO_SCORE_AFTER,
    /** One of the years has no framework, so what was measured is not known. */
    FRAMEWORK_UNKNOWN,
    /** The earlier year has no such indicator. */
    INDICATOR_NEW,
    /** The later year has no such indicator. */
    INDICATOR_GONE,
    /** The indicator counts for another instrument. */
    OTHER_INSTRUMENT,
    /** It consists of other indicators or instruments, or their weights differ. */
    OTHER_PARTS,
    /** The two years name their levels by two scales: scores are compared, level names are not. */
    OTHER_LEVEL_SCALE
}
