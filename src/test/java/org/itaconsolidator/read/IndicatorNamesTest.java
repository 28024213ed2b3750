package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Below "ตัวชี้วัดที่" the cells say whether it holds the indicators' numbers or their names. */
class IndicatorNamesTest {
    private static final String RESULT = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566";

    @Test
    void namesBelowItAreTheMeasuresIndicators() {
        Submission read = measures("คุณภาพการดำเนินงาน", "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร");
        assertEquals(
                List.of(OptionalInt.of(6), OptionalInt.of(7)),
                read.measures().stream().map(measure -> measure.indicator()).toList());
        assertEquals(List.of(), read.findings());
    }

    @Test
    void numbersBelowItNameNoIndicator() {
        Submission read = measures("6", "7");
        assertEquals(
                List.of(OptionalInt.empty(), OptionalInt.empty()),
                read.measures().stream().map(measure -> measure.indicator()).toList());
        assertEquals(List.of(FindingCode.INDICATOR_NOT_RECOGNISED), TestReading.onlyCodes(read));
    }

    @Test
    void namesBelowItNameTheRowsOfScores() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566").row(2, "องค์การบริหารส่วนตำบลทดสอบ");
        sheet.row(4, "ที่", "ตัวชี้วัดที่", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(10, read.scores().size());
        assertEquals(List.of(), read.findings());
    }

    private static Submission measures(String... indicators) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("มาตรการ");
        sheet.row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.row(2, "องค์การบริหารส่วนตำบลทดสอบ");
        sheet.row(4, "ตัวชี้วัดที่", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ");
        sheet.row(5, indicators[0], "จัดทำคู่มือ", "1. ประชุม 2. เผยแพร่", "กองคลัง");
        sheet.row(6, indicators[1], "ปรับปรุงเว็บ", "1. สำรวจ", "สำนักปลัด");
        return TestReading.read(book.toBytes());
    }

    @Test
    void namesWithTheirTranslationAreTheNames() {
        assertEquals(
                10,
                translated("Duty", "Budget", "Power", "Assets", "Corruption Solving", "Quality", "Communication")
                        .scores()
                        .size());
    }

