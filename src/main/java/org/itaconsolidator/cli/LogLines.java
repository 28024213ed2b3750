package org.itaconsolidator.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One line per record, and the stack trace below. Texts from outside are kept out: lines are cut, control characters become
 * {@code ?}, and what a library's message puts between quotation marks, which may have stood in somebody's workbook, becomes
 * {@code …}. What names files, folders or the program's own facts is left whole.
 */
final class LogLines extends Formatter {
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
            text.append(depth == 0 ? "" : "Caused by: ").append(describe(fault)).append('\n');
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
        String message = known ? fault.getMessage() : fault.getMessage().replaceAll("(?s)([\"'“‘]).*[\"'”’]", "$1…$1");
        return name + ": " + harmless(message);
    }

    private static String harmless(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }
}
