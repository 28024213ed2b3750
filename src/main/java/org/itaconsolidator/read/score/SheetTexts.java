package org.itaconsolidator.read.score;

import java.util.List;
import java.util.OptionalInt;
import org.itaconsolidator.read.around.SectionTitle;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.cut.RowFilter;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.row.SubmissionDraft;

/** Lines of text outside and between the tables of a sheet: topics for the measures below, and stated figures. */
public final class SheetTexts {
    private final Grid grid;
    private final ReadingContext context;
    private final SectionTitle title;
    private final RowFilter filter;
    private final TotalsInText stated;
    private final boolean aboutIt;
    private OptionalInt topic = OptionalInt.empty();

    public SheetTexts(
            Grid grid,
            ReadingContext context,
            SectionTitle title,
            RowFilter filter,
            boolean aboutIt,
            SubmissionDraft draft) {
        this.grid = grid;
        this.context = context;
        this.title = title;
        this.filter = filter;
        this.stated = new TotalsInText(grid, context, draft);
        this.aboutIt = aboutIt;
    }

    /** The topic that was named last. */
    public OptionalInt topic() {
        return topic;
    }

    public void take(GridRow row) {
        OptionalInt named = filter.topic(row);
        if (named.isPresent()) {
            topic = named;
        }
        if (!title.isOtherBodys()) {
            TextLine.listOf(grid, List.of(row), context.words())
                    .forEach(line -> stated.take(line, title.year(), title.source(), aboutIt));
        }
    }
}
