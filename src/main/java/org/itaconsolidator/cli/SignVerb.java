package org.itaconsolidator.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.app.SignOutcome;
import org.itaconsolidator.app.SignRequest;
import org.itaconsolidator.settings.Places;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sign}: puts aside what is published as it was signed, or writes it once more. */
final class SignVerb implements Verb {
    private static final int LONGEST_LIST = 20;

    @Override
    public String name() {
        return "sign";
    }

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        new Declarations(spec, texts)
                .word("JOBFILE")
                .required("round", "6|12")
                .value("date", "YYYY-MM-DD")
                .value("fiscal-year", "BE")
                .value("write-again", "DIR");
    }

    @Override
    public ExitCode call(Session session) {
        SignRequest request = new SignRequest(
                Jobs.settings(session),
                session.findText("--fiscal-year").map(Jobs::fiscalYear),
                Jobs.round(session.findText("--round").orElse("")),
                session.findText("--date").map(text -> Jobs.date("date-expected", text)));
        Optional<Path> again = session.findPath("--write-again");
        if (again.isEmpty()) {
            say(session, "sign-done", session.consolidator().get().sign(request));
            return ExitCode.ALL_GOOD;
        }
        Places.of(request.settings()).keepOut("--write-again", again.get());
        SignOutcome outcome = session.consolidator().get().writeSignedAgain(request, again.get());
        List<String> touched = outcome.touched();
        say(session, touched.isEmpty() ? "sign-same" : "sign-differs", outcome);
        touched.stream().limit(LONGEST_LIST).forEach(each -> session.screen().result("  " + each));
        if (touched.size() > LONGEST_LIST) {
            session.screen()
                    .result("  " + session.texts().text("more", Map.of("count", touched.size() - LONGEST_LIST)));
        }
        return touched.isEmpty() ? ExitCode.ALL_GOOD : ExitCode.SOMETHING_REFUSED;
    }

    private static void say(Session session, String key, SignOutcome outcome) {
        session.screen()
                .result(session.texts()
                        .text(
                                key,
                                Map.of(
                                        "round", outcome.round(),
                                        "year", outcome.fiscalYear().buddhist(),
                                        "date", outcome.signedOn(),
                                        "folder", outcome.folder())));
    }
}
