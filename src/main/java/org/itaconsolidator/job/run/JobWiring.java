package org.itaconsolidator.job.run;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.check.RuleBook;
import org.itaconsolidator.collect.OriginalsArchive;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.basis.JobBodies;
import org.itaconsolidator.job.basis.Omissions;
import org.itaconsolidator.job.basis.ProgramVersion;
import org.itaconsolidator.job.basis.ReadingFingerprint;
import org.itaconsolidator.job.load.InboxCollecting;
import org.itaconsolidator.job.load.InboxReading;
import org.itaconsolidator.job.load.LoadStages;
import org.itaconsolidator.job.load.Originals;
import org.itaconsolidator.job.load.ResentFiles;
import org.itaconsolidator.job.load.SubmissionChecking;
import org.itaconsolidator.job.output.ChartDrawing;
import org.itaconsolidator.job.output.OutputPublishing;
import org.itaconsolidator.job.output.OutputStages;
import org.itaconsolidator.job.output.PaperWriting;
import org.itaconsolidator.job.output.ReportWriting;
import org.itaconsolidator.job.output.ReturnedCopies;
import org.itaconsolidator.job.run.ConsolidationRun.Stages;
import org.itaconsolidator.job.scoring.ScoreComputing;
import org.itaconsolidator.layout.Mapping;
import org.itaconsolidator.message.FindingTexts;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.score.ChangesSinceSigned;
import org.itaconsolidator.publish.OutputFolder;
import org.itaconsolidator.read.WorkbookReader;
import org.itaconsolidator.report.answer.ReturnedWorkbook;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.Planner;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.StoredVersion;

/** Creates and connects the stages of one run; the only class that knows all of them. */
public final class JobWiring implements AutoCloseable {
    /** What is stored and printed is Thai; other languages are made when shown. */
    private static final Locale STORED = Locale.forLanguageTag("th");

    private final JobSettings settings;
    private final JobSettings standing;
    private final LocalDate businessDate;
    private final Clock clock;
    private final Optional<OffsetDateTime> signedBefore;
    private final Frameworks frameworks;
    private final List<Mapping> mappings;
    private final JobBodies bodies;
    private final InboxCollecting inbox;
    private final OriginalsArchive archive;
    private final Omissions shortfalls = new Omissions();
    private final Originals originals;
    private final ResentFiles resent;

    private OutputPublishing publishing;
    private ReportWriting report;
    private Optional<ChangesSinceSigned> sinceSigned; // null until it was looked for

    /**
     * @param standing the job whose published output and kept originals are looked at: the same except in a dry run
     * @param signedBefore only papers that were put aside earlier are compared with; empty for all of them
     */
    public JobWiring(
            JobSettings settings,
            JobSettings standing,
            LocalDate businessDate,
            Clock clock,
            Optional<OffsetDateTime> signedBefore) {
        this.signedBefore = signedBefore;
        this.settings = settings;
        this.standing = standing;
        this.businessDate = businessDate;
        this.clock = clock;
        this.frameworks = Frameworks.load(settings.frameworks());
        this.bodies = new JobBodies(settings);
        this.mappings = bodies.listMappings();
        this.inbox = new InboxCollecting(settings.inbox());
        this.archive = new OriginalsArchive(OwnFiles.of(standing.store()));
        this.originals = new Originals(archive, settings.inbox(), shortfalls);
        this.resent = new ResentFiles(originals);
    }

    /** Loads what is the same for every job: words, layouts, frameworks and the classes that read with them. */
    public static void loadAhead() {
        Store.loadAhead();
        Frameworks frameworks = Frameworks.load(Optional.empty());
        new WorkbookReader(frameworks, List.of());
        new RuleBook(frameworks);
        ReadingFingerprint.of("", frameworks.contentHash());
    }

    /** Reads the store without the bodies that the run had to leave out. */
    <T> T read(Store store, Function<ContentReader, T> reading) {
        return shortfalls.read(store, reading);
    }

    public List<Shortfall> listShortfalls() {
        return shortfalls.list();
    }

