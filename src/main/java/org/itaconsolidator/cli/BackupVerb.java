package org.itaconsolidator.cli;

import java.util.Map;
import org.itaconsolidator.settings.JobSettings;
import picocli.CommandLine.Model.CommandSpec;

/** {@code backup}: copies the store. */
final class BackupVerb implements Verb {
    @Override
    public String name() {
        return "backup";
    }

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        new Declarations(spec, texts).word("JOBFILE");
    }

    @Override
    public ExitCode call(Session session) {
        JobSettings job = Jobs.settings(session);
        Object file = session.consolidator().get().backup(job);
        session.screen().result(session.texts().text("backup-done", Map.of("file", file)));
        return ExitCode.ALL_GOOD;
    }
}
