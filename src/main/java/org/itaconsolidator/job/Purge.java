package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.PurgeOutcome;
import org.itaconsolidator.app.PurgeOutcome.Kind;
import org.itaconsolidator.collect.OriginalsArchive;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.disk.WorkFolder;
import org.itaconsolidator.job.basis.JobBodies;
import org.itaconsolidator.job.basis.StoredBody;
import org.itaconsolidator.job.open.LockedStore;
import org.itaconsolidator.job.open.OpenStore;
import org.itaconsolidator.job.open.RunFaults;
import org.itaconsolidator.job.open.StoreJobs;
import org.itaconsolidator.job.run.SignedSettings;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.publish.OutputFolder;
import org.itaconsolidator.publish.SignedFolders;
import org.itaconsolidator.publish.SignedFolders.Signing;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.NamedBody;
import org.itaconsolidator.settings.StoreUse;
import org.itaconsolidator.store.content.DeliveryReader.DeliveryTrace;
import org.itaconsolidator.store.file.Backups;
import org.itaconsolidator.store.file.CopySeal;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.file.StoreFile;
import org.itaconsolidator.store.file.StoreUnreadable;
import org.itaconsolidator.store.keep.ListedBodies;
import org.itaconsolidator.store.keep.SubmissionStore;
import org.itaconsolidator.store.keep.SubmissionStore.Place;
import org.itaconsolidator.thai.name.BodyNames;
import org.springframework.dao.DataAccessException;

/**
 * The command {@code purge}: removes a body from everything the program has made. Some things cannot be divided by
 * body and are removed completely; the next run makes and publishes them again: the history (one workbook holds all
 * bodies), marked copies and kept workbooks (they do not say whose they are). Stores replaced by a restore are removed
 * too, and signed papers that contain the body, since without it they would not be what was signed. Copies of the
 * store are rewritten without the body; copies that this version cannot write are removed. Every step can be repeated:
 * the next purge finishes one that was killed.
 */
final class Purge {
    private static final int HASH_DIGITS = 64;

    private final JobSettings settings;
    private final String organisation;
    private final Path place;
    private final OwnFiles files;
    private final Map<Kind, Integer> removed = new EnumMap<>(Kind.class);
    private final List<Path> left = new ArrayList<>();
    private final Set<String> hashes = new TreeSet<>();
    private final Set<String> hashesOfOthers = new HashSet<>();

    private boolean dryRun;
    private Body body;

    Purge(JobSettings settings, String organisation) {
        this.settings = settings;
        this.organisation = organisation;
        this.place = LockedStore.check(settings);
        this.files = OwnFiles.of(place);
    }

    PurgeOutcome of(boolean looksOnly) {
        dryRun = looksOnly;
        try (LockedStore locked = LockedStore.open(settings)) {
            Store store = locked.store();
            List<DeliveryTrace> traces = DeliveryTrace.listIn(store);
            body = StoredBody.get(listBodies(store, traces), nameOf(settings, organisation));
            List<String> lists = ListedBodies.listNaming(store, body);
            take(traces);
            List<DeliveryTrace> own = traces.stream().filter(this::isOwn).toList();
            count(Kind.DELIVERIES, own.size());
            count(Kind.LEFTOVERS, locked.leftovers());
            clearWork();
            rewriteCopies();
            removeSigned();
            removeOriginals();
            removePublished();
            removeKept(Kind.ANSWERS, Part.ANSWERS);
            removeKept(Kind.PAPERS, Part.PAPERS);
            removeKept(Kind.PAPERS, Part.PICTURES);
            removeKept(Kind.WORKBOOKS, Part.WORKBOOKS);
            removeKept(Kind.REPLACED, Part.REPLACED);
            if (!dryRun) {
                remove(store, own); // last, so that a purge that was killed finds the body again
                store.rest();
            }
            return new PurgeOutcome(
                    body.name(),
                    removed,
                    listStillThere(own),
                    own.stream()
                            .filter(trace -> hashesOfOthers.contains(trace.sha256()))
                            .map(DeliveryTrace::inboxPath)
                            .distinct()
                            .toList(),
                    lists,
                    left,
                    listOutputsOfOthers(),
                    isNamedInJob());
        } catch (IOException e) {
            throw RunFaults.of(e, settings);
        }
    }

