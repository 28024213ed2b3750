package org.itaconsolidator.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.PrivateFiles;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.report.ConsolidatedWorkbook;
import org.itaconsolidator.report.ReportContent;

/**
 * A workbook for each body, kept beside the store by what it was made of, so that a run writes only those of which something
 * changed. The kept file's name says its content's hash too: one that somebody has written into is made anew.
 */
final class BodyWorkbooks {
    /** What is told of a body that has no workbook, because the program failed at it. */
    static final String NOT_WRITTEN = "workbook-of-body-not-written";

    private static final String KIND = ".xlsx";
    private static final String SEPARATOR = "-";

    private final Path kept;
    private final ConsolidatedWorkbook writer;
    private final Shortfalls shortfalls;
    private final Set<Path> used = ConcurrentHashMap.newKeySet();

    BodyWorkbooks(Path kept, ConsolidatedWorkbook writer, Shortfalls shortfalls) {
        this.shortfalls = shortfalls;
        this.kept = kept;
        this.writer = writer;
    }

    /**
     * The workbook of one body.
     *
     * @param body whose it is
     * @param target where it is published
     * @param state a text that is the same as long as the workbook need not be made anew
     * @param content what it tells
     */
    record Wanted(Body body, Path target, String state, Supplier<ReportContent> content) {}

    /** Puts every workbook in its place, on all cores; kept ones that nobody wants any more go. */
    void write(List<Wanted> workbooks) throws IOException {
        if (workbooks.isEmpty() && !Files.exists(kept)) {
            return;
        }
        PrivateFiles.createFolders(kept);
        Map<String, Path> found = listKept();
        try {
            workbooks.parallelStream().forEach(wanted -> {
                try {
                    shortfalls.attempt(NOT_WRITTEN, wanted.body(), () -> put(wanted, found));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        removeUnused();
    }

    private void put(Wanted wanted, Map<String, Path> found) throws IOException {
        String key = Sha256.of(wanted.state().getBytes(StandardCharsets.UTF_8));
        Path file = found.get(key);
        if (file == null || !file.equals(place(key, file))) {
            file = make(key, wanted.content().get());
        }
        used.add(file);
        Files.createDirectories(wanted.target().getParent());
        link(file, wanted.target());
    }

    private Path make(String key, ReportContent content) throws IOException {
        Path part = Files.createTempFile(kept, ".new-", KIND);
        writer.write(content, part);
        Path file = place(key, part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return file;
    }

    /** Where a file is kept, by what it was made of and what it holds. */
    private Path place(String key, Path file) throws IOException {
        return kept.resolve(key + SEPARATOR + Sha256.of(Files.readAllBytes(file)) + KIND);
    }

    /** The same file under a second name takes no room; where the disks differ it is copied. */
    private static void link(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(file, target);
        }
    }

    private Map<String, Path> listKept() throws IOException {
        Map<String, Path> found = new HashMap<>();
        try (Stream<Path> files = Files.list(kept)) {
            files.forEach(file -> {
                String name = file.getFileName().toString();
                int end = name.indexOf(SEPARATOR);
                if (end > 0) {
                    found.put(name.substring(0, end), file);
                }
            });
        }
        return found;
    }

    /** What no run needs any more, and what a killed one has half made. */
    private void removeUnused() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(kept)) {
            all = files.toList();
        }
        for (Path file : all) {
            if (!used.contains(file)) {
                Durable.delete(file);
            }
        }
    }
}
