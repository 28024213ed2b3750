package org.itaconsolidator.framework;

/** Which figures of a year stand on confirmed facts, or as a document states them: those that do not are marked wherever they are shown. */
public final class Confirmed {
    private Confirmed() {}

    /** Instrument scores, contributions, plans: what weights decide. */
    public static boolean weights(Framework framework) {
        return framework.weightCertainty() == Certainty.CONFIRMED;
    }

    /** Totals of results, and what is told of two of them: what weights decide, or documents state. */
    public static boolean total(Framework framework) {
        return framework.isTotalStated() || weights(framework);
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
