package org.itaconsolidator.chart;

import java.awt.geom.Rectangle2D;

/** A picture of one body's result, of what it promised or of how its divisions stand. */
abstract class BodyPicture extends Picture {
    final ChartContent content;
    final ChartTexts texts;
    private final String name;

    /** @param name the file's name */
    BodyPicture(String name, ChartContent content, ChartTexts texts) {
        this.name = name;
        this.content = content;
        this.texts = texts;
    }

    @Override
    public String name() {
        return name;
    }

    /** Draws what every wide chart has around it, with notes in the source line; returns the room for the chart. */
    Rectangle2D frame(Canvas canvas, String... notes) {
        String source = texts.notes(texts.source(content.dataAsOf()), texts.notes(notes));
        return drawFrame(canvas, texts.owner(content.scorecard()), source);
    }
}
