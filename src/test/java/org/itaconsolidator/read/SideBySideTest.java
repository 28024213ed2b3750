package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables side by side on a sheet are tables of their own: nothing of one is read as a row of the other. */
class SideBySideTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "side by side");
        return submission;
    }

    private void title(String title) {
        sheet.set(1, 1, title + " เทศบาลตำบลตัวอย่าง");
    }

    private void put(int row, int column, Object... values) {
        for (int i = 0; i < values.length; i++) {
            sheet.set(row, column + i, values[i]);
        }
    }

    /** A table of one measure for each indicator named. */
    private void measures(int row, int column, int... indicators) {
        put(row, column, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ");
        for (int i = 0; i < indicators.length; i++) {
            put(row + 1 + i, column, NAMES.get(indicators[i] - 1), "มาตรการ" + indicators[i], "กองคลัง");
        }
    }

    /** A table of scores: indicator 3 has 73. */
    private void scores(int row, int column, String heading, int above, int... indicators) {
        put(row, column, "ตัวชี้วัด", heading);
        for (int i = 0; i < indicators.length; i++) {
            put(row + 1 + i, column, NAMES.get(indicators[i] - 1), above + indicators[i]);
        }
    }

    private static List<String> measures(Submission submission) {
        return submission.measures().stream()
                .map(m -> m.text(Field.MEASURE) + " " + m.indicator().orElse(0) + " " + m.at())
                .toList();
    }

    private static List<String> scores(Submission submission) {
        return submission.scores().stream()
                .map(s -> s.fiscalYear().buddhist() + " " + s.indicator() + " "
                        + s.score().intValueExact() + " " + s.at())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ที่อยากให้เป็น ปี 2568, right",
        "ที่อยากให้เป็น ปี 2568, below",
        "ที่วางไว้ในใจ ปี 2568, right",
        "ปี 2568 (ถ้าทำตามแผน), right",
        "ปีหน้า 2568, below",
        "ก้าวต่อไป 2568, below"
    })
    void titleOfASecondTableThatMaySayAnythingOfItsYearRefusesThatTableAlone(String said, String place) {
        title("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567");
        scores(3, 1, "คะแนน", 70, 1, 2, 3);
        int row = place.equals("below") ? 9 : 3;
        int column = place.equals("below") ? 1 : 4;
        sheet.set(row - (place.equals("below") ? 1 : 2), column, said);
        scores(row, column, "คะแนน", 80, 1, 2, 3);
        Submission submission = read();
        assertEquals(List.of("2567 1 71 แผ่น!B4", "2567 2 72 แผ่น!B5", "2567 3 73 แผ่น!B6"), scores(submission));
        assertEquals(
                List.of(FindingCode.HEADING_NOT_RECOGNISED),
                TestReading.onlyCodes(submission).stream()
                        .filter(code -> code == FindingCode.HEADING_NOT_RECOGNISED)
                        .toList());
        assertEquals(place.equals("below") ? 3 : 0, submission.rowsRefused().size());
    }

    @Test
    void titleOfATableToTheRightThatStatesAnotherYearIsItsYear() {
        title("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567");
        scores(3, 1, "คะแนน", 70, 1, 2, 3);
        sheet.set(1, 4, "ผลการประเมิน ITA ปี 2566");
        scores(3, 4, "คะแนน", 80, 1, 2, 3);
        Submission submission = read();
        assertEquals(6, submission.scores().size());
        assertEquals(0, submission.rowsRefused().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void eachTableOfMeasuresHasItsOwnRows(int blankColumns) {
        title("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568");
        int second = 4 + blankColumns;
        measures(3, 1, 2, 6);
        measures(3, second, 9, 10);
        Submission submission = read();
        String column = CellRef.columnName(second);
        assertEquals(
                List.of(
                        "มาตรการ2 2 แผ่น!A4",
                        "มาตรการ6 6 แผ่น!A5",
                        "มาตรการ9 9 แผ่น!" + column + "4",
                        "มาตรการ10 10 แผ่น!" + column + "5"),
                measures(submission));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({"3,3,3", "3,4,5", "5,4,3", "3,6,3"})
    void threeTablesOffsetByRowsAreAllRead(int first, int second, int third) {
        title("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568");
        measures(first, 1, 1, 2, 3, 4);
        measures(second, 5, 6, 7, 8);
        measures(third, 9, 9, 10);
        Submission submission = read();
        assertEquals(
                List.of(1, 2, 3, 4, 6, 7, 8, 9, 10),
                submission.measures().stream().map(m -> m.indicator().orElse(0)).toList());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({"3,3,3,1", "3,3,3,0", "3,5,7,1"})
    void tablesOfScoresPerInstrument(int first, int second, int third, int gap) {
        title("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        scores(first, 1, "คะแนน", 70, 1, 2, 3, 4, 5);
        scores(second, 3 + gap, "คะแนน", 70, 6, 7, 8);
        scores(third, 5 + 2 * gap, "คะแนน", 70, 9, 10);
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        submission
                .scores()
                .forEach(score ->
                        assertEquals(70 + score.indicator(), score.score().intValueExact()));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void tablesUnderYearsOfTheirOwn() {
        title("ผลการประเมิน ITA");
        put(3, 1, "ปีงบประมาณ พ.ศ. 2566");
        put(3, 4, "ปีงบประมาณ พ.ศ. 2567");
        scores(4, 1, "คะแนน", 60, 1, 2, 3);
        scores(4, 4, "คะแนน", 70, 1, 2, 3);
        assertEquals(
                List.of(
                        "2566 1 61 แผ่น!B5",
                        "2566 2 62 แผ่น!B6",
                        "2566 3 63 แผ่น!B7",
                        "2567 1 71 แผ่น!E5",
                        "2567 2 72 แผ่น!E6",
                        "2567 3 73 แผ่น!E7"),
                scores(read()));
    }

    @Test
    void tableWithoutAYearBesideOneThatHasOneIsRefused() {
        title("ผลการประเมิน ITA");
        sheet.merge(3, 1, 3, 2);
        put(3, 1, "ปีงบประมาณ พ.ศ. 2566");
        scores(4, 1, "คะแนน", 60, 1, 2, 3);
        scores(4, 4, "คะแนน", 70, 1, 2, 3);
        Submission submission = read();
        assertEquals(List.of("2566 1 61 แผ่น!B5", "2566 2 62 แผ่น!B6", "2566 3 63 แผ่น!B7"), scores(submission));
        assertTrue(TestReading.codes(submission).contains("fiscal-year-missing แผ่น!E4"));
    }

    @Test
    void selfAssessmentOverOneTableIsNotThatOfTheOther() {
        title("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        put(3, 1, "ผลที่ประกาศ");
        put(3, 4, "ประเมินตนเอง");
        scores(4, 1, "คะแนน", 60, 1, 2, 3);
        scores(4, 4, "คะแนน", 70, 1, 2, 3);
        Submission submission = read();
        submission
                .scores()
                .forEach(score -> assertEquals(
                        score.score().intValueExact() > 70 ? SourceKind.SELF_ASSESSMENT : SourceKind.OFFICIAL,
                        score.source()));
        assertEquals(6, submission.scores().size());
    }

    @Test
    void targetsBesideTheScoresAreLeftAlone() {
        title("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        put(3, 1, "ผลที่ประกาศ");
        put(3, 4, "ค่าเป้าหมาย");
        scores(4, 1, "คะแนน", 60, 1, 2, 3);
        scores(4, 4, "คะแนน", 70, 1, 2, 3);
        Submission submission = read();
        assertEquals(3, submission.scores().size());
        assertEquals(List.of("table-left-alone แผ่น!D4 แผ่น!D3"), tables(submission));
    }

    private static List<String> tables(Submission submission) {
        return TestReading.codes(submission).stream()
                .filter(code -> code.startsWith("table"))
                .toList();
    }

    @Test
    void planBesideItsReport() {
        title("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568");
        measures(3, 1, 2, 6);
        put(3, 5, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผลการดำเนินงาน");
        put(4, 5, NAMES.get(1), "มาตรการ2", "ประชุมแล้ว");
        Submission submission = read();
        assertEquals(List.of("มาตรการ2 2 แผ่น!A4", "มาตรการ6 6 แผ่น!A5", "มาตรการ2 2 แผ่น!E4"), measures(submission));
        assertEquals("", submission.measures().get(0).text(Field.RESULT));
        assertEquals("ประชุมแล้ว", submission.measures().get(2).text(Field.RESULT));
    }

    @Test
    void tableOverTheWholeWidthBelow() {
        title("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568");
        measures(3, 1, 2, 6);
        measures(3, 5, 9);
        put(8, 1, "ส่วนที่ ๒");
        put(
                9,
                1,
                "ตัวชี้วัด",
                "ข้อ",
                "ประเด็นที่ต้องแก้ไขหรือพัฒนา",
                "มาตรการ/แนวทาง",
                "วิธีการดำเนินการ",
                "ผู้รับผิดชอบ");
        put(10, 1, NAMES.get(9), "O27", "ล่าช้า", "มาตรการ10", "๑. ร่าง", "กองช่าง");
        assertEquals(
                List.of("มาตรการ2 2 แผ่น!A4", "มาตรการ6 6 แผ่น!A5", "มาตรการ9 9 แผ่น!E4", "มาตรการ10 10 แผ่น!A10"),
                measures(read()));
    }

    @Test
    void headingsRepeatedOnEachPage() {
        title("ผลการประเมิน ITA");
        put(3, 1, "ปีงบประมาณ พ.ศ. 2565");
        scores(4, 1, "คะแนน", 50, 1, 2);
        scores(4, 4, "คะแนน", 50, 6, 7);
        put(8, 1, "ปีงบประมาณ พ.ศ. 2566");
        scores(9, 1, "คะแนน", 60, 1, 2);
        scores(9, 4, "คะแนน", 60, 6, 7);
        assertEquals(
                List.of(
                        "2565 1 51 แผ่น!B5",
                        "2565 2 52 แผ่น!B6",
                        "2565 6 56 แผ่น!E5",
                        "2565 7 57 แผ่น!E6",
                        "2566 1 61 แผ่น!B10",
                        "2566 2 62 แผ่น!B11",
                        "2566 6 66 แผ่น!E10",
                        "2566 7 67 แผ่น!E11"),
                scores(read()));
    }

    @Test
    void measuresBesideScoresAreNotOfTheIndicatorsInTheSameRows() {
        title("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568");
        scores(3, 1, "คะแนนปี 2567", 60, 1, 2, 3);
        put(3, 4, "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ");
        put(4, 4, "จัดทำคู่มือ", "๑. ร่าง", "กองคลัง");
        Submission submission = read();
        assertEquals(List.of("จัดทำคู่มือ 0 แผ่น!D4"), measures(submission));
        assertEquals(3, submission.scores().size());
        assertEquals(
                List.of("indicator-not-recognised แผ่น!D4"),
                TestReading.codes(submission).stream()
                        .filter(code -> code.startsWith("indicator"))
                        .toList());
    }

    /** The indicators and scores may be called anyhow: whoever reads a measure as one of the indicator beside it links it wrongly. */
    @ParameterizedTest
    @CsvSource({"เรื่องที่วัด, ได้เท่าไร", "ตัวประเมิน, ค่าปี 2567", "ตัวชี้วัด, คะแนน"})
    void measuresThatEndBesideAListOfIndicatorsAreNotOfThese(String names, String scores) {
        title("ผลและมาตรการ ITA ปีงบประมาณ พ.ศ. 2567");
        put(3, 1, names, scores, null, "มาตรการปี 2567", "มอบให้", "ทำเมื่อ");
        for (int i = 0; i < 10; i++) {
            put(4 + i, 1, NAMES.get(i), 81.25 + i);
        }
        put(4, 4, "จัดทำคู่มือการให้บริการ", "กองคลัง", "มกราคม 2567");
        put(5, 4, "อบรมเจ้าหน้าที่ทุกคน", "กองช่าง", "มีนาคม 2567");
        put(6, 4, "ติดตั้งกล่องรับความคิดเห็น", "สำนักปลัด", "พฤษภาคม 2567");
        assertEquals(
                List.of(
                        "จัดทำคู่มือการให้บริการ 0 แผ่น!D4",
                        "อบรมเจ้าหน้าที่ทุกคน 0 แผ่น!D5",
                        "ติดตั้งกล่องรับความคิดเห็น 0 แผ่น!D6"),
                measures(read()));
    }

    @Test
    void blankColumnInOneTableMakesNoTwo() {
        title("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568");
        put(
                3,
                1,
                "ลำดับที่",
                "ตัวชี้วัด",
                null,
                "มาตรการ/แนวทาง",
                "วิธีการดำเนินการ",
                null,
                "ผู้รับผิดชอบ",
                "ระยะเวลา");
        put(4, 1, "๑", NAMES.get(1), null, "มาตรการ2", "๑. ร่าง", null, "กองคลัง", "ทุกเดือน");
        Submission submission = read();
        assertEquals(List.of("มาตรการ2 2 แผ่น!A4"), measures(submission));
        assertEquals("กองคลัง", submission.measures().get(0).text(Field.RESPONSIBLE));
        assertFalse(TestReading.onlyCodes(submission).contains(FindingCode.HEADING_NOT_RECOGNISED));
    }

    /** The rows are counted in the middle of their table: what stands to the left are the steps of the measures to the right. */
    @Test
    void aNumberInTheMiddleOfATableMakesNoTwo() {
        title("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568");
        put(3, 1, "ประเด็นที่ต้องแก้ไข", "ขั้นตอน", "ผู้รับผิดชอบ", "ที่", "ด้าน", "มาตรการ", "ระยะเวลา");
        for (int row = 1; row <= 3; row++) {
            put(3 + row, 1, "งานล่าช้า", "๑. ร่าง", "กองคลัง", row, NAMES.get(row), "จัดทำคู่มือ" + row, "ทุกเดือน");
        }
        Submission submission = read();
        assertEquals(
                List.of("จัดทำคู่มือ1 กองคลัง", "จัดทำคู่มือ2 กองคลัง", "จัดทำคู่มือ3 กองคลัง"),
                submission.measures().stream()
                        .map(m -> m.text(Field.MEASURE) + " " + m.text(Field.RESPONSIBLE))
                        .toList());
    }

    @Test
    void groupOfInstrumentsBesideTheIndicatorsMakesNoTwo() {
        title("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        put(3, 1, "เครื่องมือ", "ลำดับ", "ตัวชี้วัด", "คะแนน");
        put(4, 1, "IIT", "๑", NAMES.get(0), 81);
        put(5, 1, null, "๒", NAMES.get(1), 82);
        assertEquals(List.of("2567 1 81 แผ่น!D4", "2567 2 82 แผ่น!D5"), scores(read()));
    }

    /** Nobody knows these headings: that the columns name other indicators in the same rows shows two lists. */
    @ParameterizedTest
    @CsvSource({
        "ตัวชี้วัดที่ 1-5, ตัวชี้วัดที่ 6-10, 0",
        "ตัวชี้วัดที่ 1-5, ตัวชี้วัดที่ 6-10, 1",
        "รายการตัวชี้วัด IIT, ตัวชี้วัด EIT และ OIT, 1",
        "IIT, EIT และ OIT, 0",
    })
    void twoHalvesOfAListStandSideBySideUnderHeadingsOfTheirOwn(String left, String right, int gap) {
        title("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568");
        put(3, 1, left, "คะแนนที่ได้");
        put(3, 3 + gap, right, "คะแนนที่ได้");
        for (int i = 0; i < 5; i++) {
            put(4 + i, 1, (i + 1) + ". " + NAMES.get(i), 71 + i);
            put(4 + i, 3 + gap, (i + 6) + ". " + NAMES.get(i + 5), 76 + i);
        }
        Submission read = read();
        String column = gap == 0 ? "D" : "E";
        assertEquals(
                List.of(
                        "2568 1 71 แผ่น!B4",
                        "2568 2 72 แผ่น!B5",
                        "2568 3 73 แผ่น!B6",
                        "2568 4 74 แผ่น!B7",
                        "2568 5 75 แผ่น!B8",
                        "2568 6 76 แผ่น!" + column + "4",
                        "2568 7 77 แผ่น!" + column + "5",
                        "2568 8 78 แผ่น!" + column + "6",
                        "2568 9 79 แผ่น!" + column + "7",
                        "2568 10 80 แผ่น!" + column + "8"),
                scores(read),
                () -> TestReading.codes(read).toString());
    }

    /** Nobody knows the heading of the scores: it stands over all ten once each block is below the one to its left. */
    @Test
    void aListGoesOnToItsRightUnderItsInstruments() {
        title("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568");
        String heading = "คะแนนที่หน่วยงานได้รับ";
        put(3, 1, "IIT", heading, null, "EIT", heading, null, "OIT", heading);
        for (int i = 0; i < 10; i++) {
            int block = i < 5 ? 0 : i < 8 ? 1 : 2;
            put(4 + i - List.of(0, 5, 8).get(block), 1 + 3 * block, NAMES.get(i), 71.25 + i);
        }
        assertEquals(
                List.of(
                        "1 71.25 B4",
                        "2 72.25 B5",
                        "3 73.25 B6",
                        "4 74.25 B7",
                        "5 75.25 B8",
                        "6 76.25 E4",
                        "7 77.25 E5",
                        "8 78.25 E6",
                        "9 79.25 H4",
                        "10 80.25 H5"),
                read().scores().stream()
                        .map(score -> score.indicator() + " " + score.score() + " "
                                + score.at().a1())
                        .toList());
    }

    /** What is counted has names of its own: a number between a score and how good it is counts the rows of the scores. */
    @Test
    void aNumberBehindTheScoresBeginsNoTableOfGrades() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน").row(1, "ผลการประเมิน ITA พ.ศ. 2568 เทศบาลตำบลตัวอย่าง");
        sheet.row(2, "ตัวชี้วัด", "คะแนน", "ลำดับที่", "แปลผล", "ข้อสังเกต");
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i, i + 1, i % 3 == 0 ? "ดี" : "ควรปรับปรุง", "-");
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(10, submission.scores().size());
        assertEquals(List.of("heading-not-recognised คะแนน!D2"), TestReading.codes(submission));
        assertEquals(Severity.NOTICE, submission.findings().get(0).severity());
    }
}
