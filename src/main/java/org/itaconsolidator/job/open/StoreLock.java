package org.itaconsolidator.job.open;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.disk.PrivateFiles;

/**
 * The right to run on a store: an operating system lock on the file {@code <store>.lock}, which ends with its process.
 * The file itself stays, empty.
 */
public final class StoreLock implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock of a store; empty if another run holds it. */
    public static Optional<StoreLock> tryLock(Path store) throws IOException {
        Path file = store.toAbsolutePath().normalize();
        PrivateFiles.createFolders(file.getParent());
        Path place = file.resolveSibling(file.getFileName() + ".lock");
        PrivateFiles.createFile(place);
        FileChannel channel = FileChannel.open(place, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new StoreLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // another run of this very process
        }
        channel.close();
        return Optional.empty();
    }

    /** The lock of a store; a fault if another run holds it. */
    public static StoreLock lock(Path store) throws IOException {
        return tryLock(store).orElseThrow(() -> Fault.ofLock(store.toString()));
    }

    /**
     * The lock of a store, after waiting as long as another run holds it.
     *
     * @param whileWaiting called again and again; what it throws ends the waiting
     */
    public static StoreLock waitFor(Path store, Runnable whileWaiting) throws IOException, InterruptedException {
        Optional<StoreLock> lock = tryLock(store);
        while (lock.isEmpty()) {
            whileWaiting.run();
            Thread.sleep(LOOK_AGAIN.toMillis());
            lock = tryLock(store);
        }
        return lock.get();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
