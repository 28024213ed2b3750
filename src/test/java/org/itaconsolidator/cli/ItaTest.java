package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.app.CheckedFile;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.JobStatus;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.app.TemplatesRequest;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.delivery.DeliveryLine;
import org.itaconsolidator.model.delivery.FindingsOfFile;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.delivery.WaivedFinding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.reading.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItaTest {
    private static final Ledger ROWS = new Ledger(120, 110, 2, 8);

    @TempDir
    Path folder;

    private final RecordingConsolidator consolidator = new RecordingConsolidator();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean terminal;
    private boolean loaded;
    private String job;

    @BeforeEach
    void makeJob() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        job = folder.resolve("job.yaml").toString();
        Files.writeString(Path.of(job), """
                name: งานทดสอบ
                inbox: in
                store: work/store.db
                output: out
                """);
        consolidator.runOutcome = outcome(List.of(), false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "run --help",
                "check --help --lang en",
                "--lang en serve --help",
                "--version",
                "run --version"
            })
    void helpAndVersionAreAnsweredWithoutLoadingAnything(String line) {
        assertEquals(0, ita(line.split(" ")));
        assertEquals("", err());
        assertFalse(loaded);
        assertFalse(out().isBlank());
    }

    @Test
    void helpListsEveryVerbInTheLanguageAskedFor() {
        ita("--help", "--lang", "en");
        String english = out();
        for (String verb : List.of("run", "check", "templates", "serve", "status", "backup", "restore", "purge")) {
            assertTrue(english.contains("\n  " + verb + " "), verb);
        }
        assertTrue(english.startsWith("Usage: ita "), english);
        out.reset();
        ita("--help");
        assertTrue(out().startsWith("วิธีใช้: ita "), out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    frob                         | "frob" is not understood here          | ita
                    --frob                       | the option --frob is not known         | ita
                    statsu                       | "statsu" is not understood here · did you mean status? | ita
                    run a.yaml --busines-date=2026-01-01 | the option --busines-date=2026-01-01 is not known · did you mean --business-date? | ita run
                    templates --output x --from scores | the option --from is not known · did you mean --form? | ita templates
                    run a.yaml --frob            | the option --frob is not known         | ita run
                    run                          | missing: JOBFILE                       | ita run
                    run --json                   | missing: JOBFILE                       | ita run
                    run a.yaml b.yaml            | "b.yaml" is not understood here        | ita run
                    run a.yaml --store           | missing: --store FILE                  | ita run
                    run a.yaml --store x --store y | the option --store stands twice      | ita run
                    check                        | missing: FILE                          | ita check
                    restore a.yaml               | missing: FILE                          | ita restore
                    templates                    | missing: --output DIR                  | ita templates
                    purge a.yaml                 | missing: --organisation NAME           | ita purge
                    templates --otput x          | the option --otput is not known · did you mean --output? | ita templates
                    purge a.yaml --organization x | the option --organization is not known · did you mean --organisation? | ita purge
                    """)
    void wrongUsageSaysWhatIsWrongAndLoadsNothing(String line, String sentence, String command) {
        assertEquals(2, ita((line + " --lang en").split(" ")));
        assertEquals(sentence + "\nHelp: " + command + " --help\n", err());
        assertFalse(loaded);
        assertEquals(
                line.contains("--json")
                        ? "{\"exitCode\":2,\"error\":\"words-missing\",\"message\":\"missing: JOBFILE\"}\n"
                        : "",
                out());
    }

    @Test
    void callWithoutAVerbShowsTheHelpAsAMessage() {
        assertEquals(2, ita());
        assertEquals("", out());
        assertTrue(err().startsWith("วิธีใช้: ita "), err());
    }

    @Test
    void unknownLanguageIsWrongUsage() {
        assertEquals(2, ita("--lang", "fr", "run", job));
        assertEquals("--lang: ต้องเป็น th หรือ en แต่พบ \"fr\"\n", err());
        assertFalse(loaded);
    }

    @Test
    void goodRunPrintsTheLedgerInThai() {
        assertEquals(0, ita("run", job, "--business-date", "2026-03-31"));
        assertEquals("""
                งานทดสอบ · 2026-03-31
                สมุดงาน: พบ 12 อ่าน 3 ไม่เปลี่ยนแปลง 8 ไม่รับทั้งไฟล์ 1
                แถว: อ่าน 120 = เก็บ 110 + ไม่รับ 2 + ข้าม 8
                ข้อค้นพบ: ผิดพลาด 2 เตือน 5 แจ้งทราบ 0
                ไม่นับเป็นไฟล์ส่ง (1):
                  อบต.ก/~$a.xlsx (ไฟล์ชั่วคราวของ Excel)
                เปิดดู: out/latest/consolidated.xlsx
                """, out());
        assertEquals("กำลังอ่านและตรวจสมุดงาน\n", err(), "a line for each phase where nobody watches");
        assertEquals(LocalDate.of(2026, 3, 31), consolidator.runs.get(0).businessDate());
    }

    @Test
    void goodRunPrintsTheSameInEnglish() {
        assertEquals(0, ita("--lang", "en", "run", job, "--business-date", "2026-03-31"));
        assertEquals("""
                งานทดสอบ · 2026-03-31
                Workbooks: 12 found, 3 read, 8 unchanged, 1 refused as a whole
                Rows: 120 read = 110 stored + 2 refused + 8 ignored
                Findings: errors 2, warnings 5, notices 0
                Ignored (1):
                  อบต.ก/~$a.xlsx (Excel's note of an open workbook)
                Open: out/latest/consolidated.xlsx
                """, out());
    }

    @Test
    void standingRefusalGivesOneAlsoWhereNothingChanged() {
        RefusedDelivery refusal = new RefusedDelivery("a.xlsx", false, 2, List.of(), Set.of());
        consolidator.runOutcome = outcome(List.of(refusal), true);
        assertEquals(1, ita("run", job, "--lang=en"));
        assertTrue(
                out().contains("\nFiles not stored, as a whole or in part (1):\na.xlsx: 2 rows are not stored\n"),
                out());
        assertTrue(out().endsWith("\nUnchanged: there is nothing new since the last run, what was published holds.\n"));
    }

    @Test
    void runTellsWhatTheJobLetsPassWithItsReasonAndLastDay() {
        waived = List.of(new WaivedFinding(
                "ข.xlsx", "มาตรการ", "I7", "period-not-understood", "รอคำสั่ง", LocalDate.of(2026, 9, 30)));
        consolidator.runOutcome = outcome(List.of(), false);
        assertEquals(0, ita("run", job, "--lang=en"), out());
        assertTrue(
                out().contains(
                                "Let pass (1):\n  ข.xlsx มาตรการ!I7 [period-not-understood] until 2026-09-30: รอคำสั่ง\n"),
                out());
    }

    @Test
    void jsonIsOneDocumentAndNothingElse() {
        RefusedDelivery refusal = new RefusedDelivery("a\"b.xlsx", true, 0, List.of(), Set.of());
        consolidator.runOutcome = outcome(List.of(refusal), false);
        assertEquals(1, ita("run", job, "--json", "--business-date", "2026-03-31"));
        assertEquals(
                "{\"exitCode\":1,\"job\":\"งานทดสอบ\",\"businessDate\":\"2026-03-31\",\"dryRun\":false,\"unchanged\":false,"
                        + "\"workbooks\":{\"found\":12,\"read\":3,\"unchanged\":8,\"refused\":1},"
                        + "\"rows\":{\"read\":120,\"stored\":110,\"refused\":2,\"ignored\":8},"
                        + "\"findings\":{\"error\":2,\"warning\":5,\"notice\":0},"
                        + "\"findingsByFile\":[{\"file\":\"อบต.ก/ข.xlsx\",\"errors\":2,\"warnings\":5}],"
                        + "\"refused\":[{\"file\":\"a\\\"b.xlsx\",\"wholeFile\":true,\"rowsRefused\":0,\"findings\":[]}],"
                        + "\"resent\":[],\"unexpected\":[],\"gone\":[],\"forgotten\":[],\"waiting\":[],\"ignored\":[{\"file\":\"อบต.ก/~$a.xlsx\",\"rule\":\"owner-file\"}],"
                        + "\"shortfalls\":[],\"sinceSigned\":null,\"output\":\"" + folder.resolve("out") + "\","
                        + "\"published\":\"out/latest/consolidated.xlsx\"}\n",
                out());
        assertEquals("", err());
    }

    @Test
    void optionsOfRunOverrideTheJobFile() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path store = folder.resolve("s.db");
        ita(
                "run",
                job,
                "--inbox",
                other.toString(),
                "--store",
                store.toString(),
                "--dry-run",
                "--wait",
                "--forget",
                "a/b.xlsx");
        var request = consolidator.runs.get(0);
        assertEquals(other, request.settings().inbox());
        assertEquals(store, request.settings().store());
        assertEquals(folder.resolve("out"), request.settings().output());
        assertEquals(List.of("a/b.xlsx"), request.forget());
        assertTrue(request.dryRun() && request.waits());
    }

    /** As of a variable that is not set: the working directory would have been read as the inbox. */
    @ParameterizedTest
    @ValueSource(strings = {"--forget", "--inbox", "--store", "--output"})
    void emptyPathsAreRefused(String option) {
        assertEquals(2, ita("--lang", "en", "run", job, option, ""));
        assertTrue(err().contains("\"\" cannot be a path"), err());
        assertEquals(List.of(), consolidator.runs);
    }

    @Test
    void businessDateIsTodayInTheZoneOfTheJob() {
        ita("run", job);
        assertEquals(
                LocalDate.of(2026, 11, 21),
                consolidator.runs.get(0).businessDate(),
                "18:30 UTC is already the next day in Bangkok");
    }

    @ParameterizedTest
    @CsvSource({
        "31/3/2026, 2026-03-31",
        "2569-03-31, 2026-03-31",
        "๓๑/๘/๒๕๖๙, 2026-08-31",
        "5 มี.ค. 69, 2026-03-05",
        "2026-02-30,",
        "soon,"
    })
    void businessDateOfAnotherKindIsWrongUsage(String date, String meant) {
        assertEquals(2, ita("run", job, "--business-date", date, "--lang", "en"));
        assertEquals(
                "--business-date: a day of the common era such as 2026-03-31 is expected, found \"" + date + "\""
                        + (meant == null ? "" : " · did you mean " + meant + "?") + "\n",
                err());
        assertEquals(List.of(), consolidator.runs);
    }

    @Test
    void progressIsShownOnATerminalAndTakenAway() {
        terminal = true;
        ita("run", job, "--lang", "en");
        assertTrue(err().contains("2 of 2 workbooks, 60 rows, about 0 s left"), err());
        assertTrue(err().endsWith("\r\u001B[K"), err());
    }

    @Test
    void missingJobFileNamesTheRemedyAndTouchesNothing() {
        String missing = folder.resolve("none.yaml").toString();
        assertEquals(2, ita("run", missing));
        assertEquals(
                "ไม่มีไฟล์งาน " + missing + " กรุณาแก้ตำแหน่งให้ถูกต้อง หรือคัดลอก jobs/nightly.yaml มากรอก\n", err());
        assertFalse(loaded);
    }

    @Test
    void wrongJobFileNamesFileLineAndKey() throws IOException {
        Files.writeString(Path.of(job), "name: a\ninbox: in\nstore: s\noutput: o\ncolour: red\n");
        assertEquals(2, ita("status", job, "--lang", "en"));
        assertEquals(
                job
                        + " line 5, key colour: this key is not known; the keys known here are: name, inbox, store, output, "
                        + "schedule, expect, frameworks, mappings, target, planner, charts, papers, workbook, digits, waivers, retention, remind-before, shared-store\n",
                err());
    }

    @Test
    void optionWithoutItsDashesIsAskedBack() throws IOException {
        assertEquals(2, ita("help"));
        assertTrue(err().contains("\"help\" ตรงนี้ · หมายถึง --help หรือไม่\n"), err());
    }

    @Test
    void mistypedKeyOfAJobFileIsAskedBack() throws IOException {
        Files.writeString(Path.of(job), "name: a\ninbox: in\nstore: s\noutptu: o\n");
        assertEquals(2, ita("status", job));
        assertTrue(err().endsWith(" · หมายถึง output หรือไม่\n"), err());
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                Path.of(job),
                "name: a\ninbox: in\nstore: s\noutput: o\nexpect:\n  body: อบต.ก\n  divisions: [กองคลัง]\n"
                        + "  acknowledged: {กองคลง: 2026-01-01}\n");
        assertEquals(2, ita("status", job));
        assertTrue(err().endsWith(" · หมายถึง กองคลัง หรือไม่\n"), err());
    }

    @Test
    void faultsHaveTheirExitCodesAndNoStackTrace() {
        consolidator.failure = Fault.ofLock("s.db");
        assertEquals(4, ita("run", job, "--lang", "en"));
        assertEquals(
                "reading and checking workbooks\nanother run holds the store s.db; wait for its end, or use --wait\n",
                err());

        consolidator.failure = Fault.ofConfiguration("store-not-sqlite", Map.of("store", "s.db"));
        assertEquals(2, ita("run", job));

        consolidator.failure =
                Fault.ofFailure("disk-full", Map.of("path", "/x"), new IOException("No space left on device"));
        err.reset();
        assertEquals(3, ita("run", job, "--lang", "en", "--json"));
        assertEquals("the disk of /x is full; make room and run again\n", err());
        assertTrue(
                out().endsWith(
                                "{\"exitCode\":3,\"error\":\"disk-full\",\"message\":\"the disk of /x is full; make room and run again\"}\n"));
    }

    @Test
    void unexpectedFaultIsAReferenceOnTheScreenAndAStackTraceInTheLog() throws IOException {
        consolidator.error = new StackOverflowError("deep\u001B[31m");
        assertEquals(3, ita("run", job, "--lang", "en"));
        Path log = folder.resolve("work/store.db.files/log/ita.0.log");
        String reference = err().replaceAll("(?s).*reference (\\w+);.*", "$1");
        assertEquals(
                "reading and checking workbooks\nsomething unexpected went wrong, reference " + reference
                        + "; details are in " + log + "\n",
                err());
        String written = Files.readString(log);
        assertTrue(written.startsWith("2026-11-20T18:30Z SEVERE ita reference " + reference + "\n"), written);
        assertTrue(written.contains("\njava.lang.StackOverflowError: deep?[31m\n"), written);
        assertTrue(written.contains("\tat org.itaconsolidator.cli.ItaTest."), written);
    }

    @Test
    void tooLittleMemoryIsToldWithItsRemedyWhateverItIsWrappedIn() {
        consolidator.failure = new IllegalStateException("a step failed", new OutOfMemoryError("Java heap space"));
        assertEquals(3, ita("run", job, "--lang", "en"));
        assertTrue(err().contains("the memory was not enough"), err());
        assertTrue(err().contains("ITA_JAVA_OPTS=-Xmx2g"), err());
    }

    @Test
    void withoutAStoreTheLogIsInTheHomeFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "x");
        consolidator.failure = new IllegalStateException("broken");
        assertEquals(3, ita("check", file.toString()));
        assertTrue(Files.readString(folder.resolve("home/.ita-consolidator/log/ita.0.log"))
                .contains("broken"));
    }

    @Test
    void checkOfAMissingFileOrAFolderIsWrongUsage() {
        String missing = folder.resolve("none.xlsx").toString();
        assertEquals(2, ita("check", missing, "--lang", "en"));
        assertEquals("there is no file " + missing + "; correct the path\n", err());
        err.reset();
        assertEquals(2, ita("check", folder.toString(), "--lang", "en"));
        assertEquals(folder + " is no file; name the workbook itself\n", err());
        assertFalse(loaded);
    }

    @Test
    void checkOfCleanFilesIsGood() throws IOException {
        Path one = Files.writeString(folder.resolve("หนึ่ง ไฟล์.xlsx"), "x");
        Path two = Files.writeString(folder.resolve("@two.xlsx"), "x");
        consolidator.checked = List.of(
                new CheckedFile(one, ROWS, List.of(), List.of(), List.of()),
                new CheckedFile(two, ROWS, List.of(), List.of(), List.of()));
        assertEquals(0, ita("check", one.toString(), two.toString(), "--explain"));
        Path job = Files.writeString(
                folder.resolve("งาน.yaml"), "name: ตัวอย่าง\ninbox: inbox\nstore: s.db\noutput: out\n");
        Files.createDirectories(folder.resolve("inbox"));
        String cleanly = out();
        assertEquals(0, ita("check", one.toString(), "--job", job.toString()));
        assertEquals(
                List.of("check [" + one + ", " + two + "] true", "check [" + one + "] as ตัวอย่าง false"),
                consolidator.asked);
        assertEquals(one + "\n  ไม่มีสิ่งที่ต้องแก้ไข\n" + two + "\n  ไม่มีสิ่งที่ต้องแก้ไข\n", cleanly);
    }

    @Test
    void templatesTakeThaiDigitsAndPrintWhatTheyWrote() {
        Path output = folder.resolve("forms");
        assertEquals(
                0,
                ita(
                        "templates",
                        "--output",
                        output.toString(),
                        "--fiscal-year",
                        "๒๕๖๙",
                        "--round",
                        "๖",
                        "--division",
                        "กองคลัง"));
        assertEquals(
                List.of(new TemplatesRequest(
                        output,
                        Optional.empty(),
                        Optional.of(FiscalYear.ofBuddhist(2569)),
                        "",
                        "กองคลัง",
                        OptionalInt.of(6),
                        Optional.empty(),
                        Optional.empty())),
                consolidator.templates);
        assertEquals(output.resolve("scores.xlsx") + "\n", out());
    }

    @ParameterizedTest
    @CsvSource({"--fiscal-year, 2026", "--fiscal-year, two", "--round, 9"})
    void wrongValuesOfTemplatesAreWrongUsage(String option, String value) {
        assertEquals(2, ita("templates", "--output", folder.resolve("forms").toString(), option, value));
        assertTrue(err().startsWith(option + ": "), err());
        assertEquals(List.of(), consolidator.templates);
    }

    @Test
    void statusShowsRunsDeliveriesAndWhatIsDue() {
        ZonedDateTime time = ZonedDateTime.of(2026, 11, 20, 2, 0, 0, 0, ZoneId.of("Asia/Bangkok"));
        consolidator.status = new JobStatus(
                "งาน",
                List.of(new JobStatus.PastRun(time, LocalDate.of(2026, 11, 20), JobStatus.RunState.COMPLETED)),
                Optional.of(time.plusDays(1)),
                List.of(new DeliveryLine(
                        Optional.of(new Body("อบต.ก", "", "")),
                        "กองคลัง",
                        "report",
                        Optional.of(FiscalYear.ofBuddhist(2569)),
                        OptionalInt.of(6),
                        Optional.of(LocalDate.of(2026, 4, 10)),
                        DeliveryLine.State.OVERDUE,
                        "",
                        0,
                        true,
                        true)),
                Map.of(MeasureState.INCOMPLETE, 12, MeasureState.NOT_DONE, 1),
                Map.of(Severity.WARNING, 7),
                List.of(
                        new RefusedDelivery("ก.xls", true, 0, List.of(), Set.of()),
                        new RefusedDelivery("ข.xlsx", false, 2, List.of(), Set.of()),
                        new RefusedDelivery("ค.xlsx", false, 0, List.of(), Set.of())),
                List.of(new WaivedFinding(
                        "ข.xlsx", "มาตรการ", "I7", "period-not-understood", "รอคำสั่ง", LocalDate.of(2026, 9, 30))),
                List.of(new RunOutcome.Shortfall("archive-missing", Map.of("file", "ง.xlsx", "sha256", "ab"))));
        assertEquals(0, ita("status", job, "--lang", "en"));
        assertEquals("""
                งาน
                  2026-11-20 02:00  2026-11-20  completed
                Next run: 2026-11-21 02:00
                Deliveries:
                  MISSING, OVERDUE  อบต.ก · กองคลัง · report · 2569 · 6 months · due 2026-04-10
                13 measures: not reported 0 · reported, dates not all proved 12 · fully reported 0 · reported as not done 1
                Findings: errors 0, warnings 7, notices 0
                Files not stored, as a whole or in part (3):
                  ก.xls: nothing of it is stored
                  ข.xlsx: 2 rows are not stored
                  ค.xlsx: the values of some cells are not stored
                Let pass (1):
                  ข.xlsx มาตรการ!I7 [period-not-understood] until 2026-09-30: รอคำสั่ง
                the original of ง.xlsx is missing in archive (ab), and the inbox holds it no more; what is stored of it\
                 stands, but it cannot be read again; put it back from a backup of archive, or ask its sender for the\
                 same file again
                """, out());
        out.reset();
        assertEquals(0, ita("status", job, "--json"));
        assertEquals(
                "{\"job\":\"งาน\",\"lastRuns\":[{\"startedAt\":\"2026-11-20T02:00+07:00\",\"businessDate\":\"2026-11-20\","
                        + "\"state\":\"completed\"}],\"nextRun\":\"2026-11-21T02:00+07:00\",\"deliveries\":[{\"state\":"
                        + "\"overdue\",\"organisation\":\"อบต.ก\",\"division\":\"กองคลัง\",\"form\":\"report\",\"fiscalYear\":2569,"
                        + "\"round\":6,\"due\":\"2026-04-10\",\"file\":null,\"district\":\"\",\"province\":\"\"}],"
                        + "\"measures\":{\"incomplete\":12,\"not-done\":1},"
                        + "\"openFindings\":{\"error\":0,\"warning\":7,\"notice\":0},"
                        + "\"refused\":[{\"file\":\"ก.xls\",\"wholeFile\":true,\"rowsRefused\":0},"
                        + "{\"file\":\"ข.xlsx\",\"wholeFile\":false,\"rowsRefused\":2},"
                        + "{\"file\":\"ค.xlsx\",\"wholeFile\":false,\"rowsRefused\":0}],"
                        + "\"waived\":[{\"file\":\"ข.xlsx\",\"sheet\":\"มาตรการ\",\"cell\":\"I7\",\"code\":\"period-not-understood\","
                        + "\"reason\":\"รอคำสั่ง\",\"until\":\"2026-09-30\"}],"
                        + "\"shortfalls\":[{\"code\":\"archive-missing\",\"words\":{\"file\":\"ง.xlsx\",\"sha256\":\"ab\"}}]}\n",
                out());
    }

    @Test
    void storeIsKeptByBackupRestoreAndPurge() throws IOException {
        assertEquals(0, ita("backup", job, "--lang", "en"));
        Path copy = Files.writeString(folder.resolve("copy.db"), "x");
        assertEquals(0, ita("restore", job, copy.toString(), "--lang", "en"));
        assertEquals(0, ita("purge", job, "--yes", "--organisation", "อบต.ก", "--lang", "en"));
        assertEquals(
                "Copy of the store: copy.db\n" + folder.resolve("work/store.db") + " restored from " + copy + "\n"
                        + "What it replaced is kept: replaced.db\n"
                        + "อบต.ก removed:\n  4 deliveries in the store\n  3 originals in the archive\n"
                        + "  1 files that killed runs had left half made\n"
                        + "These workbooks still lie in the inbox; take them out, or the next run reads them again:\n"
                        + "  ก.xlsx\n"
                        + "The content of these workbooks was delivered by another body too; their originals stay for it:\n"
                        + "  ข.xlsx\n"
                        + "Its rows of these lists of many bodies are taken out of the store; the lists themselves, in the inbox"
                        + " and the archive, name it still, and its rows come back when a list is read again, as after an update"
                        + " of the program or a change of mappings. Where that must not be, replace them by lists without it:\n"
                        + "  ผลจังหวัด.xlsx\nThe job file still names it; take it out there too.\n",
                out());
        assertEquals(2, ita("restore", job, folder.resolve("none.db").toString()));
        assertEquals(List.of("restore copy.db", "purge อบต.ก"), consolidator.asked);
    }

    @Test
    void purgeSaysWhatItWillRemoveAndAsksWhoSitsThere() {
        String[] purge = {"purge", job, "--organisation", "อบต.ก", "--lang", "en"};
        assertEquals(2, ita(purge));
        assertTrue(out().startsWith("อบต.ก would be removed:\n  4 deliveries in the store\n"), out());
        assertTrue(err().contains("nobody can be asked here whether to remove this; nothing was removed"), err());
        typed = Optional.of("yes\n");
        assertEquals(2, ita(purge), "what stands on standard input is no answer where nobody sees the question");
        terminal = true;
        for (String no : List.of("no\n", "\n", "")) {
            typed = Optional.of(no);
            assertEquals(0, ita(purge));
            assertTrue(err().endsWith("Nothing was removed.\n"), err());
        }
        assertEquals(Set.of("look at อบต.ก"), Set.copyOf(consolidator.asked));
        consolidator.asked.clear();
        assertEquals(0, ita("purge", job, "--organisation", "อบต.ก", "--dry-run", "--yes", "--lang", "en"));
        assertEquals(List.of("look at อบต.ก"), consolidator.asked);
        consolidator.asked.clear();
        typed = Optional.of(" Yes \n");
        assertEquals(0, ita(purge));
        assertTrue(err().endsWith("Type yes to remove it: "), err());
        typed = Optional.of("ใช่\n");
        assertEquals(0, ita("purge", job, "--organisation", "อบต.ก"));
        assertEquals(List.of("look at อบต.ก", "purge อบต.ก", "look at อบต.ก", "purge อบต.ก"), consolidator.asked);
    }

    @Test
    void foreignControlCharactersNeverReachTheTerminal() {
        assertEquals(2, ita("check", "a\u001B[2J.xlsx", "--lang", "en"));
        assertEquals("there is no file a\uFFFD[2J.xlsx; correct the path\n", err());
        assertEquals(2, ita("check", "a\nFindings: none\u2028b\u202Etxt\u0085.xlsx", "--lang", "en"));
        assertTrue(
                err().endsWith(
                                "\nthere is no file a\uFFFDFindings: none\uFFFDb\uFFFDtxt\uFFFD.xlsx; correct the path\n"),
                err());
    }

    private List<WaivedFinding> waived = List.of();

    private RunOutcome outcome(List<RefusedDelivery> refusals, boolean unchanged) {
        return new RunOutcome(
                LocalDate.of(2026, 3, 31),
                false,
                unchanged,
                new RunOutcome.WorkbookCounts(12, 3, 8, 1),
                ROWS,
                Map.of(Severity.ERROR, 2, Severity.WARNING, 5),
                refusals,
                List.of(),
                List.of(),
                List.of(new RunOutcome.IgnoredFile("อบต.ก/~$a.xlsx", "owner-file")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                unchanged ? Optional.empty() : Optional.of(Path.of("out/latest/consolidated.xlsx")),
                Optional.empty(),
                refusals.isEmpty() ? List.of() : List.of(new FindingsOfFile("อบต.ก/ข.xlsx", 2, 5)),
                waived);
    }

    private Optional<String> typed = Optional.empty();

    private int ita(String... words) {
        Screen screen = new Screen(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                typed.map(text -> new BufferedReader(new StringReader(text))));
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T18:30:00Z"), ZoneId.of("UTC"));
        return new Ita(
                        screen,
                        clock,
                        folder.resolve("home"),
                        () -> {
                            loaded = true;
                            return consolidator;
                        },
                        new StopSignal())
                .answer(words)
                .number();
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
