package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.FigureRow.Verdict;
import org.itaconsolidator.score.Comparison.Change;
import org.itaconsolidator.score.Comparison.NotComparable;

/** Comparisons of a figure as parts of its row. */
final class FigureRows {
    private FigureRows() {}

    /** A figure against the year before. */
    static FigureRow.Change change(Comparison comparison, Optional<BigDecimal> contribution, boolean unsure) {
        if (comparison instanceof NotComparable refused) {
            return new FigureRow.Change(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(refused.reason().code()),
                    unsure);
        }
        Change change = (Change) comparison;
        return new FigureRow.Change(
                Optional.of(change.before()), Optional.of(change.by()), contribution, Optional.empty(), unsure);
    }

    /** A figure of a year against the other years that it may be held against. */
    static FigureRow.History history(FigureHistory history, FiscalYear year, boolean unsure) {
        FigureHistory.Point best = history.findBest().orElseThrow();
        FigureHistory.Standing standing = history.findStanding(year).orElseThrow();
        Verdict verdict = Verdict.USUAL;
        Optional<BigDecimal> distance = Optional.empty();
        int others;
        if (standing instanceof FigureHistory.Outlier outlier) {
            verdict = Verdict.OUTLIER;
            distance = Optional.of(outlier.distance());
            others = outlier.others();
        } else if (standing instanceof FigureHistory.Usual usual) {
            distance = Optional.of(usual.distance());
            others = usual.others();
        } else {
            verdict = Verdict.TOO_FEW_YEARS;
            others = ((FigureHistory.TooFewYears) standing).others();
        }
        return new FigureRow.History(
                best.fiscalYear(),
                best.figure(),
                history.findGapToBest(year).orElseThrow(),
                verdict,
                distance,
                others,
                unsure);
    }
}
