package org.itaconsolidator.job;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaconsolidator.chart.Assessment;
import org.itaconsolidator.framework.Certainty;
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

    /** Whether weights or levels that are not sure decided a figure that no official statement confirms. */
    boolean isUnconfirmed(TotalRow row) {
        Optional<Framework> framework = frameworks.findFramework(row.fiscalYear());
        if (framework.isEmpty() || row.total().isEmpty()) {
            return false;
        }
        boolean total = framework.get().weightCertainty() != Certainty.CONFIRMED
                && !row.agrees().orElse(false);
        boolean level = framework.get().levelCertainty() != Certainty.CONFIRMED
                && row.level().isPresent()
                && !row.level().equals(row.reportedLevel());
        return total || level;
    }
}
