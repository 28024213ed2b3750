package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.LevelScale;
import org.itaconsolidator.framework.LevelScale.Level;
import org.itaconsolidator.model.Instrument;

/**
 * What lacks to the next better level.
 *
 * @param name the level's name
 * @param totalLacks points that the total lacks, 0 where it suffices
 * @param instrumentsLack points that instruments lack, where the level asks for each; those that suffice are no keys
 */
public record NextLevel(String name, BigDecimal totalLacks, Map<Instrument, BigDecimal> instrumentsLack) {
    /** Copies the map. */
    public NextLevel {
        instrumentsLack = Map.copyOf(instrumentsLack);
    }

    /**
     * The next better level of a scale; empty for the best one and where the level cannot be told.
     *
     * @param total rounded to 2 decimals
     * @param instruments all instrument scores, rounded
     */
    public static Optional<NextLevel> find(
            LevelScale scale, BigDecimal total, Map<Instrument, BigDecimal> instruments) {
        return scale.nextAbove(total, instruments).map(level -> to(level, total, instruments));
    }

    private static NextLevel to(Level level, BigDecimal total, Map<Instrument, BigDecimal> instruments) {
        Map<Instrument, BigDecimal> lacking = new EnumMap<>(Instrument.class);
        level.eachInstrument()
                .ifPresent(least -> instruments.forEach((instrument, score) -> {
                    if (score.compareTo(least) < 0) {
                        lacking.put(instrument, least.subtract(score));
                    }
                }));
        return new NextLevel(level.name(), level.from().subtract(total).max(BigDecimal.ZERO), lacking);
    }
}
