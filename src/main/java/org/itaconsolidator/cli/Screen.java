package org.itaconsolidator.cli;

import java.io.PrintStream;
import java.util.Map;
import org.itaconsolidator.json.Json;

/** The two streams: results and messages. Control characters of foreign texts never reach a terminal. */
final class Screen {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    Screen(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Whether somebody watches the messages. */
    boolean isTerminal() {
        return terminal;
    }

    /** A line of the result. */
    void result(String line) {
        out.print(harmless(line) + "\n");
        out.flush();
    }

    /** The result as one JSON document. */
    void json(Map<String, ?> document) {
        out.print(Json.line(document));
        out.flush();
    }

    /** A line for people. */
    void message(String line) {
        err.print(harmless(line) + "\n");
        err.flush();
    }

    /** Replaces the line that the terminal shows last; {@code ""} removes it. */
    void progress(String line) {
        err.print("\r\u001B[K" + harmless(line));
        err.flush();
    }

    private static String harmless(String line) {
        StringBuilder safe = new StringBuilder(line.length());
        line.codePoints().forEach(c -> safe.appendCodePoint(c != '\n' && Character.isISOControl(c) ? '\uFFFD' : c));
        return safe.toString();
    }
}
