package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.MovedCells;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.HeadingMatcher;
import org.itaconsolidator.read.heading.ScoresAcross;
import org.itaconsolidator.thai.date.FiscalYears;

/**
 * Headings of scores that are taken back in the row below, as where each is typed into two rows: "ตัวชี้วัด | คะแนน" over "การประเมิน |
 * เฉลี่ยจังหวัด". What stands over the first score and under its heading says of all scores what the heading says. Before anything is read
 * the two rows become one, so that the whole heading is told.
 */
public final class HeadingsThatGoOn {
    /** A line alone below the headings is judged as a line over the rows. */
    private static final int FEWEST = 2;

    private static final int ROWS_BETWEEN = 4;

    private HeadingsThatGoOn() {}

    /** The sheet with such headings in one row each; as it was where it has none. */
    public static Grid join(Grid sheet, HeadingFinder finder) {
        Grid grid = GroupedYears.lift(sheet, finder.across());
        Grid joined = grid;
        for (GridRow upper : grid.listRows()) {
            Optional<GridRow> lower = grid.findRow(upper.number() + 1)
                    .filter(row -> goesOn(grid, upper, row, finder) || headsColumns(grid, upper, row, finder));
            if (lower.isPresent()) {
                joined = join(joined, upper, lower.get(), finder.matcher());
            }
        }
        return joined;
    }

    private static boolean goesOn(Grid grid, GridRow upper, GridRow lower, HeadingFinder finder) {
        ScoresAcross across = finder.across();
        return lower.size() >= FEWEST
                && lower.all(cell -> HeadingFinder.isShownText(cell)
                        && !cell.readsAsNumber()
                        && upper.has(cell.column())
                        && !across.isOfAnInstrument(cell.text()))
                && across.match(lower).values().stream()
                        .noneMatch(named -> named.indicator().isPresent()
                                || named.figure().equals(Optional.of(ReportedFigure.Kind.TOTAL)))
                && across.countIndicatorsIn(upper) == 0
                && findFirst(grid, lower, across)
                        .filter(first -> lower.any(cell -> ScoreCell.isNumberIn(first, cell.column())
                                && !grid.isMergedAcross(upper.number(), cell.column())
                                && isTakenBack(upper.text(cell.column()), cell.text(), finder.matcher())
                                && !isOneOfSeveral(grid, lower, cell.column(), across)))
                        .isPresent();
    }

    /**
     * Whether a row of texts heads columns that have no heading above, and none of its texts heads the names: then what it says right below
     * the heading of the scores, and nobody understands, is said of these scores as well.
     */
    private static boolean headsColumns(Grid grid, GridRow upper, GridRow lower, HeadingFinder finder) {
        HeadingMatcher matcher = finder.matcher();
        ScoresAcross across = finder.across();
        Optional<GridRow> first = findFirst(grid, lower, across);
        return first.isPresent()
                && lower.size() >= FEWEST
                && across.countIndicatorsIn(upper) == 0
                && across.countIndicatorsIn(lower) == 0
                && first.get()
                        .where(cell -> across.countIndicatorsIn(first.get().with(List.of(cell))) > 0)
                        .allMatch(name -> upper.has(name.column()) && !lower.has(name.column()))
                && lower.all(cell -> HeadingFinder.isShownText(cell)
                        && !across.isOfAnInstrument(cell.text())
                        && first.get().find(cell.column()).isPresent()
                        && !grid.isMergedAcross(upper.number(), cell.column()))
                && lower.any(cell -> !upper.has(cell.column())
                        && grid.findMerge(upper.number(), cell.column()).isEmpty())
                && lower.any(cell -> upper.has(cell.column())
                        && matcher.areScoresBelow(upper.text(cell.column()))
                        && ScoreCell.isNumberIn(first.get(), cell.column())
                        && isOpen(cell.text(), matcher))
                && !(lower.texts().anyMatch(matcher::isOfYearBefore)
                        && lower.texts().anyMatch(matcher::isOfThisYear));
    }

    private static boolean isOpen(String end, HeadingMatcher matcher) {
        return !matcher.is(Field.SCORE, end) && FiscalYears.listIn(end).isEmpty() && !matcher.areScoresBelow(end);
    }

    /** Whether what ends a heading of scores says that they are something else; what it says of the scores themselves needs no joining. */
    private static boolean isTakenBack(String begin, String end, HeadingMatcher matcher) {
        return matcher.areScoresBelow(begin)
                && matcher.isOfOthers(end)
                && matcher.isOfOthers(begin.strip() + " " + end.strip());
    }

    /** Whether other texts stand in a column further down too, in rows that name no indicator: lines over groups of rows. */
    private static boolean isOneOfSeveral(Grid grid, GridRow lower, int column, ScoresAcross across) {
        return grid.rowsRightBelow(lower.number())
                .filter(row -> row.size() >= FEWEST && across.countIndicatorsIn(row) == 0)
                .filter(row -> !row.text(row.first().column())
                        .equals(lower.text(row.first().column())))
                .flatMap(row -> row.find(column).stream())
                .anyMatch(cell -> HeadingFinder.isShownText(cell) && !cell.readsAsNumber());
    }

    /** The first row that names an indicator: a line, the columns' numbers or a total may stand over it. */
    static Optional<GridRow> findFirst(Grid grid, GridRow lower, ScoresAcross across) {
        return grid.rows(lower.number() + 1, lower.number() + ROWS_BETWEEN)
                .filter(row -> across.countIndicatorsIn(row) > 0)
                .findFirst();
    }

    private static Grid join(Grid grid, GridRow upper, GridRow lower, HeadingMatcher matcher) {
        MovedCells moved = new MovedCells(grid);
        List<GridCell> cells = new ArrayList<>();
        for (GridCell begin : upper.cells()) {
            cells.add(lower.find(begin.column())
                    .map(end -> end.with(new CellValue.Text(
                            joined(begin.text().strip(), end.text().strip(), matcher))))
                    .orElseGet(() -> moved.move(upper, begin, lower.number(), begin.column())));
        }
        lower.where(end -> !upper.has(end.column())).forEach(cells::add);
        cells.sort(Comparator.comparingInt(GridCell::column));
        List<GridRow> rows = grid.listRows();
        rows.removeIf(row -> row.number() == upper.number() || row.number() == lower.number());
        rows.add(lower.with(cells));
        return grid.arranged(rows, upper.number(), lower.number(), moved.orInPlace())
                .orElseGet(() -> grid.arranged(rows, moved.orInPlace()));
    }

    /** What heads neither names nor scores says nothing more of them in its second row. */
    private static String joined(String begin, String end, HeadingMatcher matcher) {
        String whole = begin + " " + end;
        Optional<Heading> known = matcher.match(begin);
        boolean names =
                known.filter(heading -> heading.field() == Field.INDICATOR).isPresent();
        if (matcher.areScoresBelow(begin) || (names || known.isEmpty()) && matcher.knows(whole)) {
            return whole;
        }
        return names ? begin + " (" + end + ")" : begin;
    }
}
