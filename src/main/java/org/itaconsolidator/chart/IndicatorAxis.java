package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.Instrument;

/**
 * The indicators' numbers and names left of horizontal bars, each in the middle of its group, with the bands of their
 * instruments.
 */
final class IndicatorAxis {
    /** Free room between a name and its bar. */
    static final double GAP = 16;

    static void draw(
            Canvas canvas, ChartContent content, ChartTexts texts, double size, double left, Rectangle2D area) {
        List<Integer> indicators = content.listIndicators();
        for (int i = 0; i < indicators.size(); i++) {
            int indicator = indicators.get(i);
            String name = texts.digits(indicator) + ". " + content.indicatorName(indicator);
            draw(canvas, name, size, left, area, i, indicators.size());
        }
    }

    static void draw(Canvas canvas, String name, double size, double left, Rectangle2D area, int row, int rows) {
        double pitch = area.getHeight() / rows;
        FittedName fitted = FittedName.of(name, canvas.fonts().regular(size), area.getX() - left - GAP, pitch);
        double middle = area.getY() + (row + 0.5) * pitch;
        canvas.block(fitted, Ink.TEXT, left, middle, Align.LEFT);
    }

    /**
     * Draws a band per instrument left of its indicators' rows, with its name, and lines between instruments.
     *
     * @param right where the lines end
     * @param rows the rows of the indicators, all of the same height
     * @param result what stands below an instrument's name; {@code ""} for nothing
     */
    static void drawBands(
            Canvas canvas,
            ChartContent content,
            double left,
            double width,
            double right,
            Rectangle2D rows,
            Function<Instrument, String> result) {
        List<Optional<Instrument>> instruments = content.listIndicators().stream()
                .map(indicator ->
                        Optional.ofNullable(content.assessment().instruments().get(indicator)))
                .toList();
        double pitch = rows.getHeight() / instruments.size();
        int start = 0;
        for (int i = 1; i <= instruments.size(); i++) {
            Optional<Instrument> instrument = instruments.get(start);
            if (i < instruments.size() && instruments.get(i).equals(instrument)) {
                continue;
            }
            Rectangle2D band =
                    new Rectangle2D.Double(left, rows.getY() + start * pitch + 3, width, (i - start) * pitch - 6);
            instrument.ifPresent(each -> drawBand(canvas, each, band, result.apply(each)));
            if (i < instruments.size()) {
                double y = rows.getY() + i * pitch;
                canvas.line(left, y, right, y, Ink.HAIR, Ink.AXIS);
            }
            start = i;
        }
    }

    private static void drawBand(Canvas canvas, Instrument instrument, Rectangle2D band, String result) {
        canvas.fill(band, Ink.PANEL);
        List<String> lines = new ArrayList<>(List.of(instrument.name()));
        if (!result.isEmpty()) {
            lines.add(result);
        }
        double room = band.getHeight() / lines.size(); // capitals and figures have no marks: their lines may stand near
        Font font = canvas.fonts().bold(Math.min(24, room / 1.1));
        double pitch = Math.min(Canvas.pitch(font), room);
        double first = band.getCenterY() + font.getSize2D() * 0.34 - (lines.size() - 1) * pitch / 2;
        for (int i = 0; i < lines.size(); i++) {
            canvas.text(lines.get(i), font, Ink.TEXT, band.getCenterX(), first + i * pitch, Align.MIDDLE);
        }
    }
}
