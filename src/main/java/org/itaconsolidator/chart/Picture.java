package org.itaconsolidator.chart;

/** One picture of a body's result. */
interface Picture {
    /** Width of a chart in pixels. */
    int WIDE = 1600;

    /** Height of a chart in pixels. */
    int HIGH = 900;

    /** Ends the name of a form for phones, which stands beside that for a desk. */
    String PORTRAIT = "-portrait";

    /** The file's name without its ending. */
    String name();

    /** Whether there is anything to show; else there is no file. */
    boolean hasContent();

    /** What it says of these figures, as a heading; the topic alone where the figures say nothing. */
    String title();

    /** What it is about; stands below the heading. */
    String topic();

    /** The same figures in words, for those who cannot see the picture. */
    String description();

    /** Draws it on a sheet of {@link #width()} x {@link #height()}; only where {@link #hasContent()}. */
    void draw(Canvas canvas);

    default int width() {
        return WIDE;
    }

    default int height() {
        return HIGH;
    }

    /** Whether it is written as vectors too. */
    default boolean hasVectors() {
        return true;
    }
}
