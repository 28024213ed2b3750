package org.itaconsolidator.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.PrivateFiles;

/** Switches {@code latest} to another run. */
final class Latest {
    static final String NAME = "latest";

    /** The beginning of names that a killed run may leave behind. */
    static final String LINK_PREFIX = ".latest-";

    static final String COPY_PREFIX = ".new-";
    private static final Path RUN = Path.of(OutputFolder.RUN_FILE);

    private final Path output;
    private final Path latest;

    private final History history;

    Latest(Path output, History history) {
        this.output = output;
        this.latest = output.resolve(NAME);
        this.history = history;
    }

    /** Whether something that the program did not make stands there: a file, a link elsewhere, a folder nobody published. */
    boolean isForeign() throws IOException {
        if (Files.isSymbolicLink(latest)) {
            Path target = output.resolve(Files.readSymbolicLink(latest)).normalize();
            return !history.folder().equals(target.getParent());
        }
        return Files.exists(latest, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(latest.resolve(RUN))
                && (Files.isRegularFile(latest) || !listForeign().isEmpty());
    }

    /** The files in a copied {@code latest} that no run has published, relative to it. */
    List<Path> listForeign() throws IOException {
        return Files.isDirectory(latest, LinkOption.NOFOLLOW_LINKS) ? listForeign(listOwn()) : List.of();
    }

    private List<Path> listForeign(Set<Path> own) throws IOException {
        if (!Files.isDirectory(latest, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        List<Path> foreign = new ArrayList<>(Durable.files(latest));
        foreign.removeAll(own);
        foreign.removeIf(Latest::isStaged);
        return foreign;
    }

    /** What it lists and what any run has published: a killed copy may have put some of that here. */
    private Set<Path> listOwn(Path... without) throws IOException {
        Set<Path> own = ListedFiles.of(latest, OutputFolder.RUN_FILE);
        for (History.Run run : history.runs()) {
            if (!List.of(without).contains(run.folder())) {
                own.addAll(ListedFiles.of(run.folder(), OutputFolder.RUN_FILE));
            }
        }
        return own;
    }

    /** Deletes what the program has put there; false where something stays. */
    boolean delete() throws IOException {
        if (isForeign()) {
            return false;
        }
        if (Files.isDirectory(latest, LinkOption.NOFOLLOW_LINKS)) {
            deleteStaged();
            Set<Path> own = listOwn();
            own.remove(RUN);
            ListedFiles.delete(latest, own);
            ListedFiles.delete(latest, Set.of(RUN));
        } else {
            Files.deleteIfExists(latest);
        }
        return !Files.exists(latest, LinkOption.NOFOLLOW_LINKS);
    }

    /** Deletes files that a killed copy has not yet put in their places. */
    void deleteStaged() throws IOException {
        if (Files.isDirectory(latest, LinkOption.NOFOLLOW_LINKS)) {
            for (Path file : Durable.files(latest)) {
                if (isStaged(file)) {
                    Files.delete(latest.resolve(file));
                }
            }
        }
    }

    private static boolean isStaged(Path file) {
        return OutputFolder.isTemporary(file, COPY_PREFIX);
    }

    /** Points to a folder of the history, at once. */
    void link(Path run) throws IOException {
        Path link = output.resolve(LINK_PREFIX + UUID.randomUUID());
        Files.createSymbolicLink(link, output.relativize(run));
        boolean copied = Files.isDirectory(
                latest, LinkOption.NOFOLLOW_LINKS); // all in it is the program's, else it is copied again
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
        ifPossible(() -> Durable.syncFolder(output));
        ifPossible(() -> Durable.delete(aside)); // else the next run does
    }

    /** Does a step after {@code latest} has switched; its failure must not undo what everybody sees already. */
    static void ifPossible(LastStep step) {
        try {
            step.take();
        } catch (IOException e) {
            // what was published is whole and in its place
        }
    }

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
        List<Path> foreign = listForeign(listOwn(run));
        List<Path> staged = new ArrayList<>();
        List<Path> replaced = new ArrayList<>();
        try {
            for (Path file : wanted) {
                if (foreign.contains(file)) {
                    throw new FileAlreadyExistsException(latest.resolve(file).toString());
                }
                staged.add(stage(run.resolve(file), latest.resolve(file)));
            }
            for (int i = 0; i < wanted.size() - 1; i++) {
                moveInto(staged.get(i), latest.resolve(wanted.get(i)));
                replaced.add(wanted.get(i));
            }
            Set<Path> unlisted = listOwn();
            wanted.forEach(unlisted::remove);
            ListedFiles.delete(latest, unlisted);
            moveInto(staged.get(wanted.size() - 1), latest.resolve(RUN));
        } catch (IOException e) {
            deleteQuietly(staged);
            if (before.isPresent()) {
                putBack(before.get(), replaced);
            }
            throw PublishFailure.of(latest, e);
        }
        ifPossible(() -> Durable.syncTree(latest));
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

    private void putBack(Path before, List<Path> replaced) {
        for (Path file : replaced) {
            try {
                if (Files.exists(before.resolve(file))) {
                    moveInto(stage(before.resolve(file), latest.resolve(file)), latest.resolve(file));
                } else {
                    Files.deleteIfExists(latest.resolve(file));
                }
            } catch (IOException e) {
                // the failure that led here is reported; the next run repairs the rest
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
