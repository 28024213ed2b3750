package org.itaconsolidator.store.row;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;

/**
 * Whose rows are read: everybody's, one body's, or everybody's except some bodies'. Its SQL conditions use only the
 * store's own numbers.
 *
 * @param body the one body; empty for several
 * @param left the bodies that are left out; none where there is one body
 * @param bodyIds the numbers of the one body or of those that are left out
 * @param submissions all versions of their deliveries
 */
public record BodyScope(Optional<Body> body, List<Body> left, List<Long> bodyIds, List<Long> submissions) {
    /** The parameter for the id of the one body. */
    public static final String BODY = "?1";

    public static final BodyScope ALL = new BodyScope(Optional.empty(), List.of(), List.of(), List.of());

    public BodyScope {
        left = List.copyOf(left);
        bodyIds = List.copyOf(bodyIds);
        submissions = List.copyOf(submissions);
    }

    /** A condition for the rows of a table by a column with the body's id. */
    public String ofBody(String column) {
        return body.isPresent() ? column + " = " + BODY : excluding(column, bodyIds);
    }

    /** A condition for the rows of a table by a column with the delivery's id. */
    public String ofDelivery(String column) {
        return body.isPresent()
                ? column + " IN (SELECT own.submission_id FROM submission own WHERE own.body_id = " + BODY + ")"
                : excluding(column, submissions);
    }

    private static String excluding(String column, List<Long> left) {
        if (left.isEmpty()) {
            return "1 = 1";
        }
        String listed = left.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        return "(" + column + " IS NULL OR " + column + " NOT IN " + listed + ")";
    }

    /** The number of the one body; empty for several. */
    Optional<Long> findBodyId() {
        return body.map(one -> bodyIds.get(0));
    }
}
