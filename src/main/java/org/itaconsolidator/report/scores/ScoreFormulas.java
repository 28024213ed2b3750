package org.itaconsolidator.report.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.LevelScale.Level;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;

/**
 * The formulas of one column of scores: what follows from them, in functions that Excel and LibreOffice both have.
 * Sums of decimal fractions are first rounded to {@value #EXACT} decimals: binary ones would miss a half by a hair.
 *
 * @param framework of the year: weights, grouping and levels
 * @param column of the scores, from 0
 * @param firstRow the first row of indicators, as Excel numbers it
 * @param lines how many rows of indicators there are; the instruments and the total follow
 * @param lineOf which of these rows, from 0, is an indicator's, by its number in that year
 */
record ScoreFormulas(Framework framework, int column, int firstRow, int lines, IntUnaryOperator lineOf) {
    private static final int EXACT = 8;
    private static final int SHOWN = 2;

    /** The formulas of a column in which each row is the indicator of its number. */
    static ScoreFormulas inOrder(Framework framework, int column, int firstRow) {
        return new ScoreFormulas(
                framework, column, firstRow, framework.indicators().size(), number -> number - 1);
    }

    /** The score of an instrument, blank where one of its indicators is. */
    String instrument(Instrument instrument) {
        List<String> cells = framework.indicatorsOf(instrument).stream()
                .map(def -> cell(def.number()))
                .toList();
        return whenAll(cells, rounded("AVERAGE(" + String.join(",", cells) + ")"));
    }

    /** The total, blank where an indicator is. */
    String total() {
        List<String> all = framework.indicators().stream()
                .map(IndicatorDef::number)
                .map(this::cell)
                .toList();
        String weighted = framework.instruments().stream()
                .map(def -> def.weight().toPlainString() + "*AVERAGE("
                        + framework.indicatorsOf(def.instrument()).stream()
                                .map(indicator -> cell(indicator.number()))
                                .collect(Collectors.joining(","))
                        + ")")
                .collect(Collectors.joining("+"));
        return whenAll(all, rounded(weighted));
    }

    /** The level of the total, blank without one. */
    String level() {
        String total = TableSheet.cell(column, totalRow());
        StringBuilder formula = new StringBuilder("IF(" + total + "=\"\",\"\",");
        int open = 1;
        List<Level> levels = framework.levels().levels();
        for (Level level : levels.subList(0, levels.size() - 1)) {
            formula.append("IF(").append(condition(level, total)).append(',');
            formula.append(quoted(level.name())).append(',');
            open++;
        }
        return formula.append(quoted(levels.get(levels.size() - 1).name()))
                .append(")".repeat(open))
                .toString();
    }

    /** What the total lacks to the target's cell, 0 where it is reached, blank without a total. */
    String lacking(String target) {
        String total = TableSheet.cell(column, totalRow());
        return "IF(" + total + "=\"\",\"\",MAX(0,ROUND(" + target + "-" + total + "," + SHOWN + ")))";
    }

    /** The place of a row's score among the indicators of its year, blank without one. */
    String rank(int row) {
        String score = TableSheet.cell(column, row);
        int last = firstRow + lines - 1;
        String all = TableSheet.fixed(column, firstRow) + ":" + TableSheet.fixed(column, last);
        return "IF(ISNUMBER(" + score + "),RANK(" + score + "," + all + ",0),\"\")";
    }

    /** The place of an indicator's score among those of its instrument, blank without one. */
    String rankInside(int indicator) {
        String score = cell(indicator);
        String higher = framework.indicatorsOf(framework.getIndicator(indicator).instrument()).stream()
                .map(IndicatorDef::number)
                .filter(other -> other != indicator)
                .map(other -> "+IF(ISNUMBER(" + cell(other) + "),IF(" + cell(other) + ">" + score + ",1,0),0)")
                .collect(Collectors.joining());
        return "IF(ISNUMBER(" + score + "),1" + higher + ",\"\")";
    }

    /** The difference of two cells of a row, blank where one of them is. */
    static String difference(int column, int less, int row) {
        String now = TableSheet.cell(column, row);
        String before = TableSheet.cell(less, row);
        return differenceOr(now, before, "\"\"");
    }

    /** The difference of two cells of a row, and as long as one of them is blank why there is none. */
    static String differenceOr(int column, int less, int row, String reason) {
        return differenceOr(TableSheet.cell(column, row), TableSheet.cell(less, row), TextFormula.quoted(reason));
    }

    private static String differenceOr(String now, String before, String otherwise) {
        return "IF(COUNT(" + now + "," + before + ")=2,ROUND(" + now + "-" + before + "," + EXACT + ")," + otherwise
                + ")";
    }

    /** The row of an indicator, as Excel numbers it. */
    int row(int indicator) {
        return firstRow + lineOf.applyAsInt(indicator);
    }

    int totalRow() {
        return firstRow + lines + Instrument.values().length;
    }

    private String condition(Level level, String total) {
        List<String> conditions = new ArrayList<>();
        conditions.add(total + ">=" + level.from().toPlainString());
        level.eachInstrument()
                .ifPresent(least -> Stream.of(Instrument.values())
                        .map(instrument ->
                                TableSheet.cell(column, totalRow() - Instrument.values().length + instrument.ordinal())
                                        + ">=" + least.toPlainString())
                        .forEach(conditions::add));
        return conditions.size() == 1 ? conditions.get(0) : "AND(" + String.join(",", conditions) + ")";
    }

    private static String whenAll(List<String> cells, String formula) {
        return "IF(COUNT(" + String.join(",", cells) + ")=" + cells.size() + "," + formula + ",\"\")";
    }

    private static String rounded(String formula) {
        return "ROUND(ROUND(" + formula + "," + EXACT + ")," + SHOWN + ")";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private String cell(int indicator) {
        return TableSheet.cell(column, row(indicator));
    }
}
