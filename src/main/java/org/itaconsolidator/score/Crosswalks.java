package org.itaconsolidator.score;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.FiscalYear;

/** The crosswalks between the years known, each made once. Safe for several threads. */
final class Crosswalks {
    private final Function<FiscalYear, Optional<Framework>> frameworks;
    private final Map<Pair, Optional<Crosswalk>> made = new ConcurrentHashMap<>();

    Crosswalks(Function<FiscalYear, Optional<Framework>> frameworks) {
        this.frameworks = frameworks;
    }

    /** From a later year back to an earlier one; empty if one of them has no framework. */
    Optional<Crosswalk> find(FiscalYear earlier, FiscalYear later) {
        return made.computeIfAbsent(
                new Pair(earlier, later),
                pair -> frameworks
                        .apply(earlier)
                        .flatMap(before -> frameworks.apply(later).map(after -> new Crosswalk(before, after))));
    }

    private record Pair(FiscalYear earlier, FiscalYear later) {}
}
