package org.itaconsolidator.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.itaconsolidator.store.StoreUnreadable.Reason;
import org.springframework.transaction.TransactionException;

/** What failures of the store come of. */
public final class StoreFailures {
    /** Bytes: about what the unpacked library takes. */
    private static final long LEAST_ROOM = 2_000_000;

    /** SQLite's primary result code stands in the lowest byte of its extended ones; 19 is SQLITE_CONSTRAINT. */
    private static final int PRIMARY_CODE = 0xff;

    private static final int CONSTRAINT = 19;

    private StoreFailures() {}

    /**
     * Whether a failure comes of what was to be stored, or of the program's work on it: the same would succeed with other
     * content. Of a full disk, a damaged store or lost connection it does not.
     */
    public static boolean isOfContent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return (refused.getErrorCode() & PRIMARY_CODE) == CONSTRAINT;
            }
            if (cause instanceof IOException
                    || cause instanceof TransactionException
                    || cause instanceof StoreProblem) {
                return false;
            }
        }
        return true;
    }

    /** Why a store at a place could not be opened, read or written. */
    static Reason reason(Path file, Exception e) {
        String all = e + " " + e.getCause();
        if (all.contains("SQLITE_CORRUPT") || all.contains("SQLITE_NOTADB")) {
            return Reason.DAMAGED;
        }
        return all.contains("SQLITE_FULL") || hasNoRoom(file) ? Reason.DISK_FULL : Reason.NO_ACCESS;
    }

    /** What SQLite's library says of a full disk does not tell it from missing rights. */
    private static boolean hasNoRoom(Path file) {
        try {
            return Files.getFileStore(file.getParent()).getUsableSpace() < LEAST_ROOM;
        } catch (IOException e) {
            return false;
        }
    }
}
