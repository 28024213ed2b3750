package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;

/** A number right behind a blank score, where nothing else stands in its column: it may be that score, which is told and not stored. */
final class NumberBeside {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Grid grid;
    private final int headingRow;
    private final Map<Integer, Boolean> holdsNothingElse = new HashMap<>();

    /** @param headingRow the last row of the table's headings */
    NumberBeside(Grid grid, int headingRow) {
        this.grid = grid;
        this.headingRow = headingRow;
    }

    /** @param column that of the scores, with its heading */
    Optional<Finding> find(GridRow row, int column, String heading) {
        return row.find(column + 1)
                .filter(cell -> !row.has(column)
                        && grid.findMerge(row.number(), column).isEmpty()
                        && grid.findMerge(row.number(), column + 1).isEmpty()
                        && holdsNothingElse.computeIfAbsent(column, this::holdsNothingElse))
                .map(cell -> Finding.at(
                                grid.ref(row.number(), column + 1),
                                FindingCode.VALUE_IN_NEIGHBOUR_COLUMN,
                                cell.text(),
                                grid.ref(row.number(), column).a1())
                        .with("heading", heading)
                        .with("case", "score"));
    }

    /** Whether all that stands behind a column of a table, down to its first blank row, are such numbers. */
    private boolean holdsNothingElse(int column) {
        int next = headingRow + 1;
        for (GridRow row : grid.listRows()) {
            if (row.number() < next) {
                continue;
            }
            if (row.number() > next++) {
                break;
            }
            Optional<GridCell> beside = row.find(column + 1);
            if (beside.isPresent() && (row.has(column) || !mayBeScore(beside.get()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayBeScore(GridCell cell) {
        return ScoreCell.findNumber(Optional.of(cell))
                .filter(number -> RoundedFigure.hasDecimals(number)
                        && number.compareTo(BigDecimal.TEN) > 0
                        && number.compareTo(HUNDRED) <= 0)
                .isPresent();
    }
}
