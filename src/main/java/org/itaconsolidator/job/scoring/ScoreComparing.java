package org.itaconsolidator.job.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.scoring.BodyScoring.Stored;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.SequenceRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.score.DivisionComparison;
import org.itaconsolidator.score.Figures;
import org.itaconsolidator.score.MeasureLinker;
import org.itaconsolidator.score.MeasureLinks;
import org.itaconsolidator.score.NationalComparison;
import org.itaconsolidator.score.OitCheck;
import org.itaconsolidator.score.Plans;
import org.itaconsolidator.store.keep.ComparisonStore.SettledComparisons;

/** Stage score: what the scores of a body, and of all bodies of a year, are compared with. */
final class ScoreComparing {
    private final Frameworks frameworks;
    private final BigDecimal target;
    private final Function<Body, PlanLimits> limits;
    private final Figures figures;
    private final Plans plans;
    private final NationalComparison national;
    private final MeasureLinker linker;

    ScoreComparing(Frameworks frameworks, BigDecimal target, Function<Body, PlanLimits> limits) {
        this.frameworks = frameworks;
        this.target = target;
        this.limits = limits;
        this.figures = new Figures(frameworks);
        this.plans = new Plans(frameworks::findFramework, target, limits);
        this.national = new NationalComparison(frameworks.listNational(), frameworks::findFramework, target);
        this.linker = new MeasureLinker(frameworks, target);
    }

    /**
     * @param stored what its analyses, measures and OIT checklists say
     * @param scores its scores that count, of all scorecards
     * @param totals what follows from them
     */
    SettledComparisons compare(Stored stored, List<ScoreRow> scores, List<TotalRow> totals) {
        Frameworks proved = frameworks.provedBy(totals);
        ScoreComparing comparing = proved == frameworks ? this : new ScoreComparing(proved, target, limits);
        return comparing.compared(stored, scores, totals);
    }

    private SettledComparisons compared(Stored stored, List<ScoreRow> scores, List<TotalRow> totals) {
        Body body = stored.body();
        List<FigureRow> figureRows = new ArrayList<>();
        List<PlanRow> planRows = new ArrayList<>();
        scores.stream().map(ScoreRow::scorecard).distinct().forEach(card -> {
            figureRows.addAll(figures.list(card, scores));
            planRows.addAll(plans.list(card, scores));
        });
        List<WeaknessRow> weaknesses = new ArrayList<>();
        List<MeasureRemarkRow> remarks = new ArrayList<>();
        List<SequenceRow> sequences = new ArrayList<>();
        SortedSet<FiscalYear> results = linker.listResultYears(body, scores, stored.analysis(), stored.measures());
        for (FiscalYear year : results) {
            MeasureLinks links = linker.link(body, year, scores, stored.analysis(), stored.measures());
            weaknesses.addAll(links.listWeaknesses(body));
            remarks.addAll(links.listRemarks(body));
            boolean unsure = isUnsure(year)
                    || FiscalYear.isPlausible(year.buddhist() + 1)
                            && isUnsure(FiscalYear.ofBuddhist(year.buddhist() + 1));
            sequences.addAll(links.listSequences(body, unsure));
        }
        List<OitCheckRow> oitChecks = new ArrayList<>();
        List<OitScoreRow> oitScores = new ArrayList<>();
        checklists(stored)
                .forEach((year, items) -> frameworks.findFramework(year).ifPresent(framework -> {
                    OitCheck check = new OitCheck(framework, body, items);
                    oitChecks.addAll(check.listGroups());
                    oitScores.addAll(check.listScores(official(body, scores, totals, year)));
                }));
        return new SettledComparisons(
                body,
                figureRows,
                planRows,
                national.list(totals),
                DivisionComparison.listAll(scores),
                oitChecks,
                oitScores,
                weaknesses,
                remarks,
                sequences);
    }

    private static SortedMap<FiscalYear, List<OitItemRow>> checklists(Stored stored) {
        SortedMap<FiscalYear, List<OitItemRow>> years = new TreeMap<>();
        stored.oitItems()
                .forEach(item -> years.computeIfAbsent(item.fiscalYear(), any -> new ArrayList<>())
                        .add(item));
        return years;
    }

    private static Map<Figure, BigDecimal> official(
            Body body, List<ScoreRow> scores, List<TotalRow> totals, FiscalYear year) {
        Scorecard card = new Scorecard(body, "", SourceKind.OFFICIAL);
        Map<Figure, BigDecimal> official = new TreeMap<>();
        scores.stream()
                .filter(row -> row.scorecard().equals(card) && row.fiscalYear().equals(year))
                .forEach(row -> official.put(Figure.of(row.indicator()), row.score()));
        totals.stream()
                .filter(row -> row.scorecard().equals(card) && row.fiscalYear().equals(year))
                .forEach(row ->
                        row.instruments().forEach((instrument, score) -> official.put(Figure.of(instrument), score)));
        return official;
    }

    private boolean isUnsure(FiscalYear year) {
        return frameworks
                .findFramework(year)
                .filter(framework -> !Confirmed.weights(framework))
                .isPresent();
    }
}
