package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.LevelScale.Level;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;

/**
 * The formulas for figures that follow from one column of scores, in functions that both Excel and LibreOffice have.
 *
 * @param framework of the year: weights, grouping and levels
 * @param column of the scores, from 0
 * @param firstRow the first row of indicators, as Excel numbers it
 * @param lines how many rows of indicators there are; the instruments and the total follow
 * @param lineOf which of these rows, from 0, is an indicator's, by its number in that year
 * @param known what the engine found of the year
 */
record ScoreFormulas(
        Framework framework, int column, int firstRow, int lines, IntUnaryOperator lineOf, Optional<TotalRow> known) {
    /** The score of an instrument, blank where one of its indicators is; or the total, blank where any is. */
    Expr of(Figure figure) {
        Optional<Instrument> instrument = figure.instrument();
        return instrument.isPresent() ? instrument(instrument.get()) : total();
    }

    private Expr instrument(Instrument instrument) {
        List<String> cells = cells(instrument).toList();
        return Expr.of(
                        Expr.ifAll(cells, Expr.rounded("AVERAGE(" + String.join(",", cells) + ")")),
                        known.map(row -> row.instruments().get(instrument)))
                .with(framework.instrumentMark(instrument));
    }

    Expr total() {
        List<String> all = framework.indicators().stream()
                .map(IndicatorDef::number)
                .map(this::cell)
                .toList();
        String weighted = framework.instruments().stream()
                .map(def -> def.weight().toPlainString() + "*AVERAGE("
                        + cells(def.instrument()).collect(Collectors.joining(",")) + ")")
                .collect(Collectors.joining("+"));
        return Expr.of(Expr.ifAll(all, Expr.rounded(weighted)), known.flatMap(TotalRow::total))
                .with(framework.totalMark());
    }

    /** The level of the total, blank without one. */
    Expr level() {
        String total = totalCell();
        StringBuilder formula = new StringBuilder("IF(" + total + "=\"\",\"\",");
        int open = 1;
        List<Level> levels = framework.levels().levels();
        for (Level level : levels.subList(0, levels.size() - 1)) {
            formula.append("IF(").append(condition(level, total)).append(',');
            formula.append(TextFormula.quoted(level.name())).append(',');
            open++;
        }
        formula.append(TextFormula.quoted(levels.get(levels.size() - 1).name())).append(")".repeat(open));
        return Expr.of(formula.toString(), known.flatMap(TotalRow::level).orElse(""))
                .with(framework.levelMark());
    }

    /** How far the total is below the target's cell, 0 where it is reached, blank without a total. */
    Expr lacking(String targetCell, BigDecimal target) {
        String total = totalCell();
        return Expr.of(
                        "IF(" + total + "=\"\",\"\",MAX(0,"
                                + Expr.round(targetCell + "-" + total, RoundedFigure.DECIMALS) + "))",
                        known.flatMap(TotalRow::total)
                                .map(score -> target.subtract(score)
                                        .setScale(RoundedFigure.DECIMALS, RoundingMode.HALF_UP)
                                        .max(BigDecimal.ZERO)))
                .with(framework.totalMark());
    }

    /** The rank of an indicator's score in its year, blank without one. */
    Expr rank(int indicator, Optional<BigDecimal> place) {
        String all = TableSheet.fixed(column, firstRow) + ":" + TableSheet.fixed(column, firstRow + lines - 1);
        return Expr.of(Expr.rank(cell(indicator), all), place);
    }

    /** The cells of a year's scores, by the numbers of its indicators. */
    Map<Integer, String> cells() {
        Map<Integer, String> cells = new TreeMap<>();
        framework.indicators().forEach(def -> cells.put(def.number(), cell(def.number())));
        return cells;
    }

    int row(int indicator) {
        return firstRow + lineOf.applyAsInt(indicator);
    }

    int row(Instrument instrument) {
        return firstRow + lines + instrument.ordinal();
    }

    int totalRow() {
        return firstRow + lines + Instrument.values().length;
    }

    private String totalCell() {
        return TableSheet.cell(column, totalRow());
    }

    private Stream<String> cells(Instrument instrument) {
        return framework.indicatorsOf(instrument).stream().map(def -> cell(def.number()));
    }

    private String condition(Level level, String total) {
        List<String> conditions = new ArrayList<>();
        conditions.add(total + ">=" + level.from().toPlainString());
        level.eachInstrument()
                .ifPresent(least -> Stream.of(Instrument.values())
                        .map(each -> TableSheet.cell(column, row(each)) + ">=" + least.toPlainString())
                        .forEach(conditions::add));
        return conditions.size() == 1 ? conditions.get(0) : "AND(" + String.join(",", conditions) + ")";
    }

    private String cell(int indicator) {
        return TableSheet.cell(column, row(indicator));
    }
}
