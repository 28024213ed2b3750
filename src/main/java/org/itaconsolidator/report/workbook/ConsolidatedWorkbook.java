package org.itaconsolidator.report.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.score.SinceSigned;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.ExpectedDeliveries;
import org.itaconsolidator.report.content.IndicatorLabels;
import org.itaconsolidator.report.content.MeasureBook;
import org.itaconsolidator.report.content.PastRun;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.RunFacts;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.content.Weaknesses;
import org.itaconsolidator.report.scores.BodiesSheet;
import org.itaconsolidator.report.scores.OfficialCells;
import org.itaconsolidator.report.scores.OwnScoresSheet;
import org.itaconsolidator.report.scores.PlanRoutes;
import org.itaconsolidator.report.scores.PlannerSheet;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.scores.ScoresSheet;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.summary.Summary;
import org.itaconsolidator.report.summary.SummaryFacts;
import org.itaconsolidator.report.summary.SummaryPage;
import org.itaconsolidator.report.summary.SummaryTable;

/** Writes the consolidated workbook, by streaming: its size does not decide how much memory it takes. */
public final class ConsolidatedWorkbook {
    private final Frameworks frameworks;
    private final Locale language;

    /**
     * A writer.
     *
     * @param language {@code th} or {@code en}, of headings and sheet names
     */
    public ConsolidatedWorkbook(Frameworks frameworks, Locale language) {
        this.frameworks = frameworks;
        this.language = language;
    }

    /**
     * Writes the workbook. The same content gives the same bytes.
     *
     * @param file replaced if it exists; its folder must exist
     */
    public void write(ReportContent content, Path file) throws IOException {
        try (StreamedWorkbook workbook =
                new StreamedWorkbook(file, content.run().thaiDigits())) {
            new OneWorkbook(workbook, content).write();
            workbook.save();
        }
    }

    private final class OneWorkbook {
        private final StreamedWorkbook workbook;
        private final ReportContent content;
        private final List<TotalRow> totals;
        private final Frameworks frameworks;
        private final ReportWords words;
        private final List<String> leftOut = new ArrayList<>();
        private final String title;
        private final String asOf;
        private final Messages comparisons = Messages.of("comparisons", language);
        private final Sources sources;
        private final ScoreBook book;
        private final boolean single;
        private final MeasureTally tally;
        private final List<FollowedMeasure> followed = new ArrayList<>();
        private Optional<MeasuresSheet> measures = Optional.empty();

        OneWorkbook(StreamedWorkbook workbook, ReportContent content) {
            this.workbook = workbook;
            this.content = content;
            this.totals = content.listTotals();
            this.frameworks = ConsolidatedWorkbook.this.frameworks.provedBy(totals);
            RunFacts run = content.run();
            words = new ReportWords(language, run.thaiDigits(), content.listBodies(), divisions());
            title = words.text("title");
            asOf = words.text("as-of", Map.of("date", words.date(run.asOf())));
            sources = new Sources(content);
            book = ScoreBook.read(content);
            single = content.listBodies().size() == 1;
            tally = new MeasureTally(run.businessDate());
        }

        /** The divisions that are expected of each body. */
        private Map<Body, Set<String>> divisions() {
            return content.listExpected().stream()
                    .collect(Collectors.groupingBy(
                            ExpectedDeliveries::body,
                            Collectors.flatMapping(each -> each.divisions().stream(), Collectors.toSet())));
        }

        void write() {
            workbook.describe(title);
            DeliveryBook deliveries = DeliveryBook.read(content);
            content.followed(followed::add);
            followed.forEach(tally::add);
            tally.expect(deliveries.roll());
            IndicatorLabels names = new IndicatorLabels(frameworks);
            Summary summary = single
                    ? new SummaryPage(workbook, words, content, comparisons, frameworks)
                    : new SummaryTable(workbook, words, content.run(), comparisons, frameworks);
            SheetIndex index = new SheetIndex(workbook, words);
            MeasureBook measureBook = new MeasureBook(content, followed);
            Map<Scorecard, ScorePlaces> places = writeScores();
            writeComparisons(names, places);
            OfficialCells official = new OfficialCells(book, places);
            Weaknesses weaknesses = new Weaknesses(words, content, measureBook);
            writeWeaknesses(names, official, weaknesses);
            writeMeasures(names, official, measureBook);
            writeFollowUp(measureBook);
            writeOit(official);
            writeCompleteness(deliveries);
            List<FindingRow> findings = new ArrayList<>();
            content.findings(findings::add);
            writeFindings(deliveries, findings);
            writeChanges();
            workbook.longTexts().write(workbook, words, title, asOf);
            writeSources(
                    deliveries, findings.stream().filter(FindingRow::isOnTrial).toList());
            writeRuns(deliveries);
            summary.write(
                    new SummaryFacts(
                            content.listBodies(),
                            book,
                            places,
                            deliveries,
                            tally,
                            content.listClosedFolders(),
                            Optional.of(weaknesses),
                            Optional.empty()),
                    leftOut,
                    title,
                    asOf);
            index.write(title, asOf);
        }

        private Map<Scorecard, ScorePlaces> writeScores() {
            if (book.years().isEmpty()) {
                leftOut.add(words.text("sheet.scores"));
                leftOut.add(words.text("sheet.planner"));
                return Map.of();
            }
            Map<Scorecard, ScorePlaces> places =
                    new ScoresSheet(workbook, words, comparisons, frameworks, content, book).write(title, asOf);
            writePlanner(places);
            return places;
        }

