package org.itaconsolidator.read.heading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;

/** Tells what stands below "ตัวชี้วัดที่": the cells decide whether it holds the numbers of the indicators or their names. */
public final class IndicatorNames {
    private static final String HEADING = ThaiText.fold("ตัวชี้วัดที่");
    private static final int ROWS_TO_LOOK_AT = 10;
    private static final int FEWEST = 2;

    private IndicatorNames() {}

    /** Whether a heading says that what stands below it are the numbers of the indicators. */
    public static boolean isHeadingOfNumbers(String text) {
        return ThaiText.fold(text).startsWith(HEADING);
    }

    /** Takes such a heading for that of the indicators where names stand below it and no other column has them. */
    static void understand(Grid grid, GridRow row, Map<Integer, Heading> known, HeadingFinder.AcrossHeadings across) {
        if (known.values().stream().anyMatch(heading -> heading.field() == Field.INDICATOR)) {
            return;
        }
        known.entrySet().stream()
                .filter(each -> each.getValue().field() == Field.SEQ)
                .filter(each -> row.find(each.getKey())
                        .filter(cell -> isHeadingOfNumbers(cell.text()))
                        .isPresent())
                .filter(each -> namesStandBelow(grid, row, each.getKey(), across))
                .forEach(each -> each.setValue(each.getValue().as(Field.INDICATOR)));
    }

    /** Takes the name of an instrument beside a heading of scores for that of its indicators, where nothing but their names and scores stands below it. */
    static void belowInstruments(
            Grid grid, GridRow row, Map<Integer, Heading> known, HeadingFinder.AcrossHeadings across) {
        boolean scores = false;
        for (Heading heading : known.values()) {
            scores |= heading.field() == Field.SCORE;
        }
        if (!scores) {
            return; // most rows: nothing more is looked for in them
        }
        across.match(row).forEach((column, named) -> {
            Heading beside = known.get(column + 1);
            if (named.figure().filter(kind -> kind.isOfInstrument()).isPresent()
                    && !known.containsKey(column)
                    && beside != null
                    && beside.field() == Field.SCORE
                    && beside.exact()
                    && onlyNamesStandBelow(grid, row, column, across)) {
                known.put(column, FiguresByRow.heading(row.text(column)));
            }
        });
    }

    private static boolean onlyNamesStandBelow(
            Grid grid, GridRow row, int column, HeadingFinder.AcrossHeadings across) {
        int named = 0;
        for (int number = row.number() + 1; number <= row.number() + ROWS_TO_LOOK_AT; number++) {
            Optional<GridCell> cell = grid.findRow(number).flatMap(below -> below.find(column));
            if (cell.isEmpty()) {
                break;
            }
            Heading name = across.match(row.with(List.of(cell.get()))).get(column);
            boolean scored = grid.findRow(number)
                    .flatMap(below -> below.find(column + 1))
                    .filter(score -> ScoreCell.findNumber(Optional.of(score)).isPresent())
                    .isPresent();
            if (name == null || name.indicator().isEmpty() || !scored) {
                return false;
            }
            named++;
        }
        return named >= FEWEST;
    }

    private static boolean namesStandBelow(Grid grid, GridRow row, int column, HeadingFinder.AcrossHeadings across) {
        return IntStream.rangeClosed(1, ROWS_TO_LOOK_AT)
                .mapToObj(below -> grid.findRow(row.number() + below))
                .flatMap(below -> below.stream())
                .map(below -> across.match(below).get(column))
                .anyMatch(named -> named != null && named.indicator().isPresent());
    }
}
