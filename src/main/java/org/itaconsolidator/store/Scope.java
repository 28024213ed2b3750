package org.itaconsolidator.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;

/**
 * Whose rows are read: everybody's, or one body's. Its conditions are made of the store's own numbers.
 *
 * @param body the one body; empty for all
 * @param bodyId its number
 * @param submissions all versions of its deliveries
 */
record Scope(Optional<Body> body, long bodyId, List<Long> submissions) {
    /** Everybody's rows. */
    static final Scope ALL = new Scope(Optional.empty(), 0, List.of());

    Scope {
        submissions = List.copyOf(submissions);
    }

    /** The rows of a table with a body's number in a column. */
    String ofBody(String column) {
        return body.isEmpty() ? "1 = 1" : column + " = " + bodyId;
    }

    /** The rows of a table with a delivery's number in a column. */
    String ofDelivery(String column) {
        return body.isEmpty()
                ? "1 = 1"
                : submissions.stream().map(String::valueOf).collect(Collectors.joining(", ", column + " IN (", ")"));
    }
}