    /** The five of IIT are all of an instrument; the five from the second on are of two. */
    @ParameterizedTest
    @CsvSource({
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566,0,6,6",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566,0,5,5",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566,1,5,0",
        "ผลการประเมิน ปีงบประมาณ พ.ศ. 2566,0,6,0",
        "ผลการประเมิน ปีงบประมาณ พ.ศ. 2566,0,5,0"
    })
    void sixNamesOrAllOfAnInstrumentBelowATitleOfOursMakeScores(String title, int first, int names, int scores) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, title).row(2, "องค์การบริหารส่วนตำบลทดสอบ").row(4, "สิ่งที่ดู", "ได้");
        for (int i = 0; i < names; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(first + i), 80.25 + i);
        }
        assertEquals(scores, TestReading.read(book.toBytes()).scores().size());
    }

    /** Numbers alone: 1 to 10 in order, beside nothing that names something else, below a title of a result of the assessment. */
    @ParameterizedTest
    @CsvSource({
        "ตัวชี้วัดที่ %d,10,ตัวชี้วัด,10",
        "ตชว.%d,10,ตัวชี้วัด,10",
        "%d,10,ตัวชี้วัดที่,10",
        "%d,10,ตัวชี้วัด,10",
        "%d,10,ลำดับที่,0",
        "%d,10,ตัวชี้วัดที่ต้องพัฒนา,0",
        "%d,10,ตัวชี้วัดที่ได้คะแนนน้อย,0",
        "ข้อ %d,10,ตัวชี้วัด,0",
        "ตัวชี้วัดที่ %d,9,ตัวชี้วัด,0",
        "ตัวชี้วัดที่ %d,11,ตัวชี้วัด,0",
    })
    void tenNumbersInOrderAreTheIndicators(String label, int rows, String heading, int scores) {
        Submission read = numbered(RESULT, label, rows, heading, null);
        assertEquals(scores, read.scores().size(), read.findings().toString());
        if (scores > 0) {
            assertEquals(
                    List.of("1 80.25", "10 89.25"),
                    List.of(0, 9).stream()
                            .map(i -> read.scores().get(i))
                            .map(score -> score.indicator() + " " + score.score())
                            .toList());
            assertEquals(
                    List.of("heading-taken-as numbered"),
                    read.findings().stream()
                            .map(each ->
                                    each.code().code() + " " + each.details().get("case"))
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566,ผ่าน,10",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566,EIT,10",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566,ความพึงพอใจ,0",
        "ผลการประเมิน ปีงบประมาณ พ.ศ. 2566,,0",
        "ผลการประเมิน LPA ปีงบประมาณ พ.ศ. 2566,,0",
        "ผลการประเมินประสิทธิภาพ (LPA) และ ITA ปีงบประมาณ พ.ศ. 2566,,0",
        "มาตรการจากผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566,,0",
        "คะแนนตัวชี้วัดตามแผนปฏิบัติการเพื่อยกระดับ ITA ปีงบประมาณ พ.ศ. 2566,,0",
        "ผลการประเมิน ITA แบบวัด EIT ปีงบประมาณ พ.ศ. 2566,,0",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2561,,0",
    })
    void numbersAreNamedBelowAResultOfTheAssessmentAlone(String title, String beside, int scores) {
        assertEquals(
                scores,
                numbered(title, "ตัวชี้วัดที่ %d", 10, "ตัวชี้วัด", beside)
                        .scores()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({"1,10,10", "2,10,0", "1,11,0"})
    void tenNumbersInARowOverFiguresAreTheIndicators(int first, int last, int scores) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, RESULT + " องค์การบริหารส่วนตำบลทดสอบ");
        sheet.set(3, 1, "ตัวชี้วัดที่").set(4, 1, "คะแนน");
        for (int i = first; i <= last; i++) {
            sheet.set(3, 1 + i, i).set(4, 1 + i, 80.25 + i);
        }
        assertEquals(scores, TestReading.read(book.toBytes()).scores().size());
    }

    @Test
    void titleOfAnotherTableIsNotOfTheNumbersBelowIt() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, RESULT + " องค์การบริหารส่วนตำบลทดสอบ").row(3, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.row(4 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        sheet.row(16, "ตัวชี้วัดที่", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(17 + i, "ตัวชี้วัดที่ " + (i + 1), 70.5 + i);
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals("80.25", read.scores().get(0).score().toPlainString());
        assertEquals(10, read.scores().size(), read.findings().toString());
    }

    private static Submission numbered(String title, String label, int rows, String heading, String beside) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, title + " องค์การบริหารส่วนตำบลทดสอบ").row(3, heading, "คะแนน");
        for (int i = 0; i < rows; i++) {
            sheet.row(4 + i, label.formatted(i + 1), 80.25 + i, beside);
        }
        return TestReading.read(book.toBytes());
    }

    @Test
    void theSameWordsBehindEachNameAreARemark() {
        assertEquals(List.of(), translated("target").scores());
    }

    @Test
    void headingOfRefusedNumbersIsNamedBesideOneOfOtherSystems() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 องค์การบริหารส่วนตำบลทดสอบ");
        sheet.row(3, "#", "เกณฑ์", "คะแนนรวมรายข้อ", "ค่าเป้าหมาย");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, i + 1, ScoreTablesTest.NAMES.get(i), (80.25 + i) + " คะแนน", 85);
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(List.of(), read.scores());
        assertEquals(
                true,
                read.findings().stream()
                        .filter(each -> each.code() == FindingCode.HEADING_NOT_RECOGNISED)
                        .anyMatch(each -> each.cells().get(0).a1().equals("C3")),
                read.findings().toString());
    }

    private static Submission translated(String... words) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 องค์การบริหารส่วนตำบลทดสอบ");
        sheet.row(3, "No.", "KPI", "ผลประเมิน");
        for (int i = 0; i < 10; i++) {
            String word =
                    words.length == 1 ? words[0] : i < words.length ? words[i] : "Indicator " + "abc".charAt(i - 7);
            sheet.row(4 + i, i + 1, ScoreTablesTest.NAMES.get(i) + " (" + word + ")", 80.25 + i);
        }
        return TestReading.read(book.toBytes());
    }
}
