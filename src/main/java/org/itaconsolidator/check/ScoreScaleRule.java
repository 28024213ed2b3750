package org.itaconsolidator.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ScoreReading;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.Submission;

/**
 * Where every indicator of a year has a score from 0 to 1, they were probably typed as fractions of one. They are stored as
 * they are, because each of them is a possible score, and it is said. A year of zeros is no fraction of anything.
 */
final class ScoreScaleRule implements Rule {
    private final Frameworks frameworks;

    ScoreScaleRule(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    private record YearOfSource(FiscalYear fiscalYear, SourceKind source) {}

    @Override
    public List<Finding> check(Submission submission) {
        Map<YearOfSource, List<ScoreReading>> years = submission.scores().stream()
                .collect(Collectors.groupingBy(
                        reading -> new YearOfSource(reading.fiscalYear(), reading.source()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        years.forEach((year, readings) -> {
            if (isWhole(year.fiscalYear(), readings) && looksLikeFractions(readings)) {
                findings.add(finding(year.fiscalYear(), readings));
            }
        });
        return findings;
    }

    private boolean isWhole(FiscalYear year, List<ScoreReading> readings) {
        Set<Integer> scored = readings.stream().map(ScoreReading::indicator).collect(Collectors.toSet());
        return frameworks
                .findFramework(year)
                .filter(framework -> framework.indicators().stream().allMatch(def -> scored.contains(def.number())))
                .isPresent();
    }

    private static boolean looksLikeFractions(List<ScoreReading> readings) {
        return readings.stream()
                        .map(ScoreReading::score)
                        .allMatch(score -> score.signum() >= 0 && score.compareTo(BigDecimal.ONE) <= 0)
                && readings.stream().anyMatch(reading -> reading.score().signum() > 0);
    }

    private static Finding finding(FiscalYear year, List<ScoreReading> readings) {
        FindingCode code = FindingCode.SCORE_SCALE_SUSPICIOUS;
        String found = readings.stream().map(ScoreReading::shownScore).collect(Collectors.joining(", "));
        return new Finding(
                code,
                code.severity(),
                readings.stream().map(ScoreReading::at).toList(),
                found,
                "0 - 100",
                Map.of("fiscalYear", String.valueOf(year.buddhist())));
    }
}
