package org.itaconsolidator.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/**
 * Where POI puts on the disk what it writes in between, for this thread: a folder of this writing's own beside the file to
 * be. POI's own place in the system's temporary folder belongs to whichever user wrote first, and no other may write there.
 */
final class WritingFolder implements AutoCloseable {
    private final Path folder;

    private WritingFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder; what a killed process leaves in it goes with the folder that the file was to stand in. */
    static WritingFolder beside(Path file) throws IOException {
        Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), ".writing-");
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
        return new WritingFolder(folder);
    }

    @Override
    public void close() throws IOException {
        TempFile.setThreadLocalTempFileCreationStrategy(null);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path each : left) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
    }
}
