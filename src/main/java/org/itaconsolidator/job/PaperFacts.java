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
import org.itaconsolidator.model.LinkCheck;
import org.itaconsolidator.paper.PaperContent;
import org.itaconsolidator.paper.PaperContent.ReportDue;
import org.itaconsolidator.paper.PaperContent.Result;
import org.itaconsolidator.settings.Expectation;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.PaperReader;
import org.itaconsolidator.store.PaperReader.BodyYear;

/** What the store and the job file say for the documents of a body and fiscal year. */
final class PaperFacts {
    private final JobSettings settings;
    private final JobBodies bodies;

    PaperFacts(JobSettings settings) {
        this.settings = settings;
        this.bodies = new JobBodies(settings);
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
        List<Expectation> expected = settings.expect().stream()
                .filter(entry -> bodies.body(entry.body()).equals(body))
                .filter(entry -> entry.fiscalYear().filter(of.year()::equals).isPresent())
                .toList();
        return new PaperContent(
                body,
                of.year(),
                reader.listMeasures(body, of.year()),
                Map.of(6, reader.listUnreported(body, of.year(), 6), 12, reader.listUnreported(body, of.year(), 12)),
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
                expected.stream()
                        .flatMap(entry -> due(entry).stream())
                        .distinct()
                        .toList(),
                expected.stream()
                        .flatMap(entry -> bodies.acknowledged(entry).keySet().stream())
                        .collect(Collectors.toSet()));
    }

    private static Optional<ReportDue> due(Expectation entry) {
        return entry.forms().contains(Form.REPORT)
                ? entry.findDue(Form.REPORT).map(day -> new ReportDue(entry.round(), day))
                : Optional.empty();
    }
}
