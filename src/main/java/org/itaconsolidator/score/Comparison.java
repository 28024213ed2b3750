package org.itaconsolidator.score;

import java.math.BigDecimal;
import org.itaconsolidator.model.Coded;

/** A figure of one year against the same figure of another: a number, or the reason why there is none. */
public sealed interface Comparison {
    /**
     * The two may be compared.
     *
     * @param before the earlier figure
     */
    record Change(BigDecimal before, BigDecimal after) implements Comparison {
        /** After minus before, exact: negative for a loss. */
        public BigDecimal by() {
            return after.subtract(before);
        }
    }

    /** The two may not be compared, or one is missing. */
    record NotComparable(Reason reason) implements Comparison {}

    /** Why a comparison has no number. Texts: {@code messages/comparisons_*.properties}. */
    enum Reason implements Coded {
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
        /** The instrument or total is made of other indicators or other weights. */
        OTHER_PARTS,
        /** The two years name their levels by two scales: scores are compared, level names are not. */
        OTHER_LEVEL_SCALE
    }
}