        /** A plan for each body, from the scorecard that speaks for it; none of divisions alone. */
        private void writePlanner(Map<Scorecard, ScorePlaces> places) {
            List<ScoreBook.Card> cards = content.listBodies().stream()
                    .flatMap(body -> book.findMain(body).stream())
                    .toList();
            if (cards.isEmpty()) {
                leftOut.add(words.text("sheet.planner"));
                return;
            }
            new PlannerSheet(
                            workbook,
                            words,
                            Messages.of("planner", language),
                            frameworks,
                            content.run().target(),
                            (card, indicator) -> Optional.ofNullable(places.get(card.scorecard()))
                                    .map(found -> found.score(card.latest(), indicator)),
                            content::planLimits,
                            cards.size() > 1)
                    .write(cards, new PlanRoutes(content.listPlans(), words, comparisons), title, asOf);
        }

        private void writeComparisons(IndicatorLabels names, Map<Scorecard, ScorePlaces> places) {
            if (content.listBodies().size() > 1 && !content.listBodyStandings().isEmpty()) {
                new BodiesSheet(workbook, words, comparisons, frameworks, content, book, places).write(title, asOf);
            } else {
                leftOut.add(words.text("sheet.bodies"));
            }
            boolean measured = new DivisionsSheet(words, single).write(workbook, content, tally, title, asOf);
            boolean scored = new OwnScoresSheet(words, names, new OfficialCells(book, places))
                    .write(
                            workbook,
                            words.text(measured ? "sheet.own-scores" : "sheet.divisions"),
                            content,
                            title,
                            asOf);
            if (!measured && !scored) {
                leftOut.add(words.text("sheet.divisions"));
            }
            new ProvinceSheet(words, sources, names).write(workbook, content, title, asOf);
        }

        private void writeWeaknesses(IndicatorLabels names, OfficialCells official, Weaknesses weaknesses) {
            WeaknessSheet sheet = new WeaknessSheet(words, comparisons, sources, names, official, weaknesses);
            if (!sheet.write(workbook, content.run(), title, asOf)) {
                leftOut.add(words.text("sheet.weakness"));
            }
        }

        private void writeOit(OfficialCells official) {
            OitSheet sheet = new OitSheet(words, sources, frameworks);
            if (!sheet.write(workbook, content, title, asOf)) {
                leftOut.add(words.text("sheet.oit"));
            }
            new OitSummarySheet(words, comparisons, frameworks, official, single).write(workbook, content, title, asOf);
        }

        private void writeMeasures(IndicatorLabels names, OfficialCells official, MeasureBook measureBook) {
            if (measureBook.list().isEmpty()) {
                leftOut.add(words.text("sheet.measures"));
                return;
            }
            MeasuresSheet sheet = new MeasuresSheet(words, comparisons, names, measureBook, official, content);
            sheet.write(workbook, sources, title, asOf);
            measures = Optional.of(sheet);
        }

        private void writeFollowUp(MeasureBook measureBook) {
            if (followed.isEmpty()) {
                leftOut.add(words.text("sheet.follow-up"));
                leftOut.add(words.text("sheet.calendar"));
                return;
            }
            FollowUpSheet sheet =
                    new FollowUpSheet(words, measureBook, content.run().businessDate());
            followed.forEach(sheet::add);
            sheet.write(workbook, measures, sources, title, asOf);
            CalendarSheet calendar =
                    new CalendarSheet(words, measureBook, content.run().businessDate());
            followed.forEach(calendar::add);
            calendar.write(workbook, measures, sources, title, asOf);
        }

        private void writeCompleteness(DeliveryBook deliveries) {
            if (deliveries.isEmpty()) {
                leftOut.add(words.text("sheet.completeness"));
            } else {
                new CompletenessSheet(words, deliveries, content.run().businessDate()).write(workbook, title, asOf);
            }
        }

        private void writeFindings(DeliveryBook deliveries, List<FindingRow> findings) {
            List<FindingRow> counting =
                    findings.stream().filter(finding -> !finding.isOnTrial()).toList();
            if (counting.isEmpty()) {
                leftOut.add(words.text("sheet.findings"));
            } else {
                new FindingsSheet(words, sources, deliveries.fileNames())
                        .write(workbook, words.text("sheet.findings.note"), counting, title, asOf);
            }
        }

        private void writeChanges() {
            ChangesSheet changes = new ChangesSheet(words, sources);
            boolean changed = changes.write(workbook, content, title, asOf);
            Optional<SinceSigned> since = content.findSinceSigned();
            since.ifPresent(moved -> changes.write(workbook, moved, List.of(), title, asOf));
            if (!changed && since.isEmpty()) {
                leftOut.add(words.text("sheet.changes"));
            }
        }

        private void writeSources(DeliveryBook deliveries, List<FindingRow> onTrial) {
            SourcesSheet files = new SourcesSheet(
                    words,
                    content,
                    deliveries,
                    frameworks.contentHash(),
                    totals.stream()
                            .filter(row -> row.scorecard().source() == SourceKind.OFFICIAL
                                    && row.scorecard().division().isEmpty())
                            .toList());
            if (!files.write(workbook, onTrial, title, asOf)) {
                leftOut.add(words.text("sheet.sources"));
            }
        }

        private void writeRuns(DeliveryBook deliveries) {
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
