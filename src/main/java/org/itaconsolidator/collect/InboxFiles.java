package org.itaconsolidator.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.model.SourceFile;

/** Names and bytes of the files in the inbox, which are only read. */
public final class InboxFiles {
    private static final int UNKNOWN_LETTER = '\uFFFD';
    private static final OpenOption[] READ_NO_LINK = {StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS};

    /**
     * One name of a path for people; of one that is no UTF-8, as old programs and archives leave them, its bytes in hexadecimal
     * digits, as in {@code %A1.xlsx}.
     */
    static String shown(Path name) {
        String text = name.toString();
        if (text.indexOf(UNKNOWN_LETTER) < 0 || Path.of(text).equals(name)) {
            return text;
        }
        String bytes = String.valueOf(name.toUri());
        return bytes.substring(bytes.lastIndexOf('/') + 1);
    }

    /** Whether no file can be reached by this text because a name in it is not UTF-8. */
    static boolean isLost(Path path) {
        String text = path.toString();
        return text.indexOf(UNKNOWN_LETTER) >= 0 && Files.notExists(Path.of(text));
    }

    /**
     * The bytes of a file, if it still is what was collected: same size, time and content. Empty if it has changed, is
     * gone or cannot be read: it waits for the next run.
     */
    public static Optional<byte[]> readStable(SourceFile file) {
        try {
            if (!isAsCollected(file)) {
                return Optional.empty();
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file.path(), READ_NO_LINK)) {
                bytes = in.readNBytes(Math.toIntExact(file.size()) + 1);
            }
            boolean same = bytes.length == file.size() && Sha256.of(bytes).equals(file.sha256()) && isAsCollected(file);
            return same ? Optional.of(bytes) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The bytes at an inbox path; empty if there is no file with this content hash. */
    public static Optional<byte[]> readStable(Path inbox, String inboxPath, String sha256) {
        try {
            Path path = inbox.resolve(inboxPath);
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.isRegularFile()
                    ? fingerprint(inboxPath, path, now)
                            .filter(file -> file.sha256().equals(sha256))
                            .flatMap(InboxFiles::readStable)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The file with its content hash; empty if it changed meanwhile or cannot be read now. */
    static Optional<SourceFile> fingerprint(String inboxPath, Path path, BasicFileAttributes seen) {
        try {
            SourceFile file = new SourceFile(
                    inboxPath,
                    path,
                    Sha256.of(path, READ_NO_LINK),
                    seen.size(),
                    seen.lastModifiedTime().toInstant());
            return isAsCollected(file) ? Optional.of(file) : Optional.empty();
        } catch (AccessDeniedException e) {
            return Optional.of(new SourceFile(
                    inboxPath,
                    path,
                    SourceFile.UNKNOWN_CONTENT,
                    seen.size(),
                    seen.lastModifiedTime().toInstant()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isAsCollected(SourceFile file) throws IOException {
        BasicFileAttributes now =
                Files.readAttributes(file.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return now.isRegularFile()
                && now.size() == file.size()
                && now.lastModifiedTime().toInstant().equals(file.modifiedAt());
    }
}
