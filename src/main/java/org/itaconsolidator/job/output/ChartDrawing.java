package org.itaconsolidator.job.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.chart.BodiesContent;
import org.itaconsolidator.chart.Charts;
import org.itaconsolidator.chart.Fonts;
import org.itaconsolidator.chart.FontsUnavailable;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.basis.AllCores;
import org.itaconsolidator.job.basis.BodyFolders;
import org.itaconsolidator.job.basis.JobBodies;
import org.itaconsolidator.job.basis.KeptFiles;
import org.itaconsolidator.job.basis.Omissions;
import org.itaconsolidator.job.chart.BodiesOfOneYear;
import org.itaconsolidator.job.chart.BodyCharts;
import org.itaconsolidator.job.chart.ChartFacts;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.together.Together;
import org.itaconsolidator.page.IndexPage;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.JobSettings.ChartChoice;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.thai.text.ThaiOrder;

/**
 * The step chart: draws a folder of charts per body, on all cores, and one for the bodies compared. Without a usable
 * font the run continues without charts.
 */
public final class ChartDrawing implements OutputStages.Drawing {

    private final JobSettings settings;
    private final ChartFacts facts;
    private final Frameworks frameworks;
    private final String madeWith;
    private final Omissions shortfalls;
    private final FutureTask<Charts> loading;
    private Optional<Charts> charts = Optional.empty();
    private Optional<FontsUnavailable> missing = Optional.empty();
    private Optional<Summary> summary = Optional.empty();
    private final ReadOnce once = new ReadOnce();

    /**
     * What the picture of all bodies shows.
     *
     * @param left the bodies that were left out of it
     */
    private record Summary(List<Body> left, Together together) {}

    public ChartDrawing(JobSettings settings, Frameworks frameworks, Omissions shortfalls) {
        this.settings = settings;
        this.frameworks = frameworks;
        this.facts = new ChartFacts(settings, frameworks);
        this.madeWith = settings.target() + " " + settings.digits() + " " + frameworks.contentHash();
        this.shortfalls = shortfalls;
        this.loading = new FutureTask<>(
                () -> new Charts(Fonts.load(OwnFiles.of(settings.store()).make(Part.FONTS))));
    }

    @Override
    public void begin() {
        if (settings.chartsOf(1) != ChartChoice.NONE) {
            AllCores.daemon(loading, "fonts-ahead").start();
        }
    }

    /** Loads the fonts before POI, which asks Java for a font too. */
    @Override
    public void prepare() {
        summary = Optional.empty();
        once.forget();
        if (settings.chartsOf(1) == ChartChoice.NONE) {
            return;
        }
        loading.run(); // does nothing if it has begun
        try {
            charts = Optional.of(loading.get());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof FontsUnavailable unavailable)) {
                throw new IllegalStateException("the fonts were not loaded", e.getCause());
            }
            missing = Optional.of(unavailable);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What draws, once it is ready; empty if no charts are wanted or no font can be used. */
    Optional<Charts> charts() {
        return charts;
    }

    /** What the many bodies of some content have in common, if drawn in this run. For few the page says more. */
    Optional<Together> findTogether(ContentReader content) {
        return summary.filter(of -> of.left().equals(content.listLeft())
                        && content.listBodies().size() > IndexPage.DETAILED)
                .map(Summary::together);
    }

    /** What other outputs of the run also need of all bodies. */
    ReadOnce once() {
        return once;
    }

    /** The facts of years that charts show. */
    ChartFacts facts() {
        return facts;
    }

