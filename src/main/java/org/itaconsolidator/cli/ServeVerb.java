package org.itaconsolidator.cli;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code serve}: runs each job at its schedule, one after the other, until it is asked to stop. A job file is read anew
 * before each of its runs; one that can no longer be read keeps its last schedule.
 */
final class ServeVerb implements Verb {
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
        Map<Path, ZonedDateTime> due = new LinkedHashMap<>();
        Map<Path, JobSettings> jobs = new HashMap<>();
        List<String> words = Arrays.asList(session.args().matchedPositionalValue(0, new String[0]));
        for (String word : words) {
            Path file = Session.path(word);
            JobSettings job = JobFile.read(file, JobOverrides.NONE);
            jobs.put(file, job);
            due.put(file, next(job, session).orElseThrow(() -> noSchedule(file)));
        }
        session.stop().setWorking(true);
        serve(due, jobs, session);
        session.screen().message(session.texts().text("serve-stopped"));
        return ExitCode.ALL_GOOD;
    }

    private static void serve(Map<Path, ZonedDateTime> due, Map<Path, JobSettings> jobs, Session session) {
        ScheduledRun runner = new ScheduledRun(session);
        while (!due.isEmpty()) {
            Map.Entry<Path, ZonedDateTime> first =
                    due.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
            Path file = first.getKey();
            session.screen()
                    .message(session.texts()
                            .text(
                                    "serve-next",
                                    Map.of(
                                            "job", file,
                                            "time", StatusPrinter.TIME.format(first.getValue()),
                                            "zone", first.getValue().getZone())));
            if (!session.stop().sleepUntil(first.getValue().toInstant(), session.clock())) {
                return;
            }
            runner.run(file).ifPresent(job -> jobs.put(file, job));
            next(jobs.get(file), session).ifPresentOrElse(time -> due.put(file, time), () -> due.remove(file));
        }
    }

    private static Optional<ZonedDateTime> next(JobSettings job, Session session) {
        ZonedDateTime now = session.clock().instant().atZone(job.zone());
        return session.consolidator().get().findNextRun(job, now);
    }

    private static UsageProblem noSchedule(Path file) {
        return new UsageProblem("schedule-missing", Map.of("file", file.toString()));
    }
}
