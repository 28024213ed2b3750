package org.itaconsolidator.app;

import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.paper.LinkCheck.LinkOutcome;

/**
 * The outcome of testing the addresses that deliveries quote.
 *
 * @param quoted how many different ones there are
 * @param checks the answers of this call
 * @param places all the cells that quote an address, by address
 */
public record LinksOutcome(int quoted, List<LinkCheck> checks, Map<String, List<Place>> places) {
    public LinksOutcome {
        checks = List.copyOf(checks);
        places = Map.copyOf(places);
    }

    /** The cells that quote an address; none if it is not quoted. */
    public List<Place> places(String url) {
        return places.getOrDefault(url, List.of());
    }

    /** How many addresses were really asked; those outside the public web never are. */
    public long countAsked() {
        return checks.size() - count(LinkOutcome.NOT_A_WEB_ADDRESS);
    }

    public long count(LinkOutcome outcome) {
        return checks.stream().filter(check -> check.outcome() == outcome).count();
    }
}
