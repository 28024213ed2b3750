package org.itaconsolidator.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobOverrides;
import org.itaconsolidator.settings.JobSettings;

/** The job that a call names. */
final class Jobs {
    private static final int EARLIEST_BUDDHIST = 2400;

    private Jobs() {}

    /** The job file in the first word, with the options that stand in for its keys. */
    static JobSettings settings(Session session) {
        JobOverrides overrides = new JobOverrides(
                session.findPath("--inbox"), session.findPath("--store"), session.findPath("--output"));
        JobSettings job = JobFile.read(Session.path(session.word(0)), overrides);
        session.log().preferBeside(job.store());
        return job;
    }

    /** The option {@code --business-date}, else today in the job's zone. */
    static LocalDate businessDate(Session session, JobSettings job) {
        Optional<String> option = session.findText("--business-date");
        if (option.isEmpty()) {
            return LocalDate.now(session.clock().withZone(job.zone()));
        }
        try {
            LocalDate date = LocalDate.parse(option.get());
            if (date.getYear() < EARLIEST_BUDDHIST) {
                return date;
            }
        } catch (DateTimeException e) {
            // told below, with an example
        }
        throw new UsageProblem("business-date-expected", Map.of("found", option.get()));
    }
}
