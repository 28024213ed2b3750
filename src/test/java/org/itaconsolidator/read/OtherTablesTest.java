package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of other systems that share a heading or two with ours are left alone, with the reason. */
class OtherTablesTest {
    private static final Object[] BUDGET = {
        "ลำดับที่", "โครงการ/กิจกรรม", "งบประมาณ (บาท)", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ"
    };
    private static final Object[] KPI = {"ที่", "ตัวชี้วัด", "ค่าเป้าหมาย", "ผลการดำเนินงาน", "คะแนน", "ผู้รับผิดชอบ"};
    private static final Object[] ATTENDANCE = {"ลำดับ", "ชื่อ-สกุล", "ตำแหน่ง", "ลายมือชื่อ", "หมายเหตุ"};
    private static final Object[] PROCUREMENT = {
        "ลำดับที่", "รายการ", "วงเงินงบประมาณ", "ราคากลาง", "ผู้รับผิดชอบ", "ระยะเวลา"
    };
    private static final Object[] PLAN = {
        "ยุทธศาสตร์", "โครงการ", "ตัวชี้วัด", "เป้าหมาย", "ผลการดำเนินงาน", "ข้อเสนอแนะ"
    };

    private static final Object[] ASSETS = {"ลำดับ", "รหัสครุภัณฑ์", "รายการ", "ราคา", "ผู้รับผิดชอบ", "สถานะ"};
    private static final Object[] TRAINING = {
        "ที่", "โครงการ/หลักสูตร", "กลุ่มเป้าหมาย", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน"
    };
    private static final Object[] COMPLAINTS = {
        "ลำดับ", "วันที่", "เรื่องร้องเรียน", "หน่วยงานที่รับผิดชอบ", "ผลการดำเนินการ", "ระยะเวลา"
    };
    private static final Object[] RISKS = {
        "ลำดับ", "ความเสี่ยง", "มาตรการจัดการความเสี่ยง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "ผลการดำเนินงาน"
    };
    private static final Object[] MINUTES = {
        "ที่", "เรื่อง/มติที่ประชุม", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ", "ผลการดำเนินการ"
    };
    private static final Object[] AUDIT = {
        "ลำดับ", "หน่วยรับตรวจ", "วิธีการตรวจสอบ", "ผู้รับผิดชอบ", "ระยะเวลาตรวจสอบ", "ข้อเสนอแนะ"
    };
    private static final Object[] LEAVE = {"ลำดับ", "ส่วนราชการ", "ลาป่วย", "ลากิจ", "ระยะเวลา"};

