package org.itaconsolidator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The office of {@code jobs/sample} with a store of its own. On its first day it delivers everything, on each later one
 * three workbooks come, change or go: two offices that live through the same days deliver the same.
 */
final class SampleOffice {
    private static final List<Path> INBOXES =
            List.of(Path.of("jobs", "sample", "inbox"), Path.of("jobs", "sample-with-faults", "inbox"));
    private static final int CHANGES_A_DAY = 3;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
    private static final Instant WRITTEN = Instant.parse("2026-11-01T02:00:00Z");

    final Path folder;
    final Path job;
    private int day;

    /** With its inbox still empty. */
    SampleOffice(Path folder) throws IOException {
        this(folder, "work/ita.db", "output");
    }

    /** With places for store and output, below its folder. */
    SampleOffice(Path folder, String store, String output) throws IOException {
        this.folder = folder;
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
        return folder.resolve("work/ita.db");
    }

    Path output() {
        return folder.resolve("output");
    }

    /** Whatever lies beside the store and in the output but for past runs: nothing else may be left by anything. */
    List<String> listWhatLies() throws IOException {
        List<String> found = new ArrayList<>();
        for (String place : List.of("work", "output")) {
            try (Stream<Path> files = Files.walk(folder.resolve(place))) {
                files.map(file -> folder.relativize(file).toString())
                        .filter(file ->
                                !file.matches("output/history/.*|work/[^/]*\\.(native|fonts)(/.*)?|work/log(/.*)?"))
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
