package org.itaconsolidator.cli;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.itaconsolidator.app.LinksOutcome;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.paper.LinkCheck.LinkOutcome;

/** The command {@code links}: tests whether the quoted web addresses open. */
final class LinksVerb {
    static ExitCode call(Session session) {
        LinksOutcome outcome = session.consolidator().get().checkLinks(session.job());
        ExitCode code = outcome.count(LinkOutcome.WORKS) == outcome.checks().size()
                ? ExitCode.ALL_GOOD
                : ExitCode.SOMETHING_REFUSED;
        if (session.has("--json")) {
            session.screen().json(document(outcome, code));
        } else {
            print(session, outcome);
        }
        return code;
    }

    private static void print(Session session, LinksOutcome outcome) {
        Texts texts = session.texts();
        Screen screen = session.screen();
        if (outcome.quoted() == 0) {
            screen.result(texts.text("links-none"));
            return;
        }
        for (LinkCheck check : outcome.checks()) {
            if (check.outcome() != LinkOutcome.WORKS) {
                String status =
                        check.status().isPresent() ? " (" + check.status().getAsInt() + ")" : "";
                screen.result("  " + texts.text("link-" + check.outcome().code()) + status + "  " + check.url());
                outcome.places(check.url()).forEach(place -> screen.result("    " + place));
            }
        }
        int checked = outcome.checks().size();
        session.say(
                "links-done",
                Map.of(
                        "all", outcome.quoted(),
                        "checked", outcome.countAsked(),
                        "works", outcome.count(LinkOutcome.WORKS),
                        "notFound", outcome.count(LinkOutcome.NOT_FOUND),
                        "refused", outcome.count(LinkOutcome.REFUSED),
                        "unreachable", outcome.count(LinkOutcome.UNREACHABLE),
                        "notWeb", outcome.count(LinkOutcome.NOT_A_WEB_ADDRESS)));
        if (checked < outcome.quoted()) {
            screen.result(texts.text("links-left", Map.of("count", outcome.quoted() - checked)));
        }
    }

    private static Map<String, Object> document(LinksOutcome outcome, ExitCode code) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("exitCode", code.number());
        document.put("quoted", outcome.quoted());
        document.put("neverAsked", outcome.count(LinkOutcome.NOT_A_WEB_ADDRESS));
        document.put("notChecked", outcome.quoted() - outcome.checks().size());
        document.put("links", outcome.checks().stream().map(check -> link(outcome, check)));
        return document;
    }

    private static Record link(LinksOutcome outcome, LinkCheck check) {
        record Place(String file, String sheet, String cell) {}
        record Link(String url, OffsetDateTime checkedAt, String outcome, OptionalInt status, List<Place> places) {}
        return new Link(
                check.url(),
                check.checkedAt(),
                check.outcome().code(),
                check.status(),
                outcome.places(check.url()).stream()
                        .map(place -> new Place(place.fileName(), place.sheet(), place.cell()))
                        .toList());
    }
}
