package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.app.TemplatesRequest;
import org.itaconsolidator.json.Json;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.thai.text.ThaiText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents of the sample, read back and held against its store. */
@Tag("whole-run")
class SamplePapersTest {
    private static final String BODY = "publish/องค์การบริหารส่วนตำบลตัวอย่าง/";

    @TempDir
    private static Path first;

    @TempDir
    private static Path second;

    private static Path papers;

    @BeforeAll
    static void runSample() {
        assertTrue(run("jobs/sample.yaml", first));
        papers = first.resolve("output/latest/" + BODY);
    }

    private static boolean run(String job, Path folder) {
        JobOverrides elsewhere = new JobOverrides(
                Optional.empty(), Optional.of(folder.resolve("ita.db")), Optional.of(folder.resolve("output")));
        JobSettings settings = JobFile.read(Path.of(job), elsewhere);
        Clock clock = Clock.fixed(Instant.parse("2026-04-20T03:00:00Z"), ZoneId.of("Asia/Bangkok"));
        RunRequest request = new RunRequest(settings, LocalDate.of(2026, 4, 20), false, false, List.of());
        return new BatchConsolidator(clock).run(request, RunProgress.SILENT).isAllGood();
    }

    @Test
    void everyFileIsInRunJsonUnderItsStableName() throws IOException {
        Map<?, ?> run = (Map<?, ?>) Json.read(first.resolve("output/latest/run.json"));
        List<String> listed = ((List<?>) run.get("files"))
                .stream()
                        .map(file -> ((Map<?, ?>) file).get("path").toString())
                        .filter(path -> path.startsWith(BODY))
                        .map(path -> path.substring(BODY.length()))
                        .toList();
        assertEquals(
                List.of(
                        "measures-plan-2569-notes.docx",
                        "measures-plan-2569.csv",
                        "measures-plan-2569.docx",
                        "measures-plan-2569.json",
                        "measures-plan-2569.xlsx",
                        "memos-2569/กองการศึกษา ศาสนาและวัฒนธรรม.docx",
                        "memos-2569/กองคลัง.docx",
                        "memos-2569/กองช่าง.docx",
                        "memos-2569/กองสวัสดิการสังคม.docx",
                        "memos-2569/สำนักปลัด.docx",
                        "report-2569-6-notes.docx",
                        "report-2569-6.csv",
                        "report-2569-6.docx",
                        "report-2569-6.json",
                        "report-2569-6.xlsx"),
                listed.stream().sorted().toList());
    }

