package org.itaconsolidator.report.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Saves a workbook so that the same content gives the same bytes: all times in it are fixed. */
public final class WorkbookFile {
    /** The creation time in every workbook; any fixed time would do. */
    static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

    /** A wall-clock time that a ZIP entry can state, whatever the zone. */
    static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    /** Sets title, a fixed time and no person's name in the properties. */
    public static void describe(XSSFWorkbook workbook, String title) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator("ita-consolidator");
        core.setLastModifiedByUser("ita-consolidator");
        PackagePropertiesPart part = core.getUnderlyingProperties();
        var created = Optional.of(java.util.Date.from(CREATED)); // POI knows no Instant
        part.setCreatedProperty(created);
        part.setModifiedProperty(created);
    }

    public static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        workbook.write(raw);
        ByteArrayOutputStream saved = new ByteArrayOutputStream(raw.size());
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(raw.toByteArray()))
                .get()) {
            copyWithFixedTimes(zip, saved);
        }
        return saved.toByteArray();
    }

    private static void copyWithFixedTimes(ZipFile zip, OutputStream file) throws IOException {
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(file)) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                ZipArchiveEntry same = new ZipArchiveEntry(entry.getName());
                same.setMethod(entry.getMethod());
                same.setSize(entry.getSize());
                same.setCompressedSize(entry.getCompressedSize());
                same.setCrc(entry.getCrc());
                same.setTimeLocal(ENTRY_TIME);
                try (InputStream in = zip.getRawInputStream(entry)) {
                    out.addRawArchiveEntry(same, in);
                }
            }
        }
    }

    /** A free name for a sheet added to somebody else's workbook, with a number if needed. */
    public static String uniqueSheet(Workbook workbook, String name) {
        String unique = name;
        for (int i = 2; workbook.getSheet(unique) != null; i++) {
            unique = name + " (" + i + ")";
        }
        return unique;
    }
}
