package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of ours stay ours with a foreign column, after a page break, with names that nobody knows, and unfilled. */
class TablesOfOursTest {
    private static final String TITLE =
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ เทศบาลตำบลตัวอย่าง";
    private static final Object[] HEADINGS = {
        "ตัวชี้วัด", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ"
    };

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "table of ours");
        return submission;
    }

    private static List<String> measures(Submission submission) {
        return submission.measures().stream().map(m -> m.text(Field.MEASURE)).toList();
    }

    private static void oitRow(BookBuilder.Sheet sheet, Object... values) {
        sheet.set(1, 1, "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)");
        sheet.set(2, 1, "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙");
        sheet.row(
                4,
                "ข้อ",
                "หัวข้อย่อยการประเมิน",
                "ผู้รับผิดชอบ",
                "URL",
                "ผลประเมินตนเอง (0/100)",
                "วันที่",
                "หมายเหตุ");
        sheet.row(5, values);
        sheet.row(6, "O2");
    }

    /** How many answered, as most reports say above the scores, was told as an error: scores under headings that are not known. */
    @ParameterizedTest
    @CsvSource({
        "จำนวนผู้มีส่วนได้ส่วนเสีย, 45, 120, ร้อยละ, 100, 81.67, 98, true",
        "กลุ่มตัวอย่างขั้นต่ำ (คน), 30, 100, ตอบจริง (คน), 45, 120, 0, true",
        "จำนวนข้อคำถาม, 30, 15, น้ำหนัก (ร้อยละ), 30, 30, 0, true",
        "คะแนน (ข้อ), 88, 79, น้ำหนัก (ร้อยละ), 30, 30, 0, false",
        "จำนวนคะแนนที่ผู้ตอบให้, 88, 79, น้ำหนัก (ร้อยละ), 30, 30, 0, false",
        "จำนวนผู้ตอบ (คน), 45, 120, ร้อยละเมื่อคิดเต็ม 100, 88.25, 91.5, 0, false",
        "จำนวนข้อ, 20, 15, ร้อยละ, 100, 75, 0, false",
        "จำนวนผู้มีส่วนได้ส่วนเสีย, 45, 120, ร้อยละ, 88.5, 91.67, 98, false",
        "จำนวน, 88, 91, ลำดับ, 2, 1, 0, false",
        "จำนวนผู้ตอบ, 88.5, 91.2, ลำดับ, 2, 1, 0, false",
        "ที่ทำไว้, 88, 91, จำนวนผู้ตอบ, 45, 120, 0, false"
    })
    void countsOfPeopleBesideInstrumentsAreNoScores(
            String first, double a, double b, String second, double c, double d, int answered, boolean counts) {
        sheet.row(1, "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "เครื่องมือ", first, answered > 0 ? "จำนวนผู้ตอบ" : null, second);
        sheet.row(4, "IIT", a, answered > 0 ? a : null, c);
        sheet.row(5, "EIT", b, answered > 0 ? answered : null, d);
        sheet.row(7, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(8 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(counts, submission.findings().stream().noneMatch(said -> said.severity() == Severity.ERROR));
    }

    /** How many answered, in a table below the scores, was read on as the instruments' scores; what is said around it is heard. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "15, ผู้ตอบแบบวัด, จำนวน (คน), ร้อยละของกลุ่มเป้าหมาย, 35, -, 10, TOTAL 85",
                "13, ผู้ตอบแบบวัด, จำนวน (คน), ร้อยละของกลุ่มเป้าหมาย, 35, -, 10, TOTAL 85",
                "15, ผู้ตอบแบบวัด, จำนวน, ร้อยละ, 35, จัดทำโดย งานวิเคราะห์นโยบายและแผน, 10, TOTAL 85",
                "15, ผู้ตอบแบบวัด, จำนวน (คน), -, 35, หมายเหตุ คะแนนข้างต้นเป็นค่าเป้าหมาย, 0, ''",
                "15, ผู้ตอบแบบวัด, จำนวน (คน), -, 35.5, -, 10, IIT 35.5 EIT 84.5 TOTAL 85",
                "15, เครื่องมือ, คะแนน, -, 82, -, 10, IIT 82 EIT 84.5 TOTAL 85"
            })
    void countsOfPeopleBelowScoresAreNoScores(
            int row, String who, String count, String share, double first, String remark, int stored, String stated) {
        sheet.row(1, "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 เทศบาลตำบลตัวอย่าง");
        sheet.row(2, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        sheet.row(row, who, count, share);
        sheet.row(row + 1, "บุคลากร (IIT)", first, share == null ? null : 84.1);
        sheet.row(row + 2, "ผู้รับบริการ (EIT)", first == 35 ? 97 : 84.5, share == null ? null : 79.77);
        sheet.row(row + 4, "คะแนนรวม", 85);
        sheet.row(row + 6, remark);
        Submission submission = read();
        assertEquals(stored, submission.scores().size());
        assertEquals(
                stated,
                submission.reported().stream()
                        .map(figure -> figure.kind() + " " + figure.text())
                        .collect(Collectors.joining(" ")));
    }

    /** The caption of who answered says nothing of the scores below; any other line there is heard. */
    @ParameterizedTest
    @CsvSource({
        "จำนวนผู้ตอบแบบวัด, 10, false",
        "ตารางที่ 1 ข้อมูลผู้มีส่วนได้ส่วนเสีย, 10, false",
        "(ร่าง), 10, true",
        "จำนวนผู้ตอบ (ตัวเลขยังไม่นิ่ง), 10, true",
        "ค่าเป้าหมาย, 0, true"
    })
    void captionOfCountsIsNoneOfTheScores(String caption, int stored, boolean told) {
        sheet.row(1, "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 เทศบาลตำบลตัวอย่าง");
        sheet.row(3, caption);
        sheet.row(4, "เครื่องมือ", "จำนวนผู้มีส่วนได้ส่วนเสีย", "จำนวนผู้ตอบ");
        sheet.row(5, "IIT", 45, 45);
        sheet.row(6, "EIT", 120, 98);
        sheet.row(8, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(9 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        Submission submission = read();
        assertEquals(stored, submission.scores().size());
        assertEquals(
                told,
                submission.findings().stream()
                        .anyMatch(said -> said.severity() != Severity.NOTICE
                                && said.cell().row() == 3));
    }

    @Test
    void oitFormIsKnownByItsOwnTitle() {
        oitRow(sheet, "O1", "โครงสร้าง", "สำนักปลัด", "https://example.go.th", 100);
        Submission submission = read();
        assertEquals(List.of(Form.OIT_CHECKLIST), List.copyOf(submission.forms()));
        assertEquals(
                List.of("O1"),
                submission.oitItems().stream().map(item -> item.item()).toList());
        assertEquals(1, submission.rowsIgnored().size());
    }

    @Test
    void oddValuesOfAnOitRowAreSaidAtTheirOwnCells() {
        oitRow(sheet, "O1", "โครงสร้าง", "สำนักปลัด", "https://example.go.th", 50, "31 ก.พ. 2569");
        sheet.row(6, "O2", null, "กองคลัง", null, "ผ่าน", "เมื่อวาน");
        sheet.row(7, "O99", "ไม่มีข้อนี้", "กองช่าง", null, 100);
        sheet.set(3, 1, "เทศบาลตำบลตัวอย่าง");
        Submission submission = read();
        assertEquals(
                List.of(
                        "score-out-of-range แผ่น!E5",
                        "date-not-understood แผ่น!F5",
                        "score-not-a-number แผ่น!E6",
                        "date-not-understood แผ่น!F6",
                        "row-not-understood แผ่น!A7"),
                TestReading.codes(submission));
        assertEquals(Map.of("case", "of-item"), submission.findings().get(0).details());
        Finding unknown = submission.findings().get(4);
        assertEquals("O99", unknown.found());
        assertTrue(unknown.expected().matches("O1 – O[1-9][0-9]"), unknown.expected());
        assertEquals("not-an-item", unknown.details().get("case"));
        assertTrue(
                submission.oitItems().stream().allMatch(item -> item.selfScore().isEmpty()));
        assertEquals(2, submission.oitItems().size());
    }

    @Test
    void selfScoreMergedOverSeveralItemsHoldsForEach() {
        oitRow(sheet, "O1", "โครงสร้าง", "สำนักปลัด", "https://example.go.th", "100%", "๓๑ มี.ค. ๒๕๖๙");
        sheet.set(6, 3, "กองคลัง").merge(5, 5, 6, 5).merge(5, 6, 6, 6);
        sheet.set(3, 1, "เทศบาลตำบลตัวอย่าง");
        Submission submission = read();
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(
                List.of(Optional.of(100), Optional.of(100)),
                submission.oitItems().stream().map(item -> item.selfScore()).toList());
    }

    @Test
    void blankOitFormIsNotFilledAndNoError() {
        oitRow(sheet, "O1", "โครงสร้าง");
        sheet.set(3, 1, "เทศบาลตำบลตัวอย่าง");
        Submission submission = read();
        assertEquals(List.of("form-not-filled แผ่น"), TestReading.codes(submission));
        assertEquals(Severity.NOTICE, submission.findings().get(0).severity());
        assertFalse(submission.isRefused());
    }

    @ParameterizedTest
    @ValueSource(strings = {"งบประมาณ", "จำนวนเงิน", "ค่าเป้าหมาย", "ตัวชี้วัดความสำเร็จ"})
    void foreignColumnUnderATopicIsReportedAndTheRestRead(String foreign) {
        sheet.set(1, 1, TITLE);
        sheet.set(3, 1, "๑. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ");
        sheet.row(4, "มาตรการ/โครงการ/กิจกรรม", foreign, "ผู้รับผิดชอบ", "ผลการดำเนินการ (output)");
        sheet.row(5, "มาตรการหนึ่ง", "5", "กองคลัง", "ทำแล้ว");
        sheet.set(7, 1, "๒. การให้บริการและระบบ E-Service");
        sheet.row(8, "มาตรการ/โครงการ/กิจกรรม", foreign, "ผู้รับผิดชอบ", "ผลการดำเนินการ (output)");
        sheet.row(9, "มาตรการสอง", "6", "กองช่าง", "ทำแล้ว");
        Submission submission = read();
        assertEquals(List.of("มาตรการหนึ่ง", "มาตรการสอง"), measures(submission));
        assertEquals(List.of(FindingCode.HEADING_NOT_RECOGNISED), TestReading.onlyCodes(submission));
        assertEquals("", submission.findings().get(0).details().getOrDefault("likely", ""));
    }

    @Test
    void repeatedHeadingsAreOursWhateverTheRowsName() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, HEADINGS);
        sheet.row(4, "การใช้อำนาจ", "มาตรการหนึ่ง", "๑. ก", "สำนักปลัด", "ไตรมาส ๑");
        sheet.set(6, 1, "ส่วนที่ ๒");
        sheet.row(8, HEADINGS);
        sheet.row(9, "ความโปร่งใสทั่วไป", "มาตรการสอง", "๑. ค", "กองคลัง", "ไตรมาส ๒");
        Submission submission = read();
        assertEquals(List.of("มาตรการหนึ่ง", "มาตรการสอง"), measures(submission));
        assertEquals(List.of("indicator-not-recognised แผ่น!A9"), TestReading.codes(submission));
    }

    @Test
    void titledTableWithAnUnknownIndicatorIsStored() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, HEADINGS);
        sheet.row(4, "ความโปร่งใสทั่วไป", "มาตรการหนึ่ง", "๑. ค", "กองคลัง", "ไตรมาส ๒");
        Submission submission = read();
        assertEquals(List.of("มาตรการหนึ่ง"), measures(submission));
        assertEquals(List.of("indicator-not-recognised แผ่น!A4"), TestReading.codes(submission));
    }

    @Test
    void sheetsWithKnownHeadingsOnlyNeedNoTitle() {
        sheet.set(1, 1, "รายงานผลการดำเนินการ ประจำปีงบประมาณ พ.ศ. 2568");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง");
        for (String name : List.of("ด้าน ๑", "ด้าน ๒")) {
            BookBuilder.Sheet next = book.sheet(name);
            next.row(1, "มาตรการ/โครงการ/กิจกรรม", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ (output)");
            next.row(2, "มาตรการ" + name, "๑. ก", "กองคลัง", "ทำแล้ว");
        }
        assertEquals(List.of("มาตรการด้าน ๑", "มาตรการด้าน ๒"), measures(read()));
    }

    @Test
    void tableThatFitsAFormUnderAForeignTitleIsRefusedAloud() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, HEADINGS);
        sheet.row(4, "การใช้อำนาจ", "มาตรการหนึ่ง", "๑. ก", "สำนักปลัด", "ไตรมาส ๑");
        BookBuilder.Sheet other = book.sheet("อื่น");
        other.set(1, 1, "แผนงานประจำปี");
        other.row(2, "มาตรการ/แนวทาง", "สถานที่", "ผู้รับผิดชอบ");
        other.row(3, "กิจกรรมหนึ่ง", "หอประชุม", "กองช่าง");
        Submission submission = read();
        assertEquals(List.of("มาตรการหนึ่ง"), measures(submission));
        assertEquals(
                List.of("table-not-recognised อื่น!A2", "heading-not-recognised อื่น!B2"),
                TestReading.codes(submission));
        assertEquals(1, submission.rowsRefused().size());
    }

    @Test
    void rowsThatSayThereIsNothingHoldNoMeasureAndNoError() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, HEADINGS);
        sheet.row(4, "ไม่มี");
        Submission submission = read();
        assertEquals(List.of(), submission.measures());
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(1, submission.rowsIgnored().size());
    }

    @Test
    void numberedBlankRowsAreAFormNotFilled() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ");
        sheet.row(4, "๑");
        sheet.row(5, "๒");
        assertEquals(List.of("form-not-filled แผ่น"), TestReading.codes(read()));
    }

    @Test
    void cellMergedOverStepsHoldsForEachOfThem() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, HEADINGS);
        sheet.row(4, "การใช้อำนาจ", "มาตรการหนึ่ง", "๑. ร่าง", "สำนักปลัด", "ไตรมาส ๑");
        sheet.set(5, 3, "๒. เสนอ");
        sheet.set(6, 3, "๓. แจ้ง");
        for (int column : new int[] {1, 2, 4, 5}) {
            sheet.merge(4, column, 6, column);
        }
        List<MeasureStep> steps = read().measures().get(0).steps();
        assertEquals(3, steps.size());
        for (MeasureStep step : steps) {
            assertEquals("สำนักปลัด", step.responsible());
            assertEquals("ไตรมาส ๑", step.period());
        }
    }

    @Test
    void everyRefusedRowOfAScoreTableWithoutAYearIsCounted() {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.row(4, "การใช้อำนาจ", 80);
        Submission submission = read();
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.FISCAL_YEAR_MISSING));
        assertFalse(TestReading.onlyCodes(submission).contains(FindingCode.FORM_NOT_FILLED));
        assertEquals(1, submission.rowsRefused().size());
        assertEquals(0, submission.rowsIgnored().size());
    }

    @Test
    void scoresOfAProvinceBelowTheBodysOwnAreLeftAlone() {
        sheet.set(1, 1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566 เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.row(4, "การใช้อำนาจ", 80);
        sheet.set(6, 1, "คะแนนเฉลี่ยของจังหวัดน่าน ปีงบประมาณ พ.ศ. 2566");
        sheet.row(7, "ตัวชี้วัด", "คะแนน");
        sheet.row(8, "การใช้อำนาจ", 95);
        Submission submission = read();
        assertEquals(1, submission.scores().size());
        assertEquals("แผ่น!B4", submission.scores().get(0).at().toString());
        List<Finding> left = submission.findings().stream()
                .filter(finding -> finding.code() == FindingCode.TABLE_LEFT_ALONE)
                .toList();
        assertEquals("other-unit", left.get(0).details().get("reason"));
    }

    private Submission itemOf(int year, String indicator, String itemHeading, String item) {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. " + year + " เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ตัวชี้วัด", itemHeading, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ");
        sheet.row(4, indicator, item, "มาตรการหนึ่ง", "กองคลัง");
        return read();
    }

    @ParameterizedTest
    @CsvSource({"หัวข้อย่อย, 1๒๓ ข้อคำถาม, I23", "ข้อ, 1๒๐, I20", "ข้อ, ๒๔, I24", "หัวข้อย่อย, I20 ข้อคำถาม, I20"})
    void codeThatLostItsLetterCountsByItsNumber(String heading, String text, String code) {
        Submission submission = itemOf(2566, "การใช้ทรัพย์สินของราชการ", heading, text);
        assertEquals(code, submission.measures().get(0).item());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void bareNumberOfAnItemOfAnotherIndicatorIsNoItem() {
        Submission submission = itemOf(2566, "การใช้อำนาจ", "ข้อ", "๒๔");
        assertEquals("", submission.measures().get(0).item());
        assertEquals(List.of("item-not-recognised แผ่น!B4"), TestReading.codes(submission));
    }

    @Test
    void damagedCodeInAPackedCellCounts() {
        Submission submission =
                itemOf(2566, "ตัวชี้วัดที่ ๔\nการใช้ทรัพย์สินของราชการ\n1๒๐ หน่วยงานกำกับดูแล", "หมายเหตุ", "-");
        assertEquals("I20", submission.measures().get(0).item());
    }

    @ParameterizedTest
    @CsvSource({
        "2566, การป้องกันการทุจริต, ข้อ, O99",
        "2568, การปรับปรุงการทำงาน, ข้อ, E12",
        "2566, การป้องกันการทุจริต, หัวข้อย่อย, O99 ข้อคำถาม",
        "2568, การใช้ทรัพย์สินของราชการ, หัวข้อย่อย, I24 ข้อคำถาม"
    })
    void codeOfNoListIsNotRecognised(int year, String indicator, String heading, String text) {
        Submission submission = itemOf(year, indicator, heading, text);
        assertEquals("", submission.measures().get(0).item());
        assertEquals(List.of("item-not-recognised แผ่น!B4"), TestReading.codes(submission));
        assertEquals(
                String.valueOf(year), submission.findings().get(0).details().get("fiscalYear"));
    }

    /** The code stands beside the indicator's name, or in front of the issue; what only looks like one is none. */
    @ParameterizedTest
    @CsvSource({
        "การป้องกันการทุจริต O52, ประเด็น, A4",
        "O52 การป้องกันการทุจริต, ประเด็น, A4",
        "การป้องกันการทุจริต (O๕๒), ประเด็น, A4",
        "การป้องกันการทุจริต, O52 รายงานผลมาตรการ, B4",
        "การป้องกันการทุจริต, รายงานผลมาตรการ (O52), B4",
        "การป้องกันการทุจริต O25, ประเด็น, ''",
        "การป้องกันการทุจริต, O25 รายงานผลมาตรการ, ''",
        "การป้องกันการทุจริต, ยานพาหนะใช้น้ำมัน E20 เกินจำเป็น, ''",
        "การป้องกันการทุจริต (ITA 52), ประเด็น, ''"
    })
    void codeOfNoListIsToldWhereverItNamesTheRow(String indicator, String issue, String at) {
        BookBuilder book = new BookBuilder();
        book.sheet("แผ่น")
                .row(1, "มาตรการ ITA ปีงบประมาณ พ.ศ. 2569 เทศบาลตำบลตัวอย่าง")
                .row(3, "ตัวชี้วัด", "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ")
                .row(4, indicator, issue, "มาตรการหนึ่ง", "กองคลัง");
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(
                at,
                submission.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.ITEM_NOT_RECOGNISED)
                        .map(finding -> finding.cell().a1())
                        .collect(Collectors.joining(" ")));
        assertEquals(
                indicator.contains("25") || issue.contains("25") ? "O25" : "",
                submission.measures().get(0).item());
    }

    @ParameterizedTest
    @CsvSource({"๒๔ หน่วยงานทำเรื่องหนึ่ง, I24", "๒๔. หน่วยงานทำเรื่องหนึ่ง, ''", "๗ หน่วยงานทำเรื่องหนึ่ง, ''"})
    void numberTooHighForAnIndicatorIsAnItemOfTheStaffSurvey(String text, String item) {
        Submission submission = itemOf(2566, text, "หมายเหตุ", "-");
        assertEquals(item, submission.measures().get(0).item());
    }
}
