package org.itaconsolidator.settings;

import java.time.ZoneId;
import java.util.Optional;

/**
 * When {@code serve} runs the job.
 *
 * @param cron six fields: second, minute, hour, day of month, month, day of week; empty where the job has no schedule
 * @param zone the zone of the cron times and of the business date
 */
public record Schedule(Optional<String> cron, ZoneId zone) {
    /** The zone of the job unless it says another. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Bangkok");

    public static final Schedule NONE = new Schedule(Optional.empty(), DEFAULT_ZONE);
}
