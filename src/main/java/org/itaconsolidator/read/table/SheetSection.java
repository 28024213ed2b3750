package org.itaconsolidator.read.table;

import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.SectionTitle;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.cut.RowFilter;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.row.SheetRows;
import org.itaconsolidator.read.row.SubmissionDraft;

/** What all who read one sheet, or one of the parts beside each other on it, have in hand. */
public abstract class SheetSection {
    protected final Grid grid;

    /** What notes, comments and marks say of scores. */
    protected final Footnotes notes;

    protected final ReadingContext context;

    /** What the title lines that were read so far say. */
    protected final SectionTitle title;

    /** Gives each row its outcome. */
    protected final SheetRows ledger;

    protected final RowFilter filter;
    protected final ColumnReport columns;
    protected final SubmissionDraft draft;

    protected SheetSection(
            Grid grid, Footnotes notes, ReadingContext context, SectionTitle title, SubmissionDraft draft) {
        this.grid = grid;
        this.notes = notes;
        this.context = context;
        this.title = title;
        this.filter = new RowFilter(context.naming(), context.frameworks().latestKnown(), context.words());
        this.ledger = new SheetRows(grid, filter, draft);
        this.columns = new ColumnReport(grid, context, draft);
        this.draft = draft;
    }

    /** Another reader of the same sheet. */
    protected SheetSection(SheetSection sheet) {
        this(sheet, sheet.notes);
    }

    /** @param notes those of one of its tables */
    protected SheetSection(SheetSection sheet, Footnotes notes) {
        this.grid = sheet.grid;
        this.notes = notes;
        this.context = sheet.context;
        this.title = sheet.title;
        this.filter = sheet.filter;
        this.ledger = sheet.ledger;
        this.columns = sheet.columns;
        this.draft = sheet.draft;
    }
}
