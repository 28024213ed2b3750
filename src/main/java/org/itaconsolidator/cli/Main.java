package org.itaconsolidator.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceLoader;
import org.itaconsolidator.app.Consolidator;

/** The program's entry point: connects streams, clock and exit code. */
public final class Main {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        if (Utf8Relaunch.isNeeded()) {
            System.exit(Utf8Relaunch.run());
        }
        Utf8Relaunch.endWithParent();
        StopSignal stop = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop)));
        Screen screen = new Screen(
                stream(FileDescriptor.out), stream(FileDescriptor.err), Terminal.isAtStandardError(), answers());
        if (Arrays.asList(args).contains("run")) {
            Thread ahead = new Thread(() -> consolidator().loadAhead(), "load-ahead");
            ahead.setDaemon(true);
            ahead.setUncaughtExceptionHandler((thread, fault) -> {}); // the run meets it too, and tells of it
            ahead.start();
        }
        Path home = Path.of(System.getProperty("user.home"));
        Ita ita = new Ita(screen, Clock.systemDefaultZone(), home, Main::consolidator, stop);
        int exitCode = ita.answer(args).number();
        stop.setWorking(false);
        System.exit(exitCode);
    }

    /** A service stopped by a signal ends with 0; Java by itself would return the signal's number. */
    private static void end(StopSignal stop) {
        boolean serving = stop.isWorking();
        stop.request();
        boolean ended = stop.awaitEnd(LONGEST_STOP);
        if (serving) {
            Runtime.getRuntime().halt((ended ? ExitCode.ALL_GOOD : ExitCode.FAILED).number());
        }
    }

    private static Consolidator consolidator() {
        return ServiceLoader.load(Consolidator.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Consolidator is registered in META-INF/services"));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, charset());
    }

    private static Optional<BufferedReader> answers() {
        return Terminal.isAtStandardInput()
                ? Optional.of(new BufferedReader(new InputStreamReader(System.in, charset())))
                : Optional.empty();
    }

    /** UTF-8 everywhere but on a Windows console, which has its own. */
    private static Charset charset() {
        boolean windowsConsole = System.getProperty("os.name").startsWith("Windows") && System.console() != null;
        return windowsConsole ? System.console().charset() : StandardCharsets.UTF_8;
    }

    private static final class Terminal {
        private static final String PROPERTY = "ita.terminal";

        /** Whether somebody watches standard error: as the launcher says, else as it is connected; if unknown, nobody. */
        static boolean isAtStandardError() {
            String said = System.getProperty(PROPERTY);
            return said == null ? isAt(2, false) : said.equals("true");
        }

        static boolean isAtStandardInput() {
            return isAt(0, System.console() != null);
        }

        private static boolean isAt(int stream, boolean unknown) {
            try {
                String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream))
                        .toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            } catch (IOException | UnsupportedOperationException e) {
                return unknown;
            }
        }
    }
}
