package org.itaconsolidator.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.chart.Blocks.Cell;
import org.itaconsolidator.chart.Canvas.Align;

/**
 * The cells of a heat map: each score as a figure on an area that is darker the further the score is below the target,
 * with a hatched edge below the target. A missing score has grey lines and says so.
 */
final class HeatCells {
    private static final double EDGE = 7;
    private static final double SWATCH = 24;
    private static final BigDecimal SMALLEST = new BigDecimal("0.01");
    /** How far below the target the classes begin; the best begins two thirds of the way from the target to 100. */
    private static final List<Integer> BELOW = List.of(0, 10, 20, 35);

    private final ChartTexts texts;
    private final BigDecimal target;
    private final List<BigDecimal> bounds;

    HeatCells(ChartTexts texts, BigDecimal target) {
        this.texts = texts;
        this.target = target;
        this.bounds = bounds(target);
    }

    /** The classes' lower bounds, the best first: for a target of 85 they are 95, 85, 75, 65, 50, 0. */
    static List<BigDecimal> bounds(BigDecimal target) {
        List<BigDecimal> bounds = new ArrayList<>();
        BigDecimal above = BigDecimal.valueOf(100).subtract(target);
        bounds.add(target.add(
                above.multiply(BigDecimal.valueOf(2)).divide(BigDecimal.valueOf(3), 0, RoundingMode.HALF_UP)));
        BELOW.forEach(by -> bounds.add(target.subtract(BigDecimal.valueOf(by))));
        bounds.add(BigDecimal.ZERO);
        return bounds.stream().map(bound -> bound.max(BigDecimal.ZERO)).toList();
    }

    /** The class of a score, 0 for the best; by the score itself, not by its rounded figure. */
    int step(BigDecimal score) {
        int step = 0;
        while (score.compareTo(bounds.get(step)) < 0) {
            step++;
        }
        return step;
    }

    /** A cell of a score; one that is not {@code graded} has no colour, because no class applies to it. */
    Cell of(Canvas canvas, double column, double row, Optional<BigDecimal> score, double size, boolean graded) {
        return of(canvas, column, row, score, canvas.fonts().regular(size), "", graded, "missing");
    }

    /** A cell of a total; {@code mark} is written behind its figure. */
    Cell ofTotal(Canvas canvas, double column, double row, Optional<BigDecimal> total, double size, String mark) {
        return of(canvas, column, row, total, canvas.fonts().bold(size), mark, true, "no-total");
    }

    private Cell of(
            Canvas canvas,
            double column,
            double row,
            Optional<BigDecimal> score,
            Font wished,
            String mark,
            boolean graded,
            String missing) {
        if (score.isEmpty()) {
            String told = texts.text(missing);
            return new Cell(column, row, Ink.PAPER, cell -> drawMissing(canvas, cell, told, wished.getSize2D()));
        }
        Color surface = graded ? Ink.heat(step(score.get())) : Ink.PAPER;
        boolean below = graded && score.get().compareTo(target) < 0;
        return new Cell(column, row, surface, cell -> {
            if (below) {
                drawEdge(canvas, cell);
            }
            if (!graded) {
                canvas.outline(cell, Ink.HAIR, Ink.GRID);
            }
            String figure = texts.score(score.get()) + mark;
            Font font = Canvas.fitted(figure, wished, cell.getWidth() - 2 * EDGE - 2);
            double middle = cell.getCenterX() + EDGE / 2; // of the room beside the edge, with or without one
            canvas.block(figure, font, Ink.on(surface), middle, cell.getCenterY(), Align.MIDDLE);
        });
    }

    private static void drawMissing(Canvas canvas, Rectangle2D cell, String missing, double size) {
        canvas.hatch(cell, 12, Ink.GRID);
        canvas.outline(cell, Ink.HAIR, Ink.GRID);
        Font font = Canvas.fitted(missing, canvas.fonts().regular(size * 0.86), cell.getWidth() - 6);
        double width = Canvas.width(missing, font) + 8;
        canvas.fill(cell.getCenterX() - width / 2, cell.getCenterY() - size * 0.62, width, size * 1.24, Ink.PAPER);
        canvas.block(missing, font, Ink.MUTED, cell.getCenterX(), cell.getCenterY(), Align.MIDDLE);
    }

    /** Draws the key of the classes in a row; returns where it ends. */
    double drawLegend(Canvas canvas, double left, double base) {
        Font font = canvas.fonts().regular(19);
        double x = left;
        for (int i = 0; i < bounds.size(); i++) {
            if (i > 0 && bounds.get(i - 1).compareTo(bounds.get(i)) == 0) {
                continue;
            }
            String label = label(i);
            Rectangle2D swatch = new Rectangle2D.Double(x, base - 19, SWATCH, SWATCH);
            canvas.fill(swatch, Ink.heat(i));
            canvas.outline(swatch, Ink.HAIR, Ink.AXIS);
            x += SWATCH + 8;
            x += canvas.text(label, font, Ink.TEXT, x, base, Align.LEFT) + 22;
        }
        Rectangle2D mark = new Rectangle2D.Double(x, base - 19, SWATCH, SWATCH);
        drawEdge(canvas, mark);
        x += EDGE + 8;
        String below = texts.text("heat-mark", "target", texts.plain(target));
        return x + canvas.text(below, font, Ink.TEXT, x, base, Align.LEFT);
    }

    private String label(int step) {
        BigDecimal from = bounds.get(step);
        if (step == 0) {
            return texts.text("heat-from", "bound", texts.plain(from));
        }
        BigDecimal next = bounds.get(step - 1);
        return from.signum() == 0
                ? texts.text("heat-below", "bound", texts.plain(next))
                : texts.text("heat-span", "from", texts.plain(from), "to", next.subtract(SMALLEST));
    }

    /** Draws the hatched edge that marks a score below the target. */
    private static void drawEdge(Canvas canvas, Rectangle2D cell) {
        Swatch.BELOW.draw(canvas, cell.getX(), cell.getY(), EDGE, cell.getHeight());
    }
}
