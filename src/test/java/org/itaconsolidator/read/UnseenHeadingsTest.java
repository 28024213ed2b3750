package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns are known by what their cells say, where nobody has seen the heading before. */
class UnseenHeadingsTest {
    private static final String RESULT = "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567";
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";
    private static final String PLAN = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2568";
    private static final List<String> SHORT = List.of(
            "ปฏิบัติหน้าที่",
            "ใช้งบประมาณ",
            "ใช้อำนาจ",
            "ใช้ทรัพย์สินราชการ",
            "แก้ปัญหาทุจริต",
            "คุณภาพดำเนินงาน",
            "สื่อสาร",
            "ปรับปรุงการทำงาน",
            "เปิดเผยข้อมูล",
            "ป้องกันทุจริต");
    private static final List<String> DAMAGED = List.of(
            "การปฏิบตั ิหน้าที่",
            "การใช้งบประมา ณ",
            "การใช ้อานาจ",
            "การใช้ทรัพยส์ ินของราชการ",
            "การแกไ้ขปัญหาการทุจริต",
            "คณุ ภาพการดาเนินงาน",
            "ประสิทธิภาพการส่อื สาร",
            "การปรับปรงุ การทางาน",
            "การเปดิ เผยข้อมลู",
            "การปอ้ งกนั การทจุ ริต");

    /** How many scores are stored of the table, by year. */
    private static Map<Integer, Long> scores(String title, List<String> names, String... headings) {
        return byYear(read(title, names, headings));
    }

    private static Map<Integer, Long> byYear(Submission submission) {
        return submission.scores().stream()
                .collect(Collectors.groupingBy(score -> score.fiscalYear().buddhist(), Collectors.counting()));
    }

