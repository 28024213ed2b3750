package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.chart.BodiesContent.Ranked;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.score.Mark;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.category.CategoryDataset;

/**
 * The bodies by their totals, below the mean of all, the highest first: up to 24 in one column, up to 48 in two,
 * otherwise the highest and the lowest.
 */
final class RankingChart extends BodiesPicture {
    private static final int MOST = 48;
    private static final int ONE_COLUMN = 24;
    private static final double HEAD = 78;
    private static final double NAMES = 410;
    private static final double NAMES_ALONE = 470;
    private static final double GUTTER = 48;
    private static final double BETWEEN = 14;
    private static final double MARK = 16;
    private static final double GAP = 0.38;
    private static final double THICKEST = 40;
    private static final double UPPER = 100;
    private static final Swatch MEAN = Swatch.DATES.get(DueState.NOT_CHECKABLE);

    /** A row: the body's name, its total, the star or note behind it, and its level. */
    private record Row(String name, Optional<BigDecimal> total, String mark, String level, boolean mean) {}

    RankingChart(BodiesContent content, ChartTexts texts) {
        super("ranking", content, texts, MOST);
    }

    /** How many have reached the target, and the mean. */
    @Override
    public String title() {
        long reached = content.listTotals().stream()
                .filter(total -> total.compareTo(content.assessment().target()) >= 0)
                .count();
        return texts.text(
                "ranking-message",
                Map.of(
                        "target", texts.plain(content.assessment().target()),
                        "reached", Mark.marked(texts.digits((int) reached), mark()),
                        "all", texts.digits(content.listTotals().size()),
                        "mean", Mark.marked(texts.score(content.meanTotal()), mark())));
    }

    @Override
    public void draw(Canvas canvas) {
        Shown shown = shown(canvas);
        Rectangle2D room = frame(canvas, shown, body -> Stream.of(body.mark(), body.levelMark()));
        drawKey(canvas, room.getX(), room.getY() + 26);
        List<List<Ranked>> columns = columns(shown, ONE_COLUMN);
        double width = (room.getWidth() - (columns.size() - 1) * GUTTER) / columns.size();
        double top = room.getY() + HEAD;
        double pitch = pitch(columns, room.getHeight());
        for (int i = 0; i < columns.size(); i++) {
            double left = room.getX() + i * (width + GUTTER);
            drawColumn(canvas, rows(columns.get(i), i == 0), left, width, top, pitch, columns.size() == 1);
        }
    }

    @Override
    boolean hasRoomForNames(Shown bodies, Fonts fonts) {
        List<List<Ranked>> columns = columns(bodies, ONE_COLUMN);
        double room = (columns.size() == 1 ? NAMES_ALONE : NAMES) - IndicatorAxis.GAP;
        double pitch = pitch(columns, ROOM_HEIGHT);
        return columns.stream().allMatch(column -> FittedName.allFit(names(column), fonts, room, pitch));
    }

    /** The height of a row, with one more row for the mean. */
    private static double pitch(List<List<Ranked>> columns, double height) {
        return Math.min(72, (height - HEAD - 6) / (columns.get(0).size() + 1));
    }

    private List<Row> rows(List<Ranked> column, boolean first) {
        List<Row> rows = new ArrayList<>();
        String count = texts.digits(content.listTotals().size());
        rows.add(
                first
                        ? new Row(
                                texts.text("ranking-mean", "count", count),
                                Optional.of(content.meanTotal()),
                                mark().sign(),
                                "",
                                true)
                        : new Row("", Optional.empty(), "", "", true));
        column.forEach(each -> rows.add(new Row(
                ranked(each),
                each.body().total(),
                each.body().mark().sign(),
                each.body()
                        .level()
                        .map(name -> Mark.marked(
                                texts.text("level-of", "level", name),
                                each.body().levelMark()))
                        .orElse(""),
                false)));
        return rows;
    }

    private void drawKey(Canvas canvas, double left, double base) {
        Font font = canvas.fonts().regular(20);
        Map<String, String> target =
                Map.of("target", texts.plain(content.assessment().target()));
        double x = Plots.drawKey(canvas, Swatch.REACHED, texts.text("ranking-reached", target), font, left, base);
        Plots.drawKey(canvas, Swatch.BELOW, texts.text("ranking-below", target), font, x, base);
    }

    private void drawColumn(
            Canvas canvas, List<Row> rows, double left, double width, double top, double pitch, boolean alone) {
        double size = Math.min(24, pitch * 0.72);
        double figures = size * 4.6;
        double levels = alone ? 250 : 0;
        double names = alone ? NAMES_ALONE : NAMES;
        Rectangle2D area =
                new Rectangle2D.Double(left + names, top, width - names - figures - MARK - levels, pitch * rows.size());
        CategoryDataset data =
                Plots.data(1, rows.size(), (one, row) -> rows.get(row).total());
        double gap = Bars.gap(GAP, rows.size(), THICKEST, area.getHeight());
        LabelAxis axis = new LabelAxis(rows.size(), gap, (i, middle, high) -> {
            IndicatorAxis.draw(canvas, rows.get(i).name(), size, left, area, i, rows.size());
            drawFigures(canvas, rows.get(i), size, area, middle, figures, levels);
        });
        PointsAxis points = new PointsAxis(canvas, texts, Optional.empty(), 0, UPPER, 0);
        BarRenderer bars = Bars.of(new BarRenderer(), canvas, (one, row) -> surface(rows.get(row)));
        CategoryPlot plot = Plots.of(data, PlotOrientation.HORIZONTAL, axis, points, bars);
        plot.setRangeGridlinesVisible(false);
        plot.addRangeMarker(Plots.target(content.assessment().target()), Layer.FOREGROUND);
        Plots.draw(canvas, plot, area);
        canvas.line(area.getX(), top, area.getX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
        double target = area.getX() + content.assessment().target().doubleValue() / UPPER * area.getWidth();
        String label =
                texts.text("target", "target", texts.plain(content.assessment().target()));
        canvas.text(label, canvas.fonts().semiBold(20), Ink.TARGET_TEXT, target, top - 12, Align.MIDDLE);
    }

    private Swatch surface(Row row) {
        return row.mean()
                ? MEAN
                : row.total()
                        .map(total -> Swatch.of(total, content.assessment().target()))
                        .orElse(Swatch.REACHED);
    }

    private void drawFigures(
            Canvas canvas, Row row, double size, Rectangle2D area, double middle, double figures, double levels) {
        if (row.name().isEmpty()) {
            return;
        }
        boolean missing = row.total().isEmpty();
        double x = missing ? area.getX() + 8 : area.getMaxX() + figures;
        Font font =
                missing ? canvas.fonts().regular(size * 0.86) : canvas.fonts().bold(size);
        String figure = row.total().map(texts::score).orElseGet(() -> texts.text("no-total"));
        canvas.block(figure, font, missing ? Ink.MUTED : Ink.TEXT, x, middle, missing ? Align.LEFT : Align.RIGHT);
        if (!missing) {
            canvas.block(row.mark(), font, Ink.TEXT, x + 2, middle, Align.LEFT);
        }
        if (levels > 0) {
            Font small = Canvas.fitted(row.level(), canvas.fonts().regular(size * 0.86), levels - 2 * BETWEEN);
            double level = area.getMaxX() + figures + 2 * BETWEEN;
            canvas.block(row.level(), small, Ink.MUTED, level, middle, Align.LEFT);
        }
    }
}
