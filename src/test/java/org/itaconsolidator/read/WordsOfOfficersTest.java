package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that say all that a careful reader needs, in words and places that no form has. */
class WordsOfOfficersTest {
    private static final List<String> ENGLISH = List.of(
            "Performing Duty",
            "Budget Spending",
            "Use of Authority",
            "Use of Public Property",
            "Resolving Corruption Problems",
            "Service Quality",
            "Communication Effectiveness",
            "Work System Improvement",
            "Open Data (Disclosure of Information)",
            "Anti-Corruption Prevention");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("Sheet1");

    private static String score(int indicator) {
        return (70 + indicator) + ".2" + (1 + indicator % 9);
    }

    private static List<String> expected(int year) {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(indicator -> year + " " + indicator + " " + score(indicator))
                .toList();
    }

    private static List<String> scores(Submission read) {
        return read.scores().stream().map(WordsOfOfficersTest::written).toList();
    }

    private static String written(ScoreReading score) {
        return score.fiscalYear().buddhist() + " " + score.indicator() + " " + score.shownScore();
    }

    private List<String> read() {
        return scores(TestReading.read(book.toBytes()));
    }

    @ParameterizedTest
    @CsvSource({
        "เขาให้เรากี่คะแนน,%s",
        "ได้ไป,%s",
        "ผลการตรวจประเมิน,%s",
        "ได้คะแนน / จากเต็ม,%s/100",
        "Score / คะแนน,%s แต้ม",
        "ผลคะแนนและแนวโน้ม,%s (ลดลง)",
    })
    void everydayWordsOverTheOnlyNumbersBesideAllNames(String heading, String cell) {
        sheet.row(1, "ผลการประเมิน ITA อบต.ทดสอบ ปีงบประมาณ 2566").row(3, "เรื่องที่วัด", heading);
        for (int i = 1; i <= 10; i++) {
            sheet.row(3 + i, ScoreTablesTest.NAMES.get(i - 1), cell.formatted(score(i)));
        }
        assertEquals(expected(2566), read());
    }

    @ParameterizedTest
    @CsvSource({"เขาอยากให้เราได้กี่คะแนน,%s", "เพื่อนบ้านได้ไป,%s", "ผลคะแนน,%s (คาดว่าลดลง)"})
    void wordsThatSayMoreThanThatStayUnread(String heading, String cell) {
        sheet.row(1, "ผลการประเมิน ITA อบต.ทดสอบ ปีงบประมาณ 2566").row(3, "เรื่องที่วัด", heading);
        for (int i = 1; i <= 10; i++) {
            sheet.row(3 + i, ScoreTablesTest.NAMES.get(i - 1), cell.formatted(score(i)));
        }
        assertEquals(List.of(), read());
    }

    @ParameterizedTest
    @CsvSource({"2565 B.E. (2022)", "2565 (2022)", "2565"})
    void aYearInBothErasIsOneYear(String year) {
        sheet.row(1, "Integrity and Transparency Assessment Result");
        sheet.row(2, "Organization", "อบต.ทดสอบ").row(3, "Fiscal year", year);
        sheet.row(4, "Indicators", "Score (%)");
        for (int i = 1; i <= 10; i++) {
            sheet.row(4 + i, "Indicator " + i + ": " + ENGLISH.get(i - 1), score(i));
        }
        assertEquals(expected(2565), read());
    }

    @Test
    void englishNamesBehindNumbersMayShareWords() {
        List<String> names = new ArrayList<>(ENGLISH);
        names.set(5, "Quality of Work Performance");
        names.set(7, "Work Improvement");
        sheet.row(1, "ผลคะแนน ITA อบต.ทดสอบ").row(2, "Year: B.E. 2566").row(4, "Assessment Item", "Marks");
        for (int i = 1; i <= 10; i++) {
            sheet.row(4 + i, i + ". " + names.get(i - 1), score(i) + "/100");
        }
        assertEquals(expected(2566), read());
    }

    @Test
    void twoYearsThatAreNotTheSameAreNoYear() {
        sheet.row(1, "Integrity and Transparency Assessment Result");
        sheet.row(2, "Organization", "อบต.ทดสอบ").row(3, "Fiscal year", "2565 B.E. (2021)");
        sheet.row(4, "Indicators", "Score (%)");
        for (int i = 1; i <= 10; i++) {
            sheet.row(4 + i, "Indicator " + i + ": " + ENGLISH.get(i - 1), score(i));
        }
        assertEquals(List.of(), read());
    }

    @ParameterizedTest
    @CsvSource({"FY2023 (B.E. 2566)", "2566 B.E. (2023)", "Fiscal Year 2023 (B.E. 2566)"})
    void aHeadingMaySayItsYearInBothEras(String heading) {
        sheet.row(1, "ผลคะแนน ITA อบต.ทดสอบ").row(3, "Indicator", heading);
        for (int i = 1; i <= 10; i++) {
            sheet.row(3 + i, ScoreTablesTest.NAMES.get(i - 1), score(i));
        }
        assertEquals(expected(2566), read());
    }

