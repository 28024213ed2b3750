package org.itaconsolidator.job.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.app.PurgeOutcome.Kind;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.app.SignRequest;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.job.BatchConsolidator;
import org.itaconsolidator.job.open.OpenStore;
import org.itaconsolidator.json.Json;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.paper.LinkCheck.LinkOutcome;
import org.itaconsolidator.publish.OutputFolder;
import org.itaconsolidator.report.WorkbookDump;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.LinkStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More bodies than stand in one workbook: here more than two. */
@Tag("slow")
class BodyWorkbooksTest {
    private static final List<String> NAMES = List.of(
            "การปฏิบัติหน้าที่",
            "การใช้งบประมาณ",
            "การใช้อำนาจ",
            "การใช้ทรัพย์สินของราชการ",
            "การแก้ไขปัญหาการทุจริต",
            "คุณภาพการดำเนินงาน",
            "ประสิทธิภาพการสื่อสาร",
            "การปรับปรุงการทำงาน",
            "การเปิดเผยข้อมูล",
            "การป้องกันการทุจริต");
    private static final String ONE = "องค์การบริหารส่วนตำบลหนึ่ง";
    private static final String TWO = "องค์การบริหารส่วนตำบลสอง";
    private static final String THREE = "องค์การบริหารส่วนตำบลสาม";
    private static final String PLACE = " อำเภอเมือง จังหวัดตัวอย่าง";
    private static final List<String> PARTS = List.of("ก", "ข", "ค");

    @TempDir
    private Path folder;

    @Test
    void overviewComparesAndLeadsToAWorkbookOfEachBody() throws IOException {
        JobSettings job = job("all", ONE, TWO, THREE);
        deliverScores(job.inbox().resolve("ไม่มีชื่อ.xlsx"), "", 50);
        run(job);
        Path latest = job.output().resolve("latest");
        assertEquals(
                List.of(
                        "สรุปผู้บริหาร",
                        "สารบัญ",
                        "เปรียบเทียบหน่วยงาน",
                        "ความครบถ้วน",
                        "ข้อค้นพบ",
                        "ที่มา",
                        "การประมวลผล"),
                sheets(latest.resolve("consolidated.xlsx")));
        List<String> cells = WorkbookDump.withFormats(latest.resolve("consolidated.xlsx"));
        assertEquals(
                Stream.of(TWO, THREE, ONE) // by their names
                        .map(name -> "HYPERLINK(\"bodies/" + name + "/consolidated.xlsx\",\""
                                + name.replace("องค์การบริหารส่วนตำบล", "อบต.") + "\")")
                        .toList(),
                cells.stream()
                        .filter(cell -> cell.startsWith("สรุปผู้บริหาร!B") && cell.contains("HYPERLINK"))
                        .map(cell -> cell.replaceAll(".*formula =(.*) -> .*", "$1"))
                        .toList());
        assertEquals(
                List.of("60.61", "60.61", "60.61"),
                cells.stream()
                        .filter(cell -> cell.matches("สรุปผู้บริหาร!D\\d+ number 60.61 .*"))
                        .map(cell -> cell.split(" ")[2])
                        .toList());
        assertTrue(
                cells.stream()
                        .anyMatch(
                                cell -> cell.matches(
                                        "สรุปผู้บริหาร!A\\d+ formula =HYPERLINK\\(\"#'สรุปผู้บริหาร'!A\\d+\",\"รายงานผลมาตรการ.*")),
                "what is to be done leads to the rows of the bodies");
        assertEquals(
                Collections.nCopies(3, "ส่งคะแนนรายตัวชี้วัดปี ๒๕๖๙ ตามที่ประกาศ · โดยเร็ว"),
                cells.stream()
                        .filter(cell -> cell.matches("สรุปผู้บริหาร!.* text ส่งคะแนน.* · โดยเร็ว"))
                        .map(cell -> cell.replaceAll(".* text ", ""))
                        .toList(),
                "by whom stands in the workbook of each");
        assertEquals(
                Set.of("bodies/" + ONE, "bodies/" + TWO, "bodies/" + THREE),
                listed(latest).stream()
                        .filter(path -> path.endsWith("/consolidated.xlsx"))
                        .map(path -> path.substring(0, path.lastIndexOf('/')))
                        .collect(Collectors.toSet()));
        assertEquals(
                List.of("organisation-missing", "hidden-content"),
                findings(cells),
                "no body has a workbook for what is said of this file");
    }

