package org.itaconsolidator.framework;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Instrument;

/**
 * What a plan is to reach: the job's target and, once the total has reached it, the next better level by the year's own rule.
 *
 * @param total the total to reach, 0 to 100
 * @param eachInstrument what every instrument must reach as well, 0 to 100; empty where only the total counts
 * @param level the name of the level that is aimed at; empty for the job's target
 */
public record Aim(BigDecimal total, Optional<BigDecimal> eachInstrument, Optional<String> level) {
    /** The job's target, whatever the levels say. */
    public static Aim target(BigDecimal target) {
        return new Aim(target, Optional.empty(), Optional.empty());
    }

    /**
     * @param framework that of the scores' year
     * @param total the rounded total; empty if it is not known: then the target is the aim
     * @param instruments the instrument scores that are known
     */
    public static Aim of(
            Framework framework,
            BigDecimal target,
            Optional<BigDecimal> total,
            Map<Instrument, BigDecimal> instruments) {
        return total.filter(now -> now.compareTo(target) >= 0)
                .flatMap(now -> framework.levels().nextAbove(now, instruments))
                .map(next -> new Aim(next.from(), next.eachInstrument(), Optional.of(next.name())))
                .orElseGet(() -> target(target));
    }
}
