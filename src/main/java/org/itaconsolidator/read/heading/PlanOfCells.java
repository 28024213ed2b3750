package org.itaconsolidator.read.heading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.layout.HeadingWords;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;

/**
 * Knows a plan, or a report on one, by what its cells say, whatever its headings are: beside a column of deeds stand who does them, when, for
 * which indicator, or what came of them. Two such columns are no chance.
 */
final class PlanOfCells {
    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST = 2;
    private static final int MUCH_PER_CENT = 60;
    private static final int MOST_PER_CENT = 75;

    private final GridRow heading;
    private final ColumnEvidence cells;
    private final HeadingMatcher matcher;
    private final Map<Integer, Heading> known;
    private final Map<Field, Integer> told = new HashMap<>();
    private boolean results;

    /** @param known what the headings say by themselves, by column */
    PlanOfCells(GridRow heading, ColumnEvidence cells, HeadingMatcher matcher, Map<Integer, Heading> known) {
        this.heading = heading;
        this.cells = cells;
        this.matcher = matcher;
        this.known = known;
    }

    /** The columns that cells tell, with their fields; empty where they do not tell that of a plan. */
    Map<Integer, Heading> understand() {
        for (Field field : new Field[] {Field.RESPONSIBLE, Field.PERIOD, Field.INDICATOR}) {
            findOnly(field).ifPresent(column -> told.put(field, column));
        }
        int certain = told.size();
        Optional<Integer> measure = findDeeds();
        if (measure.isEmpty() || cells.countRows() < FEWEST_ROWS) {
            return Map.of();
        }
        results = heading.any(cell -> cell.column() > measure.get()
                && !told.containsValue(cell.column())
                && matcher.mayBeAnything(cell.text())
                && cells.share(cell.column(), Field.RESULT) >= ColumnEvidence.CLEAR_PER_CENT);
        if (certain + (results ? 1 : 0) < FEWEST) {
            return Map.of();
        }
        told.put(Field.MEASURE, measure.get());
        Map<Integer, Heading> understood = new HashMap<>();
        told.forEach((field, column) -> {
            if (!known.containsKey(column)) {
                understood.put(column, matcher.byContent(field));
            }
        });
        return understood;
    }

    boolean tellsResults() {
        return results;
    }

    boolean namesInstruments() {
        return told.containsKey(Field.INDICATOR) && cells.nameInstruments(told.get(Field.INDICATOR));
    }

    /** Whether a column names nothing but our indicators. */
    boolean namesOurs() {
        return heading.any(cell -> cells.areOurIndicators(cell.column()));
    }

    /** What the column of the measures is called. */
    String measures() {
        return heading.text(told.get(Field.MEASURE));
    }

    /** The only column whose cells are surely a field's. */
    private Optional<Integer> findOnly(Field field) {
        Integer only = null;
        for (GridCell cell : heading.cells()) {
            int column = cell.column();
            boolean own = known.containsKey(column)
                    ? known.get(column).field() == field
                    : matcher.isOfNothingElse(cell.text())
                            && !(field == Field.PERIOD && isDayOfWriting(cell))
                            && (cells.share(column, field) >= MOST_PER_CENT
                                    || field == Field.INDICATOR && cells.nameInstruments(column));
            if (own && only != null) {
                return Optional.empty();
            }
            only = own ? Integer.valueOf(column) : only;
        }
        return Optional.ofNullable(only);
    }

    /** Whether single days are not said to be those of the work: "วันที่อัปเดต". */
    private boolean isDayOfWriting(GridCell cell) {
        return !HeadingWords.load().tellsOfWork(cell.text()) && cells.areDays(cell.column());
    }

    /** The column of deeds: that whose heading speaks of measures, or the first in which nearly all are deeds and hardly any two the same; a list is how one is done. */
    private Optional<Integer> findDeeds() {
        Optional<Integer> first = Optional.empty();
        for (GridCell cell : heading.cells()) {
            int column = cell.column();
            if (known.containsKey(column)) {
                if (known.get(column).field() == Field.MEASURE) {
                    return Optional.of(column);
                }
                continue;
            }
            if (told.containsValue(column)
                    || !matcher.mayBeAnything(cell.text())
                    || matcher.isDenied(cell.text(), Field.MEASURE)
                    || matcher.saysWhich(cell.text())
                    || cells.share(column, Field.STEPS) > 0
                    || !cells.areDifferentTexts(column)) {
                continue;
            }
            int share = cells.share(column, Field.MEASURE);
            boolean said = matcher.listSpokenOf(cell.text()).contains(Field.MEASURE);
            if (said && share >= MUCH_PER_CENT) {
                return Optional.of(column);
            }
            if (first.isEmpty()
                    && share >= ColumnEvidence.CLEAR_PER_CENT
                    && share > cells.share(column, Field.RESULT)) {
                first = Optional.of(column);
            }
        }
        return first;
    }
}
