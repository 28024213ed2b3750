package org.itaconsolidator.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.disk.PrivateFiles;

/**
 * A note beside the store of how its file looked when a run had left it in good order: size, time of change, first
 * bytes. As long as the file looks like that and nothing waits in SQLite's log, it need not be read through before the
 * next run. The note becomes void when somebody changes the file, restores another one or kills a run.
 */
final class SoundMark {
    private static final int HEADER = 100;

    static boolean holds(Path store) {
        try {
            Path log = store.resolveSibling(store.getFileName() + "-wal");
            boolean nothingWaits = !Files.exists(log) || Files.size(log) == 0;
            return nothingWaits && Files.readString(place(store)).equals(describe(store));
        } catch (IOException e) {
            return false;
        }
    }

    /** Notes the state of a closed store. Without the note the next run only reads the store through. */
    static void note(Path store) {
        try {
            OwnFiles.of(store).make(Part.NOTES);
            PrivateFiles.createFile(place(store));
            Files.writeString(place(store), describe(store));
        } catch (IOException e) {
            // the next run reads the store through
        }
    }

    static Path place(Path store) {
        return OwnFiles.of(store).folder(Part.NOTES).resolve("sound");
    }

    private static String describe(Path store) throws IOException {
        try (InputStream in = Files.newInputStream(store)) {
            return Files.size(store) + " " + Files.getLastModifiedTime(store) + " "
                    + HexFormat.of().formatHex(in.readNBytes(HEADER));
        }
    }
}
