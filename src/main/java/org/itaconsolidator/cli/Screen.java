package org.itaconsolidator.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itaconsolidator.json.Json;

/** The two output streams, results and messages. Control characters in texts from elsewhere never reach a terminal. */
final class Screen {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final Optional<BufferedReader> answers;

    /** A screen without anybody who answers. */
    Screen(PrintStream out, PrintStream err, boolean terminal) {
        this(out, err, terminal, Optional.empty());
    }

    /** A screen with somebody who types; empty if nobody does. */
    Screen(PrintStream out, PrintStream err, boolean terminal, Optional<BufferedReader> answers) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.answers = answers;
    }

    /** Asks whoever sits there; empty if nobody does. A closed input gives no answer. */
    Optional<String> ask(String question) {
        if (!terminal || answers.isEmpty()) {
            return Optional.empty();
        }
        err.print(harmless(question) + " ");
        err.flush();
        try {
            return Optional.of(Objects.requireNonNullElse(answers.get().readLine(), ""));
        } catch (IOException e) {
            return Optional.of("");
        }
    }

    boolean isTerminal() {
        return terminal;
    }

    void result(String line) {
        out.print(harmless(line) + "\n");
        out.flush();
    }

    /** Prints the lines of a result; the text has its own line ends. */
    void results(String lines) {
        lines.lines().forEach(this::result);
    }

    void json(Map<String, ?> document) {
        out.print(Json.line(document));
        out.flush();
    }

    void message(String line) {
        err.print(harmless(line) + "\n");
        err.flush();
    }

    /** Prints lines for people; the text has its own line ends. */
    void messages(String lines) {
        lines.lines().forEach(this::message);
    }

    /** Replaces the line that the terminal shows last; {@code ""} removes it. */
    void progress(String line) {
        err.print("\r\u001B[K" + harmless(line));
        err.flush();
    }

    private static String harmless(String line) {
        StringBuilder safe = new StringBuilder(line.length());
        line.codePoints().forEach(c -> safe.appendCodePoint(isHarmful(c) ? '\uFFFD' : c));
        return safe.toString();
    }

    /** Whether a character begins a line, controls a terminal or changes the direction of the text behind it. */
    private static boolean isHarmful(int letter) {
        boolean breaks = letter == 0x2028 || letter == 0x2029;
        boolean turns = letter >= 0x202A && letter <= 0x202E
                || letter >= 0x2066 && letter <= 0x2069
                || letter == 0x200E
                || letter == 0x200F
                || letter == 0x061C;
        return Character.isISOControl(letter) || breaks || turns || Character.getType(letter) == Character.SURROGATE;
    }
}
