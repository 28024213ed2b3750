package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans whose measures stand in several columns side by side are told: nobody knows what of a row each of them shares. */
class MeasuresAcrossTest {
    private static final String FIRST = "จัดทำคู่มือการปฏิบัติงานของเจ้าหน้าที่";
    private static final String SECOND = "เผยแพร่แผนการใช้จ่ายงบประมาณบนเว็บไซต์";
    private static final String THIRD = "ประชุมชี้แจงบุคลากรทุกกอง";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("มาตรการ");

    private Submission read() {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๘");
        sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "across");
        return submission;
    }

    private static List<String> texts(Submission read, Field field) {
        return read.measures().stream().map(each -> each.text(field)).toList();
    }

    /** Nothing is stored of a measure without the other being told: each is to get a row of its own. */
    @ParameterizedTest
    @CsvSource({
        "มาตรการระยะสั้น, มาตรการระยะยาว",
        "มาตรการ (ระยะสั้น), มาตรการ (ระยะยาว)",
        "มาตรการเร่งด่วน, มาตรการต่อเนื่อง",
        "มาตรการที่ ๑, มาตรการที่ ๒",
        "มาตรการ 1, มาตรการ 2",
        "มาตรการของกองคลัง, มาตรการของกองช่าง",
        "มาตรการกองคลัง, มาตรการกองช่าง"
    })
    void measuresInSeveralColumnsAreTold(String first, String second) {
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", first, second, "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        sheet.row(5, "๑", "การปฏิบัติหน้าที่", FIRST, SECOND, "กองคลัง", "ต.ค. ๖๗ - มี.ค. ๖๘");
        sheet.row(6, "๒", "การใช้งบประมาณ", "-", THIRD, "กองช่าง", "ตลอดปีงบประมาณ");
        Submission read = read();
        assertTrue(
                read.findings().stream().anyMatch(each -> each.severity() != Severity.NOTICE),
                read.findings()::toString);
        assertTrue(read.measures().stream()
                .allMatch(each -> each.texts().keySet().stream().noneMatch(ColumnEvidence.STATEMENTS::contains)));
    }

    /** One heading over all of them, and what tells them apart below it. */
    @ParameterizedTest
    @CsvSource({"ระยะสั้น, ระยะยาว", "ที่ 1, ที่ 2", "เดิม, ใหม่", "ระยะสั้น, งบประมาณ"})
    void columnsBelowOneHeadingAreTold(String first, String second) {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", null, "ผู้รับผิดชอบ");
        sheet.merge(4, 2, 4, 3).merge(4, 1, 5, 1).merge(4, 4, 5, 4);
        sheet.set(5, 2, first).set(5, 3, second);
        sheet.row(6, "การปฏิบัติหน้าที่", FIRST, SECOND, "กองคลัง");
        Submission read = read();
        assertTrue(
                read.findings().stream().anyMatch(each -> each.severity() != Severity.NOTICE),
                read.findings()::toString);
    }

    /** Earlier, given up, proposed or other bodies' measures beside ours are none of ours, and what tells of one of several leaves open of which. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "มาตรการปีที่แล้ว",
                "มาตรการเดิม",
                "มาตรการที่ยกเลิก",
                "มาตรการของอบต.ข้างเคียง",
                "มาตรการตัวอย่าง",
                "มาตรการที่เสนอ"
            })
    void othersMeasuresBesideOursAreNone(String other) {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", other, "ผู้รับผิดชอบ");
        sheet.row(5, "การปฏิบัติหน้าที่", FIRST, SECOND, "กองคลัง");
        sheet.row(6, "การใช้งบประมาณ", THIRD, "ทาสีรั้วสำนักงาน", "กองคลัง");
        assertTrue(texts(read(), Field.MEASURE).stream()
                .noneMatch(each -> each.contains(SECOND) || each.contains("ทาสี")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ผลการดำเนินงาน", "ขั้นตอนหรือวิธีการปฏิบัติ", "สถานะ"})
    void whatTellsOfOneOfThemLeavesOpenOfWhich(String heading) {
        sheet.row(4, "ตัวชี้วัด", "มาตรการระยะสั้น", "มาตรการระยะยาว", heading, "ผู้รับผิดชอบ");
        sheet.row(5, "การปฏิบัติหน้าที่", FIRST, SECOND, "ดำเนินการแล้ว", "กองคลัง");
        sheet.row(6, "การใช้งบประมาณ", THIRD, "จัดประชุม", "ดำเนินการแล้ว", "กองช่าง");
        Submission read = read();
        assertTrue(read.measures().size() < 3, read.measures()::toString);
        CellRef longTerm = new CellRef("มาตรการ", 4, 3);
        assertTrue(
                read.findings().stream()
                        .anyMatch(each -> each.code() == FindingCode.HEADING_NOT_RECOGNISED
                                && each.cells().contains(longTerm)),
                read.findings()::toString);
    }

    /** Labels down and a measure in each column is a table turned, not a row of measures. */
    @Test
    void fieldsThatRunDownwardsAreNoMeasures() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการที่ 1", "มาตรการที่ 2");
        sheet.row(5, "มาตรการ/แนวทาง", FIRST, SECOND);
        sheet.row(6, "ผู้รับผิดชอบ", "กองคลัง", "กองช่าง");
        sheet.row(7, "ระยะเวลาดำเนินการ", "ต.ค. ๖๗ - มี.ค. ๖๘", "ต.ค. ๖๗ - มี.ค. ๖๘");
        assertTrue(texts(read(), Field.MEASURE).stream().noneMatch(each -> each.contains("กอง")));
    }
}
