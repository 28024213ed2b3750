package org.itaconsolidator.thai.text;

import java.util.function.Function;

/**
 * Remembers the answer for a text, because officers' cells repeat and many rules ask the same of one cell. So that no workbook can fill
 * the memory, it holds at most {@value #MOST} texts, unless it is made for more, and {@value #MOST_LONG} of more than {@value #LONGEST}
 * letters: the last two of each hash. Safe for several threads.
 *
 * @param <T> what is looked for
 */
public final class Memo<T> {
    private static final int MOST = 2_048;
    private static final int MOST_LONG = 16;
    private static final int LONGEST = 500;

    private final Function<String, T> finder;
    private final Found[] shortTexts;
    private final Found[] longTexts = new Found[MOST_LONG];

    /** @param finder always gives the same answer for the same text */
    public Memo(Function<String, T> finder) {
        this(finder, MOST);
    }

    /** @param most how many texts of at most {@value #LONGEST} letters it holds, a power of two */
    Memo(Function<String, T> finder, int most) {
        this.finder = finder;
        this.shortTexts = new Found[most];
    }

    @SuppressWarnings("unchecked") // only this finder's answers are kept
    public T of(String text) {
        Found[] found = text.length() <= LONGEST ? shortTexts : longTexts;
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & found.length - 2;
        Found last = found[place];
        if (last != null && last.text == text) {
            return (T) last.answer;
        }
        Found before = found[place + 1];
        if (before != null && before.text == text) {
            return (T) before.answer;
        }
        // with the text of this workbook: the next to ask has the same object, and no letters are compared
        if (last != null && last.hash == hash && last.text.equals(text)) {
            found[place] = new Found(text, hash, last.answer);
            return (T) last.answer;
        }
        boolean known = before != null && before.hash == hash && before.text.equals(text);
        T now = known ? (T) before.answer : finder.apply(text);
        found[place + 1] = last;
        found[place] = new Found(text, hash, now);
        return now;
    }

    /**
     * A text and the answer, in one object so that another thread sees both or none. The hash tells other texts apart without their
     * letters, which lie elsewhere in memory.
     */
    private record Found(String text, int hash, Object answer) {}
}
