package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.PurgeOutcome;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.ContentReader;
import org.itaconsolidator.store.Store;
import org.itaconsolidator.store.SubmissionStore;
import org.itaconsolidator.thai.BodyNames;
import org.itaconsolidator.thai.ThaiText;

/**
 * The verb purge: takes a body out of the store and the archive. Folders of the history and copies of the store hold all
 * bodies in one file, so those made until now are removed whole; the next run publishes anew.
 */
final class Purge {
    PurgeOutcome of(JobSettings settings, String organisation) {
        Path place = settings.store();
        if (!Files.exists(place)) {
            throw Fault.ofConfiguration("store-missing", Map.of("store", place.toString()));
        }
        try (StoreLock lock = StoreLock.tryLock(place).orElseThrow(() -> Fault.ofLock(place.toString()));
                Store store = OpenStore.at(place)) {
            Body body = find(new ContentReader(store), settings, organisation);
            List<String> hashes = new SubmissionStore(store, finding -> "").purge(body);
            store.scrub();
            int archived = 0;
            for (String hash : hashes) {
                Path kept = JobWiring.archiveFolder(place)
                        .resolve(hash.substring(0, 2))
                        .resolve(hash + ".xlsx");
                archived += Files.deleteIfExists(kept) ? 1 : 0;
            }
            Files.deleteIfExists(settings.output().resolve("latest"));
            int history = deleteAll(settings.output().resolve("history"));
            int backups = deleteAll(place.resolveSibling("backup"));
            return new PurgeOutcome(body.name(), hashes.size(), archived, history, backups);
        } catch (IOException e) {
            throw Fault.ofFailure(
                    "output-not-written", Map.of("file", settings.output().toString()), e);
        }
    }

    private static Body find(ContentReader content, JobSettings settings, String organisation) {
        String official = BodyNames.load().listMentions(organisation).stream()
                .findFirst()
                .map(mention -> mention.name())
                .orElse(organisation);
        String named = settings.listBodies().stream()
                .filter(body -> body.aliases().contains(organisation))
                .map(body -> body.name())
                .findFirst()
                .orElse(official);
        return content.listBodies().stream()
                .filter(body -> ThaiText.fold(body.name()).equals(ThaiText.fold(named)))
                .findFirst()
                .orElseThrow(() -> Fault.ofConfiguration("organisation-unknown", Map.of("organisation", organisation)));
    }

    /** Deletes what a folder holds; how many entries it had. */
    private static int deleteAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> entries;
        try (Stream<Path> found = Files.list(folder)) {
            entries = found.toList();
        }
        for (Path entry : entries) {
            try (Stream<Path> below = Files.walk(entry)) {
                for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return entries.size();
    }
}
