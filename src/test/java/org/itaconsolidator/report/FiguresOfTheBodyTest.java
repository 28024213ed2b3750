package org.itaconsolidator.report;

import static org.itaconsolidator.report.SheetCells.column;
import static org.itaconsolidator.report.SheetCells.row;
import static org.itaconsolidator.report.SheetCells.text;
import static org.itaconsolidator.report.SheetCells.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.ExpectedDeliveries;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.Proof;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.itaconsolidator.report.summary.PageColumns;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose figures stand where, of which year, and that they are of all and not of a part. */
class FiguresOfTheBodyTest {
    private static final FiscalYear YEAR = ExampleContent.YEAR;
    private static final FiscalYear NEXT = FiscalYear.ofBuddhist(2566);
    private static final Scorecard OFFICIAL = new Scorecard(ExampleContent.body(0), "", SourceKind.OFFICIAL);

    @TempDir
    private Path folder;

    @Test
    void twelveMeasuresAreNamedWithOwnerAndStateAndTheOthersCounted() throws IOException {
        ExampleContent content = answered(15, "มาตรการ");
        try (XSSFWorkbook workbook = write(content)) {
            Sheet sheet = workbook.getSheet("วิเคราะห์จุดอ่อน");
            Row row = row(sheet, "2 การใช้งบประมาณ");
            List<String> named = text(row.getCell(column(sheet, "มาตรการ · ผู้รับผิดชอบ · สถานะ")))
                    .lines()
                    .toList();
            assertEquals(13, named.size());
            for (int i = 0; i < 12; i++) {
                assertTrue(named.get(i).contains("กอง" + (i + 1)), named.get(i));
                assertTrue(named.get(i).endsWith("ยังไม่รายงาน"), named.get(i));
            }
            assertEquals("และอีก 3", named.get(12));
        }
    }

    @Test
    void weaknessThatManyMeasuresAnswerHasOneRow() throws IOException {
        ExampleContent content = answered(12, "ประชุมชี้แจงแนวทางการปฏิบัติงานให้แก่บุคลากรทุกส่วนราชการ ".repeat(6));
        try (XSSFWorkbook workbook = write(content)) {
            int rows = 0;
            for (Row row : workbook.getSheet("วิเคราะห์จุดอ่อน")) {
                rows += text(row.getCell(1)).equals("2 การใช้งบประมาณ") ? 1 : 0;
            }
            assertEquals(1, rows);
        }
    }

