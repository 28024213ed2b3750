package org.itaconsolidator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.disk.PrivateFiles;

/**
 * The log with stack traces: at most {@value #FILES} files of {@value #BYTES} bytes in the store's folder, readable
 * only by their owner. If no store is named, the folder is {@code .ita-consolidator/log} in the user's home, created
 * only when there is something to write.
 */
final class LogFile implements AutoCloseable {
    static final int FILES = 5;
    static final int BYTES = 5_000_000;

    /** Swallows failures of the log, as on a full disk: the run itself says what is wrong. */
    private static final ErrorManager SILENT = new ErrorManager() {
        @Override
        public synchronized void error(String message, Exception failure, int code) {
            // see above
        }
    };

    private final Clock clock;
    private final Path home;
    private Optional<OwnFiles> beside = Optional.empty();
    private Path folder;
    private FileHandler handler;

    LogFile(Clock clock, Path home) {
        this.clock = clock;
        this.home = home;
    }

    /** Keeps everything that a library logs off the screen. */
    static void silenceScreen() {
        LogManager.getLogManager().reset();
    }

    /** From now on entries go to a log beside a store, if its folder exists. */
    void preferBeside(Path store) {
        if (Files.isDirectory(store.toAbsolutePath().getParent())) {
            close();
            beside = Optional.of(OwnFiles.of(store)).filter(files -> !files.isForeign());
        }
    }

    /** Opens the log beside a store; makes its folder if it is missing. */
    void openBeside(Path store) {
        close();
        beside = Optional.of(OwnFiles.of(store));
        open();
    }

    /** @return the reference under which the operator finds it */
    String write(Throwable fault) {
        if (handler == null) {
            open();
        }
        String reference = Long.toString(
                        Math.floorMod(clock.millis() * 31 + System.identityHashCode(fault), 1L << 30), 36)
                .toUpperCase(Locale.ROOT);
        LogRecord entry = new LogRecord(Level.SEVERE, "reference " + reference);
        entry.setInstant(clock.instant());
        entry.setLoggerName("ita");
        entry.setThrown(fault);
        Logger.getLogger("").log(entry);
        return reference;
    }

    /** The newest log file; empty if none could be written. */
    Optional<Path> findFile() {
        return Optional.ofNullable(handler).map(open -> folder.resolve("ita.0.log"));
    }

    @Override
    public void close() {
        if (handler != null) {
            Logger.getLogger("").removeHandler(handler);
            handler.close();
            handler = null;
        }
    }

    private Path folder() throws IOException {
        if (beside.isPresent()) {
            return beside.get().make(Part.LOG);
        }
        Path log = home.resolve(".ita-consolidator").resolve("log");
        PrivateFiles.createFolders(log);
        return log;
    }

    private void open() {
        silenceScreen();
        try {
            folder = folder();
            String pattern = folder.toString().replace("%", "%%") + "/ita.%g.log";
            handler = new FileHandler(pattern, BYTES, FILES, true);
            handler.setEncoding("UTF-8");
            handler.setErrorManager(SILENT);
            handler.setFormatter(new LogLines(clock.getZone()));
            Logger.getLogger("").addHandler(handler);
            Logger.getLogger("").setLevel(Level.INFO);
        } catch (IOException | SecurityException e) {
            handler = null; // work goes on without a log; the run itself reports what is wrong with the disk
        }
    }

    /**
     * One line per record, with the stack trace below. Texts from outside are kept out: lines are cut, control characters become
     * {@code ?}, and what a library's message has in quotation marks, which may be from somebody's workbook, becomes {@code …}.
     * Names of files and folders and the program's own facts stay.
     */
    static final class LogLines extends Formatter {
        private static final int LONGEST_LINE = 400;
        private static final int MOST_CAUSES = 10;
        private static final int MOST_FRAMES = 60;

        private final ZoneId zone;

        LogLines(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public String format(LogRecord entry) {
            String time = entry.getInstant()
                    .atZone(zone)
                    .truncatedTo(ChronoUnit.MILLIS)
                    .toOffsetDateTime()
                    .toString();
            StringBuilder text = new StringBuilder();
            String head = time + " " + entry.getLevel().getName() + " " + entry.getLoggerName() + " ";
            text.append(head).append(harmless(formatMessage(entry))).append('\n');
            Throwable fault = entry.getThrown();
            for (int depth = 0; fault != null && depth < MOST_CAUSES; depth++) {
                text.append(depth == 0 ? "" : "Caused by: ")
                        .append(describe(fault))
                        .append('\n');
                StackTraceElement[] frames = fault.getStackTrace();
                for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                    text.append("\tat ").append(harmless(frames[i].toString())).append('\n');
                }
                fault = fault.getCause();
            }
            return text.toString();
        }

        private static String describe(Throwable fault) {
            String name = fault.getClass().getName();
            if (fault.getMessage() == null) {
                return name;
            }
            boolean known = fault instanceof IOException
                    || name.startsWith("org.itaconsolidator.")
                    || name.startsWith("org.sqlite.");
            String message =
                    known ? fault.getMessage() : fault.getMessage().replaceAll("(?s)([\"'“‘]).*[\"'”’]", "$1…$1");
            return name + ": " + harmless(message);
        }

        private static String harmless(String text) {
            String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
            return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
        }
    }
}
