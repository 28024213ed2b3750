package org.itaconsolidator.report;

import static org.itaconsolidator.report.SheetCells.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.Proof;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.itaconsolidator.score.BodyComparer;
import org.itaconsolidator.score.SettledTotals;
import org.itaconsolidator.score.YearFacts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies beside each other over a year in which 6 and 7 change places; one of them has no total in it. */
class BodiesSheetTest {
    private static final int RANK = 1;
    private static final int TOTAL = 3;
    private static final int LEVEL = 4;

    private static final BigDecimal TARGET = BigDecimal.valueOf(85);
    private static final String QUALITY = "คุณภาพการดำเนินงาน";
    private static final String EFFICIENCY = "ประสิทธิภาพการสื่อสาร";

    @TempDir
    private Path folder;

    /** The indicators of the second body whose scores of 2570 may be no published result. */
    private Set<Integer> doubted = Set.of();

    @Test
    void oneColumnIsOneIndicatorInEveryYear() throws IOException {
        try (XSSFWorkbook workbook = write(content())) {
            Sheet sheet = workbook.getSheet("เปรียบเทียบหน่วยงาน");
            int efficiency = column(sheet, "ตชว.6 " + EFFICIENCY);
            assertEquals(column(sheet, "ตชว.7 " + QUALITY), efficiency + 1);
            assertEquals(86, yearRow(sheet, "2570", 1).getCell(efficiency).getNumericCellValue(), "number 6 in 2570");
            assertEquals(77, yearRow(sheet, "2569", 1).getCell(efficiency).getNumericCellValue(), "number 7 in 2569");
        }
    }

    @Test
    void bodyWithoutATotalStandsLastAndSaysWhatItLacks() throws IOException {
        try (XSSFWorkbook workbook = write(content())) {
            Sheet sheet = workbook.getSheet("เปรียบเทียบหน่วยงาน");
            Row third = sheet.getRow(yearRow(sheet, "2570", 1).getRowNum() + 2);
            assertEquals("2570", SheetCells.text(third.getCell(0)));
            assertEquals(
                    "คำนวณไม่ได้ เพราะขาดคะแนนตัวชี้วัดที่ 9",
                    third.getCell(LEVEL).getStringCellValue());
            assertEquals("", third.getCell(RANK).getStringCellValue());
            assertEquals("", third.getCell(TOTAL).getStringCellValue());
            assertEquals(71, third.getCell(column(sheet, "ตชว.1 ")).getNumericCellValue());
            assertEquals("", third.getCell(column(sheet, "ตชว.9 ")).getStringCellValue());
        }
    }

    @Test
    void scoreThatLackedTypedInGivesTheBodyItsTotalLevelAndRank() throws IOException {
        try (XSSFWorkbook workbook = write(content())) {
            Sheet sheet = workbook.getSheet("เปรียบเทียบหน่วยงาน");
            Row third = sheet.getRow(yearRow(sheet, "2570", 1).getRowNum() + 2);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals("", third.getCell(TOTAL).getStringCellValue(), "blank while a score is");
            assertEquals("", third.getCell(RANK).getStringCellValue());
            typeTheNinth(workbook, 99.5);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertTypedIn(sheet, third);
        }
    }

