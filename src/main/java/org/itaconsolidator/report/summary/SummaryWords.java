package org.itaconsolidator.report.summary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.ReportWords;

/** Sentences that both kinds of summary say. */
public final class SummaryWords {
    /** The states that are counted together, the best first. */
    public static final List<List<MeasureState>> MEASURE_STATES = List.of(
            List.of(MeasureState.COMPLETE),
            List.of(MeasureState.INCOMPLETE),
            List.of(MeasureState.NOT_REPORTED),
            List.of(MeasureState.NOT_DONE, MeasureState.POSTPONED, MeasureState.CANCELLED, MeasureState.NOT_ASKED));

    private static final int NAMED = 3;

    private SummaryWords() {}

    /** How many of the forms asked for came, and who has not delivered, in one line; files where nothing is asked for. */
    static String deliveries(ReportWords words, DeliveryBook book, Body body) {
        long due = book.countAsked(body, "accepted", "late", "refused", "missing");
        if (due == 0) {
            long files = book.count(body, "accepted") + book.count(body, "late");
            return words.text("page.delivered-unasked", Map.of("count", words.digits(files)));
        }
        long late = book.countAsked(body, "late");
        long here = book.countAsked(body, "accepted") + late;
        String line = words.text("page.delivered", Map.of("here", words.digits(here), "due", words.digits(due)))
                + (late == 0
                        ? ""
                        : " "
                                + words.text(
                                        late == here ? "page.delivered.all-late" : "page.delivered.late",
                                        Map.of("count", words.digits(late))));
        List<String> absent = book.listAbsent(body).stream()
                .map(division -> division.isEmpty() ? words.text("whole-body") : division)
                .toList();
        if (absent.isEmpty()) {
            return line;
        }
        return line + " " + words.text("page.absent", Map.of("divisions", few(words, absent)));
    }

    /** The folders that could not be looked into; empty where all could. */
    static Optional<String> closed(ReportContext context) {
        List<String> folders = context.content().listClosedFolders();
        ReportWords words = context.words();
        return folders.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("summary.closed", Map.of("folders", few(words, folders))));
    }

    /** The first few by name, and how many more there are. */
    private static String few(ReportWords words, List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED
                ? first
                : first + " " + words.text("page.and-more", Map.of("count", words.digits(names.size() - NAMED)));
    }

    /** What this workbook does not have, and why. */
    static Optional<String> leftOut(ReportWords words, List<String> sheets) {
        return sheets.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("summary.left-out", Map.of("sheets", String.join(", ", sheets))));
    }
}
