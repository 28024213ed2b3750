package org.itaconsolidator.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ScoreReading;

/** Where a blank score would stand, as far as the scores around it tell: a year is a column or a row of its table. */
final class ScoreGrid {
    private final List<ScoreReading> readings;

    ScoreGrid(List<ScoreReading> readings) {
        this.readings = readings;
    }

    /** The cell of a year's indicator; empty where the year's scores stand neither in one column nor in one row. */
    Optional<CellRef> findCell(FiscalYear year, int indicator) {
        List<CellRef> ofYear = readings.stream()
                .filter(reading -> reading.fiscalYear().equals(year))
                .map(ScoreReading::at)
                .toList();
        if (ofYear.isEmpty()) {
            return Optional.empty();
        }
        CellRef first = ofYear.get(0);
        boolean oneSheet = ofYear.stream().allMatch(cell -> cell.sheet().equals(first.sheet()));
        boolean down = ofYear.stream().allMatch(cell -> cell.column() == first.column());
        boolean across = ofYear.stream().allMatch(cell -> cell.row() == first.row());
        if (!oneSheet || down == across) {
            return Optional.empty();
        }
        OptionalInt line = findLine(first.sheet(), indicator, down);
        if (line.isEmpty()) {
            line = findLineBetween(first.sheet(), indicator, down);
        }
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        down
                                ? new CellRef(first.sheet(), line.getAsInt(), first.column())
                                : new CellRef(first.sheet(), first.row(), line.getAsInt()));
    }

    /** The row (or column) in which another year has a score of the indicator. */
    private OptionalInt findLine(String sheet, int indicator, boolean down) {
        return readings.stream()
                .filter(reading ->
                        reading.indicator() == indicator && reading.at().sheet().equals(sheet))
                .mapToInt(reading -> down ? reading.at().row() : reading.at().column())
                .findFirst();
    }

    /** The row (or column) between the two neighbouring indicators, where there is exactly one. */
    private OptionalInt findLineBetween(String sheet, int indicator, boolean down) {
        OptionalInt before = findLine(sheet, indicator - 1, down);
        OptionalInt after = findLine(sheet, indicator + 1, down);
        return before.isPresent() && after.isPresent() && after.getAsInt() - before.getAsInt() == 2
                ? OptionalInt.of(before.getAsInt() + 1)
                : OptionalInt.empty();
    }
}
