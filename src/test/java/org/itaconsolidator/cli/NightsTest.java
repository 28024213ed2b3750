package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service over many nights: 20 in every {@code .ci/run}, 400 with {@code -Pproofs}. */
@Tag("slow")
class NightsTest {
    private static final int NIGHTS = Integer.getInteger("nights", 20);

    /** Every seventh day the machine is switched off for two nights; every third a score changes. */
    private static final int SWITCHED_OFF_EVERY = 7;

    private static final Duration OFF = Duration.ofDays(2);

    @TempDir
    Path folder;

    /** Lets time pass, and plays the office: a delivery by day, and now and then somebody who switches the machine off. */
    private final class Office extends StopSignal {
        private final Nights nights;
        private LocalDate today;

        Office(Nights nights) {
            this.nights = nights;
            today = day(nights);
        }

        @Override
        synchronized void sleep(Duration longest) {
            nights.clock.pass(Duration.ofMinutes(30));
            LocalDate now = day(nights);
            if (now.equals(today)) {
                return;
            }
            today = now;
            long days = ChronoUnit.DAYS.between(LocalDate.of(2026, 11, 20), now);
            if (days % 3 == 0) {
                deliverQuietly(nights, days);
            }
            if (days % SWITCHED_OFF_EVERY == 0) {
                request();
            }
        }
    }

    @Test
    void everyNightRunsOnceAndNothingGrowsWithoutEnd() throws Exception {
        Nights nights = new Nights(folder, """
                schedule: {cron: "0 0 2 * * *"}
                retention: {history: 5, daily-backups: 4, monthly-backups: 2, run-days: 20}
                """);
        deliverQuietly(nights, 0);
        Instant end = nights.clock.instant().plus(Duration.ofDays(NIGHTS));
        List<String> starts = new ArrayList<>();
        long runs = 0;
        while (nights.clock.instant().isBefore(end)) {
            assertEquals(0, nights.ita(new Office(nights), "serve", nights.job.toString()), nights.err());
            runs += nights.out()
                    .lines()
                    .filter(line -> line.startsWith("งาน · "))
                    .count();
            nights.clock.pass(OFF);
            starts.add(nights.clock.instant().toString());
        }
        // it begins in the morning and ends at midnight
        long due = ChronoUnit.DAYS.between(LocalDate.of(2026, 11, 20), day(nights)) - 1;
        // two nights fall into each time off; the second of them is made up at the next start, which the last one has
        // not
        long missed = 2L * starts.size();
        long madeUp = starts.size() - 1L;
        assertEquals(due - missed + madeUp, runs, () -> "switched on again at " + starts);

        long kept = nights.ask("SELECT count(*) FROM run");
        assertTrue(kept <= 22, kept + " runs of 20 days and the last publication");
        assertEquals(kept, nights.ask("SELECT count(*) FROM BATCH_JOB_EXECUTION"));
        assertEquals(kept, nights.ask("SELECT count(*) FROM BATCH_JOB_INSTANCE"));
        assertTrue(nights.ask("SELECT count(*) FROM BATCH_STEP_EXECUTION") <= 6 * kept);
        assertTrue(nights.copies().size() <= 6, () -> "4 days and 2 months");
        long months = ChronoUnit.MONTHS.between(LocalDate.of(2026, 11, 1), day(nights)) + 1;
        assertTrue(nights.names("output/history").size() <= 5 + months);
        assertEquals(
                months,
                nights.names("output/history").stream()
                        .map(name -> name.substring(0, "2026-11".length()))
                        .distinct()
                        .count(),
                "each month's last stays");
        assertTrue(nights.names("output/history").size() >= 5, "the newest stay");
        assertTrue(nights.copies().size() >= 4, "the newest copies stay");
        assertTrue(nights.names("work/store.db.files/log").size() <= 5, () -> "five files of the log");
        // at two, or looked at half an hour later; what was missed at once when the machine is switched on at midnight
        assertEquals(kept, nights.ask("SELECT count(*) FROM run WHERE substr(started_at, 12, 2) IN ('00', '02')"));
        assertEquals(
                nights.ask("SELECT count(*) FROM run WHERE substr(started_at, 12, 2) = '02'"),
                nights.ask("SELECT count(DISTINCT business_date) FROM run WHERE substr(started_at, 12, 2) = '02'"),
                "no night twice");
        assertTrue(nights.ask("SELECT page_count FROM pragma_page_count()") < 200, "pages of 4 KB");
    }

    private static LocalDate day(Nights nights) {
        return LocalDate.ofInstant(nights.clock.instant(), ZoneId.of("Asia/Bangkok"));
    }

    private static void deliverQuietly(Nights nights, long days) {
        try {
            nights.deliver("คะแนน.xlsx", "ตัวอย่าง", String.valueOf(50 + days % 40));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
