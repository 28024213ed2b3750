package org.itaconsolidator.store.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.itaconsolidator.model.Sha256;

/**
 * The line at the end of a copy of a store that shows whether anything before it has changed. SQLite itself notices
 * pages that contradict each other, but not a page overwritten by one that fits. The line goes wherever the copy goes,
 * and SQLite ignores what stands behind the last page. Its length is no multiple of a page's, so that a file without it
 * is recognised by its size.
 *
 * <p>It holds a hash of the checksums of all blocks, two of 32 bits for each. Like any hash without a key it reveals
 * accidents only; one in 2^64 would be missed. Older copies hold the hash of every byte, which takes ten times as long.
 */
public final class CopySeal {
    private static final String OF_BLOCKS = "\nita-consolidator copy, sums of pages above this line: ";
    private static final String OF_BYTES = "\nita-consolidator copy, sha256 of all above this line: ";
    private static final int LENGTH = OF_BYTES.length() + 64 + 1;

    /** SQLite's smallest page; all sizes are multiples of it. */
    private static final int PAGE = 512;

    /** Longer blocks would make the checksums weaker. */
    private static final int BLOCK = 4096;

    /** Seals a copy without a seal that nobody has open. */
    public static void set(Path copy) throws IOException {
        Files.writeString(copy, seal(OF_BLOCKS, copy, Files.size(copy)), StandardOpenOption.APPEND);
    }

    /** Whether a copy has a seal, without reading it. One without may have changed unnoticed. */
    public static boolean isOn(Path copy) throws IOException {
        return Files.size(copy) % PAGE != 0;
    }

    /** Reads a copy: whether it is as sealed, or has no seal to tell. */
    public static boolean isUnbroken(Path copy) throws IOException {
        if (!isOn(copy)) {
            return true;
        }
        long above = Math.max(0, Files.size(copy) - LENGTH);
        try (InputStream in = Files.newInputStream(copy)) {
            in.skipNBytes(above);
            String end = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return end.equals(seal(end.startsWith(OF_BYTES) ? OF_BYTES : OF_BLOCKS, copy, above));
        }
    }

    private static String seal(String kind, Path copy, long length) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(copy), 16 * BLOCK)) {
            return kind + (kind.equals(OF_BYTES) ? Sha256.of(in, length) : ofBlocks(in, length)) + "\n";
        }
    }

    private static String ofBlocks(InputStream in, long length) throws IOException {
        Sha256 sums = new Sha256();
        byte[] block = new byte[BLOCK];
        for (long left = length; left > 0; left -= BLOCK) {
            int n = in.readNBytes(block, 0, (int) Math.min(BLOCK, left));
            CRC32 one = new CRC32();
            CRC32C other = new CRC32C();
            one.update(block, 0, n);
            other.update(block, 0, n);
            sums.add(ByteBuffer.allocate(Long.BYTES)
                    .putInt((int) one.getValue())
                    .putInt((int) other.getValue())
                    .array());
        }
        return sums.hex();
    }
}
