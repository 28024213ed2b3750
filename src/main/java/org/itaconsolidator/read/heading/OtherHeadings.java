package org.itaconsolidator.read.heading;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.FinishedRow;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WebAddresses;

/**
 * Finds unknown headings below a table: words where the rows above have numbers, with rows of another table under
 * them. That table is judged separately; as rows of the table above, its words would become measures.
 */
public final class OtherHeadings {
    private static final int FEWEST = 2;

    /** Without a blank row above, so many columns of numbers show another table. */
    private static final int FEWEST_WITHOUT_BLANK = 2;

    private static final int ROWS_TO_LOOK_AT = 3;

    private static final Set<Field> TELLING = EnumSet.of(
            Field.MEASURE,
            Field.ISSUE,
            Field.WEAKNESS,
            Field.TO_DEVELOP,
            Field.STEPS,
            Field.RESULT,
            Field.OUTCOME,
            Field.RECOMMENDATION);

    /** Columns in which a number here and a word there are both the table's own. */
    private static final Set<Field> MAY_BE_NUMBERS = EnumSet.of(
            Field.SEQ,
            Field.ITEM,
            Field.RESULT,
            Field.OUTCOME,
            Field.STATUS,
            Field.SCORE,
            Field.SELF_SCORE,
            Field.LEVEL,
            Field.FISCAL_YEAR,
            Field.CHANGE,
            Field.NOTE,
            Field.IGNORE);

    /** A number or a letter of a list, or a word that closes or continues a table: a row of the table above. */
    private static final Pattern OF_THE_TABLE = Pattern.compile(
            ".*\\d.*|[ก-ฮa-z][.)]?|\\(?ต่อ\\)?|(?:รวม|เฉลี่ย|หมายเหตุ|ลงชื่อ|ผู้|ตำแหน่ง|ที่มา|ข้อมูล|iit|eit|oit|ita).*");

    /** A longer text only begins like such a heading. */
    private static final int LONGEST_START = 30;

    private final List<GridRow> rows;
    private final HeadingBlock above;
    private final HeadingFinder finder;
    private final Words words;

    private final boolean tells;

    /** The columns with numbers in the table's rows, down to the one that is counted next. */
    private final Set<Integer> numbers = new TreeSet<>();

    private int counted;

    /** What every row of ours has in a column of such a field. */
    private final Map<Field, Predicate<GridCell>> certain = new EnumMap<>(Field.class);

    /** The fields of them that every row above has, down to the one that is looked at next. */
    private final Set<Field> inAll = EnumSet.noneOf(Field.class);

    private int narrowest = Integer.MAX_VALUE;
    private int next;

    /** The rows that follow one another without a blank one where was looked last, and the last of them with a certain cell. */
    private int end;

    private int lastCertain;

    /** @param first the index of the first below the headings */
    public OtherHeadings(List<GridRow> rows, int first, HeadingBlock above, HeadingFinder finder, Words words) {
        this.rows = rows;
        this.above = above;
        this.finder = finder;
        this.words = words;
        this.next = first;
        certain.put(Field.INDICATOR, cell -> finder.namesAnIndicator(rows.get(0).with(List.of(cell))));
        certain.put(Field.ITEM, cell -> ColumnEvidence.isOf(Field.ITEM, cell.text()));
        certain.put(Field.URL, cell -> WebAddresses.isIn(cell.text()));
        certain.keySet().stream().filter(above::has).forEach(inAll::add);
        this.tells = above.fields().stream().anyMatch(TELLING::contains);
        this.counted = first;
    }

    /**
     * Whether such headings stand in a row: one with numbered rows, or one of measures or statements where the rows below have
     * numbers that the table's rows never had; or such headings over words alone. Asked of rows from top to bottom.
     */
    public boolean areAt(int at) {
        GridRow row = rows.get(at);
        if (row.number() <= above.lastRow() + 1 || row.cells().size() < FEWEST || at + 1 == rows.size()) {
            return false;
        }
        boolean overRows = areWords(row) && !finder.namesIndicators(row) && isOverRows(row, rows.get(at + 1));
        if (overRows && areOverWords(at, isApart(rows, at))) {
            return true;
        }
        Optional<TableColumn> seq = above.find(Field.SEQ);
        if (seq.isPresent() && isWord(row.text(seq.get().number())) && overRows) {
            return true;
        }
        return tells && areOverOtherNumbers(at);
    }

    /** Whether words stand over numbers in columns that had none, behind a blank row or over several of them. */
    private boolean areOverOtherNumbers(int at) {
        GridRow row = rows.get(at);
        boolean likeHeadings = isWord(row.cells().get(0).text())
                && areWords(row)
                && !finder.namesAnIndicator(row)
                && isOverRows(row, rows.get(at + 1));
        if (!likeHeadings) {
            return false;
        }
        while (counted < at) {
            numbers.addAll(numbersIn(rows.get(counted++)));
        }
        Set<Integer> below = new TreeSet<>();
        for (int i = at + 1;
                i < rows.size()
                        && i <= at + ROWS_TO_LOOK_AT
                        && rows.get(i).number() == rows.get(i - 1).number() + 1;
                i++) {
            below.addAll(numbersIn(rows.get(i)));
        }
        below.removeAll(numbers);
        below.removeIf(column ->
                !row.has(column) || column == row.cells().get(0).column() || above.hasAt(column, MAY_BE_NUMBERS));
        return below.size() >= (isApart(rows, at) ? 1 : FEWEST_WITHOUT_BLANK);
    }

