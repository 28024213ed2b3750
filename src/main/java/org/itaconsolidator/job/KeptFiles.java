package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.itaconsolidator.disk.PrivateFiles;
import org.itaconsolidator.model.Sha256;

/** Files kept beside the store by what they were made of, so that a run makes only new ones. Safe for several threads. */
final class KeptFiles {
    private final Path folder;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    KeptFiles(Path folder) throws IOException {
        PrivateFiles.createFolders(folder);
        this.folder = folder;
    }

    /** Makes a file. */
    @FunctionalInterface
    interface Making {
        void make(Path file) throws IOException;
    }

    /**
     * Puts a file in place: the kept one, or a new one, which is kept.
     *
     * @param madeOf a text that is the same as long as the file would be
     */
    void put(String madeOf, Making making, Path target) throws IOException {
        Files.copy(get(madeOf, making), target);
    }

    /**
     * Where a file is kept, made where it is not.
     *
     * @param madeOf a text that is the same as long as the file would be
     */
    Path get(String madeOf, Making making) throws IOException {
        Path kept = folder.resolve(key(madeOf));
        if (!Files.exists(kept)) {
            Path part = Files.createTempFile(folder, "new-", ".part");
            making.make(part);
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        return kept;
    }

    private String key(String madeOf) {
        String key = Sha256.of((ProgramVersion.text() + "\n" + madeOf).getBytes(StandardCharsets.UTF_8));
        used.add(key);
        return key;
    }

    /** Deletes what was not asked for since this was made. */
    void removeUnused() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!used.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }
}
