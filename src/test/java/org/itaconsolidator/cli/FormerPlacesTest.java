package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaconsolidator.disk.Durable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores of before, whose things lay in folders that they shared with each other and with whatever the user kept there. */
@Tag("whole-run")
class FormerPlacesTest {
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String OWN = "work/store.db.files/";

    @TempDir
    private Path folder;

    private Nights nights;

    @BeforeEach
    void deliver() throws IOException {
        nights = new Nights(folder, "schedule: {cron: '0 0 2 * * *'}\n");
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        nights.deliver("ข.xlsx", "สมมติ", "");
    }

    @Test
    void whatBelongsToTheStoreMovesAndNothingElseIsTouched() throws Exception {
        assertEquals(0, nights.run(), nights.err());
        Files.delete(folder.resolve("inbox/ก.xlsx")); // only the archive holds it from now on
        assertEquals(0, nights.run(), nights.err());
        bringBack("store.db");
        Map<String, String> theirs = keepOwnThings();

        assertEquals(0, nights.run(), nights.err());
        assertFalse(nights.out().contains("archive"), nights.out());
        assertEquals(theirs, contents(theirs));
        assertEquals(
                2,
                files(OWN + "archive").stream()
                        .filter(name -> name.endsWith(".xlsx"))
                        .count());
        assertTrue(nights.names(OWN + "backup").contains("store.db-2026-11-20.db"));
        assertEquals(
                List.of("job.yaml.served", "sound"),
                nights.names(OWN).stream()
                        .filter(name -> name.equals("sound") || name.endsWith(".served"))
                        .toList());
        assertEquals(
                0,
                nights.ita("restore", nights.job.toString(), "work/backup/store.db-2026-11-20.db"),
                "the name is enough, wherever it lay");
        for (String gone : List.of("store.db.sound", "store.db.job.yaml.served", "store.db.replaced-20261101-020000")) {
            assertFalse(Files.exists(folder.resolve("work").resolve(gone)), gone);
        }
        assertEquals(0, nights.ask("SELECT count(*) FROM v_submissions WHERE status = 'superseded'"));
        assertEquals(0, nights.ita("run", nights.job.toString()), "nothing is missing and nothing is new");
        assertTrue(nights.out().contains("Unchanged"), nights.out());
    }

    @Test
    void olderCopyIsRestoredWithTheOriginalsThatOnlyItKnows() throws Exception {
        assertEquals(0, nights.run(), nights.err());
        Files.copy(nights.store(), folder.resolve("before-it-was-forgotten.db"));
        Files.delete(folder.resolve("inbox/ก.xlsx"));
        assertEquals(0, nights.ita("run", nights.job.toString(), "--forget", "ก.xlsx"), nights.err());
        bringBack("store.db");
        for (String copy : List.of("store.db-2026-11-20.db")) {
            Files.delete(folder.resolve("work/backup").resolve(copy));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + nights.store());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA foreign_keys = ON");
            statement.executeUpdate("DELETE FROM submission WHERE inbox_path = 'ก.xlsx'");
        }
        assertEquals(0, nights.run(), nights.err());
        assertEquals(
                1,
                files("work/archive").stream()
                        .filter(name -> name.endsWith(".xlsx"))
                        .count());

