package org.itaconsolidator.store.content;

import static org.itaconsolidator.store.Samples.BODY;
import static org.itaconsolidator.store.Samples.MONDAY;
import static org.itaconsolidator.store.Samples.TUESDAY;
import static org.itaconsolidator.store.Samples.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.score.ChangesSinceSigned.MovedRow;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.SubmissionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreDifferencesTest {
    @TempDir
    private Path folder;

    private Store store;
    private Path signed;

    @BeforeEach
    void sign() throws IOException {
        store = Store.open(folder.resolve("ita.db"));
        save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก", "ข"), true);
        save(Samples.scores(file("b.xlsx", 1), "", "80", "70"), true);
        signed = folder.resolve("signed.db");
        store.copyTo(signed);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void save(CheckedSubmission checked, boolean first) {
        new SubmissionStore(store, Samples.WORDING).save(checked, Map.of(), first ? MONDAY : TUESDAY);
    }

    private List<MovedRow> moved() {
        return moved(false);
    }

    private List<MovedRow> moved(boolean sameSettings) {
        return moved(2570, sameSettings);
    }

    private List<MovedRow> moved(int year, boolean sameSettings) {
        return StoreDifferences.list(signed, store.file(), FiscalYear.ofBuddhist(year), 6, sameSettings);
    }

    @Test
    void reportsAndPlansOfPapersStillToComeHaveMovedNothing() {
        save(Samples.report(file("c.xlsx", 1), "กองช่าง", "ค"), false);
        assertEquals(3, moved(2569, false).size(), "of the round that was signed");
        store.sql()
                .sql("UPDATE submission SET round = 12 WHERE inbox_path = 'c.xlsx'")
                .update();
        assertEquals(List.of(), moved(2569, false));
        store.sql()
                .sql("UPDATE submission SET fiscal_year = 2570, round = 6 WHERE inbox_path = 'c.xlsx'")
                .update();
        assertEquals(List.of(), moved(2569, false));
        store.sql()
                .sql("UPDATE submission SET fiscal_year = 2568 WHERE inbox_path = 'c.xlsx'")
                .update();
        assertEquals(3, moved(2569, false).size(), "of a year before");
    }

    /** The checklists of September are no part of what was signed in April. */
    @Test
    void checklistWhereTheSignedPapersHadNoneHasMovedNothing() throws IOException {
        save(Samples.analysisAndChecklist(file("o.xlsx", 1)), false);
        assertEquals(0, checklistRows());
        signed = folder.resolve("signed-later.db");
        store.copyTo(signed);
        save(Samples.analysisAndChecklist(file("p.xlsx", 2)), false);
        assertTrue(checklistRows() > 0, "a further one beside one that was signed");
    }

    private long checklistRows() {
        return moved().stream()
                .filter(row -> row.field().matches("item|owner|url|self-score"))
                .count();
    }

    @Test
    void whatOnlyAnotherVersionOfTheProgramReadsOrComputesOtherwiseHasNotMoved() {
        save(Samples.withFingerprint(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก", "ข (อ่านใหม่)"), "f2"), false);
        save(Samples.withFingerprint(Samples.scores(file("b.xlsx", 1), "", "80", "75"), "f2"), false);
        store.sql()
                .sql("INSERT INTO total (body_id, division, source, fiscal_year, total, level)"
                        + " VALUES (1, '', 'official', 2569, '60.61', 'D')")
                .update();
        assertEquals(List.of(), moved(true));
        assertEquals(
                List.of("computed-level 2569", "computed-total 2569", "measure", "score 2569 2"),
                moved().stream().map(MovedRow::field).distinct().sorted().toList(),
                "with other frameworks or mappings");
        save(Samples.scores(file("b.xlsx", 2), "", "80", "71"), false);
        assertEquals(
                List.of("computed-level 2569", "computed-total 2569", "score 2569 2"),
                moved(true).stream().map(MovedRow::field).sorted().toList(),
                "a file that somebody has altered");
    }

    @Test
    void nothingHasMovedWhereNothingCameOrTheSameCameAgain() {
        assertEquals(List.of(), moved());
        save(Samples.withFingerprint(Samples.report(file("a.xlsx", 2), "กองคลัง", "ก", "ข"), "f2"), false);
        assertEquals(List.of(), moved(), "other bytes, the same rows");
    }

    @Test
    void scoreThatIsAnotherOneIsToldWithItsCell() {
        save(Samples.scores(file("b.xlsx", 2), "", "80", "75"), false);
        assertEquals(
                List.of(new MovedRow(
                        BODY,
                        new Place("b.xlsx", "ผลคะแนน", "C6"),
                        "score 2569 2",
                        Optional.of("70"),
                        Optional.of("75"))),
                moved());
    }

    /** The result of a year is announced in its summer, and the next year's papers answer it. */
    @Test
    void resultOfTheYearItselfBelongsToTheNextYearsPapers() {
        save(Samples.scores(file("b.xlsx", 2), "", "80", "75"), false);
        store.sql()
                .sql("INSERT INTO total (body_id, division, source, fiscal_year, total, level)"
                        + " VALUES (1, '', 'official', 2569, '60.61', 'D')")
                .update();
        assertEquals(List.of(), moved(2569, false));
        assertEquals(3, moved(2570, false).size());
    }

    /** A form that is handed out with the scores of the years before says them once more. */
    @Test
    void scoreThatAnotherFileSaysTooHasNotMoved() throws IOException {
        save(Samples.scores(file("c.xlsx", 1), "", "80", "71", "65"), false);
        assertEquals(
                List.of("score 2569 2 70 71", "score 2569 3 (none) 65"),
                moved().stream()
                        .map(row -> row.field() + " " + row.before().orElse("(none)") + " "
                                + row.after().orElse("(none)"))
                        .toList());
        save(Samples.scores(file("d.xlsx", 1), "กองช่าง", "80", "70"), false);
        assertEquals(7, moved().size(), "another's scores are others");
        Path both = folder.resolve("both.db");
        store.copyTo(both);
        assertEquals(List.of(), StoreDifferences.list(both, store.file(), FiscalYear.ofBuddhist(2570), 6, false));
        store.sql()
                .sql("UPDATE submission_form SET counts = 0 WHERE submission_id ="
                        + " (SELECT submission_id FROM submission WHERE inbox_path = 'b.xlsx')")
                .update();
        assertEquals(
                List.of("score 2569 2 70 71"),
                StoreDifferences.list(both, store.file(), FiscalYear.ofBuddhist(2570), 6, false).stream()
                        .map(row -> row.field() + " " + row.before().orElse("(none)") + " "
                                + row.after().orElse("(none)"))
                        .toList(),
                "what another file still says has not gone");
    }

    /** A score typed as the text ๗๐.๐๐ is the number 70 in the form that is handed out with it. */
    @Test
    void scoreThatAnotherFileSaysWithOtherZerosHasNotMoved() {
        save(Samples.scores(file("c.xlsx", 1), "", "80.0", "70.00"), false);
        assertEquals(List.of(), moved());
        save(Samples.scores(file("c.xlsx", 2), "", "80.00", "70.50"), false);
        assertEquals(
                List.of("score 2569 2 70 70.50"),
                moved().stream()
                        .map(row -> row.field() + " " + row.before().orElse("(none)") + " "
                                + row.after().orElse("(none)"))
                        .toList());
    }

    /** The next year begins with a new entry in the job file: all is read anew, and the form for its scores holds those that were signed. */
    @Test
    void scoreThatAnotherFileSaysTooHasNotMovedWhereAllWasReadAnew() {
        save(Samples.withFingerprint(Samples.scores(file("b.xlsx", 1), "", "80", "70"), "f2"), false);
        save(Samples.withFingerprint(Samples.scores(file("c.xlsx", 1), "", "80", "70", "65"), "f2"), false);
        assertEquals(
                List.of("score 2569 3 (none) 65"),
                moved().stream()
                        .map(row -> row.field() + " " + row.before().orElse("(none)") + " "
                                + row.after().orElse("(none)"))
                        .toList());
    }

    @Test
    void measureThatCameOrWentIsToldTextByText() {
        save(Samples.report(file("a.xlsx", 2), "กองคลัง", "ก"), false);
        save(Samples.report(file("c.xlsx", 1), "กองช่าง", "ค"), false);
        assertEquals(
                List.of("ข|(none)", "(none)|ค"),
                moved().stream()
                        .filter(row -> row.field().equals("measure"))
                        .map(row -> row.before().orElse("(none)") + "|"
                                + row.after().orElse("(none)"))
                        .toList());
        assertEquals(
                List.of("a.xlsx", "c.xlsx"),
                moved().stream().map(row -> row.place().fileName()).distinct().toList());
    }

    @Test
    void totalThatIsComputedAnewIsTold() {
        store.sql()
                .sql("INSERT INTO total (body_id, division, source, fiscal_year, total, level)"
                        + " VALUES (1, '', 'official', 2569, '60.61', 'D')")
                .update();
        assertEquals(
                List.of("computed-level 2569=D", "computed-total 2569=60.61"),
                moved().stream()
                        .map(row -> row.field() + "=" + row.after().orElseThrow())
                        .toList());
    }
}
