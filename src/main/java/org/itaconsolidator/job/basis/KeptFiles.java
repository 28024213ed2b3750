package org.itaconsolidator.job.basis;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.model.Sha256;

/**
 * Files kept beside the store under a key of what they were made from and the program that made them, so that a run
 * makes only new ones. Each name also contains the hash of the content: a file that was truncated or changed since a
 * run last found it whole is checked and made again. Safe for several threads.
 */
public final class KeptFiles {
    private static final String SEPARATOR = "-";

    private final OwnFiles own;
    private final Part part;
    private final Path folder;
    private final Map<String, Path> found = new ConcurrentHashMap<>();
    private final Set<Path> used = ConcurrentHashMap.newKeySet();

    /** The file's time of change says when a run last found all files kept here whole. */
    private final Path note;

    private final FileTime checked;

    public KeptFiles(OwnFiles own, Part part) throws IOException {
        this.own = own;
        this.part = part;
        this.folder = own.make(part);
        for (Path file : own.list(part)) {
            String name = file.getFileName().toString();
            found.put(name.substring(0, name.indexOf(SEPARATOR)), file);
        }
        note = own.root().resolve(folder.getFileName() + ".checked");
        checked = Files.isRegularFile(note) ? Files.getLastModifiedTime(note) : FileTime.fromMillis(0);
    }

    /**
     * Puts a file in place: the kept one, or a new one, which is kept.
     *
     * @param madeOf a text that is the same as long as the file would be
     */
    public void put(String madeOf, AllCores.Work<Path> making, Path target) throws IOException {
        Files.copy(get(madeOf, making), target);
    }

    /** Places the kept file as a hard link; copies it if the disks differ. */
    public void link(String madeOf, AllCores.Work<Path> making, Path target) throws IOException {
        Path file = get(madeOf, making);
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(file, target);
        }
    }

    /**
     * The kept file; made if there is none.
     *
     * @param madeOf a text that is the same as long as the file would be
     */
    public Path get(String madeOf, AllCores.Work<Path> making) throws IOException {
        String key = key(madeOf);
        Optional<Path> kept = findUnder(key);
        return kept.isPresent() ? kept.get() : make(key, making);
    }

    /** An undamaged kept file; empty if it has to be made. */
    public Optional<Path> find(String madeOf) throws IOException {
        return findUnder(key(madeOf));
    }

    private Optional<Path> findUnder(String key) throws IOException {
        Path file = found.get(key);
        if (file == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        boolean untouched = Files.getLastModifiedTime(file).compareTo(checked) < 0;
        if (!untouched && !file.equals(place(key, file))) {
            return Optional.empty();
        }
        used.add(file);
        return Optional.of(file);
    }

    private Path make(String key, AllCores.Work<Path> making) throws IOException {
        Path made = own.newFile(".part");
        making.on(made);
        Path file = place(key, made);
        Durable.syncFile(made);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        found.put(key, file);
        used.add(file);
        return file;
    }

    private Path place(String key, Path file) throws IOException {
        return folder.resolve(key + SEPARATOR + Sha256.of(file));
    }

    private static String key(String madeOf) {
        return new Sha256()
                .add(ReadingFingerprint.ofProgram() + "\n")
                .add(madeOf)
                .hex();
    }

    /** Deletes what was not asked for since this object was made. */
    public void removeUnused() throws IOException {
        for (Path file : own.list(part)) {
            if (!used.contains(file)) {
                own.delete(part, file);
            }
        }
        Durable.syncFolder(folder); // once for all: a file lost in a power failure is made again
        Files.write(note, new byte[0]);
    }
}
