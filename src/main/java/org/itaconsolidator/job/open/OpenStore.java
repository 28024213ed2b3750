package org.itaconsolidator.job.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.publish.OutputFolder;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.file.Backups;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.file.StoreFile;
import org.itaconsolidator.store.file.StoreTraces;
import org.itaconsolidator.store.file.StoreUnreadable;
import org.itaconsolidator.store.file.StoreUnreadable.Reason;

/** Opens stores, and tells people why one cannot be opened. */
public final class OpenStore {
    /** With fewer free bytes, some pages of the store, the disk counts as full. */
    private static final long ROOM_NEEDED = 1 << 17;

    public static Store at(Path place) {
        return at(place, "");
    }

    /** A job's store, open for the deliveries of its inbox. */
    public static Store of(JobSettings settings) {
        return at(settings.store(), settings.inboxInStore());
    }

    private static Store at(Path place, String inbox) {
        try {
            return Store.open(place, inbox);
        } catch (StoreUnreadable e) {
            throw fault(e);
        }
    }

    /**
     * Looks at what is in the place of a job's store; nothing is opened, made or changed. If it is missing although the
     * job's output shows that it has published, it is lost: its drive may not be connected.
     */
    public static void check(JobSettings settings) {
        try {
            if (!Store.isNew(settings.store())) {
                return;
            }
        } catch (StoreUnreadable e) {
            throw fault(e);
        }
        OutputFolder.toLookAt(settings.output()).findRunOf(settings.name()).ifPresent(run -> {
            throw withCopy(
                    "store-lost-output-left",
                    settings.store(),
                    Map.of("run", run.toString(), "output", settings.output().toString()),
                    null);
        });
    }

    /** Checks what is in the place; opens, makes and changes nothing. */
    public static void check(Path place) {
        try {
            Store.check(place);
        } catch (StoreUnreadable e) {
            throw fault(e);
        }
    }

    /** Prepares SQLite's library for reading a copy before any store was opened, beside the store replaced. */
    public static void prepare(Path place) throws IOException {
        StoreFile.placeLibraryBeside(place);
    }

    static Fault fault(StoreUnreadable problem) {
        return fault(problem.reason(), problem.file(), problem);
    }

    static Fault fault(Reason reason, Path store, Throwable cause) {
        return switch (reason) {
            case DAMAGED -> withCopy("store-damaged", store, Map.of(), cause);
            case LOST ->
                withCopy("store-lost", store, Map.of("traces", String.join(", ", StoreTraces.list(store))), cause);
            case DISK_FULL -> Fault.ofFailure("disk-full", words(store), cause);
            case IN_USE -> Fault.ofFailure("store-in-use", words(store), cause);
            // also for a full disk, on which SQLite cannot enlarge its shared memory or temporary files
            case IO_ERROR ->
                Fault.ofFailure(
                        RunFaults.room(store) < ROOM_NEEDED ? "disk-full" : "store-io-error", words(store), cause);
            case NO_ACCESS -> Fault.ofConfiguration("folder-not-writable", words(store));
            case NOT_A_FILE, NOT_A_DATABASE -> Fault.ofConfiguration("store-not-sqlite", words(store));
            case OTHER_PROGRAM -> Fault.ofConfiguration("store-of-other-program", words(store));
            case OLDER -> Fault.ofConfiguration("store-older", words(store));
            case TOO_NEW -> Fault.ofConfiguration("store-newer", words(store));
            case TOO_OLD -> Fault.ofConfiguration("store-too-old", words(store));
        };
    }

    private static Map<String, String> words(Path store) {
        return Map.of("store", store.toString(), "path", store.toString());
    }

    /** The fault of a store that should be replaced by its newest copy; if there is no copy, it says so. */
    private static Fault withCopy(String code, Path store, Map<String, String> more, Throwable cause) {
        Optional<Path> copy = new Backups(store).findNewest();
        Map<String, String> words = new HashMap<>(more);
        words.put("store", store.toString());
        copy.ifPresent(newest -> words.put("copy", newest.toString()));
        return Fault.ofFailure(copy.isPresent() ? code : code + "-without-copy", words, cause);
    }
}
