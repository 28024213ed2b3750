package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiNumbers;

/**
 * Names of indicators broken over two rows, as in tables copied from printed documents. Before anything is read, the
 * two rows become one, together with what stands beside either. If both have content in the same column they stay two.
 */
public final class BrokenNames {
    private static final int LONGEST = 60;

    /** The end of a name stands alone, or beside its score and what it had before. */
    private static final int MOST_BESIDE = 3;

    private BrokenNames() {}

    /** The sheet with such names whole, each in the row with its score. */
    public static Grid join(Grid grid, Frameworks frameworks) {
        List<GridRow> rows = grid.listRows();
        List<GridRow> whole = new ArrayList<>();
        for (GridRow row : rows) {
            int last = whole.size() - 1;
            Optional<GridRow> joined = last < 0 ? Optional.empty() : join(whole.get(last), row, frameworks);
            if (joined.isPresent()) {
                whole.set(last, joined.get());
            } else {
                whole.add(row);
            }
        }
        return whole.size() == rows.size() ? grid : grid.part(whole);
    }

    private static Optional<GridRow> join(GridRow upper, GridRow lower, Frameworks frameworks) {
        if (lower.number() != upper.number() + 1 || lower.size() > MOST_BESIDE || !maySayMore(upper, lower)) {
            return Optional.empty();
        }
        List<GridCell> cells = new ArrayList<>(upper.cells());
        int names = 0;
        for (GridCell end : lower.cells()) {
            Optional<GridCell> begin = upper.find(end.column());
            if (begin.isEmpty()) {
                cells.add(end);
            } else if (isBroken(begin.get(), end, frameworks)) {
                names++;
                cells.set(
                        cells.indexOf(begin.get()),
                        begin.get().with(new CellValue.Text(begin.get().text() + end.text())));
            } else {
                return Optional.empty();
            }
        }
        GridRow kept = cells.size() > upper.size() ? lower : upper;
        cells.sort(Comparator.comparingInt(GridCell::column));
        return names == 1 ? Optional.of(kept.with(cells)) : Optional.empty();
    }

    /** Whether a row holds nothing but texts below texts and numbers where the row above has none, and is not just such a row. */
    private static boolean maySayMore(GridRow upper, GridRow lower) {
        boolean more = lower.size() < upper.size();
        for (GridCell cell : lower.cells()) {
            boolean text = cell.value() instanceof CellValue.Text;
            Optional<GridCell> above = upper.find(cell.column());
            if (above.isEmpty()
                    ? !ThaiNumbers.isNumber(cell.text())
                    : !text || !(above.get().value() instanceof CellValue.Text)) {
                return false;
            }
            more |= above.isEmpty();
        }
        return more;
    }

    /** Whether two texts are the name of an indicator together, and neither is one alone; the first may be short for it: "การเปิดเผย". */
    private static boolean isBroken(GridCell begin, GridCell end, Frameworks frameworks) {
        return begin.text().length() + end.text().length() <= LONGEST
                && isExact(begin.text() + end.text(), frameworks)
                && !isExact(begin.text(), frameworks)
                && frameworks
                        .findIndicatorOfAnyYear(end.text())
                        .filter(IndicatorMatch::isName)
                        .isEmpty();
    }

    private static boolean isExact(String name, Frameworks frameworks) {
        return frameworks
                .findIndicatorOfAnyYear(name)
                .filter(match -> match.kind() == NameKind.EXACT)
                .isPresent();
    }
}
