package org.itaconsolidator.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.chart.Besides.OwnScores;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.DivisionComparisonRow;

/**
 * How the divisions score themselves, by indicator: a point per division between the lowest and the highest, their mean,
 * and beside them the official score, which never enters it.
 */
final class DivisionsChart implements Picture {
    private static final double HIGHEST = 120;
    private static final double NAMES = 360;
    private static final double COLUMN = 112;
    private static final double FURTHEST = 330;
    private static final double AXIS = 40;

    /** What stays free between the letters of a row and the rules above and below. */
    private static final double ABOVE_RULES = 4;

    /** The letters of who is furthest: smaller before a name is cut. */
    private static final float LARGEST = 19;

    /** Of equally far ones more names find no room in any row. */
    private static final int MOST_NAMED = 20;

    private static final BasicStroke SPAN = new BasicStroke(3f);
    private static final BasicStroke RIM = new BasicStroke(2f);

    private final ChartContent content;
    private final ChartTexts texts;
    private final List<OwnScores> rows;

    DivisionsChart(ChartContent content, ChartTexts texts) {
        this.content = content;
        this.texts = texts;
        this.rows = content.besides().divisions();
    }

    @Override
    public String name() {
        return "divisions";
    }

    @Override
    public boolean hasContent() {
        return !rows.isEmpty();
    }

    @Override
    public String title() {
        return topic();
    }

    @Override
    public String topic() {
        return texts.text(
                "divisions-topic", Map.of("year", texts.year(rows.get(0).row().fiscalYear())));
    }

    @Override
    public String description() {
        List<String> lines = new ArrayList<>();
        for (OwnScores each : rows) {
            List<String> own = new ArrayList<>();
            each.row().selfScores().forEach((division, score) -> own.add(division + " " + texts.score(score)));
            lines.add(each.name() + ": " + texts.text("divisions-mean") + " "
                    + texts.score(each.row().mean()) + ", " + texts.text("divisions-official") + " "
                    + official(each.row()) + " (" + String.join(", ", own) + ")");
        }
        return String.join("; ", lines);
    }

    @Override
    public void draw(Canvas canvas) {
        Rectangle2D room = Frame.draw(canvas, this, content, texts, texts.text("divisions-note"));
        drawKey(canvas, room.getX(), room.getY() + 24);
        double top = room.getY() + 86;
        double columns = 3 * COLUMN + FURTHEST;
        Rectangle2D area = new Rectangle2D.Double(
                room.getX() + NAMES,
                top,
                room.getWidth() - NAMES - columns - 20,
                Math.min(room.getMaxY() - top - AXIS, HIGHEST * rows.size()));
        Scale scale = new Scale(0, 100, area.getX(), area.getMaxX());
        drawAxis(canvas, scale, area);
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
        double pitch = area.getHeight() / rows.size();
        for (int i = 0; i < rows.size(); i++) {
            DivisionComparisonRow row = rows.get(i).row();
            double middle = area.getY() + (i + 0.5) * pitch;
            canvas.line(room.getX(), middle + pitch / 2, room.getMaxX(), middle + pitch / 2, Ink.HAIR, Ink.GRID);
            String name = texts.count(row.indicator()) + ". " + rows.get(i).name();
            IndicatorNames.draw(canvas, name, 22, room.getX(), area, i, rows.size());
            drawPoints(canvas, scale, row, middle);
            Font figures = canvas.fonts().regular(22);
            canvas.block(List.of(texts.score(row.mean())), figures, Ink.TEXT, right[0], middle, Align.RIGHT);
            canvas.block(List.of(texts.score(row.spread())), figures, Ink.TEXT, right[1], middle, Align.RIGHT);
            Font last = row.official().isPresent()
                    ? canvas.fonts().bold(22)
                    : canvas.fonts().regular(18);
            canvas.block(List.of(official(row)), last, Ink.TEXT, right[2], middle, Align.RIGHT);
            drawFurthest(canvas, row, right[2] + 28, room.getMaxX(), middle, pitch);
        }
    }

    private void drawKey(Canvas canvas, double left, double base) {
        Font font = canvas.fonts().regular(20);
        double x = left + 8;
        point(canvas, x, base - 7);
        x += 16 + canvas.text(texts.text("divisions-point"), font, Ink.TEXT, x + 16, base, Align.LEFT) + 30;
        mean(canvas, x, base - 7);
        x += 18 + canvas.text(texts.text("divisions-mean-of"), font, Ink.TEXT, x + 18, base, Align.LEFT) + 30;
        official(canvas, x, base - 7, 26);
        canvas.text(texts.text("divisions-official-score"), font, Ink.TEXT, x + 14, base, Align.LEFT);
    }

    private void drawAxis(Canvas canvas, Scale scale, Rectangle2D area) {
        Font font = canvas.fonts().regular(17);
        for (int tick = 0; tick <= 100; tick += 20) {
            double x = scale.at(tick);
            canvas.line(x, area.getY(), x, area.getMaxY(), Ink.HAIR, tick == 0 ? Ink.AXIS : Ink.GRID);
            canvas.text(texts.count(tick), font, Ink.MUTED, x, area.getMaxY() + 24, Align.MIDDLE);
        }
        canvas.text(texts.text("points"), font, Ink.MUTED, area.getMaxX() + 26, area.getMaxY() + 24, Align.LEFT);
    }

    private static void drawPoints(Canvas canvas, Scale scale, DivisionComparisonRow row, double middle) {
        Collection<BigDecimal> own = row.selfScores().values();
        double lowest = scale.at(Collections.min(own).doubleValue());
        double highest = scale.at(Collections.max(own).doubleValue());
        canvas.line(lowest, middle, highest, middle, SPAN, Ink.AXIS);
        row.official().ifPresent(score -> official(canvas, scale.at(score.doubleValue()), middle, 34));
        own.forEach(score -> point(canvas, scale.at(score.doubleValue()), middle));
        mean(canvas, scale.at(row.mean().doubleValue()), middle);
    }

    /** Who is furthest, by how much; several where equally far. */
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
        canvas.block(fitted.lines(), fitted.font(), Ink.TEXT, left, middle, Align.LEFT);
    }

    /** By how much the furthest lie apart, the first of them by name and how many more there are. */
    private String furthest(DivisionComparisonRow row, int named) {
        int more = row.furthest().size() - named;
        return texts.score(row.furthestBy().orElseThrow())
                + " "
                + String.join(", ", row.furthest().subList(0, named))
                + (more == 0 ? "" : " " + texts.text("divisions-more", Map.of("count", texts.count(more))));
    }

    private String official(DivisionComparisonRow row) {
        return row.official().map(texts::score).orElseGet(() -> texts.text("missing"));
    }

    private static void point(Canvas canvas, double x, double y) {
        Shape mark = new Ellipse2D.Double(x - 6.5, y - 6.5, 13, 13);
        canvas.fill(mark, Ink.PAPER);
        canvas.outline(mark, RIM, Ink.BLUE);
    }

    private static void mean(Canvas canvas, double x, double y) {
        Path2D mark = new Path2D.Double();
        mark.moveTo(x, y - 9);
        mark.lineTo(x + 9, y);
        mark.lineTo(x, y + 9);
        mark.lineTo(x - 9, y);
        mark.closePath();
        canvas.fill(mark, Ink.BLUE);
        canvas.outline(mark, RIM, Ink.PAPER);
    }

    private static void official(Canvas canvas, double x, double y, double height) {
        canvas.fill(x - 3, y - height / 2, 6, height, Ink.TARGET);
    }
}