    /** Bodies named in settings that neither delivered nor are expected: their names may be misspelt. */
    List<Shortfall> listNamesOfNobody(Collection<Body> delivered) {
        Set<String> known = bodies.listNames();
        delivered.stream().map(Body::name).forEach(known::add);
        return Stream.of(
                        ofNobody("mapping-of-nobody", mappings.stream().map(Mapping::body), known),
                        ofNobody(
                                "planner-of-nobody",
                                settings.planner().bodies().stream().map(Planner.OfBody::name),
                                known),
                        ofNobody(
                                "waiver-of-nobody",
                                settings.listWaivers(businessDate).stream().flatMap(waiver -> waiver.body().stream()),
                                known))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Shortfall> ofNobody(String code, Stream<String> named, Set<String> known) {
        return named.filter(body -> !body.isEmpty() && !known.contains(bodies.official(body)))
                .distinct()
                .map(body -> new Shortfall(code, Map.of("body", body)));
    }

    /** Checks that the originals of all counting deliveries are kept. */
    void checkArchive(Collection<StoredVersion> versions) throws IOException {
        originals.check(versions, settings == standing);
    }

    /** What became of the findings on replaced versions. */
    ResentFiles resent() {
        return resent;
    }

    public InboxCollecting inbox() {
        return inbox;
    }

    public Stages stages() throws IOException {
        String fingerprint = ReadingFingerprint.of(settings.contentHash(businessDate), frameworks.contentHash());
        WorkbookReader reader = new WorkbookReader(frameworks, bodies.listForReading(), mappings);
        FindingTexts texts = new FindingTexts(STORED);
        Function<Finding, String> wording = texts::text;
        SubmissionChecking checking = SubmissionChecking.of(frameworks, bodies.listWaivers(businessDate), fingerprint);
        OutputFolder output =
                OutputFolder.of(settings.output(), settings.retention().history());
        OutputFolder shown = settings == standing ? output : OutputFolder.toLookAt(standing.output());
        ChartDrawing drawing = new ChartDrawing(settings, frameworks, shortfalls);
        PaperWriting papers = new PaperWriting(settings, frameworks, drawing, businessDate, shortfalls);
        publishing = new OutputPublishing(
                settings, output, shown, inbox, shortfalls, this::findSinceSigned, resent, wording, clock);
        ReturnedWorkbook answers = new ReturnedWorkbook(settings.digits(), wording);
        ReturnedCopies returned = new ReturnedCopies(
                originals, resent, OwnFiles.of(settings.store()), answers, settings.digits(), wording, shortfalls);
        report = new ReportWriting(
                settings,
                frameworks,
                fingerprint,
                returned,
                papers,
                drawing,
                this::findMovedNow,
                inbox,
                wording,
                shortfalls);
        return new Stages(
                new LoadStages(
                        fingerprint,
                        inbox,
                        originals::find,
                        new InboxReading(reader, archive, settings == standing),
                        checking,
                        wording,
                        bodies::named),
                new ScoreComputing(
                        frameworks,
                        settings.target(),
                        settings.planner(),
                        bodies::planLimits,
                        bodies.reportsAsked(),
                        businessDate),
                new OutputStages(this::describeOutput, drawing, report, publishing),
                shortfalls);
    }

    /** Deletes what a failed run left half made. */
    @Override
    public void close() {
        if (report != null) {
            report.close();
            publishing.close();
        }
    }

    /** Everything besides the store that decides the output: what is due on the day, and the job's settings. */
    private String describeOutput(RunRow run) {
        StringBuilder state = new StringBuilder();
        bodies.listExpected()
                .forEach(entry -> state.append(entry.body())
                        .append(entry.divisions())
                        .append(entry.acknowledged())
                        .append('\n'));
        bodies.roll(List.of())
                .listLines(run.businessDate())
                .forEach(form -> state.append(form)
                        .append(form.isNear(run.businessDate(), settings.remindBefore()))
                        .append('\n'));
        state.append(settings.ofOutput())
                .append(settings.listWaivers(run.businessDate()))
                .append(ProgramVersion.text())
                .append(frameworks.contentHash())
                .append(FiscalYear.lastWithResult(run.businessDate()));
        inbox.listClosedFolders().forEach(folder -> state.append("closed ").append(folder));
        findMoved()
                .ifPresent(since ->
                        state.append(since.fiscalYear()).append(since.round()).append(since.signedOn()));
        return state.toString();
    }

    /** What has changed since papers were signed, as last looked up in this run; empty if none were signed. */
    Optional<ChangesSinceSigned> findSinceSigned() {
        if (sinceSigned == null) {
            sinceSigned = new SignedComparison(settings.store(), standing, clock, shortfalls::add).find(signedBefore);
        }
        return sinceSigned;
    }

    /**
     * What has changed since signing, by the store as it is now: scoring changes it. What is written looks last, and what
     * comes later uses the same. Empty also if nothing has changed, so that signing alone changes no output.
     */
    private Optional<ChangesSinceSigned> findMovedNow() {
        sinceSigned = null;
        return findMoved();
    }

    private Optional<ChangesSinceSigned> findMoved() {
        return findSinceSigned().filter(since -> !since.moved().isEmpty());
    }
}
