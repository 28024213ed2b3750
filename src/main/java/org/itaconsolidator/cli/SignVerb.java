package org.itaconsolidator.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.app.SignOutcome;
import org.itaconsolidator.app.SignRequest;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.settings.Places;

/** The command {@code sign}: puts aside what is published, as it was signed, or writes it once more. */
final class SignVerb {
    private static final int LONGEST_LIST = 20;

    static ExitCode call(Session session) {
        SignRequest request = new SignRequest(
                session.job(),
                session.findText("--fiscal-year").map(Session::fiscalYear),
                Session.round(session.findText("--round").orElse("")),
                session.findText("--date").map(text -> Session.date("date-expected", text)));
        Optional<Path> again = session.findPath("--write-again");
        if (again.isEmpty()) {
            SignOutcome signed = session.consolidator().get().sign(request);
            say(session, "sign-done", signed);
            sayWhatIsOpen(session, signed);
            return ExitCode.ALL_GOOD;
        }
        Places.of(request.settings()).keepOut("--write-again", again.get());
        SignOutcome outcome = session.consolidator().get().writeSignedAgain(request, again.get());
        List<String> touched = outcome.touched();
        say(session, touched.isEmpty() ? "sign-same" : "sign-differs", outcome);
        touched.stream().limit(LONGEST_LIST).forEach(each -> session.screen().result("  " + each));
        new RunVerb(session.screen(), session.texts()).more(touched.size() - LONGEST_LIST, "  ");
        return touched.isEmpty() ? ExitCode.ALL_GOOD : ExitCode.SOMETHING_REFUSED;
    }

    /** Says what whoever signs should know. It is no fault of the call, and the set is kept. */
    private static void sayWhatIsOpen(Session session, SignOutcome signed) {
        if (!signed.lacking().isEmpty()) {
            session.say("sign-lacking", Map.of("count", signed.lacking().size()));
            StatusVerb lines = new StatusVerb(session.screen(), session.texts());
            signed.lacking().stream().limit(LONGEST_LIST).forEach(lines::delivery);
        }
        if (signed.lacking().isEmpty() && !signed.reported()) {
            say(session, "sign-no-report", signed);
        }
        int errors = signed.open().getOrDefault(Severity.ERROR, 0);
        int warnings = signed.open().getOrDefault(Severity.WARNING, 0);
        if (errors + warnings > 0) {
            session.say("sign-open", Map.of("errors", errors, "warnings", warnings));
        }
    }

    private static void say(Session session, String key, SignOutcome outcome) {
        session.say(
                key,
                Map.of(
                        "round", outcome.round(),
                        "year", outcome.fiscalYear().buddhist(),
                        "date", outcome.signedOn().toString(),
                        "folder", outcome.folder()));
    }
}
