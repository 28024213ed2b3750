package org.itaconsolidator.read.heading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.WebAddresses;

/**
 * A checklist without a column for addresses that is known: where one column, and no other, holds web addresses, these are the
 * items', whatever stands over them ("แหล่งเผยแพร่").
 */
final class AddressesByRow {
    private static final int ROWS_TO_LOOK_AT = 12;

    private AddressesByRow() {}

    /** The column with the addresses; empty where a heading says it, or there is none, or more than one. */
    static OptionalInt findAddresses(Grid grid, GridRow row, Map<Integer, Heading> known, HeadingMatcher matcher) {
        boolean checklist = known.values().stream().anyMatch(heading -> heading.field() == Field.SELF_SCORE)
                && known.values().stream()
                        .anyMatch(heading -> heading.field() == Field.ITEM || heading.field() == Field.SUB_TOPIC)
                && known.values().stream().noneMatch(heading -> heading.field() == Field.URL);
        if (!checklist) {
            return OptionalInt.empty();
        }
        List<GridCell> unknown = row.cells().stream()
                .filter(cell -> !known.containsKey(cell.column()))
                .toList();
        boolean byWord = unknown.stream()
                .flatMap(cell -> matcher.matchByWord(cell.text()).stream())
                .anyMatch(heading -> heading.field() == Field.URL);
        if (byWord) {
            return OptionalInt.empty();
        }
        List<Integer> columns = unknown.stream()
                .map(GridCell::column)
                .filter(column -> holdsAddresses(grid, row.number(), column))
                .toList();
        return columns.size() == 1 ? OptionalInt.of(columns.get(0)) : OptionalInt.empty();
    }

    private static boolean holdsAddresses(Grid grid, int heading, int column) {
        List<GridCell> cells = IntStream.rangeClosed(heading + 1, heading + ROWS_TO_LOOK_AT)
                .mapToObj(number -> grid.findRow(number).flatMap(row -> row.find(column)))
                .flatMap(Optional::stream)
                .toList();
        long addresses =
                cells.stream().filter(cell -> WebAddresses.isIn(cell.text())).count();
        return addresses * 2 > cells.size();
    }
}
