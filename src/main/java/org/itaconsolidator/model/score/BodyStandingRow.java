package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;

/**
 * One body among those of the store in one year, by its official total.
 *
 * @param total 0 to 100
 * @param level empty if it is not known
 * @param rank 1 = the highest total; ties share
 * @param bodies how many bodies have a total that year
 * @param gapToMean total minus the mean of the bodies
 * @param nextLevel the next better level; empty at the best one and if the level is not known
 * @param totalLacks points by which the total falls short of it, 0 if it suffices; empty without a next level
 * @param instrumentsLack points that instruments lack to it; those that suffice are no keys
 * @param risks why it needs attention, codes of the messages {@code comparisons} such as {@code below-target}
 * @param mark of the total
 * @param levelMark of its own level
 * @param scaleMark of the scale that gives the next level; its own level may be stated all the same
 */
public record BodyStandingRow(
        Body body,
        FiscalYear fiscalYear,
        BigDecimal total,
        Optional<String> level,
        int rank,
        int bodies,
        BigDecimal gapToMean,
        Optional<String> nextLevel,
        Optional<BigDecimal> totalLacks,
        Map<Instrument, BigDecimal> instrumentsLack,
        List<String> risks,
        Mark mark,
        Mark levelMark,
        Mark scaleMark) {
    public BodyStandingRow {
        instrumentsLack = Map.copyOf(instrumentsLack);
        risks = List.copyOf(risks);
    }
}
