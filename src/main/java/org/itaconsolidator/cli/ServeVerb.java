package org.itaconsolidator.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.Places;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code serve}: runs each job at its schedule, one after the other, until it is asked to stop. A job file is read anew
 * before each of its runs; one that can no longer be read keeps its last schedule.
 */
final class ServeVerb implements Verb {
    /** After so long at most the clock is looked at again: it may have been set, or the machine may have slept. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        new Declarations(spec, texts).words("JOBFILE");
    }

    @Override
    public ExitCode call(Session session) {
        List<ServedJob> jobs = new ArrayList<>();
        for (String word : Arrays.asList(session.args().matchedPositionalValue(0, new String[0]))) {
            Path file = Session.path(word);
            JobSettings job = JobFile.read(file, JobOverrides.NONE);
            Instant now = session.clock().instant();
            if (session.consolidator()
                    .get()
                    .findNextRun(job, now.atZone(job.zone()))
                    .isEmpty()) {
                throw new UsageProblem("schedule-missing", Map.of("file", file.toString()));
            }
            jobs.forEach(before -> Places.keepApart(before.settings(), job));
            jobs.add(new ServedJob(file, job, now));
        }
        for (ServedJob job : jobs) { // only now that all of them are right is anything noted
            job.ran(lastRun(job.file(), job.settings(), session.clock().instant(), session));
        }
        session.stop().setWorking(true);
        serve(jobs, session);
        session.screen().message(session.texts().text("serve-stopped"));
        return ExitCode.ALL_GOOD;
    }

    /** As noted, else as the store says, else now: of a job that nobody knows nothing is made up. */
    private static Instant lastRun(Path file, JobSettings job, Instant now, Session session) {
        ServedNote note = new ServedNote(file, job);
        Optional<Instant> known =
                note.find().or(() -> session.consolidator().get().findLastRun(job));
        if (known.isEmpty()) {
            try {
                note.write(now);
            } catch (IOException e) {
                session.log().write(e);
            }
        }
        return known.orElse(now);
    }

    private static void serve(List<ServedJob> jobs, Session session) {
        ScheduledRun runner = new ScheduledRun(session, jobs);
        String announced = "";
        while (!session.stop().isRequested()) {
            Optional<Due> first = first(jobs, session);
            if (first.isEmpty()) {
                return;
            }
            Due due = first.get();
            Duration left = Duration.between(session.clock().instant(), due.moment());
            if (left.isNegative() || left.isZero()) {
                runner.run(due.job());
                announced = "";
            } else {
                String next = announcement(due, session);
                if (!next.equals(announced) && !due.job().isWaiting()) {
                    session.screen().message(next);
                    announced = next;
                }
                session.stop().sleep(left.compareTo(LONGEST_NAP) < 0 ? left : LONGEST_NAP);
            }
        }
    }

    private static Optional<Due> first(List<ServedJob> jobs, Session session) {
        Due first = null;
        for (ServedJob job : jobs) {
            Optional<Instant> moment =
                    job.findDue(session.consolidator().get(), session.clock().instant());
            if (moment.isPresent() && (first == null || moment.get().isBefore(first.moment()))) {
                first = new Due(job, moment.get());
            }
        }
        return Optional.ofNullable(first);
    }

    private static String announcement(Due due, Session session) {
        JobSettings job = due.job().settings();
        return session.texts()
                .text(
                        "serve-next",
                        Map.of(
                                "job", due.job().file(),
                                "time", StatusPrinter.TIME.format(due.moment().atZone(job.zone())),
                                "zone", job.zone()));
    }

    private record Due(ServedJob job, Instant moment) {}
}
