package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names indicators or items and cannot be read is said, with its rows in the ledger; what stands elsewhere is not. */
class UnreadRowsTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet plan = book.sheet("มาตรการ");

    UnreadRowsTest() {
        plan.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2566");
        plan.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        plan.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        plan.row(5, 1, NAMES.get(0), "จัดทำคู่มือ", "๑. ประชุม", "กองคลัง", "ม.ค. ๒๕๖๖");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "unread rows");
        return submission;
    }

    @Test
    void sheetThatGoesOnWithoutAHeadingIsReadByTheHeadingsOfTheSheetBefore() {
        BookBuilder.Sheet more = book.sheet("ต่อ");
        more.row(1, 2, NAMES.get(5), "จัดทำแผ่นพับ", "๑. พิมพ์", "กองช่าง", "ก.พ. ๒๕๖๖");
        more.row(2, 3, NAMES.get(8), "ปรับปรุงเว็บไซต์", "๑. ปรับ", "กองช่าง", "ก.พ. ๒๕๖๖");
        BookBuilder.Sheet third = book.sheet("แผ่น3");
        third.row(1, "(ต่อ)");
        third.row(2, 4, NAMES.get(9), "เปิดช่องทางร้องเรียน", "๑. เปิด", "กองคลัง", "มี.ค. ๒๕๖๖");
        Submission submission = read();
        assertEquals(4, submission.measures().size());
        assertEquals(
                "เปิดช่องทางร้องเรียน",
                submission.measures().get(3).texts().get(Field.MEASURE).text());
        assertEquals("แผ่น3!A2", submission.measures().get(3).at().toString());
        assertEquals(List.of("heading-taken-as ต่อ!A1", "heading-taken-as แผ่น3!A2"), TestReading.codes(submission));
        assertEquals(0, submission.rowsRefused().size());
    }

    @Test
    void sheetOfOtherColumnsOrThatCountsAnewIsRefusedAloud() {
        BookBuilder.Sheet anew = book.sheet("แผ่น2");
        anew.row(1, 1, NAMES.get(5), "จัดทำแผ่นพับ", "๑. พิมพ์", "กองช่าง", "ก.พ. ๒๕๖๖");
        anew.row(2, 2, NAMES.get(8), "ปรับปรุงเว็บไซต์", "๑. ปรับ", "กองช่าง", "ก.พ. ๒๕๖๖");
        BookBuilder.Sheet others = book.sheet("ต่อ");
        others.row(1, NAMES.get(5), "จัดทำแผ่นพับ", "กองช่าง", "ก.พ. ๒๕๖๖");
        others.row(2, NAMES.get(8), "ปรับปรุงเว็บไซต์", "กองช่าง", "ก.พ. ๒๕๖๖");
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        assertEquals(
                List.of("table-not-recognised แผ่น2!A1", "table-not-recognised ต่อ!A1"), TestReading.codes(submission));
        assertEquals(4, submission.rowsRefused().size());
    }

    @Test
    void measuresOfAFurtherSheetThatNameNoIndicatorAreRefusedAloud() {
        BookBuilder.Sheet anew = book.sheet("แผ่น2");
        anew.row(1, 1, null, "จัดทำแผ่นพับแนะนำบริการ", "๑. พิมพ์", "กองช่าง", "ก.พ. ๒๕๖๖");
        anew.row(2, 2, null, "ปรับปรุงเว็บไซต์ให้ทันสมัย", "๑. ปรับ", "กองช่าง", "ก.พ. ๒๕๖๖");
        BookBuilder.Sheet dates = book.sheet("ปฏิทิน");
        dates.row(1, "ต.ค. ๒๕๖๕", "ประชุมชี้แจงการประเมิน").row(2, "ธ.ค. ๒๕๖๕", "ลงทะเบียนผู้ใช้งานระบบ");
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        assertEquals(List.of("table-not-recognised แผ่น2!A1"), TestReading.codes(submission));
        assertEquals(2, submission.rowsRefused().size());
    }

    @Test
    void anotherListThatCountsOnIsNoTableOfMeasures() {
        plan.row(6, 2, NAMES.get(1), "เผยแพร่คู่มือ", "๑. เผยแพร่", "กองช่าง", "ม.ค. ๒๕๖๖");
        BookBuilder.Sheet committee = book.sheet("ต่อ");
        committee.row(1, 3, "นายสมชาย ใจดี", "ประธานกรรมการ", "ปลัดเทศบาล", "กองคลัง", "ต.ค. ๒๕๖๖");
        assertEquals(2, read().measures().size());
    }

    @Test
    void furtherSheetWithATitleOfItsOwnIsRefusedAloud() {
        BookBuilder.Sheet dropped = book.sheet("แผ่น2");
        dropped.set(1, 1, "มาตรการที่ยกเลิก");
        dropped.row(2, 2, NAMES.get(5), "จัดทำแผ่นพับและแผ่นป้ายประกาศ", "๑. พิมพ์", "กองช่าง", "ก.พ. ๒๕๖๖");
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        assertEquals(List.of("table-not-recognised แผ่น2!A2"), TestReading.codes(submission));
    }

    @Test
    void furtherSheetsWithTheTitlesOnceMoreGoOn() {
        for (int i = 0; i < 2; i++) {
            BookBuilder.Sheet more = book.sheet("แผ่น" + (i + 2));
            more.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2566");
            more.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
            more.set(3, 6, "หน้า " + (i + 2));
            more.row(4, 2 + i, NAMES.get(5 + i), "ปรับปรุงแผ่นพับ", "๑. พิมพ์", "งานสารบรรณ", "ปีหน้า");
        }
        assertEquals(3, read().measures().size());
    }

    @Test
    void scoresInSentencesOnAFurtherSheetAreRefusedAloud() {
        BookBuilder.Sheet more = book.sheet("ปี 2566");
        for (int i = 0; i < 4; i++) {
            more.set(1 + i, 1, (i + 1) + ". " + NAMES.get(i) + (i == 1 ? " ได้ 8" : " 8") + i + ".15 คะแนน");
        }
        assertEquals(
                List.of("table-not-recognised ปี 2566!A1 ปี 2566!A2 ปี 2566!A3 ปี 2566!A4"), TestReading.codes(read()));
    }

    @Test
    void measuresUnderOtherWordsAreRefusedAloudBesideATableThatIsRead() {
        BookBuilder.Sheet more = book.sheet("อื่น");
        more.row(1, "เรื่อง", "รายการ", "อื่น ๆ", "ใครทำ", "ทำเมื่อไร");
        for (int i = 0; i < 4; i++) {
            more.row(2 + i, NAMES.get(i), "คู่มือ " + i, "ฉบับย่อ", "กองช่าง", "ทุกเดือน");
        }
        Submission submission = read();
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.TABLE_NOT_RECOGNISED));
        assertEquals(4, submission.rowsRefused().size());
        assertEquals("", submission.head().division());
    }

    @Test
    void scoresBelowMeasuresAreRefusedAloud() {
        plan.set(8, 1, "ตารางคะแนน ITA ปี 2565");
        for (int i = 0; i < 3; i++) {
            plan.row(9 + i, NAMES.get(i), "คะแนน 8" + i + ".15");
        }
        Submission submission = read();
        assertEquals(List.of("table-not-recognised มาตรการ!A9"), TestReading.codes(submission));
        assertEquals(3, submission.rowsRefused().size());
    }

    @Test
    void sheetsOfOtherThingsRaiseNoAlarm() {
        BookBuilder.Sheet contacts = book.sheet("ติดต่อ");
        contacts.set(1, 1, "ผู้ประสานงาน").row(2, "กองช่าง", "โทร 1234");
        BookBuilder.Sheet orders = book.sheet("คณะทำงาน");
        orders.row(1, "ปลัดเทศบาล", "หัวหน้า").row(2, "ผู้อำนวยการกองคลัง", "คณะทำงาน");
        orders.row(3, "นักวิเคราะห์", "เลขานุการ");
        BookBuilder.Sheet works = book.sheet("งบ");
        works.row(1, "ซ่อมถนน", "250000.50", "กองช่าง", "ไตรมาส ๑")
                .row(2, "การใช้งบประมาณ", "80.5", "กองคลัง", "ไตรมาส ๒");
        for (int i = 1; i < 10; i++) {
            plan.row(5 + i, 1 + i, NAMES.get(i));
        }
        Submission submission = read();
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals("", submission.head().division());
    }

    @ParameterizedTest
    @CsvSource({
        "ข้อที่, ข้อมูล, หน่วยงานเจ้าของข้อมูล, ที่อยู่เว็บ, การประเมินตนเอง",
        "ข้อ, ข้อมูลที่ต้องเปิดเผย, เจ้าของข้อมูล, เว็บไซต์, ผลการประเมินตนเอง"
    })
    void checklistInOtherWordsIsRead(String item, String name, String owner, String url, String self) {
        BookBuilder.Sheet oit = book.sheet("OIT");
        oit.set(1, 1, "แบบตรวจ OIT ปีงบประมาณ พ.ศ. 2566").row(3, item, name, owner, url, self);
        for (int i = 1; i <= 10; i++) {
            oit.row(3 + i, "O" + i, "ข้อมูล " + i, "กองช่าง", "www.example.go.th/" + i, 100);
        }
        Submission submission = read();
        assertEquals(10, submission.oitItems().size());
        assertTrue(submission.forms().contains(Form.OIT_CHECKLIST));
    }

    @ParameterizedTest
    @CsvSource({"หัวข้อย่อย", "หัวข้อย่อยการประเมิน", "ข้อ"})
    void subTopicOfAnAnalysisIsItsItem(String heading) {
        BookBuilder analysis = new BookBuilder();
        BookBuilder.Sheet sheet = analysis.sheet("วิเคราะห์");
        sheet.set(1, 1, "การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565").set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ตัวชี้วัด", heading, "ประเด็นที่ต้องแก้ไข/ปรับปรุง/รักษาระดับ");
        sheet.row(5, NAMES.get(5), "E๒ เจ้าหน้าที่ปฏิบัติเท่าเทียม", "ควรปรับปรุง")
                .row(6, null, "E3", "ควรรักษาระดับ");
        Submission submission = TestReading.read(analysis.toBytes());
        assertEquals(
                List.of("E2", "E3"),
                submission.analysis().stream().map(note -> note.item()).toList());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void divisionOfACoverWithoutATableIsTheSenders() {
        BookBuilder other = new BookBuilder();
        other.sheet("ปก")
                .set(1, 1, "มาตรการ ITA ปีงบประมาณ พ.ศ. 2566")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง")
                .set(3, 1, "กองคลัง");
        other.sheet("ตาราง").row(1, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ").row(2, NAMES.get(0), "ทำ", "กองช่าง");
        assertEquals("กองคลัง", TestReading.read(other.toBytes()).head().division());
    }

    @ParameterizedTest
    @CsvSource({
        "ดำเนินการแล้ว, อยู่ระหว่างดำเนินการ, ยังไม่ดำเนินการ, ✓",
        "แล้วเสร็จ, กำลังดำเนินการ, ยังไม่ได้ดำเนินการ, /"
    })
    void tickBelowAStateIsThatState(String done, String underWay, String notDone, String tick) {
        BookBuilder ticks = new BookBuilder();
        BookBuilder.Sheet sheet = ticks.sheet("รายงาน");
        sheet.set(1, 1, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "มาตรการ/แนวทาง", "ผลการดำเนินงาน", null, null, "ผู้รับผิดชอบ");
        sheet.row(5, null, done, underWay, notDone);
        sheet.merge(4, 1, 5, 1).merge(4, 2, 4, 4).merge(4, 5, 5, 5);
        sheet.row(6, "จัดทำคู่มือ", tick, null, null, "กองช่าง");
        sheet.row(7, "เผยแพร่คู่มือ", null, tick, null, "กองช่าง");
        sheet.row(8, "สรุปผล", null, null, tick, "กองช่าง");
        Submission submission = TestReading.read(ticks.toBytes());
        assertEquals(
                List.of(done, underWay, notDone),
                submission.measures().stream()
                        .map(measure -> measure.text(Field.STATUS))
                        .toList());
        assertTrue(submission.measures().stream().allMatch(measure -> measure.form() == Form.REPORT));
        assertTrue(submission.measures().stream()
                .map(measure -> measure.indicator())
                .allMatch(OptionalInt.empty()::equals));
    }
}
