package org.itaconsolidator.read.table;

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
 * Rows in which the names of the fields stand down a column and what is said of each measure to their right. They are not
 * read: a row of such a sheet is no measure, and the indicators in it are no headings.
 */
final class Transposed {
    private static final int FEWEST = 4;
    private static final Set<Field> SUBJECTS = EnumSet.of(Field.MEASURE, Field.ISSUE, Field.WEAKNESS, Field.STEPS);
    private static final Set<Field> OF_SCORES =
            EnumSet.of(Field.SCORE, Field.SELF_SCORE, Field.LEVEL, Field.FISCAL_YEAR, Field.CHANGE);

    private final HeadingFinder finder;
    private final List<GridRow> found = new ArrayList<>();
    private final List<GridRow> run = new ArrayList<>();
    private final Set<Field> fields = EnumSet.noneOf(Field.class);
    private int column;
    private int named;

    private Transposed(HeadingFinder finder) {
        this.finder = finder;
    }

    /** Such rows of a sheet; empty where it has none. */
    static List<GridRow> rows(Grid grid, HeadingFinder finder) {
        Transposed transposed = new Transposed(finder);
        grid.listRows().forEach(transposed::take);
        transposed.end();
        return transposed.found;
    }

    private void take(GridRow row) {
        int first = row.cells().get(0).column();
        Optional<Field> field = field(row, row.cells().get(0));
        boolean names = field.isPresent()
                && row.cells().stream()
                        .skip(1)
                        .noneMatch(cell -> field(row, cell).isPresent());
        if (!run.isEmpty() && !names && first > column) {
            run.add(row);
            return;
        }
        if (!names || first != column) {
            end();
        }
        if (names) {
            column = first;
            run.add(row);
            fields.add(field.get());
            named = row.cells().size() > 1 ? run.size() : named;
        }
    }

    /** Ends a run of rows: enough different fields, one of them the measure's, are no chance. */
    private void end() {
        if (fields.size() >= FEWEST && named > 0 && SUBJECTS.stream().anyMatch(fields::contains)) {
            found.addAll(run);
        }
        run.clear();
        fields.clear();
        named = 0;
    }

    private Optional<Field> field(GridRow row, GridCell cell) {
        GridRow alone = row.with(List.of(cell));
        return Optional.ofNullable(finder.headings(alone).get(cell.column()))
                .filter(Heading::exact)
                .map(Heading::field)
                .filter(field -> !OF_SCORES.contains(field));
    }
}
