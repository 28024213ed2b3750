package org.itaconsolidator.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has lists of rights instead of modes")
class PrivateFilesTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsMadeIsItsOwnersAlone() throws IOException {
        PrivateFiles.createFolders(folder.resolve("a/b"));
        PrivateFiles.createFile(folder.resolve("a/b/c.db"));
        assertEquals("rwx------", mode("a"));
        assertEquals("rwx------", mode("a/b"));
        assertEquals("rw-------", mode("a/b/c.db"));
    }

    @Test
    void whatIsThereKeepsItsRightsAndItsContent() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Path file = Files.writeString(shared.resolve("file"), "x");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-x---"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        PrivateFiles.createFolders(shared);
        PrivateFiles.createFile(file);
        assertEquals("rwxr-x---", mode("shared"));
        assertEquals("rw-r-----", mode("shared/file"));
        assertEquals("x", Files.readString(file));
    }

    private String mode(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
    }
}
