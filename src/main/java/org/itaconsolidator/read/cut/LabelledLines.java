package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Lines that carry their own label, for each measure again: "ผู้รับผิดชอบ : กองคลัง". Before anything is read, each
 * becomes a label with the text after the colon beside it and the lines without a label below it, so that they are
 * cards like any others; the place of each stays that of its line. The colon may lack where labels are known headings and a measure's is
 * among them: "มาตรการที่ ๑ จัดทำคู่มือ", "ผู้รับผิดชอบ กองคลัง". Where a measure's label has no colon, others may have one, or stand alone
 * above what they say: "วิธีดำเนินการ".
 */
public final class LabelledLines {
    private static final Pattern LINE =
            Pattern.compile("^\\s*+(?![\\p{Nd}-])([^:]{2,60}):(?!//)\\s*+(.*+)", Pattern.DOTALL);
    /** A label, perhaps with a number, and what it says: "มาตรการที่ ๑ จัดทำคู่มือ". */
    static final Pattern WITHOUT_COLON =
            Pattern.compile("^\\s*+([^\\s:]{2,30}?)(?:ที่\\s*+\\p{Nd}{1,2}[.)]?+)?\\s++(.*+)", Pattern.DOTALL);

    /** A label above the lines that say it. */
    private static final Pattern ALONE = Pattern.compile("^\\s*+([^:]{2,60})()$");

    /** What takes several lines: what is done, how and by whom. */
    private static final Set<Field> GO_ON = EnumSet.of(Field.MEASURE, Field.STEPS, Field.RESPONSIBLE);

    private static final int FEWEST = 3;
    private static final int FEWEST_KNOWN = 2;

    private record Line(String label, String value) {}

    /** The sheet with such lines divided; as it was where it has none. */
    public static Grid divide(Grid grid, HeadingFinder finder) {
        List<GridRow> rows = grid.listRows();
        Set<String> plain = listRepeated(rows, row -> findWithoutColon(row, finder));
        boolean ofMeasures = plain.stream().anyMatch(label -> finder.matcher().is(Field.MEASURE, label));
        if (ofMeasures) {
            Set<String> mixed = listRepeated(rows, row -> findInAnyWay(row, finder));
            Function<GridRow, Optional<Line>> find =
                    row -> findInAnyWay(row, finder).filter(line -> mixed.contains(line.label()));
            if (countKnown(mixed, finder) >= FEWEST && areAllLines(rows, find)) {
                return divide(grid, rows, find, finder);
            }
        }
        Set<String> labels = listRepeated(rows, LabelledLines::find);
        if (labels.size() >= FEWEST && countKnown(labels, finder) >= FEWEST_KNOWN) {
            return divide(grid, rows, row -> find(row).filter(each -> labels.contains(each.label())), finder);
        }
        return plain.size() < FEWEST || !ofMeasures
                ? grid
                : divide(
                        grid,
                        rows,
                        row -> findWithoutColon(row, finder).filter(line -> plain.contains(line.label())),
                        finder);
    }

    private static long countKnown(Set<String> labels, HeadingFinder finder) {
        return labels.stream().filter(label -> isKnownByWord(label, finder)).count();
    }

    /** Whether no row of a table stands between such lines. */
    private static boolean areAllLines(List<GridRow> rows, Function<GridRow, Optional<Line>> find) {
        int first = 0;
        int last = rows.size();
        while (find.apply(rows.get(first)).isEmpty()) {
            first++;
        }
        while (find.apply(rows.get(last - 1)).isEmpty()) {
            last--;
        }
        return rows.subList(first, last).stream().allMatch(row -> row.size() == 1);
    }

    /** A line with a label, be there a colon behind it, a blank, or nothing. */
    private static Optional<Line> findInAnyWay(GridRow row, HeadingFinder finder) {
        return find(row)
                .or(() -> findWithoutColon(row, finder))
                .or(() -> find(row, ALONE).filter(line -> isKnownByWord(line.label(), finder)));
    }

    private static boolean isKnownByWord(String label, HeadingFinder finder) {
        return isKnown(label, finder) || finder.matcher().matchByWord(label).isPresent();
    }

