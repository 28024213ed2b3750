package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;

/**
 * A body's official total against the country's of the same year.
 *
 * @param total the body's, 0 to 100
 * @param nationalMean of all bodies; empty if not known
 * @param gapToMean total minus national mean; empty if that is not known
 * @param passing the share of all bodies that reach the national target, in per cent; empty if not known
 * @param passingTarget the share that the national plan asks for, in per cent; empty if not known
 * @param reachesTarget whether this body reaches the job's target
 * @param totalMark of the body's total
 * @param mark of mean and share
 * @param targetUnconfirmed whether the share asked for is not confirmed
 * @param sources where the national figures were seen
 */
public record NationalRow(
        Body body,
        FiscalYear fiscalYear,
        BigDecimal total,
        Optional<BigDecimal> nationalMean,
        Optional<BigDecimal> gapToMean,
        Optional<BigDecimal> passing,
        Optional<BigDecimal> passingTarget,
        boolean reachesTarget,
        Mark totalMark,
        Mark mark,
        boolean targetUnconfirmed,
        List<String> sources) {
    public NationalRow {
        sources = List.copyOf(sources);
    }
}
