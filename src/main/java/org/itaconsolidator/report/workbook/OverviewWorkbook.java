package org.itaconsolidator.report.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.score.SinceSigned;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.PastRun;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.RunFacts;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.BodiesSheet;
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
            new OneWorkbook(workbook, content, workbooks).write();
            workbook.save();
        }
    }

    private final class OneWorkbook {
        private final StreamedWorkbook workbook;
        private final ReportContent content;
        private final Frameworks frameworks;
        private final Map<Body, String> workbooks;
        private final ReportWords words;
        private final List<String> leftOut = new ArrayList<>();
        private final String title;
        private final String asOf;
        private final List<FindingRow> onTrial = new ArrayList<>();
        private int errors;

        OneWorkbook(StreamedWorkbook workbook, ReportContent content, Map<Body, String> workbooks) {
            this.workbook = workbook;
            this.content = content;
            this.frameworks = OverviewWorkbook.this.frameworks.provedBy(content.listTotals());
            this.workbooks = workbooks;
            RunFacts run = content.run();
            words = new ReportWords(language, run.thaiDigits(), content.listBodies());
            title = words.text("title");
            asOf = words.text("as-of", Map.of("date", words.date(run.asOf())));
        }

        void write() {
            workbook.describe(title);
            ScoreBook book = ScoreBook.ofResults(content);
            DeliveryBook deliveries = DeliveryBook.read(content);
            MeasureTally tally = new MeasureTally(content.run().businessDate());
            content.followed(tally::add);
            Messages comparisons = Messages.of("comparisons", language);
            SummaryTable summary = new SummaryTable(workbook, words, content.run(), comparisons, frameworks);
            SheetIndex index = new SheetIndex(workbook, words);
            if (content.listBodyStandings().isEmpty()) {
                leftOut.add(words.text("sheet.bodies"));
            } else {
                new BodiesSheet(workbook, words, comparisons, frameworks, content, book, Map.of()).write(title, asOf);
            }
            new CompletenessSheet(words, deliveries, content.run().businessDate()).write(workbook, title, asOf);
            writeFindings(deliveries);
            content.findSinceSigned().ifPresent(this::writeMoved);
            workbook.longTexts().write(workbook, words, title, asOf);
            writeSources(book, deliveries);
            SummaryFacts.Apart apart = new SummaryFacts.Apart(workbooks);
            summary.write(
                    new SummaryFacts(
                            content.listBodies(),
                            book,
                            Map.of(),
                            deliveries,
                            tally,
                            content.listClosedFolders(),
                            Optional.empty(),
                            Optional.of(apart)),
                    leftOut,
                    title,
                    asOf);
            index.write(title, asOf);
        }

        private void writeFindings(DeliveryBook deliveries) {
            List<FindingRow> told = new ArrayList<>();
            boolean[] any = {false};
            content.findings(finding -> {
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
                leftOut.add(words.text("sheet.findings"));
                return;
            }
            // even where all of them stand elsewhere: its note says where
            new FindingsSheet(words, new Sources(content), deliveries.fileNames())
                    .write(
                            workbook,
                            words.text("overview.findings", Map.of("count", words.digits(MOST_ERRORS))),
                            told,
                            title,
                            asOf);
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
                new ChangesSheet(words, new Sources(content))
                        .write(workbook, told, List.of("overview.changes"), title, asOf);
            }
        }

        private void writeSources(ScoreBook book, DeliveryBook deliveries) {
            new SourcesSheet(words, content, deliveries, frameworks.contentHash(), List.of())
                    .write(workbook, onTrial, title, asOf);
            List<Framework> used = book.frameworks(frameworks, deliveries.years());
            List<PastRun> runs = content.listRuns();
            if (used.isEmpty() && runs.isEmpty()) {
                leftOut.add(words.text("sheet.runs"));
                return;
            }
            new RunsSheet(workbook, words).write(used, runs, title, asOf);
        }
    }
}
