package org.itaconsolidator.app;

import java.util.List;
import org.itaconsolidator.model.LinkCheck;
import org.itaconsolidator.model.LinkOutcome;

/**
 * What became of asking for the addresses that deliveries quote.
 *
 * @param quoted how many different ones there are
 * @param checks the answers of this call
 */
public record LinksOutcome(int quoted, List<LinkCheck> checks) {
    /** Copies the list. */
    public LinksOutcome {
        checks = List.copyOf(checks);
    }

    /** How many of this call came out so. */
    public long count(LinkOutcome outcome) {
        return checks.stream().filter(check -> check.outcome() == outcome).count();
    }
}
