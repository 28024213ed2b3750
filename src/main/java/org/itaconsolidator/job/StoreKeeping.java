package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.app.Consolidator.RestoreOutcome;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.job.open.LockedStore;
import org.itaconsolidator.job.open.OpenStore;
import org.itaconsolidator.job.open.RunFaults;
import org.itaconsolidator.job.open.StoreCare;
import org.itaconsolidator.job.open.StoreJobs;
import org.itaconsolidator.job.open.StoreLock;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.file.Backups;
import org.itaconsolidator.store.file.CopySeal;
import org.itaconsolidator.store.file.StoreFile;

/**
 * The commands {@code backup} and {@code restore}: complete copies of the store, made and restored while no run uses
 * it.
 */
record StoreKeeping(Clock clock) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final List<String> STORE_AND_LOG = List.of("", "-wal", "-shm");

    Path backup(JobSettings settings) {
        Path store = LockedStore.check(settings);
        Path copy = new Backups(store).placeAt(now(settings));
        try (LockedStore open = LockedStore.open(settings)) {
            open.store().copyTo(copy);
            return copy;
        } catch (IOException e) {
            throw RunFaults.of(e, store, copy);
        }
    }

    RestoreOutcome restore(JobSettings settings, Path copy) {
        Path store = settings.store();
        if (!Files.isRegularFile(copy)) {
            throw Fault.ofConfiguration("backup-missing", Map.of("file", copy.toString()));
        }
        StoreCare.checkPlace(store);
        try (StoreLock lock = StoreLock.lock(store)) {
            OpenStore.prepare(store);
            if (!StoreFile.isWhole(copy)) {
                throw Fault.ofConfiguration("backup-damaged", Map.of("file", copy.toString()));
            }
            OwnFiles files = OwnFiles.of(store);
            files.prepare();
            Path whole = files.newFile(".db");
            StoreFile.copy(copy, whole);
            Optional<Path> kept = setAside(store, STAMP.format(now(settings)));
            Durable.putInPlace(whole, Files.isSymbolicLink(store) ? store.toRealPath() : store); // a link stays a link
            return new RestoreOutcome(kept, CopySeal.isOn(copy), findOtherInbox(settings, copy));
        } catch (IOException e) {
            throw RunFaults.of(e, store, store);
        }
    }

    /** The inbox of a copy that is probably another job's: none that it read from is one of the store's jobs. */
    private static Optional<String> findOtherInbox(JobSettings settings, Path copy) throws IOException {
        List<String> read = StoreFile.listInboxes(copy);
        for (Path inbox : new StoreJobs(settings).listInboxes()) {
            Path real = Files.exists(inbox) ? inbox.toRealPath() : inbox; // the inbox may be a link
            if (read.contains(inbox.toString()) || read.contains(real.toString())) {
                return Optional.empty();
            }
        }
        return read.stream().findFirst();
    }

    /**
     * Copies the store and SQLite's log of it to the folder of replaced stores, then deletes the log: SQLite would apply it to
     * whichever store is put in its place. The store itself is not deleted but replaced later in one step, so that a killed
     * process never leaves the job without one.
     *
     * @return the copy; empty if there was neither store nor log
     */
    private static Optional<Path> setAside(Path store, String stamp) throws IOException {
        Path replaced = OwnFiles.of(store).make(Part.REPLACED).resolve(store.getFileName() + "-" + stamp + ".db");
        Optional<Path> kept = Optional.empty();
        for (String ending : STORE_AND_LOG) {
            Path file = store.resolveSibling(store.getFileName() + ending);
            if (Files.exists(file)) {
                Path copy = replaced.resolveSibling(replaced.getFileName() + ending);
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                Durable.syncFile(copy);
                kept = kept.or(() -> Optional.of(copy));
            }
        }
        Durable.syncFolder(replaced.getParent());
        for (String ending : STORE_AND_LOG.subList(1, STORE_AND_LOG.size())) {
            Files.deleteIfExists(store.resolveSibling(store.getFileName() + ending));
        }
        return kept;
    }

    private LocalDateTime now(JobSettings settings) {
        return LocalDateTime.now(clock.withZone(settings.zone()));
    }
}
