package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** The files for the systems' own schedulers, in {@code jobs/systemd} and {@code jobs/windows}. */
class SchedulerFilesTest {
    private static final Path JOBS = Path.of("jobs");

    @Test
    void timerMakesUpAMissedNightAtTheTimeOfTheNightlyJob() throws IOException {
        Map<String, String> timer = unit("ita-nightly.timer");
        assertEquals("true", timer.get("Timer/Persistent"));
        assertEquals("*-*-* 02:00:00 Asia/Bangkok", timer.get("Timer/OnCalendar"));
        assertEquals(
                "0 0 2 * * *",
                JobFile.read(JOBS.resolve("nightly.yaml"), JobOverrides.NONE)
                        .schedule()
                        .cron()
                        .orElseThrow());
        assertEquals("timers.target", timer.get("Install/WantedBy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ita-nightly.service", "ita-serve.service"})
    void serviceIsPrivateAndTakesARefusedDeliveryForAGoodRun(String name) throws IOException {
        Map<String, String> service = unit(name);
        assertEquals("1", service.get("Service/SuccessExitStatus"));
        assertEquals("0077", service.get("Service/UMask"));
        assertEquals("0700", service.get("Service/StateDirectoryMode"));
        assertEquals("strict", service.get("Service/ProtectSystem"));
        assertEquals("true", service.get("Service/NoNewPrivileges"));
        assertFalse(service.containsKey("Service/MemoryDenyWriteExecute"), "Java compiles while it runs");
    }

    @Test
    void serviceHasLongerToEndThanItTakes() throws IOException {
        Map<String, String> service = unit("ita-serve.service");
        assertEquals("40", service.get("Service/TimeoutStopSec"));
        assertTrue(service.get("Service/ExecStart").contains("/bin/ita serve "));
        assertTrue(unit("ita-nightly.service").get("Service/ExecStart").endsWith(".yaml --wait"));
    }

    @Test
    void windowsTaskMakesUpAMissedNightAndNeverRunsTwice() throws Exception {
        Document task = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(JOBS.resolve("windows/ita-nightly.xml").toFile());
        assertEquals("true", text(task, "StartWhenAvailable"));
        assertEquals("IgnoreNew", text(task, "MultipleInstancesPolicy"));
        assertEquals("2026-01-01T02:00:00", text(task, "StartBoundary"));
        assertEquals("1", text(task, "DaysInterval"));
        assertEquals("false", text(task, "DisallowStartIfOnBatteries"));
        assertTrue(text(task, "Command").endsWith("\\bin\\ita.cmd"));
        assertTrue(text(task, "Arguments").startsWith("run "));
    }

    /** What cmd.exe does with the launcher's quotes cannot be tried here; these are the forms that stand any path. */
    @Test
    void windowsLauncherAsksAnyPathForItsVersionAndJumpsNowhere() throws Exception {
        String script = Files.readString(Path.of("bin", "ita.cmd"));
        assertEquals(script.lines().count(), script.split("\r\n", -1).length - 1, "lines end as cmd.exe wants them");
        assertTrue(script.contains("in ('^\"\"%JAVA%\" --version^\"') do"), "a path with blanks and brackets");
        assertTrue(script.contains("%JAVA_HOME:\"=%"), "quotes in JAVA_HOME are left out");
        assertFalse(script.contains("goto"), "cmd.exe may miss a label behind Thai letters");
        assertTrue(script.endsWith("%*\r\nexit /b %ERRORLEVEL%\r\n"), "all arguments as typed, and Java's exit code");
    }

    private static String text(Document document, String element) {
        assertEquals(1, document.getElementsByTagName(element).getLength(), element);
        return document.getElementsByTagName(element).item(0).getTextContent();
    }

    /** The keys of a unit as {@code Section/Key}. */
    private static Map<String, String> unit(String name) throws IOException {
        Map<String, String> keys = new LinkedHashMap<>();
        String section = "";
        for (String line : Files.readAllLines(JOBS.resolve("systemd").resolve(name))) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.startsWith("#") && line.contains("=")) {
                keys.put(section + "/" + line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        return keys;
    }
}
