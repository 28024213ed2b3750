package org.itaconsolidator.job.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.job.load.InboxReading;
import org.itaconsolidator.job.load.LoadStages;
import org.itaconsolidator.job.load.LoadStages.Collected;
import org.itaconsolidator.job.open.StoreLock;
import org.itaconsolidator.job.run.ConsolidationRun.RunResult;
import org.itaconsolidator.job.run.ConsolidationRun.Stages;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.settings.JobSettings.Retention;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.run.RunStore;
import org.itaconsolidator.store.run.RunStore.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("whole-run")
class ConsolidationRunTest {
    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    @TempDir
    private Path folder;

    private Path inbox;
    private PlainStages plain;
    private Store store;
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");

    @BeforeEach
    void open() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        plain = new PlainStages(inbox, folder.resolve("output"));
        deliver("กองคลัง.xlsx", "report กองคลัง ก ข");
        deliver("กองช่าง.xlsx", "report กองช่าง ค");
        deliver("คะแนน.xlsx", "scores 80.10 90");
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void firstRunStoresScoresAndPublishes() throws IOException {
        RunResult result = run();
        assertEquals(Optional.empty(), result.failure());
        assertEquals(Outcome.PUBLISHED, result.outcome());
        assertEquals(3, result.read());
        assertEquals(3, result.run().filesFound().orElseThrow());
        assertEquals(0, result.run().filesUnchanged().orElseThrow());
        assertEquals(new Ledger(11, 8, 0, 3), content().deliveries().ledger());
        assertEquals(List.of(), content().findings().listRefusedDeliveries());
        assertEquals(Optional.of("2026-03-02-1"), result.published());
        assertEquals(
                "กองคลัง.xlsx รายงานผล!B5\nกองคลัง.xlsx รายงานผล!B7\nกองช่าง.xlsx รายงานผล!B5\n",
                Files.readString(folder.resolve("output/2026-03-02-1/workbook.txt")));
        assertEquals("1", Files.readString(folder.resolve("output/2026-03-02-1/chart.txt")));
        assertEquals(
                "170.10",
                content().list(TotalRow.class).get(0).total().orElseThrow().toPlainString());
        assertEquals(List.of("2026-03-02T08:00+07:00"), query("SELECT DISTINCT received_at FROM v_submissions"));
    }

    /** 1: what is committed may be lost with the power, 2: it waits until it is on the disk. */
    @Test
    void commitsWaitForTheDiskBeforeTheStepThatPublishesBegins() {
        List<Integer> waits = new ArrayList<>();
        Runnable look = () -> waits.add(
                store.sql().sql("PRAGMA synchronous").query(Integer.class).single());
        plain.whileWriting = look;
        plain.afterPublishing = look;
        new ConsolidationRun(store(), plain.stages(), clock(), Retention.DEFAULT.runDays())
                .run(NIGHT, List.of(), (done, total, rows) -> look.run());
        look.run();
        run();
        look.run();
        assertEquals(List.of(1, 1, 1, 2, 2, 2, 2), waits);
    }

    @Test
    void sameInboxAgainReadsNothingAndPublishesNothing() {
        run();
        plain.read.clear();
        List<String> before = query("SELECT * FROM submission");
        RunResult second = run();
        assertEquals(Outcome.UNCHANGED, second.outcome());
        assertEquals(0, second.read());
        assertEquals(2, second.run().attempt());
        assertEquals(List.of(), List.copyOf(plain.read));
        assertEquals(before, query("SELECT * FROM submission"));
        assertEquals(Optional.empty(), second.published());
        assertFalse(Files.exists(folder.resolve("output/2026-03-02-2")));
    }

    @Test
    void oneChangedWorkbookIsReadAlone() throws IOException {
        run();
        plain.read.clear();
        deliver("กองช่าง.xlsx", "report กองช่าง ง จ");
        RunResult second = run();
        assertEquals(Outcome.PUBLISHED, second.outcome());
        assertEquals(List.of("กองช่าง.xlsx"), List.copyOf(plain.read));
        assertEquals(2, second.run().filesUnchanged().orElseThrow());
        assertEquals(
                List.of("กองคลัง.xlsx ก", "กองคลัง.xlsx ข", "กองช่าง.xlsx ง", "กองช่าง.xlsx จ"),
                query("SELECT file_name || ' ' || measure FROM v_measures ORDER BY measure_id"));
    }

