package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.Proofs;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.itaconsolidator.score.BodyComparer;
import org.itaconsolidator.score.Figures;
import org.itaconsolidator.score.SettledTotals;
import org.itaconsolidator.score.YearFacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts and figures that follow from scores, as they are written and after a score was changed, each as POI reckons it and, of the
 * changed ones in {@code .ci/run} each third, as LibreOffice does. Body 0 has an instrument below what its level asks, body 1 falls, body 2 lacks two scores and has a year of which
 * no framework is known, bodies 3 and 4 have equal scores.
 */
@Tag("slow")
class FollowingTextsTest {
    private static final BigDecimal TARGET = BigDecimal.valueOf(85);
    private static final FiscalYear THEN = FiscalYear.ofBuddhist(2567);
    private static final FiscalYear NOW = FiscalYear.ofBuddhist(2568);
    private static final String SCORES = "คะแนนเปรียบเทียบ";
    private static final String BODIES = "เปรียบเทียบหน่วยงาน";
    private static final String NEXT = "ขาดอะไรถึงระดับถัดไป";
    private static final String INSTRUMENT = "คะแนนรวมถึงเป้าหมาย แต่มีเครื่องมือที่ต่ำกว่าเกณฑ์ของระดับผ่านดี";
    private static final String FALLING = "คะแนนลดลง หากลดเท่าเดิมอีกปีจะต่ำกว่าเป้าหมาย";

    @TempDir
    private static Path writtenTo;

    private static final ExampleContent content = new ExampleContent();

    /** What stands in each sheet as it was written, by the sheet's name and the cell's address. */
    private static final Map<String, Map<String, String>> cells = new HashMap<>();

    private static Path file;

    @TempDir
    private Path folder;

    private final Map<String, String> changed = new TreeMap<>();

    /** What the workbooks tell that were saved after a change, by place. */
    private static final Map<Path, Map<String, String>> told = new LinkedHashMap<>();

    private String test;

