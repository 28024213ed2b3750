package org.itaconsolidator.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.itaconsolidator.model.Sha256;

/**
 * The line at the end of a copy of a store that holds the hash of all before it: SQLite finds pages that contradict each other,
 * and not one that was overwritten by a page that fits. The line goes wherever the copy goes, and SQLite passes over what
 * stands behind the last page. Its length is no multiple of a page's, so that a file without it is known by its size.
 */
public final class CopySeal {
    private static final String BEGIN = "\nita-consolidator copy, sha256 of all above this line: ";
    private static final int LENGTH = BEGIN.length() + 64 + 1;

    /** SQLite's smallest page; every other is a multiple of it. */
    private static final int PAGE = 512;

    private CopySeal() {}

    /** Seals a copy that has no seal yet and that nobody has open. */
    public static void set(Path copy) throws IOException {
        Files.write(copy, seal(copy, Files.size(copy)), StandardOpenOption.APPEND);
    }

    /** The seal of a copy that has none yet. */
    static byte[] of(Path copy) {
        try {
            return seal(copy, Files.size(copy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a copy has a seal, whole or broken; nothing is read. One without may have changed without a trace. */
    public static boolean isOn(Path copy) throws IOException {
        return Files.size(copy) % PAGE != 0;
    }

    /** Reads a copy through: whether it is still as it was sealed, or has no seal that could tell. */
    public static boolean isUnbroken(Path copy) throws IOException {
        long size = Files.size(copy);
        return !isOn(copy) || size > LENGTH && Arrays.equals(seal(copy, size - LENGTH), end(copy, size));
    }

    private static byte[] seal(Path copy, long length) throws IOException {
        try (InputStream in = Files.newInputStream(copy)) {
            return (BEGIN + Sha256.of(in, length) + "\n").getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static byte[] end(Path copy, long size) throws IOException {
        try (InputStream in = Files.newInputStream(copy)) {
            in.skipNBytes(size - LENGTH);
            return in.readAllBytes();
        }
    }
}
