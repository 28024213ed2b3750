package org.itaconsolidator.store.row;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;

/**
 * Whose rows are read: everybody's, one body's, or everybody's but those of some. Its conditions are made of the store's own numbers.
 *
 * @param body the one body; empty for several
 * @param left the bodies that are left out; none where there is one body
 * @param bodyIds the numbers of the one body or of those that are left out
 * @param submissions all versions of their deliveries
 */
public record Scope(Optional<Body> body, List<Body> left, List<Long> bodyIds, List<Long> submissions) {
    /** Everybody's rows. */
    public static final Scope ALL = new Scope(Optional.empty(), List.of(), List.of(), List.of());

    public Scope {
        left = List.copyOf(left);
        bodyIds = List.copyOf(bodyIds);
        submissions = List.copyOf(submissions);
    }

    /** The rows of a table with a body's number in a column. */
    public String ofBody(String column) {
        return among(column, bodyIds);
    }

    /** The rows of a table with a delivery's number in a column. */
    public String ofDelivery(String column) {
        return among(column, submissions);
    }

    private String among(String column, List<Long> numbers) {
        if (bodyIds.isEmpty()) {
            return "1 = 1";
        }
        String listed = numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        return body.isPresent()
                ? column + " IN " + listed
                : "(" + column + " IS NULL OR " + column + " NOT IN " + listed + ")";
    }
}
