package org.itaconsolidator.read.scope;

import java.util.Locale;

/**
 * The kind of place where a text around scores stands. Texts in all places are asked the same: what they leave open
 * about the scores. The order is a rule, and places are compared by it: up to {@code FOLDER} are names of all that lies there, up
 * to {@code SHEET} names by which people find things again; from {@code COMMENT} on a text may be about a part of the scores.
 */
public enum TextPlace {
    PROPERTIES,
    FILE,
    FOLDER,
    SHEET,
    PAGE,
    /** A line over the scores. */
    TITLE,
    NOTE,
    BOX,
    CHART,
    COMMENT,
    /** Beside a score. */
    REMARK,
    /** Of an indicator. */
    NAME;

    /** Whether it is a name that people give to find things again. */
    boolean isName() {
        return compareTo(SHEET) <= 0;
    }

    /** Whether it tells of a part of the scores, or of what is done about it, as well as of all. */
    boolean isBeside() {
        return compareTo(COMMENT) >= 0;
    }

    /** Whether somebody put it at these scores, where a note below them may be of anything. */
    boolean isPutBeside() {
        return this == PAGE || this == BOX || this == COMMENT;
    }

    /** Whether what it says stands over the scores, and no sentence is needed for it. */
    boolean isOver() {
        return isName() || this == TITLE || this == BOX || this == CHART || this == PAGE;
    }

    /** The wording of what is told of it. */
    public String wording() {
        return switch (this) {
            case TITLE -> "";
            case BOX -> "note";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }
}
