package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.SignOutcome;
import org.itaconsolidator.app.SignRequest;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.WorkFolder;
import org.itaconsolidator.job.basis.JobBodies;
import org.itaconsolidator.job.load.InboxList;
import org.itaconsolidator.job.open.LockedStore;
import org.itaconsolidator.job.open.OpenStore;
import org.itaconsolidator.job.open.RunFaults;
import org.itaconsolidator.job.output.OutputStages;
import org.itaconsolidator.job.run.JobWiring;
import org.itaconsolidator.job.run.PublishedState;
import org.itaconsolidator.job.run.SignedSettings;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.DeliveryLine;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.publish.OutputFolder;
import org.itaconsolidator.publish.SignedFolders;
import org.itaconsolidator.publish.SignedFolders.PartComparison;
import org.itaconsolidator.publish.SignedFolders.Signing;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.CopySeal;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.file.StoreFile;
import org.itaconsolidator.store.file.StoreUnreadable;
import org.itaconsolidator.store.run.RunStore;
import org.itaconsolidator.store.run.RunStore.PublicationRow;
import org.springframework.dao.DataAccessException;

/**
 * The command {@code sign}: keeps what is published, with a copy of the store that it was made from, from which it can
 * be written again.
 */
record SignedPapers(Clock clock) {
    /** Files that differ by the moment they were written, not by the papers. */
    private static final List<String> NOT_COMPARED = List.of("run.json", SignedFolders.MANIFEST);

    /** A day further ahead is a slip of its month or year, after which the round could not be signed anew until then. */
    private static final int MOST_DAYS_AHEAD = 7;

    SignOutcome sign(SignRequest request) {
        JobSettings settings = request.settings();
        Path place = LockedStore.check(settings);
        try (LockedStore locked = LockedStore.open(settings)) {
            Store store = locked.store();
            RunStore runs = new RunStore(store);
            PublicationRow published = OutputFolder.toLookAt(settings.output())
                    .findShown()
                    .flatMap(runs::findPublication)
                    .orElseThrow(() -> Fault.ofConfiguration("sign-nothing", Map.of("job", settings.name())));
            Signing signing = new Signing(
                    fiscalYear(request, store).buddhist(),
                    request.round(),
                    request.signedOn().orElseGet(() -> LocalDate.now(clock.withZone(settings.zone()))),
                    OffsetDateTime.now(clock.withZone(settings.zone())),
                    published.folder());
            SignedFolders folders = new SignedFolders(settings.output());
            checkAllowed(signing, published, folders);
            RunRow run = runs.getRun(published.runId());
            try (JobWiring wiring = new JobWiring(
                    settings, settings, run.businessDate(), clock.withZone(settings.zone()), Optional.empty())) {
                OutputFolder.toLookAt(settings.output()).findLatestReport().ifPresent(wiring.inbox()::takeClosedFrom);
                if (!new PublishedState(runs, wiring.stages().output()).isUnchanged(run)) {
                    throw Fault.ofConfiguration("sign-not-current", Map.of("job", settings.name()));
                }
                List<String> unread = new InboxList(store, wiring.stages().loading()).listUnread();
                if (!unread.isEmpty()) {
                    throw Fault.ofConfiguration(
                            "sign-unread", Map.of("count", String.valueOf(unread.size()), "file", unread.get(0)));
                }
            }
            SignedSettings.keep(settings, signing);
            store.copyTo(SignedSettings.copyOf(place, signing)); // first, so that signed papers always have their copy
            ContentReader content = new ContentReader(store);
            return new SignOutcome(
                    FiscalYear.ofBuddhist(signing.fiscalYear()),
                    signing.round(),
                    signing.signedOn(),
                    folders.freeze(signing),
                    List.of(),
                    listLacking(settings, content, signing),
                    content.deliveries().listSubmissions().stream()
                            .anyMatch(submission -> isReportOf(signing, submission)),
                    content.findings().countFindingsBySeverity());
        } catch (IOException | DataAccessException e) {
            throw RunFaults.of(e, settings);
        }
    }

    private static boolean isReportOf(Signing signing, SubmissionRow submission) {
        return submission.isAccepted()
                && submission.holds(Form.REPORT)
                && submission.round().orElse(0) == signing.round()
                && submission
                        .fiscalYear()
                        .filter(year -> year.buddhist() == signing.fiscalYear())
                        .isPresent();
    }

    private static List<DeliveryLine> listLacking(JobSettings settings, ContentReader content, Signing signing) {
        return new JobBodies(settings)
                .roll(content.deliveries().listSubmissions()).listLines(signing.signedOn()).stream()
                        .filter(line -> line.asked()
                                && line.state() != DeliveryLine.State.DELIVERED
                                && line.state() != DeliveryLine.State.DELIVERED_LATE)
                        .filter(line -> line.fiscalYear()
                                .filter(year -> year.buddhist() > signing.fiscalYear())
                                .isEmpty())
                        .filter(line -> line.round().orElse(signing.round()) <= signing.round())
                        .toList();
    }

