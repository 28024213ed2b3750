package org.itaconsolidator.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;

/**
 * Scores of a year without a framework are kept, and have no total: one finding per year. Years before the first known one were
 * assessed in another way, so nobody is asked to add their framework.
 */
record FrameworkMissingRule(Frameworks frameworks) implements Rule {
    @Override
    public List<Finding> check(Submission submission) {
        Map<FiscalYear, ScoreReading> firstOfYear = submission.scores().stream()
                .collect(Collectors.toMap(
                        ScoreReading::fiscalYear, Function.identity(), (first, later) -> first, TreeMap::new));
        return firstOfYear.values().stream()
                .filter(reading ->
                        frameworks.findFramework(reading.fiscalYear()).isEmpty())
                .map(this::finding)
                .toList();
    }

    private Finding finding(ScoreReading reading) {
        String year = String.valueOf(reading.fiscalYear().buddhist());
        boolean before = frameworks.isBeforeFirst(reading.fiscalYear());
        String first = String.valueOf(frameworks.years().first().buddhist());
        Finding finding = Finding.at(reading.at(), FindingCode.FRAMEWORK_MISSING, year, before ? first : "")
                .with("fiscalYear", year);
        return before ? finding.with("case", "another-assessment").as(Severity.NOTICE) : finding;
    }
}
