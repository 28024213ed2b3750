package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.ColumnSpan;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.thai.text.ThaiText;

/** Finds in one row the headings of each table that begins there: runs of headings that repeat one another's key. */
final class TableHeads {
    /** Fields by which a table's rows are told apart: where one stands twice, two tables do. */
    private static final Set<Field> KEYS = EnumSet.of(
            Field.INDICATOR,
            Field.ITEM,
            Field.SUB_TOPIC,
            Field.ISSUE,
            Field.WEAKNESS,
            Field.TO_DEVELOP,
            Field.MEASURE,
            Field.STEPS,
            Field.RESULT,
            Field.FISCAL_YEAR);

    /** Fields that no table has twice with a blank column between. */
    private static final Set<Field> ONCE = EnumSet.of(Field.SEQ, Field.RESPONSIBLE);

    private static final int FEWEST_APART = 3;

    /** More columns than any table has whose rows are told apart by ours: the items of all instruments side by side are fewer. */
    private static final int WIDEST = 100;

    private final Grid grid;
    private final HeadingFinder finder;
    private final TouchingTables touching;

    TableHeads(Grid grid, HeadingFinder finder) {
        this.grid = grid;
        this.finder = finder;
        this.touching = new TouchingTables(grid, finder);
    }

    /** The headings of one table as found so far, and the fields by which its rows are told apart. */
    private record Head(ColumnSpan columns, Set<Field> keys, boolean ofScores) {
        private Head with(ColumnSpan more, Set<Field> moreKeys) {
            Set<Field> both = EnumSet.noneOf(Field.class);
            both.addAll(keys);
            both.addAll(moreKeys);
            return new Head(columns.with(more), both, ofScores);
        }

        /**
         * Whether headings further right begin another table: they have a key of this one, or tell of measures behind a
         * blank column beside scores, which need not be of the indicators in the same rows.
         */
        private boolean endsBefore(Set<Field> moreKeys) {
            return keys.stream().anyMatch(moreKeys::contains)
                    || ofScores && moreKeys.contains(Field.MEASURE) && !keys.contains(Field.MEASURE);
        }
    }

    /**
     * The columns of each table whose headings stand in a row.
     *
     * @param there the columns of the tables above; cells in them belong to these where the headings stand elsewhere
     */
    List<ColumnSpan> find(GridRow row, List<ColumnSpan> there) {
        List<Head> heads = new ArrayList<>();
        List<ColumnSpan> others = new ArrayList<>();
        List<GridRow> runs = runs(row);
        for (int i = 0; i < runs.size(); i++) {
            GridRow run = runs.get(i);
            ColumnSpan columns = columns(run);
            Map<Integer, Heading> known = finder.headings(grid, run);
            Set<Field> keys = keys(known);
            boolean apart = i > 0 && isAnothers(runs.get(i - 1), run);
            boolean beside = apart || i + 1 < runs.size() && isAnothers(run, runs.get(i + 1));
            if (!beside && !isHead(run, known)) {
                others.add(columns);
            } else if (heads.isEmpty() || apart || heads.get(heads.size() - 1).endsBefore(keys)) {
                heads.add(new Head(columns, keys, isOfScores(known)));
            } else {
                Head left = heads.remove(heads.size() - 1);
                heads.add(left.with(columns, keys));
            }
        }
        return heads.isEmpty() ? List.of() : withOthers(heads, others, there);
    }

    private boolean isAnothers(GridRow left, GridRow run) {
        boolean touch = columns(run).first() == columns(left).last() + 1;
        return touch ? touching.begins(left, run) : standsApart(left, run);
    }

    /**
     * Whether headings are another table's than those to their left, whatever it is: they count its rows or name who is
     * responsible once more, and the columns between hold nothing.
     */
    private boolean standsApart(GridRow left, GridRow run) {
        ColumnSpan own = columns(run);
        int last = columns(left).last();
        Set<Field> twice = once(run);
        twice.retainAll(once(left));
        boolean both = run.size() >= FEWEST_APART && left.size() >= FEWEST_APART;
        return (both && !twice.isEmpty()
                        || touching.isApartFromScores(left, run)
                        || touching.namesOtherRows(left, run, true))
                && isBlankBelow(run.number(), new ColumnSpan(last + 1, own.first() - 1));
    }

