package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("whole-run")
class MainTest {
    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has the words of a process as bytes under /proc")
    void thaiFileNamesWorkUnderThePosixLocale() throws Exception {
        assertEquals(
                "2\nthere is no file กอง คลัง'$x.xlsx; correct the path\n",
                main("check", "กอง คลัง'$x.xlsx", "--lang", "en"));

        Files.createDirectory(folder.resolve("รับ"));
        Path job = folder.resolve("งาน.yaml");
        Files.writeString(job, "name: ก\ninbox: รับ\nstore: รับ/ข.db\noutput: ค\n");
        assertEquals(
                "2\n" + job + " line 3, key store: " + folder.resolve("รับ/ข.db")
                        + " lies inside the inbox, and the program never writes there; choose a place outside the inbox\n",
                main("status", job.toString(), "--lang", "en"));
    }

    @Test
    void versionIsPrintedOnStandardOutput() throws Exception {
        assertEquals("0\n", main("--version"), "nothing on standard error");
    }

    @Test
    @EnabledOnOs(
            value = {OS.LINUX, OS.MAC},
            disabledReason = "Windows has no signal that asks a process to end")
    void serviceThatIsToldToStopEndsWithZero() throws Exception {
        Files.createDirectory(folder.resolve("in"));
        Path job = folder.resolve("job.yaml");
        Files.writeString(
                job, "name: a\ninbox: in\nstore: work/a.db\noutput: out\nschedule: {cron: \"0 0 0 1 1 *\"}\n");
        Process service = start("serve", job.toString(), "--lang", "en");
        while (service.isAlive() && !Files.readString(folder.resolve("err.txt")).contains("next:")) {
            Thread.sleep(50);
        }
        service.destroy();
        assertEquals(0, service.waitFor());
        assertTrue(Files.readString(folder.resolve("err.txt")).endsWith("stopped\n"));
    }

    private String main(String... words) throws IOException, InterruptedException {
        int exitCode = start(words).waitFor();
        return exitCode + "\n" + Files.readString(folder.resolve("err.txt"));
    }

    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(Arrays.asList(words));
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "POSIX");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }
}