    @Test
    void otherWayOfReadingReadsAllAgainAndWhatIsGoneFromTheArchive() throws IOException {
        run();
        Files.delete(inbox.resolve("กองช่าง.xlsx"));
        plain.read.clear();
        plain.fingerprint = "f2";
        RunResult second = run();
        assertEquals(3, second.read());
        assertEquals(
                List.of("กองคลัง.xlsx", "กองช่าง.xlsx", "คะแนน.xlsx"),
                plain.read.stream().sorted().toList());
        assertEquals(
                List.of("0 f2", "0 f2", "1 f2"), query("SELECT gone || ' ' || fingerprint FROM submission ORDER BY 1"));
        assertEquals(List.of("ก", "ข", "ค"), query("SELECT measure FROM v_measures ORDER BY 1"));
    }

    @Test
    void fileTakenOutCountsUntilItIsForgotten() throws IOException {
        run();
        Files.delete(inbox.resolve("กองช่าง.xlsx"));
        assertEquals(Outcome.UNCHANGED, run().outcome());
        assertEquals(List.of("3"), query("SELECT count(*) FROM v_measures"));
        assertEquals(Outcome.PUBLISHED, run(List.of("กองช่าง.xlsx")).outcome());
        assertEquals(List.of("2"), query("SELECT count(*) FROM v_measures"));
    }

    @Test
    void whatIsDueChangesWithTheDateAndIsPublished() {
        run();
        plain.outputState = "กองสวัสดิการสังคม late";
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(Outcome.UNCHANGED, run().outcome());
        plain.inPlace = false;
        assertEquals(Outcome.PUBLISHED, run().outcome());
    }

    @Test
    void promiseIsAskedForWhenItsRoundHasEndedWhichIsPublishedOnce() {
        assertEquals(Outcome.PUBLISHED, runOn(LocalDate.of(2026, 3, 14)).outcome());
        assertEquals(Outcome.UNCHANGED, runOn(LocalDate.of(2026, 3, 31)).outcome(), "the round is not over");
        assertEquals(Outcome.PUBLISHED, runOn(LocalDate.of(2026, 4, 1)).outcome());
        assertEquals(Outcome.UNCHANGED, runOn(LocalDate.of(2026, 4, 2)).outcome());
        assertEquals(List.of("2026-03-31|2026-04-01|null"), query("""
                        SELECT DISTINCT last_day, asked_from, told FROM v_due_dates WHERE step_no = 0
                        """));
    }

    @Test
    void refusedWorkbookStopsNoOtherAndStandsRefusedWhileItLies() throws IOException {
        deliver("เสีย.xlsx", "\u0000");
        RunResult first = run();
        assertEquals(Outcome.PUBLISHED, first.outcome());
        assertEquals(4, first.read());
        assertEquals(
                List.of("เสีย.xlsx true 0 [corrupt-workbook]"),
                content().findings().listRefusedDeliveries().stream()
                        .map(r -> r.fileName() + " " + r.wholeFile() + " " + r.rowsRefused() + " "
                                + r.reasons().stream().map(f -> f.code().code()).toList())
                        .toList());
        RunResult second = run();
        assertEquals(Outcome.UNCHANGED, second.outcome());
        assertEquals(1, content().findings().listRefusedDeliveries().size());
        Files.delete(inbox.resolve("เสีย.xlsx"));
        run();
        assertEquals(List.of(), content().findings().listRefusedDeliveries());
    }

