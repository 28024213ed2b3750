package org.itaconsolidator.read.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.cut.Segment;
import org.itaconsolidator.read.heading.HeadingBlock;
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
                                .allMatch(text -> ThaiNumbers.findNumber(text)
                                        .filter(number -> !RoundedFigure.hasDecimals(number))
                                        .isPresent()))
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
        return SHARE.matcher(ThaiText.fold(share.text())).matches()
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
