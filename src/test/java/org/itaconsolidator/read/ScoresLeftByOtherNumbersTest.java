package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Below a title of the result the scores are the numbers beside the indicators that nothing else explains: no word of their heading, and
 * no reckoning. What they are called says little there.
 */
class ScoresLeftByOtherNumbersTest {
    private static final String TITLE = "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2567";
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final List<String> ALL =
            List.of("80.25", "81.25", "82.25", "83.25", "84.25", "85.25", "86.25", "87.25", "88.25", "89.25");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน").set(1, 1, TITLE);

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "other numbers");
        return submission;
    }

    private static List<String> scores(Submission submission) {
        return submission.scores().stream()
                .sorted(Comparator.comparing(ScoreReading::fiscalYear).thenComparing(ScoreReading::indicator))
                .map(ScoreReading::shownScore)
                .toList();
    }

    private static double[] scoresFrom(double first) {
        double[] numbers = new double[NAMES.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = first + i;
        }
        return numbers;
    }

    private void column(int column, String heading, double... numbers) {
        sheet.set(4, column, heading);
        for (int i = 0; i < numbers.length; i++) {
            sheet.set(5 + i, column, numbers[i]);
        }
    }

    private void names(String heading) {
        sheet.set(4, 1, heading);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(5 + i, 1, NAMES.get(i));
        }
    }

    /** A word for a mean, an aim or a rank says so, whatever stands beside it. */
    @ParameterizedTest
    @CsvSource({
        "Our score, Provincial average, 10",
        "ดัชนีที่ได้, ค่ากลางของกลุ่ม, 10",
        "ดัชนีที่ได้, อันดับซึ่งได้ในกลุ่ม, 10",
        "ดัชนีที่ได้, ดัชนีของกลุ่ม, 0",
        "หลังอบรม (ร้อยละ), ก่อนอบรม (ร้อยละ), 0"
    })
    void ofTwoColumnsTheOneIsReadThatNothingElseExplains(String heading, String beside, int stored) {
        names("เรื่อง");
        column(2, heading, scoresFrom(80.25));
        column(3, beside, scoresFrom(71.15));

        Submission submission = read();

        assertEquals(stored == 0 ? List.of() : ALL, scores(submission));
        assertEquals(
                stored == 0 ? 0 : 1,
                submission.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.HEADING_TAKEN_AS
                                && finding.found().equals(heading))
                        .count());
    }

    /** That scores are of a hundred, of this year and announced to the body says nothing else of them; a column of hundreds is no score. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนที่ ป.ป.ช. ประกาศให้หน่วยงานของเรา (เต็ม ๑๐๐)",
        "แล้วเรื่องนั้นทำคะแนนได้เท่าใดจากคะแนนเต็มหนึ่งร้อยคะแนน",
        "ผลคะแนนที่ได้รับจากการประเมินในปีงบประมาณนี้",
        "แล้วเรื่องนั้นทำคะแนนได้เท่าใดปีนี้"
    })
    void whatIsSaidOfAnyScoreExplainsNothing(String heading) {
        names("เรื่อง");
        column(2, "คะแนนเต็ม 100", 100, 100, 100, 100, 100, 100, 100, 100, 100, 100);
        column(3, heading, scoresFrom(80.25));

        assertEquals(ALL, scores(read()));
    }

    /** The only numbers beside the indicators need no heading; of several each needs one. */
    @ParameterizedTest
    @CsvSource({"false, 10", "true, 0"})
    void theOnlyNumbersNeedNoHeading(boolean several, int stored) {
        sheet.row(4, "ลำดับข้อ", "เครื่องมือ", "ชื่อตัวชี้วัดตามคู่มือ");
        for (int i = 0; i < NAMES.size(); i++) {
            String instrument = i < 5 ? "IIT" : i < 8 ? "EIT" : "OIT";
            sheet.row(5 + i, i + 1, instrument, NAMES.get(i), ALL.get(i), several ? "7" + i + ".15" : null);
        }
        sheet.row(15, null, null, "คะแนนภาพรวม", "85.35").row(16, null, null, "ระดับผลการประเมิน", "ผ่าน");
        sheet.row(18, "วัสดุที่ต้องเบิก", "จำนวน").row(19, "กระดาษ", "5 รีม").row(20, "หมึกพิมพ์", "2 ตลับ");

        assertEquals(stored == 0 ? List.of() : ALL, scores(read()));
    }

    /** Beside columns of other bodies that of the body which the title names holds its scores, though the sheet is called a comparison. */
    @Test
    void theBodysOwnColumnIsReadBesideThoseOfOthers() {
        BookBuilder neighbours = new BookBuilder();
        BookBuilder.Sheet own = neighbours.sheet("เทียบเพื่อนบ้าน").set(1, 1, TITLE);
        own.row(4, "วัดเรื่องอะไร", "อบต.ดอนแก้ว", "ทต.โพธิ์ศรี", "ทต.ตัวอย่าง (หน่วยงานเรา)", "อบต.หนองโสน");
        for (int i = 0; i < NAMES.size(); i++) {
            own.row(5 + i, NAMES.get(i), 70.15 + i, 71.15 + i, 80.25 + i, 72.15 + i);
        }

        assertEquals(ALL, scores(TestReading.read(neighbours.toBytes())));
    }

    /** Below another body's title a column that names nobody is that body's, though one beside it names a third. */
    @ParameterizedTest
    @CsvSource({"คะแนน, 0", "คะแนน ทต.ตัวอย่าง, 10"})
    void belowAnotherBodysTitleOnlyTheColumnOfTheOwnNameIsRead(String heading, int stored) {
        BookBuilder of = new BookBuilder();
        of.sheet("หน้าปก").set(1, 1, TITLE);
        BookBuilder.Sheet other = of.sheet("ตาราง").set(1, 1, "คะแนน ITA อบต.ข้างเคียง ปี 2567");
        other.row(4, "ตัวชี้วัด", heading, "คะแนน อบต.ดอนแก้ว");
        for (int i = 0; i < NAMES.size(); i++) {
            other.row(5 + i, NAMES.get(i), 80.25 + i, 71.15 + i);
        }

        assertEquals(stored == 0 ? List.of() : ALL, scores(TestReading.read(of.toBytes())));
    }

    /** Another assessment's table beside the scores, and a column of its name, are no rival of theirs. */
    @ParameterizedTest
    @CsvSource({"ร้อยละ LPA, 10", "ร้อยละ ปูม้า, 0"})
    void anotherAssessmentsNumbersExplainThemselves(String heading, int stored) {
        names("ข้อ/ตัวชี้วัด");
        column(2, "ผลออกมา", scoresFrom(80.25));
        column(5, heading, 87.30, 85.73, 75.17, 84.38, 96.87);

        assertEquals(stored == 0 ? List.of() : ALL, scores(read()));
    }

    /** Of two columns, one of the year before and one of this year, the title tells both years. */
    @ParameterizedTest
    @CsvSource({
        "ตัวชี้วัดอะไรบ้าง, คะแนนเดิม (ปีก่อน), คะแนนปีปัจจุบัน",
        "ตัวชี้วัด, คะแนน (ปีที่แล้ว), คะแนนใหม่ (ปีนี้)"
    })
    void theYearBeforeAndThisOneAreThoseOfTheTitle(String of, String before, String now) {
        names(of);
        column(2, before, scoresFrom(70.25));
        column(3, now, scoresFrom(80.25));

        Submission submission = read();

        assertEquals(20, submission.scores().size());
        assertEquals(ALL, scores(submission).subList(10, 20));
    }

    /** Numbers that are how far two others are apart are no scores; numbers that are not may be. */
    @ParameterizedTest
    @CsvSource({"0, 10", "0.5, 0"})
    void differencesExplainThemselves(double off, int stored) {
        names("เรื่อง");
        column(2, "ดัชนีที่ได้", scoresFrom(80.25));
        column(3, "ค่ากลางของกลุ่ม", 71.5, 70.5, 75.25, 80.25, 80.5, 81.75, 80.25, 80.5, 80.25, 81.5);
        column(4, "ปูม้า", 8.75, 10.75, 7, 3, 3.75, 3.5, 6, 6.75, 8, 7.75 + off);

        assertEquals(stored == 0 ? List.of() : ALL, scores(read()));
    }

    /** One number for all indicators of an instrument is that instrument's, whatever it is called. */
    @Test
    void numbersOfInstrumentsExplainThemselves() {
        names("เรื่อง");
        column(2, "ดัชนีที่ได้", scoresFrom(80.25));
        column(3, "ปูม้า", 82.25, 82.25, 82.25, 82.25, 82.25, 86.25, 86.25, 86.25, 88.75, 88.75);

        assertEquals(ALL, scores(read()));
    }

    /** Numbers of last year are not taken because those of this year are still to come. */
    @ParameterizedTest
    @ValueSource(strings = {"ผลเดิม", "ค่าเก่า", "ฐาน", "Baseline"})
    void oldNumbersAreNotTakenBesideABlankColumn(String heading) {
        names("เรื่อง");
        column(2, heading, scoresFrom(80.25));
        column(3, "ผลใหม่");

        assertEquals(List.of(), scores(read()));
    }

    /** Few different scores are no numbers of instruments where one of these has several. */
    @Test
    void fewDifferentNumbersExplainNothing() {
        names("เรื่อง");
        column(2, "ดัชนีที่ได้", 100, 95.5, 90.25, 100, 95.5, 90.25, 100, 95.5, 90.25, 95.5);
        column(3, "ดัชนีของกลุ่ม", scoresFrom(71.15));

        assertEquals(List.of(), scores(read()));
    }

    /** Beside measures numbers may be of the work, or of the year before. */
    @Test
    void numbersBesideMeasuresAreNotTaken() {
        names("ตัวชี้วัด");
        column(2, "ดัชนีที่ได้", scoresFrom(80.25));
        sheet.set(4, 3, "มาตรการ");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(5 + i, 3, "จัดทำคู่มือเรื่องที่ " + (i + 1));
        }

        assertEquals(List.of(), scores(read()));
    }

    /** "งบ 66" over scores is a year where it goes on from column to column; what nobody knows may count anything. */
    @ParameterizedTest
    @CsvSource({"งบ 66, งบ 67, 20", "ปลาทู 66, ปลาทู 67, 0", "ปลาทู 66, ปูม้า 67, 0", "ปลาทู 66, ปลาทู 68, 0"})
    void headingsThatCountOnAreYears(String one, String other, int stored) {
        names("เรื่อง");
        column(2, one, scoresFrom(70.25));
        column(3, other, scoresFrom(80.25));

        Submission submission = read();

        assertEquals(stored, submission.scores().size());
        assertEquals(stored == 0 ? List.of() : ALL, scores(submission).subList(stored / 2, stored));
    }

    /** Below groups of years the same is asked of the columns of each. */
    @ParameterizedTest
    @CsvSource({"ผลงบ 66, ผลงบ 67, 20", "เป้างบ 66, เป้างบ 67, 0"})
    void belowYearsTheOneIsReadThatNothingElseExplains(String one, String other, int stored) {
        sheet.set(4, 1, "เรื่อง").merge(4, 1, 5, 1);
        sheet.set(4, 2, one).merge(4, 2, 4, 3).set(4, 4, other).merge(4, 4, 4, 5);
        sheet.set(5, 2, "คะแนน อปท. เรา").set(5, 3, "ค่าเฉลี่ยอำเภอ");
        sheet.set(5, 4, "คะแนน อปท. เรา").set(5, 5, "ค่าเฉลี่ยอำเภอ");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(6 + i, NAMES.get(i), 70.25 + i, 66.15 + i, 80.25 + i, 77.15 + i);
        }

        Submission submission = read();

        assertEquals(stored, submission.scores().size());
        assertEquals(stored == 0 ? List.of() : ALL, scores(submission).subList(stored / 2, stored));
    }

    /** Each instrument's indicators are enough below the title, beside one another or on sheets of their own. */
    @ParameterizedTest
    @CsvSource({
        "บุคลากรภายในให้คะแนนเรื่อง, ผู้รับบริการให้คะแนนเรื่อง, ตรวจเว็บไซต์เรื่อง, ได้, 10",
        "เรื่อง, เรื่อง, เรื่อง, ดัชนีที่ได้, 10",
        "เรื่อง, เรื่อง, เรื่อง, ค่าเฉลี่ยอำเภอ, 0"
    })
    void blocksOfInstrumentsBelowHeadingsOfTheirOwnAreOneList(
            String first, String second, String third, String heading, int stored) {
        List<String> headings = List.of(first, second, third);
        int[] firsts = {0, 5, 8, 10};
        for (int block = 0; block < 3; block++) {
            sheet.set(4, 1 + 3 * block, headings.get(block)).set(4, 2 + 3 * block, heading);
            for (int i = firsts[block]; i < firsts[block + 1]; i++) {
                int row = 5 + i - firsts[block];
                sheet.set(row, 1 + 3 * block, NAMES.get(i)).set(row, 2 + 3 * block, 80.25 + i);
            }
        }
        sheet.set(11, 1, "คะแนนรวมทั้ง 3 ส่วน").set(11, 2, 85.5);

        assertEquals(stored == 0 ? List.of() : ALL, scores(read()));
    }

    @ParameterizedTest
    @CsvSource({"ดัชนีที่ได้, 10", "ค่าเฉลี่ยอำเภอ, 0"})
    void eachInstrumentMayHaveASheet(String heading, int stored) {
        int[] firsts = {0, 5, 8, 10};
        for (int block = 0; block < 3; block++) {
            BookBuilder.Sheet own =
                    block == 0 ? sheet : book.sheet("แผ่น " + block).set(1, 1, TITLE);
            own.set(4, 1, "เรื่อง").set(4, 2, heading);
            for (int i = firsts[block]; i < firsts[block + 1]; i++) {
                own.set(5 + i - firsts[block], 1, NAMES.get(i)).set(5 + i - firsts[block], 2, 80.25 + i);
            }
        }

        assertEquals(stored == 0 ? List.of() : ALL, scores(read()));
    }

    /** Measures below the scores, in the same columns, name the indicators once more: their texts say nothing of the numbers above. */
    @Test
    void measuresBelowInTheSameColumnsSayNothingOfTheScores() {
        names("ด้านที่วัด");
        column(2, "ดัชนีที่ได้", scoresFrom(80.25));
        sheet.row(16, "มาตรการปีงบประมาณ พ.ศ. 2568")
                .row(17, "อยู่ในด้านใด", "ข้อที่ยังทำได้ไม่ดี", "มาตรการ", "ผู้รับผิดชอบ");
        for (int i = 0; i < 4; i++) {
            sheet.row(18 + i, NAMES.get(i), "ประชาชนไม่ทราบเรื่อง", "จัดทำคู่มือเรื่องที่ " + i, "กองคลัง");
        }

        assertEquals(ALL, scores(read()));
    }
}
