package org.itaconsolidator.model;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Measures of a body's fiscal year over its months, as many as a picture can show.
 *
 * @param fiscalYear of the measures
 * @param lines those that need an officer most, in that order
 * @param count how many there are, shown or not
 */
public record MeasureCalendar(FiscalYear fiscalYear, List<Line> lines, int count) {
    /** Copies the lines. */
    public MeasureCalendar {
        lines = List.copyOf(lines);
    }

    /**
     * A measure, its steps and its divisions together.
     *
     * @param name what it is called, {@code ""} where nothing says
     * @param divisions the responsible ones, or the one that delivered it; empty where neither is known
     * @param state how it stands
     * @param months the months in which something is due, with the worst of what is due then; other months are no keys
     */
    public record Line(String name, List<String> divisions, MeasureState state, SortedMap<YearMonth, DueState> months) {
        /** Copies the collections. */
        public Line {
            divisions = List.copyOf(divisions);
            months = new TreeMap<>(months);
        }
    }
}
