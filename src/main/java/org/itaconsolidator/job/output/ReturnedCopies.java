package org.itaconsolidator.job.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.disk.FileNames;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.job.basis.AllCores;
import org.itaconsolidator.job.basis.KeptFiles;
import org.itaconsolidator.job.basis.Omissions;
import org.itaconsolidator.job.load.Originals;
import org.itaconsolidator.job.load.ResentFiles;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.report.answer.ReturnedWorkbook;
import org.itaconsolidator.report.answer.ReturnedWorkbook.Answer;
import org.itaconsolidator.report.answer.ReturnedWorkbook.ReturnRequest;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.row.StoredVersion;
import org.itaconsolidator.thai.text.QuotedFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the senders' own workbooks with their findings marked. An answer is made once for the same content and
 * findings and kept beside the store, so that a run only makes what changed.
 */
public record ReturnedCopies(
        Originals originals,
        ResentFiles resent,
        OwnFiles kept,
        ReturnedWorkbook writer,
        Digits digits,
        Function<Finding, String> wording,
        Omissions shortfalls) {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnedCopies.class);

    /** Where the answers lie, beside the consolidated workbook. */
    private static final String FOLDER = "returned";

    private static final String MARKED = "marked ";
    private static final String LISTED = "listed ";

    /**
     * Makes the answer to the newest workbook, if it has findings, and keeps it. It is the right one if scoring finds nothing
     * more, and making it loads what all answers need.
     */
    void makeNewest(ContentReader content) throws IOException {
        Optional<StoredVersion> newest =
                listAnswered(content).stream().max(Comparator.comparing(StoredVersion::submissionId));
        if (newest.isPresent()) {
            make(newest.get(), content, names(content), new KeptFiles(kept, Part.ANSWERS));
        }
    }

    /** Writes an answer for every workbook of the inbox that has findings, below {@code returned/} of a run's folder. */
    void write(ContentReader content, Path folder) throws IOException {
        KeptFiles files = new KeptFiles(kept, Part.ANSWERS);
        QuotedFiles names = names(content);
        AllCores.forEach(
                listAnswered(content),
                version -> shortfalls.attempt(
                        new Shortfall("answer-not-written", Map.of("file", version.inboxPath())),
                        () -> write(version, content, names, files, folder.resolve(FOLDER))));
        files.removeUnused();
    }

    /** The answer to a workbook, as written below a run's folder: the marked copy, or the list if it could not be marked. */
    Optional<String> find(Path folder, String inboxPath) {
        if (inboxPath.isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(inboxPath, writer.listedPath(inboxPath))
                .map(path -> FOLDER + "/" + path)
                // Files.exists makes an exception, with its stack, of each file that has no answer
                .filter(path -> folder.resolve(path).toFile().exists())
                .findFirst();
    }

    private static List<StoredVersion> listAnswered(ContentReader content) {
        Set<Long> answered = content.findings().listWithFindings();
        return content.deliveries().listPresentVersions().stream()
                .filter(version -> answered.contains(version.submissionId()))
                .toList();
    }

    private static QuotedFiles names(ContentReader content) {
        return new QuotedFiles(Set.copyOf(content.deliveries().listPaths()));
    }

    private void write(StoredVersion version, ContentReader content, QuotedFiles names, KeptFiles files, Path returned)
            throws IOException {
        Made made = make(version, content, names, files);
        String path = made.marked() ? version.inboxPath() : writer.listedPath(version.inboxPath());
        Path target = FileNames.below(returned, path).normalize();
        if (!target.startsWith(returned)) {
            throw new IOException("the inbox path " + version.inboxPath() + " leads out of the output");
        }
        Files.createDirectories(target.getParent());
        Files.copy(made.file(), target);
    }

    private record Made(Path file, boolean marked) {}

    /** The kept answer to a workbook, made if there is none. */
    private Made make(StoredVersion version, ContentReader content, QuotedFiles names, KeptFiles files)
            throws IOException {
        List<Finding> findings = content.findings().listFindings(version.submissionId());
        Optional<List<Finding>> earlier = content.findings().findEarlierFindings(version.submissionId());
        String replaced = earlier.flatMap(any -> content.deliveries().findReplaced(version.submissionId()))
                .map(StoredVersion::sha256)
                .orElse("");
        String madeOf = madeOf(version, replaced, findings, earlier);
        for (String kind : List.of(MARKED, LISTED)) {
            Optional<Path> there = files.find(kind + madeOf);
            if (there.isPresent()) {
                return new Made(there.get(), kind.equals(MARKED));
            }
        }
        byte[] original = originals.read(version).orElse(new byte[0]);
        Answer answer = answer(new ReturnRequest(
                original,
                version.inboxPath(),
                version.status() == SubmissionRow.Status.REFUSED,
                version.ledger(),
                findings,
                earlier.map(before -> resent.changes(content, version, before, findings)),
                names));
        Path file =
                files.get((answer.marked() ? MARKED : LISTED) + madeOf, made -> Files.write(made, answer.content()));
        return new Made(file, answer.marked());
    }

    /** The answer to a workbook; a list if the program fails at marking it, as for one that takes no marks. */
    private Answer answer(ReturnRequest request) {
        try {
            Answer answer = writer.answer(request);
            answer.failure()
                    .ifPresent(failure -> LOG.warn(
                            "the workbook at {} could not be marked; its answer is a list",
                            request.inboxPath(),
                            failure));
            return answer;
        } catch (RuntimeException | Error e) {
            LOG.error("the workbook at {} could not be marked", request.inboxPath(), e);
            return writer.answer(new ReturnRequest(
                    new byte[0],
                    request.inboxPath(),
                    request.refused(),
                    request.rows(),
                    request.findings(),
                    request.changes(),
                    request.files()));
        }
    }

    /** The text that decides whether a kept answer can be used: everything that the answer is made of. */
    private String madeOf(
            StoredVersion version, String replaced, List<Finding> findings, Optional<List<Finding>> earlier) {
        StringBuilder made = new StringBuilder(version.inboxPath())
                .append(version.sha256())
                .append(replaced)
                .append(version.fingerprint())
                .append(digits)
                .append(version.status())
                .append(version.ledger());
        Stream.concat(findings.stream(), earlier.stream().flatMap(List::stream))
                .forEach(finding -> made.append('\n')
                        .append(finding.severity())
                        .append(finding.cells())
                        .append(wording.apply(finding)));
        made.append(findings.size());
        return made.toString();
    }
}
