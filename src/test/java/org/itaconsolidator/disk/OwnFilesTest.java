package org.itaconsolidator.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    private OwnFiles own;

    @BeforeEach
    void ofAStoreThatIsNotThereYet() {
        own = OwnFiles.of(folder.resolve("ita.db"));
    }

    @Test
    void onlyNamesThatTheProgramGivesAreDeletedAndTheirEmptyFolders() throws IOException {
        Path original = write(Part.ARCHIVE, "01/" + HASH + ".xlsx");
        Path letter = write(Part.ARCHIVE, "ab/letter.xlsx");
        Path kept = write(Part.ANSWERS, HASH + "-" + HASH);
        Path plan = write(Part.ANSWERS, "plan.xlsx");
        Path ofANight = write(Part.BACKUP, "ita.db-2026-11-20.db");
        Path ofAnotherStore = write(Part.BACKUP, "other.db-2026-11-20.db");
        assertEquals(1, own.deleteAll(Part.ARCHIVE));
        assertEquals(1, own.deleteAll(Part.ANSWERS));
        assertEquals(1, own.deleteAll(Part.BACKUP));
        List.of(original.getParent(), kept, ofANight).forEach(path -> assertFalse(Files.exists(path), path.toString()));
        List.of(letter, plan, ofAnotherStore).forEach(path -> assertTrue(Files.exists(path), path.toString()));
        assertFalse(own.delete(Part.ANSWERS, plan));
        assertFalse(own.delete(Part.ANSWERS, Files.writeString(folder.resolve(HASH + "-" + HASH), "x")));
    }

    @Test
    void severalThreadsMayMakeItAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 300; round++) {
                Path store = folder.resolve(round + ".db");
                CyclicBarrier together = new CyclicBarrier(4);
                Callable<Path> make = () -> {
                    together.await();
                    return OwnFiles.of(store).make(Part.ANSWERS);
                };
                for (Future<Path> made : threads.invokeAll(List.of(make, make, make, make))) {
                    assertTrue(Files.isDirectory(made.get()));
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void nothingBehindALinkIsListedOrDeleted() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path theirs = Files.writeString(elsewhere.resolve(HASH + "-" + HASH), "x");
        own.make(Part.NOTES);
        Files.createSymbolicLink(own.folder(Part.WORKBOOKS), elsewhere);
        Path link = Files.createSymbolicLink(own.make(Part.PAPERS).resolve(HASH + "-" + HASH), theirs);
        Path inLinked = own.folder(Part.WORKBOOKS).resolve(theirs.getFileName());
        assertEquals(0, own.deleteAll(Part.WORKBOOKS) + own.deleteAll(Part.PAPERS));
        assertFalse(own.delete(Part.WORKBOOKS, inLinked));
        assertTrue(Files.exists(theirs) && Files.isSymbolicLink(link));
    }

    @Test
    void withoutItsMarkAFilledFolderIsForeignAndNothingIsMadeOrDeletedInIt() throws IOException {
        Path kept = write(Part.ANSWERS, HASH + "-" + HASH);
        Files.delete(own.root().resolve(OwnFiles.MARK));
        assertTrue(own.isForeign());
        assertEquals(0, own.deleteAll(Part.ANSWERS));
        assertThrows(FileAlreadyExistsException.class, own::prepare);
        assertTrue(Files.exists(kept));
        Files.createFile(own.root().resolve(OwnFiles.MARK));
        assertEquals(1, own.deleteAll(Part.ANSWERS));
    }

    @Test
    void emptyFolderBecomesTheProgramsAndALinkNever() throws IOException {
        Files.createDirectories(own.root());
        assertFalse(own.isForeign(), "killed before its mark was made");
        own.prepare();
        assertTrue(Files.exists(own.root().resolve(OwnFiles.MARK)));
        OwnFiles other = OwnFiles.of(folder.resolve("other.db"));
        Files.createSymbolicLink(other.root(), own.root());
        assertTrue(other.isForeign());
    }

    @Test
    void whatKilledProcessesLeftHalfMadeGoesWithTheNextOne() throws IOException {
        write(Part.WORK, "new-1/charts/trend.png");
        write(Part.WORK, ".writing-12/poi-sxssf-sheet");
        Files.createDirectories(own.folder(Part.WORK).resolve("new-2/empty"));
        own.newFile(".db");
        write(Part.BACKUP, "ita.db-2026-11-20.db.part");
        Path theirs = write(Part.WORK, "letter.docx");
        Path copy = write(Part.BACKUP, "ita.db-2026-11-19.db");
        own.prepare();
        assertEquals(List.of(theirs), Durable.list(own.folder(Part.WORK), ""));
        assertEquals(List.of(copy), Durable.list(own.folder(Part.BACKUP), ""));
    }

    private Path write(Part part, String name) throws IOException {
        Path file = own.make(part).resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }
}
