package org.itaconsolidator.model.reading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Instrument;

/**
 * A body's result in a list of many bodies, checked with the formula of its year.
 *
 * @param instruments scores out of 100, as stated if that is certain, else as the indicators give them; one that may be
 *     out of its weight as well is no key
 * @param total the stated one, else the computed one
 * @param level the stated one, else that of the computed total
 * @param agrees whether the stated total is the computed one, rounding aside; empty if one of them is missing
 */
public record ComparedTotal(
        ComparedResult result,
        Map<Instrument, BigDecimal> instruments,
        Optional<BigDecimal> total,
        Optional<String> level,
        Optional<Boolean> agrees) {
    public ComparedTotal {
        instruments = Map.copyOf(instruments);
    }
}
