package org.itaconsolidator.read.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.ColumnEvidence;

/**
 * A value typed one column too far to the right: its own cell is blank, and the column beside it has no heading and holds nothing but
 * such values. Only scores, periods and divisions are known by what they say; a text of any other kind may be a note.
 */
public final class ValueBeside {
    /** More values than this are a column of their own. */
    private static final int MOST = 2;

    private static final int FEWEST_AT_HOME_FOR_EACH = 2;

    /** Rows above the last one of headings in which something may stand over the column. */
    private static final int HEADING_ROWS = 3;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Grid grid;

    /** Whether values are taken from beside a column: asked by each of its rows, and worked out once. */
    private final Map<Asked, Boolean> taken = new HashMap<>();

    public ValueBeside(Grid grid) {
        this.grid = grid;
    }

    private record Asked(int column, int headingRow, Field field) {}

    /**
     * The value of a row's blank cell that stands beside it.
     *
     * @param column the blank cell's, A = 1
     * @param headingRow the last row of the table's headings
     */
    public Optional<GridCell> find(GridRow row, int column, int headingRow, Field field) {
        Optional<GridCell> beside = row.find(column + 1);
        return beside.isPresent()
                        && row.find(column).isEmpty()
                        && grid.findMerge(row.number(), column).isEmpty()
                        && grid.findMerge(row.number(), column + 1).isEmpty()
                        && taken.computeIfAbsent(new Asked(column, headingRow, field), this::isTaken)
                ? beside
                : Optional.empty();
    }

    /** The only number under remarks that may be the score of the blank cell before it, though it may be of anything else. */
    public Optional<GridCell> findUnderRemarks(GridRow row, int column, int headingRow) {
        return row.find(column + 1)
                .filter(cell -> row.find(column).isEmpty()
                        && grid.findMerge(row.number(), column).isEmpty()
                        && grid.findMerge(row.number(), column + 1).isEmpty()
                        && cell.text().indexOf('.') > 0
                        && holdsNothingElse(column, headingRow, Field.SCORE));
    }

    /** Tells where the value stands and where it belongs. */
    public Finding finding(GridRow row, int column, String found, String heading) {
        return Finding.at(
                        grid.ref(row.number(), column + 1),
                        FindingCode.VALUE_IN_NEIGHBOUR_COLUMN,
                        found,
                        grid.ref(row.number(), column).a1())
                .with("heading", heading);
    }

    private boolean isTaken(Asked of) {
        return !isHeaded(of.column(), of.headingRow()) && holdsNothingElse(of.column(), of.headingRow(), of.field());
    }

    private boolean isHeaded(int column, int headingRow) {
        return grid.lastColumnOf(headingRow, column) > column
                || IntStream.rangeClosed(headingRow - HEADING_ROWS + 1, headingRow)
                        .mapToObj(grid::findRow)
                        .anyMatch(row ->
                                row.flatMap(found -> found.find(column + 1)).isPresent());
    }

    private boolean holdsNothingElse(int column, int headingRow, Field field) {
        List<GridCell> beside = new ArrayList<>();
        List<GridCell> home = new ArrayList<>();
        int last = headingRow;
        for (GridRow row : grid.listRows()) {
            if (row.number() <= headingRow) {
                continue;
            }
            if (row.number() > last + 1) {
                break;
            }
            last = row.number();
            row.find(column).ifPresent(home::add);
            if (row.find(column + 1).isPresent()) {
                if (row.find(column).isPresent()) {
                    return false;
                }
                beside.add(row.find(column + 1).get());
            }
        }
        return beside.size() <= MOST
                && home.size() >= beside.size() * FEWEST_AT_HOME_FOR_EACH
                && beside.stream().allMatch(cell -> isOf(field, cell, home));
    }

    private static boolean isOf(Field field, GridCell cell, List<GridCell> home) {
        if (field != Field.SCORE) {
            return ColumnEvidence.isOf(field, cell.text());
        }
        Optional<BigDecimal> score = ScoreCell.findNumber(Optional.of(cell));
        Optional<BigDecimal> least = home.stream()
                .flatMap(each -> ScoreCell.findNumber(Optional.of(each)).stream())
                .min(BigDecimal::compareTo);
        return score.isPresent()
                && least.isPresent()
                && score.get().compareTo(HUNDRED) <= 0
                && score.get().add(score.get()).compareTo(least.get()) >= 0;
    }
}