    @Test
    void laterDeliveryOfTheSameReportReplacesTheEarlierWhateverTheirNames() throws IOException {
        run();
        now = now.plus(Duration.ofDays(1));
        deliver("กก.xlsx", "report กองคลัง ข ฮ");
        run();
        assertEquals(
                List.of("กก.xlsx ข", "กก.xlsx ฮ", "กองช่าง.xlsx ค"),
                query("SELECT file_name || ' ' || measure FROM v_measures ORDER BY 1"));
        assertEquals(
                List.of("กก.xlsx accepted", "กองคลัง.xlsx superseded", "กองช่าง.xlsx accepted", "คะแนน.xlsx accepted"),
                query("SELECT file_name || ' ' || status FROM v_submissions ORDER BY 1"));
        assertEquals(
                List.of("กก.xlsx: several-deliveries กองคลัง.xlsx", "กองคลัง.xlsx: several-deliveries กก.xlsx"),
                query("SELECT file_name || ': ' || message FROM v_findings WHERE code LIKE 'several%' ORDER BY 1"));
        Files.delete(inbox.resolve("กก.xlsx"));
        run(List.of("กก.xlsx"));
        assertEquals(
                List.of("กองคลัง.xlsx ก", "กองคลัง.xlsx ข", "กองช่าง.xlsx ค"),
                query("SELECT file_name || ' ' || measure FROM v_measures ORDER BY 1"));
        assertEquals(List.of(), query("SELECT message FROM v_findings WHERE code LIKE 'several%'"));
    }

    @Test
    void identicalCopyIsOneDeliveryAndStandsInWhenTheOriginalGoes() throws IOException {
        run();
        Ledger once = content().deliveries().ledger();
        now = now.plus(Duration.ofDays(1));
        Files.copy(inbox.resolve("กองช่าง.xlsx"), inbox.resolve("สำเนา.xlsx"));
        run();
        assertEquals(once, content().deliveries().ledger());
        assertEquals(List.of("กองช่าง.xlsx"), query("SELECT file_name FROM v_measures WHERE measure = 'ค'"));
        assertEquals(
                List.of("สำเนา.xlsx notice identical-copy กองช่าง.xlsx"),
                query(
                        "SELECT file_name || ' ' || severity || ' ' || message FROM v_findings WHERE code = 'identical-copy'"));
        Files.delete(inbox.resolve("กองช่าง.xlsx"));
        assertEquals(0, run().read());
        assertEquals(List.of("สำเนา.xlsx"), query("SELECT file_name FROM v_measures WHERE measure = 'ค'"));
        assertEquals(once, content().deliveries().ledger());
    }

    @Test
    void contradictingScoresOfTwoFilesAreNamedAndTheLaterCounts() throws IOException {
        run();
        now = now.plus(Duration.ofDays(1));
        deliver("คะแนนแก้ไข.xlsx", "scores 80.10 91");
        run();
        assertEquals(
                List.of("1 80.1 คะแนนแก้ไข.xlsx", "2 91.0 คะแนนแก้ไข.xlsx"),
                query("SELECT indicator || ' ' || score || ' ' || file_name FROM v_scores ORDER BY 1"));
        assertEquals(
                List.of("คะแนน.xlsx C6 90 91", "คะแนนแก้ไข.xlsx C6 91 91"),
                query("SELECT file_name || ' ' || cell || ' ' || found || ' ' || expected FROM v_findings"
                        + " WHERE code = 'score-conflict' ORDER BY 1"));
        String cells = content().findings().listFindings(4).get(0).details().get("cells");
        assertEquals("คะแนนแก้ไข.xlsx ผลคะแนน!C6 = 91, คะแนน.xlsx ผลคะแนน!C6 = 90", cells);
    }

    @Test
    void workbookThatChangesBetweenCollectingAndReadingWaits() throws IOException {
        PlainStages changing = plain;
        Stages stages = changing.stages();
        LoadStages loading = stages.loading();
        LoadStages changed = new LoadStages(
                loading.fingerprint(),
                () -> {
                    Collected collected = loading.collecting().collect();
                    deliver("กองช่าง.xlsx", "report กองช่าง ใหม่");
                    return collected;
                },
                loading.archive(),
                loading.reading(),
                loading.checking(),
                loading.wording(),
                loading.named());
        Stages late = new Stages(changed, stages.scoring(), stages.output(), stages.shortfalls());
        RunResult first = new ConsolidationRun(store(), late, clock(), Retention.DEFAULT.runDays())
                .run(NIGHT, List.of(), RunProgress.SILENT);
        assertEquals(List.of("กองช่าง.xlsx"), first.waiting());
        assertEquals(2, first.read());
        RunResult second = run();
        assertEquals(1, second.read());
        assertEquals(List.of("ใหม่"), query("SELECT measure FROM v_measures WHERE division = 'กองช่าง'"));
    }

