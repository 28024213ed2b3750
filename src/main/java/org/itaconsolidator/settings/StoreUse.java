package org.itaconsolidator.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.yaml.YamlNode;
import org.itaconsolidator.yaml.YamlProblem;

/**
 * What a job file says about its inbox, its store and its output, whatever else is right or wrong in it.
 *
 * @param shared whether the store may have other jobs
 */
public record StoreUse(Path file, String name, Path inbox, Path store, Path output, boolean shared) {
    /**
     * The other job files that name a job's store: those in the folder of its own file, and the given ones. A copy of the file
     * is the same job.
     */
    public static List<StoreUse> listOthers(JobSettings job, List<Path> elsewhere) {
        return listJobs(job, elsewhere)
                .filter(use -> isSame(use.store(), job.store()))
                .toList();
    }

    /** The other job files that name a job's output: each would put its results in the place of the other's. */
    public static List<StoreUse> listOthersOfOutput(JobSettings job, List<Path> elsewhere) {
        return listJobs(job, elsewhere)
                .filter(use -> isSame(use.output(), job.output()))
                .toList();
    }

    private static Stream<StoreUse> listJobs(JobSettings job, List<Path> elsewhere) {
        return Stream.concat(listBeside(job.file()).stream(), elsewhere.stream())
                .map(file -> file.toAbsolutePath().normalize())
                .distinct()
                .filter(file -> !isSame(file, job.file()))
                .sorted()
                .flatMap(file -> of(file).stream())
                .filter(use -> !use.name().equals(job.name())
                        || !isSame(use.store(), job.store())
                        || !isSame(use.output(), job.output()));
    }

    /**
     * Whether there is an unreadable job file that may name a job's store: one that has run on it and is now out of reach or
     * has a typing slip, or one in the job's folder that mentions the store somewhere.
     *
     * @param noted those that have run on it
     */
    public static boolean isAnyUnreadable(JobSettings job, List<Path> noted) {
        return noted.stream().anyMatch(file -> of(file).isEmpty() && !isDeleted(file))
                || listBeside(job.file()).stream()
                        .anyMatch(file -> of(file).isEmpty()
                                && mentions(file, job.store().getFileName().toString()));
    }

    /** Whether it is sure that a file was deleted: its folder is there and holds other files. */
    public static boolean isDeleted(Path file) {
        if (Files.exists(file)) {
            return false;
        }
        try (Stream<Path> others = Files.list(file.toAbsolutePath().getParent())) {
            return others.findAny().isPresent();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static boolean mentions(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(word);
        } catch (IOException e) {
            return Files.isRegularFile(file);
        }
    }

    /** Possible job files in a file's folder; none where the folder cannot be listed. */
    private static List<Path> listBeside(Path file) {
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            return files.filter(each -> each.toString().matches("(?i).*\\.ya?ml"))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** The uses that a job file states; empty for a file that is no job's. */
    public static Optional<StoreUse> of(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            YamlNode root = YamlNode.read(file);
            if (!root.isMapping() || root.find("inbox").isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new StoreUse(
                    file,
                    root.get("name").text().strip(),
                    path(file, root.get("inbox")),
                    path(file, root.get("store")),
                    path(file, root.get("output")),
                    root.find("shared-store").map(YamlNode::bool).orElse(false)));
        } catch (IOException | YamlProblem | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Path path(Path file, YamlNode node) {
        return file.toAbsolutePath().resolveSibling(Path.of(node.text())).normalize();
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize())
                    || Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
