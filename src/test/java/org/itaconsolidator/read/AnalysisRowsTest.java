package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.AnalysisNote;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An indicator that a row of an analysis leaves out is taken from above aloud, or not at all. */
class AnalysisRowsTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("วิเคราะห์ผล");

    private Submission read() {
        sheet.set(1, 1, "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "ข้อ", "ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน");
        return TestReading.read(book.toBytes());
    }

    private static List<OptionalInt> indicators(Submission submission) {
        return submission.analysis().stream().map(AnalysisNote::indicator).toList();
    }

    @Test
    void rowWithoutANumberGoesOnWithTheIndicatorAboveAndThatIsSaid() {
        sheet.row(5, "๑", "การใช้อำนาจ", null, "จุดอ่อนหนึ่ง");
        sheet.row(6, null, null, null, "จุดอ่อนสอง");
        Submission submission = read();
        assertEquals(List.of(OptionalInt.of(3), OptionalInt.of(3)), indicators(submission));
        assertEquals(List.of("indicator-not-recognised วิเคราะห์ผล!B6"), TestReading.codes(submission));
        assertEquals("การใช้อำนาจ", submission.findings().get(0).expected());
    }

    @Test
    void rowWithANumberOfItsOwnHasNoIndicatorUnlessItNamesOne() {
        sheet.row(5, "๑", "การใช้อำนาจ", null, "จุดอ่อนหนึ่ง");
        sheet.row(6, "๒", null, null, "จุดอ่อนสอง");
        sheet.row(7, "๓", null, "I13", "จุดอ่อนสาม");
        Submission submission = read();
        assertEquals(
                List.of(OptionalInt.of(3), OptionalInt.empty()),
                indicators(submission).subList(0, 2));
        assertEquals(List.of("indicator-not-recognised วิเคราะห์ผล!B6"), TestReading.codes(submission));
    }

    /**
     * Numbers that begin anew below each name count what is weak in one; others count rows that each name an indicator, be it of one
     * instrument.
     */
    @ParameterizedTest
    @CsvSource({
        "๑, 2, 1., (2), การแก้ไขปัญหาการทุจริต, 3 3 5 5",
        "1, 2, 1, 3, การแก้ไขปัญหาการทุจริต, 3 0 5 0",
        "1, 2, 3, 4, การแก้ไขปัญหาการทุจริต, 3 0 5 0",
        "1, 2, 1, 2, คุณภาพการดำเนินงาน, 3 0 6 0"
    })
    void numbersBelowANameAreOfIt(
            String first, String second, String third, String fourth, String name, String expected) {
        sheet.row(5, first, "การใช้อำนาจ", null, "จุดอ่อนหนึ่ง");
        sheet.row(6, second, null, null, "จุดอ่อนสอง");
        sheet.row(7, third, name, null, "จุดอ่อนสาม");
        sheet.row(8, fourth, null, null, "จุดอ่อนสี่");
        assertEquals(
                expected,
                indicators(read()).stream()
                        .map(indicator -> "" + indicator.orElse(0))
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void indicatorMergedOverItsRowsNeedsNoWord() {
        sheet.row(5, "๑", "การใช้อำนาจ", null, "จุดอ่อนหนึ่ง").merge(5, 2, 6, 2);
        sheet.row(6, null, null, null, "จุดอ่อนสอง");
        Submission submission = read();
        assertEquals(List.of(OptionalInt.of(3), OptionalInt.of(3)), indicators(submission));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    /** The usual document: a result, what it shows, and what is done about it in the year after. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnalysisIsOfTheYearInItsTitleWhateverTheYearOfTheMeasures(boolean scores) {
        BookBuilder.Sheet whole = new BookBuilder().sheet("s");
        int row = 1;
        whole.row(row++, "องค์การบริหารส่วนตำบลตัวอย่าง");
        if (scores) {
            whole.row(row++, "ผลคะแนน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘").row(row++, "ที่", "ตัวชี้วัด", "คะแนน");
            for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
                whole.row(row++, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
            }
            row++;
        }
        whole.row(row++, "การวิเคราะห์ผล ปีงบประมาณ พ.ศ. ๒๕๖๘")
                .row(
                        row++,
                        "ตัวชี้วัด",
                        "ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน",
                        "ประเด็นที่จะต้องพัฒนาให้ดีขึ้น")
                .row(row++, "การปฏิบัติหน้าที่", "บริการช้า", "เพิ่มช่องทาง");
        whole.row(row + 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๙")
                .row(row + 2, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ")
                .row(row + 3, 1, "การปฏิบัติหน้าที่", "ลดขั้นตอน", "ม.ค. ๖๙", "สำนักปลัด");
        Submission submission = TestReading.read(whole.book().toBytes());
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(scores ? 10 : 0, submission.scores().size());
        assertEquals(
                List.of(2568, 2568),
                submission.analysis().stream()
                        .map(note -> note.fiscalYear().buddhist())
                        .toList());
        assertEquals(1, submission.measures().size());
        assertEquals(2569, submission.head().fiscalYear().orElseThrow().buddhist());
    }

    @Test
    void textsBelowASecondHeadingOfIndicatorsAreToldUnlessTheyNameOne() {
        sheet.set(4, 5, "ตัวชี้วัด");
        sheet.row(5, "๑", "การใช้อำนาจ", null, "จุดอ่อนหนึ่ง", "หลักเกณฑ์การมอบหมายงานยังไม่ชัดเจน");
        assertEquals(List.of("heading-not-recognised วิเคราะห์ผล!E4"), TestReading.codes(read()));
        sheet.set(5, 5, "การใช้อำนาจ");
        assertEquals(List.of(), TestReading.codes(read()));
    }

    /** Scores below a sheet's name that speaks of a plan are taken back; what their rows say of the indicator stays. */
    @Test
    void aRowWhoseScoreIsTakenBackKeepsItsAnalysis() {
        BookBuilder plan = new BookBuilder();
        plan.sheet("แผน")
                .row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘")
                .row(2, "องค์การบริหารส่วนตำบลตัวอย่าง")
                .row(3, "ลำดับที่", "ตัวชี้วัด", "คะแนน", "ประเด็นที่ต้องพัฒนา")
                .row(4, "๑", "การใช้อำนาจ", 80.1, "ควรพัฒนาการสื่อสาร")
                .row(6, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ")
                .row(7, "๑", "การใช้อำนาจ", "ทบทวนคำสั่งมอบอำนาจ", "สำนักปลัด");
        Submission submission = TestReading.read(plan.toBytes());
        assertEquals(List.of(), submission.scores());
        assertEquals(Set.of(), submission.rowsRefused());
        assertEquals(List.of(OptionalInt.of(3)), indicators(submission));
    }

    /** What is proposed beside what is weak is to become better; what is strong has no place in the form. */
    @Test
    void proposalsOfAnAnalysisAreToBecomeBetter() {
        sheet.set(1, 1, "วิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๗").set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง");
        sheet.row(4, "ตัวชี้วัด", "จุดแข็ง", "จุดอ่อน", "ข้อเสนอแนะ/แนวทางพัฒนา");
        sheet.row(5, "การใช้อำนาจ", "ทำงานตรงเวลา", "ไม่ทราบขั้นตอน", "จัดทำคู่มือ");
        sheet.row(6, "การใช้งบประมาณ", null, "ไม่เผยแพร่แผน", "เผยแพร่ให้ครบ");
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(
                List.of(
                        "WEAKNESS ไม่ทราบขั้นตอน",
                        "TO_DEVELOP จัดทำคู่มือ",
                        "WEAKNESS ไม่เผยแพร่แผน",
                        "TO_DEVELOP เผยแพร่ให้ครบ"),
                submission.analysis().stream()
                        .map(note -> note.kind() + " " + note.text())
                        .toList());
        assertEquals(
                List.of("heading-taken-as วิเคราะห์ผล!D4 notice", "heading-not-recognised วิเคราะห์ผล!B4 notice"),
                submission.findings().stream()
                        .map(finding -> TestReading.line(finding) + " "
                                + finding.severity().name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** The score of the question that got the least below an indicator's name is not the indicator's. */
    @ParameterizedTest
    @ValueSource(strings = {"คะแนน", "คะแนนเฉลี่ย", "ได้"})
    void scoresOfQuestionsBelowLinesAreNotTheIndicators(String heading) {
        BookBuilder.Sheet lines =
                new BookBuilder().sheet("s").set(1, 1, "การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565");
        lines.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง").row(4, "ข้อ", "คำถาม", heading);
        for (int i = 0; i < 8; i++) {
            lines.set(5 + 2 * i, 1, "ตัวชี้วัดที่ " + (i + 1) + " " + ScoreTablesTest.NAMES.get(i));
            lines.row(6 + 2 * i, i < 5 ? "i" + (i + 1) : "e" + (i + 1), "คำถามเรื่องที่ " + (i + 1), 61.25 + i);
        }
        assertEquals(List.of(), TestReading.read(lines.book().toBytes()).scores());
    }

    /** What is proposed, by whom, is a measure also below the title of an analysis. */
    @Test
    void deedsWithWhoDoesThemAreMeasuresBelowATitleOfAnAnalysis() {
        BookBuilder.Sheet plan =
                new BookBuilder().sheet("s").set(1, 1, "การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566");
        plan.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง").row(4, "ตัวชี้วัด", "ปัญหาที่พบ", "วิธีแก้", "ผู้รับผิดชอบ");
        plan.row(5, "การเปิดเผยข้อมูล", "ไม่เปิดเผยข้อมูลบนเว็บไซต์", "จัดทำคู่มือการปฏิบัติงาน", "สำนักปลัด");
        plan.row(
                6,
                "การใช้งบประมาณ",
                "บุคลากรขาดความรู้เรื่องการใช้จ่ายงบประมาณ",
                "อบรมให้ความรู้เรื่องงบประมาณ",
                "กองช่าง");
        Submission submission = TestReading.read(plan.book().toBytes());
        assertEquals(
                List.of("จัดทำคู่มือการปฏิบัติงาน สำนักปลัด", "อบรมให้ความรู้เรื่องงบประมาณ กองช่าง"),
                submission.measures().stream()
                        .map(row -> row.text(Field.MEASURE) + " " + row.text(Field.RESPONSIBLE))
                        .toList());
        assertEquals(List.of(), submission.analysis());
    }

    /** A row's own item says of which indicator it is, and not what the sheet is called. */
    @Test
    void itemsAreSurerThanTheNameOfTheSheet() {
        BookBuilder.Sheet plan = new BookBuilder().sheet("คุณภาพการดำเนินงาน");
        plan.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2566")
                .set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง");
        plan.row(4, "ที่", "ข้อ", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        plan.row(5, 1, "O9", "จัดทำคู่มือการปฏิบัติงาน", "สำนักปลัด", "ต.ค. 2565 - มี.ค. 2566");
        plan.row(6, 2, "O12", "อบรมให้ความรู้เรื่องงบประมาณ", "กองช่าง", "ต.ค. 2565 - มี.ค. 2566");
        Submission submission = TestReading.read(plan.book().toBytes());
        assertEquals(
                List.of(),
                TestReading.codes(submission).stream()
                        .filter(code -> code.startsWith("indicator-number-mismatch"))
                        .toList());
        assertEquals(2, submission.measures().size());
    }
}
