package org.itaconsolidator.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.Places;

/** One run of a service. Whatever goes wrong is told and logged; the service stays up. */
final class ScheduledRun {
    private final Session session;
    private final List<ServedJob> jobs;

    ScheduledRun(Session session, List<ServedJob> jobs) {
        this.session = session;
        this.jobs = List.copyOf(jobs);
    }

    /** Runs a job now, and notes that it ran: not where it was stopped before its end or another run holds its store. */
    void run(ServedJob served) {
        Instant start = session.clock().instant();
        boolean waited = served.isWaiting();
        try {
            JobSettings job = JobFile.read(served.file(), JobOverrides.NONE);
            jobs.stream().filter(other -> other != served).forEach(other -> Places.keepApart(job, other.settings()));
            served.read(job);
            LocalDate today = LocalDate.now(session.clock().withZone(job.zone()));
            RunRequest request = new RunRequest(job, today, false, false, List.of());
            new RunPrinter(session.screen(), session.texts()).print(job, RunVerb.run(request, session));
        } catch (Fault e) {
            boolean locked = e.kind() == Fault.Kind.LOCKED;
            if (!locked || !waited) {
                tell(e);
            }
            if (locked) {
                served.waitsFrom(start);
            }
            if (locked || session.stop().isRequested()) {
                return;
            }
        } catch (Throwable e) {
            tell(e);
        }
        served.ran(start);
        note(served, start);
    }

    private void note(ServedJob served, Instant start) {
        try {
            new ServedNote(served.file(), served.settings()).write(start);
        } catch (IOException e) {
            tell(e);
        }
    }

    private void tell(Throwable fault) {
        session.screen()
                .message(Complaint.of(fault, session.texts(), session.log()).message());
    }
}
