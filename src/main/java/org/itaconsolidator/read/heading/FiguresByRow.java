package org.itaconsolidator.read.heading;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;

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
        Map<Integer, Set<ReportedFigure.Kind>> instruments = new TreeMap<>();
        Set<Integer> ofIndicators = new TreeSet<>();
        for (int i = 1; i <= ROWS_TO_LOOK_AT; i++) {
            grid.findRow(row.number() + i).ifPresent(below -> {
                int last = lastScore(below, known);
                across.match(below).forEach((column, heading) -> {
                    if (heading.indicator().isPresent()) {
                        ofIndicators.add(column);
                    }
                    heading.figure()
                            .filter(kind -> column < last && isInstrument(kind))
                            .ifPresent(kind -> instruments
                                    .computeIfAbsent(column, none -> EnumSet.noneOf(ReportedFigure.Kind.class))
                                    .add(kind));
                });
            });
        }
        // two instruments, each with a number below a heading of scores, are no chance
        return instruments.entrySet().stream()
                .filter(each -> ofIndicators.isEmpty() || ofIndicators.contains(each.getKey()))
                .filter(each -> each.getValue().size() > 1 && each.getKey() < scores.getAsInt())
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    /** The last column of scores with a number in a row, 0 for none. */
    private static int lastScore(GridRow row, Map<Integer, Heading> known) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().field() == Field.SCORE
                        && ScoreCell.findStated(row.find(entry.getKey())).isPresent())
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(0);
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
