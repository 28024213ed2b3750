package org.itaconsolidator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itaconsolidator.app.Consolidator;
import org.itaconsolidator.app.Consolidator.RestoreOutcome;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.PurgeOutcome;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.thai.text.ThaiText;

/** The commands {@code backup}, {@code restore} and {@code purge}, which work on the store as a whole. */
final class StoreVerbs {
    static ExitCode backup(Session session) {
        Path file = session.consolidator().get().backup(session.job());
        session.say("backup-done", Map.of("file", file));
        return ExitCode.ALL_GOOD;
    }

    static ExitCode restore(Session session) {
        JobSettings job = session.job();
        Path copy = find(Session.path(session.word(1)), job.store());
        if (!Files.isRegularFile(copy)) {
            throw Fault.ofConfiguration("backup-missing", Map.of("file", copy.toString()));
        }
        RestoreOutcome outcome = session.consolidator().get().restore(job, copy);
        session.say("restore-done", Map.of("store", job.store(), "copy", copy));
        outcome.replaced().ifPresent(old -> session.say("restore-kept", Map.of("file", old)));
        if (!outcome.proved()) {
            session.screen().message(session.texts().text("restore-unproved", Map.of("copy", copy)));
        }
        outcome.otherInbox()
                .ifPresent(other -> session.screen()
                        .message(session.texts()
                                .text(
                                        "restore-other-inbox",
                                        Map.of("copy", copy, "other", other, "inbox", job.inbox()))));
        return ExitCode.ALL_GOOD;
    }

    /** The named file; if there is none, the copy of that name among the store's own. */
    private static Path find(Path named, Path store) {
        Path own = OwnFiles.of(store).folder(Part.BACKUP).resolve(String.valueOf(named.getFileName()));
        return Files.exists(named) || !Files.exists(own) ? named : own;
    }

    static ExitCode purge(Session session) {
        JobSettings job = session.job();
        String organisation =
                session.findText("--organisation").map(ThaiText::clean).orElse("");
        if (organisation.isEmpty()) {
            throw Fault.ofConfiguration("organisation-blank", Map.of());
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

    /** Whether somebody at the terminal says yes; without one, {@code --yes} must have been given. */
    private static boolean isConfirmed(Session session) {
        String answer = session.screen()
                .ask(session.texts().text("purge-question"))
                .orElseThrow(() -> Fault.ofConfiguration("purge-unconfirmed", Map.of()));
        return List.of(session.texts().text("yes-words").split(" "))
                .contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    private static void tell(Session session, String code, PurgeOutcome outcome) {
        session.say(code, Map.of("organisation", outcome.organisation()));
        outcome.removed()
                .forEach((kind, count) -> session.screen()
                        .result("  " + session.texts().text("purge-" + kind.code(), Map.of("count", count))));
        list(session, "purge-in-inbox", outcome.stillInInbox());
        list(session, "purge-shared", outcome.shared());
        list(session, "purge-lists", outcome.lists());
        list(session, "purge-left", outcome.left());
        list(session, "purge-elsewhere", outcome.elsewhere());
        if (outcome.namedInJob()) {
            session.say("purge-in-job", Map.of());
        }
    }

    private static void list(Session session, String heading, List<?> paths) {
        RunVerb lists = new RunVerb(session.screen(), session.texts());
        lists.list(heading, paths, Integer.MAX_VALUE, path -> session.screen().result("  " + path));
    }
}
