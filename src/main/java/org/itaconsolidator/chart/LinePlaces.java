package org.itaconsolidator.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.FigureRow;

/**
 * The totals of years as points of a line, which is broken if a year has no total or may not be compared; and a
 * position beside each point where neither line nor target crosses its value.
 *
 * @param points of each year; {@code null} if it has no total
 * @param joined whether a line leads from the year before to a year
 * @param target the height of the target
 * @param area in which values stand
 */
record LinePlaces(List<Point2D> points, List<Boolean> joined, double target, Rectangle2D area) {
    static final double RADIUS = 8;
    private static final double CLEAR = 5;

    /** So much further from its point a value stands where the target or the line crosses every place beside the point. */
    private static final double FURTHER = 16;

    /** So far from each other are the values of two years: one row of them would read as one figure. */
    private static final double APART = 14;

    /** Every year from the first with a total to the last, including those without one. */
    static List<FiscalYear> years(ChartContent content) {
        List<FiscalYear> known = content.listYears(row -> row.shown().isPresent());
        List<FiscalYear> all = new ArrayList<>();
        if (!known.isEmpty()) {
            int last = known.get(known.size() - 1).buddhist();
            for (int year = known.get(0).buddhist(); year <= last; year++) {
                all.add(FiscalYear.ofBuddhist(year));
            }
        }
        return all;
    }

    /** Whether a year's total can be compared with that of the year before. */
    static boolean isJoined(ChartContent content, FiscalYear year) {
        return content.findTotal(year.previous()).isPresent()
                && content.findTotal(year).isPresent()
                && content.findTotalChange(year).flatMap(FigureRow.Change::by).isPresent();
    }

    List<Line2D> segments() {
        List<Line2D> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            if (joined.get(i)) {
                segments.add(new Line2D.Double(points.get(i - 1), points.get(i)));
            }
        }
        return segments;
    }

    /**
     * The middle of the base line of a year's value; empty if the year has none.
     *
     * @param taken the places of the values of the years before; this one's is added
     */
    Optional<Point2D> find(int year, double width, double height, List<Rectangle2D> taken) {
        Point2D point = points.get(year);
        if (point == null) {
            return Optional.empty();
        }
        double above = point.getY() - 2 * RADIUS;
        double below = point.getY() + 2 * RADIUS + height * 0.75;
        double aside = (width / 2 + RADIUS) / 2;
        double x = point.getX();
        Point2D best = null;
        int least = Integer.MAX_VALUE;
        for (Point2D place : List.of(
                new Point2D.Double(x, above),
                new Point2D.Double(x, below),
                new Point2D.Double(x - aside, above),
                new Point2D.Double(x + aside, below),
                new Point2D.Double(x + aside, above),
                new Point2D.Double(x - aside, below),
                new Point2D.Double(x - 2 * aside, point.getY()),
                new Point2D.Double(x + 2 * aside, point.getY() + height * 0.75),
                new Point2D.Double(x, above - FURTHER),
                new Point2D.Double(x, below + FURTHER),
                new Point2D.Double(x, above - 2 * FURTHER))) {
            Rectangle2D room = room(place, width, height);
            Rectangle2D around = new Rectangle2D.Double(room.getX() - APART, room.getY(), width + 2 * APART, height);
            int crossings = crossings(room) + (taken.stream().anyMatch(around::intersects) ? 3 : 0);
            if (crossings < least) {
                least = crossings;
                best = place;
            }
        }
        taken.add(room(best, width, height));
        return Optional.of(best);
    }

    private static Rectangle2D room(Point2D place, double width, double height) {
        return new Rectangle2D.Double(place.getX() - width / 2, place.getY() - height * 0.85, width, height);
    }

    private int crossings(Rectangle2D room) {
        int crossings = target > room.getY() - CLEAR && target < room.getMaxY() + CLEAR ? 1 : 0;
        crossings += (int) segments().stream().filter(room::intersectsLine).count();
        boolean outside = room.getMaxY() > area.getMaxY()
                || room.getX() < area.getX() - RADIUS
                || room.getMaxX() > area.getMaxX() + RADIUS;
        return crossings + (outside ? 2 : 0);
    }
}
