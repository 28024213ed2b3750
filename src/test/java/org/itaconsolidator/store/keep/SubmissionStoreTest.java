package org.itaconsolidator.store.keep;

import static org.itaconsolidator.store.Samples.MONDAY;
import static org.itaconsolidator.store.Samples.TUESDAY;
import static org.itaconsolidator.store.Samples.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.Delivery;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.delivery.FormStanding;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.SubmissionStore.SavedSubmission;
import org.itaconsolidator.store.row.StoredVersion;
import org.itaconsolidator.store.run.RunStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionStoreTest {
    @TempDir
    private Path folder;

    private Store store;
    private SubmissionStore submissions;
    private DeliveryStore deliveries;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("ita.db"));
        submissions = new SubmissionStore(store, Samples.WORDING);
        deliveries = new DeliveryStore(store, Samples.WORDING, Waivers.NONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyValueOfAMeasureIsInTheViewsWithItsPlace() {
        SavedSubmission saved = save(Samples.report(file("กองคลัง/a.xlsx", 1), "กองคลัง", "ก", "ข"));
        assertEquals(4, saved.rowsStored());
        assertEquals(
                List.of(
                        "1|เทศบาลตำบลตัวอย่าง|กองคลัง|2569|6|null|6|null|null|ก|null|กองคลัง /กองช่าง|null|2025-10-01"
                                + "|2026-03-31|null|null|null|null|กองคลัง/a.xlsx|รายงานผล|B5|null|null|พัฒนา \"ดี\""
                                + "|null|เมือง|ตัวอย่าง|report|null|{\"measure\": \"รายงานผล!B5\", "
                                + "\"responsible\": \"รายงานผล!E5\", \"to-develop\": \"รายงานผล!F5\"}|null",
                        "2|เทศบาลตำบลตัวอย่าง|กองคลัง|2569|6|null|6|null|null|ข|null|กองคลัง /กองช่าง|null|2025-10-01"
                                + "|2026-03-31|null|null|null|null|กองคลัง/a.xlsx|รายงานผล|B7|null|null|พัฒนา \"ดี\""
                                + "|null|เมือง|ตัวอย่าง|report|null|{\"measure\": \"รายงานผล!B7\", "
                                + "\"responsible\": \"รายงานผล!E7\", \"to-develop\": \"รายงานผล!F7\"}|null"),
                rows("SELECT * FROM v_measures ORDER BY 1"));
        assertEquals(
                List.of("1|กองคลัง", "1|กองช่าง", "2|กองคลัง", "2|กองช่าง"), rows("SELECT * FROM v_measure_divisions"));
        assertEquals(
                List.of(
                        "1|1|ประชุม|null|null|null|null|null|รายงานผล|D5",
                        "1|2|รายงาน|ทำแล้ว|กองคลัง|ต.ค. ๒๕๖๘ เป็นต้นไป|2025-10-01|null|รายงานผล|D6"),
                rows("SELECT * FROM v_measure_steps WHERE measure_id = 1"));
        assertEquals(
                List.of("1|2026-01-15|ประชุมวันที่ ๑๕|รายงานผล|H5"),
                rows("SELECT * FROM v_events WHERE measure_id = 1"));
        assertEquals(
                List.of("1|กองคลัง/a.xlsx|" + file("กองคลัง/a.xlsx", 1).sha256()
                        + "|เทศบาลตำบลตัวอย่าง|กองคลัง|2569|6|report|accepted|5|4|0|1|2026-03-02T01:00+07:00|เมือง|ตัวอย่าง"
                        + "|1|1|0|2026-03-01T00:00:00Z|1|2026-03-02T01:00+07:00|2026-03-02T01:00+07:00"
                        + "|2026-03-02T01:00+07:00"),
                rows("SELECT * FROM v_submissions"));
        assertEquals(
                List.of(
                        "1|กองคลัง/a.xlsx|รายงานผล|G5|warning|result-missing|result-missing |||รายงานผล!G5|1|0|null|null"),
                rows("SELECT * FROM v_findings"));
    }

    @Test
    void blankSelfScoreIsNullNotZeroAndARowSpanCountsEveryRow() {
        SavedSubmission saved = save(Samples.analysisAndChecklist(file("a.xlsx", 1)));
        assertEquals(3, saved.rowsStored());
        assertEquals(
                List.of(
                        "เทศบาลตำบลตัวอย่าง||2569|9|null|to-develop|เผยแพร่ให้ครบ|a.xlsx|วิเคราะห์ผล|D5|เมือง|ตัวอย่าง|1"),
                rows("SELECT * FROM v_analysis"));
        assertEquals(
                List.of(
                        "เทศบาลตำบลตัวอย่าง||2569|O1|สำนักปลัด|null|null|a.xlsx|แบบตรวจ OIT|A5|เมือง|ตัวอย่าง|2026-03-31|"
                                + "{\"date\": \"แบบตรวจ OIT!F5\", \"item\": \"แบบตรวจ OIT!A5\","
                                + " \"responsible\": \"แบบตรวจ OIT!C5\"}"),
                rows("SELECT * FROM v_oit_items"));
        assertEquals(List.of("analysis,oit-checklist"), rows("SELECT forms FROM v_submissions"));
    }

    @Test
    void writerCountsWhatLiesInTheStoreNotWhatItWasTold() {
        CheckedSubmission whole = Samples.scores(file("a.xlsx", 1), "", "80", "90");
        assertEquals(2, save(whole).rowsStored());
        store.sql()
                .sql("CREATE TRIGGER lost AFTER INSERT ON score_reading WHEN new.indicator = 2"
                        + " BEGIN DELETE FROM score_reading WHERE reading_id = new.reading_id; END")
                .update();
        assertEquals(1, save(Samples.scores(file("b.xlsx", 1), "", "80", "90")).rowsStored());
    }

    @Test
    void changedFileReplacesWhatItsPathDelivered() {
        save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก", "ข"));
        SavedSubmission second = submissions.save(Samples.report(file("a.xlsx", 2), "กองคลัง", "ค"), keys(7), TUESDAY);
        assertEquals(List.of("3|ค"), rows("SELECT measure_id, measure FROM v_measures"));
        assertEquals(
                List.of("1|superseded|2026-03-02T01:00+07:00", "2|accepted|2026-03-03T01:00+07:00"),
                rows("SELECT submission_id, status, received_at FROM v_submissions"));
        assertEquals(Set.of(2L), difference(second.touched(), Set.of(1L)));
        assertEquals(List.of("0"), rows("SELECT count(*) FROM measure WHERE submission_id = 1"));
        assertEquals(List.of("0"), rows("SELECT count(*) FROM measure_row WHERE measure_id < 3"));
    }

    @Test
    void whatIsStoredUnderANameThatIsNearlyAnExpectedOneStaysAndIsTold() {
        CheckedSubmission stored = Samples.report(file("a.xlsx", 1), "กองคลัง", "ก");
        save(stored);
        Finding nearly =
                Finding.ofFile(FindingCode.ORGANISATION_NEARLY_EXPECTED, "เทศบาลตำบลตัวอย่าง", "เทศบาลตำบลตัวอยาง");
        for (int run = 0; run < 2; run++) {
            submissions.save(refusedFor(stored, nearly), Map.of(), TUESDAY);
        }
        assertEquals(List.of("ก"), rows("SELECT measure FROM v_measures"));
        assertEquals(
                List.of("1|accepted|เทศบาลตำบลตัวอย่าง|later"),
                rows("SELECT submission_id, v.status, organisation, fingerprint FROM v_submissions v"
                        + " JOIN submission s USING (submission_id)"));
        assertEquals(
                List.of("warning|organisation-nearly-expected", "warning|result-missing"),
                rows("SELECT severity, code FROM v_findings ORDER BY code"));
        submissions.save(refusedFor(Samples.report(file("a.xlsx", 2), "กองคลัง", "ก"), nearly), Map.of(), TUESDAY);
        assertEquals(
                List.of("1|accepted", "2|refused"),
                rows("SELECT submission_id, status FROM v_submissions"),
                "other content");
    }

    private static CheckedSubmission refusedFor(CheckedSubmission checked, Finding finding) {
        List<Finding> findings = new ArrayList<>(checked.submission().findings());
        findings.add(finding);
        return Samples.withFingerprint(
                new CheckedSubmission(
                        checked.submission().withFindings(findings),
                        checked.chosenScores(),
                        checked.checked(),
                        List.of(),
                        checked.fingerprint()),
                "later");
    }

    @Test
    void refusedVersionTakesNothingAway() {
        save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก"));
        submissions.save(Samples.refused(file("a.xlsx", 2)), Map.of(), TUESDAY);
        assertEquals(List.of("ก"), rows("SELECT measure FROM v_measures"));
        assertEquals(
                List.of("1|accepted|0|1|report", "2|refused|1|0|"),
                rows("SELECT submission_id, status, latest, delivers, forms FROM v_submissions"));
        assertEquals(
                List.of("2|null|null|error|corrupt-workbook"),
                rows("SELECT submission_id, sheet, cell, severity, code FROM v_findings WHERE submission_id = 2"));
        assertEquals(
                1, new ContentReader(store).findings().listRefusedDeliveries().size());
    }

    @Test
    void sameVersionRefusedUnderNewRulesGivesUpItsContent() {
        save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก"));
        save(Samples.refused(file("a.xlsx", 1)));
        assertEquals(List.of(), rows("SELECT * FROM v_measures"));
        assertEquals(List.of("1|refused"), rows("SELECT submission_id, status FROM v_submissions"));
    }

    @Test
    void readAgainWithOtherRulesItKeepsItsNumberAndTimeOfReceipt() {
        CheckedSubmission checked = Samples.report(file("a.xlsx", 1), "กองคลัง", "ก");
        save(checked);
        submissions.save(Samples.withFingerprint(checked, "f2"), keys(1), TUESDAY);
        assertEquals(
                List.of("1|2026-03-02T01:00+07:00|f2|accepted"),
                rows("SELECT submission_id, received_at, fingerprint, status FROM submission"));
        assertEquals(List.of("2|ก"), rows("SELECT measure_id, measure FROM v_measures"));
    }

    @Test
    void olderVersionThatComesAgainKnowsOfTheNewerOne() {
        save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก"));
        submissions.save(Samples.report(file("a.xlsx", 2), "กองคลัง", "ข"), keys(1), TUESDAY);
        SavedSubmission again =
                submissions.save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก"), keys(1), TUESDAY.plusDays(1));
        assertEquals(1, again.submissionId());
        List<Delivery> list = deliveries.listDeliveries(again.touched());
        assertEquals(1, list.size());
        assertEquals(TUESDAY.toInstant(), list.get(0).newerVersion().orElseThrow());
        assertEquals(MONDAY.toInstant(), list.get(0).arrival().receivedAt());
    }

    @Test
    void neighboursAreThoseOfTheSameDeliveryAndCopiesAndNoOthers() {
        long a = save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก")).submissionId();
        long other = save(Samples.report(file("b.xlsx", 1), "กองช่าง", "ก")).submissionId();
        long scores = save(Samples.scores(file("c.xlsx", 1), "กองคลัง", "80")).submissionId();
        save(Samples.report(file("d.xlsx", 1), "", "ก"));
        save(Samples.report(file("e.xlsx", 1), "", "ก"));
        SavedSubmission saved = save(Samples.report(file("f.xlsx", 1), "กองคลัง", "ก"));
        assertEquals(Set.of(a, saved.submissionId()), saved.touched());
        assertEquals(Set.of(other), deliveries.listTouchedBy(other));
        assertEquals(Set.of(scores), deliveries.listTouchedBy(scores));
        assertEquals(2, deliveries.listTouchedBy(4).size(), "of unknown divisions is told which repeat each other");
    }

    @Test
    void settledFormsDecideWhatTheViewsShowAndTheStatus() {
        long a = save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก")).submissionId();
        long b = save(Samples.report(file("b.xlsx", 1), "กองคลัง", "ก")).submissionId();
        Finding said = Finding.ofFile(FindingCode.SEVERAL_DELIVERIES, "a.xlsx", "b.xlsx")
                .with("other", "b.xlsx");
        deliveries.settle(
                List.of(new FormStanding(a, Form.REPORT, false), new FormStanding(b, Form.REPORT, true)),
                List.of(new DeliveryFinding(a, said)),
                List.of());
        assertEquals(List.of("b.xlsx"), rows("SELECT file_name FROM v_measures"));
        assertEquals(List.of("2"), rows("SELECT DISTINCT measure_id FROM v_measure_steps"));
        assertEquals(List.of("superseded", "accepted"), rows("SELECT status FROM v_submissions"));
        assertEquals(
                List.of("1|several-deliveries b.xlsx|a.xlsx|b.xlsx"),
                rows("SELECT submission_id, message, found, expected FROM v_findings WHERE code LIKE 'several%'"));
        deliveries.settle(List.of(new FormStanding(a, Form.REPORT, true)), List.of(), List.of());
        assertEquals(List.of("accepted", "accepted"), rows("SELECT status FROM v_submissions"));
        assertEquals(List.of("0"), rows("SELECT count(*) FROM v_findings WHERE code LIKE 'several%'"));
    }

    @Test
    void fileTakenOutKeepsWhatItDeliveredUntilForgotten() {
        save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก"));
        save(Samples.report(file("b.xlsx", 1), "กองคลัง", "ข"));
        assertEquals(Set.of(1L, 2L), submissions.markPresence(Set.of("b.xlsx")));
        assertEquals(Set.of(), submissions.markPresence(Set.of("b.xlsx")));
        assertEquals(List.of("ก", "ข"), rows("SELECT measure FROM v_measures ORDER BY 1"));
        assertEquals(List.of("1", "0"), rows("SELECT gone FROM v_submissions ORDER BY file_name"));
        assertEquals(Set.of(1L, 2L), submissions.forget("a.xlsx", MONDAY));
        assertEquals(List.of("ข"), rows("SELECT measure FROM v_measures"));
        assertEquals(
                List.of("b.xlsx"),
                submissions.listVersions().stream()
                        .map(StoredVersion::inboxPath)
                        .toList());
    }

    @Test
    void purgedBodyLeavesNothingNotEvenInTheFile() throws Exception {
        save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ลับมาก"));
        save(Samples.scores(file("b.xlsx", 1), "", "80"));
        new RunStore(store)
                .freeze(new RunStore(store).begin(MONDAY.toLocalDate(), 1, MONDAY), 1, 0, List.of(file("a.xlsx", 1)));
        submissions.purge(Samples.BODY, List.of());
        for (String table :
                List.of("submission", "measure", "measure_step", "finding", "body", "row_key", "run_file")) {
            assertEquals(List.of("0"), rows("SELECT count(*) FROM " + table), table);
        }
        store.scrub();
        String bytes = Files.readString(folder.resolve("ita.db"), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(new String("ลับมาก".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
    }

    @Test
    void copyIsAStoreOfItsOwn() throws Exception {
        save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก"));
        store.copyTo(folder.resolve("copy.db"));
        try (Store copy = Store.open(folder.resolve("copy.db"))) {
            assertEquals(
                    1, new ContentReader(copy).deliveries().listSubmissions().size());
        }
    }

    @Test
    void failedSavingLeavesTheOldContent() {
        save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก"));
        assertThrows(
                IllegalStateException.class,
                () -> store.inTransaction(() -> {
                    save(Samples.report(file("a.xlsx", 2), "กองคลัง", "ข"));
                    throw new IllegalStateException("planted");
                }));
        assertEquals(List.of("1|ก"), rows("SELECT measure_id, measure FROM v_measures"));
        assertEquals(List.of("accepted"), rows("SELECT status FROM v_submissions"));
    }

    @Test
    void twentyThousandMeasuresAreStoredInSeconds() {
        String[] texts =
                IntStream.range(0, 200).mapToObj(i -> "มาตรการที่ " + i).toArray(String[]::new);
        List<CheckedSubmission> all = new ArrayList<>();
        for (int f = 0; f < 100; f++) {
            all.add(Samples.report(file("f" + f + ".xlsx", f), "กอง " + f, texts));
        }
        Instant start = Instant.now();
        all.forEach(this::save);
        Duration took = Duration.between(start, Instant.now());
        assertEquals(List.of("20000"), rows("SELECT count(*) FROM v_measures"));
        assertTrue(took.toSeconds() < 20, "took " + took);
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, "20000 measures: " + took);
    }

    private SavedSubmission save(CheckedSubmission checked) {
        return submissions.save(checked, keys(1), MONDAY);
    }

    private static Map<Form, Set<Long>> keys(long key) {
        return Map.of(Form.REPORT, Set.of(key), Form.SCORES, Set.of(key));
    }

    private static Set<Long> difference(Set<Long> all, Set<Long> without) {
        Set<Long> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private List<String> rows(String sql) {
        return store.sql()
                .sql(sql)
                .query((rs, n) -> IntStream.rangeClosed(1, rs.getMetaData().getColumnCount())
                        .mapToObj(i -> {
                            try {
                                return String.valueOf(rs.getObject(i));
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                        .collect(Collectors.joining("|")))
                .list();
    }
}
