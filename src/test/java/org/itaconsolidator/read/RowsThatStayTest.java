package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of measures that look like a band, a topic, a note or the end of a table, and hold something all the same. */
class RowsThatStayTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = sheet("มาตรการ");

    private BookBuilder.Sheet sheet(String name) {
        return book.sheet(name)
                .set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๙")
                .set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "rows that stay");
        return submission;
    }

    private static List<String> texts(Submission submission, Field field) {
        return submission.measures().stream().map(m -> m.text(field)).toList();
    }

    private static void heading(BookBuilder.Sheet sheet) {
        sheet.row(
                4,
                "ลำดับที่",
                "ตัวชี้วัด",
                "มาตรการ",
                "วิธีการดำเนินการ",
                "ผลการดำเนินงาน",
                "ผู้รับผิดชอบ",
                "ระยะเวลา",
                "ข้อเสนอแนะ");
        sheet.row(5, 1, "การใช้งบประมาณ", "เผยแพร่แผนการใช้จ่าย", "๑. รวบรวมแผน", "รวบรวมแล้ว", "กองคลัง", "ทุกเดือน");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "๒. ประชุมซักซ้อมการตอบแบบสอบถาม EIT แก่ผู้มาติดต่อ",
                "๒. นำเข้าข้อมูลตามแบบตรวจ OIT",
                "๒. พัฒนากระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ ของทุกกอง",
                "กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง"
            })
    void stepAloneInItsRowIsKeptWhateverItNames(String step) {
        heading(sheet);
        sheet.set(6, 4, step);
        sheet.row(7, 2, "การใช้อำนาจ", "มอบหมายงานเป็นธรรม", "๑. ออกคำสั่ง", "ออกแล้ว", "สำนักปลัด");
        Submission submission = read();
        assertEquals(2, submission.measures().size());
        assertTrue(submission.measures().get(0).text(Field.STEPS).endsWith(step));
        assertEquals(OptionalInt.empty(), submission.measures().get(1).topic());
    }

    @ParameterizedTest
    @CsvSource({
        "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT),0",
        "ตัวชี้วัดของการประเมิน EIT,0",
        "เครื่องมือการประเมิน OIT,0",
        "๓. ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ,3",
        "หัวข้อที่ ๔ กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ (ต่อ),4"
    })
    void bandInTheFirstColumnIsNoMeasure(String band, int topic) {
        heading(sheet);
        sheet.set(6, 1, band);
        sheet.row(7, 2, "การใช้อำนาจ", "มอบหมายงานเป็นธรรม", "๑. ออกคำสั่ง", "ออกแล้ว", "สำนักปลัด");
        Submission submission = read();
        assertEquals(List.of("เผยแพร่แผนการใช้จ่าย", "มอบหมายงานเป็นธรรม"), texts(submission, Field.MEASURE));
        assertEquals("๑. รวบรวมแผน", submission.measures().get(0).text(Field.STEPS));
        assertEquals(
                topic == 0 ? OptionalInt.empty() : OptionalInt.of(topic),
                submission.measures().get(1).topic());
    }

    @ParameterizedTest
    @CsvSource({"6,กองช่าง,RESPONSIBLE", "7,ภายในมีนาคม ๒๕๖๙,PERIOD", "8,ควรจัดสรรงบเพิ่ม,RECOMMENDATION"})
    void rowWithOneFieldOnlyGoesOnWithTheMeasureAbove(int column, String text, Field field) {
        heading(sheet);
        sheet.set(6, column, text);
        sheet.row(7, 2, "การใช้อำนาจ", "มอบหมายงานเป็นธรรม", "๑. ออกคำสั่ง", "ออกแล้ว", "สำนักปลัด");
        Submission submission = read();
        assertEquals(2, submission.measures().size());
        assertTrue(submission.measures().get(0).text(field).endsWith(text), texts(submission, field)::toString);
        assertEquals(0, submission.rowsIgnored().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ปัญหา อุปสรรค", "ปัญหา/อุปสรรค", "ปัญหาและอุปสรรค"})
    void problemsInAColumnOfTheirOwnAreKeptBesideTheRecommendation(String named) {
        heading(sheet);
        sheet.set(4, 9, named).set(5, 8, "ควรจัดสรรงบเพิ่ม").set(5, 9, "งบไม่พอ");
        Submission submission = read();
        assertEquals(List.of("งบไม่พอ"), texts(submission, Field.PROBLEMS));
        assertEquals(List.of("ควรจัดสรรงบเพิ่ม"), texts(submission, Field.RECOMMENDATION));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void divisionsOneBelowTheOtherAreAllOfTheMeasure() {
        heading(sheet);
        sheet.set(6, 6, "กองช่าง").set(7, 6, "กองสวัสดิการสังคม");
        assertEquals(
                List.of("กองคลัง", "กองช่าง", "กองสวัสดิการสังคม"),
                read().measures().get(0).divisions());
    }

    @Test
    void numberedRowWithoutMeasureThatNamesADivisionIsNotIgnoredInSilence() {
        heading(sheet);
        sheet.row(6, 2, "การใช้อำนาจ", null, null, null, "กองช่าง");
        sheet.row(7, 3, "การใช้ทรัพย์สินของราชการ");
        Submission submission = read();
        assertEquals(List.of("row-not-understood มาตรการ!C6"), TestReading.codes(submission));
        assertEquals(1, submission.rowsRefused().size());
        assertEquals(1, submission.rowsIgnored().size());
    }

    @Test
    void divisionBesideANameUnderAnUnknownHeadingIsNotTheMeasuresAbove() {
        sheet.row(4, "งานหลัก", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, "งานทะเบียน", "๑. จัดทำทะเบียน", "กองคลัง", "จัดทำแล้ว");
        sheet.row(6, "งานพัสดุ", null, "กองช่าง");
        Submission submission = read();
        assertEquals(List.of("กองคลัง"), submission.measures().get(0).divisions());
        assertEquals(1, submission.rowsRefused().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ตรวจสอบแล้ว ถูกต้องครบ ๑๒ รายการ",
                "ที่มาของข้อมูลเผยแพร่แล้ว",
                "ผู้รับรองเอกสารได้รับแจ้ง",
                "ลงชื่อเข้าร่วมประชุม ๓๒ คน"
            })
    void resultThatBeginsLikeANoteIsKept(String result) {
        heading(sheet);
        sheet.set(6, 5, result);
        sheet.row(7, 2, "การใช้อำนาจ", "มอบหมายงานเป็นธรรม", "๑. ออกคำสั่ง", "ออกแล้ว", "สำนักปลัด");
        assertTrue(read().measures().get(0).text(Field.RESULT).endsWith(result));
    }

    @Test
    void signaturesBelowTheTableAreNoStep() {
        heading(sheet);
        sheet.set(7, 5, "ลงชื่อ....................................ผู้รายงาน");
        sheet.set(8, 5, "(....................................)");
        sheet.set(9, 5, "ตำแหน่ง ผู้อำนวยการกองคลัง");
        sheet.set(10, 5, "๓๑ มีนาคม ๒๕๖๙");
        Submission submission = read();
        assertEquals("รวบรวมแล้ว", submission.measures().get(0).text(Field.RESULT));
        assertEquals(4, submission.rowsIgnored().size());
    }

    @Test
    void signaturesRightBelowTheLastRowAreNoResult() {
        heading(sheet);
        sheet.set(6, 5, "ลงชื่อ ........................");
        sheet.set(7, 5, "ตำแหน่ง ปลัดองค์การบริหารส่วนตำบล");
        assertEquals("รวบรวมแล้ว", read().measures().get(0).text(Field.RESULT));
    }

    @ParameterizedTest
    @CsvSource({"4,STEPS", "5,RESULT"})
    void rowBehindABlankOneAtTheEndIsKept(int column, Field field) {
        heading(sheet);
        sheet.set(7, column, "๒. รายงานผู้บริหาร");
        assertTrue(read().measures().get(0).text(field).endsWith("๒. รายงานผู้บริหาร"));
    }

    @Test
    void sentenceBelowTheTableStaysOutOfIt() {
        heading(sheet);
        sheet.set(7, 1, "ทั้งนี้ ให้ทุกส่วนราชการถือปฏิบัติโดยเคร่งครัด");
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        assertEquals(1, submission.rowsIgnored().size());
    }

    private static void issues(BookBuilder.Sheet sheet, int row) {
        sheet.row(row, "ลำดับที่", "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "วิธีการดำเนินการ", "ผู้รับผิดชอบ");
    }

    @Test
    void issuesOfATableWithoutNumbersAreMeasuresOfTheirOwn() {
        issues(sheet, 4);
        sheet.row(5, null, "เอกสารสูญหายบ่อย", "ทำทะเบียน", "สำนักปลัด");
        sheet.row(6, null, "ผู้รับบริการรอนาน", "ลดขั้นตอน", "กองช่าง");
        assertEquals(List.of("เอกสารสูญหายบ่อย", "ผู้รับบริการรอนาน"), texts(read(), Field.ISSUE));
    }

    @Test
    void issueThatGoesOnBelowItsNumberIsOne() {
        issues(sheet, 4);
        sheet.row(5, 1, "เอกสารสูญหายบ่อย", "ทำทะเบียน", "สำนักปลัด");
        sheet.row(6, null, "และค้นหาไม่พบ", "ทำดัชนี");
        assertEquals(List.of("เอกสารสูญหายบ่อย และค้นหาไม่พบ"), texts(read(), Field.ISSUE));
    }

    @Test
    void firstRowOfAnotherSheetIsAMeasureOfItsOwn() {
        issues(sheet, 4);
        sheet.row(5, 1, "เอกสารสูญหายบ่อย", "ทำทะเบียน", "สำนักปลัด");
        BookBuilder.Sheet other = sheet("กองช่าง");
        issues(other, 4);
        other.row(5, null, "ป้ายจราจรชำรุด", "สำรวจป้าย", "กองช่าง");
        assertEquals(List.of("เอกสารสูญหายบ่อย", "ป้ายจราจรชำรุด"), texts(read(), Field.ISSUE));
    }

    /** A new issue's number and indicator may stand in a row of their own above it. */
    @Test
    void rowOfNumberAndIndicatorAloneNamesTheMeasureBelowIt() {
        heading(sheet);
        sheet.row(6, 2, "การใช้อำนาจ");
        sheet.row(7, null, null, null, "๑. ออกคำสั่ง", "ออกแล้ว", "สำนักปลัด");
        Submission submission = read();
        assertEquals(2, submission.measures().size());
        assertEquals(OptionalInt.of(3), submission.measures().get(1).indicator());
        assertEquals("๑. รวบรวมแผน", submission.measures().get(0).text(Field.STEPS));
        assertEquals(0, submission.rowsIgnored().size());
    }

    @Test
    void divisionGivenBesideTheNumberIsOfTheMeasureBelow() {
        heading(sheet);
        sheet.row(6, 2, "การใช้อำนาจ", null, null, null, "กองช่าง");
        sheet.row(7, null, null, "มอบหมายงานเป็นธรรม", "๑. ออกคำสั่ง");
        Submission submission = read();
        assertEquals(List.of("กองช่าง"), submission.measures().get(1).divisions());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void firstRowOfTheReportIsNotThePlans() {
        heading(sheet);
        BookBuilder.Sheet report =
                book.sheet("รายงานผล").set(1, 1, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA)");
        report.row(4, "ลำดับที่", "มาตรการ", "ผลการดำเนินงาน", "ผู้รับผิดชอบ");
        report.row(5, null, null, "๑. ติดประกาศหน้าสำนักงาน", "กองช่าง");
        Submission submission = read();
        assertEquals(2, submission.measures().size());
        assertEquals("รวบรวมแล้ว", submission.measures().get(0).text(Field.RESULT));
    }

    @ParameterizedTest
    @CsvSource({"เผยแพร่แผนการใช้จ่าย (ต่อ),๑. สรุปผล", ",๒. สรุปผล"})
    void measureMayGoOnOnTheNextSheet(String name, String step) {
        heading(sheet);
        BookBuilder.Sheet next = book.sheet("หน้า ๒");
        next.row(1, "ลำดับที่", "ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผลการดำเนินงาน", "ผู้รับผิดชอบ");
        next.row(2, null, null, name, step);
        assertEquals(List.of("เผยแพร่แผนการใช้จ่าย"), texts(read(), Field.MEASURE));
    }

    @Test
    void resultRepeatedAfterAPageBreakIsOneEvent() {
        heading(sheet);
        sheet.set(5, 5, "อบรมเมื่อวันที่ ๙ มกราคม ๒๕๖๙");
        sheet.row(6, null, null, "เผยแพร่แผนการใช้จ่าย (ต่อ)", "๒. อบรม", "อบรมเมื่อวันที่ ๙ มกราคม ๒๕๖๙");
        sheet.set(7, 5, "ติดตามเมื่อวันที่ ๑๐ มกราคม ๒๕๖๙");
        Measure measure = read().measures().get(0);
        assertEquals(
                List.of("2026-01-09", "2026-01-10"),
                measure.events().stream().map(event -> event.date().toString()).toList());
    }

    @Test
    void officeThatACellNamesBeforeOrdinaryWordsIsNoOtherBody() {
        heading(sheet);
        sheet.set(6, 5, "รายงานผลต่อนายกองค์การบริหารส่วนตำบลทุกเดือน");
        sheet.set(9, 1, "หมายเหตุ : แจ้ง อบต.ทราบทุกเดือน");
        assertEquals(List.of(), TestReading.codes(read()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ทต.หนองปรุง", "อบจ.หนองปรุง", "ทม.หนองปรุง", "ทน.หนองปรุง", "อบต.หนองปรุง"})
    void bodyOfAnyKindThatACellNamesIsSaid(String body) {
        heading(sheet);
        sheet.set(6, 5, body + " มาศึกษาดูงาน");
        assertTrue(TestReading.onlyCodes(read()).contains(FindingCode.ORGANISATION_NAME_MISMATCH));
    }
}
