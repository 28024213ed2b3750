package org.itaconsolidator.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Saves a workbook without a trace of the time at which it was written. */
final class SampleFile {
    private static final String CREATED = "2026-01-05T02:00:00Z";
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2026, 1, 5, 9, 0);

    private SampleFile() {}

    /** Writes the workbook; missing folders are made. */
    static void save(XSSFWorkbook workbook, Path file) throws IOException {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        try {
            core.setCreated(CREATED);
            core.setModified(CREATED);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(CREATED + " is a time", e);
        }
        core.setCreator("");
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        workbook.write(raw);
        Files.createDirectories(file.getParent());
        Files.write(file, withFixedTimes(raw.toByteArray()));
    }

    private static byte[] withFixedTimes(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(ENTRY_TIME);
                out.putNextEntry(same);
                in.transferTo(out);
            }
        }
        return bytes.toByteArray();
    }
}
