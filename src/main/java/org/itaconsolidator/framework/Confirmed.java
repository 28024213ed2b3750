package org.itaconsolidator.framework;

/**
 * Which figures of a year stand on confirmed facts: those that do not are marked wherever they are shown, also where an
 * officer states the same figure.
 */
public final class Confirmed {
    private Confirmed() {}

    /** Instrument scores, totals, contributions: what weights decide. */
    public static boolean total(Framework framework) {
        return framework.weightCertainty() == Certainty.CONFIRMED;
    }

    /** Levels of results: what weights and the scale decide, or documents state. */
    public static boolean level(Framework framework) {
        return framework.isLevelStated() || scale(framework);
    }

    /** The scale itself: from which total on a level begins. */
    public static boolean scale(Framework framework) {
        return framework.certainty() == Certainty.CONFIRMED;
    }
}
