package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much memory a process needs that writes 3,000 measures of 100 bodies, with the garbage collector and compiler that
 * {@code bin/ita} asks for and no limit of the heap: what the operating system counts, not what the heap says of itself.
 */
class WritingMemoryTest {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long MOST_KIB = 512 * 1024;
    private static final long MOST_SECONDS = 10;

    @TempDir
    private Path folder;

    @Tag("slow")
    @Test
    void threeThousandMeasuresOfHundredBodiesTakeLessThan512Megabytes() throws Exception {
        assumeTrue(Files.exists(STATUS), "this system does not tell how much memory a process had at most");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingMemoryTest.class.getName(),
                        folder.resolve("consolidated.xlsx").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .reduce("", (before, last) -> last);
        assertEquals(0, process.waitFor(), said);
        String[] figures = said.split(" ");
        assertTrue(Long.parseLong(figures[0]) < MOST_KIB, () -> said + " (KiB at most, CPU seconds)");
        assertTrue(Long.parseLong(figures[1]) < MOST_SECONDS, () -> said + " (KiB at most, CPU seconds)");
    }

    /** Writes the workbook at a path; says KiB at most and CPU seconds of writing. */
    public static void main(String[] arguments) throws IOException {
        ExampleContent content = new ExampleContent();
        for (int i = 1; i <= 100; i++) {
            Body body = ExampleContent.body(i);
            content.addBody(body);
            for (int measure = 0; measure < 30; measure++) {
                Place place = new Place("กองคลัง/แผน" + i + ".xlsx", "มาตรการ", "A" + measure);
                content.measures.add(
                        ExampleContent.measure(100L * i + measure, body, "ทำแผน", place, Optional.empty()));
            }
        }
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        new ConsolidatedWorkbook(Frameworks.load(Optional.empty())).write(content, Path.of(arguments[0]));
        long seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000_000L;
        List<String> status = Files.readAllLines(STATUS);
        String most = status.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\D", "");
        System.out.println(most + " " + seconds);
    }
}
