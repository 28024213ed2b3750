package org.itaconsolidator.read.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.cut.Segment;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Tells the table of how many people were asked and answered for each instrument, which most reports have above the scores, from
 * scores under headings that are not known: both are numbers beside instruments.
 */
public final class RespondentCounts {
    private static final String FILE = "layouts/tables.yaml";

    private static final Pattern COUNTED = Words.anyOf(FILE, "counts-of-people");

    private static final Pattern COUNTED_BELOW = Words.anyOf(FILE, "counts-below-scores");

    private static final Pattern WEIGHT = Words.anyOf(FILE, "weights");

    private static final Pattern CAPTION = Words.anyOf(FILE, "captions-of-people");

    private static final Pattern SHARE = Words.anyOf(FILE, "shares-of-people");

    private static final Set<Field> BESIDE_COUNTS = EnumSet.of(Field.SEQ, Field.INDICATOR, Field.NOTE, Field.IGNORE);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Framework naming;
    private final Words words;

    RespondentCounts(Framework naming, Words words) {
        this.naming = naming;
        this.words = words;
    }

    /**
     * Whether all that stands beside instruments is how many people were asked or answered, or how many questions there are, with the
     * weights and with what share of the people that is: none may be a score, and none tells what was done.
     */
    boolean areAllOf(Segment table, HeadingBlock heading) {
        List<GridRow> rows =
                table.rows().stream().filter(row -> row.size() > 1).toList(); // a line below is no row of it
        List<TableColumn> counts = heading.unknown().stream()
                .filter(column -> COUNTED.matcher(ThaiText.fold(column.text())).lookingAt()
                        && rows.stream()
                                .map(row -> row.text(column.number()))
                                .filter(text -> !ThaiText.isNothing(text))
                                .allMatch(RespondentCounts::isWhole))
                .toList();
        List<TableColumn> people = counts.stream()
                .filter(column -> !ThaiText.fold(column.text()).startsWith("จำนวนข้อ"))
                .toList();
        return BESIDE_COUNTS.containsAll(heading.fields())
                && !counts.isEmpty()
                && rows.stream().allMatch(this::isOfAnInstrument)
                && heading.list(Field.NOTE).stream().allMatch(column -> isBlank(rows, column))
                && heading.unknown().stream()
                        .allMatch(column -> counts.contains(column)
                                || rows.stream().allMatch(row -> isInstrumentOrAll(row.text(column.number())))
                                || WEIGHT.matcher(ThaiText.fold(column.text())).matches()
                                || isBlank(rows, column)
                                || isShare(rows, column, people));
    }

    /**
     * The rows below scores that only count people or questions, with their own headings: read on, "35" beside an instrument would be its
     * score. A row that says more, as a remark or a total with decimals, is none; nor are those under a line that may be of the scores.
     *
     * @param rows those of a table of scores
     */
    public static List<GridRow> listBelow(List<GridRow> rows, Framework naming) {
        List<GridRow> counts = new ArrayList<>();
        int headings = 0;
        for (int i = 1; i < rows.size(); i++) {
            GridRow above = rows.get(i - 1);
            boolean follows = rows.get(i).number() == above.number() + 1;
            if (headings > 0 && follows && holdsCounts(rows.get(i), rows.get(headings), naming)) {
                counts.addAll(rows.subList(headings == i - 1 ? headings : i, i + 1));
            } else {
                headings =
                        follows && above.size() == 1 && !isCaption(above.first().text()) ? 0 : i;
            }
        }
        return counts;
    }

    /** Whether a row has names, then whole numbers below headings that count and numbers below those of shares. */
    private static boolean holdsCounts(GridRow row, GridRow headings, Framework naming) {
        int first = headings.where(cell -> isCount(cell.text()))
                .mapToInt(GridCell::column)
                .findFirst()
                .orElse(0);
        return first > headings.first().column()
                && row.has(first)
                && headings.all(HeadingFinder::isLikeAHeading)
                && row.all(cell -> cell.column() < first
                        ? naming.findIndicator(cell.text()).isEmpty()
                        : isShare(headings.text(cell.column())) && cell.readsAsNumber()
                                || isCount(headings.text(cell.column())) && isWhole(cell.text()));
    }

    private static boolean isWhole(String text) {
        return ThaiNumbers.findNumber(text)
                .filter(number -> !RoundedFigure.hasDecimals(number))
                .isPresent();
    }

    private static boolean isCount(String heading) {
        String text = ThaiText.fold(heading);
        return COUNTED.matcher(text).lookingAt() || COUNTED_BELOW.matcher(text).matches();
    }

    private static boolean isShare(String heading) {
        return SHARE.matcher(ThaiText.fold(heading)).matches();
    }

    private boolean isOfAnInstrument(GridRow row) {
        return row.any(cell -> isInstrumentOrAll(cell.text()));
    }

    private boolean isInstrumentOrAll(String text) {
        return naming.findInstrument(text).isPresent() || words.is(Words.Kind.TOTAL_ROWS, text);
    }

    private static boolean isBlank(List<GridRow> rows, TableColumn column) {
        return rows.stream().allMatch(row -> ThaiText.isNothing(row.text(column.number())));
    }

    /** Whether a line names people or questions and nothing else: "จำนวนผู้ตอบแบบวัด". */
    public static boolean isCaption(String line) {
        return CAPTION.matcher(ThaiText.fold(line)).matches();
    }

    /** Whether a column says "ร้อยละ" over what each row's counts give. */
    private static boolean isShare(List<GridRow> rows, TableColumn share, List<TableColumn> counts) {
        return isShare(share.text())
                && rows.stream()
                        .allMatch(row -> number(row, share)
                                .map(stated -> counts.stream()
                                        .flatMap(of -> number(row, of).stream())
                                        .filter(of -> of.signum() > 0)
                                        .anyMatch(of -> counts.stream()
                                                .flatMap(part -> number(row, part).stream())
                                                .anyMatch(part -> part.multiply(HUNDRED)
                                                                .divide(of, stated.scale(), RoundingMode.HALF_UP)
                                                                .compareTo(stated)
                                                        == 0)))
                                .orElse(true));
    }

    private static Optional<BigDecimal> number(GridRow row, TableColumn column) {
        return ThaiNumbers.findNumber(row.text(column.number()));
    }
}
