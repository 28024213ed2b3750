package org.itaconsolidator.job.output;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.ChangeRow;
import org.itaconsolidator.model.score.ComparisonRow;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.DivisionComparisonRow;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.ListStanding;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.SequenceRow;
import org.itaconsolidator.model.score.SinceSigned;
import org.itaconsolidator.model.score.StatedInstrumentRow;
import org.itaconsolidator.model.score.StatedTotalRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ExpectedDeliveries;
import org.itaconsolidator.report.content.PastRun;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.RunFacts;
import org.itaconsolidator.store.content.ContentReader;

/** The store's rows as what the consolidated workbook tells. */
final class StoreReportContent implements ReportContent {
    private final ContentReader content;
    private final RunFacts facts;
    private final List<ExpectedDeliveries> expected;
    private final List<PastRun> runs;
    private final Function<String, Optional<String>> returned;
    private final Optional<SinceSigned> signed;
    private final List<String> closed;
    private final Function<Body, PlanLimits> planLimits;
    private List<CrosswalkRow> crosswalk = List.of(); // several sheets of one workbook ask for it
    private Optional<List<ListStanding>> lists = Optional.empty(); // they too
    private Optional<List<NationalRow>> national = Optional.empty();
    private Optional<List<BodyStandingRow>> standings = Optional.empty();
    private Optional<List<BigDecimal>> aims = Optional.empty();

    /**
     * With the runs before this one, what has moved since papers were signed, the folders that could not be looked into, and where
     * the answer to a workbook of the inbox lies, relative to the consolidated workbook.
     */
    StoreReportContent(
            ContentReader content,
            RunFacts facts,
            List<ExpectedDeliveries> expected,
            List<PastRun> runs,
            Function<String, Optional<String>> returned,
            Optional<SinceSigned> signed,
            List<String> closed,
            Function<Body, PlanLimits> planLimits) {
        this.content = content;
        this.facts = facts;
        this.expected = List.copyOf(expected);
        this.runs = List.copyOf(runs);
        this.returned = new Remembered(returned);
        this.signed = signed;
        this.closed = List.copyOf(closed);
        this.planLimits = planLimits;
    }

    /** Asks once for each file: rows of one file stand together, and each asks the disk. */
    private static final class Remembered implements Function<String, Optional<String>> {
        private final Function<String, Optional<String>> asked;
        private final Map<String, Optional<String>> answers = new HashMap<>();

        Remembered(Function<String, Optional<String>> asked) {
            this.asked = asked;
        }

        @Override
        public Optional<String> apply(String fileName) {
            return answers.computeIfAbsent(fileName, asked);
        }
    }

    @Override
    public Optional<String> findReturned(String fileName) {
        return returned.apply(fileName);
    }

    @Override
    public Optional<SinceSigned> findSinceSigned() {
        return signed;
    }

    @Override
    public List<String> listClosedFolders() {
        return closed;
    }

    @Override
    public List<PastRun> listRuns() {
        return runs;
    }

    @Override
    public void followed(Consumer<FollowedMeasure> each) {
        content.follow().forEachMeasure(each);
    }

    @Override
    public void countStates(MeasureTally tally) {
        content.follow().countStates(tally);
    }

    @Override
    public RunFacts run() {
        return facts;
    }

    @Override
    public List<Body> listBodies() {
        return content.listBodies();
    }

    @Override
    public List<ExpectedDeliveries> listExpected() {
        return expected;
    }

    @Override
    public void scores(Consumer<ScoreRow> each) {
        content.scores().forEachScore(each);
    }

    @Override
    public void totals(Consumer<TotalRow> each) {
        content.scores().forEachTotal(each);
    }

    @Override
    public List<StatedTotalRow> listStatedTotals() {
        return content.scores().listStatedTotals();
    }

    @Override
    public List<StatedInstrumentRow> listStatedInstruments() {
        return content.scores().listStatedInstruments();
    }

    @Override
    public void comparisons(Consumer<ComparisonRow> each) {
        content.scores().listComparisons().forEach(each);
    }

    @Override
    public void measures(Consumer<MeasureRow> each) {
        content.forEachMeasure(each);
    }

    @Override
    public void submissions(Consumer<SubmissionRow> each) {
        content.deliveries().forEachVersion(each);
    }

    @Override
    public List<SubmissionRow> listDelivered() {
        return content.deliveries().listSubmissions();
    }

    @Override
    public void changes(Consumer<ChangeRow> each) {
        content.deliveries().listChanges().forEach(each);
    }

    @Override
    public void findings(Consumer<FindingRow> each) {
        content.findings().forEachFinding(each);
    }

    @Override
    public List<FigureRow> listFigures() {
        return content.comparisons().listFigures();
    }

    @Override
    public void totalFigures(Consumer<FigureRow> each) {
        content.comparisons().forEachTotalFigure(each);
    }

    @Override
    public List<NationalRow> listNational() {
        if (national.isEmpty()) {
            national = Optional.of(content.comparisons().listNational());
        }
        return national.get();
    }

    @Override
    public List<ListStanding> listListStandings() {
        if (lists.isEmpty()) {
            lists = Optional.of(content.comparisons().listListStandings());
        }
        return lists.get();
    }

    @Override
    public List<CrosswalkRow> listCrosswalk() {
        if (crosswalk.isEmpty()) {
            crosswalk = content.comparisons().listCrosswalk();
        }
        return crosswalk;
    }

    @Override
    public PlanLimits planLimits(Body body) {
        return planLimits.apply(body);
    }

    @Override
    public List<PlanRow> listPlans() {
        return content.comparisons().listPlans();
    }

    @Override
    public List<BigDecimal> listAims() {
        if (aims.isEmpty()) {
            aims = Optional.of(content.comparisons().listAims());
        }
        return aims.get();
    }

    @Override
    public List<DivisionComparisonRow> listDivisionComparisons() {
        return content.comparisons().listDivisions();
    }

    @Override
    public List<BodyStandingRow> listBodyStandings() {
        if (standings.isEmpty()) {
            standings = Optional.of(content.comparisons().listBodyStandings());
        }
        return standings.get();
    }

    @Override
    public List<BodiesRow> listBodiesTogether() {
        return content.comparisons().listBodies();
    }

    @Override
    public List<WeaknessRow> listWeaknesses() {
        return content.weaknesses().listWeaknesses();
    }

    @Override
    public List<MeasureRemarkRow> listMeasureRemarks() {
        return content.weaknesses().listMeasureRemarks();
    }

    @Override
    public List<SequenceRow> listSequences() {
        return content.weaknesses().listSequences();
    }

    @Override
    public List<OitItemRow> listOitItems() {
        return content.oit().listOitItems();
    }

    @Override
    public Map<String, LinkCheck> listLinkChecks() {
        return content.links().listChecks();
    }

    @Override
    public List<OitCheckRow> listOitChecks() {
        return content.oit().listOitChecks();
    }

    @Override
    public List<OitScoreRow> listOitScores() {
        return content.oit().listOitScores();
    }
}
