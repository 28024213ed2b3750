package org.itaconsolidator.cli;

import java.nio.file.Path;
import java.util.List;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.settings.JobSettings;
import picocli.CommandLine.Model.CommandSpec;

/** {@code run}: one consolidation. */
final class RunVerb implements Verb {
    @Override
    public String name() {
        return "run";
    }

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        new Declarations(spec, texts)
                .word("JOBFILE")
                .value("inbox", "DIR")
                .value("store", "FILE")
                .value("output", "DIR")
                .value("business-date", "YYYY-MM-DD")
                .flag("dry-run")
                .flag("wait")
                .value("forget", "INBOXPATH")
                .flag("json");
    }

    @Override
    public ExitCode call(Session session) {
        JobSettings job = Jobs.settings(session);
        List<String> forget = session.findText("--forget").map(List::of).orElse(List.of());
        RunRequest request = new RunRequest(
                job, Jobs.businessDate(session, job), session.has("--dry-run"), session.has("--wait"), forget);
        RunOutcome outcome = run(request, session);
        ExitCode code = exitCode(outcome);
        if (session.has("--json")) {
            session.screen().json(new RunJson(session.texts()).document(job, outcome, code));
        } else {
            new RunPrinter(session.screen(), session.texts()).print(job, outcome);
        }
        return code;
    }

    /** Runs with the progress shown, and with the log open from the moment that the run begins. */
    static RunOutcome run(RunRequest request, Session session) {
        Path store = request.settings().store();
        session.log().preferBeside(store);
        Runnable atBegin = () -> session.log().openBeside(store);
        boolean tells = !session.has("--json");
        try (ProgressLine progress =
                new ProgressLine(session.screen(), session.texts(), session.stop(), atBegin, tells)) {
            return session.consolidator().get().run(request, progress);
        }
    }

    static ExitCode exitCode(RunOutcome outcome) {
        return outcome.isAllGood() ? ExitCode.ALL_GOOD : ExitCode.SOMETHING_REFUSED;
    }
}
