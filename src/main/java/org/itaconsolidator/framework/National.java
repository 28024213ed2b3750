package org.itaconsolidator.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;

/**
 * What is known of all bodies of the country in a year.
 *
 * @param mean the mean total, 0 to 100; empty where not known
 * @param passing the share of bodies at the target or above, in per cent; empty where not known
 * @param passingTarget the share that the national plan asks for, in per cent; empty where not known
 * @param certainty of mean and share
 * @param targetCertainty of the share asked for
 * @param sources where they were seen, in words
 */
public record National(
        FiscalYear fiscalYear,
        Optional<BigDecimal> mean,
        Optional<BigDecimal> passing,
        Optional<BigDecimal> passingTarget,
        Certainty certainty,
        Certainty targetCertainty,
        List<String> sources) {
    public National {
        sources = List.copyOf(sources);
    }
}
