package org.itaconsolidator.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over texts and files, each with its length in front, so that no two lists of them run together. */
final class ReadingHash {
    private final MessageDigest digest;

    ReadingHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    void add(String... texts) {
        add(Arrays.asList(texts));
    }

    void add(Collection<String> texts) {
        addBytes(Integer.toString(texts.size()).getBytes(StandardCharsets.UTF_8));
        texts.forEach(text -> addBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Names and contents of the regular files directly in a folder. */
    void addFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                add(file.getFileName().toString());
                addBytes(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void addBytes(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
