package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of words over numbers below one of ours is another table: it is told and counted, and nothing of it is stored. */
class OtherTablesBelowTest {
    private static final String TITLE =
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่าง";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "below");
        return submission;
    }

    static Stream<Object[][]> others() {
        return Stream.<Object[][]>of(
                new Object[][] {
                    {"ด้าน", "ตัวชี้วัด", "คะแนนเต็ม", "คะแนนที่ได้", "ร้อยละ"},
                    {"ด้านที่ ๑", "การบริหารจัดการ", 100, 86.5, 86.5},
                    {"ด้านที่ ๒", "การบริหารงานบุคคล", 100, 90, 90}
                },
                new Object[][] {
                    {"หมู่ที่", "ชื่อหมู่บ้าน", "ปี 2564", "ปี 2565"},
                    {1, "บ้านเหนือ", 512, 518},
                    {2, "บ้านใต้", 88, 86}
                },
                new Object[][] {
                    {"ประเด็นการประเมิน", "ค่าเฉลี่ย", "S.D.", "ระดับ"},
                    {"ด้านขั้นตอน", 4.51, 0.62, "มากที่สุด"},
                    {"ด้านเจ้าหน้าที่", 4.62, 0.5, "มากที่สุด"}
                },
                new Object[][] {
                    {"หน่วยงาน", "IIT", "EIT", "OIT", "คะแนนรวม"},
                    {"แห่งที่หนึ่ง", 90.1, 88.2, 91.3, 90.02},
                    {"แห่งที่สอง", 80.1, 78.2, 71.3, 76.02}
                },
                new Object[][] {{"เดือน", "หน่วยน้ำ", "ค่าไฟ"}, {"ตุลาคม", 120, 3500}, {"พฤศจิกายน", 130, 3600}});
    }

    private void put(int row, Object[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            sheet.row(row + i, rows[i]);
        }
    }

    private void measures() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, "ตัวชี้วัด", "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ");
        sheet.row(4, "การปฏิบัติหน้าที่", "ขั้นตอนไม่ชัด", "จัดทำคู่มือ", "๑. ประชุม", "สำนักปลัด");
        sheet.row(5, "การใช้งบประมาณ", "ไม่ทราบแผน", "เผยแพร่แผน", "๑. ประกาศ", "กองคลัง");
    }

    private void assertLeftAlone(Submission submission, String at, int rows) {
        assertEquals(List.of("table-left-alone แผ่น!" + at), TestReading.codes(submission));
        assertEquals(
                Map.of("reason", "foreign-headings"),
                submission.findings().get(0).details());
        assertEquals(rows, submission.rowsIgnored().size());
    }

    @ParameterizedTest
    @MethodSource("others")
    void belowMeasuresBehindABlankRow(Object[][] other) {
        measures();
        put(7, other);
        Submission submission = read();
        assertEquals(
                List.of("จัดทำคู่มือ", "เผยแพร่แผน"),
                submission.measures().stream().map(m -> m.text(Field.MEASURE)).toList());
        assertLeftAlone(submission, "A7", other.length - 1);
    }

    @ParameterizedTest
    @MethodSource("others")
    void belowMeasuresBehindThreeBlankRows(Object[][] other) {
        measures();
        put(9, other);
        Submission submission = read();
        assertEquals(2, submission.measures().size());
        assertLeftAlone(submission, "A9", other.length - 1);
    }

    @ParameterizedTest
    @MethodSource("others")
    void belowAnAnalysis(Object[][] other) {
        sheet.set(1, 1, "การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ตัวชี้วัด", "ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน");
        sheet.row(4, "การปฏิบัติหน้าที่", "ช้า");
        sheet.row(5, "การใช้งบประมาณ", "ไม่ชัดเจน");
        put(7, other);
        Submission submission = read();
        assertEquals(
                List.of("ช้า", "ไม่ชัดเจน"),
                submission.analysis().stream().map(note -> note.text()).toList());
        assertLeftAlone(submission, "A7", other.length - 1);
    }

    @Test
    void rowsOfOursBehindABlankRowStayOurs() {
        measures();
        sheet.row(7, "การใช้อำนาจ", "ไม่เป็นธรรม", "กำหนดเกณฑ์", "๑. สำรวจ", "สำนักปลัด");
        sheet.row(9, "ความโปร่งใส", "ไม่เปิดเผย", "เปิดเผย", "ประกาศ", "กองช่าง");
        sheet.row(10, "การใช้ทรัพย์สินของราชการ", "ยืมไม่คืน", "ทะเบียนคุม", "๑. ลงทะเบียน", "กองช่าง");
        Submission submission = read();
        assertEquals(
                List.of("จัดทำคู่มือ", "เผยแพร่แผน", "กำหนดเกณฑ์", "เปิดเผย", "ทะเบียนคุม"),
                submission.measures().stream().map(m -> m.text(Field.MEASURE)).toList());
    }

    @Test
    void numbersInAColumnThatHadThemAreOurs() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "จำนวนครั้ง");
        sheet.row(4, "การปฏิบัติหน้าที่", "จัดทำคู่มือ", "สำนักปลัด", 4);
        sheet.row(6, "ความโปร่งใส", "เปิดเผย", "กองช่าง", "ทุกเดือน");
        sheet.row(7, "การใช้งบประมาณ", "เผยแพร่แผน", "กองคลัง", 3);
        assertEquals(3, read().measures().size());
    }
}
