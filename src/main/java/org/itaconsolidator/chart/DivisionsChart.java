package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.chart.ChartContent.ComparisonFigures.OwnScores;
import org.itaconsolidator.model.score.DivisionComparisonRow;
import org.jfree.chart.plot.CategoryPlot;

/**
 * How the divisions score themselves, by indicator: a point per division between the lowest and the highest, their
 * mean, and beside them the official score, which is not part of the mean.
 */
final class DivisionsChart extends BodyPicture {
    private static final double HIGHEST = 120;
    private static final double NAMES = 360;
    private static final double COLUMN = 112;
    private static final double FURTHEST = 330;
    private static final double AXIS = 40;

    /** Free room between the letters of a row and the lines above and below. */
    private static final double ABOVE_RULES = 4;

    /** The largest size for the names of the furthest divisions; a name is made smaller before it is cut. */
    private static final float LARGEST = 19;

    /** At most so many divisions are named as equally far. */
    private static final int MOST_NAMED = 20;

    /** The axis begins so many points below the lowest score. */
    private static final double ROOM_BELOW = 3;

    private static final SpanPlot.Mark POINT = SpanPlot.Mark.circle(7, Swatch.plain(Ink.PAPER, Ink.BLUE));
    private static final SpanPlot.Mark MEAN = SpanPlot.Mark.diamond(9, Swatch.plain(Ink.BLUE, Ink.PAPER));
    private static final SpanPlot.Mark OFFICIAL = SpanPlot.Mark.bar(34, Swatch.plain(Ink.TARGET, Ink.TARGET));

    private final List<OwnScores> rows;

    DivisionsChart(ChartContent content, ChartTexts texts) {
        super("divisions", Format.DESK, content, texts);
        this.rows = content.comparedWith().divisions();
    }

    /** There is nothing to compare with a single division. */
    @Override
    public boolean hasContent() {
        return divisions().size() > 1;
    }

    /** The division furthest from the official score; without one, the indicator in which they differ most. */
    @Override
    public String title() {
        Optional<OwnScores> furthest = rows.stream()
                .filter(each -> each.row().furthestBy().isPresent())
                .max(Comparator.comparing(each -> each.row().furthestBy().orElseThrow()));
        OwnScores widest = rows.stream()
                .max(Comparator.comparing(each -> each.row().spread()))
                .orElseThrow();
        OwnScores told = furthest.orElse(widest);
        return texts.text(
                furthest.isPresent() ? "divisions-furthest-is" : "divisions-widest-is",
                Map.of(
                        "division",
                                furthest.map(each -> each.row().furthest().get(0))
                                        .orElse(""),
                        "by",
                                texts.score(told.row()
                                        .furthestBy()
                                        .orElse(told.row().spread())),
                        "indicator", texts.digits(told.row().indicator())));
    }