    @Test
    void bodysWorkbookTellsWhatARunWithThatBodyAloneTells() throws IOException {
        JobSettings all = job("all", ONE, TWO, THREE);
        JobSettings alone = job("alone", ONE);
        for (Path delivered : list(alone.inbox().resolve("ก"))) { // the same bytes
            Files.copy(
                    all.inbox().resolve("ก").resolve(delivered.getFileName()),
                    delivered,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        run(all);
        run(alone);
        List<String> own = withoutRuns(
                WorkbookDump.withFormats(all.output().resolve("latest/bodies/" + ONE + "/consolidated.xlsx")));
        List<String> single =
                withoutRuns(WorkbookDump.withFormats(alone.output().resolve("latest/consolidated.xlsx")));
        assertEquals(
                String.join("\n", single).replace("HYPERLINK(\"returned/", "HYPERLINK(\"../../returned/"),
                String.join("\n", own));
        assertTrue(single.stream().anyMatch(cell -> cell.startsWith("มาตรการ!") && cell.contains("อบรมงานพัสดุ")));
        assertTrue(single.stream().anyMatch(cell -> cell.contains("HYPERLINK(\"returned/")), "links are compared too");
        assertTrue(single.stream().anyMatch(BodyWorkbooksTest::saysThatAPeriodIsNotUnderstood));
        assertTrue(
                sheets(all.output().resolve("latest/consolidated.xlsx")).contains("ข้อค้นพบ"),
                "it says where they stand");
        assertFalse(
                WorkbookDump.withFormats(all.output().resolve("latest/consolidated.xlsx")).stream()
                        .anyMatch(BodyWorkbooksTest::saysThatAPeriodIsNotUnderstood),
                "a warning stands where its body's rows stand");
    }

    /** A body's own workbook is kept as long as nothing of it changes, so that it has no log of runs. */
    private static List<String> withoutRuns(List<String> cells) {
        return cells.stream().filter(cell -> !cell.startsWith("การประมวลผล!")).toList();
    }

    @Test
    void onlyTheWorkbookOfTheBodyThatChangedIsMadeAnew() throws IOException {
        JobSettings job = job("all", ONE, TWO, THREE);
        run(job);
        Set<String> before = kept(job);
        assertEquals(3, before.size());
        deliverScores(job.inbox().resolve("ข/คะแนน.xlsx"), TWO, 90);
        run(job);
        Set<String> after = kept(job);
        assertEquals(3, after.size());
        after.retainAll(before);
        assertEquals(2, after.size());
        List<String> own =
                WorkbookDump.withFormats(job.output().resolve("latest/bodies/" + TWO + "/consolidated.xlsx"));
        assertTrue(own.stream().anyMatch(cell -> cell.startsWith("คะแนนเปรียบเทียบ!") && cell.contains("number 90.0")));
    }

    /** From when a form is asked for stands on page one. */
    @Test
    void workbooksAreMadeAnewWhereTheJobRemindsEarlier() throws IOException {
        JobSettings job = job("all", ONE, TWO, THREE);
        run(job);
        Set<String> before = kept(job);
        Files.writeString(job.file(), Files.readString(job.file()) + "remind-before: 30\n");
        run(JobFile.read(job.file(), JobOverrides.NONE));
        Set<String> after = kept(job);
        assertEquals(3, after.size());
        after.retainAll(before);
        assertEquals(Set.of(), after);
    }

    @Test
    void keptWorkbookThatSomebodyWroteIntoIsMadeAnew() throws IOException {
        JobSettings job = job("all", ONE, TWO, THREE);
        run(job);
        Path published = job.output().resolve("latest/bodies/" + ONE + "/consolidated.xlsx");
        byte[] good = Files.readAllBytes(published);
        for (String name : kept(job)) {
            Files.writeString(OwnFiles.of(job.store()).folder(Part.WORKBOOKS).resolve(name), "scribble");
        }
        deliverScores(job.inbox().resolve("ข/คะแนน.xlsx"), TWO, 90);
        run(job);
        assertArrayEquals(good, Files.readAllBytes(published));
    }

    @Test
    void whatIsLinkedFromTheRunBeforeIsListedWithItsHashAndReadOnlyWhereSomebodyWroteIntoIt() throws Exception {
        JobSettings job = job("all", ONE, TWO, THREE);
        Files.writeString(job.file(), Files.readString(job.file()).replace("charts: none", "charts: one"));
        JobSettings drawing = JobFile.read(job.file(), JobOverrides.NONE);
        run(drawing);
        Path before = drawing.output().resolve("latest").toRealPath();
        deliverScores(drawing.inbox().resolve("ข/คะแนน.xlsx"), TWO, 90);
        run(drawing);
        Path after = drawing.output().resolve("latest").toRealPath();
        for (String body : List.of(ONE, TWO, THREE)) {
            for (String file : List.of("charts/" + body + "/indicators.png", "bodies/" + body + "/consolidated.xlsx")) {
                assertEquals(!body.equals(TWO), Files.isSameFile(before.resolve(file), after.resolve(file)), file);
            }
        }
        assertListedAsTheyAre(after);
        Path workbook = after.resolve("bodies/" + ONE + "/consolidated.xlsx");
        byte[] good = Files.readAllBytes(workbook);
        Files.write(workbook, new byte[] {1}, StandardOpenOption.APPEND);
        deliverScores(drawing.inbox().resolve("ข/คะแนน.xlsx"), TWO, 91);
        run(drawing);
        Path mended = drawing.output().resolve("latest").toRealPath();
        assertArrayEquals(good, Files.readAllBytes(mended.resolve("bodies/" + ONE + "/consolidated.xlsx")));
        assertListedAsTheyAre(mended);
    }

    private static void assertListedAsTheyAre(Path run) throws IOException {
        Map<?, ?> report = OutputFolder.findReport(run).orElseThrow();
        for (Object each : (List<?>) report.get("files")) {
            Map<?, ?> file = (Map<?, ?>) each;
            byte[] content = Files.readAllBytes(run.resolve((String) file.get("path")));
            assertEquals((long) content.length, file.get("size"), file.toString());
            assertEquals(Sha256.of(content), file.get("sha256"), file.toString());
        }
    }

    @Test
    void bodiesStandTogetherWhereTheJobSaysSo() throws IOException {
        JobSettings job = job("all", ONE, TWO, THREE);
        run(job);
        deliverScores(job.inbox().resolve("ข/คะแนน.xlsx"), TWO, 90);
        run(asking(job, "together"));
        assertFalse(Files.exists(job.output().resolve("latest/bodies")));
        assertTrue(sheets(job.output().resolve("latest/consolidated.xlsx")).contains("มาตรการ"));
        assertEquals(Set.of(), kept(job));
    }

    @Test
    void pageLeadsToEachBodysWorkbook() throws IOException {
        JobSettings job = job("all", ONE, TWO, THREE);
        run(job);
        Path latest = job.output().resolve("latest");
        String page = URLDecoder.decode(
                Files.readString(latest.resolve("index.html")).replace("+", " ").replaceAll("%(?![0-9A-F]{2})", " "),
                StandardCharsets.UTF_8);
        for (String body : List.of(ONE, TWO, THREE)) {
            String path = "bodies/" + body + "/consolidated.xlsx";
            assertTrue(page.contains("href=\"" + path + "\""), page);
            assertTrue(Files.exists(latest.resolve(path)));
        }
        run(job("few", ONE, TWO));
        assertFalse(
                Files.readString(folder.resolve("few/output/latest/index.html")).contains("bodies/"));
    }

    @Test
    void papersOfEachBodyAreThoseOfARunWithThatBodyAlone() throws IOException {
        JobSettings all = job("all", ONE, TWO, THREE);
        JobSettings alone = job("alone", ONE);
        run(all);
        run(alone);
        Path papers = Path.of("output/latest/publish").resolve(ONE);
        List<String> data = data(folder.resolve("alone").resolve(papers));
        assertFalse(data.isEmpty());
        assertEquals(data, data(folder.resolve("all").resolve(papers)));
    }

    @Test
    void addressThatWasAskedForIsAReasonForItsBodysWorkbookOnly() throws IOException {
        JobSettings job = job("all", ONE, TWO, THREE);
        deliverChecklist(job.inbox().resolve("ข/o.xlsx"), TWO, "https://two.go.th");
        run(job);
        Set<String> before = kept(job);
        try (Store store = OpenStore.at(job.store())) {
            new LinkStore(store)
                    .record(
                            List.of(new LinkCheck(
                                    "https://two.go.th",
                                    OffsetDateTime.parse("2026-11-20T09:00:00+07:00"),
                                    LinkOutcome.NOT_FOUND,
                                    OptionalInt.of(404))),
                            List.of("https://two.go.th"));
        }
        run(job);
        Set<String> after = kept(job);
        assertEquals(3, after.size());
        after.retainAll(before);
        assertEquals(2, after.size());
        List<String> own =
                WorkbookDump.withFormats(job.output().resolve("latest/bodies/" + TWO + "/consolidated.xlsx"));
        assertTrue(own.stream().anyMatch(cell -> cell.startsWith("OIT!") && cell.contains("ไม่พบ")), own.toString());
    }

    @Test
    void whatHasMovedSinceSigningStandsInItsBodysWorkbookAndTotalsInTheOverview() throws IOException {
        JobSettings job = job("all", ONE, TWO, THREE);
        run(job);
        sign(job);
        Set<String> signed = kept(job);
        deliverScores(job.inbox().resolve("ข/คะแนน.xlsx"), TWO, 90);
        run(job);
        Set<String> after = kept(job);
        after.retainAll(signed);
        assertEquals(2, after.size(), "nothing has moved of the others");
        Path latest = job.output().resolve("latest");
        List<String> overview = moved(latest.resolve("consolidated.xlsx"));
        List<String> own = moved(latest.resolve("bodies/" + TWO + "/consolidated.xlsx"));
        assertTrue(overview.stream().anyMatch(cell -> cell.endsWith(" text อบต.สอง")), overview.toString());
        assertFalse(overview.stream().anyMatch(cell -> cell.endsWith("text 86.52")), overview.toString());
        assertTrue(
                own.stream().anyMatch(cell -> cell.endsWith("text ๘๖.๕๒") || cell.endsWith("text 86.52")),
                own.toString());
        assertEquals(List.of(), moved(latest.resolve("bodies/" + ONE + "/consolidated.xlsx")));
    }

    @Test
    void signedWorkbooksOfBodiesAreWrittenAgainAsTheyWereWheneverTheyWereMade() throws IOException {
        JobSettings job = job("all", ONE, TWO, THREE);
        run(job);
        Set<String> before = kept(job);
        deliverScores(job.inbox().resolve("ข/คะแนน.xlsx"), TWO, 90);
        Clock later = Clock.offset(clock(), Duration.ofDays(3));
        new BatchConsolidator(later)
                .run(new RunRequest(job, LocalDate.of(2026, 11, 23), false, false, List.of()), RunProgress.SILENT);
        before.retainAll(kept(job));
        assertEquals(2, before.size(), "a later day alone is no reason");
        SignRequest request = new SignRequest(job, Optional.of(FiscalYear.ofBuddhist(2566)), 6, Optional.empty());
        new BatchConsolidator(later).sign(request);
        assertEquals(
                List.of(),
                new BatchConsolidator(later)
                        .writeSignedAgain(request, folder.resolve("again"))
                        .touched());
        assertTrue(Files.exists(folder.resolve("again/bodies/" + ONE + "/consolidated.xlsx")));
    }

    private static void sign(JobSettings job) {
        new BatchConsolidator(clock())
                .sign(new SignRequest(job, Optional.of(FiscalYear.ofBuddhist(2566)), 6, Optional.empty()));
    }

    private static List<String> moved(Path workbook) throws IOException {
        return WorkbookDump.withFormats(workbook).stream()
                .filter(cell -> cell.startsWith("เปลี่ยนหลังลงนาม!"))
                .toList();
    }

    private static List<String> data(Path papers) throws IOException {
        try (Stream<Path> files = Files.walk(papers)) {
            List<String> data = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                data.add(papers.relativize(file) + Files.readString(file));
            }
            return data;
        }
    }

    @Test
    void purgeTakesTheKeptWorkbooksToo() throws IOException {
        JobSettings job = job("all", ONE, TWO, THREE);
        run(job);
        assertEquals(
                3,
                new BatchConsolidator(clock()).purge(job, ONE, false).removed().get(Kind.WORKBOOKS));
        assertEquals(Set.of(), kept(job));
        assertFalse(Files.exists(job.output().resolve("latest")));
    }

    private static List<String> findings(List<String> cells) {
        return cells.stream()
                .filter(cell -> cell.matches("ข้อค้นพบ![D-H]\\d+ text [a-z]+-[a-z-]+"))
                .map(cell -> cell.replaceAll(".* text ", ""))
                .toList();
    }

    private static boolean saysThatAPeriodIsNotUnderstood(String cell) {
        return cell.startsWith("ข้อค้นพบ!") && cell.contains("period-not-understood");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private JobSettings job(String name, String... bodies) throws IOException {
        Path home = Files.createDirectory(folder.resolve(name));
        for (int i = 0; i < bodies.length; i++) {
            Path inbox = Files.createDirectories(home.resolve("inbox").resolve(PARTS.get(i)));
            deliverScores(inbox.resolve("คะแนน.xlsx"), bodies[i], 86.52);
            deliverReport(inbox.resolve("กองคลัง.xlsx"), bodies[i], "กองคลัง");
            deliverReport(inbox.resolve("กองช่าง.xlsx"), bodies[i], "กองช่าง");
        }
        Path file = home.resolve("job.yaml");
        Files.writeString(
                file, "name: t\ninbox: inbox\nstore: work/store.db\noutput: output\ncharts: none\npapers: all\n");
        JobSettings job = JobFile.read(file, JobOverrides.NONE);
        return bodies.length < 3 ? job : asking(job, "by-body");
    }

    private static JobSettings asking(JobSettings job, String workbook) throws IOException {
        String text = Files.readString(job.file()).replaceAll("(?m)^workbook:.*\n", "");
        Files.writeString(job.file(), text + "workbook: " + workbook + "\n");
        return JobFile.read(job.file(), JobOverrides.NONE);
    }

    private static Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneId.of("Asia/Bangkok"));
    }

