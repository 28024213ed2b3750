package org.itaconsolidator.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.app.SignOutcome;
import org.itaconsolidator.app.SignRequest;
import org.itaconsolidator.settings.Places;

/** {@code sign}: puts aside what is published as it was signed, or writes it once more. */
final class SignVerb {
    private SignVerb() {}

    private static final int LONGEST_LIST = 20;

    static ExitCode call(Session session) {
        SignRequest request = new SignRequest(
                session.job(),
                session.findText("--fiscal-year").map(Session::fiscalYear),
                Session.round(session.findText("--round").orElse("")),
                session.findText("--date").map(text -> Session.date("date-expected", text)));
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
