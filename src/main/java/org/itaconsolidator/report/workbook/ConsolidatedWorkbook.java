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
import org.itaconsolidator.model.FollowedMeasure;
import org.itaconsolidator.model.MeasureTally;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.IndicatorNames;
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
        private MeasuresSheet measures;
        private FindingsSheet findings;
        private ChangesSheet changes;
        private SourcesSheet files;

        OneWorkbook(StreamedWorkbook workbook, ReportContent content) {
            this.workbook = workbook;
            this.content = content;
            this.frameworks = ConsolidatedWorkbook.this.frameworks.provedBy(content.listTotals());
            RunFacts run = content.run();
            words = new ReportWords(language, run.thaiDigits(), content.listBodies());
            title = words.text("title");
            asOf = words.text("as-of", Map.of("date", words.date(run.asOf())));
            sources = new Sources(content);
            book = ScoreBook.read(content);
            single = content.listBodies().size() == 1;
            tally = new MeasureTally(run.businessDate());
        }

        void write() {
            workbook.describe(title);
            DeliveryBook deliveries = DeliveryBook.read(content);
            content.followed(followed::add);
            followed.forEach(tally::add);
            tally.expect(deliveries.roll());
            IndicatorNames names = new IndicatorNames(frameworks);
            Summary summary = single
                    ? new SummaryPage(workbook, words, content, comparisons, frameworks)
                    : new SummaryTable(workbook, words, content.run(), comparisons, frameworks);
            Map<Scorecard, ScorePlaces> places = writeScores();
            writeComparisons(names, places);
            OfficialCells official = new OfficialCells(book, places);
            Weaknesses weaknesses = writeWeaknesses(names, official);
            writeMeasures(names);
            writeFollowUp();
            writeOit(official);
            writeCompleteness(deliveries);
            writeFindings(deliveries);
            writeChanges();
            writeSources(deliveries);
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

        private void writeComparisons(IndicatorNames names, Map<Scorecard, ScorePlaces> places) {
            if (content.listBodies().size() > 1 && !content.listBodyStandings().isEmpty()) {
                new BodiesSheet(workbook, words, comparisons, frameworks, content, book, places).write(title, asOf);
            } else {
                leftOut.add(words.text("sheet.bodies"));
            }
            boolean measured = new DivisionsSheet(words, single).write(workbook, content, tally, title, asOf);
            boolean scored = new OwnScoresSheet(words, names, new OfficialCells(book, places), single)
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

        private Weaknesses writeWeaknesses(IndicatorNames names, OfficialCells official) {
            WeaknessSheet sheet = new WeaknessSheet(words, comparisons, sources, names, official, single);
            if (!sheet.write(workbook, content, title, asOf)) {
                leftOut.add(words.text("sheet.weakness"));
            }
            return sheet.weaknesses();
        }

        private void writeOit(OfficialCells official) {
            OitSheet sheet = new OitSheet(words, sources, frameworks, single);
            if (!sheet.write(workbook, content, title, asOf)) {
                leftOut.add(words.text("sheet.oit"));
            }
            new OitSummarySheet(words, comparisons, frameworks, official, single).write(workbook, content, title, asOf);
        }

        private void writeMeasures(IndicatorNames names) {
            content.measures(measure -> {
                if (measures == null) {
                    measures = new MeasuresSheet(workbook, words, sources, names, single);
                }
                measures.write(measure);
            });
            if (measures == null) {
                leftOut.add(words.text("sheet.measures"));
            } else {
                measures.finish(title, asOf);
            }
        }

        private void writeFollowUp() {
            FollowUpSheet sheet = new FollowUpSheet(words, content.run().businessDate(), single);
            followed.forEach(sheet::add);
            if (sheet.isEmpty()) {
                leftOut.add(words.text("sheet.follow-up"));
                leftOut.add(words.text("sheet.calendar"));
            } else {
                sheet.write(workbook, sources, title, asOf);
                CalendarSheet calendar = new CalendarSheet(words, content.run().businessDate(), single);
                followed.forEach(calendar::add);
                calendar.write(workbook, sources, title, asOf);
            }
        }

        private void writeCompleteness(DeliveryBook deliveries) {
            if (deliveries.isEmpty()) {
                leftOut.add(words.text("sheet.completeness"));
            } else {
                CompletenessSheet.write(
                        workbook, words, deliveries, content.run().businessDate(), title, asOf);
            }
        }

        private void writeFindings(DeliveryBook deliveries) {
            content.findings(finding -> {
                if (findings == null) {
                    findings = new FindingsSheet(workbook, words, sources, deliveries.fileNames());
                }
                findings.write(finding);
            });
            if (findings == null) {
                leftOut.add(words.text("sheet.findings"));
            } else {
                findings.finish(title, asOf);
            }
        }

        private void writeChanges() {
            content.changes(change -> {
                if (changes == null) {
                    changes = new ChangesSheet(workbook, words, sources);
                }
                changes.write(change);
            });
            content.findSinceSigned().ifPresent(since -> {
                if (changes == null) {
                    changes = new ChangesSheet(workbook, words, sources);
                }
                changes.write(since);
            });
            if (changes == null) {
                leftOut.add(words.text("sheet.changes"));
            } else {
                changes.finish(title, asOf);
            }
        }

        private void writeSources(DeliveryBook deliveries) {
            content.submissions(file -> {
                if (files == null) {
                    files = new SourcesSheet(
                            workbook,
                            words,
                            content,
                            deliveries,
                            frameworks.contentHash(),
                            content.listTotals().stream()
                                    .filter(row -> row.scorecard().source() == SourceKind.OFFICIAL
                                            && row.scorecard().division().isEmpty())
                                    .toList());
                }
                files.write(file);
            });
            if (files == null) {
                leftOut.add(words.text("sheet.sources"));
                return;
            }
            files.finish(title, asOf);
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
