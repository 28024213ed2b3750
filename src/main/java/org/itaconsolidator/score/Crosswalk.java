package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.LevelScale.Level;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.CrosswalkRow.Verdict;
import org.itaconsolidator.thai.text.ThaiText;

/** Links the indicators, instruments and levels of one year to those of an earlier one. Names decide, not numbers. */
public final class Crosswalk {
    private final Framework earlier;
    private final Framework later;
    private final Map<Integer, Counterpart> counterparts = new TreeMap<>();
    private final Map<Instrument, Optional<Reason>> obstacles = new EnumMap<>(Instrument.class);

    public Crosswalk(Framework earlier, Framework later) {
        this.earlier = earlier;
        this.later = later;
        later.indicators().forEach(def -> counterparts.put(def.number(), look(def)));
        for (Instrument instrument : Instrument.values()) {
            obstacles.put(instrument, lookForObstacle(instrument));
        }
    }

    /** What an indicator of the later year was before; throws for an unknown number. */
    public Counterpart counterpart(int indicator) {
        return counterparts.get(later.getIndicator(indicator).number());
    }

    private Counterpart look(IndicatorDef def) {
        Optional<IndicatorDef> sameName = earlier.indicators().stream()
                .filter(old -> ThaiText.fold(old.name()).equals(ThaiText.fold(def.name())))
                .findFirst();
        List<IndicatorDef> spelt = earlier.indicators().stream()
                .filter(old -> spells(def, old.name()) || spells(old, def.name()))
                .toList();
        if (sameName.isEmpty() && spelt.size() != 1) {
            return Counterpart.none(Reason.INDICATOR_NEW);
        }
        IndicatorDef old = sameName.orElseGet(() -> spelt.get(0));
        return old.instrument() != def.instrument()
                ? Counterpart.none(Reason.OTHER_INSTRUMENT)
                : new Counterpart(
                        sameName.isPresent() ? Verdict.COMPARABLE : Verdict.RENAMED,
                        Optional.of(old),
                        Optional.empty());
    }

    /** The indicator's number in the earlier year; empty if it cannot be compared. */
    public Optional<Integer> findEarlierNumber(int indicator) {
        return Optional.ofNullable(counterparts.get(indicator))
                .flatMap(Counterpart::earlier)
                .map(IndicatorDef::number);
    }

    /** The indicator's number in the later year; empty if it cannot be compared. */
    public Optional<Integer> findLaterNumber(int earlierNumber) {
        return counterparts.keySet().stream()
                .filter(number -> findEarlierNumber(number).equals(Optional.of(earlierNumber)))
                .findFirst();
    }

    /** The earlier year's indicators that the later one no longer has. */
    public List<IndicatorDef> listGone() {
        List<Integer> kept = later.indicators().stream()
                .flatMap(def -> findEarlierNumber(def.number()).stream())
                .toList();
        return earlier.indicators().stream()
                .filter(old -> !kept.contains(old.number()))
                .toList();
    }

    /** Why an instrument's scores cannot be compared; empty if they can. */
    public Optional<Reason> findObstacle(Instrument instrument) {
        return obstacles.get(instrument);
    }

    private Optional<Reason> lookForObstacle(Instrument instrument) {
        List<Integer> before = earlier.indicatorsOf(instrument).stream()
                .map(IndicatorDef::number)
                .sorted()
                .toList();
        List<Integer> after = later.indicatorsOf(instrument).stream()
                .flatMap(def -> findEarlierNumber(def.number()).stream())
                .sorted()
                .toList();
        boolean whole = after.size() == later.indicatorsOf(instrument).size();
        return whole && before.equals(after) ? Optional.empty() : Optional.of(Reason.OTHER_PARTS);
    }

    /** Why totals cannot be compared, such as other indicators or weights; empty if they can. */
    public Optional<Reason> findTotalObstacle() {
        for (Instrument instrument : Instrument.values()) {
            Optional<Reason> obstacle = findObstacle(instrument);
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        return weights(earlier).equals(weights(later)) ? Optional.empty() : Optional.of(Reason.OTHER_PARTS);
    }

    /** Why level names cannot be compared: two scales; empty if they can. */
    public Optional<Reason> findLevelObstacle() {
        List<Level> before = earlier.levels().levels();
        List<Level> after = later.levels().levels();
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < before.size(); i++) {
            same = equal(before.get(i), after.get(i));
        }
        return same ? Optional.empty() : Optional.of(Reason.OTHER_LEVEL_SCALE);
    }

    private static boolean equal(Level one, Level other) {
        return one.name().equals(other.name())
                && one.from().compareTo(other.from()) == 0
                && one.eachInstrument()
                        .map(BigDecimal::stripTrailingZeros)
                        .equals(other.eachInstrument().map(BigDecimal::stripTrailingZeros));
    }

    private static Map<Instrument, BigDecimal> weights(Framework framework) {
        Map<Instrument, BigDecimal> weights = new TreeMap<>();
        framework
                .instruments()
                .forEach(def -> weights.put(def.instrument(), def.weight().stripTrailingZeros()));
        return weights;
    }

    private static boolean spells(IndicatorDef def, String name) {
        return def.spellings().stream()
                .anyMatch(spelling -> ThaiText.fold(spelling).equals(ThaiText.fold(name)));
    }

    /**
     * What an indicator of a later year was in an earlier one. It is renamed if either year accepts the other's name as a spelling.
     *
     * @param earlier empty if no indicator of the earlier year may be compared with it; its number may differ
     * @param reason why none may be; empty if one may
     */
    record Counterpart(Verdict verdict, Optional<IndicatorDef> earlier, Optional<Reason> reason) {
        static Counterpart none(Reason reason) {
            return new Counterpart(Verdict.NOT_COMPARABLE, Optional.empty(), Optional.of(reason));
        }
    }
}
