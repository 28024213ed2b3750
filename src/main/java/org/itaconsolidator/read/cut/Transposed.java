package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingFinder;

/**
 * Rows in which the names of the fields stand down a column and what is said of each measure to their right. They are not
 * read: a row of such a sheet is no measure, and the indicators in it are no headings.
 */
final class Transposed {
    private static final int FEWEST = 3;

    /** So many of them are known headings; others may only begin with their words. */
    private static final int FEWEST_KNOWN = 2;

    private static final int LONGEST_LABEL = 30;
    private static final Set<Field> SUBJECTS = EnumSet.of(Field.MEASURE, Field.ISSUE, Field.WEAKNESS, Field.STEPS);
    private static final Set<Field> OF_SCORES =
            EnumSet.of(Field.SCORE, Field.SELF_SCORE, Field.LEVEL, Field.FISCAL_YEAR, Field.CHANGE);

    private final HeadingFinder finder;
    private final List<GridRow> found = new ArrayList<>();
    private final List<GridRow> run = new ArrayList<>();
    private final Set<Field> fields = EnumSet.noneOf(Field.class);
    private int column;
    private int named;
    private int known;

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
        Optional<Heading> heading = heading(row, row.cells().get(0));
        Optional<Field> field = heading.map(Heading::field).filter(each -> !OF_SCORES.contains(each));
        boolean names = field.isPresent()
                && row.cells().stream()
                        .skip(1)
                        .noneMatch(cell ->
                                heading(row, cell).filter(Heading::exact).isPresent());
        boolean label = field.isEmpty()
                && !run.isEmpty()
                && first == column
                && row.size() == run.get(0).size()
                && row.size() > 1
                && row.cells().get(0).text().length() <= LONGEST_LABEL
                && HeadingFinder.isLikeAHeading(row.cells().get(0))
                && row.cells().stream()
                        .skip(1)
                        .noneMatch(cell -> heading(row, cell).isPresent());
        if (!run.isEmpty() && !names && first > column || label) {
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
            known += heading.get().exact() ? 1 : 0;
            named = row.cells().size() > 1 ? run.size() : named;
        }
    }

    /** Ends a run of rows: enough different fields, one of them the measure's, are no chance. */
    private void end() {
        if (fields.size() >= FEWEST
                && known >= FEWEST_KNOWN
                && named > 0
                && SUBJECTS.stream().anyMatch(fields::contains)) {
            found.addAll(run);
        }
        run.clear();
        fields.clear();
        named = 0;
        known = 0;
    }

    private Optional<Heading> heading(GridRow row, GridCell cell) {
        GridRow alone = row.with(List.of(cell));
        return Optional.ofNullable(finder.headings(alone).get(cell.column()))
                .or(() -> Optional.of(cell.text())
                        .filter(text -> text.length() <= LONGEST_LABEL)
                        .flatMap(finder.matcher()::matchByWord));
    }
}
