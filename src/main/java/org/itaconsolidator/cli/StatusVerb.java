package org.itaconsolidator.cli;

import org.itaconsolidator.app.JobStatus;
import org.itaconsolidator.settings.JobSettings;
import picocli.CommandLine.Model.CommandSpec;

/** {@code status}: what is known of a job. */
final class StatusVerb implements Verb {
    @Override
    public String name() {
        return "status";
    }

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        new Declarations(spec, texts).word("JOBFILE").flag("json");
    }

    @Override
    public ExitCode call(Session session) {
        JobSettings job = Jobs.settings(session);
        JobStatus status = session.consolidator().get().status(job);
        if (session.has("--json")) {
            session.screen().json(StatusJson.document(status));
        } else {
            new StatusPrinter(session.screen(), session.texts()).print(status);
        }
        return ExitCode.ALL_GOOD;
    }
}
