package org.itaconsolidator.job.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.National;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.FrameworkFactRow;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.SequenceRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.score.BodyComparer;
import org.itaconsolidator.score.BodyComparer.BodyComparison;
import org.itaconsolidator.score.DivisionComparison;
import org.itaconsolidator.score.Figures;
import org.itaconsolidator.score.MeasureLinker;
import org.itaconsolidator.score.MeasureLinks;
import org.itaconsolidator.score.NationalComparison;
import org.itaconsolidator.score.OitCheck;
import org.itaconsolidator.score.Plans;
import org.itaconsolidator.score.YearFacts;
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
    private final BodyComparer bodies;

    /**
     * All that the comparisons of one body are made from.
     *
     * @param scores its scores that count, of all scorecards
     * @param totals what follows from them
     * @param analysis what its analyses say
     * @param oitItems the rows of its OIT checklists
     */
    record ScoredBody(
            Body body,
            List<ScoreRow> scores,
            List<TotalRow> totals,
            List<AnalysisRow> analysis,
            List<MeasureRow> measures,
            List<OitItemRow> oitItems) {}

    ScoreComparing(Frameworks frameworks, BigDecimal target, Function<Body, PlanLimits> limits) {
        this.frameworks = frameworks;
        this.target = target;
        this.limits = limits;
        this.figures = new Figures(frameworks::findFramework);
        this.plans = new Plans(frameworks::findFramework, target, limits);
        this.national = new NationalComparison(frameworks.listNational(), frameworks::findFramework, target);
        this.linker = new MeasureLinker(frameworks, target);
        this.bodies = new BodyComparer(frameworks::findFramework, target);
    }

    SettledComparisons compare(ScoredBody scored) {
        Frameworks proved = frameworks.provedBy(scored.totals());
        return proved == frameworks ? compared(scored) : new ScoreComparing(proved, target, limits).compared(scored);
    }

    private SettledComparisons compared(ScoredBody scored) {
        List<FigureRow> figureRows = new ArrayList<>();
        List<PlanRow> planRows = new ArrayList<>();
        scored.scores().stream().map(ScoreRow::scorecard).distinct().forEach(card -> {
            figureRows.addAll(figures.list(card, scored.scores()));
            planRows.addAll(plans.list(card, scored.scores()));
        });
        List<WeaknessRow> weaknesses = new ArrayList<>();
        List<MeasureRemarkRow> remarks = new ArrayList<>();
        List<SequenceRow> sequences = new ArrayList<>();
        SortedSet<FiscalYear> results =
                linker.listResultYears(scored.body(), scored.scores(), scored.analysis(), scored.measures());
        for (FiscalYear year : results) {
            MeasureLinks links =
                    linker.link(scored.body(), year, scored.scores(), scored.analysis(), scored.measures());
            weaknesses.addAll(links.listWeaknesses(scored.body()));
            remarks.addAll(links.listRemarks(scored.body()));
            boolean unsure = isUnsure(year)
                    || FiscalYear.isPlausible(year.buddhist() + 1)
                            && isUnsure(FiscalYear.ofBuddhist(year.buddhist() + 1));
            sequences.addAll(links.listSequences(scored.body(), unsure));
        }
        List<OitCheckRow> oitChecks = new ArrayList<>();
        List<OitScoreRow> oitScores = new ArrayList<>();
        checklists(scored)
                .forEach((year, items) -> frameworks.findFramework(year).ifPresent(framework -> {
                    OitCheck check = new OitCheck(framework, scored.body(), items);
                    oitChecks.addAll(check.listGroups());
                    oitScores.addAll(check.listScores(official(scored, year)));
                }));
        return new SettledComparisons(
                scored.body(),
                figureRows,
                planRows,
                national.list(scored.totals()),
                DivisionComparison.listAll(scored.scores()),
                oitChecks,
                oitScores,
                weaknesses,
                remarks,
                sequences);
    }

    private static SortedMap<FiscalYear, List<OitItemRow>> checklists(ScoredBody scored) {
        SortedMap<FiscalYear, List<OitItemRow>> years = new TreeMap<>();
        scored.oitItems()
                .forEach(item -> years.computeIfAbsent(item.fiscalYear(), any -> new ArrayList<>())
                        .add(item));
        return years;
    }

    private static Map<Figure, BigDecimal> official(ScoredBody scored, FiscalYear year) {
        Scorecard card = new Scorecard(scored.body(), "", SourceKind.OFFICIAL);
        Map<Figure, BigDecimal> official = new TreeMap<>();
        scored.scores().stream()
                .filter(row -> row.scorecard().equals(card) && row.fiscalYear().equals(year))
                .forEach(row -> official.put(Figure.of(row.indicator()), row.score()));
        scored.totals().stream()
                .filter(row -> row.scorecard().equals(card) && row.fiscalYear().equals(year))
                .forEach(row ->
                        row.instruments().forEach((instrument, score) -> official.put(Figure.of(instrument), score)));
        return official;
    }

    private boolean isUnsure(FiscalYear year) {
        return frameworks
                .findFramework(year)
                .filter(framework -> framework.weightCertainty() != Certainty.CONFIRMED)
                .isPresent();
    }

    /**
     * The bodies of one year against each other; empty where none has a total.
     *
     * @param totals the official ones of whole bodies
     * @param before those of the year before
     * @param scores official scores of whole bodies, by indicator
     */
    Optional<BodyComparison> between(
            FiscalYear year, List<TotalRow> totals, List<TotalRow> before, Map<Integer, List<BigDecimal>> scores) {
        return bodies.compare(year, totals, before, scores);
    }

    List<FrameworkFactRow> listFacts() {
        return new YearFacts(frameworks).listFacts();
    }

    List<CrosswalkRow> listCrosswalk() {
        return new YearFacts(frameworks).listCrosswalk();
    }

    List<National> listNational() {
        return frameworks.listNational();
    }
}
