package org.itaconsolidator.job;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.itaconsolidator.chart.Assessment;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.LevelScale;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.TotalRow;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.settings.JobSettings;

/** What the frameworks and the job say for pictures. */
final class ChartFacts {
    private final JobSettings settings;
    private final Frameworks frameworks;

    ChartFacts(JobSettings settings, Frameworks frameworks) {
        this.settings = settings;
        this.frameworks = frameworks;
    }

    Digits digits() {
        return settings.digits();
    }

    /** The indicators of the latest of the years scored, where it has a framework, and the levels of the years with a total. */
    Assessment assessment(Stream<FiscalYear> scored, Stream<FiscalYear> totalled) {
        Framework latest = scored.max(FiscalYear::compareTo)
                .flatMap(frameworks::findFramework)
                .orElseGet(frameworks::latestKnown);
        Map<Integer, String> names = new TreeMap<>();
        Map<Integer, Instrument> instruments = new TreeMap<>();
        latest.indicators().forEach(indicator -> {
            names.put(indicator.number(), indicator.name());
            instruments.put(indicator.number(), indicator.instrument());
        });
        Map<FiscalYear, LevelScale> levels = new HashMap<>();
        totalled.distinct()
                .forEach(year ->
                        frameworks.findFramework(year).ifPresent(framework -> levels.put(year, framework.levels())));
        return new Assessment(settings.target(), names, instruments, levels);
    }

    /** Whether a computed total stands on facts that are not confirmed. */
    boolean isTotalUnconfirmed(TotalRow row) {
        return row.total().isPresent() && isDoubtful(row, Confirmed::total);
    }

    /** Whether a computed level stands on facts that are not confirmed. */
    boolean isLevelUnconfirmed(TotalRow row) {
        return row.level().isPresent() && isDoubtful(row, Confirmed::level);
    }

    private boolean isDoubtful(TotalRow row, Predicate<Framework> confirmed) {
        return frameworks
                .findFramework(row.fiscalYear())
                .filter(confirmed.negate())
                .isPresent();
    }
}
