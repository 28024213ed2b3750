package org.itaconsolidator.job.output;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.ListStanding;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.SinceSigned;
import org.itaconsolidator.report.content.ExpectedDeliveries;
import org.itaconsolidator.report.content.PastRun;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.RunFacts;
import org.itaconsolidator.store.content.ContentReader;

/** The store's rows as what the consolidated workbook tells. */
final class StoreReportContent implements ReportContent {
    private static final Set<Class<?>> KEPT =
            Set.of(CrosswalkRow.class, ListStanding.class, NationalRow.class, BodyStandingRow.class);

    private final ContentReader content;
    private final RunFacts facts;
    private final List<ExpectedDeliveries> expected;
    private final List<PastRun> runs;
    private final Function<String, Optional<String>> returned;
    private final Optional<SinceSigned> signed;
    private final List<String> closed;
    private final Function<Body, PlanLimits> planLimits;
    private final Map<Class<?>, List<?>> lists = new HashMap<>();
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
        this.returned = new AskedOnce(returned);
        this.signed = signed;
        this.closed = List.copyOf(closed);
        this.planLimits = planLimits;
    }

    /** Asks once for each file: rows of one file stand together, and each asks the disk. */
    private static final class AskedOnce implements Function<String, Optional<String>> {
        private final Function<String, Optional<String>> asked;
        private final Map<String, Optional<String>> answers = new HashMap<>();

        AskedOnce(Function<String, Optional<String>> asked) {
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
    public RunFacts run() {
        return facts;
    }

    @Override
    public List<Body> listBodies() {
        List<Body> stored = content.listBodies();
        List<Body> asked =
                expected.stream().map(ExpectedDeliveries::body).distinct().toList();
        // before anything of it has come, page one of the only body is about what it owes
        return stored.isEmpty() && asked.size() == 1 ? asked : stored;
    }

    @Override
    public List<ExpectedDeliveries> listExpected() {
        return expected;
    }

    @Override
    public List<SubmissionRow> listDelivered() {
        return content.deliveries().listSubmissions();
    }

    @Override
    public void totalFigures(Consumer<FigureRow> each) {
        content.results().forEachTotalFigure(each);
    }

    @Override
    public PlanLimits planLimits(Body body) {
        return planLimits.apply(body);
    }

    @Override
    public void countStates(MeasureTally tally) {
        content.follow().countStates(tally);
    }

    @Override
    public List<BigDecimal> listAims() {
        if (aims.isEmpty()) {
            aims = Optional.of(content.results().listAims());
        }
        return aims.get();
    }

    /** Several sheets of one workbook ask for the same rows of a few kinds. */
    @Override
    @SuppressWarnings("unchecked")
    public <R> List<R> list(Class<R> type) {
        return KEPT.contains(type) ? (List<R>) lists.computeIfAbsent(type, content::list) : content.list(type);
    }

    @Override
    public <R> void each(Class<R> type, Consumer<R> take) {
        content.each(type, take);
    }
}
