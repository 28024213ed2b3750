package org.itaconsolidator.job.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.itaconsolidator.app.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class RunFaultsTest {
    @TempDir
    private Path folder;

    @Test
    void missingRightIsToldAsSuch() {
        Fault fault = told(new AccessDeniedException("/srv/ita/latest"));
        assertEquals("folder-not-writable", fault.code());
        assertEquals(Fault.Kind.FAILED, fault.kind());
    }

    @Test
    void faultsOfSqliteAreToldByWhatTheyAre() throws Exception {
        Path store = folder.resolve("ita.db");
        String url = "jdbc:sqlite:" + store;
        try (Connection holder = DriverManager.getConnection(url);
                Connection other = DriverManager.getConnection(url);
                Statement held = holder.createStatement();
                Statement waiting = other.createStatement()) {
            held.executeUpdate("CREATE TABLE t(a)");
            waiting.execute("PRAGMA busy_timeout = 10");
            held.executeUpdate("BEGIN EXCLUSIVE");
            SQLException busy =
                    assertThrows(SQLException.class, () -> waiting.executeUpdate("INSERT INTO t VALUES (1)"));
            Fault inUse = told(new CannotCreateTransactionException("no transaction", busy));
            assertEquals("store-in-use", inUse.code());
            assertEquals(Fault.Kind.FAILED, inUse.kind());
            assertEquals(
                    "the store " + store + " has been held by another program for 60 seconds; close what has it open"
                            + " (a viewer of databases, a backup or virus program) and run again; nothing is lost",
                    inUse.getMessage());
        }
        for (String[] each : new String[][] {
            {"10", "store-io-error"},
            {"6410", "store-io-error"}, // SQLITE_IOERR_GETTEMPPATH
            {"13", "disk-full"},
            {"14", "store-io-error"},
            {"8", "folder-not-writable"},
            {"11", "store-damaged-without-copy"}
        }) {
            SQLException failed = new SQLException("as SQLite says", "", Integer.parseInt(each[0]));
            Fault fault = told(new TransactionSystemException("no commit", failed));
            assertEquals(each[1], fault.code());
            assertTrue(fault.getMessage().contains(store.toString()), fault.getMessage());
            assertFalse(fault.getMessage().contains("restore"), "there is no copy: " + fault.getMessage());
        }
    }

    @Test
    void fullDiskOfAStreamThatDoesNotSayItsFileIsTheOneWithoutRoom() {
        Fault full = told(new IOException("No space left on device"));
        assertEquals(
                "the disk of " + folder.resolve("output") + " is full; make room and run again", full.getMessage());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a folder has no permissions to take away")
    void placeWithoutTheRightToWriteIsRefusedBeforeAnythingIsMade() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(closed), "the system's administrator may write everywhere");
        Fault fault = assertThrows(Fault.class, () -> RunFaults.checkWritable(closed.resolve("a/output")));
        assertEquals(Fault.Kind.CONFIGURATION, fault.kind());
        assertEquals(closed + " cannot be written; give this user the right to write there", fault.getMessage());
    }

    @Test
    void otherReasonsAreToldAsTheSystemTellsThem() {
        Fault vanished = told(new NoSuchFileException("/srv/ita/latest/a.xlsx"));
        assertEquals("file-vanished", vanished.code());
        Fault beside = told(new FileAlreadyExistsException("/srv/ita/history"));
        assertEquals("file-in-the-way", beside.code());
        Fault broken = told(new FileSystemException("/srv/ita/a", null, "Input/output error"));
        assertEquals("file-not-used", broken.code());
        assertEquals(
                "/srv/ita/a could not be read or written (Input/output error);"
                        + " what was published before is in place: look at that place and run again",
                broken.getMessage());
        Fault held = told(new FileSystemException(
                "C:\\ita\\a.xlsx",
                null,
                "The process cannot access the file because it is being used by another process"));
        assertEquals("output-not-written", held.code());
        Fault full = told(new FileSystemException("/srv/a", null, "No space left on device"));
        assertEquals("disk-full", full.code());
    }

    private Fault told(Throwable failure) {
        return (Fault) RunFaults.of(failure, folder.resolve("ita.db"), folder.resolve("output"));
    }
}
