package org.itaconsolidator.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash that identifies a content, as 64 lower-case hexadecimal digits. After the result is taken, it starts again.
 */
public final class Sha256 {
    private static final int BUFFER_BYTES = 16 * 1024; // most files are not longer

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static String of(byte[] content) {
        return new Sha256().add(content).hex();
    }

    /** The hash of a file of any size. */
    public static String of(Path file, OpenOption... how) throws IOException {
        try (InputStream content = Files.newInputStream(file, how)) {
            return of(content);
        }
    }

    /** The hash of the rest of a stream. */
    public static String of(InputStream content) throws IOException {
        return of(content, Long.MAX_VALUE);
    }

    /** The hash of at most so many bytes of a stream. */
    public static String of(InputStream content, long most) throws IOException {
        Sha256 hash = new Sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        long left = most;
        int n = content.read(buffer, 0, (int) Math.min(buffer.length, left));
        while (n > 0) {
            hash.digest.update(buffer, 0, n);
            left -= n;
            n = content.read(buffer, 0, (int) Math.min(buffer.length, left));
        }
        return hash.hex();
    }

    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    public long firstBits() {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
