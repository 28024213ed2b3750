package org.itaconsolidator.report.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.SinceSigned;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.BodiesSheet;
import org.itaconsolidator.report.scores.ShownScores;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.summary.SummaryFacts;
import org.itaconsolidator.report.summary.SummaryTable;

/**
 * Writes the consolidated workbook of more bodies than one workbook can hold: what compares and counts them. All else stands in
 * a workbook of each body, to which the first sheet leads.
 */
public final class OverviewWorkbook {
    /** As many errors are listed; those of files that belong to no workbook of a body are listed without end. */
    public static final int MOST_ERRORS = 5_000;

    private final Frameworks frameworks;
    private final Locale language;

    /**
     * A writer.
     *
     * @param language {@code th} or {@code en}, of headings and sheet names
     */
    public OverviewWorkbook(Frameworks frameworks, Locale language) {
        this.frameworks = frameworks;
        this.language = language;
    }

    /**
     * Writes the workbook. The same content gives the same bytes.
     *
     * @param workbooks where each body's workbook lies, relative to this one, with {@code /}
     * @param file replaced if it exists; its folder must exist
     */
    public void write(ReportContent content, Map<Body, String> workbooks, Path file) throws IOException {
        try (StreamedWorkbook workbook =
                new StreamedWorkbook(file, content.run().thaiDigits())) {
            new OneWorkbook(ReportContext.of(workbook, content, frameworks, language), workbooks).write();
            workbook.save();
        }
    }

    private static final class OneWorkbook {
        private final ReportContext context;
        private final ReportContent content;
        private final Map<Body, String> workbooks;
        private final List<String> leftOut = new ArrayList<>();
        private final List<FindingRow> onTrial = new ArrayList<>();
        private int errors;

        OneWorkbook(ReportContext context, Map<Body, String> workbooks) {
            this.context = context;
            this.workbooks = workbooks;
            content = context.content();
        }

        void write() {
            ShownScores scores = new ShownScores(context, ScoreBook.ofResults(content), Map.of());
            DeliveryBook deliveries = DeliveryBook.read(content);
            MeasureTally tally = new MeasureTally(context.run().businessDate());
            content.countStates(tally);
            SummaryTable summary = new SummaryTable(context);
            SheetIndex index = new SheetIndex(context);
            if (content.list(BodyStandingRow.class).isEmpty()) {
                leftOut.add(context.words().text("sheet.bodies"));
            } else {
                new BodiesSheet(context, scores).write();
            }
            new CompletenessSheet(context, deliveries).write();
            writeFindings(deliveries);
            content.findSinceSigned().ifPresent(this::writeMoved);
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
            boolean[] any = {false};
            content.each(FindingRow.class, finding -> {
                any[0] = true;
                if (finding.isOnTrial()) {
                    onTrial.add(finding);
                    return;
                }
                boolean nowhereElse = deliveries
                        .findBody(finding.submissionId())
                        .filter(workbooks::containsKey)
                        .isEmpty();
                if (nowhereElse || isAmongTheErrors(finding)) {
                    told.add(finding);
                }
            });
            if (!any[0]) {
                leftOut.add(context.words().text("sheet.findings"));
                return;
            }
            // even where all of them stand elsewhere: its note says where
            ReportWords words = context.words();
            new FindingsSheet(context, deliveries.fileNames())
                    .write(words.text("overview.findings", Map.of("count", words.digits(MOST_ERRORS))), told);
        }

        private boolean isAmongTheErrors(FindingRow finding) {
            return finding.severity().equals("error") && errors++ < MOST_ERRORS;
        }

        /** The totals and levels that have moved since papers were signed, and all that stands in no body's workbook. */
        private void writeMoved(SinceSigned since) {
            SinceSigned told = new SinceSigned(
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