    @Test
    void aLineBetweenBlocksMaySayItsYearInBothEras() {
        sheet.row(1, "ITA Score Summary").row(2, "อบต.ทดสอบ");
        for (int block = 0; block < 2; block++) {
            int row = 3 + 13 * block;
            sheet.row(row, "Fiscal Year %d (B.E. %d)".formatted(2022 + block, 2565 + block));
            sheet.row(row + 1, "Indicator Name", "Result (%)");
            for (int i = 1; i <= 10; i++) {
                sheet.row(row + 1 + i, ENGLISH.get(i - 1), score(i));
            }
        }
        List<String> both = new ArrayList<>(expected(2565));
        both.addAll(expected(2566));
        assertEquals(both, read());
    }

    @Test
    void namesAcrossMayStandBesideItemAndScore() {
        sheet.row(1, "Integrity and Transparency Assessment Result อบต.ทดสอบ Fiscal Year 2023 (B.E. 2566)");
        List<Object> names = new ArrayList<>(ENGLISH);
        names.add(0, "Item");
        List<Object> scores = new ArrayList<>(IntStream.rangeClosed(1, 10)
                .mapToObj(WordsOfOfficersTest::score)
                .toList());
        scores.add(0, "Score");
        sheet.row(3, names.toArray()).row(4, scores.toArray());
        assertEquals(expected(2566), read());
    }

    @ParameterizedTest
    @CsvSource({"ประจำปี", "ปีงบฯ", "ปีที่ประเมิน"})
    void aYearBesideItsLabelIsNoHeadingOfTheTableRightBelow(String label) {
        sheet.row(1, "แจ้งผล ITA").row(2, "หน่วยงาน", "อบต.ทดสอบ").row(3, label, "๒๕๖๖");
        sheet.row(4, "ชื่อตัวชี้วัดตามประกาศ", "Score / คะแนน");
        for (int i = 1; i <= 10; i++) {
            sheet.row(4 + i, ScoreTablesTest.NAMES.get(i - 1), score(i) + " แต้ม");
        }
        assertEquals(expected(2566), read());
    }

    @Test
    void headingsMayFollowLabelsAndTheirValuesWithoutAGap() {
        sheet.row(1, "แผนขับเคลื่อนมาตรการ ITA").row(2, "หน่วยงาน", "อบต.ทดสอบ").row(3, "ปีงบประมาณ", "2566");
        sheet.row(4, "Pain point", "โครงการ/มาตรการรองรับ", "ทำอย่างไรบ้าง", "ทำเมื่อไร", "กอง/สำนักที่ดูแล");
        sheet.row(
                5,
                "บุคลากรเห็นว่าการมอบหมายงานไม่เป็นธรรม",
                "จัดทำคำสั่งแบ่งงานและทบทวนภาระงาน",
                "1. สำรวจภาระงาน\n2. ออกคำสั่ง",
                "ม.ค. 66 เป็นต้นไป",
                "สำนักปลัด");
        sheet.row(
                6,
                "เพจเฟซบุ๊กไม่มีผู้ตอบคำถาม",
                "มอบหมายผู้ดูแลตอบคำถามบนเพจทุกวันทำการ",
                "1. ออกคำสั่ง\n2. จัดเวร",
                "มกราคม - มีนาคม 2566",
                "กองคลัง");
        Submission read = TestReading.read(book.toBytes());
        assertEquals(
                List.of("จัดทำคำสั่งแบ่งงานและทบทวนภาระงาน", "มอบหมายผู้ดูแลตอบคำถามบนเพจทุกวันทำการ"),
                read.measures().stream().map(each -> each.text(Field.MEASURE)).toList());
    }

    private static final List<String> SHORTENED = List.of(
            "ด้านการปฏิบัติหน้าที่ของเจ้าหน้าที่",
            "ด้านการใช้จ่ายงบประมาณ",
            "ด้านการใช้อำนาจของผู้บังคับบัญชา",
            "ด้านการใช้ทรัพย์สินของทางราชการ",
            "ด้านการแก้ปัญหาการทุจริต",
            "ด้านคุณภาพการดำเนินงาน",
            "ด้านประสิทธิภาพในการสื่อสาร",
            "ด้านการปรับปรุงระบบการทำงาน",
            "ด้านการเปิดเผยข้อมูลสาธารณะ",
            "ด้านการป้องกันทุจริต");

