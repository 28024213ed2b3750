package org.itaconsolidator.model;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One version of a workbook in the inbox, as collected.
 *
 * @param inboxPath path relative to the inbox with {@code /}: the public {@code file_name}
 * @param path where its bytes can be read
 * @param sha256 content hash, 64 lower-case hexadecimal digits; {@link #UNKNOWN_CONTENT} where there is no right to read it
 * @param size bytes
 * @param modifiedAt the file's time of last modification
 */
public record SourceFile(String inboxPath, Path path, String sha256, long size, Instant modifiedAt) {
    /** The hash of a file that this user may not read: 64 zeros. */
    public static final String UNKNOWN_CONTENT = "0".repeat(64);
}
