package org.itaconsolidator.report.document;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * A cover's line, a heading or a line of a place to sign, broken only where {@link Paper#LINE_MAY_END} allows it, else at blanks. Widths are of the
 * widest font that may stand in for the one asked for, so that a reader has no line left to break by itself.
 */
final class MarkedLines {
    /** A bold digit of 16 points in twentieths of a point, in the widest font that stands in for TH Sarabun New. */
    private static final double WIDEST_BOLD_DIGIT = 185;

    private MarkedLines() {}

    /**
     * The lines of a text, as few as fit; a piece that is wider than the room is a line of its own.
     *
     * @param width the room in twentieths of a point
     * @param size points
     */
    static List<String> of(String text, int width, int size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : pieces(text)) {
            if (!line.isEmpty() && width((line + piece).strip(), size) > width) {
                lines.add(line.strip());
                line = "";
            }
            line += piece;
        }
        lines.add(line.strip());
        return lines;
    }

    /** The width of the widest piece of a text, in twentieths of a point. */
    static int widest(String text, int size) {
        return pieces(text).stream()
                .mapToInt(piece -> width(piece.strip(), size))
                .max()
                .orElse(0);
    }

    private static List<String> pieces(String text) {
        return List.of(
                text.contains(Paper.LINE_MAY_END) ? text.split(Paper.LINE_MAY_END, -1) : text.split("(?<= )", -1));
    }

    static int width(String text, int size) {
        double digits =
                text.chars().mapToDouble(c -> ThaiMetrics.width((char) c)).sum();
        return (int) Math.ceil(digits * WIDEST_BOLD_DIGIT * size / DocumentFont.SIZE);
    }
}
