package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinePlacesTest {
    private static final double WIDTH = 82;
    private static final double HEIGHT = 30;

    /** Five years on a phone are 88 apart, their values 82 wide: in one row they read as one figure. */
    @Test
    void valuesThatWouldNearlyTouchStandOnBothSidesOfTheLine() {
        assertEquals(List.of(384.0, 438.5, 384.0, 438.5, 384.0), heights(88));
        assertEquals(List.of(384.0, 384.0, 384.0, 384.0, 384.0), heights(WIDTH + 15));
    }

    /** The halo of a total just below the target hid the end of its line. */
    @Test
    void valueJustBelowTheTargetStandsFurtherFromItsPoint() {
        LinePlaces places = new LinePlaces(
                List.of(new Point2D.Double(514, 560), new Point2D.Double(611, 527)),
                List.of(false, true),
                510,
                new Rectangle2D.Double(80, 300, 580, 550));
        List<Rectangle2D> taken = new ArrayList<>();
        assertEquals(495, places.find(1, 92, 32, taken).orElseThrow().getY());
        assertTrue(taken.get(0).getMaxY() < 510, "above the target's line");
    }

    /** The base lines of five equal totals, so far from each other, well below the target. */
    private static List<Double> heights(double pitch) {
        List<Point2D> points = IntStream.range(0, 5)
                .mapToObj(year -> (Point2D) new Point2D.Double(100 + year * pitch, 400))
                .toList();
        LinePlaces places = new LinePlaces(
                points, List.of(false, true, true, true, true), 100, new Rectangle2D.Double(0, 0, 1000, 1000));
        List<Rectangle2D> taken = new ArrayList<>();
        return IntStream.range(0, 5)
                .mapToObj(year ->
                        places.find(year, WIDTH, HEIGHT, taken).orElseThrow().getY())
                .toList();
    }
}
