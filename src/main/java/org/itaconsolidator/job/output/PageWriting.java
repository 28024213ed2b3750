package org.itaconsolidator.job.output;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.job.basis.AllCores;
import org.itaconsolidator.job.basis.BodyFolders;
import org.itaconsolidator.job.basis.JobBodies;
import org.itaconsolidator.job.basis.Omissions;
import org.itaconsolidator.job.basis.ProgramVersion;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ShownText;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.DeliveryLine;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.Agenda.Answering;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.model.together.Together;
import org.itaconsolidator.page.EmbeddedPictures;
import org.itaconsolidator.page.IndexPage;
import org.itaconsolidator.page.PageContent;
import org.itaconsolidator.page.PageContent.BodyLine;
import org.itaconsolidator.page.PageContent.FindingLine;
import org.itaconsolidator.page.PageContent.IndicatorLine;
import org.itaconsolidator.page.PageContent.Result;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.thai.text.ThaiOrder;

/**
 * Writes {@code index.html} once all files that it links to exist. It takes the rows of the workbook, and those files.
 *
 * @param returned where the answer to a workbook of the inbox lies
 * @param drawn what the picture of many bodies shows; empty for few, or if none was drawn
 */
record PageWriting(
        JobSettings settings,
        PageResults results,
        LocalDate businessDate,
        LocalDate asOf,
        List<String> closed,
        Function<String, Optional<String>> returned,
        Optional<Together> drawn,
        ReadOnce once,
        Omissions shortfalls) {
    private static final String CHARTS = "charts/";
    private static final String DRAWING = ".svg";
    private static final String PICTURE = ".png";

    /** A measure's name is cut to this length. */
    private static final int LONGEST_MEASURE = 110;

    /** The ending of a picture that is too high to be shown within the page. */
    private static final String WHOLE_PAGE = "/summary.png";

    private static final List<String> FIRST =
            List.of("indicators instruments trend changes heatmap measures progress calendar".split(" "));

    void write(ContentReader content, Path folder) throws IOException {
        List<String> files = Durable.paths(folder);
        List<FindingLine> findings = new ArrayList<>();
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        counts.putAll(content.findings().countFindingsBySeverity());
        Map<Severity, Integer> shown = new EnumMap<>(Severity.class);
        Agendas agendas = Agendas.read(settings, results.frameworks(), content, once, businessDate, row -> {
            // only as many as the page shows: those of many bodies would not fit into memory
            if (!row.isOnTrial() && shown.merge(row.severity(), 1, Integer::sum) <= IndexPage.MOST_FINDINGS) {
                findings.add(new FindingLine(
                        row.severity(),
                        row.fileName(),
                        row.cell().isEmpty() ? row.sheet() : row.sheet() + "!" + row.cell(),
                        row.message()));
            }
        });
        List<DeliveryLine> deliveries = agendas.roll().listLines(businessDate);
        Map<String, String> answers = new HashMap<>();
        Stream.concat(
                        deliveries.stream().map(DeliveryLine::fileName),
                        findings.stream().map(FindingLine::fileName))
                .distinct()
                .forEach(name -> returned.apply(name).ifPresent(path -> answers.put(name, path)));
        List<BodyLine> bodies = bodies(
                content, new JobBodies(settings).listAbsent(content.listBodies(), content.listLeft()), files, agendas);
        new IndexPage()
                .write(
                        new PageContent(
                                settings.name(),
                                businessDate,
                                asOf,
                                ProgramVersion.text(),
                                settings.target(),
                                settings.digits() == Digits.THAI,
                                bodies,
                                deliveries,
                                answers,
                                closed,
                                findings,
                                counts,
                                together(content, bodies, agendas),
                                files.stream()
                                        .filter(path -> path.startsWith(CHARTS + BodyFolders.SIDE_BY_SIDE + "/")
                                                && isShown(path, files))
                                        .toList(),
                                files),
                        folder.resolve("index.html"));
    }

    /** What the bodies have in common; empty for a single one. A body that could not be read has nothing to do. */
    private Optional<Together> together(ContentReader content, List<BodyLine> bodies, Agendas agendas) {
        if (drawn.isPresent() && bodies.stream().allMatch(line -> line.agenda().isPresent())) {
            return drawn;
        }
        Map<Body, Agenda> ofBodies = new LinkedHashMap<>();
        bodies.forEach(line -> ofBodies.put(line.body(), line.agenda().orElseGet(() -> Agenda.none(businessDate))));
        return bodies.size() < 2
                ? Optional.empty()
                : Optional.of(agendas.together(once.rowsOf(content), ofBodies, settings.target()));
    }

    /** @param absent bodies of which nothing is stored */
    private List<BodyLine> bodies(ContentReader content, List<Body> absent, List<String> files, Agendas agendas)
            throws IOException {
        Map<Body, String> folders = BodyFolders.of(content.listBodies());
        Map<String, List<String>> charts = files.stream()
                .filter(path -> path.startsWith(CHARTS) && isShown(path, files))
                .sorted(Comparator.comparingInt(PageWriting::turn))
                .collect(Collectors.groupingBy(path -> path.substring(CHARTS.length(), path.lastIndexOf('/'))));
        Map<Body, BodyLine> lines = new ConcurrentHashMap<>();
        // body by body, so that the figures of all of them are never in memory together
        Map<Body, ContentReader> byBody = content.listByBody();
        boolean detailed = byBody.size() <= IndexPage.DETAILED;
        Optional<Function<Body, Agenda>> many = detailed ? Optional.empty() : Optional.of(agendas(content, agendas));
        AllCores.forEach(byBody.entrySet(), each -> {
            Body body = each.getKey();
            AtomicReference<PageResults.Found> result = new AtomicReference<>(PageResults.Found.NONE);
            AtomicReference<Optional<Agenda>> agenda = new AtomicReference<>(Optional.empty());
            AtomicReference<Optional<MeasureCounts>> measures = new AtomicReference<>(Optional.empty());
            List<FollowedMeasure> followed = new ArrayList<>();
            shortfalls.attempt("result-not-on-page", body, () -> {
                result.set(results.find(each.getValue(), detailed));
                many.ifPresent(all -> agenda.set(Optional.of(all.apply(body))));
                if (detailed) {
                    Agendas own = byBody.size() + absent.size() == 1 ? agendas.ofOnly(body) : agendas;
                    measures.set(measures(body, each.getValue(), own.roll(), followed));
                    agenda.set(Optional.of(own.of(
                            body, each.getValue(), measures.get(), result.get().latest())));
                }
            });
            BodyLine line = new BodyLine(
                    body,
                    result.get().own(),
                    result.get().divisions(),
                    charts.getOrDefault(folders.get(body), List.of()),
                    Optional.of(ReportWriting.pathOf(folders.get(body)))
                            .filter(path -> Collections.binarySearch(files, path) >= 0),
                    measures.get(),
                    measures.get().stream()
                            .flatMap(counts ->
                                    followed.stream().flatMap(one -> answering(one, counts.listToDo(one.measureId()))))
                            .sorted(Comparator.comparing(one -> one.state().orElseThrow()))
                            .toList(),
                    agenda.get());
            lines.put(body, line);
        });
        absent.forEach(body -> lines.put(
                body,
                new BodyLine(
                        body,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(agendas.ofAbsent(body)))));
        return Stream.concat(byBody.keySet().stream(), absent.stream())
                .sorted(ThaiOrder.BODIES)
                .map(lines::get)
                .toList();
    }

    private Function<Body, Agenda> agendas(ContentReader content, Agendas agendas) {
        return drawn.<Function<Body, Agenda>>map(together -> together.bodies().stream()
                        .collect(Collectors.toMap(Together.Line::body, Together.Line::agenda))::get)
                .orElseGet(() -> new Agendas.OfMany(agendas, content, once)::of);
    }

    /** @param followed takes the measures of all years */
    private Optional<MeasureCounts> measures(
            Body body, ContentReader own, DeliveryRoll roll, List<FollowedMeasure> followed) {
        MeasureTally tally = new MeasureTally(businessDate);
        tally.expect(roll);
        own.follow().forEachMeasure(measure -> {
            tally.add(measure);
            followed.add(measure);
        });
        return tally.latest(body);
    }

    /** A measure for each state in which something is to be done about it, with those who have to do it. */
    private static Stream<Answering> answering(FollowedMeasure measure, Map<NextStep.Kind, List<String>> toDo) {
        return toDo.entrySet().stream()
                .map(each -> new Answering(
                        ShownText.ofWords(measure.text().replace("\n", " "), LONGEST_MEASURE, ShownText.CUT),
                        each.getValue(),
                        each.getKey().state(),
                        ""));
    }

    /** Whether the page shows a file: a sharp drawing, or a picture without one; those for phones replace others. */
    private static boolean isShown(String path, List<String> files) {
        return path.endsWith(DRAWING)
                || path.endsWith(PICTURE)
                        && !path.endsWith(WHOLE_PAGE)
                        && !path.endsWith(EmbeddedPictures.PORTRAIT)
                        && Collections.binarySearch(files, withoutEnding(path) + DRAWING) < 0;
    }

    private static String withoutEnding(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }

    private static int turn(String path) {
        String name = withoutEnding(path.substring(path.lastIndexOf('/') + 1));
        return FIRST.contains(name) ? FIRST.indexOf(name) : FIRST.size();
    }

    /** The latest results of a body as the page shows them. */
    record PageResults(Frameworks frameworks, BigDecimal target) {
        /**
         * @param own from the scorecard that stands for the body; empty if none does
         * @param divisions if none does, what its divisions estimate, each for itself
         * @param latest what the agenda needs to know of that result
         */
        record Found(Optional<Result> own, List<Result> divisions, Optional<NextStep.Result> latest) {
            static final Found NONE = new Found(Optional.empty(), List.of(), Optional.empty());
        }

        /**
         * The latest results of the one body whose rows these are.
         *
         * @param detailed whether its section is shown, which begins with the headline
         */
        Found find(ContentReader own, boolean detailed) {
            ScoreBook book = ScoreBook.ofFigures(own);
            Body body = own.listBodies().get(0);
            Optional<Results> main = book.findMain(body);
            return new Found(
                    main.map(card -> result(card, detailed ? card.headline(own, target) : Optional.empty())),
                    book.listDivisionsAlone(body).stream()
                            .filter(card -> card.scorecard().source() == SourceKind.SELF_ASSESSMENT)
                            .map(card -> result(card, Optional.empty()))
                            .toList(),
                    main.map(ScoreBook::latest));
        }

        private Result result(Results card, Optional<Headline> headline) {
            FiscalYear latest = card.latest();
            Results.Year year = card.years().get(latest);
            Optional<TotalRow> total = year.findTotal();
            Optional<Framework> framework = frameworks.findFramework(latest);
            Optional<Framework> proved =
                    framework.map(known -> known.provedBy(total.stream().toList()));
            return new Result(
                    latest,
                    card.scorecard().source(),
                    card.scorecard().division(),
                    total.flatMap(TotalRow::shown),
                    total.filter(TotalRow::isStated).isPresent(),
                    total.flatMap(TotalRow::findContradicting),
                    total.flatMap(TotalRow::shownLevel),
                    proved.map(Framework::totalMark).orElse(Mark.UNCONFIRMED),
                    proved.map(Framework::levelMark).orElse(Mark.UNCONFIRMED),
                    total.map(row -> row.proof().doubts()).orElse(List.of()),
                    year.findChange(Figure.TOTAL),
                    framework.isPresent(),
                    indicators(framework.orElseGet(() -> frameworks.getNearest(latest)), year),
                    headline);
        }

        private static List<IndicatorLine> indicators(Framework framework, Results.Year year) {
            boolean scored = year.figures.values().stream()
                    .anyMatch(row ->
                            row.figure().indicator().isPresent() && row.value().isPresent());
            List<IndicatorLine> lines = new ArrayList<>();
            for (IndicatorDef def : scored ? framework.indicators() : List.<IndicatorDef>of()) {
                Optional<FigureRow> row = year.findFigure(Figure.of(def.number()));
                lines.add(new IndicatorLine(
                        def.number(),
                        def.name(),
                        row.flatMap(FigureRow::value),
                        row.map(FigureRow::mark).orElse(Mark.NONE),
                        row.flatMap(FigureRow::change)));
            }
            return lines;
        }
    }
}
