package org.itaconsolidator.read.heading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;

/**
 * Names the columns of a plan over which nothing stands, where their cells say by themselves what they are, and the only numbers beside the
 * indicators: a heading that is not known is understood there, and one that is missing contradicts no more.
 */
public final class BlankHeadings {
    private static final String COLUMN = "คอลัมน์ ";
    private static final int ROWS_OF_HEADINGS = 3;

    private static final List<Field> CLEAR =
            List.of(Field.SEQ, Field.INDICATOR, Field.TOPIC, Field.RESPONSIBLE, Field.PERIOD);

    /** The sheet with a heading over each such column. */
    public static Grid name(Grid grid, HeadingFinder finder) {
        List<GridRow> rows = new ArrayList<>(grid.listRows());
        boolean named = false;
        for (int at = 0; at + 1 < rows.size(); at++) {
            GridRow row = rows.get(at);
            boolean measures = rows.get(at + 1).size() > row.size() && headsMeasures(grid, row, finder.matcher());
            boolean scores = !measures && headsIndicators(grid, row, rows.get(at + 1), finder);
            if (!measures && !scores) {
                continue;
            }
            List<GridCell> cells = new ArrayList<>(row.cells());
            ColumnEvidence below = finder.evidenceBelow(grid, row.number());
            OptionalInt onlyScores = scores ? below.findOnlyScores() : OptionalInt.empty();
            for (GridCell first : rows.get(at + 1).cells()) {
                if (isFree(grid, row, first.column())
                        && (scores
                                ? onlyScores.equals(OptionalInt.of(first.column()))
                                : isClear(row, first, below, finder.matcher()))) {
                    cells.add(new GridCell(
                            first.column(),
                            new CellValue.Text(COLUMN + (scores ? CellRef.columnName(first.column()) : first.column())),
                            first.look(),
                            ""));
                }
            }
            cells.sort(Comparator.comparingInt(GridCell::column));
            rows.set(at, row.with(cells));
            named |= cells.size() > row.size();
        }
        return named ? grid.part(rows) : grid;
    }

    private static boolean headsMeasures(Grid grid, GridRow row, HeadingMatcher matcher) {
        return row.where(HeadingFinder::isLikeAHeading).anyMatch(cell -> is(Field.MEASURE, cell, matcher))
                && ColumnEvidence.isBelowTitle(grid, row.number(), matcher::isTitleOfMeasures);
    }

    /** Whether a row of texts stands over one that names an indicator, with more behind it, below a title of the assessment. */
    private static boolean headsIndicators(Grid grid, GridRow row, GridRow below, HeadingFinder finder) {
        return row.size() > 1
                && below.last().column() > row.last().column()
                && ScoreCell.mayBeIn(below)
                && finder.across().countIndicatorsIn(below) == 1
                && row.all(HeadingFinder::isLikeAHeading)
                && ColumnEvidence.isBelowTitleOfOurs(grid, row.number(), finder.matcher());
    }

    private static boolean is(Field field, GridCell heading, HeadingMatcher matcher) {
        return matcher.match(heading.text())
                .filter(known -> known.field() == field)
                .isPresent();
    }

    /** Whether no heading reaches over a column, from the row itself or from one above it. */
    private static boolean isFree(Grid grid, GridRow row, int column) {
        return !row.has(column)
                && IntStream.range(0, ROWS_OF_HEADINGS)
                        .map(above -> row.number() - above)
                        .noneMatch(number ->
                                number > 0 && grid.findMerge(number, column).isPresent())
                && IntStream.range(1, ROWS_OF_HEADINGS)
                        .mapToObj(above -> grid.findRow(row.number() - above))
                        .flatMap(Optional::stream)
                        .allMatch(above -> above.size() == 1 || !above.has(column));
    }

    /** Whether the cells are those of a field that no heading names. */
    private static boolean isClear(GridRow row, GridCell first, ColumnEvidence below, HeadingMatcher matcher) {
        return CLEAR.stream()
                .filter(field -> below.share(first.column(), field) >= ColumnEvidence.CLEAR_PER_CENT)
                .findFirst()
                .filter(field -> !HeadingFinder.isLikeAHeading(first)
                        || matcher.match(first.text()).isEmpty())
                .filter(field -> row.none(heading -> is(field, heading, matcher)))
                .isPresent();
    }
}
