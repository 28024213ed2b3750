package org.itaconsolidator.read.cut;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.ColumnSpan;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.OtherHeadings;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiNumbers.NumberReading;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Divides a sheet with tables side by side into parts, band by band from top to bottom and from left to right within a
 * band, so that no cell is taken for part of the neighbouring table; its texts would otherwise be joined to unrelated
 * measures. Tables are side by side if each has its own headings: in one row with the same key, such as two columns of
 * indicators, or further down beside rows of another table.
 */
final class SideBySide {
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
    private static final Set<Field> ONCE_APART = EnumSet.of(Field.SEQ, Field.RESPONSIBLE);

    /** So many columns are looked at to tell tables apart: the items of all instruments side by side are fewer. */
    private static final int WIDEST = 100;

    /** A table of indicators has at most so many headings if another list stands beside it. */
    private static final int WIDEST_BESIDE_ANOTHER = 12;

    private static final int FEWEST_COLUMNS = 3;

    /** How far below the first headings a number is looked for: past further rows of headings. */
    private static final int ROWS_OF_HEADINGS = 3;

    private static final int FEWEST_COUNTED = 2;

    /** Fields that no table has twice under the same words. */
    private static final Set<Field> ONCE = EnumSet.of(Field.INDICATOR, Field.MEASURE, Field.RESPONSIBLE, Field.PERIOD);

    /** What officers write beside scores in the same table. */
    private static final Set<Field> OF_SCORES = EnumSet.of(
            Field.INDICATOR,
            Field.ITEM,
            Field.SCORE,
            Field.SELF_SCORE,
            Field.LEVEL,
            Field.CHANGE,
            Field.FISCAL_YEAR,
            Field.ISSUE,
            Field.WEAKNESS,
            Field.TO_DEVELOP);

    private final Grid grid;
    private final HeadingFinder finder;
    private final List<GridRow> rows;
    private final List<Band> bands = new ArrayList<>();
    private ColumnEvidence evidence;
    private int evidenceOf;

    private SideBySide(Grid grid, HeadingFinder finder) {
        this.grid = grid;
        this.finder = finder;
        this.rows = grid.listRows();
    }

    /** A table's columns and the row where its headings begin. */
    private record Table(ColumnSpan columns, int headingRow) {}

    /** Rows in which the same tables stand side by side. */
    private static final class Band {
        private final int start;
        private final List<Table> tables;

        private Band(int start, List<Table> tables) {
            this.start = start;
            this.tables = new ArrayList<>(tables);
        }

        private List<Table> overlapping(ColumnSpan columns) {
            return tables.stream()
                    .filter(table -> table.columns().overlaps(columns))
                    .toList();
        }

        private int firstHeadingRow() {
            return tables.stream().mapToInt(Table::headingRow).min().orElse(start);
        }
    }

    /** The parts of a sheet in their order; the whole sheet where no tables stand side by side. */
    static List<SheetPart> cut(Grid grid, HeadingFinder finder) {
        SideBySide sheet = new SideBySide(grid, finder);
        sheet.findBands();
        boolean any = sheet.bands.stream().anyMatch(band -> band.tables.size() > 1);
        return any ? sheet.listParts() : List.of(SheetPart.whole(grid));
    }

    private void findBands() {
        bands.add(new Band(0, List.of()));
        for (GridRow row : rows) {
            List<ColumnSpan> found =
                    find(row, last().tables.stream().map(Table::columns).toList());
            if (!found.isEmpty() && !(found.size() > 1 && isBelowGroups(row))) {
                take(
                        row,
                        found.stream()
                                .map(columns -> new Table(columns, row.number()))
                                .toList());
            }
        }
    }

    /** Whether a row holds headings below the groups of a table that begins further left: they repeat under each group. */
    private boolean isBelowGroups(GridRow row) {
        return grid.findRow(row.number() - 1)
                .filter(upper -> upper.first().column() < row.first().column())
                .flatMap(upper -> finder.find(grid, upper))
                .filter(block -> block.lastRow() == row.number())
                .isPresent();
    }

    private void take(GridRow row, List<Table> found) {
        Band band = last();
        if (band.tables.isEmpty()) {
            band.tables.addAll(found);
        } else if (found.stream().allMatch(table -> isBeside(table, band))) {
            band.tables.addAll(found);
        } else if (found.size() > 1
                || band.tables.size() > 1
                        && band.overlapping(found.get(0).columns()).size() != 1) {
            bands.add(new Band(startWithTitles(row), found));
        } else if (band.tables.size() == 1) {
            band.tables.set(0, found.get(0));
        }
    }

