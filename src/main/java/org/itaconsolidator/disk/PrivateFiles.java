package org.itaconsolidator.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * Folders and files that only their owner can open, whatever the umask. Existing ones keep their permissions. If the
 * variable {@value #CHOSEN} names a umask, that one applies instead: the launcher has set it.
 */
public final class PrivateFiles {
    private static final String CHOSEN = "ITA_UMASK";

    /** Makes a folder, with its missing parents. */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, rights(folder, "rwx------"));
    }

    /** Makes an empty file where there is nothing. */
    public static void createFile(Path file) throws IOException {
        try {
            Files.createFile(file, rights(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // it keeps its rights
        }
    }

    private static FileAttribute<?>[] rights(Path place, String posix) throws IOException {
        Set<String> views = place.getFileSystem().supportedFileAttributeViews();
        if (System.getenv(CHOSEN) != null) {
            return new FileAttribute<?>[0];
        }
        if (views.contains("posix")) {
            return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))
            };
        }
        return views.contains("acl") ? new FileAttribute<?>[] {ownerOnly(place)} : new FileAttribute<?>[0];
    }

    /** The owner's rights on Windows: all rights, inherited by what is made inside; nobody else has any. */
    private static FileAttribute<List<AclEntry>> ownerOnly(Path place) throws IOException {
        AclEntry all = AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(place.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(System.getProperty("user.name")))
                .setPermissions(AclEntryPermission.values())
                .setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT)
                .build();
        return new FileAttribute<>() {
            @Override
            public String name() {
                return "acl:acl";
            }

            @Override
            public List<AclEntry> value() {
                return List.of(all);
            }
        };
    }
}
