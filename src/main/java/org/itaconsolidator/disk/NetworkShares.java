package org.itaconsolidator.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Whether a place is on another machine. */
public final class NetworkShares {
    /** How systems name such file systems: NFS 3 and 4, SMB and CIFS, AFP, WebDAV, SSH. */
    private static final List<String> TYPES =
            List.of("nfs", "cifs", "smb", "ncp", "afp", "afs", "davfs", "webdav", "fuse.sshfs", "fuse.rclone");

    /**
     * Whether a place, or the nearest folder of it that is there, is on a network share. A Windows drive letter that stands
     * for a share does not tell.
     */
    public static boolean holds(Path place) throws IOException {
        Path nearest = place.toAbsolutePath().normalize();
        while (nearest.getParent() != null && Files.notExists(nearest)) {
            nearest = nearest.getParent();
        }
        return isShare(nearest.toString(), Files.getFileStore(nearest).type());
    }

    static boolean isShare(String path, String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return path.startsWith("\\\\") || TYPES.stream().anyMatch(name::startsWith);
    }
}
