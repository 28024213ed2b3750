package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other versions of the store, and things in the way, on the whole program. */
@Tag("once")
class NothingLostTest {
    @TempDir
    Path folder;

    private Nights nights;

    @BeforeEach
    void deliver() throws IOException {
        nights = new Nights(folder, "schedule: {cron: \"0 0 2 * * *\"}\n");
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        assertEquals(0, nights.run(), nights.err());
    }

    @Test
    void storeOfANewerVersionIsRefusedAndNothingIsTouched() throws Exception {
        change("PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(nights.store());
        assertEquals(2, nights.run());
        assertTrue(nights.err().contains("was written by a newer version of the program"), nights.err());
        assertEquals(java.util.Arrays.hashCode(before), java.util.Arrays.hashCode(Files.readAllBytes(nights.store())));
    }

    @Test
    void folderWhereAFileShouldBeIsNamedAndTheNextRunRepairs() throws IOException {
        Path store = folder.resolve("work/store.db.files/answers");
        move(store, folder.resolve("kept"));
        Files.writeString(store, "in the way");
        nights.deliver("ก.xlsx", "ตัวอย่าง", "");
        assertEquals(3, nights.run(), nights.out());
        assertTrue(nights.err().contains(store.toString()), nights.err());
        Files.delete(store);
        assertEquals(0, nights.run(), nights.err());
    }

    @Test
    void serviceStartsAlsoWhereItsStoreIsDamaged() throws Exception {
        Files.write(nights.store(), "SQLite format 3\0 and no more".getBytes());
        Files.deleteIfExists(folder.resolve("work/store.db.files/sound"));
        StopSignal stop = new StopSignal() {
            @Override
            synchronized void sleep(Duration longest) {
                nights.clock.pass(Duration.ofHours(1));
                if (nights.err().contains("is damaged")) {
                    request();
                }
            }
        };
        assertEquals(0, nights.ita(stop, "serve", nights.job.toString()));
        assertTrue(nights.err().contains("restore a copy"), nights.err());
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to);
        }
    }

    private void change(String pragma) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + nights.store());
                Statement statement = connection.createStatement()) {
            statement.execute(pragma);
        }
    }
}
