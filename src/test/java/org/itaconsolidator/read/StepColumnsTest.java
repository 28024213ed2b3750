package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans with a column for each step, and with a column for the year of each row. */
class StepColumnsTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("มาตรการ");

    StepColumnsTest() {
        sheet.set(1, 1, "มาตรการเพื่อขับเคลื่อนการประเมิน ITA ปีงบประมาณ พ.ศ. 2568")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    /** Nothing is joined that may belong elsewhere: each column is asked for by its heading, and the measure is read. */
    @ParameterizedTest
    @CsvSource({
        "ขั้นตอนที่ ๑,ขั้นตอนที่ ๒,ขั้นตอนที่ ๓",
        "ขั้นตอนที่ ๑ (ต.ค. 67),ขั้นตอนที่ ๒ (พ.ย. 67),ขั้นตอนที่ ๓ (ธ.ค. 67)",
        "Step 1,Step 2,Step 3",
        "ขั้นตอนที่ 1,ขั้นตอนที่ 3,ขั้นตอนที่ 2"
    })
    void columnOfEachStepIsAskedFor(String first, String second, String third) {
        sheet.row(4, "ที่", "ตัวชี้วัด", "มาตรการ", first, second, third, "ผู้รับผิดชอบ");
        sheet.row(5, 1, "การใช้อำนาจ", "จัดทำคู่มือการมอบหมายงาน", "ประชุมคณะทำงาน", "จัดทำร่าง", "เผยแพร่", "กองคลัง");
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "columns of steps");
        assertEquals(
                List.of(List.of("กองคลัง")),
                submission.measures().stream().map(Measure::divisions).toList());
        assertEquals(
                List.of(
                        "heading-not-recognised มาตรการ!D4",
                        "heading-not-recognised มาตรการ!E4",
                        "heading-not-recognised มาตรการ!F4"),
                TestReading.codes(submission).stream()
                        .filter(code -> code.startsWith("heading-not-recognised"))
                        .toList());
    }

    private Submission plan(String title, String first, String second) {
        BookBuilder other = new BookBuilder();
        BookBuilder.Sheet plan = other.sheet("มาตรการ");
        plan.set(1, 1, title).set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        plan.row(4, "ปีงบประมาณ", "ที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ");
        plan.row(5, first, 1, "การใช้อำนาจ", "จัดทำคู่มือการมอบหมายงาน", "กองคลัง");
        plan.row(6, second, 2, "การใช้งบประมาณ", "เผยแพร่แผนการใช้จ่าย", "กองช่าง");
        return TestReading.read(other.toBytes());
    }

    /** A column of years says the document's where nothing else does, and all rows are of one. */
    @ParameterizedTest
    @CsvSource({
        "มาตรการเพื่อขับเคลื่อนการประเมิน ITA,2568,2568,2,",
        "มาตรการเพื่อขับเคลื่อนการประเมิน ITA,๒๕๖๘,๒๕๖๘,2,",
        "มาตรการเพื่อขับเคลื่อนการประเมิน ITA ปีงบประมาณ 2568,2568,2568,2,",
        "มาตรการเพื่อขับเคลื่อนการประเมิน ITA ปีงบประมาณ 2568,2567,2568,1,fiscal-year-mismatch มาตรการ!A5",
        "มาตรการเพื่อขับเคลื่อนการประเมิน ITA,2567,2568,2,fiscal-year-missing",
        "มาตรการเพื่อขับเคลื่อนการประเมิน ITA,2568,2567-2568,2,fiscal-year-missing"
    })
    void columnOfYearsSaysTheYearOfThePlan(String title, String first, String second, int measures, String told) {
        Submission submission = plan(title, first, second);
        boolean missing = "fiscal-year-missing".equals(told);
        assertEquals(
                missing ? 0 : 2568,
                submission.head().fiscalYear().map(year -> year.buddhist()).orElse(0));
        assertEquals(measures, submission.measures().size());
        assertEquals(
                told == null ? List.of() : List.of(told),
                TestReading.codes(submission).stream()
                        .filter(code -> !missing || code.equals(told))
                        .toList());
    }
}
