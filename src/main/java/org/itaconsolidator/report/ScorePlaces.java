package org.itaconsolidator.report;

import java.util.Optional;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;

/**
 * Where other sheets find the figures of a scorecard.
 *
 * @param sheet the score sheet's name, in quotation marks
 * @param columns of the score sheet
 * @param formulas of the latest year
 * @param firstRow the row of indicator 1, as Excel numbers it
 * @param levelRow the row of the levels
 * @param latest the scorecard's latest year
 */
record ScorePlaces(
        String sheet, ScoreColumns columns, ScoreFormulas formulas, int firstRow, int levelRow, FiscalYear latest) {
    String score(FiscalYear year, int indicator) {
        return at(columns.score(year), firstRow + indicator - 1);
    }

    String instrument(FiscalYear year, Instrument instrument) {
        return at(columns.score(year), instrumentRow(instrument));
    }

    String total(FiscalYear year) {
        return at(columns.score(year), formulas.totalRow());
    }

    String level(FiscalYear year) {
        return at(columns.score(year), levelRow);
    }

    /** The change of the total from the year before; empty where there is no such year. */
    Optional<String> change() {
        return columns.hasChange(latest)
                ? Optional.of(at(columns.change(latest), formulas.totalRow()))
                : Optional.empty();
    }

    /** The total's distance to the target. */
    String gap() {
        return at(columns.gap, formulas.totalRow());
    }

    /** A figure of an indicator beside its scores. */
    String figure(int column, int indicator) {
        return at(column, firstRow + indicator - 1);
    }

    /** Whether total and level of the latest year stand on confirmed facts. */
    boolean confirmed() {
        return Confirmed.level(formulas.framework());
    }

    private int instrumentRow(Instrument instrument) {
        return formulas.totalRow() - Instrument.values().length + instrument.ordinal();
    }

    private String at(int column, int row) {
        return sheet + "!" + TableSheet.cell(column, row);
    }
}
