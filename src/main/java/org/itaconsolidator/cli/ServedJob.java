package org.itaconsolidator.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.itaconsolidator.app.Consolidator;
import org.itaconsolidator.settings.JobSettings;

/**
 * A job of a service and when it is due: at the first time of its schedule after its last run. A time that passed while
 * nobody served is thus made up, and several that passed are made up once.
 */
final class ServedJob {
    /** A run noted so far ahead was noted by a clock that was wrong; a smaller step back is no reason to run again. */
    private static final Duration CLOCK_WAS_WRONG = Duration.ofDays(1);

    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

    private final Path file;
    private JobSettings settings;
    private Instant last;
    private Optional<Instant> notBefore = Optional.empty();

    /** A job whose last run was so long ago, or that is known since then. */
    ServedJob(Path file, JobSettings settings, Instant last) {
        this.file = file;
        this.settings = settings;
        this.last = last;
    }

    Path file() {
        return file;
    }

    JobSettings settings() {
        return settings;
    }

    /** The file as it was read last. */
    void read(JobSettings newest) {
        settings = newest;
    }

    /** When it is to run next; empty where its schedule holds no further time. */
    Optional<Instant> findDue(Consolidator consolidator, Instant now) {
        if (last.isAfter(now.plus(CLOCK_WAS_WRONG))) {
            last = now;
        }
        return consolidator
                .findNextRun(settings, last.atZone(settings.zone()))
                .map(next -> notBefore.filter(next.toInstant()::isBefore).orElse(next.toInstant()));
    }

    void ran(Instant start) {
        last = start;
        notBefore = Optional.empty();
    }

    /** Another run held its store. */
    void waitsFrom(Instant moment) {
        notBefore = Optional.of(moment.plus(TRY_AGAIN));
    }

    boolean isWaiting() {
        return notBefore.isPresent();
    }
}
