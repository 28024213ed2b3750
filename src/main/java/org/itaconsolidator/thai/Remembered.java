package org.itaconsolidator.thai;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was found for a text, kept because officers' cells repeat: names, periods, divisions. Holds at most {@value #MOST}
 * short texts and begins anew when full, so that a strange workbook cannot fill the memory. Safe for several threads.
 *
 * @param <T> what is looked for
 */
public final class Remembered<T> {
    private static final int MOST = 8_192;
    private static final int LONGEST = 200;

    private final Function<String, Optional<T>> finder;
    private final Map<String, Optional<T>> found = new ConcurrentHashMap<>();

    /**
     * Remembers what a finder finds.
     *
     * @param finder gives the same answer for the same text, always
     */
    public Remembered(Function<String, Optional<T>> finder) {
        this.finder = finder;
    }

    /** What the finder finds for the text. */
    public Optional<T> find(String text) {
        if (text.length() > LONGEST) {
            return finder.apply(text);
        }
        Optional<T> before = found.get(text);
        if (before != null) {
            return before;
        }
        if (found.size() >= MOST) {
            found.clear();
        }
        Optional<T> now = finder.apply(text);
        found.put(text, now);
        return now;
    }
}
