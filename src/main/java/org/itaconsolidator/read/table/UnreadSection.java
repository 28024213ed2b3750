package org.itaconsolidator.read.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;

/** Refuses aloud the rows of a sheet that tell of our indicators or measures and cannot be read; names other tables. */
public final class UnreadSection {
    private final Grid grid;
    private final SheetRows ledger;
    private final UnreadRows unread;
    private final PassedOverTables passedOver;
    private final ColumnReport columns;
    private final MissingHeadings missing;
    private final SubmissionDraft draft;
    private List<TextLine> titles = List.of();

    public UnreadSection(
            Grid grid, ReadingContext context, SheetRows ledger, ColumnReport columns, SubmissionDraft draft) {
        this.grid = grid;
        this.ledger = ledger;
        this.unread = new UnreadRows(context.frameworks());
        this.passedOver = new PassedOverTables(context.words());
        this.columns = columns;
        this.missing = new MissingHeadings(context);
        this.draft = draft;
    }

    /** Notes the titles that say of which form the sheet's tables are. */
    public void begin(List<TextLine> lines) {
        titles = List.copyOf(lines);
    }

    /** Refuses a table that resembles a form and cannot be read. */
    public void refuseIncomplete(Segment table, List<TextLine> around, CellRef at, String text) {
        HeadingBlock heading = table.heading().orElseThrow();
        List<TextLine> above = around.isEmpty() ? titles : around;
        draft.findings.add(missing.of(at, text, heading, above));
        columns.unknownOfIncomplete(table, missing.findForm(heading, above).orElse(Form.MEASURES));
    }

    /**
     * Refuses those of rows outside tables that name indicators or items, where they are enough to be a table or touch the
     * heading of one.
     */
    public void refuseOutsideTables(List<GridRow> rows, Optional<HeadingBlock> next) {
        List<GridRow> table = unread.outsideTables(rows);
        List<GridRow> refused = table.isEmpty()
                ? next.map(heading -> unread.directlyAbove(rows, heading)).orElse(List.of())
                : table;
        refuseUnread(refused);
        refused.stream()
                .findFirst()
                .flatMap(first -> grid.findRow(first.number() - 1))
                .filter(rows::contains)
                .ifPresent(columns::unknownAbove);
    }

    /** Tells the tables of other systems among rows outside tables; their rows are left alone. */
    public void leaveOutsideTables(List<GridRow> rows) {
        for (PassedOverTables.Passed table : passedOver.listOf(rows)) {
            GridCell first = table.heading().cells().get(0);
            CellRef at = grid.ref(table.heading().number(), first.column());
            draft.findings.add(Finding.at(at, FindingCode.TABLE_LEFT_ALONE, first.text(), "")
                    .with("reason", "foreign-headings"));
            explain(at, first.text(), "foreign-headings");
            table.rows().forEach(ledger::ignore);
        }
    }

    /** Refuses those of rows in a table of measures that held none and have an indicator with a score. */
    public void refuseBelowMeasures(List<GridRow> rows) {
        refuseUnread(unread.belowMeasures(rows));
    }

    /** Rows that name our indicators or items and belong to no table that is known are not lost without a word. */
    private void refuseUnread(List<GridRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        GridRow first = rows.get(0);
        CellRef at = grid.ref(first.number(), first.cells().get(0).column());
        String text = first.cells().get(0).text();
        draft.findings.add(missing.ofRows(at, text, titles));
        explain(at, text, "headings-missing");
        rows.forEach(ledger::refuse);
    }

    /** Refuses rows in which the fields stand down. */
    public void refuseTransposed(List<GridRow> rows) {
        GridRow first = rows.get(0);
        CellRef at = grid.ref(first.number(), first.cells().get(0).column());
        String heading = first.cells().get(0).text();
        String labels = rows.stream()
                .filter(row -> row.first().column() == first.first().column())
                .map(row -> row.first().text().replaceAll("\\s+", " ").strip())
                .distinct()
                .collect(Collectors.joining(", "));
        draft.findings.add(
                Finding.at(at, FindingCode.TABLE_NOT_RECOGNISED, labels, "").with("case", "transposed"));
        explain(at, heading, "transposed");
        rows.forEach(ledger::refuse);
    }

    /** Notes why a table was left alone. */
    public void explain(CellRef at, String heading, String reason) {
        draft.explanations.add(Explanation.leftAlone(at, heading, reason));
    }
}
