package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures, totals and page numbers below a table are none of its rows; what may be either is told. */
class ClosingRowsTest {
    private static final Object[] HEADING = {
        "ลำดับที่",
        "ตัวชี้วัด",
        "ประเด็นที่ต้องแก้ไขหรือพัฒนา",
        "มาตรการ/แนวทาง",
        "ขั้นตอนหรือวิธีการปฏิบัติ",
        "ผู้รับผิดชอบ",
        "ระยะเวลาดำเนินการ",
        "การกำกับติดตาม"
    };

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผน");

    @BeforeEach
    void plan() {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๘")
                .set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(5, HEADING)
                .row(
                        6,
                        "๑",
                        "การใช้งบประมาณ",
                        "ไม่ทราบงบ",
                        "เผยแพร่งบ",
                        "๑. ประกาศ ๒. ติดตาม",
                        "กองคลัง",
                        "ม.ค. ๒๕๖๘",
                        "รายงานผล")
                .row(
                        7,
                        "๒",
                        "การใช้อำนาจ",
                        "คำสั่งไม่ชัด",
                        "ทบทวนคำสั่ง",
                        "๑. ทบทวน ๒. แจ้งเวียน",
                        "สำนักปลัด",
                        "ก.พ. ๒๕๖๘",
                        "ติดตามผล");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "closing rows");
        return submission;
    }

    private void assertPlanAlone(int ignored) {
        Submission submission = read();
        assertEquals(2, submission.measures().size());
        Measure last = submission.measures().get(1);
        assertEquals("ทบทวนคำสั่ง", last.text(Field.MEASURE));
        assertEquals("๑. ทบทวน ๒. แจ้งเวียน", last.text(Field.STEPS));
        assertEquals("สำนักปลัด", last.text(Field.RESPONSIBLE));
        assertEquals("ก.พ. ๒๕๖๘", last.text(Field.PERIOD));
        assertEquals("ติดตามผล", last.text(Field.MONITORING));
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(ignored, submission.rowsIgnored().size());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "8,5,ลงชื่อ,(นาง ก ข),นักวิเคราะห์นโยบายและแผน",
                "9,5,ลงชื่อ,(นาง ก ข),นักวิเคราะห์นโยบายและแผน",
                "11,5,ผู้ตรวจสอบ,ผู้อำนวยการกองคลัง,-",
                "9,6,ผู้จัดทำ,........................,-",
                "9,8,ผู้รายงาน,นาง ค ง,๓๑ มีนาคม ๒๕๖๘",
                "10,4,ลงนาม,ปลัดองค์การบริหารส่วนตำบล,-",
                "8,4,ตรวจแล้วถูกต้อง,หัวหน้าสำนักปลัด,-",
                "9,7,ทราบ,นายกองค์การบริหารส่วนตำบล,-",
                "9,4,ขอรับรองว่าข้อมูลถูกต้อง,-,-",
                "17,5,ลงชื่อ,-,-",
                "9,5,ลงชื่อ นายสมมติ ใจดี,-,-",
                "9,6,(นายสมมติ ใจดี),-,-",
                "9,5,ผู้อำนวยการกองคลัง,-,-",
                "8,5,(นายสมมติ ใจดี),-,-",
                "8,6,(นายสมมติ ใจดี),-,-",
                "8,6,(........................),-,-",
                "8,6,( ………………… ),นักวิเคราะห์นโยบายและแผนชำนาญการ,-",
                "8,6,(นางสาวสมมติ ใจดี),ผู้อำนวยการกองคลัง,-",
                "9,6,ผู้อำนวยการกองคลัง,-,-",
                "9,6,นายสมมติ ใจดี,ผู้อำนวยการกองคลัง,-",
                "9,6,นางสมมติ ใจดี,(นายสมมติ ใจดี),-",
                "9,5,นักวิเคราะห์นโยบายและแผนชำนาญการ,-,-",
                "9,6,นายกองค์การบริหารส่วนตำบล,-,-",
                "10,4,ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม,-,-",
                "9,8,นักวิชาการตรวจสอบภายใน,-,-"
            })
    void linesToSignInAreNoTextOfTheMeasureAbove(int row, int column, String first, String second, String third) {
        List<String> lines = Stream.of(first, second, third)
                .filter(java.util.Objects::nonNull)
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            sheet.set(row + i, column, lines.get(i));
        }
        assertPlanAlone(lines.size());
    }

    @Test
    void twoWhoSignSideBySideAreNoMeasures() {
        sheet.set(8, 1, "ผู้เสนอ").set(8, 5, "ผู้อนุมัติ");
        sheet.set(9, 1, "(นาย ก)").set(9, 5, "(นาย ข)");
        sheet.set(10, 1, "ปลัด อบต.").set(10, 5, "นายก อบต.");
        assertPlanAlone(3);
    }

    /** Who signs is known by the paper behind the word, or by the names below it; what only may be theirs is told. */
    @ParameterizedTest
    @CsvSource({
        "9, ผู้จัดทำแผน, ผู้เห็นชอบแผน, (นาย ก), (นาย ข), false",
        "9, ผู้เสนอแผน, ผู้อนุมัติแผน, นายสมมติ หนึ่ง, นางสมมุติ สอง, false",
        "9, ผู้รายงานผล, ผู้รับรองรายงาน, นายสมมติ หนึ่ง, นางสมมุติ สอง, false",
        "8, ผู้เสนอแผนฯ, ผู้อนุมัติแผนฯ, นายสมมติ หนึ่ง, นางสมมุติ สอง, false",
        "9, ผู้จัดทำแผน, ผู้อนุมัติแผน, '', '', false",
        "9, เสนอโดย, เห็นชอบโดย, นายสมมติ หนึ่ง, นางสมมุติ สอง, true",
    })
    void whoMadeAndAdoptedThePlanIsNoMeasure(
            int row, String left, String right, String first, String second, boolean told) {
        for (int[] columns : List.of(new int[] {4, 7}, new int[] {3, 5}, new int[] {1, 6})) {
            BookBuilder.Sheet own = sheet;
            own.set(row, columns[0], left).set(row, columns[1], right);
            if (!first.isEmpty()) {
                own.set(row + 1, columns[0], first).set(row + 1, columns[1], second);
                own.set(row + 2, columns[0], "หัวหน้าสำนักปลัด").set(row + 2, columns[1], "นายกองค์การบริหารส่วนตำบล");
            }
            Submission read = read();
            assertEquals(2, read.measures().size(), left);
            assertEquals("สำนักปลัด", read.measures().get(1).text(Field.RESPONSIBLE));
            assertEquals("ก.พ. ๒๕๖๘", read.measures().get(1).text(Field.PERIOD));
            assertEquals(told, !TestReading.codes(read).isEmpty(), () -> left + TestReading.codes(read));
            for (int i = 0; i < 3; i++) {
                own.set(row + i, columns[0], null).set(row + i, columns[1], null);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ผู้จัดทำแผน", "นายสมมติ หนึ่ง"})
    void whoElseIsResponsibleIsNoSigner(String text) {
        sheet.set(8, 6, text);
        assertEquals("สำนักปลัด\n" + text, read().measures().get(1).text(Field.RESPONSIBLE));
    }

    @Test
    void whoGaveTheDataIsNoMeasureThatLacksItsText() {
        sheet.set(9, 1, "ผู้ให้ข้อมูล").set(9, 2, "นาย ก").set(9, 4, "โทร ๐๘๑");
        assertPlanAlone(1);
    }

    /** A total begins in the first column, whatever that holds: below divisions it was refused as a text that is none. */
    @Test
    void totalBelowDivisionsIsNoMeasure() {
        BookBuilder other = new BookBuilder();
        BookBuilder.Sheet plan = other.sheet("แผน");
        plan.row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๘")
                .row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(3, "ผู้รับผิดชอบ", "มาตรการ/แนวทาง", "ระยะเวลาดำเนินการ", "งบประมาณ")
                .row(4, "กองคลัง", "เผยแพร่งบ", "ม.ค. ๒๕๖๘", "๕,๐๐๐")
                .row(5, "สำนักปลัด", "ทบทวนคำสั่ง", "ก.พ. ๒๕๖๘", "-")
                .row(6, "รวมงบประมาณทั้งสิ้น", null, null, "๕,๐๐๐ บาท");
        Submission submission = TestReading.read(other.toBytes());
        assertEquals(
                List.of("heading-not-recognised แผน!D3", "indicator-not-recognised แผน!A4 แผน!A5"),
                TestReading.codes(submission));
        assertEquals(
                List.of("เผยแพร่งบ", "ทบทวนคำสั่ง"),
                submission.measures().stream()
                        .map(measure -> measure.text(Field.MEASURE))
                        .toList());
    }

    /** How much was done goes on with a result, also in the first column. */
    @Test
    void amountBelowAResultInTheFirstColumnIsItsLine() {
        BookBuilder other = new BookBuilder();
        BookBuilder.Sheet report = other.sheet("รายงาน");
        report.row(1, "รายงานผลตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๘")
                .row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(3, "ผลการดำเนินงาน", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ")
                .row(4, "เผยแพร่แล้ว", "เผยแพร่งบ", "กองคลัง")
                .row(5, "รวม 12 รายการ")
                .row(6, "ออกคำสั่งแล้ว 1 ฉบับ", "ทบทวนคำสั่ง", "สำนักปลัด");
        assertEquals(
                List.of("เผยแพร่แล้ว\nรวม 12 รายการ", "ออกคำสั่งแล้ว 1 ฉบับ"),
                TestReading.read(other.toBytes()).measures().stream()
                        .map(measure -> measure.text(Field.RESULT))
                        .toList());
    }

    @Test
    void totalOfMeasuresIsNoMeasure() {
        sheet.set(9, 1, "รวมทั้งสิ้น").set(9, 4, "2 มาตรการ");
        assertPlanAlone(1);
    }

    /** Cells from column 1 on, "-" for none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "รวม|-|-|2 มาตรการ|-|๒ กอง|-|แล้วเสร็จ 2 มาตรการ คิดเป็นร้อยละ 100",
                "-|-|-|รวม ๒ มาตรการ",
                "-|-|-|รวมงบประมาณทั้งสิ้น 20,000 บาท",
                "-|-|-|(ต่อหน้า ๒)",
                "แผ่นที่ 2/3",
                "๓|................|................|................|................|................|................|……………",
                "๓|N/A|N/A|N/A|n/a|N/A|N/A|N/A"
            })
    void sumsPagesAndLinesThatNobodyFilledInAreNoMeasures(String cells) {
        String[] texts = cells.split("\\|");
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].equals("-")) {
                sheet.set(8, i + 1, texts[i]);
            }
        }
        assertPlanAlone(1);
    }

    /** Told where it says so, which is beside the number that counts the rows. */
    @ParameterizedTest
    @CsvSource({
        "ตัวอย่าง|การใช้อำนาจ|ตัวอย่างประเด็น|ตัวอย่าง จัดทำคู่มือ|๑. ...|กองตัวอย่าง|ต.ค. ๖๘, A8",
        "๐|การใช้อำนาจ|เช่น ขั้นตอนล่าช้า|เช่น จัดทำคู่มือการปฏิบัติงาน|เช่น ๑. ประชุม|เช่น กองคลัง|เช่น ต.ค. ๖๘, B8"
    })
    void rowThatShowsHowToFillInIsToldAndNoMeasure(String cells, String told) {
        String[] texts = cells.split("\\|");
        for (int i = 0; i < texts.length; i++) {
            sheet.set(8, i + 1, texts[i]);
        }
        Submission submission = read();
        assertEquals(2, submission.measures().size());
        assertEquals(List.of("table-left-alone แผน!" + told), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "รวมพลังต้านทุจริต",
                "รวมพลัง 3 หน่วยงานต้านทุจริต",
                "ตัวอย่างที่ดี ผู้บริหารต้นแบบ",
                "จำนวน 3 โครงการที่เผยแพร่ข้อมูล"
            })
    void measureThatOnlySoundsLikeASumOrAnExampleStays(String measure) {
        sheet.row(8, "๓", "การใช้อำนาจ", "ปัญหา", measure, "๑. จัดกิจกรรม", "กองคลัง", "ม.ค. ๖๘", "รายงาน");
        assertEquals(measure, read().measures().get(2).text(Field.MEASURE));
    }

    @Test
    void sumInAColumnOfContentGoesOnWithTheTextAbove() {
        sheet.set(8, 8, "รวม 3 ครั้ง");
        assertEquals("ติดตามผล\nรวม 3 ครั้ง", read().measures().get(1).text(Field.MONITORING));
    }

    @Test
    void divisionAloneBehindABlankRowIsToldAndNotMelted() {
        sheet.set(9, 6, "กองคลัง");
        Submission submission = read();
        assertEquals("สำนักปลัด", submission.measures().get(1).text(Field.RESPONSIBLE));
        assertEquals(List.of("row-not-understood แผน!F9"), TestReading.codes(submission));
        assertEquals(1, submission.rowsRefused().size());
    }

    @Test
    void textBelowASignatureThatIsNoSignersIsTold() {
        sheet.set(9, 5, "ลงชื่อ");
        sheet.set(10, 5, "๓. สรุปผล");
        Submission submission = read();
        assertEquals("๑. ทบทวน ๒. แจ้งเวียน", submission.measures().get(1).text(Field.STEPS));
        assertEquals(List.of("row-not-understood แผน!E10"), TestReading.codes(submission));
    }

    @Test
    void measureBelowASignatureStays() {
        sheet.set(9, 5, "ลงชื่อ");
        sheet.row(11, "๓", "การใช้อำนาจ", "ไม่เป็นธรรม", "มอบหมายงาน", "๑. สั่ง", "สำนักปลัด");
        assertEquals(3, read().measures().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ทราบ",
                "ผู้อำนวยการกองคลังลงนามประกาศ",
                "ผู้จัดทำแผนรายงานผู้บริหาร",
                "นายกองค์การบริหารส่วนตำบลประกาศเจตนารมณ์",
                "๓. สรุปผล"
            })
    void stepThatSoundsLikeASignatureIsKept(String step) {
        sheet.set(8, 5, step);
        Measure last = read().measures().get(1);
        assertTrue(last.text(Field.STEPS).endsWith(step), last.text(Field.STEPS));
    }

    @Test
    void nameOfWhoIsResponsibleIsKeptWhereTheMeasureGoesOnBelow() {
        sheet.set(8, 6, "(นายสมมติ ใจดี)");
        sheet.row(9, "๓", "การเปิดเผยข้อมูล", "ไม่ครบ", "เพิ่มข้อมูล", "๑. สำรวจ", "กองช่าง", "มี.ค. ๒๕๖๘", "ตรวจ");
        Submission submission = read();
        assertEquals("สำนักปลัด\n(นายสมมติ ใจดี)", submission.measures().get(1).text(Field.RESPONSIBLE));
        assertEquals(3, submission.measures().size());
    }

    @Test
    void officeBelowAnotherIsResponsibleToo() {
        sheet.set(8, 6, "ผู้อำนวยการกองช่าง");
        assertEquals("สำนักปลัด\nผู้อำนวยการกองช่าง", read().measures().get(1).text(Field.RESPONSIBLE));
    }

    @ParameterizedTest
    @CsvSource({"4,ลงชื่อ", "4,ผู้วิเคราะห์", "5,(นาย ก ข)", "5,ผู้อำนวยการกองคลัง"})
    void linesToSignInAreNoWeakness(int column, String text) {
        BookBuilder other = new BookBuilder();
        other.sheet("วิเคราะห์")
                .set(1, 1, "การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘")
                .set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(
                        5,
                        "ลำดับที่",
                        "ตัวชี้วัด",
                        "ข้อ",
                        "ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน",
                        "ประเด็นที่จะต้องพัฒนาให้ดีขึ้น")
                .row(6, "๑", "การใช้งบประมาณ", "I4", "ไม่ทราบงบ", "เผยแพร่")
                .row(7, "๒", "การใช้อำนาจ", "I7", "คำสั่ง", "ทบทวน")
                .set(9, column, text);
        Submission submission = TestReading.read(other.toBytes());
        assertEquals(
                List.of("ไม่ทราบงบ", "เผยแพร่", "คำสั่ง", "ทบทวน"),
                submission.analysis().stream().map(note -> note.text()).toList());
        assertEquals(1, submission.rowsIgnored().size());
    }

    @Test
    void totalsBelowAChecklistAreNoItems() {
        BookBuilder other = new BookBuilder();
        other.sheet("OIT")
                .set(1, 1, "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. ๒๕๖๘")
                .set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(5, "ข้อ", "หัวข้อย่อยการประเมิน", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง (0/100)")
                .row(6, "O1", "โครงสร้าง", "สำนักปลัด", "https://x.go.th/1", "100")
                .row(7, "O2", "ผู้บริหาร", "สำนักปลัด", "https://x.go.th/2", "0")
                .row(8, "รวม", null, null, null, "100")
                .row(9, "คะแนนเฉลี่ย", null, null, null, "50");
        Submission submission = TestReading.read(other.toBytes());
        assertEquals(2, submission.oitItems().size());
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(2, submission.rowsIgnored().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ๒ -", "หน้า ๒", "๒", "2/3", "หน้าที่ 2 จาก 3"})
    void numberOfThePageDoesNotBreakTheMeasure(String page) {
        sheet.set(8, 1, page).row(9, HEADING).set(10, 5, "๓. สรุปผล");
        sheet.row(11, "๓", "การเปิดเผยข้อมูล", "ไม่ครบ", "เพิ่มข้อมูล", "๑. สำรวจ", "กองช่าง", "มี.ค. ๒๕๖๘", "ตรวจ");
        Submission submission = read();
        assertEquals(3, submission.measures().size());
        assertEquals(
                List.of("ทบทวน", "แจ้งเวียน", "สรุปผล"),
                submission.measures().get(1).steps().stream()
                        .map(MeasureStep::text)
                        .toList());
        assertFalse(TestReading.codes(submission).stream().anyMatch(line -> line.startsWith("responsible")));
    }

    @Test
    void numberAloneInAColumnOfContentIsTold() {
        sheet.set(8, 7, "2/3").row(9, HEADING).set(10, 5, "๓. สรุปผล");
        Submission submission = read();
        assertEquals("ก.พ. ๒๕๖๘", submission.measures().get(1).text(Field.PERIOD));
        assertEquals(List.of("row-not-understood แผน!G8"), TestReading.codes(submission));
    }

    @Test
    void stepBehindTheRestOfABrokenSentenceIsAStep() {
        sheet.row(
                8,
                "๓",
                "การเปิดเผยข้อมูล",
                "ไม่ครบ",
                "เพิ่มข้อมูล",
                "๑. สำรวจ ๒. ลงข้อมูลให้",
                "กองช่าง",
                "มี.ค. ๒๕๖๘");
        sheet.set(9, 5, "ครบถ้วน ๓. ตรวจทาน");
        assertEquals(
                List.of("สำรวจ", "ลงข้อมูลให้ ครบถ้วน", "ตรวจทาน"),
                read().measures().get(2).steps().stream().map(MeasureStep::text).toList());
    }

    private static BookBuilder.Sheet list(BookBuilder narrow, Object... heading) {
        return narrow.sheet("แผน")
                .set(1, 1, "มาตรการส่งเสริม ITA ปี 2568")
                .set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(3, heading);
    }

    private static Submission readNarrow(String... below) {
        BookBuilder narrow = new BookBuilder();
        BookBuilder.Sheet sheet = list(narrow, "มาตรการ", "ผู้รับผิดชอบ")
                .row(4, "จัดทำคู่มือการให้บริการประชาชน", "ทุกกอง")
                .row(5, "เผยแพร่แผนการใช้จ่ายงบประมาณทางเว็บไซต์ทุกไตรมาส");
        for (int i = 0; i < below.length; i++) {
            sheet.set(7 + i, 1, below[i]);
        }
        return TestReading.read(narrow.toBytes());
    }

    private static void assertTold(Submission read, int measures, String... cells) {
        assertEquals(measures, read.measures().size());
        List<String> codes = TestReading.codes(read);
        for (String cell : cells) {
            assertTrue(codes.contains("row-not-understood แผน!" + cell), codes::toString);
        }
    }

    /** Measures and notes look alike there: nobody is told that what was told is stored. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "จัดทำทะเบียนการยืมทรัพย์สิน",
                "ยกเลิกมาตรการที่ 2 ตามมติที่ประชุม",
                "ที่ประชุมเห็นชอบเมื่อวันที่ 5 พฤศจิกายน 2567",
                "เรียน นายก เพื่อโปรดทราบ",
                "- รายงานทุกเดือน",
                "เป้าหมาย คะแนนเพิ่มขึ้นร้อยละ 5",
                "งบประมาณ 20,000 บาท"
            })
    void aTextAloneInTheFirstColumnBelowABlankRowIsToldAndNoMeasure(String text) {
        assertTold(readNarrow(text, "ประกาศหลักเกณฑ์การประเมินผลพนักงาน"), 2, "A7", "A8");
        BookBuilder alone = new BookBuilder();
        list(alone, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ")
                .row(4, "จัดทำคู่มือการให้บริการประชาชน")
                .row(5, "เผยแพร่แผนการใช้จ่ายงบประมาณ")
                .row(7, text);
        assertTold(TestReading.read(alone.toBytes()), 2, "A7");
        BookBuilder unfinished = new BookBuilder();
        list(unfinished, "มาตรการ/แนวทาง", "ขั้นตอนหรือวิธีการปฏิบัติ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ")
                .row(4, "จัดทำคู่มือการให้บริการประชาชน", "ประชุม", "กองคลัง", "มีนาคม 2568")
                .row(5, "เผยแพร่แผนการใช้จ่ายงบประมาณ", null, "กองคลัง")
                .row(7, text);
        assertTold(TestReading.read(unfinished.toBytes()), 2, "A7");
    }

    @Test
    void labelledNotesInTheFirstColumnAreNoMeasures() {
        assertTold(
                readNarrow("ข้อสังเกต", "1. เรียน นายก เพื่อโปรดทราบ", "2. ส่งรายงานภายในวันที่ 5"),
                2,
                "A7",
                "A8",
                "A9");
    }

    @ParameterizedTest
    @CsvSource({
        "ธุรการ, ผู้แทนชุมชน",
        "วันที่ 5 พ.ย. 2567, วันที่ 6 พ.ย. 2567",
        "5 พ.ย. 67, 6 พ.ย. 67",
        "เอกสารแนบ, คำสั่งที่ 12/2567"
    })
    void linesOfSignersBelowTwoColumnsAreNoMeasures(String left, String right) {
        BookBuilder signed = new BookBuilder();
        list(signed, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ")
                .row(4, "จัดทำคู่มือการให้บริการประชาชน", "ทุกกอง")
                .row(5, "เผยแพร่แผนการใช้จ่ายงบประมาณ", "กองคลัง")
                .row(7, "ลงชื่อ........ผู้จัดทำ", "ลงชื่อ.......ผู้เห็นชอบ")
                .row(8, "( สมชาย ใจดี )", "( สมหญิง ใจงาม )")
                .row(9, left, right);
        assertEquals(2, TestReading.read(signed.toBytes()).measures().size());
    }

    /** Headings that ask begin with the verbs that measures begin with. */
    @ParameterizedTest
    @CsvSource({"ตัวอย่างจากคู่มือ ป.ป.ช., ทำอะไร, 2", "กองช่าง, จัดกิจกรรมอะไร, 4", "'', ทำอะไร, 4"})
    void headingsOfASecondTableAreNoMeasure(String line, String what, int stored) {
        BookBuilder two = new BookBuilder();
        list(two, "มาตรการ/แนวทาง", "ขั้นตอนหรือวิธีการปฏิบัติ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ")
                .row(4, "จัดทำคู่มือการให้บริการประชาชน", "ประชุม", "กองคลัง", "มีนาคม 2568")
                .row(5, "เผยแพร่แผนการใช้จ่ายงบประมาณ", "ลงเว็บไซต์", "กองคลัง", "มีนาคม 2568")
                .set(7, 1, line.isEmpty() ? null : line)
                .row(8, what, "ทำอย่างไร", "ใครทำ", "ทำเมื่อใด")
                .row(9, "อบรมพนักงานเรื่องวินัย", "เชิญวิทยากร", "สำนักปลัด", "มกราคม 2568")
                .row(10, "ทบทวนคำสั่งแบ่งงาน", "แจ้งเวียน", "กองช่าง", "เมษายน 2568");
        Submission read = TestReading.read(two.toBytes());
        assertTrue(
                read.measures().size() <= stored
                        && read.measures().stream()
                                .noneMatch(
                                        measure -> measure.text(Field.MEASURE).equals(what)
                                                || measure.text(Field.MEASURE).equals(line)),
                () -> TestReading.codes(read).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "หมายเหตุ มีผลตั้งแต่วันประกาศ",
                "ลงชื่อ ........................",
                "ประกาศ ณ วันที่ 1 ตุลาคม 2567"
            })
    void notesThereAreNeitherTakenNorTold(String text) {
        Submission read = readNarrow(text);
        assertEquals(2, read.measures().size());
        assertEquals(List.of("indicator-not-recognised แผน!A4 แผน!A5"), TestReading.codes(read));
    }

    /** Who made the paper, in the column of the measures and below a note or not; how something is made is a measure. */
    @ParameterizedTest
    @CsvSource({
        "จัดทำโดย สำนักปลัด, 2",
        "รวบรวมข้อมูลโดย นักวิเคราะห์นโยบายและแผน, 2",
        "จัดทำโดยใช้ระบบออนไลน์ของกรม, 3",
        "จัดทำโดยประชาชนมีส่วนร่วม, 3",
        "รายงานโดยตรงต่อนายกทุกสัปดาห์, 3",
        "รวบรวมโดยเร็ว, 3",
        "จัดทำแผนโดยให้ประชาชนมีส่วนร่วม, 3"
    })
    void whoMadeThePaperIsNoMeasure(String line, int stored) {
        BookBuilder two = new BookBuilder();
        list(two, "มาตรการ", "ผู้รับผิดชอบ")
                .row(4, "จัดทำคู่มือการให้บริการประชาชน", "ทุกกอง")
                .row(5, "เผยแพร่แผนการใช้จ่ายงบประมาณ", "กองคลัง")
                .row(6, line);
        assertEquals(stored, TestReading.read(two.toBytes()).measures().size(), line);
    }

    @ParameterizedTest
    @CsvSource({
        "ประกาศหลักเกณฑ์การประเมินผลพนักงานให้ทราบทั่วกัน, true",
        "กองช่าง, false",
        "มาตรการของกองช่าง, false",
        "สรุปผลมาตรการ ITA ของกองช่าง, false"
    })
    void aMeasureAloneBetweenTwoTablesIsTold(String line, boolean told) {
        BookBuilder two = new BookBuilder();
        list(two, "มาตรการ", "ผู้รับผิดชอบ")
                .row(4, "จัดทำคู่มือการให้บริการประชาชน", "ทุกกอง")
                .row(5, "เผยแพร่แผนการใช้จ่ายงบประมาณ", "กองคลัง")
                .row(7, line)
                .row(9, "มาตรการ ITA ของกองช่าง ปี 2568")
                .row(10, "มาตรการ", "ผู้รับผิดชอบ")
                .row(11, "ลดขั้นตอนการขออนุญาต", "กองช่าง");
        Submission read = TestReading.read(two.toBytes());
        assertEquals(3, read.measures().size());
        assertEquals(told, TestReading.codes(read).contains("row-not-understood แผน!A7"));
    }

    /** The same right above the headings of the next table, and merged over the table: a caption is shorter, and none of these. */
    @ParameterizedTest
    @CsvSource({
        "ประกาศหลักเกณฑ์การประเมินผลพนักงานให้ทราบทั่วกัน, true",
        "เผยแพร่แผนจัดซื้อบนเว็บไซต์ภายในสิบห้าวัน, true",
        "จัดซื้อจัดจ้าง, false",
        "กองช่าง, false",
        "มาตรการของกองช่างที่คณะทำงานเห็นชอบแล้ว, false",
        "การใช้งบประมาณ, false"
    })
    void aMeasureAloneRightAboveTheNextHeadingsIsTold(String line, boolean told) {
        for (boolean merged : List.of(false, true)) {
            for (int row : line.length() < 25 ? List.of(8) : List.of(7, 8)) {
                BookBuilder two = new BookBuilder();
                BookBuilder.Sheet sheet = list(two, "มาตรการ", "ผู้รับผิดชอบ")
                        .row(4, "จัดทำคู่มือการให้บริการประชาชน", "ทุกกอง")
                        .row(5, "เผยแพร่แผนการใช้จ่ายงบประมาณ", "กองคลัง")
                        .row(row, line)
                        .row(9, "มาตรการ", "ผู้รับผิดชอบ")
                        .row(10, "ลดขั้นตอนการขออนุญาต", "กองช่าง");
                if (merged) {
                    sheet.merge(row, 1, row, 2);
                }
                Submission read = TestReading.read(two.toBytes());
                assertEquals(3, read.measures().size());
                assertEquals(
                        told,
                        TestReading.codes(read).contains("row-not-understood แผน!A" + row),
                        () -> merged + " " + row + TestReading.codes(read));
            }
        }
    }
}
