package org.itaconsolidator.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ScoreReading;
import org.itaconsolidator.model.Severity;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.Submission;

/**
 * A year with some of its scores should have all: one finding per year names those that miss. A cell that another finding
 * refuses (86,52) is not missing too. A division assesses itself only where it is concerned, so there it is a notice.
 */
final class ScoreMissingRule implements Rule {
    private final Frameworks frameworks;

    ScoreMissingRule(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public List<Finding> check(Submission submission) {
        List<Finding> findings = new ArrayList<>();
        for (SourceKind source : SourceKind.values()) {
            List<ScoreReading> readings = submission.scores().stream()
                    .filter(reading -> reading.source() == source)
                    .toList();
            Set<FiscalYear> years =
                    readings.stream().map(ScoreReading::fiscalYear).collect(Collectors.toCollection(TreeSet::new));
            for (FiscalYear year : years) {
                findMissing(submission, readings, year)
                        .map(missing -> source == SourceKind.OFFICIAL ? missing : missing.as(Severity.NOTICE))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> findMissing(Submission submission, List<ScoreReading> readings, FiscalYear year) {
        Optional<Framework> framework = frameworks.findFramework(year);
        if (framework.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> missing = new TreeSet<>();
        framework.get().indicators().forEach(indicator -> missing.add(indicator.number()));
        readings.stream().filter(r -> r.fiscalYear().equals(year)).forEach(r -> missing.remove(r.indicator()));
        Set<CellRef> refused = refusedCells(submission);
        ScoreGrid grid = new ScoreGrid(readings);
        missing.removeIf(indicator ->
                grid.findCell(year, indicator).filter(refused::contains).isPresent());
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        List<CellRef> cells = missing.stream()
                .flatMap(indicator -> grid.findCell(year, indicator).stream())
                .toList();
        FindingCode code = FindingCode.SCORE_MISSING;
        return Optional.of(new Finding(
                        code,
                        code.severity(),
                        cells.isEmpty() ? List.of(firstOf(readings, year)) : cells,
                        "",
                        "",
                        Map.of())
                .with("fiscalYear", String.valueOf(year.buddhist()))
                .with("indicators", missing.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    private static Set<CellRef> refusedCells(Submission submission) {
        Set<CellRef> cells = new HashSet<>();
        submission.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> cells.addAll(finding.cells()));
        return cells;
    }

    private static CellRef firstOf(List<ScoreReading> readings, FiscalYear year) {
        return readings.stream()
                .filter(reading -> reading.fiscalYear().equals(year))
                .map(ScoreReading::at)
                .findFirst()
                .orElseThrow();
    }
}
