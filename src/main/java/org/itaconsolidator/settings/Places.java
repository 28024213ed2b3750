package org.itaconsolidator.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;

/**
 * Checks that the folders a job reads do not overlap with those it writes or tidies, for one job or several, however
 * the paths are written.
 */
public final class Places {
    /** The folders below the output that the program replaces and tidies. */
    private static final List<String> OWN_FOLDERS = List.of("latest", "history", "signed");

    /** More links than this in a row are taken for a circle. */
    private static final int MOST_LINKS = 40;

    /**
     * A place as the user named it, and all paths that it covers, for comparison.
     *
     * @param named what the job file or an option says
     * @param all the paths that must not overlap with others
     */
    private record Place(Path named, List<Path> all) {
        static Place read(Path path) {
            return new Place(path, List.of(real(path)));
        }

        boolean holds(Path path) {
            return all.stream().anyMatch(path::startsWith);
        }

        boolean overlaps(Place other) {
            return all.stream()
                    .anyMatch(each ->
                            other.all.stream().anyMatch(theirs -> each.startsWith(theirs) || theirs.startsWith(each)));
        }
    }

    /** A place that is written and one that must not be, as the user named them. */
    record Overlap(Path written, Path other) {}

    private final List<Place> read;
    private final Place store;
    private final Place output;

    Places(List<Path> read, Path store, Path output) {
        this.read = read.stream().map(Place::read).toList();
        this.store = new Place(store, listOfStore(store));
        this.output = new Place(output, listOfOutput(output));
    }

    public static Places of(JobSettings job) {
        List<Path> read = new ArrayList<>(List.of(job.file(), job.inbox()));
        Stream.of(job.frameworks(), job.mappings()).flatMap(Optional::stream).forEach(read::add);
        return new Places(read, job.store(), job.output());
    }

    /** A read-only place that overlaps with the store's files. */
    Optional<Overlap> findOverlapOfStore() {
        return find(store, read);
    }

    /** A read-only place that overlaps with the output's own folders. */
    Optional<Overlap> findOverlapOfOutput() {
        return find(output, read);
    }

    private static Optional<Overlap> find(Place written, List<Place> others) {
        return others.stream()
                .filter(written::overlaps)
                .findFirst()
                .map(other -> new Overlap(written.named(), other.named()));
    }

    /**
     * Keeps jobs apart that one service runs: none reads or writes where another one writes; a store may be shared.
     *
     * @throws SettingsProblem that names both job files and both places
     */
    public static void keepApart(JobSettings one, JobSettings other) {
        Places first = of(one);
        Places second = of(other);
        boolean sameStore = first.store.all().equals(second.store.all());
        if (sameStore && one.name().equals(other.name()) && first.output.all().equals(second.output.all())) {
            return; // a copy of the file is the same job
        }
        Stream.of(
                        find(first.store, second.read),
                        find(first.output, second.read),
                        find(second.store, first.read),
                        find(second.output, first.read),
                        find(first.output, List.of(second.output, second.store)),
                        find(first.store, sameStore ? List.of(second.output) : List.of(second.output, second.store)))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(overlap -> {
                    throw new SettingsProblem(
                            "jobs-overlap",
                            Map.of(
                                    "file", one.file().toString(),
                                    "otherFile", other.file().toString(),
                                    "path", overlap.written().toString(),
                                    "other", overlap.other().toString()));
                });
    }

    /**
     * Refuses to let an option write into what is only read, or into what the program tidies as its own.
     *
     * @throws SettingsProblem that names the option, what it would write, and the place
     */
    public void keepOut(String option, Path written) {
        Path place = real(written);
        read.stream().filter(each -> each.holds(place)).findFirst().ifPresent(each -> {
            throw clash(option, "option-inside-read", written, each.named());
        });
        Stream.of(store, output).filter(each -> each.holds(place)).findFirst().ifPresent(each -> {
            throw clash(option, "option-overlaps", each.named(), written);
        });
    }

    private static SettingsProblem clash(String option, String code, Path path, Path other) {
        return new SettingsProblem(code, Map.of("option", option, "path", path.toString(), "other", other.toString()));
    }

    private static List<Path> listOfStore(Path store) {
        OwnFiles files = OwnFiles.of(store);
        List<Path> own = new ArrayList<>(listFilesOfStore(store));
        own.add(real(files.root()));
        Stream.of(Part.values()).map(part -> real(files.folder(part))).forEach(own::add);
        return own;
    }

    /** The store and the files that SQLite and the program keep beside it. */
    static List<Path> listFilesOfStore(Path store) {
        return Stream.of("", "-wal", "-shm", "-journal", ".lock")
                .map(ending -> real(store.resolveSibling(store.getFileName() + ending)))
                .toList();
    }

    /** The places that the program writes and tidies in an output, and where links of these names lead. */
    static List<Path> listOfOutput(Path output) {
        return OWN_FOLDERS.stream()
                .flatMap(own -> Stream.of(real(output).resolve(own), real(output.resolve(own))))
                .toList();
    }

    /** A path for comparison: without links, and with one spelling for all that some system takes for the same. */
    static Path real(Path written) {
        return real(written, MOST_LINKS);
    }

    /** A path for comparison, following at most so many links; a link to nothing leads to where it would be made. */
    private static Path real(Path written, int links) {
        Path path = written.toAbsolutePath();
        Path deepest = path;
        while (deepest.getParent() != null && !deepest.getParent().toFile().exists()) {
            // toRealPath throws for what does not exist, so begin at the deepest place whose parent exists
            deepest = deepest.getParent();
        }
        for (Path parent = deepest; parent != null; parent = parent.getParent()) {
            try {
                return oneSpelling(
                        parent.toRealPath().resolve(parent.relativize(path)).normalize());
            } catch (IOException e) {
                // does not exist yet: its parent may
            }
            if (links > 0 && Files.isSymbolicLink(parent)) {
                try {
                    Path target = parent.resolveSibling(Files.readSymbolicLink(parent));
                    return real(target.resolve(parent.relativize(path)).normalize(), links - 1);
                } catch (IOException e) {
                    // an unreadable link leads to no other place
                }
            }
        }
        return oneSpelling(path);
    }

    /** One spelling for capital and small letters, composed letters, and blanks and dots at a name's end. */
    private static Path oneSpelling(Path path) {
        Path one = path.getRoot();
        for (Path name : path) {
            String plain = Normalizer.normalize(name.toString(), Normalizer.Form.NFC)
                    .toUpperCase(Locale.ROOT)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("(?<![. ])[. ]++$", "");
            one = one.resolve(plain.isEmpty() ? name.toString() : plain);
        }
        return one;
    }
}
