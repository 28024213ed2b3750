package org.itaconsolidator.read.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.FindingCode;

/**
 * The parts of a workbook's ZIP package, decompressed and checked: signature, central directory, harmless unique
 * names, methods, sizes, CRC-32 of every part. Nothing that points outside is followed.
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
            throw UnreadableWorkbook.damaged("");
        }
    }

    /** Whether there is a part, by its name without a leading slash, compared as the package does: without case. */
    boolean holds(String name) {
        return parts.containsKey(key(name));
    }

    /** Calls a visitor at each element of a part; false where there is no such part. */
    boolean read(String name, Xml.Visitor visitor) throws UnreadableWorkbook {
        byte[] part = parts.get(key(name));
        if (part != null) {
            Xml.read(name, part, visitor);
        }
        return part != null;
    }

    /** As above for a required part: the file is damaged without it. */
    void demand(String name, Xml.Visitor visitor) throws UnreadableWorkbook {
        if (!read(name, visitor)) {
            throw UnreadableWorkbook.damaged(name);
        }
    }

    /** What a part is related to inside the package. */
    record Relation(String type, String target) {}

    /** By their ids the relations of a part, of the package itself where it is {@code ""}. */
    Map<String, Relation> relations(String ofPart) throws UnreadableWorkbook {
        Map<String, Relation> relations = new HashMap<>();
        String folder = ofPart.substring(0, ofPart.lastIndexOf('/') + 1);
        read(relationsOf(ofPart), xml -> {
            if (xml.getLocalName().equals("Relationship") && !"External".equals(Xml.attribute(xml, "TargetMode"))) {
                String target = resolved(folder, Xml.attribute(xml, "Target"));
                relations.put(Xml.attribute(xml, "Id"), new Relation(Xml.attribute(xml, "Type"), target));
            }
        });
        return relations;
    }

    /** The parts that a part is related to by such a relation. */
    List<String> listRelated(String ofPart, String type) throws UnreadableWorkbook {
        return relations(ofPart).values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .toList();
    }

    /** By the id of the relation what the hyperlinks of a part lead to, as it stands in the file. */
    Map<String, String> hyperlinks(String ofPart, WorkbookBound bound) throws UnreadableWorkbook {
        Map<String, String> targets = new HashMap<>();
        read(relationsOf(ofPart), xml -> {
            if (xml.getLocalName().equals("Relationship")
                    && Xml.attribute(xml, "Type").endsWith("/hyperlink")) {
                bound.keep(WorkbookBound.Kept.LINKS, CellRef.WHOLE_FILE);
                targets.put(Xml.attribute(xml, "Id"), Xml.attribute(xml, "Target"));
            }
        });
        return targets;
    }

    static String relationsOf(String part) {
        int name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target.startsWith("./") ? target.substring(2) : target;
        while (rest.startsWith("../") && !base.isEmpty()) {
            rest = rest.substring(3);
            int slash = base.lastIndexOf('/', base.length() - 2);
            base = slash < 0 ? "" : base.substring(0, slash + 1);
        }
        return base + rest;
    }

    boolean isOpenDocument() {
        byte[] kind = parts.getOrDefault(MIMETYPE, new byte[0]);
        return new String(kind, StandardCharsets.US_ASCII).startsWith(SPREADSHEET);
    }

    /** Whether it holds pictures: Office keeps them beside what shows them, OpenDocument at the top. */
    boolean hasPictures() {
        return parts.keySet().stream().anyMatch(name -> name.contains("/media/") || name.startsWith("pictures/"));
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
                throw UnreadableWorkbook.damaged(entry.getName());
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
            throw UnreadableWorkbook.damaged("[Content_Types].xml");
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
            throw UnreadableWorkbook.damaged(name);
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
            throw UnreadableWorkbook.damaged(entry.getName());
        }
        return content;
    }

    static boolean isPackage(byte[] file) {
        return startsWith(file, ZIP);
    }

    static boolean startsWith(byte[] file, byte[] signature) {
        return file.length >= signature.length
                && Arrays.equals(file, 0, signature.length, signature, 0, signature.length);
    }

    private static UnreadableWorkbook unpacked() {
        return UnreadableWorkbook.tooLarge("unpacked", CellRef.WHOLE_FILE, "", megabytes(LARGEST_CONTENT));
    }

    static String megabytes(long bytes) {
        return bytes / (1024 * 1024) + " MB";
    }
}
