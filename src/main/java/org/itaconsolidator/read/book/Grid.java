package org.itaconsolidator.read.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.RowRef;

/** One sheet as typed cells, with its merged ranges. Rows without any value are left out. */
public final class Grid {
    /** Ranges that overlap a thousandfold are no form's; looking through them all would take minutes. */
    private static final int MOST_ROWS_IN_MERGES = 100_000;

    /**
     * A merged cell has the links of all its rows if there are no more than this; of more, each row has its own, as all of them
     * for each row would be their square.
     */
    private static final int MOST_LINKS_OF_ONE = 200;

    private static final UnaryOperator<CellRef> IN_PLACE = at -> at;

    private final String sheet;
    private final boolean hidden;
    private final TreeMap<Integer, GridRow> rows;
    /** By first column, then first row: merged ranges do not overlap, so the nearest above is the one. */
    private final Map<Integer, TreeMap<Integer, Merge>> merges;

    private final Optional<Merge> impossible;
    private final SheetLinks links;
    private final Set<Integer> hiddenColumns;
    private final WorkbookBound bound;

    private final Map<String, String> comments;

    private final List<String> pageTexts;
    private final List<Prompt> prompts;
    private final List<Box> boxes;

    /** Where what is read at a place stands in the file: elsewhere once the sheet was laid out anew. */
    private final UnaryOperator<CellRef> stands;

    Grid(
            String sheet,
            boolean hidden,
            List<GridRow> rows,
            List<Merge> merges,
            SheetLinks links,
            Set<Integer> hiddenColumns,
            Map<String, String> comments,
            Set<String> pageTexts,
            List<Prompt> prompts,
            List<Box> boxes,
            WorkbookBound bound) {
        this.sheet = sheet;
        this.hidden = hidden;
        this.rows = new TreeMap<>();
        rows.forEach(row -> this.rows.put(row.number(), row));
        this.merges = byColumn(merges.stream().map(Merge::upright));
        this.impossible = findImpossible(merges);
        this.links = links;
        this.hiddenColumns = Set.copyOf(hiddenColumns);
        this.comments = Map.copyOf(comments);
        this.pageTexts = List.copyOf(pageTexts);
        this.prompts = List.copyOf(prompts);
        this.boxes = List.copyOf(boxes);
        this.bound = bound;
        this.stands = IN_PLACE;
    }

    private Grid(
            Grid sheet, List<GridRow> rows, Map<Integer, TreeMap<Integer, Merge>> merges, UnaryOperator<CellRef> from) {
        this.sheet = sheet.sheet;
        this.hidden = sheet.hidden;
        this.rows = new TreeMap<>();
        // what was laid out anew of blanks alone is no row
        rows.stream().filter(row -> row.size() > 0).forEach(row -> this.rows.put(row.number(), row));
        this.merges = merges;
        this.impossible = sheet.impossible;
        this.links = sheet.links;
        this.hiddenColumns = sheet.hiddenColumns;
        this.comments = sheet.comments;
        this.pageTexts = sheet.pageTexts;
        this.prompts = sheet.prompts;
        this.boxes = sheet.boxes;
        this.bound = sheet.bound;
        this.stands = from == IN_PLACE ? sheet.stands : from.andThen(sheet.stands)::apply;
    }

    /** Some rows of this sheet in any order, each with some of its cells, at their own places; of two with one number the last. */
    public Grid part(List<GridRow> of) {
        return new Grid(this, of, merges, IN_PLACE);
    }

    /**
     * The sheet laid out anew within its rows.
     *
     * @param from where on this sheet what is read at a place of the new one stands
     */
    public Grid arranged(List<GridRow> of, UnaryOperator<CellRef> from) {
        return new Grid(this, of, merges, from);
    }

