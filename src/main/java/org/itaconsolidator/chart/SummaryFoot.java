package org.itaconsolidator.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureState;

/** The foot of the summary page: a small trend of the total, and how many measures there are. */
record SummaryFoot(ChartContent content, ChartTexts texts) {
    private static final int MOST_YEARS = 5;
    /** Where the value axis ends: beyond 100, so that the values find room. */
    private static final double UPPER = 118;

    private static final BasicStroke LINE = new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    List<FiscalYear> trendYears() {
        return YearsChart.latest(LinePlaces.years(content), MOST_YEARS);
    }

    void drawTrend(Canvas canvas, Rectangle2D room) {
        List<FiscalYear> years = trendYears();
        Font plain = canvas.fonts().regular(22);
        if (years.isEmpty()) {
            canvas.text(texts.text("missing"), plain, Ink.MUTED, room.getX(), room.getY() + 40, Align.LEFT);
            return;
        }
        Rectangle2D area = new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth(), room.getHeight() - 50);
        Scale scale = new Scale(0, UPPER, area.getMaxY(), area.getY());
        double target = scale.at(content.target().doubleValue());
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            double x = area.getX() + (i + 0.5) * area.getWidth() / years.size();
            points.add(content.findTotal(years.get(i))
                    .map(total -> new Point2D.Double(x, scale.at(total.doubleValue())))
                    .orElse(null));
        }
        LinePlaces line = new LinePlaces(
                points,
                years.stream().map(year -> LinePlaces.isJoined(content, year)).toList(),
                target,
                area);
        canvas.line(area.getX(), target, area.getMaxX(), target, Ink.DASHED, Ink.TARGET);
        canvas.line(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
        line.segments().forEach(segment -> canvas.outline(segment, LINE, Ink.BLUE));
        for (int i = 0; i < years.size(); i++) {
            FiscalYear each = years.get(i);
            double x = area.getX() + (i + 0.5) * area.getWidth() / years.size();
            if (points.get(i) == null) {
                canvas.text(texts.text("missing"), plain, Ink.MUTED, x, area.getMaxY() - 14, Align.MIDDLE);
            } else {
                canvas.fill(new Ellipse2D.Double(x - 8, points.get(i).getY() - 8, 16, 16), Ink.BLUE);
                String value =
                        texts.total(content, each, content.findTotal(each).orElseThrow());
                Font bold = canvas.fonts().bold(24);
                line.find(i, Canvas.width(value, bold), bold.getSize2D())
                        .ifPresent(at -> canvas.haloed(value, bold, Ink.TEXT, at.getX(), at.getY(), Align.MIDDLE));
            }
            String year = texts.stated(content, each, texts.year(each));
            Font font = Canvas.fitted(year, plain, area.getWidth() / years.size() - 6);
            canvas.text(year, font, Ink.TEXT, x, area.getMaxY() + 32, Align.MIDDLE);
        }
    }

    String measuresHeading() {
        return content.measures()
                .map(measures -> texts.text(
                        "measures-of-year",
                        Map.of("year", texts.year(measures.fiscalYear()), "count", texts.digits(measures.count()))))
                .orElseGet(() -> texts.text("measures-short"));
    }

    void drawMeasures(Canvas canvas, Rectangle2D room) {
        canvas.fill(
                new RoundRectangle2D.Double(room.getX(), room.getY(), room.getWidth(), room.getHeight(), 24, 24),
                Ink.PANEL);
        content.measures().ifPresent(measures -> drawStates(canvas, measures, room));
        if (content.measures().isEmpty()) {
            Font font = canvas.fonts().regular(34);
            canvas.block(
                    List.of(texts.text("missing")),
                    font,
                    Ink.MUTED,
                    room.getCenterX(),
                    room.getCenterY(),
                    Align.MIDDLE);
        }
    }

    /** How many measures stand how, the worst first; those that were reported as not done stand together. */
    private void drawStates(Canvas canvas, MeasureCounts measures, Rectangle2D room) {
        List<MeasureState> undone = MeasureState.AS_REPORTED.stream()
                .filter(state -> measures.count(List.of(state)) > 0)
                .toList();
        List<List<MeasureState>> states = MeasureState.WORST_FIRST.stream()
                .map(state -> undone.contains(state) ? undone : List.of(state))
                .distinct()
                .filter(together -> measures.count(together) > 0)
                .toList();
        double pitch = Math.min(36, (room.getHeight() - 24) / Math.max(1, states.size()));
        double base = room.getCenterY() + 8 - pitch * (states.size() - 1) / 2;
        Font font = canvas.fonts().regular(22);
        for (List<MeasureState> together : states) {
            Swatch.STATES.get(together.get(0)).draw(canvas, room.getX() + 20, base - 17, 28, 19);
            String label = together.size() > 1 ? texts.text("states-as-reported") : texts.state(together.get(0));
            String count = texts.digits(measures.count(together));
            Font figures = canvas.fonts().bold(24);
            double width = room.getWidth() - 58 - 20 - Math.max(50, Canvas.width(count, figures) + 16);
            canvas.text(label, Canvas.fitted(label, font, width), Ink.TEXT, room.getX() + 58, base, Align.LEFT);
            canvas.text(count, figures, Ink.TEXT, room.getMaxX() - 20, base, Align.RIGHT);
            base += pitch;
        }
    }
}