    @Test
    void severalBodiesAreShownInTheLatestYearAndThoseThatLackATotalAreCounted() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.addBody(ExampleContent.body(2));
        content.addBody(ExampleContent.body(3));
        content.totals.add(total(OFFICIAL, NEXT, "91.00", Optional.empty()));
        Scorecard second = new Scorecard(ExampleContent.body(2), "", SourceKind.OFFICIAL);
        content.totals.add(total(second, NEXT, "84.00", Optional.empty()));
        try (XSSFWorkbook workbook = write(content)) {
            XSSFSheet sheet = workbook.getSheet("สรุปผู้บริหาร");
            row(sheet, "ปี 2566 ไม่มีคะแนนรวมทางการ 1 แห่ง");
            row(sheet, "ปี 2566 จาก 2 แห่ง");
            row(sheet, "85 คะแนนขึ้นไป จาก 2 แห่ง (ร้อยละ 50.0)*");
            assertEquals(List.of(), titles(sheet), "three rows are seen at once");
        }
    }

    /** Page one leaves these to the forms that are owed, and says so. */
    @Test
    void notReportedAreThoseOfOwedReportsToo() throws IOException {
        String said = "ที่ยังไม่รายงาน นับรวมมาตรการของผู้ที่ยังไม่ส่งแบบรายงานผลด้วย";
        ExampleContent content = ExampleContent.small();
        content.followed.add(ExampleContent.followed(1, LocalDate.of(2026, 3, 31), Optional.empty()));
        content.expected.set(
                0,
                new ExpectedDeliveries(
                        ExampleContent.body(0),
                        Optional.of(YEAR),
                        OptionalInt.of(6),
                        List.of("กองคลัง"),
                        List.of(Form.REPORT),
                        Map.of(Form.REPORT, LocalDate.of(2026, 4, 10)),
                        Map.of()));
        try (XSSFWorkbook workbook = write(content)) {
            assertTrue(textsIn(workbook.getSheet("ติดตามผล"), 0).contains(said));
        }
        content.expected.clear();
        try (XSSFWorkbook workbook = write(content)) {
            assertFalse(textsIn(workbook.getSheet("ติดตามผล"), 0).contains(said));
        }
    }

    @Test
    void figuresThatAreNotConfirmedAreNotHeadedAsOfficial() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.addBody(ExampleContent.body(2));
        Scorecard second = new Scorecard(ExampleContent.body(2), "", SourceKind.OFFICIAL);
        FiscalYear unconfirmed = FiscalYear.ofBuddhist(2569);
        for (int indicator = 1; indicator <= 10; indicator++) {
            content.scores.add(
                    new ScoreRow(second, unconfirmed, indicator, new BigDecimal("84"), new Place("b.xlsx", "s", "B2")));
        }
        content.totals.add(total(second, unconfirmed, "84.00", Optional.empty()));
        try (XSSFWorkbook workbook = write(content)) {
            List<String> heads = new ArrayList<>();
            for (String sheet : List.of("คะแนนเปรียบเทียบ", "แผนสู่ 85")) {
                for (Row row : workbook.getSheet(sheet)) {
                    String text = text(row.getCell(0));
                    if (text.startsWith("อบต.") || text.startsWith("องค์การ")) {
                        heads.add(text);
                    }
                }
            }
            assertEquals(
                    List.of(
                            "อบต.ตัวอย่าง · ผลอย่างเป็นทางการ",
                            "อบต.ตัวอย่าง2",
                            "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง · ผลอย่างเป็นทางการ",
                            "องค์การบริหารส่วนตำบลตัวอย่าง2 อำเภอเมือง จังหวัดตัวอย่าง"),
                    heads);
        }
    }

    /** The rows of more than a page are in another order: who owes is named above them. */
    @Test
    void whoOwesFormsIsNamedAboveTheRowsOfManyBodies() throws IOException {
        ExampleContent content = ExampleContent.small();
        for (int number = 2; number <= 15; number++) {
            content.addBody(ExampleContent.body(number));
        }
        try (XSSFWorkbook workbook = write(content)) {
            XSSFSheet sheet = workbook.getSheet("สรุปผู้บริหาร");
            row(sheet, "ใครค้างส่งแบบใด");
            row(sheet, """
                    ค้างส่ง 1 แห่ง รวม 2 แบบ (ส่งแล้วแต่ใช้ไม่ได้ 1)
                    มาตรการ 1 แห่ง: อบต.ตัวอย่าง 2
                    นับรวมแล้ว แต่งานไม่ได้กำหนดให้ส่งแบบใด 14 แห่ง: อบต.ตัวอย่าง2, อบต.ตัวอย่าง3, อบต.ตัวอย่าง4 และอีก 11 แห่ง""");
            row(sheet, "✗ 1/3");
        }
    }

    @Test
    void oneBodysProofHoldsWhateverTheOthersDocumentsSay() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.addBody(ExampleContent.body(2));
        content.totals.add(total(OFFICIAL, NEXT, "91.00", Optional.empty())
                .with(new Proof(List.of(new Place("ผล.xlsx", "คะแนน", "C18")), true, true, Set.of())));
        Scorecard second = new Scorecard(ExampleContent.body(2), "", SourceKind.OFFICIAL);
        content.totals.add(total(second, NEXT, "84.00", Optional.empty()));
        try (XSSFWorkbook workbook = write(content)) {
            XSSFSheet sheet = workbook.getSheet("สรุปผู้บริหาร");
            assertFalse(isStarred(sheet, "91"));
            assertTrue(isStarred(sheet, "84"));
        }
    }

    @Test
    void totalThatADocumentStatesBearsNoMarkThoughTheWeightsAreNotConfirmed() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.addBody(ExampleContent.body(2));
        content.totals.add(total(OFFICIAL, NEXT, "91.00", Optional.of(new BigDecimal("91.00")))
                .with(new Proof(List.of(), true, false, Set.of())));
        content.totals.add(
                total(new Scorecard(ExampleContent.body(2), "", SourceKind.OFFICIAL), NEXT, "84.00", Optional.empty()));
        try (XSSFWorkbook workbook = write(content)) {
            XSSFSheet sheet = workbook.getSheet("สรุปผู้บริหาร");
            assertFalse(isStarred(sheet, "91"));
            assertTrue(isStarred(sheet, "84"));
        }
    }

    private static boolean isStarred(XSSFSheet sheet, String total) {
        return row(sheet, total)
                .getCell(column(sheet, "คะแนนรวม"))
                .getCellStyle()
                .getDataFormatString()
                .contains("\"*\"");
    }

    @Test
    void divisionsThatAssessThemselvesStandForThemselvesAndNotForTheBody() throws IOException {
        ExampleContent content = divisionsAlone();
        try (XSSFWorkbook workbook = write(content)) {
            XSSFSheet summary = workbook.getSheet("สรุปผู้บริหาร");
            assertFalse(texts(summary).stream().anyMatch(text -> text.startsWith("คะแนนรวม ปีงบประมาณ")));
            assertEquals(0, summary.createDrawingPatriarch().getCharts().size());
            int first = row(summary, "คะแนนที่ส่วนราชการประเมินตนเอง").getRowNum() + 3;
            List<String> rows = new ArrayList<>();
            for (String division : List.of("กองคลัง", "กองช่าง")) {
                Row row = summary.getRow(first + rows.size());
                assertEquals(division, text(row.getCell(1)));
                rows.add(text(row.getCell(0)) + "|" + division + "|" + text(row.getCell(3)) + "|" + text(row.getCell(4))
                        + "|" + text(row.getCell(5)));
            }
            assertEquals(List.of("2565|กองคลัง|60|-25|ประเมินตนเอง", "2565|กองช่าง|80|-5|ประเมินตนเอง"), rows);
            assertNull(workbook.getSheet("แผนสู่ 85"));
            assertTrue(texts(summary).stream()
                    .anyMatch(text -> text.contains("แผนสู่เป้าหมาย") && text.contains("ปฏิทิน")));
            List<String> titles = titles(workbook.getSheet("คะแนนเปรียบเทียบ"));
            assertEquals(2, titles.size());
            assertTrue(titles.get(0).endsWith("· กองคลัง ประเมินตนเอง"), titles.get(0));
            assertTrue(titles.get(1).endsWith("· กองช่าง ประเมินตนเอง"), titles.get(1));
        }
    }

    @Test
    void bodyAmongOthersOfWhichOnlyDivisionsAssessThemselvesHasNoTotal() throws IOException {
        ExampleContent content = divisionsAlone();
        content.addBody(ExampleContent.body(2));
        try (XSSFWorkbook workbook = write(content)) {
            Sheet sheet = workbook.getSheet("สรุปผู้บริหาร");
            Row row = row(sheet, "ประเมินตนเอง เฉพาะส่วนราชการ 2 แห่ง");
            assertEquals("1", text(row.getCell(0)));
            assertEquals("", text(row.getCell(column(sheet, "คะแนนรวม"))));
            assertEquals("", text(row.getCell(column(sheet, "ตัวชี้วัดที่ต่ำสุด"))));
        }
    }

    @Test
    void totalThatContradictsTheStatedOneIsToldWhereverItStands() throws IOException {
        ExampleContent content = ExampleContent.small();
        contradict(content);
        try (XSSFWorkbook workbook = write(content)) {
            Sheet summary = workbook.getSheet("สรุปผู้บริหาร");
            row(summary, "✗ ปี 2565: เอกสารระบุคะแนนรวม 90.00 ไม่ตรงกับที่คำนวณจากตัวชี้วัด");
            assertFalse(texts(summary).stream().anyMatch(text -> text.startsWith("✗ ปี 2564")));
            Sheet plan = workbook.getSheet("แผนสู่ 85");
            Row stated = row(plan, "รวมตามเอกสาร ✗ ไม่ตรงกับที่คำนวณ");
            assertEquals("90", text(stated.getCell(column(plan, "คะแนนล่าสุด"))));
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            Row check = row(scores, "รวมตามเอกสาร เทียบที่คำนวณ");
            assertEquals("✗ ไม่ตรง", text(check.getCell(column(scores, "2565"))));
            assertEquals("", text(check.getCell(column(scores, "2564"))), "nothing is stated of it");
        }
    }

    @Test
    void totalThatContradictsTheStatedOneIsToldInTheRowOfItsBody() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.addBody(ExampleContent.body(2));
        contradict(content);
        try (XSSFWorkbook workbook = write(content)) {
            Sheet sheet = workbook.getSheet("สรุปผู้บริหาร");
            int level = column(sheet, "ระดับ");
            List<String> levels = textsIn(sheet, level);
            assertTrue(levels.contains("D\nเอกสารระบุ 90.00"), levels.toString());
            assertTrue(levels.contains("D"), levels.toString());
        }
    }

    @Test
    void divisionThatWasAskedAndSentNothingStandsAmongTheOthers() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.followed.add(ExampleContent.followed(1, LocalDate.of(2026, 3, 31), Optional.empty()));
        try (XSSFWorkbook workbook = write(content)) {
            Sheet sheet = workbook.getSheet("เปรียบเทียบส่วนราชการ");
            Row row = row(sheet, "สำนักปลัด");
            assertEquals(
                    List.of("0", "0", "0", "✗ ยังไม่ส่ง"),
                    IntStream.rangeClosed(1, 4)
                            .mapToObj(column -> text(row.getCell(column)))
                            .toList());
            assertFalse(texts(sheet).contains("กองช่าง"), "its file was refused: it has sent one");
            assertEquals(List.of(), titles((XSSFSheet) sheet), "one bar");
        }
    }

    /** Eight bars of one measure each said no more than the table above them. */
    @Test
    void barsOfOneHeightAreNotDrawn() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.followed.add(ExampleContent.followed(1, LocalDate.of(2022, 3, 31), Optional.of(DueState.KEPT)));
        content.followed.add(ExampleContent.followed(2, LocalDate.of(2022, 1, 31), Optional.empty()));
        try (XSSFWorkbook workbook = write(content)) {
            assertEquals(List.of(), titles(workbook.getSheet("เปรียบเทียบส่วนราชการ")));
        }
        content.followed.add(ExampleContent.followed(3, LocalDate.of(2022, 1, 31), Optional.empty()));
        try (XSSFWorkbook workbook = write(content)) {
            assertEquals(
                    List.of("สถานะมาตรการรายส่วนราชการ (เรื่อง)"), titles(workbook.getSheet("เปรียบเทียบส่วนราชการ")));
        }
    }

    /** Two columns of dashes, and one that was empty for all five bodies. */
    @Test
    void firstYearOfScoresHasNoColumnsOfTheYearBefore() throws IOException {
        ExampleContent content = ExampleContent.small();
        try (XSSFWorkbook workbook = write(content)) {
            assertEquals(
                    List.of("ที่", "ตัวชี้วัด", "0 ถึง 100", "2565", "2564", "ผลต่าง", "สูง/ต่ำกว่าเป้าหมาย", "อันดับ"),
                    headings(workbook, "ที่"));
        }
        content.scores.removeIf(row -> row.fiscalYear().equals(YEAR.previous()));
        content.totals.removeIf(row -> row.fiscalYear().equals(YEAR.previous()));
        try (XSSFWorkbook workbook = write(content)) {
            assertEquals(
                    List.of("ที่", "ตัวชี้วัด", "0 ถึง 100", "2565", "สูง/ต่ำกว่าเป้าหมาย", "อันดับ"),
                    headings(workbook, "ที่"));
            Row row = row(workbook.getSheet("สรุปผู้บริหาร"), "การใช้ทรัพย์สินของราชการ");
            assertEquals("-10.49", text(row.getCell(PageColumns.CHANGE)));
        }
        content.addBody(ExampleContent.body(2));
        try (XSSFWorkbook workbook = write(content)) {
            assertEquals(
                    List.of("ระดับ", "จากปีก่อน", "สูง/ต่ำกว่าเป้าหมาย", "ตัวชี้วัดที่ต่ำสุด"),
                    headings(workbook, "ช่วยที่").subList(4, 8),
                    "the second has both years");
        }
        content.scores.removeIf(row -> row.fiscalYear().equals(YEAR.previous()));
        content.totals.removeIf(row -> row.fiscalYear().equals(YEAR.previous()));
        try (XSSFWorkbook workbook = write(content)) {
            assertEquals(
                    List.of("ระดับ", "สูง/ต่ำกว่าเป้าหมาย", "ตัวชี้วัดที่ต่ำสุด"),
                    headings(workbook, "ช่วยที่").subList(4, 7));
        }
    }

    private static List<String> headings(XSSFWorkbook workbook, String first) {
        List<String> headings = new ArrayList<>();
        for (Cell cell : row(workbook.getSheet("สรุปผู้บริหาร"), first)) {
            if (cell.getColumnIndex() <= PageColumns.RANK) {
                headings.add(text(cell).replace("\n", ""));
            }
        }
        headings.removeIf(String::isEmpty);
        return headings;
    }

    @Test
    void missingFiguresAreSaidInWords() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.scores.removeIf(row -> row.fiscalYear().equals(YEAR.previous()));
        content.totals.removeIf(row -> row.fiscalYear().equals(YEAR.previous()));
        try (XSSFWorkbook workbook = write(content)) {
            Sheet sheet = workbook.getSheet("สรุปผู้บริหาร");
            int labels = row(sheet, "คะแนนรวม ปีงบประมาณ 2565").getRowNum();
            assertEquals("เทียบไม่ได้", text(sheet.getRow(labels + 1).getCell(PageColumns.SCORE)));
            assertTrue(text(sheet.getRow(labels + 2).getCell(PageColumns.SCORE)).startsWith("ไม่มีคะแนนรวมปี 2564"));
        }
        content.scores.removeIf(row -> row.indicator() == 4);
        content.figures.removeIf(row -> row.figure().equals(Figure.of(4)));
        content.totals.replaceAll(row -> new TotalRow(
                row.scorecard(),
                row.fiscalYear(),
                row.instruments(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        try (XSSFWorkbook workbook = write(content)) {
            Sheet sheet = workbook.getSheet("สรุปผู้บริหาร");
            Row figures = sheet.getRow(row(sheet, "คะแนนรวม ปีงบประมาณ 2565").getRowNum() + 1);
            assertEquals("ไม่มีข้อมูล", text(figures.getCell(PageColumns.NUMBER)));
            assertEquals("ไม่มีข้อมูล", text(figures.getCell(PageColumns.BAR)));
            assertEquals("เทียบไม่ได้", text(figures.getCell(PageColumns.CHANGE)));
            assertEquals(
                    "ไม่มีข้อมูล", text(row(sheet, "การใช้ทรัพย์สินของราชการ").getCell(PageColumns.SCORE)));
        }
    }

    /** The bad day marked the year's scale and the target beside "no data". */
    @Test
    void nothingIsMarkedBesideAFigureThatIsMissing() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.scores.add(new ScoreRow(OFFICIAL, NEXT, 1, new BigDecimal("80"), new Place("ผล.xlsx", "คะแนน", "C5")));
        content.totals.add(new TotalRow(
                OFFICIAL, NEXT, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        try (XSSFWorkbook workbook = write(content)) {
            Sheet sheet = workbook.getSheet("สรุปผู้บริหาร");
            Row notes = sheet.getRow(row(sheet, "คะแนนรวม ปีงบประมาณ 2566").getRowNum() + 2);
            assertEquals("ตามเกณฑ์ของปีนั้น", text(notes.getCell(PageColumns.BAR)));
            assertEquals("เป้าหมาย 85 คะแนน", text(notes.getCell(PageColumns.CHANGE)));
        }
    }

    @Test
    void tablesWithoutARowAreLeftOut() throws IOException {
        ExampleContent content = divisionsAlone();
        content.weaknesses.clear();
        content.remarks.add(
                new MeasureRemarkRow(ExampleContent.body(0), YEAR, 1, MeasureRemarkRow.Remark.NOTHING_WEAK));
        try (XSSFWorkbook workbook = write(content)) {
            assertNull(workbook.getSheet("เปรียบเทียบส่วนราชการ"));
            assertNull(workbook.getSheet("วิเคราะห์จุดอ่อน"));
        }
    }

    @Test
    void remarksOnMeasuresStandBesideThem() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.measures.clear();
        int[] indicators = {9, 8, 2};
        for (int id = 1; id <= indicators.length; id++) {
            MeasureRow one = ExampleContent.measure(
                    id,
                    ExampleContent.body(0),
                    "มาตรการ " + id,
                    new Place("กองคลัง/แผน.xlsx", "มาตรการ", "A" + id),
                    Optional.empty());
            content.measures.add(new MeasureRow(
                    one.id(),
                    one.body(),
                    one.division(),
                    one.fiscalYear(),
                    one.form(),
                    one.round(),
                    one.topic(),
                    OptionalInt.of(indicators[id - 1]),
                    one.item(),
                    one.texts(),
                    one.divisions(),
                    one.steps(),
                    one.periodStart(),
                    one.periodEnd(),
                    one.duplicateOf(),
                    one.place()));
            content.remarks.add(
                    new MeasureRemarkRow(ExampleContent.body(0), YEAR, id, MeasureRemarkRow.Remark.NOTHING_WEAK));
        }
        try (XSSFWorkbook workbook = write(content)) {
            Sheet sheet = workbook.getSheet("มาตรการ");
            int remark = column(sheet, "ข้อสังเกต");
            List<String> told = new ArrayList<>();
            for (int row = 3; row <= sheet.getLastRowNum(); row++) {
                told.add(text(sheet.getRow(row).getCell(2)) + " "
                        + text(sheet.getRow(row).getCell(remark)));
            }
            assertEquals(
                    List.of(
                            "9 การเปิดเผยข้อมูล I7 ตัวชี้วัดนี้ไม่ต่ำกว่าเป้าหมาย และไม่ระบุเป็นจุดอ่อน",
                            "8 การปรับปรุงการทำงาน I7 ตัวชี้วัดนี้ไม่ต่ำกว่าเป้าหมาย และไม่ระบุเป็นจุดอ่อน",
                            "2 การใช้งบประมาณ I7 ตัวชี้วัดนี้ไม่ต่ำกว่าเป้าหมาย และไม่ระบุเป็นจุดอ่อน"),
                    told);
        }
    }

    @Test
    void longNameOfABodyTakesAsManyLinesAsItNeeds() throws IOException {
        ExampleContent content = new ExampleContent();
        String name = "องค์การบริหารส่วนตำบล" + "บ้านใหม่สามัคคีธรรม".repeat(5);
        content.addBody(new Body(name, "เมืองตัวอย่างพัฒนา", "จังหวัดที่มีชื่อยาว"));
        try (XSSFWorkbook workbook = write(content)) {
            Sheet sheet = workbook.getSheet("สรุปผู้บริหาร");
            List<String> lines = textsIn(sheet, 0).subList(1, 3);
            assertEquals(
                    (name + " อำเภอเมืองตัวอย่างพัฒนา จังหวัดจังหวัดที่มีชื่อยาว").replace(" ", ""),
                    String.join("", lines).replace(" ", ""));
            for (String line : lines) {
                assertEquals(1, ThaiMetrics.lines(line, 109), line);
            }
        }
    }

    @Test
    void dayOfACheckIsADateThatSortsAndFilters() throws IOException {
        try (XSSFWorkbook workbook = write(ExampleContent.compared())) {
            Sheet sheet = workbook.getSheet("OIT");
            Cell day = row(sheet, "O17").getCell(column(sheet, "วันที่ตรวจ"));
            assertTrue(DateUtil.isCellDateFormatted(day));
            assertEquals(
                    LocalDate.of(2026, 3, 31), day.getLocalDateTimeCellValue().toLocalDate());
        }
    }

    /** Measures against one weakness, each of a division of its own and overdue. */
    private static ExampleContent answered(int count, String text) {
        ExampleContent content = ExampleContent.small();
        content.measures.clear();
        content.weaknesses.clear();
        for (long id = 1; id <= count; id++) {
            content.measures.add(measure(id, text + " ที่ " + id));
            content.followed.add(ExampleContent.followed(id, LocalDate.of(2026, 3, 31), Optional.empty()));
        }
        content.weaknesses.add(new WeaknessRow(
                ExampleContent.body(0),
                YEAR,
                Optional.of(2),
                "",
                Optional.of(new BigDecimal("75.34")),
                Optional.of(new BigDecimal("9.66")),
                List.of(),
                LongStream.rangeClosed(1, count)
                        .mapToObj(id -> new WeaknessRow.Link(id, "by-indicator"))
                        .toList()));
        return content;
    }

    private static MeasureRow measure(long id, String text) {
        return new MeasureRow(
                id,
                ExampleContent.body(0),
                "กองคลัง",
                YEAR,
                Form.MEASURES,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.of(2),
                "",
                Map.of(Field.MEASURE, text),
                List.of("กอง" + id),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Place("แผน.xlsx", "มาตรการ", "A" + id));
    }

    private static ExampleContent divisionsAlone() {
        ExampleContent content = ExampleContent.small();
        content.scores.clear();
        content.totals.clear();
        content.figures.clear();
        content.stated.clear();
        for (String[] own : new String[][] {{"กองคลัง", "60.00"}, {"กองช่าง", "80.00"}}) {
            Scorecard card = new Scorecard(ExampleContent.body(0), own[0], SourceKind.SELF_ASSESSMENT);
            for (int i = 1; i <= 10; i++) {
                Place place = new Place("คะแนน.xlsx", "ผลคะแนน", "C" + i);
                content.scores.add(new ScoreRow(card, YEAR, i, new BigDecimal(own[1]), place));
            }
            content.totals.add(total(card, YEAR, own[1], Optional.empty()));
        }
        return content;
    }

    private static void contradict(ExampleContent content) {
        content.totals.replaceAll(
                row -> row.scorecard().equals(OFFICIAL) && row.fiscalYear().equals(YEAR)
                        ? new TotalRow(
                                OFFICIAL,
                                YEAR,
                                row.instruments(),
                                row.total(),
                                row.level(),
                                Optional.of(new BigDecimal("90.00")),
                                Optional.empty())
                        : row);
    }

    private static TotalRow total(Scorecard card, FiscalYear year, String total, Optional<BigDecimal> stated) {
        return new TotalRow(
                card, year, Map.of(), Optional.of(new BigDecimal(total)), Optional.empty(), stated, Optional.empty());
    }

    private static List<String> titles(XSSFSheet sheet) {
        return sheet.createDrawingPatriarch().getCharts().stream()
                .map(chart -> chart.getTitleText().getString())
                .toList();
    }

    private static List<String> textsIn(Sheet sheet, int column) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> texts.add(text(row.getCell(column))));
        return texts;
    }

    private XSSFWorkbook write(ExampleContent content) throws IOException {
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(Frameworks.load(Optional.empty())).write(content, file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }
}
