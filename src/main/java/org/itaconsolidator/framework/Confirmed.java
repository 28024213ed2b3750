package org.itaconsolidator.framework;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.itaconsolidator.model.score.TotalRow;

/** Which figures of a year stand on confirmed facts, or as a document states them: those that do not are marked wherever they are shown. */
public final class Confirmed {
    private Confirmed() {}

    /**
     * Whether a figure of a result stands on facts of its year that neither are confirmed nor stated by the result's documents; none
     * of a year that has no framework.
     *
     * @param confirmed which facts the figure stands on
     */
    public static boolean isDoubtful(Optional<Framework> framework, TotalRow result, Predicate<Framework> confirmed) {
        return result.proof().isDoubted()
                || framework
                        .map(known -> known.provedBy(List.of(result)))
                        .filter(confirmed.negate())
                        .isPresent();
    }

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
