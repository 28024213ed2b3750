package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.Instrument;

/** A band per instrument left of its indicators' rows, with its name, and lines between instruments. */
record InstrumentBands(ChartContent content, List<Integer> indicators) {
    /**
     * Draws the bands.
     *
     * @param right where the lines end
     * @param rows the rows of the indicators, all of the same height
     * @param result what stands below an instrument's name; {@code ""} for nothing
     */
    void draw(
            Canvas canvas,
            double left,
            double width,
            double right,
            Rectangle2D rows,
            Function<Instrument, String> result) {
        double pitch = rows.getHeight() / indicators.size();
        int start = 0;
        for (int i = 1; i <= indicators.size(); i++) {
            Optional<Instrument> instrument = instrument(start);
            if (i < indicators.size() && instrument(i).equals(instrument)) {
                continue;
            }
            Rectangle2D band =
                    new Rectangle2D.Double(left, rows.getY() + start * pitch + 3, width, (i - start) * pitch - 6);
            instrument.ifPresent(each -> drawBand(canvas, each, band, result.apply(each)));
            if (i < indicators.size()) {
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

    private Optional<Instrument> instrument(int row) {
        return Optional.ofNullable(content.assessment().instruments().get(indicators.get(row)));
    }
}
