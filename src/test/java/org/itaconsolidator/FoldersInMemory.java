package org.itaconsolidator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * The folders of tests lie in memory, where the machine has room for them there: each run waits some forty times until the disk
 * has written, which no test asks about, and the tests of kills lose nothing either, for a killed program's writes are the
 * machine's already. Elsewhere, and with {@code -Dtests.on.disk=true}, they lie where Java keeps its temporary files.
 */
public final class FoldersInMemory implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");

    /** Containers often have 64 MB; where it is half of the machine's memory, this is what 8 GB have. */
    private static final long LEAST_BYTES = 3L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        return hasRoom() ? Files.createTempDirectory(MEMORY, "junit-") : Files.createTempDirectory("junit-");
    }

    private static boolean hasRoom() throws IOException {
        return !Boolean.getBoolean("tests.on.disk")
                && Files.isWritable(MEMORY)
                && Files.getFileStore(MEMORY).getUsableSpace() > LEAST_BYTES;
    }
}
