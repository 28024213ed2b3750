package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.app.CheckedFile;
import org.itaconsolidator.app.CheckedFile.ExplainedHeading;
import org.itaconsolidator.app.CheckedFile.ExplainedTable;
import org.itaconsolidator.collect.Inbox;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.basis.JobBodies;
import org.itaconsolidator.job.load.InboxReading;
import org.itaconsolidator.job.load.SubmissionChecking;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FileKind;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.reading.HeadFact;
import org.itaconsolidator.model.reading.HeadFact.Place;
import org.itaconsolidator.model.reading.HeadFact.What;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.WorkbookReader;
import org.itaconsolidator.read.heading.Explanation;
import org.itaconsolidator.score.Plausibility;
import org.itaconsolidator.score.ScoreDoubts;
import org.itaconsolidator.settings.JobSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command {@code check}: reads and checks files as a run would, and stores nothing. */
final class FileChecking {
    private static final Logger LOG = LoggerFactory.getLogger(FileChecking.class);

    private final Clock clock;
    private final Optional<Path> inbox;
    private final Frameworks frameworks;
    private final WorkbookReader reader;
    private final SubmissionChecking checking;

    /** @param job whose frameworks, confirmed headings, bodies and waivers are used; empty for none */
    FileChecking(Clock clock, Optional<JobSettings> job) {
        this.clock = clock;
        inbox = job.map(settings -> settings.inbox().toAbsolutePath().normalize());
        Optional<JobBodies> bodies = job.map(JobBodies::new);
        frameworks = Frameworks.load(job.flatMap(JobSettings::frameworks));
        reader = new WorkbookReader(
                frameworks,
                bodies.map(JobBodies::listForReading).orElse(List.of()),
                bodies.map(JobBodies::listMappings).orElse(List.of()));
        checking = SubmissionChecking.of(
                frameworks,
                bodies.map(all -> all.listWaivers(LocalDate.now(clock))).orElse(List.of()),
                "");
    }

    List<CheckedFile> check(List<Path> files, boolean explain) {
        return files.stream().map(file -> check(file, explain)).toList();
    }

