package org.itaconsolidator.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itaconsolidator.app.Consolidator;
import org.itaconsolidator.app.PurgeOutcome;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.thai.text.ThaiText;
import picocli.CommandLine.Model.CommandSpec;

/** {@code purge}: removes what a body asks to have removed. */
final class PurgeVerb implements Verb {
    @Override
    public String name() {
        return "purge";
    }

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        new Declarations(spec, texts)
                .word("JOBFILE")
                .required("organisation", "NAME")
                .flag("dry-run")
                .flag("yes");
    }

    @Override
    public ExitCode call(Session session) {
        JobSettings job = Jobs.settings(session);
        String organisation =
                session.findText("--organisation").map(ThaiText::clean).orElse("");
        if (organisation.isEmpty()) {
            throw new UsageProblem("organisation-blank", Map.of());
        }
        Consolidator consolidator = session.consolidator().get();
        if (session.has("--dry-run") || !session.has("--yes")) {
            tell(session, "purge-would", consolidator.purge(job, organisation, true));
        }
        if (session.has("--dry-run")) {
            return ExitCode.ALL_GOOD;
        }
        if (!session.has("--yes") && !isConfirmed(session)) {
            session.screen().message(session.texts().text("purge-nothing"));
            return ExitCode.ALL_GOOD;
        }
        tell(session, "purge-done", consolidator.purge(job, organisation, false));
        return ExitCode.ALL_GOOD;
    }

    /** Asked of who sits there; what nobody can be asked must be said on the command line. */
    private static boolean isConfirmed(Session session) {
        String answer = session.screen()
                .ask(session.texts().text("purge-question"))
                .orElseThrow(() -> new UsageProblem("purge-unconfirmed", Map.of()));
        return List.of(session.texts().text("yes-words").split(" "))
                .contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    private static void tell(Session session, String code, PurgeOutcome outcome) {
        Screen screen = session.screen();
        Texts texts = session.texts();
        screen.result(texts.text(code, Map.of("organisation", outcome.organisation())));
        outcome.removed().forEach((kind, count) -> {
            String key = "purge-" + kind.code();
            screen.result("  " + texts.text(key, Map.of("count", count)));
        });
        list(session, "purge-in-inbox", outcome.stillInInbox());
        list(session, "purge-shared", outcome.shared());
        list(session, "purge-lists", outcome.lists());
        list(session, "purge-left", outcome.left().stream().map(Path::toString).toList());
        if (outcome.namedInJob()) {
            screen.result(texts.text("purge-in-job"));
        }
    }

    private static void list(Session session, String heading, List<String> paths) {
        if (!paths.isEmpty()) {
            session.screen().result(session.texts().text(heading));
            paths.forEach(path -> session.screen().result("  " + path));
        }
    }
}
