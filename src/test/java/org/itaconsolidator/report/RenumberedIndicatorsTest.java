package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.StatedFigureRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.summary.BodyColumns;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.itaconsolidator.score.Figures;
import org.itaconsolidator.score.SettledTotals;
import org.itaconsolidator.score.YearFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years whose indicators are numbered, named or weighted differently: a row is an indicator, not a number. */
class RenumberedIndicatorsTest {
    private static final Scorecard CARD = new Scorecard(ExampleContent.body(0), "", SourceKind.OFFICIAL);
    private static final String QUALITY = "คุณภาพการดำเนินงาน";
    private static final String EFFICIENCY = "ประสิทธิภาพการสื่อสาร";
    private static final String PROPERTY = "การใช้ทรัพย์สินของราชการ";
    private static final String NEW = "การบริหารงานบุคคล";

    @TempDir
    private Path folder;

    @Test
    void renumberedIndicatorKeepsItsRow() throws IOException {
        Frameworks frameworks = nextYear(
                text -> text.replace(QUALITY, "§").replace(EFFICIENCY, QUALITY).replace("§", EFFICIENCY));
        ExampleContent content = content(frameworks);
        try (XSSFWorkbook workbook = write(frameworks, content)) {
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            Row efficiency = row(scores, EFFICIENCY);
            assertEquals(6, efficiency.getCell(0).getNumericCellValue());
            assertEquals(70, efficiency.getCell(2).getNumericCellValue(), "number 7 in 2569");
            assertEquals(61, efficiency.getCell(3).getNumericCellValue(), "number 6 in 2570");
            assertEquals(-9, efficiency.getCell(4).getNumericCellValue());
            assertEquals(
                    70,
                    row(workbook.getSheet("สรุปผู้บริหาร"), EFFICIENCY)
                            .getCell(4)
                            .getNumericCellValue());
            assertFormulasHold(workbook);
        }
    }

    @Test
    void forbiddenComparisonSaysWhyInsteadOfANumber() throws IOException {
        Frameworks frameworks = nextYear(text -> text.replace("name: " + PROPERTY, "name: " + NEW)
                .replace("- การใช้ทรัพย์สินของทางราชการ", "- การบริหารบุคคล"));
        ExampleContent content = content(frameworks);
        try (XSSFWorkbook workbook = write(frameworks, content)) {
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            assertEquals(
                    "ตัวชี้วัดนี้ไม่มีในปีก่อน", row(scores, NEW).getCell(4).getStringCellValue());
            assertEquals(CellType.BLANK, row(scores, NEW).getCell(2).getCellType());
            assertEquals(
                    "ตัวชี้วัดนี้ไม่มีในปีหลัง",
                    row(scores, PROPERTY).getCell(4).getStringCellValue());
            assertEquals(40, row(scores, PROPERTY).getCell(2).getNumericCellValue());
            String parts = "องค์ประกอบหรือน้ำหนักคะแนนต่างกัน จึงไม่เปรียบเทียบ";
            assertEquals(parts, row(scores, "IIT").getCell(4).getStringCellValue());
            assertEquals(parts, row(scores, "รวม").getCell(4).getStringCellValue());
            assertEquals(CellType.FORMULA, row(scores, "EIT").getCell(4).getCellType());
            assertEquals(
                    CellType.BLANK,
                    row(scores, "รวม").getCell(5).getCellType(),
                    "nothing moved one total to the other");
            Sheet summary = workbook.getSheet("สรุปผู้บริหาร");
            Row figures = summary.getRow(row(summary, "คะแนนรวม").getRowNum() + 1);
            assertEquals(parts, figures.getCell(3).getStringCellValue());
            assertEquals("", row(summary, NEW).getCell(4).getStringCellValue());
            assertFormulasHold(workbook);
        }
    }

