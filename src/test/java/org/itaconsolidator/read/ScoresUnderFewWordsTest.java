package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Honest scores whose headings say little: what stands beside, below and above them says the rest. */
class ScoresUnderFewWordsTest {
    private static final String TITLE = "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2567";
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final List<String> ALL = List.of(
            "1 80.25",
            "2 81.25",
            "3 82.25",
            "4 83.25",
            "5 84.25",
            "6 85.25",
            "7 86.25",
            "8 87.25",
            "9 88.25",
            "10 89.25");
    private static final String IIT = "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)";
    private static final String EIT = "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)";
    private static final String OIT = "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน").set(1, 1, TITLE);

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "few words");
        return submission;
    }

    private static List<String> scores(Submission submission) {
        return submission.scores().stream()
                .map(score -> score.indicator() + " " + score.shownScore())
                .sorted((one, other) -> Integer.parseInt(one.split(" ")[0]) - Integer.parseInt(other.split(" ")[0]))
                .toList();
    }

    private static long warnings(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTICE)
                .count();
    }

    private void block(int column, int first, int last, Object unit) {
        for (int i = first; i <= last; i++) {
            sheet.set(5 + i - first, column, NAMES.get(i));
            sheet.set(5 + i - first, column + 1, unit.equals("") ? 80.25 + i : 80.25 + i + " " + unit);
        }
    }

    /** What the captions over blocks say besides their instrument is not said of the first block alone. */
    @ParameterizedTest
    @CsvSource({
        "Indicator, Score, '', 10",
        "ตัวชี้วัด / ประเด็น, ผลประเมิน (ร้อยละ), คะแนน, 10",
        "หัวข้อการประเมิน, ผลคะแนน, '', 10",
        "หัวข้อการประเมิน, ค่าเป้าหมาย, '', 0"
    })
    void blocksOfInstrumentsSideBySideAreOneList(String names, String scores, String unit, int stored) {
        sheet.set(3, 1, IIT)
                .merge(3, 1, 3, 2)
                .set(3, 4, EIT)
                .merge(3, 4, 3, 5)
                .set(3, 7, OIT)
                .merge(3, 7, 3, 8);
        for (int column : List.of(1, 4, 7)) {
            sheet.set(4, column, names).set(4, column + 1, scores);
        }
        block(1, 0, 4, unit);
        block(4, 5, 7, unit);
        block(7, 8, 9, unit);
        Submission read = read();
        assertEquals(stored == 0 ? List.of() : ALL, scores(read));
        assertEquals(0, stored == 0 ? 0 : warnings(read));
    }

    @Test
    void blocksOfWhichOneIsSaidToBeOfOthersAreNoneOfItsScores() {
        sheet.set(3, 1, IIT).set(3, 4, EIT + " ค่าเฉลี่ยจังหวัด").set(3, 7, OIT);
        for (int column : List.of(1, 4, 7)) {
            sheet.set(4, column, "หัวข้อการประเมิน").set(4, column + 1, "ผลคะแนน");
        }
        block(1, 0, 4, "");
        block(4, 5, 7, "");
        block(7, 8, 9, "");
        assertEquals(
                0,
                read().scores().stream()
                        .filter(score -> score.indicator() >= 6 && score.indicator() <= 8)
                        .count());
    }

    /** The first row of each instrument is that of its first indicator, whatever the column of the names is called. */
    @ParameterizedTest
    @CsvSource({
        "ตัวชี้วัดตามแบบวัด, IIT",
        "เกณฑ์การประเมิน, แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
        "ตัวชี้วัดที่ประเมิน, แบบวัด IIT"
    })
    void instrumentMergedDownInFrontOfNamesTakesNoRow(String heading, String instrument) {
        sheet.row(4, "เครื่องมือ", heading, "Score");
        for (int i = 0; i < 10; i++) {
            sheet.set(5 + i, 2, "ตัวชี้วัดที่ " + (i + 1) + " " + NAMES.get(i)).set(5 + i, 3, 80.25 + i);
        }
        sheet.set(5, 1, instrument).merge(5, 1, 9, 1);
        sheet.set(10, 1, EIT).merge(10, 1, 12, 1);
        sheet.set(13, 1, OIT).merge(13, 1, 14, 1);
        Submission read = read();
        assertEquals(ALL, scores(read));
        assertEquals(0, warnings(read));
    }

    /** The score of an indicator is a mean: beside nothing but its level it is the year's, beside another figure nobody knows. */
    @ParameterizedTest
    @CsvSource({"เกรด, B, 20", "คะแนน, 66.66, 10"})
    void meanAloneBelowAYearIsTheScore(String beside, String cell, int stored) {
        sheet.set(4, 1, "ตัวชี้วัด").merge(4, 1, 5, 1);
        sheet.set(4, 2, "คะแนน ITA 2566")
                .merge(4, 2, 4, 3)
                .set(4, 4, "คะแนน ITA 2567")
                .merge(4, 4, 4, 5);
        sheet.set(5, 2, "คะแนนเฉลี่ย")
                .set(5, 3, beside)
                .set(5, 4, "คะแนนเฉลี่ย")
                .set(5, 5, beside);
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, NAMES.get(i), 80.25 + i, cell, 70.25 + i, cell);
        }
        if (stored == 10) {
            sheet.set(5, 5, "เกรด");
            for (int i = 0; i < 10; i++) {
                sheet.set(6 + i, 5, "C");
                sheet.set(6 + i, 3, 66.66);
            }
        }
        Submission read = read();
        assertEquals(
                stored,
                read.scores().stream()
                        .filter(score -> score.shownScore().toString().endsWith("25")
                                && !score.shownScore().toString().equals("66.66"))
                        .count());
    }

    /** A hundred may be a score or the full marks; lines to sign in stand further down in the column of the scores. */
    @ParameterizedTest
    @CsvSource({"ผลที่ได้, 96.25, 10", "ผลที่ได้, 100, 0", "Result, 96.25, 10"})
    void hundredsBesideADecimalAreScores(String heading, double one, int stored) {
        sheet.row(4, "ประเด็นการประเมิน", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), i == 4 ? one : 100);
        }
        sheet.row(15, "ผลคะแนนรวม", 99.78).row(16, "ระดับผลการประเมิน", "ผ่านดีเยี่ยม");
        sheet.set(18, 2, "ลงชื่อ ..........").set(19, 2, "(..........)").set(20, 2, "ตำแหน่ง นักวิเคราะห์นโยบายและแผน");
        Submission read = read();
        assertEquals(stored, read.scores().size());
        assertEquals(
                stored == 0 ? List.of() : List.of(ReportedFigure.Kind.TOTAL, ReportedFigure.Kind.LEVEL),
                read.reported().stream().map(ReportedFigure::kind).toList());
    }

    /** The questions below each indicator are none, and have figures of their own. */
    @Test
    void questionsBelowTheirIndicatorLeaveItItsScore() {
        sheet.row(4, "ตัวชี้วัด/ข้อคำถาม", "Score");
        int row = 5;
        for (int i = 0; i < 10; i++) {
            sheet.row(row++, "ตัวชี้วัดที่ " + (i + 1) + " " + NAMES.get(i), 80.25 + i + " คะแนน");
            for (int item = 1; item <= 3 && i < 8; item++) {
                String code = i < 5 ? "i" + (3 * i + item) : "e" + (3 * (i - 5) + item);
                sheet.row(row++, code + " หน่วยงานของท่านเป็นไปตามขั้นตอน มากน้อยเพียงใด", 70.5 + item + " คะแนน");
            }
        }
        assertEquals(ALL, scores(read()));
    }

    /**
     * The only numbers of 0 to 100 beside the ten indicators below a title of one result are its scores, whatever word heads them that
     * denies nothing: what was assumed is told, and a word that nobody knows leaves a doubt.
     */
    @ParameterizedTest
    @CsvSource({
        "ได้คะแนนมา, 10, 0",
        "คะแนน 100, 10, 0",
        "100 คะแนน, 10, 0",
        "คะแนน 50, 0, 1",
        "คะแนนจากเล่มรายงาน, 10, 1",
        "ได้คะแนนด้านนี้, 10, 1",
        "ดัชนีที่ได้, 10, 1",
        "ปลาทูที่ได้, 10, 1",
        "คะแนนที่อยากได้, 0, 1",
        "ค่ากลางของ อบต. ขนาดเล็ก, 0, 1",
        "คะแนนที่พี่เลี้ยงให้, 0, 1",
        "ได้คะแนนปีก่อน, 0, 1",
        "คะแนนซึ่งถ่วงน้ำหนักมา, 0, 1",
        "คนที่ตอบมา, 0, 1"
    })
    void theOnlyNumbersBesideTheTenIndicatorsAreTheScores(String heading, int stored, int warned) {
        sheet.set(4, 1, "ที่").set(4, 2, "ตัวชี้วัด").set(4, 3, heading).set(4, 4, "เป้าหมาย");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(5 + i, 1, i + 1)
                    .set(5 + i, 2, NAMES.get(i))
                    .set(5 + i, 3, 80.25 + i)
                    .set(5 + i, 4, 85);
        }

        Submission submission = read();

        assertEquals(stored == 0 ? List.of() : ALL, scores(submission));
        assertEquals(
                warned,
                warnings(submission) > 0 ? 1 : 0,
                () -> submission.findings().toString());
        assertEquals(
                stored == 0 ? 0 : 1,
                submission.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.HEADING_TAKEN_AS
                                && finding.found().equals(heading))
                        .count());
    }

    /** The heading of the names may stand over their numbers, and nothing over them. */
    @ParameterizedTest
    @ValueSource(strings = {"", "."})
    void nothingStandsOverTheNames(String dot) {
        sheet.set(4, 1, "ตัวชี้วัด").set(4, 3, "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(5 + i, 1, dot.isEmpty() ? (Object) (i + 1) : i + 1 + dot)
                    .set(5 + i, 2, NAMES.get(i))
                    .set(5 + i, 3, 80.25 + i);
        }
        Submission read = read();
        assertEquals(ALL, scores(read));
        assertEquals(0, warnings(read));
    }

    /** What stands in the row below the headings of names and scores goes on with them. */
    @ParameterizedTest
    @CsvSource({
        "คะแนน, ที่ได้, 0, 10",
        "คะแนนที่, ได้รับ, 0, 10",
        "คะแนน, เต็ม 100, 0, 10",
        "คะแนน, (ก), 0, 10",
        "คะแนน, ที่อยากได้, 0, 0",
        "คะแนน, เฉลี่ยจังหวัด, 0, 0",
        "คะแนนที่, คาดว่าจะได้, 0, 0",
        "ผลคะแนน, ระดับประเทศ, 0, 0",
        "ผลคะแนน, draft, 0, 0",
        "ผลคะแนน, เฉลี่ยจังหวัด, 1, 0"
    })
    void headingsGoOnInTheRowBelow(String heading, String end, int line, int stored) {
        sheet.row(4, "ที่", "ตัวชี้วัด", heading).row(5, null, end.equals("(ก)") ? "(ข)" : "การประเมิน", end);
        if (line > 0) {
            sheet.set(6, 1, "IIT");
        }
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(6 + line + i, i + 1, NAMES.get(i), 80.25 + i);
        }
        Submission read = read();
        assertEquals(stored == 0 ? List.of() : ALL, scores(read));
        assertEquals(stored == 0 ? 1 : 0, warnings(read));
    }

    /** Texts alone over the rows of a part say of these what a line would. */
    @ParameterizedTest
    @CsvSource({
        "ส่วนที่ 2, คะแนนเป้าหมาย, 5",
        "แบบวัด EIT, ของจังหวัด, 5",
        "แบบวัด EIT, คะแนนเฉลี่ย, 10",
        "ส่วนที่ 2, คะแนนที่ได้, 10"
    })
    void textsAloneOverAPartSayWhatItsScoresAre(String part, String said, int stored) {
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน").row(10, null, part, said);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i + (i < 5 ? 0 : 1), i + 1, NAMES.get(i), 80.25 + i);
        }
        assertEquals(ALL.subList(0, stored), scores(read()));
    }

    @ParameterizedTest
    @CsvSource({
        "ส่วนที่ 2, คาดการณ์, คาดการณ์, 10",
        "ค่าเป้าหมาย, เป้าหมาย, เป้าหมาย, 10",
        "ส่วนที่ 2, คะแนน, คะแนน, 20"
    })
    void textsAloneOverAPartOfSeveralYearsSayWhatItsScoresAre(String part, String first, String second, int stored) {
        sheet.row(4, "ตัวชี้วัด", "ปี 2566", "ปี 2567").row(10, part, first, second);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i + (i < 5 ? 0 : 1), NAMES.get(i), 80.25 + i, 81.75 + i);
        }
        assertEquals(stored, read().scores().size());
    }

    /** Texts over each part are no headings: these would stand once. */
    @Test
    void textsOverEachPartAreNoHeadings() {
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน");
        int row = 5;
        for (int i = 0; i < NAMES.size(); i++) {
            if (i == 0 || i == 5 || i == 8) {
                sheet.row(
                        row++,
                        null,
                        "ส่วนที่ " + (i / 4 + 1),
                        i == 0 ? "โดยบุคลากร" : i == 5 ? "โดยประชาชน" : "โดยผู้ตรวจ");
            }
            sheet.row(row++, i + 1, NAMES.get(i), 80.25 + i);
        }
        assertEquals(ALL, scores(read()));
    }

    /** What stands there and says nothing of other figures leaves the headings as if it were not there. */
    @ParameterizedTest
    @CsvSource({
        "การประเมิน, ประกาศวันที่ 29 ส.ค. 2568",
        "ตามคู่มือ, ประกาศ ส.ค. 68",
        "การประเมิน, (ส.ค. 68)",
        "การประเมิน, ณ ส.ค. 68",
        "การประเมิน, ที่ สนง. ป.ป.ช. ประกาศ",
        "การประเมิน, รวม",
        "การประเมิน, รอบ 12 เดือน",
        "การประเมิน, ครั้งที่ 1",
        "ด้านภายใน, ร้อยละ",
        "(ชื่อ), (หน่วย: คะแนน)",
        "ชื่อเต็ม, ร้อยละ",
        "10 ตัวชี้วัด, เต็ม 100"
    })
    void whatSaysNothingOfOtherFiguresTakesNoScoresBack(String names, String end) {
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน").row(5, null, names, end);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(6 + i, i + 1, NAMES.get(i), 80.25 + i);
        }
        Submission read = read();
        assertEquals(ALL, scores(read));
        assertEquals(0, warnings(read));
        assertEquals(
                List.of(),
                read.findings().stream()
                        .filter(found -> found.code() == FindingCode.HEADING_TAKEN_AS)
                        .toList());
    }

    /** A total that is not announced yet takes nothing from the scores below it. */
    @Test
    void aTotalInFrontOfTheScoresSaysNothingOfThem() {
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน").row(5, null, "รวม", "ยังไม่ประกาศ");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(6 + i, i + 1, NAMES.get(i), 80.25 + i);
        }
        Submission read = read();
        assertEquals(ALL, scores(read));
        assertEquals(
                List.of("score-not-a-number"),
                read.findings().stream()
                        .filter(found -> found.severity() == Severity.ERROR)
                        .map(found -> found.code().code())
                        .toList());
    }

    /** Of two columns of such numbers nobody knows which are the scores, and none is read. */
    @Test
    void ofTwoColumnsOfNumbersNeitherIsTaken() {
        sheet.set(4, 1, "ตัวชี้วัด").set(4, 2, "ได้คะแนนมา").set(4, 3, "ดัชนีที่ได้");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(5 + i, 1, NAMES.get(i)).set(5 + i, 2, 80.25 + i).set(5 + i, 3, 70.15 + i);
        }

        assertEquals(List.of(), scores(read()));
    }

    /** Several such columns are those of years if each names its own and nothing else differs. */
    @ParameterizedTest
    @CsvSource({"ปลาทู ปี 2566, ปลาทู ปี 2567, 20", "ปลาทู ปี 2566, ปูม้า ปี 2567, 0", "ปลาทู ปี 2567, ปลาทู ปี 2567, 0"
    })
    void columnsThatDifferOnlyByTheirYearsAreScoresOfThese(String one, String other, int stored) {
        sheet.set(4, 1, "ตัวชี้วัด").set(4, 2, one).set(4, 3, other);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(5 + i, 1, NAMES.get(i)).set(5 + i, 2, 80.25 + i).set(5 + i, 3, 70.15 + i);
        }

        assertEquals(stored, read().scores().size());
    }
}