    /** The columns in which a row has nothing but a number. */
    public static Set<Integer> numbersIn(GridRow row) {
        Set<Integer> columns = new TreeSet<>();
        for (GridCell cell : row.cells()) {
            if (cell.readsAsNumber()) {
                columns.add(cell.column());
            }
        }
        return columns;
    }

    /** Whether a blank row stands above a row or above the lines of text over it. */
    private static boolean isApart(List<GridRow> rows, int at) {
        int top = at;
        while (top > 0
                && rows.get(top - 1).cells().size() == 1
                && rows.get(top - 1).number() == rows.get(top).number() - 1) {
            top--;
        }
        return top > 0 && rows.get(top - 1).number() < rows.get(top).number() - 1;
    }

    private static boolean isWord(String text) {
        String word = ThaiText.fold(text);
        return !word.isEmpty()
                && !ThaiText.isNothing(word)
                && !OF_THE_TABLE.matcher(word).matches()
                && !FinishedRow.MARKS.contains(text)
                && SigningCell.of(text).isEmpty();
    }

    private static boolean areWords(GridRow row) {
        return row.all(HeadingFinder::isLikeAHeading);
    }

    /** Whether the next row goes on in the same columns, as rows do below headings. */
    private static boolean isOverRows(GridRow row, GridRow below) {
        long same = below.where(cell -> row.has(cell.column())).count();
        return below.number() == row.number() + 1
                && same >= FEWEST
                && same == below.cells().size();
    }

    public static HeadingBlock block(GridRow row) {
        List<TableColumn> unknown = row.cells().stream()
                .map(cell -> TableColumn.unknown(cell.column(), cell.text(), row.number()))
                .toList();
        return new HeadingBlock(row.number(), row.number(), List.of(), unknown);
    }

    /**
     * Whether a row of words over another in the same columns heads a table of words alone, such as members of a committee or an agenda:
     * by words that head no column of ours, or, behind a blank row, by what the table above has in each row and this one nowhere.
     *
     * @param apart whether a blank row stands above it
     */
    private boolean areOverWords(int at, boolean apart) {
        GridRow row = rows.get(at);
        long known = row.where(cell -> words.is(Words.Kind.OTHER_COLUMNS, cell.text()))
                .count();
        long begun = row.where(cell -> !words.is(Words.Kind.OTHER_COLUMNS, cell.text())
                        && ThaiText.fold(cell.text()).length() <= LONGEST_START
                        && words.starts(Words.Kind.OTHER_COLUMN_STARTS, cell.text()))
                .count();
        boolean headed = known + begun > 1 || apart && known + begun > 0;
        return headed ? hasNothingCertain(at) : apart && lacksWhatIsCertain(at);
    }

    /** Whether the rows lack what all rows above have in a column that these fill too, and are narrower than any of them. */
    private boolean lacksWhatIsCertain(int at) {
        lookAbove(at);
        boolean narrower = narrowest < Integer.MAX_VALUE
                && rows.subList(at, endOfRows(at)).stream()
                        .allMatch(row -> row.cells().size() < narrowest
                                && row.all(cell -> HeadingFinder.isLikeAHeading(cell)
                                        && rows.get(at).find(cell.column()).isPresent()));
        return narrower
                && inAll.stream()
                        .anyMatch(field -> rows.get(at)
                                .find(above.find(field).orElseThrow().number())
                                .isPresent())
                && hasNothingCertain(at);
    }

    /** Takes note of the rows down to one that were not looked at yet; a text alone in its row is none of the table. */
    private void lookAbove(int at) {
        for (; next < at; next++) {
            GridRow row = rows.get(next);
            if (row.cells().size() > 1) {
                narrowest = Math.min(narrowest, row.cells().size());
                inAll.removeIf(field -> !hasCertain(row, field));
            }
        }
    }

    private boolean hasCertain(GridRow row, Field field) {
        return above.find(field)
                .flatMap(column -> row.find(column.number()))
                .filter(certain.get(field))
                .isPresent();
    }

    private boolean hasNothingCertain(int at) {
        endOfRows(at);
        return lastCertain < at;
    }

    /** The first row behind those that follow one another without a blank one. */
    private int endOfRows(int at) {
        if (at >= end) {
            lastCertain = -1;
            end = at;
            do {
                GridRow row = rows.get(end);
                lastCertain = certain.keySet().stream().anyMatch(field -> hasCertain(row, field)) ? end : lastCertain;
                end++;
            } while (end < rows.size()
                    && rows.get(end).number() == rows.get(end - 1).number() + 1);
        }
        return end;
    }
}