    /** Whether a table begins beside rows of others. */
    private boolean isBeside(Table table, Band band) {
        if (!band.overlapping(table.columns()).isEmpty()) {
            return false;
        }
        int bottom = table.headingRow();
        while (grid.findRow(bottom + 1)
                .filter(row -> holds(row, table.columns()))
                .isPresent()) {
            bottom++;
        }
        int lowest = bottom;
        return rows.stream()
                .filter(row -> row.number() >= table.headingRow() && row.number() <= lowest)
                .anyMatch(row -> band.tables.stream().anyMatch(other -> holds(row, other.columns())));
    }

    private static boolean holds(GridRow row, ColumnSpan columns) {
        return row.any(cell -> columns.contains(cell.column()));
    }

    /** Where a band begins: with the lines of text directly above its headings. */
    private int startWithTitles(GridRow heading) {
        int start = heading.number();
        boolean title = true;
        while (title) {
            int below = start;
            title = grid.findRowAbove(below)
                    .filter(row -> row.number() >= below - 2)
                    .filter(this::isTitles)
                    .isPresent();
            start = title ? grid.findRowAbove(below).orElseThrow().number() : start;
        }
        return start;
    }

    /** Whether a row holds but one text for each table at most, at its left edge or merged over it. */
    private boolean isTitles(GridRow row) {
        return row.all(cell -> cell.isText()
                && (grid.isMergedAcross(row.number(), cell.column())
                        || last().tables.stream()
                                .anyMatch(table -> table.columns().first() == cell.column())));
    }

    private Band last() {
        return bands.get(bands.size() - 1);
    }

