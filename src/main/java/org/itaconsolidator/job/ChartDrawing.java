package org.itaconsolidator.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.chart.ChartContent;
import org.itaconsolidator.chart.Charts;
import org.itaconsolidator.chart.FontSetup;
import org.itaconsolidator.chart.FontsUnavailable;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.ComparisonRow;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.TotalRow;
import org.itaconsolidator.settings.ChartChoice;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.ContentReader;
import org.itaconsolidator.store.RunRow;

/** Stage chart: a folder of pictures per body, drawn on all cores. Without a usable font the run goes on without them. */
final class ChartDrawing implements Stages.Drawing {
    private final JobSettings settings;
    private final Frameworks frameworks;
    private final Supplier<LocalDate> dataAsOf;
    private final List<Shortfall> shortfalls;
    private Optional<Charts> charts = Optional.empty();
    private Optional<FontsUnavailable> missing = Optional.empty();

    ChartDrawing(
            JobSettings settings, Frameworks frameworks, Supplier<LocalDate> dataAsOf, List<Shortfall> shortfalls) {
        this.settings = settings;
        this.frameworks = frameworks;
        this.dataAsOf = dataAsOf;
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
        Map<Body, Scores> scores = scores(content);
        Map<Body, SortedMap<Integer, Integer>> measures = content.countMeasures();
        Map<Body, String> folders = BodyFolders.of(bodies);
        LocalDate asOf = dataAsOf.get();
        List<Map.Entry<Path, ChartContent>> pictures = new ArrayList<>();
        for (Body body : bodies) {
            Scores own = scores.getOrDefault(body, new Scores());
            ChartContent picture = own.content(body, measures.getOrDefault(body, new TreeMap<>()), asOf, this);
            pictures.add(Map.entry(folder.resolve("charts").resolve(folders.get(body)), picture));
        }
        drawAll(charts.get(), choice, pictures);
    }

    private static void drawAll(Charts charts, ChartChoice choice, List<Map.Entry<Path, ChartContent>> pictures)
            throws IOException {
        try {
            pictures.parallelStream().forEach(picture -> {
                try {
                    charts.draw(picture.getKey(), picture.getValue(), choice);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Map<Body, Scores> scores(ContentReader content) {
        Map<Body, Scores> bodies = new HashMap<>();
        content.listScores().forEach(row -> of(bodies, row.scorecard()).scores.add(row));
        content.listTotals().forEach(row -> of(bodies, row.scorecard()).totals.add(row));
        content.listComparisons()
                .forEach(row -> of(bodies, row.scorecard()).comparisons.add(row));
        return bodies;
    }

    private static Scores of(Map<Body, Scores> bodies, Scorecard scorecard) {
        return bodies.computeIfAbsent(scorecard.body(), body -> new Scores());
    }

    /** The rows of one body, of all its scorecards. */
    private static final class Scores {
        private final List<ScoreRow> scores = new ArrayList<>();
        private final List<TotalRow> totals = new ArrayList<>();
        private final List<ComparisonRow> comparisons = new ArrayList<>();

        private ChartContent content(Body body, Map<Integer, Integer> measures, LocalDate asOf, ChartDrawing job) {
            Framework framework = scores.stream()
                    .map(ScoreRow::fiscalYear)
                    .max(FiscalYear::compareTo)
                    .flatMap(job.frameworks::findFramework)
                    .orElseGet(job.frameworks::latestKnown);
            Map<Integer, String> names = new TreeMap<>();
            Map<Integer, Instrument> instruments = new TreeMap<>();
            framework.indicators().forEach(indicator -> {
                names.put(indicator.number(), indicator.name());
                instruments.put(indicator.number(), indicator.instrument());
            });
            return new ChartContent(
                    shown(body),
                    scores,
                    totals,
                    comparisons,
                    measures,
                    job.settings.target(),
                    names,
                    instruments,
                    asOf,
                    job.settings.digits());
        }

        /** The official scores of the whole body where there are some, else the official scorecard with most scores. */
        private Scorecard shown(Body body) {
            Scorecard whole = new Scorecard(body, "", SourceKind.OFFICIAL);
            Map<Scorecard, Integer> counts = new LinkedHashMap<>();
            scores.stream()
                    .map(ScoreRow::scorecard)
                    .filter(card -> card.source() == SourceKind.OFFICIAL)
                    .forEach(card -> counts.merge(card, 1, Integer::sum));
            if (counts.containsKey(whole)) {
                return whole;
            }
            Optional<Scorecard> most =
                    counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
            return most.orElse(whole);
        }
    }
}
