package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.OtherHeadings;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A part of a sheet: the rows above the first heading, or a heading with the rows down to the next one.
 *
 * @param heading the block of headings, empty for the rows above the first
 * @param headingRows the rows of that block; none if it continues a table of the sheet before
 * @param rows what follows it
 */
public record Segment(Optional<HeadingBlock> heading, List<GridRow> headingRows, List<GridRow> rows) {
    private static final int FEWEST_COLUMNS = 3;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.)]?");
    private static final Pattern PAGE =
            Pattern.compile("(?:หน้า(?:ที่)?|แผ่น(?:ที่)?|page)\\d{1,3}(?:(?:/|จาก|of)\\d{1,3})?");
    private static final Pattern GOES_ON = Pattern.compile("(?<!ติด)ต่อ(?=$|[\\s)\\d๐-๙])");

    /**
     * The segments of a sheet from top to bottom.
     *
     * @param elsewhere tables of other sheets, by the label of their first heading, whose headings may stand here again
     */
    static List<Segment> listOf(Grid grid, HeadingFinder finder, Words words, Map<String, Segment> elsewhere) {
        List<Segment> segments = new ArrayList<>();
        Optional<HeadingBlock> heading = Optional.empty();
        List<GridRow> headingRows = new ArrayList<>();
        List<GridRow> rows = new ArrayList<>();
        List<GridRow> all = grid.listRows();
        OtherHeadings others = null;
        Map<String, Segment> headed = new HashMap<>(elsewhere);
        for (int i = 0; i < all.size(); i++) {
            GridRow row = all.get(i);
            Optional<HeadingBlock> table = heading;
            boolean ofOneRow = headingRows.size() == 1;
            Optional<HeadingBlock> next = finder.find(grid, row)
                    .filter(found -> table.filter(above -> finder.isRowOf(above, found, row)
                                    || ofOneRow && found.lastRow() > row.number() && isOverRepeated(grid, row, above))
                            .isEmpty())
                    .or(findRepeated(row, headed));
            if (next.isEmpty() && others != null && others.areAt(i)) {
                next = Optional.of(OtherHeadings.block(all.get(i)));
            }
            if (next.isEmpty()) {
                rows.add(all.get(i));
                continue;
            }
            List<GridRow> nextHeading = new ArrayList<>();
            int last = rows.size() - 1;
            if (last >= 0 && isGroups(grid, rows.get(last), next.get())) {
                nextHeading.add(rows.remove(last));
            }
            Segment ended = new Segment(heading, headingRows, rows);
            Segment above = segments.isEmpty() ? ended : segments.get(segments.size() - 1);
            heading.flatMap(any -> ended.findLabel(row, finder, above))
                    .ifPresentOrElse(above.rows()::add, () -> segments.add(ended));
            heading = next;
            rows = new ArrayList<>();
            headingRows = nextHeading;
            headingRows.add(all.get(i));
            while (i + 1 < all.size() && all.get(i + 1).number() <= next.get().lastRow()) {
                headingRows.add(all.get(++i));
            }
            others = new OtherHeadings(all, i + 1, next.get(), finder, words);
            if (headingRows.size() == 1) {
                headed.put(
                        HeadingBlock.label(headingRows.get(0).first().text()), new Segment(heading, headingRows, rows));
            }
        }
        segments.add(new Segment(heading, headingRows, rows));
        return segments;
    }

    /**
     * What headings of no form over nothing say of the table below, where they are labels: "ประเภทข้อมูล | เป้าหมาย"; of several above all tables
     * that of the state, "สถานะ | ร่าง | วันที่ | 1 ส.ค. 67".
     */
    private Optional<GridRow> findLabel(GridRow next, HeadingFinder finder, Segment above) {
        GridRow first = headingRows.get(0);
        HeadingBlock block = heading.orElseThrow();
        if (!rows.isEmpty()
                || headingRows.size() > 1
                || next.number() <= first.number() + 1
                || finder.matcher().isOfAForm(block.fields())) {
            return Optional.empty();
        }
        if (first.size() == 2) {
            return Optional.of(first);
        }
        for (int i = 0; above.heading().isEmpty() && i + 1 < first.size(); i += 2) {
            GridRow pair = first.with(first.cells().subList(i, i + 2));
            boolean isHeading = block.findAt(pair.last().column())
                    .filter(said -> !said.heading().isByCells())
                    .isPresent();
            if (block.hasAt(pair.first().column(), Field.STATUS) && !isHeading) {
                return Optional.of(pair);
            }
        }
        return Optional.empty();
    }

    /** Whether most headings of the table above stand once more right below one of its rows: short texts are no groups of them. */
    private static boolean isOverRepeated(Grid grid, GridRow row, HeadingBlock above) {
        return grid.findRow(row.number() + 1).filter(above::isMostly).isPresent()
                && row.none(cell -> grid.isMergedAcross(row.number(), cell.column()));
    }

    /** The headings of a row that holds those of a table above once more: there it was seen what they are. */
    private static Supplier<Optional<HeadingBlock>> findRepeated(GridRow row, Map<String, Segment> headed) {
        return () -> Optional.ofNullable(
                        row.size() > 1
                                ? headed.get(HeadingBlock.label(row.first().text()))
                                : null)
                .filter(above -> isSame(row, above))
                .map(above -> above.heading().orElseThrow().above(row.number() + 1));
    }

    /** Whether a row holds the headings of a table above; what one adds in brackets says nothing else of measures, but of scores it may. */
    private static boolean isSame(GridRow row, Segment above) {
        GridRow other = above.firstRow();
        boolean ofMeasures = above.heading().orElseThrow().has(Field.MEASURE);
        return row.size() == other.size()
                && IntStream.range(0, row.size()).allMatch(i -> {
                    String text = row.get(i).text();
                    String as = other.get(i).text();
                    return row.get(i).column() == other.get(i).column()
                            && (text.equals(as)
                                    || ofMeasures && HeadingBlock.label(text).equals(HeadingBlock.label(as)));
                });
    }

    /**
     * The rows of a further sheet that go on with this table of measures without its headings: the same columns are filled with such
     * cells as here, they are numbered on, or the sheet says that it goes on, and no line above them says anything new: it may be
     * another table. Empty where they do not, so that they are told.
     *
     * @param sheet the further sheet's name
     * @param all its rows
     * @param said the folded texts of the sheets before, down from the headings' one
     */
    Optional<Segment> findContinued(String sheet, List<GridRow> all, Set<String> said, HeadingFinder finder) {
        int from = 0;
        while (from < all.size() && all.get(from).size() < FEWEST_COLUMNS) {
            from++;
        }
        List<GridRow> further = all.subList(from, all.size());
        if (further.isEmpty()) {
            return Optional.empty();
        }
        HeadingBlock block = heading.orElseThrow();
        Set<Integer> filled = filled(further);
        boolean agree = filled.size() >= FEWEST_COLUMNS
                && filled.equals(filled(rows))
                && filled.stream().allMatch(block::isHeaded);
        int last = -1;
        for (GridRow row : rows) {
            last = Math.max(last, numberOf(row, block));
        }
        boolean goesOn = last > 0 && numberOf(further.get(0), block) == last + 1
                || GOES_ON.matcher(sheet).find()
                || all.subList(0, from).stream()
                        .anyMatch(row -> GOES_ON.matcher(row.first().text()).find());
        boolean known = all.subList(0, from).stream()
                .flatMap(GridRow::texts)
                .allMatch(text -> GOES_ON.matcher(text).find()
                        || text.codePoints().noneMatch(Character::isLetter)
                        || PAGE.matcher(ThaiText.fold(text)).matches()
                        || said.contains(ThaiText.fold(text)));
        return agree && goesOn && known && finder.holdTheSame(block, rows, further)
                ? Optional.of(new Segment(Optional.of(block.above(further.get(0).number())), List.of(), further))
                : Optional.empty();
    }

    /** The columns that most rows of several cells fill. */
    private static Set<Integer> filled(List<GridRow> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        int several = 0;
        for (GridRow row : rows) {
            if (row.size() >= FEWEST_COLUMNS) {
                several++;
                row.cells().forEach(cell -> counts.merge(cell.column(), 1, Integer::sum));
            }
        }
        int most = several;
        counts.values().removeIf(count -> count * 2 <= most);
        return counts.keySet();
    }

    /** The number that a row has in its table; -1 for none. */
    private static int numberOf(GridRow row, HeadingBlock block) {
        Optional<TableColumn> numbers = block.find(Field.SEQ);
        Matcher number = NUMBER.matcher(
                numbers.map(column -> ThaiText.fold(row.text(column.number()))).orElse(""));
        return number.matches() ? Integer.parseInt(number.group(1)) : -1;
    }

    /** Whether it goes on with a table of the sheet before, whose headings it is read by. */
    public boolean isContinued() {
        return heading.isPresent() && headingRows.isEmpty();
    }

    /** The row in which it begins: the first of its headings, of one that goes on its own first. */
    public GridRow firstRow() {
        return isContinued() ? rows.get(0) : headingRows.get(0);
    }

    /** This segment of a plan: a column that only looks like one of results is not known in it. */
    public Segment withoutResults() {
        return without(heading.orElse(HeadingBlock.NONE).list(Field.RESULT).stream()
                .filter(column -> column.heading().assumed())
                .toList());
    }

    /** This segment of a plan that says when by nothing else: days, months or seasons below "วันที่" say it. */
    public Segment withDatesAsPeriod(Predicate<String> isPeriod) {
        HeadingBlock block = heading.orElse(HeadingBlock.NONE);
        boolean when = !block.has(Field.PERIOD)
                && block.find(Field.DATE)
                        .filter(column -> {
                            List<String> said = rows.stream()
                                    .map(row -> row.text(column.number()))
                                    .filter(text -> !text.isEmpty())
                                    .toList();
                            return said.stream().filter(isPeriod).count() * 2 > said.size();
                        })
                        .isPresent();
        return when ? new Segment(Optional.of(block.withReadAs(Field.DATE, Field.PERIOD)), headingRows, rows) : this;
    }

    public Segment without(List<TableColumn> columns) {
        return new Segment(heading.map(block -> block.without(columns)), headingRows, rows);
    }

    /** This segment of measures: an address is evidence of what was done. */
    public Segment withAddressesAsEvidence() {
        return new Segment(heading.map(block -> block.withReadAs(Field.URL, Field.EVIDENCE)), headingRows, rows);
    }

    /**
     * The lines of text at its end, which may be titles of the next one. A step alone in its row is none, though it may name a
     * plan or a report.
     *
     * @param next the headings of the next one
     */
    public List<GridRow> trailingText(Optional<HeadingBlock> next) {
        int from = rows.size();
        while (from > 0 && rows.get(from - 1).cells().size() == 1 && !isOfTheTable(rows.get(from - 1), next)) {
            from--;
        }
        return rows.subList(from, rows.size());
    }

    /** Whether a text alone in its row stands below a heading of this table where no title of the next one does. */
    private boolean isOfTheTable(GridRow row, Optional<HeadingBlock> next) {
        int column = row.cells().get(0).column();
        return heading.isPresent()
                && column > heading.get().firstColumn()
                && RowFilter.isContent(column, heading.get())
                && next.filter(below -> below.firstColumn() != column).isPresent();
    }

    /** Whether a row directly above headings holds names of groups of columns; titles and topics begin further left. */
    private static boolean isGroups(Grid grid, GridRow row, HeadingBlock heading) {
        int first = heading.firstColumn();
        return row.number() == heading.firstRow() - 1
                && row.all(cell -> cell.column() > first)
                && row.any(cell -> grid.isMergedAcross(row.number(), cell.column()));
    }
}
