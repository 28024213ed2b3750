package org.itaconsolidator.read.book;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.FindingCode;

/**
 * The parts of a workbook's ZIP package, inflated and checked: signature, central directory, harmless unique names,
 * methods, sizes, CRC-32 of every part. Nothing is followed that points outside.
 */
final class WorkbookParts {
    /** The most that a file may inflate to, 100 MB. */
    static final int LARGEST_CONTENT = 100 * 1024 * 1024;

    private static final int MOST_PARTS = 10_000;
    private static final int RATIO_LIMIT = 300;
    private static final int RATIO_MATTERS_FROM = 1024 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String MIMETYPE = "mimetype";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument";
    private static final String SPREADSHEET = OPEN_DOCUMENT + ".spreadsheet";

    private final Map<String, byte[]> parts;

    private WorkbookParts(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static WorkbookParts open(byte[] file) throws UnreadableWorkbook {
        if (!isPackage(file)) {
            throw new UnreadableWorkbook(FindingCode.NOT_A_WORKBOOK, "");
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            return new WorkbookParts(inflate(zip));
        } catch (IOException | RuntimeException e) {
            // Commons Compress answers some damage with unchecked exceptions
            throw new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, "");
        }
    }

    /** A part by its name without a leading slash, compared as the package does: without case. */
    Optional<InputStream> find(String name) {
        return Optional.ofNullable(parts.get(key(name))).map(ByteArrayInputStream::new);
    }

    /** Whether the package is a spreadsheet of OpenDocument. */
    boolean isOpenDocument() {
        byte[] kind = parts.getOrDefault(MIMETYPE, new byte[0]);
        return new String(kind, StandardCharsets.US_ASCII).startsWith(SPREADSHEET);
    }

    private static String key(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        return plain.toLowerCase(Locale.ROOT);
    }

    private static Map<String, byte[]> inflate(ZipFile zip) throws IOException, UnreadableWorkbook {
        Map<String, byte[]> parts = new HashMap<>();
        long left = LARGEST_CONTENT;
        for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
            ZipArchiveEntry entry = entries.nextElement();
            checkEntry(entry);
            if (entry.isDirectory()) {
                continue;
            }
            byte[] content = content(zip, entry, left);
            left -= content.length;
            boolean text = isXml(entry.getName()) || entry.getName().equals(MIMETYPE);
            if (parts.put(key(entry.getName()), text ? content : new byte[0]) != null) {
                throw new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, entry.getName());
            }
            if (parts.size() > MOST_PARTS) {
                throw UnreadableWorkbook.tooLarge("parts", CellRef.WHOLE_FILE, "", WorkbookBound.number(MOST_PARTS));
            }
        }
        String kind = new String(parts.getOrDefault(MIMETYPE, new byte[0]), StandardCharsets.US_ASCII);
        if (kind.startsWith(OPEN_DOCUMENT) && !kind.startsWith(SPREADSHEET)) {
            throw new UnreadableWorkbook(FindingCode.OLD_EXCEL_FORMAT, ".odt");
        }
        boolean named = parts.keySet().stream().anyMatch(name -> name.startsWith("xl/"));
        if (named && !parts.containsKey(key("[Content_Types].xml"))) {
            throw new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, "[Content_Types].xml");
        }
        return parts;
    }

    /** Pictures and the like are checked and not kept. */
    private static boolean isXml(String name) {
        String key = key(name);
        return key.endsWith(".xml") || key.endsWith(".rels");
    }

    private static void checkEntry(ZipArchiveEntry entry) throws UnreadableWorkbook {
        String name = entry.getName();
        // Commons Compress turns backslashes of some systems into slashes; the bytes in the file tell
        String raw = new String(entry.getRawName(), StandardCharsets.UTF_8);
        boolean harmless = !name.contains("..") && !name.startsWith("/") && !raw.contains("\\");
        boolean method = entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
        if (!harmless || !method || entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, name);
        }
    }

    private static byte[] content(ZipFile zip, ZipArchiveEntry entry, long left)
            throws IOException, UnreadableWorkbook {
        if (entry.getSize() > left) {
            throw unpacked();
        }
        // as long as the package says; what is longer is damage or a trap, and is told from the bytes
        byte[] content = new byte[(int) Math.min(Math.max(entry.getSize(), 1), RATIO_MATTERS_FROM)];
        int length = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(content); n >= 0; n = in.read(content, length, content.length - length)) {
                length += n;
                if (length > left) {
                    throw unpacked();
                }
                if (length > RATIO_MATTERS_FROM && length / RATIO_LIMIT > Math.max(entry.getCompressedSize(), 1)) {
                    throw UnreadableWorkbook.tooLarge(
                            "ratio", CellRef.WHOLE_FILE, entry.getName(), String.valueOf(RATIO_LIMIT));
                }
                if (length == content.length) {
                    int further = in.read();
                    if (further < 0) {
                        break;
                    }
                    content = Arrays.copyOf(content, 2 * length);
                    content[length++] = (byte) further;
                }
            }
        }
        content = length == content.length ? content : Arrays.copyOf(content, length);
        CRC32 crc = new CRC32();
        crc.update(content);
        if (crc.getValue() != entry.getCrc() || length != entry.getSize()) {
            throw new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, entry.getName());
        }
        return content;
    }

    static boolean isPackage(byte[] file) {
        return startsWith(file, ZIP);
    }

    static boolean startsWith(byte[] file, byte[] signature) {
        if (file.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if (file[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static UnreadableWorkbook unpacked() {
        return UnreadableWorkbook.tooLarge("unpacked", CellRef.WHOLE_FILE, "", megabytes(LARGEST_CONTENT));
    }

    static String megabytes(long bytes) {
        return bytes / (1024 * 1024) + " MB";
    }
}
