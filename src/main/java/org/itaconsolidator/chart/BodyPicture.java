package org.itaconsolidator.chart;

import java.awt.geom.Rectangle2D;

/** A picture of one body's result, of what it promised or of how its divisions stand. */
abstract class BodyPicture extends Picture {
    final ChartContent content;

    BodyPicture(String name, Format format, ChartContent content, ChartTexts texts) {
        super(name, format, texts);
        this.content = content;
    }

    /** Draws the frame of a wide chart with notes in its source line; returns the area left for the chart. */
    Rectangle2D frame(Canvas canvas, String... notes) {
        String source = texts.notes(texts.source(content.dataAsOf()), texts.notes(notes));
        return drawFrame(canvas, texts.owner(content.scorecard()), source);
    }
}