    private List<String> divisions() {
        return rows.stream()
                .flatMap(each -> each.row().selfScores().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String topic() {
        return texts.text("divisions-topic", "year", rows.get(0).row().fiscalYear());
    }

    @Override
    public String description() {
        List<String> lines = new ArrayList<>();
        for (OwnScores each : rows) {
            List<String> own = new ArrayList<>();
            each.row().selfScores().forEach((division, score) -> own.add(division + " " + texts.score(score)));
            lines.add(each.name() + ": " + texts.text("divisions-mean") + " "
                    + texts.score(each.row().mean()) + ", " + texts.text("divisions-official") + " "
                    + texts.scoreOrMissing(each.row().official()) + " (" + String.join(", ", own) + ")");
        }
        return String.join("; ", lines);
    }

    @Override
    public void draw(Canvas canvas) {
        Rectangle2D room = frame(canvas, texts.text("divisions-note"));
        drawKey(canvas, room.getX(), room.getY() + 24);
        double top = room.getY() + 86;
        double columns = 3 * COLUMN + FURTHEST;
        Rectangle2D area = new Rectangle2D.Double(
                room.getX() + NAMES,
                top,
                room.getWidth() - NAMES - columns - 20,
                Math.min(room.getMaxY() - top - AXIS, HIGHEST * rows.size()));
        double[] right = new double[3];
        for (int i = 0; i < right.length; i++) {
            right[i] = area.getMaxX() + 20 + (i + 1) * COLUMN;
        }
        String[] heads = {"divisions-mean", "divisions-spread", "divisions-official"};
        Font head = canvas.fonts().semiBold(20);
        for (int i = 0; i < heads.length; i++) {
            canvas.text(texts.text(heads[i]), head, Ink.TEXT, right[i], top - 14, Align.RIGHT);
        }
        canvas.text(texts.text("divisions-furthest"), head, Ink.TEXT, right[2] + 28, top - 14, Align.LEFT);
        LabelAxis names = new LabelAxis(rows.size(), 0, (i, middle, pitch) -> {
            DivisionComparisonRow row = rows.get(i).row();
            canvas.line(room.getX(), middle + pitch / 2, room.getMaxX(), middle + pitch / 2, Ink.HAIR, Ink.GRID);
            String name = texts.digits(row.indicator()) + ". " + rows.get(i).name();
            IndicatorAxis.draw(canvas, name, 22, room.getX(), area, i, rows.size());
            Font figures = canvas.fonts().regular(22);
            canvas.block(texts.score(row.mean()), figures, Ink.TEXT, right[0], middle, Align.RIGHT);
            canvas.block(texts.score(row.spread()), figures, Ink.TEXT, right[1], middle, Align.RIGHT);
            Font last = row.official().isPresent()
                    ? canvas.fonts().bold(22)
                    : canvas.fonts().regular(18);
            canvas.block(texts.scoreOrMissing(row.official()), last, Ink.TEXT, right[2], middle, Align.RIGHT);
            drawFurthest(canvas, row, right[2] + 28, room.getMaxX(), middle, pitch);
        });
        PointsAxis points = new PointsAxis(canvas, texts, Optional.empty(), lower(), PointsAxis.above(lower()), 17);
        List<String> divisions = divisions();
        CategoryPlot plot = SpanPlot.of(
                canvas,
                divisions.size() + 2,
                rows.size(),
                (series, row) -> find(rows.get(row).row(), divisions, series),
                (series, row) -> series == 0 ? OFFICIAL : series <= divisions.size() ? POINT : MEAN,
                names,
                points);
        Plots.draw(canvas, plot, area);
        canvas.line(area.getX(), area.getY(), area.getX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
    }

    /** A series' score: the official one, the divisions' own, their mean. Later series are drawn over earlier ones. */
    private static Optional<BigDecimal> find(DivisionComparisonRow row, List<String> divisions, int series) {
        return series == 0
                ? row.official()
                : series <= divisions.size()
                        ? Optional.ofNullable(row.selfScores().get(divisions.get(series - 1)))
                        : Optional.of(row.mean());
    }

    /** Where the axis begins; unlike bars, points need no 0. */
    private double lower() {
        double least = rows.stream()
                .flatMap(each ->
                        Stream.concat(each.row().selfScores().values().stream(), each.row().official().stream()))
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .orElse(0);
        return PointsAxis.below(least, content.target(), ROOM_BELOW);
    }

    private void drawKey(Canvas canvas, double left, double base) {
        Font font = canvas.fonts().regular(20);
        double x = left + 8;
        POINT.draw(canvas, x, base - 7);
        x += 16 + canvas.text(texts.text("divisions-point"), font, Ink.TEXT, x + 16, base, Align.LEFT) + 30;
        MEAN.draw(canvas, x, base - 7);
        x += 18 + canvas.text(texts.text("divisions-mean-of"), font, Ink.TEXT, x + 18, base, Align.LEFT) + 30;
        OFFICIAL.draw(canvas, x, base - 7);
        canvas.text(texts.text("divisions-official-score"), font, Ink.TEXT, x + 14, base, Align.LEFT);
    }

    private void drawFurthest(
            Canvas canvas, DivisionComparisonRow row, double left, double right, double middle, double pitch) {
        if (row.furthestBy().isEmpty()) {
            return;
        }
        Font font = canvas.fonts().regular(LARGEST);
        double free = pitch - ABOVE_RULES;
        int named = Math.min(MOST_NAMED, row.furthest().size());
        while (named > 1 && !FittedName.allFit(List.of(furthest(row, named)), canvas.fonts(), right - left, free)) {
            named--;
        }
        FittedName fitted = FittedName.of(furthest(row, named), font, right - left, free);
        canvas.block(fitted, Ink.TEXT, left, middle, Align.LEFT);
    }

    /** The largest distance, with the first divisions that have it by name and the number of others. */
    private String furthest(DivisionComparisonRow row, int named) {
        int more = row.furthest().size() - named;
        return texts.score(row.furthestBy().orElseThrow())
                + " "
                + String.join(", ", row.furthest().subList(0, named))
                + (more == 0 ? "" : " " + texts.text("divisions-more", "count", more));
    }
}
