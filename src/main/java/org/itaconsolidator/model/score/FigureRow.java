package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;

/**
 * One figure of one year of a scorecard, with its comparisons. The texts of the codes are in the messages {@code
 * comparisons}.
 *
 * @param figure an indicator's score, an instrument's or the total
 * @param value 0 to 100; empty if there is none (then {@code missing} or {@code change} says why)
 * @param mark of the value itself; an indicator's score has one only if it may be no published result
 * @param change against the year directly before; empty if that year has no score at all
 * @param history against all other years that may be compared; empty without a value
 * @param rank among the indicators of the year, 1 the highest, ties share; empty for instruments, the total and without a value
 * @param missing the indicators whose missing scores leave an instrument or the total without a value; none if it has
 *     one, or the year has no framework
 */
public record FigureRow(
        Scorecard scorecard,
        FiscalYear fiscalYear,
        Figure figure,
        Optional<BigDecimal> value,
        Mark mark,
        Optional<Change> change,
        Optional<History> history,
        Optional<Integer> rank,
        SortedSet<Integer> missing) {
    public FigureRow {
        Objects.requireNonNull(change);
        Objects.requireNonNull(history);
        Objects.requireNonNull(rank);
    }

    /**
     * @param before the earlier figure; empty if there is none or it may not be compared
     * @param by value minus before, exact; empty if they are not compared
     * @param contribution the points by which an indicator or instrument moved the total, exact; those of the indicators add up
     *     to the change of the unrounded total; empty for the total and if totals are not compared
     * @param reason why they are not compared, such as {@code no-score-before}; empty if they are
     * @param mark of both years together: for an instrument and an indicator that of the contribution, which depends on weights
     */
    public record Change(
            Optional<BigDecimal> before,
            Optional<BigDecimal> by,
            Optional<BigDecimal> contribution,
            Optional<String> reason,
            Mark mark) {
        /** Reasons for a missing score: the two years could be compared if both were known. */
        private static final Set<String> LACKS = Set.of("no-score-before", "no-score-after");

        /** Why they cannot be compared, even if both are known; empty if they can. */
        public Optional<String> findRefusal() {
            return reason.filter(each -> !LACKS.contains(each));
        }

        /** Why there is no change although the years can be compared. */
        public Optional<String> findLack() {
            return reason.filter(LACKS::contains);
        }
    }

    /**
     * A figure against the scorecard's own other years.
     *
     * @param bestYear the best year, the earliest of equal ones; it may be this one
     * @param gapToBest value minus best: 0 or negative
     * @param mark of all these years together
     */
    public record History(FiscalYear bestYear, BigDecimal best, BigDecimal gapToBest, Mark mark) {}
}
