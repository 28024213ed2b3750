package org.itaconsolidator.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkSharesTest {
    @ParameterizedTest
    @CsvSource({
        "/mnt/office, cifs, true",
        "/mnt/office, smb3, true",
        "/mnt/office, smbfs, true",
        "/home, nfs, true",
        "/home, nfs4, true",
        "/mnt/server, fuse.sshfs, true",
        "\\\\server\\ita, NTFS, true",
        "C:\\ita, NTFS, false",
        "/srv/ita, ext4, false",
        "/srv/ita, tmpfs, false",
        "/srv/ita, overlay, false",
    })
    void shareIsKnownByItsFileSystem(String path, String type, boolean share) {
        assertEquals(share, NetworkShares.isShare(path, type));
    }

    @Test
    void placeThatIsNotThereYetIsWhereItsNearestFolderIs(@TempDir Path folder) throws IOException {
        assertFalse(NetworkShares.holds(folder.resolve("a/b/ita.db")));
    }
}