    @Test
    void aWorkbookAtWhichTheReaderFailsIsRefusedAlone() {
        plain.reader = submission -> {
            if (submission.file().inboxPath().equals("กองช่าง.xlsx")) {
                throw new IllegalStateException("a mistake of the program");
            }
            return submission;
        };
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(
                List.of("กองช่าง.xlsx refused program-fault"),
                query("SELECT s.file_name || ' ' || status || ' ' || code FROM v_submissions s"
                        + " JOIN v_findings f USING (submission_id) WHERE status = 'refused'"));
        assertEquals(List.of("ก", "ข"), query("SELECT measure FROM v_measures ORDER BY 1"));
    }

    @Test
    void originalsThatDoNotGetToTheDiskFailTheRunAndTheNextOneEndsIt() {
        IOException full = new IOException("No space left on device");
        plain.afterReading = () -> {
            throw full;
        };
        RunResult failed = run();
        assertEquals(Outcome.FAILED, failed.outcome());
        assertEquals(full, rootOf(failed));
        assertEquals(
                2,
                store().inTransaction(() -> store().batches().queryForObject("PRAGMA synchronous", Integer.class)),
                "each commit waits for the disk again");
        assertFalse(Files.exists(folder.resolve("output/2026-03-02-1")));
        plain.afterReading = () -> {};
        assertEquals(Outcome.PUBLISHED, run().outcome());
    }

    @Test
    void aClassThatCannotBeUsedIsNoWorkbooksFault() {
        NoClassDefFoundError replaced = new NoClassDefFoundError("org/example/Missing");
        plain.reader = submission -> failingAt("กองช่าง.xlsx", replaced, submission);
        RunResult failed = run();
        assertEquals(Outcome.FAILED, failed.outcome());
        assertEquals(replaced, rootOf(failed));
        assertEquals(List.of(), listFailed());
        plain.reader = submission -> submission;
        assertEquals(Outcome.PUBLISHED, run().outcome());
    }

    /** Faults that one file may cause in the program. */
    private static Stream<Error> localErrors() {
        return Stream.of(new StackOverflowError(), new AssertionError("broken"));
    }

    @ParameterizedTest
    @MethodSource("localErrors")
    void anErrorAtOneWorkbookRefusesItAloneUntilTheNextRun(Error error) {
        plain.reader = submission -> failingAt("กองช่าง.xlsx", error, submission);
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(List.of("กองช่าง.xlsx"), listFailed());
        assertEquals(List.of("ก", "ข"), query("SELECT measure FROM v_measures ORDER BY 1"));
        plain.read.clear();
        assertEquals(Outcome.UNCHANGED, run().outcome());
        assertEquals(List.of("กองช่าง.xlsx"), List.copyOf(plain.read));
        plain.reader = submission -> submission;
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(List.of(), listFailed());
        assertEquals(List.of("ก", "ข", "ค"), query("SELECT measure FROM v_measures ORDER BY 1"));
        plain.read.clear();
        run();
        assertEquals(List.of(), List.copyOf(plain.read));
    }

    @ParameterizedTest
    @MethodSource("localErrors")
    void anErrorWhileOneWorkbookIsStoredRefusesItAlone(Error error) {
        Finding fatal = Finding.at(new CellRef("รายงานผล", 5, 7), FindingCode.RESULT_MISSING, "fatal", "");
        plain.reader = submission -> submission.file().inboxPath().equals("กองช่าง.xlsx")
                ? submission.withFindings(List.of(fatal))
                : submission;
        plain.wording = finding -> {
            if (finding.equals(fatal)) {
                throw error;
            }
            return Samples.WORDING.apply(finding);
        };
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(List.of("กองช่าง.xlsx"), listFailed());
        assertEquals(List.of("ก", "ข"), query("SELECT measure FROM v_measures ORDER BY 1"));
    }

    @ParameterizedTest
    @MethodSource("localErrors")
    void anErrorWhileABodyIsScoredLeavesOutItsTotals(Error error) {
        plain.scoring = body -> {
            throw error;
        };
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(List.of("กองคลัง.xlsx", "กองช่าง.xlsx", "คะแนน.xlsx"), listFailed());
        assertEquals(List.of("ก", "ข", "ค"), query("SELECT measure FROM v_measures ORDER BY 1"));
    }

