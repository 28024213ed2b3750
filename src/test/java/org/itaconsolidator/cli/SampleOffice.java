package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itaconsolidator.job.BatchConsolidator;
import org.itaconsolidator.json.Json;
import org.itaconsolidator.report.WorkbookDump;

/**
 * The office of {@code jobs/sample} with a store of its own. On its first day it delivers everything, on each later one
 * three workbooks come, change or go: two offices that live through the same days deliver the same.
 */
final class SampleOffice {
    private static final List<Path> INBOXES =
            List.of(Path.of("jobs", "sample", "inbox"), Path.of("jobs", "sample-with-faults", "inbox"));
    private static final List<String> SHEETS_OF_TIMES = List.of("ที่มา!", "การประมวลผล!");
    private static final int CHANGES_A_DAY = 3;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
    private static final Instant WRITTEN = Instant.parse("2026-11-01T02:00:00Z");

    final Path folder;
    final Path job;
    private final Path store;
    private final Path output;
    private int day;

    /** With its inbox still empty. */
    SampleOffice(Path folder) throws IOException {
        this(folder, "work/ita.db", "output");
    }

    /** With places for store and output, below its folder. */
    SampleOffice(Path folder, String store, String output) throws IOException {
        this.folder = folder;
        this.store = folder.resolve(store);
        this.output = folder.resolve(output);
        Files.createDirectories(folder.resolve("inbox"));
        String sample = Files.readString(Path.of("jobs", "sample.yaml"));
        job = Files.writeString(
                folder.resolve("job.yaml"),
                sample.replaceFirst("(?m)^inbox: .*$", "inbox: inbox")
                                .replaceFirst("(?m)^store: .*$", "store: " + store)
                                .replaceFirst("(?m)^output: .*$", "output: " + output)
                        + "\ncharts: one\n");
    }

    /** Lets a day pass on which workbooks are delivered. */
    void deliver(int round) throws IOException {
        List<Path> names = names();
        Random random = new Random(1000L * round + day);
        for (int i = 0; i < (day == 0 ? names.size() : CHANGES_A_DAY); i++) {
            Path name = day == 0 ? names.get(i) : names.get(random.nextInt(names.size()));
            int version = day == 0 ? 0 : random.nextInt(INBOXES.size() + 1);
            Path place = folder.resolve("inbox").resolve(name);
            Files.deleteIfExists(place);
            if (version < INBOXES.size() && Files.exists(INBOXES.get(version).resolve(name))) {
                Files.createDirectories(place.getParent());
                Files.copy(INBOXES.get(version).resolve(name), place, StandardCopyOption.REPLACE_EXISTING);
                Files.setLastModifiedTime(place, FileTime.from(WRITTEN.plusSeconds(86_400L * day)));
            }
        }
        day++;
    }

    /** The words of the run of the day. */
    String[] words() {
        return new String[] {
            "run", job.toString(), "--business-date", FIRST.plusDays(day).toString()
        };
    }

    Path store() {
        return store;
    }

    Path output() {
        return output;
    }

    /** The run of the day in this process, where nothing disturbs it; its exit code. */
    int runQuietly() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Screen screen = new Screen(nowhere, nowhere, false);
        int code = new Ita(screen, Clock.systemDefaultZone(), folder, BatchConsolidator::new, new StopSignal())
                .answer(words())
                .number();
        StatusTold.everywhere(job, store, folder, Clock.systemDefaultZone());
        return code;
    }

    /** What managers see: the files, and every cell of the workbook but for the sheets that tell of runs and their times. */
    List<String> listPublished() throws IOException {
        Path latest = output.resolve("latest");
        List<String> seen = new ArrayList<>(WorkbookDump.of(latest.resolve("consolidated.xlsx")));
        seen.removeIf(cell -> SHEETS_OF_TIMES.stream().anyMatch(cell::startsWith));
        Map<?, ?> report = (Map<?, ?>) Json.read(latest.resolve("run.json"));
        for (Object each : (List<?>) report.get("files")) {
            Map<?, ?> file = (Map<?, ?>) each;
            String path = (String) file.get("path");
            seen.add(path.endsWith(".xlsx") || path.endsWith(".docx") ? path : path + " " + file.get("sha256"));
        }
        seen.add("findings " + report.get("findings"));
        seen.add("exit code " + report.get("exit_code"));
        return seen;
    }

    /** Holds all that can be compared against another office that has lived through the same days. */
    void assertSameAs(SampleOffice quiet, Supplier<String> course) throws IOException, SQLException {
        same(BusinessRows.of(quiet.store), BusinessRows.of(store), course);
        same(quiet.listPublished(), listPublished(), course);
        same(quiet.listWhatLies(), listWhatLies(), course);
    }

    private static void same(List<String> quiet, List<String> other, Supplier<String> course) {
        if (quiet.equals(other)) {
            return;
        }
        TreeSet<String> missing = new TreeSet<>(quiet);
        other.forEach(missing::remove);
        TreeSet<String> more = new TreeSet<>(other);
        quiet.forEach(more::remove);
        assertEquals(String.join("\n", missing), String.join("\n", more), course);
        assertEquals(quiet, other, course);
    }

    /** Whatever lies beside the store and in the output but for past runs: nothing else may be left by anything. */
    List<String> listWhatLies() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path place : List.of(store.getParent(), output)) {
            try (Stream<Path> files = Files.walk(place)) {
                files.map(file -> place.relativize(file).toString())
                        .filter(file -> !file.matches(
                                "history/.*|[^/]*\\.files/((native|fonts|log)(/.*)?|archive/last-verified)"))
                        .forEach(found::add);
            }
        }
        return found.stream().sorted().toList();
    }

    private static List<Path> names() throws IOException {
        TreeSet<Path> names = new TreeSet<>();
        for (Path inbox : INBOXES) {
            try (Stream<Path> files = Files.walk(inbox)) {
                files.filter(Files::isRegularFile).map(inbox::relativize).forEach(names::add);
            }
        }
        return List.copyOf(names);
    }
}
