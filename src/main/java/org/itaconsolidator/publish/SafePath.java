package org.itaconsolidator.publish;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/** Names from workbooks never become paths unchecked. */
public final class SafePath {
    /** Thai letters take three bytes each; file systems allow 255 bytes for a name. */
    private static final int LONGEST = 70;

    private static final Set<String> WINDOWS_DEVICES = Set.of("con", "prn", "aux", "nul");

    private SafePath() {}

    /**
     * A name for a file or folder, on every system, from the name of a body or the like: letters, digits, blanks, dots,
     * hyphens and underscores stay, everything else becomes an underscore. A name that had to be changed ends in a check sum
     * of the original, so that two never become one.
     */
    public static String name(String words) {
        String name = words.strip().replaceAll("[^\\p{L}\\p{M}\\p{N} ._-]", "_").replaceAll("^[. ]+|[. ]+$", "");
        if (name.codePointCount(0, name.length()) > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST)).strip();
        }
        String device = name.toLowerCase(Locale.ROOT).replaceAll("\\..*", "");
        boolean reserved = WINDOWS_DEVICES.contains(device) || device.matches("(com|lpt)[0-9]");
        if (name.equals(words) && !reserved && !name.isEmpty()) {
            return name;
        }
        return name + "_" + checksum(words);
    }

    /**
     * A path below a folder.
     *
     * @param path with {@code /}; must be relative, without {@code ..}, backslashes or empty parts
     * @throws IllegalArgumentException otherwise
     */
    static Path below(Path folder, String path) {
        for (String part : path.split("/", -1)) {
            boolean harmless = !part.isEmpty() && !part.equals(".") && !part.equals("..");
            if (!harmless || part.indexOf('\\') >= 0 || part.indexOf('\0') >= 0 || part.matches("[A-Za-z]:.*")) {
                throw new IllegalArgumentException(
                        "'" + path + "' is no path within the output, such as charts/name/trend.png");
            }
        }
        return folder.resolve(path);
    }

    private static String checksum(String words) {
        CRC32 crc = new CRC32();
        crc.update(words.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