    @Test
    void aWorkbookThatLacksMemoryBesideOthersIsReadOnceMoreAlone() {
        AtomicBoolean first = new AtomicBoolean(true);
        plain.reader = submission -> submission.file().inboxPath().equals("กองช่าง.xlsx") && first.getAndSet(false)
                ? failingAt("กองช่าง.xlsx", new OutOfMemoryError(), submission)
                : submission;
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(List.of(), listFailed());
        assertEquals(List.of("ก", "ข", "ค"), query("SELECT measure FROM v_measures ORDER BY 1"));
    }

    @Test
    void aLibraryThatTellsOfTooLittleMemoryInAnExceptionOfItsOwnIsAskedOnceMoreToo() {
        AtomicBoolean first = new AtomicBoolean(true);
        plain.reader = submission -> {
            if (submission.file().inboxPath().equals("กองช่าง.xlsx")) {
                return InboxReading.guarded(null, submission.file(), () -> {
                    if (first.getAndSet(false)) {
                        throw new IllegalStateException("cannot be unpacked", new OutOfMemoryError());
                    }
                    return submission;
                });
            }
            return submission;
        };
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(List.of(), listFailed());
        assertEquals(List.of("ก", "ข", "ค"), query("SELECT measure FROM v_measures ORDER BY 1"));
    }

    @Test
    void aWorkbookForWhichTheMemoryIsNotEnoughAloneIsRefusedUntilTheNextRun() {
        plain.reader = submission -> failingAt("กองช่าง.xlsx", new OutOfMemoryError(), submission);
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(List.of("กองช่าง.xlsx"), listFailed());
        plain.reader = submission -> submission;
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(List.of(), listFailed());
    }

    @Test
    void whereTheMemoryIsNotEnoughForTheRestTheRunFailsAndTheNextOneEndsIt() throws IOException {
        run();
        deliver("กองช่าง.xlsx", "report กองช่าง ง");
        plain.scoring = body -> {
            throw new OutOfMemoryError();
        };
        RunResult failed = run();
        assertEquals(Outcome.FAILED, failed.outcome());
        assertInstanceOf(OutOfMemoryError.class, rootOf(failed));
        assertEquals(List.of(), listFailed());
        assertFalse(Files.exists(folder.resolve("output/2026-03-02-2")));
        plain.scoring = body -> {};
        plain.whileWriting = () -> {
            throw new OutOfMemoryError();
        };
        assertInstanceOf(OutOfMemoryError.class, rootOf(run()));
        plain.whileWriting = () -> {};
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(List.of("ก", "ข", "ง"), query("SELECT measure FROM v_measures ORDER BY 1"));
        assertEquals(1, content().list(TotalRow.class).size());
    }

    private List<String> listFailed() {
        return query("SELECT file_name FROM v_findings WHERE code = 'program-fault' ORDER BY 1");
    }

    private static Submission failingAt(String inboxPath, Error error, Submission submission) {
        if (submission.file().inboxPath().equals(inboxPath)) {
            throw error;
        }
        return submission;
    }

    @Test
    void aWorkbookThatTheStoreDoesNotTakeIsRefusedAloneAndLeavesNoRow() {
        new JdbcTemplate(store().dataSource())
                .execute("CREATE TRIGGER unfit BEFORE INSERT ON measure_row WHEN new.row = 7"
                        + " BEGIN SELECT RAISE(ABORT, 'unfit'); END");
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(
                List.of("กองคลัง.xlsx refused program-fault"),
                query("SELECT s.file_name || ' ' || status || ' ' || code FROM v_submissions s"
                        + " JOIN v_findings f USING (submission_id) WHERE status = 'refused'"));
        assertEquals(List.of("ค"), query("SELECT measure FROM v_measures ORDER BY 1"));
        assertEquals(
                List.of("0"),
                query("SELECT count(*) FROM measure_row WHERE row = 5 AND measure_id NOT IN"
                        + " (SELECT measure_id FROM measure)"));
    }

