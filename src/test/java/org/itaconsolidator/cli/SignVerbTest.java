package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verb sign on the whole program. */
@Tag("whole-run")
class SignVerbTest {
    private static final String SIGNED = "output/signed/2569-6-2026-11-20";

    @TempDir
    Path folder;

    private Nights nights;

    @BeforeEach
    void office() throws IOException {
        nights = new Nights(folder, "");
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "90");
    }

    private int sign(String... more) {
        return nights.ita(Stream.concat(
                        Stream.of("sign", nights.job.toString(), "--round", "6", "--fiscal-year", "2569"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Object sinceSigned() throws IOException {
        return ((Map<?, ?>) Json.read(folder.resolve("output/latest/run.json"))).get("since_signed");
    }

    /** The rows of the sheet of what has moved since papers were signed, cells joined with a bar. */
    private List<String> changes() throws IOException {
        List<String> rows = new ArrayList<>();
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/latest/consolidated.xlsx")))) {
            Sheet sheet = workbook.getSheet("เปลี่ยนหลังลงนาม");
            if (sheet != null) {
                for (Row row : sheet) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(cell.toString()));
                    rows.add(String.join("|", cells));
                }
            }
        }
        return rows;
    }

    @Test
    void whatWasSignedStaysAndRunsSayWhatHasMoved() throws IOException {
        assertEquals(0, nights.run(), nights.err());
        assertFalse(nights.out().contains("signed"), nights.out());
        assertEquals(0, sign(), nights.err());
        assertEquals(
                "Kept as signed, round of 6 months, fiscal year 2569, signed on 2026-11-20: "
                        + folder.resolve(SIGNED).toAbsolutePath().normalize(),
                nights.out().lines().findFirst().orElseThrow());
        byte[] workbook = Files.readAllBytes(folder.resolve(SIGNED + "/consolidated.xlsx"));
        assertEquals(
                List.of("store.db-2569-6-2026-11-20-settings", "store.db-2569-6-2026-11-20.db"),
                nights.names("work/store.db.files/signed"));

        assertEquals(0, nights.run(), nights.err());
        assertTrue(nights.out().contains("Unchanged"), "signing changes no output: " + nights.out());
        assertTrue(nights.out().contains("As signed: round of 6 months, fiscal year 2569, signed on 2026-11-20"));
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "80");
        assertEquals(0, nights.run(), nights.err());
        assertTrue(
                nights.out()
                        .contains("Moved since signed, round of 6 months, fiscal year 2569, signed on 2026-11-20:"
                                + " 1 values"),
                nights.out());
        assertEquals(
                "{fiscal_year=2569, round=6, signed_on=2026-11-20, moved=1}",
                sinceSigned().toString());
        List<String> rows = changes();
        assertEquals(
                "เปลี่ยนจากชุดที่ลงนาม รอบ ๖ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๙ ลงวันที่ ๒๐ พฤศจิกายน ๒๕๖๙: ๑ ค่า"
                        + " (ค่าของแถวเดียวกันอยู่ด้วยกัน)",
                rows.get(1));
        assertEquals("ไฟล์|ชีต|เซลล์|รายการ|ตามที่ลงนาม|ขณะนี้", rows.get(rows.size() - 2));
        assertTrue(rows.get(rows.size() - 1).endsWith("|คะแนน|C4|คะแนน ปี ๒๕๖๘ ตัวชี้วัดที่ ๑|๙๐|๘๐"), rows.toString());
        assertEquals(-1, Arrays.mismatch(workbook, Files.readAllBytes(folder.resolve(SIGNED + "/consolidated.xlsx"))));

        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "90");
        assertEquals(0, nights.run(), nights.err());
        assertTrue(nights.out().contains("As signed"), "back again: " + nights.out());
        assertFalse(changes().toString().contains("ลงนาม"), changes().toString());
    }

    /** A set without a division's report, with warnings open, was kept without a word. */
    @Test
    void whoSignsIsToldWhatThePapersLack() throws IOException {
        Files.writeString(nights.job, Files.readString(nights.job) + """
                        expect:
                          - {body: อบต.ตัวอย่าง, fiscal-year: 2568, forms: [scores]}
                          - {body: อบต.ตัวอย่าง, fiscal-year: 2569, round: 6, divisions: [กองคลัง], forms: [report]}
                          - {body: อบต.ตัวอย่าง, fiscal-year: 2569, round: 12, divisions: [กองคลัง], forms: [report]}
                        """);
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, sign(), nights.err());
        List<String> told = nights.out().strip().lines().toList();
        assertEquals("These papers lack 1 of the forms asked for:", told.get(1));
        assertTrue(told.get(2).contains("กองคลัง") && told.get(2).contains("6"), told.get(2));
        assertEquals(
                "Findings open when they were signed: 0 errors, 1 warnings, listed on the sheet of findings",
                told.get(3));
    }

    /** Whoever had sent in time was kept as one who owes. */
    @Test
    void filesThatNoRunHasReadAreReadBeforePapersAreSigned() throws IOException {
        assertEquals(0, nights.run(), nights.err());
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "80");
        assertEquals(2, sign());
        assertTrue(nights.err().contains("คะแนน.xlsx"), nights.err());
        assertFalse(Files.exists(folder.resolve(SIGNED)));
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, sign(), nights.err());
    }

    /** Looking forgot what it did not see. */
    @Test
    void signingLooksAtTheInboxWithoutNotingAnything() throws Exception {
        Path letter = folder.resolve("inbox/จดหมาย.csv");
        Files.writeString(letter, "เรื่อง,ขอเชิญประชุมประจำเดือน\nเรียน,หัวหน้ากองทุกกอง\n");
        assertEquals(0, nights.run(), nights.out() + nights.err());
        assertEquals(1, nights.ask("SELECT count(*) FROM left_alone"));
        Files.delete(letter);
        assertEquals(0, sign(), nights.err());
        assertEquals(1, nights.ask("SELECT count(*) FROM left_alone"));
    }

    /** The papers were made without it. */
    @Test
    void fileThatWasGoneAtTheLastRunAndIsBackIsReadBeforePapersAreSigned() throws Exception {
        nights.deliver("กองคลัง.xlsx", "ตัวอย่าง", "90");
        assertEquals(0, nights.run(), nights.out() + nights.err());
        Path delivered = folder.resolve("inbox/กองคลัง.xlsx");
        Path away = folder.resolve("กองคลัง.xlsx");
        Files.move(delivered, away);
        assertEquals(0, nights.run(), nights.err());
        Files.move(away, delivered);
        assertEquals(2, sign());
        assertTrue(nights.err().contains("กองคลัง.xlsx"), nights.err());
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, sign(), nights.err());
    }

    /** An older version may have read the same files otherwise, and told otherwise how measures stand. */
    @Test
    void papersAreNotReportedAsAlteredBecauseTheProgramChanged() throws Exception {
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, sign(), nights.err());
        Path copy = folder.resolve("work/store.db.files/signed/store.db-2569-6-2026-11-20.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            assertTrue(0 < statement.executeUpdate("UPDATE submission SET fingerprint = 'of an older version'"));
            assertTrue(0 < statement.executeUpdate("UPDATE score SET score = '89'"));
            assertTrue(0 < statement.executeUpdate("UPDATE score_reading SET score = '89'"));
            statement.executeUpdate("UPDATE total SET total = '59', level = 'F'");
            statement.executeUpdate("UPDATE measure SET measure_text = measure_text || ' (ต่อ)'");
            statement.executeUpdate("DELETE FROM due_date");
        }
        nights.clock.pass(Duration.ofDays(1));
        assertTrue(nights.run() <= 1, "in its turn the copy is told to have changed: " + nights.out() + nights.err());
        assertTrue(nights.out().contains("As signed"), nights.out());
        assertFalse(changes().toString().contains("ลงนาม"), changes().toString());
    }

    /** What the settings decide is told: only the program may read otherwise without a word. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void figuresThatOtherSettingsMayHaveMovedAreTold(boolean kept) throws Exception {
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, sign(), nights.err());
        Path copy = folder.resolve("work/store.db.files/signed/store.db-2569-6-2026-11-20.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE submission SET fingerprint = 'of other settings'");
            assertTrue(0 < statement.executeUpdate("UPDATE score SET score = '89'"));
            statement.executeUpdate("UPDATE score_reading SET score = '89'");
        }
        if (kept) {
            Files.writeString(
                    nights.job,
                    Files.readString(nights.job)
                            + "expect:\n  - {body: องค์การบริหารส่วนตำบลตัวอย่าง, fiscal-year: 2569, round: 12, divisions: [กองคลัง]}\n");
        } else {
            Files.delete(folder.resolve("work/store.db.files/signed/store.db-2569-6-2026-11-20-settings/job.yaml"));
        }
        nights.clock.pass(Duration.ofDays(1));
        nights.run();
        assertTrue(nights.out().contains("Moved since signed"), nights.out() + nights.err());
    }

    /** However YAML lets the folders be named, and whatever became of them since. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mappings: names # ours",
                "\"mappings\": 'names'",
                "mappings:\n  names",
                "mappings: >-\n  names",
                "? mappings\n: names"
            })
    void foldersOfTheJobAreKeptAsTheyWere(String line) throws IOException {
        Files.createDirectory(folder.resolve("names"));
        Files.writeString(nights.job, Files.readString(nights.job) + line + "\n");
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, sign(), nights.err());
        Files.delete(folder.resolve("names"));
        Files.writeString(nights.job, Files.readString(nights.job).replace(line, ""));
        assertEquals(0, sign("--write-again", folder.resolve("again").toString()), nights.out() + nights.err());
        assertTrue(nights.out().contains("the same in every part"), nights.out());
    }

    @Test
    void signedPapersAreWrittenAgainWithTheSameContentWhateverCameSince() throws IOException {
        Files.writeString(nights.job, Files.readString(nights.job).replace("charts: none", "charts: one"));
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, sign(), nights.err());
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "80");
        nights.deliver("อีก.xlsx", "สอง", "70");
        nights.clock.pass(Duration.ofDays(3));
        assertEquals(0, nights.run(), nights.err());
        String again = folder.resolve("again").toString();
        assertEquals(0, sign("--write-again", again), nights.out() + nights.err());
        assertTrue(nights.out().contains("the same in every part"), nights.out());
        assertEquals(List.of("indicators.png"), nights.names("again/charts/องค์การบริหารส่วนตำบลตัวอย่าง"));
        String page = Files.readString(folder.resolve("again/index.html"));
        assertTrue(page.contains("\" alt=\"คะแนนรายตัวชี้วัดและปีงบประมาณ ขององค์การ"), page);
        assertEquals(
                nights.names(SIGNED),
                Stream.concat(nights.names("again").stream(), Stream.of("run.json", "signed.json"))
                        .sorted()
                        .toList());
        assertEquals(2, sign("--write-again", again));
        assertTrue(nights.err().contains("not empty"), nights.err());

        Files.copy(
                folder.resolve("output/latest/consolidated.xlsx"),
                folder.resolve(SIGNED + "/consolidated.xlsx"),
                StandardCopyOption.REPLACE_EXISTING);
        assertEquals(1, sign("--write-again", folder.resolve("once-more").toString()));
        assertTrue(nights.out().contains("Not as signed"), nights.out());
        assertTrue(nights.out().contains("consolidated.xlsx!xl/worksheets/"), nights.out());
    }

    @Test
    void whatAnOptionWritesIsKeptOutOfTheInboxAndOfTheProgramsOwn() throws IOException {
        Files.writeString(nights.job, Files.readString(nights.job) + """
                expect:
                  - body: องค์การบริหารส่วนตำบลตัวอย่าง
                    fiscal-year: 2569
                    divisions: [กองช่าง]
                    forms: [measures]
                """);
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, sign(), nights.err());
        for (String place :
                List.of("inbox/x", "InBox/x", "output/latest/x", "output/history", "work/store.db.files/x")) {
            String into = folder.resolve(place).toString();
            assertEquals(2, sign("--write-again", into), place);
            assertTrue(nights.err().startsWith("--write-again: "), nights.err());
            assertEquals(2, nights.ita("templates", "--job", nights.job.toString(), "--output", into), place);
            assertTrue(nights.err().startsWith("--output: "), nights.err());
            assertEquals(
                    List.of(),
                    nights.names("inbox").stream()
                            .filter(name -> !name.endsWith(".xlsx"))
                            .toList());
            assertFalse(Files.exists(folder.resolve(place + "/กองช่าง")), place);
        }
        Files.createSymbolicLink(folder.resolve("elsewhere"), folder.resolve("inbox"));
        assertEquals(
                2,
                nights.ita(
                        "templates",
                        "--job",
                        nights.job.toString(),
                        "--output",
                        folder.resolve("elsewhere/x").toString()));
        Files.move(folder.resolve("inbox"), folder.resolve("กองช่าง"));
        Files.writeString(nights.job, Files.readString(nights.job).replace("inbox: inbox", "inbox: กองช่าง"));
        assertEquals(2, nights.ita("templates", "--job", nights.job.toString(), "--output", folder.toString()));
        assertTrue(nights.err().contains("only reads"), nights.err());
    }

    @Test
    void papersOfALaterRoundAreWrittenAgainAsTheyStoodAgainstTheEarlierOne() throws IOException {
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, sign(), nights.err());
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "80");
        assertEquals(0, nights.run(), nights.err());
        assertTrue(changes().toString().contains("ลงนาม"), changes().toString());
        assertEquals(
                0, nights.ita("sign", nights.job.toString(), "--round", "12", "--fiscal-year", "2569"), nights.err());
        for (String round : List.of("6", "12")) {
            assertEquals(
                    0,
                    nights.ita(
                            "sign",
                            nights.job.toString(),
                            "--round",
                            round,
                            "--write-again",
                            folder.resolve("again-" + round).toString()),
                    nights.out() + nights.err());
        }
    }

    @Test
    void signedPapersAreWrittenAgainWithTheSettingsOfTheirDay() throws IOException {
        Path headings = Files.createDirectory(folder.resolve("headings"));
        String signed = Files.readString(nights.job) + "target: 90\ndigits: arabic\nmappings: headings\n";
        Files.writeString(nights.job, signed);
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, sign(), nights.err());
        Files.delete(headings);
        Files.writeString(
                nights.job,
                signed.replace("target: 90", "target: 80")
                        .replace("digits: arabic", "digits: thai")
                        .replace("mappings: headings\n", ""));
        nights.clock.pass(Duration.ofDays(1));
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, sign("--write-again", folder.resolve("again").toString()), nights.out() + nights.err());
        assertTrue(nights.out().contains("the same in every part"), nights.out());
    }

    @Test
    void nothingIsSignedThatIsNotPublishedAsItStandsNow() throws IOException {
        assertEquals(2, sign());
        assertTrue(nights.err().contains("no store"), nights.err());
        assertEquals(0, nights.run(), nights.err());
        Files.writeString(nights.job, Files.readString(nights.job) + "target: 90\n");
        assertEquals(2, sign());
        assertTrue(nights.err().contains("is not what its store and job file say now"), nights.err());
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, sign(), nights.err());
        Files.writeString(folder.resolve("output/latest/consolidated.xlsx"), "x");
        assertEquals(2, sign("--date", "2026-11-21"));
        assertFalse(Files.exists(folder.resolve("output/signed/2569-6-2026-11-21")));
    }

    @Test
    void roundIsSignedAnewOnALaterDayOnly() throws IOException {
        assertEquals(0, nights.run(), nights.err());
        assertEquals(2, sign("--date", "2026-11-19"));
        assertTrue(nights.err().contains("before the day of what is published (2026-11-20)"), nights.err());
        assertEquals(2, sign("--date", "2027-11-20"));
        assertTrue(nights.err().contains("2027-11-20 is too far ahead; name 2026-11-27"), nights.err());
        assertEquals(0, sign("--date", "2026-11-21"), nights.err());
        assertEquals(2, sign("--date", "2026-11-21"));
        assertTrue(nights.err().contains("signed on 2026-11-21"), nights.err());
        assertEquals(2, sign());
        assertEquals(0, sign("--date", "2026-11-22"), nights.err());
        assertEquals(List.of("2569-6-2026-11-21", "2569-6-2026-11-22"), nights.names("output/signed"));
        assertEquals(2, sign("--date", "22/11/2569"));
        assertTrue(nights.err().contains("--date: a day of the common era"), nights.err());
    }

    @Test
    void fiscalYearIsAskedForWhereNoMeasuresTellIt() throws IOException {
        assertEquals(0, nights.run(), nights.err());
        assertEquals(2, nights.ita("sign", nights.job.toString(), "--round", "6"));
        assertTrue(nights.err().contains("--fiscal-year 2569"), nights.err());
        assertEquals(2, nights.ita("sign", nights.job.toString()));
        assertTrue(nights.err().contains("missing: --round"), nights.err());
        assertEquals(2, nights.ita("sign", nights.job.toString(), "--round", "9"));
        assertNull(sinceSigned());
    }

    @Test
    void purgedBodyIsInNoSignedPapersEither() throws IOException {
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, sign(), nights.err());
        assertEquals(
                0,
                nights.ita("purge", nights.job.toString(), "--yes", "--organisation", "องค์การบริหารส่วนตำบลตัวอย่าง"),
                nights.err());
        assertTrue(nights.out().contains("  1 signed papers that hold it"), nights.out());
        assertEquals(List.of(), nights.names("output/signed"));
        assertEquals(List.of(), nights.names("work/store.db.files/signed"));
    }

    @Test
    void runGoesOnAndSaysSoWhereTheCopyOfTheStoreIsMissingOrDamaged() throws IOException {
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, sign(), nights.err());
        Path copy = folder.resolve("work/store.db.files/signed/store.db-2569-6-2026-11-20.db");
        Files.writeString(copy, "no store");
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "80");
        assertEquals(1, nights.run(), nights.err());
        assertTrue(nights.out().contains("not compared with the signed papers"), nights.out());
        assertTrue(nights.out().contains("Open: "), nights.out());
        Files.delete(copy);
        assertEquals(1, nights.run(), nights.err());
        assertTrue(nights.out().contains("Unchanged"), nights.out());
        assertEquals(2, sign("--write-again", folder.resolve("again").toString()));
        assertTrue(nights.err().contains("is missing"), nights.err());
    }
}
