package org.itaconsolidator.disk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/** Makes names of files and folders from texts that people wrote; no other code does. */
public final class FileNames {
    /** File systems allow 255 bytes for a name; an ending follows, and Thai letters take three bytes each. */
    private static final int MOST_BYTES = 210;

    private static final int MOST_OF_ALL = 255;

    /** Linux opens no longer path than 4,095 bytes; a folder that is published may move to a place with a longer name. */
    private static final int MOST_OF_PATH = 4_000;

    private static final Set<String> WINDOWS_DEVICES = Set.of("con", "prn", "aux", "nul");

    /**
     * A name for a file or folder, on every system, from the name of a body or the like: letters, digits, blanks, dots,
     * hyphens, underscores and round brackets stay, everything else becomes an underscore. A name that had to be changed ends
     * in a check sum of the original, so that two never become one. It is one name, never a path.
     */
    public static String of(String words) {
        String name =
                words.strip().replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", "_").replaceAll("^[. ]+|(?<![. ])[. ]+$", "");
        name = beginning(name, MOST_BYTES).strip();
        String device = name.toLowerCase(Locale.ROOT).replaceAll("\\..*", "");
        boolean reserved = WINDOWS_DEVICES.contains(device) || device.matches("(com|lpt)[0-9¹²³]");
        if (name.equals(words) && !reserved && !name.isEmpty()) {
            return name;
        }
        return (reserved ? name.replace('.', '_') : name) + "_" + checksum(words);
    }

    /**
     * The last name of a path with an ending more; too long for a file system, it is cut and ends in a check sum of the original, so
     * that two never become one.
     */
    public static String withEnding(String path, String ending) {
        int folder = path.lastIndexOf('/') + 1;
        String name = path.substring(folder);
        int most = MOST_OF_ALL - bytes(ending);
        if (bytes(name) <= most) {
            return path + ending;
        }
        String sum = "_" + checksum(name);
        return path.substring(0, folder) + beginning(name, most - bytes(sum)).strip() + sum + ending;
    }

    /**
     * The place of a path below a folder; too long for a file system, it is the file's own name in the folder itself, cut, and with a
     * check sum of the whole path, so that two never become one.
     */
    public static Path below(Path folder, String path) {
        Path place = folder.resolve(path);
        if (bytes(place.toAbsolutePath().toString()) <= MOST_OF_PATH) {
            return place;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String ending = "_" + checksum(path) + (dot < 0 ? "" : name.substring(dot));
        return folder.resolve(withEnding(dot < 0 ? name : name.substring(0, dot), ending));
    }

    /** The beginning of a name in whole characters that fit so many bytes. */
    private static String beginning(String name, int most) {
        int end = name.offsetByCodePoints(0, Math.min(most, name.codePointCount(0, name.length())));
        while (bytes(name.substring(0, end)) > most) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String checksum(String words) {
        CRC32 crc = new CRC32();
        crc.update(words.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
