package org.itaconsolidator.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.Instrument;

/**
 * The formulas over a scorecard's scores of one year. Weights and grouping are the year's; figures are rounded once, at the
 * end.
 *
 * @param framework of the year
 * @param column of the year's scores, from 0
 * @param firstRow the row of indicator 1, as Excel numbers it; the others follow
 */
record ScoreFormulas(Framework framework, int column, int firstRow) {
    /** The score of an instrument, blank where one of its indicators is missing. */
    String instrument(Instrument instrument) {
        String scores = scoresOf(instrument);
        int due = framework.indicatorsOf(instrument).size();
        return "IF(COUNT(" + scores + ")=" + due + "," + rounded("AVERAGE(" + scores + ")") + ",\"\")";
    }

    /** The total, blank where an indicator is missing. */
    String total() {
        String weighted = Stream.of(Instrument.values())
                .map(instrument -> framework.getInstrument(instrument).weight().toPlainString() + "*AVERAGE("
                        + scoresOf(instrument) + ")")
                .collect(Collectors.joining("+"));
        int due = framework.indicators().size();
        return "IF(COUNT(" + range(column, firstRow, due) + ")=" + due + "," + rounded(weighted) + ",\"\")";
    }

    /** Rounded to two decimals; to eight first, because binary sums of decimal fractions miss a half by a hair. */
    private static String rounded(String formula) {
        return "ROUND(ROUND(" + formula + ",8),2)";
    }

    /** The place of a row's score among the indicators of its year. */
    static String rank(int column, int row, int firstRow, int indicators) {
        return "RANK(" + TableSheet.cell(column, row) + "," + range(column, firstRow, indicators) + ",0)";
    }

    /** The difference of two cells of a row. */
    static String difference(int column, int less, int row) {
        return TableSheet.cell(column, row) + "-" + TableSheet.cell(less, row);
    }

    private String scoresOf(Instrument instrument) {
        List<Integer> numbers = framework.indicatorsOf(instrument).stream()
                .map(IndicatorDef::number)
                .sorted()
                .toList();
        int first = numbers.get(0);
        boolean neighbours = numbers.get(numbers.size() - 1) - first + 1 == numbers.size();
        if (neighbours) {
            return range(column, firstRow + first - 1, numbers.size());
        }
        return numbers.stream()
                .map(number -> TableSheet.cell(column, firstRow + number - 1))
                .collect(Collectors.joining(","));
    }

    private static String range(int column, int firstRow, int count) {
        return TableSheet.cell(column, firstRow) + ":" + TableSheet.cell(column, firstRow + count - 1);
    }
}
