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

    /** How complete a body's deliveries are, in one line. */
    static String deliveries(ReportContext context, DeliveryBook book, Body body) {
        return context.words().headlines().forms(book.came(body, context.run().businessDate()));
    }

    /** That this page is for the head of the office, and where it stands which other sheets are for whom. */
    static String print(ReportWords words) {
        return words.text("summary.print", Map.of("index", words.text("sheet.index")));
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
