package org.itaconsolidator.model.score;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.model.Coded;

/** What must be known of a figure or word before relying on it, and the sign for it; a note below the figures explains each. */
public enum Mark implements Coded {
    /** Nothing. */
    NONE(""),
    /** It depends on a fact of its year that no document confirms, such as weights or where a level begins. */
    UNCONFIRMED("*"),
    /** The scores behind it may be no published result, however certain the facts of the year are. */
    DOUBTED("†");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** A number in the store, so that everything but 0 is marked. */
    @Override
    public String code() {
        return Integer.toString(ordinal());
    }

    public boolean isSet() {
        return this != NONE;
    }

    public static Mark unconfirmed(boolean unconfirmed) {
        return unconfirmed ? UNCONFIRMED : NONE;
    }

    public static Mark doubted(boolean doubted) {
        return doubted ? DOUBTED : NONE;
    }

    /** The mark of what depends on both: a doubt about the scores themselves takes precedence. */
    public Mark and(Mark other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public static Mark of(Collection<Mark> marks) {
        return marks.stream().reduce(NONE, Mark::and);
    }

    /** The mark if a condition holds, otherwise none. */
    public Mark when(boolean holds) {
        return holds ? this : NONE;
    }

    public static String marked(String shown, Mark mark) {
        return shown + mark.sign;
    }

    /** The mark at the end of a shown text. */
    public static Mark atEndOf(String shown) {
        return shown.endsWith(DOUBTED.sign) ? DOUBTED : unconfirmed(shown.endsWith(UNCONFIRMED.sign));
    }

    /** The marks that texts of the program show. */
    public static Set<Mark> in(Stream<String> texts) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        texts.forEach(shown -> Stream.of(UNCONFIRMED, DOUBTED)
                .filter(mark -> shown.contains(mark.sign))
                .forEach(marks::add));
        return marks;
    }
}
