package org.itaconsolidator.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.itaconsolidator.disk.PrivateFiles;

/**
 * Where sqlite-jdbc unpacks its native library. It does so at every start, and a killed process leaves its copy behind:
 * each process has a folder of its own beside the store, and the next start removes those of dead processes.
 */
final class NativeLibrary {
    private static final Pattern PROCESS = Pattern.compile("[0-9]{1,18}");
    private static final String PLACE = "org.sqlite.tmpdir";

    private static boolean placed;

    private NativeLibrary() {}

    /** Sets the folder at the first store that this process opens, because it counts only then, and tidies those of others. */
    static synchronized void placeBeside(Path store) throws IOException {
        if (placed) {
            return;
        }
        Path all = store.resolveSibling(store.getFileName() + ".native");
        Path own = all.resolve(String.valueOf(ProcessHandle.current().pid()));
        PrivateFiles.createFolders(own);
        tidy(all, pid -> ProcessHandle.of(pid).isPresent());
        System.setProperty(PLACE, own.toString());
        placed = true;
    }

    static void tidy(Path all, LongPredicate isAlive) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, "[0-9]*")) {
            for (Path folder : folders) {
                String name = folder.getFileName().toString();
                if (PROCESS.matcher(name).matches() && !isAlive.test(Long.parseLong(name))) {
                    remove(folder);
                }
            }
        }
    }

    private static void remove(Path folder) {
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder)) {
            for (Path copy : copies) {
                Files.deleteIfExists(copy);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // another start may tidy at the same time, or a virus scanner look into it; the next start tries again
        }
    }
}
