package org.itaconsolidator.job.open;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.publish.PublishFailure;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.file.StoreFailures;
import org.itaconsolidator.store.file.StoreUnreadable;
import org.itaconsolidator.store.file.StoreUnreadable.Reason;

/**
 * Turns the reason why a run failed into a message for people. An unknown reason is passed on unchanged: it is a fault
 * of the program.
 */
public final class RunFaults {
    /** The code of the fault of a run that was asked to stop. */
    private static final String STOPPED = "stopped";

    public static RuntimeException of(Throwable failure, JobSettings settings) {
        return of(failure, settings.store(), settings.output());
    }

    public static RuntimeException of(Throwable failure, Path store, Path output) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return Fault.ofFailure(STOPPED, Map.of(), failure);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Fault fault) {
                return fault;
            }
            if (cause instanceof StoreUnreadable problem) {
                return OpenStore.fault(problem);
            }
            if (cause instanceof PublishFailure unpublished) {
                String file = unpublished.file();
                IOException reason = unpublished.getCause() instanceof IOException io ? io : unpublished;
                return ofIo(reason, isFull(unpublished), file, failure);
            }
            if (cause instanceof IOException io) {
                boolean full = isFull(io);
                return ofIo(
                        io,
                        full,
                        placeOf(io, full)
                                .orElseGet(() -> guess(store, output, full).toString()),
                        failure);
            }
        }
        Optional<Reason> reason = StoreFailures.findReason(failure);
        if (reason.isPresent()) {
            return ofStore(reason.get(), store, failure);
        }
        return failure instanceof RuntimeException fault ? fault : new IllegalStateException("the run failed", failure);
    }

    /** The run had begun, so a place that may not be used is a failure, not a mistake in the settings. */
    private static Fault ofStore(Reason reason, Path store, Throwable failure) {
        return reason == Reason.NO_ACCESS
                ? Fault.ofFailure("folder-not-writable", Map.of("path", store.toString()), failure)
                : OpenStore.fault(reason, store, failure);
    }

    /** A file that is open in another program is named as such; otherwise the system's own reason is given. */
    private static Fault ofIo(IOException reason, boolean full, String place, Throwable failure) {
        if (full) {
            return Fault.ofFailure("disk-full", Map.of("path", place), failure);
        }
        if (reason instanceof AccessDeniedException) {
            return Fault.ofFailure("folder-not-writable", Map.of("path", place), failure);
        }
        if (isInUse(reason)) {
            return Fault.ofFailure("output-not-written", Map.of("file", place), failure);
        }
        if (reason instanceof NoSuchFileException) {
            return Fault.ofFailure("file-vanished", Map.of("file", place), failure);
        }
        if (reason instanceof FileAlreadyExistsException || reason instanceof DirectoryNotEmptyException) {
            return Fault.ofFailure("file-in-the-way", Map.of("file", place), failure);
        }
        return Fault.ofFailure("file-not-used", Map.of("file", place, "reason", reasonOf(reason)), failure);
    }

    /** Windows' message for a file that another program has open; no other system locks files like that. */
    private static boolean isInUse(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("used by another process") || message.contains("another process has locked");
    }

    private static String reasonOf(IOException failure) {
        String message = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        return message == null || message.isBlank() ? "?" : message;
    }

    /** Stops the run if asked to: after a workbook, between steps, and while it waits. */
    public static void checkStop(RunProgress progress) {
        if (progress.isStopRequested()) {
            throw Fault.ofFailure(STOPPED, Map.of(), null);
        }
    }

    /** Whether a run ended because it was asked to. */
    public static boolean isStop(Throwable failure) {
        return StoreFailures.causesOf(Fault.class, failure)
                .findFirst()
                .filter(fault -> fault.code().equals(STOPPED))
                .isPresent();
    }

    /** Refuses a place if this user may not write in its nearest existing folder. */
    public static void checkWritable(Path place) {
        Path nearest = nearest(place);
        if (Files.isWritable(nearest)) {
            return;
        }
        // for network shares the answer may be wrong: only trying tells
        try {
            Files.delete(Files.createTempFile(nearest, ".ita-", ".try"));
        } catch (IOException e) {
            throw Fault.ofConfiguration("folder-not-writable", Map.of("path", nearest.toString()));
        }
    }

    /** The path to name: if copying fills a disk, that of the copy and not of the original. */
    private static Optional<String> placeOf(IOException failure, boolean full) {
        if (!(failure instanceof FileSystemException known)) {
            return Optional.empty();
        }
        return full && known.getOtherFile() != null
                ? Optional.of(known.getOtherFile())
                : Optional.ofNullable(known.getFile());
    }

    /**
     * Guesses the place of a failure, because a stream does not say which file it wrote to: of two disks the one with
     * less room. Free room changes between two questions, so it is asked first whether they are two disks.
     */
    private static Path guess(Path store, Path output, boolean full) {
        if (!full) {
            return output;
        }
        try {
            FileStore ofStore = Files.getFileStore(nearest(store));
            FileStore ofOutput = Files.getFileStore(nearest(output));
            return !ofStore.equals(ofOutput) && ofStore.getUsableSpace() < ofOutput.getUsableSpace() ? store : output;
        } catch (IOException e) {
            return output;
        }
    }

    /** The place itself, or the nearest folder above it that exists. */
    private static Path nearest(Path place) {
        Path nearest = place.toAbsolutePath();
        while (nearest.getParent() != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        return nearest;
    }

    /** The bytes that can still be written at a place. */
    static long room(Path place) {
        try {
            return Files.getFileStore(nearest(place)).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean isFull(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left") || message.contains("not enough space");
    }
}
