package org.itaconsolidator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.RestoreOutcome;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.settings.JobSettings;
import picocli.CommandLine.Model.CommandSpec;

/** {@code restore}: puts a copy in the store's place. */
final class RestoreVerb implements Verb {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        new Declarations(spec, texts).word("JOBFILE").word("FILE");
    }

    @Override
    public ExitCode call(Session session) {
        JobSettings job = Jobs.settings(session);
        Path copy = find(Session.path(session.word(1)), job.store());
        if (!Files.isRegularFile(copy)) {
            throw Fault.ofConfiguration("backup-missing", Map.of("file", copy.toString()));
        }
        RestoreOutcome outcome = session.consolidator().get().restore(job, copy);
        session.screen().result(session.texts().text("restore-done", Map.of("store", job.store(), "copy", copy)));
        outcome.replaced()
                .ifPresent(old -> session.screen().result(session.texts().text("restore-kept", Map.of("file", old))));
        if (!outcome.proved()) {
            session.screen().message(session.texts().text("restore-unproved", Map.of("copy", copy)));
        }
        return ExitCode.ALL_GOOD;
    }

    /** The file named; where there is none, the copy of this name among the store's own. */
    private static Path find(Path named, Path store) {
        Path own = OwnFiles.of(store).folder(Part.BACKUP).resolve(String.valueOf(named.getFileName()));
        return Files.exists(named) || !Files.exists(own) ? named : own;
    }
}
