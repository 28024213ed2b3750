package org.itaconsolidator.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobOverrides;
import org.itaconsolidator.settings.JobSettings;

/** One run of a service. Whatever goes wrong is told and logged; the service stays up. */
final class ScheduledRun {
    private final Session session;

    ScheduledRun(Session session) {
        this.session = session;
    }

    /** Runs a job now; its settings, empty where its file can no longer be read. */
    Optional<JobSettings> run(Path file) {
        Optional<JobSettings> settings = Optional.empty();
        try {
            JobSettings job = JobFile.read(file, JobOverrides.NONE);
            settings = Optional.of(job);
            LocalDate today = LocalDate.now(session.clock().withZone(job.zone()));
            RunRequest request = new RunRequest(job, today, false, false, List.of());
            new RunPrinter(session.screen(), session.texts()).print(job, RunVerb.run(request, session));
        } catch (Throwable e) {
            Complaint complaint = Complaint.of(e, session.texts(), session.log());
            session.screen().message(complaint.message());
        }
        return settings;
    }
}
