package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.itaconsolidator.cli.LogFile.LogLines;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    private final LogLines lines = new LogLines(ZoneId.of("Asia/Bangkok"));

    @Test
    void recordIsOneLineWithoutControlCharacters() {
        assertEquals("2026-11-20T10:00+07:00 INFO ita a?b?c?d\n", line("a\nb\rc\u001Bd", null));
        assertEquals("2026-11-20T10:00+07:00 INFO ita " + "x".repeat(400) + "…\n", line("x".repeat(5000), null));
    }

    @Test
    void whatStoodInACellIsNotQuoted() {
        String cell = "นางสาวตัวอย่าง 1234567890123";
        RuntimeException number = fault(() -> Integer.parseInt(cell));
        RuntimeException date = fault(() -> LocalDate.parse(cell));
        String logged = line("failed", new IllegalStateException("row 'a' of '" + cell + "'", number)) + line("", date);
        assertTrue(!logged.contains("ตัวอย่าง") && !logged.contains("123456"), logged);
        assertTrue(logged.contains("Caused by: java.lang.NumberFormatException: For input string: \"…\"\n"), logged);
        assertTrue(logged.contains("java.lang.IllegalStateException: row '…'\n"), logged);
        assertTrue(logged.contains("\tat org.itaconsolidator.cli.LogLinesTest"), logged);
    }

    @Test
    void fileThatIsMissingIsNamed() {
        String logged = line("failed", new NoSuchFileException("/ข้อมูล/it's here"));
        assertTrue(logged.contains("java.nio.file.NoSuchFileException: /ข้อมูล/it's here\n"), logged);
    }

    private String line(String message, Throwable thrown) {
        LogRecord entry = new LogRecord(Level.INFO, message);
        entry.setInstant(Instant.parse("2026-11-20T03:00:00Z"));
        entry.setLoggerName("ita");
        entry.setThrown(thrown);
        return lines.format(entry);
    }

    private static RuntimeException fault(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("nothing failed");
    }
}
