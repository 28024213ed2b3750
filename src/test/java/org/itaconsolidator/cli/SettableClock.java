package org.itaconsolidator.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until it is set. Those given for other zones go with it. */
final class SettableClock extends Clock {
    private final Instant[] now;
    private final ZoneId zone;

    SettableClock(String now) {
        this(new Instant[] {Instant.parse(now)}, ZoneId.of("UTC"));
    }

    private SettableClock(Instant[] now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    void set(String moment) {
        now[0] = Instant.parse(moment);
    }

    void pass(Duration time) {
        now[0] = now[0].plus(time);
    }

    @Override
    public Instant instant() {
        return now[0];
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }
}
