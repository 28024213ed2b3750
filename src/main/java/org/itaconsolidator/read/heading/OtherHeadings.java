package org.itaconsolidator.read.heading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Headings below a table of which none is known: words where the rows above have their numbers, and rows of another table
 * under them. That table is judged on its own; as rows of the one above, its words would be measures.
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

    private final List<GridRow> rows;
    private final HeadingBlock above;
    private final HeadingFinder finder;
    private final WordsBelow wordsBelow;

    private final boolean tells;

    /** The columns with numbers in the table's rows, down to the one that is counted next. */
    private final Set<Integer> numbers = new TreeSet<>();

    private int counted;

    /**
     * Looks below the headings of a table.
     *
     * @param first the index of the first below the headings
     */
    public OtherHeadings(List<GridRow> rows, int first, HeadingBlock above, HeadingFinder finder, Words words) {
        this.rows = rows;
        this.above = above;
        this.finder = finder;
        this.wordsBelow = new WordsBelow(rows, first, above, finder, words);
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
        if (overRows && wordsBelow.beginAt(at, isApart(rows, at))) {
            return true;
        }
        Optional<TableColumn> seq = above.find(Field.SEQ);
        if (seq.isPresent() && isWord(row.text(seq.get().number()), finder) && overRows) {
            return true;
        }
        return tells && areOverOtherNumbers(at);
    }

    /** Whether words stand over numbers in columns that had none, behind a blank row or over several of them. */
    private boolean areOverOtherNumbers(int at) {
        GridRow row = rows.get(at);
        boolean likeHeadings = isWord(row.cells().get(0).text(), finder)
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
        below.removeIf(column -> row.find(column).isEmpty()
                || column == row.cells().get(0).column()
                || above.findAt(column)
                        .filter(each -> MAY_BE_NUMBERS.contains(each.heading().field()))
                        .isPresent());
        return below.size() >= (isApart(rows, at) ? 1 : FEWEST_WITHOUT_BLANK);
    }

    /** The columns in which a row has nothing but a number. */
    public static Set<Integer> numbersIn(GridRow row) {
        Set<Integer> columns = new TreeSet<>();
        for (GridCell cell : row.cells()) {
            if (ThaiNumbers.isNumber(cell.text())) {
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

    private static boolean isWord(String text, HeadingFinder finder) {
        String word = ThaiText.fold(text);
        return !word.isEmpty()
                && !ThaiText.isNothing(word)
                && !OF_THE_TABLE.matcher(word).matches()
                && !finder.matcher().isOfASigner(text);
    }

    private static boolean areWords(GridRow row) {
        for (GridCell cell : row.cells()) {
            if (!HeadingFinder.isLikeAHeading(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the next row goes on in the same columns, as rows do below headings. */
    private static boolean isOverRows(GridRow row, GridRow below) {
        long same = below.cells().stream()
                .filter(cell -> row.find(cell.column()).isPresent())
                .count();
        return below.number() == row.number() + 1
                && same >= FEWEST
                && same == below.cells().size();
    }

    /** The headings as a block: none is known. */
    public static HeadingBlock block(GridRow row) {
        List<HeadingBlock.UnknownColumn> unknown = row.cells().stream()
                .map(cell -> new HeadingBlock.UnknownColumn(cell.column(), cell.text(), row.number()))
                .toList();
        return new HeadingBlock(row.number(), row.number(), List.of(), unknown);
    }
}
