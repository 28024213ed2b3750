package org.itaconsolidator.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What only a used store leaves beside its place: the note of the last good run, copies with its name, and SQLite's
 * logs. The archive does not count, because a first run may have been killed after writing it; nor does the lock,
 * which the very first run creates.
 */
public final class StoreTraces {
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
            // a first run makes the store before its log: the log is asked for first, as both may appear meanwhile
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
