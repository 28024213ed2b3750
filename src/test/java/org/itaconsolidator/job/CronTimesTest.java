package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CronTimesTest {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    /** Clocks go from 02:00 to 03:00 on 8 March 2026 (07:00Z) and from 02:00 back to 01:00 on 1 November 2026 (06:00Z). */
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void timesAreThoseOfTheZone() {
        assertEquals(
                List.of("2026-11-20T19:00:00Z", "2026-11-21T19:00:00Z"),
                times("0 0 2 * * *", BANGKOK, "2026-11-20T18:59:59Z", 2));
        assertEquals(List.of("2026-11-21T19:00:00Z"), times("0 0 2 * * *", BANGKOK, "2026-11-20T19:00:00Z", 1));
    }

    @Test
    void timeThatAChangeOfClocksLeavesOutComesAtTheChange() {
        assertEquals(
                List.of("2026-03-07T07:30:00Z", "2026-03-08T07:00:00Z", "2026-03-09T06:30:00Z"),
                times("0 30 2 * * *", NEW_YORK, "2026-03-07T00:00:00Z", 3));
    }

    @Test
    void timesLeftOutTogetherComeOnce() {
        assertEquals(
                List.of("2026-03-08T07:00:00Z", "2026-03-09T06:00:00Z"),
                times("0 0,30 2 * * *", NEW_YORK, "2026-03-08T06:00:00Z", 2));
    }

    @Test
    void timeThatComesTwiceCountsOnce() {
        assertEquals(
                List.of("2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z"),
                times("0 30 1 * * *", NEW_YORK, "2026-11-01T00:00:00Z", 2));
        assertEquals(List.of("2026-11-02T06:30:00Z"), times("0 30 1 * * *", NEW_YORK, "2026-11-01T06:10:00Z", 1));
    }

    @Test
    void everyHourMeansTheHoursThatPass() {
        assertEquals(
                List.of("2026-11-01T04:00:00Z", "2026-11-01T05:00:00Z", "2026-11-01T06:00:00Z", "2026-11-01T07:00:00Z"),
                times("0 0 * * * *", NEW_YORK, "2026-11-01T03:30:00Z", 4));
        assertEquals(
                List.of("2026-03-08T06:00:00Z", "2026-03-08T07:00:00Z", "2026-03-08T08:00:00Z"),
                times("0 0 * * * *", NEW_YORK, "2026-03-08T05:30:00Z", 3));
    }

    @Test
    void dayThatNeverComesIsNone() {
        assertEquals(
                Optional.empty(),
                new CronTimes("0 0 2 31 2 *", BANGKOK).findNext(Instant.parse("2026-01-01T00:00:00Z")));
    }

    private static List<String> times(String cron, ZoneId zone, String after, int count) {
        CronTimes times = new CronTimes(cron, zone);
        List<String> found = new ArrayList<>();
        Instant last = Instant.parse(after);
        for (int i = 0; i < count; i++) {
            last = times.findNext(last).orElseThrow();
            found.add(last.toString());
        }
        return found;
    }
}