    /**
     * The sheet with some of its rows laid out anew, whose merged ranges hold no longer. Empty where something is hidden, or these rows have
     * comments or links, which stay where they are.
     */
    public Optional<Grid> arranged(List<GridRow> of, int first, int last, UnaryOperator<CellRef> from) {
        boolean movable = hiddenColumns.isEmpty()
                && rows.subMap(first, true, last, true).values().stream()
                        .noneMatch(row -> row.hidden()
                                || row.any(cell ->
                                        findComment(row.number(), cell.column()).isPresent()))
                && links.list(new Merge(first, 1, last, Integer.MAX_VALUE), (row, column) -> false)
                        .isEmpty();
        Stream<Merge> ranges =
                listMerges().stream().filter(merge -> merge.lastRow() < first || merge.firstRow() > last);
        return movable ? Optional.of(new Grid(this, of, byColumn(ranges), from)) : Optional.empty();
    }

    /** Whether a place is on this sheet. */
    public boolean isSheetOf(CellRef at) {
        return at.sheet().equals(sheet);
    }

    /** Where what is read at a place stands in the file. */
    public CellRef stands(CellRef at) {
        return stands.apply(at);
    }

    /** Whether what is read at a place stands in a range of the file. */
    public boolean standsIn(Merge range, CellRef at) {
        CellRef stands = stands(at);
        return range.contains(stands.row(), stands.column());
    }

    /** Whether something is read elsewhere than it stands. */
    public boolean isArranged() {
        return stands != IN_PLACE;
    }

    /**
     * The sheet with empty rows put in, so that what stood in a row and below it stands further down. Empty where a merged range reaches over
     * that row, or the sheet has comments, links or hidden columns, which stay where they are.
     *
     * @param from where what is to be read in these rows stands on this sheet
     */
    public Optional<Grid> opened(int row, int by, UnaryOperator<CellRef> from) {
        List<Merge> all = listMerges();
        boolean movable = comments.isEmpty()
                && hiddenColumns.isEmpty()
                && links.list(new Merge(1, 1, Integer.MAX_VALUE, Integer.MAX_VALUE), (ofRow, ofColumn) -> false)
                        .isEmpty()
                && all.stream().noneMatch(merge -> merge.firstRow() < row && merge.lastRow() >= row);
        if (!movable) {
            return Optional.empty();
        }
        List<GridRow> moved = new ArrayList<>();
        rows.values().forEach(each -> moved.add(each.number() < row ? each : each.at(each.number() + by)));
        Stream<Merge> ranges = all.stream()
                .map(merge -> merge.firstRow() < row
                        ? merge
                        : new Merge(
                                merge.firstRow() + by, merge.firstColumn(), merge.lastRow() + by, merge.lastColumn()));
        UnaryOperator<CellRef> before = at -> at.row() < row
                ? at
                : at.row() < row + by ? from.apply(at) : new CellRef(sheet, at.row() - by, at.column());
        return Optional.of(new Grid(this, moved, byColumn(ranges), before));
    }

    /**
     * The sheet with the cells of a block turned: what stood down stands to the right. Empty where rows below are in the way, something
     * is hidden, or the sheet has comments or links, which stay where they are.
     */
    public Optional<Grid> turned(TurnedBlock block) {
        // an empty range beside the block, such as that of a line taken out over a card, is in nothing's way
        List<Merge> all = listMerges().stream()
                .filter(merge -> block.holds(merge)
                        || findRow(merge.firstRow())
                                .flatMap(row -> row.find(merge.firstColumn()))
                                .isPresent())
                .toList();
        Map<Integer, GridRow> before = rows.subMap(block.top(), true, block.bottom(), true);
        Map<Integer, GridRow> after = new TreeMap<>(rows);
        after.keySet().removeAll(List.copyOf(before.keySet()));
        boolean turnable = block.width() > 1
                && before.size() == block.height()
                && after.keySet().stream().noneMatch(row -> row >= block.to() && row < block.end())
                && before.values().stream().noneMatch(GridRow::hidden)
                && hiddenColumns.isEmpty()
                && comments.isEmpty()
                && links.list(
                                new Merge(block.top(), block.left(), block.bottom(), Integer.MAX_VALUE),
                                (row, column) -> false)
                        .isEmpty()
                && all.stream().allMatch(merge -> block.holds(merge) || !block.touches(merge));
        if (!turnable) {
            return Optional.empty();
        }
        Map<Integer, List<GridCell>> cells = new TreeMap<>();
        before.values()
                .forEach(row -> row.cells().forEach(cell -> {
                    CellRef to = block.turned(row.number(), cell.column());
                    cells.computeIfAbsent(to.row(), none -> new ArrayList<>()).add(cell.at(to.column()));
                }));
        cells.forEach((number, row) -> after.put(number, new GridRow(number, false, row, bound)));
        Stream<Merge> ranges = all.stream().map(merge -> block.holds(merge) ? block.turned(merge) : merge);
        return Optional.of(new Grid(this, List.copyOf(after.values()), byColumn(ranges), block::stands));
    }

