package org.itaconsolidator.read;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Severity;
import org.itaconsolidator.thai.NumberReading;
import org.itaconsolidator.thai.ThaiNumbers;
import org.itaconsolidator.thai.ThaiText;

/**
 * Says which headings were taken for what, and which columns were not read although they hold something: no column is
 * dropped in silence. A heading repeated after a page break is reported once.
 */
final class ColumnReport {
    private final Grid grid;
    private final SubmissionDraft draft;
    private final Predicate<String> foreign;
    private final LikelyHeading likely;
    private final Set<String> reported = new HashSet<>();

    /**
     * A report.
     *
     * @param foreign tells headings of other systems, for which there is no hint
     */
    ColumnReport(Grid grid, Layouts layouts, Predicate<String> foreign, SubmissionDraft draft) {
        this.foreign = foreign;
        this.likely = new LikelyHeading(layouts);
        this.grid = grid;
        this.draft = draft;
    }

    /** Reports a recognised table's headings. */
    void headings(HeadingBlock heading, Form form) {
        for (TableColumn column : heading.columns()) {
            CellRef at = grid.ref(column.row(), column.number());
            Field field = column.heading().field();
            draft.explanations.add(new Explanation(at, column.text(), Optional.of(field), Optional.of(form), Map.of()));
            if (!column.heading().exact() && reported.add("near:" + ThaiText.fold(column.text()))) {
                draft.findings.add(Finding.at(
                        at,
                        FindingCode.HEADING_TAKEN_AS,
                        column.text(),
                        column.heading().known()));
            }
        }
    }

    /** Reports columns that hold something and were not read. */
    void unread(HeadingBlock heading, List<TableRow> rows, Set<Field> read) {
        for (HeadingBlock.UnknownColumn column : heading.unknown()) {
            if (rows.stream().anyMatch(row -> row.outside().contains(column.number()))) {
                report(
                        grid.ref(column.row(), column.number()),
                        column.text(),
                        foreign.test(column.text()) ? "" : likely.of(column.text(), heading.fields()));
            }
        }
        for (TableColumn column : heading.columns()) {
            Field field = column.heading().field();
            boolean unused = !read.contains(field) && field != Field.NOTE && field != Field.CHANGE;
            if (unused && rows.stream().anyMatch(row -> row.has(field))) {
                report(grid.ref(column.row(), column.number()), column.text(), "");
            }
        }
        Set<Integer> known = new HashSet<>();
        heading.unknown().forEach(column -> known.add(column.number()));
        for (TableRow row : rows) {
            for (int outside : row.outside()) {
                if (known.add(outside)) {
                    report(grid.ref(row.row().number(), outside), "", "");
                }
            }
        }
    }

    /**
     * Says which columns of numbers beside indicators could not be taken for scores, because their headings are not known.
     *
     * @return whether there is one
     */
    boolean numbersNotTaken(Segment table) {
        HeadingBlock heading = table.heading().orElseThrow();
        if (heading.find(Field.INDICATOR).isEmpty()) {
            return false;
        }
        List<HeadingBlock.UnknownColumn> ofNumbers = heading.unknown().stream()
                .filter(column -> table.rows().stream()
                        .anyMatch(row -> ThaiNumbers.read(row.text(column.number())) instanceof NumberReading.Number))
                .toList();
        ofNumbers.forEach(column -> notTaken(grid.ref(column.row(), column.number()), column.text(), heading.fields()));
        return !ofNumbers.isEmpty();
    }

    /** Says that numbers under a heading were not taken for scores; their rows are refused. */
    void notTaken(CellRef at, String heading, Set<Field> alreadyThere) {
        String likeliest = foreign.test(heading) ? "" : likely.of(heading, alreadyThere);
        draft.findings.add(Finding.at(at, FindingCode.HEADING_NOT_RECOGNISED, heading, "")
                .with("likely", likeliest)
                .as(Severity.ERROR));
        draft.explanations.add(
                new Explanation(at, heading, Optional.empty(), Optional.empty(), Map.of("reason", "heading-unknown")));
    }

    private void report(CellRef at, String heading, String likeliest) {
        String key = heading.isEmpty() ? "column:" + at.column() : "unknown:" + ThaiText.fold(heading);
        if (reported.add(key)) {
            draft.findings.add(Finding.at(at, FindingCode.HEADING_NOT_RECOGNISED, heading, "")
                    .with("likely", likeliest));
            draft.explanations.add(new Explanation(
                    at, heading, Optional.empty(), Optional.empty(), Map.of("reason", "heading-unknown")));
        }
    }
}
