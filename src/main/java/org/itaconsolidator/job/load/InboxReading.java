package org.itaconsolidator.job.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.itaconsolidator.collect.Inbox;
import org.itaconsolidator.collect.InboxFiles;
import org.itaconsolidator.collect.OriginalsArchive;
import org.itaconsolidator.model.FileKind;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.DocumentHead;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.WorkbookReader;
import org.itaconsolidator.store.file.StoreFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The step read: turns a collected file into a submission. Whatever goes wrong while reading one workbook becomes a
 * finding of that workbook.
 *
 * @param keepsOriginals whether what comes from the inbox is kept in the archive: not in a dry run
 */
public record InboxReading(WorkbookReader reader, OriginalsArchive archive, boolean keepsOriginals)
        implements LoadStages.Reading {
    private static final Logger LOG = LoggerFactory.getLogger(InboxReading.class);

    /** The reasons that show for sure that a table belongs to another system. */
    private static final Set<String> OF_OTHERS = Set.of("foreign-headings", "calendar");

    @Override
    public Optional<Submission> read(SourceFile file) {
        Optional<Finding> refusal = Inbox.findRefusal(file);
        if (refusal.isPresent()) {
            return Optional.of(refused(reader, file, refusal.get()));
        }
        boolean kept = archive.holds(file.path());
        Optional<byte[]> content = kept ? archive.read(file.sha256()) : InboxFiles.readStable(file);
        return content.map(bytes -> {
            Submission read = parse(reader, file, bytes);
            if (!kept && keepsOriginals && !isLeftAlone(read)) {
                keep(file, bytes);
            }
            return read;
        });
    }

    /**
     * Whether nothing in a file is meant for this program, nor says that it should be: letters, orders and lists of other systems
     * lie among deliveries. An Excel workbook is always meant as a delivery, and so is a table that may be one.
     */
    static boolean isLeftAlone(Submission read) {
        return FileKind.of(read.file().inboxPath())
                        .filter(FileKind::isOfManyUses)
                        .isPresent()
                && read.isRefused()
                && read.rowsRead().equals(read.rowsIgnored())
                && read.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .allMatch(finding -> finding.code() == FindingCode.NO_TABLE_RECOGNISED
                                && !WorkbookReader.isPromised(finding))
                && read.findings().stream().noneMatch(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED)
                && read.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.TABLE_LEFT_ALONE)
                        .allMatch(
                                finding -> OF_OTHERS.contains(finding.details().getOrDefault("reason", "")));
    }

    /** Reads a workbook; a fault of the reader refuses this workbook only. */
    static Submission parse(WorkbookReader reader, SourceFile file, byte[] content) {
        return guarded(reader, file, () -> reader.read(file, content).submission());
    }

    public static Submission guarded(WorkbookReader reader, SourceFile file, Supplier<Submission> reading) {
        try {
            return reading.get();
        } catch (RuntimeException | Error e) {
            if (StoreFailures.isOfMachine(e)) {
                throw e;
            }
            LOG.error("the reader failed on the workbook with content {}", file.sha256(), e);
            return refused(reader, file, Finding.ofFile(FindingCode.PROGRAM_FAULT, "", ""));
        }
    }

    @Override
    public void finish() throws IOException {
        archive.sync();
    }

    private void keep(SourceFile file, byte[] content) {
        try {
            archive.keep(file.sha256(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A refused submission for a file that is not read; its body and division come from its folder. */
    public static Submission refused(WorkbookReader reader, SourceFile file, Finding finding) {
        return refused(file, reader.headOfPlace(file.inboxPath()), finding);
    }

    /** A refused submission without body and division, for a file at which the program failed. */
    public static Submission refused(SourceFile file, Finding finding) {
        DocumentHead nobody =
                new DocumentHead(Optional.empty(), "", Optional.empty(), OptionalInt.empty(), SourceKind.OFFICIAL);
        return refused(file, nobody, finding);
    }

    private static Submission refused(SourceFile file, DocumentHead head, Finding finding) {
        return new Submission(
                file,
                head,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(finding),
                Optional.empty(),
                false);
    }
}
