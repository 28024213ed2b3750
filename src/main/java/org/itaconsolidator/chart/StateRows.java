package org.itaconsolidator.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.measure.MeasureState;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;

/** Rows of measures by state: a bar for each row, the worst state first, and the counts beside it. */
final class StateRows {
    private static final double NAMES = 400;
    private static final double COLUMN = 130;
    private static final double ALL = 88;
    private static final int HEAD_LINES = 3;
    private static final double GAP = 0.4;
    private static final double THICKEST = 44;
    private static final double HIGHEST = 110;

    private final ChartTexts texts;
    private final List<Row> rows;
    private final List<MeasureState> states;

    /**
     * @param name before the bar
     * @param together whether it holds several that find no row of their own: it has counts and no bar
     * @param counts a state that is no key has none
     * @param late how many of those reported in full were done after a promised day
     */
    record Row(String name, boolean together, Map<MeasureState, Integer> counts, int late) {
        int count(MeasureState state) {
            return counts.getOrDefault(state, 0);
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

    /** Whether at least two rows that have measures differ. */
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
        double pitch = Math.min(room.getMaxY() - top(canvas, room) - 6, HIGHEST * rows.size()) / rows.size();
        List<String> names = rows.stream().map(Row::name).toList();
        return FittedName.allFit(names, canvas.fonts(), NAMES - IndicatorAxis.GAP, pitch);
    }

    /** Where the first row begins, below the headings. */
    private double top(Canvas canvas, Rectangle2D room) {
        Font headings = canvas.fonts().semiBold(19);
        return room.getY() + 46 + Canvas.pitch(headings) * headingLines(headings);
    }

    void draw(Canvas canvas, Rectangle2D room) {
        double columns = ALL + COLUMN * states.size();
        double left = room.getMaxX() - columns;
        Font headings = canvas.fonts().semiBold(19);
        double top = top(canvas, room);
        double height = Math.min(room.getMaxY() - top - 6, HIGHEST * rows.size());
        Rectangle2D area =
                new Rectangle2D.Double(room.getX() + NAMES, top, room.getWidth() - NAMES - columns - 20, height);
        drawHeadings(canvas, headings, left, room.getY());
        canvas.line(left, top, room.getMaxX(), top, Ink.HAIR, Ink.AXIS);
        double size = Math.min(24, height / rows.size() * 0.7);
        double gap = Bars.gap(GAP, rows.size(), THICKEST, height);
        LabelAxis names = new LabelAxis(rows.size(), gap, (i, middle, pitch) -> {
            IndicatorAxis.draw(canvas, rows.get(i).name(), size, room.getX(), area, i, rows.size());
            drawCounts(canvas, rows.get(i), size, left, middle);
            double foot = area.getY() + (i + 1) * pitch;
            canvas.line(room.getX(), foot, room.getMaxX(), foot, Ink.HAIR, Ink.GRID);
        });
        StackedBarRenderer bars =
                Bars.of(new StackedBarRenderer(), canvas, (state, row) -> Swatch.STATES.get(states.get(state)));
        CategoryPlot plot = Plots.of(
                Plots.data(states.size(), rows.size(), this::length),
                PlotOrientation.HORIZONTAL,
                names,
                Plots.hidden(0, most()),
                bars);
        plot.setRangeGridlinesVisible(false);
        Plots.draw(canvas, plot, area);
        canvas.line(area.getX(), area.getY(), area.getX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
    }

    private int most() {
        return rows.stream().filter(row -> !row.together()).mapToInt(Row::all).reduce(1, Math::max);
    }

    /** The counts as lengths of bars; a row that holds several has none. */
    private Optional<BigDecimal> length(int state, int row) {
        return Optional.of(rows.get(row))
                .filter(each -> !each.together())
                .map(each -> each.count(states.get(state)))
                .filter(count -> count > 0)
                .map(BigDecimal::valueOf);
    }

    /** Draws the headings of the counts, which are also the key of the bars. */
    private void drawHeadings(Canvas canvas, Font font, double left, double top) {
        double first = top + 48;
        canvas.text(texts.text("progress-all"), font, Ink.TEXT, left + ALL / 2, first, Align.MIDDLE);
        double x = left + ALL + COLUMN / 2;
        for (MeasureState state : states) {
            Swatch.STATES.get(state).draw(canvas, x - 20, top, 40, 24);
            canvas.lines(heading(state, font), font, Ink.TEXT, x, first, Align.MIDDLE);
            x += COLUMN;
        }
    }

    private List<String> heading(MeasureState state, Font font) {
        return Canvas.wrapped(texts.state(state), font, COLUMN - 8, HEAD_LINES);
    }

    private int headingLines(Font font) {
        return states.stream()
                .mapToInt(state -> heading(state, font).size())
                .max()
                .orElse(1);
    }

    private void drawCounts(Canvas canvas, Row row, double size, double left, double middle) {
        drawCount(canvas, row.all(), canvas.fonts().bold(size), left + ALL / 2, middle);
        double x = left + ALL + COLUMN / 2;
        for (MeasureState state : states) {
            boolean late = state == MeasureState.COMPLETE && row.late() > 0;
            if (late) {
                String told = texts.digits(row.count(state)) + " " + texts.text("state-late", "count", row.late());
                Font font = Canvas.fitted(told, canvas.fonts().regular(size), COLUMN - 8);
                canvas.block(told, font, Ink.TARGET_TEXT, x, middle, Align.MIDDLE);
            } else {
                drawCount(canvas, row.count(state), canvas.fonts().regular(size), x, middle);
            }
            x += COLUMN;
        }
    }

    private void drawCount(Canvas canvas, int count, Font font, double x, double middle) {
        Color colour = count > 0 ? Ink.TEXT : Ink.MUTED;
        canvas.block(texts.digits(count), font, colour, x, middle, Align.MIDDLE);
    }
}
