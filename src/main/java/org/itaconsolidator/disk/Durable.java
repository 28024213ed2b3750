package org.itaconsolidator.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Disk operations that survive a power failure, and the only code that deletes a folder. */
public final class Durable {
    /** Forces a file's content to the disk. */
    public static void syncFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Forces a folder's entries to the disk; Windows does so by itself and has no call for it. */
    public static void syncFolder(Path folder) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Forces every file and folder below to the disk. */
    public static void syncTree(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                syncFile(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException failure) throws IOException {
                syncFolder(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Moves a finished file into place atomically and for good; both paths are in one folder. */
    public static void putInPlace(Path finished, Path place) throws IOException {
        syncFile(finished);
        Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(place.toAbsolutePath().getParent());
    }

    /** Deletes a file, a link (not what it points to) or a folder with all that is in it. */
    public static void delete(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(path);
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException failure) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The entries of a folder whose names begin so, sorted by name; none without the folder. */
    public static List<Path> list(Path folder, String prefix) throws IOException {
        List<Path> entries = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (var found = Files.list(folder)) {
                found.filter(path -> path.getFileName().toString().startsWith(prefix))
                        .sorted()
                        .forEach(entries::add);
            }
        }
        return entries;
    }

    /** All files below a folder, relative to it, by path; links are listed and not followed. */
    public static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.walk(folder)) {
            return found.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    /** All files below a folder as relative paths with {@code /}, in the order of their letters. */
    public static List<String> paths(Path folder) throws IOException {
        return files(folder).stream().map(Durable::path).sorted().toList();
    }

    /** A relative path as it stands in documents, with {@code /} on every system. */
    public static String path(Path relative) {
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }
}
