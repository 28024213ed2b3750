package org.itaconsolidator.report.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.ChangesSinceSigned;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.MeasureBook;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.content.Weaknesses;
import org.itaconsolidator.report.scores.BodiesSheet;
import org.itaconsolidator.report.scores.PlannerSheet;
import org.itaconsolidator.report.scores.ScoresSheet;
import org.itaconsolidator.report.scores.ShownScores;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.summary.Summary;
import org.itaconsolidator.report.summary.SummaryFacts;
import org.itaconsolidator.report.summary.SummaryPage;
import org.itaconsolidator.report.summary.SummaryTable;

/**
 * Writes the consolidated workbook as a stream, so that its size does not decide how much memory it takes.
 *
 */
public record ConsolidatedWorkbook(Frameworks frameworks) {
    /** At most so many errors are listed; those of files that belong to no body's workbook have no limit. */
    public static final int MOST_ERRORS = 5_000;

    /**
     * Writes the workbook. The same content gives the same bytes.
     *
     * @param file replaced if it exists; its folder must exist
     */
    public void write(ReportContent content, Path file) throws IOException {
        try (StreamedWorkbook workbook =
                new StreamedWorkbook(file, content.run().thaiDigits())) {
            new OneWorkbook(ReportContext.of(workbook, content, frameworks)).write();
            workbook.save();
        }
    }

    /**
     * Writes the workbook of more bodies than one workbook can hold: what compares and counts them. All else stands in a workbook of each
     * body, to which the first sheet leads. The same content gives the same bytes.
     *
     * @param workbooks where each body's workbook lies, relative to this one, with {@code /}
     * @param file replaced if it exists; its folder must exist
     */
    public void writeOverview(ReportContent content, Map<Body, String> workbooks, Path file) throws IOException {
        try (StreamedWorkbook workbook =
                new StreamedWorkbook(file, content.run().thaiDigits())) {
            new Overview(ReportContext.of(workbook, content, frameworks), workbooks).write();
            workbook.save();
        }
    }

    private static final class OneWorkbook {
        /** Above all totals: a body without one stands last. */
        private static final BigDecimal NO_TOTAL = BigDecimal.valueOf(101);

        private final ReportContext context;
        private final ReportContent content;
        private final ScoreBook book;
        private final List<String> leftOut = new ArrayList<>();

        OneWorkbook(ReportContext context) {
            this.context = context;
            content = context.content();
            book = ScoreBook.read(content);
        }

        void write() {
            DeliveryBook deliveries = DeliveryBook.read(content);
            List<FollowedMeasure> followed = content.list(FollowedMeasure.class);
            MeasureTally tally = new MeasureTally(context.run().businessDate());
            followed.forEach(tally::add);
            tally.expect(deliveries.roll());
            Summary summary = context.isSingle() ? new SummaryPage(context) : new SummaryTable(context, book, tally);
            SheetIndex index = new SheetIndex(context);
            MeasureBook measures = new MeasureBook(content, followed);
            ShownScores scores = writeScores();
            writeComparisons(scores, tally);
            Weaknesses weaknesses = new Weaknesses(
                    context.words(),
                    content,
                    context.frameworks(),
                    measures,
                    context.run().businessDate());
            leaveOutUnless(new WeaknessSheet(context, scores, weaknesses).write(), "weakness");
            writeMeasures(scores, measures, followed, deliveries);
            leaveOutUnless(new OitSheet(context).write(), "oit");
            new OitSummarySheet(context, scores).write();
            if (leaveOutUnless(!deliveries.isEmpty(), "completeness")) {
                new OwedSheet(context, deliveries).write();
                new CompletenessSheet(context, deliveries, tally).write();
            }
            Map<Boolean, List<FindingRow>> onTrial =
                    content.list(FindingRow.class).stream().collect(Collectors.partitioningBy(FindingRow::isOnTrial));
            if (leaveOutUnless(!onTrial.get(false).isEmpty(), "findings")) {
                new FindingsSheet(context, deliveries)
                        .write(context.words().text("sheet.findings.note"), onTrial.get(false));
            }
            ChangesSheet changes = new ChangesSheet(context);
            boolean changed = changes.write();
            Optional<ChangesSinceSigned> since = content.run().signed();
            since.ifPresent(moved -> changes.write(moved, List.of()));
            leaveOutUnless(changed || since.isPresent(), "changes");
            context.workbook().longTexts().write(context.workbook(), context.words());
            List<TotalRow> official = content.list(TotalRow.class).stream()
                    .filter(row -> row.scorecard().isOfficial())
                    .toList();
            leaveOutUnless(new SourcesSheet(context, deliveries).write(official, onTrial.get(true)), "sources");
            leaveOutUnless(new RunsSheet(context).write(book, deliveries), "runs");
            summary.write(
                    new SummaryFacts(scores, deliveries, tally, Optional.of(weaknesses), Optional.empty(), leftOut));
            index.write();
        }

        private boolean leaveOutUnless(boolean there, String sheet) {
            if (!there) {
                leftOut.add(context.words().text("sheet." + sheet));
            }
            return there;
        }

