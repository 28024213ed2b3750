package org.itaconsolidator.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.PrivateFiles;

/** Switches {@code latest} to another run. */
final class Latest {
    static final String NAME = "latest";

    /** Beginnings of names that a killed run may leave behind. */
    static final String LINK_PREFIX = ".latest-";

    static final String COPY_PREFIX = ".new-";
    private static final Path RUN = Path.of(OutputFolder.RUN_FILE);

    private final Path output;
    private final Path latest;

    Latest(Path output) {
        this.output = output;
        this.latest = output.resolve(NAME);
    }

    /** Points to a folder of the history, at once. */
    void link(Path run) throws IOException {
        Path link = output.resolve(LINK_PREFIX + UUID.randomUUID());
        Files.createSymbolicLink(link, output.relativize(run));
        boolean copied = Files.isDirectory(latest, LinkOption.NOFOLLOW_LINKS);
        Path aside = output.resolve(LINK_PREFIX + UUID.randomUUID());
        try {
            if (copied) {
                Files.move(latest, aside, StandardCopyOption.ATOMIC_MOVE); // a link cannot replace a folder
            }
            Files.move(link, latest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Durable.delete(link);
            if (copied && Files.exists(aside) && !Files.exists(latest, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(aside, latest, StandardCopyOption.ATOMIC_MOVE);
            }
            throw PublishFailure.at(latest, e);
        }
        unlessImpossible(() -> Durable.syncFolder(output));
        unlessImpossible(() -> Durable.delete(aside)); // else the next run does
    }

    /** Once {@code latest} has switched, no failure may undo what everybody sees already. */
    static void unlessImpossible(LastStep step) {
        try {
            step.take();
        } catch (IOException e) {
            // what was published is whole and in its place
        }
    }

    /** A step after the switch. */
    @FunctionalInterface
    interface LastStep {
        void take() throws IOException;
    }

    /**
     * Copies a folder of the history: all bytes first, then each file changes at once, {@code run.json} last. Where a file
     * cannot be replaced (open in Excel on Windows), those already replaced are put back.
     *
     * @param before the folder of the run that {@code latest} shows so far
     */
    void copy(Path run, Optional<Path> before) throws IOException {
        if (Files.isSymbolicLink(latest)) {
            Files.delete(latest);
        }
        PrivateFiles.createFolders(latest);
        List<Path> wanted = new ArrayList<>(Durable.files(run));
        wanted.remove(RUN);
        wanted.add(RUN);
        List<Path> staged = new ArrayList<>();
        List<Path> replaced = new ArrayList<>();
        try {
            for (Path file : wanted) {
                staged.add(stage(run.resolve(file), latest.resolve(file)));
            }
            for (int i = 0; i < wanted.size() - 1; i++) {
                moveInto(staged.get(i), latest.resolve(wanted.get(i)));
                replaced.add(wanted.get(i));
            }
            removeUnlisted(Set.copyOf(wanted));
            moveInto(staged.get(wanted.size() - 1), latest.resolve(RUN));
        } catch (IOException e) {
            deleteQuietly(staged);
            if (before.isPresent()) {
                putBack(before.get(), replaced);
            }
            throw PublishFailure.of(latest, e);
        }
        unlessImpossible(() -> Durable.syncTree(latest));
    }

    private static Path stage(Path from, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path staged = target.resolveSibling(COPY_PREFIX + UUID.randomUUID());
        try {
            Files.copy(from, staged);
            Durable.syncFile(staged);
            return staged;
        } catch (IOException e) {
            Files.deleteIfExists(staged);
            throw PublishFailure.at(target, e);
        }
    }

    private static void moveInto(Path staged, Path target) throws IOException {
        try {
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw PublishFailure.at(target, e);
        }
    }

    private void removeUnlisted(Set<Path> wanted) throws IOException {
        for (Path file : Durable.files(latest)) {
            if (!wanted.contains(file) && !file.getFileName().toString().startsWith(COPY_PREFIX)) {
                Files.delete(latest.resolve(file));
            }
        }
        Set<Path> folders =
                wanted.stream().map(file -> latest.resolve(file).getParent()).collect(Collectors.toSet());
        try (var found = Files.walk(latest)) {
            for (Path folder : found.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                if (folders.stream().noneMatch(kept -> kept.startsWith(folder))) {
                    Files.delete(folder);
                }
            }
        }
    }

    private void putBack(Path before, List<Path> replaced) {
        for (Path file : replaced) {
            try {
                if (Files.exists(before.resolve(file))) {
                    moveInto(stage(before.resolve(file), latest.resolve(file)), latest.resolve(file));
                } else {
                    Files.deleteIfExists(latest.resolve(file));
                }
            } catch (IOException e) {
                // the failure that led here is told; the next run mends the rest
            }
        }
    }

    private static void deleteQuietly(List<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // tidied by the next run
            }
        }
    }
}