    private static Map<Integer, TreeMap<Integer, Merge>> byColumn(Stream<Merge> ranges) {
        Map<Integer, TreeMap<Integer, Merge>> columns = new HashMap<>();
        ranges.forEach(merge -> columns.computeIfAbsent(merge.firstColumn(), none -> new TreeMap<>())
                .put(merge.firstRow(), merge));
        return columns;
    }

    private List<Merge> listMerges() {
        return merges.values().stream()
                .flatMap(inColumn -> inColumn.values().stream())
                .toList();
    }

    /** The first of the ranges, from top to bottom, that begins inside another or ends before it begins: none can be either. */
    private static Optional<Merge> findImpossible(List<Merge> merges) {
        List<Merge> down = new ArrayList<>(new LinkedHashSet<>(merges));
        down.sort(Comparator.comparingInt(Merge::firstRow));
        TreeMap<Integer, Merge> open = new TreeMap<>();
        PriorityQueue<Merge> byEnd = new PriorityQueue<>(Comparator.comparingInt(Merge::lastRow));
        for (Merge merge : down) {
            while (!byEnd.isEmpty() && byEnd.peek().lastRow() < merge.firstRow()) {
                open.remove(byEnd.remove().firstColumn());
            }
            Map.Entry<Integer, Merge> left = open.floorEntry(merge.lastColumn());
            boolean inverted = merge.firstRow() > merge.lastRow() || merge.firstColumn() > merge.lastColumn();
            if (inverted || left != null && left.getValue().lastColumn() >= merge.firstColumn()) {
                return Optional.of(merge);
            }
            open.put(merge.firstColumn(), merge);
            byEnd.add(merge);
        }
        return Optional.empty();
    }

    /** Where a merged range begins that overlaps another or ends before it begins: which cells it joins nobody can tell. */
    public Optional<CellRef> findImpossibleMerge() {
        return impossible.map(Merge::upright).map(merge -> ref(merge.firstRow(), merge.firstColumn()));
    }

    public String sheet() {
        return sheet;
    }

    /** The texts at the top and bottom of each printed page. */
    public List<String> listPageTexts() {
        return pageTexts;
    }

    /** What is shown where somebody types into cells: a title and a text, or one of them. */
    public record Prompt(Merge cells, List<String> texts) {}

    public List<Prompt> listPrompts() {
        return prompts;
    }

    /**
     * A text that floats over the sheet.
     *
     * @param at the cell below its upper left corner; the sheet where it has none
     * @param chart whether it is a title of a chart, and so may speak of that alone
     */
    public record Box(CellRef at, String text, boolean chart) {}

    /** The texts in boxes and shapes, and the titles of charts. */
    public List<Box> listBoxes() {
        return boxes;
    }

    public boolean isHidden() {
        return hidden;
    }