    @Test
    void aBodyAtWhichScoringFailsShowsNoTotalsAndSaysSo() {
        plain.scoring = body -> {
            throw new ArithmeticException("a mistake of the program");
        };
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(List.of(), content().list(TotalRow.class));
        assertEquals(List.of(), query("SELECT 1 FROM v_scores"));
        assertEquals(
                List.of("กองคลัง.xlsx", "กองช่าง.xlsx", "คะแนน.xlsx"),
                query("SELECT file_name FROM v_findings WHERE code = 'program-fault' ORDER BY 1"));
        assertEquals(List.of("ก", "ข", "ค"), query("SELECT measure FROM v_measures ORDER BY 1"));

        plain.scoring = body -> {};
        plain.madeWith = "a mended program";
        plain.outputState = "another day";
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(1, content().list(TotalRow.class).size());
        assertEquals(List.of(), query("SELECT code FROM v_findings WHERE code = 'program-fault'"));
    }

    @Test
    void aRowLostByTheReaderRefusesItsWorkbookAndTheOthersAreTaken() throws IOException {
        run();
        deliver("กองช่าง.xlsx", "report กองช่าง ง จ");
        deliver("น.xlsx", "report กองสวัสดิการสังคม น");
        plain.reader = s -> s.file().inboxPath().equals("กองช่าง.xlsx") ? withoutLastMeasure(s) : s;
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(List.of("กองช่าง.xlsx"), query("SELECT file_name FROM v_findings WHERE code = 'program-fault'"));
        assertEquals(List.of(), query("SELECT measure FROM v_measures WHERE measure IN ('ง', 'จ')"));
        assertEquals(List.of("น"), query("SELECT measure FROM v_measures WHERE division = 'กองสวัสดิการสังคม'"));

        plain.reader = s -> s;
        RunResult mended = run();
        assertEquals(Outcome.PUBLISHED, mended.outcome());
        assertEquals(1, mended.read());
        assertEquals(List.of("ง", "จ"), query("SELECT measure FROM v_measures WHERE division = 'กองช่าง' ORDER BY 1"));
        assertEquals(List.of(), query("SELECT code FROM v_findings WHERE code = 'program-fault'"));
    }

    @Test
    void aRowLostByTheWriterRefusesItsWorkbook() {
        new JdbcTemplate(store().dataSource())
                .execute("CREATE TRIGGER lost AFTER INSERT ON measure_row WHEN new.row = 6"
                        + " BEGIN DELETE FROM measure_row WHERE measure_id = new.measure_id AND row = 6; END");
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(
                List.of("กองคลัง.xlsx", "กองช่าง.xlsx"),
                query("SELECT file_name FROM v_findings WHERE code = 'program-fault' ORDER BY 1"));
        assertEquals(List.of(), query("SELECT file_name FROM v_measures"));
        assertEquals(List.of("คะแนน.xlsx"), query("SELECT DISTINCT file_name FROM v_scores"));
    }

    @Test
    void killedBetweenTwoCommitsItGoesOnWithItsOwnListAndThenRunsAnew() throws Exception {
        deliver("ท.xlsx", "report กองการศึกษา ท");
        deliver("น.xlsx", "report กองสวัสดิการสังคม น");
        ForkedRun.diesAt(3, folder, NIGHT);
        assertEquals(List.of("2 done, 3 due"), states());
        assertEquals(List.of("STARTED"), query("SELECT status FROM BATCH_JOB_EXECUTION"));

        deliver("ใหม่.xlsx", "report สำนักปลัด ใหม่");
        RunResult result = run();
        assertEquals(1, result.recovered());
        assertEquals(1, result.read(), "the new run reads only what came after the frozen list");
        assertEquals(4, plain.read.size(), "the two workbooks that were committed are not read again");
        assertEquals(Outcome.PUBLISHED, result.outcome());
        assertEquals(
                List.of("1 published", "2 published"),
                query("SELECT attempt || ' ' || outcome FROM run ORDER BY run_id"));
        assertEquals(List.of("6"), query("SELECT count(*) FROM v_measures"));
        assertTrue(Files.exists(folder.resolve("output/2026-03-02-1/workbook.txt")));
        assertTrue(Files.exists(folder.resolve("output/2026-03-02-2/workbook.txt")));
    }

    @Test
    void runThatNeverCameToItsJobIsNotedAsFailed() {
        new RunStore(store()).begin(NIGHT, 1, OffsetDateTime.now(clock()));
        RunResult result = run();
        assertEquals(2, result.run().attempt());
        assertEquals(
                List.of("1 failed", "2 published"), query("SELECT attempt || ' ' || outcome FROM run ORDER BY run_id"));
    }

