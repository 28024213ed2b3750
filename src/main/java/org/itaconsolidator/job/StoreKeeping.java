package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.Store;

/** The verbs backup and restore: whole copies of the store, made and put back while no run holds it. */
final class StoreKeeping {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    /** What the name of a store that was put aside has behind the store's own. */
    static final String REPLACED = ".replaced-";

    private final Clock clock;

    StoreKeeping(Clock clock) {
        this.clock = clock;
    }

    Path backup(JobSettings settings) {
        Path store = settings.store();
        if (!Files.exists(store)) {
            throw Fault.ofConfiguration("store-missing", Map.of("store", store.toString()));
        }
        OpenStore.check(store);
        Path copy = store.resolveSibling("backup").resolve(store.getFileName() + "-" + stamp(settings) + ".db");
        try (StoreLock lock = lock(store);
                Store open = OpenStore.at(store)) {
            Files.createDirectories(copy.getParent());
            open.copyTo(copy);
            return copy;
        } catch (IOException e) {
            throw Fault.ofFailure("output-not-written", Map.of("file", copy.toString()), e);
        }
    }

    Optional<Path> restore(JobSettings settings, Path copy) {
        Path store = settings.store();
        if (!Files.isRegularFile(copy)) {
            throw Fault.ofConfiguration("backup-missing", Map.of("file", copy.toString()));
        }
        if (!Store.isWhole(copy)) {
            throw Fault.ofConfiguration("backup-damaged", Map.of("file", copy.toString()));
        }
        try (StoreLock lock = lock(store)) {
            Path whole = Files.createTempFile(store.getParent(), "restore-", ".db");
            Files.copy(copy, whole, StandardCopyOption.REPLACE_EXISTING);
            Optional<Path> kept = Optional.empty();
            if (Files.exists(store)) {
                Path replaced = store.resolveSibling(store.getFileName() + REPLACED + stamp(settings));
                Files.move(store, replaced);
                moveBeside(store, replaced, "-wal");
                moveBeside(store, replaced, "-shm");
                kept = Optional.of(replaced);
            }
            Files.move(whole, store, StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } catch (IOException e) {
            throw Fault.ofFailure("output-not-written", Map.of("file", store.toString()), e);
        }
    }

    /** What SQLite has written beside the store belongs to it and to no other. */
    private static void moveBeside(Path store, Path replaced, String ending) throws IOException {
        Path beside = store.resolveSibling(store.getFileName() + ending);
        if (Files.exists(beside)) {
            Files.move(beside, replaced.resolveSibling(replaced.getFileName() + ending));
        }
    }

    private static StoreLock lock(Path store) throws IOException {
        return StoreLock.tryLock(store).orElseThrow(() -> Fault.ofLock(store.toString()));
    }

    private String stamp(JobSettings settings) {
        return LocalDateTime.now(clock.withZone(settings.zone())).format(STAMP);
    }
}
