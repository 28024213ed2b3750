package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.job.BatchConsolidator;
import org.itaconsolidator.job.open.StoreLock;
import org.itaconsolidator.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the public contract says of calls and exit codes, on the whole program: real workbooks, a real store. */
@Tag("once")
class ContractTest {
    private static final String[] INDICATORS = {
        "การปฏิบัติหน้าที่",
        "การใช้งบประมาณ",
        "การใช้อำนาจ",
        "การใช้ทรัพย์สินของราชการ",
        "การแก้ไขปัญหาการทุจริต",
        "คุณภาพการดำเนินงาน",
        "ประสิทธิภาพการสื่อสาร",
        "การปรับปรุงการทำงาน",
        "การเปิดเผยข้อมูล",
        "การป้องกันการทุจริต"
    };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2026-11-20T03:00:00Z");

    @TempDir
    private Path folder;

    private Path inbox;
    private String job;

    @BeforeEach
    void writeJob() throws IOException {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        Path file = folder.resolve("job.yaml");
        Files.writeString(file, "name: งาน\ninbox: inbox\nstore: work/store.db\noutput: output\ncharts: none\n");
        job = file.toString();
    }

    @Test
    void goodRunIsZeroAndTheSameAgainIsUnchangedAndZero() throws IOException {
        deliver("คะแนน.xlsx", "86.52");
        assertEquals(0, ita("run", job), err());
        assertEquals(
                List.of(
                        "กำลังอ่านและตรวจสมุดงาน",
                        "กำลังเปรียบเทียบคะแนน",
                        "กำลังวาดแผนภูมิและเขียนสมุดงานกับเอกสาร",
                        "กำลังเผยแพร่"),
                err().lines().toList());
        assertTrue(Files.isRegularFile(folder.resolve("output/latest/consolidated.xlsx")));

        Map<?, ?> again = json(0, "run", job, "--json");
        assertEquals(true, again.get("unchanged"));
        assertEquals(Map.of("found", 1L, "read", 0L, "unchanged", 1L, "refused", 0L), again.get("workbooks"));
        assertFalse(Files.exists(folder.resolve("output/history/2026-11-20-2")));
    }

    @Test
    void refusedDeliveryIsOneAlsoOnAnUnchangedRun() throws IOException {
        deliver("คะแนน.xlsx", "86.52");
        Files.writeString(inbox.resolve("เสีย.xlsx"), "no workbook");
        assertEquals(1, ita("run", job));
        Map<?, ?> again = json(1, "run", job, "--json");
        assertEquals(true, again.get("unchanged"));
        assertEquals(
                List.of("เสีย.xlsx"),
                ((List<?>) again.get("refused"))
                        .stream().map(each -> ((Map<?, ?>) each).get("file")).toList());
    }

    @Test
    void refusedRowOfAGoodWorkbookIsOne() throws IOException {
        deliver("คะแนน.xlsx", "105");
        Map<?, ?> run = json(1, "run", job, "--json");
        Map<?, ?> refused = (Map<?, ?>) ((List<?>) run.get("refused")).get(0);
        assertEquals(false, refused.get("wholeFile"));
        assertEquals(1L, refused.get("rowsRefused"));
    }

    @Test
    void wrongUsageIsTwoAndTouchesNothing() throws IOException {
        deliver("คะแนน.xlsx", "86.52");
        assertEquals(2, ita("run", job, "--frob"));
        assertEquals(2, ita("run", folder.resolve("none.yaml").toString()));
        assertEquals(2, ita("run", job, "--inbox", folder.resolve("none").toString()));
        assertEquals(2, ita("run", job, "--business-date", "20/11/2569"));
        for (String day : List.of("0001-01-01", "1996-12-31", "2056-10-01", "2569-11-20", "+99999-01-01")) {
            assertEquals(2, ita("run", job, "--business-date", day), day);
        }
        Files.writeString(folder.resolve("plain.db"), "a text that is no database, long enough to have a header");
        assertEquals(2, ita("run", job, "--store", folder.resolve("plain.db").toString()));
        assertEquals(
                2,
                ita(
                        "run",
                        job,
                        "--dry-run",
                        "--store",
                        folder.resolve("plain.db").toString()));
        assertEquals(List.of("inbox", "inbox/คะแนน.xlsx", "job.yaml", "plain.db"), everything());
    }

