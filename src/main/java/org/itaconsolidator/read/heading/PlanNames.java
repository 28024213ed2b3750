package org.itaconsolidator.read.heading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;

/**
 * A column of a plan or report that may name the indicators of its measures in other words than their official names:
 * below a title of ours, beside columns that only measures have.
 *
 * @param said whether its heading says that it holds indicators
 * @param numbers whether its heading says that it holds their numbers, beside a column that counts the measures
 *     themselves
 * @param cells below the heading, the filled ones, down to the next gap
 */
record PlanNames(boolean said, boolean numbers, List<Place> cells) {
    private static final int FEWEST = 3;
    private static final int ROWS_TO_LOOK_AT = 40;
    private static final int MOST_CELLS = 60;
    private static final int WIDEST_GAP = 2;
    private static final int LONGEST = 60;
    private static final Set<Field> OF_MEASURES =
            EnumSet.of(Field.MEASURE, Field.STEPS, Field.RESPONSIBLE, Field.PERIOD, Field.RESULT, Field.MONITORING);

    record Place(GridRow row, GridCell cell) {}

    /** The columns of a sheet that may name the indicators of its measures; most sheets have none. */
    static List<PlanNames> list(Grid grid, HeadingMatcher matcher) {
        List<PlanNames> columns = new ArrayList<>();
        int below = 0;
        for (GridRow row : grid.listRows().stream().limit(ROWS_TO_LOOK_AT).toList()) {
            if (below > 0 && row.number() <= below + 1) {
                below = row.number(); // what stands below headings is none
                continue;
            }
            int told = countTold(row, matcher);
            if (told > 0
                    && ColumnEvidence.isBelowTitle(
                            grid,
                            row.number(),
                            line -> matcher.isTitleOfMeasures(line) || told > 1 && matcher.isTitleOfOurs(line))) {
                below = row.number();
                row.cells().stream()
                        .flatMap(heading -> find(grid, row, heading, matcher).stream())
                        .forEach(columns::add);
            }
        }
        return columns;
    }

    /** How many of a measure's fields the cells of a row name as headings; 0 for a row that heads no measures. */
    private static int countTold(GridRow row, HeadingMatcher matcher) {
        if (row.size() < FEWEST) {
            return 0;
        }
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (GridCell cell : row.cells()) {
            if (!HeadingFinder.isLikeAHeading(cell)
                    || ColumnEvidence.isOf(Field.RESPONSIBLE, cell.text())
                    || ColumnEvidence.isOf(Field.PERIOD, cell.text())) {
                return 0;
            }
            fieldOf(cell.text(), matcher)
                    .ifPresentOrElse(fields::add, () -> fields.addAll(matcher.listSpokenOf(cell.text())));
        }
        boolean scores = fields.contains(Field.SCORE) && !fields.contains(Field.MEASURE);
        fields.retainAll(OF_MEASURES);
        return scores ? 0 : fields.size();
    }

    private static Optional<Field> fieldOf(String heading, HeadingMatcher matcher) {
        return matcher.matchAnyhow(heading).map(Heading::field);
    }

    private static Optional<PlanNames> find(Grid grid, GridRow row, GridCell heading, HeadingMatcher matcher) {
        Optional<Field> known = fieldOf(heading.text(), matcher);
        boolean said = known.filter(Field.INDICATOR::equals).isPresent()
                || TableColumn.headsNumbers(heading.text())
                || known.isEmpty()
                        && matcher.isOfAField(heading.text())
                        && matcher.listSpokenOf(heading.text()).contains(Field.INDICATOR);
        boolean mayBe =
                said || known.isEmpty() && matcher.isOfAField(heading.text()) && !matcher.isForeign(heading.text());
        boolean numbers = TableColumn.headsNumbers(heading.text())
                && row.any(cell -> cell != heading
                        && !TableColumn.headsNumbers(cell.text())
                        && fieldOf(cell.text(), matcher).equals(Optional.of(Field.SEQ)));
        List<Place> cells = mayBe ? below(grid, row, heading.column()) : List.of();
        return cells.isEmpty() ? Optional.empty() : Optional.of(new PlanNames(said, numbers, cells));
    }

    /** The filled cells below; none where one is no short text. */
    private static List<Place> below(Grid grid, GridRow head, int column) {
        List<Place> cells = new ArrayList<>();
        int last = head.number();
        for (int number = last + 1; number <= last + WIDEST_GAP && cells.size() < MOST_CELLS; number++) {
            Optional<GridRow> row = grid.findRow(number);
            if (row.isEmpty()) {
                continue;
            }
            last = number;
            // a line over all columns is no row of theirs
            Optional<GridCell> cell =
                    row.get().size() < 2 ? Optional.empty() : row.get().find(column);
            if (cell.isPresent() && !cell.get().text().equals(head.text(column))) {
                if (!cell.get().isText() || cell.get().text().length() > LONGEST) {
                    return List.of();
                }
                cells.add(new Place(row.get(), cell.get()));
            }
        }
        return cells;
    }
}
