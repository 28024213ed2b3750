package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Aim;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.TotalCalculator.Totals;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.PlannerSheet;
import org.itaconsolidator.report.scores.ShownScores;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.score.Plans;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerSheetTest {
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());
    private static final FiscalYear LETTERS = FiscalYear.ofBuddhist(2565);
    private static final FiscalYear PASSING = FiscalYear.ofBuddhist(2567);
    private static final BigDecimal TARGET = BigDecimal.valueOf(85);
    private static final int SETS = 200;

    /** Columns of a sheet with several bodies. */
    private static final int ACTUAL = 3;

    private static final int PLANNED = 4;
    private static final int BODY = 8;
    private static final int FIRST_ROW = 4;
    private static final int INDICATORS = 10;
    private static final int BLOCK = 2 + INDICATORS + 3 + 5;

    @TempDir
    private Path folder;

    private final Random random = new Random(2569);
    private final List<Map<Integer, BigDecimal>> actual = new ArrayList<>();
    private final List<Map<Integer, BigDecimal>> plans = new ArrayList<>();
    private final List<BigDecimal> aims = new ArrayList<>();
    private final ExampleContent content = new ExampleContent();

    @Test
    void valuesBesideTheFormulasAreThoseOfTheEngine() throws Exception {
        try (XSSFWorkbook workbook = randomPlans()) {
            for (int block = 0; block < SETS; block++) {
                assertBlock(workbook.getSheetAt(0), block, ACTUAL, actual.get(block));
                assertBlock(workbook.getSheetAt(0), block, PLANNED, actual.get(block));
            }
        }
    }

    @Tag("slow")
    @Test
    void changedPlansGiveTheFiguresOfTheEngine() throws Exception {
        try (XSSFWorkbook workbook = randomPlans()) {
            changePlans(workbook.getSheetAt(0));
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            evaluator.evaluateAll();
            for (int block = 0; block < SETS; block++) {
                assertBlock(workbook.getSheetAt(0), block, ACTUAL, actual.get(block));
                assertBlock(workbook.getSheetAt(0), block, PLANNED, plans.get(block));
            }
        }
    }

    @Tag("slow")
    @Test
    void libreOfficeGivesTheFiguresOfTheEngine() throws Exception {
        Optional<LibreOffice> office = LibreOffice.find(folder);
        assumeTrue(
                office.isPresent(), "LibreOffice (soffice) is not installed: its reckoning of the plan is not tested");
        Path changed = folder.resolve("plan.xlsx");
        try (XSSFWorkbook workbook = randomPlans();
                OutputStream out = Files.newOutputStream(changed)) {
            changePlans(workbook.getSheetAt(0));
            LibreOffice.forgetValues(workbook.getSheetAt(0));
            workbook.write(out);
        }
        try (XSSFWorkbook workbook = open(office.get().reckoned(changed))) {
            for (int block = 0; block < SETS; block++) {
                assertBlock(workbook.getSheetAt(0), block, ACTUAL, actual.get(block));
                assertBlock(workbook.getSheetAt(0), block, PLANNED, plans.get(block));
            }
        }
    }

    @Test
    void missingScoreStaysBlankAndGivesNoTotal() throws Exception {
        addBody(0, LETTERS, Map.of(1, new BigDecimal("90"), 9, new BigDecimal("50"), 10, new BigDecimal("20")));
        try (XSSFWorkbook workbook = write(1)) {
            Sheet sheet = workbook.getSheetAt(0);
            assertEquals("", SheetCells.text(cell(sheet, 0, 1, ACTUAL)));
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            evaluator.evaluateAll();
            assertEquals("", cell(sheet, 0, 10, ACTUAL).getStringCellValue());
            assertEquals(35.0, cell(sheet, 0, 12, ACTUAL).getNumericCellValue());
            assertEquals("", cell(sheet, 0, 13, ACTUAL).getStringCellValue());
            assertEquals("", cell(sheet, 0, 14, ACTUAL).getStringCellValue());
            assertEquals("", cell(sheet, 0, 16, ACTUAL).getStringCellValue());
            assertEquals("", cell(sheet, 0, 13, 7).getStringCellValue(), "what the plan adds to a total that lacks");
            assertEquals("", cell(sheet, 0, 17, 5).getStringCellValue(), "what it takes to an aim unknown");
        }
    }

    @Test
    void halfIsRoundedUpThoughBinaryFractionsMissIt() throws Exception {
        // (39.27 + 12.50) / 2 = 25.885; the total is 84.995, the least that is an A
        addBody(0, LETTERS, scores("90 90 90 90 90 90 90 90 77.46 77.515"));
        try (XSSFWorkbook workbook = write(1)) {
            Sheet sheet = workbook.getSheetAt(0);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals(85.0, cell(sheet, 0, 13, ACTUAL).getNumericCellValue());
            assertEquals("A", cell(sheet, 0, 14, ACTUAL).getStringCellValue());
            // which is the target: what lacks now lacks to an AA
            assertEquals(10.0, cell(sheet, 0, 16, ACTUAL).getNumericCellValue());
        }
    }

    @Test
    void raisesAddUpToTheChangeOfTheTotal() throws Exception {
        addBody(0, LETTERS, scores("86.52 75.34 83.35 74.51 82.38 88.42 88.91 83.96 39.27 12.50"));
        try (XSSFWorkbook workbook = write(1)) {
            Sheet sheet = workbook.getSheetAt(0);
            type(cell(sheet, 0, 8, PLANNED), 100);
            type(cell(sheet, 0, 9, PLANNED), 100);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals(90.26, cell(sheet, 0, 13, PLANNED).getNumericCellValue());
            assertEquals(29.646, cell(sheet, 0, 13, PLANNED + 3).getNumericCellValue(), 1e-9);
            assertEquals(148.23, cell(sheet, 0, 17, PLANNED + 1).getNumericCellValue(), 1e-9);
            assertEquals(24.39, cell(sheet, 0, 16, ACTUAL).getNumericCellValue());
            assertEquals(0.0, cell(sheet, 0, 16, PLANNED).getNumericCellValue());
        }
    }

    @Test
    void figuresOfUnconfirmedWeightsSaySo() throws Exception {
        addBody(0, LETTERS, scores("80 80 80 80 80 80 80 80 80 80"));
        addBody(1, PASSING, scores("80 80 80 80 80 80 80 80 80 80"));
        try (XSSFWorkbook workbook = write(2)) {
            Sheet sheet = workbook.getSheetAt(0);
            for (int row : new int[] {10, 13, 14}) {
                String first = cell(sheet, 0, row, ACTUAL).getCellStyle().getDataFormatString();
                Cell second = sheet.getRow(firstRow(sheet) + BLOCK + row).getCell(ACTUAL);
                String format = second.getCellStyle().getDataFormatString();
                assertNotEquals(first, format, "a star behind the figure");
            }
            List<String> said = SheetCells.texts(sheet).stream()
                    .filter(text -> text.contains("ยังไม่ยืนยัน"))
                    .toList();
            assertEquals(1, said.size(), "once, what the star means: " + said);
        }
    }

    /** A row below a body that fills its page would stand alone on the next one. */
    @Test
    void ofSeveralBodiesTheStarIsExplainedBelowEachPageAndNotBelowEachBody() throws Exception {
        addBody(0, PASSING, scores("80 80 80 80 80 80 80 80 80 80"));
        addBody(1, PASSING, scores("70 70 70 70 70 70 70 70 70 70"));
        findWays();
        try (XSSFWorkbook workbook = write(2)) {
            Sheet sheet = workbook.getSheetAt(0);
            String note = "* ยังไม่ยืนยัน: น้ำหนักคะแนน เกณฑ์ระดับ หรือตัวเลขของประเทศ";
            assertTrue(
                    sheet.getFooter().getLeft().contains(note),
                    sheet.getFooter().getLeft());
            assertEquals(1, Collections.frequency(SheetCells.texts(sheet), note), "on the screen, below the last body");
        }
    }

    /** Print titles would stand over the ways of a body, and over those of the next. */
    @Test
    void eachBodysRowsStandUnderTheirOwnHeadings() throws Exception {
        addBody(0, LETTERS, scores("80 80 80 80 80 80 80 80 80 80"));
        addBody(1, PASSING, scores("70 70 70 70 70 70 70 70 70 70"));
        findWays();
        try (XSSFWorkbook workbook = write(2)) {
            Sheet sheet = workbook.getSheetAt(0);
            assertNull(sheet.getRepeatingRows());
            List<String> headings = new ArrayList<>();
            for (Row row : sheet) {
                String text = SheetCells.text(row.getCell(ACTUAL)).replace("\n", "");
                if (text.startsWith("คะแนน")) {
                    headings.add(text);
                }
            }
            assertEquals(List.of("คะแนนล่าสุด", "คะแนนรวม", "คะแนนล่าสุด", "คะแนนรวม"), headings);
        }
    }

    @Test
    void plannedScoresAreOpenAndKeptWithinTheRange() throws Exception {
        addBody(0, LETTERS, scores("90 90 90 90 90 90 90 90 90 90"));
        try (XSSFWorkbook workbook = write(1)) {
            Sheet sheet = workbook.getSheetAt(0);
            assertEquals(false, cell(sheet, 0, 0, PLANNED).getCellStyle().getLocked());
            assertEquals(CellType.FORMULA, cell(sheet, 0, 0, PLANNED).getCellType());
            assertEquals(1, sheet.getDataValidations().size());
            assertEquals(
                    "E5:E14",
                    sheet.getDataValidations()
                            .get(0)
                            .getRegions()
                            .getCellRangeAddress(0)
                            .formatAsString());
        }
    }

    @Test
    void capsAndLocksCloseCellsAndAreStated() throws Exception {
        content.planLimits = new PlanLimits(Optional.of(BigDecimal.TEN), new TreeSet<>(List.of(3, 5)));
        addBody(0, LETTERS, scores("80 80 80 80 80 80 80 80 80 80"));
        try (XSSFWorkbook workbook = write(1)) {
            Sheet sheet = workbook.getSheetAt(0);
            assertEquals(true, cell(sheet, 0, 2, PLANNED).getCellStyle().getLocked(), "indicator 3");
            assertEquals(false, cell(sheet, 0, 3, PLANNED).getCellStyle().getLocked(), "indicator 4");
            assertTrue(cell(sheet, 0, 4, ACTUAL - 1).getStringCellValue().endsWith("(คงเดิม)"));
            assertEquals(
                    "IF(ISNUMBER(D5),MIN(100,D5+10),100)",
                    sheet.getDataValidations().get(0).getValidationConstraint().getFormula2());
            assertEquals(
                    "เพิ่มได้ไม่เกิน 10 คะแนนต่อตัวชี้วัด\nคงคะแนนเดิมของตัวชี้วัดที่ 3, 5",
                    cell(sheet, 0, BLOCK - 2, ACTUAL).getStringCellValue());
        }
    }

    @Test
    void eachOfSeveralBodiesHasItsWaysAndNoneAPicture() throws Exception {
        for (int i = 0; i < 3; i++) {
            addBody(i, LETTERS, scores("80 80 80 80 80 80 80 80 80 80"));
        }
        findWays();
        try (XSSFWorkbook workbook = write(3)) {
            assertEquals(3, ways(workbook.getSheetAt(0)));
            assertEquals(List.of(), charts(workbook));
        }
    }

    @Test
    void pictureOfTheOneBodyShowsBothFigures() throws Exception {
        addBody(0, LETTERS, scores("85 85 85 85 85 85 80 80 85 85"));
        findWays();
        try (XSSFWorkbook workbook = writeOne()) {
            assertEquals(1, charts(workbook).size());
            var bars = charts(workbook).get(0).getCTChart().getPlotArea().getBarChartArray(0);
            assertEquals(2, bars.sizeOfSerArray());
            assertEquals(true, bars.getSerArray(0).getDLbls().getShowVal().getVal());
            assertEquals(true, bars.getSerArray(1).getDLbls().getShowVal().getVal());
        }
    }

    /** 83.6 in all with OIT far above: 1.4 lack, 14 points of EIT's one tenth; or 7 of OIT's, which rose by 1 at most. */
    @Test
    void planBeginsWithTheLowestThenTheWayThatAsksForNoMoreThanEverRose() throws Exception {
        addBody(0, LETTERS, scores("80 80 80 80 80 82 82 82 87 87"));
        Scorecard card = new Scorecard(content.bodies.get(0), "", SourceKind.OFFICIAL);
        scores("78 78 78 78 78 62 62 62 86 86")
                .forEach((indicator, score) -> content.scores.add(
                        new ScoreRow(card, LETTERS.previous(), indicator, score, new Place("ก.xlsx", "ก", "B1"))));
        findWays();
        try (XSSFWorkbook workbook = writeOne()) {
            Sheet sheet = workbook.getSheetAt(0);
            assertEquals("แผนสู่ 85", sheet.getSheetName());
            assertEquals(
                    "แผนสู่ 85: แนวทางที่แนะนำ ลองปรับคะแนนแล้วดูผล",
                    SheetCells.text(sheet.getRow(0).getCell(0)));
            List<String> stored = figures(sheet);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals(stored, figures(sheet));
            assertEquals("85.00", "%.2f".formatted(cell(sheet, 0, 13, PLANNED).getNumericCellValue()));
            List<String> ways = new ArrayList<>();
            for (Row row : sheet) {
                if (row.getRowNum() >= firstRow(sheet) + BLOCK && row.getCell(6) != null) {
                    ways.add(SheetCells.text(row.getCell(1)) + " | " + SheetCells.text(row.getCell(6)));
                }
            }
            assertEquals(
                    List.of(
                            "แนวทาง | ตัวชี้วัดที่ปรับ และคะแนนที่ต้องได้",
                            "ยกตัวที่คะแนนต่ำที่สุดก่อน ตัวที่ดีอยู่แล้วไม่ต้องเพิ่ม | 1-8:\u00a083.67\n"
                                    + "เกินกว่าที่เคยเพิ่มในปีเดียว: ตัวชี้วัดที่ 1, 2, 3, 4, 5",
                            "เฉพาะ IIT และ EIT | 6:\u00a098.00",
                            "กระจายให้แต่ละตัวเพิ่มเท่ากัน | 1-5:\u00a081.60 · 6-8:\u00a083.60 · 9, 10:\u00a088.60"
                                    + "\nเกินกว่าที่เคยเพิ่มในปีเดียว: ตัวชี้วัดที่ 9, 10",
                            "ใช้คะแนนเพิ่มน้อยที่สุด\nปรับตัวชี้วัดน้อยตัวที่สุด | 9:\u00a095.00"
                                    + "\nเกินกว่าที่เคยเพิ่มในปีเดียว: ตัวชี้วัดที่ 9",
                            "ทุกเครื่องมือถึงเป้าหมาย | 2:\u00a085.00 · 6:\u00a091.00 · 1:\u00a0100.00\n"
                                    + "เกินกว่าที่เคยเพิ่มในปีเดียว: ตัวชี้วัดที่ 1, 2"),
                    ways);
        }
    }

    /** The ways of a body whose every indicator has to rise further than ever seen once filled a page and a row of the next. */
    @Test
    void planThatGoesBeyondAllThatWasSeenStandsOnOnePageForEachBody() throws Exception {
        for (int body = 0; body < 3; body++) {
            addBody(body, LETTERS, scores("65.10 58.79 70.07 64.86 64.05 68.89 56.20 68.15 67.25 66.37"));
            Scorecard card = new Scorecard(content.bodies.get(body), "", SourceKind.OFFICIAL);
            scores("64 58 70 64 64 68 56 68 67 66")
                    .forEach((indicator, score) -> content.scores.add(
                            new ScoreRow(card, LETTERS.previous(), indicator, score, new Place("ก.xlsx", "ก", "B1"))));
        }
        findWays();
        try (XSSFWorkbook workbook = write(3)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            int[] breaks = sheet.getRowBreaks();
            assertEquals(2, breaks.length);
            for (int below : breaks) {
                assertEquals("ปี", SheetCells.text(sheet.getRow(below + 1).getCell(0)), "a page begins with headings");
            }
            assertTrue(StreamSupport.stream(sheet.spliterator(), false)
                    .anyMatch(row -> SheetCells.text(row.getCell(6)).endsWith("\nทุกตัวเกินกว่าที่เคยเพิ่มในปีเดียว")));
        }
    }

    /** Of equal points and as many indicators: raising 6 or 7 is the same to who asks for few; the others ask for more than that. */
    @Test
    void waysThatAreAsCheapAreOneAndTheOthersStay() throws Exception {
        addBody(0, LETTERS, scores("69.49 76.29 71.25 68.42 72.77 66.17 63.75 72.81 68.13 57.86"));
        findWays();
        assertEquals(
                6, content.plans.stream().map(plan -> plan.steps()).distinct().count());
        try (XSSFWorkbook workbook = writeOne()) {
            Sheet sheet = workbook.getSheetAt(0);
            List<String> ways = new ArrayList<>();
            for (Row row : sheet) {
                if (row.getRowNum() >= firstRow(sheet) + BLOCK && row.getCell(6) != null) {
                    ways.add(SheetCells.text(row.getCell(1)));
                }
            }
            assertEquals(
                    List.of(
                            "แนวทาง",
                            "ยกตัวที่คะแนนต่ำที่สุดก่อน ตัวที่ดีอยู่แล้วไม่ต้องเพิ่ม",
                            "ใช้คะแนนเพิ่มน้อยที่สุด\nปรับตัวชี้วัดน้อยตัวที่สุด",
                            "ทุกเครื่องมือถึงเป้าหมาย",
                            "กระจายให้แต่ละตัวเพิ่มเท่ากัน",
                            "เฉพาะ IIT และ EIT"),
                    ways);
        }
    }

    /** A way begins at the latest scores; where a later year has a stated total only, there is nothing to raise on its sheet. */
    @Test
    void yearOfAStatedTotalAloneHasNoPlannedScores() throws Exception {
        addBody(0, LETTERS, scores("80 80 80 80 80 80 80 80 80 80"));
        findWays();
        content.totals.add(new TotalRow(
                new Scorecard(content.bodies.get(0), "", SourceKind.OFFICIAL),
                FiscalYear.ofBuddhist(2566),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("90.00")),
                Optional.empty()));
        try (XSSFWorkbook workbook = writeOne()) {
            List<String> stored = figures(workbook.getSheetAt(0));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals(stored, figures(workbook.getSheetAt(0)));
            assertEquals(List.of(), charts(workbook));
        }
    }

    @Test
    void nothingIsDrawnWhereTheTargetIsReached() throws Exception {
        addBody(0, LETTERS, scores("90 90 90 90 90 90 90 90 90 90"));
        try (XSSFWorkbook workbook = writeOne()) {
            assertEquals(List.of(), charts(workbook));
            Row title = workbook.getSheetAt(0).getRow(0);
            assertEquals("แผนสู่ 85: ลองปรับคะแนนแล้วดูผล", SheetCells.text(title.getCell(0)), "none is recommended");
        }
    }

    private static List<XSSFChart> charts(XSSFWorkbook workbook) {
        return workbook.getSheetAt(0).createDrawingPatriarch().getCharts();
    }

    /** How many bodies have a way of least effort, each with its own name beside it. */
    private static long ways(Sheet sheet) {
        Set<String> bodies = new TreeSet<>();
        for (Row row : sheet) {
            if (row.getCell(ACTUAL - 2) != null
                    && row.getCell(ACTUAL - 2).toString().startsWith("ใช้คะแนนเพิ่มน้อยที่สุด")) {
                bodies.add(row.getCell(BODY).getStringCellValue());
            }
        }
        return bodies.size();
    }

    /** Bodies with random scores of two scales of levels, their plans unchanged. */
    private XSSFWorkbook randomPlans() throws Exception {
        for (int i = 0; i < SETS; i++) {
            // around the bounds of the levels as well as far from them
            Map<Integer, BigDecimal> scores = random(i % 2 == 0 ? 0 : 8_000);
            actual.add(scores);
            addBody(i, i % 4 < 2 ? LETTERS : PASSING, scores);
        }
        return write(SETS);
    }

    private XSSFWorkbook writeOne() throws Exception {
        return write(1, false);
    }

    private XSSFWorkbook write(int blocks) throws Exception {
        return write(blocks, true);
    }

    private XSSFWorkbook write(int blocks, boolean several) throws Exception {
        Path file = folder.resolve("planner.xlsx");
        try (StreamedWorkbook workbook = new StreamedWorkbook(file, false)) {
            ScoreBook book = ScoreBook.read(content);
            workbook.describe("t", "d");
            ReportContext context = new ReportContext(workbook, content, FRAMEWORKS, new ReportWords(false, List.of()));
            PlannerSheet sheet = new PlannerSheet(
                    context, Messages.of("planner"), new ShownScores(context, book, Map.of()), several);
            assertEquals(blocks, sheet.write(book.cards()));
            workbook.save();
        }
        return open(file);
    }

    private void changePlans(Sheet sheet) {
        for (int block = 0; block < SETS; block++) {
            Map<Integer, BigDecimal> plan = random(block % 3 == 0 ? 0 : 8_400);
            plans.add(plan);
            for (int indicator = 1; indicator <= INDICATORS; indicator++) {
                type(
                        cell(sheet, block, indicator - 1, PLANNED),
                        plan.get(indicator).doubleValue());
            }
        }
    }

    private void assertBlock(Sheet sheet, int block, int column, Map<Integer, BigDecimal> scores) {
        FiscalYear year = block % 4 < 2 ? LETTERS : PASSING;
        Totals totals = FRAMEWORKS.getFramework(year).formula().totals(scores);
        String where = "block " + block + " column " + column;
        for (Instrument instrument : Instrument.values()) {
            assertEquals(
                    totals.instruments().get(instrument).doubleValue(),
                    cell(sheet, block, INDICATORS + instrument.ordinal(), column)
                            .getNumericCellValue(),
                    1e-9,
                    where);
        }
        BigDecimal total = totals.total().orElseThrow();
        assertEquals(total.doubleValue(), cell(sheet, block, 13, column).getNumericCellValue(), 1e-9, where);
        assertEquals(
                totals.level().orElseThrow(), cell(sheet, block, 14, column).getStringCellValue(), where);
        assertEquals(
                aims.get(block).subtract(total).max(BigDecimal.ZERO).doubleValue(),
                cell(sheet, block, 16, column).getNumericCellValue(),
                1e-9,
                where);
    }

    private static Cell cell(Sheet sheet, int block, int row, int column) {
        int first = firstRow(sheet);
        for (int i = 0; i < block; i++) {
            first += BLOCK;
            // below a body's rows stands what its marks mean
            if (sheet.getRow(first - 2).getCell(0).toString().startsWith("* ")) {
                first++;
            }
        }
        return sheet.getRow(first + row).getCell(column);
    }

    private static List<String> figures(Sheet sheet) {
        List<String> figures = new ArrayList<>();
        for (Row row : sheet) {
            row.forEach(cell -> figures.add(
                    cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC
                            ? BigDecimal.valueOf(cell.getNumericCellValue())
                                    .setScale(6, RoundingMode.HALF_UP)
                                    .toString()
                            : SheetCells.text(cell)));
        }
        return figures;
    }

    /** The ways of all bodies, as the engine finds them. */
    private void findWays() {
        Plans plans = new Plans(FRAMEWORKS::findFramework, TARGET, body -> PlanLimits.NONE);
        content.bodies.forEach(
                body -> content.plans.addAll(plans.list(new Scorecard(body, "", SourceKind.OFFICIAL), content.scores)));
    }

    private void addBody(int number, FiscalYear year, Map<Integer, BigDecimal> scores) {
        Body body = new Body("องค์การบริหารส่วนตำบลตัวอย่าง" + number, "", "");
        Scorecard card = new Scorecard(body, "", SourceKind.OFFICIAL);
        content.bodies.add(body);
        scores.forEach((indicator, score) ->
                content.scores.add(new ScoreRow(card, year, indicator, score, new Place("ก.xlsx", "ก", "A1"))));
        Framework framework = FRAMEWORKS.getFramework(year);
        Totals totals = framework.formula().totals(scores);
        aims.add(Aim.of(framework, TARGET, totals.total(), totals.instruments()).total());
        content.totals.add(new TotalRow(
                card, year, totals.instruments(), totals.total(), totals.level(), Optional.empty(), Optional.empty()));
    }

    private Map<Integer, BigDecimal> random(int least) {
        Map<Integer, BigDecimal> scores = new TreeMap<>();
        for (int indicator = 1; indicator <= INDICATORS; indicator++) {
            scores.put(indicator, BigDecimal.valueOf(least + random.nextInt(10_001 - least), 2));
        }
        return scores;
    }

    private static Map<Integer, BigDecimal> scores(String line) {
        Map<Integer, BigDecimal> scores = new TreeMap<>();
        for (String word : line.split(" ")) {
            scores.put(scores.size() + 1, new BigDecimal(word));
        }
        return scores;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** What a person does: the formula is gone, the number stands. */
    private static void type(Cell cell, double planned) {
        cell.setBlank();
        cell.setCellValue(planned);
    }

    /** A line above the headings says what the mark means, where a figure bears it. */
    private static int firstRow(Sheet sheet) {
        return FIRST_ROW + (sheet.getRow(2).getCell(0).toString().startsWith("*") ? 1 : 0);
    }
}
