package org.itaconsolidator.job.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.basis.AllCores;
import org.itaconsolidator.job.basis.BodyFolders;
import org.itaconsolidator.job.basis.JobBodies;
import org.itaconsolidator.job.basis.KeptFiles;
import org.itaconsolidator.job.basis.Omissions;
import org.itaconsolidator.job.basis.ProgramVersion;
import org.itaconsolidator.job.load.InboxCollecting;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.delivery.ExpectedDeliveries;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.ChangesSinceSigned;
import org.itaconsolidator.model.score.ChangesSinceSigned.MovedRow;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.ListStanding;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.ReportContent.RunFacts;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.itaconsolidator.report.workbook.DivisionsWorkbook;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.thai.text.ThaiOrder;

/**
 * The step write, without the charts: writes the consolidated workbook for all bodies, or, if there are too many for
 * one, a workbook per body and one that compares and counts them; then everything that links to it.
 */
public final class ReportWriting implements OutputStages.Writing, AutoCloseable {
    /** The shortfall when the page of all bodies could not be written. */
    public static final String NO_PAGE = "page-not-written";

    private static final String FILE = "consolidated.xlsx";

    /** The print-outs of the divisions, if one workbook holds all bodies. */
    private static final String DIVISIONS = "divisions.xlsx";

    private static final String BODIES = "bodies/";

    /** The path from a body's own workbook to the folder of the consolidated one. */
    private static final String UP = "../../";

    private static final int PAST_RUNS = 30;

    /** The shortfall of a body whose workbook could not be made. */
    private static final String NOT_WRITTEN = "workbook-of-body-not-written";

    private final JobSettings settings;
    private final Frameworks frameworks;
    private final String fingerprint;
    private final ReturnedCopies returned;
    private final PaperWriting papers;
    private final ChartDrawing drawing;
    private final Supplier<Optional<ChangesSinceSigned>> moved;
    private final InboxCollecting inbox;
    private final Function<Finding, String> wording;
    private final Omissions shortfalls;
    private final JobBodies bodies;
    private final List<ExpectedDeliveries> expected;
    private final Map<Body, List<ExpectedDeliveries>> expectedOf;
    private CompletableFuture<Void> begun = CompletableFuture.completedFuture(null);

    /**
     * @param drawing knows what the picture of all bodies shows
     * @param moved what has changed since papers were signed; empty if nothing has
     */
    public ReportWriting(
            JobSettings settings,
            Frameworks frameworks,
            String fingerprint,
            ReturnedCopies returned,
            PaperWriting papers,
            ChartDrawing drawing,
            Supplier<Optional<ChangesSinceSigned>> moved,
            InboxCollecting inbox,
            Function<Finding, String> wording,
            Omissions shortfalls) {
        this.shortfalls = shortfalls;
        this.settings = settings;
        this.frameworks = frameworks;
        this.fingerprint = fingerprint;
        this.returned = returned;
        this.papers = papers;
        this.drawing = drawing;
        this.moved = moved;
        this.inbox = inbox;
        this.wording = wording;
        this.bodies = new JobBodies(settings);
        this.expected = bodies.listExpected().stream()
                .filter(each -> !each.forms().isEmpty())
                .toList();
        this.expectedOf = expected.stream().collect(Collectors.groupingBy(ExpectedDeliveries::body));
    }

