package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.head.ExpectedBody;

/** Reads bytes as the job would and answers short questions about what came out. */
public final class TestReading {
    static final WorkbookReader READER = reader(List.of());

    private TestReading() {}

    public static WorkbookReader reader(List<ExpectedBody> expected) {
        return new WorkbookReader(Frameworks.load(Optional.empty()), expected);
    }

    public static Submission read(byte[] content) {
        return read("delivery.xlsx", content);
    }

    static Submission read(String inboxPath, byte[] content) {
        return READER.read(file(inboxPath, content), content).submission();
    }

    public static SourceFile file(String inboxPath, byte[] content) {
        return new SourceFile(inboxPath, Path.of("inbox"), "0".repeat(64), content.length, Instant.EPOCH);
    }

    /** Code and cells of a finding: {@code score-not-a-number ผลคะแนน!C7}; without what is told of every list. */
    static List<String> codes(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> !isToldOfEveryList(finding))
                .map(TestReading::line)
                .toList();
    }

    /** Whether it only says that a list has no headings ({@code ListsWithoutHeadingsTest}). */
    static boolean isToldOfEveryList(Finding finding) {
        return "no-headings".equals(finding.details().get("case"));
    }

    static String line(Finding finding) {
        StringBuilder line = new StringBuilder(finding.code().code());
        finding.cells().forEach(cell -> line.append(' ').append(cell));
        return line.toString();
    }

    public static List<FindingCode> onlyCodes(Submission submission) {
        return submission.findings().stream().map(Finding::code).toList();
    }

    /** Two files of which the same is read, at the same places. */
    static void assertSame(Submission before, Submission after, String name) {
        assertEquals(before.head(), after.head(), name);
        assertEquals(lines(before.scores()), lines(after.scores()), name);
        // a copy may hold the value of what was a formula
        assertEquals(lines(calculated(before)), lines(calculated(after)), name);
        assertEquals(lines(before.measures()), lines(after.measures()), name);
        assertEquals(lines(before.analysis()), lines(after.analysis()), name);
        assertEquals(lines(before.oitItems()), lines(after.oitItems()), name);
        assertEquals(before.rowsRead(), after.rowsRead(), name);
        assertEquals(codes(before), codes(after), name);
    }

    private static List<ReportedFigure> calculated(Submission submission) {
        return submission.reported().stream().map(ReportedFigure::calculated).toList();
    }

    private static String lines(List<?> values) {
        return String.join("\n", values.stream().map(Object::toString).toList());
    }

    /** Rows of which something is stored, by what the parts of the submission say. */
    static Set<RowRef> rowsStored(Submission submission) {
        Set<RowRef> stored = new LinkedHashSet<>();
        submission.scores().forEach(score -> stored.add(score.at().rowRef()));
        submission.measures().stream().map(Measure::rows).forEach(stored::addAll);
        submission.analysis().forEach(note -> stored.addAll(note.rows()));
        submission.oitItems().forEach(item -> stored.add(item.at().rowRef()));
        submission.compared().forEach(result -> stored.addAll(result.rows()));
        submission.reported().stream()
                .map(figure -> figure.at().rowRef())
                .filter(submission.rowsRead()::contains)
                .forEach(stored::add);
        return stored;
    }
}
