package org.itaconsolidator.read.scope;

import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;

/**
 * What a place says about the scores that it concerns.
 *
 * @param kind whether they are the body's result
 * @param year of which year they are; empty where it says none
 * @param self whether they are self-assessed
 * @param found the words that decide: of another body its name, else the text
 */
public record NumberScope(Kind kind, Optional<FiscalYear> year, boolean self, String found) {
    /** Whether scores are the body's result. */
    public enum Kind {
        /** It says nothing of them: an instrument, a total, a remark. */
        NOTHING,
        /** Nothing but what a body's scores are called by. */
        RESULT,
        /** Aimed at, foreseen, a mean, another unit's. */
        NO_RESULT,
        /** Words that nobody knows, which may say anything. */
        UNKNOWN,
        /** Unknown words beside a year: it is not certain that the scores are that year's. */
        UNKNOWN_YEAR,
        OTHER_BODY
    }

    /** A place that says nothing. */
    public static final NumberScope NOTHING = new NumberScope(Kind.NOTHING, Optional.empty(), false, "");

    /** A place that says this and no year. */
    public static NumberScope of(Kind kind, String found) {
        return new NumberScope(kind, Optional.empty(), false, found);
    }

    /** Whether the scores are not to be stored as the body's. */
    public boolean refuses() {
        return kind != Kind.NOTHING && kind != Kind.RESULT;
    }

    /** Whether by it the scores are not the announced result: it refuses them, or calls them self-assessed. */
    public boolean deniesResult() {
        return refuses() || self;
    }

    /** Whether it says anything that decides: that they are none, of which year they are, or that they are self-assessed. */
    public boolean says() {
        return deniesResult() || year.isPresent();
    }

    /**
     * What two places say together, the second nearer to the scores: what one of them refuses the other cannot allow; of two years
     * the nearer one counts; a word for self-assessment counts in either place.
     */
    public NumberScope and(NumberScope nearer) {
        if (refuses() && (!nearer.refuses() || kind == Kind.NO_RESULT)) {
            return this;
        }
        if (nearer.refuses() || kind == Kind.NOTHING) {
            return nearer;
        }
        return nearer.kind == Kind.NOTHING
                ? this
                : new NumberScope(Kind.RESULT, nearer.year.or(() -> year), self || nearer.self, nearer.found);
    }
}