    @Test
    void stepWhoseCommitFailedGoesOnWhereTheStoreStands() throws Exception {
        ForkedRun.diesAt(3, folder, NIGHT);
        new JdbcTemplate(store().dataSource())
                .update(
                        "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'UNKNOWN', EXIT_CODE = 'UNKNOWN' WHERE STATUS = 'STARTED'");
        RunResult result = run();
        assertEquals(1, result.recovered());
        assertEquals(Outcome.UNCHANGED, result.outcome());
        assertEquals(1, plain.read.size(), "the two workbooks that were committed are not read again");
        new JdbcTemplate(store().dataSource())
                .update("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'UNKNOWN', END_TIME = NULL");
        assertEquals(Outcome.UNCHANGED, run().outcome());
        assertEquals(
                List.of("0"),
                query("SELECT count(*) FROM BATCH_JOB_EXECUTION WHERE STATUS = 'UNKNOWN' OR END_TIME IS NULL"));
    }

    @Test
    void killedAfterPublishingItPublishesAgainAndThenHasNothingToDo() throws Exception {
        ForkedRun.diesAfterPublishing(folder, NIGHT);
        RunResult result = run();
        assertEquals(1, result.recovered());
        assertEquals(List.of(), List.copyOf(plain.read));
        assertEquals(Outcome.UNCHANGED, result.outcome());
        assertEquals(List.of("2026-03-02-1-again"), query("SELECT folder FROM publication"));
        assertEquals(
                Optional.of("2026-03-02-1-again"), result.published(), "what it finished first counts as published");
        assertEquals(Optional.empty(), run().published());
        assertEquals(
                Files.readString(folder.resolve("output/2026-03-02-1/workbook.txt")),
                Files.readString(folder.resolve("output/2026-03-02-1-again/workbook.txt")));
    }

    @Test
    void bodiesAreScoredAgainOnlyWhereTheirContentOrWhatScoresAreMadeWithChanged() throws IOException {
        run();
        assertEquals(List.of(Samples.BODY.name()), List.copyOf(plain.scored));
        plain.scored.clear();
        plain.outputState = "กองช่าง late";
        run();
        assertEquals(List.of(), List.copyOf(plain.scored));
        plain.outputState = "target 90";
        plain.madeWith = "target 90";
        run();
        assertEquals(List.of(Samples.BODY.name()), List.copyOf(plain.scored));
        plain.scored.clear();
        deliver("กองช่าง.xlsx", "report กองช่าง ใหม่");
        run();
        assertEquals(List.of(Samples.BODY.name()), List.copyOf(plain.scored));
    }

    @Tag("slow")
    @Test
    void killedTwiceInOneNightItStillFinishes() throws Exception {
        deliver("ท.xlsx", "report กองการศึกษา ท");
        deliver("น.xlsx", "report กองสวัสดิการสังคม น");
        ForkedRun.diesAt(3, folder, NIGHT);
        ForkedRun.diesAt(2, folder, NIGHT);
        assertEquals(List.of("3 done, 2 due"), states());
        RunResult result = run();
        assertEquals(1, result.recovered());
        assertEquals(2, plain.read.size());
        assertEquals(0, result.read());
        assertEquals(Outcome.UNCHANGED, result.outcome());
        assertEquals(
                List.of("1 published", "2 unchanged"),
                query("SELECT attempt || ' ' || outcome FROM run ORDER BY run_id"));
        assertEquals(List.of("5"), query("SELECT count(*) FROM v_measures"));
    }

    @Test
    void runsOlderThanFourHundredDaysAreForgottenButForTheLastThatPublished() {
        run();
        run();
        run();
        assertEquals(List.of("3"), query("SELECT count(*) FROM BATCH_JOB_EXECUTION"));
        now = now.plus(Duration.ofDays(401));
        assertEquals(Outcome.UNCHANGED, run().outcome());
        assertEquals(List.of("1", "4"), query("SELECT run_id FROM run ORDER BY run_id"));
        for (String table : List.of("BATCH_JOB_INSTANCE", "BATCH_JOB_EXECUTION")) {
            assertEquals(List.of("2"), query("SELECT count(*) FROM " + table), table);
        }
        assertEquals(
                List.of("1", "4"),
                query(
                        "SELECT PARAMETER_VALUE FROM BATCH_JOB_EXECUTION_PARAMS WHERE PARAMETER_NAME = 'runId' ORDER BY 1"));
        assertEquals(
                List.of("0"),
                query("SELECT count(*) FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID NOT IN"
                        + " (SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION)"));
    }

