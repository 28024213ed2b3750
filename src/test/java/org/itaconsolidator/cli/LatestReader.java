package org.itaconsolidator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.itaconsolidator.json.Json;
import org.itaconsolidator.model.Sha256;

/**
 * Somebody who opens what is published again and again while runs come, go and are killed. From the first publication on
 * {@code latest} always leads to a folder that is whole: its {@code run.json} can be read, and the folder holds exactly the
 * files listed there, each with the SHA-256 listed. Who does not look where the link leads, but opens one name after the
 * other, may meet two runs; then {@code run.json} has changed meanwhile.
 */
final class LatestReader implements AutoCloseable {
    private static final long PAUSE_MILLIS = 15;

    private final Path latest;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final AtomicLong looks = new AtomicLong();
    private final Thread thread;
    private volatile boolean published;
    private volatile boolean ended;

    LatestReader(Path output) {
        latest = output.resolve("latest");
        thread = new Thread(this::lookOn, "reader of latest");
        thread.setDaemon(true);
        thread.start();
    }

    /** What was not as it should be. */
    List<String> faults() {
        return faults;
    }

    /** How often all was whole. */
    long looks() {
        return looks.get();
    }

    /** What is wrong with a published folder; empty where it is whole. */
    static List<String> faultsOf(Path folder) throws IOException {
        List<String> faults = new CopyOnWriteArrayList<>();
        TreeSet<String> listed = new TreeSet<>(List.of("run.json"));
        Map<?, ?> report = (Map<?, ?>) Json.read(folder.resolve("run.json"));
        for (Object each : (List<?>) report.get("files")) {
            Map<?, ?> file = (Map<?, ?>) each;
            String path = (String) file.get("path");
            listed.add(path);
            if (!Sha256.of(Files.readAllBytes(folder.resolve(path))).equals(file.get("sha256"))) {
                faults.add(folder + "/" + path + " is not what run.json lists");
            }
        }
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> found.add(folder.relativize(file).toString()));
        }
        if (!found.equals(listed)) {
            faults.add(folder + " holds " + found + " and lists " + listed);
        }
        return faults;
    }

    private void lookOn() {
        while (!ended) {
            try {
                look();
                Thread.sleep(PAUSE_MILLIS);
            } catch (NoSuchFileException e) {
                if (published) {
                    faults.add("gone: " + e.getMessage());
                }
            } catch (IOException | RuntimeException | InterruptedException e) {
                faults.add(e.toString());
            }
        }
    }

    private void look() throws IOException {
        Path folder;
        try {
            folder = latest.toRealPath();
        } catch (NoSuchFileException e) {
            if (published) {
                faults.add("latest is gone");
            }
            return;
        }
        published = true;
        faults.addAll(faultsOf(folder));
        String before = Files.readString(latest.resolve("run.json"));
        String workbook = Sha256.of(Files.readAllBytes(latest.resolve("consolidated.xlsx")));
        if (Files.readString(latest.resolve("run.json")).equals(before) && !before.contains(workbook)) {
            faults.add("latest/consolidated.xlsx is not that of latest/run.json");
        }
        looks.incrementAndGet();
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
