package org.itaconsolidator.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.itaconsolidator.model.score.Figure;
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

/**
 * What the consolidated workbook tells: the rows of the public views. Each method may be called more than once and gives
 * the same rows in the same order each time; rows of a scorecard need not stand together.
 */
public interface ReportContent {
    RunFacts run();

    /** The bodies, in the order in which they are shown. */
    List<Body> listBodies();

    /** Who has to deliver what; empty where the job expects nothing. */
    List<ExpectedDeliveries> listExpected();

    /**
     * Where the answer to a workbook of the inbox lies beside this one: its copy with the findings marked.
     *
     * @param fileName path relative to the inbox
     * @return a path relative to the consolidated workbook, with {@code /}; empty where nothing had to be answered
     */
    Optional<String> findReturned(String fileName);

    /** The last runs before this one, the newest first. */
    List<PastRun> listRuns();

    void scores(Consumer<ScoreRow> each);

    /** Instrument scores, totals and levels. */
    void totals(Consumer<TotalRow> each);

    /** The same as a list. */
    default List<TotalRow> listTotals() {
        List<TotalRow> all = new ArrayList<>();
        totals(all::add);
        return all;
    }

    /** The totals as documents state them, by their places. */
    List<StatedTotalRow> listStatedTotals();

    /** Scores of instruments as documents state them, in the order of the documents. */
    List<StatedInstrumentRow> listStatedInstruments();

    /** Scores against the year before and the target. */
    void comparisons(Consumer<ComparisonRow> each);

    /** The measures that count, in the order of the documents. */
    void measures(Consumer<MeasureRow> each);

    /** What was promised by when and what was reported of it, by body, fiscal year and division. */
    void followed(Consumer<FollowedMeasure> each);

    /** Counts how the measures of each body's latest year stand; by indicator and division only where they are read for it. */
    default void countStates(MeasureTally tally) {
        followed(tally::add);
    }

    /** Every version of every workbook, refused and superseded ones too, in the order of {@code submission_id}. */
    void submissions(Consumer<SubmissionRow> each);

    /** Of all versions the last one at each path and those that count: what is held against what is expected. */
    default List<SubmissionRow> listDelivered() {
        List<SubmissionRow> all = new ArrayList<>();
        submissions(all::add);
        return all;
    }

    /** What the deliveries that count changed of those that they replaced, the last ones first. */
    void changes(Consumer<ChangeRow> each);

    /** What has moved since the last papers were signed; empty where none were, or nothing has. */
    default Optional<SinceSigned> findSinceSigned() {
        return Optional.empty();
    }

    /** Folders of the inbox that there was no right to look into, each with {@code /} at its end: nothing in them was read. */
    default List<String> listClosedFolders() {
        return List.of();
    }

    /** The findings of what counts now, errors first, then warnings, then notices. */
    void findings(Consumer<FindingRow> each);

    List<FigureRow> listFigures();

    default void totalFigures(Consumer<FigureRow> each) {
        listFigures().stream().filter(row -> row.figure().equals(Figure.TOTAL)).forEach(each);
    }

    /** Official totals among those of lists of many bodies. */
    default List<ListStanding> listListStandings() {
        return List.of();
    }

    /** The bodies' official totals against the country's. */
    default List<NationalRow> listNational() {
        return List.of();
    }

    /** What each part of a year was in the year before, where both are known. */
    List<CrosswalkRow> listCrosswalk();

    /** The ways to the target, by body and scorecard. */
    List<PlanRow> listPlans();

    /** What the plans aim at, each value once. */
    default List<BigDecimal> listAims() {
        return listPlans().stream()
                .map(plan -> plan.target().stripTrailingZeros())
                .distinct()
                .toList();
    }

    /** What the plans of a body may not do. */
    default PlanLimits planLimits(Body body) {
        return PlanLimits.NONE;
    }

    /** Self-assessments of divisions, by body, year and indicator. */
    List<DivisionComparisonRow> listDivisionComparisons();

    /** The bodies of each year by their official totals, the earliest year first, in it the best body. */
    List<BodyStandingRow> listBodyStandings();

    /** The bodies of each year together, the earliest year first. */
    List<BodiesRow> listBodiesTogether();

    /** The weaknesses, by body, year, indicator and item. */
    List<WeaknessRow> listWeaknesses();

    /** What is to be said of measures against the result that they answer. */
    List<MeasureRemarkRow> listMeasureRemarks();

    /** What came after measures in time, by body, year of the result and indicator; it says nothing of a cause. */
    List<SequenceRow> listSequences();

    /** The rows of the OIT checklists that count, by body, year, division, then item. */
    List<OitItemRow> listOitItems();

    /** What became of asking for the addresses that deliveries quote, by address; those not asked for are no keys. */
    default Map<String, LinkCheck> listLinkChecks() {
        return Map.of();
    }

    /** How the groups of OIT items stand, by body and year. */
    List<OitCheckRow> listOitChecks();

    /** The OIT scores that the checklists would give, by body and year. */
    List<OitScoreRow> listOitScores();
}