    @BeforeAll
    static void write() throws IOException {
        official(0, THEN, 86, 86, 86, 86, 89, 88, 88, 88, 86, 86);
        official(0, NOW, 86.19, 84, 84, 84, 84, 88, 88, 88, 86, 86);
        official(1, THEN, 89, 89, 89, 89, 89, 89, 89, 89, 89, 89);
        official(1, NOW, 86.9, 86.9, 86.9, 86.9, 86.9, 86.9, 86.9, 86.9, 86.9, 86.9);
        official(2, FiscalYear.ofBuddhist(2561), 55);
        official(2, NOW, 0, 70, 70, 70, 70, -1, -1, 70, 70, 70);
        official(3, NOW, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100);
        official(4, NOW, 60, 50, 60, 50, 60, 50, 60, 60, 60, 60);
        Frameworks frameworks = Frameworks.load(Optional.empty());
        compare(frameworks);
        content.weaknesses.add(new WeaknessRow(
                ExampleContent.body(0),
                NOW,
                Optional.of(5),
                "",
                Optional.of(BigDecimal.valueOf(84)),
                Optional.of(BigDecimal.ONE),
                List.of(),
                List.of()));
        content.measures.add(ExampleContent.measure(
                1, ExampleContent.body(0), "ทำแผน", new Place("แผน.xlsx", "มาตรการ", "A7"), Optional.empty()));
        content.weaknesses.add(new WeaknessRow(
                ExampleContent.body(0),
                NOW,
                Optional.of(4),
                "",
                Optional.of(BigDecimal.valueOf(84)),
                Optional.of(BigDecimal.ONE),
                List.of(new WeaknessRow.Note("ข้อสังเกตที่ระบุไว้", new Place("a.xlsx", "s", "B9"))),
                List.of()));
        plan(0, "least-effort", Optional.empty(), Optional.of(new BigDecimal("87.13")));
        plan(2, "least-effort", Optional.of("scores-missing"), Optional.empty());
        file = writtenTo.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(frameworks).write(content, file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : workbook) {
                Map<String, String> of = cells.computeIfAbsent(sheet.getSheetName(), any -> new LinkedHashMap<>());
                for (Row row : sheet) {
                    row.forEach(cell -> of.put(cell.getAddress().toString(), text(cell)));
                }
            }
        }
    }

    @Test
    void everyFormulaGivesWhatTheEngineFound() throws Exception {
        Map<String, String> written;
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            written = values(workbook);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals(text(written), text(values(workbook)));
            assertTrue(written.size() > 400, "formulas: " + written.size());
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertTrue(
                                cell.getCellType() != CellType.FORMULA
                                        || cell.getCellFormula().length() < 8_000,
                                () -> sheet.getSheetName() + "!" + cell.getAddress());
                    }
                }
            }
        }
        Optional<LibreOffice> office = LibreOffice.find(folder);
        assumeTrue(office.isPresent(), "LibreOffice (soffice) is not installed");
        Path typed = folder.resolve("typed.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            saveWithoutValues(workbook, typed);
        }
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(office.get().reckoned(typed)))) {
            assertEquals(text(written), text(values(workbook)));
        }
    }

    @BeforeEach
    void name(TestInfo info) {
        test = info.getTestMethod().orElseThrow().getName();
    }

    /** LibreOffice starts once for what the tests told: POI has reckoned all of it. */
    @AfterAll
    static void libreOfficeTellsTheSame() throws Exception {
        Optional<LibreOffice> office = LibreOffice.find(writtenTo);
        if (office.isEmpty() || told.isEmpty()) {
            return;
        }
        for (Path saved : office.get().reckoned(Proofs.some(List.copyOf(told.keySet()), 3))) {
            Map<String, String> expected = told.get(writtenTo.resolve(saved.getFileName()));
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(saved))) {
                assertEquals(new TreeMap<>(expected), found(workbook, expected), () -> "LibreOffice, " + saved);
            }
        }
    }

    @Test
    void riskThatStillStandsIsToldAfterAChange() throws Exception {
        assertEquals(INSTRUMENT, told(0, "ต้องระวัง"));
        assertEquals("ผ่าน", told(0, "ระดับ"));
        assertEquals("สู่ ผ่านดี ขาด IIT 0.56", told(0, NEXT));
        assertEquals(FALLING, told(1, "ต้องระวัง"));
        type(0, 1, NOW, 87.19);
        type(1, 1, NOW, 87);
        assertTold(
                Map.of(of(0, "รวม"), "86.19", of(0, "ต้องระวัง"), INSTRUMENT, of(0, NEXT), "สู่ ผ่านดี ขาด IIT 0.36"));
        assertTold(Map.of(of(1, "รวม"), "86.91", of(1, "ต้องระวัง"), FALLING));
        type(0, 1, NOW, 90);
        type(1, 1, NOW, 99);
        assertTold(Map.of(
                of(0, "รวม"),
                "86.36",
                of(0, "ต้องระวัง"),
                "",
                of(0, "ระดับ"),
                "ผ่านดี",
                of(0, NEXT),
                "สู่ ผ่านดีเยี่ยม ขาด รวม 8.64, IIT 9.80, EIT 7.00, OIT 9.00",
                of(1, "ต้องระวัง"),
                ""));
        type(0, 9, NOW, 70);
        type(1, 9, NOW, -1);
        assertTold(Map.of(
                of(0, "ต้องระวัง"),
                "คะแนนรวมต่ำกว่าเป้าหมาย",
                of(1, "รวม"),
                "",
                of(1, "ต้องระวัง"),
                "",
                of(1, "ระดับ"),
                "คำนวณไม่ได้ เพราะขาดคะแนนตัวชี้วัดที่ 9"));
    }

    @Test
    void scoreThatLackedReachesPlanSummaryAndWhatIsSaidToLack() throws Exception {
        String lacking = SCORES + "!" + cell(SCORES, "ตัวชี้วัดที่ขาด (รวมไม่ได้)", 2, NOW);
        String planned = plan(2, 6);
        assertEquals("6, 7", value(lacking));
        assertEquals("คำนวณไม่ได้ เพราะขาดคะแนนตัวชี้วัดที่ 6, 7", told(2, "ระดับ"));
        assertEquals("", value(planned));
        type(2, 6, NOW, 50);
        assertTold(Map.of(
                lacking,
                "7",
                of(2, "ระดับ"),
                "คำนวณไม่ได้ เพราะขาดคะแนนตัวชี้วัดที่ 7",
                planned,
                "50.00",
                weakest(2),
                "1. การปฏิบัติหน้าที่ 0.00"));
        type(2, 7, NOW, 60);
        type(2, 1, NOW, 71);
        // 0.3 x 70.2 + 0.3 x 60 + 0.4 x 70
        assertTold(Map.of(
                lacking,
                "",
                of(2, "รวม"),
                "67.06",
                of(2, "ต้องระวัง"),
                "คะแนนรวมต่ำกว่าเป้าหมาย",
                planTotal(2),
                "67.06",
                weakest(2),
                "6. คุณภาพการดำเนินงาน 50.00"));
    }

    @Test
    void equalLowestScoresAreNotHidden() throws Exception {
        assertEquals("1. การปฏิบัติหน้าที่ 100.00 และอีก 9 ตัวชี้วัดเท่ากัน", value(weakest(3)));
        assertEquals("2. การใช้งบประมาณ 50.00 และอีก 2 ตัวชี้วัดเท่ากัน", value(weakest(4)));
        type(4, 2, NOW, 55);
        assertTold(Map.of(weakest(4), "4. การใช้ทรัพย์สินของราชการ 50.00 และอีก 1 ตัวชี้วัดเท่ากัน"));
    }

    @Test
    void blankYearIsNotTheBestOne() throws Exception {
        String best = SCORES + "!" + score(2, 1, "สูงสุดของตนเอง");
        String bestYear = SCORES + "!" + score(2, 1, "ในปี");
        assertEquals("2568", value(bestYear));
        assertTold(Map.of(best, "0.00", bestYear, "2568"));
        type(2, 1, NOW, -1);
        assertTold(Map.of(best, "", bestYear, ""));
    }

    @Test
    void meanSaysHowManyTotalsThereAre() throws Exception {
        int mean = rowOf(BODIES, "ค่าเฉลี่ย 4 แห่ง", 0);
        type(1, 3, NOW, -1);
        assertTold(Map.of(BODIES + "!C" + mean, "ค่าเฉลี่ย 3 แห่ง"));
    }

    @Test
    void instrumentsAndTotalHaveABestYear() throws Exception {
        String best = SCORES + "!" + sum(1, "รวม", "สูงสุดของตนเอง");
        String bestYear = SCORES + "!" + sum(1, "รวม", "ในปี");
        assertEquals("2567", value(bestYear));
        assertTold(Map.of(best, "89.00", bestYear, "2567"));
        for (int number = 1; number <= 10; number++) {
            type(1, number, NOW, 90);
        }
        assertTold(Map.of(best, "90.00", bestYear, "2568"));
    }

    @Test
    void instrumentsAndTotalHaveABestYearOnceMissingScoresAreTypedIn() throws Exception {
        String best = SCORES + "!" + sum(2, "รวม", "สูงสุดของตนเอง");
        String bestYear = SCORES + "!" + sum(2, "รวม", "ในปี");
        assertTold(Map.of(best, "", bestYear, ""));
        type(2, 6, NOW, 70);
        type(2, 7, NOW, 70);
        assertTold(Map.of(best, "65.80", bestYear, "2568"));
    }

    @Test
    void wayToTheTargetStandsWhileScoresAndTargetDo() throws Exception {
        int row = wayOf(0);
        String sheet = "แผนสู่ 85!";
        String steps = value(sheet + "G" + row);
        String[] lines = steps.split("\n");
        assertEquals(2, lines.length, "the steps, and what exceeds the largest rise: " + steps);
        assertTrue(lines[0].matches("1\\D10:\\W85[.]00"), steps);
        assertTold(Map.of(
                sheet + "D" + row,
                "87.13",
                sheet + "E" + row,
                "ผ่านดี",
                sheet + "F" + row,
                "10.00",
                sheet + "G" + row,
                steps));
        Map<String, String> gone = Map.of(
                sheet + "D" + row,
                "",
                sheet + "E" + row,
                "",
                sheet + "F" + row,
                "",
                sheet + "G" + row,
                "เปลี่ยนแปลงหลังจัดทำ");
        type(0, 3, NOW, 99);
        assertTold(gone);
        type(0, 3, NOW, -1);
        assertTold(gone);
        type(0, 3, NOW, 84);
        changed.put(sheet + "E" + rowOf("แผนสู่ 85", "เป้าหมาย", first("แผนสู่ 85", 0)), "90");
        assertTold(gone);
    }

    @Test
    void wayThatScoresLackedForIsNotSaidToLackThemOnceTheyAreThere() throws Exception {
        String sheet = "แผนสู่ 85";
        int row = routesOf(2) + 1; // why there is none stands in place of the ways
        String reason = sheet + "!A" + row;
        assertTrue(value(reason).contains("6, 7"), value(reason));
        assertTold(Map.of(reason, value(reason)));
        assertEquals(
                List.of(value(reason)),
                cellsOf(sheet, row).values().stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
        String effort = sheet + "!F" + rowOf(sheet, "รวมคะแนนตัวชี้วัดที่ต้องเพิ่ม", first(sheet, 2));
        assertTold(Map.of(effort, ""));
        type(2, 6, NOW, 50);
        assertTold(Map.of(reason, "เปลี่ยนแปลงหลังจัดทำ", effort, ""));
        type(2, 7, NOW, 50);
        assertTold(Map.of(reason, "เปลี่ยนแปลงหลังจัดทำ", effort, "0.00"));
    }

    @Test
    void indicatorThatIsNoLongerWeakIsNotSaidToLackMeasures() throws Exception {
        String sheet = "วิเคราะห์จุดอ่อน";
        String weakness = sheet + "!" + column(sheet, "จุดอ่อนหรือข้อสังเกต");
        String measures = sheet + "!" + column(sheet, "มาตรการ");
        int byScore = rowOf(sheet, "5 การแก้ไขปัญหาการทุจริต", 0);
        int named = rowOf(sheet, "4 การใช้ทรัพย์สินของราชการ", 0);
        type(0, 5, NOW, 84.5);
        assertTold(Map.of(
                weakness + byScore,
                "–",
                measures + byScore,
                "✗ ยังไม่มีมาตรการตอบผลปี 2568",
                measures + named,
                "✗ ยังไม่มีมาตรการตอบผลปี 2568"));
        type(0, 4, NOW, 99);
        type(0, 5, NOW, 85);
        assertTold(Map.of(
                weakness + byScore,
                "เปลี่ยนแปลงหลังจัดทำ",
                measures + byScore,
                "",
                weakness + named,
                "ข้อสังเกตที่ระบุไว้",
                measures + named,
                "✗ ยังไม่มีมาตรการตอบผลปี 2568"));
    }

    // --- what is typed and read

    /** A way that raises every indicator, or none where there is no way. */
    private static void plan(int body, String route, Optional<String> reason, Optional<BigDecimal> total) {
        List<PlanRow.Step> steps = java.util.stream.IntStream.rangeClosed(1, total.isPresent() ? 10 : 0)
                .mapToObj(number -> new PlanRow.Step(
                        number, BigDecimal.valueOf(84), BigDecimal.valueOf(85), new BigDecimal("0.06")))
                .toList();
        content.plans.add(new PlanRow(
                new Scorecard(ExampleContent.body(body), "", SourceKind.OFFICIAL),
                NOW,
                route,
                TARGET,
                reason,
                new java.util.TreeSet<>(reason.isPresent() ? List.of(6, 7) : List.of()),
                steps,
                total.map(any -> BigDecimal.TEN),
                total,
                total.map(any -> "ผ่านดี"),
                Mark.NONE,
                Mark.NONE,
                PlanLimits.NONE));
    }

    /** The row of the first way to the target below a body's plan. */
    private int wayOf(int body) {
        return routesOf(body) + 3; // below a note and the headings
    }

    private int routesOf(int body) {
        return rowOf("แผนสู่ 85", "แนวทางที่คำนวณไว้ แนวทางแรกคือที่แนะนำ", first("แผนสู่ 85", body));
    }

    private static void official(int body, FiscalYear year, double... scores) {
        Scorecard card = new Scorecard(ExampleContent.body(body), "", SourceKind.OFFICIAL);
        if (!content.bodies.contains(card.body())) {
            content.bodies.add(card.body());
        }
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= 0) {
                add(card, year, i + 1, scores[i]);
            }
        }
    }

    private static void add(Scorecard card, FiscalYear year, int number, double score) {
        content.scores.add(
                new ScoreRow(card, year, number, BigDecimal.valueOf(score), new Place("a.xlsx", "s", "B" + number)));
    }

    private static void compare(Frameworks frameworks) {
        SettledTotals settled = new SettledTotals(frameworks::findFramework);
        content.scores.stream().map(ScoreRow::scorecard).distinct().forEach(card -> {
            List<ScoreRow> scores = content.scores.stream()
                    .filter(row -> row.scorecard().equals(card))
                    .toList();
            content.totals.addAll(settled.list(card, scores, List.of()));
            content.figures.addAll(new Figures(frameworks).list(card, scores, List.of()));
        });
        BodyComparer bodies = new BodyComparer(frameworks::findFramework, TARGET);
        for (FiscalYear year : List.of(THEN, NOW)) {
            Map<Integer, List<BigDecimal>> scores = new HashMap<>(content.scores.stream()
                    .filter(row ->
                            row.fiscalYear().equals(year) && row.scorecard().source() == SourceKind.OFFICIAL)
                    .collect(Collectors.groupingBy(
                            ScoreRow::indicator, Collectors.mapping(ScoreRow::score, Collectors.toList()))));
            var compared = bodies.compare(year, totals(year), totals(year.previous()), scores)
                    .orElseThrow();
            content.standings.addAll(compared.standings());
            content.together.add(compared.bodies());
        }
        content.crosswalk.clear();
        content.crosswalk.addAll(new YearFacts(frameworks).listCrosswalk());
    }

    private static List<org.itaconsolidator.model.score.TotalRow> totals(FiscalYear year) {
        return content.totals.stream()
                .filter(row -> row.fiscalYear().equals(year) && row.scorecard().source() == SourceKind.OFFICIAL)
                .toList();
    }

    /** Types an official score on the sheet of scores; below 0 it clears the cell. */
    private void type(int body, int number, FiscalYear year, double score) {
        changed.put(SCORES + "!" + score(body, number, String.valueOf(year.buddhist())), String.valueOf(score));
    }

    private void assertTold(Map<String, String> expected) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            change(workbook);
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            expected.keySet().forEach(place -> evaluator.evaluateFormulaCell(at(workbook, place)));
            assertEquals(new TreeMap<>(expected), found(workbook, expected), "POI");
            Path typed = writtenTo.resolve(test + "-" + told.size() + ".xlsx");
            saveWithoutValues(workbook, typed);
            told.put(typed, expected);
        }
    }

    private static void saveWithoutValues(XSSFWorkbook workbook, Path typed) throws IOException {
        workbook.forEach(LibreOffice::forgetValues);
        try (OutputStream out = Files.newOutputStream(typed)) {
            workbook.write(out);
        }
    }

    private void change(XSSFWorkbook workbook) {
        changed.forEach((place, score) -> {
            Cell cell = at(workbook, place);
            assertEquals(CellType.NUMERIC == cell.getCellType() || CellType.BLANK == cell.getCellType(), true, place);
            if (score.startsWith("-")) {
                cell.setBlank();
            } else {
                cell.setCellValue(Double.parseDouble(score));
            }
        });
    }

    private static Map<String, String> found(XSSFWorkbook workbook, Map<String, String> expected) {
        Map<String, String> found = new TreeMap<>();
        expected.keySet().forEach(place -> found.put(place, text(at(workbook, place))));
        return found;
    }

    private static String value(String place) {
        int name = place.indexOf('!');
        return cells(place.substring(0, name)).getOrDefault(place.substring(name + 1), "");
    }

    private static Cell at(XSSFWorkbook workbook, String place) {
        Sheet sheet = workbook.getSheet(place.substring(0, place.indexOf('!')));
        var cell = new org.apache.poi.ss.util.CellReference(place.substring(place.indexOf('!') + 1));
        return sheet.getRow(cell.getRow()).getCell(cell.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> String.format(Locale.ROOT, "%.2f", cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case ERROR -> "error " + cell.getErrorCellValue();
            default -> "";
        };
    }

    private static Map<String, String> values(XSSFWorkbook workbook) {
        Map<String, String> values = new TreeMap<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA
                            && !cell.getCellFormula().startsWith("HYPERLINK")) {
                        values.put(sheet.getSheetName() + "!" + cell.getAddress(), text(cell));
                    }
                }
            }
        }
        return values;
    }

    private static String text(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> each.getKey() + "\t" + each.getValue())
                .collect(Collectors.joining("\n"));
    }

    // --- where it stands

    private String told(int body, String heading) {
        return value(of(body, heading));
    }

    /** The cell of a body's latest year below a heading of the sheet that compares bodies. */
    private String of(int body, String heading) {
        return BODIES + "!" + column(BODIES, heading) + first(BODIES, body);
    }

    private String weakest(int body) {
        String heading = "ตัวชี้วัดที่ต่ำสุด";
        String summary = "สรุปผู้บริหาร";
        return summary + "!" + column(summary, heading) + first(summary, body, rowOf(summary, heading, 0));
    }

    private int first(String sheet, int body) {
        return first(sheet, body, 0);
    }

    private int first(String sheet, int body, int below) {
        return rowOf(sheet, "อบต.ตัวอย่าง" + (body == 0 ? "" : body), below);
    }

    private String score(int body, int number, String heading) {
        return column(SCORES, heading) + (first(SCORES, body) + number);
    }

    private String sum(int body, String name, String heading) {
        return column(SCORES, heading) + rowOf(SCORES, name, first(SCORES, body));
    }

    private String cell(String sheet, String name, int body, FiscalYear year) {
        return column(sheet, String.valueOf(year.buddhist())) + rowOf(sheet, name, first(sheet, body));
    }

    private String plan(int body, int number) {
        return "แผนสู่ 85!" + column("แผนสู่ 85", "คะแนนล่าสุด") + (first("แผนสู่ 85", body) + number);
    }

    private String planTotal(int body) {
        return "แผนสู่ 85!" + column("แผนสู่ 85", "คะแนนล่าสุด") + rowOf("แผนสู่ 85", "รวม", first("แผนสู่ 85", body));
    }

    private String column(String sheet, String heading) {
        return cells(sheet).entrySet().stream()
                .filter(each -> each.getValue()
                        .replaceAll("\\s|(?<=^25\\d\\d)\\.00$", "") // a year is a number
                        .equals(heading.replaceAll("\\s", "")))
                .map(each -> each.getKey().replaceAll("[0-9]", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sheet + ": " + heading));
    }

    /** The first row below another in which a text begins so, as Excel numbers it. */
    private int rowOf(String sheet, String text, int below) {
        return cells(sheet).entrySet().stream()
                .filter(each -> each.getValue().equals(text)
                        || each.getValue().startsWith(text + " ")
                        || each.getValue().startsWith(text) && !text.contains("ตัวอย่าง"))
                .map(each -> Integer.parseInt(each.getKey().replaceAll("[A-Z]", "")))
                .filter(row -> row > below)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new AssertionError(sheet + ": " + text));
    }

    private Map<String, String> cellsOf(String sheet, int row) {
        return cells(sheet).entrySet().stream()
                .filter(each -> each.getKey().replaceAll("[A-Z]", "").equals(String.valueOf(row)))
                .collect(Collectors.toMap(each -> sheet + "!" + each.getKey(), Map.Entry::getValue));
    }

    private static Map<String, String> cells(String sheet) {
        return cells.get(sheet);
    }
}
