package org.itaconsolidator.cli;

import java.util.Map;
import org.itaconsolidator.app.PurgeOutcome;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.thai.ThaiText;
import picocli.CommandLine.Model.CommandSpec;

/** {@code purge}: removes what a body asks to have removed. */
final class PurgeVerb implements Verb {
    @Override
    public String name() {
        return "purge";
    }

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        new Declarations(spec, texts).word("JOBFILE").required("organisation", "NAME");
    }

    @Override
    public ExitCode call(Session session) {
        JobSettings job = Jobs.settings(session);
        String organisation =
                session.findText("--organisation").map(ThaiText::clean).orElse("");
        if (organisation.isEmpty()) {
            throw new UsageProblem("organisation-blank", Map.of());
        }
        PurgeOutcome outcome = session.consolidator().get().purge(job, organisation);
        session.screen()
                .result(session.texts()
                        .text(
                                "purge-done",
                                Map.of(
                                        "organisation",
                                        outcome.organisation(),
                                        "submissions",
                                        outcome.submissions(),
                                        "archived",
                                        outcome.archivedFiles(),
                                        "history",
                                        outcome.historyFolders(),
                                        "backups",
                                        outcome.backups(),
                                        "removed",
                                        outcome.removedBackups(),
                                        "answers",
                                        outcome.answers(),
                                        "workbooks",
                                        outcome.workbooks(),
                                        "replaced",
                                        outcome.replaced(),
                                        "signed",
                                        outcome.signed())));
        if (!outcome.stillInInbox().isEmpty()) {
            session.screen().result(session.texts().text("purge-in-inbox"));
            outcome.stillInInbox().forEach(path -> session.screen().result("  " + path));
        }
        if (!outcome.left().isEmpty()) {
            session.screen().result(session.texts().text("purge-left"));
            outcome.left().forEach(path -> session.screen().result("  " + path));
        }
        return ExitCode.ALL_GOOD;
    }
}
