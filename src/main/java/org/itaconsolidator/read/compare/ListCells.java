package org.itaconsolidator.read.compare;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.Merge;
import org.itaconsolidator.thai.date.FiscalYears;

/**
 * The cells of a sheet that may hold a list of bodies, with a line for each body: a row, or a column where the bodies
 * stand across. A place is where a cell stands in its line.
 */
final class ListCells {
    /** Rows of more cells are those of a table. */
    static final int WIDEST_TEXT = 2;

    private final Grid grid;
    private final boolean across;
    private final TreeMap<Integer, TreeMap<Integer, GridCell>> lines = new TreeMap<>();

    ListCells(Grid grid, boolean across) {
        this.grid = grid;
        this.across = across;
        for (GridRow row : grid.listRows()) {
            for (GridCell cell : row.cells()) {
                lines.computeIfAbsent(across ? cell.column() : row.number(), line -> new TreeMap<>())
                        .put(across ? row.number() : cell.column(), cell);
            }
        }
    }

    Grid grid() {
        return grid;
    }

    boolean across() {
        return across;
    }

    TreeMap<Integer, TreeMap<Integer, GridCell>> lines() {
        return lines;
    }

    CellRef at(int line, int place) {
        return across ? grid.ref(place, line) : grid.ref(line, place);
    }

    Optional<GridCell> own(int line, int place) {
        return Optional.ofNullable(lines.get(line)).map(cells -> cells.get(place));
    }

    /** The cell that holds for a place: its own, or the first of the range merged over it. */
    Optional<GridCell> cell(int line, int place) {
        return own(line, place)
                .or(() -> (across ? grid.findMerge(place, line) : grid.findMergeFromAbove(line, place))
                        .flatMap(merge -> grid.find(grid.ref(merge.firstRow(), merge.firstColumn()))));
    }

    String text(int line, int place) {
        return cell(line, place).map(GridCell::text).orElse("");
    }

    /** The range that a place is merged into, with lines for rows. */
    Optional<Merge> merge(int line, int place) {
        return across
                ? grid.findMerge(place, line)
                        .map(range ->
                                new Merge(range.firstColumn(), range.firstRow(), range.lastColumn(), range.lastRow()))
                : grid.findMerge(line, place);
    }

    boolean isBandOver(int line, int place) {
        return merge(line, place)
                .filter(over -> over.lastColumn() > over.firstColumn())
                .isPresent();
    }

    /** Whether a row is one of a table's figures or texts, and no line of a title with its year. */
    static boolean isOfTable(GridRow row) {
        boolean figure = row.any(
                cell -> isNumber(cell) && FiscalYears.listIn(cell.text()).isEmpty());
        return row.size() > 1 && figure
                || row.size() > WIDEST_TEXT
                        && row.all(cell -> FiscalYears.listIn(cell.text()).isEmpty());
    }

    static boolean isText(GridRow row) {
        return row.size() <= WIDEST_TEXT && row.none(ListCells::isNumber);
    }

    static boolean isNumber(GridCell cell) {
        return ScoreCell.findNumber(Optional.of(cell)).isPresent();
    }

    /** Whether a row right below bodies that stand across says what each column is, of which each body has several. */
    boolean isOfLabels(int place, int names, Set<Integer> ofBodies) {
        return across
                && place == names + 1
                && ofBodies.stream()
                        .allMatch(line -> own(line, place)
                                .filter(cell -> cell.isText() && !isNumber(cell))
                                .isPresent())
                && !isOfYears(place, names, ofBodies);
    }

    /** Whether a row right below bodies that stand across holds the year of each column, of which each body has several. */
    boolean isOfYears(int place, int names, Set<Integer> ofBodies) {
        return across
                && place == names + 1
                && ofBodies.stream()
                        .allMatch(line -> ListPhrases.year(text(line, place)).isPresent());
    }
}