    /** The year asked for, or the latest with measures. If any year has measures, it must have deliveries. */
    private static FiscalYear fiscalYear(SignRequest request, Store store) {
        ContentReader content = new ContentReader(store);
        Optional<FiscalYear> latest = content.findLatestYearOfMeasures();
        FiscalYear year = request.fiscalYear()
                .or(() -> latest)
                .orElseThrow(() -> Fault.ofConfiguration("sign-year-unknown", Map.of()));
        SortedSet<FiscalYear> delivered = content.deliveries().listSubmissions().stream()
                .flatMap(submission -> submission.fiscalYear().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        latest.ifPresent(delivered::add);
        if (latest.isPresent() && !delivered.contains(year)) {
            String known = delivered.stream()
                    .map(each -> String.valueOf(each.buddhist()))
                    .collect(Collectors.joining(", "));
            throw Fault.ofConfiguration(
                    "sign-year-empty", Map.of("year", String.valueOf(year.buddhist()), "known", known));
        }
        return year;
    }

    private static void checkAllowed(Signing signing, PublicationRow published, SignedFolders folders)
            throws IOException {
        if (signing.signedOn().isBefore(published.businessDate())) {
            throw Fault.ofConfiguration(
                    "sign-too-early",
                    Map.of(
                            "date", signing.signedOn().toString(),
                            "published", published.businessDate().toString()));
        }
        LocalDate today = signing.frozenAt().toLocalDate();
        LocalDate latest =
                (today.isAfter(published.businessDate()) ? today : published.businessDate()).plusDays(MOST_DAYS_AHEAD);
        if (signing.signedOn().isAfter(latest)) {
            throw Fault.ofConfiguration(
                    "sign-too-late", Map.of("date", signing.signedOn().toString(), "latest", latest.toString()));
        }
        for (Signing before : folders.list()) {
            if (before.fiscalYear() == signing.fiscalYear()
                    && before.round() == signing.round()
                    && !signing.signedOn().isAfter(before.signedOn())) {
                throw Fault.ofConfiguration(
                        "sign-twice", Map.of("date", before.signedOn().toString(), "folder", before.name()));
            }
        }
    }

    /**
     * Writes papers that were signed once more, from the copy of the store, and compares them part by part. On failure the folder is
     * as it was.
     *
     * @param folder must be missing or empty
     */
    SignOutcome writeAgain(SignRequest request, Path folder) {
        JobSettings settings = request.settings();
        SignedFolders folders = new SignedFolders(settings.output());
        try {
            if (Files.exists(folder) && !isEmptyFolder(folder)) {
                throw Fault.ofConfiguration("sign-folder-not-empty", Map.of("folder", folder.toString()));
            }
            Signing signing = find(request, folders)
                    .orElseThrow(() ->
                            Fault.ofConfiguration("sign-unknown", Map.of("round", String.valueOf(request.round()))));
            Path copy = SignedSettings.copyOf(settings.store(), signing);
            if (!Files.isRegularFile(copy) || !CopySeal.isUnbroken(copy)) {
                throw Fault.ofConfiguration("sign-copy-missing", Map.of("file", copy.toString()));
            }
            List<String> touched = new ArrayList<>(folders.listTouched(signing));
            Path signed = folders.folderOf(signing);
            Map<?, ?> report = OutputFolder.findReport(signed).orElse(Map.of());
            Path work = WorkFolder.create();
            try {
                Path papers = Files.createDirectory(work.resolve("papers"));
                write(signing, SignedSettings.of(settings, signing), copy, report, work, papers);
                PartComparison.differences(signed, papers, NOT_COMPARED).stream()
                        .filter(each -> !touched.contains(each))
                        .forEach(touched::add);
                WorkFolder.putInPlace(papers, folder);
            } finally {
                Durable.delete(work);
            }
            return new SignOutcome(
                    FiscalYear.ofBuddhist(signing.fiscalYear()),
                    signing.round(),
                    signing.signedOn(),
                    signed,
                    touched,
                    List.of(),
                    true,
                    Map.of());
        } catch (StoreUnreadable | IOException | DataAccessException e) {
            throw RunFaults.of(e, settings);
        }
    }

    private void write(Signing signing, JobSettings settings, Path copy, Map<?, ?> report, Path work, Path papers)
            throws IOException {
        Path place = work.resolve(settings.store().getFileName());
        Files.copy(copy, place);
        OpenStore.prepare(place);
        StoreFile.bringUpToDate(place, LocalDateTime.now(clock));
        JobSettings then = settings.at(place, work.resolve("output"));
        try (Store store = OpenStore.of(then)) {
            RunStore runs = new RunStore(store);
            RunRow run = runs.getRun(
                    runs.findPublication(signing.history()).orElseThrow().runId());
            try (JobWiring wiring = new JobWiring(
                    then,
                    settings,
                    run.businessDate(),
                    clock.withZone(settings.zone()),
                    Optional.of(signing.frozenAt()))) {
                ContentReader content = new ContentReader(store);
                wiring.inbox().takeClosedFrom(report);
                OutputStages stages = wiring.stages().output();
                stages.drawing().prepare();
                stages.drawing().draw(run, content, papers);
                stages.writing().write(run, content, papers);
                stages.writing().writeLast(run, content, papers);
                wiring.listShortfalls().stream().findFirst().ifPresent(left -> {
                    throw Fault.ofFailure(left.code(), left.words(), null);
                });
            }
        }
    }

    private static Optional<Signing> find(SignRequest request, SignedFolders folders) throws IOException {
        return folders.list().stream()
                .filter(each -> each.round() == request.round())
                .filter(each -> request.fiscalYear()
                        .map(year -> year.buddhist() == each.fiscalYear())
                        .orElse(true))
                .filter(each -> request.signedOn()
                        .map(day -> day.equals(each.signedOn()))
                        .orElse(true))
                .reduce((earlier, later) -> later);
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