    @Test
    @Tag("slow")
    void libreOfficeGivesTheBodyItsTotalToo() throws Exception {
        Optional<LibreOffice> office = LibreOffice.find(folder);
        assumeTrue(office.isPresent(), "LibreOffice (soffice) is not installed: its reckoning is not tested");
        Path typed = folder.resolve("typed.xlsx");
        try (XSSFWorkbook workbook = write(content());
                OutputStream out = Files.newOutputStream(typed)) {
            typeTheNinth(workbook, 99.5);
            workbook.forEach(LibreOffice::forgetValues);
            workbook.write(out);
        }
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(office.get().reckoned(typed)))) {
            Sheet sheet = workbook.getSheet("เปรียบเทียบหน่วยงาน");
            assertTypedIn(sheet, sheet.getRow(yearRow(sheet, "2570", 1).getRowNum() + 2));
        }
    }

    /** 0.3 x 73 + 0.3 x 77 + 0.4 x (99.5 + 80) / 2, among totals of 81.8 and 86.8: the mean is 83.17. */
    private static void assertTypedIn(Sheet sheet, Row third) {
        assertEquals(99.5, third.getCell(column(sheet, "ตชว.9 ")).getNumericCellValue());
        assertEquals(80.9, third.getCell(TOTAL).getNumericCellValue());
        assertEquals(3, third.getCell(RANK).getNumericCellValue());
        assertEquals("ต้องปรับปรุง", third.getCell(LEVEL).getStringCellValue());
        assertEquals(
                "สู่ ผ่าน ขาด รวม 4.10",
                third.getCell(column(sheet, "ขาดอะไรถึงระดับถัดไป")).getStringCellValue());
        assertEquals(
                "คะแนนรวมต่ำกว่าเป้าหมาย",
                third.getCell(column(sheet, "ต้องระวัง")).getStringCellValue());
        assertEquals(-2.27, third.getCell(column(sheet, "ห่างค่าเฉลี่ย")).getNumericCellValue());
    }

    /** On the sheet of scores, where the first body's ninth indicator of 2570 is blank. */
    private static void typeTheNinth(XSSFWorkbook workbook, double score) {
        Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
        row(scores, "การเปิดเผยข้อมูล").getCell(3).setCellValue(score);
    }

    @Test
    void threeBodiesAreNotQuarteredInAColumnThatIsEmptyForAll() throws IOException {
        try (XSSFWorkbook workbook = write(content())) {
            Sheet sheet = workbook.getSheet("เปรียบเทียบหน่วยงาน");
            assertEquals(column(sheet, "ต้องระวัง") + 1, column(sheet, "ขาดอะไรถึงระดับถัดไป"));
        }
    }

    @Test
    void meansStandAboveTheRowsTheyFollowFrom() throws IOException {
        try (XSSFWorkbook workbook = write(content())) {
            Sheet sheet = workbook.getSheet("เปรียบเทียบหน่วยงาน");
            Row mean = yearRow(sheet, "2570", 2);
            int first = column(sheet, "ตชว.1 ");
            assertEquals("ค่าเฉลี่ย 2 แห่ง", mean.getCell(2).getStringCellValue());
            assertEquals(yearRow(sheet, "2570", 1).getRowNum() - 1, mean.getRowNum(), "never on a page without a body");
            assertEquals(76, mean.getCell(first).getNumericCellValue(), "of 71, 76 and 81");
            Cell score = row(workbook.getSheet("คะแนนเปรียบเทียบ"), "การปฏิบัติหน้าที่")
                    .getCell(3);
            assertEquals(71, score.getNumericCellValue());
            score.setCellValue(74);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals(77, mean.getCell(first).getNumericCellValue());
            double best = yearRow(sheet, "2570", 1).getCell(TOTAL).getNumericCellValue();
            assertEquals(1, yearRow(sheet, "2570", 1).getCell(RANK).getNumericCellValue());
            assertEquals(
                    mean.getCell(TOTAL).getNumericCellValue()
                            + yearRow(sheet, "2570", 1)
                                    .getCell(column(sheet, "ห่างค่าเฉลี่ย"))
                                    .getNumericCellValue(),
                    best,
                    1e-9);
        }
    }

    /** Of a mean nobody sees which scores made it: one that may be no published result leaves it as doubtful. */
    @Test
    void doubtfulScoreMarksTheMeanAndWhereItIsTheLowest() throws IOException {
        doubted = Set.of(1);
        try (XSSFWorkbook workbook = write(content())) {
            Sheet sheet = workbook.getSheet("เปรียบเทียบหน่วยงาน");
            Row mean = yearRow(sheet, "2570", 2);
            assertTrue(format(mean.getCell(column(sheet, "ตชว.1 "))).contains("\"†\""), "one score of three");
            assertFalse(format(mean.getCell(column(sheet, "ตชว.2 "))).contains("\"†\""));
            assertFalse(format(yearRow(sheet, "2569", 2).getCell(column(sheet, "ตชว.1 ")))
                    .contains("\"†\""));
            Sheet summary = workbook.getSheet("สรุปผู้บริหาร");
            assertEquals(
                    List.of("1. การปฏิบัติหน้าที่ 71.00", "1. การปฏิบัติหน้าที่ 76.00†", "1. การปฏิบัติหน้าที่ 81.00"),
                    StreamSupport.stream(summary.spliterator(), false)
                            .filter(row -> SheetCells.text(row.getCell(2)).equals("2570"))
                            .map(row -> SheetCells.text(row.getCell(7))
                                    + (format(row.getCell(7)).contains("\"†\"") ? "†" : ""))
                            .sorted()
                            .toList());
            assertTrue(
                    SheetCells.texts(summary).toString().contains("† อบต.ตัวอย่าง1 อาจไม่ใช่ผลที่ประกาศ"),
                    "whose it is that marks every mean");
        }
    }

    /** The total of a body whose newest year is another one, which stands with that year in its text, lost its star. */
    @Test
    void totalOfAnotherYearKeepsItsMark() throws IOException {
        ExampleContent content = content();
        content.scores.removeIf(row -> row.scorecard().body().equals(ExampleContent.body(2))
                && row.fiscalYear().buddhist() == 2570);
        add(content, 3, 2570);
        try (XSSFWorkbook workbook = write(content)) {
            assertEquals(
                    List.of("76.80 (ปี 2569) @\"*\""),
                    StreamSupport.stream(workbook.getSheet("สรุปผู้บริหาร").spliterator(), false)
                            .map(row -> row.getCell(3))
                            .filter(total -> SheetCells.text(total).endsWith("(ปี 2569)"))
                            .map(total -> SheetCells.text(total) + " " + format(total))
                            .toList());
        }
    }

    /** Sixty bodies with four years printed eleven pages, of which a manager takes the three of the newest year. */
    @Test
    void ofManyBodiesTheYearInWhichTheyAreComparedIsPrintedAlone() throws IOException {
        try (XSSFWorkbook workbook = write(content())) {
            Sheet sheet = workbook.getSheet("เปรียบเทียบหน่วยงาน");
            int oldest = yearRow(sheet, "2569", 1).getRowNum() + 3;
            assertEquals(oldest, printedRows(workbook), "all years where they fit one page");
        }
        doubted = Set.of(1);
        ExampleContent many = content();
        for (int body = 3; body < 30; body++) {
            for (int year : new int[] {2569, 2570}) {
                add(many, body, year);
            }
        }
        try (XSSFWorkbook workbook = write(many)) {
            Sheet sheet = workbook.getSheet("เปรียบเทียบหน่วยงาน");
            assertEquals(
                    yearRow(sheet, "2569", 2).getRowNum(), printedRows(workbook), "the rows above the older year's");
            String foot = sheet.getFooter().getLeft();
            assertTrue(
                    foot.contains(
                            "พิมพ์ปี 2570 ปีก่อนหน้าดูในไฟล์ · * ยังไม่ยืนยัน: น้ำหนักคะแนน เกณฑ์ระดับ หรือตัวเลขของประเทศ"
                                    + " · † อบต.ตัวอย่าง1 อาจไม่ใช่ผลที่ประกาศ ดูชีต ข้อค้นพบ\n"),
                    foot + " tells what each mark means");
        }
    }

    private static void add(ExampleContent content, int body, int year) {
        Scorecard card = new Scorecard(ExampleContent.body(body), "", SourceKind.OFFICIAL);
        if (!content.bodies.contains(card.body())) {
            content.bodies.add(card.body());
        }
        for (int number = 1; number <= 10; number++) {
            content.scores.add(new ScoreRow(
                    card,
                    FiscalYear.ofBuddhist(year),
                    number,
                    BigDecimal.valueOf((year - 2569) * 10L + 60 + number + body % 3 * 5L),
                    new Place(body + ".xlsx", "s", "B" + number)));
        }
    }

    /** How many rows of the sheet are printed. */
    private static int printedRows(XSSFWorkbook workbook) {
        String area = workbook.getPrintArea(workbook.getSheetIndex("เปรียบเทียบหน่วยงาน"));
        return Integer.parseInt(area.substring(area.lastIndexOf('$') + 1));
    }

    private static String format(Cell cell) {
        return cell.getCellStyle().getDataFormatString();
    }

    /** Three bodies, five points apart; a score is its number above 60 in 2569, above 70 in 2570. */
    private static ExampleContent content() {
        ExampleContent content = new ExampleContent();
        for (int body = 0; body < 3; body++) {
            Scorecard card = new Scorecard(ExampleContent.body(body), "", SourceKind.OFFICIAL);
            content.bodies.add(card.body());
            for (int year : new int[] {2569, 2570}) {
                for (int number = 1; number <= 10; number++) {
                    if (body == 0 && year == 2570 && number == 9) {
                        continue;
                    }
                    content.scores.add(new ScoreRow(
                            card,
                            FiscalYear.ofBuddhist(year),
                            number,
                            BigDecimal.valueOf((year - 2569) * 10L + 60 + number + body * 5L),
                            new Place(body + ".xlsx", "s", "B" + number)));
                }
            }
        }
        return content;
    }

    private XSSFWorkbook write(ExampleContent content) throws IOException {
        Frameworks frameworks = with2570();
        SettledTotals totals = new SettledTotals(frameworks::findFramework);
        for (Body body : content.bodies) {
            Scorecard card = new Scorecard(body, "", SourceKind.OFFICIAL);
            totals.list(card, content.scores, List.of()).stream()
                    .map(row -> body.equals(ExampleContent.body(1))
                                    && row.fiscalYear().buddhist() == 2570
                                    && !doubted.isEmpty()
                            ? row.with(Proof.doubted(List.of(new Place("1.xlsx", "s", "B1")), doubted))
                            : row)
                    .forEach(content.totals::add);
        }
        BodyComparer bodies = new BodyComparer(frameworks::findFramework, TARGET);
        for (int year : new int[] {2569, 2570}) {
            Map<Integer, List<BigDecimal>> scores = new HashMap<>(content.scores.stream()
                    .filter(row -> row.fiscalYear().buddhist() == year)
                    .collect(Collectors.groupingBy(
                            ScoreRow::indicator, Collectors.mapping(ScoreRow::score, Collectors.toList()))));
            var compared = bodies.compare(
                            FiscalYear.ofBuddhist(year),
                            content.totals.stream()
                                    .filter(row -> row.fiscalYear().buddhist() == year)
                                    .toList(),
                            List.of(),
                            scores)
                    .orElseThrow();
            content.standings.addAll(compared.standings());
            content.together.add(compared.bodies());
        }
        content.crosswalk.clear();
        content.crosswalk.addAll(new YearFacts(frameworks).listCrosswalk());
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(frameworks).write(content, file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private Frameworks with2570() throws IOException {
        try (InputStream own = Frameworks.class.getResourceAsStream("/frameworks/2569.yaml")) {
            String text = new String(own.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("fiscal-year: 2569", "fiscal-year: 2570")
                    .replace("name: " + QUALITY + "\n", "name: §\n")
                    .replace("name: " + EFFICIENCY + "\n", "name: " + QUALITY + "\n")
                    .replace("name: §\n", "name: " + EFFICIENCY + "\n");
            Path files = Files.createDirectories(folder.resolve("frameworks"));
            Files.writeString(files.resolve("2570.yaml"), text);
            return Frameworks.load(Optional.of(files));
        }
    }

    /** The first row, or the second of its kind below, of which a cell begins so. */
    private static Row yearRow(Sheet sheet, String year, int kind) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> SheetCells.text(row.getCell(0)).equals(year)
                        && row.getCell(2).getStringCellValue().startsWith("ค่าเฉลี่ย") == (kind == 2))
                .findFirst()
                .orElseThrow();
    }

    private static int column(Sheet sheet, String heading) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().replaceAll("\\s", "").startsWith(heading.replaceAll("\\s", "")))
                .findFirst()
                .orElseThrow()
                .getColumnIndex();
    }
}
