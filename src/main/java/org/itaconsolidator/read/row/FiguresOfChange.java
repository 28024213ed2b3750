package org.itaconsolidator.read.row;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.thai.text.ThaiNumbers;

/** Tells columns whose figures follow from two columns of scores beside them, whatever their heading: changes, by points or per cent. */
public final class FiguresOfChange {
    private static final int FEWEST = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A figure may be cut off instead of rounded. */
    private static final BigDecimal SLACK = new BigDecimal("1.01");

    private static final List<BinaryOperator<BigDecimal>> WAYS = List.of(
            BigDecimal::subtract,
            (later, earlier) -> later.subtract(earlier).multiply(HUNDRED).divide(earlier, MathContext.DECIMAL64),
            (later, earlier) -> later.multiply(HUNDRED).divide(earlier, MathContext.DECIMAL64));

    private FiguresOfChange() {}

    /** Whether each figure of a column follows from the same two scores of its row in the same way. */
    public static boolean areIn(int column, HeadingBlock heading, List<TableRow> rows) {
        List<Integer> scores =
                heading.list(Field.SCORE).stream().map(TableColumn::number).toList();
        return scores.stream()
                .anyMatch(later -> scores.stream()
                        .filter(earlier -> !earlier.equals(later))
                        .anyMatch(earlier -> WAYS.stream().anyMatch(way -> follow(column, later, earlier, way, rows))));
    }

    private static boolean follow(
            int column, int later, int earlier, BinaryOperator<BigDecimal> way, List<TableRow> rows) {
        int found = 0;
        for (TableRow row : rows) {
            Optional<BigDecimal> figure = ThaiNumbers.findNumber(row.row().text(column));
            Optional<BigDecimal> one = ThaiNumbers.findNumber(row.row().text(later));
            Optional<BigDecimal> other =
                    ThaiNumbers.findNumber(row.row().text(earlier)).filter(value -> value.signum() > 0);
            if (figure.isPresent() && one.isPresent() && other.isPresent()) {
                BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(
                        0, Math.min(2, figure.get().stripTrailingZeros().scale())));
                BigDecimal off = way.apply(one.get(), other.get())
                        .abs()
                        .subtract(figure.get().abs())
                        .abs();
                if (off.compareTo(unit.multiply(SLACK)) > 0) {
                    return false;
                }
                found++;
            }
        }
        return found >= FEWEST;
    }
}
