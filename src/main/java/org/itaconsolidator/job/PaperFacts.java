package org.itaconsolidator.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.paper.PaperContent;
import org.itaconsolidator.paper.PaperContent.ReportDue;
import org.itaconsolidator.paper.PaperContent.Result;
import org.itaconsolidator.settings.Expectation;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.content.PaperReader;
import org.itaconsolidator.store.content.PaperReader.BodyYear;

/** What the store and the job file say for the documents of a body and fiscal year. */
final class PaperFacts {
    private final JobSettings settings;
    private final JobBodies bodies;
    private final Map<Body, List<Expectation>> expected;

    PaperFacts(JobSettings settings) {
        this.settings = settings;
        this.bodies = new JobBodies(settings);
        this.expected = settings.expect().stream().collect(Collectors.groupingBy(entry -> bodies.body(entry.body())));
    }

    /**
     * Reads it.
     *
     * @param asOf the day of the body's newest delivery
     */
    PaperContent of(PaperReader reader, BodyYear of, LocalDate asOf, PaperCharts charts, Map<String, LinkCheck> links)
            throws IOException {
        Body body = of.body();
        FiscalYear before = of.year().previous();
        List<Expectation> asked = expected.getOrDefault(body, List.of()).stream()
                .filter(entry -> entry.fiscalYear().filter(of.year()::equals).isPresent())
                .toList();
        return new PaperContent(
                body,
                of.year(),
                reader.listMeasures(body, of.year()),
                reader.listThreads(body, of.year()),
                reader.listNothingReported(body),
                new Result(
                        before,
                        reader.listScores(body, before),
                        reader.findTotal(body, before),
                        reader.listAnalysis(body, before),
                        settings.target(),
                        charts.find(before, asOf)),
                reader.listOitItems(body, of.year()),
                reader.listOitStates(body, of.year()),
                reader.listQuotedLinks(body, of.year()),
                links,
                asked.stream().flatMap(entry -> due(entry).stream()).distinct().toList(),
                asked.stream()
                        .flatMap(entry -> bodies.acknowledged(entry).keySet().stream())
                        .collect(Collectors.toSet()));
    }

    private static Optional<ReportDue> due(Expectation entry) {
        return entry.forms().contains(Form.REPORT)
                ? entry.findDue(Form.REPORT).map(day -> new ReportDue(entry.round(), day))
                : Optional.empty();
    }
}