    @Test
    void rowsAndProgressOfAWorkbookAreOneTransactionOfAFewSteps() throws IOException {
        for (int i = 0; i < 40; i++) {
            deliver("more" + i + ".xlsx", "report กอง" + i + " ก" + i);
        }
        run();
        assertEquals(
                List.of("load 43 43 43"),
                query("SELECT STEP_NAME || ' ' || READ_COUNT || ' ' || WRITE_COUNT || ' ' || COMMIT_COUNT"
                        + " FROM BATCH_STEP_EXECUTION WHERE STEP_NAME = 'load'"));
        assertEquals(List.of("7"), query("SELECT count(*) FROM BATCH_STEP_EXECUTION"));
    }

    @Test
    void picturesAreDrawnWhileTheWorkbookIsWritten() {
        CyclicBarrier both = new CyclicBarrier(2);
        plain.whileDrawing = () -> meet(both);
        plain.whileWriting = () -> meet(both);
        RunResult result = run();
        assertEquals(Optional.empty(), result.failure());
        assertEquals(Outcome.PUBLISHED, result.outcome());
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("the steps did not run at once", e);
        }
    }

    @Test
    void drawingDoesNotHoldTheWritersLock() {
        store();
        List<String> written = new ArrayList<>();
        plain.whileDrawing = () -> {
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ita.db"));
                    Statement statement = other.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 5000");
                statement.execute("BEGIN IMMEDIATE");
                statement.execute("ROLLBACK");
                written.add("lock taken");
            } catch (SQLException e) {
                written.add(e.getMessage());
            }
        };
        assertEquals(Outcome.PUBLISHED, run().outcome());
        assertEquals(List.of("lock taken"), written);
    }

    @Test
    void onlyOneRunHoldsTheLockWhateverTheProcess() throws Exception {
        Path file = folder.resolve("ita.db");
        try (StoreLock lock = StoreLock.tryLock(file).orElseThrow()) {
            assertEquals(Optional.empty(), StoreLock.tryLock(file));
            assertTrue(lock != null);
        }
        Process other = ForkedRun.holdingTheLock(folder);
        assertEquals(Optional.empty(), StoreLock.tryLock(file));
        other.destroyForcibly().waitFor();
        try (StoreLock lock = StoreLock.waitFor(file, () -> {})) {
            assertEquals(Optional.empty(), StoreLock.tryLock(file));
            assertTrue(lock != null);
        }
    }

    private List<String> states() {
        return query("SELECT sum(state = 'done') || ' done, ' || sum(state = 'due') || ' due' FROM run_file");
    }

    private void deliver(String inboxPath, String text) throws IOException {
        Files.writeString(inbox.resolve(inboxPath), text);
    }

    private RunResult run() {
        return run(List.of());
    }

    private RunResult run(List<String> forget) {
        return new ConsolidationRun(store(), plain.stages(), clock(), Retention.DEFAULT.runDays())
                .run(NIGHT, forget, RunProgress.SILENT);
    }

    private RunResult runOn(LocalDate businessDate) {
        return new ConsolidationRun(store(), plain.stages(), clock(), Retention.DEFAULT.runDays())
                .run(businessDate, List.of(), RunProgress.SILENT);
    }

    private Clock clock() {
        return Clock.fixed(now, ZONE);
    }

    private Store store() {
        if (store == null) {
            store = Store.open(folder.resolve("ita.db"));
        }
        return store;
    }

    private ContentReader content() {
        return new ContentReader(store());
    }

    private static Throwable rootOf(RunResult result) {
        Throwable cause = result.failure().orElseThrow();
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private List<String> query(String sql) {
        return new JdbcTemplate(store().dataSource()).query(sql, (rs, n) -> {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
                row.add(rs.getString(i));
            }
            return String.join("|", row.stream().map(String::valueOf).toList());
        });
    }

    /** A reader that loses a row: planted here, not in the program. */
    private static Submission withoutLastMeasure(Submission s) {
        return s.withMeasures(s.measures().subList(0, s.measures().size() - 1));
    }
}
