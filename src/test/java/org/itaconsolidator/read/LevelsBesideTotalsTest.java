package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The level of a total is read whatever it is called, and wherever beside the total it stands. */
class LevelsBesideTotalsTest {
    private static final String TITLE = "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2567";
    private static final List<String> NAMES = List.of(
            "การปฏิบัติหน้าที่",
            "การใช้งบประมาณ",
            "การใช้อำนาจ",
            "การใช้ทรัพย์สินของราชการ",
            "การแก้ไขปัญหาการทุจริต",
            "คุณภาพการดำเนินงาน",
            "ประสิทธิภาพการสื่อสาร",
            "การปรับปรุงการทำงาน",
            "การเปิดเผยข้อมูล",
            "การป้องกันการทุจริต");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน").set(1, 1, TITLE);

    private void list(int row) {
        for (int i = 0; i < 10; i++) {
            sheet.row(row + i, i + 1 + ". " + NAMES.get(i), 90.25);
        }
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "levels");
        return submission;
    }

    private static List<String> stated(Submission submission) {
        return submission.reported().stream()
                .map(figure -> figure.fiscalYear().buddhist() + " " + figure.kind() + " "
                        + figure.value().map(Object::toString).orElse(figure.text()) + " "
                        + figure.at().a1())
                .sorted()
                .toList();
    }

    private static long warnings(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTICE)
                .count();
    }

    /** Below a heading of both words is no level of the total; below ระดับ every word is. */
    @ParameterizedTest
    @CsvSource({
        "ผ่าน/ไม่ผ่าน, ผ่าน, ไม่ผ่าน, ผ่าน, ",
        "ผ่าน/ไม่ผ่าน, ผ่าน, ผ่าน, ผ่าน, ",
        "ระดับ, ผ่าน, ไม่ผ่าน, ผ่าน, 2567 LEVEL ผ่าน C13",
        "ระดับ, ผ่าน, ไม่ผ่าน, ผ่านดี, 2567 LEVEL ผ่านดี C13",
        "ระดับ, ผ่านดี, ผ่านดี, ผ่านดีมาก, 2567 LEVEL ผ่านดีมาก C13",
        "ระดับ, ผ่านดี, ต้องปรับปรุง, ผ่านดี, 2567 LEVEL ผ่านดี C13",
        "ระดับ, ผ่านดี, -, ผ่านดี, 2567 LEVEL ผ่านดี C13",
        "ระดับ, ผ่านดี, ผ่านดี*, ผ่านดี, 2567 LEVEL ผ่านดี C13",
        "ระดับ, ผ่านดี, ไม่ผ่าน, ผ่านดี, 2567 LEVEL ผ่านดี C13",
        "ระดับ, ผ่านดี, ต่ำกว่าเกณฑ์, ผ่านดี, 2567 LEVEL ผ่านดี C13",
        "ระดับ, ดี, ดีมาก, ดี, 2567 LEVEL ดี C13",
        "ระดับ, ผ่าน, ผ่าน, ผ่าน, 2567 LEVEL ผ่าน C13"
    })
    void verdictsOnScoresAreNoLevels(String heading, String first, String second, String total, String level) {
        sheet.row(2, "ตัวชี้วัด", "คะแนน", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, NAMES.get(i), i < 5 ? 90.25 : 80.25, i < 5 ? first : second);
        }
        sheet.row(13, "คะแนนรวม", 83.25, total);
        assertEquals(
                Stream.of(level, "2567 TOTAL 83.25 B13")
                        .filter(Objects::nonNull)
                        .toList(),
                stated(read()));
    }

    @ParameterizedTest
    @CsvSource({
        "ผลคะแนนภาพรวม :, ระดับ :",
        "ผลคะแนน ITA, ระดับผลการประเมิน (Rating Score)",
        "คะแนน ITA ที่ได้รับ, ผลการประเมินอยู่ในระดับ",
        "คะแนนรวม, เกรดที่ได้"
    })
    void totalAndLevelApartFromTheirListAreRead(String total, String level) {
        list(3);
        sheet.row(14, total, 90.25).row(15, level, "ผ่านดี");
        Submission below = read();
        assertEquals(10, below.scores().size());
        assertEquals(List.of("2567 LEVEL ผ่านดี B15", "2567 TOTAL 90.25 B14"), stated(below));
        assertEquals(0, warnings(below));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ระดับ :", "ระดับผลการประเมิน (Rating Score)", "ผลการประเมินอยู่ในระดับ"})
    void totalAndLevelAboveTheirListAreNoHeadings(String level) {
        sheet.row(3, "คะแนน ITA ที่ได้รับ", 90.25).row(4, level, "ผ่านดี");
        list(6);
        Submission read = read();
        assertEquals(10, read.scores().size());
        assertEquals(List.of("2567 LEVEL ผ่านดี B4", "2567 TOTAL 90.25 B3"), stated(read));
        assertEquals(0, warnings(read));
    }

    /** Behind a total its level follows from it; anything else may be another figure. */
    @ParameterizedTest
    @CsvSource({"ผ่านดี, true", "ผ่านดีเยี่ยม, true", "88.10, false", "ดีมาก, false"})
    void levelBehindTheTotalOfAListIsIts(String behind, boolean read) {
        list(3);
        sheet.row(13, "คะแนนรวม", 90.25, behind);
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(
                read ? List.of("2567 LEVEL " + behind + " C13", "2567 TOTAL 90.25 B13") : List.of(),
                stated(submission));
    }

    @ParameterizedTest
    @ValueSource(strings = {"เกรด", "Rating", "ระดับ", "Level"})
    void levelsOfYearsDownAreThoseOfTheirTotals(String heading) {
        sheet.row(1, "ผลคะแนน ITA ภาพรวมย้อนหลัง เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ปี พ.ศ.", "คะแนน ITA", heading);
        sheet.row(4, 2566, 91.27, "ผ่านดี").row(5, 2567, 82.22, "ต้องปรับปรุง");
        Submission read = read();
        assertEquals(
                List.of(
                        "2566 LEVEL ผ่านดี C4",
                        "2566 TOTAL 91.27 B4",
                        "2567 LEVEL ต้องปรับปรุง C5",
                        "2567 TOTAL 82.22 B5"),
                stated(read));
        assertEquals(0, warnings(read));
    }

    /** A mean beside measures or names of indicators may be anybody's. */
    @Test
    void meansOfIndicatorsUnderNoYearAreNoScores() {
        sheet.row(3, "ที่", "ตัวชี้วัด", "คะแนนเฉลี่ย", "คะแนนสูงสุด");
        for (int i = 0; i < 4; i++) {
            sheet.row(4 + i, i + 1, NAMES.get(i), 80.25 + i, 95.5);
        }
        assertEquals(0, read().scores().size());
    }
}
