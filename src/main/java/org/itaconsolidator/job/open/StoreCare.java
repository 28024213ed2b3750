package org.itaconsolidator.job.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.disk.NetworkShares;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.file.Backups;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.file.StoreFile;
import org.itaconsolidator.store.file.StoreUnreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** What a run does to maintain its store, before and after its own work. */
public final class StoreCare {
    private static final Logger LOG = LoggerFactory.getLogger(StoreCare.class);

    private final JobSettings settings;
    private final Clock clock;

    public StoreCare(JobSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock.withZone(settings.zone());
    }

    /** Refuses a store on another machine: all users of SQLite's log must share memory. */
    public static void checkPlace(Path store) {
        try {
            if (NetworkShares.holds(store)) {
                throw Fault.ofConfiguration("store-on-network", Map.of("store", store.toString()));
            }
        } catch (IOException e) {
            // what is wrong with the place is reported when it is used
        }
    }

    /** Brings a store of an older version up to date. The caller holds the lock. */
    public void bringUpToDate() throws IOException {
        try {
            OwnFiles.of(settings.store()).prepare();
            StoreFile.bringUpToDate(settings.store(), LocalDateTime.now(clock))
                    .ifPresent(copy -> LOG.info("the store was brought up to date; as it was: {}", copy.getFileName()));
        } catch (StoreUnreadable e) {
            throw OpenStore.fault(e);
        }
    }

    /**
     * After a good run: reads the store through and copies it, if the run changed something, or if the day's copy is missing or
     * older than the last publication. Once a day one of the copies is read through. Then SQLite's log is emptied.
     *
     * @return what could not be done, and copies that have changed since they were written
     */
    public List<Shortfall> afterRun(Store store, boolean changed) {
        Backups backups = new Backups(settings.store());
        Path copy = backups.placeOf(LocalDate.now(clock));
        boolean isFirstOfDay = !Files.exists(copy);
        List<Shortfall> shortfalls = new ArrayList<>();
        if (changed || isFirstOfDay || !store.isHeldBy(copy)) {
            // the store is read through while it is copied; if it is damaged, the copy gets no name
            CompletableFuture<Void> proof = CompletableFuture.runAsync(store::prove);
            Optional<Shortfall> missing = backUp(store, copy, proof);
            await(proof);
            missing.ifPresent(shortfalls::add);
        }
        shortfalls.addAll(verify(backups, isFirstOfDay ? Optional.of(copy) : Optional.empty()));
        store.rest();
        return shortfalls;
    }

    private List<Shortfall> verify(Backups backups, Optional<Path> firstOfDay) {
        try {
            if (firstOfDay.isPresent()) {
                backups.verifyNext(firstOfDay.get());
            }
            return listChanged(settings.store());
        } catch (IOException e) {
            LOG.warn("the copies of the store could not be looked at", e);
            return List.of();
        }
    }

    /** The copies that have changed since they were written; reported until they are restored or removed. */
    public static List<Shortfall> listChanged(Path store) throws IOException {
        return new Backups(store)
                .listSetAside().stream()
                        .map(file -> new Shortfall("backup-changed", Map.of("file", file.toString())))
                        .toList();
    }

    /** Keeps a day's copy that has deliveries the store has lost, under the name of a copy made by hand. */
    private void keepRicher(Store store, Path copy) throws IOException {
        if (!Files.exists(copy) || !store.lacksDeliveriesOf(copy)) {
            return;
        }
        Backups backups = new Backups(settings.store());
        LocalDateTime time = LocalDateTime.now(clock);
        while (Files.exists(backups.placeAt(time))) {
            time = time.plusSeconds(1);
        }
        Files.move(copy, backups.placeAt(time));
        LOG.warn(
                "the store lacks deliveries of the day's copy, which is kept as {}",
                backups.placeAt(time).getFileName());
    }

    private static void await(CompletableFuture<Void> proof) {
        try {
            proof.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }

    private Optional<Shortfall> backUp(Store store, Path copy, CompletableFuture<Void> proof) {
        try {
            store.copyTo(copy, () -> {
                await(proof);
                keepRicher(store, copy);
            });
            new Backups(settings.store())
                    .thinOut(
                            settings.retention().dailyBackups(),
                            settings.retention().monthlyBackups());
            return Optional.empty();
        } catch (IOException | DataAccessException e) {
            LOG.warn("the store could not be copied", e);
            return Optional.of(new Shortfall("backup-not-made", Map.of("file", copy.toString())));
        }
    }
}
