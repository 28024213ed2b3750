package org.itaconsolidator.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.disk.PrivateFiles;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.report.Answer;
import org.itaconsolidator.report.ReturnRequest;
import org.itaconsolidator.report.ReturnedWorkbook;
import org.itaconsolidator.store.ContentReader;
import org.itaconsolidator.store.StoredVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The senders' own workbooks with their findings marked. An answer is made once for a content and its findings and kept
 * beside the store, so that a run costs what changed.
 */
final class ReturnedCopies {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnedCopies.class);

    private final Originals originals;
    private final Path kept;
    private final ReturnedWorkbook writer;
    private final Function<Finding, String> wording;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    ReturnedCopies(Originals originals, Path kept, ReturnedWorkbook writer, Function<Finding, String> wording) {
        this.originals = originals;
        this.kept = kept;
        this.writer = writer;
        this.wording = wording;
    }

    /** Writes an answer for every workbook of the inbox that has findings, below {@code returned/} of a folder. */
    void write(ContentReader content, Path folder) throws IOException {
        PrivateFiles.createFolders(kept);
        try {
            content.listPresentVersions().parallelStream().forEach(version -> {
                try {
                    write(version, content, folder.resolve("returned"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        removeUnused();
    }

    private void write(StoredVersion version, ContentReader content, Path returned) throws IOException {
        List<Finding> findings = content.listFindings(version.submissionId());
        if (findings.isEmpty()) {
            return;
        }
        Optional<List<Finding>> earlier = content.findEarlierFindings(version.submissionId());
        String key = key(version, findings, earlier);
        Path marked = kept.resolve(key + ".marked");
        Path listed = kept.resolve(key + ".listed");
        used.add(key);
        if (!Files.exists(marked) && !Files.exists(listed)) {
            byte[] original = originals.read(version).orElse(new byte[0]);
            Answer answer = answer(new ReturnRequest(original, version.inboxPath(), findings, earlier));
            Path part = Files.createTempFile(kept, "new-", ".part");
            Files.write(part, answer.content());
            Files.move(part, answer.marked() ? marked : listed, StandardCopyOption.ATOMIC_MOVE);
        }
        boolean isMarked = Files.exists(marked);
        Path target = returned.resolve(isMarked ? version.inboxPath() : writer.listedPath(version.inboxPath()))
                .normalize();
        if (!target.startsWith(returned)) {
            throw new IOException("the inbox path " + version.inboxPath() + " leads out of the output");
        }
        Files.createDirectories(target.getParent());
        Files.copy(isMarked ? marked : listed, target);
    }

    /** A workbook at whose marking the program fails is answered by a list, as one that takes no marks. */
    private Answer answer(ReturnRequest request) {
        try {
            Answer answer = writer.answer(request);
            answer.failure()
                    .ifPresent(failure -> LOG.warn(
                            "the workbook at {} could not be marked; its answer is a list",
                            request.inboxPath(),
                            failure));
            return answer;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("the workbook at {} could not be marked", request.inboxPath(), e);
            return writer.answer(
                    new ReturnRequest(new byte[0], request.inboxPath(), request.findings(), request.previous()));
        }
    }

    /** What an answer is made of: the original, what is said of it now, and what was said before. */
    private String key(StoredVersion version, List<Finding> findings, Optional<List<Finding>> earlier) {
        StringBuilder made = new StringBuilder(ProgramVersion.text())
                .append(version.inboxPath())
                .append(version.sha256())
                .append(version.fingerprint());
        Stream.concat(findings.stream(), earlier.stream().flatMap(List::stream))
                .forEach(finding -> made.append('\n')
                        .append(finding.severity())
                        .append(finding.cells())
                        .append(wording.apply(finding)));
        made.append(findings.size());
        return Sha256.of(made.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void removeUnused() throws IOException {
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!used.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
                    Files.delete(file);
                }
            }
        }
    }
}
