package org.itaconsolidator.job.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.file.Store;

/** A job's store, opened while holding its lock, so that no run is at work. */
public final class LockedStore implements AutoCloseable {
    private final StoreLock lock;
    private final Store store;
    private final int leftovers;

    private LockedStore(StoreLock lock, Store store, int leftovers) {
        this.lock = lock;
        this.store = store;
        this.leftovers = leftovers;
    }

    /** The store's path; a fault if there is no file or no store. */
    public static Path check(JobSettings settings) {
        Path place = settings.store();
        OpenStore.check(settings);
        if (!Files.exists(place)) {
            throw Fault.ofConfiguration("store-missing", Map.of("store", place.toString()));
        }
        return place;
    }

    /** Opens a store that {@link #check} found; a fault if a run holds it. */
    public static LockedStore open(JobSettings settings) throws IOException {
        StoreLock lock = StoreLock.lock(settings.store());
        try {
            int leftovers = OwnFiles.of(settings.store()).prepare();
            return new LockedStore(lock, OpenStore.of(settings), leftovers);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** How many leftover files of killed processes were removed on opening. */
    public int leftovers() {
        return leftovers;
    }

    public Store store() {
        return store;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            store.close();
        }
    }
}