    /** The report was due on the tenth, ten days before the run. */
    @Test
    void memoAsksForNoReportWhoseDayHasPassed() throws IOException {
        try (XWPFDocument memo = open("memos-2569/กองคลัง.docx")) {
            List<String> asked = memo.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> text.contains("จัดส่งแบบรายงานผล"))
                    .toList();
            assertEquals(List.of(), asked);
        }
    }

    @Test
    void planHoldsEveryMeasureOfTheStoreByTopicWithItsTexts() throws Exception {
        List<String> stored = ask("""
                SELECT m.measure FROM v_measures m WHERE m.form = 'measures' AND m.duplicate_of IS NULL
                ORDER BY coalesce(m.topic, 99), m.division, m.measure_id
                """);
        List<String> written = new ArrayList<>();
        for (XWPFTableRow row :
                table("measures-plan-2569.docx", "มาตรการ/แนวทาง").getRows()) {
            if (row.getTableCells().size() == 7 && !row.isRepeatHeader()) {
                written.add(row.getCell(2).getText());
            }
        }
        assertEquals(22, written.size(), "as page one counts them");
        assertEquals(
                stored.stream().map(SamplePapersTest::shown).toList(),
                written.stream().map(SamplePapersTest::shown).toList());
    }

    @Test
    void reportHoldsEveryResultOfTheStore() throws Exception {
        List<String> stored = ask("""
                SELECT coalesce(m.status, '') || coalesce(m.result, '') FROM v_measures m WHERE m.form = 'report'
                    AND coalesce(m.status, '') || coalesce(m.result, '') <> ''
                ORDER BY coalesce(m.topic, 99), m.division, m.measure_id
                """);
        List<String> written = new ArrayList<>();
        for (XWPFTableRow row :
                table("report-2569-6.docx", "ผลการดำเนินการ (output)").getRows()) {
            if (row.getTableCells().size() == 7 && !row.isRepeatHeader()) {
                written.add(row.getCell(3).getText());
            }
        }
        assertEquals(
                stored.stream().map(SamplePapersTest::shown).toList(),
                written.stream().map(SamplePapersTest::shown).toList());
    }

    @Test
    void documentsBeginWithACoverTurnForTheTableAndEndWithPlacesToSign() throws Exception {
        try (XWPFDocument plan = open("measures-plan-2569.docx")) {
            assertEquals(
                    List.of(
                            "มาตรการส่งเสริมคุณธรรมและ\nความโปร่งใสภายในหน่วยงาน",
                            "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
                            "องค์การบริหารส่วนตำบลตัวอย่าง",
                            "อำเภอสมมติ จังหวัดสาธิต"),
                    plan.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .limit(4)
                            .toList());
            String all = String.join(
                    "\n",
                    plan.getParagraphs().stream().map(XWPFParagraph::getText).toList());
            assertTrue(all.contains("ได้คะแนนรวม ๘๘.๗๕ คะแนน อยู่ในระดับ ผ่านดี"), all);
            assertEquals(1, plan.getAllPictures().size());
            assertFalse(all.contains("หมายเหตุ"), "remarks to who signs lie beside the document");
            BufferedImage chart = ImageIO.read(
                    new ByteArrayInputStream(plan.getAllPictures().get(0).getData()));
            String shown = plan.getDocument().xmlText();
            Matcher width = Pattern.compile("<wp:extent cx=\"(\\d+)\"").matcher(shown);
            assertTrue(width.find(), shown);
            double points = Double.parseDouble(width.group(1)) / Units.EMU_PER_POINT;
            assertTrue(22 * points / chart.getWidth() >= 9, "the smallest letters, 22 pixels, have nine points");
            assertTrue(plan.getDocument().xmlText().contains("landscape"));
            assertTrue(plan.getHeaderList().get(0)._getHdrFtr().xmlText().contains(">PAGE<"));
            List<XWPFTable> tables = plan.getTables();
            XWPFTable measures = tables.get(tables.size() - 1);
            assertTrue(
                    measures.getRow(measures.getNumberOfRows() - 2)
                            .getCell(0)
                            .getParagraphs()
                            .get(0)
                            .isKeepNext(),
                    "the last row stands on the page that is signed");
            for (XWPFTable table : tables) {
                assertTrue(table.getRow(0).isRepeatHeader(), table.getText());
            }
            XWPFTableRow signed = measures.getRow(measures.getNumberOfRows() - 1);
            assertTrue(signed.isCantSplitRow(), "sentence and places to sign stay together");
            assertTrue(shown(signed.getCell(0).getTables().get(0).getText())
                    .contains("ตำแหน่งนายกองค์การบริหารส่วนตำบลตัวอย่าง"));
        }
    }

    @Test
    void notesBeforeSigningTellOfDaysOutsideTheRoundAndWhatIsNotReported() throws IOException {
        assertEquals(
                List.of(
                        "หมายเหตุ: ลำดับที่ ๗ “บันทึกการใช้รถส่วนกลางผ่านรหัสคิวอาร์” มีวันที่ ๐๙/๐๔/๒๕๖๙ "
                                + "ซึ่งอยู่นอกรอบที่รายงาน โปรดตรวจสอบก่อนลงนาม",
                        "หมายเหตุ: ยังไม่มีรายงานผลในรอบนี้ ๒ มาตรการ: "
                                + "“จัดลำดับการอบรมโดยเปิดเผย”, “ป้ายโครงการที่อ่านเข้าใจง่าย”"),
                notes("report-2569-6-notes.docx"));
    }

    @Test
    void notesOfABadDayBeginWithTheFilesThatWereNotTaken(@TempDir Path folder) throws IOException {
        run("jobs/sample-with-faults.yaml", folder);
        Path badDay = folder.resolve("output/latest/" + BODY);
        String untaken =
                "หมายเหตุ: เอกสารนี้ยังไม่ครบ ไม่มีข้อมูลจากไฟล์หรือแถวที่ระบบรับไม่ได้ของ %s โปรดแก้ไขแล้วส่งใหม่ก่อนลงนาม";
        String unknown =
                "หมายเหตุ: ไฟล์ที่ระบบรับไม่ได้และไม่ทราบว่าเป็นแบบใด: กองช่าง (กองช่าง/มาตรการ ITA ปี 2569.xlsb) "
                        + "หากเป็นข้อมูลของเอกสารนี้ เอกสารนี้ยังไม่ครบ โปรดตรวจสอบก่อนลงนาม";
        assertEquals(
                List.of(
                        untaken.formatted("กองช่าง (กองช่าง/รายงานผล รอบ 6 เดือน.xlsx), "
                                + "สำนักปลัด (สำนักปลัด/4-รายงานผล-สำนักปลัด.xlsx)"),
                        unknown),
                notes(badDay.resolve("report-2569-6-notes.docx")).subList(0, 2));
        assertEquals(
                List.of(
                        untaken.formatted("สำนักปลัด (สำนักปลัด/3-มาตรการ-สำนักปลัด.xlsx), "
                                + "ส่งทางไลน์/มาตรการ ITA ล่าสุด.xlsx, ส่งทางไลน์/มาตรการ ปี 2569.xlsx"),
                        unknown),
                notes(badDay.resolve("measures-plan-2569-notes.docx")).subList(0, 2));
    }

    /** The numbers of steps were Arabic in the workbook, and Thai in the document of the same plan. */
    @Test
    void stepsOfThePublishedWorkbookAreNumberedInTheJobsDigits() throws IOException {
        try (XSSFWorkbook plan = new XSSFWorkbook(Files.newInputStream(papers.resolve("measures-plan-2569.xlsx")))) {
            List<String> numbered = new ArrayList<>();
            plan.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().matches("(?s)[1๑]\\. .*")) {
                            numbered.add(cell.getStringCellValue().substring(0, 1));
                        }
                    }));
            assertEquals(Set.of("๑"), Set.copyOf(numbered));
        }
    }

    /** A form of 2569 with what the store holds of it. */
    private static XSSFWorkbook filledIn(Path folder, String division, Form form) throws IOException {
        List<Path> forms = new TemplateWriting(Clock.systemUTC())
                .write(new TemplatesRequest(
                        folder,
                        Optional.of(first.resolve("ita.db")),
                        Optional.of(FiscalYear.ofBuddhist(2569)),
                        "",
                        division,
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.of(form)));
        return new XSSFWorkbook(Files.newInputStream(forms.get(0)));
    }

    /** A division that had delivered its plan was told to mend it in an empty form. */
    @Test
    void formOfADeliveredPlanHoldsItsMeasures(@TempDir Path folder) throws Exception {
        try (XSSFWorkbook form = filledIn(folder, "กองคลัง", Form.MEASURES)) {
            List<String> told = new ArrayList<>();
            for (int row = 6;
                    !form.getSheetAt(0).getRow(row).getCell(5).toString().isEmpty();
                    row++) {
                told.add(form.getSheetAt(0).getRow(row).getCell(5).toString()
                        + form.getSheetAt(0).getRow(row).getCell(9));
            }
            assertEquals(ask("""
                            SELECT measure || coalesce(monitoring, '') FROM v_measures
                            WHERE form = 'measures' AND division = 'กองคลัง' ORDER BY measure_id
                            """), told);
        }
    }

    /** The form asked again for scores of instruments that the office's document states. */
    @Test
    void scoreFormFromTheStoreHoldsTheStatedScoresOfInstruments(@TempDir Path folder) throws IOException {
        try (XSSFWorkbook form = filledIn(folder, "", Form.SCORES)) {
            List<Double> numbers = new ArrayList<>();
            form.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.NUMERIC) {
                    numbers.add(cell.getNumericCellValue());
                }
            })));
            for (double stated : new double[] {81.21, 84.04, 86.14, 82.49, 87.31, 74.38, 84.85, 91.8}) {
                assertTrue(numbers.contains(stated), stated + " of " + numbers);
            }
        }
    }

    private static List<String> notes(String file) throws IOException {
        return notes(papers.resolve(file));
    }

    private static List<String> notes(Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            return document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> text.startsWith("หมายเหตุ"))
                    .toList();
        }
    }

    @Test
    void workbookCsvAndJsonHoldTheSameMeasures() throws Exception {
        List<?> json = (List<?>) ((Map<?, ?>) Json.read(papers.resolve("measures-plan-2569.json"))).get("measures");
        String csv = Files.readString(papers.resolve("measures-plan-2569.csv"), StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFFลำดับที่,ประเด็นที่,ประเด็น,"), csv.substring(0, 60));
        try (InputStream in = Files.newInputStream(papers.resolve("measures-plan-2569.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertEquals("มาตรการ", book.getSheetName(0));
            assertEquals(23, book.getSheetAt(0).getLastRowNum());
            assertEquals("มาตรการ!$A$1:$G$24", book.getPrintArea(0), "as on the document's own pages");
            List<String> shown = new ArrayList<>();
            for (int i = 2; i <= 23; i++) {
                shown.add(book.getSheetAt(0).getRow(i).getCell(2).getStringCellValue());
            }
            List<String> measures = json.stream()
                    .map(each -> ((Map<?, ?>) each).get("measure").toString())
                    .toList();
            assertEquals(
                    measures.stream().distinct().toList(),
                    shown.stream().distinct().toList());
            assertTrue(measures.stream().allMatch(csv::contains));
        }
        assertEquals(23, json.size());
    }

    @Test
    void sameStoreGivesTheSameBytes() throws IOException {
        assertTrue(run("jobs/sample.yaml", second));
        Map<String, byte[]> one = files(papers);
        Map<String, byte[]> other = files(second.resolve("output/latest/" + BODY));
        assertEquals(one.keySet(), other.keySet());
        one.forEach((name, bytes) -> assertArrayEquals(bytes, other.get(name), name));
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** Whatever digits and line ends: those are how a document shows a text. */
    private static String shown(String text) {
        return ThaiText.fold(text);
    }

    private static XWPFTable table(String file, String heading) throws IOException {
        try (XWPFDocument document = open(file)) {
            return document.getTables().stream()
                    .filter(table -> table.getRow(0).getTableCells().stream()
                            .anyMatch(cell -> shown(cell.getText()).equals(shown(heading))))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static XWPFDocument open(String file) throws IOException {
        try (InputStream in = Files.newInputStream(papers.resolve(file))) {
            return new XWPFDocument(in);
        }
    }

    private static List<String> ask(String sql) throws Exception {
        List<String> answers = new ArrayList<>();
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + first.resolve("ita.db"));
                ResultSet rows = store.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