    @Test
    void severalBodiesSayWhyToo() throws IOException {
        Frameworks frameworks = nextYear(text -> text.replace("name: " + PROPERTY, "name: " + NEW)
                .replace("- การใช้ทรัพย์สินของทางราชการ", "- การบริหารบุคคล"));
        ExampleContent content = content(frameworks);
        content.bodies.add(ExampleContent.body(3));
        try (XSSFWorkbook workbook = write(frameworks, content)) {
            Sheet summary = workbook.getSheet("สรุปผู้บริหาร");
            assertTrue(texts(summary).anyMatch(text -> text.startsWith("องค์ประกอบหรือน้ำหนัก")));
            assertFormulasHold(workbook);
        }
    }

    @Test
    void yearOfARowDecidesTheName() {
        Frameworks frameworks = nextYear(text -> text.replace("name: " + PROPERTY, "name: " + NEW));
        assertEquals(PROPERTY, frameworks.indicatorName(FiscalYear.ofBuddhist(2569), 4));
        assertEquals(NEW, frameworks.indicatorName(FiscalYear.ofBuddhist(2570), 4));
        assertEquals("", frameworks.indicatorName(FiscalYear.ofBuddhist(2570), 11));
    }

    @Test
    void blankChangeOfABodyStaysBlankWhenCalculatedAnew() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.addBody(ExampleContent.body(2));
        content.scores.removeIf(row -> row.fiscalYear().equals(ExampleContent.YEAR.previous())
                && row.scorecard().body().equals(ExampleContent.body(2)));
        content.totals.removeIf(row -> row.fiscalYear().equals(ExampleContent.YEAR.previous())
                && row.scorecard().body().equals(ExampleContent.body(2)));
        try (XSSFWorkbook workbook = write(Frameworks.load(Optional.empty()), content)) {
            Sheet summary = workbook.getSheet("สรุปผู้บริหาร");
            Cell change = row(summary, "อบต.ตัวอย่าง2").getCell(BodyColumns.CHANGE);
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            assertEquals(CellType.STRING, evaluator.evaluate(change).getCellType());
        }
    }

    /** What years without a framework assessed is not known: their scores are no best, and no change leads to them. */
    @Test
    void yearsWithoutAFrameworkAreNoBestAndSayWhy() throws IOException {
        Frameworks frameworks = Frameworks.load(Optional.empty());
        ExampleContent content = new ExampleContent();
        content.bodies.add(CARD.body());
        add(content, 2560, "90");
        add(content, 2561, "88");
        add(content, 2567, "70");
        add(content, 2568, "65.5");
        compare(content, frameworks);
        try (XSSFWorkbook workbook = write(frameworks, content)) {
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            Row property = row(scores, PROPERTY);
            assertEquals(70, under(scores, property, "สูงสุดของตนเอง").getNumericCellValue());
            assertEquals(
                    "2567",
                    property.getCell(under(scores, property, "สูงสุดของตนเอง").getColumnIndex() + 1)
                            .getStringCellValue());
            String unknown = "ไม่ทราบกรอบการประเมินของปีใดปีหนึ่ง จึงไม่เปรียบเทียบ";
            for (String name : List.of(PROPERTY, "IIT", "รวม")) {
                assertEquals(
                        unknown,
                        under(scores, row(scores, name), "ผลต่าง 2561-2560").getStringCellValue(),
                        name);
            }
            Row lacking = row(scores, "คะแนนรวมคำนวณไม่ได้ เพราะไม่มีกรอบ");
            assertEquals("ไม่มีกรอบ", under(scores, lacking, "2560").getStringCellValue());
            assertFormulasHold(workbook);
        }
    }

    /** Numbers change in 2566, 2567 and 2570; 2561 and 2571 have no framework and are numbered as the nearest years are. */
    @Test
    void everyScoreOfEveryYearStandsInTheRowOfItsName() throws IOException {
        Frameworks frameworks = renumbered(folder);
        ExampleContent content = new ExampleContent();
        content.bodies.add(CARD.body());
        for (int year = 2561; year <= 2571; year++) {
            for (int number = 1; number <= 10; number++) {
                FiscalYear scored = FiscalYear.ofBuddhist(year);
                String name = frameworks.getNearest(scored).getIndicator(number).name();
                content.scores.add(new ScoreRow(
                        CARD, scored, number, scoreOf(name, year), new Place("a.xlsx", "s", "B" + number)));
            }
        }
        compare(content, frameworks);
        try (XSSFWorkbook workbook = write(frameworks, content)) {
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            for (String name : NAMES) {
                Row row = row(scores, name);
                for (int year = 2561; year <= 2571; year++) {
                    Cell score = row.getCell(headed(scores, Integer.toString(year)));
                    assertEquals(
                            0,
                            scoreOf(name, year).compareTo(BigDecimal.valueOf(score.getNumericCellValue())),
                            name + " " + year + ": " + score);
                }
                Cell change = row.getCell(headed(scores, "ผลต่าง 2570-2569"));
                assertEquals(0.5, change.getNumericCellValue(), 1e-9, name);
                assertTrue(
                        row.getCell(headed(scores, "ที่มาของคะแนนปี 2566"))
                                .getStringCellValue()
                                .startsWith("a.xlsx s!B"),
                        name);
            }
            assertFormulasHold(workbook);
        }
        assertEquals(EFFICIENCY, frameworks.indicatorName(FiscalYear.ofBuddhist(2561), 7));
        assertEquals(EFFICIENCY, frameworks.indicatorName(FiscalYear.ofBuddhist(2571), 6));
    }

    private static final List<String> NAMES = List.of(
            "การปฏิบัติหน้าที่",
            "การใช้งบประมาณ",
            "การใช้อำนาจ",
            PROPERTY,
            "การแก้ไขปัญหาการทุจริต",
            QUALITY,
            EFFICIENCY,
            "การปรับปรุงการทำงาน",
            "การเปิดเผยข้อมูล",
            "การป้องกันการทุจริต");

    /** A score that tells its indicator and its year: half a point more each year. */
    private static BigDecimal scoreOf(String name, int year) {
        int place = NAMES.indexOf(name);
        return BigDecimal.valueOf(place * 80L + (year - 2561) * 5L, 1).add(BigDecimal.TEN);
    }

    /** The column below the heading that is or begins so. */
    private static int headed(Sheet sheet, String heading) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> SheetCells.text(cell).replace("\n", " ").startsWith(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column " + heading))
                .getColumnIndex();
    }

    /** Frameworks in which 2566 swaps 1 and 3, 2567 has them as before, and 2570 swaps 6 and 7. */
    private static Frameworks renumbered(Path folder) throws IOException {
        Path files = Files.createDirectories(folder.resolve("frameworks"));
        Files.writeString(files.resolve("2566.yaml"), swapped("2566", NAMES.get(0), NAMES.get(2)));
        Files.writeString(
                files.resolve("2570.yaml"),
                swapped("2569", QUALITY, EFFICIENCY).replace("fiscal-year: 2569", "fiscal-year: 2570"));
        return Frameworks.load(Optional.of(files));
    }

    private static String swapped(String year, String one, String other) throws IOException {
        try (InputStream own = Frameworks.class.getResourceAsStream("/frameworks/" + year + ".yaml")) {
            return new String(own.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("name: " + one + "\n", "name: §\n")
                    .replace("name: " + other + "\n", "name: " + one + "\n")
                    .replace("name: §\n", "name: " + other + "\n");
        }
    }

    /** Nothing is said to have moved a total of which one side is not known. */
    @Test
    void withoutTheTotalBeforeNothingContributes() throws IOException {
        Frameworks frameworks = Frameworks.load(Optional.empty());
        ExampleContent content = new ExampleContent();
        content.bodies.add(CARD.body());
        add(content, 2567, "70");
        add(content, 2568, "72");
        content.scores.removeIf(score -> score.fiscalYear().buddhist() == 2567 && score.indicator() == 9);
        compare(content, frameworks);
        try (XSSFWorkbook workbook = write(frameworks, content)) {
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            for (String name : List.of(PROPERTY, "IIT", "รวม")) {
                assertEquals(
                        "", under(scores, row(scores, name), "มีผลต่อคะแนนรวม").getStringCellValue(), name);
            }
            assertFormulasHold(workbook);
        }
    }

    @Test
    void changeWithoutAScoreSaysWhichOneIsMissingUntilItIsTypedIn() throws IOException {
        Frameworks frameworks = Frameworks.load(Optional.empty());
        ExampleContent content = new ExampleContent();
        content.bodies.add(CARD.body());
        add(content, 2567, "70");
        add(content, 2568, "72");
        content.scores.removeIf(score -> score.fiscalYear().buddhist() == 2567 && score.indicator() == 9);
        content.scores.removeIf(score -> score.fiscalYear().buddhist() == 2568 && score.indicator() == 2);
        compare(content, frameworks);
        try (XSSFWorkbook workbook = write(frameworks, content)) {
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            String change = "ผลต่าง 2568-2567";
            for (String name : List.of("การเปิดเผยข้อมูล", "OIT")) {
                assertEquals(
                        "ไม่มีปีก่อน", under(scores, row(scores, name), change).getStringCellValue(), name);
            }
            for (String name : List.of("การใช้งบประมาณ", "IIT", "รวม")) {
                assertEquals(
                        "ไม่มีปีนี้", under(scores, row(scores, name), change).getStringCellValue(), name);
            }
            assertEquals(2, under(scores, row(scores, "EIT"), change).getNumericCellValue());
            assertFormulasHold(workbook);
            Row disclosure = row(scores, "การเปิดเผยข้อมูล");
            under(scores, disclosure, "2567").setCellValue(71.5);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals(0.5, under(scores, disclosure, change).getNumericCellValue());
        }
    }

    @Test
    void statedInstrumentsAndLevelStandBesideTheTotal() throws IOException {
        Frameworks frameworks = Frameworks.load(Optional.empty());
        ExampleContent content = new ExampleContent();
        content.bodies.add(CARD.body());
        add(content, 2567, "70");
        add(content, 2568, "72");
        compare(content, frameworks);
        TotalRow total = content.totals.stream()
                .filter(row -> row.fiscalYear().equals(FiscalYear.ofBuddhist(2568)))
                .findFirst()
                .orElseThrow();
        content.totals.remove(total);
        content.totals.add(new TotalRow(
                CARD,
                total.fiscalYear(),
                total.instruments(),
                total.total(),
                total.level(),
                Optional.of(new BigDecimal("72.00")),
                Optional.of("ผ่านดี")));
        content.stated.add(new StatedFigureRow(
                CARD,
                total.fiscalYear(),
                Figure.of(Instrument.EIT),
                new BigDecimal("21.60"),
                "21.60",
                new Place("a.xlsx", "s", "B12")));
        content.stated.add(new StatedFigureRow(
                CARD,
                total.fiscalYear(),
                Figure.of(Instrument.IIT),
                new BigDecimal("22.60"),
                "22.60",
                new Place("a.xlsx", "s", "B11")));
        content.stated.add(new StatedFigureRow(
                CARD,
                FiscalYear.ofBuddhist(2567),
                Figure.of(Instrument.IIT),
                new BigDecimal("21.00"),
                "21.00",
                new Place("a.xlsx", "s", "C11")));
        content.stated.add(new StatedFigureRow(
                CARD,
                total.fiscalYear(),
                Figure.of(Instrument.OIT),
                new BigDecimal("71.00"),
                "71.00",
                new Place("a.xlsx", "s", "B13")));
        content.stated.add(new StatedFigureRow(
                CARD,
                FiscalYear.ofBuddhist(2567),
                Figure.of(Instrument.OIT),
                new BigDecimal("25.00"),
                "๒๕.๐๐/๔๐ คะแนน",
                new Place("a.xlsx", "s", "C13")));
        try (XSSFWorkbook workbook = write(frameworks, content)) {
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            // of 100 or of 30: no document says so, and neither is what the scores give
            assertEquals(
                    22.6, under(scores, row(scores, "IIT ตามเอกสาร"), "2568").getNumericCellValue());
            assertEquals(
                    "21.00 (เต็ม 30)",
                    under(scores, row(scores, "IIT ตามเอกสาร"), "2567").getStringCellValue());
            assertEquals(
                    71.0, under(scores, row(scores, "OIT ตามเอกสาร"), "2568").getNumericCellValue());
            assertEquals(
                    "25.00 (เต็ม 40)",
                    under(scores, row(scores, "OIT ตามเอกสาร"), "2567").getStringCellValue(),
                    "the document says out of what, though the scores give another");
            // 21.60 of 30 is what the scores give
            assertFalse(SheetCells.texts(scores).contains("EIT ตามเอกสาร"));
            assertEquals(
                    "ผ่านดี",
                    under(scores, row(scores, "ระดับตามเอกสาร"), "2568").getStringCellValue());
        }
    }

    private static void add(ExampleContent content, int year, String score) {
        for (int number = 1; number <= 10; number++) {
            Place place = new Place("a.xlsx", "s", "B" + number);
            content.scores.add(new ScoreRow(CARD, FiscalYear.ofBuddhist(year), number, new BigDecimal(score), place));
        }
    }

    private static void compare(ExampleContent content, Frameworks frameworks) {
        content.totals.addAll(new SettledTotals(frameworks::findFramework).list(CARD, content.scores, List.of()));
        content.figures.addAll(new Figures(frameworks).list(CARD, content.scores, List.of()));
        content.crosswalk.clear();
        content.crosswalk.addAll(new YearFacts(frameworks).listCrosswalk());
    }

    /** The cell of a row below the first heading that begins so. */
    private static Cell under(Sheet sheet, Row row, String heading) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(each -> StreamSupport.stream(each.spliterator(), false))
                .filter(cell -> cell.getColumnIndex() > 0
                        && SheetCells.text(cell).replaceAll("\\s", "").startsWith(heading.replaceAll("\\s", "")))
                .findFirst()
                .map(cell -> row.getCell(cell.getColumnIndex()))
                .orElseThrow(() -> new AssertionError("no column " + heading));
    }

    /** Scores of 2569, ten times the number, and of 2570, one more; with what the engine says of them. */
    private static ExampleContent content(Frameworks frameworks) {
        ExampleContent content = new ExampleContent();
        content.bodies.add(CARD.body());
        for (int number = 1; number <= 10; number++) {
            Place place = new Place("a.xlsx", "s", "B" + number);
            BigDecimal score = BigDecimal.valueOf(10L * number);
            content.scores.add(new ScoreRow(CARD, FiscalYear.ofBuddhist(2569), number, score, place));
            BigDecimal next = number == 10 ? score : score.add(BigDecimal.ONE);
            content.scores.add(new ScoreRow(CARD, FiscalYear.ofBuddhist(2570), number, next, place));
        }
        compare(content, frameworks);
        return content;
    }

    private Frameworks nextYear(UnaryOperator<String> change) {
        try (InputStream own = Frameworks.class.getResourceAsStream("/frameworks/2569.yaml")) {
            String text = new String(own.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("fiscal-year: 2569", "fiscal-year: 2570");
            Path files = Files.createDirectories(folder.resolve("frameworks"));
            Files.writeString(files.resolve("2570.yaml"), change.apply(text));
            return Frameworks.load(Optional.of(files));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private XSSFWorkbook write(Frameworks frameworks, ExampleContent content) throws IOException {
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(frameworks).write(content, file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static void assertFormulasHold(XSSFWorkbook workbook) {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() != CellType.FORMULA) {
                        continue;
                    }
                    String where = sheet.getSheetName() + "!" + cell.getAddress() + " " + cell.getCellFormula();
                    if (cell.getCachedFormulaResultType() == CellType.STRING) {
                        assertEquals(
                                cell.getStringCellValue(),
                                evaluator.evaluate(cell).getStringValue(),
                                where);
                    } else {
                        assertEquals(
                                cell.getNumericCellValue(),
                                evaluator.evaluate(cell).getNumberValue(),
                                1e-9,
                                where);
                    }
                }
            }
        }
    }

    private static Stream<String> texts(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue);
    }

    /** The first row of which a cell begins so. */
    private static Row row(Sheet sheet, String text) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> StreamSupport.stream(row.spliterator(), false)
                        .anyMatch(cell -> cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().startsWith(text)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + text));
    }
}