        private ShownScores writeScores() {
            boolean known = leaveOutUnless(!book.years().isEmpty(), "scores");
            ShownScores scores =
                    new ShownScores(context, book, known ? new ScoresSheet(context, book).write() : Map.of());
            // a plan for each body, from the scorecard that speaks for it, the lowest first; none of divisions alone,
            // nor without a framework
            List<Results> cards = content.listBodies().stream()
                    .flatMap(body -> book.findMain(body).stream())
                    .filter(card ->
                            context.frameworks().findFramework(card.latest()).isPresent())
                    .sorted(Comparator.comparing(card -> card.findTotals(card.latest())
                            .flatMap(TotalRow::total)
                            .orElse(NO_TOTAL)))
                    .toList();
            // a sheet that says of each way that it cannot be computed is printed for nobody
            List<PlanRow> plans = content.list(PlanRow.class);
            boolean isPlanned = plans.isEmpty()
                    || plans.stream().anyMatch(plan -> plan.total().isPresent());
            if (leaveOutUnless(!cards.isEmpty() && isPlanned, "planner")) {
                new PlannerSheet(context, Messages.of("planner"), scores, cards.size() > 1).write(cards);
            }
            return scores;
        }

        private void writeComparisons(ShownScores scores, MeasureTally tally) {
            // one body alone in every year is compared with nobody
            boolean several = content.list(BodyStandingRow.class).stream()
                            .map(BodyStandingRow::body)
                            .distinct()
                            .count()
                    > 1;
            if (leaveOutUnless(several, "bodies")) {
                new BodiesSheet(context, scores).write();
            }
            leaveOutUnless(new DivisionsSheet(context).write(tally), "divisions");
            new ProvinceSheet(context).write();
        }

        private void writeMeasures(
                ShownScores scores, MeasureBook book, List<FollowedMeasure> followed, DeliveryBook deliveries) {
            Optional<MeasuresSheet> measures = Optional.empty();
            if (leaveOutUnless(!book.list().isEmpty(), "measures")) {
                measures = Optional.of(new MeasuresSheet(context, book));
                measures.get().write();
            }
            boolean follows = leaveOutUnless(!followed.isEmpty(), "follow-up");
            if (leaveOutUnless(follows, "calendar")) {
                new FollowUpSheet(context, book).write(followed, measures, deliveries.roll());
                new CalendarSheet(context, book).write(followed, measures);
            }
        }
    }

    private static final class Overview {
        private final ReportContext context;
        private final ReportContent content;
        private final Map<Body, String> workbooks;
        private final List<String> leftOut = new ArrayList<>();
        private final List<FindingRow> onTrial = new ArrayList<>();
        private int errors;

        Overview(ReportContext context, Map<Body, String> workbooks) {
            this.context = context;
            this.workbooks = workbooks;
            content = context.content();
        }

        void write() {
            ShownScores scores =
                    new ShownScores(context, ScoreBook.ofResults(content, content::totalFigures), Map.of());
            DeliveryBook deliveries = DeliveryBook.read(content);
            MeasureTally tally = new MeasureTally(context.run().businessDate());
            tally.expect(deliveries.roll());
            content.countStates(tally);
            SummaryTable summary = new SummaryTable(context, scores.book(), tally);
            SheetIndex index = new SheetIndex(context);
            if (content.list(BodyStandingRow.class).isEmpty()) {
                leftOut.add(context.words().text("sheet.bodies"));
            } else {
                new BodiesSheet(context, scores).write();
            }
            new OwedSheet(context, deliveries).write();
            new CompletenessSheet(context, deliveries, tally).write();
            writeFindings(deliveries);
            content.run().signed().ifPresent(this::writeMoved);
            context.workbook().longTexts().write(context.workbook(), context.words());
            new SourcesSheet(context, deliveries).write(List.of(), onTrial);
            if (!new RunsSheet(context).write(scores.book(), deliveries)) {
                leftOut.add(context.words().text("sheet.runs"));
            }
            summary.write(
                    new SummaryFacts(scores, deliveries, tally, Optional.empty(), Optional.of(workbooks), leftOut));
            index.write();
        }

        private void writeFindings(DeliveryBook deliveries) {
            List<FindingRow> told = new ArrayList<>();
            int[] all = {0};
            content.each(FindingRow.class, finding -> {
                if (finding.isOnTrial()) {
                    onTrial.add(finding);
                    return;
                }
                all[0]++;
                boolean nowhereElse = deliveries
                        .findBody(finding.submissionId())
                        .filter(workbooks::containsKey)
                        .isEmpty();
                if (nowhereElse || isAmongTheErrors(finding)) {
                    told.add(finding);
                }
            });
            if (all[0] == 0) {
                leftOut.add(context.words().text("sheet.findings"));
                return;
            }
            // even where all of them stand elsewhere: its note says where
            ReportWords words = context.words();
            String note = told.isEmpty()
                    ? words.text("overview.findings.none", "count", all[0])
                    : words.text("overview.findings", "count", MOST_ERRORS);
            new FindingsSheet(context, deliveries).write(note, told);
        }

        private boolean isAmongTheErrors(FindingRow finding) {
            return finding.severity() == Severity.ERROR && errors++ < MOST_ERRORS;
        }

        /** Writes the totals and levels that have moved since signing, and what no body's workbook has. */
        private void writeMoved(ChangesSinceSigned since) {
            ChangesSinceSigned told = new ChangesSinceSigned(
                    since.fiscalYear(),
                    since.round(),
                    since.signedOn(),
                    since.moved().stream()
                            .filter(row -> row.isComputed() || !workbooks.containsKey(row.body()))
                            .toList());
            if (!told.moved().isEmpty()) {
                new ChangesSheet(context).write(told, List.of("overview.changes"));
            }
        }
    }
}
