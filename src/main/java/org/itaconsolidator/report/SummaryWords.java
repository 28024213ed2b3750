package org.itaconsolidator.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.MeasureState;

/** Sentences that both kinds of summary say. */
final class SummaryWords {
    /** The states that are counted together, the best first. */
    static final List<List<MeasureState>> MEASURE_STATES = List.of(
            List.of(MeasureState.KEPT),
            List.of(MeasureState.LATE, MeasureState.OUTSIDE_ROUND),
            List.of(MeasureState.MISSING),
            List.of(MeasureState.RUNNING, MeasureState.NOT_CHECKABLE));

    /** As many absent ones are named as a line holds. */
    private static final int NAMED = 3;

    private SummaryWords() {}

    /** Who has delivered and who has not, in one line. */
    static String deliveries(ReportWords words, DeliveryBook book, Body body) {
        long due = List.of("accepted", "late", "refused", "missing").stream()
                .mapToLong(state -> book.count(body, state))
                .sum();
        long here = book.count(body, "accepted") + book.count(body, "late");
        String line = words.text("page.delivered", Map.of("here", words.digits(here), "due", words.digits(due)));
        List<String> absent = book.listAbsent(body).stream()
                .map(division -> division.isEmpty() ? words.text("whole-body") : division)
                .toList();
        if (absent.isEmpty()) {
            return line;
        }
        List<String> named = new ArrayList<>(absent.subList(0, Math.min(NAMED, absent.size())));
        if (absent.size() > NAMED) {
            named.add(words.text("page.and-more", Map.of("count", words.digits(absent.size() - NAMED))));
        }
        return line + " " + words.text("page.absent", Map.of("divisions", String.join(", ", named)));
    }

    /** The folders that could not be looked into; empty where all could. */
    static Optional<String> closed(ReportWords words, List<String> folders) {
        if (folders.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = new ArrayList<>(folders.subList(0, Math.min(NAMED, folders.size())));
        if (folders.size() > NAMED) {
            named.add(words.text("page.and-more", Map.of("count", words.digits(folders.size() - NAMED))));
        }
        return Optional.of(words.text("summary.closed", Map.of("folders", String.join(", ", named))));
    }

    /** What this workbook does not have, and why. */
    static Optional<String> leftOut(ReportWords words, List<String> sheets) {
        return sheets.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("summary.left-out", Map.of("sheets", String.join(", ", sheets))));
    }
}
