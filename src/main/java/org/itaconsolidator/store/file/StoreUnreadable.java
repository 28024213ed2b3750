package org.itaconsolidator.store.file;

import java.nio.file.Path;

/** The file at the store's place is not a store that can be used; nothing in it was changed. Whoever opened it says so to people. */
public final class StoreUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it cannot be used. */
    public enum Reason {
        /** A folder is in its place, or a parent is no folder. */
        NOT_A_FILE,
        /** It may not be read or written, or its folder may not. */
        NO_ACCESS,
        DISK_FULL,
        IN_USE,
        /** The disk gives or takes no more. */
        IO_ERROR,
        NOT_A_DATABASE,
        OTHER_PROGRAM,
        /** An older version of the program wrote it; the next run brings it up to date. */
        OLDER,
        /** A newer version of the program wrote it. */
        TOO_NEW,
        /** A version of the program wrote it from which no way leads to this one. */
        TOO_OLD,
        DAMAGED,
        /** There is nothing or an empty file, although traces show that the store has been used. */
        LOST
    }

    private final String file;
    private final Reason reason;

    StoreUnreadable(Path file, Reason reason, Throwable cause) {
        super("store " + file + " cannot be used: " + reason, cause);
        this.file = file.toString();
        this.reason = reason;
    }

    public Path file() {
        return Path.of(file);
    }

    public Reason reason() {
        return reason;
    }
}