    @Test
    void instrumentsSideBySideMayBeCalledAsOfficersCallThem() {
        sheet.row(1, "ผลคะแนน ITA อบต.ทดสอบ ปีงบประมาณ 2566");
        sheet.row(3, "IIT (คนในตอบ)", null, "EIT (คนนอกตอบ)", null, "OIT เปิดเผยข้อมูล");
        sheet.row(4, "ด้านที่วัด", "ได้", "ด้านที่วัด", "ได้", "ด้านที่วัด", "ได้");
        for (int i = 0; i < 5; i++) {
            List<Object> row = new ArrayList<>(List.of(SHORTENED.get(i), score(i + 1)));
            if (i < 3) {
                row.addAll(List.of(SHORTENED.get(i + 5), score(i + 6)));
            }
            if (i < 2) {
                row.addAll(List.of(SHORTENED.get(i + 8), score(i + 9)));
            }
            sheet.row(5 + i, row.toArray());
        }
        assertEquals(expected(2566), read().stream().sorted(BY_INDICATOR).toList());
    }

    private static final Comparator<String> BY_INDICATOR =
            Comparator.comparing(line -> Integer.valueOf(line.split(" ")[1]));

    @Test
    void theTenNamesMayBeSharedAmongTheSheetsOfTheInstruments() {
        BookBuilder sheets = new BookBuilder();
        int number = 1;
        int[] last = {5, 8, 10};
        List<String> instruments = List.of("IIT", "EIT", "OIT");
        List<String> headings = List.of("ได้เท่าไร", "คะแนนที่เราได้", "ผลประเมิน (เต็ม 100)");
        for (int i = 0; i < 3; i++) {
            BookBuilder.Sheet one = sheets.sheet(instruments.get(i));
            one.row(1, "คะแนน ITA เครื่องมือที่ %d %s อบต.ทดสอบ ปีงบประมาณ 2566".formatted(i + 1, instruments.get(i)));
            one.row(3, "ข้อประเมิน", headings.get(i));
            for (int row = 4; number <= last[i]; row++) {
                one.row(row, SHORTENED.get(number - 1), score(number));
                number++;
            }
        }
        assertEquals(expected(2566), scores(TestReading.read(sheets.toBytes())));
    }

    @Test
    void namesAcrossMayGoOnBelowWithATotalUnderThem() {
        sheet.row(1, "ผลคะแนน ITA").row(2, "หน่วยงาน", "อบต.ทดสอบ").row(3, "ปีงบประมาณ", "2566");
        for (int half = 0; half < 2; half++) {
            List<Object> names = new ArrayList<>(List.of("เรื่อง"));
            List<Object> scores = new ArrayList<>(List.of("ได้"));
            for (int i = 5 * half + 1; i <= 5 * half + 5; i++) {
                names.add(i + ". " + ScoreTablesTest.NAMES.get(i - 1));
                scores.add(score(i));
            }
            sheet.row(4 + 3 * half, names.toArray()).row(5 + 3 * half, scores.toArray());
        }
        sheet.row(10, "สรุปคะแนน ITA", "76.76");
        Submission read = TestReading.read(book.toBytes());
        assertEquals(expected(2566), scores(read));
        assertEquals(
                List.of("76.76 B10"),
                read.reported().stream()
                        .map(figure -> figure.text() + " " + figure.at().a1())
                        .toList());
    }

    @Test
    void aHeadingOverTickedDivisionsSaysWhoAndOneNearAKnownOneGivesWayToNamesBelow() {
        sheet.row(1, "แผนขับเคลื่อนมาตรการ ITA อบต.ทดสอบ ปี 2566");
        sheet.row(3, "ยกคะแนนตัวชี้วัด", "มาตรการที่กำหนดไว้", "กองไหนรับ", null, "ห้วงเวลา");
        sheet.row(4, null, null, "สำนักปลัด", "กองคลัง");
        sheet.row(5, "การปฏิบัติหน้าที่", "ปรับคู่มือบริการประชาชนให้อ่านง่าย", null, "✓", "ไตรมาส 2 - 3");
        sheet.row(6, "คุณภาพการดำเนินงาน", "ลดขั้นตอนการขออนุญาตก่อสร้าง", "✓", "✓", "ไตรมาส 1");
        sheet.merge(3, 1, 4, 1).merge(3, 2, 4, 2).merge(3, 3, 3, 4).merge(3, 5, 4, 5);
        Submission read = TestReading.read(book.toBytes());
        assertEquals(
                List.of("1 [กองคลัง]", "6 [สำนักปลัด, กองคลัง]"),
                read.measures().stream()
                        .map(each -> each.indicator().orElse(0) + " " + each.divisions())
                        .toList());
    }

    /** "ปีงบประมาณ 2567" has all letters of a name that shortens การใช้งบประมาณ: the scores below it were those of the year above. */
    @Test
    void yearAboveTenScoresIsNoIndicator() {
        sheet.row(1, "ผลการประเมิน ITA อบต.ทดสอบ").row(2, "ตัวชี้วัด", "คะแนน");
        sheet.row(3, "ปีงบประมาณ 2566");
        sheet.row(14, "ปีงบประมาณ 2567");
        for (int i = 1; i <= 10; i++) {
            sheet.row(3 + i, ScoreTablesTest.NAMES.get(i - 1), "-");
            sheet.row(14 + i, ScoreTablesTest.NAMES.get(i - 1), score(i));
        }
        assertEquals(expected(2567), read());
    }
}
