package org.itaconsolidator.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.PrivateFiles;
import org.itaconsolidator.model.Sha256;

/** The originals of what was delivered, kept by content hash: {@code <folder>/ab/abcd....xlsx}. */
public final class OriginalsArchive {
    private static final int HASH_DIGITS = 64;
    private static final String ENDING = ".xlsx";

    private final Path folder;
    private final Path unfinished;
    private final Queue<Path> unsynced = new ConcurrentLinkedQueue<>();

    /** The archive in a folder, which need not exist yet. */
    public OriginalsArchive(Path folder) {
        this.folder = folder;
        this.unfinished = folder.resolve("unfinished");
    }

    /** Keeps an original; one that is kept already is left as it is, a damaged one replaced. */
    public void keep(String sha256, byte[] content) throws IOException {
        Path file = place(sha256);
        if (read(sha256).isPresent()) {
            return;
        }
        PrivateFiles.createFolders(file.getParent());
        PrivateFiles.createFolders(unfinished);
        Path whole = Files.createTempFile(unfinished, "", ENDING);
        Files.write(whole, content);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        unsynced.add(file);
    }

    /**
     * Writes to the disk for good what was kept since the last call: all together, because a wait for the disk at every
     * original would be most of a night's time. A loss of power before it may leave an original damaged; it is known by its
     * hash, and replaced when the same content is kept again.
     */
    public void sync() throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (Path file = unsynced.poll(); file != null; file = unsynced.poll()) {
            Durable.syncFile(file);
            folders.add(file.getParent());
        }
        for (Path each : folders) {
            Durable.syncFolder(each);
        }
        if (!folders.isEmpty()) {
            Durable.syncFolder(folder);
        }
    }

    /** Removes what a killed process left unfinished. Nobody else may be keeping originals at the same time. */
    public void tidy() throws IOException {
        for (Path left : Durable.list(unfinished, "")) {
            Files.delete(left);
        }
    }

    /** Where an original is kept, whole; empty where it is not. */
    public Optional<Path> find(String sha256) {
        return read(sha256).map(content -> place(sha256));
    }

    /** Whether something is kept as this original; its hash is not looked at. */
    public boolean keeps(String sha256) {
        return Files.exists(place(sha256));
    }

    /** Whether something is kept as this original, and is no longer what its hash says. */
    public boolean isDamaged(String sha256) {
        return Files.exists(place(sha256)) && read(sha256).isEmpty();
    }

    /** Whether a path is that of a kept original. */
    public boolean holds(Path path) {
        return path.startsWith(folder);
    }

    /** The bytes of an original; empty where it is not kept or no longer what its hash says. */
    public Optional<byte[]> read(String sha256) {
        try {
            byte[] content = Files.readAllBytes(place(sha256));
            return Sha256.of(content).equals(sha256) ? Optional.of(content) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Deletes an original; whether it was kept. */
    public boolean delete(String sha256) throws IOException {
        return Files.deleteIfExists(place(sha256));
    }

    private Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{" + HASH_DIGITS + "}")) {
            throw new IllegalArgumentException("'" + sha256 + "' is no SHA-256 in 64 hexadecimal digits");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ENDING);
    }
}
