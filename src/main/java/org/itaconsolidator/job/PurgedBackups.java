package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.publish.SignedFolders;
import org.itaconsolidator.publish.Signing;
import org.itaconsolidator.store.Backups;
import org.itaconsolidator.store.ContentReader;
import org.itaconsolidator.store.CopySeal;
import org.itaconsolidator.store.Store;
import org.itaconsolidator.store.StoreFile;
import org.itaconsolidator.store.StoreProblem;
import org.itaconsolidator.store.SubmissionStore;
import org.springframework.dao.DataAccessException;

/**
 * Takes a body out of every copy of a store: each is written anew without it, whole or not at all. One that this version of
 * the program cannot write, because it is damaged or of an older version, is removed.
 */
final class PurgedBackups {
    private final Path store;
    private final Body body;
    private final Set<String> hashes = new TreeSet<>();
    private int rewritten;
    private int removed;

    PurgedBackups(Path store, Body body) {
        this.store = store;
        this.body = body;
    }

    void purge() throws IOException {
        for (Path copy : new Backups(store).list()) {
            if (!StoreFile.isWhole(copy) || !rewrite(copy)) { // a new seal would hide what is damaged
                OwnFiles.of(store).delete(Part.BACKUP, copy);
                removed++;
            }
        }
    }

    /**
     * Removes what was kept as signed and holds the body, papers and copies of the store: signed papers without a body would be
     * others than those that were signed.
     *
     * @param left takes the folders of which something is left, because it is somebody's own
     * @return how many
     */
    int purgeSigned(Path output, Collection<Path> left) throws IOException {
        int gone = 0;
        SignedFolders folders = new SignedFolders(output);
        for (Signing signing : folders.list()) {
            Path copy = SignedPapers.copyOf(store, signing);
            if (mayHold(copy)) {
                if (!folders.delete(signing)) {
                    left.add(folders.folderOf(signing));
                }
                OwnFiles.of(store).delete(Part.SIGNED, copy);
                SignedSettings.delete(store, signing);
                gone++;
            }
        }
        return gone;
    }

    /** Whether a copy holds the body; one that cannot be read, or is missing, may. */
    private boolean mayHold(Path copy) throws IOException {
        Path work = OwnFiles.of(store).newFile(".db");
        try {
            if (!Files.exists(copy)) {
                return true;
            }
            StoreFile.copy(copy, work);
            try (Store open = OpenStore.at(work)) {
                if (!new ContentReader(open).listBodies().contains(body)) {
                    return false;
                }
                hashes.addAll(new SubmissionStore(open, finding -> "").purge(body));
                return true;
            }
        } catch (Fault | StoreProblem | DataAccessException e) {
            return true;
        } finally {
            Files.deleteIfExists(work);
        }
    }

    /** Contents of the body's workbooks that the copies knew. */
    Set<String> hashes() {
        return hashes;
    }

    int rewritten() {
        return rewritten;
    }

    int removed() {
        return removed;
    }

    private boolean rewrite(Path copy) throws IOException {
        Path work = OwnFiles.of(store).newFile(".db");
        try {
            StoreFile.copy(copy, work);
            try (Store open = OpenStore.at(work)) {
                if (!new ContentReader(open).listBodies().contains(body)) {
                    return true;
                }
                hashes.addAll(new SubmissionStore(open, finding -> "").purge(body));
                open.scrub();
            }
            CopySeal.set(work);
            Durable.putInPlace(work, copy);
            rewritten++;
            return true;
        } catch (Fault | StoreProblem | DataAccessException e) {
            return false;
        } finally {
            Files.deleteIfExists(work);
        }
    }
}
