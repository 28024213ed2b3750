package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.itaconsolidator.app.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunFaultsTest {
    @TempDir
    private Path folder;

    @Test
    void missingRightIsToldAsSuch() {
        Fault fault = (Fault) RunFaults.of(new AccessDeniedException("/srv/ita/latest"), null);
        assertEquals("folder-not-writable", fault.code());
        assertEquals(Fault.Kind.FAILED, fault.kind());
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
        Fault vanished = (Fault) RunFaults.of(new NoSuchFileException("/srv/ita/latest/a.xlsx"), null);
        assertEquals("file-vanished", vanished.code());
        Fault beside = (Fault) RunFaults.of(new FileAlreadyExistsException("/srv/ita/history"), null);
        assertEquals("file-in-the-way", beside.code());
        Fault broken = (Fault) RunFaults.of(new FileSystemException("/srv/ita/a", null, "Input/output error"), null);
        assertEquals("file-not-used", broken.code());
        assertEquals(
                "/srv/ita/a could not be read or written (Input/output error);"
                        + " what was published before is in place: look at that place and run again",
                broken.getMessage());
        Fault held = (Fault) RunFaults.of(
                new FileSystemException(
                        "C:\\ita\\a.xlsx",
                        null,
                        "The process cannot access the file because it is being used by another process"),
                null);
        assertEquals("output-not-written", held.code());
        Fault full = (Fault) RunFaults.of(new FileSystemException("/srv/a", null, "No space left on device"), null);
        assertEquals("disk-full", full.code());
    }
}
