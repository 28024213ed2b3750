package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.message.FindingTexts;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingChanges;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.WorkbookReader;
import org.itaconsolidator.report.answer.ReturnedWorkbook;
import org.itaconsolidator.report.answer.ReturnedWorkbook.Answer;
import org.itaconsolidator.report.answer.ReturnedWorkbook.ReturnRequest;
import org.itaconsolidator.settings.Digits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marked copies of real workbooks are read like the originals. */
class ReturnedSeedWorkbooksTest {
    private static final Path FOLDER = Path.of(System.getProperty("seed.workbooks", "../shared/seed-workbooks"));
    private static final Locale THAI = Locale.forLanguageTag("th");

    private final WorkbookReader reader = new WorkbookReader(Frameworks.load(Optional.empty()), List.of());
    private final ReturnedWorkbook returned = new ReturnedWorkbook(Digits.THAI, new FindingTexts(THAI)::text);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "banklap-report-2568.xlsx",
                "kutchok-measures-2566.xlsx",
                "nabon-report-2565.xlsx",
                "nongprong-measures-2565.xlsx",
                "sankhong-report-2566.xlsx"
            })
    void markedCopyIsReadLikeTheOriginal(String name) throws IOException {
        Path path = FOLDER.resolve(name);
        assumeTrue(Files.isRegularFile(path), "SKIPPED: no seed workbook " + path);
        byte[] original = Files.readAllBytes(path);
        Submission first = read(name, original);
        assertFalse(first.measures().isEmpty());
        List<Finding> findings = new ArrayList<>(first.findings());
        first.measures().forEach(m -> findings.add(Finding.at(m.at(), FindingCode.RESPONSIBLE_MISSING, "", "")));

        Answer answer = returned.answer(new ReturnRequest(
                original,
                name,
                false,
                Ledger.EMPTY,
                findings,
                Optional.of(FindingChanges.between(first.findings(), findings, FindingChanges.Rows.IN_PLACE)),
                Delivery.NO_FILES));

        assertTrue(answer.marked());
        Path copy = Path.of("target/returned", name);
        Files.createDirectories(copy.getParent());
        Files.write(copy, answer.content());
        Submission again = read(name, answer.content());
        assertEquals(Optional.of(Sha256.of(original)), again.answered());
        assertEquals(first, unanswering(again));
        assertEquals(
                Map.of(), WorkbookState.differences(WorkbookState.of(original), WorkbookState.of(answer.content())));
    }

    /** The same, without what tells that it is a marked copy. */
    private static Submission unanswering(Submission s) {
        return new Submission(
                s.file(),
                s.head(),
                s.forms(),
                s.scores(),
                s.reported(),
                List.of(),
                s.measures(),
                s.analysis(),
                s.oitItems(),
                List.of(),
                s.rowsRead(),
                s.rowsIgnored(),
                s.rowsRefused(),
                s.findings(),
                Optional.empty(),
                false);
    }

    private Submission read(String name, byte[] content) {
        SourceFile file = new SourceFile(name, Path.of("inbox"), "0".repeat(64), 1, Instant.EPOCH);
        return reader.read(file, content).submission();
    }
}
