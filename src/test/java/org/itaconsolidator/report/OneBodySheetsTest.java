package org.itaconsolidator.report;

import static org.itaconsolidator.report.SheetCells.column;
import static org.itaconsolidator.report.SheetCells.row;
import static org.itaconsolidator.report.SheetCells.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.delivery.ExpectedDeliveries;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.FollowedMeasure.Origin;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.report.sheet.PageFlow;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one body's sheets say of measures and weaknesses, in print and after a score was changed. */
class OneBodySheetsTest {
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2565);

    private static final String ANSWERING = "มาตรการ · ผู้รับผิดชอบ · สถานะ";

    @TempDir
    private Path folder;

    /** Six states of measures have six rows, but where there is no measure the lists beside them are shorter. */
    @Test
    void listsOfPageOneOfABodyWithoutMeasuresEndWithTheirLastWord() throws IOException {
        try (XSSFWorkbook workbook = write(ExampleContent.small())) {
            Sheet sheet = workbook.getSheet("สรุปผู้บริหาร");
            int first = IntStream.rangeClosed(0, sheet.getLastRowNum())
                    .filter(row -> text(sheet.getRow(row).getCell(1)).equals("ยังไม่มีข้อมูลการติดตาม"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    List.of("ส่งแล้ว 1", "ค้างส่ง 2", "รอส่ง 0", "ส่งแล้ว ใช้ไม่ได้ 1 ไฟล์", ""),
                    IntStream.rangeClosed(first, first + 4)
                            .mapToObj(row -> text(sheet.getRow(row).getCell(2)))
                            .toList());
            assertEquals("\u00a0", sheet.getRow(first + 4).getCell(0).getStringCellValue(), "the room below the lists");
        }
    }

    /** The store's numbers are other ones as soon as a file is read again. */
    @Test
    void measuresBearTheNumbersOfTheirDocuments() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.measures.clear();
        content.measures.add(measure(57, "กองคลัง", Form.MEASURES, 0, "ทำแผน", Optional.empty()));
        content.measures.add(measure(58, "กองคลัง", Form.MEASURES, 0, "เผยแพร่แผน", Optional.of(57L)));
        content.measures.add(measure(91, "กองคลัง", Form.REPORT, 6, "ทำแผน", Optional.empty()));
        content.measures.add(measure(12, "กองช่าง", Form.REPORT, 12, "ซ่อมถนน", Optional.empty()));
        weakness(content, 2, List.of(91L, 12L, 58L, 57L));
        try (XSSFWorkbook workbook = write(content)) {
            Sheet sheet = workbook.getSheet("มาตรการ");
            List<String> rows = new ArrayList<>();
            for (int row = sheet.getRepeatingRows().getFirstRow() + 1; row <= sheet.getLastRowNum(); row++) {
                rows.add(shown(
                        sheet.getRow(row),
                        0,
                        1,
                        column(sheet, "เอกสาร"),
                        column(sheet, "มาตรการ/แนวทาง"),
                        column(sheet, "ระยะเวลาตามเอกสาร"),
                        column(sheet, "ซ้ำกับที่")));
            }
            assertEquals(
                    List.of(
                            "1|2565|แผน|ทำแผน|ต.ค. ๒๕๖๔|",
                            "2|2565|แผน|เผยแพร่แผน|ต.ค. ๒๕๖๔|1",
                            "1|2565|รายงานผล รอบ 6 เดือน|ทำแผน|ต.ค. ๒๕๖๔|",
                            "1|2565|รายงานผล รอบ 12 เดือน|ซ่อมถนน|ต.ค. ๒๕๖๔|"),
                    rows);
            assertEquals("มาตรการ!$A$1:$E$8", workbook.getPrintArea(workbook.getSheetIndex(sheet)));
            assertEquals(
                    "1. ทำแผน (กองคลัง)\n2. เผยแพร่แผน (กองคลัง)\n1. ซ่อมถนน (กองช่าง)",
                    row(workbook.getSheet("วิเคราะห์จุดอ่อน"), "2 การใช้งบประมาณ")
                            .getCell(column(workbook.getSheet("วิเคราะห์จุดอ่อน"), ANSWERING))
                            .getStringCellValue());
        }
    }

    /** Rows that a report adds or words anew are no measures of the plan, and no count grows by them. */
    @Test
    void measuresAgainstAWeaknessAreThoseOfThePlan() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.measures.clear();
        content.followed.clear();
        content.measures.add(measure(1, "กองคลัง", Form.MEASURES, 0, "ทำแผน", Optional.empty()));
        content.measures.add(measure(2, "กองคลัง", Form.REPORT, 6, "ทำแผนใหม่", Optional.empty()));
        content.measures.add(measure(3, "กองช่าง", Form.REPORT, 6, "ซ่อมถนน", Optional.empty()));
        content.followed.add(followed(1, Origin.PLANNED));
        content.followed.add(followed(2, Origin.NEW_IN_REPORT));
        content.followed.add(followed(3, Origin.NEW_IN_REPORT));
        weakness(content, 2, List.of(1L, 2L));
        weakness(content, 4, List.of(3L));
        try (XSSFWorkbook workbook = write(content)) {
            Sheet sheet = workbook.getSheet("วิเคราะห์จุดอ่อน");
            int measures = column(sheet, ANSWERING);
            assertEquals(
                    "1. ทำแผน (กองคลัง) · ยังไม่เรียกรายงาน",
                    text(row(sheet, "2 การใช้งบประมาณ").getCell(measures)));
            assertEquals(
                    "1. ซ่อมถนน (กองช่าง) · ยังไม่เรียกรายงาน",
                    text(row(sheet, "4 การใช้ทรัพย์สินของราชการ").getCell(measures)),
                    "what only a report tells of is better than none");
        }
    }

    /** Page one names them too, and both must say the same of a weakness. */
    @Test
    void whatNoMeasureAnswersHasTheMeasuresThatNameItsIndicator() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.measures.clear();
        content.followed.clear();
        content.measures.add(measure(1, "กองคลัง", Form.MEASURES, 0, "ทำแผน", Optional.empty()));
        content.followed.add(followed(1, Origin.PLANNED));
        weakness(content, 2, List.of());
        weakness(content, 4, List.of());
        try (XSSFWorkbook workbook = write(content)) {
            Sheet sheet = workbook.getSheet("วิเคราะห์จุดอ่อน");
            int measures = column(sheet, ANSWERING);
            assertEquals(
                    "✗ ยังไม่มีมาตรการตอบผลปี 2565\nมาตรการปี 2565 ของตัวชี้วัดนี้: 1 เรื่อง\n1. ทำแผน (กองคลัง) · ยังไม่เรียกรายงาน",
                    text(row(sheet, "2 การใช้งบประมาณ").getCell(measures)));
            assertEquals(
                    "✗ ยังไม่มีมาตรการตอบผลปี 2565",
                    text(row(sheet, "4 การใช้ทรัพย์สินของราชการ").getCell(measures)));
        }
    }

    private static FollowedMeasure followed(long id, Origin origin) {
        return new FollowedMeasure(
                id,
                ExampleContent.body(0),
                YEAR,
                "กองคลัง",
                List.of(),
                OptionalInt.empty(),
                OptionalInt.of(2),
                "",
                origin,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                new Place("แผน.xlsx", "มาตรการ", "A" + id));
    }

    @Test
    void indicatorThatFallsBelowTheTargetIsToldAboveTheWeaknesses() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.measures.clear();
        for (int indicator : new int[] {2, 3, 4, 5, 8, 9, 10}) {
            weakness(content, indicator, List.of());
        }
        try (XSSFWorkbook workbook = write(content)) {
            Cell line = workbook.getSheet("วิเคราะห์จุดอ่อน").getRow(3).getCell(0);
            assertEquals("", line.getStringCellValue());
            StringBuilder headings = new StringBuilder();
            row(workbook.getSheet("วิเคราะห์จุดอ่อน"), "มาตรการ").forEach(cell -> headings.append(text(cell)));
            assertFalse(
                    headings.toString().matches("(?s).*(จุดอ่อนหรือข้อสังเกต|ผู้รับผิดชอบ|สถานะ).*"),
                    () -> "blank for all: " + headings);
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            score(scores, "การปฏิบัติหน้าที่").setCellValue(84.99);
            score(scores, "คุณภาพการดำเนินงาน").setCellValue(80);
            score(scores, "ประสิทธิภาพการสื่อสาร").setBlank();
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals(
                    "ต่ำกว่าเป้าหมายหลังจัดทำ ยังไม่มีแถวในตารางนี้: ตัวชี้วัดที่ 1, 6", line.getStringCellValue());
        }
    }

    @Test
    void totalOfTheYearBeforeFollowsItsScores() throws IOException {
        try (XSSFWorkbook workbook = write(ExampleContent.small())) {
            Sheet summary = workbook.getSheet("สรุปผู้บริหาร");
            int labels = row(summary, "คะแนนรวม ปีงบประมาณ 2565").getRowNum();
            Cell before = summary.getRow(labels + 2).getCell(3);
            assertEquals("ปี 2564 ได้ 59.61", before.getStringCellValue());
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            Cell first = row(scores, "การปฏิบัติหน้าที่").getCell(column(scores, "2564"));
            first.setCellValue(first.getNumericCellValue() + 10);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals("ปี 2564 ได้ 60.21", before.getStringCellValue());
            first.setBlank();
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals("ไม่มีคะแนนรวมปี 2564", before.getStringCellValue());
        }
    }

    @Test
    void countOfDeliveriesSaysWhatItCountsAndNamesNoMoreThanThree() throws IOException {
        ExampleContent content = ExampleContent.small();
        ask(
                content,
                List.of("กองคลัง", "กองช่าง", "สำนักปลัด", "กองสาธารณสุข", "กองสวัสดิการสังคม", "กองยุทธศาสตร์"),
                content.expected.get(0).forms());
        try (XSSFWorkbook workbook = write(content)) {
            Sheet page = workbook.getSheet("สรุปผู้บริหาร");
            assertEquals(
                    "ข้อมูล ณ วันที่ 19 พฤศจิกายน 2569 · สถานะ ณ วันที่ 20 พฤศจิกายน 2569",
                    text(page.getRow(2).getCell(0)));
            assertEquals(
                    List.of("ค้างส่งมาตรการ: กองช่าง, สำนักปลัด, กองสาธารณสุข และอีก 2 แห่ง · ส่งแล้ว 1 จาก 6 แบบ"),
                    StreamSupport.stream(page.spliterator(), false)
                            .filter(row -> text(row.getCell(0)).equals("ใครค้างส่งแบบใด"))
                            .map(row -> text(row.getCell(2)))
                            .toList(),
                    "a refused form is owed too");
        }
    }

    @Test
    void stateOfADeliveryNamesItsFile() throws IOException {
        try (XSSFWorkbook workbook = write(ExampleContent.small())) {
            Sheet sheet = workbook.getSheet("ความครบถ้วน");
            Row delivered = IntStream.rangeClosed(3, sheet.getLastRowNum())
                    .mapToObj(sheet::getRow)
                    .filter(row -> text(row.getCell(3)).equals("กองคลัง"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(text(delivered.getCell(column(sheet, "ไฟล์"))).endsWith(": กองคลัง/แผน.xlsx"));
        }
    }

    /** Without a result of the year before the measure of the year stood on no first page: "nothing is being done". */
    @Test
    void measuresOfTheYearThatNameTheIndicatorAreToldWhereNoneAnswersIt() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.measures.clear();
        content.measures.add(measure(1, "กองคลัง", Form.MEASURES, 0, "ทำทะเบียนยืม", Optional.empty()));
        content.measures.replaceAll(measure -> measure.with(
                measure.division(),
                Map.of(Field.MEASURE, "ทำทะเบียนยืม", Field.ISSUE, "ทะเบียนไม่เป็นปัจจุบัน"),
                measure.divisions(),
                measure.steps()));
        weakness(content, 2, List.of());
        weakness(content, 3, List.of());
        try (XSSFWorkbook workbook = write(content)) {
            Sheet page = workbook.getSheet("สรุปผู้บริหาร");
            assertEquals(
                    List.of(
                            "2. การใช้งบประมาณ\nต่ำกว่าเป้าหมาย 9.66\n(จากมาตรการปี 2565) ทะเบียนไม่เป็นปัจจุบัน|"
                                    + "ยังไม่มีมาตรการตอบผลปี 2565 · มาตรการปี 2565 ของตัวชี้วัดนี้: 1 เรื่อง\n• ทำทะเบียนยืม",
                            "3. การใช้อำนาจ\nต่ำกว่าเป้าหมาย 9.66\nยังไม่มีในผลวิเคราะห์|ยังไม่มีมาตรการตอบผลปี 2565"),
                    StreamSupport.stream(page.spliterator(), false)
                            .filter(row -> text(row.getCell(0)).contains("ต่ำกว่าเป้าหมาย 9.66"))
                            .map(row -> shown(row, 0, 2))
                            .toList());
        }
    }

    /** Two columns of dashes said that there is no year before, which stands above them. */
    @Test
    void indicatorsOfAFirstYearHaveNoColumnsForTheYearBefore() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.scores.removeIf(row -> !row.fiscalYear().equals(ExampleContent.YEAR));
        content.totals.removeIf(row -> !row.fiscalYear().equals(ExampleContent.YEAR));
        try (XSSFWorkbook workbook = write(content)) {
            Sheet page = workbook.getSheet("สรุปผู้บริหาร");
            Row headings = row(page, "ตัวชี้วัด");
            assertEquals(
                    List.of("ที่", "ตัวชี้วัด", "0 ถึง 100", "2565", "", "สูง/ต่ำกว่าเป้าหมาย", "", "อันดับ"),
                    IntStream.range(0, 8)
                            .mapToObj(column -> text(headings.getCell(column)))
                            .toList());
            Row second = row(page, "การใช้งบประมาณ");
            assertEquals(
                    List.of("75.34", "", "-9.66", "", "7"),
                    IntStream.range(3, 8)
                            .mapToObj(column -> text(second.getCell(column)))
                            .toList());
            List<String> joined = page.getMergedRegions().stream()
                    .filter(range -> range.getFirstRow() == second.getRowNum())
                    .map(CellRangeAddress::formatAsString)
                    .toList();
            int at = second.getRowNum() + 1;
            assertEquals(List.of("D" + at + ":E" + at, "F" + at + ":G" + at), joined);
        }
    }

    /** Of a body with much to say the ten indicators stood on no page at all. */
    @Test
    void pageOneHoldsTheIndicatorsWhateverTheBody() throws IOException {
        for (int weak : new int[] {1, 3, 10}) {
            for (int words : new int[] {1, 12}) {
                try (XSSFWorkbook workbook = write(talkative(weak, words))) {
                    Sheet page = workbook.getSheet("สรุปผู้บริหาร");
                    String area = workbook.getPrintArea(workbook.getSheetIndex(page));
                    int last = Integer.parseInt(area.substring(area.lastIndexOf('$') + 1));
                    double points = IntStream.range(0, last)
                            .mapToDouble(row -> page.getRow(row).getHeightInPoints())
                            .sum();
                    String told =
                            weak + " weak, texts of " + words + ": " + points + " of " + PageFlow.readableHeight(false);
                    assertTrue(points <= PageFlow.readableHeight(false), told);
                    assertEquals(1, page.getPrintSetup().getFitHeight(), told);
                    List<String> shown = IntStream.range(0, last)
                            .mapToObj(row -> text(page.getRow(row).getCell(0)))
                            .toList();
                    assertTrue(shown.contains("10"), told + " without the last indicator");
                    int more = weak - 3;
                    String question = "อะไรอ่อนที่สุด เพราะอะไร" + (more <= 0 ? "" : " (และอีก " + more + " ตัว)");
                    assertTrue(shown.contains(question), told + shown);
                    assertEquals(
                            words == 1
                                    ? List.of("มาตรการตอบผลปี 2565: 1 เรื่อง\n• ทะเบียน")
                                    : List.of("มาตรการตอบผลปี 2565: 12 เรื่อง"),
                            shown.stream()
                                    .filter(each -> each.startsWith("2. การใช้งบประมาณ\nต่ำกว่าเป้าหมาย 9.66"))
                                    .map(each -> text(
                                            page.getRow(shown.indexOf(each)).getCell(2)))
                                    .map(each -> words == 1 ? each : each.substring(0, each.indexOf('\n')))
                                    .toList());
                }
            }
        }
    }

    /** A body with so many weak indicators, in texts of so many words, that owes forms and has entries to correct. */
    private static ExampleContent talkative(int weak, int words) {
        ExampleContent content = ExampleContent.small();
        content.measures.clear();
        for (long id = 1; id <= words; id++) {
            content.measures.add(measure(
                    id, "กองคลัง", Form.MEASURES, 0, "ทะเบียน".repeat(words) + (id == 1 ? "" : id), Optional.empty()));
        }
        List<Long> all = content.measures.stream().map(MeasureRow::id).toList();
        for (int i = 0; i < weak; i++) {
            weakness(content, 1 + (i + 1) % 10, all);
        }
        content.weaknesses.replaceAll(row -> new WeaknessRow(
                row.body(),
                row.fiscalYear(),
                row.indicator(),
                row.item(),
                row.score(),
                row.belowTarget(),
                List.of(new WeaknessRow.Note(
                        "ผู้ปฏิบัติงานไม่ทราบวิธีขอยืม ".repeat(words), new Place("ผล.xlsx", "ผล", "A1"))),
                row.measures()));
        for (int i = 0; i < words; i++) {
            content.findings.add(new FindingRow(
                    1,
                    "กองคลัง/แผน.xlsx",
                    "มาตรการ",
                    "A" + i,
                    Severity.ERROR,
                    "score-out-of-range",
                    "เกิน",
                    "105",
                    ""));
        }
        ask(
                content,
                IntStream.rangeClosed(1, 2 * words)
                        .mapToObj(i -> "กองส่งเสริมการศึกษา ศาสนา วัฒนธรรม และการท่องเที่ยว " + i)
                        .toList(),
                List.of(Form.values()));
        return content;
    }

    /** Asks these divisions for these forms instead of those of the example. */
    private static void ask(ExampleContent content, List<String> divisions, List<Form> forms) {
        ExpectedDeliveries asked = content.expected.get(0);
        content.expected.set(
                0,
                new ExpectedDeliveries(
                        asked.body(),
                        asked.fiscalYear(),
                        asked.round(),
                        divisions,
                        forms,
                        asked.due(),
                        asked.acknowledged()));
    }

    private static MeasureRow measure(
            long id, String division, Form form, int round, String text, Optional<Long> duplicateOf) {
        return new MeasureRow(
                id,
                ExampleContent.body(0),
                division,
                YEAR,
                form,
                round == 0 ? OptionalInt.empty() : OptionalInt.of(round),
                OptionalInt.empty(),
                OptionalInt.of(2),
                "",
                Map.of(Field.MEASURE, text, Field.PERIOD, "ต.ค. ๒๕๖๔"),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                duplicateOf,
                new Place("แผน.xlsx", "มาตรการ", "A" + id));
    }

    private static void weakness(ExampleContent content, int indicator, List<Long> measures) {
        content.weaknesses.add(new WeaknessRow(
                ExampleContent.body(0),
                YEAR,
                Optional.of(indicator),
                "",
                Optional.of(new BigDecimal("75.34")),
                Optional.of(new BigDecimal("9.66")),
                List.of(),
                measures.stream()
                        .map(id -> new WeaknessRow.Link(id, "by-indicator"))
                        .toList()));
    }

    private static Cell score(Sheet scores, String indicator) {
        return row(scores, indicator).getCell(column(scores, "2565"));
    }

    private static String shown(Row row, int... columns) {
        List<String> texts = new ArrayList<>();
        for (int column : columns) {
            texts.add(text(row.getCell(column)));
        }
        return String.join("|", texts);
    }

    private XSSFWorkbook write(ExampleContent content) throws IOException {
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(Frameworks.load(Optional.empty())).write(content, file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }
}
