package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Names of indicators broken over two rows, as in tables copied from printed documents, and names alone in rows of
 * which each has "คะแนนที่ได้" and its score below. Before anything is read, the two rows become one, together with
 * what stands beside either. If both have content in the same column they stay two.
 */
public final class BrokenNames {
    private static final int LONGEST = 60;

    /** The end of a name stands alone, or beside its score and what it had before. */
    private static final int MOST_BESIDE = 3;

    /** One name without a score may stand over a total that is called "คะแนน"; so many are bands. */
    private static final int FEWEST_BANDS = 5;

    private static final Pattern LABEL =
            Pattern.compile("(?:ได้|ผล|มี)?คะแนน(?:ที่)?(?:ได้)?(?:รับ|ประเมิน)?|ผล(?:การ)?ประเมิน");

    /** The sheet with such names whole, each in the row with its score. */
    public static Grid join(Grid grid, Frameworks frameworks) {
        List<GridRow> rows = grid.listRows();
        List<GridRow> whole = new ArrayList<>();
        boolean bands = areBands(rows, frameworks);
        for (GridRow row : rows) {
            int last = whole.size() - 1;
            Optional<GridRow> joined = last < 0 ? Optional.empty() : join(whole.get(last), row, frameworks, bands);
            if (joined.isPresent()) {
                whole.set(last, joined.get());
            } else {
                whole.add(row);
            }
        }
        return whole.size() == rows.size() ? grid : grid.part(whole);
    }

    private static boolean areBands(List<GridRow> rows, Frameworks frameworks) {
        int bands = 0;
        for (int i = 1; i < rows.size(); i++) {
            GridRow lower = rows.get(i);
            if (lower.size() == 2 && isBand(rows.get(i - 1), lower.cells().get(0), frameworks)) {
                bands++;
            }
        }
        return bands >= FEWEST_BANDS;
    }

    /** Whether a row is nothing but an indicator's name, and the cell below it calls what stands beside it the score. */
    private static boolean isBand(GridRow upper, GridCell below, Frameworks frameworks) {
        return upper.size() == 1
                && LABEL.matcher(ThaiText.fold(below.text())).matches()
                && frameworks
                        .findIndicatorOfAnyYear(upper.cells().get(0).text())
                        .filter(IndicatorMatch::isName)
                        .isPresent();
    }

    private static Optional<GridRow> join(GridRow upper, GridRow lower, Frameworks frameworks, boolean bands) {
        if (lower.number() != upper.number() + 1 || lower.size() > MOST_BESIDE || !maySayMore(upper, lower)) {
            return Optional.empty();
        }
        List<GridCell> cells = new ArrayList<>(upper.cells());
        int names = 0;
        for (GridCell end : lower.cells()) {
            Optional<GridCell> begin = upper.find(end.column());
            if (begin.isEmpty()) {
                cells.add(end);
            } else if (bands && isBand(upper, end, frameworks)) {
                names++;
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
