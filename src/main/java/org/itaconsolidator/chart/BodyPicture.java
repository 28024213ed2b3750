package org.itaconsolidator.chart;

/** A picture of one body's result, of what it promised or of how its divisions stand. */
abstract class BodyPicture implements Picture {
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
}
