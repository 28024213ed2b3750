package org.itaconsolidator.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.model.Sha256;

/**
 * Two folders file by file, workbooks and documents part by part: how their packages are pressed does not matter, what is in
 * them does.
 */
public final class PartComparison {
    private PartComparison() {}

    /**
     * What differs, by path: a file, or {@code <file>!<part>}.
     *
     * @param without names of files at the top of either folder that are passed over
     */
    public static List<String> differences(Path one, Path other, List<String> without) throws IOException {
        TreeSet<Path> files = new TreeSet<>(Durable.files(one));
        files.addAll(Durable.files(other));
        List<String> differences = new ArrayList<>();
        for (Path file : files) {
            String path = file.toString().replace(file.getFileSystem().getSeparator(), "/");
            if (!without.contains(path)) {
                compare(one.resolve(file), other.resolve(file), path, differences);
            }
        }
        return differences;
    }

    private static void compare(Path one, Path other, String path, List<String> differences) throws IOException {
        if (!Files.isRegularFile(one) || !Files.isRegularFile(other)) {
            differences.add(path);
        } else if (Files.mismatch(one, other) >= 0) {
            String name = path.toLowerCase(Locale.ROOT);
            if (!name.endsWith(".xlsx") && !name.endsWith(".xlsm") && !name.endsWith(".docx")) {
                differences.add(path);
                return;
            }
            Map<String, String> parts = parts(one);
            Map<String, String> others = parts(other);
            TreeSet<String> all = new TreeSet<>(parts.keySet());
            all.addAll(others.keySet());
            all.removeIf(part -> parts.containsKey(part) && parts.get(part).equals(others.get(part)));
            all.forEach(part -> differences.add(path + "!" + part));
        }
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), Sha256.of(in));
                }
            }
        }
        return parts;
    }
}
