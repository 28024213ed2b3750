package org.itaconsolidator.read;

import java.util.List;
import java.util.OptionalInt;

/** Lines of text outside and between the tables of a sheet: topics for the measures below, and stated figures. */
final class SheetTexts {
    private final Grid grid;
    private final ReadingContext context;
    private final SectionTitle title;
    private final RowFilter filter;
    private final StatedFigures stated;
    private final boolean aboutIt;
    private final SubmissionDraft draft;
    private OptionalInt topic = OptionalInt.empty();

    SheetTexts(
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
        this.stated = new StatedFigures(context);
        this.aboutIt = aboutIt;
        this.draft = draft;
    }

    /** The topic that was named last. */
    OptionalInt topic() {
        return topic;
    }

    /** Takes what a line says. */
    void take(GridRow row) {
        OptionalInt named = filter.topic(row);
        if (named.isPresent()) {
            topic = named;
        }
        if (!title.isOtherBodys()) {
            for (TextLine line : TextLine.listOf(grid, List.of(row), context.words())) {
                StatedFigures.Stated said = stated.in(line, title.year(), title.source(), aboutIt);
                draft.reported.addAll(said.figures());
                said.unclear().ifPresent(draft.findings::add);
            }
        }
    }
}
