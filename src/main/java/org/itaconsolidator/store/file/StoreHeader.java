package org.itaconsolidator.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.itaconsolidator.store.file.StoreUnreadable.Reason;

/**
 * The first bytes of a store's file, read without SQLite: opening a database changes it and leaves files beside it.
 * The positions are those of SQLite's file format, section 1.3.
 */
final class StoreHeader {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 100;
    private static final int SCHEMA_COOKIE = 40;
    private static final int USER_VERSION = 60;
    private static final int APPLICATION_ID = 68;

    /**
     * Refuses a file that is no store that can be used or brought up to date.
     *
     * @return its version; 0 if there is nothing, or an empty file, and no store has been used there
     */
    static int check(Path file) {
        if (Files.isDirectory(file)) {
            throw new StoreUnreadable(file, Reason.NOT_A_FILE, null);
        }
        byte[] bytes = read(file);
        if (bytes.length == 0) {
            return newStore(file, bytes);
        }
        if (!Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC)) {
            throw damagedOr(Reason.NOT_A_DATABASE, file);
        }
        if (bytes.length < LENGTH) {
            throw new StoreUnreadable(file, Reason.DAMAGED, null);
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        int application = header.getInt(APPLICATION_ID);
        // a process killed at its first start leaves an empty database, with the tables still in the log beside it
        if (application == 0 && header.getInt(SCHEMA_COOKIE) == 0) {
            return hasLog(file) ? 0 : newStore(file, bytes);
        }
        if (application != Schema.APPLICATION) {
            throw damagedOr(Reason.OTHER_PROGRAM, file);
        }
        int version = header.getInt(USER_VERSION);
        if (version > Schema.VERSION) {
            throw new StoreUnreadable(file, Reason.TOO_NEW, null);
        }
        if (version < Migrations.OF_THE_STORE.oldest()) {
            throw new StoreUnreadable(file, Reason.TOO_OLD, null);
        }
        return version;
    }

    /** Whether a first run would begin a store here: nothing is there, or nothing was ever written into it. */
    static boolean isNew(Path file) {
        return check(file) == 0 && !hasLog(file);
    }

    /** Refuses to begin a used store anew: what its copies hold would be lost unnoticed. */
    private static int newStore(Path file, byte[] read) {
        if (!StoreTraces.list(file).isEmpty()) {
            // the traces may come from a store that another run has begun since the file was read
            if (!Arrays.equals(read, read(file))) {
                return check(file);
            }
            throw new StoreUnreadable(file, Reason.LOST, null);
        }
        return 0;
    }

    /** The fault of a file that looks like no store: damage, if a store was used there, else the given one. */
    private static StoreUnreadable damagedOr(Reason foreign, Path file) {
        return new StoreUnreadable(file, StoreTraces.list(file).isEmpty() ? foreign : Reason.DAMAGED, null);
    }

    private static boolean hasLog(Path file) {
        try {
            return Files.size(file.resolveSibling(file.getFileName() + "-wal")) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Refuses a store of another version than the program's. */
    static void checkCurrent(Path file, int version) {
        if (version > Schema.VERSION) {
            throw new StoreUnreadable(file, Reason.TOO_NEW, null);
        }
        if (version < Schema.VERSION) {
            throw new StoreUnreadable(file, Reason.OLDER, null);
        }
    }

    private static byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LENGTH);
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw new StoreUnreadable(file, isBelowAFile(file) ? Reason.NOT_A_FILE : Reason.NO_ACCESS, e);
        }
    }

    private static boolean isBelowAFile(Path file) {
        Path parent = file.getParent();
        while (parent != null && Files.notExists(parent)) {
            parent = parent.getParent();
        }
        return parent != null && !Files.isDirectory(parent);
    }
}
