package org.itaconsolidator.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings.ChartChoice;
import org.itaconsolidator.settings.JobSettings.PaperChoice;
import org.itaconsolidator.settings.JobSettings.Retention;
import org.itaconsolidator.settings.JobSettings.Schedule;
import org.itaconsolidator.yaml.YamlProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobFileTest {
    private static final String REQUIRED = """
            name: งานทดสอบ
            inbox: in
            store: work/store.db
            output: work/out
            """;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    @TempDir
    Path folder;

    @BeforeEach
    void makeInbox() throws IOException {
        Files.createDirectory(folder.resolve("in"));
    }

    /** A new key that is published differently must not be forgotten: the next run would say that nothing has changed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "target: 90",
                "digits: arabic",
                "charts: none",
                "papers: all",
                "workbook: by-body",
                "remind-before: 30",
                "planner:\n  most-points: 5"
            })
    void everyKeyThatDecidesTheOutputIsPartOfIt(String key) {
        assertNotEquals(read("").ofOutput(), read(key + "\n").ofOutput());
        assertEquals(
                read(key + "\n").ofOutput(),
                read(key + "\nshared-store: true\n").ofOutput());
    }

    @Test
    void minimalJobHasTheDefaultsAndPathsBesideTheFile() {
        JobSettings job = read("");
        assertEquals("งานทดสอบ", job.name());
        assertEquals(folder.resolve("in"), job.inbox());
        assertEquals(folder.resolve("work/store.db"), job.store());
        assertEquals(folder.resolve("work/out"), job.output());
        assertEquals(Schedule.NONE, job.schedule());
        assertEquals(ZoneId.of("Asia/Bangkok"), job.zone());
        assertEquals(List.of(), job.expect());
        assertEquals(new BigDecimal("85"), job.target());
        assertEquals(Optional.empty(), job.charts());
        assertEquals(Digits.THAI, job.digits());
        assertEquals(new Retention(30, 30, 12, 400), job.retention());
        assertFalse(Files.exists(folder.resolve("work")), "reading the job file makes nothing");
    }

    @Test
    void bodyNamedOnceWithItsPlaceIsTheSameWhereItIsNamedWithout() throws IOException {
        String placed = """
                expect:
                  - body: {name: องค์การบริหารส่วนตำบลตัวอย่าง, district: เมือง, province: น่าน}
                    round: 6
                  - body: อบต.ตัวอย่าง
                    round: 12
                """;
        NamedBody body = new NamedBody("องค์การบริหารส่วนตำบลตัวอย่าง", List.of(), "เมือง", "น่าน");
        assertEquals(List.of(body), read(placed).listBodies());
        assertEquals(12, read(placed).expect().get(1).round().orElseThrow());
        String twoPlaces = placed + "  - body: {name: องค์การบริหารส่วนตำบลตัวอย่าง, district: ปัว, province: น่าน}\n";
        assertEquals(3, read(twoPlaces).listBodies().size(), "which of two is not guessed");
    }

    @Test
    void wordsForDistrictAndProvinceAreNoPartOfTheirNames() throws IOException {
        List<NamedBody> bodies = read("""
                expect:
                  - body: {name: อบต.ตัวอย่าง, district: อำเภอเมืองน่าน, province: จังหวัดน่าน}
                    round: 6
                  - body: {name: อบต.ตัวอย่าง, district: อ. เมืองน่าน, province: จ.น่าน}
                    round: 12
                planner: {bodies: [{body: อบต.ตัวอย่าง, district: อำเภอเมืองน่าน, province: จ.น่าน, locked: [1]}]}
                """).listBodies();
        assertEquals(List.of(new NamedBody("อบต.ตัวอย่าง", List.of(), "เมืองน่าน", "น่าน")), bodies);
    }

    /** A plan and a report may be asked for on one early day. */
    @Test
    void reportMayBeDueOnAnyDayFromTheFirstOfItsYear() throws IOException {
        for (String entry : List.of(
                "round: 6, forms: [measures, report], due: 30/11/2568",
                "round: 12, forms: [report], due: 15/3/2569",
                "round: 12, forms: [measures, report], due: {measures: 30/9/2568, report: 1/10/2568}")) {
            assertEquals(
                    1,
                    read("expect: {body: อบต.ตัวอย่าง, fiscal-year: 2569, " + entry + "}")
                            .expect()
                            .size(),
                    entry);
        }
    }

    /** "Always", as admins write it. */
    @Test
    void waiverMayHoldForAsLongAsAnyoneLikes() throws IOException {
        Waiver waiver = read("waivers: [{code: score-missing, reason: ก, until: 2099-12-31}]")
                .waivers()
                .get(0);
        assertEquals(LocalDate.of(2099, 12, 31), waiver.until());
    }

    @Test
    void everyKeyIsRead() throws IOException {
        Files.createDirectory(folder.resolve("maps"));
        JobSettings job = read("""
                schedule: {cron: "0 30 2 * * MON-FRI", zone: UTC}
                expect:
                  - body:
                      name: องค์การบริหารส่วนตำบลตัวอย่าง
                      aliases: [อบต.ตัวอย่าง]
                      district: เมือง
                      province: ตัวอย่าง
                    fiscal-year: ๒๕๖๙
                    round: 6
                    divisions: [กองคลัง, {name: กองช่าง, aliases: [ส่วนโยธาธิการ]}]
                    forms: [measures, report]
                    due: {measures: 15/1/2569, report: 2026-04-10}
                    acknowledged: {กองคลัง: ๒/๒/๒๕๖๙}
                mappings: maps
                target: 87.50
                charts: one
                digits: arabic
                waivers:
                  - {code: score-missing, file: a/b.xlsx, reason: ยังไม่ประกาศผล, until: 31/1/2569}
                retention: {history: 5}
                """);
        assertEquals(new Schedule(Optional.of("0 30 2 * * MON-FRI"), ZoneId.of("UTC")), job.schedule());
        assertEquals(
                List.of(new Expectation(
                        new NamedBody("องค์การบริหารส่วนตำบลตัวอย่าง", List.of("อบต.ตัวอย่าง"), "เมือง", "ตัวอย่าง"),
                        Optional.of(FiscalYear.ofBuddhist(2569)),
                        OptionalInt.of(6),
                        List.of("กองคลัง", "กองช่าง"),
                        Map.of("ส่วนโยธาธิการ", "กองช่าง"),
                        List.of(Form.MEASURES, Form.REPORT),
                        Optional.empty(),
                        Map.of(Form.MEASURES, DAY, Form.REPORT, LocalDate.of(2026, 4, 10)),
                        Map.of("กองคลัง", LocalDate.of(2026, 2, 2)))),
                job.expect());
        assertEquals(Optional.of(folder.resolve("maps")), job.mappings());
        assertEquals(new BigDecimal("87.50"), job.target());
        assertEquals(Optional.of(ChartChoice.ONE), job.charts());
        assertEquals(Digits.ARABIC, job.digits());
        assertEquals(
                List.of(new Waiver(
                        FindingCode.SCORE_MISSING,
                        Optional.of("a/b.xlsx"),
                        Optional.empty(),
                        "ยังไม่ประกาศผล",
                        LocalDate.of(2026, 1, 31))),
                job.waivers());
        assertEquals(new Retention(5, 30, 12, 400), job.retention());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    colour: red                              | colour          | unknown-key
                    schedule: {cron: '0 2 * * *'}            | schedule.cron   | cron-expected
                    schedule: {cron: '0 0 24 * * *'}         | schedule.cron   | cron-expected
                    schedule: {cron: '0 0 2 31 2 *'}         | schedule.cron   | cron-never
                    schedule: {zone: Asia/Bankok}            | schedule.zone   | zone-expected
                    schedule: {time: '02:00'}                | schedule.time   | unknown-key
                    target: 101                              | target          | target-expected
                    target: high                             | target          | number-expected
                    charts: some                             | charts          | one-of-expected
                    papers: one                              | papers          | one-of-expected
                    workbook: apart                          | workbook        | one-of-expected
                    digits: roman                            | digits          | one-of-expected
                    mappings: nowhere                        | mappings        | folder-missing
                    frameworks: job.yaml                     | frameworks      | folder-expected
                    retention: {history: 0}                  | retention.history | whole-number-expected
                    expect: {fiscal-year: 2569}              | expect          | key-missing
                    expect: {body: ก, fiscal-year: 2026}     | expect.fiscal-year | whole-number-expected
                    expect: {body: ก, round: 9}              | expect.round    | round-expected
                    expect: {body: ก, forms: [plan]}         | expect.forms[0] | one-of-expected
                    expect: {body: ก, due: 31/3/2026}        | expect.due      | date-expected
                    expect: {body: ก, due: 2026-02-30}       | expect.due      | date-expected
                    expect: {body: ก, fiscal-year: 2569, due: 31/1/2579} | expect.due | due-far
                    expect: {body: ก, fiscal-year: 2569, forms: [report], due: {report: 10/4/2559}} | expect.due.report | due-far
                    expect: {body: ก, fiscal-year: 2569, due: 31/1/2568} | expect.due | due-far
                    expect: {body: ก, fiscal-year: 2569, round: 6, forms: [report], due: 10/4/2568} | expect.due | due-before-year
                    expect: {body: ก, fiscal-year: 2569, round: 12, forms: [measures, report], due: {measures: 31/1/2569, report: 30/9/2568}} | expect.due | due-before-year
                    expect: {body: ก, due: 31/1/2469} | expect.due | date-expected
                    waivers: [{code: score-missing, reason: ก, until: 30/9/2469}] | waivers[0].until | date-expected
                    waivers: [{code: score-missing, reason: ก, until: 30/9/2569, file: /a/b.xlsx}] | waivers[0].file | path-in-inbox-expected
                    waivers: [{code: score-missing, reason: ก, until: 30/9/2569, file: ../b.xlsx}] | waivers[0].file | path-in-inbox-expected
                    expect: [{body: อบต.ตัวอย่าง, forms: [scores]}, {body: อบต.ตัวอย่าง, forms: [report, scores]}] | expect[1] | asked-twice
                    expect: [{body: อบต.ก, forms: [report], divisions: [กองการศึกษา]}, {body: อบต.ก, forms: [report], divisions: [กองการศึกษาและวัฒนธรรม]}] | expect[1] | asked-twice
                    expect: {body: ก, divisions: [ข, ข]}     | expect.divisions[1] | listed-twice
                    expect: {body: ก, divisions: [{name: กองคลัง, aliases: [กองเงิน]}, {name: กองช่าง, aliases: [กอง เงิน]}]} | expect.divisions[1].aliases | alias-of-two-divisions
                    expect: {body: ก, divisions: [{name: กองคลัง, aliases: [กองช่าง]}, กองช่าง]} | expect.divisions[0].aliases | alias-of-two-divisions
                    expect: {body: ก, acknowledged: {ข: 1/1/2569}} | expect.acknowledged.ข | unknown-key
                    expect: {body: ก, due: {report: 1/1/2569}} | expect.due.report | unknown-key
                    waivers: [{code: bad, reason: ก, until: 1/1/2569}] | waivers[0].code | finding-code-expected
                    waivers: [{code: score-missing, until: 1/1/2569}]  | waivers[0] | key-missing
                    planner: {most: 10}                      | planner.most    | unknown-key
                    planner: {most-points: 0}                | planner.most-points | points-expected
                    planner: {most-points: 101}              | planner.most-points | points-expected
                    planner: {most-points: few}              | planner.most-points | number-expected
                    planner: {locked: 3}                     | planner.locked  | list-expected
                    planner: {locked: [0]}                   | planner.locked[0] | whole-number-expected
                    planner: {locked: [11]}                  | planner.locked[0] | whole-number-expected
                    planner: {locked: [3, 3]}                | planner.locked[1] | listed-twice
                    planner: {bodies: [{locked: [3]}]}       | planner.bodies[0] | key-missing
                    planner: {bodies: [{body: ก}, {body: ก}]} | planner.bodies[1].body | listed-twice
                    name: again                              | name            | key-twice
                    """)
    void wrongValuesNameFileLineAndKey(String line, String key, String code) {
        YamlProblem problem = assertThrows(YamlProblem.class, () -> read(line));
        assertEquals(
                List.of(folder.resolve("job.yaml").toString(), 5, key, code),
                List.of(problem.file(), problem.line(), problem.key(), problem.code()));
    }

    @Test
    void bodyTakesThePlannersKeysThatItLeavesUnsaid() {
        Planner planner = read("""
                planner:
                  most-points: ๑๐
                  locked: [5, ๓]
                  bodies:
                    - {body: อบต.ตัวอย่าง, district: เมือง, most-points: 2.5}
                    - {body: อบต.อื่น, locked: []}
                """).planner();
        assertEquals(
                new Planner(
                        limits("10", 3, 5),
                        List.of(
                                new Planner.OfBody("อบต.ตัวอย่าง", "เมือง", "", limits("2.5", 3, 5)),
                                new Planner.OfBody("อบต.อื่น", "", "", limits("10")))),
                planner);
        assertEquals(Planner.NONE, read("").planner());
    }

    private static PlanLimits limits(String most, Integer... locked) {
        return new PlanLimits(Optional.of(new BigDecimal(most)), new TreeSet<>(List.of(locked)));
    }

    @Test
    void aProblemIsToldInThaiAndInEnglish() {
        YamlProblem problem = assertThrows(YamlProblem.class, () -> read("digits: roman"));
        String file = folder.resolve("job.yaml").toString();
        assertEquals(
                "ไฟล์ " + file + " บรรทัด 5 คีย์ digits: ต้องเป็นค่าใดค่าหนึ่งใน thai, arabic แต่พบ \"roman\"",
                new SettingsTexts(Locale.forLanguageTag("th")).text(problem));
        assertEquals(
                file + " line 5, key digits: one of thai, arabic is expected, found \"roman\"",
                new SettingsTexts(Locale.ENGLISH).text(problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    expect: {body: ก, fiscal-year: FY2568} | 2568
                    expect: {body: ก, fiscal-year: 68}     | 2568
                    expect: {body: ก, fiscal-year: 2025}   | 2568
                    expect: {body: ก, fiscal-year: พ.ศ. ๒๕๖๘} | 2568
                    waivers: [{code: scor-mising, reason: ก, until: 1/1/2569}] | score-missing
                    """)
    void yearOrCodeTypedOtherwiseIsAskedBack(String line, String meant) {
        YamlProblem problem = assertThrows(YamlProblem.class, () -> read(line));
        String told = new SettingsTexts(Locale.ENGLISH).text(problem);
        assertTrue(told.endsWith(" · did you mean " + meant + "?"), told);
    }

    /** The sentence ended in a colon with nothing behind it. */
    @Test
    void namesOfWhatTheEntryDoesNotListAreAskedFor() {
        YamlProblem problem =
                assertThrows(YamlProblem.class, () -> read("expect: {body: ก, acknowledged: {กองคลัง: 1/1/2569}}"));
        String told = new SettingsTexts(Locale.ENGLISH).text(problem);
        assertTrue(told.endsWith("names that divisions or forms of the same entry list, and it lists none"), told);
    }

    @Test
    void numberThatIsNoYearIsNotAskedBack() {
        YamlProblem problem = assertThrows(YamlProblem.class, () -> read("expect: {body: ก, fiscal-year: 1999569}"));
        String told = new SettingsTexts(Locale.ENGLISH).text(problem);
        assertTrue(told.endsWith("found \"1999569\""), told);
    }

    @Test
    void missingInboxIsAnErrorAndAnOverrideStandsInForIt() throws IOException {
        Files.delete(folder.resolve("in"));
        YamlProblem problem = assertThrows(YamlProblem.class, () -> read(""));
        assertEquals(List.of(2, "inbox", "inbox-missing"), List.of(problem.line(), problem.key(), problem.code()));

        Path other = Files.createDirectory(folder.resolve("other"));
        JobOverrides overrides = new JobOverrides(Optional.of(other), Optional.empty(), Optional.empty());
        assertEquals(other, JobFile.read(write(REQUIRED), overrides).inbox());

        Path nowhere = folder.resolve("nowhere");
        JobOverrides wrong = new JobOverrides(Optional.of(nowhere), Optional.empty(), Optional.empty());
        SettingsProblem option = assertThrows(SettingsProblem.class, () -> JobFile.read(write(REQUIRED), wrong));
        assertEquals(
                "--inbox: the inbox " + nowhere + " does not exist; create the folder or correct the path",
                option.getMessage());
    }

    @Test
    void outputInsideTheInboxIsRefused() {
        String text = REQUIRED.replace("work/out", "in/out");
        YamlProblem problem = assertThrows(YamlProblem.class, () -> JobFile.read(write(text), JobOverrides.NONE));
        assertEquals(List.of("output", "inside-inbox"), List.of(problem.key(), problem.code()));
    }

    @Test
    void storeInAFolderThatTheProgramReplacesIsRefused() {
        for (String own : List.of("latest", "history", "signed")) {
            String text = REQUIRED.replace("work/store.db", "work/out/" + own + "/x.db");
            YamlProblem problem = assertThrows(YamlProblem.class, () -> JobFile.read(write(text), JobOverrides.NONE));
            assertEquals(List.of("store", "inside-output"), List.of(problem.key(), problem.code()));
        }
        String beside = REQUIRED.replace("work/store.db", "work/out/store.db");
        assertEquals(
                folder.resolve("work/out/store.db"),
                JobFile.read(write(beside), JobOverrides.NONE).store());
    }

    @Test
    void anAliasIsNeverAnotherBodysOwnName() {
        YamlProblem problem = assertThrows(YamlProblem.class, () -> read("""
                expect:
                  - body: {name: องค์การบริหารส่วนตำบลเก่า, aliases: [อบต.ใหม่]}
                  - body: องค์การบริหารส่วนตำบลใหม่
                """));
        assertEquals("alias-of-two-bodies", problem.code());
    }

    @Test
    void rangesOfDaysMayEndOnSunday() {
        assertEquals("", cronProblem("0 0 2 * * SAT-SUN"));
        assertEquals("", cronProblem("0 0 2 * * MON-SUN"));
        assertEquals("cron-expected", cronProblem("0 0 2 * * SAT-MON"));
    }

    /** What is only read, and what is written or tidied, with the key at which the overlap is told. */
    @ParameterizedTest
    @CsvSource({
        "inbox, work/store.db.files, store",
        "inbox, work/store.db.files/archive, store",
        "inbox, work/STORE.db.Files/x, store",
        "mappings, work/store.db.files/answers, store",
        "frameworks, work, store",
        "mappings, work/out/latest, output",
        "frameworks, work/out/signed/2569, output",
        "mappings, work/out/History, output",
        "mappings, work/out/history., output",
        "mappings, in/../work/out/latest, output",
        "frameworks, link, output",
        "mappings, ., store"
    })
    void whatIsOnlyReadNeverLiesWhereTheProgramWritesNorTheOtherWayRound(String key, String place, String told)
            throws IOException {
        Files.createDirectories(folder.resolve("work/out/latest"));
        if (place.equals("link")) {
            Files.createSymbolicLink(folder.resolve("link"), folder.resolve("work/out/latest"));
        } else {
            Files.createDirectories(folder.resolve(place).normalize());
        }
        Files.createDirectories(folder.resolve("work/store.db.files"));
        Files.writeString(folder.resolve("work/store.db.files").resolve(OwnFiles.MARK), "");
        String text =
                key.equals("inbox") ? REQUIRED.replace("inbox: in", "inbox: " + place) : REQUIRED + key + ": " + place;
        YamlProblem problem = assertThrows(YamlProblem.class, () -> JobFile.read(write(text), JobOverrides.NONE));
        assertEquals(List.of(told, "overlaps"), List.of(problem.key(), problem.code()));
    }

    @Test
    void namesThatDifferOnlyInHowLettersAreComposedAreOnePlace() throws IOException {
        String composed = "caf\u00e9.db";
        Files.createDirectories(folder.resolve("work/cafe\u0301.db.files/x"));
        Files.writeString(folder.resolve("work/cafe\u0301.db.files/x/" + OwnFiles.MARK), "");
        String text = REQUIRED.replace("store.db", composed).replace("inbox: in", "inbox: work/cafe\u0301.db.files/x");
        YamlProblem problem = assertThrows(YamlProblem.class, () -> JobFile.read(write(text), JobOverrides.NONE));
        assertEquals("overlaps", problem.code());
    }

    @Test
    void jobFileAmongWhatIsWrittenIsRefused() throws IOException {
        Path file = Files.createDirectories(folder.resolve("out/history")).resolve("job.yaml");
        Files.createDirectories(folder.resolve("out/history/in"));
        Files.writeString(
                file,
                REQUIRED.replace("work/out", "..")
                        .replace("work/store", "../../work/store")
                        .replace("inbox: in", "inbox: ../../in"));
        YamlProblem problem = assertThrows(YamlProblem.class, () -> JobFile.read(file, JobOverrides.NONE));
        assertEquals(List.of("output", "overlaps"), List.of(problem.key(), problem.code()));
    }

    @Test
    void folderOfTheStoresNameThatIsNotTheProgramsIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("work/store.db.files/plans"));
        YamlProblem problem = assertThrows(YamlProblem.class, () -> JobFile.read(write(REQUIRED), JobOverrides.NONE));
        assertEquals(List.of("store", "files-foreign"), List.of(problem.key(), problem.code()));
        assertEquals(
                folder.resolve("work/store.db.files").toString(),
                problem.words().get("path"));
    }

    @Test
    void oneParentMayHoldEverything() throws IOException {
        for (String name : List.of("archive", "backup", "answers")) {
            Files.createDirectories(folder.resolve(name));
        }
        String text = REQUIRED.replace("work/store.db", "ita.db")
                        .replace("work/out", ".")
                        .replace("inbox: in", "inbox: archive")
                + "frameworks: backup\nmappings: answers\n";
        assertEquals(
                folder.resolve("archive"),
                JobFile.read(write(text), JobOverrides.NONE).inbox());
    }

    @Test
    void storeAndOutputAtOnePlaceAreRefused() {
        String text = REQUIRED.replace("work/out", "work/store.db");
        YamlProblem problem = assertThrows(YamlProblem.class, () -> JobFile.read(write(text), JobOverrides.NONE));
        assertEquals(List.of("output", "same-as-store"), List.of(problem.key(), problem.code()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"store.db-wal", "store.db.lock", "STORE.DB-journal"})
    void outputAtAFileBesideTheStoreIsRefused(String name) {
        String text = REQUIRED.replace("work/out", "work/" + name);
        YamlProblem problem = assertThrows(YamlProblem.class, () -> JobFile.read(write(text), JobOverrides.NONE));
        assertEquals(List.of("output", "same-as-store"), List.of(problem.key(), problem.code()));
    }

    @Test
    void linkToNothingYetIsTheInboxWhereItWouldLeadThere() throws IOException {
        Files.createSymbolicLink(folder.resolve("second"), Path.of("in/new"));
        Files.createSymbolicLink(folder.resolve("first"), folder.resolve("second"));
        Files.createSymbolicLink(folder.resolve("circle"), folder.resolve("circle"));
        for (String link : List.of("first", "second/below")) {
            String text = REQUIRED.replace("work/out", link);
            YamlProblem problem = assertThrows(YamlProblem.class, () -> JobFile.read(write(text), JobOverrides.NONE));
            assertEquals(List.of("output", "inside-inbox"), List.of(problem.key(), problem.code()), link);
        }
        assertEquals(
                folder.resolve("circle"),
                JobFile.read(write(REQUIRED.replace("work/out", "circle")), JobOverrides.NONE)
                        .output());
    }

    /** A pipe at its place would be waited for without an end. */
    @Test
    void storeThatIsNoFileIsRefused() {
        assumeTrue(Files.exists(Path.of("/dev/null")), "a system with devices");
        String text = REQUIRED.replace("work/store.db", "/dev/null");
        YamlProblem problem = assertThrows(YamlProblem.class, () -> JobFile.read(write(text), JobOverrides.NONE));
        assertEquals(List.of("store", "no-file"), List.of(problem.key(), problem.code()));
    }

    @Test
    void storeWhoseNameSqliteWouldTakeForSettingsIsRefused() {
        String text = REQUIRED.replace("work/store.db", "work/store.db?journal_mode=OFF");
        YamlProblem problem = assertThrows(YamlProblem.class, () -> JobFile.read(write(text), JobOverrides.NONE));
        assertEquals(List.of("store", "question-mark"), List.of(problem.key(), problem.code()));
    }

    @Test
    void fileWhereAFolderMustBeIsRefused() throws IOException {
        Files.writeString(folder.resolve("work"), "a file");
        YamlProblem problem = assertThrows(YamlProblem.class, () -> JobFile.read(write(REQUIRED), JobOverrides.NONE));
        assertEquals(List.of("store", "folder-expected"), List.of(problem.key(), problem.code()));
        assertEquals(folder.resolve("work").toString(), problem.words().get("path"));
    }

    @Test
    void targetThatIsAListIsToldThatANumberIsExpected() {
        YamlProblem problem = assertThrows(
                YamlProblem.class, () -> JobFile.read(write(REQUIRED + "target: [1]\n"), JobOverrides.NONE));
        assertEquals("number-expected", problem.code());
        assertEquals("[...]", problem.words().get("found"));
    }

    @Test
    void missingJobFileNamesTheRemedy() {
        Path file = folder.resolve("none.yaml");
        SettingsProblem problem = assertThrows(SettingsProblem.class, () -> JobFile.read(file, JobOverrides.NONE));
        assertEquals(
                "there is no job file " + file + "; correct the path, or copy jobs/nightly.yaml and fill it in",
                problem.getMessage());
    }

    @Test
    void byteOrderMarkOfNotepadIsNoProblem() {
        assertEquals(
                "งานทดสอบ",
                JobFile.read(write("\uFEFF" + REQUIRED), JobOverrides.NONE).name());
    }

    @Test
    void fileThatIsTooLargeIsToldWithTheBound() {
        Path file = write(REQUIRED + "#\n".repeat(2_000_000));
        YamlProblem problem = assertThrows(YamlProblem.class, () -> JobFile.read(file, JobOverrides.NONE));
        assertEquals("file-too-large", problem.code());
        assertEquals(
                file + " line 1: the file is larger than 4 MB, which is more than any job, mapping or framework needs;"
                        + " look whether it is the right file",
                new SettingsTexts(Locale.ENGLISH).text(problem));
    }

    @Test
    void aLongListCostsNoMoreThanItsLength() {
        StringBuilder divisions = new StringBuilder(REQUIRED + "expect:\n  body: อบต.ก\n  divisions:\n");
        StringBuilder acknowledged = new StringBuilder("  acknowledged:\n");
        for (int i = 0; i < 30_000; i++) {
            divisions.append("    - กอง").append(i).append('\n');
            acknowledged.append("    กอง").append(i).append(": 2026-01-05\n");
        }
        Path file = write(divisions.append(acknowledged).toString());
        JobSettings job = assertTimeoutPreemptively(
                Duration.ofSeconds(40), () -> JobFile.read(file, JobOverrides.NONE), "in the square of it: minutes");
        assertEquals(30_000, job.expect().get(0).acknowledged().size());
    }

    @Test
    void otherEncodingIsToldAsSuch() throws IOException {
        Path file = Files.write(folder.resolve("job.yaml"), new byte[] {'n', ':', ' ', (byte) 0xA1});
        YamlProblem problem = assertThrows(YamlProblem.class, () -> JobFile.read(file, JobOverrides.NONE));
        assertEquals("not-utf8", problem.code());
    }

    @Test
    void anAliasNeverMeansTwoBodies() {
        YamlProblem problem = assertThrows(YamlProblem.class, () -> read("""
                        expect:
                          - body: {name: อบต.หนึ่ง, aliases: [อบต.ก]}
                          - body: {name: อบต.สอง, aliases: [อบต. ก]}
                        """));
        assertEquals(List.of(7, "alias-of-two-bodies"), List.of(problem.line(), problem.code()));
    }

    /** No delivery would ever be of "หนองทดลอง": its divisions were reminded for ever. */
    @Test
    void nameWithoutTheKindOfItsBodyIsAnError() {
        YamlProblem problem = assertThrows(YamlProblem.class, () -> read("""
                        expect:
                          - body: {name: อบต.หนึ่ง}
                          - body: {name: หนองทดลอง}
                        """));
        assertEquals(List.of(7, "body-without-type"), List.of(problem.line(), problem.code()));
        assertEquals(2, read("""
                        expect:
                          - {body: {name: หนองทดลอง, aliases: [อบต.หนองทดลอง]}, round: 6}
                          - {body: หนองทดลอง, round: 12}
                        """).expect().size());
    }

    @Test
    void entriesOfOneBodyAreOneBody() {
        JobSettings job = read("""
                expect:
                  - {body: {name: อบต.หนึ่ง, aliases: [ก]}, round: 6, divisions: [กองคลัง]}
                  - {body: {name: อบต.หนึ่ง, aliases: [ข]}, round: 12, divisions: [กองคลัง, กองช่าง]}
                """);
        assertEquals(List.of(new NamedBody("อบต.หนึ่ง", List.of("ก", "ข"), "", "")), job.listBodies());
    }

    @Test
    void hashFollowsWhatDecidesTheReadingOnly() throws IOException {
        String hash = read("").contentHash(DAY);
        assertEquals(hash, read("target: 90\ncharts: none").contentHash(DAY));
        assertNotEquals(hash, read("expect: {body: อบต.หนึ่ง}").contentHash(DAY));

        String waiver = "waivers: [{code: score-missing, reason: ก, until: 15/1/2569}]";
        assertNotEquals(hash, read(waiver).contentHash(DAY));
        assertEquals(hash, read(waiver).contentHash(DAY.plusDays(1)), "a waiver that has run out is none");

        Path mapping = Files.createDirectory(folder.resolve("maps")).resolve("a.yaml");
        Files.writeString(mapping, "a: b");
        String withMapping = read("mappings: maps").contentHash(DAY);
        Files.writeString(mapping, "a: c");
        assertNotEquals(withMapping, read("mappings: maps").contentHash(DAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0 0 2 * * *", "0 */15 8-17 * * MON-FRI", "0 0 2 1,15 * ?", "0 0 2 L * *", "0 0 2 ? * FRI#2"})
    void cronShapesOfSpringAreAccepted(String cron) {
        assertEquals("", cronProblem(cron));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@daily", "0 0 2 * *", "60 0 2 * * *", "0 0 2 32 * *", "0 0 2 * 13 *", "0 0 5-2 * * *"})
    void otherCronShapesAreNot(String cron) {
        assertEquals("cron-expected", cronProblem(cron));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0 0 2 31 2 *", "0 0 2 30 FEB MON", "0 0 2 31 2,4,JUN *", "0 0 2 30-31 2 *", "0 0 2 L-29 2 *"})
    void dayThatIsInNoneOfItsMonthsNeverComes(String cron) {
        assertEquals("cron-never", cronProblem(cron));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 2 29 2 *",
                "0 0 2 31 2,3 *",
                "0 0 2 31 */2 *",
                "0 0 2 28-31 2 *",
                "0 0 2 L-28 2 *",
                "0 0 2 1,31 2 *",
                "0 0 2 31 FEB-MAR *",
                "0 0 2 31 2/1 *",
                "0 0 2 ? 2 MON",
                "0 0 2 */30 2 *"
            })
    void dayThatIsInOneOfItsMonthsComes(String cron) {
        assertEquals("", cronProblem(cron));
    }

    @Test
    void unsaidChartsDependOnTheNumberOfBodies() {
        assertEquals(PaperChoice.ALL, read("").papersOf(20));
        assertEquals(PaperChoice.NONE, read("").papersOf(21));
        assertEquals(PaperChoice.ALL, read("papers: all\n").papersOf(21));
        assertEquals(PaperChoice.NONE, read("papers: none\n").papersOf(1));
        assertFalse(read("").hasWorkbookOfEach(20));
        assertTrue(read("").hasWorkbookOfEach(21));
        assertTrue(read("workbook: by-body\n").hasWorkbookOfEach(1));
        assertFalse(read("workbook: together\n").hasWorkbookOfEach(1000));
        assertTrue(read("workbook: together\n").hasWorkbookOfEach(1001));
        assertEquals(ChartChoice.ALL, read("").chartsOf(20));
        assertEquals(ChartChoice.ONE, read("").chartsOf(21));
        assertEquals(ChartChoice.ALL, read("charts: all\n").chartsOf(100));
    }

    /** Holding each body against each took 3 s for a thousand of them, and 200 s for all of the country. */
    @Test
    void relativePathThatDoesNotExistYetIsKeptOutOfNothing() throws IOException {
        Path relative = Path.of("no such folder in the working folder");
        Places.of(read("")).keepOut("--output", relative);
        assertEquals(Places.real(relative.toAbsolutePath()), Places.real(relative));
    }

    @Test
    void jobOfThousandsOfBodiesIsReadInNoTime() {
        String expect = IntStream.range(0, 4_000)
                .mapToObj(Integer::toString)
                .map(number -> number.chars() // letters: a number may be taken for a year
                        .mapToObj(digit -> String.valueOf((char) ('ก' + digit - '0')))
                        .collect(Collectors.joining()))
                .map(name ->
                        "  - body: {name: องค์การบริหารส่วนตำบลที่" + name + ", aliases: [อบต.เดิม" + name + "]}\n")
                .collect(Collectors.joining("", "expect:\n", ""));
        JobSettings job = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(expect));
        assertEquals(4_000, job.listBodies().size());
    }

    /** What is wrong with a cron expression, "" where nothing is. */
    private String cronProblem(String cron) {
        try {
            read("schedule: {cron: \"" + cron + "\"}\n");
            return "";
        } catch (YamlProblem problem) {
            assertEquals("schedule.cron", problem.key());
            return problem.code();
        }
    }

    private JobSettings read(String more) {
        return JobFile.read(write(REQUIRED + more), JobOverrides.NONE);
    }

    private Path write(String text) {
        try {
            return Files.writeString(folder.resolve("job.yaml"), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
