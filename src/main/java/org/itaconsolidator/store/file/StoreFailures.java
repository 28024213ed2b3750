package org.itaconsolidator.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.store.file.StoreUnreadable.Reason;
import org.springframework.transaction.TransactionException;

/** Finds the cause of a failure of the store. */
public final class StoreFailures {
    /** Bytes that the unpacked library needs. */
    private static final long LEAST_ROOM = 2_000_000;

    /** Masks SQLite's extended codes down to the primary one. */
    private static final int PRIMARY_CODE = 0xff;

    private static final int CONSTRAINT = 19;
    private static final int CANNOT_OPEN = 14;

    /** What SQLite's other codes mean. */
    private static final Map<Integer, Reason> REASONS = Map.ofEntries(
            Map.entry(3, Reason.NO_ACCESS), // PERM
            Map.entry(5, Reason.IN_USE), // BUSY
            Map.entry(6, Reason.IN_USE), // LOCKED
            Map.entry(8, Reason.NO_ACCESS), // READONLY
            Map.entry(10, Reason.IO_ERROR), // IOERR
            Map.entry(11, Reason.DAMAGED), // CORRUPT
            Map.entry(13, Reason.DISK_FULL), // FULL
            Map.entry(CANNOT_OPEN, Reason.IO_ERROR),
            Map.entry(15, Reason.IN_USE), // PROTOCOL: of the locks
            Map.entry(23, Reason.NO_ACCESS), // AUTH
            Map.entry(26, Reason.DAMAGED)); // NOTADB

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /** The causes of a failure of one kind, itself included. */
    public static <T extends Throwable> Stream<T> causesOf(Class<T> kind, Throwable failure) {
        return causes(failure).filter(kind::isInstance).map(kind::cast);
    }

    /**
     * Whether a failure comes from what was to be stored or from the program's work on it, so that other content would succeed.
     * A full disk, lack of memory, a damaged store, a lost connection or an unusable class are not of content. A stack overflow
     * or a failed assertion is: other content does not meet it.
     */
    public static boolean isOfContent(Throwable failure) {
        if (isOfMachine(failure)) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return (refused.getErrorCode() & PRIMARY_CODE) == CONSTRAINT;
            }
            if (cause instanceof IOException
                    || cause instanceof TransactionException
                    || cause instanceof StoreUnreadable) {
                return false;
            }
        }
        return true;
    }

    /** Whether machine or installation failed, such as a program replaced while running, so that all work fails. */
    public static boolean isOfMachine(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof LinkageError
                        || cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError));
    }

    /** The lack of memory behind a failure, which other work may have caused. */
    public static Optional<OutOfMemoryError> findLackOfMemory(Throwable failure) {
        return causesOf(OutOfMemoryError.class, failure).findFirst();
    }

    /** Why SQLite failed; empty if the failure does not come from the store. */
    public static Optional<Reason> findReason(Throwable failure) {
        return findCode(failure).map(REASONS::get);
    }

    private static Optional<Integer> findCode(Throwable failure) {
        return causesOf(SQLException.class, failure)
                .filter(refused -> refused.getErrorCode() != 0)
                .map(refused -> refused.getErrorCode() & PRIMARY_CODE)
                .findFirst();
    }

    /** Why a store at a place could not be opened, read or written. */
    static Reason reason(Path file, Exception e) {
        Optional<Reason> told = findCode(e).filter(code -> code != CANNOT_OPEN).map(REASONS::get);
        return told.orElseGet(() -> hasNoRoom(file) ? Reason.DISK_FULL : Reason.NO_ACCESS);
    }

    /** Tells a full disk from missing rights, which SQLite's code does not. */
    private static boolean hasNoRoom(Path file) {
        try {
            return Files.getFileStore(file.getParent()).getUsableSpace() < LEAST_ROOM;
        } catch (IOException e) {
            return false;
        }
    }
}
