package org.itaconsolidator.report.scores;

import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.report.content.ScoreLines;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * Where other sheets find the figures of a scorecard.
 *
 * @param sheet the score sheet's name, in quotation marks
 * @param columns of the score sheet
 * @param formulas of the latest year
 * @param lines which indicator stands in which row
 * @param totalComparable whether the total may be held against the year before
 * @param levelRow the row of the levels
 * @param latest the scorecard's latest year
 */
public record ScorePlaces(
        String sheet,
        ScoreSheetColumns columns,
        ScoreFormulas formulas,
        ScoreLines lines,
        boolean totalComparable,
        int levelRow,
        FiscalYear latest) {
    /** The score that an indicator of the latest year has in some year. */
    public String score(FiscalYear year, int indicator) {
        return at(columns.score(year), formulas.row(indicator));
    }

    /** The cells of all indicators of the latest year, in the order of their numbers. */
    public String latestScores() {
        int column = columns.score(latest);
        return sheet + "!" + TableSheet.fixed(column, formulas.firstRow()) + ":"
                + TableSheet.fixed(column, formulas.firstRow() + lines.ofLatest() - 1);
    }

    /** The score of an indicator by its number in the year scored; empty where that has no row. */
    Optional<String> findScore(FiscalYear year, int numberThen) {
        for (int i = 0; i < lines.all().size(); i++) {
            if (lines.all().get(i).in(year).equals(OptionalInt.of(numberThen))) {
                return Optional.of(at(columns.score(year), formulas.firstRow() + i));
            }
        }
        return Optional.empty();
    }

    /** The number that an indicator of one year has in another, where they may be compared. */
    OptionalInt numberIn(FiscalYear asked, FiscalYear year, int number) {
        return lines.all().stream()
                .filter(line -> line.in(year).equals(OptionalInt.of(number)))
                .map(line -> line.in(asked))
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** The number that an indicator of the latest year had in another; empty where they may not be compared. */
    public OptionalInt numberIn(FiscalYear year, int indicator) {
        return lines.all().get(lines.of(latest, indicator)).in(year);
    }

    public String instrument(FiscalYear year, Instrument instrument) {
        return at(columns.score(year), instrumentRow(instrument));
    }

    public String total(FiscalYear year) {
        return at(columns.score(year), formulas.totalRow());
    }

    public String level(FiscalYear year) {
        return at(columns.score(year), levelRow);
    }

    /** The change of the total from the year before; empty where there is no such year, or it may not be compared. */
    public Optional<String> change() {
        return totalComparable && columns.hasChange(latest)
                ? Optional.of(at(columns.change(latest), formulas.totalRow()))
                : Optional.empty();
    }

    /** The total's distance to the target. */
    public String gap() {
        return at(columns.gap, formulas.totalRow());
    }

    /** A figure of an indicator beside its scores. */
    public String figure(int column, int indicator) {
        return at(column, formulas.row(indicator));
    }

    /** Whether total and level of the latest year stand on confirmed facts. */
    public boolean confirmed() {
        return Confirmed.level(formulas.framework());
    }

    /** Whether the latest year's total, without its level, does. */
    public boolean confirmedTotal() {
        return Confirmed.total(formulas.framework());
    }

    private int instrumentRow(Instrument instrument) {
        return formulas.totalRow() - Instrument.values().length + instrument.ordinal();
    }

    private String at(int column, int row) {
        return sheet + "!" + TableSheet.cell(column, row);
    }
}
