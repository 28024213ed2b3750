package org.itaconsolidator.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.reading.Submission;

/** Accounts for every row that was read: stored, refused or ignored, exactly once. */
final class RowLedger {
    private RowLedger() {}

    /**
     * The ledger of what is in the submission now; throws {@link LedgerFault} where a row has no or several outcomes.
     *
     * @param stated rows that state a total, an instrument's score or a level: they count as ignored where nothing else of
     *     them is kept
     */
    static Ledger count(Submission submission, Set<RowRef> stated) {
        Set<RowRef> stored = storedRows(submission);
        int[] counts = new int[3];
        for (RowRef row : submission.rowsRead()) {
            List<String> outcomes = new ArrayList<>();
            if (stored.contains(row)) {
                outcomes.add("stored");
                counts[0]++;
            }
            if (submission.rowsRefused().contains(row)) {
                outcomes.add("refused");
                counts[1]++;
            }
            if (submission.rowsIgnored().contains(row)) {
                outcomes.add("ignored");
                counts[2]++;
            }
            if (outcomes.isEmpty() && stated.contains(row)) {
                outcomes.add("ignored");
                counts[2]++;
            }
            if (outcomes.size() != 1) {
                throw fault(submission, row, outcomes.isEmpty() ? "lost" : String.join(" and ", outcomes));
            }
        }
        failOnUnread(submission, submission.rowsRefused(), "refused");
        failOnUnread(submission, submission.rowsIgnored(), "ignored");
        failOnUnread(submission, tableRows(submission), "stored");
        return new Ledger(submission.rowsRead().size(), counts[0], counts[1], counts[2]);
    }

    /** The rows of which something is stored. Scores may also stand in prose, whose rows are not read as a table's. */
    static Set<RowRef> storedRows(Submission submission) {
        Set<RowRef> rows = tableRows(submission);
        submission.scores().forEach(score -> rows.add(score.at().rowRef()));
        return rows;
    }

    /** The rows in which the officer states figures of her own. */
    static Set<RowRef> statedRows(Submission submission) {
        return submission.reported().stream()
                .map(figure -> figure.at().rowRef())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<RowRef> tableRows(Submission submission) {
        Set<RowRef> rows = new HashSet<>();
        submission.measures().forEach(measure -> rows.addAll(measure.rows()));
        submission.analysis().forEach(note -> rows.addAll(note.rows()));
        submission.oitItems().forEach(item -> rows.add(item.at().rowRef()));
        submission.compared().forEach(result -> rows.addAll(result.rows()));
        return rows;
    }

    private static void failOnUnread(Submission submission, Set<RowRef> rows, String outcome) {
        for (RowRef row : rows) {
            if (!submission.rowsRead().contains(row)) {
                throw fault(submission, row, outcome + " and never read");
            }
        }
    }

    private static LedgerFault fault(Submission submission, RowRef row, String outcome) {
        Set<RowRef> stored = storedRows(submission);
        stored.retainAll(submission.rowsRead());
        return new LedgerFault(
                submission.file().inboxPath(),
                row,
                outcome,
                submission.rowsRead().size(),
                stored.size(),
                submission.rowsRefused().size(),
                submission.rowsIgnored().size());
    }
}
