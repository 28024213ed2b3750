package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
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
}
