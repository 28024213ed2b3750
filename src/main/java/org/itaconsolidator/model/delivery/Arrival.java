package org.itaconsolidator.model.delivery;

import java.time.Instant;
import java.util.Comparator;

/**
 * When a delivery came. Its order decides which of two deliveries is the later one: by the time of receipt, then by the
 * file's time of modification, then by its path.
 *
 * @param receivedAt when this content was first seen at any place of the inbox
 * @param modifiedAt the file's time of last modification
 * @param inboxPath path relative to the inbox
 */
public record Arrival(Instant receivedAt, Instant modifiedAt, String inboxPath) implements Comparable<Arrival> {
    private static final Comparator<Arrival> ORDER = Comparator.comparing(Arrival::receivedAt)
            .thenComparing(Arrival::modifiedAt)
            .thenComparing(Arrival::inboxPath);

    @Override
    public int compareTo(Arrival other) {
        return ORDER.compare(this, other);
    }
}
