package org.itaconsolidator.model.paper;

import java.time.OffsetDateTime;
import java.util.OptionalInt;
import org.itaconsolidator.model.Coded;

/**
 * The outcome of testing an address that a delivery quotes.
 *
 * @param checkedAt when it was asked for
 * @param status of the last answer, as HTTP counts it; empty if there was none
 */
public record LinkCheck(String url, OffsetDateTime checkedAt, LinkOutcome outcome, OptionalInt status) {

    /** The outcome of asking for an address on the web. */
    public enum LinkOutcome implements Coded {
        /** It opens: the server answers with what was asked for. */
        WORKS,
        /** The server says that there is no such page (404 or 410). */
        NOT_FOUND,
        /** The server answers but does not give the page: it wants a password, forbids it, or has a fault of its own. */
        REFUSED,
        /** Nobody answers, in time or at all, or the answer leads in a circle, or its certificate is not valid. */
        UNREACHABLE,
        /** It is no address on the public web, and was not asked for. */
        NOT_A_WEB_ADDRESS
    }
}
