package org.itaconsolidator.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.chart.BodiesContent;
import org.itaconsolidator.chart.Charts;
import org.itaconsolidator.chart.FontSetup;
import org.itaconsolidator.chart.FontsUnavailable;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.DeliveryRoll;
import org.itaconsolidator.settings.ChartChoice;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.ContentReader;
import org.itaconsolidator.store.RunRow;

/**
 * Stage chart: a folder of pictures per body, drawn on all cores, and one of the bodies side by side. Without a usable font
 * the run goes on without them.
 */
final class ChartDrawing implements Stages.Drawing {
    private final JobSettings settings;
    private final ChartFacts facts;
    private final Shortfalls shortfalls;
    private Optional<Charts> charts = Optional.empty();
    private Optional<FontsUnavailable> missing = Optional.empty();

    ChartDrawing(JobSettings settings, Frameworks frameworks, Shortfalls shortfalls) {
        this.settings = settings;
        this.facts = new ChartFacts(settings, frameworks);
        this.shortfalls = shortfalls;
    }

    /** Loads the fonts: before POI, which asks Java for a font too. */
    @Override
    public void prepare() {
        if (settings.chartsOf(1) == ChartChoice.NONE) {
            return;
        }
        try {
            Path fonts = settings.store().resolveSibling(settings.store().getFileName() + ".fonts");
            charts = Optional.of(new Charts(FontSetup.load(fonts), Locale.forLanguageTag("th")));
        } catch (FontsUnavailable e) {
            missing = Optional.of(e);
        }
    }

    /** What draws, once made ready; empty where no charts are wished or no font can be used. */
    Optional<Charts> charts() {
        return charts;
    }

    /** What charts need to know of the years. */
    ChartFacts facts() {
        return facts;
    }

    @Override
    public void draw(RunRow run, ContentReader content, Path folder) throws IOException {
        List<Body> bodies = content.listBodies();
        ChartChoice choice = settings.chartsOf(bodies.size());
        if (choice == ChartChoice.NONE || bodies.isEmpty()) {
            return;
        }
        if (charts.isEmpty()) {
            missing.map(fault -> fault.part().remedy())
                    .ifPresent(reason -> shortfalls.add(new Shortfall("charts-not-drawn", Map.of("reason", reason))));
            return;
        }
        Path all = folder.resolve("charts");
        LocalDate asOf = NewestDelivery.day(content, settings.zone(), run.businessDate());
        if (choice != ChartChoice.ALL) {
            // read when it is drawn: thousands of bodies are never in memory together
            Map<Body, ContentReader> own = content.listByBody();
            draw(choice, bodies, all, body -> BodyCharts.read(own.get(body), body, asOf));
            return;
        }
        List<BodyCharts> rows = BodyCharts.read(content, bodies, roll(content), run.businessDate(), asOf, true);
        Map<Body, BodyCharts> read = new HashMap<>();
        rows.forEach(body -> read.put(body.body(), body));
        draw(choice, bodies, all, read::get);
        Optional<BodiesContent> bodiesOfAYear = SideBySide.of(rows, asOf, facts);
        if (bodiesOfAYear.isPresent()) {
            charts.get().drawSideBySide(all.resolve(BodyFolders.SIDE_BY_SIDE), bodiesOfAYear.get());
        }
    }

    private DeliveryRoll roll(ContentReader content) {
        JobBodies named = new JobBodies(settings);
        return DeliveryRoll.of(
                settings.expect().stream()
                        .flatMap(entry -> named.listForms(entry).stream())
                        .toList(),
                content.deliveries().listSubmissions());
    }

    private void draw(ChartChoice choice, List<Body> bodies, Path folder, Function<Body, BodyCharts> rows)
            throws IOException {
        Map<Body, String> folders = BodyFolders.of(bodies);
        try {
            bodies.parallelStream().forEach(body -> {
                try {
                    draw(choice, body, folder.resolve(folders.get(body)), rows);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A body at which the program fails goes without pictures, and the run says so; the others have theirs. */
    private void draw(ChartChoice choice, Body body, Path pictures, Function<Body, BodyCharts> rows)
            throws IOException {
        boolean drawn = shortfalls.attempt(
                "charts-of-body-not-drawn",
                body,
                () -> charts.orElseThrow().draw(pictures, rows.apply(body).content(facts), choice));
        if (!drawn) {
            Durable.delete(pictures);
        }
    }
}
