package org.itaconsolidator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Starts the program again under a UTF-8 locale. Under the POSIX locale, which cron, services and containers have,
 * Java decodes arguments and file names as ASCII: no file with a Thai name can be opened or written, and the running
 * process cannot change that. {@code bin/ita} sets the locale itself; this class is for {@code java -jar}. It takes
 * the arguments as bytes from {@code /proc}, because those that Java passed in are already garbled.
 */
final class Utf8Relaunch {
    private static final String MARK = "ITA_CONSOLIDATOR_RELAUNCHED";
    private static final Path OWN_WORDS = Path.of("/proc/self/cmdline");

    static boolean isNeeded() {
        String names = System.getProperty("sun.jnu.encoding", "UTF-8").toUpperCase(Locale.ROOT);
        boolean ascii = names.startsWith("ANSI_X3.4") || names.equals("US-ASCII");
        return ascii && System.getenv(MARK) == null && Files.isReadable(OWN_WORDS);
    }

    /** Runs the program again, on the same streams; returns its exit code. */
    static int run() {
        try {
            String script = "export LC_ALL=C.UTF-8 " + MARK + "=1; exec" + shellWords(Files.readAllBytes(OWN_WORDS));
            Process process =
                    new ProcessBuilder("/bin/sh", "-c", script).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED.number();
        }
    }

    /** Ends the second process when the first is gone, so that killing the first kills both. */
    static void endWithParent() {
        if (System.getenv(MARK) != null) {
            ProcessHandle.current()
                    .parent()
                    .ifPresent(parent ->
                            parent.onExit().thenRun(() -> Runtime.getRuntime().halt(ExitCode.FAILED.number())));
        }
    }

    /** Words that each end with a zero byte, quoted for the shell in ASCII. */
    static String shellWords(byte[] words) {
        StringBuilder script = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (byte b : words) {
            if (b == 0) {
                script.append(" \"$(printf '").append(word).append("')\"");
                word.setLength(0);
            } else {
                word.append(String.format(Locale.ROOT, "\\%03o", b & 0xFF));
            }
        }
        return script.toString();
    }

    private static void end(Process process) {
        process.destroy();
        try {
            // the program's own exit code, not the number of the signal that ended this process
            Runtime.getRuntime().halt(process.waitFor());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
