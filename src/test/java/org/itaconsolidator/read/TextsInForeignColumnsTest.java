package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a column that is for something else is told at its cell. */
class TextsInForeignColumnsTest {
    private final BookBuilder book = new BookBuilder();

    private BookBuilder.Sheet checklist() {
        BookBuilder.Sheet sheet = book.sheet("แบบตรวจ");
        sheet.row(1, "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ประจำปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(4, "ข้อ", "ข้อมูลที่ต้องเปิดเผย", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง (0/100)", "วันที่ตรวจ");
        sheet.row(5, "O1", "โครงสร้าง", "สำนักปลัด", "https://www.example.go.th/o1", 100, "31 มีนาคม 2567");
        return sheet;
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "foreign");
        return submission;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "กองคลัง",
                "สำนักปลัด / กองช่าง",
                "'กองคลัง\nกองช่าง'",
                "ทุกส่วนราชการ",
                "https://www.example.go.th/plan",
                "www.example.go.th/o7",
                "100",
                "31 มีนาคม 2567"
            })
    void whatIsNoItemIsToldWhereOneIsDueWhetherItsRowIsFilledOrNot(String text) {
        checklist().row(6, "O2", text).row(7, "O3", text, "กองช่าง", "https://www.example.go.th/o3", 0);
        Submission submission = read();
        assertEquals(
                List.of("row-not-understood แบบตรวจ!B6", "row-not-understood แบบตรวจ!B7"),
                TestReading.codes(submission));
        assertEquals(
                List.of("O1", "O3"),
                submission.oitItems().stream().map(OitItem::item).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O2       | แผนงานของกองคลัง",
                "๒        | ข้อมูลผู้บริหาร",
                "O2       | รายงาน ปี 2567",
                "O2       | 9.1",
                "ข้อ O2    | การปฏิบัติงานของสำนักปลัดและกองช่าง"
            })
    void namesOfItemsThatSpeakOfDivisionsAndYearsAreTheirNames(String code, String name) {
        checklist()
                .row(6, code, name)
                .row(7, "O3", "อำนาจหน้าที่ของกองช่าง", "กองช่าง", "https://www.example.go.th/o3", 0);
        assertEquals(List.of(), TestReading.codes(read()));
    }

    @Test
    void aPartOfAnAddressIsNoItemsCode() {
        checklist()
                .row(6, "https://www.example.go.th/o2", "", "กองช่าง", "", 0)
                .row(7, "www.example.go.th/O3")
                .row(8, "O4 https://www.example.go.th/o5", "", "กองช่าง", "", 0);
        Submission submission = read();
        assertEquals(
                List.of(
                        "row-not-understood แบบตรวจ!A6",
                        "row-not-understood แบบตรวจ!A7",
                        "row-not-understood แบบตรวจ!A8"),
                TestReading.codes(submission));
        assertEquals(
                List.of("O1", "O4"),
                submission.oitItems().stream().map(OitItem::item).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O12",
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
                "https://www.example.go.th/o2",
                "100",
                "31 มีนาคม 2567"
            })
    void whatIsNoDivisionIsToldWhereOneIsResponsibleForAnItem(String text) {
        checklist().row(6, "O2", "ข้อมูลผู้บริหาร", text, "https://www.example.go.th/o2", 100);
        assertEquals(List.of("division-mismatch แบบตรวจ!C6"), TestReading.codes(read()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "งานนิติการ",
                "น.ส.มาลี ใจดี",
                "ผอ.กองคลัง",
                "กองคลัง /งานพัสดุ",
                "ทุกกอง/ส่วน",
                "-",
                "หน่วยตรวจสอบภายใน",
                "ศูนย์ ICT 2"
            })
    void ownersAsOfficersWriteThemAreToldNothingOf(String owner) {
        checklist().row(6, "O2", "ข้อมูลผู้บริหาร", owner, "https://www.example.go.th/o2", 100);
        assertEquals(List.of(), TestReading.codes(read()));
    }

    private BookBuilder.Sheet report() {
        BookBuilder.Sheet sheet = book.sheet("รายงานผล");
        sheet.row(1, "รายงานผลการดำเนินการตามมาตรการ ITA ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        return sheet;
    }

    @ParameterizedTest
    @CsvSource({
        "I8, division-mismatch รายงานผล!D5",
        "จัดทำทะเบียนคุมแล้ว, division-mismatch รายงานผล!D5",
        "https://www.example.go.th/plan, division-mismatch รายงานผล!D5",
        "การใช้อำนาจ, division-mismatch รายงานผล!D5",
        "๒. แจ้งผล, division-mismatch รายงานผล!D5",
        "กองการเจ้าหน้าที่, ''",
        "งานแผน (สายด่วน 1111), ''"
    })
    void whatIsNoDivisionIsToldWhereOneIsResponsibleForAMeasure(String text, String told) {
        report().row(5, 1, "การใช้งบประมาณ", "เผยแพร่แผน", text, "ทุกเดือน", "ทำแล้ว");
        assertEquals(told.isEmpty() ? List.of() : List.of(told), TestReading.codes(read()));
    }

    @ParameterizedTest
    @CsvSource({
        "ไตรมาส ๑ - ๔, row-not-understood รายงานผล!A5",
        "๖ เดือนแรก, row-not-understood รายงานผล!A5",
        "1/2567, ''",
        "ข้อ 1, ''",
        "๑.๑ (ต่อ), ''"
    })
    void aPeriodIsNoRunningNumber(String text, String told) {
        report().row(5, text, "การใช้งบประมาณ", "เผยแพร่แผน", "กองคลัง", "ทุกเดือน", "ทำแล้ว");
        assertEquals(told.isEmpty() ? List.of() : List.of(told), TestReading.codes(read()));
    }

    @ParameterizedTest
    @CsvSource({
        "ผ่านดี, row-not-understood คะแนน!A9",
        "12.5, row-not-understood คะแนน!A9",
        "A, ''",
        "9.1, ''",
        "5, ''",
        "ข้อ 5, ''"
    })
    void aLevelOrAScoreIsNoRunningNumber(String text, String told) {
        BookBuilder.Sheet table = book.sheet("คะแนน");
        table.row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567");
        table.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        table.row(4, "ลำดับที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            Object number = i == 4 ? text : i + 1;
            table.row(
                    5 + i,
                    number,
                    DamagedWorkbooksTest.NAMES.get(i),
                    new BigDecimal("80.25").add(BigDecimal.valueOf(i)));
        }
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(told.isEmpty() ? List.of() : List.of(told), TestReading.codes(submission));
    }

    /** The heading of a period lost, and a period in its place: the cells of the column are periods still. */
    @Test
    void aHeadingThatIsOneOfItsColumnsValuesTakesNoneOfThemAway() {
        BookBuilder.Sheet sheet = book.sheet("รายงานผล");
        sheet.row(1, "รายงานผลการดำเนินการตามมาตรการ ITA ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(4, "มาตรการ", "วิธีการดำเนินการ", "ม.ค. - มี.ค. ๒๕๖๗", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, "จัดทำคู่มือ", "๑. ร่าง", "ม.ค. - มี.ค. ๒๕๖๗", "กองคลัง", "ทำแล้ว");
        sheet.row(6, "เผยแพร่แผน", "๑. รวบรวม", "ไตรมาส ๑", "กองคลัง", "ทำแล้ว");
        sheet.row(7, "เปิดช่องทาง", "๑. รวบรวม", "ไตรมาส ๒", "กองคลัง", "ทำแล้ว");
        Submission submission = read();
        assertEquals(
                List.of("ม.ค. - มี.ค. ๒๕๖๗", "ไตรมาส ๑", "ไตรมาส ๒"),
                submission.measures().stream().map(m -> m.text(Field.PERIOD)).toList());
        assertEquals(
                "heading-taken-as รายงานผล!C4", TestReading.codes(submission).get(0));
        assertEquals(2, submission.findings().size(), "and that no indicator is named");
    }

    /** A text below headings repeated one column beside those above would go on with another field of the measure above: told. */
    @Test
    void aTextThatGoesOnBelowHeadingsThatSlippedIsTold() {
        BookBuilder.Sheet sheet = report();
        sheet.row(5, 1, "การใช้งบประมาณ", "เผยแพร่แผน", "กองคลัง", "ตลอดปีงบประมาณ", "๑. ทำแล้ว");
        sheet.row(7, "ลำดับที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(8, null, null, null, null, null, "๒. แจ้งแล้ว");
        assertEquals(List.of(), TestReading.codes(read()));
        sheet.row(10, "ลำดับที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", null, "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(11, null, null, null, null, null, "๓. ติดตามแล้ว");
        Submission submission = read();
        Measure measure = submission.measures().get(0);
        assertEquals(1, submission.measures().size());
        assertEquals("ตลอดปีงบประมาณ", measure.text(Field.PERIOD));
        assertEquals(List.of("row-not-understood รายงานผล!F11"), TestReading.codes(submission));
    }

    /** Rows of a plan without a column of measures whose heading was lost stand above the next: refused and told. */
    @Test
    void rowsAboveTheHeadingOfAPlanWithoutMeasuresAreRefusedAndTold() {
        BookBuilder.Sheet sheet = book.sheet("มาตรการ");
        sheet.row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        String issue = "เครื่องมือการประเมิน EIT ตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน E๑๔ เปิดโอกาสให้มีส่วนร่วม";
        sheet.row(4, issue, "กองคลัง", "๑. ประชุม ๒. แจ้งเวียน", "รายงานทุกเดือน", "ดำเนินการแล้ว");
        sheet.row(
                6,
                "ประเด็นที่ต้องปรับปรุง แก้ไข",
                "ผู้รับผิดชอบ",
                "ขั้นตอนหรือวิธีการ/มาตรการ",
                "การรายงานผลและการกำกับติดตาม",
                "การดำเนินการ");
        sheet.row(7, issue + " มากขึ้น", "กองช่าง", "๑. ประชุม ๒. ประกาศ", "รายงานทุกเดือน", "ดำเนินการแล้ว");
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        assertEquals(1, submission.rowsRefused().size());
        assertEquals(
                List.of("table-not-recognised มาตรการ!A4"),
                TestReading.codes(submission).stream()
                        .filter(code -> code.startsWith("table"))
                        .toList());
    }
}
