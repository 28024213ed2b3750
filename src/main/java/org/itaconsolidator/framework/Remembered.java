package org.itaconsolidator.framework;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was found for short texts: the ten names stand in every table in the same few spellings. Full, it starts anew, so
 * that it stays small however many workbooks are read.
 *
 * @param <T> what is found
 */
final class Remembered<T> {
    private static final int LONGEST = 120;
    private static final int MOST = 2_000;

    private final Map<String, Optional<T>> found = new ConcurrentHashMap<>();

    Optional<T> find(String text, Function<String, Optional<T>> finder) {
        if (text.length() > LONGEST) {
            return finder.apply(text);
        }
        Optional<T> known = found.get(text);
        if (known != null) {
            return known;
        }
        Optional<T> fresh = finder.apply(text);
        if (found.size() >= MOST) {
            found.clear();
        }
        found.put(text, fresh);
        return fresh;
    }
}