    private CheckedFile check(Path path, boolean explain) {
        SourceFile file;
        byte[] content;
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            boolean tooLarge = attributes.size() > FileKind.LARGEST_BYTES;
            content = tooLarge ? new byte[0] : Files.readAllBytes(path);
            file = new SourceFile(
                    inboxPath(path),
                    path,
                    Sha256.of(content),
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant());
        } catch (IOException e) {
            LOG.warn("{} cannot be read", path, e);
            return new CheckedFile(
                    path,
                    Ledger.EMPTY,
                    List.of(),
                    List.of(Finding.ofFile(FindingCode.FILE_NOT_READABLE, "", "")),
                    List.of());
        }
        List<HeadFact> head = new ArrayList<>();
        List<ExplainedTable> tables = new ArrayList<>();
        Optional<Finding> refusal = Inbox.findRefusal(file);
        Submission read = refusal.isPresent()
                ? InboxReading.refused(reader, file, refusal.get())
                : read(file, content, head, tables);
        CheckedSubmission checked = check(file, read);
        List<Finding> findings = new ArrayList<>(checked.submission().findings());
        findings.addAll(implausible(checked));
        return new CheckedFile(path, checked.checked(), head, findings, explain ? tables : List.of());
    }

    /** The file's path within the job's inbox, whose folders say something of it; its name alone if it lies elsewhere. */
    private String inboxPath(Path path) {
        Path file = path.toAbsolutePath().normalize();
        return inbox.filter(file::startsWith)
                .map(folder -> folder.relativize(file).toString().replace('\\', '/'))
                .orElse(file.getFileName().toString());
    }

    /** What is implausible within this one file; a run also knows the body's other years. */
    private List<Finding> implausible(CheckedSubmission checked) {
        List<ScoreReading> counting = checked.submission().scores().stream()
                .filter(reading -> reading.source() == SourceKind.OFFICIAL
                        && checked.chosenScores().contains(reading.at()))
                .toList();
        List<ScoreReading> stated = checked.submission().reported().stream()
                .filter(figure -> figure.source() == SourceKind.OFFICIAL)
                .flatMap(figure -> figure.asScore().stream())
                .toList();
        return Stream.of(
                        ScoreDoubts.listEarly(counting, stated, Function.identity(), LocalDate.now(clock)),
                        Plausibility.check(
                                frameworks::findFramework,
                                counting,
                                Function.identity(),
                                Plausibility.yearsOfTotals(checked.submission().reported())))
                .flatMap(List::stream)
                .map(Plausibility.Told::finding)
                .toList();
    }

    private CheckedSubmission check(SourceFile file, Submission read) {
        try {
            return checking.check(read);
        } catch (RuntimeException | Error e) {
            return checking.check(failed(file, e));
        }
    }

    private static Submission failed(SourceFile file, Throwable fault) {
        LOG.error("the program failed on {}", file.inboxPath(), fault);
        return InboxReading.refused(file, Finding.ofFile(FindingCode.PROGRAM_FAULT, "", ""));
    }

    private Submission read(SourceFile file, byte[] content, List<HeadFact> head, List<ExplainedTable> tables) {
        try {
            return InboxReading.guarded(reader, file, () -> {
                WorkbookReader.Read read = reader.read(file, content);
                tables.addAll(tables(read.explanations()));
                read.head().stream()
                        .map(fact -> fact.equals(HeadFact.untold(What.FISCAL_YEAR))
                                ? yearsOf(read.submission().scores()).orElse(fact)
                                : fact)
                        .forEach(head::add);
                head.addAll(forms(tables));
                return read.submission();
            });
        } catch (OutOfMemoryError e) {
            // no other file is read at the same time
            return failed(file, e);
        }
    }

    /** The years in headings of scores, if the file as a whole has none, with the first cell of the scores. */
    private static Optional<HeadFact> yearsOf(List<ScoreReading> scores) {
        String years = scores.stream()
                .map(score -> score.fiscalYear().buddhist())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return scores.stream()
                .findFirst()
                .map(first -> new HeadFact(
                        What.FISCAL_YEAR, years, Place.CELL, first.at().toString()));
    }

    /** Each form with the heading of the first table that contains it. */
    private static List<HeadFact> forms(List<ExplainedTable> tables) {
        Map<String, HeadFact> forms = new LinkedHashMap<>();
        for (ExplainedTable table : tables) {
            if (!table.form().isEmpty()) {
                String at = table.at().toString();
                forms.putIfAbsent(table.form(), new HeadFact(What.FORMS, table.form(), Place.CELL, at));
            }
        }
        return forms.isEmpty() ? List.of(HeadFact.untold(What.FORMS)) : List.copyOf(forms.values());
    }

    /** Headings of one row belong to one table; a table left alone is listed by itself. */
    private static List<ExplainedTable> tables(List<Explanation> explanations) {
        Map<String, List<Explanation>> rows = new LinkedHashMap<>();
        for (Explanation each : explanations) {
            String table = each.at().sheet() + "!"
                    + (each.field().isPresent() ? each.at().row() : each.at().a1());
            rows.computeIfAbsent(table, key -> new ArrayList<>()).add(each);
        }
        return rows.values().stream().map(FileChecking::table).toList();
    }

    private static ExplainedTable table(List<Explanation> headings) {
        Explanation first = headings.get(0);
        return new ExplainedTable(
                first.at(),
                first.form().map(Form::code).orElse(""),
                first.words().getOrDefault("reason", ""),
                headings.stream().map(FileChecking::heading).toList());
    }

    private static ExplainedHeading heading(Explanation each) {
        Explanation.Fit fit = each.fit().get();
        String field = each.field().map(Field::code).orElse("");
        return new ExplainedHeading(each.at(), each.heading(), field, each.recognised(), fit.fitting(), fit.filled());
    }
}