    private List<SheetPart> listParts() {
        List<SheetPart> parts = new ArrayList<>();
        List<GridRow> titles = List.of();
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            int end = i + 1 < bands.size() ? bands.get(i + 1).start : Integer.MAX_VALUE;
            List<GridRow> inBand = rows.stream()
                    .filter(row -> row.number() >= band.start && row.number() < end)
                    .toList();
            List<ColumnSpan> columns = columns(band, inBand);
            List<GridRow> shared = inBand.stream()
                    .filter(row -> row.number() < band.firstHeadingRow() && isShared(row, columns))
                    .toList();
            List<List<GridRow>> above = i == 0 ? List.of(shared) : List.of(titles, shared);
            titles = i == 0 ? shared : titles;
            for (int k = 0; k < columns.size(); k++) {
                parts.add(part(band, inBand, columns.get(k), shared, above, i == 0 && k == 0));
            }
        }
        return parts;
    }

    private SheetPart part(
            Band band,
            List<GridRow> inBand,
            ColumnSpan columns,
            List<GridRow> shared,
            List<List<GridRow>> above,
            boolean first) {
        List<GridRow> cut = inBand.stream()
                .map(row -> row.within(columns))
                .filter(row -> !row.cells().isEmpty())
                .toList();
        List<Integer> sharedRows = shared.stream().map(GridRow::number).toList();
        int heading = band.tables.stream()
                .filter(table -> table.columns().overlaps(columns))
                .mapToInt(Table::headingRow)
                .min()
                .orElseThrow();
        List<GridRow> own = cut.stream()
                .filter(row -> row.number() < heading && !sharedRows.contains(row.number()))
                .toList();
        List<List<GridRow>> titles = new ArrayList<>(above);
        titles.add(own);
        return new SheetPart(grid, grid.part(cut), titles, first, List.of());
    }

    /** Whether a title holds for all tables: it begins at the left, nothing stands beside it, nor is it merged over one. */
    private boolean isShared(GridRow row, List<ColumnSpan> columns) {
        if (columns.size() == 1) {
            return true;
        }
        ColumnSpan leftmost = columns.get(0);
        return row.all(cell -> leftmost.contains(cell.column())
                && !(grid.isMergedAcross(row.number(), cell.column())
                        && leftmost.contains(grid.lastColumnOf(row.number(), cell.column()))));
    }

    /** The columns of each table, with those beside it that have no heading of their own. */
    private static List<ColumnSpan> columns(Band band, List<GridRow> inBand) {
        TreeSet<Integer> filled = new TreeSet<>();
        inBand.stream()
                .filter(row -> row.number() >= band.firstHeadingRow())
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> filled.add(cell.column()));
        List<ColumnSpan> tables = band.tables.stream()
                .map(Table::columns)
                .sorted(Comparator.comparingInt(ColumnSpan::first))
                .toList();
        List<ColumnSpan> columns = new ArrayList<>();
        int first = 1;
        for (int i = 0; i < tables.size(); i++) {
            boolean more = i + 1 < tables.size();
            int next = more ? begin(tables.get(i), tables.get(i + 1), filled) : Integer.MAX_VALUE;
            columns.add(new ColumnSpan(first, next - 1));
            first = next;
        }
        return columns;
    }

    /** The first column of a table: that of its first heading, or further left of columns that hold something. */
    private static int begin(ColumnSpan left, ColumnSpan right, TreeSet<Integer> filled) {
        int first = right.first();
        while (filled.contains(first - 1) && first - 1 > left.last()) {
            first--;
        }
        return first - 1 > left.last() ? first : right.first();
    }

    // which headings of a row begin a table

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
            return !Collections.disjoint(keys, moreKeys)
                    || ofScores && moreKeys.contains(Field.MEASURE) && !keys.contains(Field.MEASURE);
        }
    }

    /**
     * The columns of each table whose headings stand in a row.
     *
     * @param there the columns of the tables above; cells in them belong to these where the headings stand elsewhere
     */
    private List<ColumnSpan> find(GridRow row, List<ColumnSpan> there) {
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
        return touch ? beginsTable(left, run) : standsApart(left, run);
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
        boolean both = run.size() >= FEWEST_COLUMNS && left.size() >= FEWEST_COLUMNS;
        return (both && !twice.isEmpty()
                        || isOtherThanScores(left, run)
                        || isOtherThanScores(run, left)
                        || namesOtherRows(left, run, true)
                        || endsBesideIndicators(left, run))
                && isBlankBelow(run.number(), new ColumnSpan(last + 1, own.first() - 1));
    }

    /**
     * Whether cells list the indicators and numbers, whatever their headings are, and those of a run further right end before the list
     * does: what stands there is of no indicator of its row.
     */
    private boolean endsBesideIndicators(GridRow left, GridRow right) {
        if (right.size() < 2 || left.none(cell -> isOverIndicator(left, cell)) || !hasOwnHeight(right)) {
            return false;
        }
        ColumnEvidence below = evidenceBelow(left);
        return below.nameIndicators()
                && left.any(cell -> below.areNumbers(cell.column()))
                && !below.areNumbers(right.first().column());
    }

    private Set<Field> once(GridRow run) {
        Set<Field> fields = fields(finder.headings(run));
        fields.retainAll(ONCE_APART);
        return fields;
    }

    /** Whether nothing stands in the columns of the headings and of the rows below, down to the first blank one. */
    private boolean isBlankBelow(int heading, ColumnSpan columns) {
        return grid.rowsRightBelow(heading - 1)
                .allMatch(row -> row.within(columns).cells().isEmpty());
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

    private static boolean isOfScores(Map<Integer, Heading> known) {
        return known.values().stream().anyMatch(heading -> heading.field() == Field.SCORE);
    }

    private static Set<Field> keys(Map<Integer, Heading> known) {
        Set<Field> keys = fields(known);
        keys.retainAll(KEYS);
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
        boolean tells = run.where(cell -> cell.column() > key)
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
        return repeatsFirst(left, row, cells, at) || beginsTable(left, row.with(cellsTouchingFrom(row, cells, at)));
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
        return isHead(left, first) && isHead(right, second) && !Collections.disjoint(keys(first), keys(second));
    }

    /** The cells from one on to the next blank column. */
    private List<GridCell> cellsTouchingFrom(GridRow row, List<GridCell> cells, int at) {
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

    // headings that touch those of the table to their left, or names of rows beside scores

    /** Whether another table begins with the right one of two runs of headings that touch. */
    private boolean beginsTable(GridRow left, GridRow right) {
        if (namesOtherRows(left, right, false)) {
            return true;
        }
        if (right.size() < FEWEST_COLUMNS) {
            return false;
        }
        Map<Integer, Heading> ours = headings(left);
        Map<Integer, Heading> others = headings(right);
        boolean ends = left.size() >= FEWEST_COLUMNS
                && (isWholeBehind(left, ours, right, others) || areScoresBehind(left, ours, right, others));
        if (ends || !finder.matcher().isOfAForm(fields(ours))) {
            return ends;
        }
        return countsRows(right, others, fields(ours)) && !isCompletedBy(fields(ours), fields(others))
                || namesRows(right, others)
                        && (repeats(left, ours, right, others) || isBesideScores(ours, right, others));
    }

    /**
     * Whether headings of one of our forms count rows of their own: who is responsible, or the like, stands to their left under
     * the same words, or the rows there are counted, too, and only here is the next column that of indicators.
     */
    private boolean isWholeBehind(
            GridRow left, Map<Integer, Heading> ours, GridRow right, Map<Integer, Heading> others) {
        return finder.matcher().isOfAForm(fields(others))
                && isSeq(right, others)
                && counted(right) >= FEWEST_COUNTED
                && (repeats(left, ours, right, others)
                        || isIndicator(right, 1, others) && isSeq(left, ours) && counted(left) >= FEWEST_COUNTED);
    }

    /** Whether indicators and their scores begin: the indicators stand to their left, too, or a table that tells of something else. */
    private boolean areScoresBehind(
            GridRow left, Map<Integer, Heading> ours, GridRow right, Map<Integer, Heading> others) {
        return holdsScores(fields(others))
                && isIndicator(right, 0, others)
                && (repeats(left, ours, right, others) || tellsOfSomethingElse(left, ours) && hasOwnHeight(left));
    }

    private static boolean isIndicator(GridRow run, int place, Map<Integer, Heading> known) {
        return isOf(Field.INDICATOR, run.get(place), known);
    }

    private static boolean isOf(Field field, GridCell cell, Map<Integer, Heading> known) {
        Heading heading = known.get(cell.column());
        return heading != null && heading.field() == field;
    }

    /** Whether a number stands right below a run, behind its first column: a look before all cells below are asked. */
    private boolean isOverNumbers(GridRow run) {
        ColumnSpan behind = new ColumnSpan(run.first().column() + 1, run.last().column());
        return grid.rows(run.number() + 1, run.number() + ROWS_OF_HEADINGS)
                .anyMatch(below -> below.any(cell -> behind.contains(cell.column())
                        && ScoreCell.findNumber(Optional.of(cell)).isPresent()));
    }

    /**
     * Whether the numbers of a run are of what its first column names, and not of the indicators to its left: of other indicators,
     * or, behind a blank column, of items, levels, years or texts that end before the indicators do.
     */
    private boolean namesOtherRows(GridRow left, GridRow right, boolean apart) {
        if (left.size() > WIDEST_BESIDE_ANOTHER || right.size() < 2 || !isOverNumbers(right)) {
            return false;
        }
        OptionalInt indicators = findNames(left, right);
        if (indicators.isEmpty()) {
            return false;
        }
        ColumnEvidence below = evidenceBelow(left);
        int names = indicators.getAsInt();
        int first = right.first().column();
        boolean numbers = right.any(cell -> cell.column() > first && below.areNumbers(cell.column()));
        return numbers
                && (below.namesOtherIndicators(first, names)
                        || apart
                                && (below.listsOtherThings(first, names)
                                        || !below.areNumbers(first) && hasOwnHeight(right)));
    }

    /** The column that names indicators: by its heading, or by its first cell where the run to its right begins with one, too. */
    private OptionalInt findNames(GridRow left, GridRow right) {
        OptionalInt headed = headings(left).entrySet().stream()
                .filter(each -> each.getValue().field() == Field.INDICATOR)
                .mapToInt(Map.Entry::getKey)
                .findFirst();
        boolean saysMore = left.any(cell -> !finder.across().isOfInstrumentAlone(cell.text()));
        return headed.isPresent() || saysMore || !isOverIndicator(left, right.first())
                ? headed
                : left.where(cell -> isOverIndicator(left, cell))
                        .mapToInt(GridCell::column)
                        .findFirst();
    }

    /** Whether a cell that names no indicator itself stands over one that does. */
    private boolean isOverIndicator(GridRow headings, GridCell heading) {
        return finder.findIndicator(heading.text()).isEmpty()
                && grid.find(headings.number() + 1, heading.column())
                        .flatMap(cell -> finder.findIndicator(cell.text()))
                        .isPresent();
    }

    /** What stands below a row of headings, looked at once for all of its columns. */
    private ColumnEvidence evidenceBelow(GridRow headings) {
        if (evidence == null || evidenceOf != headings.number()) {
            evidence = finder.evidenceBelow(grid, headings.number());
            evidenceOf = headings.number();
        }
        return evidence;
    }

    private boolean isOtherThanScores(GridRow scores, GridRow other) {
        Map<Integer, Heading> others = headings(other);
        return holdsScores(fields(headings(scores)))
                && other.size() >= FEWEST_COLUMNS
                && tellsOfSomethingElse(other, others)
                && (namesRows(other, others) || isSeq(other, others));
    }

    /** Whether headings tell how measures are done that stand to their right: the columns of one table, in an order of its own. */
    private static boolean isCompletedBy(Set<Field> ours, Set<Field> others) {
        return !ours.contains(Field.MEASURE)
                && !ours.contains(Field.SEQ)
                && others.contains(Field.MEASURE)
                && (ours.contains(Field.STEPS) || ours.contains(Field.MONITORING) || ours.contains(Field.PERIOD))
                && Collections.disjoint(ours, others);
    }

    private boolean isBesideScores(Map<Integer, Heading> ours, GridRow right, Map<Integer, Heading> others) {
        return holdsScores(fields(ours)) && tellsOfSomethingElse(right, others) && hasOwnHeight(right);
    }

    private static boolean holdsScores(Set<Field> fields) {
        return fields.contains(Field.SCORE) && (fields.contains(Field.INDICATOR) || fields.contains(Field.FISCAL_YEAR));
    }

    private boolean tellsOfSomethingElse(GridRow run, Map<Integer, Heading> known) {
        return fields(known).stream().noneMatch(OF_SCORES::contains)
                && (!known.isEmpty() || run.any(cell -> finder.matcher().isForeign(cell.text())));
    }

    /** Whether the first column counts the rows from 1 and the second names what is counted; steps and results may be. */
    private boolean countsRows(GridRow run, Map<Integer, Heading> known, Set<Field> toTheLeft) {
        Heading second = known.get(run.get(1).column());
        boolean named = second == null || toTheLeft.contains(second.field()) && second.field() != Field.SCORE;
        return named && isSeq(run, known) && counted(run) >= FEWEST_COUNTED;
    }

    /** How many rows are counted; none where half of the names or more are another's: grades are no names. */
    private int counted(GridRow run) {
        int number = run.first().column();
        int name = run.get(1).column();
        int counted = 0;
        Set<String> names = new HashSet<>();
        Optional<GridRow> row = grid.findRow(run.number() + 1);
        while (row.isPresent() && isNumber(row.get().text(number), counted + 1)) {
            if (!row.get().has(name) || OtherHeadings.numbersIn(row.get()).contains(name)) {
                return 0;
            }
            names.add(ThaiText.fold(row.get().text(name)));
            counted++;
            row = grid.findRow(row.get().number() + 1);
        }
        boolean ends = row.filter(below -> below.has(number)).isEmpty();
        return ends && names.size() * 2 > counted ? counted : 0;
    }

    private static boolean isNumber(String text, int number) {
        return ThaiNumbers.read(text) instanceof NumberReading.Number read
                && read.value().compareTo(BigDecimal.valueOf(number)) == 0;
    }

    /** Whether the first column is none of ours: it says in words of its own, or by a day, what its rows are about. */
    private boolean namesRows(GridRow run, Map<Integer, Heading> known) {
        Heading first = known.get(run.first().column());
        return first == null || first.field() == Field.DATE;
    }

    private static boolean repeats(
            GridRow left, Map<Integer, Heading> ours, GridRow right, Map<Integer, Heading> others) {
        return others.entrySet().stream()
                .filter(other -> ONCE.contains(other.getValue().field()))
                .anyMatch(other -> ours.entrySet().stream()
                        .anyMatch(own ->
                                own.getValue().field() == other.getValue().field()
                                        && ThaiText.fold(left.text(own.getKey()))
                                                .equals(ThaiText.fold(right.text(other.getKey())))));
    }

    /** Whether the rows in the run's columns end before those to the left of them do, with none left out. */
    private boolean hasOwnHeight(GridRow run) {
        int first = run.first().column();
        ColumnSpan own = new ColumnSpan(first, run.last().column());
        int filled = 0;
        int blank = 0;
        for (GridRow row : grid.rowsRightBelow(run.number()).toList()) {
            if (row.within(own).cells().isEmpty()) {
                blank++;
            } else if (blank > 0) {
                return false;
            } else {
                filled++;
            }
        }
        return filled >= FEWEST_COUNTED && blank >= FEWEST_COUNTED;
    }

    /** What the cells of a run say as headings, declared or by their first word. */
    private Map<Integer, Heading> headings(GridRow run) {
        Map<Integer, Heading> known = new HashMap<>(finder.headings(run));
        run.where(cell -> !known.containsKey(cell.column()))
                .forEach(cell -> finder.matcher()
                        .matchByWord(cell.text())
                        .ifPresent(heading -> known.put(cell.column(), heading)));
        return known;
    }

    private static boolean isSeq(GridRow run, Map<Integer, Heading> known) {
        return isOf(Field.SEQ, run.first(), known);
    }

    private static Set<Field> fields(Map<Integer, Heading> known) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        known.values().forEach(heading -> fields.add(heading.field()));
        return fields;
    }
}
