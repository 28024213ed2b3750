package org.itaconsolidator.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.model.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night looks at some originals only, and in as many nights as needed all have their turn. */
class OriginalsArchiveTest {
    private static final int KEPT = 25;
    private static final int A_NIGHT = 10;

    @TempDir
    private Path folder;

    private OwnFiles own;
    private OriginalsArchive archive;
    private final List<String> hashes = new ArrayList<>();

    @BeforeEach
    void keep() throws IOException {
        own = OwnFiles.of(folder.resolve("ita.db"));
        archive = new OriginalsArchive(own);
        for (int i = 0; i < KEPT; i++) {
            byte[] content = ("content " + i).getBytes(StandardCharsets.UTF_8);
            hashes.add(Sha256.of(content));
            archive.keep(Sha256.of(content), content);
        }
    }

    @Test
    void everyOriginalHasItsTurnInAsManyNightsAsNeeded() throws IOException {
        for (String sha256 : hashes) {
            Files.writeString(place(sha256), "other");
        }
        TreeSet<String> found = new TreeSet<>();
        List<Integer> nights = new ArrayList<>();
        for (int night = 0; night < 3; night++) {
            List<String> tonight = archive.verifySome(hashes, A_NIGHT, true);
            nights.add(tonight.size());
            found.addAll(tonight);
        }
        assertEquals(List.of(10, 10, 5), nights, "the last five of the third night were looked at on the first");
        assertEquals(new TreeSet<>(hashes), found);
        assertTrue(hashes.stream().allMatch(archive::isSetAside));
    }

    @Test
    void lookingWithoutNotesChangesNothingAndKeepsTheTurn() throws IOException {
        String first = new TreeSet<>(hashes).first();
        Files.writeString(place(first), "other");
        assertEquals(List.of(first), archive.verifySome(hashes, A_NIGHT, false));
        assertEquals(List.of(first), archive.verifySome(hashes, A_NIGHT, false));
        assertTrue(archive.keeps(first));
        assertEquals(List.of(first), archive.verifySome(hashes, A_NIGHT, true));
        assertFalse(archive.keeps(first));
        assertEquals(List.of(), archive.verifySome(hashes, A_NIGHT, true));
    }

    @Test
    void originalThatIsKeptAgainOrPurgedIsAsideNoMore() throws IOException {
        for (String sha256 : hashes.subList(0, 2)) {
            Files.writeString(place(sha256), "other");
        }
        archive.verifySome(hashes, KEPT, true);
        archive.keep(hashes.get(0), "content 0".getBytes(StandardCharsets.UTF_8));
        assertFalse(archive.isSetAside(hashes.get(0)));
        assertTrue(archive.delete(hashes.get(1)));
        assertFalse(archive.isSetAside(hashes.get(1)));
        assertTrue(Files.notExists(own.folder(Part.ARCHIVE).resolve("damaged")));
    }

    private Path place(String sha256) {
        return own.folder(Part.ARCHIVE).resolve(sha256.substring(0, 2)).resolve(sha256 + ".xlsx");
    }
}
