package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreLines;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * The figures of a scorecard on the score sheet, as cells with their values, so that other sheets can refer to them.
 *
 * @param sheet the score sheet's name, in quotation marks
 * @param formulas of the latest year
 * @param lines which indicator stands in which row
 * @param statedRow the row of totals as documents state them, as Excel counts; 0 for none
 */
public record ScorePlaces(
        ReportContext context,
        String sheet,
        ScoreSheetColumns columns,
        ScoreFormulas formulas,
        Results card,
        ScoreLines lines,
        int statedRow) {
    public Expr score(FiscalYear year, int indicator) {
        Optional<Integer> then = numberIn(year, card.latest(), indicator);
        return at(
                        columns.score(year),
                        formulas.row(indicator),
                        card.findYear(year).flatMap(of -> then.flatMap(of::findScore)))
                .with(then.map(number -> context.scoreMark(year, number)).orElse(Mark.NONE));
    }

    /** The cells of the latest year's indicators, in order. */
    public String latestScores() {
        int column = columns.score(card.latest());
        return sheet + "!" + TableSheet.fixed(column, formulas.firstRow()) + ":"
                + TableSheet.fixed(column, formulas.firstRow() + lines.ofLatest() - 1);
    }

    /** The score of an indicator by its number in the scored year; empty where it has no row. */
    Optional<Expr> findScore(FiscalYear year, int numberThen) {
        return IntStream.range(0, lines.all().size())
                .filter(i -> lines.all().get(i).in(year).equals(Optional.of(numberThen)))
                .mapToObj(i -> at(
                        columns.score(year),
                        formulas.firstRow() + i,
                        card.findYear(year).flatMap(of -> of.findScore(numberThen))))
                .map(score -> score.with(context.scoreMark(year, numberThen)))
                .findFirst();
    }

    /** The cells of all indicators of a year, by their numbers then; blank cells too. */
    Map<Integer, String> cells(FiscalYear year) {
        Map<Integer, String> cells = new TreeMap<>();
        lines.all().stream()
                .flatMap(line -> line.in(year).stream())
                .forEach(number -> findScore(year, number).ifPresent(cell -> cells.put(number, cell.formula())));
        return cells;
    }

    /** An indicator's number in another year; empty where the years cannot be compared. */
    Optional<Integer> numberIn(FiscalYear asked, FiscalYear year, int number) {
        return lines.all().stream()
                .filter(line -> line.in(year).equals(Optional.of(number)))
                .findFirst()
                .flatMap(line -> line.in(asked));
    }

    public Expr instrument(FiscalYear year, Instrument instrument) {
        return at(
                        year,
                        formulas.row(instrument),
                        card.findTotals(year).map(row -> row.instruments().get(instrument)))
                .with(context.mark(year, Figure.of(instrument)));
    }

    public Expr total(FiscalYear year) {
        return at(year, formulas.totalRow(), card.findTotals(year).flatMap(TotalRow::total))
                .with(context.totalMark(year));
    }

    /** The total that stands for a year: the stated one while the scores give none. */
    public Expr shownTotal(FiscalYear year) {
        Expr total = total(year);
        return card.findTotals(year)
                .filter(row -> statedRow > 0 && row.isStated())
                .map(row -> at(year, statedRow, row.reportedTotal()))
                .map(stated ->
                        Expr.of(Expr.ifNumber(total.formula(), total.formula(), stated.formula()), stated.number()))
                .map(stated -> stated.restingOn(total))
                .orElse(total);
    }

    public Expr level(FiscalYear year) {
        return Expr.of(
                        cell(columns.score(year), formulas.totalRow() + 1),
                        card.findTotals(year).flatMap(TotalRow::level).orElse(""))
                .with(context.levelMark(year));
    }

    /** The change of the total from the year before; empty without such a year or if it cannot be compared. */
    public Optional<Expr> change() {
        if (!columns.hasChange(card.latest())
                || card.findYear(card.latest())
                        .flatMap(of -> of.findRefusal(Figure.TOTAL))
                        .isPresent()) {
            return Optional.empty();
        }
        Expr before = total(card.latest().previous());
        Optional<BigDecimal> computed =
                total(card.latest()).number().flatMap(now -> before.number().map(now::subtract));
        Optional<BigDecimal> stated =
                latestYear().flatMap(of -> of.findBy(Figure.TOTAL)).filter(any -> statedRow > 0);
        int row = computed.isEmpty() && stated.isPresent() ? statedRow : formulas.totalRow();
        return Optional.of(at(columns.change(card.latest()), row, computed.or(() -> stated))
                .with(context.totalMark(card.latest())
                        .and(context.totalMark(card.latest().previous()))));
    }

    /** The total's distance from the target. */
    public Expr gap() {
        Optional<BigDecimal> gap = total(card.latest()).number().map(total -> total.subtract(context.target()));
        return at(columns.gap, formulas.totalRow(), gap).with(context.totalMark(card.latest()));
    }

    public Expr gap(int indicator) {
        return at(
                        columns.gap,
                        formulas.row(indicator),
                        latestYear()
                                .filter(any -> !context.frameworks().isBeforeFirst(card.latest()))
                                .flatMap(year -> year.findScore(indicator))
                                .map(score -> score.subtract(context.target())))
                .with(context.scoreMark(card.latest(), indicator));
    }

    /** The change of an indicator; there must be a year before. */
    public Expr change(int indicator) {
        FiscalYear before = card.latest().previous();
        return at(
                        columns.change(card.latest()),
                        formulas.row(indicator),
                        latestYear().flatMap(year -> year.findBy(Figure.of(indicator))))
                .with(context.scoreMark(card.latest(), indicator))
                .with(numberIn(before, card.latest(), indicator)
                        .map(then -> context.scoreMark(before, then))
                        .orElse(Mark.NONE));
    }

    public Expr rank(int indicator) {
        return at(
                columns.rank,
                formulas.row(indicator),
                latestYear().flatMap(year -> year.findRank(indicator)).map(BigDecimal::valueOf));
    }

    private Optional<Results.Year> latestYear() {
        return card.findYear(card.latest());
    }

    /** A cell in a year's column; the number itself for a year without column, such as one with only a checklist. */
    private Expr at(FiscalYear year, int row, Optional<BigDecimal> value) {
        return columns.years().contains(year) ? at(columns.score(year), row, value) : Expr.number(value);
    }

    private Expr at(int column, int row, Optional<BigDecimal> value) {
        return Expr.of(cell(column, row), value);
    }

    private String cell(int column, int row) {
        return sheet + "!" + TableSheet.cell(column, row);
    }
}