    record Other(String title, Object[] headings, Object[][] rows) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Other> others() {
        return Stream.of(
                new Other("แผนการใช้จ่ายงบประมาณ ปีงบประมาณ พ.ศ. ๒๕๖๗", BUDGET, new Object[][] {
                    {1, "ซ่อมถนน", 250000, "กองช่าง", "ม.ค. - มี.ค. ๖๗"},
                    {2, "ซื้อหนังสือ", 30000, "กองการศึกษา", "ตลอดปีงบประมาณ"}
                }),
                new Other("รายงานผลตัวชี้วัดการปฏิบัติราชการ ปีงบประมาณ พ.ศ. ๒๕๖๗", KPI, new Object[][] {
                    {1, "ร้อยละของถนนที่ซ่อม", 80, "ร้อยละ 85", 5, "กองช่าง"},
                    {2, "จำนวนผู้ใช้ห้องสมุด", 500, "620 คน", 5, "กองการศึกษา"}
                }),
                new Other("รายชื่อผู้เข้าร่วมประชุม", ATTENDANCE, new Object[][] {
                    {1, "ผู้แทนหมู่ ๑", "ผู้ใหญ่บ้าน"}, {2, "ผู้แทนหมู่ ๒", "กรรมการ"}
                }),
                new Other("แผนการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. ๒๕๖๗", PROCUREMENT, new Object[][] {
                    {1, "เครื่องพิมพ์", 15000, 14900, "กองคลัง", "ไตรมาส ๑"},
                    {2, "โต๊ะประชุม", 40000, 39000, "กองคลัง", "ไตรมาส ๒"}
                }),
                new Other("รายงานผลการดำเนินงานตามแผนพัฒนาท้องถิ่น ปีงบประมาณ พ.ศ. ๒๕๖๗", PLAN, new Object[][] {
                    {"ด้านโครงสร้างพื้นฐาน", "ก่อสร้างถนน", "ความยาวถนน", "2 กม.", "สร้างแล้ว 1 กม.", "เร่งรัด"},
                    {"ด้านการศึกษา", "อบรมครู", "จำนวนครู", "20 คน", "อบรมแล้ว", "-"}
                }),
                new Other("ทะเบียนคุมทรัพย์สิน ปีงบประมาณ พ.ศ. ๒๕๖๗", ASSETS, new Object[][] {
                    {1, "416-67-0001", "เครื่องพิมพ์", 15000, "กองคลัง", "ใช้งานได้"},
                    {2, "400-67-0002", "โต๊ะประชุม", 40000, "สำนักปลัด", "ใช้งานได้"}
                }),
                new Other("แผนพัฒนาบุคลากรและการฝึกอบรม ปีงบประมาณ พ.ศ. ๒๕๖๗", TRAINING, new Object[][] {
                    {1, "อบรมการเงิน", "เจ้าหน้าที่การเงิน", "ไตรมาส ๑", "กองคลัง", "อบรมแล้ว"},
                    {2, "อบรมช่าง", "นายช่าง", "ไตรมาส ๒", "กองช่าง", "ยังไม่ได้อบรม"}
                }),
                new Other("ทะเบียนรับเรื่องร้องเรียนร้องทุกข์ ปีงบประมาณ พ.ศ. ๒๕๖๗", COMPLAINTS, new Object[][] {
                    {1, "๕ ม.ค. ๖๗", "ไฟฟ้าสาธารณะดับ", "กองช่าง", "ซ่อมแล้ว", "๓ วัน"},
                    {2, "๙ ก.พ. ๖๗", "ถนนชำรุด", "กองช่าง", "ซ่อมแล้ว", "๗ วัน"}
                }),
                new Other("แผนบริหารจัดการความเสี่ยง ปีงบประมาณ พ.ศ. ๒๕๖๗", RISKS, new Object[][] {
                    {1, "น้ำท่วมอาคาร", "ยกพื้นห้องเก็บเอกสาร", "กองช่าง", "ทุกไตรมาส", "ยกแล้ว"},
                    {2, "ไฟฟ้าลัดวงจร", "ตรวจสายไฟ", "กองช่าง", "ทุกเดือน", "ตรวจแล้ว"}
                }),
                new Other("รายงานการติดตามมติที่ประชุมประจำเดือน", MINUTES, new Object[][] {
                    {1, "ปรับปรุงห้องประชุม", "กองช่าง", "ภายในเดือนมกราคม", "เสร็จแล้ว"},
                    {2, "จัดเก็บเอกสาร", "สำนักปลัด", "ภายในเดือนมีนาคม", "กำลังทำ"}
                }),
                new Other("แผนการตรวจสอบภายใน ปีงบประมาณ พ.ศ. ๒๕๖๗", AUDIT, new Object[][] {
                    {1, "กองคลัง", "สอบทานใบสำคัญ", "ผู้ตรวจสอบภายใน", "ต.ค. ๖๖ - ธ.ค. ๖๖", "ไม่พบข้อผิดพลาด"},
                    {2, "กองช่าง", "สอบทานงานจ้าง", "ผู้ตรวจสอบภายใน", "ม.ค. ๖๗ - มี.ค. ๖๗", "พบสองรายการ"}
                }),
                new Other("สถิติการลาของบุคลากร ปีงบประมาณ พ.ศ. ๒๕๖๗", LEAVE, new Object[][] {
                    {1, "สำนักปลัด", 5, 2, "ต.ค. ๖๖ - มี.ค. ๖๗"}, {2, "กองคลัง", 3, 1, "ต.ค. ๖๖ - มี.ค. ๖๗"}
                }));
    }