    private Set<Field> once(GridRow run) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        finder.headings(run).values().stream()
                .map(Heading::field)
                .filter(ONCE::contains)
                .forEach(fields::add);
        return fields;
    }

    /** Whether nothing stands in the columns in the rows below, down to the first blank one. */
    private boolean isBlankBelow(int heading, ColumnSpan columns) {
        int number = heading;
        Optional<GridRow> row = grid.findRow(number);
        while (row.isPresent() && row.get().within(columns).cells().isEmpty()) {
            row = grid.findRow(++number);
        }
        return row.isEmpty();
    }

    /** Adds the cells that are no headings to the table to their left, unless they are rows of a table above. */
    private static List<ColumnSpan> withOthers(List<Head> heads, List<ColumnSpan> others, List<ColumnSpan> there) {
        List<ColumnSpan> found = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            ColumnSpan own = heads.get(i).columns();
            int next = i + 1 < heads.size() ? heads.get(i + 1).columns().first() : Integer.MAX_VALUE;
            boolean leftmost = i == 0;
            ColumnSpan wide = own;
            for (ColumnSpan other : others) {
                boolean beside = other.first() < next && (leftmost || other.first() > own.last());
                boolean anothers = there.stream().anyMatch(table -> table.overlaps(other) && !table.overlaps(own));
                wide = beside && !anothers ? wide.with(other) : wide;
            }
            found.add(wide);
        }
        return found;
    }

    private static boolean shares(Set<Field> one, Set<Field> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static boolean isOfScores(Map<Integer, Heading> known) {
        for (Heading heading : known.values()) {
            if (heading.field() == Field.SCORE) {
                return true;
            }
        }
        return false;
    }

    private static Set<Field> keys(Map<Integer, Heading> known) {
        Set<Field> keys = EnumSet.noneOf(Field.class);
        for (Heading heading : known.values()) {
            if (KEYS.contains(heading.field())) {
                keys.add(heading.field());
            }
        }
        return keys;
    }

    /** Whether the cells are the headings of a table of their own: a key, and something to the right of it that is told. */
    private boolean isHead(GridRow run, Map<Integer, Heading> known) {
        if (known.isEmpty()) {
            return false;
        }
        int key = known.entrySet().stream()
                .filter(e -> KEYS.contains(e.getValue().field()))
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElse(Integer.MAX_VALUE);
        boolean tells = run.cells().stream()
                .filter(cell -> cell.column() > key)
                .anyMatch(cell -> !known.containsKey(cell.column())
                        || known.get(cell.column()).field() != Field.SEQ);
        return tells && finder.isHeadingRow(run, known);
    }

    /** The cells of a row in runs: a blank column ends one, and so does a heading that stands for the second time. */
    private List<GridRow> runs(GridRow row) {
        List<GridRow> runs = new ArrayList<>();
        List<GridCell> cells = row.cells();
        boolean headings = finder.mayHoldHeadings(row);
        int start = 0;
        int last = 0;
        for (int i = 0; i < cells.size(); i++) {
            boolean gap = cells.get(i).column() > last + 1;
            if (i > start && (gap || headings && beginsAnew(row, cells, start, i))) {
                runs.add(row.with(cells.subList(start, i)));
                start = i;
            }
            last = grid.lastColumnOf(row.number(), cells.get(i).column());
        }
        runs.add(row.with(cells.subList(start, cells.size())));
        return runs;
    }

    /** Whether another table begins at a cell: the run's first heading stands here again, or the rows have names of their own. */
    private boolean beginsAnew(GridRow row, List<GridCell> cells, int start, int at) {
        GridRow left = row.with(cells.subList(start, Math.min(at, start + WIDEST)));
        return repeatsFirst(left, row, cells, at) || touching.begins(left, row.with(touchingFrom(row, cells, at)));
    }

    /** Whether a run's first heading stands here again, both times with headings of its own behind it. */
    private boolean repeatsFirst(GridRow left, GridRow row, List<GridCell> cells, int at) {
        if (!ThaiText.fold(left.first().text())
                .equals(ThaiText.fold(cells.get(at).text()))) {
            return false;
        }
        GridRow right = row.with(cells.subList(at, Math.min(cells.size(), at + WIDEST)));
        Map<Integer, Heading> first = finder.headings(left);
        Map<Integer, Heading> second = finder.headings(right);
        return isHead(left, first) && isHead(right, second) && shares(keys(first), keys(second));
    }

    /** The cells from one on to the next blank column. */
    private List<GridCell> touchingFrom(GridRow row, List<GridCell> cells, int at) {
        List<GridCell> touching = new ArrayList<>();
        int next = cells.get(at).column();
        for (int i = at;
                i < cells.size() && touching.size() < WIDEST && cells.get(i).column() <= next;
                i++) {
            // what a merged heading covers is no heading
            if (cells.get(i).column() == next) {
                touching.add(cells.get(i));
                next = grid.lastColumnOf(row.number(), next) + 1;
            }
        }
        return touching;
    }

    private ColumnSpan columns(GridRow run) {
        GridCell last = run.last();
        return new ColumnSpan(run.first().column(), grid.lastColumnOf(run.number(), last.column()));
    }
}
