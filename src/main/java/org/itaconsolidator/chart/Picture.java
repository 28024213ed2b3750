package org.itaconsolidator.chart;

/** One picture of a body's result. */
interface Picture {
    /** Width of a chart in pixels. */
    int WIDE = 1600;

    /** Height of a chart in pixels. */
    int HIGH = 900;

    /** The file's name without its ending. */
    String name();

    /** Whether there is anything to show; else there is no file. */
    boolean hasContent();

    /** What it shows, as a heading. */
    String title();

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
