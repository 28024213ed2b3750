package org.itaconsolidator.collect;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Names of files whose bytes are no UTF-8, as old programs and archives leave them: no text names such a file, so that it
 * cannot be found again by what the store and the outputs say of it.
 */
final class InboxNames {
    private static final int UNKNOWN_LETTER = '\uFFFD';

    private InboxNames() {}

    /** One name of a path for people; of one that is no UTF-8 its bytes in hexadecimal digits, as in {@code %A1.xlsx}. */
    static String shown(Path name) {
        String text = name.toString();
        if (text.indexOf(UNKNOWN_LETTER) < 0 || Path.of(text).equals(name)) {
            return text;
        }
        String bytes = String.valueOf(name.toUri());
        return bytes.substring(bytes.lastIndexOf('/') + 1);
    }

    /** Whether a path, as text, leads to no file because a name in it is no UTF-8. */
    static boolean isLost(Path path) {
        String text = path.toString();
        return text.indexOf(UNKNOWN_LETTER) >= 0 && Files.notExists(Path.of(text));
    }
}
