package org.itaconsolidator.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.yaml.YamlNode;

/** SHA-256 over texts and files, each with its length in front, so that no two lists of them run together. */
final class ReadingHash {
    private final Sha256 hash = new Sha256();

    void add(String... texts) {
        add(Arrays.asList(texts));
    }

    void add(Collection<String> texts) {
        addBytes(Integer.toString(texts.size()).getBytes(StandardCharsets.UTF_8));
        texts.forEach(text -> addBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Names and contents of the YAML files directly in a folder; whatever else lies there is read by nobody. */
    void addFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(ReadingHash::isYaml).sorted().toList();
            for (Path file : sorted) {
                add(file.getFileName().toString());
                addBytes(YamlNode.bytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    String hex() {
        return hash.hex();
    }

    private void addBytes(byte[] bytes) {
        hash.add(bytes.length + ":").add(bytes);
    }
}
