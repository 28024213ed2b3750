package org.itaconsolidator.link;

import java.time.Duration;

/**
 * How little is asked.
 *
 * @param most addresses in one call
 * @param hosts asked at the same time; one request at a time each
 * @param pause between two requests to one host
 * @param patience until an answer begins
 * @param total for all of it; what has had no turn by then is left for another call
 * @param redirects that are followed for one address
 */
public record LinkLimits(int most, int hosts, Duration pause, Duration patience, Duration total, int redirects) {
    /** What a server of an office bears easily. */
    public static final LinkLimits POLITE =
            new LinkLimits(500, 4, Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofMinutes(10), 5);
}