        Path copy = folder.resolve("before-it-was-forgotten.db");
        assertEquals(0, nights.ita("restore", nights.job.toString(), copy.toString()), nights.err());
        assertEquals(0, nights.run(), nights.err());
        assertFalse(nights.out().contains("archive"), nights.out());
        assertEquals(90, nights.ask("SELECT score FROM v_scores WHERE organisation LIKE '%ตัวอย่าง'"));
        assertEquals(
                2,
                files(OWN + "archive").stream()
                        .filter(name -> name.endsWith(".xlsx"))
                        .count());
    }

    @Test
    void originalsThatAnotherStoreOfTheFolderNeedsStayForIt() throws Exception {
        String[] other = {
            "run",
            nights.job.toString(),
            "--store",
            folder.resolve("work/other.db").toString(),
            "--output",
            folder.resolve("output-2").toString()
        };
        assertEquals(0, nights.ita(other), nights.err());
        nights.deliver("ค.xlsx", "ที่สาม", "80");
        assertEquals(0, nights.run(), nights.err());
        bringBack("store.db");
        bringBack("other.db");
        List<String> before = files("work/archive").stream()
                .filter(name -> name.endsWith(".xlsx"))
                .toList();
        assertEquals(3, before.size());
        assertEquals(0, nights.run(), nights.err());
        assertEquals(
                2,
                files("work/archive").stream()
                        .filter(name -> name.endsWith(".xlsx"))
                        .count());
        assertEquals(
                3,
                files(OWN + "archive").stream()
                        .filter(name -> name.endsWith(".xlsx"))
                        .count());
        assertEquals(0, nights.ita(other), nights.err());
        assertFalse(nights.out().contains("archive"), nights.out());
        assertFalse(Files.exists(folder.resolve("work/archive/" + before.get(0))));
        assertEquals(
                3,
                files("work/other.db.files/archive").stream()
                        .filter(name -> name.endsWith(".xlsx"))
                        .count());
    }

    @Test
    @Tag("slow")
    void killedAtAnyMoveTheNextRunGoesOn() throws Exception {
        assertEquals(0, nights.run(), nights.err());
        bringBack("store.db");
        Map<String, String> theirs = keepOwnThings();
        Durable.delete(folder.resolve("before"));
        copy(folder.resolve("work"), folder.resolve("before"));
        boolean held = true;
        for (int move = 1; held; move++) {
            Durable.delete(folder.resolve("work"));
            copy(folder.resolve("before"), folder.resolve("work"));
            try (HeldProgram program = HeldProgram.start(folder, "run", nights.job.toString())) {
                held = program.goOnTo(Moment.BEFORE_RENAME, move) && !Files.exists(folder.resolve(OWN + "moved-in"));
                program.kill();
            }
            if (held) {
                assertEquals(0, nights.run(), nights.err());
            }
            assertFalse(nights.out().contains("archive"), nights.out());
            assertEquals(theirs, contents(theirs), "killed before move " + move);
            assertEquals(
                    2,
                    files(OWN + "archive").stream()
                            .filter(name -> name.endsWith(".xlsx"))
                            .count());
        }
    }

    /** Puts what a store has where versions of before had it. */
    private void bringBack(String store) throws Exception {
        Path own = folder.resolve("work/" + store + ".files");
        for (String part : List.of("archive", "backup", "answers", "log")) {
            if (Files.exists(own.resolve(part))) {
                for (Path file : Durable.files(own.resolve(part))) {
                    Path to = folder.resolve("work").resolve(part).resolve(file);
                    Files.createDirectories(to.getParent());
                    Files.move(own.resolve(part).resolve(file), to, StandardCopyOption.REPLACE_EXISTING);
                    if (part.equals("backup") && file.toString().endsWith(".db")) {
                        unseal("work/backup/" + file);
                    }
                }
            }
        }
        Files.move(own.resolve("sound"), folder.resolve("work/" + store + ".sound"));
        Files.writeString(folder.resolve("work/" + store + ".job.yaml.served"), "2026-11-20T01:00:00Z\n");
        Files.writeString(folder.resolve("work/" + store + ".replaced-20261101-020000"), "a store of then");
        Durable.delete(own);
    }

    /** What a user may keep in folders with such names; content by path. */
    private Map<String, String> keepOwnThings() throws IOException {
        Map<String, String> theirs = new TreeMap<>();
        for (String path : List.of(
                "archive/letter.docx",
                "archive/01/" + HASH + ".xlsx",
                "archive/last year/plan.xlsx",
                "backup/store.db-2026-01-01.db",
                "backup/my copy.db",
                "answers/" + HASH + "-" + HASH,
                "answers/answer.xlsx",
                "papers/paper.docx",
                "workbooks/2569/ก.xlsx",
                "signed/2569-6-2026-11-20/signed.pdf",
                "log/notes.log",
                "store.db.files.zip",
                "store.db.replaced-by-me")) {
            Path file = folder.resolve("work").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, path);
            theirs.put(path, path);
        }
        return theirs;
    }

    private Map<String, String> contents(Map<String, String> paths) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String path : paths.keySet()) {
            Path file = folder.resolve("work").resolve(path);
            found.put(path, Files.exists(file) ? Files.readString(file) : "gone");
        }
        return found;
    }

    private List<String> files(String path) throws IOException {
        return Durable.files(folder.resolve(path)).stream().map(Path::toString).toList();
    }

    /** Copies of then have no seal. */
    private void unseal(String copy) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve(copy), StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 4096 * 4096);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }
}
