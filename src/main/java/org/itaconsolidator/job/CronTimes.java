package org.itaconsolidator.job;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * The moments of a cron expression in a zone. Each time of day counts once: a time skipped when clocks change counts
 * at the moment of the change, a repeated time counts the first time. If the expression means every hour, every hour
 * that passes counts, also a repeated one.
 */
final class CronTimes {
    private static final int HOUR = 2;

    private final CronExpression cron;
    private final boolean everyHour;
    private final ZoneRules rules;

    CronTimes(String cron, ZoneId zone) {
        this.cron = CronExpression.parse(cron);
        everyHour = cron.strip().split("\\s+")[HOUR].equals("*");
        rules = zone.getRules();
    }

    /** The first one after a moment; empty if there is none any more. */
    Optional<Instant> findNext(Instant after) {
        LocalDateTime local = LocalDateTime.ofInstant(after, rules.getOffset(after));
        return Optional.ofNullable(everyHour ? nextPassing(local, after) : nextOfDays(local, after));
    }

    private Instant nextOfDays(LocalDateTime from, Instant after) {
        for (LocalDateTime time = cron.next(from); time != null; time = cron.next(time)) {
            Instant moment = moment(time);
            if (moment.isAfter(after)) {
                return moment;
            }
        }
        return null;
    }

    private Instant moment(LocalDateTime time) {
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        return offsets.isEmpty() ? rules.getTransition(time).getInstant() : time.toInstant(offsets.get(0));
    }

    /** While the offset stays the same, the search simply goes on; when it changes, it begins anew with the new one. */
    private Instant nextPassing(LocalDateTime local, Instant after) {
        LocalDateTime from = local;
        Instant since = after;
        while (true) {
            LocalDateTime time = cron.next(from);
            if (time == null) {
                return null;
            }
            Instant moment = time.toInstant(rules.getOffset(since));
            ZoneOffsetTransition change = rules.nextTransition(since);
            if (change == null || moment.isBefore(change.getInstant())) {
                return moment;
            }
            since = change.getInstant();
            from = change.getDateTimeAfter().minusNanos(1);
        }
    }
}
