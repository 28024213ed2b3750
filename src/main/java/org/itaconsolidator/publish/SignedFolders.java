package org.itaconsolidator.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.PrivateFiles;
import org.itaconsolidator.json.Json;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.publish.Draft.PublishedFile;

/**
 * The folders of signed papers, {@code signed/<fiscal year>-<round>-<date>/} below the output: each is a copy of what
 * was published, with {@code signed.json}, which lists every file with its hash. No run writes here, and nothing is
 * thinned out.
 */
public final class SignedFolders {
    public static final String NAME = "signed";

    /** The manifest of a signed folder; folders without one are left alone. */
    public static final String MANIFEST = "signed.json";

    private static final int FORMAT = 1;
    static final String DRAFT = ".signing-";

    private final Path output;
    private final Path folder;

    public SignedFolders(Path output) {
        this.output = output.toAbsolutePath().normalize();
        this.folder = this.output.resolve(NAME);
    }

    /** Where the folder of a signed set is or would be. */
    public Path folderOf(Signing signing) {
        return folder.resolve(signing.name());
    }

    /** All signed sets, in the order in which they were put aside. */
    public List<Signing> list() throws IOException {
        List<Signing> signings = new ArrayList<>();
        for (Path each : Durable.list(folder, "")) {
            read(each).ifPresent(signings::add);
        }
        signings.sort(Comparator.comparing(Signing::frozenAt).thenComparing(Signing::name));
        return signings;
    }

    /**
     * Puts aside what is published: all of {@code latest}, each file proved by the hash that its {@code run.json} states.
     *
     * @return its folder
     * @throws PublishFailure where a file is not as it was published, or cannot be copied; nothing is put aside then
     */
    public Path freeze(Signing signing) throws PublishFailure {
        Path place = folderOf(signing);
        Path draft = output.resolve(DRAFT + UUID.randomUUID());
        try {
            for (Path left : Durable.list(output, DRAFT)) {
                if (OutputFolder.isTemporary(left, DRAFT)) {
                    Durable.delete(left);
                }
            }
            Path published = output.resolve(Latest.NAME).toRealPath();
            Map<String, String> stated = OutputFolder.toLookAt(output).hashesOfLatest();
            List<PublishedFile> files = new ArrayList<>();
            for (Path file : Durable.files(published)) {
                String path = Durable.path(file);
                Path copy = draft.resolve(file);
                PrivateFiles.createFolders(copy.getParent());
                Files.copy(published.resolve(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
                PublishedFile found = new PublishedFile(path, Files.size(copy), Sha256.of(copy));
                if (!path.equals(OutputFolder.RUN_FILE) && !found.sha256().equals(stated.get(path))) {
                    throw new PublishFailure(published.resolve(file), "it is not as the run published it");
                }
                files.add(found);
            }
            Json.write(document(signing, files), draft.resolve(MANIFEST));
            Durable.syncTree(draft);
            PrivateFiles.createFolders(folder);
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            Durable.syncFolder(folder);
            return place;
        } catch (IOException e) {
            throw PublishFailure.of(place, e);
        } finally {
            deleteQuietly(draft);
        }
    }

    /** Deletes a signed folder; false if somebody's own files remain. */
    public boolean delete(Signing signing) throws IOException {
        return !Files.isSymbolicLink(folder) && ListedFiles.delete(folderOf(signing), MANIFEST);
    }

    /** The files of a signed folder that were changed, removed or added. */
    public List<String> listTouched(Signing signing) throws IOException {
        Path place = folderOf(signing);
        Map<String, String> stated = hashes(Json.read(place.resolve(MANIFEST)));
        Map<String, String> found = new LinkedHashMap<>();
        for (Path file : Durable.files(place)) {
            found.put(Durable.path(file), Sha256.of(place.resolve(file)));
        }
        found.remove(MANIFEST);
        List<String> touched = new ArrayList<>();
        stated.forEach((path, hash) -> {
            if (!hash.equals(found.remove(path))) {
                touched.add(path);
            }
        });
        touched.addAll(found.keySet());
        return touched;
    }

    /** The hashes that a document's {@code files} state, by path; none where it is no such document. */
    static Map<String, String> hashes(Object document) {
        Map<String, String> hashes = new LinkedHashMap<>();
        if (document instanceof Map<?, ?> report && report.get("files") instanceof List<?> files) {
            for (Object each : files) {
                if (each instanceof Map<?, ?> file
                        && file.get("path") instanceof String path
                        && file.get("sha256") instanceof String hash) {
                    hashes.put(path, hash);
                }
            }
        }
        return hashes;
    }

    private static Map<String, Object> document(Signing signing, List<PublishedFile> files) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", FORMAT);
        document.put("fiscal_year", signing.fiscalYear());
        document.put("round", signing.round());
        document.put("signed_on", signing.signedOn());
        document.put("frozen_at", signing.frozenAt());
        document.put("history", signing.history());
        document.put("files", files);
        return document;
    }

    private static Optional<Signing> read(Path place) {
        try {
            if (Json.read(place.resolve(MANIFEST)) instanceof Map<?, ?> document
                    && document.get("fiscal_year") instanceof Long year
                    && document.get("round") instanceof Long round
                    && document.get("signed_on") instanceof String signedOn
                    && document.get("frozen_at") instanceof String frozenAt
                    && document.get("history") instanceof String history) {
                return Optional.of(new Signing(
                        year.intValue(),
                        round.intValue(),
                        LocalDate.parse(signedOn),
                        OffsetDateTime.parse(frozenAt),
                        history));
            }
        } catch (IOException | DateTimeException e) {
            // somebody else's folder
        }
        return Optional.empty();
    }

    private static void deleteQuietly(Path draft) {
        try {
            Durable.delete(draft);
        } catch (IOException e) {
            // the next one deletes it
        }
    }

    /**
     * Two folders file by file, workbooks and documents part by part: how their packages are pressed does not matter, what is in
     * them does.
     */
    public static final class PartComparison {
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
                String path = Durable.path(file);
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

    /**
     * Papers that were signed, and are kept as they were.
     *
     * @param fiscalYear of the papers, Buddhist era
     * @param round 6 or 12, in months
     * @param signedOn the day on which they were signed, common era
     * @param frozenAt when they were put aside
     * @param history the run that they are from, its folder below the output
     */
    public record Signing(int fiscalYear, int round, LocalDate signedOn, OffsetDateTime frozenAt, String history) {
        /** Names its folder and its copy of the store: {@code 2569-6-2026-04-10}. */
        public String name() {
            return fiscalYear + "-" + round + "-" + signedOn;
        }
    }
}
