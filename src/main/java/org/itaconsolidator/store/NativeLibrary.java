package org.itaconsolidator.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Where sqlite-jdbc unpacks its native library. It does so at every start, and a killed process leaves its copy behind:
 * the copies lie in one folder beside the store, where the next start removes the old ones.
 */
final class NativeLibrary {
    private static final String PLACE = "org.sqlite.tmpdir";
    /** Longer than a start takes: what is older is loaded, or left behind. A loaded copy is not needed any more. */
    private static final Duration START = Duration.ofMinutes(1);

    private NativeLibrary() {}

    /** Sets the folder, before the first connection of the process, and tidies it. */
    static void placeBeside(Path store, Instant now) throws IOException {
        Path folder = store.resolveSibling(store.getFileName() + ".native");
        Files.createDirectories(folder);
        tidy(folder, now.minus(START));
        System.setProperty(PLACE, folder.toString());
    }

    static void tidy(Path folder, Instant before) throws IOException {
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, "sqlite-*")) {
            for (Path copy : copies) {
                if (Files.getLastModifiedTime(copy).toInstant().isBefore(before)) {
                    deleteUnlessLoaded(copy);
                }
            }
        }
    }

    private static void deleteUnlessLoaded(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            // Windows keeps the copy of a living process; the next start tries again
        }
    }
}
