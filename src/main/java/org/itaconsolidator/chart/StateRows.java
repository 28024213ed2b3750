package org.itaconsolidator.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.measure.MeasureState;

/**
 * Rows of measures by state: a column for each state, the worst first, in which each row has a bar and its count. Bars of
 * one state are below one another, so that nobody has to know nine looks apart.
 */
final class StateRows {
    private static final double NAMES = 400;

    /** The most of the room that names may take: on a page that is printed upright less. */
    private static final double MOST_NAMES = 0.3;

    private static final double WIDEST_COLUMN = 300;
    private static final double ALL = 88;
    private static final double BESIDE = 8;

    /** Between two headings: less reads as one. */
    private static final double APART = 14;

    /** A heading may be as high as so many lines of the largest letters; of smaller ones there may be up to twice as many. */
    private static final int HEAD_HEIGHT_IN_LINES = 4;

    private static final double GAP = 0.4;
    private static final double THICKEST = 44;
    private static final double HIGHEST = 110;

    private final ChartTexts texts;
    private final List<Row> rows;
    private final List<MeasureState> states;

    /**
     * @param name before the bar
     * @param together whether it sums up several without rows of their own: it has counts and no bars
     * @param counts a state that is no key has none
     * @param late how many of those reported in full were done after a promised day
     */
    record Row(String name, boolean together, Map<MeasureState, Integer> counts, int late) {
        int count(MeasureState state) {
            return counts.getOrDefault(state, 0);
        }

        /** Whether both have the same share in each state and done late; a row without measures is like no other. */
        boolean standsLike(Row other) {
            return (all() == 0) == (other.all() == 0)
                    && late * other.all() == other.late * all()
                    && MeasureState.WORST_FIRST.stream()
                            .allMatch(state -> count(state) * other.all() == other.count(state) * all());
        }

        int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    StateRows(ChartTexts texts, List<Row> rows) {
        this.texts = texts;
        this.rows = List.copyOf(rows);
        this.states = MeasureState.WORST_FIRST.stream()
                .filter(state -> rows.stream().anyMatch(row -> row.count(state) > 0))
                .toList();
    }

    /** Whether the rows that have measures do not all have the same counts. */
    boolean differ() {
        return rows.stream()
                        .map(Row::counts)
                        .filter(counts -> !counts.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }

    String description() {
        return rows.stream().map(this::description).collect(Collectors.joining("; "));
    }

    private String description(Row row) {
        String counts = row.counts().isEmpty() ? texts.digits(0) : texts.states(row.counts(), row.late());
        return row.name() + ": " + counts;
    }

    boolean hasRoomForNames(Canvas canvas, Rectangle2D room) {
        double pitch = Math.min(room.getMaxY() - top(headings(canvas, column(room)), room) - 6, HIGHEST * rows.size())
                / rows.size();
        List<String> all = rows.stream().map(Row::name).toList();
        return FittedName.allFit(all, canvas.fonts(), names(room) - IndicatorAxis.GAP, pitch);
    }

    /** Where the first row begins, below the headings. */
    private double top(Font headings, Rectangle2D room) {
        return room.getY() + 46 + Canvas.pitch(headings) * headingLines(headings, column(room));
    }

    void draw(Canvas canvas, Rectangle2D room) {
        Font headings = headings(canvas, column(room));
        double top = top(headings, room);
        double height = Math.min(room.getMaxY() - top - 6, HIGHEST * rows.size());
        double pitch = height / rows.size();
        double size = Math.min(24, pitch * 0.7);
        Rectangle2D area =
                new Rectangle2D.Double(room.getX() + names(room), top, room.getWidth() - names(room), height);
        double column = column(room);
        double first = area.getX() + ALL;
        drawHeadings(canvas, headings, first, column, room.getY());
        canvas.line(area.getX(), top, room.getMaxX(), top, Ink.HAIR, Ink.AXIS);
        double unit =
                Math.max(column * 0.3, column - widest(canvas.fonts().regular(size)) - 3 * BESIDE) / largestCount();
        double thickness = Math.min(THICKEST, pitch * (1 - GAP));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double middle = top + (i + 0.5) * pitch;
            IndicatorAxis.draw(canvas, row.name(), size, room.getX(), area, i, rows.size());
            String all = texts.digits(row.all());
            canvas.block(all, canvas.fonts().bold(size), Ink.TEXT, area.getX() + ALL / 2, middle, Align.MIDDLE);
            for (int k = 0; k < states.size(); k++) {
                drawCount(canvas, row, states.get(k), unit, thickness, size, first + k * column, middle, column);
            }
            double foot = top + (i + 1) * pitch;
            canvas.line(room.getX(), foot, room.getMaxX(), foot, Ink.HAIR, Ink.GRID);
        }
        for (int k = 0; k < states.size(); k++) {
            double x = first + k * column;
            canvas.line(x, top, x, top + height, Ink.HAIR, Ink.AXIS);
        }
    }

