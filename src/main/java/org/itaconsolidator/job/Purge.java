package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.itaconsolidator.app.PurgeOutcome;
import org.itaconsolidator.collect.OriginalsArchive;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.publish.OutputFolder;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.NamedBody;
import org.itaconsolidator.store.ContentReader;
import org.itaconsolidator.store.Store;
import org.itaconsolidator.store.SubmissionStore;

/**
 * The verb purge: takes a body out of the store, its copies and the archive. A folder of the history holds all bodies in one
 * workbook, and a marked copy or a kept workbook does not say whose it is, so those made until now are removed whole; the next run makes and
 * publishes them anew. So are stores that a restore has put aside.
 */
final class Purge {
    PurgeOutcome of(JobSettings settings, String organisation) {
        Path place = LockedStore.check(settings);
        try (LockedStore locked = LockedStore.open(place)) {
            Store store = locked.store();
            Body body = StoredBody.get(new ContentReader(store).listBodies(), nameOf(settings, organisation));
            SubmissionStore submissions = new SubmissionStore(store, finding -> "");
            List<String> paths = submissions.listPaths(body);
            List<String> own = submissions.listHashes(body);
            PurgedBackups backups = new PurgedBackups(place, body);
            backups.purge();
            List<Path> left = new ArrayList<>();
            int signed = backups.purgeSigned(settings.output(), left);
            Set<String> hashes = new TreeSet<>(backups.hashes());
            submissions.listVersions().forEach(kept -> hashes.remove(kept.sha256()));
            hashes.addAll(own);
            OwnFiles files = OwnFiles.of(place);
            OriginalsArchive archive = new OriginalsArchive(files);
            int archived = 0;
            for (String hash : hashes) {
                archived += archive.delete(hash) ? 1 : 0;
            }
            int history = OutputFolder.toLookAt(settings.output()).removeRuns(left);
            int answers = files.deleteAll(Part.ANSWERS);
            files.deleteAll(Part.PAPERS); // made anew of what is left
            files.deleteAll(Part.PICTURES);
            int workbooks = files.deleteAll(Part.WORKBOOKS);
            int replaced = (int) files.list(Part.REPLACED).stream()
                    .filter(file -> file.toString().endsWith(".db"))
                    .count();
            files.deleteAll(Part.REPLACED);
            submissions.purge(body); // last: a purge that was killed finds the body again
            store.scrub();
            store.rest();
            return new PurgeOutcome(
                    body.name(),
                    own.size(),
                    archived,
                    history,
                    backups.rewritten(),
                    backups.removed(),
                    answers,
                    workbooks,
                    replaced,
                    signed,
                    paths.stream()
                            .filter(path -> Files.exists(settings.inbox().resolve(path)))
                            .toList(),
                    left);
        } catch (IOException e) {
            throw RunFaults.of(e, settings);
        }
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
