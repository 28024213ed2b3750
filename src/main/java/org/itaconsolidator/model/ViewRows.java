package org.itaconsolidator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The stored rows, requested by the record that holds one row; always the same rows in the same order. Rows of one
 * scorecard need not be together. A record that is not stored gives an {@link IllegalArgumentException}.
 */
public interface ViewRows {
    /** The bodies, in the order in which they are shown. */
    List<Body> listBodies();

    /** Hands over the rows one by one, for kinds that may have too many for a list. */
    <R> void each(Class<R> type, Consumer<R> take);

    /** Hands over the rows with these ids of these bodies, maybe without long texts, and more rows if reading all is as quick. */
    default <R> void each(Class<R> type, Map<Body, Set<Long>> ids, Consumer<R> take) {
        each(type, take);
    }

    /** All rows of a kind that never has too many for a list. */
    default <R> List<R> list(Class<R> type) {
        List<R> all = new ArrayList<>();
        each(type, all::add);
        return all;
    }
}
