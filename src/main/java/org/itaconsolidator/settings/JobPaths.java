package org.itaconsolidator.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.yaml.YamlNode;

/** The paths of a job: those of the file are relative to its folder, those of the overrides to the working directory. */
final class JobPaths {
    /** What the program replaces and tidies below the output as its own. */
    private static final List<String> OWN_FOLDERS = List.of("latest", "history", "signed");

    private final Path file;
    private final YamlNode root;
    private final JobOverrides overrides;

    JobPaths(Path file, YamlNode root, JobOverrides overrides) {
        this.file = file.normalize();
        this.root = root;
        this.overrides = overrides;
    }

    Path file() {
        return file;
    }

    Path inbox() {
        Path inbox = path("inbox", overrides.inbox());
        if (!Files.isDirectory(inbox)) {
            String code = Files.exists(inbox) ? "folder-expected" : "inbox-missing";
            throw problem("inbox", overrides.inbox(), code, inbox);
        }
        if (!Files.isReadable(inbox)) {
            throw problem("inbox", overrides.inbox(), "folder-unreadable", inbox);
        }
        return inbox;
    }

    Path store(Path inbox) {
        Path store = path("store", overrides.store());
        if (Files.isDirectory(store)) {
            throw problem("store", overrides.store(), "file-expected", store);
        }
        if (OwnFiles.of(store).isForeign()) {
            throw problem(
                    "store",
                    overrides.store(),
                    "files-foreign",
                    OwnFiles.of(store).root());
        }
        return outside(inbox, below(store, "store", overrides.store()), "store", overrides.store());
    }

    Path output(Path inbox, Path store) {
        Path output = path("output", overrides.output());
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw problem("output", overrides.output(), "folder-expected", output);
        }
        if (real(output).equals(real(store))) {
            throw problem("output", overrides.output(), "same-as-store", output);
        }
        for (Path written : listWritten(output)) {
            if (real(store).startsWith(written)) {
                throw problem("store", overrides.store(), "inside-output", store);
            }
            if (real(inbox).startsWith(written)) {
                throw problem("inbox", overrides.inbox(), "inside-output", inbox);
            }
            if (written.startsWith(real(OwnFiles.of(store).root()))) {
                throw overlap(
                        "output", overrides.output(), output, OwnFiles.of(store).root());
            }
        }
        return outside(inbox, below(output, "output", overrides.output()), "output", overrides.output());
    }

    /** What is only read must not lie where the program writes or tidies, nor the other way round, however the paths are written. */
    void checkApart(Path inbox, Path store, Path output, Optional<Path> frameworks, Optional<Path> mappings) {
        List<Path> read = new ArrayList<>(List.of(inbox));
        if (overrides.kept().isEmpty()) { // what was kept of papers' settings lies among the program's own
            read.add(file);
            Stream.of(frameworks, mappings).flatMap(Optional::stream).forEach(read::add);
        }
        OwnFiles files = OwnFiles.of(store);
        List<Path> ofStore = new ArrayList<>(List.of(real(store), real(files.root())));
        Stream.of("-wal", "-shm", "-journal", ".lock")
                .map(ending -> real(store.resolveSibling(store.getFileName() + ending)))
                .forEach(ofStore::add);
        Stream.of(Part.values()).map(part -> real(files.folder(part))).forEach(ofStore::add);
        for (Path each : read) {
            if (ofStore.stream().anyMatch(written -> overlap(written, real(each)))) {
                throw overlap("store", overrides.store(), store, each);
            }
            if (listWritten(output).stream().anyMatch(written -> overlap(written, real(each)))) {
                throw overlap("output", overrides.output(), output, each);
            }
        }
    }

    private static boolean overlap(Path one, Path other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    /** What the program writes and tidies in an output, where it stands and where links of these names lead. */
    private static List<Path> listWritten(Path output) {
        return OWN_FOLDERS.stream()
                .flatMap(own -> Stream.of(real(output).resolve(own), real(output.resolve(own))))
                .toList();
    }

    Optional<Path> findFolder(String key) {
        Optional<Path> kept =
                overrides.kept().map(folder -> folder.resolve(key)).filter(Files::isDirectory);
        return root.find(key).map(node -> {
            Path folder = kept.orElseGet(() -> resolved(node));
            if (!Files.isDirectory(folder)) {
                throw problem(key, Optional.empty(), "folder-missing", folder);
            }
            return folder;
        });
    }

    /** What is still missing above a path can be made only below a folder. */
    private Path below(Path path, String key, Optional<Path> override) {
        Path parent = path.getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        if (parent != null && !Files.isDirectory(parent)) {
            throw problem(key, override, "folder-expected", parent);
        }
        return path;
    }

    /** What the program writes must never stand in the inbox: it would be read as a delivery. */
    private Path outside(Path inbox, Path path, String key, Optional<Path> override) {
        if (real(path).startsWith(real(inbox))) {
            throw problem(key, override, "inside-inbox", path);
        }
        return path;
    }

    private Path path(String key, Optional<Path> override) {
        return override.map(path -> path.toAbsolutePath().normalize()).orElseGet(() -> resolved(root.get(key)));
    }

    private Path resolved(YamlNode node) {
        try {
            return file.resolveSibling(Path.of(node.text())).normalize();
        } catch (InvalidPathException e) {
            throw Problems.at(node, "path-expected");
        }
    }

    private RuntimeException overlap(String key, Optional<Path> override, Path written, Path other) {
        return problem(key, override, "overlaps", Map.of("path", written.toString(), "other", other.toString()));
    }

    private RuntimeException problem(String key, Optional<Path> override, String code, Path path) {
        return problem(key, override, code, Map.of("path", path.toString()));
    }

    private RuntimeException problem(String key, Optional<Path> override, String code, Map<String, String> words) {
        if (override.isEmpty()) {
            return Problems.at(root.get(key), code, words);
        }
        Map<String, String> all = new HashMap<>(words);
        all.put("option", "--" + key);
        return new SettingsProblem("option-" + code, all);
    }

    /** A path to compare: links of its existing part resolved, and one for all spellings that some system takes for the same. */
    private static Path real(Path path) {
        for (Path parent = path; parent != null; parent = parent.getParent()) {
            try {
                return oneSpelling(
                        parent.toRealPath().resolve(parent.relativize(path)).normalize());
            } catch (IOException e) {
                // does not exist yet: its parent may
            }
        }
        return oneSpelling(path);
    }

    /** Of capital and small letters, of letters composed or not, of blanks and dots at a name's end. */
    private static Path oneSpelling(Path path) {
        Path one = path.getRoot();
        for (Path name : path) {
            String plain = Normalizer.normalize(name.toString(), Normalizer.Form.NFC)
                    .toUpperCase(Locale.ROOT)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[. ]+$", "");
            one = one.resolve(plain.isEmpty() ? name.toString() : plain);
        }
        return one;
    }
}
