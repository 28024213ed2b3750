package org.itaconsolidator.job.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.chart.Charts;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.FileNames;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.basis.AllCores;
import org.itaconsolidator.job.basis.BodyFolders;
import org.itaconsolidator.job.basis.JobBodies;
import org.itaconsolidator.job.basis.KeptFiles;
import org.itaconsolidator.job.basis.Omissions;
import org.itaconsolidator.job.chart.BodyCharts;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.ExpectedDeliveries;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.paper.OutsideDay;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.model.paper.PaperSheet;
import org.itaconsolidator.model.paper.RefusedFile;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.paper.MadePaper;
import org.itaconsolidator.paper.PaperContent;
import org.itaconsolidator.paper.PaperContent.ReportDue;
import org.itaconsolidator.paper.PaperContent.Result;
import org.itaconsolidator.paper.PaperData;
import org.itaconsolidator.paper.Papers;
import org.itaconsolidator.report.document.PaperDocument;
import org.itaconsolidator.report.document.PaperWorkbook;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.JobSettings.PaperChoice;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.content.PaperReader;
import org.itaconsolidator.store.content.PaperReader.BodyYear;

/**
 * Writes the documents that bodies sign and publish, a folder per body, on all cores. A document is written once for
 * the same content and kept beside the store.
 */
public final class PaperWriting {
    private final JobSettings settings;
    private final ChartDrawing drawing;
    private final LocalDate businessDate;
    private final Omissions shortfalls;
    private final Map<Body, List<ExpectedDeliveries>> expected;
    private final Papers papers;
    /** What pictures in papers depend on besides rows: a kept picture is used only if this text is the same. */
    private final String madeWith;

    private final OwnFiles kept;

    public PaperWriting(
            JobSettings settings,
            Frameworks frameworks,
            ChartDrawing drawing,
            LocalDate businessDate,
            Omissions shortfalls) {
        this.settings = settings;
        this.drawing = drawing;
        this.businessDate = businessDate;
        this.shortfalls = shortfalls;
        this.expected = new JobBodies(settings)
                .listExpected().stream().collect(Collectors.groupingBy(ExpectedDeliveries::body));
        this.papers = new Papers(frameworks::findFramework, settings.digits());
        this.madeWith = settings.target() + " " + settings.digits() + " " + frameworks.contentHash();
        this.kept = OwnFiles.of(settings.store());
    }

    /** Writes them below {@code publish/<body>/} of a folder. */
    void write(ContentReader content, Path folder) throws IOException {
        List<Body> all = content.listBodies();
        if (settings.papersOf(all.size()) == PaperChoice.NONE) {
            return;
        }
        KeptFiles documents = new KeptFiles(kept, Part.PAPERS);
        Map<Body, String> folders = BodyFolders.of(all);
        Map<String, LinkCheck> links = content.links().listChecks();
        Map<Body, ContentReader> own = content.listByBody();
        Map<Body, List<BodyYear>> years =
                content.papers().listYears().stream().collect(Collectors.groupingBy(BodyYear::body));
        years.keySet().retainAll(own.keySet());
        List<RefusedFile> refused = content.papers().listRefused();
        Map<String, List<OutsideDay>> outside = content.papers().listOutsideDays();
        AllCores.forEach(years.keySet(), body -> {
            Path target = folder.resolve("publish").resolve(folders.get(body));
            boolean written = shortfalls.attempt("papers-of-body-not-written", body, () -> {
                BodyCharts rows = BodyCharts.read(own.get(body), body, businessDate);
                // a file that names no body belongs to the only one
                List<RefusedFile> notTaken = refused.stream()
                        .filter(file -> file.body().map(body::equals).orElse(all.size() == 1))
                        .toList();
                LocalDate asOf = own.get(body).deliveries().newestDay(settings.zone(), businessDate);
                for (BodyYear year : years.get(body)) {
                    for (MadePaper paper : papers.of(content(
                            content.papers(),
                            year,
                            rows.getOfficial(year.year().previous()),
                            picture(rows, year.year().previous(), asOf, documents),
                            links,
                            notTaken,
                            outside))) {
                        write(paper, documents, target);
                    }
                }
            });
            if (!written) {
                Durable.delete(target);
            }
        });
        documents.removeUnused();
    }

