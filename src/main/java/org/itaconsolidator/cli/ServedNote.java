package org.itaconsolidator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.PrivateFiles;
import org.itaconsolidator.settings.JobSettings;

/**
 * A note beside the store of when a service last ran a job to its end: {@code <store>.<job file>.served}. A run that was
 * stopped or killed is not noted, so that the next start makes it up.
 */
final class ServedNote {
    private final Path place;

    ServedNote(Path file, JobSettings settings) {
        place = settings.store().resolveSibling(settings.store().getFileName() + "." + file.getFileName() + ".served");
    }

    Optional<Instant> find() {
        try {
            return Optional.of(Instant.parse(Files.readString(place).strip()));
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    void write(Instant start) throws IOException {
        Path part = place.resolveSibling(place.getFileName() + ".part");
        PrivateFiles.createFolders(place.toAbsolutePath().getParent());
        PrivateFiles.createFile(part);
        Files.writeString(part, start + "\n");
        Durable.putInPlace(part, place);
    }
}