    private static Set<String> listRepeated(List<GridRow> rows, Function<GridRow, Optional<Line>> find) {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> find.apply(row).ifPresent(line -> counts.merge(line.label(), 1, Integer::sum)));
        counts.values().removeIf(count -> count == 1);
        return counts.keySet();
    }

    private static Optional<Line> find(GridRow row) {
        return row.first().text().indexOf(':') < 0 ? Optional.empty() : find(row, LINE);
    }

    private static Optional<Line> findWithoutColon(GridRow row, HeadingFinder finder) {
        return find(row, WITHOUT_COLON).filter(line -> isKnown(line.label(), finder));
    }

    private static boolean isKnown(String label, HeadingFinder finder) {
        return finder.matcher().knows(label);
    }

    private static Optional<Line> find(GridRow row, Pattern pattern) {
        if (row.size() > 1 || !row.first().isText()) {
            return Optional.empty();
        }
        Matcher line = pattern.matcher(row.first().text());
        return line.matches()
                ? Optional.of(new Line(line.group(1).strip(), line.group(2).strip()))
                : Optional.empty();
    }

    private static Grid divide(
            Grid grid, List<GridRow> rows, Function<GridRow, Optional<Line>> find, HeadingFinder finder) {
        List<GridRow> divided = new ArrayList<>();
        List<GridRow> together = new ArrayList<>();
        Map<Integer, Integer> stands = new HashMap<>();
        Map<Integer, Integer> labelled = new HashMap<>();
        String first = rows.stream()
                .map(find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .label();
        int end = 0;
        boolean open = false;
        for (int i = 0; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            if (row.number() > end + 1) {
                put(together, end, divided, stands);
                open = false;
            }
            end = row.number();
            Optional<Line> line = find.apply(row);
            int last = together.size() - 1;
            if (line.isPresent()) {
                labelled.put(row.number(), row.first().column());
                together.add(row.with(
                        cells(row.first(), line.get().label(), line.get().value())));
                open = line.get().value().isEmpty()
                        || mayGoOn(line.get(), finder) && goesOnBelow(rows, i, first, find, finder);
            } else if (open && row.size() == 1 && !Transposed.countsMeasures(row)) {
                GridRow above = together.get(last);
                String value = above.size() > 1 ? above.last().text() + "\n" : "";
                together.set(
                        last,
                        above.with(cells(
                                above.first(),
                                above.first().text(),
                                value + row.first().text())));
            } else {
                together.add(row);
                open = false;
            }
        }
        put(together, end, divided, stands);
        return grid.arranged(divided, read -> stands(read, stands, labelled));
    }

    /** Whether what a label says may take more than its line. A result may not: whatever stands below it would make it better. */
    private static boolean mayGoOn(Line line, HeadingFinder finder) {
        return !ThaiText.isNothing(line.value())
                && finder.matcher()
                        .matchAnyhow(line.label())
                        .filter(heading -> GO_ON.contains(heading.field()))
                        .isPresent();
    }

    /**
     * Whether lines without a label, up to another of the same card without a gap, go on with what the one at a row says.
     *
     * @param first the label that begins a card: what stands above it may be the next one's title
     */
    private static boolean goesOnBelow(
            List<GridRow> rows, int at, String first, Function<GridRow, Optional<Line>> find, HeadingFinder finder) {
        for (int next = at + 1; next < rows.size(); next++) {
            GridRow row = rows.get(next);
            if (row.number() > rows.get(next - 1).number() + 1) {
                return false;
            }
            Optional<Line> line = find.apply(row);
            if (line.isPresent()) {
                return !line.get().label().equals(first);
            }
            if (find(row, ALONE)
                    .filter(said -> !isKnownByWord(said.label(), finder))
                    .isEmpty()) {
                return false;
            }
        }
        return false;
    }

    private static List<GridCell> cells(GridCell cell, String label, String value) {
        List<GridCell> cells = new ArrayList<>();
        cells.add(cell.saying(label));
        if (!ThaiText.isNothing(value)) {
            cells.add(new GridCell(cell.column() + 1, new CellValue.Text(value), cell.look(), ""));
        }
        return cells;
    }

    /** Rows that stand together end where they ended: those that were joined leave their gap above. */
    private static void put(List<GridRow> together, int end, List<GridRow> divided, Map<Integer, Integer> stands) {
        int number = end - together.size();
        for (GridRow row : together) {
            stands.put(++number, row.number());
            divided.add(row.at(number));
        }
        together.clear();
    }

    private static CellRef stands(CellRef read, Map<Integer, Integer> stands, Map<Integer, Integer> labelled) {
        int row = stands.getOrDefault(read.row(), read.row());
        boolean value = stands.containsKey(read.row()) && labelled.getOrDefault(row, -1) == read.column() - 1;
        return new CellRef(read.sheet(), row, value ? read.column() - 1 : read.column());
    }
}
