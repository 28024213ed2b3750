package org.itaconsolidator.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.yaml.YamlNode;

/** The paths of a job: those of the file are relative to its folder, those of the overrides to the working directory. */
final class JobPaths {
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
        if (Files.exists(store) && !Files.isRegularFile(store)) {
            throw problem("store", overrides.store(), "no-file", store);
        }
        if (store.toString().indexOf('?') >= 0) {
            throw problem("store", overrides.store(), "question-mark", store);
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
        if (Places.listFilesOfStore(store).contains(Places.real(output))) {
            throw problem("output", overrides.output(), "same-as-store", output);
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw problem("output", overrides.output(), "folder-expected", output);
        }
        for (Path written : Places.listOfOutput(output)) {
            if (Places.real(store).startsWith(written)) {
                throw problem("store", overrides.store(), "inside-output", store);
            }
            if (Places.real(inbox).startsWith(written)) {
                throw problem("inbox", overrides.inbox(), "inside-output", inbox);
            }
            if (written.startsWith(Places.real(OwnFiles.of(store).root()))) {
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
        Places places = new Places(read, store, output);
        places.findOverlapOfStore().ifPresent(found -> {
            throw overlap("store", overrides.store(), found.written(), found.other());
        });
        places.findOverlapOfOutput().ifPresent(found -> {
            throw overlap("output", overrides.output(), found.written(), found.other());
        });
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
        if (Places.real(path).startsWith(Places.real(inbox))) {
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
}
