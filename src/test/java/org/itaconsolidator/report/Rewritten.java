package org.itaconsolidator.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook as another program leaves it that writes every part anew. */
final class Rewritten {
    private Rewritten() {}

    /** As openpyxl does: no transparency in colours, no cells without value and look, no hidden sheet that a user cannot show. */
    static byte[] likeOpenpyxl(byte[] workbook) throws IOException {
        ByteArrayOutputStream rewritten = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(rewritten)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                String name = entry.getName();
                if (name.endsWith("styles.xml")) {
                    part = replaced(part, "rgb=\"(?:FF)?([0-9A-Fa-f]{6})\"", "rgb=\"00$1\"");
                } else if (name.startsWith("xl/worksheets/sheet")) {
                    part = replaced(part, "<c r=\"[A-Z]+\\d+\"(?: s=\"0\")?/>", "");
                } else if (name.equals("xl/workbook.xml")) {
                    part = replaced(part, "veryHidden", "hidden");
                }
                out.putNextEntry(new ZipEntry(name));
                out.write(part);
            }
        }
        return rewritten.toByteArray();
    }

    private static byte[] replaced(byte[] part, String pattern, String by) {
        return new String(part, StandardCharsets.UTF_8).replaceAll(pattern, by).getBytes(StandardCharsets.UTF_8);
    }
}
