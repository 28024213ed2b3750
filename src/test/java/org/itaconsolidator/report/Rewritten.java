package org.itaconsolidator.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook as another program leaves it that writes every part anew. */
public final class Rewritten {
    private Rewritten() {}

    /** As openpyxl does: no transparency in colours, no cells without value and look, no hidden sheet that a user cannot show. */
    public static byte[] likeOpenpyxl(byte[] workbook) throws IOException {
        return rewritten(workbook, (name, part) -> {
            if (name.endsWith("styles.xml")) {
                return replaced(part, "rgb=\"(?:FF)?([0-9A-Fa-f]{6})\"", "rgb=\"00$1\"");
            }
            if (name.startsWith("xl/worksheets/sheet")) {
                return replaced(part, "<c r=\"[A-Z]+\\d+\"(?: s=\"0\")?/>", "");
            }
            return name.equals("xl/workbook.xml") ? replaced(part, "veryHidden", "hidden") : part;
        });
    }

    /** With other words in one part. */
    public static byte[] replacing(byte[] workbook, String part, String pattern, String by) throws IOException {
        return rewritten(workbook, (name, content) -> name.equals(part) ? replaced(content, pattern, by) : content);
    }

    private static byte[] rewritten(byte[] workbook, BiFunction<String, byte[], byte[]> change) throws IOException {
        ByteArrayOutputStream rewritten = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(rewritten)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(change.apply(entry.getName(), in.readAllBytes()));
            }
        }
        return rewritten.toByteArray();
    }

    private static byte[] replaced(byte[] part, String pattern, String by) {
        return new String(part, StandardCharsets.UTF_8).replaceAll(pattern, by).getBytes(StandardCharsets.UTF_8);
    }
}