    @Override
    public void draw(RunRow run, ContentReader content, Path folder) throws IOException {
        List<Body> bodies = content.listBodies();
        List<Body> absent = new JobBodies(settings).listAbsent(bodies, content.listLeft());
        ChartChoice choice = settings.chartsOf(bodies.size());
        if (choice == ChartChoice.NONE || bodies.isEmpty() && absent.isEmpty()) {
            return;
        }
        if (charts.isEmpty()) {
            missing.map(fault -> fault.part().remedy())
                    .ifPresent(reason -> shortfalls.add(new Shortfall("charts-not-drawn", Map.of("reason", reason))));
            return;
        }
        Path all = folder.resolve("charts");
        LocalDate asOf = content.deliveries().newestDay(settings.zone(), run.businessDate());
        List<Body> together = Stream.concat(bodies.stream(), absent.stream())
                .sorted(ThaiOrder.BODIES)
                .toList();
        Agendas agendas = Agendas.read(settings, frameworks, content, once, run.businessDate(), any -> {});
        Map<Body, ContentReader> byBody = content.listByBody();
        if (choice == ChartChoice.ONE) {
            drawOneOfEach(bodies, byBody, run.businessDate(), all);
            drawSummary(content, agendas, together, new Agendas.OfMany(agendas, content, once)::of, asOf, all);
            return;
        }
        Map<Body, BodyCharts> read = new ConcurrentHashMap<>();
        Map<Body, Agenda> toDo = new ConcurrentHashMap<>();
        drawEach(bodies, all, (body, own) -> {
            BodyCharts shown = BodyCharts.readAll(byBody.get(body), body, agendas.roll(), run.businessDate(), asOf);
            read.put(body, shown);
            Agenda agenda = (together.size() == 1 ? agendas.ofOnly(body) : agendas)
                    .of(
                            body,
                            byBody.get(body),
                            shown.measures(),
                            shown.findMain().map(ScoreBook::latest));
            toDo.put(body, agenda);
            charts.get().draw(own, shown.content(facts, Optional.of(agenda)), choice);
            Optional<BodiesContent> province =
                    shown.latestList().flatMap(list -> BodiesOfOneYear.of(list, asOf, facts));
            if (province.isPresent()) {
                charts.get().drawSideBySide(own, province.get());
            }
        });
        if (bodies.isEmpty() && absent.size() == 1) {
            // whatever it sent was refused: its picture says so, as workbook and page do
            drawEach(
                    absent,
                    all,
                    (body, own) -> charts.get()
                            .draw(
                                    own,
                                    BodyCharts.ofAbsent(body, asOf).content(facts, Optional.of(agendas.ofAbsent(body))),
                                    choice));
        }
        List<BodyCharts> rows =
                bodies.stream().filter(read::containsKey).map(read::get).toList();
        Optional<BodiesContent> bodiesOfAYear = BodiesOfOneYear.of(rows, absent, asOf, facts);
        if (bodiesOfAYear.isPresent()) {
            Path beside = all.resolve(BodyFolders.SIDE_BY_SIDE);
            boolean drawn = shortfalls.attempt(
                    new Shortfall("charts-of-bodies-not-drawn", Map.of()),
                    () -> charts.get().drawSideBySide(beside, bodiesOfAYear.get()));
            if (!drawn) {
                Durable.delete(beside);
            }
        }
        absent.forEach(body -> toDo.put(body, agendas.ofAbsent(body)));
        drawSummary(
                content,
                agendas,
                together,
                bodies.size() > IndexPage.DETAILED
                        ? new Agendas.OfMany(agendas, content, once)::of // as page and workbook of so many bodies
                        : body -> toDo.getOrDefault(body, Agenda.none(run.businessDate())),
                asOf,
                all);
    }

    private void drawSummary(
            ContentReader content,
            Agendas agendas,
            List<Body> bodies,
            Function<Body, Agenda> toDo,
            LocalDate asOf,
            Path all)
            throws IOException {
        Map<Body, Agenda> ofBodies = new LinkedHashMap<>();
        bodies.forEach(body -> ofBodies.put(body, toDo.apply(body)));
        shortfalls.attempt(new Shortfall("charts-of-bodies-not-drawn", Map.of()), () -> {
            Together together = agendas.together(once.rowsOf(content), ofBodies, settings.target());
            summary = Optional.of(new Summary(content.listLeft(), together));
            charts.orElseThrow().drawSummary(all.resolve(BodyFolders.SIDE_BY_SIDE), together, asOf, settings.digits());
        });
    }

    /**
     * Draws only pictures of which something changed: each is kept by what it shows, and names the day of the body's own newest
     * delivery. Rows are read when they are drawn, so that thousands of bodies are never in memory together.
     */
    private void drawOneOfEach(List<Body> bodies, Map<Body, ContentReader> own, LocalDate day, Path all)
            throws IOException {
        KeptFiles kept = new KeptFiles(OwnFiles.of(settings.store()), Part.PICTURES);
        drawEach(bodies, all, (body, folder) -> {
            LocalDate asOf = own.get(body).deliveries().newestDay(settings.zone(), day);
            BodyCharts rows = BodyCharts.read(own.get(body), body, asOf);
            String shown = madeWith + asOf + body + rows.rows();
            charts.orElseThrow()
                    .draw(
                            folder,
                            rows.content(facts),
                            ChartChoice.ONE,
                            (picture, drawing) -> kept.link(picture.getFileName() + shown, drawing::drawTo, picture));
        });
        kept.removeUnused();
    }

    private interface OfBody {
        void draw(Body body, Path folder) throws IOException;
    }

    /** Draws the pictures of each body. If the program fails at one, that one has none, and the run says so. */
    private void drawEach(List<Body> bodies, Path all, OfBody pictures) throws IOException {
        Map<Body, String> folders = BodyFolders.of(bodies);
        AllCores.forEach(bodies, body -> {
            Path folder = all.resolve(folders.get(body));
            if (!shortfalls.attempt("charts-of-body-not-drawn", body, () -> pictures.draw(body, folder))) {
                Durable.delete(folder);
            }
        });
    }
}
