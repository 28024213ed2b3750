package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that are known and that a form has no place for are said, and no error. */
class UnkeptColumnsTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private List<String> told() {
        Submission submission = TestReading.read(book.toBytes());
        return submission.findings().stream()
                .map(finding -> TestReading.line(finding) + " "
                        + finding.severity().code() + " " + finding.details().get("case") + " " + finding.found())
                .toList();
    }

    private List<String> toldOf(String code) {
        return told().stream().filter(line -> line.startsWith(code)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "I, heading-not-recognised แผ่น!C3 notice not-kept ข้อ;text-not-understood แผ่น!C3 warning null ข้อ",
        "'', ''"
    })
    void itemsBesideScoresAreSaidAndNumbersAreNot(String letter, String expected) {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ประจำปีงบประมาณ พ.ศ. 2565");
        sheet.row(3, "ลำดับที่", "ตัวชี้วัด", "ข้อ", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, i + 1, ScoreTablesTest.NAMES.get(i), letter + (i + 1), 80 + i);
        }
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected.split(";")), told());
    }

    /** It was told twice, once as numbers and once as a column for another form. */
    @Test
    void arrowsBesideScoresAreSaidOnce() {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ประจำปีงบประมาณ พ.ศ. 2565");
        sheet.row(3, "ลำดับที่", "ตัวชี้วัด", "คะแนน", "แนวโน้ม");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80 + i, i % 2 == 0 ? "▲" : "▼");
        }
        assertEquals(List.of("heading-not-recognised แผ่น!D3 notice beside-scores แนวโน้ม"), told());
    }

    @Test
    void indicatorsOfAChecklistAreSaid() {
        sheet.set(1, 1, "แบบตรวจ OIT เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2566");
        sheet.row(3, "ข้อ", "หัวข้อย่อย", "ตัวชี้วัด", "ผู้รับผิดชอบ", "URL", "ประเมินตนเอง");
        sheet.row(4, "O1", "โครงสร้าง", "การเปิดเผยข้อมูล", "กองคลัง", "https://www.example.go.th/o1", 100);
        assertEquals(List.of("heading-not-recognised แผ่น!C3 notice not-kept ตัวชี้วัด"), told());
    }

    @Test
    void wayToDevelopBesideWhatIsWeakIsOfTheAnalysis() {
        sheet.set(1, 1, "การวิเคราะห์ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2567");
        sheet.row(3, "ตัวชี้วัด", "จุดอ่อน", "แนวทางการพัฒนา");
        sheet.row(4, "การปฏิบัติหน้าที่", "ล่าช้าเรื่องเอกสาร", "จัดทำคู่มือ");
        assertEquals(List.of("heading-taken-as แผ่น!C3 notice null แนวทางการพัฒนา"), told());
    }

    @ParameterizedTest
    @CsvSource({
        "งบประมาณ (บาท), notice not-kept",
        "วงเงินงบประมาณ, notice not-kept",
        "ตัวชี้วัดความสำเร็จ, notice not-kept",
        "เป้าหมายของโครงการ, notice not-kept",
        "ร้อยละความสำเร็จ, notice not-kept",
        "งบประมาณ/แหล่งที่มา, notice not-kept",
        "ตัวชี้วัดความสำเร็จและค่าเป้าหมาย, notice not-kept",
        "ผลผลิตที่คาดหวัง, notice not-kept",
        "เป้าหมายการแก้ไขและวิธีดำเนินการ, warning null",
        "ข้อสั่งการของนายก, warning null",
        "ผู้ผลักดัน, warning null"
    })
    void whatPlansTellOfAMeasureBesidesIsSaid(String heading, String expected) {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2569");
        sheet.row(3, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", heading);
        sheet.row(4, 1, "การปฏิบัติหน้าที่", "จัดทำคู่มือ", "กองคลัง", "ตลอดปีงบประมาณ", "ครบทุกงาน");
        assertEquals(List.of("heading-not-recognised แผ่น!F3 " + expected + " " + heading), told());
    }

    /** What measures are to bring about is not kept; where it takes one back, that is a warning. */
    @ParameterizedTest
    @CsvSource({"คู่มือ 1 เล่ม, notice not-kept", "ยกเลิก, warning null"})
    void whatIsExpectedMayTakeAMeasureBack(String cell, String expected) {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2569");
        sheet.row(
                3, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "ผลที่คาดว่าจะเกิด");
        sheet.row(4, 1, "การปฏิบัติหน้าที่", "จัดทำคู่มือ", "กองคลัง", "ตลอดปีงบประมาณ", cell);
        assertEquals(List.of("heading-not-recognised แผ่น!F3 " + expected + " ผลที่คาดว่าจะเกิด"), told());
    }

    /** A mean of others is no second result; what others assessed, or what has a word of the own result, may be one. */
    @ParameterizedTest
    @CsvSource({
        "เฉลี่ย อปท. ทั้งอำเภอ, notice beside-scores",
        "เฉลี่ยจังหวัด (เทียบ), notice beside-scores",
        "เฉลี่ยจังหวัด / ของเรา, warning null",
        "ทบทวนใหม่ ภาพรวมประเทศ, warning null",
        "ประเมินโดยมหาวิทยาลัย, warning null",
        "ผลจริงหลังแก้ร่าง, warning null",
        "อันดับของเขต, warning null"
    })
    void figuresOfOthersBesideScores(String heading, String expected) {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ประจำปีงบประมาณ พ.ศ. 2565");
        sheet.row(3, "ลำดับที่", "ตัวชี้วัด", "คะแนน", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.12 + i, 80.35 + i);
        }
        assertEquals(
                List.of("heading-not-recognised แผ่น!D3 " + expected + " " + heading),
                toldOf("heading-not-recognised"));
    }

    @Test
    void meanOfOthersBesideSelfAssessedScoresMayBeTheAnnouncedOnes() {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ประจำปีงบประมาณ พ.ศ. 2565");
        sheet.row(3, "ลำดับที่", "ตัวชี้วัด", "คะแนนประเมินตนเอง", "ภาพรวมจังหวัด");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.12 + i, 80.35 + i);
        }
        assertEquals(
                List.of("heading-not-recognised แผ่น!D3 warning null ภาพรวมจังหวัด"), toldOf("heading-not-recognised"));
    }

    @Test
    void whatIsExpectedIsAskedForInAReport() {
        sheet.set(1, 1, "รายงานผลการดำเนินการตามมาตรการ ITA รอบ 12 เดือน เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2569");
        sheet.row(3, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", "ผลผลิตที่คาดหวัง");
        sheet.row(4, 1, "การปฏิบัติหน้าที่", "จัดทำคู่มือ", "กองคลัง", "จัดทำคู่มือแล้ว 1 เล่ม", "คู่มือ 1 เล่ม");
        assertEquals(
                List.of("heading-not-recognised แผ่น!F3 warning null ผลผลิตที่คาดหวัง"),
                toldOf("heading-not-recognised"));
    }

    /** Of which instrument an indicator is, its name says too, unless it is of another; the total may stand below. */
    @ParameterizedTest
    @CsvSource({
        "ส่วนที่ 1 IIT บุคลากรภายใน, 5, ''",
        "IIT โดยประมาณ, 5, heading-not-recognised แผ่น!A3 warning null เครื่องมือที่ใช้",
        "IIT, 4, heading-not-recognised แผ่น!A3 warning null เครื่องมือที่ใช้",
        "IIT, 6, heading-not-recognised แผ่น!A3 warning null เครื่องมือที่ใช้"
    })
    void instrumentsBesideIndicators(String first, int firstOfEit, String expected) {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ประจำปีงบประมาณ พ.ศ. 2565");
        sheet.row(3, "เครื่องมือที่ใช้", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            String instrument = i == 0 ? first : i == firstOfEit ? "EIT" : i == 8 ? "OIT" : null;
            sheet.row(4 + i, instrument, ScoreTablesTest.NAMES.get(i), 80.12 + i);
        }
        sheet.row(14, "ผลการประเมินภาพรวม", null, 84.62);
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected), toldOf("heading-not-recognised"));
    }

    @ParameterizedTest
    @CsvSource({"ประเด็น, notice not-kept", "ผู้บันทึก, warning null"})
    void namesBesideTheCodesOfAChecklistAreSaid(String heading, String expected) {
        boolean names = heading.equals("ประเด็น");
        sheet.set(1, 1, "แบบตรวจ OIT เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2566");
        sheet.row(3, "ข้อ", names ? heading : "URL", names ? "URL" : heading, "ผู้รับผิดชอบ", "ประเมินตนเอง");
        for (int i = 1; i <= 3; i++) {
            String url = "https://www.example.go.th/o" + i;
            String text =
                    List.of("โครงสร้าง", "ข้อมูลผู้บริหาร", "อำนาจหน้าที่").get(i - 1);
            sheet.row(3 + i, "O" + i, names ? text : url, names ? url : "สมชาย", "กองคลัง", 100);
        }
        String at = names ? "B3" : "C3";
        assertEquals(List.of("heading-not-recognised แผ่น!" + at + " " + expected + " " + heading), told());
    }

    @ParameterizedTest
    @CsvSource({"ผู้รับผิดชอบ/ระยะเวลา, '', warning two", "ผู้รับผิดชอบ/ระยะเวลา, ระยะเวลาดำเนินการ, notice null"})
    void headingThatPromisesTwoThingsIsAWarningWhereOneIsNotRead(String heading, String beside, String expected) {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2569");
        sheet.row(
                3,
                "ลำดับที่",
                "ตัวชี้วัด",
                "มาตรการ/แนวทาง",
                "ขั้นตอนหรือวิธีการปฏิบัติ",
                heading,
                "การกำกับติดตาม",
                beside);
        sheet.row(4, 1, "การใช้งบประมาณ", "เผยแพร่แผน", "๑. ทำ", "กองคลัง ม.ค. ๖๙", "รายงานทุกไตรมาส", "ม.ค. ๖๙");
        Finding found = TestReading.read(book.toBytes()).findings().stream()
                .filter(finding -> finding.code() == FindingCode.HEADING_TAKEN_AS)
                .findFirst()
                .orElseThrow();
        assertEquals(expected, found.severity().code() + " " + found.details().get("case"));
    }
}
