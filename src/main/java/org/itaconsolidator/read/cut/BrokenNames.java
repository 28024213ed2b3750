package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.read.book.ColumnSpan;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Names of indicators broken over two rows, as in tables copied from printed documents, and names alone in rows of
 * which each has "คะแนนที่ได้" and its score below. Before anything is read, the two rows become one, together with
 * what stands beside either. If both have content in the same column they stay two. Names cut over cells beside one another, as where
 * a text was parted into columns, are put together where all ten of them are then there.
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
    public static Grid join(Grid parted, Frameworks frameworks) {
        Grid grid = joinBeside(parted, frameworks);
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

    /** The sheet with names whole that are cut over cells beside one another; as it was where these are not all ten, each once. */
    private static Grid joinBeside(Grid grid, Frameworks frameworks) {
        List<String> names = frameworks.latestKnown().indicators().stream()
                .flatMap(indicator -> Stream.concat(Stream.of(indicator.name()), indicator.spellings().stream()))
                .toList();
        List<GridRow> rows = grid.listRows();
        Map<Integer, ColumnSpan> pieces = new TreeMap<>();
        Set<Integer> indicators = new HashSet<>();
        for (GridRow row : rows) {
            for (int i = 0; i + 1 < row.size() && !pieces.containsKey(row.number()); i++) {
                String begin = row.get(i).text();
                if (!begin.isEmpty()
                        && begin.length() < LONGEST
                        && row.get(i + 1).isText()
                        && names.stream().anyMatch(name -> name.startsWith(begin))) {
                    findEnd(row, i, frameworks).ifPresent(span -> pieces.put(row.number(), span));
                }
            }
            ColumnSpan span = pieces.get(row.number());
            if (span != null
                    && !indicators.add(frameworks
                            .findIndicatorOfAnyYear(textOf(row, span, ""))
                            .orElseThrow()
                            .indicator())) {
                return grid;
            }
        }
        if (indicators.size() < frameworks.latestKnown().indicators().size()) {
            return grid;
        }
        int first = pieces.keySet().iterator().next();
        int end = pieces.values().stream().mapToInt(ColumnSpan::last).max().orElseThrow();
        return grid.part(rows.stream()
                .map(row -> {
                    ColumnSpan span = pieces.get(row.number());
                    if (span != null) {
                        return joined(row, span, "");
                    }
                    // what has a text over the end of the names heads none of them: a line that was parted like these
                    return joined(row, row.number() < first ? lineOver(row, end) : labelOf(row), " ");
                })
                .toList());
    }

    /** The cells of a row from one on that are an official name together and not in part. */
    private static Optional<ColumnSpan> findEnd(GridRow row, int begin, Frameworks frameworks) {
        if (isExact(row.get(begin).text(), frameworks)) {
            return Optional.empty();
        }
        for (int i = begin + 1; i < row.size() && row.get(i).isText(); i++) {
            ColumnSpan span = new ColumnSpan(row.get(begin).column(), row.get(i).column());
            String text = textOf(row, span, "");
            if (span.last() - span.first() != i - begin
                    || text.length() > LONGEST
                    || isExact(row.get(i).text(), frameworks)) {
                return Optional.empty();
            }
            if (isExact(text, frameworks)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    private static ColumnSpan lineOver(GridRow row, int column) {
        int last = row.first().column() + row.size() - 1;
        return row.last().column() == last && last >= column
                ? new ColumnSpan(row.first().column(), last)
                : new ColumnSpan(0, 0);
    }

    /** The texts in front of the number at the end of a row. */
    private static ColumnSpan labelOf(GridRow row) {
        return row.size() > 2
                        && row.last().readsAsNumber()
                        && row.cells().subList(0, row.size() - 1).stream().noneMatch(GridCell::readsAsNumber)
                ? new ColumnSpan(row.first().column(), row.last().column() - 1)
                : new ColumnSpan(0, 0);
    }

    private static String textOf(GridRow row, ColumnSpan span, String between) {
        return row.within(span).texts().collect(Collectors.joining(between));
    }

    private static GridRow joined(GridRow row, ColumnSpan span, String between) {
        List<GridCell> cells = new ArrayList<>();
        for (GridCell cell : row.cells()) {
            if (cell.column() == span.first()) {
                cells.add(cell.saying(textOf(row, span, between)));
            } else if (cell.column() < span.first() || cell.column() > span.last()) {
                cells.add(cell);
            }
        }
        return row.with(cells);
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
                && frameworks.findNamed(upper.cells().get(0).text()).isPresent();
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
                        begin.get().saying(begin.get().text() + end.text()));
            } else {
                return Optional.empty();
            }
        }
        // below a name alone in its row stands its score
        GridRow kept = cells.size() > upper.size() || isAlone(upper, lower) ? lower : upper;
        cells.sort(Comparator.comparingInt(GridCell::column));
        return names == 1 ? Optional.of(kept.with(cells)) : Optional.empty();
    }

    /** Whether a row holds nothing but texts below texts and numbers where the row above has none, and is not just such a row. */
    private static boolean maySayMore(GridRow upper, GridRow lower) {
        boolean more = lower.size() < upper.size() || isAlone(upper, lower);
        for (GridCell cell : lower.cells()) {
            boolean text = cell.isText();
            Optional<GridCell> above = upper.find(cell.column());
            if (above.isEmpty() ? !cell.readsAsNumber() : !text || !above.get().isText()) {
                return false;
            }
            more |= above.isEmpty();
        }
        return more;
    }

    private static boolean isAlone(GridRow upper, GridRow lower) {
        return upper.size() == 1 && lower.size() == 1;
    }

    /** Whether two texts are the name of an indicator together, and neither is one alone; the first may be short for it: "การเปิดเผย". */
    private static boolean isBroken(GridCell begin, GridCell end, Frameworks frameworks) {
        return begin.text().length() + end.text().length() <= LONGEST
                && isExact(begin.text() + end.text(), frameworks)
                && !isExact(begin.text(), frameworks)
                && frameworks.findNamed(end.text()).isEmpty();
    }

    private static boolean isExact(String name, Frameworks frameworks) {
        return frameworks
                .findIndicatorOfAnyYear(name)
                .filter(match -> match.kind() == NameKind.EXACT)
                .isPresent();
    }
}
