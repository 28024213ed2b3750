package org.itaconsolidator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody watches. */
final class Terminal {
    private static final String PROPERTY = "ita.terminal";

    private Terminal() {}

    /** As the launcher says; without it, what standard error is connected to. Where that cannot be told, nobody watches. */
    static boolean isAtStandardError() {
        String said = System.getProperty(PROPERTY);
        return said == null ? isAt(2, false) : said.equals("true");
    }

    /** Whether somebody can type at standard input. */
    static boolean isAtStandardInput() {
        return isAt(0, System.console() != null);
    }

    private static boolean isAt(int stream, boolean unknown) {
        try {
            String target =
                    Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return unknown;
        }
    }
}