    /** A table of running numbers, names and as many columns of numbers as there are further headings. */
    private static Submission read(String title, List<String> names, String... headings) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, title).row(2, BODY);
        for (int column = 0; column < headings.length; column++) {
            if (!headings[column].isEmpty()) {
                sheet.set(4, 1 + column, headings[column]);
            }
        }
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, names.get(i));
            for (int column = 2; column < headings.length; column++) {
                sheet.set(5 + i, column + 1, 80.25 + i + column / 4.0);
            }
        }
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, String.join("|", headings));
        return submission;
    }

    @ParameterizedTest
    @CsvSource({
        "ที่, หัวข้อการประเมิน, คะแนน",
        "ข้อ, สิ่งที่วัด, คะแนนรวมรายตัวชี้วัด",
        "No, Indicator, Score",
        "ลำดับ, เรื่องที่วัด, แต้ม",
        "#, KPI ของ ITA, ผลที่ได้",
        "รหัส, มิติ, Result",
        "ข้อ, ตัวชี้วดั, คะเเนน",
        "เลขที่, [ตัวชี้วัด], อบต.ได้คะแนน",
        "ที่, ตัวชี้วัด, คะแนนเต็ม 100 ได้",
        "ที่, ตัวชี้วัด, คะแนนที่ได้ในปีนี้",
        "ที่, ตัวชี้วัด, คะแนนล่าสุด",
        "ที่, ตัวชี้วัด, คะแนนเฉลี่ย (x̄)",
        "ที่, ตัวชี้วัด, คะแนนยังไม่คูณน้ำหนัก",
        "ที่, ดัชนีชี้วัด, คะแนนที่เผยแพร่",
        "ที่, ตัวชี้วัด, คะแนนตอนประกาศผล",
        "ที่, ตัวชี้วัด, ผลคะแนนที่ได้รับแจ้ง",
        "ที่, ตัวชี้วัด, คะแนนที่ได้ (เต็ม 100 ยังไม่ถ่วงน้ำหนัก)",
        "ที่, ตัวชี้วัด, คะแนนจริงที่ได้ (เป้า 85)",
        "ที่, ด้าน, ผลประเมินเป็นร้อยละ",
        "ที่, ตัวชี้วัด, ผลคะแนนที่สำนักงาน ป.ป.ช. ประกาศให้ทราบ",
        "No., Indicator, Score obtained",
        "No., Indicator, Actual score",
        "No., Indicator, Final score",
        "Item, Indicators, Score (%)",
        "#, Indicator, Official NACC score",
        "#, Indicator, Announced score",
        "ที่, เรื่องที่วัด, ได้เท่าใด",
        "ที่, เรื่องที่วัด, ได้เท่าไร",
        "ที่, วัดด้านใด, ได้กี่คะแนน",
        "ที่, มิติ, ป.ป.ช. ให้เท่าไร",
        "ที่, มิติ, คิดเป็นร้อยละ",
        "ที่, มิติ, คะแนนที่ได้มา",
        "ที่, มิติ, คะแนนรวมรายด้าน",
        "ที่, มิติ, คะแนนรายเรื่อง",
        "ที่, มิติ, คะแนนประจำปีนี้",
        "ที่, มิติ, ผลที่ ป.ป.ช. แจ้งมา",
        "ที่, มิติ, คะแนนดิบ (๐-๑๐๐)",
        "ที่, มิติ, คะแนนปีล่าสุด",
        "ที่, มิติ, ผลรวมคะแนน (ร้อยละ)",
        "ที่, มิติ, คะแนนตัวชี้วัดในเครื่องมือ",
        "ที่, มิติ, ร้อยละความสำเร็จของคะแนน",
        "ลำดับที่ของตัวชี้วัดตามคู่มือ, (๑) ตัวชี้วัดที่ใช้ในการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ, (๒) ผลคะแนนที่องค์กรปกครองส่วนท้องถิ่นได้รับตามประกาศผลการประเมินอย่างเป็นทางการของสำนักงาน ป.ป.ช."
    })
    void namesAndScoresAreKnownByTheirCells(String seq, String names, String score) {
        assertEquals(Map.of(2567, 10L), scores(RESULT, ScoreTablesTest.NAMES, seq, names, score));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ค่าน้ำหนัก",
                "จำนวนผู้ตอบ",
                "เป้า",
                "ประเทศ",
                "ค่ากลางจังหวัด",
                "Forecast",
                "ลดลง",
                "GAP",
                "ที่อยากเห็น",
                "Max",
                "เดาเอา",
                "ตั้งใจไว้",
                "ให้เท่าไร",
                "เราให้เท่าไร",
                "คิดได้เท่าไร",
                "คะแนนที่หน่วยงานให้",
                "ร้อยละความก้าวหน้า",
                "ร้อยละความสำเร็จ",
                "คะแนนดิบเบื้องต้น",
                "คะแนนดิบที่ตั้งไว้",
                "ผลรวมน้ำหนัก",
                "คะแนนในแผนปีล่าสุด",
                "คะแนนปีล่าสุดของจังหวัด",
                "อบต.ข้างเคียง",
                "คะแนนในปีก่อน",
                "คะแนนในแผน",
                "คะแนนเป็นเป้าหมาย",
                "คะแนนล่าสุดของจังหวัด",
                "ร้อยละที่เพิ่มเป็น",
                "งบที่ใช้ (พันบาท)",
                "Target score",
                "Expected score",
                "Forecast score",
                "Draft score",
                "Average score",
                "Mean",
                "Weighted score",
                "Full score",
                "Last year score",
                "Previous score",
                "Rank",
                "Tool average",
                "Self score",
                "ผลคะแนนที่องค์กรปกครองส่วนท้องถิ่นคาดว่าจะได้รับตามประกาศผลการประเมินอย่างเป็นทางการของสำนักงาน ป.ป.ช."
            })
    void numbersUnderWordsThatMaySayAnythingElseAreNoScores(String heading) {
        assertEquals(Map.of(), scores(RESULT, ScoreTablesTest.NAMES, "ที่", "มิติ", heading));
    }

    @Test
    void oneOfTwoColumnsOfNumbersIsNoScoreUnlessTheOtherSaysWhatItIs() {
        assertEquals(Map.of(), scores(RESULT, ScoreTablesTest.NAMES, "ที่", "มิติ", "แต้ม", "อีกชุด"));
        assertEquals(Map.of(2567, 10L), scores(RESULT, ScoreTablesTest.NAMES, "ที่", "มิติ", "แต้ม", "เป้าหมาย"));
    }

    @ParameterizedTest
    @CsvSource({
        "Actual score, Weight, Full score, 10",
        "Score (%), Items, Respondents, 10",
        "ได้กี่คะแนน, มีกี่ข้อ, มีผู้ตอบกี่คน, 10",
        "Target score, Weight, Full score, 0"
    })
    void wholeNumbersBesideScoresAreNoRivals(String heading, String first, String second, long stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, RESULT).row(2, BODY).row(4, "#", "Indicator", first, second, heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), i < 5 ? 6 : 10, 100, 80.25 + i);
        }
        assertEquals(stored, TestReading.read(book.toBytes()).scores().size());
    }

    @ParameterizedTest
    @CsvSource({"Score, 10", "Target, 0"})
    void scoresMayStandInFrontOfTheNames(String heading, long stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, RESULT).row(2, BODY).row(4, heading, "Level", "Indicator", "No.");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, 80.25 + i, "ดี", ScoreTablesTest.NAMES.get(i), i + 1);
        }
        assertEquals(stored, TestReading.read(book.toBytes()).scores().size());
    }

    /** Numbers of what is counted are no rival of the scores, not even such as scores may be. */
    @ParameterizedTest
    @CsvSource({"45, 10", "87.11, 10"})
    void countsBesideScoresAreNoOtherScores(String counted, long stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, RESULT).row(2, BODY).row(4, "ที่", "ตัวชี้วัด", "จำนวนผู้ตอบ (คน)", "คะแนนจากการประเมิน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), Double.parseDouble(counted) + i, 80.25 + i);
        }
        assertEquals(stored, TestReading.read(book.toBytes()).scores().size());
    }

    /** Shares beside an amount are shares of that, however the amount is called; beside full marks or weights they are the scores. */
    @ParameterizedTest
    @CsvSource({
        "ผู้ตอบแบบ, %, 37, 0",
        "คน, ร้อยละ, 37, 0",
        "ครั้ง, %, 37, 0",
        "ผู้เข้าร่วม, ร้อยละ (%), 37, 0",
        "จำนวนผู้ตอบ, ร้อยละ, 37, 0",
        "จำนวนผู้ตอบ, %, 37, 0",
        "ตัวเลขที่ 1, %, 76.25, 0",
        "ปริมาณ, ร้อยละ, 76.25, 0",
        "ร้อยละความก้าวหน้า, ร้อยละ, 76.25, 0",
        "จำนวนผู้ตอบ, คะแนน (ร้อยละ), 37, 10",
        "จำนวนข้อ, คะแนนร้อยละ, 7, 10",
        "คะแนนเต็ม, ร้อยละ, 100, 10",
        "น้ำหนัก, ร้อยละ, 10, 10",
        "คะแนนที่ได้, ร้อยละ, 81.25, 10"
    })
    void sharesBesideAnAmountAreNoScores(String amount, String share, double first, long stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, RESULT).row(2, BODY).row(4, "ที่", "ตัวชี้วัด", amount, share);
        for (int i = 0; i < 10; i++) {
            boolean constant = first == 100 || first == 10;
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), constant ? first : first + i, 80.25 + i);
        }
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, amount);
        assertEquals(stored, submission.scores().size(), submission.findings()::toString);
        assertEquals(stored == 0 ? 10 : 0, submission.rowsRefused().size());
    }

    /** Nothing but the heading of the numbers, of the names or of the scores stands over a list. */
    @ParameterizedTest
    @CsvSource({"ที่, , ", "ลำดับ, , ", "No., , ", "ข้อ, , ", "#, , ", ", ตัวชี้วัด, ", ", , คะแนน", ", , "})
    void oneHeadingAloneNeverMakesATableUnreadable(String number, String name, String score) {
        assertEquals(
                Map.of(2567, 10L),
                scores(
                        RESULT,
                        ScoreTablesTest.NAMES,
                        Stream.of(number, name, score)
                                .map(heading -> heading == null ? "" : heading)
                                .toArray(String[]::new)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เป้าหมาย",
                "ค่าเฉลี่ยของจังหวัด",
                "ก่อนอุทธรณ์",
                "ปีก่อน",
                "คะแนนคาดการณ์",
                "สมมติ",
                "หน่วยงานอื่น"
            })
    void whatStandsAloneOverNumbersOrNamesIsHeardAsBefore(String line) {
        assertEquals(Map.of(), scores(RESULT, ScoreTablesTest.NAMES, line, "", ""));
        assertEquals(Map.of(), scores(RESULT, ScoreTablesTest.NAMES, "", line, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนน %s, 0, 10",
        "%s (ร้อยละ), 0, 10",
        "ผลคะแนนแบบวัด %s, 0, 10",
        "คะแนน %s, 1, 0",
        "เป้าหมาย %s, 0, 0"
    })
    void scoresInTheColumnOfTheirInstrumentAreOneColumn(String heading, int moved, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").row(1, RESULT).row(2, BODY).set(4, 1, "ตัวชี้วัด");
        String[] instruments = {"IIT", "EIT", "OIT"};
        for (int i = 0; i < 3; i++) {
            sheet.set(4, 2 + i, heading.replace("%s", instruments[i]));
            sheet.set(15, 2 + i, 90.5 + i);
        }
        for (int i = 0; i < 10; i++) {
            int column = 2 + (i < 5 + moved ? 0 : i < 8 ? 1 : 2);
            sheet.set(5 + i, 1, ScoreTablesTest.NAMES.get(i)).set(5 + i, column, 80.25 + i);
        }
        sheet.set(15, 1, "เฉลี่ย");
        List<String> read = TestReading.read(book.toBytes()).scores().stream()
                .map(score -> score.indicator() + " " + score.shownScore() + " "
                        + score.at().a1())
                .toList();
        assertEquals(stored, read.size());
        assertTrue(
                stored == 0 || read.containsAll(List.of("5 84.25 B9", "6 85.25 C10", "10 89.25 D14")), read::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนนดิบ (เต็ม 100), 0, 10",
        "คะแนนก่อนถ่วงน้ำหนัก, 0, 10",
        "คะแนนดิบ, 0, 10",
        "Raw Score, 0, 10",
        "คะแนนดิบ, 0.5, 0",
        "คะแนนที่อยากได้, 0, 0",
        "คะแนนดิบเป้าหมาย, 0, 0"
    })
    void scoresBesideTheirPointsByWeightAreOfAHundred(String heading, double off, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").row(1, RESULT).row(2, BODY);
        sheet.row(4, "ที่", "ตัวชี้วัด", "น้ำหนัก (%)", heading, "คะแนนถ่วงน้ำหนัก");
        int[] weights = {6, 6, 6, 6, 6, 10, 10, 10, 20, 20};
        for (int i = 0; i < 10; i++) {
            double score = 80.25 + i;
            double points = Math.round(score * weights[i]) / 100.0 + off;
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), weights[i], score, points);
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(stored, submission.scores().size());
        assertTrue(submission.scores().stream().allMatch(score -> score.at().column() == 4));
    }

    @ParameterizedTest
    @CsvSource({"คะแนน %s ที่ได้, 10", "คะแนนคาดการณ์ %s, 0"})
    void scoresOfAnInstrumentsOwnTableAreRead(String heading, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").row(1, RESULT).row(2, BODY);
        int row = 3;
        for (int i = 0; i < 10; i++) {
            if (i == 0 || i == 5 || i == 8) {
                String instrument = i == 0 ? "IIT" : i == 5 ? "EIT" : "OIT";
                row += 2;
                sheet.row(row - 1, "แบบวัด " + instrument)
                        .row(row, "ที่", "ด้านที่วัด", heading.replace("%s", instrument));
            }
            row++;
            sheet.row(row, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        assertEquals(stored, TestReading.read(book.toBytes()).scores().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FY%c", "Fiscal Year %c", "พ.ศ. %b", "ปีงบ %s", "ITA %b", "ปี %s"})
    void headingsAreOfTheYearThatTheyName(String year) {
        String[] headings = {"ที่", "ด้าน", inYear(year, 2565), inYear(year, 2566)};
        assertEquals(
                Map.of(2565, 10L, 2566, 10L), scores("ผลการประเมิน ITA ย้อนหลัง", ScoreTablesTest.NAMES, headings));
    }

    private static String inYear(String pattern, int year) {
        return pattern.replace("%c", String.valueOf(year - 543))
                .replace("%b", String.valueOf(year))
                .replace("%s", String.valueOf(year % 100));
    }

    @ParameterizedTest
    @CsvSource({
        "ปีที่แล้ว (2566), ปีล่าสุด (2567), 20",
        "ปีงบประมาณ 2566, ปีงบประมาณ 2567 (ล่าสุด), 20",
        "คะแนนปีก่อน (2566), คะแนนปีนี้ (2567), 20",
        "เป้าหมายปีก่อน (2566), เป้าหมายปีล่าสุด (2567), 0",
        "ปี 2566, ปี 2567 (ฉบับล่าสุด), 10"
    })
    void whichOfItsYearsAYearIsChangesNothing(String earlier, String later, int stored) {
        String[] headings = {"ที่", "ตัวชี้วัด", earlier, later};
        assertEquals(
                stored, read("ผล ITA", ScoreTablesTest.NAMES, headings).scores().size());
    }

    /** Measures beside scores, with their time or who is responsible, leave these the scores below a title of the result. */
    @ParameterizedTest
    @CsvSource({"ระยะเวลา, ต.ค. 2567 - ก.ย. 2568, 10", "ผู้รับผิดชอบ, กองคลัง, 10"})
    void measuresBesideScoresOfAResultTakeNoneOfThem(String heading, String cell, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet =
                book.sheet("ผล").row(1, RESULT).row(2, BODY).row(4, "ตัวชี้วัด", "คะแนน", "มาตรการ", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i, "จัดทำคู่มือการปฏิบัติงาน", cell);
        }
        assertEquals(stored, TestReading.read(book.toBytes()).scores().size());
    }

    @ParameterizedTest
    @CsvSource({"Year, 2567, 10", "ครั้งที่, 25, 0", "ปีที่ประกาศผล, 2568, 0"})
    void yearsInFrontOfTheNamesAreKnownByTheirCells(String heading, int each, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet =
                book.sheet("ผล").row(1, "คะแนน ITA").row(2, BODY).row(4, heading, "KPI", "Score");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, each, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        assertEquals(stored, TestReading.read(book.toBytes()).scores().size());
    }

    @ParameterizedTest
    @CsvSource({"คะแนนที่ได้/คะแนนเต็ม, 100, 10", "คะแนนที่ได้/คะแนนเต็ม, 30, 0", "เป้าหมาย/คะแนนเต็ม, 100, 0"})
    void scoresAreReadBesideTheirFullMarks(String heading, int full, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").row(1, RESULT).row(2, BODY).row(4, "ที่", "ตัวชี้วัด", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), (20.25 + i) + "/" + full);
        }
        assertEquals(stored, TestReading.read(book.toBytes()).scores().size());
    }

    @ParameterizedTest
    @CsvSource({"คะแนนภาพรวม 89.34 คะแนน ระดับ ผ่าน, 20", "คะแนนรวม ๘๙.๓๔, 20", "คะแนนคาดการณ์ 89.34 คะแนน, 0"})
    void linesOverTablesMayGiveTheTotalBesideTheYear(String total, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").row(1, BODY);
        for (int year = 0; year < 2; year++) {
            sheet.row(3 + 14 * year, "ปีงบประมาณ พ.ศ. " + (2566 + year) + " " + total);
            sheet.row(4 + 14 * year, "ที่", "ตัวชี้วัด", "คะแนน");
            for (int i = 0; i < 10; i++) {
                sheet.row(5 + 14 * year + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i + year);
            }
        }
        assertEquals(stored, TestReading.read(book.toBytes()).scores().size());
    }

    @ParameterizedTest
    @CsvSource({"(ชื่อเต็ม), 10", "(๑๐ ตัว), 10", "(เป้าหมาย), 0"})
    void whatIsSaidOfTheNamesIsNotSaidOfTheScores(String added, int stored) {
        assertEquals(
                stored,
                read(RESULT, ScoreTablesTest.NAMES, "ที่", "ตัวชี้วัด " + added, "คะแนน")
                        .scores()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({"ตัวชี้วัดที่, 10", "ตัวชี้วัดที่ของอำเภอ, 0"})
    void numbersBelowTheHeadingOfTheNamesStandBesideThese(String number, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").row(1, RESULT).row(2, BODY).row(4, "ตัวชี้วัด", "รายการ", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, number + " " + (i + 1), ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        assertEquals(stored, TestReading.read(book.toBytes()).scores().size());
    }

    @ParameterizedTest
    @CsvSource({"การเปิดเผยข้อมูล, การป้องกันการทุจริต, 4", "การเปิดเผยข้อมูล, จำนวนข้อ, 0"})
    void twoIndicatorsBesideYearsAreTheirScores(String one, String other, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").row(1, "คะแนน ITA " + BODY).row(3, "ปีงบประมาณ", one, other);
        sheet.row(4, "พ.ศ. 2566", 90.25, 71.84).row(5, "พ.ศ. 2567", 91.25, 72.84);
        assertEquals(stored, TestReading.read(book.toBytes()).scores().size());
    }

    @ParameterizedTest
    @CsvSource({
        "Performance of Duties in (%s), 10",
        "%s (Performance of Duties), 10",
        "Target (%s), 0",
        "%s (national average), 0"
    })
    void namesAreKnownBesideTheirTranslation(String name, int stored) {
        List<String> names = ScoreTablesTest.NAMES.stream()
                .map(each -> name.replace("%s", each))
                .toList();
        assertEquals(
                stored,
                read(RESULT, names, "ที่", "Indicator", "Score").scores().size());
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนนก่อนอุทธรณ์, คะแนนหลังอุทธรณ์ (ประกาศแล้ว), 4",
        "ประเมินตนเอง ปี 67, ผล ป.ป.ช. ปี 67, 4",
        "คะแนนหลังอุทธรณ์, คะแนนหลังอุทธรณ์ (คาดการณ์), 3"
    })
    void announcedScoresAreTheOfficialOnes(String left, String right, int column) {
        Submission read = read(RESULT, ScoreTablesTest.NAMES, "ที่", "ตัวชี้วัด", left, right);
        List<Integer> official = read.scores().stream()
                .filter(score -> score.source() == SourceKind.OFFICIAL)
                .map(score -> score.at().column())
                .distinct()
                .toList();
        assertEquals(List.of(column), official);
    }

    @ParameterizedTest
    @CsvSource({"I, 0", "ด้านที่ , 20"})
    void itemsBelowTheirIndicatorsAreNoFault(String code, int errors) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").row(1, RESULT).row(2, BODY).row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + 3 * i, ScoreTablesTest.NAMES.get(i), 80.25 + i);
            sheet.row(6 + 3 * i, code + (2 * i + 1), 81.25 + i).row(7 + 3 * i, code + (2 * i + 2), 79.25 + i);
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(10, read.scores().size());
        assertEquals(errors > 0, read.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR));
    }

    @ParameterizedTest
    @CsvSource({"สูง/ต่ำกว่าเป้าหมาย, 0, NOTICE", "ข้อสังเกตพิเศษ, 1.5, WARNING"})
    void differencesFromATargetStandBesideTheScores(String heading, double off, Severity severity) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").row(1, RESULT).row(2, BODY);
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน", "เป้าหมาย", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i, 85, i - 4.75 + off * (i % 3));
        }
        List<Finding> said = TestReading.read(book.toBytes()).findings();
        assertEquals(
                severity,
                said.stream()
                        .map(Finding::severity)
                        .max(Comparator.comparing(each -> each == Severity.WARNING))
                        .orElseThrow());
    }

    private static List<Measure> measures(String title, String[] headings, Object[]... rows) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผน").row(1, title).row(2, BODY).row(4, (Object[]) headings);
        for (int i = 0; i < rows.length; i++) {
            sheet.row(5 + i, rows[i]);
        }
        return TestReading.read(book.toBytes()).measures();
    }

    @Test
    void aPlanMayQuoteTheScoresOfTheYearBefore() {
        String[] headings = {
            "ที่", "ตัวชี้วัด", "คะแนนปี 67", "มาตรการยกระดับคะแนน", "เจ้าหน้าที่ผู้รับผิดชอบ", "เริ่ม - สิ้นสุด"
        };
        Object[] row = {1, "การใช้อำนาจ", 80.25, "ประกาศหลักเกณฑ์การประเมิน", "สำนักปลัด", "ม.ค. - มี.ค. 2568"};
        Object[] other = {2, "การใช้งบประมาณ", 81.25, "เผยแพร่แผนการใช้จ่าย", "กองคลัง", "ไตรมาส 2"};
        List<Measure> read = measures(PLAN, headings, row, other);
        assertEquals(2, read.size());
        assertEquals("ประกาศหลักเกณฑ์การประเมิน", read.get(0).text(Field.MEASURE));
        assertEquals(0, measures(RESULT, headings, row, other).size());
    }

    @ParameterizedTest
    @CsvSource({"ผลการดำเนินงานปี 2567, ''", "ผลการดำเนินงานปี 2568, ลงเว็บแล้ว"})
    void resultsOfAYearBeforeMakeNoReport(String heading, String result) {
        String[] headings = {"ตัวชี้วัด", "มาตรการปี 2568", "ผู้รับผิดชอบ", heading};
        Object[] row = {"การใช้อำนาจ", "ประกาศหลักเกณฑ์การประเมิน", "สำนักปลัด", "ลงเว็บแล้ว"};
        assertEquals(result, measures(PLAN, headings, row).get(0).text(Field.RESULT));
    }

    @Test
    void aCauseStandsBesideItsIssue() {
        String[] headings = {"ตัวชี้วัด", "ปัญหา", "สาเหตุ", "แนวทางป้องกันและแก้ไข", "ส่วนงาน"};
        Object[] row = {"การใช้อำนาจ", "การมอบหมายงานไม่เป็นธรรม", "ขาดการสื่อสาร", "ประกาศหลักเกณฑ์", "สำนักปลัด"};
        Object[] other = {"การใช้งบประมาณ", "บุคลากรไม่ทราบแผน", "ไม่มีผู้รับผิดชอบชัดเจน", "เผยแพร่แผน", "กองคลัง"};
        assertEquals(
                "การมอบหมายงานไม่เป็นธรรม",
                measures(PLAN, headings, row, other).get(0).text(Field.ISSUE));
    }

    @Test
    void problemsBehindWhatWasDoneAreNoIssues() {
        String[] headings = {"ตัวชี้วัด", "งานตามมาตรการ", "ผลงานที่ทำได้", "ปัญหาที่พบ"};
        Object[] row = {"การใช้อำนาจ", "ประกาศหลักเกณฑ์", "ประกาศแล้วเมื่อวันที่ 5 มกราคม 2568", "งบประมาณมีจำกัด"};
        Object[] other = {"การใช้งบประมาณ", "เผยแพร่แผน", "เผยแพร่แล้ว 2 ครั้ง", "บุคลากรน้อย"};
        String report = "รายงานผลการดำเนินการตามมาตรการ ITA รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2568";
        assertEquals("", measures(report, headings, row, other).get(0).text(Field.ISSUE));
    }

    @Test
    void itemsAreKnownByTheirCodes() {
        String[] headings = {"ตัวชี้วัด", "ข้อ OIT", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ"};
        Object[] row = {"การเปิดเผยข้อมูล", "O12", "ลงประกาศให้ครบ", "กองคลัง"};
        Object[] other = {"การป้องกันการทุจริต", "O22", "อบรมประจำปี", "สำนักปลัด"};
        assertEquals("O12", measures(PLAN, headings, row, other).get(0).item());
    }

    @ParameterizedTest
    @CsvSource({"ประกาศ ณ วันที่ ๕ ตุลาคม ๒๕๖๗, 1", "ประกาศหลักเกณฑ์บนเว็บไซต์, 2"})
    void aLineThatSaysWhenThePaperWasIssuedIsNoMeasure(String line, int stored) {
        String[] headings = {"ตัวชี้วัด", "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ"};
        Object[] row = {"การใช้อำนาจ", "งานไม่เป็นธรรม", "ประกาศหลักเกณฑ์", "สำนักปลัด"};
        Object[] closing = {null, null, line};
        assertEquals(stored, measures(PLAN, headings, row, closing).size());
    }

    @Test
    void scoresOfManyRowsInOneCellAreNoUnfilledForm() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").row(1, RESULT).row(2, BODY).row(4, "ตัวชี้วัด", "คะแนน");
        sheet.row(5, String.join("\n", ScoreTablesTest.NAMES), "80.25\n81.5\n82.5\n83.5\n84.5\n85.5\n86.5\n87.5\n88.5");
        assertEquals(List.of("table-not-recognised ผล!B5"), TestReading.codes(TestReading.read(book.toBytes())));
        BookBuilder blank = new BookBuilder();
        blank.sheet("ผล")
                .row(1, RESULT)
                .row(2, BODY)
                .row(4, "ตัวชี้วัด", "คะแนน")
                .row(5, "การใช้อำนาจ");
        assertEquals(
                List.of("form-not-filled ผล"),
                TestReading.codes(TestReading.read(blank.toBytes())).stream()
                        .filter(each -> each.startsWith("form"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"ตัวชี้วัด ITA ที่, IIT 1 การปฏิบัติหน้าที่, 1", "เครื่องมือ, IIT, 0"})
    void namesBehindTheirInstrumentAreThoseOfIndicators(String heading, String name, int indicator) {
        String[] headings = {"ที่", heading, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ"};
        Object[] row = {1, name, "ลงประกาศให้ครบ", "กองคลัง"};
        Object[] other = {2, "EIT 6 คุณภาพการดำเนินงาน", "อบรมประจำปี", "สำนักปลัด"};
        assertEquals(
                indicator,
                measures(PLAN, headings, row, other).get(0).indicator().orElse(0));
    }

    @ParameterizedTest
    @CsvSource({"ดีขึ้น/แย่ลง, ▼ 1.64, ''", "สาเหตุ, ขาดการสื่อสาร, ''"})
    void noFieldIsProposedThatTheCellsDoNotShow(String heading, String cell, String likely) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").row(1, RESULT).row(2, BODY);
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i, cell + i);
        }
        TestReading.read(book.toBytes()).findings().stream()
                .filter(finding -> finding.details().containsKey("likely"))
                .forEach(finding -> assertEquals(likely, finding.details().get("likely")));
    }

    @ParameterizedTest
    @CsvSource({
        "ผลการประเมิน ITA พ.ศ. ๒๕๖๖, 2566",
        "สรุปผลคะแนน ITA พ.ศ. 2566, 2566",
        "ITA Result FY2023, 2566",
        "ผลการประเมิน ITA Fiscal Year 2023, 2566",
        "คะแนน ITA ปีงบ ๖๖, 2566"
    })
    void titlesAreOfTheYearThatTheyName(String title, int year) {
        assertEquals(Map.of(year, 10L), scores(title, ScoreTablesTest.NAMES, "ที่", "ตัวชี้วัด", "คะแนน"));
    }

    @Test
    void anotherYearOfALawIsNone() {
        assertEquals(
                Map.of(),
                scores("ผลการประเมิน ITA ตามระเบียบ พ.ศ. 2566", ScoreTablesTest.NAMES, "ที่", "ตัวชี้วัด", "คะแนน"));
    }

    @Test
    void namesThatAreShortOrDamagedAreKnownTogether() {
        assertEquals(Map.of(2567, 10L), scores(RESULT, SHORT, "ที่", "ตัวชี้วัด", "คะแนน"));
        assertEquals(Map.of(2567, 10L), scores(RESULT, DAMAGED, "ที่", "ด้าน", "Score"));
        assertEquals(
                IntStream.rangeClosed(1, 10).boxed().toList(),
                read(RESULT, DAMAGED, "ที่", "ด้าน", "Score").scores().stream()
                        .map(score -> score.indicator())
                        .toList());
    }

    @Test
    void namesOfWhichSomeAreAnotherSystemsAreNot() {
        List<String> others = List.of(
                "งบประมาณ",
                "สื่อสาร",
                "ขั้นตอนบริการ",
                "เจ้าหน้าที่",
                "สถานที่",
                "คุณภาพ",
                "ใช้อำนาจ",
                "ป้องกันทุจริต",
                "เปิดเผยข้อมูล",
                "ความเร็ว");
        assertEquals(Map.of(), scores(RESULT, others, "ที่", "รายการ", "Score"));
    }

    /** Whatever is added to the heading of any column, or taken away, a table that was read stays so. */
    @Tag("slow")
    @Test
    void oneHeadingMoreOrLessNeverMakesATableUnreadable() {
        List<String> numbers = List.of("", "ที่", "ลำดับ", "ลำดับที่", "No.", "ข้อ", "#", "ตัวชี้วัดที่", "รหัส");
        List<String> names =
                List.of("ตัวชี้วัด", "", "รายการ", "Indicator", "หัวข้อ", "ประเด็นการประเมิน", "ชื่อตัวชี้วัด");
        List<String> scores = List.of("คะแนน", "", "Score", "ผล", "ร้อยละ", "คะแนนปี 2567");
        for (String number : numbers) {
            for (String name : names) {
                for (String score : scores) {
                    assertEquals(
                            Map.of(2567, 10L),
                            scores(RESULT, ScoreTablesTest.NAMES, number, name, score),
                            number + "|" + name + "|" + score);
                }
            }
        }
    }

    @Test
    void explanationsSayByWhatAColumnIsKnownAndHowManyOfItsCellsFit() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, RESULT).row(2, BODY).row(4, "ที่", "มิติ", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), i == 3 ? "รอผล" : 80.25 + i);
        }
        byte[] content = book.toBytes();
        assertEquals(
                List.of("A4 exact 10/10", "B4 by-content 10/10", "C4 exact 9/10"),
                TestReading.READER.read(TestReading.file("a.xlsx", content), content).explanations().stream()
                        .map(each -> each.at().a1() + " " + each.recognised() + " "
                                + each.fit().get().fitting() + "/"
                                + each.fit().get().filled())
                        .toList());
    }

    private static Submission plan(String title, String... headings) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผน");
        sheet.row(1, title).row(2, BODY).row(4, (Object[]) headings);
        sheet.row(
                5,
                1,
                "การใช้งบประมาณ",
                "บุคลากรยังไม่ทราบแผน",
                "เผยแพร่แผนการใช้จ่ายให้ทราบทุกไตรมาส",
                "กองคลัง",
                "ไตรมาส 2");
        sheet.row(6, 2, "การใช้อำนาจ", "การมอบหมายงานไม่ชัดเจน", "จัดทำคำสั่งมอบหมายงาน", "สำนักปลัด", "ธันวาคม 2567");
        sheet.row(
                7,
                3,
                "การเปิดเผยข้อมูล",
                "ข้อมูลไม่เป็นปัจจุบัน",
                "ปรับปรุงเว็บไซต์ให้ครบถ้วน",
                "กองช่าง",
                "ตลอดปีงบประมาณ");
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, String.join("|", headings));
        return submission;
    }

    @ParameterizedTest
    @CsvSource({
        "No., Indicator, Issue, Action (มาตรการ), ใครรับผิดชอบ, Timeline",
        "ที่, ด้าน, ปัญหาของเรา, สิ่งที่จะทำ, ใครทำ, เมื่อไหร่",
        "#, เรื่อง, จุดที่ต้องแก้, ทำอะไร, Owner, ทำช่วงไหน",
        "ข้อ, แก้ตัวไหน, ติดตรงไหน, จะเอายังไง, คนรับงาน, ตอนไหน"
    })
    void columnsOfAPlanAreKnownByTheirCells(
            String seq, String indicator, String issue, String measure, String responsible, String period) {
        Submission read = plan(PLAN, seq, indicator, issue, measure, responsible, period);
        assertEquals(
                List.of(
                        "2 บุคลากรยังไม่ทราบแผน|เผยแพร่แผนการใช้จ่ายให้ทราบทุกไตรมาส|กองคลัง|ไตรมาส 2",
                        "3 การมอบหมายงานไม่ชัดเจน|จัดทำคำสั่งมอบหมายงาน|สำนักปลัด|ธันวาคม 2567",
                        "9 ข้อมูลไม่เป็นปัจจุบัน|ปรับปรุงเว็บไซต์ให้ครบถ้วน|กองช่าง|ตลอดปีงบประมาณ"),
                read.measures().stream().map(UnseenHeadingsTest::line).toList());
    }

    private static String line(Measure measure) {
        return measure.indicator().orElse(0) + " "
                + Stream.of(Field.ISSUE, Field.MEASURE, Field.RESPONSIBLE, Field.PERIOD)
                        .map(measure::text)
                        .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "แผนบริหารความเสี่ยงการทุจริต ประจำปีงบประมาณ 2568",
                "ปฏิทินการประเมิน ITA ปี 2568",
                "สรุปมติที่ประชุม มกราคม 2568"
            })
    void tablesOfOthersAreNotTakenByTheirCells(String title) {
        assertEquals(
                List.of(),
                plan(title, "No.", "ความเสี่ยง", "Issue", "Action (มาตรการ)", "ใครรับผิดชอบ", "Timeline")
                        .measures());
    }

    private static BookBuilder.Sheet ours(BookBuilder book, String title) {
        return book.sheet("แผน").row(1, title).row(2, BODY);
    }

    private static List<String> lines(BookBuilder book) {
        return TestReading.read(book.toBytes()).measures().stream()
                .map(UnseenHeadingsTest::line)
                .toList();
    }

    @Test
    void whatStandsInFrontOfTheMeasuresIsTheirIssueThoughFewCellsDeny() {
        BookBuilder book = new BookBuilder();
        ours(book, PLAN)
                .row(4, "ตัวชี้วัด", "ข้อเท็จจริง", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลา")
                .row(5, "การใช้อำนาจ", "การเลื่อนขั้นไม่ยุติธรรม", "จัดทำเกณฑ์", "สำนักปลัด", "ไตรมาส 2")
                .row(6, "คุณภาพการดำเนินงาน", "คนมาติดต่อมักต้องกลับมาใหม่", "ติดป้ายขั้นตอน", "กองคลัง", "ไตรมาส 2")
                .row(7, "การเปิดเผยข้อมูล", "ผู้ใช้ไม่รู้ว่าดูข้อมูลที่ใด", "เพิ่มเมนูหน้าเว็บ", "กองช่าง", "ไตรมาส 3");
        assertEquals(
                List.of(
                        "3 การเลื่อนขั้นไม่ยุติธรรม|จัดทำเกณฑ์|สำนักปลัด|ไตรมาส 2",
                        "6 คนมาติดต่อมักต้องกลับมาใหม่|ติดป้ายขั้นตอน|กองคลัง|ไตรมาส 2",
                        "9 ผู้ใช้ไม่รู้ว่าดูข้อมูลที่ใด|เพิ่มเมนูหน้าเว็บ|กองช่าง|ไตรมาส 3"),
                lines(book));
    }

    @Test
    void sameHeadingsAreTheSameColumnsHoweverFewRowsStandBelow() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = ours(book, PLAN);
        List<String> indicators = List.of("การปฏิบัติหน้าที่", "การใช้อำนาจ", "การเปิดเผยข้อมูล");
        List<String> issues = List.of("บริการไม่เท่าเทียม", "ไม่มีช่องทางสะท้อน", "ข้อมูลไม่ครบ");
        List<String> measures = List.of("อบรมบุคลากร", "เปิดช่องทางรับฟัง", "ตรวจสอบเว็บไซต์");
        for (int i = 0; i < 3; i++) {
            sheet.set(4 + 4 * i, 1, "ด้าน" + indicators.get(i))
                    .row(5 + 4 * i, "ข้อ", "อะไรไม่ดี", "มาตรการ/แนวทาง", "ใครทำ", "ระยะเวลา")
                    .row(6 + 4 * i, String.valueOf(i + 1), issues.get(i), measures.get(i), "กองคลัง", "ไตรมาส 2");
        }
        assertEquals(
                List.of(
                        "1 บริการไม่เท่าเทียม|อบรมบุคลากร|กองคลัง|ไตรมาส 2",
                        "3 ไม่มีช่องทางสะท้อน|เปิดช่องทางรับฟัง|กองคลัง|ไตรมาส 2",
                        "9 ข้อมูลไม่ครบ|ตรวจสอบเว็บไซต์|กองคลัง|ไตรมาส 2"),
                lines(book));
    }

    @Test
    void mergedCellsShowWhichRowBelongsToTheHeadings() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = ours(book, PLAN)
                .row(4, "No.", "ตัวชี้วัด", "ข้อสังเกต", "การกำหนดมาตรการ", "วิธีการดำเนินการ")
                .set(5, 4, "มาตรการ/แนวทาง")
                .set(5, 6, "Responsible Unit")
                .set(5, 7, "ระยะเวลาดำเนินการ");
        for (int column : List.of(1, 2, 3, 5)) {
            sheet.merge(4, column, 5, column);
        }
        sheet.row(6, "1", "การใช้อำนาจ", "ไม่มีช่องทาง", "เปิดช่องทาง", "1. ประชุม\n2. ประกาศ", "กองคลัง", "ไตรมาส 2")
                .row(
                        7,
                        "2",
                        "การเปิดเผยข้อมูล",
                        "ข้อมูลไม่ครบ",
                        "ตรวจเว็บไซต์",
                        "1. แบ่งงาน\n2. ลงข้อมูล",
                        "กองช่าง",
                        "ไตรมาส 3");
        assertEquals(
                List.of("3 ไม่มีช่องทาง|เปิดช่องทาง|กองคลัง|ไตรมาส 2", "9 ข้อมูลไม่ครบ|ตรวจเว็บไซต์|กองช่าง|ไตรมาส 3"),
                lines(book));
    }

    @Test
    void rowOfMeasuresBelowOneHeadingIsNoRowOfHeadings() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = ours(book, PLAN)
                .row(4, "ตัวชี้วัด", "จุดที่ยังต้องเติม", "แผนการดำเนินการ", "Owner", "ไตรมาสที่ทำ")
                .set(5, 3, "มาตรการ/แนวทาง");
        for (int column : List.of(1, 2, 4, 5)) {
            sheet.merge(4, column, 5, column);
        }
        sheet.row(6, "การใช้อำนาจ", "ไม่มีช่องทาง", "เปิดช่องทาง", "กองคลัง", "ไตรมาส 2")
                .row(7, "การเปิดเผยข้อมูล", "ข้อมูลไม่ครบ", "ตรวจเว็บไซต์", "กองช่าง", "ไตรมาส 3")
                .row(8, "คุณภาพการดำเนินงาน", "รอไม่ไหว", "เพิ่มจุดบริการ", "กองช่าง", "ไตรมาส 3");
        assertEquals(
                List.of(
                        "3 ไม่มีช่องทาง|เปิดช่องทาง|กองคลัง|ไตรมาส 2",
                        "9 ข้อมูลไม่ครบ|ตรวจเว็บไซต์|กองช่าง|ไตรมาส 3",
                        "6 รอไม่ไหว|เพิ่มจุดบริการ|กองช่าง|ไตรมาส 3"),
                lines(book));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ข้อเสนอในการแก้ไขปัญหา", "วิธีการแก้ไขปัญหา"})
    void firstWordGivesWayToCellsThatAreClearlyMeasures(String heading) {
        assertEquals(
                List.of("เผยแพร่แผนการใช้จ่ายให้ทราบทุกไตรมาส", "จัดทำคำสั่งมอบหมายงาน", "ปรับปรุงเว็บไซต์ให้ครบถ้วน"),
                plan(PLAN, "ที่", "ตัวชี้วัด", "ปัญหา", heading, "ผู้รับผิดชอบ", "ระยะเวลา").measures().stream()
                        .map(measure -> measure.text(Field.MEASURE))
                        .toList());
    }

    @Test
    void scoresBelowAGroupWhoseNamesStandUnderAnUnknownHeading() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล")
                .row(1, "คะแนน ITA เปรียบเทียบ")
                .row(2, BODY)
                .row(4, "ที่", "องค์ประกอบ", "ปีงบประมาณ")
                .set(5, 3, "2566")
                .set(5, 4, "๒๕๖๗")
                .merge(4, 1, 5, 1)
                .merge(4, 2, 5, 2)
                .merge(4, 3, 4, 4);
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.5 + i, 70.25 + i);
        }
        assertEquals(Map.of(2566, 10L, 2567, 10L), byYear(TestReading.read(book.toBytes())));
    }

    @Test
    void measuresAcrossAreReadThoughALabelIsUnknown() {
        BookBuilder book = new BookBuilder();
        ours(book, PLAN)
                .row(4, "ตัวชี้วัด", "การใช้อำนาจ", "การเปิดเผยข้อมูล", "การใช้งบประมาณ")
                .row(5, "เรื่องที่คนติมา", "ไม่มีช่องทาง", "ข้อมูลไม่ครบ", "ไม่ทราบแผน")
                .row(6, "มาตรการ/แนวทาง", "เปิดช่องทาง", "ตรวจเว็บไซต์", "เผยแพร่แผน")
                .row(7, "ส่วนงาน", "กองคลัง", "กองช่าง", "กองคลัง")
                .row(8, "ระยะเวลาดำเนินการ", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 1");
        assertEquals(
                List.of("เปิดช่องทาง|กองคลัง|ไตรมาส 2", "ตรวจเว็บไซต์|กองช่าง|ไตรมาส 3", "เผยแพร่แผน|กองคลัง|ไตรมาส 1"),
                texts(book, Field.MEASURE, Field.RESPONSIBLE, Field.PERIOD));
    }

    private static final String REPORT = "รายงานผลการดำเนินการตามมาตรการ ITA ปีงบประมาณ พ.ศ. 2569 รอบ 6 เดือน";

    private static List<String> texts(BookBuilder book, Field... fields) {
        return TestReading.read(book.toBytes()).measures().stream()
                .map(measure -> Stream.of(fields).map(measure::text).collect(Collectors.joining("|")))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"แนวทางปีต่อไป", "ข้อแนะนำ", "ความเห็นเพิ่มเติม"})
    void whatFollowsFromAResultIsNoMeasure(String heading) {
        BookBuilder book = new BookBuilder();
        ours(book, REPORT)
                .row(4, "ตัวชี้วัด", "ประเด็นที่ต้องพัฒนา", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", heading)
                .row(5, "การใช้อำนาจ", "ไม่มีเกณฑ์", "กองคลัง", "ประกาศเกณฑ์แล้ว", "จัดอบรมต่อเนื่อง")
                .row(6, "การเปิดเผยข้อมูล", "ข้อมูลไม่ครบ", "กองช่าง", "ลงข้อมูลแล้ว 20 ข้อ", "เพิ่มช่องทางไลน์")
                .row(7, "คุณภาพการดำเนินงาน", "รอนาน", "กองช่าง", "ตั้งจุดบริการแล้ว", "ควรขยายทุกจุด");
        assertEquals(
                List.of("|จัดอบรมต่อเนื่อง", "|เพิ่มช่องทางไลน์", "|ควรขยายทุกจุด"),
                texts(book, Field.MEASURE, Field.RECOMMENDATION));
    }

    @ParameterizedTest
    @CsvSource({"Problem, PROBLEMS", "ปัญหาที่เจอ, PROBLEMS", "ทำแล้วหรือยัง, STATUS", "ขั้นตอนปัจจุบัน, STATUS"})
    void whatStandsBehindAResultTellsOfTheWork(String heading, Field field) {
        List<String> cells = field == Field.STATUS
                ? List.of("เสร็จแล้ว", "อยู่ระหว่างดำเนินการ", "ดำเนินการแล้ว")
                : List.of("เจ้าหน้าที่ไม่พอ", "กองส่งช้า ยังไม่ครบ", "ระบบล่าช้า");
        BookBuilder book = new BookBuilder();
        ours(book, REPORT)
                .row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", heading)
                .row(5, 1, "จัดทำคู่มือ", "กองคลัง", "ประกาศคู่มือแล้ว 1 ฉบับ", cells.get(0))
                .row(6, 2, "ตรวจเว็บไซต์", "กองช่าง", "ลงข้อมูลครบ 20 ข้อ", cells.get(1))
                .row(7, 3, "อบรมเจ้าหน้าที่", "กองช่าง", "อบรม 40 คน", cells.get(2));
        assertEquals(cells, texts(book, field));
    }

    @Test
    void runningNumbersAreNoStepsWhateverTheirHeadingBeginsWith() {
        BookBuilder book = new BookBuilder();
        ours(book, PLAN)
                .row(4, "ลำดับงาน", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลา")
                .row(5, "๑", "การใช้อำนาจ", "จัดทำเกณฑ์", "สำนักปลัด", "ไตรมาส 2")
                .row(6, "๒", "การเปิดเผยข้อมูล", "ตรวจเว็บไซต์", "กองช่าง", "ไตรมาส 3");
        assertEquals(
                List.of(0, 0),
                TestReading.read(book.toBytes()).measures().stream()
                        .map(measure -> measure.steps().size())
                        .toList());
    }

    @Test
    void listsAreTheStepsAndTheTextsBesideThemTheMeasure() {
        BookBuilder book = new BookBuilder();
        ours(book, PLAN)
                .row(4, "ที่", "ปัญหาเดิม", "เรื่อง", "แนวทางการทำงาน", "ผู้เกี่ยวข้อง", "กรอบเวลา")
                .row(5, 1, "ไม่รักษาเวลา", "กำหนดเวลาของทุกงาน", "1. ประชุม\n2. ทำป้าย", "กองคลัง", "ไตรมาส 2")
                .row(6, 2, "ขั้นตอนยุ่งยาก", "ลดเอกสารที่ต้องใช้", "1. ทบทวน\n2. ประกาศ", "ผอ.กองช่าง", "ไตรมาส 3");
        assertEquals(
                List.of("กำหนดเวลาของทุกงาน|กองคลัง", "ลดเอกสารที่ต้องใช้|ผอ.กองช่าง"),
                texts(book, Field.MEASURE, Field.RESPONSIBLE));
    }

    @Test
    void aWordForMeasuresOverListsIsTheirStepsBesideAnotherColumnOfDeeds() {
        BookBuilder book = new BookBuilder();
        ours(book, PLAN)
                .row(4, "ที่", "งานที่จะทำเพื่อเพิ่มคะแนน", "กิจกรรมย่อย", "ผู้รับผิดชอบ", "ระยะเวลา")
                .row(5, 1, "กำหนดเวลาของทุกงาน", "1. ประชุม\n2. ทำป้าย", "กองคลัง", "ไตรมาส 2")
                .row(6, 2, "ลดเอกสารที่ต้องใช้", "1. ทบทวน\n2. ประกาศ", "กองช่าง", "ไตรมาส 3");
        assertEquals(List.of("กำหนดเวลาของทุกงาน", "ลดเอกสารที่ต้องใช้"), texts(book, Field.MEASURE));
    }

    @Test
    void headingsOverTheBandOfAnInstrumentAreHeadings() {
        BookBuilder book = new BookBuilder();
        ours(book, PLAN)
                .row(4, "ตัวชี้วัดที่เกี่ยวข้อง", "ทางแก้", "ชื่อกอง", "When")
                .row(5, "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)")
                .row(6, "การใช้อำนาจ", "จัดทำเกณฑ์การประเมิน", "สำนักปลัด", "ไตรมาส 2")
                .row(7, "การใช้งบประมาณ", "เผยแพร่แผนการใช้จ่าย", "กองคลัง", "ไตรมาส 3");
        assertEquals(
                List.of("จัดทำเกณฑ์การประเมิน|สำนักปลัด", "เผยแพร่แผนการใช้จ่าย|กองคลัง"),
                texts(book, Field.MEASURE, Field.RESPONSIBLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ',',
            quoteCharacter = '"',
            value = {"๖๖, ๖๗", "ITA66, ITA67", "ผล 67, ผล 66", "ITA '66, ITA '67", "ผลคะแนน ปี 66, ผลคะแนน ปี 67"})
    void numbersThatCountOnAreYears(String first, String second) {
        Map<Integer, Long> read =
                scores("ผลการประเมิน ITA ย้อนหลัง", ScoreTablesTest.NAMES, "ที่", "ตัวชี้วัด", first, second);
        assertEquals(Map.of(2566, 10L, 2567, 10L), read);
    }

    @ParameterizedTest
    @CsvSource({"ผล66, ผล69", "ผล66, เดิม67", "ข้อ 61, ข้อ 62", "ร้อยละ 60, ร้อยละ 61", "หน่วยงาน 66, หน่วยงาน 67"})
    void numbersThatDoNotCountOnAreNone(String first, String second) {
        assertEquals(
                Map.of(),
                scores("ผลการประเมิน ITA ย้อนหลัง", ScoreTablesTest.NAMES, "ที่", "ตัวชี้วัด", first, second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ผลรอบก่อน", "ผลรอบปีที่แล้ว", "ผลรอบที่แล้ว"})
    void whatCameOfTheRoundBeforeIsNoResultOfThisOne(String heading) {
        BookBuilder book = new BookBuilder();
        ours(book, REPORT)
                .row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", heading)
                .row(5, 1, "จัดทำคู่มือ", "กองคลัง", "ไตรมาส 2", "ประกาศคู่มือแล้ว 1 ฉบับ")
                .row(6, 2, "ตรวจเว็บไซต์", "กองช่าง", "ไตรมาส 3", "ลงข้อมูลครบแล้ว 20 ข้อ");
        assertEquals(List.of("", ""), texts(book, Field.RESULT));
    }

    @Test
    void problemsThatWereFoundStandBehindResultsAndInFrontOfMeasuresTheyAreIssues() {
        BookBuilder behind = new BookBuilder();
        ours(behind, REPORT)
                .row(4, "ที่", "มาตรการ", "ผลงานที่เกิดขึ้น", "ปัญหาที่พบ")
                .row(5, 1, "จัดทำคู่มือ", "ประกาศคู่มือแล้ว 1 ฉบับ", "เจ้าหน้าที่มีภารกิจหลายด้าน")
                .row(6, 2, "ตรวจเว็บไซต์", "ลงข้อมูลครบแล้ว 20 ข้อ", "บางกองยังไม่ส่งข้อมูล");
        assertEquals(
                List.of("|เจ้าหน้าที่มีภารกิจหลายด้าน", "|บางกองยังไม่ส่งข้อมูล"),
                texts(behind, Field.ISSUE, Field.PROBLEMS));
        BookBuilder before = new BookBuilder();
        ours(before, PLAN)
                .row(4, "ที่", "ปัญหาที่พบ", "มาตรการ", "ผู้รับผิดชอบ")
                .row(5, 1, "ประชาชนไม่ทราบขั้นตอน", "จัดทำคู่มือ", "กองคลัง");
        assertEquals(List.of("ประชาชนไม่ทราบขั้นตอน|"), texts(before, Field.ISSUE, Field.PROBLEMS));
    }

    @Test
    void whatIsDoneIsTheMeasureWhereAnotherColumnTellsWhatCameOfIt() {
        BookBuilder book = new BookBuilder();
        ours(book, REPORT)
                .row(4, "ที่", "เรื่องที่ทำ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน")
                .row(5, 1, "จัดทำคู่มือการให้บริการ", "กองคลัง", "ประกาศคู่มือแล้ว 1 ฉบับ")
                .row(6, 2, "เผยแพร่แผนการใช้จ่าย", "กองช่าง", "ลงข้อมูลครบแล้ว 20 ข้อ");
        assertEquals(
                List.of(
                        "จัดทำคู่มือการให้บริการ|ประกาศคู่มือแล้ว 1 ฉบับ",
                        "เผยแพร่แผนการใช้จ่าย|ลงข้อมูลครบแล้ว 20 ข้อ"),
                texts(book, Field.MEASURE, Field.RESULT));
    }

    @Test
    void divisionsThatPersonsBelongToAreResponsibleWhereNobodyElseIs() {
        BookBuilder book = new BookBuilder();
        ours(book, PLAN)
                .row(4, "ตัวชี้วัด", "ข้อบกพร่องปีก่อน", "มาตรการ", "ระยะเวลา", "สังกัด")
                .row(5, "การใช้อำนาจ", "การมอบหมายงานไม่เป็นธรรม", "จัดทำคำสั่งแบ่งงาน", "ไตรมาส 2", "สำนักปลัด")
                .row(6, "การใช้งบประมาณ", "บุคลากรไม่ทราบแผน", "เผยแพร่แผนการใช้จ่าย", "ไตรมาส 3", "กองคลัง");
        assertEquals(
                List.of("การมอบหมายงานไม่เป็นธรรม|สำนักปลัด", "บุคลากรไม่ทราบแผน|กองคลัง"),
                texts(book, Field.WEAKNESS, Field.RESPONSIBLE));
        BookBuilder both = new BookBuilder();
        ours(both, PLAN)
                .row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "สังกัด")
                .row(5, "การใช้อำนาจ", "จัดทำคำสั่งแบ่งงาน", "ปลัด", "สำนักปลัด")
                .row(6, "การใช้งบประมาณ", "เผยแพร่แผนการใช้จ่าย", "ปลัด", "กองคลัง");
        assertEquals(List.of("ปลัด", "ปลัด"), texts(both, Field.RESPONSIBLE));
    }

    @Test
    void whatCameOfHalfTheYearIsNoStateBesideTheResult() {
        BookBuilder book = new BookBuilder();
        ours(book, REPORT)
                .row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", "ผลรอบ 6 เดือน")
                .row(5, 1, "จัดทำคู่มือ", "กองคลัง", "ประกาศคู่มือครบ 1 ฉบับ", "จัดทำแล้ว")
                .row(6, 2, "ตรวจเว็บไซต์", "กองช่าง", "ลงข้อมูลครบ 20 ข้อ", "ตรวจแล้ว");
        assertEquals(List.of("", ""), texts(book, Field.STATUS));
    }

    @Test
    void whatCameOfARoundIsTheResultWhereNothingElseIs() {
        BookBuilder book = new BookBuilder();
        ours(book, REPORT)
                .row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลรอบ 6 เดือน")
                .row(5, 1, "จัดทำคู่มือ", "กองคลัง", "ไตรมาส 2", "ประกาศคู่มือแล้ว 1 ฉบับ")
                .row(6, 2, "ตรวจเว็บไซต์", "กองช่าง", "ไตรมาส 3", "ลงข้อมูลครบแล้ว 20 ข้อ");
        assertEquals(List.of("ประกาศคู่มือแล้ว 1 ฉบับ", "ลงข้อมูลครบแล้ว 20 ข้อ"), texts(book, Field.RESULT));
    }

    /** A line with an instrument's long name between headings that nobody knows and the first indicator; an aim stays one. */
    @ParameterizedTest
    @CsvSource({"ได้, 10", "เป้า, 0", "คาดว่าได้, 0"})
    void aLongLineBelowTheHeadingsHidesNoNames(String heading, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, RESULT).row(2, BODY).row(4, "ที่", "หัวข้อ", "เต็ม", heading);
        sheet.set(5, 1, "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) น้ำหนักตามเครื่องมือ");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, i + 1, ScoreTablesTest.NAMES.get(i), 100, 80.25 + i);
        }
        assertEquals(stored, TestReading.read(book.toBytes()).scores().size());
    }

    @Test
    void wordsOfHeadingsTypedIntoTwoRowsAreTheirHeadings() {
        BookBuilder book = new BookBuilder();
        ours(book, REPORT)
                .row(4, "ที่", "มาตรการ/", "ผลการ", "ผล", "ปัญหา", "ผู้")
                .row(5, null, "โครงการ", "ปฏิบัติ", "ที่ได้รับ", "อุปสรรค", "รับผิดชอบ")
                .row(
                        6,
                        1,
                        "เปิดเวทีรับฟังความคิดเห็น",
                        "จัดเวทีครบ 9 หมู่บ้านแล้ว",
                        "มีส่วนร่วมมากขึ้น",
                        "ติดฤดูเก็บเกี่ยว",
                        "กองช่าง")
                .row(
                        7,
                        2,
                        "เผยแพร่ประกาศจัดซื้อ",
                        "เผยแพร่ประกาศแล้ว 118 โครงการ",
                        "โปร่งใสขึ้น",
                        "ระบบปิดปรับปรุง",
                        "กองคลัง");
        assertEquals(
                List.of(
                        "เปิดเวทีรับฟังความคิดเห็น|จัดเวทีครบ 9 หมู่บ้านแล้ว|มีส่วนร่วมมากขึ้น|ติดฤดูเก็บเกี่ยว|กองช่าง",
                        "เผยแพร่ประกาศจัดซื้อ|เผยแพร่ประกาศแล้ว 118 โครงการ|โปร่งใสขึ้น|ระบบปิดปรับปรุง|กองคลัง"),
                texts(book, Field.MEASURE, Field.RESULT, Field.OUTCOME, Field.PROBLEMS, Field.RESPONSIBLE));
    }

    @Test
    void aRowThatNumbersTheColumnsCountsNoMeasures() {
        BookBuilder book = new BookBuilder();
        ours(book, PLAN)
                .row(
                        4,
                        "ข้อที่ได้คะแนนน้อย",
                        "วิธีปรับปรุง (ชื่อมาตรการ)",
                        "รายละเอียดการปฏิบัติ",
                        "เจ้าภาพ",
                        "ห้วงเวลา")
                .row(5, "(1)", "(2)", "(3)", "(4)", "(5)")
                .row(
                        6,
                        "ไม่เปิดโอกาสให้ประชาชน",
                        "เปิดเวทีรับฟังความคิดเห็น",
                        "1.ประสานผู้นำ\n2.กำหนดวัน",
                        "สำนักปลัด",
                        "ไตรมาส 1")
                .row(
                        7,
                        "ประกาศเผยแพร่ล่าช้า",
                        "อบรมระเบียบพัสดุแก่เจ้าหน้าที่",
                        "1.รวบรวมประกาศ\n2.ส่งผู้ดูแล",
                        "กองคลัง",
                        "ไตรมาส 2")
                .row(
                        8,
                        "ใช้ดุลยพินิจต่างกัน",
                        "จัดทำแผ่นพับอธิบายงานบริการ",
                        "1.ออกแบบป้าย\n2.ติดตั้งป้าย",
                        "กองช่าง",
                        "ไตรมาส 3");
        assertEquals(
                List.of(
                        "เปิดเวทีรับฟังความคิดเห็น|สำนักปลัด|ไตรมาส 1",
                        "อบรมระเบียบพัสดุแก่เจ้าหน้าที่|กองคลัง|ไตรมาส 2",
                        "จัดทำแผ่นพับอธิบายงานบริการ|กองช่าง|ไตรมาส 3"),
                texts(book, Field.MEASURE, Field.RESPONSIBLE, Field.PERIOD));
    }

    @Test
    void anOfficialsLongHeadingsAreHeadings() {
        BookBuilder book = new BookBuilder();
        ours(book, PLAN)
                .row(
                        4,
                        "ลำดับที่ของมาตรการ",
                        "ประเด็นข้อบกพร่องหรือจุดอ่อนของการดำเนินงานที่จะต้องได้รับการแก้ไขโดยเร่งด่วนตามผลการวิเคราะห์",
                        "มาตรการหรือแนวทางที่หน่วยงานกำหนดขึ้นเพื่อส่งเสริมคุณธรรมและความโปร่งใส",
                        "ส่วนราชการหรือเจ้าหน้าที่ผู้ได้รับมอบหมายให้เป็นผู้รับผิดชอบ",
                        "ห้วงระยะเวลาในการดำเนินการตามมาตรการ")
                .row(5, 1, "พนักงานไม่ทราบเกณฑ์", "ชี้แจงหลักเกณฑ์การบริหารงานบุคคล", "สำนักปลัด", "ไตรมาส 1")
                .row(6, 2, "ลิงก์บางรายการเปิดไม่ได้", "แต่งตั้งผู้รับผิดชอบข้อมูล", "กองคลัง", "ไตรมาส 2");
        assertEquals(
                List.of(
                        "ชี้แจงหลักเกณฑ์การบริหารงานบุคคล|สำนักปลัด|ไตรมาส 1",
                        "แต่งตั้งผู้รับผิดชอบข้อมูล|กองคลัง|ไตรมาส 2"),
                texts(book, Field.MEASURE, Field.RESPONSIBLE, Field.PERIOD));
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนนตอนประกาศ, เป้าที่ตั้งไว้",
        "ผลประเมินออก, ปีก่อนได้",
        "คะแนนรับรองแล้ว, ผลปีที่แล้ว",
        "คะแนนตามหนังสือแจ้งผล, ที่เราเดาไว้ตอนแรก",
        "คะแนนที่ อบต. ได้, ตอนซ้อมได้"
    })
    void figuresThatAreNoResultAreNoRivalsOfTheResult(String own, String other) {
        assertEquals(Map.of(2567, 10L), scores(RESULT, ScoreTablesTest.NAMES, "ที่", "ตัวชี้วัด", own, other));
    }

    /** The place of the one body in its row says nothing of its scores. */
    @ParameterizedTest
    @CsvSource({"อำเภอ/จังหวัด, เมือง / น่าน, 10", "จังหวัด, น่าน, 10", "จังหวัด, ลำปาง, 0", "ที่มา, คาดการณ์, 0"})
    void aRowOfTheBodyWithItsPlaceIsOfTheTitlesYear(String heading, String place, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("สรุป")
                .row(1, RESULT)
                .row(2, "องค์การบริหารส่วนตำบลหนองไผ่ อำเภอเมือง จังหวัดน่าน")
                .row(4, "หน่วยงาน", heading)
                .row(5, "อบต.หนองไผ่", place);
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 3 + i, ScoreTablesTest.NAMES.get(i)).set(5, 3 + i, 80.25 + i);
        }
        assertEquals(stored, TestReading.read(book.toBytes()).scores().size());
    }

    /** A place in brackets behind the body's name is its place. */
    @Test
    void thePlaceOfTheBodyMayStandInBrackets() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล")
                .row(1, "ผล ITA ปี 2567 อบต. หนองไผ่ (อ.เมือง จ.น่าน)")
                .row(3, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i * 1.37);
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(
                List.of(),
                read.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTICE)
                        .toList());
        assertEquals("น่าน", read.head().body().orElseThrow().province());
    }

    /** "เครื่องมือ" over instruments leaves the indicators to the column that names them. */
    @ParameterizedTest
    @CsvSource({"IIT, EIT, 3", "การใช้ทรัพย์สินของราชการ, คุณภาพการดำเนินงาน, 4"})
    void indicatorsStandBesideTheirInstruments(String first, String second, int indicator) {
        String[] headings = {
            "เครื่องมือ", "ตชว. ที่เกี่ยวข้อง", "สิ่งที่จะทำเพื่อปรับปรุง", "กองที่เกี่ยวข้อง", "ระยะเวลา"
        };
        Object[] row = {first, "ตัวชี้วัดที่ 3 การใช้อำนาจ", "จัดทำคำสั่งมอบหมายงาน", "กองช่าง", "ทุกเดือน"};
        Object[] other = {
            second, "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", "ทำคลิปแนะนำช่องทางติดต่อ", "กองคลัง", "ทุกเดือน"
        };
        assertEquals(
                indicator,
                measures(PLAN, headings, row, other).get(0).indicator().orElse(0));
    }

    @ParameterizedTest
    @CsvSource({
        "Work done, Benefit, ปรับเมนูแล้วเสร็จ เมื่อวันที่ 30 มกราคม 2568",
        "Achievement, Benefit, ปรับเมนูแล้วเสร็จ เมื่อวันที่ 30 มกราคม 2568",
        "Expected, Benefit, ''"
    })
    void englishHeadingsSayWhatWasDone(String result, String outcome, String read) {
        String report = "รายงานผลการดำเนินการตามมาตรการ ITA รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2568";
        String[] headings = {"No.", "Planned action", "Assigned to", "Planned period", result, outcome};
        Object[] row = {
            1,
            "ปรับปรุงหน้าเว็บไซต์",
            "กองคลัง",
            "ทุกเดือน",
            "ปรับเมนูแล้วเสร็จ เมื่อวันที่ 30 มกราคม 2568",
            "เข้าถึงง่ายขึ้น"
        };
        Object[] other = {
            2,
            "อบรมบุคลากรเรื่องการให้บริการ",
            "กองช่าง",
            "ทุกเดือน",
            "อบรม 42 คน เมื่อวันที่ 20 มกราคม 2568",
            "เข้าใจมากขึ้น"
        };
        assertEquals(read, measures(report, headings, row, other).get(0).text(Field.RESULT));
    }

    @Test
    void howToKnowThatItIsDoneIsNoResult() {
        String[] headings = {"#", "จะแก้ด้วยวิธีใด", "ลงมือทำอย่างไร", "ให้ใครทำ", "ทำช่วงไหน", "รู้ได้อย่างไรว่าทำแล้ว"
        };
        Object[] row = {1, "จัดคิวออนไลน์", "๑. เลือก\n๒. เปิดใช้", "กองช่าง", "ทุกเดือน", "ดูสถิติการจองทุกสัปดาห์"};
        Object[] other = {
            2, "เพิ่มบริการชำระภาษี", "๑. เปิดบัญชี\n๒. แจ้ง", "กองคลัง", "ทุกเดือน", "รายงานผลต่อสภาท้องถิ่น"
        };
        Measure first = measures(PLAN, headings, row, other).get(0);
        assertEquals("", first.text(Field.RESULT));
        assertEquals("ดูสถิติการจองทุกสัปดาห์", first.text(Field.MONITORING));
    }

    /** Below a year that is merged over them "ได้" is the score of that year, and "เป้า" is none. */
    @ParameterizedTest
    @CsvSource({
        "เรื่อง, ได้, เกรด, 20",
        "Indicator, Score, Grade, 20",
        "เรื่อง, เป้า, เกรด, 0",
        "เรื่อง, Target, Grade, 0"
    })
    void scoresStandBelowYearsMergedOverThem(String names, String score, String level, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนนและระดับ");
        sheet.row(1, "คะแนนและระดับผลการประเมิน ITA สองปี").row(2, BODY);
        sheet.row(3, names, "ปีงบประมาณ ๒๕๖๔").set(3, 4, "ปีงบประมาณ ๒๕๖๕");
        sheet.set(4, 2, score).set(4, 3, level).set(4, 4, score).set(4, 5, level);
        sheet.merge(3, 1, 4, 1).merge(3, 2, 3, 3).merge(3, 4, 3, 5);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i, "B", 85.5 + i, "A");
        }
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, score);
        assertEquals(stored == 0 ? Map.of() : Map.of(2564, 10L, 2565, 10L), byYear(submission));
    }

    /** Lines that name the instrument and the indicator stand between the headings and the measures, which count anew below each. */
    @ParameterizedTest
    @CsvSource({"ประเด็นที่ได้คะแนนน้อย, ยังไม่ทราบผลการปฏิบัติงาน, ยังไม่ทราบผลการปฏิบัติงาน", "#, 1, ''"})
    void linesOverMeasuresHideNoHeadings(String heading, String cell, String issue) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผน");
        sheet.row(1, PLAN).row(2, BODY);
        sheet.row(4, heading, "ชื่อมาตรการ", "ขั้นตอนการปฏิบัติงาน", "ส่วนราชการที่รับผิดชอบ", "กำหนดการ");
        String steps = "1. เตรียมงาน\n2. ดำเนินงาน";
        List<String> indicators = List.of(
                "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "ตัวชี้วัดที่ 2 การใช้งบประมาณ", "ตัวชี้วัดที่ 3 การใช้อำนาจ");
        sheet.row(5, "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)").merge(5, 1, 5, 5);
        for (int i = 0; i < 3; i++) {
            sheet.row(6 + 3 * i, indicators.get(i)).merge(6 + 3 * i, 1, 6 + 3 * i, 5);
            sheet.row(7 + 3 * i, cell, "จัดทำคู่มือเล่มที่ " + i, steps, "กองช่าง", "ไตรมาส 1");
            sheet.row(8 + 3 * i, cell.equals("1") ? "2" : cell, "จัดอบรมรุ่นที่ " + i, steps, "กองคลัง", "ไตรมาส 2");
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(
                List.of("1 กองช่าง", "1 กองคลัง", "2 กองช่าง", "2 กองคลัง", "3 กองช่าง", "3 กองคลัง"),
                read.measures().stream()
                        .map(measure -> measure.indicator().getAsInt() + " "
                                + measure.divisions().get(0))
                        .toList());
        assertEquals(issue, read.measures().get(0).text(Field.ISSUE));
        assertEquals(2, read.measures().get(0).steps().size());
        assertEquals(
                List.of(),
                read.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTICE)
                        .toList());
    }

    /** The steps of each measure in rows of their own, numbered after it: what else its plan would be, nobody knows. */
    @ParameterizedTest
    @CsvSource({
        "1.1 ทบทวนคำสั่ง, 1.2 ออกคำสั่ง, 2.1 ทบทวนหลักเกณฑ์, 2.2 ประกาศหลักเกณฑ์, 2",
        "๑.๑) ทบทวนคำสั่ง, ๑.๒) ออกคำสั่ง, ๒.๑) ทบทวนหลักเกณฑ์, ๒.๒) ประกาศหลักเกณฑ์, 2",
        "1.5 ล้านบาท, 2.5 ล้านบาท, 0.5 ล้านบาท, 3.2 ล้านบาท, 0"
    })
    void stepsNumberedAfterTheirMeasureAreSteps(String one, String two, String three, String four, int steps) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("รายงาน");
        sheet.row(1, "รายงานผลการดำเนินการตามมาตรการ ITA ปีงบประมาณ พ.ศ. 2568 รอบ 12 เดือน")
                .row(2, BODY);
        sheet.row(4, "ลำดับที่", "มาตรการเพื่อยกระดับผลคะแนน", "แผนการดำเนินงาน", "ผู้ดำเนินการ", "ผลการดำเนินการ");
        sheet.row(5, "1", "จัดทำคำสั่งแบ่งงาน", one, "กองช่าง", "ดำเนินการแล้ว 26 ต.ค. 2567");
        sheet.row(6, "", "", two, "สำนักปลัด", "แล้วเสร็จวันที่ 9 มี.ค. 2568");
        sheet.row(7, "2", "กำหนดหลักเกณฑ์การเลื่อนขั้น", three, "กองช่าง", "ดำเนินการแล้ว 8 ต.ค. 2567");
        sheet.row(8, "", "", four, "กองคลัง", "ดำเนินการแล้ว 2 ต.ค. 2567");
        sheet.merge(5, 1, 6, 1).merge(5, 2, 6, 2).merge(7, 1, 8, 1).merge(7, 2, 8, 2);
        Submission read = TestReading.read(book.toBytes());
        assertEquals(
                List.of(steps, steps),
                read.measures().stream()
                        .map(measure -> (int) measure.steps().stream()
                                .filter(step -> !step.text().isEmpty())
                                .count())
                        .toList());
    }

    /** Ten names in order: what nine certain ones, or eight, leave over is the other's, however it is shortened. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปฏิบัติหน้าที่|ใช้งบ|ใช้อำนาจ|ใช้ทรัพย์สิน|แก้ทุจริต|คุณภาพงาน|สื่อสาร|ปรับปรุงงาน|เปิดเผย|ป้องกัน",
                "หน้าที่|งบ|อำนาจ|ทรัพย์สิน|แก้ปัญหา|คุณภาพ|สื่อสาร|ปรับปรุง|เปิดเผย|ป้องกัน",
                "ตัวชี้วัด 1 หน้าที่|ตัวชี้วัด 2 งบ|ตัวชี้วัด 3 อำนาจ|ตัวชี้วัด 4 ทรัพย์สิน|ตัวชี้วัด 5 แก้ปัญหา|ตัวชี้วัด 6 คุณภาพ"
                        + "|ตัวชี้วัด 7 สื่อสาร|ตัวชี้วัด 8 ปรับปรุง|ตัวชี้วัด 9 เปิดเผย|ตัวชี้วัด 10 ป้องกัน",
                "ด้านการปฏิบัติหน้าที่ ของหน่วยงาน (IIT)|ด้านการใช้งบประมาณ ของหน่วยงาน (IIT)|ด้านการใช้อำนาจ ของหน่วยงาน (IIT)"
                        + "|ตัวชี้วัดที่ 4 ด้านการใช้ทรัพย์สินของราชการ ของหน่วยงาน (IIT)|ด้านการแก้ไขปัญหาการทุจริต ของหน่วยงาน (IIT)"
                        + "|ด้านคุณภาพการดำเนินงาน ของหน่วยงาน (EIT)|ด้านประสิทธิภาพการสื่อสาร ของหน่วยงาน (EIT)"
                        + "|ด้านการปรับปรุงการทำงาน ของหน่วยงาน (EIT)|ด้านการเปิดเผยข้อมูล ของหน่วยงาน (OIT)|ด้านการป้องกันการทุจริต ของหน่วยงาน (OIT)"
            })
    void whatTheOthersLeaveOverIsTheRest(String names) {
        for (String heading : List.of("ตัวชี้วัด", "ด้าน", "รายการ")) {
            Submission read = read(RESULT, List.of(names.split("\\|")), "ที่", heading, "คะแนน");
            assertEquals(
                    IntStream.rangeClosed(1, 10).boxed().toList(),
                    read.scores().stream().map(score -> score.indicator()).toList(),
                    heading);
            assertEquals(
                    names.contains("ของหน่วยงาน"),
                    read.findings().stream()
                            .noneMatch(finding -> finding.code() == FindingCode.INDICATOR_NOT_RECOGNISED),
                    heading);
        }
    }

    /** A text that is nothing of the name, a total, or one in another's place: the ten are no set. */
    @ParameterizedTest
    @ValueSource(strings = {"วินัยการคลัง", "ภาพรวม", "ความพึงพอใจ", "ทุจริตในการใช้ทรัพย์สินของราชการและอื่น ๆ"})
    void whatIsNoNameIsNotTheRest(String other) {
        List<String> names = new ArrayList<>(SHORT);
        names.set(4, other);
        assertEquals(
                0,
                read(RESULT, names, "ที่", "ตัวชี้วัด", "คะแนน").scores().stream()
                        .filter(score -> score.indicator() == 5)
                        .count());
    }

    /** A blank heading over cells that say themselves what they are is as good as an unknown one. */
    @ParameterizedTest
    @CsvSource({
        "ที่||มาตรการ|ผู้รับผิดชอบ|ระยะเวลา",
        "ที่|ตัวชี้วัด|มาตรการ||ระยะเวลา",
        "ที่|ตัวชี้วัด|มาตรการ|ผู้รับผิดชอบ|",
        "ที่|ตัวชี้วัด|มาตรการ||",
        "||มาตรการ||",
        "|หัวข้อ|มาตรการ||"
    })
    void blankHeadingOverClearCellsIsUnderstood(String headings) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผน");
        sheet.row(1, PLAN).row(2, BODY);
        String[] texts = headings.split("\\|", -1);
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                sheet.set(4, column + 1, texts[column]);
            }
        }
        sheet.row(
                5,
                1,
                "การปฏิบัติหน้าที่",
                "จัดทำคู่มือการปฏิบัติงานและเผยแพร่บนเว็บไซต์",
                "สำนักปลัด",
                "ต.ค. 67 - ธ.ค. 67");
        sheet.row(6, 2, "การใช้งบประมาณ", "จัดประชุมชี้แจงแผนการใช้จ่ายงบประมาณแก่บุคลากร", "กองคลัง", "ทุกไตรมาส");
        sheet.row(7, 3, "การใช้อำนาจ", "จัดทำประกาศหลักเกณฑ์การมอบหมายงาน", "สำนักปลัด", "ม.ค. 2568");
        List<Measure> measures = TestReading.read(book.toBytes()).measures();
        assertEquals(3, measures.size());
        for (int i = 0; i < 3; i++) {
            assertEquals(i + 1, measures.get(i).indicator().orElse(0), headings);
            assertEquals(
                    List.of(i == 1 ? "กองคลัง" : "สำนักปลัด"), measures.get(i).divisions(), headings);
            assertTrue(!measures.get(i).text(Field.PERIOD).isEmpty(), headings);
        }
    }

    /** Each heading over rows that are refused is named but the one that is known. */
    @Test
    void everyHeadingOfARefusedTableIsNamedButTheKnownOne() {
        BookBuilder book = new BookBuilder();
        book.sheet("แผน")
                .row(1, PLAN)
                .row(2, BODY)
                .row(4, "ที่", "ใจความ", "ตัวชี้วัด", "ว่าง", "อื่น")
                .row(5, 1, "อบรม", "การปฏิบัติหน้าที่", "-", "ก")
                .row(6, 2, "ตรวจสอบ", "การใช้งบประมาณ", "-", "ข")
                .row(7, 3, "ปรับปรุง", "การใช้อำนาจ", "-", "ค");
        assertEquals(List.of("ใจความ", "ว่าง", "อื่น"), listNamed(book));
    }

    private static List<String> listNamed(BookBuilder book) {
        return TestReading.read(book.toBytes()).findings().stream()
                .filter(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED)
                .map(Finding::found)
                .toList();
    }

    /** A plan by its title is told of the headings of plans. */
    @Test
    void planOfUnknownHeadingsIsToldOfPlansOnly() {
        BookBuilder book = new BookBuilder();
        book.sheet("แผน")
                .row(1, PLAN)
                .row(2, BODY)
                .row(4, "หัวข้อ", "รายละเอียด")
                .row(5, 1, "อบรม")
                .row(6, 2, "ประชุม");
        assertEquals(
                List.of("titled-measures"),
                TestReading.read(book.toBytes()).findings().stream()
                        .filter(finding -> finding.code() == FindingCode.NO_TABLE_RECOGNISED)
                        .map(finding -> finding.details().get("case"))
                        .toList());
    }

    /** Beside scores no line proposes measures. */
    @Test
    void noHeadingBesideScoresIsProposedAsMeasures() {
        List<String> names = new ArrayList<>(SHORT);
        names.set(0, "งานสารบรรณ");
        names.set(4, "วินัยการคลัง");
        names.set(8, "งานทะเบียน");
        for (String heading : List.of("ด้าน", "รายการ", "เรื่อง")) {
            Submission read = read(RESULT, names, "ที่", heading, "คะแนน");
            assertEquals(List.of(), read.scores(), heading);
            assertTrue(
                    read.findings().stream()
                            .noneMatch(finding -> finding.details()
                                    .getOrDefault("confirm", "")
                                    .endsWith(": measure")),
                    heading);
        }
    }

    /** From where the money is and what is counted says not who does it, nor what. */
    @ParameterizedTest
    @CsvSource({"แหล่งงบประมาณ,false", "งบประมาณ,false", "KPI,true"})
    void moneyAndMarksOfSuccessAreNeitherWhoNorWhat(String heading, boolean deeds) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผน");
        sheet.set(1, 1, PLAN).set(2, 1, BODY);
        sheet.row(4, "มาตรการ", heading, "ระยะเวลา");
        List<String> others = deeds
                ? List.of("จัดทำคู่มือ ๑ เล่ม", "ประชุม ๒ ครั้ง", "อบรม ๑ ครั้ง", "เผยแพร่ ๔ ครั้ง")
                : List.of("กองคลัง", "สำนักปลัด", "กองช่าง", "กองคลัง");
        for (int i = 0; i < 4; i++) {
            sheet.row(5 + i, "จัดทำคู่มือเล่มที่ " + (i + 1), others.get(i), "มีนาคม 2568");
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(4, submission.measures().size());
        submission
                .measures()
                .forEach(each -> assertEquals(
                        "", each.text(Field.RESPONSIBLE) + each.text(Field.STEPS) + each.text(Field.RESULT)));
    }

    @ParameterizedTest
    @CsvSource({"มาตรการที่,วิธีแก้ (มาตรการ),ผู้รับผิดชอบ KPI", "รหัส,รายการมาตรการ,หน่วยงานเจ้าของงบประมาณ"})
    void runningNumbersAreNoMeasuresAndDivisionsAreResponsible(String count, String measure, String who) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผน");
        sheet.set(1, 1, PLAN).set(2, 1, BODY).row(4, count, measure, who, "ระยะเวลา");
        List<String> divisions = List.of("กองช่าง", "สำนักปลัด", "กองคลัง", "สำนักปลัด");
        for (int i = 0; i < 4; i++) {
            sheet.row(5 + 2 * i, (i + 1) + ". ด้านที่ " + (i + 1));
            sheet.row(6 + 2 * i, i + 1, "จัดทำคู่มือเล่มที่ " + (i + 1), divisions.get(i), "มีนาคม 2568");
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(
                divisions,
                submission.measures().stream()
                        .map(each -> each.divisions().get(0))
                        .toList());
    }
}
