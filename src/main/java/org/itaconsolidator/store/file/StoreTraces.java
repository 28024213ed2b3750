package org.itaconsolidator.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What only a store that has been used leaves beside its place: the note of the last good run, copies of its name and SQLite's logs. The
 * archive is none of it, for a first run may have been killed after it; nor is the lock, which the very first run makes.
 */
public final class StoreTraces {
    private StoreTraces() {}

    /** A store's traces for people: files beside it, copies as one pattern; empty if it was never used. */
    public static List<String> list(Path store) {
        Path file = store.toAbsolutePath().normalize();
        List<String> traces = new ArrayList<>();
        Path folder = file.getParent();
        Path note = SoundMark.place(file);
        if (Files.exists(note)) {
            traces.add(folder.relativize(note).toString());
        }
        for (String ending : List.of("-wal", "-journal")) {
            Path log = file.resolveSibling(file.getFileName() + ending);
            // a first run makes the store before its log: asked the other way round it may have made both in between
            if (Files.exists(log) && !Files.exists(file)) {
                traces.add(log.getFileName().toString());
            }
        }
        Backups backups = new Backups(file);
        try {
            if (!backups.list().isEmpty()) {
                traces.add(folder.relativize(backups.folder()) + "/" + file.getFileName() + "-*.db");
            }
        } catch (IOException e) {
            // a folder that cannot be listed tells nothing
        }
        return traces;
    }
}