    /** Runs beside scoring, which uses one core. A failure is ignored: the same work fails again later. */
    @Override
    public void begin(ContentReader content) {
        begun = CompletableFuture.runAsync(
                        () -> {
                            try {
                                returned.makeNewest(content);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        work -> AllCores.daemon(work, "answer-ahead").start())
                .exceptionally(failure -> null);
    }

    /** Waits for the work that has begun, which would otherwise use a closed store. */
    @Override
    public void close() {
        begun.join();
    }

    @Override
    public void write(RunRow run, ContentReader content, Path folder) throws IOException {
        AllCores.Work<Path> leading = to -> {
            begun.join();
            returned.write(content, to); // first, because the workbook links to these
            writeWorkbooks(run, content, to);
            new Reminders(
                            settings,
                            bodies,
                            run.businessDate(),
                            wording,
                            path -> returned.find(to, path),
                            drawing.once(),
                            shortfalls)
                    .write(content, to);
        };
        List<AllCores.Work<Path>> each = List.of(leading, to -> papers.write(content, to));
        if (settings.hasWorkbookOfEach(content.listBodies().size())) {
            for (AllCores.Work<Path> one : each) { // each works on all cores itself
                one.on(folder);
            }
        } else {
            AllCores.forEach(each, one -> one.on(folder));
        }
    }

    @Override
    public void writeLast(RunRow run, ContentReader content, Path folder) throws IOException {
        PageWriting page = new PageWriting(
                settings,
                new PageWriting.PageResults(frameworks, settings.target()),
                run.businessDate(),
                asOf(run, content),
                inbox.listClosedFolders(),
                inboxPath -> returned.find(folder, inboxPath),
                drawing.findTogether(content),
                drawing.once(),
                shortfalls);
        boolean written = shortfalls.attempt(new Shortfall(NO_PAGE, Map.of()), () -> page.write(content, folder));
        if (!written) {
            Files.deleteIfExists(folder.resolve("index.html"));
        }
    }

    /** Writes the workbooks of a run; their answers are in its folder already. */
    private void writeWorkbooks(RunRow run, ContentReader content, Path folder) throws IOException {
        ConsolidatedWorkbook whole = new ConsolidatedWorkbook(frameworks);
        List<Body> stored = content.listBodies();
        Optional<ChangesSinceSigned> signed = moved.get();
        ReportContent all = of(run, content, content, folder, signed);
        // if one body's texts make the program fail, the others are still written
        if (!settings.hasWorkbookOfEach(stored.size())
                && shortfalls.attempt(
                        new Shortfall("workbook-not-together", Map.of()),
                        () -> whole.write(all, folder.resolve(FILE)))) {
            shortfalls.attempt(
                    new Shortfall("divisions-not-printed", Map.of()),
                    () -> new DivisionsWorkbook(frameworks).write(all, folder.resolve(DIVISIONS)));
            writeApart(List.of(), whole);
            return;
        }
        Map<Body, String> folders = BodyFolders.of(stored);
        Map<Body, String> paths = new HashMap<>();
        stored.forEach(body -> paths.put(body, pathOf(folders.get(body))));
        Map<Body, ChangesSinceSigned> signedOf = new HashMap<>();
        signed.ifPresent(since -> since.moved().stream()
                .map(MovedRow::body)
                .distinct()
                .forEach(body -> signedOf.put(body, since.ofBody(body))));
        Queue<Wanted> wanted = new ConcurrentLinkedQueue<>();
        AllCores.forEach(content.listByBody().entrySet(), each -> {
            Body body = each.getKey();
            Path target = folder.resolve(paths.get(body));
            Optional<ChangesSinceSigned> movedOfBody = Optional.ofNullable(signedOf.get(body));
            shortfalls.attempt(
                    NOT_WRITTEN, body, () -> wanted.add(want(body, each.getValue(), run, folder, target, movedOfBody)));
        });
        writeApart(wanted, whole);
        paths.values().removeIf(path -> !Files.exists(folder.resolve(path)));
        List<Body> left =
                stored.stream().filter(body -> !paths.containsKey(body)).toList();
        ConsolidatedWorkbook overview = new ConsolidatedWorkbook(frameworks);
        if (left.isEmpty()) {
            overview.writeOverview(all, paths, folder.resolve(FILE));
        } else if (!shortfalls.attempt(
                new Shortfall(
                        "bodies-not-compared",
                        Map.of("bodies", left.stream().map(Body::name).collect(Collectors.joining(", ")))),
                () -> overview.writeOverview(all, paths, folder.resolve(FILE)))) {
            overview.writeOverview(
                    of(run, content, content.without(left), folder, signed), paths, folder.resolve(FILE));
        }
    }

    /** @param shown the content without bodies that were left out */
    private ReportContent of(
            RunRow run, ContentReader content, ContentReader shown, Path folder, Optional<ChangesSinceSigned> signed) {
        return new StoreReportContent(
                shown,
                bodies.listAbsent(content.listBodies(), shown.listLeft()),
                facts(
                        run,
                        content,
                        run.businessDate(),
                        expected.stream()
                                .filter(each -> !bodies.isOneOf(shown.listLeft(), each.body()))
                                .toList(),
                        Stream.concat(
                                        Stream.of(run.unfinished()),
                                        content.listRunsBefore(run.runId(), PAST_RUNS).stream())
                                .toList(),
                        signed,
                        inbox.listClosedFolders()),
                path -> returned.find(folder, path),
                drawing.once());
    }

    /** Where a body's own workbook lies, by the name of its folders, relative to the run's folder. */
    static String pathOf(String bodyFolder) {
        return BODIES + bodyFolder + "/" + FILE;
    }

    /**
     * The workbook of one body, kept beside the store ({@link KeptFiles}), so that a run writes only those of which something changed.
     *
     * @param target where it is published
     * @param state a text that is the same as long as the workbook need not be made anew
     * @param content what it shows
     */
    private record Wanted(Body body, Path target, String state, Supplier<ReportContent> content) {}

    /** Puts these workbooks in place, on all cores; kept ones that are no longer wanted are deleted. */
    private void writeApart(Collection<Wanted> workbooks, ConsolidatedWorkbook writer) throws IOException {
        OwnFiles own = OwnFiles.of(settings.store());
        if (workbooks.isEmpty() && !Files.exists(own.folder(Part.WORKBOOKS))) {
            return;
        }
        KeptFiles kept = new KeptFiles(own, Part.WORKBOOKS);
        AllCores.forEach(
                workbooks,
                wanted -> shortfalls.attempt(NOT_WRITTEN, wanted.body(), () -> {
                    Files.createDirectories(wanted.target().getParent());
                    kept.link(
                            wanted.state(),
                            file -> writer.write(wanted.content().get(), file),
                            wanted.target());
                }));
        kept.removeUnused();
    }

    private Wanted want(
            Body body, ContentReader own, RunRow run, Path folder, Path target, Optional<ChangesSinceSigned> signed) {
        List<ExpectedDeliveries> due = expectedOf.getOrDefault(body, List.of());
        LocalDate day = standingSince(own, due, run.businessDate(), asOf(run, own));
        return new Wanted(
                body,
                target,
                bodies.planLimits(body) + "\n" + state(own, due, day, path -> returned.find(folder, path), signed),
                () -> new StoreReportContent(
                        own,
                        List.of(),
                        // no runs: each would be a reason to write it anew. Closed folders are named in the workbook
                        // of all
                        facts(run, own, day, due, List.of(), signed, List.of()),
                        path -> returned.find(folder, path).map(UP::concat),
                        drawing.once()));
    }

    /**
     * The last day, up to a given one, on which a delivery came or something became overdue: since then the body's state is
     * the same. It follows from the store and the job, so that a workbook written again names the same day.
     */
    private static LocalDate standingSince(
            ContentReader own, List<ExpectedDeliveries> expected, LocalDate day, LocalDate asOf) {
        return Stream.of(
                        Stream.of(asOf),
                        own.follow().findLastMissed(day).stream(),
                        expected.stream()
                                .flatMap(each -> each.due().values().stream())
                                .map(due -> due.plusDays(1))
                                .filter(late -> !late.isAfter(day)))
                .flatMap(Function.identity())
                .max(Comparator.naturalOrder())
                .filter(last -> last.isBefore(day))
                .orElse(day);
    }

    /**
     * What decides a body's workbook: its deliveries, what is due and missing on the day, what has changed since papers
     * were signed, and how the job wants it.
     */
    private String state(
            ContentReader own,
            List<ExpectedDeliveries> expected,
            LocalDate day,
            Function<String, Optional<String>> returned,
            Optional<ChangesSinceSigned> signed) {
        StringBuilder state = new StringBuilder().append(day).append('\n');
        own.listState(day).forEach(line -> state.append(line).append('\n'));
        own.deliveries()
                .listPaths()
                .forEach(path -> state.append(returned.apply(path).orElse("")).append('\n'));
        for (ExpectedDeliveries each : expected) {
            state.append(each.fiscalYear())
                    .append(each.round())
                    .append(each.divisions())
                    .append(each.acknowledged());
            each.forms()
                    .forEach(form -> state.append(form)
                            .append(Optional.ofNullable(each.due().get(form))
                                    .map(last -> last + (day.isAfter(last) ? " late" : " due"))
                                    .orElse("any"))
                            .append(' '));
            state.append('\n');
        }
        signed.ifPresent(since -> state.append(since).append('\n'));
        Stream.of(
                        settings.name(),
                        settings.target(),
                        settings.remindBefore(),
                        settings.digits(),
                        fingerprint,
                        ProgramVersion.text(),
                        frameworks.contentHash())
                .forEach(each -> state.append(each).append('\n'));
        return state.toString();
    }

    private RunFacts facts(
            RunRow run,
            ContentReader content,
            LocalDate day,
            List<ExpectedDeliveries> asked,
            List<RunRow> runs,
            Optional<ChangesSinceSigned> signed,
            List<String> closed) {
        return new RunFacts(
                settings.name(),
                day,
                asOf(run, content),
                ProgramVersion.text(),
                fingerprint,
                settings.target(),
                settings.digits() == Digits.THAI,
                asked,
                settings.remindBefore(),
                runs,
                signed,
                closed,
                bodies::planLimits);
    }

    private LocalDate asOf(RunRow run, ContentReader content) {
        return content.deliveries().newestDay(settings.zone(), run.businessDate());
    }

    private static final class StoreReportContent implements ReportContent {
        /** Kinds that several sheets ask for, and that are not too many to keep of all bodies. */
        private static final Set<Class<?>> KEPT = Set.of(
                CrosswalkRow.class,
                ListStanding.class,
                NationalRow.class,
                BodyStandingRow.class,
                BodiesRow.class,
                SubmissionRow.class,
                WeaknessRow.class);

        /** Kinds with long texts, each of which is asked for once. */
        private static final Set<Class<?>> LONG = Set.of(MeasureRow.class, FollowedMeasure.class);

        private final ContentReader content;
        private final List<Body> absent;
        private final RunFacts facts;
        private final Function<String, Optional<String>> returned;
        private final ReadOnce once;
        private final Map<String, Optional<String>> answers = new HashMap<>();
        private final Map<Class<?>, List<?>> lists = new HashMap<>();
        private Optional<List<BigDecimal>> aims = Optional.empty();

        /** @param returned where the answer to a workbook of the inbox lies, relative to the consolidated workbook */
        StoreReportContent(
                ContentReader content,
                List<Body> absent,
                RunFacts facts,
                Function<String, Optional<String>> returned,
                ReadOnce once) {
            this.once = once;
            this.content = content;
            this.absent = absent;
            this.facts = facts;
            this.returned = returned;
        }

        /** Kept, because many rows are of one file, and each question looks at the disk. */
        @Override
        public Optional<String> findReturned(String fileName) {
            return answers.computeIfAbsent(fileName, returned);
        }

        @Override
        public RunFacts run() {
            return facts;
        }

        @Override
        public List<Body> listBodies() {
            // also those who sent nothing: they need help most
            return Stream.concat(content.listBodies().stream(), absent.stream())
                    .sorted(ThaiOrder.BODIES)
                    .toList();
        }

        @Override
        public List<SubmissionRow> listDelivered() {
            return once.listSubmissions(content);
        }

        @Override
        public void totalFigures(Consumer<FigureRow> each) {
            content.results().forEachTotalFigure(each);
        }

        @Override
        public void countStates(MeasureTally tally) {
            once.count(content, tally);
        }

        @Override
        public List<BigDecimal> listAims() {
            if (aims.isEmpty()) {
                aims = Optional.of(content.results().listAims());
            }
            return aims.get();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <R> List<R> list(Class<R> type) {
            return isKept(type) ? (List<R>) lists.computeIfAbsent(type, content::list) : content.list(type);
        }

        @Override
        public <R> void each(Class<R> type, Consumer<R> take) {
            if (isKept(type)) {
                list(type).forEach(take);
            } else {
                content.each(type, take);
            }
        }

        @Override
        public <R> void each(Class<R> type, Map<Body, Set<Long>> ids, Consumer<R> take) {
            once.rowsOf(content).each(type, ids, take);
        }

        private boolean isKept(Class<?> type) {
            return KEPT.contains(type) || content.isOfOneBody() && !LONG.contains(type);
        }
    }
}
