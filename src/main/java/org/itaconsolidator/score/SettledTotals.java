package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;

/** The total of scores that may come from several deliveries, and which stated figures it contradicts. */
public final class SettledTotals {
    /** The case of a finding on a figure whose scores stand in other workbooks too. */
    private static final String OTHER_FILES = "other-files";

    private final Function<FiscalYear, Optional<Framework>> frameworks;

    /** With the frameworks of the years; a year without one has no total. */
    public SettledTotals(Function<FiscalYear, Optional<Framework>> frameworks) {
        this.frameworks = frameworks;
    }

    /**
     * The total, 0 to 100, rounded once, half-up, to 2 decimals; empty where an indicator is missing.
     *
     * @param scores by indicator, 0 to 100; an indicator without a score is no key
     */
    public Optional<BigDecimal> findTotal(FiscalYear year, Map<Integer, BigDecimal> scores) {
        return frameworks
                .apply(year)
                .flatMap(framework -> new TotalCalculator(framework).findTotal(scores))
                .map(total -> total.rounded(TotalCalculator.DECIMALS));
    }

    /**
     * What one delivery states against the scores that count, and its own scores do not contradict already.
     *
     * @param settled the scores that count, by indicator
     * @param own the delivery's own ones
     * @param stated by that delivery for that year and source
     * @return findings on the cells that state it
     */
    public List<Finding> contradictions(
            FiscalYear year,
            Map<Integer, BigDecimal> settled,
            Map<Integer, BigDecimal> own,
            List<ReportedFigure> stated) {
        Optional<Framework> framework = frameworks.apply(year);
        if (framework.isEmpty()) {
            return List.of();
        }
        StatedFigures figures = new StatedFigures(framework.get());
        List<Said> said = mismatches(figures.compare(own, stated)).map(Said::of).toList();
        return mismatches(figures.compare(settled, stated))
                .filter(finding -> !said.contains(Said.of(finding)))
                .map(finding -> finding.details().containsKey("case") ? finding : finding.with("case", OTHER_FILES))
                .toList();
    }

    /** What a delivery's own scores say of a cell: that totals differ there is less than which of them counts. */
    private record Said(CellRef cell, String ofCase) {
        static Said of(Finding finding) {
            return new Said(finding.cell(), finding.details().getOrDefault("case", ""));
        }
    }

    private static Stream<Finding> mismatches(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.code() == FindingCode.TOTAL_MISMATCH);
    }
}
