package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.MovedCells;
import org.itaconsolidator.read.heading.ColumnEvidence;

/**
 * Lists without headings that have several indicators in each row, each name with its figure behind it ("1 การปฏิบัติหน้าที่ 84.11 2
 * การใช้งบประมาณ 84.13"): before anything is read, each gets a row of its own; its cells keep their places. All indicators stand in
 * rows that follow each other, each once.
 */
public final class PairedRows {
    /** A name with what stands around it in its row: the number in front, the figure behind. */
    private record Pair(List<GridCell> cells) {
        private GridCell name() {
            return cells.get(cells.size() - 2);
        }
    }

    private final Grid grid;
    private final Frameworks frameworks;

    private PairedRows(Grid grid, Frameworks frameworks) {
        this.grid = grid;
        this.frameworks = frameworks;
    }

    /** The sheet with a row for each indicator of such lists; as it was where it has none. */
    public static Grid part(Grid grid, Frameworks frameworks) {
        return new PairedRows(grid, frameworks).part();
    }

    private Grid part() {
        List<GridRow> rows = grid.listRows();
        int first = 0;
        while (first < rows.size() && lengthOfList(rows, first) == 0) {
            first++;
        }
        if (first == rows.size()) {
            return grid;
        }
        List<GridRow> parted = new ArrayList<>(rows.subList(0, first));
        MovedCells moved = new MovedCells(grid);
        int end = first; // of the list that a row is in
        for (int i = first; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            end = i < end ? end : i + lengthOfList(rows, i);
            List<Pair> pairs = i < end ? listPairs(row) : List.of(new Pair(row.cells()));
            for (Pair pair : pairs) {
                int more = parted.size() - i; // rows made of those above and of this
                parted.add(below(row, more, pair.cells(), pairs.get(0).cells(), moved));
            }
        }
        return grid.arranged(
                        parted,
                        rows.get(first).number(),
                        rows.get(rows.size() - 1).number(),
                        moved.orInPlace())
                .orElse(grid);
    }

    /** Cells of a row in one so much further down, in the columns of others. */
    private static GridRow below(GridRow row, int more, List<GridCell> own, List<GridCell> places, MovedCells moved) {
        int number = row.number() + more;
        List<GridCell> cells = new ArrayList<>();
        for (int c = 0; c < own.size(); c++) {
            cells.add(moved.move(row, own.get(c), number, places.get(c).column()));
        }
        moved.moveRow(row.number(), number);
        return row.with(cells).at(number);
    }

    /** How many rows from one on are such a list; 0 where none begins there. */
    private int lengthOfList(List<GridRow> rows, int from) {
        if (rows.get(from).size() < 4 || from > 0 && rows.get(from - 1).size() > 1) {
            return 0;
        }
        Set<Integer> named = new HashSet<>();
        int names = 0;
        int length = 0;
        int width = 0;
        while (from + length < rows.size()) {
            List<Pair> pairs = listPairs(rows.get(from + length));
            long known = pairs.stream()
                    .flatMap(pair -> findIndicator(pair).stream())
                    .peek(named::add)
                    .count();
            width = length == 0 ? pairs.size() : width;
            if (pairs.size() < 2 || pairs.size() > width || known > 0 && known < pairs.size()) {
                break;
            }
            names += (int) known;
            length++;
        }
        return named.size() == names && names >= DividedLines.FEWEST ? length : 0;
    }

    private Optional<Integer> findIndicator(Pair pair) {
        return frameworks.findNamed(pair.name().text());
    }

    /** The pairs of a row; none where it has anything else. */
    private static List<Pair> listPairs(GridRow row) {
        List<Pair> pairs = new ArrayList<>();
        List<GridCell> open = new ArrayList<>();
        boolean named = false;
        for (GridCell cell : row.cells()) {
            boolean figure = cell.readsAsNumber() || named && ColumnEvidence.isLevel(cell.text());
            open.add(cell);
            if (figure && named) {
                pairs.add(new Pair(List.copyOf(open)));
                open.clear();
                named = false;
            } else if (!figure && (named || !cell.isText())) {
                return List.of();
            } else {
                named = !figure;
            }
            if (open.size() > 2) {
                return List.of();
            }
        }
        boolean alike =
                pairs.stream().map(pair -> pair.cells().size()).distinct().count() == 1;
        return open.isEmpty() && alike ? pairs : List.of();
    }
}
