package org.itaconsolidator.report;

import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Framework;

/** Which figures of a year stand on confirmed facts: those that do not are marked wherever they are shown. */
final class Confirmed {
    private Confirmed() {}

    /** Instrument scores, totals, contributions: what weights decide. */
    static boolean total(Framework framework) {
        return framework.weightCertainty() == Certainty.CONFIRMED;
    }

    /** Levels: what weights and the scale decide. */
    static boolean level(Framework framework) {
        return total(framework) && framework.levelCertainty() == Certainty.CONFIRMED;
    }
}
