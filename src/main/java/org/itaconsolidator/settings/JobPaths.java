package org.itaconsolidator.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        for (String own : OWN_FOLDERS) {
            Path written = real(output.resolve(own));
            if (real(store).startsWith(written)) {
                throw problem("store", overrides.store(), "inside-output", store);
            }
            if (real(inbox).startsWith(written)) {
                throw problem("inbox", overrides.inbox(), "inside-output", inbox);
            }
        }
        return outside(inbox, below(output, "output", overrides.output()), "output", overrides.output());
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

    private RuntimeException problem(String key, Optional<Path> override, String code, Path path) {
        Map<String, String> words = Map.of("path", path.toString());
        if (override.isPresent()) {
            return new SettingsProblem("option-" + code, Map.of("path", path.toString(), "option", "--" + key));
        }
        return Problems.at(root.get(key), code, words);
    }

    /** The path with the links of its existing part resolved. */
    private static Path real(Path path) {
        for (Path parent = path; parent != null; parent = parent.getParent()) {
            try {
                return parent.toRealPath().resolve(parent.relativize(path)).normalize();
            } catch (IOException e) {
                // does not exist yet: its parent may
            }
        }
        return path;
    }
}