    private double column(Rectangle2D room) {
        return Math.min(WIDEST_COLUMN, (room.getWidth() - names(room) - ALL) / states.size());
    }

    private static double names(Rectangle2D room) {
        return Math.min(NAMES, room.getWidth() * MOST_NAMES);
    }

    /** The largest count that has a bar. */
    private int largestCount() {
        return rows.stream()
                .filter(row -> !row.together())
                .flatMap(row -> row.counts().values().stream())
                .reduce(1, Math::max);
    }

    private double widest(Font font) {
        return rows.stream()
                .flatMap(row -> states.stream().map(state -> Canvas.width(countText(row, state), font)))
                .reduce(0.0, Math::max);
    }

    private static boolean isLate(Row row, MeasureState state) {
        return state == MeasureState.COMPLETE && row.late() > 0;
    }

    private String countText(Row row, MeasureState state) {
        String count = texts.digits(row.count(state));
        return isLate(row, state) ? count + " " + texts.text("state-late", "count", row.late()) : count;
    }

    private void drawHeadings(Canvas canvas, Font font, double first, double column, double top) {
        double base = top + 48;
        canvas.text(texts.text("progress-all"), font, Ink.TEXT, first - ALL / 2, base, Align.MIDDLE);
        double x = first;
        for (MeasureState state : states) {
            Swatch.STATES.get(state).draw(canvas, x, top, 40, 24);
            canvas.lines(heading(state, font, column), font, Ink.TEXT, x, base, Align.LEFT);
            x += column;
        }
    }

    /** The letters in which the heading of every column is whole. */
    private Font headings(Canvas canvas, double column) {
        Font wished = canvas.fonts().semiBold(19);
        return states.stream()
                .map(state -> FittedName.of(
                                texts.state(state), wished, column - APART, HEAD_HEIGHT_IN_LINES * Canvas.pitch(wished))
                        .font())
                .min(Comparator.comparing(Font::getSize2D))
                .orElse(wished);
    }

    private List<String> heading(MeasureState state, Font font, double column) {
        return Canvas.even(texts.state(state), font, column - APART, 2 * HEAD_HEIGHT_IN_LINES);
    }

    private int headingLines(Font font, double column) {
        return states.stream()
                .mapToInt(state -> heading(state, font, column).size())
                .max()
                .orElse(1);
    }

    private void drawCount(
            Canvas canvas,
            Row row,
            MeasureState state,
            double unit,
            double thickness,
            double size,
            double left,
            double middle,
            double column) {
        int count = row.count(state);
        double length = row.together() ? 0 : count * unit;
        Swatch.STATES.get(state).draw(canvas, left, middle - thickness / 2, length, thickness);
        String told = countText(row, state);
        Font font = Canvas.fitted(told, canvas.fonts().regular(size), column - length - 2 * BESIDE);
        Color colour = isLate(row, state) ? Ink.TARGET_TEXT : count > 0 ? Ink.TEXT : Ink.MUTED;
        canvas.block(told, font, colour, left + length + BESIDE, middle, Align.LEFT);
    }
}
