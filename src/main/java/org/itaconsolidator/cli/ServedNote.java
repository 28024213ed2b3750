package org.itaconsolidator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.disk.PrivateFiles;
import org.itaconsolidator.settings.JobSettings;

/**
 * A note beside the store of when a service last ran a job to its end: {@code <job file>.served}. A run that was
 * stopped or killed is not noted, so that the next start makes it up.
 */
final class ServedNote {
    private static final String ENDING = ".served";

    private final OwnFiles files;
    private final Path place;

    /** Where versions of the program before the store's folder had it; the next run moves it. */
    private final Path former;

    ServedNote(Path file, JobSettings settings) {
        files = OwnFiles.of(settings.store());
        place = files.folder(Part.NOTES).resolve(file.getFileName() + ENDING);
        former = settings.store().resolveSibling(settings.store().getFileName() + "." + file.getFileName() + ENDING);
    }

    Optional<Instant> find() {
        try {
            return Optional.of(Instant.parse(
                    Files.readString(Files.exists(place) ? place : former).strip()));
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    void write(Instant start) throws IOException {
        Path part = place.resolveSibling(place.getFileName() + ".part");
        files.make(Part.NOTES);
        PrivateFiles.createFile(part);
        Files.writeString(part, start + "\n");
        Durable.putInPlace(part, place);
    }
}
