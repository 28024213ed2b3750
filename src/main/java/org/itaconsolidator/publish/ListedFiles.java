package org.itaconsolidator.publish;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.json.Json;

/**
 * The program's own files in a published or signed folder: those listed in its manifest, and the manifest. Anything
 * else there belongs to somebody else and stays, together with the folders above it; links are never followed.
 */
final class ListedFiles {
    /** The paths listed, relative to the folder, with the manifest's; none where there is no manifest that can be read. */
    static Set<Path> of(Path folder, String manifest) {
        Set<Path> listed = new HashSet<>();
        if (!isFolder(folder) || !Files.isRegularFile(folder.resolve(manifest), LinkOption.NOFOLLOW_LINKS)) {
            return listed;
        }
        try {
            for (String text :
                    SignedFolders.hashes(Json.read(folder.resolve(manifest))).keySet()) {
                findPath(text).ifPresent(listed::add);
            }
            listed.add(Path.of(manifest));
        } catch (IOException e) {
            // what is not known to be the program's stays
        }
        return listed;
    }

    /** A path that stays within its folder. */
    private static Optional<Path> findPath(String text) {
        try {
            Path path = Path.of(text);
            boolean within = !path.isAbsolute()
                    && !path.startsWith("..")
                    && path.normalize().equals(path);
            return within ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Deletes what a folder's manifest lists, the manifest last.
     *
     * @return whether the folder is gone
     */
    static boolean delete(Path folder, String manifest) throws IOException {
        Set<Path> listed = of(folder, manifest);
        listed.remove(Path.of(manifest));
        delete(folder, listed);
        delete(folder, of(folder, manifest));
        return !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /** Deletes files of a folder, none behind a link, and folders that are empty then. */
    static void delete(Path folder, Set<Path> files) throws IOException {
        for (Path file : files) {
            if (isFile(folder, file)) {
                Files.delete(folder.resolve(file));
            }
        }
        if (!isFolder(folder)) {
            return;
        }
        List<Path> folders;
        try (Stream<Path> found = Files.walk(folder)) {
            folders = found.filter(ListedFiles::isFolder)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path each : folders) {
            try {
                Files.delete(each);
            } catch (DirectoryNotEmptyException e) {
                // somebody's own is in it
            }
        }
    }

    /** Whether a file exists and is not reached through a link within the folder. */
    private static boolean isFile(Path folder, Path file) {
        for (Path above = folder.resolve(file).getParent(); above.startsWith(folder); above = above.getParent()) {
            if (!isFolder(above)) {
                return false;
            }
        }
        return Files.isRegularFile(folder.resolve(file), LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
