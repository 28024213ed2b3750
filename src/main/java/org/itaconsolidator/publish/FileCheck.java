package org.itaconsolidator.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.itaconsolidator.model.Sha256;

/** Looks at a finished file before anybody else does. */
final class FileCheck {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] PNG_END = HexFormat.of().parseHex("0000000049454e44ae426082");

    private FileCheck() {}

    /**
     * Checks a file and states its size and hash.
     *
     * @throws PublishFailure where it is missing, empty, no regular file, or not what its name says
     */
    static PublishedFile check(Path file, String path) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new PublishFailure(file, "the run lists this file, and it is not there");
        }
        long size = Files.size(file);
        if (size == 0) {
            throw new PublishFailure(file, "the file is empty");
        }
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            checkZip(file);
        } else if (name.endsWith(".png")) {
            checkPng(file, size);
        }
        return new PublishedFile(path, size, Sha256.of(file));
    }

    /** Every part must be readable and have the CRC that the central directory states. */
    private static void checkZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
                in.transferTo(OutputStream.nullOutputStream());
                if (in.getChecksum().getValue() != entry.getCrc()) {
                    throw new PublishFailure(file, "the part " + entry.getName() + " is damaged");
                }
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new PublishFailure(file, "it is no workbook: [Content_Types].xml is missing");
            }
        } catch (ZipException e) {
            throw new PublishFailure(file, "it cannot be opened as a workbook: " + e.getMessage());
        }
    }

    private static void checkPng(Path file, long size) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(PNG.length);
            in.skipNBytes(Math.max(0, size - PNG.length - PNG_END.length));
            byte[] end = in.readAllBytes();
            if (!Arrays.equals(start, PNG) || !Arrays.equals(end, PNG_END)) {
                throw new PublishFailure(file, "it is not a whole PNG picture");
            }
        }
    }
}