    private void write(MadePaper paper, KeptFiles documents, Path folder) throws IOException {
        Path place = paper.folder().isEmpty() ? folder : folder.resolve(FileNames.of(paper.folder()));
        Files.createDirectories(place);
        String name = FileNames.of(paper.name());
        if (paper.document().isPresent()) {
            Paper document = paper.document().get();
            documents.put(
                    // a picture is named by what it shows, wherever it is kept
                    document.toString().replace(kept.folder(Part.PAPERS).toString(), "") + settings.digits(),
                    file -> PaperDocument.write(document, settings.digits(), file),
                    place.resolve(name + ".docx"));
        }
        if (paper.sheets().isEmpty()) {
            return;
        }
        List<PaperSheet> sheets =
                paper.sheets().stream().map(MadePaper.NamedSheet::sheet).toList();
        String title = paper.title();
        documents.put(
                title + sheets + settings.digits(),
                file -> PaperWorkbook.write(title, sheets, settings.digits() == Digits.THAI, file),
                place.resolve(name + ".xlsx"));
        Files.writeString(place.resolve(name + ".json"), PaperData.json(paper), StandardCharsets.UTF_8);
        Files.writeString(
                place.resolve(name + ".csv"),
                PaperData.csv(paper.sheets().get(0).inCsv()),
                StandardCharsets.UTF_8);
    }

    /**
     * What the store and the job file say for the documents of a body and fiscal year.
     *
     * @param official the body's result of the year before
     * @param chart the picture of its result of the year before
     * @param refused the body's files that were not taken whole
     * @param outside days outside their round, by file
     */
    private PaperContent content(
            PaperReader reader,
            BodyYear of,
            Results.Year official,
            Optional<Path> chart,
            Map<String, LinkCheck> links,
            List<RefusedFile> refused,
            Map<String, List<OutsideDay>> outside) {
        Body body = of.body();
        FiscalYear before = of.year().previous();
        List<ExpectedDeliveries> asked = expected.getOrDefault(body, List.of()).stream()
                .filter(entry -> entry.fiscalYear().filter(of.year()::equals).isPresent())
                .toList();
        List<MeasureRow> measures = reader.listMeasures(body, of.year());
        return new PaperContent(
                body,
                of.year(),
                measures,
                reader.listThreads(body, of.year()),
                reader.listNothingReported(body),
                new Result(
                        before,
                        official.listScores(),
                        official.findTotal(),
                        reader.listAnalysis(body, before),
                        settings.target(),
                        chart),
                reader.listOitItems(body, of.year()),
                reader.listOitStates(body, of.year()),
                links,
                asked.stream().flatMap(entry -> due(entry).stream()).distinct().toList(),
                asked.stream()
                        .flatMap(entry -> entry.acknowledged().keySet().stream())
                        .collect(Collectors.toSet()),
                refused,
                measures.stream()
                        .map(row -> row.place().fileName())
                        .distinct()
                        .flatMap(path -> outside.getOrDefault(path, List.of()).stream())
                        .toList());
    }

    /** When the next report that can still be in time is due. */
    private Optional<ReportDue> due(ExpectedDeliveries entry) {
        return entry.findDue(Form.REPORT)
                .filter(day -> entry.forms().contains(Form.REPORT) && !day.isBefore(businessDate))
                .map(day -> new ReportDue(entry.round(), day));
    }

    /**
     * The picture of the ten indicators for a document, with the body's results up to the year that the document answers and none
     * later; empty without scores of that year, or if no charts are drawn.
     *
     * @param asOf the day of the body's newest delivery
     */
    private Optional<Path> picture(BodyCharts rows, FiscalYear year, LocalDate asOf, KeptFiles documents)
            throws IOException {
        Optional<Charts> charts = drawing.charts();
        Optional<BodyCharts> shown = rows.upTo(year, asOf);
        if (charts.isEmpty() || shown.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(documents.get(
                "upright chart " + year + asOf + madeWith + shown.get().rows(),
                file -> charts.get().drawUpright(shown.get().content(drawing.facts()), file)));
    }
}
