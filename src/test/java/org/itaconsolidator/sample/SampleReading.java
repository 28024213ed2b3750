package org.itaconsolidator.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.check.RuleBook;
import org.itaconsolidator.collect.Inbox;
import org.itaconsolidator.collect.InboxContents;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.WorkbookReader;
import org.itaconsolidator.read.head.ExpectedBody;
import org.itaconsolidator.settings.Expectation;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;

/** A sample job's inbox as collected, read and checked, by path. */
final class SampleReading {
    static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());

    private final Map<String, Submission> submissions = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    private SampleReading() {}

    static SampleReading of(String job) throws IOException {
        JobSettings settings = JobFile.read(Path.of("jobs", job), JobOverrides.NONE);
        List<ExpectedBody> expected =
                settings.expect().stream().map(SampleReading::expected).toList();
        WorkbookReader reader = new WorkbookReader(FRAMEWORKS, expected);
        RuleBook rules = new RuleBook(FRAMEWORKS);
        SampleReading sample = new SampleReading();
        InboxContents inbox = Inbox.collect(settings.inbox());
        inbox.refused().forEach(file -> sample.add(file, Inbox.findRefusal(file).orElseThrow()));
        for (SourceFile file : inbox.workbooks()) {
            Submission read = reader.read(file, Files.readAllBytes(file.path())).submission();
            Submission checked = rules.check(read).submission();
            sample.submissions.put(file.inboxPath(), checked);
            checked.findings().forEach(finding -> sample.add(file, finding));
        }
        return sample;
    }

    /** Every submission by its path in the inbox. */
    Map<String, Submission> submissions() {
        return submissions;
    }

    /** Each finding as severity, code and place, in the order of its text. */
    List<String> findings() {
        return findings.stream().sorted().toList();
    }

    private void add(SourceFile file, Finding finding) {
        String cells = finding.cells().isEmpty() ? "" : " " + finding.cells();
        findings.add(finding.severity() + " " + finding.code().code() + " " + file.inboxPath() + cells);
    }

    private static ExpectedBody expected(Expectation entry) {
        Body body = new Body(
                entry.body().name(), entry.body().district(), entry.body().province());
        List<Optional<FiscalYear>> rounds = entry.expectsReportOfRound() ? List.of(entry.fiscalYear()) : List.of();
        return new ExpectedBody(body, entry.body().aliases(), entry.divisions(), entry.fiscalYear(), rounds);
    }
}
