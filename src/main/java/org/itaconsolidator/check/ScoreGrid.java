package org.itaconsolidator.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.reading.ScoreReading;

/** Where a blank score would stand, as far as the scores around it tell: a year is a column or a row of its table. */
final class ScoreGrid {
    private final List<ScoreReading> readings;

    /** Each refused cell asks again. */
    private final Map<FiscalYear, Optional<Line>> lines = new HashMap<>();

    ScoreGrid(List<ScoreReading> readings) {
        this.readings = readings;
    }

    /** The cell of a year's indicator; empty where the year's scores stand neither in one column nor in one row. */
    Optional<CellRef> findCell(FiscalYear year, int indicator) {
        Optional<Line> line = findLine(year);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt position = findPosition(line.get(), indicator);
        if (position.isEmpty()) {
            position = findPositionBetween(line.get(), indicator);
        }
        return position.isEmpty() ? Optional.empty() : Optional.of(line.get().cell(position.getAsInt()));
    }

    /** The first of the cells where the year's score of the indicator belongs: after the lower ones, before the higher. */
    Optional<CellRef> findPlaceOf(FiscalYear year, int indicator, Set<CellRef> cells) {
        Optional<CellRef> known = findCell(year, indicator);
        Optional<Line> line = findLine(year);
        if (known.isPresent() || line.isEmpty()) {
            return known.filter(cells::contains);
        }
        int after = Integer.MIN_VALUE;
        int before = Integer.MAX_VALUE;
        for (ScoreReading reading : readings) {
            if (reading.fiscalYear().equals(year)) {
                int position = line.get().position(reading.at());
                if (reading.indicator() < indicator) {
                    after = Math.max(after, position);
                } else {
                    before = Math.min(before, position);
                }
            }
        }
        for (CellRef cell : cells) {
            int position = line.get().position(cell);
            if (line.get().holds(cell) && position > after && position <= before) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /** Whether a cell is of the column or row in which the year's scores stand; of a year without one any cell may be. */
    boolean mayBeOf(FiscalYear year, CellRef cell) {
        return findLine(year).map(line -> line.holds(cell)).orElse(true);
    }

    private Optional<Line> findLine(FiscalYear year) {
        return lines.computeIfAbsent(year, this::lookForLine);
    }

    private Optional<Line> lookForLine(FiscalYear year) {
        List<CellRef> cells = readings.stream()
                .filter(reading -> reading.fiscalYear().equals(year))
                .map(ScoreReading::at)
                .toList();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        Line down = new Line(cells.get(0), true);
        Line across = new Line(cells.get(0), false);
        boolean isDown = cells.stream().allMatch(down::holds);
        boolean isAcross = cells.stream().allMatch(across::holds);
        return isDown == isAcross ? Optional.empty() : Optional.of(isDown ? down : across);
    }

    private OptionalInt findPosition(Line line, int indicator) {
        return readings.stream()
                .filter(reading -> reading.indicator() == indicator
                        && reading.at().sheet().equals(line.start().sheet()))
                .mapToInt(reading -> line.position(reading.at()))
                .findFirst();
    }

    /** Between the two neighbouring indicators, where there is exactly one cell. */
    private OptionalInt findPositionBetween(Line line, int indicator) {
        OptionalInt before = findPosition(line, indicator - 1);
        OptionalInt after = findPosition(line, indicator + 1);
        return before.isPresent() && after.isPresent() && after.getAsInt() - before.getAsInt() == 2
                ? OptionalInt.of(before.getAsInt() + 1)
                : OptionalInt.empty();
    }

    /** A column (down) or a row of a sheet. */
    private record Line(CellRef start, boolean down) {
        boolean holds(CellRef cell) {
            return cell.sheet().equals(start.sheet())
                    && (down ? cell.column() == start.column() : cell.row() == start.row());
        }

        int position(CellRef cell) {
            return down ? cell.row() : cell.column();
        }

        CellRef cell(int position) {
            return down
                    ? new CellRef(start.sheet(), position, start.column())
                    : new CellRef(start.sheet(), start.row(), position);
        }
    }
}
