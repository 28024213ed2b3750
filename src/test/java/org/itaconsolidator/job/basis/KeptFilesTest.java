package org.itaconsolidator.job.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {
    @TempDir
    private Path folder;

    private final AtomicInteger made = new AtomicInteger();

    private void put(KeptFiles files, String content, String target) throws IOException {
        files.put(
                content,
                file -> {
                    made.incrementAndGet();
                    Files.writeString(file, content);
                },
                folder.resolve(target));
    }

    @Test
    void fileIsMadeOnceForItsContentAlsoByALaterRun() throws IOException {
        put(kept(), "ก", "1.txt");
        KeptFiles later = kept();
        put(later, "ก", "2.txt");
        assertEquals(1, made.get());
        assertEquals("ก", Files.readString(folder.resolve("2.txt")));
        put(later, "ข", "3.txt");
        assertEquals(2, made.get());
        assertEquals("ข", Files.readString(folder.resolve("3.txt")));
    }

    @Test
    void whatARunDidNotAskForIsRemoved() throws IOException {
        KeptFiles earlier = kept();
        put(earlier, "ก", "1.txt");
        put(earlier, "ข", "2.txt");
        KeptFiles later = kept();
        put(later, "ข", "3.txt");
        later.removeUnused();
        try (Stream<Path> kept =
                Files.list(OwnFiles.of(folder.resolve("ita.db")).folder(Part.ANSWERS))) {
            assertEquals(1, kept.count());
        }
        put(later, "ข", "4.txt");
        assertEquals(2, made.get());
    }

    @Test
    void fileThatWasCutIsMadeAnew() throws IOException {
        put(kept(), "ก", "1.txt");
        try (Stream<Path> kept =
                Files.list(OwnFiles.of(folder.resolve("ita.db")).folder(Part.ANSWERS))) {
            Files.write(kept.findFirst().orElseThrow(), new byte[0]);
        }
        KeptFiles later = kept();
        put(later, "ก", "2.txt");
        assertEquals(2, made.get());
        assertEquals("ก", Files.readString(folder.resolve("2.txt")));
        later.removeUnused();
        try (Stream<Path> kept =
                Files.list(OwnFiles.of(folder.resolve("ita.db")).folder(Part.ANSWERS))) {
            assertEquals(List.of("ก"), kept.map(KeptFilesTest::read).toList());
        }
    }

    private KeptFiles kept() throws IOException {
        return new KeptFiles(OwnFiles.of(folder.resolve("ita.db")), Part.ANSWERS);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
