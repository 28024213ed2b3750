package org.itaconsolidator.read;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.ReportedFigure;

/**
 * A table without indicators that has a row per instrument, with the total and the level, and a column per year: whatever
 * stands over the names of its rows ("รายการ", or nothing) means what "ตัวชี้วัด" means over indicators.
 */
final class FiguresByRow {
    /** How far below the heading the names of the instruments stand; a title of a group may stand between. */
    private static final int ROWS_TO_LOOK_AT = 8;

    private FiguresByRow() {}

    /**
     * The column with the names of the rows; empty where the table is none of those.
     *
     * @param known what the cells of the heading row say, by column
     * @param across tells names of instruments
     */
    static OptionalInt findNames(
            Grid grid, GridRow row, Map<Integer, Heading> known, HeadingFinder.AcrossHeadings across) {
        boolean names = known.values().stream().anyMatch(heading -> heading.field() == Field.INDICATOR);
        OptionalInt scores = known.entrySet().stream()
                .filter(entry -> entry.getValue().field() == Field.SCORE
                        && entry.getValue().exact())
                .mapToInt(Map.Entry::getKey)
                .max();
        if (names || scores.isEmpty()) {
            return OptionalInt.empty();
        }
        for (int column = 1; column < scores.getAsInt(); column++) {
            if (namesInstruments(grid, row, column, known, across)) {
                return OptionalInt.of(column);
            }
        }
        return OptionalInt.empty();
    }

    /** Two instruments, each with a number below a heading of scores, are no chance. */
    private static boolean namesInstruments(
            Grid grid, GridRow heading, int column, Map<Integer, Heading> known, HeadingFinder.AcrossHeadings across) {
        Set<ReportedFigure.Kind> instruments = new HashSet<>();
        for (int i = 1; i <= ROWS_TO_LOOK_AT; i++) {
            Optional<GridRow> row = grid.findRow(heading.number() + i);
            row.filter(below -> holdsScore(below, column, known))
                    .flatMap(below -> Optional.ofNullable(across.match(below).get(column)))
                    .flatMap(Heading::figure)
                    .filter(FiguresByRow::isInstrument)
                    .ifPresent(instruments::add);
        }
        return instruments.size() > 1;
    }

    private static boolean holdsScore(GridRow row, int names, Map<Integer, Heading> known) {
        return known.entrySet().stream()
                .anyMatch(entry -> entry.getKey() > names
                        && entry.getValue().field() == Field.SCORE
                        && StatedRow.findNumber(row.find(entry.getKey())).isPresent());
    }

    private static boolean isInstrument(ReportedFigure.Kind kind) {
        return kind == ReportedFigure.Kind.IIT || kind == ReportedFigure.Kind.EIT || kind == ReportedFigure.Kind.OIT;
    }

    /** What the column with the names means. */
    static Heading heading(String text) {
        return new Heading(
                Field.INDICATOR, text, Heading.Match.EXACT, Optional.empty(), OptionalInt.empty(), Optional.empty());
    }
}
