package org.itaconsolidator.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FigureRow;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.TotalRow;

/** The line of the total over the years, broken where a year has none or may not be compared, with its values. */
final class TrendPlot {
    private static final double RADIUS = 8;
    /** What a figure keeps from the target's line. */
    private static final double CLEAR = 5;

    private static final BasicStroke LINE = new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private final ChartContent content;
    private final List<FiscalYear> years;
    private final Rectangle2D area;
    private final Scale scale;

    /**
     * @param lower the total at the foot of the area
     * @param upper the total at its top
     */
    TrendPlot(ChartContent content, List<FiscalYear> years, double lower, double upper, Rectangle2D area) {
        this.content = content;
        this.years = years;
        this.area = area;
        this.scale = new Scale(lower, upper, area.getMaxY(), area.getY());
    }

    /** Every year from the first with a total to the last, those without one too. */
    static List<FiscalYear> years(ChartContent content) {
        List<FiscalYear> known = content.totals().stream()
                .filter(row -> ChartContent.shownTotal(row).isPresent())
                .map(TotalRow::fiscalYear)
                .distinct()
                .sorted()
                .toList();
        List<FiscalYear> all = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            int from = i == 0 ? known.get(0).buddhist() : known.get(i - 1).buddhist() + 1;
            for (int year = from; year <= known.get(i).buddhist(); year++) {
                all.add(FiscalYear.ofBuddhist(year));
            }
        }
        return all;
    }

    void draw(Canvas canvas) {
        for (int i = 1; i < years.size(); i++) {
            segment(i).ifPresent(line -> canvas.outline(line, LINE, Ink.BLUE));
        }
        for (int i = 0; i < years.size(); i++) {
            double x = x(i);
            total(i).ifPresent(y ->
                    canvas.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS), Ink.BLUE));
        }
    }

    double x(int year) {
        return area.getX() + (year + 0.5) * area.getWidth() / years.size();
    }

    double at(double total) {
        return scale.at(total);
    }

    /** Writes a year's value beside its point: where neither the target nor the line crosses it, if there is such a place. */
    void drawValue(Canvas canvas, int year, String value, Font font) {
        findPlace(year, value, font)
                .ifPresent(at -> canvas.haloed(value, font, Ink.TEXT, at.getX(), at.getY(), Align.MIDDLE));
    }

    /** The room that a year's value takes; empty where the year has none. */
    Optional<Rectangle2D> findRoom(int year, String value, Font font) {
        return findPlace(year, value, font).map(at -> room(at, Canvas.width(value, font), font.getSize2D()));
    }

    /** Whether neither the line nor a point of it is in a room. */
    boolean isFree(Rectangle2D room) {
        for (int i = 0; i < years.size(); i++) {
            double x = x(i);
            if (segment(i).filter(room::intersectsLine).isPresent()
                    || total(i).filter(y -> room.intersects(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS))
                            .isPresent()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Point2D> findPlace(int year, String value, Font font) {
        Optional<Double> point = total(year);
        if (point.isEmpty()) {
            return Optional.empty();
        }
        double width = Canvas.width(value, font);
        double height = font.getSize2D();
        double above = point.get() - 2 * RADIUS;
        double below = point.get() + 2 * RADIUS + height * 0.75;
        double aside = width / 2 + RADIUS;
        double x = x(year);
        Point2D best = null;
        int least = Integer.MAX_VALUE;
        for (Point2D place : List.of(
                new Point2D.Double(x, above),
                new Point2D.Double(x, below),
                new Point2D.Double(x - aside / 2, above),
                new Point2D.Double(x + aside / 2, below),
                new Point2D.Double(x + aside / 2, above),
                new Point2D.Double(x - aside / 2, below))) {
            int crossings = crossings(place, width, height);
            if (crossings < least) {
                least = crossings;
                best = place;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Rectangle2D room(Point2D place, double width, double height) {
        return new Rectangle2D.Double(place.getX() - width / 2, place.getY() - height * 0.85, width, height);
    }

    private int crossings(Point2D place, double width, double height) {
        Rectangle2D room = room(place, width, height);
        double target = at(content.target().doubleValue());
        int crossings = target > room.getY() - CLEAR && target < room.getMaxY() + CLEAR ? 1 : 0;
        for (int i = 1; i < years.size(); i++) {
            crossings += segment(i).filter(room::intersectsLine).isPresent() ? 1 : 0;
        }
        boolean outside = room.getMaxY() > area.getMaxY()
                || room.getX() < area.getX() - RADIUS
                || room.getMaxX() > area.getMaxX() + RADIUS;
        return crossings + (outside ? 2 : 0);
    }

    /** The line from the year before to a year; none where the two may not be compared, or nobody knows whether they may. */
    private Optional<Line2D> segment(int year) {
        if (year == 0) {
            return Optional.empty();
        }
        return total(year - 1)
                .filter(any -> isJoined(year))
                .flatMap(from -> total(year).map(to -> new Line2D.Double(x(year - 1), from, x(year), to)));
    }

    /** Whether a year's total may be held against that of the year before. */
    boolean isJoined(int year) {
        return content.findTotalChange(years.get(year))
                .flatMap(FigureRow.Change::by)
                .isPresent();
    }

    private Optional<Double> total(int year) {
        return content.findTotal(years.get(year)).map(BigDecimal::doubleValue).map(this::at);
    }
}