    private static void run(JobSettings job) {
        new BatchConsolidator(clock())
                .run(new RunRequest(job, LocalDate.of(2026, 11, 20), false, false, List.of()), RunProgress.SILENT);
    }

    private static Set<String> kept(JobSettings job) throws IOException {
        try (Stream<Path> files = Files.list(OwnFiles.of(job.store()).folder(Part.WORKBOOKS))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> listed(Path latest) throws IOException {
        Map<?, ?> run = (Map<?, ?>) Json.read(latest.resolve("run.json"));
        List<String> paths = new ArrayList<>();
        for (Object file : (List<?>) run.get("files")) {
            paths.add((String) ((Map<?, ?>) file).get("path"));
        }
        return paths;
    }

    private static List<String> sheets(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : workbook) {
                names.add(sheet.getSheetName());
            }
        }
        return names;
    }

    /** The published scores of a body of fiscal year 2565, and of the year before. */
    private static void deliverScores(Path file, String body, double first) throws IOException {
        // no two bodies have most scores alike, which both would be told of; their totals are equal
        int apart = List.of(ONE, TWO, THREE).indexOf(body);
        double[] scores = {
            first,
            75.34 + apart,
            83.35 - apart,
            74.51,
            82.38,
            88.42 + apart,
            88.91 - apart,
            83.96,
            39.27 + apart,
            12.50 - apart
        };
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("คะแนน");
            row(sheet, 0, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA)");
            row(sheet, 1, body + PLACE);
            row(sheet, 3, "ลำดับที่", "ตัวชี้วัด", "ปีงบประมาณ พ.ศ. 2564", "ปีงบประมาณ พ.ศ. 2565");
            workbook.createSheet("ซ่อน").createRow(0).createCell(0).setCellValue("ตัวชี้วัด");
            workbook.setSheetHidden(1, true);
            for (int i = 0; i < NAMES.size(); i++) {
                Row row = row(sheet, 4 + i, String.valueOf(i + 1), NAMES.get(i));
                row.createCell(2).setCellValue(70);
                row.createCell(3).setCellValue(scores[i]);
            }
            save(workbook, file);
        }
    }

    private static void deliverChecklist(Path file, String body, String url) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("แบบตรวจ OIT");
            row(sheet, 0, "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. ๒๕๖๖");
            row(sheet, 1, body + PLACE);
            row(sheet, 3, "รหัสข้อ", "ผู้รับผิดชอบ", "URL", "ประเมินตนเอง");
            row(sheet, 4, "O1", "สำนักปลัด", url, "100");
            save(workbook, file);
        }
    }

    private static void deliverReport(Path file, String body, String division) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("รายงานผล");
            row(sheet, 0, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
            row(sheet, 1, "ประจำปีงบประมาณ พ.ศ. 2566 รอบ 6 เดือน (ต.ค. 2565 - มี.ค. 2566)");
            row(sheet, 2, body + PLACE);
            row(sheet, 3, division);
            row(
                    sheet,
                    5,
                    "ตัวชี้วัด",
                    "ประเด็นที่ต้องแก้ไขหรือพัฒนา",
                    "มาตรการ",
                    "ผู้รับผิดชอบ",
                    "ระยะเวลาดำเนินการ",
                    "ผลการดำเนินงาน");
            row(
                    sheet,
                    6,
                    "4. " + NAMES.get(3),
                    "ยืมแล้วไม่คืน",
                    "อบรมงานพัสดุ",
                    division,
                    "มกราคม - มีนาคม 2566",
                    "อบรมเมื่อ 9 มีนาคม 2566");
            row(
                    sheet,
                    7,
                    "9. " + NAMES.get(8),
                    "ข้อมูลเก่า",
                    "ปรับปรุงเว็บไซต์ของ" + division,
                    division,
                    "ทุกๆ เมื่อสะดวก",
                    "");
            save(workbook, file);
        }
    }

    private static Row row(XSSFSheet sheet, int index, String... cells) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
        return row;
    }

    private static void save(XSSFWorkbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }
}
