package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;

/**
 * The OIT score that the checklists would give, beside the official one; the two are never mixed.
 *
 * @param figure an OIT indicator, or the instrument
 * @param selfScore 0 to 100, rounded once, half-up, to 2 decimals; empty if it cannot be computed
 * @param reason why it cannot: {@code items-not-assessed}, {@code items-contradictory}, {@code not-from-items}; empty if it
 *     can
 * @param official the official score; empty if not known
 * @param unconfirmed whether the groups of items are not confirmed, or the weights that decide an official instrument score
 */
public record OitScoreRow(
        Body body,
        FiscalYear fiscalYear,
        Figure figure,
        Optional<BigDecimal> selfScore,
        Optional<String> reason,
        Optional<BigDecimal> official,
        boolean unconfirmed) {}
