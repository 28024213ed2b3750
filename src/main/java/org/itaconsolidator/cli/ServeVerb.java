package org.itaconsolidator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.app.Consolidator;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.disk.PrivateFiles;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.Places;

/**
 * The command {@code serve}: runs each job at its schedule, one after the other, until it is told to stop. A job file
 * is read again before each of its runs; if it can no longer be read, its last schedule stays.
 */
final class ServeVerb {
    /** The clock is read at least this often: it may have been set, or the machine may have slept. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(30);

    private final Session session;
    private final Consolidator consolidator;
    private final List<ServedJob> jobs = new ArrayList<>();

    private ServeVerb(Session session) {
        this.session = session;
        this.consolidator = session.consolidator().get();
    }

    static ExitCode call(Session session) {
        ServeVerb service = new ServeVerb(session);
        session.words().forEach(word -> service.add(Session.path(word)));
        for (ServedJob job : service.jobs) { // nothing is noted before all of them are found right
            job.ran(service.lastRun(job));
        }
        session.stop().setWorking(true);
        service.serve();
        session.screen().message(session.texts().text("serve-stopped"));
        return ExitCode.ALL_GOOD;
    }

    private void add(Path file) {
        JobSettings job = JobFile.read(file, JobOverrides.NONE);
        Instant now = session.clock().instant();
        if (consolidator.findNextRun(job, now.atZone(job.zone())).isEmpty()) {
            throw Fault.ofConfiguration("schedule-missing", Map.of("file", file.toString()));
        }
        jobs.forEach(before -> Places.keepApart(before.settings, job));
        jobs.add(new ServedJob(file, job, now));
    }

    /** The last run as noted, else as the store says; a job without any counts as run now. */
    private Instant lastRun(ServedJob job) {
        Instant now = session.clock().instant();
        Optional<Instant> known = job.findNote().or(() -> consolidator.findLastRun(job.settings));
        if (known.isEmpty()) {
            try {
                job.note(now);
            } catch (IOException e) {
                session.log().write(e);
            }
        }
        return known.orElse(now);
    }

    private void serve() {
        String announced = "";
        while (!session.stop().isRequested()) {
            Instant now = session.clock().instant();
            ServedJob first = null;
            Instant due = null;
            for (ServedJob job : jobs) {
                Instant moment = job.findDue(consolidator, now).orElse(null);
                if (moment != null && (first == null || moment.isBefore(due))) {
                    first = job;
                    due = moment;
                }
            }
            if (first == null) {
                return;
            }
            Duration left = Duration.between(session.clock().instant(), due);
            if (left.isNegative() || left.isZero()) {
                run(first);
                announced = "";
            } else {
                String next = announcement(first, due);
                if (!next.equals(announced) && first.notBefore.isEmpty()) {
                    session.screen().message(next);
                    announced = next;
                }
                session.stop().sleep(left.compareTo(LONGEST_NAP) < 0 ? left : LONGEST_NAP);
            }
        }
    }

    private String announcement(ServedJob job, Instant due) {
        ZoneId zone = job.settings.zone();
        return session.texts()
                .text(
                        "serve-next",
                        Map.of("job", job.file, "time", StatusVerb.TIME.format(due.atZone(zone)), "zone", zone));
    }

    /**
     * Runs a job now, and notes that it ran; not if it was stopped before its end or another run holds its store. Whatever goes wrong is
     * reported and logged; the service goes on.
     */
    private void run(ServedJob served) {
        Instant start = session.clock().instant();
        boolean waited = served.notBefore.isPresent();
        try {
            JobSettings job = JobFile.read(served.file, JobOverrides.NONE);
            jobs.stream().filter(other -> other != served).forEach(other -> Places.keepApart(job, other.settings));
            served.settings = job;
            LocalDate today = LocalDate.now(session.clock().withZone(job.zone()));
            RunRequest request = new RunRequest(job, today, false, false, List.of());
            new RunVerb(session.screen(), session.texts()).print(job, RunVerb.run(request, session));
        } catch (Fault e) {
            boolean locked = e.kind() == Fault.Kind.LOCKED;
            if (!locked || !waited) {
                tell(e);
            }
            if (locked) {
                served.notBefore = Optional.of(start.plus(ServedJob.TRY_AGAIN));
            }
            if (locked || session.stop().isRequested()) {
                return;
            }
        } catch (Throwable e) {
            tell(e);
        }
        served.ran(start);
        try {
            served.note(start);
        } catch (IOException e) {
            tell(e);
        }
    }

    private void tell(Throwable fault) {
        session.screen()
                .message(Complaint.of(fault, session.texts(), session.log()).message());
    }

    /**
     * A job of a service and when it is due: at the first time of its schedule after its last run. So a time that passed while nobody
     * served is made up, and several of them once. When it last ran to its end is noted beside the store in {@code <job
     * file>.served}. A run that was stopped or killed is not noted, so that the next start makes it up.
     */
    private static final class ServedJob {
        /** A run noted further ahead than this was noted by a wrong clock. A smaller step back repeats no run. */
        private static final Duration CLOCK_WAS_WRONG = Duration.ofDays(1);

        private static final Duration TRY_AGAIN = Duration.ofMinutes(1);
        private static final String ENDING = ".served";

        private final Path file;
        /** The job file as it was read last. */
        private JobSettings settings;

        private Instant last;
        /** Not before this time: another run held the store. */
        private Optional<Instant> notBefore = Optional.empty();

        /** @param last when the job last ran, or since when it is known */
        ServedJob(Path file, JobSettings settings, Instant last) {
            this.file = file;
            this.settings = settings;
            this.last = last;
        }

        /** When it is to run next; empty if its schedule has no further time. */
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

        Optional<Instant> findNote() {
            try {
                return Optional.of(Instant.parse(Files.readString(place()).strip()));
            } catch (IOException | DateTimeException e) {
                return Optional.empty();
            }
        }

        void note(Instant start) throws IOException {
            Path place = place();
            Path part = place.resolveSibling(place.getFileName() + ".part");
            OwnFiles.of(settings.store()).make(Part.NOTES);
            PrivateFiles.createFile(part);
            Files.writeString(part, start + "\n");
            Durable.putInPlace(part, place);
        }

        private Path place() {
            return OwnFiles.of(settings.store()).folder(Part.NOTES).resolve(file.getFileName() + ENDING);
        }
    }
}
