package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deeds beside who does them, when, for which indicator or with which result are measures, whatever the headings are. */
class PlansToldByCellsTest {
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";
    private static final String[] DEEDS = {
        "จัดทำคู่มือการให้บริการ", "เผยแพร่แผนป้องกันการทุจริต", "ประกาศหลักเกณฑ์การเลื่อนขั้น", "อบรมเจ้าหน้าที่ทุกคน"
    };
    private static final String[] WHO = {"กองคลัง", "สำนักปลัด", "กองช่าง", "กองคลัง"};
    private static final String[] WHEN = {"มกราคม 2568", "ธันวาคม 2567 - มีนาคม 2568", "มีนาคม 2568", "มกราคม 2568"};
    private static final String[] DONE = {"จัดทำแล้ว ๒ เล่ม", "เผยแพร่แล้ว", "ประกาศแล้วทุกกอง", "อบรมแล้ว ๑๘ คน"};

    private static Submission read(
            String file, String sheet, String title, int rows, String[] headings, String[]... columns) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet table = book.sheet(sheet).row(1, title).row(2, BODY).row(4, (Object[]) headings);
        for (int i = 0; i < rows; i++) {
            Object[] cells = new Object[columns.length];
            for (int k = 0; k < columns.length; k++) {
                cells[k] = columns[k][i];
            }
            table.row(5 + i, cells);
        }
        Submission submission = TestReading.read(file, book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, title);
        return submission;
    }

    private static List<String> texts(Submission submission) {
        return submission.measures().stream()
                .map(measure -> measure.text(Field.MEASURE) + "|" + measure.text(Field.RESPONSIBLE) + "|"
                        + measure.text(Field.PERIOD) + "|" + measure.text(Field.RESULT))
                .toList();
    }

    /** A report on measures of which no other line says what else they could be of; two rows may be of anything. */
    @ParameterizedTest
    @CsvSource({
        "ส่งกอง.xlsx, ก่อนหลัง, รายงานผลมาตรการ ปี 2568 รอบ 12 เดือน, ที่ตกลงกันไว้, 4, 4",
        "ส่งกอง.xlsx, ก่อนหลัง, รายงานผลมาตรการ ปี 2568 รอบ 12 เดือน, ที่ตกลงกันไว้, 2, 0",
        "ส่งกอง.xlsx, ก่อนหลัง, รายงานผลมาตรการ ปี 2568 รอบ 12 เดือน, งานที่ยกเลิก, 4, 0",
        "ส่งกอง.xlsx, ก่อนหลัง, รายงานผลมาตรการประหยัดพลังงาน ปี 2568 รอบ 12 เดือน, ที่ตกลงกันไว้, 4, 0",
        "แผนประหยัดพลังงาน.xlsx, ก่อนหลัง, รายงานผลมาตรการ ปี 2568 รอบ 12 เดือน, ที่ตกลงกันไว้, 4, 0",
        "ส่งกอง.xlsx, ก่อนหลัง, รายงานผลแผนบริหารความเสี่ยง ปี 2568 รอบ 12 เดือน, ที่ตกลงกันไว้, 4, 0"
    })
    void deedsOfAReportAreMeasures(String file, String sheet, String title, String heading, int rows, int stored) {
        String[] headings = {heading, "ใครรับไป", "เดือนไหน", "ออกมาเป็น"};
        Submission submission = read(file, sheet, title, rows, headings, DEEDS, WHO, WHEN, DONE);
        assertEquals(
                List.of(
                                "จัดทำคู่มือการให้บริการ|กองคลัง|มกราคม 2568|จัดทำแล้ว ๒ เล่ม",
                                "เผยแพร่แผนป้องกันการทุจริต|สำนักปลัด|ธันวาคม 2567 - มีนาคม 2568|เผยแพร่แล้ว",
                                "ประกาศหลักเกณฑ์การเลื่อนขั้น|กองช่าง|มีนาคม 2568|ประกาศแล้วทุกกอง",
                                "อบรมเจ้าหน้าที่ทุกคน|กองคลัง|มกราคม 2568|อบรมแล้ว ๑๘ คน")
                        .subList(0, stored),
                texts(submission));
    }

    /** The instruments are the assessment's own; which indicator a number behind one means nobody can tell. */
    @Test
    void instrumentsBesideDeedsSayThatTheyAreOurs() {
        String[] headings = {"พบอะไร", "ของส่วน", "ปิดด้วย", "มือปิด", "ปิดในช่วง"};
        String[] found = {"ยังไม่ถึงเป้า", "ยังต่ำ", "ยังน้อย", "ยังไม่ดี"};
        String[] of = {"IIT ข้อ 1", "IIT ข้อ 3", "EIT ข้อ 6", "EIT ข้อ 7"};
        Submission submission =
                read("จับคู่.xlsx", "จับคู่", "ตารางจับคู่ ปีงบประมาณ 2568", 4, headings, found, of, DEEDS, WHO, WHEN);
        assertEquals(
                List.of(DEEDS),
                submission.measures().stream()
                        .map(each -> each.text(Field.MEASURE))
                        .toList());
        assertEquals(
                0,
                submission.measures().stream()
                        .filter(each -> each.indicator().isPresent())
                        .count());
    }

    /** Beside names of our indicators a title that only says what there is to do names no other subject. */
    @ParameterizedTest
    @CsvSource({
        "สิ่งที่ต้องทำในปีงบประมาณ 2568, สิ่งที่ต้องทำ, 4",
        "สิ่งที่ต้องทำในปีงบประมาณ 2568, หัวข้ออบรม, 0",
        "สิ่งที่ต้องทำของโรงเรียนในปีงบประมาณ 2568, สิ่งที่ต้องทำ, 0"
    })
    void whatIsToBeDoneForOurIndicatorsIsAPlan(String title, String heading, int stored) {
        String[] headings = {"เพื่อเรื่อง", heading, "ตัวแทนกอง", "ให้เสร็จช่วง"};
        String[] indicators = {"การปฏิบัติหน้าที่", "การป้องกันการทุจริต", "การใช้อำนาจ", "การใช้งบประมาณ"};
        Submission submission = read("ทำต่อ.xlsx", "ทำต่อ", title, 4, headings, indicators, DEEDS, WHO, WHEN);
        assertEquals(
                List.of(1, 10, 3, 2).subList(0, stored),
                submission.measures().stream()
                        .map(each -> each.indicator().orElseThrow())
                        .toList());
    }

    /** In a plan of ours the only column of divisions says who does the measures, whatever it is called. */
    @Test
    void divisionsBesideMeasuresAreResponsible() {
        String[] headings = {"รหัส", "มาตรการ", "แม่งาน", "ช่วงดำเนินงาน"};
        String[] who = {"กองคลัง", "งานการเจ้าหน้าที่", "กองช่าง", "สำนักปลัด"};
        String[] codes = {"ม1", "ม2", "ม3", "ม4"};
        Submission submission =
                read("แผน.xlsx", "แผน", "มาตรการ ITA ปีงบประมาณ 2568", 4, headings, codes, DEEDS, who, WHEN);
        assertEquals(
                List.of(who),
                submission.measures().stream()
                        .map(each -> each.text(Field.RESPONSIBLE))
                        .toList());
    }

    /** What a title says of time, or that it is a record, names no subject; what the measures are of does. */
    @ParameterizedTest
    @CsvSource({
        "บันทึกผลมาตรการปี 2568 (ข้อมูล ณ 31 มีนาคม 2568 รอบ 6 เดือน), 4",
        "รายงานความคืบหน้ามาตรการโปร่งใส รอบ 6 เดือน ปีงบประมาณ 2568 (ต.ค. 2567 - มี.ค. 2568), 4",
        "สรุปผลตามข้อสั่งการด้านความโปร่งใส ปีงบประมาณ 2568 รอบ 6 เดือน, 4",
        "แบบรายงานผลมาตรการ (กองตอบกลับ) ปีงบประมาณ 2568 รอบ 6 เดือน, 4",
        "สรุปผลตามข้อสั่งการด้านความสะอาด ปีงบประมาณ 2568 รอบ 6 เดือน, 0",
        "บันทึกผลมาตรการลดน้ำมัน ปี 2568 (ข้อมูล ณ 31 มีนาคม 2568 รอบ 6 เดือน), 0"
    })
    void timesNameNoSubject(String title, int stored) {
        String[] headings = {"วันที่อัปเดต", "ที่ตกลงกันไว้", "ใครรับไป", "ออกมาเป็น"};
        String[] day = {"31/03/2568", "31/03/2568", "31/03/2568", "31/03/2568"};
        Submission submission = read("ส่งกอง.xlsx", "ผล", title, 4, headings, day, DEEDS, WHO, DONE);
        assertEquals(
                List.of(
                                "จัดทำคู่มือการให้บริการ|กองคลัง||จัดทำแล้ว ๒ เล่ม",
                                "เผยแพร่แผนป้องกันการทุจริต|สำนักปลัด||เผยแพร่แล้ว",
                                "ประกาศหลักเกณฑ์การเลื่อนขั้น|กองช่าง||ประกาศแล้วทุกกอง",
                                "อบรมเจ้าหน้าที่ทุกคน|กองคลัง||อบรมแล้ว ๑๘ คน")
                        .subList(0, stored),
                texts(submission));
    }

    /** Divisions over ticks are headings, and say who does what is ticked; over texts they may be anything. */
    @ParameterizedTest
    @CsvSource({"●, 3", "ส่งแล้ว, 0"})
    void divisionsOverTicksSayWho(String mark, int stored) {
        String[] headings = {"มาตรการของเรา", "กองคลัง", "สำนักปลัด", "กองช่าง", "ช่วงเวลาทำ"};
        String[] first = {mark, null, mark, null};
        String[] second = {null, mark, null, null};
        String[] none = {null, null, null, null};
        Submission submission = read(
                "แผน.xlsx", "แผนกอง", "มาตรการ ITA ปีงบประมาณ 2568", 3, headings, DEEDS, first, second, none, WHEN);
        assertEquals(
                List.of("[กองคลัง] มกราคม 2568", "[สำนักปลัด] ธันวาคม 2567 - มีนาคม 2568", "[กองคลัง] มีนาคม 2568")
                        .subList(0, stored),
                submission.measures().stream()
                        .map(each -> each.divisions() + " " + each.text(Field.PERIOD))
                        .toList());
    }

    /** A heading that names a division heads its measures, and says whose they are where no title does. */
    @ParameterizedTest
    @CsvSource({
        "แผนมาตรการ ITA ปี 2568, กองคลัง มาตรการ, กองคลัง, 4",
        "แผนมาตรการ ITA ปี 2568 ของสำนักปลัด, กองคลัง มาตรการ, สำนักปลัด, 4",
        "แผนมาตรการ ITA ปี 2568, มาตรการ (ส่งกองคลัง), '', 4",
        "แผนจัดซื้อจัดจ้าง ปี 2568, กองคลัง มาตรการ, กองคลัง, 0"
    })
    void headingOfMeasuresMayNameTheirDivision(String title, String heading, String division, int stored) {
        Submission submission = read("แผน.xlsx", "แผน", title, 4, new String[] {heading, "กำหนดเวลา"}, DEEDS, WHEN);
        assertEquals(stored, submission.measures().size());
        assertEquals(division, submission.head().division());
    }
}
