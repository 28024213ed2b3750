package org.itaconsolidator.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What only a store that has been used leaves beside its place: the note of the last good run and copies of its name. The
 * archive is none of it, for stores of one folder share it; nor is the lock, which the very first run makes.
 */
public final class StoreTraces {
    private StoreTraces() {}

    /** The traces of a store, for people: file names beside it, those of copies as one pattern; empty where it was never used. */
    public static List<String> list(Path store) {
        Path file = store.toAbsolutePath().normalize();
        List<String> traces = new ArrayList<>();
        if (Files.exists(SoundMark.place(file))) {
            traces.add(SoundMark.place(file).getFileName().toString());
        }
        Backups backups = new Backups(file);
        try {
            if (!backups.listOwn().isEmpty()) {
                traces.add(backups.folder().getFileName() + "/" + file.getFileName() + "-*.db");
            }
        } catch (IOException e) {
            // a folder that cannot be listed tells nothing
        }
        return traces;
    }
}
