package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.Optional;
import org.itaconsolidator.model.Coded;

/** A figure of one year against the same figure of another: both, or the reason why they are not compared. */
public record Comparison(Optional<BigDecimal> before, Optional<BigDecimal> after, Optional<Reason> reason) {
    static Comparison of(BigDecimal before, BigDecimal after) {
        return new Comparison(Optional.of(before), Optional.of(after), Optional.empty());
    }

    static Comparison none(Reason reason) {
        return new Comparison(Optional.empty(), Optional.empty(), Optional.of(reason));
    }

    /** After minus before, exact: negative for a loss; empty if they are not compared. */
    Optional<BigDecimal> by() {
        return before.map(figure -> after.orElseThrow().subtract(figure));
    }

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
}