    /** The hidden columns that hold something, from left to right. */
    public List<Integer> listHiddenColumns() {
        return hiddenColumns.isEmpty()
                ? List.of()
                : rows.values().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(GridCell::column)
                        .filter(hiddenColumns::contains)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** The rows that hold something, from top to bottom. */
    public List<GridRow> listRows() {
        bound.visit(rows.size());
        return new ArrayList<>(rows.values());
    }

    /** The rows from one number to another that hold something, from top to bottom. */
    public Stream<GridRow> rows(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(this::findRow).flatMap(Optional::stream);
    }

    public Stream<GridRow> rowsAbove(int number) {
        return listRows().stream().filter(row -> row.number() < number);
    }

    public Stream<GridRow> rowsBelow(int number) {
        return listRows().stream().filter(row -> row.number() > number);
    }

    /** The rows below one, down to the first blank one. */
    public Stream<GridRow> rowsRightBelow(int number) {
        return Stream.iterate(
                        findRow(number + 1),
                        Optional::isPresent,
                        row -> findRow(row.get().number() + 1))
                .map(Optional::get);
    }

    public Optional<GridRow> findRow(int number) {
        bound.visit(1);
        return Optional.ofNullable(rows.get(number));
    }

    public Optional<GridRow> findRowAbove(int number) {
        bound.visit(1);
        return Optional.ofNullable(rows.lowerEntry(number)).map(Map.Entry::getValue);
    }

    public Optional<String> findComment(int row, int column) {
        return comments.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(comments.get(ref(row, column).a1()));
    }

    public Map<CellRef, String> listCommentsAtBlanks() {
        Map<CellRef, String> blank = new TreeMap<>();
        comments.forEach((cell, text) -> {
            CellRef at = CellRef.of(sheet, cell);
            if (find(at).isEmpty()) {
                blank.put(at, text);
            }
        });
        return blank;
    }

    /** The cells of all rows, from top to bottom. */
    public Stream<GridCell> cells() {
        return listRows().stream().flatMap(row -> row.cells().stream());
    }

    /** The cells of a row, none of a blank one. */
    public Stream<GridCell> cells(int row) {
        return findRow(row).stream().flatMap(found -> found.cells().stream());
    }

    public CellRef ref(int row, int column) {
        return new CellRef(sheet, row, column);
    }

    public CellRef ref(GridRow row, GridCell cell) {
        return ref(row.number(), cell.column());
    }

    public RowRef ref(GridRow row) {
        return new RowRef(sheet, row.number());
    }

    /**
     * The merged range that reaches down into this cell from a row above and begins in its column, where there is one: its
     * first cell holds for this one too.
     */
    public Optional<Merge> findMergeFromAbove(int row, int column) {
        bound.visit(1);
        TreeMap<Integer, Merge> inColumn = merges.get(column);
        Map.Entry<Integer, Merge> above = inColumn == null ? null : inColumn.lowerEntry(row);
        return above != null && above.getValue().contains(row, column)
                ? Optional.of(above.getValue())
                : Optional.empty();
    }

    /** The merged range over several rows that a cell is in and that begins in its column. */
    public Optional<Merge> findMergeDown(int row, int column) {
        return findMergeFromAbove(row, column)
                .or(() -> findMergeFromAbove(row + 1, column).filter(merge -> merge.contains(row, column)));
    }

    public Optional<Merge> findMerge(int row, int column) {
        bound.visit(merges.size());
        return merges.values().stream()
                .flatMap(inColumn -> Optional.ofNullable(inColumn.floorEntry(row)).stream())
                .map(Map.Entry::getValue)
                .filter(merge -> merge.contains(row, column))
                .findFirst();
    }

    /** The cells that hold something else than the merged one that covers them: nobody sees it. */
    public List<CellRef> listCovered() {
        return merges.values().stream()
                .flatMap(inColumn -> inColumn.values().stream())
                .flatMap(merge -> rows.subMap(merge.firstRow(), true, merge.lastRow(), true).values().stream()
                        .map(row -> new CoveredRow(this, merge, row)))
                .limit(MOST_ROWS_IN_MERGES)
                .flatMap(covered -> covered.cells()
                        .filter(cell -> !cell.text()
                                .equals(text(
                                        covered.merge().firstRow(),
                                        covered.merge().firstColumn())))
                        .map(cell -> ref(covered.row().number(), cell.column())))
                .sorted()
                .toList();
    }

    /** A row that a merged range reaches over. */
    private record CoveredRow(Grid grid, Merge merge, GridRow row) {
        /** Whether what is read here stands in the merged cell itself. */
        private boolean isFirst(GridCell cell) {
            CellRef at = grid.stands(grid.ref(row, cell));
            return at.row() == merge.firstRow() && at.column() == merge.firstColumn();
        }

        private Stream<GridCell> cells() {
            return row.cells().stream()
                    .filter(cell -> merge.contains(row.number(), cell.column()))
                    .filter(cell -> row.number() > merge.firstRow() || cell.column() > merge.firstColumn())
                    .filter(cell -> !isFirst(cell));
        }
    }

    /** What a cell links to, each once; a merged range links to what any of its cells links to that hold no text of their own. */
    public List<String> listLinks(int row, int column) {
        Merge alone = Merge.of(row, column);
        Merge range = findMerge(row, column)
                .filter(merge -> !isCovered(merge, row, column))
                .orElse(alone);
        List<String> all = links.list(range, (ofRow, ofColumn) -> isCovered(range, ofRow, ofColumn));
        return all.size() <= MOST_LINKS_OF_ONE ? all : links.list(alone, (ofRow, ofColumn) -> false);
    }

    /** Whether a cell that is not a range's first one holds something, which nobody sees. */
    private boolean isCovered(Merge range, int row, int column) {
        return range.contains(row, column)
                && (row > range.firstRow() || column > range.firstColumn())
                && find(row, column).isPresent();
    }

    /** The last column of the range merged over the columns of one row that begins at this cell, or its own. */
    public int lastColumnOf(int row, int column) {
        return beginningAt(row, column).lastColumn();
    }

    /** Whether a range merged over several columns of one row begins at this cell. */
    public boolean isMergedAcross(int row, int column) {
        Merge merge = beginningAt(row, column);
        return merge.lastRow() == row && merge.lastColumn() > column;
    }

    /** The range that begins at a cell; the cell alone where none does. */
    private Merge beginningAt(int row, int column) {
        TreeMap<Integer, Merge> inColumn = merges.get(column);
        Merge merge = inColumn == null ? null : inColumn.get(row);
        return merge == null ? Merge.of(row, column) : merge;
    }

    public Optional<GridCell> find(CellRef at) {
        return find(at.row(), at.column());
    }

    /** The text of a cell, {@code ""} for none. */
    public String text(CellRef at) {
        return text(at.row(), at.column());
    }

    public String text(int row, int column) {
        return find(row, column).map(GridCell::text).orElse("");
    }

    public boolean has(CellRef at) {
        return find(at).isPresent();
    }

    public Optional<GridCell> find(int row, int column) {
        return findRow(row).flatMap(found -> found.find(column));
    }

    /**
     * The place whose cell holds for a place: itself, or the first cell of the range merged down over it, where that
     * holds something and does not begin in the heading.
     *
     * @param headingRow the last row of the heading, 0 for none
     */
    public CellRef refHolding(int row, int column, int headingRow) {
        CellRef own = ref(row, column);
        return find(own).isPresent()
                ? own
                : findMergeFromAbove(row, column)
                        .filter(merge -> merge.firstRow() > headingRow)
                        .map(merge -> ref(merge.firstRow(), column))
                        .filter(first -> find(first).isPresent())
                        .orElse(own);
    }

    /** The cell that holds for a place: its own, or the first of the range merged down over it. */
    public Optional<GridCell> findHolding(int row, int column) {
        Optional<GridCell> own = find(row, column);
        if (own.isPresent()) {
            return own;
        }
        return findMergeFromAbove(row, column).flatMap(m -> find(m.firstRow(), column));
    }
}
