package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.TotalCalculator.Totals;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.model.score.Proof;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;

/**
 * Computes the totals of scores that may come from several deliveries, and finds the stated figures that contradict
 * them.
 *
 * @param frameworks of the years; a year without one has no total
 */
public record SettledTotals(Function<FiscalYear, Optional<Framework>> frameworks) {
    /** The case of a finding whose scores stand in other files too. */
    private static final String OTHER_FILES = "other-files";

    /**
     * The total, 0 to 100, rounded once, half-up, to 2 decimals; empty if an indicator is missing.
     *
     * @param scores by indicator, 0 to 100; an indicator without a score is no key
     */
    public Optional<BigDecimal> findTotal(FiscalYear year, Map<Integer, BigDecimal> scores) {
        return frameworks
                .apply(year)
                .flatMap(framework -> framework.formula().findTotal(scores))
                .map(total -> total.rounded(RoundedFigure.DECIMALS));
    }

    /**
     * Totals of a scorecard, by fiscal year; scores of a year without a framework have none.
     *
     * @param scores the scores that count; those of other scorecards are left out
     * @param stated what was stated for this scorecard, in the order of the document; other sources are left out
     * @return a row for each year with a score or a reported total
     */
    public List<TotalRow> list(Scorecard scorecard, List<ScoreRow> scores, List<ReportedFigure> stated) {
        SortedMap<FiscalYear, SortedMap<Integer, BigDecimal>> years = ScoreRow.byYear(scorecard, scores);
        List<ReportedFigure> reported = stated.stream()
                .filter(figure -> figure.source() == scorecard.source())
                .toList();
        SortedSet<FiscalYear> due = new TreeSet<>(years.keySet());
        reported.stream()
                .filter(figure -> figure.kind() == Kind.TOTAL && figure.value().isPresent())
                .forEach(figure -> due.add(figure.fiscalYear()));
        List<TotalRow> rows = new ArrayList<>();
        for (FiscalYear year : due) {
            Totals totals = frameworks
                    .apply(year)
                    .map(Framework::formula)
                    .map(calculator -> calculator.totals(years.getOrDefault(year, new TreeMap<>())))
                    .orElse(Totals.NONE);
            rows.add(new TotalRow(
                    scorecard,
                    year,
                    totals.instruments(),
                    totals.total(),
                    totals.level(),
                    findReported(reported, year, Kind.TOTAL).flatMap(ReportedFigure::value),
                    findReported(reported, year, Kind.LEVEL).map(figure -> level(year, figure.text())),
                    findInstruments(reported, year),
                    Proof.NONE));
        }
        return rows;
    }

    private Map<Instrument, BigDecimal> findInstruments(List<ReportedFigure> reported, FiscalYear year) {
        List<ReportedFigure> ofYear = reported.stream()
                .filter(figure -> figure.fiscalYear().equals(year))
                .toList();
        return frameworks
                .apply(year)
                .map(framework -> new StatedFigures(framework).listOutOf100(ofYear))
                .orElse(Map.of());
    }

    /** The level that a document's words name, as the year's scale calls it; the words if the scale has none. */
    private String level(FiscalYear year, String written) {
        return frameworks
                .apply(year)
                .flatMap(framework -> framework.levels().findLevel(written))
                .orElse(written);
    }

    private static Optional<ReportedFigure> findReported(List<ReportedFigure> reported, FiscalYear year, Kind kind) {
        return reported.stream()
                .filter(figure -> figure.kind() == kind && figure.fiscalYear().equals(year))
                .filter(figure -> kind == Kind.LEVEL || figure.value().isPresent())
                .findFirst();
    }

    /**
     * Where a delivery's stated figures contradict the scores that count, but not its own.
     *
     * @param settled the scores that count, by indicator
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
                .map(finding -> switch (finding.details().getOrDefault("case", "")) {
                    case "" -> finding.with("case", OTHER_FILES);
                    case "of-instrument" -> finding.with("case", "instrument-of-other-files");
                    default -> finding;
                })
                .toList();
    }

    /** The cell and case by which a mismatch is recognised as already reported; the expected value may differ. */
    private record Said(CellRef cell, String ofCase) {
        static Said of(Finding finding) {
            return new Said(finding.cell(), finding.details().getOrDefault("case", ""));
        }
    }

    private static Stream<Finding> mismatches(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.code() == FindingCode.TOTAL_MISMATCH);
    }
}
