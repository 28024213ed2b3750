package org.itaconsolidator.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.MeasureState;

/**
 * The fill of a bar with a meaning: a colour, and lines if grey print must distinguish it from another.
 *
 * @param surface below the lines
 * @param rim around it
 */
record Swatch(Color surface, Color rim, Color lines, Pattern pattern) {
    /** How the lines of a hatched surface run. */
    enum Pattern {
        NONE,
        RISING,
        FALLING,
        CROSSED,
        LEVEL,
        /** A line along the middle instead of a filled surface. */
        LINE
    }

    /** The distance of the lines in pixels. */
    private static final double PITCH = 8;

    private static final double THIN = 4;

    static final Swatch REACHED = plain(Ink.BLUE, Ink.BLUE);
    /** The look of everything below the target: warm, with lines for grey print. */
    static final Swatch BELOW = new Swatch(new Color(0xFDEBD9), Ink.TARGET, Ink.TARGET, Pattern.RISING);

    /** The looks of the states of measures, the worst first: warm is bad, blue is good, each has its own lines. */
    static final Map<MeasureState, Swatch> STATES;

    /** The looks of the states of promised dates. */
    static final Map<DueState, Swatch> DATES;

    static {
        Swatch crossed = new Swatch(Ink.heat(2), Ink.TARGET_TEXT, Ink.TARGET_TEXT, Pattern.CROSSED);
        Swatch falling = new Swatch(Ink.heat(2), Ink.TARGET_TEXT, Ink.TARGET_TEXT, Pattern.FALLING);
        Swatch level = new Swatch(Ink.PAPER, Ink.AXIS, Ink.AXIS, Pattern.LEVEL);
        Swatch pale = plain(Ink.year(3), Ink.OUTLINE);
        Map<MeasureState, Swatch> states = new EnumMap<>(MeasureState.class);
        states.put(MeasureState.NOT_REPORTED, new Swatch(Ink.ALARM, Ink.ALARM, Ink.PAPER, Pattern.RISING));
        states.put(MeasureState.LATER_REPORT, plain(Ink.heat(3), Ink.ALARM));
        states.put(MeasureState.NOT_DONE, crossed);
        states.put(MeasureState.UNFINISHED, falling);
        states.put(MeasureState.POSTPONED, new Swatch(Ink.heat(2), Ink.TARGET_TEXT, Ink.TARGET_TEXT, Pattern.RISING));
        states.put(MeasureState.CANCELLED, level);
        states.put(MeasureState.INCOMPLETE, BELOW);
        states.put(MeasureState.NOT_ASKED, pale);
        states.put(MeasureState.COMPLETE, REACHED);
        STATES = Collections.unmodifiableMap(states);
        Map<DueState, Swatch> dates = new EnumMap<>(DueState.class);
        dates.put(DueState.MISSING, BELOW);
        dates.put(DueState.UNDER_WAY, falling);
        dates.put(DueState.LATE, new Swatch(Ink.heat(2), Ink.TARGET_TEXT, Ink.TARGET_TEXT, Pattern.LEVEL));
        dates.put(DueState.OUTSIDE_ROUND, crossed);
        dates.put(DueState.NOT_CHECKABLE, level);
        dates.put(DueState.RUNNING, pale);
        dates.put(DueState.KEPT, REACHED);
        DATES = Collections.unmodifiableMap(dates);
    }

    static Swatch of(BigDecimal score, BigDecimal target) {
        return score.compareTo(target) < 0 ? BELOW : REACHED;
    }

    static Swatch plain(Color surface, Color rim) {
        return new Swatch(surface, rim, rim, Pattern.NONE);
    }

    /** Fills a bar; one without width is not drawn. */
    void draw(Canvas canvas, double x, double y, double width, double height) {
        if (width <= 0) {
            return;
        }
        if (pattern == Pattern.LINE) {
            canvas.fill(x, y + height / 2 - THIN / 2, width, THIN, surface);
            return;
        }
        Rectangle2D bar = new Rectangle2D.Double(x, y, width, height);
        canvas.fill(bar, surface);
        switch (pattern) {
            case NONE, LINE -> {}
            case RISING -> canvas.hatch(bar, PITCH, lines);
            case FALLING -> canvas.hatchFalling(bar, PITCH, lines);
            case CROSSED -> {
                canvas.hatch(bar, PITCH, lines);
                canvas.hatchFalling(bar, PITCH, lines);
            }
            case LEVEL -> canvas.hatchLevel(bar, PITCH * 0.7, lines);
        }
        canvas.outline(bar, Ink.HAIR, rim);
    }
}