    /** Its workbooks that still lie in an inbox; not files in their places that the store knows as another body's. */
    private List<String> listStillThere(List<DeliveryTrace> own) {
        Set<String> contents = own.stream().map(DeliveryTrace::sha256).collect(Collectors.toSet());
        Set<String> there = new TreeSet<>();
        for (DeliveryTrace trace : own) {
            boolean isOurs = trace.inbox().isEmpty() || trace.inbox().equals(settings.inboxInStore());
            Path inbox = isOurs ? settings.inbox() : Path.of(trace.inbox());
            Path file = inbox.resolve(trace.inboxPath());
            String shown = isOurs ? trace.inboxPath() : file.toString();
            if (there.contains(shown) || !Files.isRegularFile(file)) {
                continue; // a file has a trace for each of its versions
            }
            String hash = hashOf(file);
            if (contents.contains(hash) || !hashesOfOthers.contains(hash)) {
                there.add(shown);
            }
        }
        return List.copyOf(there);
    }

    private static String hashOf(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            return SourceFile.UNKNOWN_CONTENT;
        }
    }

    /** The outputs of other jobs whose pages name it. */
    private List<Path> listOutputsOfOthers() throws IOException {
        List<Path> outputs = new ArrayList<>();
        // a longer name that begins like it is another body
        Predicate<String> names = Pattern.compile(Pattern.quote(body.name()) + "(?![\\p{L}\\p{M}])")
                .asPredicate();
        for (StoreUse other : new StoreJobs(settings).listOthers()) {
            for (Path folder : OutputFolder.toLookAt(other.output()).listFolders()) {
                Path page = folder.resolve("index.html");
                if (Files.isRegularFile(page) && names.test(Files.readString(page))) {
                    outputs.add(other.output());
                    break;
                }
            }
        }
        return outputs.stream().distinct().toList();
    }

    /** The bodies that deliver, and those that only lists mention. */
    private static List<Body> listBodies(Store store, List<DeliveryTrace> traces) {
        Set<Body> bodies = new LinkedHashSet<>();
        traces.forEach(trace -> trace.body().ifPresent(bodies::add));
        Set<String> names = bodies.stream().map(Body::name).collect(Collectors.toSet());
        ListedBodies.listIn(store).stream()
                .filter(listed -> !names.contains(listed.name()))
                .forEach(bodies::add);
        return List.copyOf(bodies);
    }

    /** Notes which contents belong to the body and which to others too. */
    private void take(Collection<DeliveryTrace> traces) {
        traces.forEach(trace -> (isOwn(trace) ? hashes : hashesOfOthers).add(trace.sha256()));
    }

    /** A file that could not be read belongs to the body that its own name or a folder's names. */
    private boolean isOwn(DeliveryTrace trace) {
        return trace.body().map(body::equals).orElseGet(() -> isNamedIn(trace.inboxPath()));
    }

    private boolean isNamedIn(String inboxPath) {
        return BodyNames.load().listMentions(inboxPath).stream()
                .anyMatch(mention -> mention.name().equals(body.name())
                        && (mention.district().isEmpty() || mention.district().equals(body.district()))
                        && (mention.province().isEmpty() || mention.province().equals(body.province())));
    }

    private void rewriteCopies() throws IOException {
        Backups backups = new Backups(place);
        for (Path copy : backups.list()) {
            Optional<List<DeliveryTrace>> traces = tracesOf(copy);
            traces.ifPresent(this::take);
            if (traces.isPresent() && !holds(traces.get()) && !ListedBodies.isIn(copy, body)) {
                continue;
            }
            // a new seal would hide what is damaged
            boolean rewritten = traces.isPresent()
                    && StoreFile.isWhole(copy)
                    && StoreFile.isOfThisVersion(copy)
                    && (dryRun || rewrite(copy));
            if (rewritten) {
                count(Kind.BACKUPS_REWRITTEN, 1);
            } else {
                remove(Kind.BACKUPS_REMOVED, Part.BACKUP, copy);
            }
        }
        for (Path copy : backups.listSetAside()) {
            remove(Kind.BACKUPS_REMOVED, copy.startsWith(files.folder(Part.BACKUP)) ? Part.BACKUP : Part.SIGNED, copy);
        }
    }

    private Optional<List<DeliveryTrace>> tracesOf(Path copy) {
        try {
            Store.check(copy);
            return DeliveryTrace.listIn(copy);
        } catch (StoreUnreadable e) {
            return Optional.empty();
        }
    }

    private boolean holds(Collection<DeliveryTrace> traces) {
        return traces.stream().anyMatch(this::isOwn);
    }

    private boolean rewrite(Path copy) throws IOException {
        Path work = files.newFile(".db");
        try {
            StoreFile.copy(copy, work);
            StoreFile.giveOwnViews(work);
            try (Store open = OpenStore.at(work)) {
                remove(
                        open,
                        DeliveryTrace.listIn(open).stream().filter(this::isOwn).toList());
            }
            CopySeal.set(work);
            Durable.putInPlace(work, copy);
            return true;
        } catch (Fault | StoreUnreadable | DataAccessException e) {
            return false;
        } finally {
            Files.deleteIfExists(work);
        }
    }

    private void remove(Store store, Collection<DeliveryTrace> own) {
        new SubmissionStore(store, finding -> "")
                .purge(
                        body,
                        own.stream()
                                .map(trace -> new Place(trace.inboxPath(), trace.inbox()))
                                .distinct()
                                .toList());
        store.scrub();
    }

    /** Removes signed papers, and copies of the store from a signing that was killed before its papers were kept. */
    private void removeSigned() throws IOException {
        SignedFolders folders = new SignedFolders(settings.output());
        Set<Path> ofNobody = new TreeSet<>(files.list(Part.SIGNED));
        for (Signing signing : folders.list()) {
            Path copy = SignedSettings.copyOf(place, signing);
            Path settingsOf = SignedSettings.folderOf(place, signing);
            ofNobody.removeIf(file -> file.equals(copy) || file.startsWith(settingsOf));
            Optional<List<DeliveryTrace>> traces = tracesOf(copy);
            traces.ifPresent(this::take);
            if (traces.isPresent()
                    && !traces.get().isEmpty()
                    && !holds(traces.get())
                    && !ListedBodies.isIn(copy, body)) {
                continue;
            }
            count(Kind.SIGNED, 1);
            if (!dryRun) {
                if (!folders.delete(signing)) {
                    left.add(folders.folderOf(signing));
                }
                files.delete(Part.SIGNED, copy);
                SignedSettings.delete(place, signing);
            }
        }
        for (Path file : ofNobody) {
            boolean isCopy = file.toString().endsWith(".db");
            Optional<List<DeliveryTrace>> traces = isCopy ? tracesOf(file) : Optional.empty();
            if (traces.isEmpty() || holds(traces.get()) || ListedBodies.isIn(file, body)) {
                remove(Kind.LEFTOVERS, Part.SIGNED, file);
            }
        }
    }

    private void removeOriginals() throws IOException {
        OriginalsArchive archive = new OriginalsArchive(files);
        hashes.removeAll(hashesOfOthers);
        for (String hash : hashes) {
            boolean isKept = dryRun ? archive.keeps(hash) || archive.isSetAside(hash) : archive.delete(hash);
            count(Kind.ORIGINALS, isKept ? 1 : 0);
        }
        // kept by a run that was killed before it stored anything: of an unknown body, and to be kept again
        for (Path file : files.list(Part.ARCHIVE)) {
            String hash = file.getFileName().toString().replaceFirst("\\..*", "");
            if (hash.length() == HASH_DIGITS && !hashesOfOthers.contains(hash) && !hashes.contains(hash)) {
                remove(Kind.LEFTOVERS, Part.ARCHIVE, file);
            }
        }
    }

    private void removePublished() throws IOException {
        OutputFolder output = OutputFolder.toLookAt(settings.output());
        count(Kind.LEFTOVERS, output.listUnfinished().size());
        count(Kind.HISTORY, dryRun ? output.countRuns() : output.removeRuns(left));
    }

    private void removeKept(Kind kind, Part part) throws IOException {
        count(kind, dryRun ? files.list(part).size() : files.deleteAll(part));
    }

    private void remove(Kind kind, Part part, Path file) throws IOException {
        count(kind, 1);
        if (!dryRun) {
            files.delete(part, file);
        }
    }

    private void clearWork() throws IOException {
        if (!dryRun) {
            count(Kind.LEFTOVERS, WorkFolder.clear());
        }
    }

    private void count(Kind kind, int more) {
        removed.merge(kind, more, Integer::sum);
    }

    private boolean isNamedInJob() {
        JobBodies bodies = new JobBodies(settings);
        return settings.listBodies().stream()
                .map(bodies::body)
                .anyMatch(each -> each.name().equals(body.name())
                        && (each.district().isEmpty() || each.district().equals(body.district())));
    }

    /** The name behind an alias of the job file; any other name as it is. */
    private static String nameOf(JobSettings settings, String organisation) {
        return settings.listBodies().stream()
                .filter(body -> body.aliases().contains(organisation))
                .map(NamedBody::name)
                .findFirst()
                .orElse(organisation);
    }
}
