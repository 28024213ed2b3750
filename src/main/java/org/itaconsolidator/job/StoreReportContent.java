package org.itaconsolidator.job;

import java.util.List;
import java.util.function.Consumer;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.ChangeRow;
import org.itaconsolidator.model.ComparisonRow;
import org.itaconsolidator.model.FindingRow;
import org.itaconsolidator.model.MeasureRow;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.SubmissionRow;
import org.itaconsolidator.model.TotalRow;
import org.itaconsolidator.report.ExpectedDeliveries;
import org.itaconsolidator.report.ReportContent;
import org.itaconsolidator.report.RunFacts;
import org.itaconsolidator.store.ContentReader;

/** The store's rows as what the consolidated workbook tells. */
final class StoreReportContent implements ReportContent {
    private final ContentReader content;
    private final RunFacts facts;
    private final List<ExpectedDeliveries> expected;

    StoreReportContent(ContentReader content, RunFacts facts, List<ExpectedDeliveries> expected) {
        this.content = content;
        this.facts = facts;
        this.expected = List.copyOf(expected);
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
        content.listScores().forEach(each);
    }

    @Override
    public void totals(Consumer<TotalRow> each) {
        content.listTotals().forEach(each);
    }

    @Override
    public void comparisons(Consumer<ComparisonRow> each) {
        content.listComparisons().forEach(each);
    }

    @Override
    public void measures(Consumer<MeasureRow> each) {
        content.forEachMeasure(each);
    }

    @Override
    public void submissions(Consumer<SubmissionRow> each) {
        content.listAllVersions().forEach(each);
    }

    @Override
    public void changes(Consumer<ChangeRow> each) {
        content.listChanges().forEach(each);
    }

    @Override
    public void findings(Consumer<FindingRow> each) {
        content.forEachFinding(each);
    }
}
