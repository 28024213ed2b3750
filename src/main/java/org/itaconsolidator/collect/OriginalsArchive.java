package org.itaconsolidator.collect;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.disk.PrivateFiles;
import org.itaconsolidator.model.Sha256;

/** The archive of delivered originals, by content hash: {@code archive/ab/abcd....xlsx}. */
public final class OriginalsArchive {
    private static final String ENDING = ".xlsx";
    /** The name of the note that says which original was verified last. */
    private static final String LAST_VERIFIED = "last-verified";

    private static final long MOST_BYTES_AT_ONCE = 100L << 20;

    private final OwnFiles own;
    private final Path folder;
    private final Path damaged;
    private final Queue<Future<Path>> syncing = new ConcurrentLinkedQueue<>();
    private final ExecutorService disk =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread thread = new Thread(task, "to-disk");
                thread.setDaemon(true);
                return thread;
            });

    /** The archive beside a store, which need not exist yet. */
    public OriginalsArchive(OwnFiles own) {
        this.own = own;
        this.folder = own.folder(Part.ARCHIVE);
        this.damaged = folder.resolve("damaged");
    }

    /** Keeps an original. If it is kept already it stays as it is; a damaged one is replaced. */
    public void keep(String sha256, byte[] content) throws IOException {
        Path file = place(sha256);
        if (read(sha256).isPresent()) {
            return;
        }
        own.make(Part.ARCHIVE);
        PrivateFiles.createFolders(file.getParent());
        Path whole = own.newFile(ENDING);
        Files.write(whole, content);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncing.add(disk.submit(() -> {
            Durable.syncFile(file);
            return file;
        }));
        own.delete(Part.ARCHIVE, setAside(sha256));
    }

    /**
     * Waits until what was kept since the last call is on the disk; it goes there while other files are read. If the power fails
     * before, an original may be damaged: its hash shows it, and keeping the content again replaces it.
     */
    public void sync() throws IOException {
        Set<Path> folders = new TreeSet<>();
        try {
            for (Future<Path> file = syncing.poll(); file != null; file = syncing.poll()) {
                folders.add(file.get().getParent());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
        }
        for (Path each : folders) {
            Durable.syncFolder(each);
        }
        if (!folders.isEmpty()) {
            Durable.syncFolder(folder);
        }
    }

    /** Where an undamaged original is kept; empty if none is. */
    public Optional<Path> find(String sha256) {
        return read(sha256).map(content -> place(sha256));
    }

    /** Whether something is kept as this original, without looking at its hash. */
    public boolean keeps(String sha256) {
        return isHash(sha256) && Files.exists(place(sha256));
    }

    /** Whether something is kept as this original that does not have its hash. */
    public boolean isDamaged(String sha256) {
        return keeps(sha256) && read(sha256).isEmpty();
    }

    /**
     * Checks some of the originals in turn, beginning after those of the last time: at most so many and not many bytes, so that
     * it costs the same however much is kept.
     *
     * @param notes whether damaged ones may be set aside and the turn written down
     * @return those whose content no longer has their hash
     */
    public List<String> verifySome(Collection<String> hashes, int most, boolean notes) throws IOException {
        NavigableSet<String> all = new TreeSet<>(hashes);
        Path turn = folder.resolve(LAST_VERIFIED);
        String last = Files.exists(turn) ? Files.readString(turn).strip() : "";
        List<String> order = new ArrayList<>(all.tailSet(last, false));
        order.addAll(all.headSet(last, true));
        List<String> found = new ArrayList<>();
        long bytes = 0;
        for (String sha256 : order.subList(0, Math.min(most, order.size()))) {
            if (bytes > MOST_BYTES_AT_ONCE) {
                break;
            }
            bytes += keeps(sha256) ? Files.size(place(sha256)) : 0;
            last = sha256;
            if (isDamaged(sha256)) {
                found.add(sha256);
            }
        }
        if (notes && Files.isDirectory(folder)) {
            for (String sha256 : found) {
                PrivateFiles.createFolders(damaged);
                Files.move(place(sha256), setAside(sha256), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(turn, last + "\n");
        }
        return found;
    }

    /** Whether this original was found damaged and put aside. */
    public boolean isSetAside(String sha256) {
        return isHash(sha256) && !keeps(sha256) && Files.exists(setAside(sha256));
    }

    public boolean holds(Path path) {
        return path.startsWith(folder);
    }

    /** The bytes of an original; empty if it is not kept or damaged. */
    public Optional<byte[]> read(String sha256) {
        if (!isHash(sha256)) {
            return Optional.empty();
        }
        try {
            byte[] content = Files.readAllBytes(place(sha256));
            return Sha256.of(content).equals(sha256) ? Optional.of(content) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Deletes an original; returns whether it was kept. */
    public boolean delete(String sha256) throws IOException {
        if (!isHash(sha256)) {
            return false;
        }
        boolean aside = own.delete(Part.ARCHIVE, setAside(sha256));
        return own.delete(Part.ARCHIVE, place(sha256)) || aside;
    }

    private Path setAside(String sha256) {
        return damaged.resolve(place(sha256).getFileName());
    }

    /** True unless the store is damaged; nothing is kept under any other name. */
    private static boolean isHash(String sha256) {
        return sha256.matches("[0-9a-f]{64}");
    }

    private Path place(String sha256) {
        if (!isHash(sha256)) {
            throw new IllegalArgumentException("'" + sha256 + "' is no SHA-256 in 64 hexadecimal digits");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ENDING);
    }
}