    @Test
    void databaseOfAnotherProgramIsTwoForEveryVerbAndStaysAsItIs() throws Exception {
        Files.createDirectory(folder.resolve("work"));
        Path store = folder.resolve("work/store.db");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = other.createStatement()) {
            statement.execute("CREATE TABLE account (name TEXT)");
        }
        byte[] before = Files.readAllBytes(store);
        for (String call : List.of("run", "run --dry-run", "status", "backup", "purge --organisation อบต.ตัวอย่าง")) {
            List<String> words = new ArrayList<>(List.of(call.split(" ")));
            words.add(1, job);
            words.addAll(List.of("--lang", "en"));
            assertEquals(2, ita(words.toArray(String[]::new)), call);
            assertEquals(
                    store
                            + " is the database of another program; name another file under store, it was left as it is\n",
                    err());
        }
        assertArrayEquals(before, Files.readAllBytes(store));
        try (Stream<Path> all = Files.walk(folder)) {
            assertEquals(
                    List.of("", "inbox", "job.yaml", "work", "work/store.db"),
                    all.map(path -> folder.relativize(path).toString()).sorted().toList());
        }
    }

    @Test
    void storeThatAnotherRunHoldsIsFour() throws IOException {
        deliver("คะแนน.xlsx", "86.52");
        assertEquals(0, ita("run", job));
        try (StoreLock held = StoreLock.tryLock(folder.resolve("work/store.db")).orElseThrow()) {
            assertTrue(held != null);
            Map<?, ?> answer = json(4, "run", job, "--json");
            assertEquals("store-locked", answer.get("error"));
            assertEquals(4, ita("backup", job));
        }
        assertEquals(0, ita("run", job));
    }

    @Test
    void runThatCannotPublishIsThreeAndWhatWasPublishedStays() throws IOException {
        deliver("คะแนน.xlsx", "86.52");
        assertEquals(0, ita("run", job));
        byte[] before = Files.readAllBytes(folder.resolve("output/latest/run.json"));
        Files.move(folder.resolve("output/history"), folder.resolve("output/kept"));
        Files.writeString(folder.resolve("output/history"), "in the way");
        deliver("คะแนน.xlsx", "90");
        assertEquals(3, ita("run", job, "--lang", "en"));
        assertTrue(err().contains(folder.resolve("output").toString()), err());
        assertFalse(err().contains("Exception"), err());
        Files.delete(folder.resolve("output/history"));
        Files.move(folder.resolve("output/kept"), folder.resolve("output/history"));
        assertEquals(
                new String(before, StandardCharsets.UTF_8), Files.readString(folder.resolve("output/latest/run.json")));
        try (Stream<Path> left = Files.list(folder.resolve("output"))) {
            assertEquals(
                    List.of("history", "latest"),
                    left.map(path -> path.getFileName().toString()).sorted().toList(),
                    "the draft of the failed run is gone");
        }
        assertEquals(0, ita("run", job));
    }

    @Test
    void checkIsOneWithAnErrorAndStoresNothing() throws IOException {
        deliver("คะแนน.xlsx", "105");
        deliver("ดี.xlsx", "86.52");
        assertEquals(0, ita("check", inbox.resolve("ดี.xlsx").toString()));
        Map<?, ?> answer =
                json(1, "check", "--json", inbox.resolve("คะแนน.xlsx").toString());
        assertEquals(1L, answer.get("exitCode"));
        assertEquals(List.of("inbox", "inbox/คะแนน.xlsx", "inbox/ดี.xlsx", "job.yaml"), everything());
    }

    @Test
    void dryRunSaysWhatARunWouldSayAndChangesNothing() throws IOException {
        deliver("คะแนน.xlsx", "86.52");
        Map<?, ?> first = json(0, "run", job, "--dry-run", "--json");
        assertEquals(false, first.get("unchanged"));
        assertEquals(List.of("inbox", "inbox/คะแนน.xlsx", "job.yaml"), everything());

        assertEquals(0, ita("run", job));
        List<String> before = everything();
        Map<?, ?> same = json(0, "run", job, "--dry-run", "--json");
        assertEquals(true, same.get("unchanged"));
        assertEquals(true, same.get("dryRun"));
        assertEquals(before, everything());

        deliver("คะแนน.xlsx", "90");
        Map<?, ?> changed = json(0, "run", job, "--dry-run", "--json");
        assertEquals(false, changed.get("unchanged"));
        assertEquals(1L, ((Map<?, ?>) changed.get("workbooks")).get("read"));
        assertEquals(before, everything());
    }

    @Test
    void dryRunDoesNotSayThatItPublishes() throws IOException {
        deliver("คะแนน.xlsx", "86.52");
        assertEquals(0, ita("run", job, "--dry-run"), err());
        assertEquals(
                List.of(
                        "กำลังอ่านและตรวจสมุดงาน",
                        "กำลังเปรียบเทียบคะแนน",
                        "กำลังวาดแผนภูมิและเขียนสมุดงานกับเอกสาร",
                        "กำลังตรวจสิ่งที่จะเผยแพร่"),
                err().lines().toList());
    }

    @Test
    void restoredStoreIsPublishedAgainWhereLatestShowsALaterRun() throws IOException {
        deliver("คะแนน.xlsx", "86.52");
        byte[] delivered = Files.readAllBytes(inbox.resolve("คะแนน.xlsx"));
        assertEquals(0, ita("run", job));
        now = now.plusSeconds(3600);
        assertEquals(0, ita("backup", job));
        Path copy = folder.resolve("work/store.db.files/backup/store.db-2026-11-20.db");
        deliver("คะแนน.xlsx", "90");
        assertEquals(0, ita("run", job));

        assertEquals(0, ita("restore", job, copy.toString()));
        Files.write(inbox.resolve("คะแนน.xlsx"), delivered);
        Map<?, ?> run = json(0, "run", job, "--json");
        assertEquals(false, run.get("unchanged"), "latest shows the scores of the later run");
        assertEquals(true, json(0, "run", job, "--json").get("unchanged"));
    }

    @Test
    void purgeLeavesNothingOfTheBodyBesideTheStore() throws IOException {
        deliver("คะแนน.xlsx", "");
        assertEquals(0, ita("run", job));
        now = now.plusSeconds(3600);
        assertEquals(0, ita("backup", job));
        Path copy = folder.resolve("work/store.db.files/backup/store.db-2026-11-20.db");
        assertEquals(0, ita("restore", job, copy.toString()));
        out.reset();
        assertEquals(
                0,
                ita("purge", job, "--yes", "--organisation", "องค์การบริหารส่วนตำบลตัวอย่าง", "--lang", "en"),
                err());
        assertEquals(
                "องค์การบริหารส่วนตำบลตัวอย่าง removed:\n"
                        + "  1 deliveries in the store\n"
                        + "  1 originals in the archive\n"
                        + "  1 folders of the history with latest: their workbooks hold all bodies; the next run publishes anew\n"
                        + "  2 copies of the store, written anew without it\n"
                        + "  1 marked copies (of all bodies; the next run makes the others anew)\n"
                        + "  1 files of stores that a restore had put aside\n"
                        + "These workbooks still lie in the inbox; take them out, or the next run reads them again:\n"
                        + "  คะแนน.xlsx\n",
                out());
        List<String> left = everything().stream()
                .filter(name -> name.contains("answers/") || name.contains("replaced/"))
                .toList();
        assertEquals(List.of(), left);
    }

    @Test
    void formSentBackBlankIsNoDelivery() throws IOException {
        Files.writeString(Path.of(job), """
                expect:
                  - body: อบต.ตัวอย่าง
                    fiscal-year: 2569
                    forms: [measures, report]
                    due: {measures: 2026-10-31}
                """, StandardOpenOption.APPEND);
        Path forms = folder.resolve("forms");
        assertEquals(
                0,
                ita(
                        "templates",
                        "--output",
                        forms.toString(),
                        "--fiscal-year",
                        "2569",
                        "--organisation",
                        "องค์การบริหารส่วนตำบลตัวอย่าง"),
                err());
        for (String form : List.of("3-มาตรการ.xlsx", "4-รายงานผล.xlsx")) {
            Files.copy(forms.resolve(form), inbox.resolve(form));
        }
        assertEquals(0, ita("run", job), err());
        List<?> deliveries = (List<?>) json(0, "status", job, "--json").get("deliveries");
        assertEquals(
                List.of("overdue 3-มาตรการ.xlsx", "awaited 4-รายงานผล.xlsx"),
                deliveries.stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> each.get("state") + " " + each.get("file"))
                        .toList());
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/latest/consolidated.xlsx")))) {
            XSSFSheet sheet = workbook.getSheet("ความครบถ้วน");
            int headings = sheet.getTables().get(0).getStartRowIndex();
            List<String> shown = new ArrayList<>();
            for (Cell heading : sheet.getRow(headings)) {
                if (heading.getStringCellValue().equals("มาตรการ")) {
                    shown.add(sheet.getRow(headings + 1)
                            .getCell(heading.getColumnIndex())
                            .getStringCellValue());
                }
            }
            assertEquals(List.of("✗ ได้รับ ๒๐ พ.ย. ๒๕๖๙ แต่ยังไม่กรอก"), shown);
        }
    }

    @Test
    void formsAreNeverWrittenOverOthers() throws IOException {
        Path forms = Files.createDirectory(folder.resolve("forms"));
        Path filled = Files.writeString(forms.resolve("3-มาตรการ.xlsx"), "filled in");
        assertEquals(2, ita("templates", "--output", forms.toString(), "--lang", "en"));
        assertTrue(err().startsWith(filled + " exists already"), err());
        try (Stream<Path> all = Files.list(forms)) {
            assertEquals(List.of(filled), all.toList());
        }
        assertEquals("filled in", Files.readString(filled));
    }

    @Test
    void formsOfAYearWithoutAFrameworkAreThoseOfTheLatestUnlessTheYearIsAskedFor() throws IOException {
        Path forms = folder.resolve("forms");
        assertEquals(2, ita("templates", "--output", forms.toString(), "--fiscal-year", "2571", "--lang", "en"));
        assertTrue(err().startsWith("the framework of fiscal year 2571 is not known"), err());
        assertFalse(Files.exists(forms));
        assertEquals(0, ita("templates", "--output", forms.toString()), err());
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(forms.resolve("3-มาตรการ.xlsx")))) {
            StringBuilder text = new StringBuilder();
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
            assertTrue(
                    text.toString()
                            .replace('๒', '2')
                            .replace('๕', '5')
                            .replace('๖', '6')
                            .replace('๗', '7')
                            .replace('๐', '0')
                            .contains("2570"),
                    text.toString());
        }
    }

    @Test
    void languageOfMessagesIsThaiUnlessSaid() throws IOException {
        deliver("คะแนน.xlsx", "86.52");
        ita("run", job);
        String thai = out();
        out.reset();
        ita("--lang", "en", "run", job);
        assertTrue(thai.contains("\nแถว: อ่าน "), thai);
        assertTrue(out().contains("\nRows: "), out());
    }

    @Test
    void deliveriesAreFoundUnderTheAbbreviatedNamesOfTheJobFile() throws IOException {
        Files.writeString(Path.of(job), """
                expect:
                  - body: อบต.ตัวอย่าง
                    fiscal-year: 2568
                    forms: scores
                    due: 2026-10-31
                """, StandardOpenOption.APPEND);
        Map<?, ?> awaited = json(0, "status", job, "--json");
        assertEquals("overdue", delivery(awaited).get("state"));
        assertEquals(0, ita("run", job), "a run has looked after the due day");
        now = now.plusSeconds(3600);
        deliver("คะแนน.xlsx", "86.52");
        assertEquals(0, ita("run", job));
        Map<?, ?> came = json(0, "status", job, "--json");
        assertEquals("delivered-late", delivery(came).get("state"));
        assertEquals(1, ((List<?>) came.get("deliveries")).size());
    }

    @Test
    void dayOfACallDecidesWhatIsDueAndNeverWhatHasCome() throws IOException {
        Files.writeString(Path.of(job), """
                expect:
                  - body: อบต.ตัวอย่าง
                    fiscal-year: 2568
                    forms: [scores, analysis]
                    due: 2026-10-31
                """, StandardOpenOption.APPEND);
        deliver("คะแนน.xlsx", "86.52");
        assertEquals(0, ita("run", job, "--business-date", "2026-10-15"), err());
        List<String> states = List.of("delivered คะแนน.xlsx", "awaited null");
        assertEquals(states, states(json(0, "status", job, "--business-date", "2026-10-15", "--json")));
        assertEquals(List.of("delivered คะแนน.xlsx", "overdue null"), states(json(0, "status", job, "--json")));
        assertEquals(2, ita("status", job, "--business-date", "15/10/2569", "--lang", "en"));
        assertTrue(err().contains("a day of the common era such as 2026-03-31 is expected"), err());
    }

    private static List<String> states(Map<?, ?> status) {
        return ((List<?>) status.get("deliveries"))
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> each.get("state") + " " + each.get("file"))
                        .toList();
    }

    @Test
    void formsThatHaveComeAreNamedAndOthersThatNobodyAsksForAreNotSaidToHaveCome() throws IOException {
        Files.writeString(Path.of(job), """
                expect:
                  - body: อบต.ตัวอย่าง
                    fiscal-year: 2568
                    forms: scores
                  - body: อบต.ตัวอย่าง
                    fiscal-year: 2569
                    round: 6
                    divisions: [กองคลัง]
                    forms: report
                """, StandardOpenOption.APPEND);
        deliver("คะแนน.xlsx", "86.52");
        assertEquals(0, ita("run", job), err());
        String forms = folder.resolve("forms").toString();
        List<String> call = List.of("--lang", "en", "templates", "--job", job, "--output", forms);
        assertEquals(2, ita(with(call, "--fiscal-year", "2568")));
        assertTrue(err().contains("has come: คะแนน.xlsx; to have a form again"), err());
        assertEquals(2, ita(with(call, "--round", "12", "--division", "กองคลัง")));
        assertTrue(err().contains("is what was asked for; add forms under expect"), err());
        assertEquals(2, ita(with(call, "--division", "กองคลังง")));
        assertTrue(err().contains("did you mean กองคลัง?"), err());
        assertEquals(0, ita(with(call, "--fiscal-year", "2568", "--form", "scores")), err());
        assertEquals(0, ita(with(call, "--division", "กองคลัง")), err());
    }

    private static String[] with(List<String> call, String... more) {
        return Stream.concat(call.stream(), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void waiverCoversABodyUnderItsAbbreviatedName() throws Exception {
        Files.writeString(Path.of(job), """
                waivers:
                  - code: score-missing
                    body: อบต.ตัวอย่าง
                    reason: ยังไม่ประกาศ
                    until: 2026-12-31
                """, StandardOpenOption.APPEND);
        deliver("คะแนน.xlsx", "");
        assertEquals(0, ita("run", job));
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("work/store.db"));
                Statement statement = store.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT message FROM v_findings WHERE code = 'score-missing'")) {
            assertTrue(found.next());
            assertTrue(found.getString(1).contains("ยังไม่ประกาศ"), found.getString(1));
        }
    }

    private static Map<?, ?> delivery(Map<?, ?> status) {
        return (Map<?, ?>) ((List<?>) status.get("deliveries")).get(0);
    }

    /** A score form of ten indicators, the first with the score given. */
    private void deliver(String name, String first) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream file = Files.newOutputStream(inbox.resolve(name))) {
            Sheet sheet = workbook.createSheet("คะแนน");
            List<String[]> rows = new ArrayList<>();
            rows.add(new String[] {"ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘"});
            rows.add(new String[] {"องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดตราด"});
            rows.add(new String[] {"ที่", "ตัวชี้วัด", "คะแนน"});
            for (int i = 0; i < INDICATORS.length; i++) {
                rows.add(new String[] {"" + (i + 1), INDICATORS[i], i == 0 ? first : "9" + i + ".5"});
            }
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).length; c++) {
                    row.createCell(c).setCellValue(rows.get(r)[c]);
                }
            }
            workbook.write(file);
        }
    }

    /** Every path below the test's folder, sorted; what SQLite keeps beside an open store is left out. */
    private List<String> everything() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString())
                    .filter(name -> !name.contains("/native") && !name.endsWith("-wal") && !name.endsWith("-shm"))
                    .sorted()
                    .toList();
        }
    }

    /** The one document that a call prints; a second one or a word beside it is no JSON. */
    private Map<?, ?> json(int exitCode, String... words) throws IOException {
        out.reset();
        assertEquals(exitCode, ita(words), () -> out() + err());
        return (Map<?, ?>) Json.parse(out());
    }

    private int ita(String... words) {
        err.reset();
        now = now.plusSeconds(60);
        Clock clock = Clock.fixed(now, ZoneId.of("UTC"));
        Screen screen = new Screen(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return new Ita(screen, clock, folder.resolve("home"), () -> new BatchConsolidator(clock), new StopSignal())
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
