package org.itaconsolidator.report.answer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;

/** Decides whether a workbook can be marked; if not, it gives the key of the reason's text. */
final class Markable {
    /** Larger workbooks are not loaded. */
    static final int LARGEST_FILE = 5 * 1024 * 1024;

    /** More XML is not loaded: as objects it takes some thirty times as much memory (measured). */
    static final long LARGEST_XML = 8L * 1024 * 1024;

    static final String UNREADABLE = "unreadable";
    static final String TOO_LARGE = "too-large";
    static final String SIGNED = "signed";
    static final String LOCKED = "locked";
    static final String STRICT = "strict";

    static final String OTHER_KIND = "other-kind";

    private static final Pattern WORKBOOKS = Pattern.compile("(?i)\\.xls[xm]$");

    private static final Map<FindingCode, String> NOT_OPENED = Map.of(
            FindingCode.ENCRYPTED_WORKBOOK, "encrypted",
            FindingCode.NOT_A_WORKBOOK, UNREADABLE,
            FindingCode.OLD_EXCEL_FORMAT, UNREADABLE,
            FindingCode.CORRUPT_WORKBOOK, UNREADABLE,
            FindingCode.FILE_NOT_READABLE, UNREADABLE,
            FindingCode.FILE_NAME_NOT_UTF8, UNREADABLE,
            FindingCode.PROGRAM_FAULT, UNREADABLE,
            FindingCode.TOO_LARGE, TOO_LARGE);

    private static final String SIGNATURES = "_xmlsignatures/";

    /** The part that shows whether a package uses ISO 29500 Strict, which Excel can save and POI cannot open. */
    private static final String RELATIONSHIPS = "_rels/.rels";

    private static final String STRICT_NAMES = "http://purl.oclc.org/ooxml/";

    /** Why the file cannot even be opened; empty where it can. */
    static Optional<String> findObstacle(String name, byte[] content, List<Finding> findings) {
        Optional<String> refused = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .flatMap(finding -> Optional.ofNullable(NOT_OPENED.get(finding.code())).stream())
                .findFirst();
        if (refused.isPresent()) {
            return refused;
        }
        if (!WORKBOOKS.matcher(name).find()) {
            return Optional.of(OTHER_KIND);
        }
        return content.length > LARGEST_FILE ? Optional.of(TOO_LARGE) : findInPackage(content);
    }

    /** Why an opened workbook takes no marks; empty where it does. */
    static Optional<String> findLock(XSSFWorkbook workbook) {
        if (workbook.isStructureLocked()) {
            return Optional.of(LOCKED);
        }
        for (Sheet sheet : workbook) {
            if (!EarlierAnswer.isOurs(sheet)) {
                return Optional.empty();
            }
        }
        return Optional.of("no-sheet");
    }

    private static Optional<String> findInPackage(byte[] content) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            long xml = 0;
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.startsWith(SIGNATURES)) {
                    return Optional.of(SIGNED);
                }
                if (name.equals(RELATIONSHIPS) && text(zip, entry).contains(STRICT_NAMES)) {
                    return Optional.of(STRICT);
                }
                xml += name.endsWith(".xml") ? entry.getSize() : 0;
            }
            return xml > LARGEST_XML ? Optional.of(TOO_LARGE) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(UNREADABLE);
        }
    }

    private static String text(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes((int) LARGEST_XML), StandardCharsets.UTF_8);
        }
    }
}
