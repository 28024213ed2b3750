package org.itaconsolidator.store.content;

import static org.itaconsolidator.store.Samples.MONDAY;
import static org.itaconsolidator.store.Samples.file;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.reading.AnalysisNote;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.reading.DocumentHead;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.SubmissionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentReaderTest {
    @TempDir
    private Path folder;

    @Test
    void measuresComeBackWithDivisionsStepsAndPlace() {
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            new SubmissionStore(store, Samples.WORDING)
                    .save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก", "ข"), Map.of(), MONDAY);
            ContentReader reader = new ContentReader(store);
            List<MeasureRow> measures = new ArrayList<>();
            reader.forEachMeasure(measures::add);
            assertEquals(2, measures.size());
            MeasureRow second = measures.get(1);
            assertEquals(2, second.id());
            assertEquals("ข", second.texts().get(Field.MEASURE));
            assertEquals(3, second.texts().size());
            assertEquals(List.of("กองคลัง", "กองช่าง"), second.divisions());
            assertEquals(
                    List.of("ประชุม", "รายงาน"),
                    second.steps().stream().map(MeasureRow.Step::text).toList());
            assertEquals("2026-03-31", second.periodEnd().orElseThrow());
            assertEquals("a.xlsx รายงานผล!B7", second.place().toString());
            List<FindingRow> findings = new ArrayList<>();
            reader.findings().forEachFinding(findings::add);
            assertEquals(
                    List.of(new FindingRow(
                            1,
                            "a.xlsx",
                            "รายงานผล",
                            "G5",
                            Severity.WARNING,
                            "result-missing",
                            "result-missing ",
                            "",
                            "")),
                    findings);
        }
    }

    @Test
    void measuresComeInTheDictionarysOrderOfTheirBodies() {
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            SubmissionStore submissions = new SubmissionStore(store, Samples.WORDING);
            CheckedSubmission other = Samples.report(file("a.xlsx", 1), "กองคลัง", "ก");
            Submission s = other.submission();
            DocumentHead head = s.head();
            Body body = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "ตัวอย่าง");
            Submission with = new Submission(
                    s.file(),
                    new DocumentHead(
                            Optional.of(body), head.division(), head.fiscalYear(), head.round(), head.source()),
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
            submissions.save(
                    new CheckedSubmission(with, other.chosenScores(), other.checked(), List.of(), "f1"),
                    Map.of(),
                    MONDAY);
            submissions.save(Samples.report(file("b.xlsx", 2), "กองคลัง", "ข"), Map.of(), MONDAY);
            List<String> order = new ArrayList<>();
            new ContentReader(store)
                    .forEachMeasure(measure -> order.add(measure.body().name()));
            assertEquals(
                    List.of("เทศบาลตำบลตัวอย่าง", "องค์การบริหารส่วนตำบลตัวอย่าง"),
                    order,
                    "ท before อ, though the letter เ is behind อ");
        }
    }

    @ParameterizedTest
    @CsvSource({"5, true, ''", "6, true, 2569", "5, false, 2569"})
    void scoresOfAnAnalysisAreOfTheirYearOnlyWhereTheyAreMany(int scores, boolean analysis, String years) {
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            CheckedSubmission sample = Samples.scores(
                    file("a.xlsx", 1), "", Collections.nCopies(scores, "80.25").toArray(String[]::new));
            Submission s = sample.submission();
            FiscalYear year = s.scores().get(0).fiscalYear();
            AnalysisNote note = new AnalysisNote(
                    year,
                    OptionalInt.of(1),
                    "",
                    AnalysisNote.Kind.WEAKNESS,
                    "ไม่ชัดเจน",
                    s.scores().get(0).at(),
                    List.of(s.scores().get(0).at().rowRef()),
                    Map.of());
            Submission with = s.withContent(
                    s.scores(),
                    List.of(),
                    s.measures(),
                    analysis ? List.of(note) : List.of(),
                    s.oitItems(),
                    s.compared());
            new SubmissionStore(store, Samples.WORDING)
                    .save(
                            new CheckedSubmission(with, sample.chosenScores(), sample.checked(), List.of(), "f1"),
                            Map.of(),
                            MONDAY);
            assertEquals(
                    Set.of(years),
                    new ContentReader(store)
                            .deliveries()
                            .listSubmissions()
                            .get(0)
                            .inside()
                            .get(Form.SCORES));
        }
    }

    @Test
    void findingsComeBackWholeAndAreCounted() {
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            CheckedSubmission checked = Samples.refused(file("a.xlsx", 1));
            Finding finding = new Finding(
                    FindingCode.SCORE_CONFLICT,
                    Severity.ERROR,
                    List.of(new CellRef("คะแนน", 5, 3), new CellRef("คะแนน", 9, 0)),
                    "88.42, 88.52",
                    "",
                    Map.of("cells", "C5 = 88.42\nC9 = 88.52", "case", ""));
            Submission s = checked.submission();
            Submission with = new Submission(
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
                    List.of(s.findings().get(0), finding),
                    Optional.empty(),
                    false);
            new SubmissionStore(store, Samples.WORDING)
                    .save(new CheckedSubmission(with, Set.of(), checked.checked(), List.of(), "f1"), Map.of(), MONDAY);
            ContentReader reader = new ContentReader(store);
            assertEquals(
                    List.of(s.findings().get(0), finding), reader.findings().listFindings(1));
            assertEquals(
                    Map.of("corrupt-workbook", 1, "score-conflict", 1),
                    reader.findings().countFindings());
            assertEquals(Map.of(Severity.ERROR, 2), reader.findings().countFindingsBySeverity());
            assertEquals(
                    List.of(new RefusedDelivery(
                            "a.xlsx", true, 0, List.of(s.findings().get(0), finding), Set.of(1L))),
                    reader.findings().listRefusedDeliveries());
            assertEquals(List.of(), reader.listBodies());
        }
    }

    @Test
    void bodyOfADeliveryIsListed() {
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            new SubmissionStore(store, Samples.WORDING)
                    .save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก", "ข"), Map.of(), MONDAY);
            assertEquals(List.of(Samples.BODY), new ContentReader(store).listBodies());
        }
    }

    /** Ids tell only in which order files were read last. */
    @Test
    void measuresComeDocumentByDocumentWhateverWasReadLast() throws SQLException {
        Path path = folder.resolve("ita.db");
        try (Store store = Store.open(path)) {
            SubmissionStore submissions = new SubmissionStore(store, Samples.WORDING);
            submissions.save(Samples.report(file("a-12.xlsx", 1), "กองคลัง", "ก"), Map.of(), MONDAY);
            submissions.save(Samples.report(file("c-6.xlsx", 2), "กองคลัง", "ข"), Map.of(), MONDAY);
            submissions.save(Samples.report(file("b-6.xlsx", 3), "กองคลัง", "ค", "ง"), Map.of(), MONDAY);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE submission SET round = 12 WHERE inbox_path = 'a-12.xlsx'");
                statement.execute("INSERT INTO submission_form SELECT submission_id, 'measures', 1 FROM submission"
                        + " WHERE inbox_path = 'c-6.xlsx'");
                statement.execute("UPDATE measure SET form = 'measures' WHERE submission_id = 2");
            }
            ContentReader reader = new ContentReader(store);
            List<String> measures = new ArrayList<>();
            reader.forEachMeasure(measure -> measures.add(measure.texts().get(Field.MEASURE)));
            assertEquals(List.of("ข", "ค", "ง", "ก"), measures);
            assertEquals(
                    measures,
                    reader.papers().listMeasures(Samples.BODY, Samples.YEAR).stream()
                            .map(measure -> measure.texts().get(Field.MEASURE))
                            .toList());
        }
    }

    @Test
    void submissionsShowTheLastVersionAndTheOneThatDelivers() {
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            SubmissionStore submissions = new SubmissionStore(store, Samples.WORDING);
            submissions.save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก"), Map.of(), MONDAY);
            submissions.save(Samples.report(file("a.xlsx", 2), "กองคลัง", "ก"), Map.of(), MONDAY);
            submissions.save(Samples.refused(file("a.xlsx", 3)), Map.of(), MONDAY);
            ContentReader reader = new ContentReader(store);
            assertEquals(
                    List.of("2 accepted", "3 refused"),
                    reader.deliveries().listSubmissions().stream()
                            .map(s -> s.id() + " " + s.status().code())
                            .sorted()
                            .toList());
            List<SubmissionRow> versions = new ArrayList<>();
            reader.deliveries().forEachVersion(versions::add);
            assertEquals(3, versions.size());
        }
    }
}
