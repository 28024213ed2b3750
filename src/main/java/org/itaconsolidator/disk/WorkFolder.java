package org.itaconsolidator.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A private folder for temporary or unfinished copies. Its name contains the process, so that leftovers of a killed
 * process can be told from folders in use.
 */
public final class WorkFolder {
    private static final String PREFIX = "ita-work-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-.*");

    /** A new folder in the system's temporary place; removes what killed processes left there. */
    public static Path create() throws IOException {
        clear();
        return create(temporary());
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static Path create(Path where) throws IOException {
        return Files.createTempDirectory(where, PREFIX + ProcessHandle.current().pid() + "-");
    }

    /** Removes what killed processes left in the system's temporary place; returns how many folders. */
    public static int clear() throws IOException {
        return clear(temporary());
    }

    /** Removes what this user's killed processes left in a place; returns how many folders. */
    public static int clear(Path where) throws IOException {
        int cleared = 0;
        for (Path folder : Durable.list(where, PREFIX)) {
            Matcher name = NAME.matcher(folder.getFileName().toString());
            if (name.matches()
                    && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
                    && Files.isWritable(folder)
                    && Files.getOwner(folder).getName().equals(System.getProperty("user.name"))) {
                Durable.delete(folder);
                cleared++;
            }
        }
        return cleared;
    }

    /**
     * Copies a finished file or folder to a place of the user's, at once: whoever looks there, also after a kill, finds either what
     * was there or all of it. What a kill leaves lies beside the place until the next call.
     *
     * @param place missing; for a folder also an empty one
     * @throws java.nio.file.FileAlreadyExistsException where something else stands there
     */
    public static void putInPlace(Path finished, Path place) throws IOException {
        Path target = Files.exists(place, LinkOption.NOFOLLOW_LINKS) ? place.toRealPath() : place.toAbsolutePath();
        Path parent = target.getParent();
        Files.createDirectories(parent);
        clear(parent);
        Path beside = create(parent);
        try {
            Path copy = beside.resolve("copy");
            if (Files.isDirectory(finished)) {
                copyFiles(finished, copy);
                if (Files.isDirectory(target)) {
                    Files.delete(target);
                }
            } else {
                Files.copy(finished, copy, StandardCopyOption.COPY_ATTRIBUTES);
                Durable.syncFile(copy);
            }
            Files.move(copy, target); // in one folder, thus at once, and never over what stands there
            Durable.syncFolder(parent);
        } finally {
            Durable.delete(beside);
        }
    }

    private static void copyFiles(Path finished, Path copy) throws IOException {
        for (Path file : Durable.files(finished)) {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(finished.resolve(file), copy.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Durable.syncTree(copy);
    }
}