    private static void put(BookBuilder.Sheet sheet, int row, int column, Other other) {
        sheet.set(row, column, other.title());
        for (int i = 0; i < other.headings().length; i++) {
            sheet.set(row + 2, column + i, other.headings()[i]);
        }
        for (int r = 0; r < other.rows().length; r++) {
            for (int i = 0; i < other.rows()[r].length; i++) {
                sheet.set(row + 3 + r, column + i, other.rows()[r][i]);
            }
        }
    }

    private static void ours(BookBuilder.Sheet sheet, int row) {
        sheet.set(row, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๗ เทศบาลตำบลตัวอย่าง");
        sheet.row(row + 1, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(row + 2, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง", "ทำแล้ว");
        sheet.row(row + 3, "การใช้งบประมาณ", "มาตรการสอง", "กองคลัง", "ทำแล้ว");
    }

    private static void assertOnlyOurs(Submission submission, Other other) {
        assertEquals(
                List.of("มาตรการหนึ่ง", "มาตรการสอง"),
                submission.measures().stream()
                        .map(m -> m.text(org.itaconsolidator.model.Field.MEASURE))
                        .toList(),
                () -> other + " " + submission.findings());
        assertEquals(List.of(), submission.scores());
        assertEquals(List.of(), submission.analysis());
        LayoutVariantsTest.assertBalanced(submission, other.title());
    }

    @ParameterizedTest
    @MethodSource("others")
    void onASheetOfItsOwn(Other other) {
        BookBuilder book = new BookBuilder();
        ours(book.sheet("ITA"), 1);
        put(book.sheet("อื่น"), 1, 1, other);
        assertOnlyOurs(TestReading.read(book.toBytes()), other);
    }

    @ParameterizedTest
    @MethodSource("others")
    void belowOurs(Other other) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ITA");
        ours(sheet, 1);
        put(sheet, 8, 1, other);
        assertOnlyOurs(TestReading.read(book.toBytes()), other);
    }

    @ParameterizedTest
    @MethodSource("others")
    void aboveOurs(Other other) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ITA");
        put(sheet, 1, 1, other);
        ours(sheet, 10);
        assertOnlyOurs(TestReading.read(book.toBytes()), other);
    }

    @ParameterizedTest
    @MethodSource("others")
    void alone(Other other) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผ่น");
        put(sheet, 3, 1, other);
        sheet.set(1, 1, "เทศบาลตำบลตัวอย่าง");
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(List.of(), submission.measures());
        assertEquals(List.of(), submission.scores());
        assertTrue(submission.isRefused());
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.NO_TABLE_RECOGNISED));
    }

    @Test
    void tableLeftAloneSaysWhy() {
        BookBuilder book = new BookBuilder();
        ours(book.sheet("ITA"), 1);
        put(book.sheet("งบ"), 1, 1, others().findFirst().orElseThrow());
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(List.of("table-left-alone งบ!A3"), TestReading.codes(submission));
        assertEquals(
                Map.of("reason", "foreign-headings"),
                submission.findings().get(0).details());
    }

    @Test
    void oneOfOursWithAnAmountColumnIsStillOurs() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ITA");
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๗ เทศบาลตำบลตัวอย่าง");
        sheet.row(2, "ตัวชี้วัด", "มาตรการ", "งบประมาณ", "ผู้รับผิดชอบ");
        sheet.row(3, "การใช้อำนาจ", "มาตรการหนึ่ง", 5000, "กองคลัง");
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(1, submission.measures().size());
        assertEquals(List.of("heading-not-recognised ITA!C2"), TestReading.codes(submission));
    }

    @Test
    void tableOfOursWithoutWhatIsNeededIsRefusedRowByRow() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ITA");
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๗ เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ลำดับที่", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        sheet.row(4, 1, "กองคลัง", "ทุกเดือน");
        sheet.row(5, 2, "กองช่าง", "ทุกเดือน");
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(2, submission.rowsRefused().size());
        assertEquals(2, submission.rowsRead().size());
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.TABLE_NOT_RECOGNISED));
    }
}
