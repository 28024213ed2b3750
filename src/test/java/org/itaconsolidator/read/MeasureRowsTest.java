package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.DatedEvent;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows of a plan or report are one measure, which are several, and which are none. */
class MeasureRowsTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("รายงานผล");

    MeasureRowsTest() {
        sheet.set(1, 1, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "measures");
        return submission;
    }

    private static List<String> texts(Submission submission, Field field) {
        return submission.measures().stream().map(m -> m.text(field)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ไม่มีเรื่องรายงาน",
                "ไม่มีเรื่องต้องรายงาน",
                "ไม่มีเรื่องที่ต้องรายงาน",
                "ไม่มีข้อมูลรายงาน",
                "- ไม่มีเรื่องต้องรายงาน -",
                "(ไม่มีเรื่องรายงานในรอบนี้)",
                "ไม่มีเรื่องรายงาน."
            })
    void rowThatSaysThereIsNothingToReportIsAnAnswerAndNoMeasure(String said) {
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, null, null, said);
        Submission submission = read();
        assertEquals(List.of(), submission.measures());
        assertEquals(1, submission.rowsIgnored().size());
        assertEquals(List.of(), TestReading.onlyCodes(submission));
    }

    /** Each state is that of its step. */
    @Test
    void rowOfAStepHasItsOwnState() {
        sheet.row(4, "ลำดับที่", "มาตรการ/แนวทาง", "ขั้นตอน", "ผู้รับผิดชอบ", "สถานะ", "ผลการดำเนินงาน");
        sheet.row(
                5,
                "1",
                "จัดทำคู่มือพัสดุ",
                "๑. แต่งตั้งคณะทำงาน",
                "กองคลัง",
                "ดำเนินการแล้วเสร็จ",
                "แต่งตั้งแล้ว ๑๐ ต.ค. ๖๖");
        sheet.row(6, null, null, "๒. เผยแพร่", null, "ยังไม่ได้ดำเนินการ", "รอเผยแพร่");
        Submission submission = read();
        assertEquals(
                List.of("ดำเนินการแล้วเสร็จ", "ยังไม่ได้ดำเนินการ"),
                submission.measures().get(0).steps().stream()
                        .map(MeasureStep::status)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ประเด็นที่ต้องแก้ไข", "ประเด็น"})
    void topicOfARowThatSaysThereIsNothingIsNoIssue(String heading) {
        sheet.row(4, "ลำดับที่", heading, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "สถานะ", "ผลการดำเนินงาน");
        sheet.row(5, null, "กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ", null, null, null, "ไม่มีเรื่องรายงาน");
        sheet.row(6, null, "รถยนต์ส่วนกลางไม่มีผู้ดูแล", null, null, null, "ไม่มีเรื่องรายงาน");
        Submission submission = read();
        assertEquals(List.of("รถยนต์ส่วนกลางไม่มีผู้ดูแล"), texts(submission, Field.ISSUE));
        assertEquals(1, submission.rowsIgnored().size());
    }

    /** A topic's name may hold an indicator's. */
    @Test
    void topicAcrossTheTableHoldsForTheRowsBelowEvenIfItSoundsLikeAnIndicator() {
        sheet.row(4, "ที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, "๓. ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ");
        sheet.row(6, 1, "จัดทำวารสาร", "สำนักปลัด", "พิมพ์แล้ว ๔ ฉบับ");
        sheet.row(7, "๔. กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ");
        sheet.row(8, 2, "จัดทำทะเบียนยืมพัสดุ", "กองคลัง", "ตรวจนับแล้ว ๒ ครั้ง");
        assertEquals(
                List.of(3, 4),
                read().measures().stream().map(each -> each.topic().orElse(0)).toList());
    }

    /** A remark below what came of a measure is none of it; one that says how far it has come goes on with it. */
    @ParameterizedTest
    @CsvSource({
        "หมายเหตุ ใช้งบเหลือจ่าย, 1",
        "* ข้อมูล ณ วันที่ 31 มี.ค. 67, 1",
        "(รายงาน ณ สิ้นไตรมาส 2), 1",
        "หมายเหตุ: ข้อมูล ณ เดือนมีนาคม ๒๕๖๗, 1",
        "หมายเหตุ ยุติโครงการตามมติวันที่ 5 ม.ค. 67, 1",
        "หมายเหตุ ดำเนินการแล้วเมื่อ 7 กุมภาพันธ์ 2567, 0",
        "ข้อมูล ณ เดือนมีนาคม 2567 จัดอบรมแล้ว 3 ครั้ง, 0",
        "ข้อมูล ณ วันที่ 31 มี.ค. 67 3 ครั้ง, 0",
        "รายงาน ณ สิ้นไตรมาส 2: จัดทำคู่มือ 5 เล่ม, 0",
        "หมายเหตุ: เผยแพร่ทางเว็บไซต์วันที่ 9 มกราคม 2567 แทน, 0",
        "หมายเหตุ ใช้งบเหลือจ่าย จัดอบรมเพิ่ม, 0",
        "หมายเหตุ: ค้าง 2 เรื่อง, 0",
        "หมายเหตุ: อยู่ระหว่างขยายผล, 0",
        "หมายเหตุ ยกเลิกกิจกรรมครั้งที่ 2, 0",
        "และรายงานผู้บริหารวันที่ 6 ม.ค. 67, 0"
    })
    void remarkBelowAResultIsNoneOfIt(String remark, int told) {
        String result = "เผยแพร่เมื่อวันที่ 5 ม.ค. 67";
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, 1, "การใช้อำนาจ", "ทบทวนคำสั่งมอบอำนาจ", "กองคลัง", result);
        sheet.row(6, null, null, null, null, remark);
        sheet.row(7, 2, "การใช้งบประมาณ", "จัดทำแผนการจัดซื้อ", "กองคลัง", result);
        Submission submission = read();
        assertEquals(List.of(told > 0 ? result : result + "\n" + remark, result), texts(submission, Field.RESULT));
        assertEquals(told, submission.rowsIgnored().size());
        assertEquals(
                told > 0 ? List.of("heading-not-recognised รายงานผล!E6") : List.of(), TestReading.codes(submission));
    }

    /** A cell that was too narrow: the rest of its text stands below, without a number and alone. */
    @ParameterizedTest
    @CsvSource({
        "กำหนดหลักเกณฑ์การมอบหมายงานและการพิ, จารณาความดีความชอบ, 1",
        "จัดประชุมประชาคมรับฟังคว, ามคิดเห็นต่อการให้บริการ, 1",
        "ตรวจนับพัสดุประจำปีแล, ะรายงานผลต่อผู้บริหาร, 1",
        "จัดทำแผนการจัดซื้อจัดจ้างและ, เผยแพร่ทางเว็บไซต์, 1",
        "เผยแพร่แผนการใช้จ่ายงบประมาณ, และผลการจัดซื้อจัดจ้างรายเดือน, 1",
        "จัดทำคู่มือการให้บริการ, เผยแพร่ขั้นตอนการให้บริการ, 2",
        "จัดอบรมเจ้าหน้าที่, ประชุมประจำเดือน, 2",
        "เปิดช่องทางร้องเรียน, ติดตั้งกล่องรับฟังความคิดเห็น, 2"
    })
    void restOfATextAloneBelowItIsNoMeasureOfItsOwn(String text, String below, int measures) {
        sheet.row(4, "ลำดับที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, 1, text, "กองคลัง", "รอบ ๖ เดือน")
                .row(6, null, below)
                .row(7, 2, "จัดทำฐานข้อมูล", "กองช่าง", "ทุกเดือน");
        Submission submission = read();
        assertEquals(
                measures == 1 ? List.of(text + below, "จัดทำฐานข้อมูล") : List.of(text, below, "จัดทำฐานข้อมูล"),
                texts(submission, Field.MEASURE));
    }

    @Test
    void rowOfAReportStruckThroughIsToldAndNotStored() {
        sheet.row(4, "ลำดับที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, 1, "จัดทำคู่มือการให้บริการ", "กองคลัง", "จัดทำแล้ว ๑๒ มกราคม ๒๕๖๗");
        sheet.row(
                6, 2, struck("ติดตั้งกล่องรับฟังความคิดเห็น"), struck("กองช่าง"), struck("ติดตั้งแล้ว ๒ มีนาคม ๒๕๖๗"));
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        assertTrue(
                TestReading.codes(submission).contains("heading-not-recognised รายงานผล!B6"),
                () -> TestReading.codes(submission).toString());
    }

    @Test
    void textOfAMeasureStruckThroughIsTold() {
        sheet.row(4, "ลำดับที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, 1, "จัดทำคู่มือการให้บริการ", struck("กองคลัง"), "จัดทำแล้ว ๑๒ มกราคม ๒๕๖๗");
        assertTrue(TestReading.codes(read()).contains("hidden-content รายงานผล!C5"));
    }

    private static BookBuilder.Raw struck(String text) {
        return new BookBuilder.Raw("str", BookBuilder.STRUCK, null, text);
    }

    private void stepHeading(int row) {
        sheet.row(row, "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
    }

    @Test
    void stepBrokenInMidSentenceOverAPageIsOne() {
        stepHeading(4);
        sheet.row(5, "การยกระดับบริการ", "๑. ตั้งคณะทำงาน", "กองคลัง", "ธันวาคม ๒๕๖๖", "- ตั้งแล้ว");
        sheet.row(6, null, "๒. ประชุมเพื่อวางแผน", "กองคลัง", "มกราคม ๒๕๖๗", "- ประชุมแล้ว");
        stepHeading(8);
        sheet.row(9, "การยกระดับบริการ (ต่อ)", "การให้บริการประชาชน", null, null, "- ได้แผน");
        sheet.row(10, null, "๓. สรุปผล", "กองคลัง", "มีนาคม ๒๕๖๗", "- สรุปแล้ว");
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        Measure measure = submission.measures().get(0);
        assertEquals(3, measure.steps().size());
        assertEquals(
                "ประชุมเพื่อวางแผน การให้บริการประชาชน", measure.steps().get(1).text());
        assertEquals("- ประชุมแล้ว\n- ได้แผน", measure.steps().get(1).result());
        assertEquals("๑. ตั้งคณะทำงาน\n๒. ประชุมเพื่อวางแผน การให้บริการประชาชน\n๓. สรุปผล", measure.text(Field.STEPS));
        assertEquals(1, submission.rowsIgnored().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"การยกระดับบริการ (ต่อ)", "การยกระดับบริการ ( ต่อ )", "การยกระดับบริการ ต่อ)", "(ต่อ)"})
    void markOfAPageBreakIsNoPartOfTheName(String repeated) {
        stepHeading(4);
        sheet.row(5, "การยกระดับบริการ", "๑. ตั้งคณะทำงาน", "กองคลัง");
        stepHeading(7);
        sheet.row(8, repeated, "๑. สรุปผล", "กองคลัง");
        assertEquals(List.of("การยกระดับบริการ"), texts(read(), Field.MEASURE));
    }

    @Test
    void noteIsKeptOnlyWhereItAnswersThatCopiedTextIsMeant() {
        sheet.row(4, "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", "หมายเหตุ");
        sheet.row(5, "การยกระดับบริการ", "๑. ตั้งคณะทำงาน", "กองคลัง", "ตั้งแล้ว", "(ตั้งใจ)");
        sheet.row(6, "การเผยแพร่ข้อมูล", "๑. ลงเว็บไซต์", "กองคลัง", "ลงแล้ว", "เจ้าหน้าที่มีความตั้งใจ");
        assertEquals(List.of("(ตั้งใจ)", ""), texts(read(), Field.NOTE));
    }

    @Test
    void bracketThatOnlyEndsLikeTheMarkIsKept() {
        stepHeading(4);
        sheet.row(5, "การยกระดับบริการ", "๑. ตั้งคณะทำงาน", "กองคลัง");
        sheet.row(6, "การให้บริการ (ติดตามต่อ)", "๑. สรุปผล (ดำเนินการต่อ)", "กองช่าง", null, "ประชุมแล้ว (รอผลต่อ)");
        sheet.row(7, null, "๒. รายงาน", null, null, "ส่งแล้ว (ติดตามต่อ)");
        Submission submission = read();
        assertEquals(List.of("การยกระดับบริการ", "การให้บริการ (ติดตามต่อ)"), texts(submission, Field.MEASURE));
        assertEquals(
                List.of("สรุปผล (ดำเนินการต่อ)", "รายงาน"),
                submission.measures().get(1).steps().stream()
                        .map(MeasureStep::text)
                        .toList());
        assertEquals(
                "ประชุมแล้ว (รอผลต่อ)\nส่งแล้ว (ติดตามต่อ)",
                submission.measures().get(1).text(Field.RESULT));
    }

    @Test
    void wordsBehindTheLabelOfAStepThatGoesOnAreKept() {
        stepHeading(4);
        sheet.row(5, "การยกระดับบริการ", "๑. ตั้งคณะทำงาน", "กองคลัง");
        sheet.row(6, null, "๑. ตั้งคณะทำงาน (ต่อ)", "กองคลัง");
        sheet.row(7, null, "๑. และแบ่งหน้าที่ (ต่อ)", "กองคลัง");
        assertEquals(
                List.of("ตั้งคณะทำงาน และแบ่งหน้าที่"),
                read().measures().get(0).steps().stream().map(MeasureStep::text).toList());
    }

    @Test
    void pageBreakWithoutAnyMarkGoesOn() {
        stepHeading(4);
        sheet.row(5, "การยกระดับบริการ", "๑. ตั้งคณะทำงาน", "กองคลัง");
        stepHeading(7);
        sheet.row(8, null, "๒. สรุปผล", "กองคลัง");
        assertEquals(1, read().measures().size());
    }

    @Test
    void sameNameWithStepsGoingOnIsTheSameMeasure() {
        stepHeading(4);
        sheet.row(5, "การยกระดับบริการ", "๑. ตั้งคณะทำงาน", "กองคลัง");
        stepHeading(7);
        sheet.row(8, "การยกระดับบริการ", "๒. สรุปผล", "กองคลัง");
        assertEquals(1, read().measures().size());
    }

    @Test
    void sectionThatSaysContinuedMayHoldANewMeasure() {
        sheet.set(3, 1, "๗. กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน");
        stepHeading(4);
        sheet.row(5, "ประกาศนโยบาย", "๑. ประกาศ", "สำนักปลัด");
        sheet.set(7, 1, "๗. กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน (ต่อ)");
        stepHeading(8);
        sheet.row(9, "เผยแพร่ประมวลจริยธรรม", "๑. เผยแพร่", "สำนักปลัด");
        Submission submission = read();
        assertEquals(List.of("ประกาศนโยบาย", "เผยแพร่ประมวลจริยธรรม"), texts(submission, Field.MEASURE));
        assertTrue(submission.measures().stream().allMatch(m -> m.topic().equals(OptionalInt.of(7))));
    }

    @Test
    void indicatorMergedOverSeveralMeasuresHoldsForEach() {
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ");
        sheet.row(5, 1, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง")
                .merge(5, 1, 7, 1)
                .merge(5, 2, 7, 2);
        sheet.row(6, null, null, "มาตรการสอง", "กองช่าง");
        sheet.row(7, null, null, "มาตรการสาม", "กองช่าง").merge(6, 4, 7, 4);
        Submission submission = read();
        assertEquals(List.of("มาตรการหนึ่ง", "มาตรการสอง", "มาตรการสาม"), texts(submission, Field.MEASURE));
        assertTrue(submission.measures().stream().allMatch(m -> m.indicator().equals(OptionalInt.of(3))));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void responsibleMergedOverSeveralMeasuresHoldsForEach() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง", "ทุกเดือน")
                .merge(5, 3, 6, 3)
                .merge(5, 4, 6, 4);
        sheet.row(6, "การใช้งบประมาณ", "มาตรการสอง");
        Submission submission = read();
        assertEquals(List.of("กองคลัง", "กองคลัง"), texts(submission, Field.RESPONSIBLE));
        assertEquals(List.of("กองคลัง"), submission.measures().get(1).divisions());
    }

    @Test
    void indicatorLeftBlankBelowMeansTheSameIndicator() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ");
        sheet.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง");
        sheet.row(6, null, "มาตรการสอง", "กองช่าง");
        Submission submission = read();
        assertEquals(2, submission.measures().size());
        assertEquals(OptionalInt.of(3), submission.measures().get(1).indicator());
        assertEquals("B6", submission.measures().get(1).at().a1());
        assertEquals(List.of("indicator-not-recognised รายงานผล!A6"), TestReading.codes(submission));
        assertEquals(Severity.NOTICE, submission.findings().get(0).severity());
        assertEquals("การใช้อำนาจ", submission.findings().get(0).expected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ลำดับที่", "ที่"})
    void measureWithItsOwnNumberAndABlankIndicatorIsOfNone(String number) {
        sheet.row(4, number, "ตัวชี้วัด", "ข้อ", "ประเด็นที่ต้องพัฒนา", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ");
        sheet.row(5, 1, "การใช้ทรัพย์สินของราชการ", "I10", "การยืมทรัพย์สิน", "มาตรการหนึ่ง", "๑. ทำ", "กองคลัง");
        sheet.row(6, 2, null, null, "การตอบคำถามประชาชน", "มาตรการสอง", "๑. ทำ", "กองช่าง");
        sheet.row(7, 3, "ความสุขของคนทำงาน", null, "ประเด็น", "มาตรการสาม", "๑. ทำ", "กองช่าง");
        Submission submission = read();
        assertEquals(3, submission.measures().size());
        assertEquals(OptionalInt.of(4), submission.measures().get(0).indicator());
        assertEquals(OptionalInt.empty(), submission.measures().get(1).indicator());
        assertEquals("", submission.measures().get(1).item());
        assertEquals(
                List.of("indicator-not-recognised รายงานผล!B7", "indicator-not-recognised รายงานผล!B6"),
                TestReading.codes(submission));
    }

    @Test
    void numberMergedOverTwoMeasuresLeavesTheirIndicatorTheSame() {
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ");
        sheet.row(5, 1, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง").merge(5, 1, 6, 1);
        sheet.row(6, null, null, "มาตรการสอง", "กองช่าง");
        assertEquals(OptionalInt.of(3), read().measures().get(1).indicator());
    }

    @Test
    void unknownIndicatorIsSaidOnceForTheMeasuresBelowIt() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ");
        sheet.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง");
        sheet.row(6, "ความสุขของคนทำงาน", "มาตรการสอง", "กองช่าง");
        sheet.row(7, null, "มาตรการสาม", "กองช่าง");
        Submission submission = read();
        assertEquals(3, submission.measures().size());
        assertEquals(List.of("indicator-not-recognised รายงานผล!A6"), TestReading.codes(submission));
    }

    @Test
    void rowsThatHoldNothingAreNoMeasures() {
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, 1, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง", "ทำแล้ว");
        sheet.row(6, 2);
        sheet.row(7, 3, null, "-", "-", "-");
        sheet.row(8, 4, null, "ไม่มี", null, "ไม่มี");
        sheet.row(9, 5, "การใช้งบประมาณ");
        sheet.row(10, null, null, "ไม่มี");
        Submission submission = read();
        assertEquals(List.of("มาตรการหนึ่ง"), texts(submission, Field.MEASURE));
        assertEquals(6, submission.rowsRead().size());
        assertEquals(5, submission.rowsIgnored().size());
    }

    @Test
    void nothingInPlaceOfThePlansMeasureIsAskedFor() {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "ประเด็นที่ต้องแก้ไข", "มาตรการ", "ผู้รับผิดชอบ");
        sheet.row(5, 1, "การใช้อำนาจ", "มอบงานไม่เป็นธรรม", "มาตรการหนึ่ง", "กองคลัง");
        sheet.row(6, 2, "การใช้งบประมาณ", "ไม่เผยแพร่แผน", "ไม่มี", "กองคลัง");
        Submission submission = read();
        assertEquals(List.of("มาตรการหนึ่ง", ""), texts(submission, Field.MEASURE));
        assertEquals(2, submission.measures().size());
        assertEquals(
                "D6", submission.measures().get(1).blanks().get(Field.MEASURE).a1());
    }

    @Test
    void formFilledWithNamesOnlyHoldsNoMeasure() {
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "มาตรการ", "ผู้รับผิดชอบ");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i));
        }
        Submission submission = read();
        assertEquals(List.of(), submission.measures());
        assertEquals(10, submission.rowsIgnored().size());
        assertEquals(List.of("form-not-filled รายงานผล"), TestReading.codes(submission));
    }

    @Test
    void firstColumnAloneIsAMeasureWhereItIsTheMeasuresColumn() {
        stepHeading(4);
        sheet.row(5, "การยกระดับบริการ");
        sheet.row(6, "การดูแลทรัพย์สิน", "๑. ตรวจนับ");
        Submission submission = read();
        assertEquals(List.of("การยกระดับบริการ", "การดูแลทรัพย์สิน"), texts(submission, Field.MEASURE));
    }

    @Test
    void textBrokenInMidSentenceIsJoinedByABlankAndANewPointByALine() {
        sheet.row(4, "ตัวชี้วัด", "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", "๑. หลักเกณฑ์ยังไม่", "กองคลัง", "- ประกาศหลักเกณฑ์");
        sheet.row(6, null, "ชัดเจนพอ", null, "- แจ้งเวียน");
        sheet.row(7, null, "๒. ขาดการชี้แจง");
        Submission submission = read();
        assertEquals(List.of("๑. หลักเกณฑ์ยังไม่ ชัดเจนพอ\n๒. ขาดการชี้แจง"), texts(submission, Field.ISSUE));
        assertEquals(List.of("- ประกาศหลักเกณฑ์\n- แจ้งเวียน"), texts(submission, Field.RESULT));
    }

    @Test
    void sameHeadingTwiceKeepsBothTexts() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผลการดำเนินงาน", "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "ทำครึ่งแรก", "ทำครึ่งหลัง");
        assertEquals(List.of("ทำครึ่งแรก\nทำครึ่งหลัง"), texts(read(), Field.RESULT));
    }

    @Test
    void columnWithoutAnyHeadingIsReported() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ");
        sheet.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง", "ข้อความลอย");
        sheet.row(6, "การใช้งบประมาณ", "มาตรการสอง", "กองคลัง", "ข้อความลอยอีก");
        assertEquals(List.of("heading-not-recognised รายงานผล!D5"), TestReading.codes(read()));
    }

    @Test
    void unknownHeadingNamesTheLikeliestField() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผลที่ได้จากการดำเนินงานจริง");
        sheet.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง", "ทำแล้ว");
        Submission submission = read();
        assertEquals(List.of("heading-not-recognised รายงานผล!D4"), TestReading.codes(submission));
        assertEquals("ผลการดำเนินงาน", submission.findings().get(0).details().get("likely"));
    }

    @Test
    void headingThatResemblesNothingNamesNoField() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ช่องว่าง");
        sheet.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง", "ภาพที่ ๑");
        assertEquals("", read().findings().get(0).details().get("likely"));
    }

    @Test
    void dataRowThatHappensToHoldHeadingsIsData() {
        sheet.row(4, "ตัวชี้วัด", "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", "ข้อบกพร่อง", "มาตรการหนึ่ง", "กองคลัง", "ผลผลิต");
        sheet.row(6, "การใช้งบประมาณ", "จุดอ่อน", "มาตรการสอง", "กองช่าง", "ทำแล้ว");
        Submission submission = read();
        assertEquals(List.of("มาตรการหนึ่ง", "มาตรการสอง"), texts(submission, Field.MEASURE));
        assertEquals(List.of("ผลผลิต", "ทำแล้ว"), texts(submission, Field.RESULT));
    }

    @ParameterizedTest
    @CsvSource({"false,2", "true,2", "false,3", "false,4", "false,5", "true,3", "false,6"})
    void realDatesAreReadLikeTypedOnes(boolean since1904, int style) {
        if (since1904) {
            book.date1904();
        }
        LocalDate day = LocalDate.of(2024, 3, 31);
        LocalDate epoch = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        String serial = String.valueOf(java.time.temporal.ChronoUnit.DAYS.between(epoch, day));
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        BookBuilder.Raw date = new BookBuilder.Raw("", style, null, serial);
        sheet.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง", date, date);
        Measure measure = read().measures().get(0);
        assertEquals("31 มีนาคม 2567", measure.text(Field.RESULT));
        assertEquals(day, measure.events().get(0).date());
        assertEquals(day, measure.period().start().orElseThrow());
        assertEquals(day, measure.period().end().orElseThrow());
    }

    @Test
    void misspeltMonthOfAResultIsReadAndTold() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง", "เผยแพร่แล้ว วันที่ ๓ เมษยน ๒๕๖๘");
        Submission submission = read();
        assertEquals(
                LocalDate.of(2025, 4, 3),
                submission.measures().get(0).events().get(0).date());
        assertEquals(
                List.of("NOTICE ๓ เมษยน ๒๕๖๘ 03/04/2568"),
                submission.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.DATE_NOT_UNDERSTOOD)
                        .map(finding -> finding.severity() + " " + finding.found() + " " + finding.expected())
                        .toList());
    }

    /** "28/2/67" in a spreadsheet is a day of 1967: no event, and the year is what is to be typed anew. */
    @Test
    void dayWhoseYearWasTypedWithTwoDigitsIsToldAsOfAYearTooFarOff() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง", LocalDate.of(1967, 2, 28));
        Submission submission = read();
        assertEquals(List.of(), submission.measures().get(0).events());
        assertEquals(
                List.of("28 กุมภาพันธ์ 2510 year"),
                submission.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.DATE_NOT_UNDERSTOOD)
                        .map(finding ->
                                finding.found() + " " + finding.details().get("case"))
                        .toList());
    }

    /** What is shown around a day was cut within a word: "ล้วเสร็จเมื่อวันที่ ...". */
    @Test
    void wordsAroundADayBeginWithAWholeOne() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(
                5,
                "การใช้อำนาจ",
                "มาตรการหนึ่ง",
                "กองคลัง",
                "จัดทำคู่มือแล้วเสร็จเมื่อวันที่ ๑๕ ธันวาคม ๒๕๖๘ และแจ้งเวียนเมื่อวันที่ ๒๒ ธันวาคม ๒๕๖๘");
        assertEquals(
                List.of(
                        "จัดทำคู่มือแล้วเสร็จเมื่อวันที่ ๑๕ ธันวาคม ๒๕๖๘",
                        "เสร็จเมื่อวันที่ ๑๕ ธันวาคม ๒๕๖๘ และแจ้งเวียนเมื่อวันที่ ๒๒ ธันวาคม ๒๕๖๘"),
                read().measures().get(0).events().stream().map(DatedEvent::text).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "none"})
    void brokenCellOfAMeasureIsReportedAndTheRestKept(String kind) {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        Object broken = kind.equals("e")
                ? new BookBuilder.Raw("e", 0, "A1/0", "#REF!")
                : new BookBuilder.Raw("", 0, "A1+A2", null);
        sheet.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง", broken);
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        assertEquals(
                List.of((kind.equals("e") ? "cell-error" : "formula-without-value") + " รายงานผล!D5"),
                TestReading.codes(submission));
    }

    @Test
    void rowOfWhichEveryCellIsBrokenIsRefusedAndNotIgnored() {
        sheet.row(4, "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, "มาตรการหนึ่ง", "กองคลัง", "ทำแล้ว");
        BookBuilder.Raw broken = new BookBuilder.Raw("", 0, "A1", null);
        sheet.row(6, broken, broken, broken);
        Submission submission = read();
        assertEquals(1, submission.rowsRefused().size());
    }

    @Test
    void hiddenRowsColumnsAndSheetsAreReadAndSaid() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ");
        sheet.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง").hideRow(5);
        book.sheet("เก่า")
                .state("hidden")
                .row(1, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ")
                .row(2, "การใช้งบประมาณ", "มาตรการสอง", "กองช่าง");
        Submission submission = read();
        assertEquals(2, submission.measures().size());
        assertEquals(
                List.of("hidden-content รายงานผล!5:5", "hidden-content เก่า", "heading-not-recognised เก่า"),
                TestReading.codes(submission));
    }

    @Test
    void hiddenColumnThatHoldsNothingIsNotWorthANotice() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ");
        sheet.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง").hideColumn(9);
        assertEquals(List.of(), TestReading.codes(read()));
    }

    @Test
    void indicatorAloneAcrossTheTableHoldsForTheRowsBelowIt() {
        sheet.row(4, "ลำดับที่", "มาตรการ", "ผู้รับผิดชอบ");
        sheet.row(5, "ตัวชี้วัดที่ ๓ การใช้อำนาจ").merge(5, 1, 5, 3);
        sheet.row(6, 1, "มาตรการหนึ่ง", "กองคลัง");
        sheet.row(7, 2, "มาตรการสอง", "กองช่าง");
        sheet.row(8, "ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน").merge(8, 1, 8, 3);
        sheet.row(9, 3, "มาตรการสาม", "กองคลัง");
        Submission submission = read();
        assertEquals(
                List.of("มาตรการหนึ่ง 3", "มาตรการสอง 3", "มาตรการสาม 6"),
                submission.measures().stream()
                        .map(m -> m.text(Field.MEASURE) + " " + m.indicator().orElse(0))
                        .toList());
        assertEquals(2, submission.rowsIgnored().size());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    /** The nearest line above the headings names the indicator of all rows, blank rows between or not; one further up does not. */
    @ParameterizedTest
    @CsvSource({"3, 4, 3", "2, 4, 3", "2, 3, 0"})
    void indicatorInTheLineAboveTheHeadingsHoldsForTheRows(int at, int other, int indicator) {
        sheet.row(at, "ตัวชี้วัดที่ ๓ การใช้อำนาจ");
        if (other < 4) {
            sheet.row(other, "มาตรการทั่วไปของทุกส่วนราชการ");
        }
        sheet.row(4, "ลำดับที่", "มาตรการ", "ผู้รับผิดชอบ");
        sheet.row(5, 1, "มาตรการหนึ่ง", "กองคลัง");
        sheet.row(6, 2, "มาตรการสอง", "กองช่าง");
        assertEquals(
                List.of(indicator, indicator),
                read().measures().stream().map(m -> m.indicator().orElse(0)).toList());
    }

    @Test
    void indicatorAcrossTheTableEndsWithTheNextBand() {
        sheet.row(4, "ลำดับที่", "มาตรการ", "ผู้รับผิดชอบ");
        sheet.row(5, "ตัวชี้วัดที่ ๓ การใช้อำนาจ").merge(5, 1, 5, 3);
        sheet.row(6, 1, "มาตรการหนึ่ง", "กองคลัง");
        sheet.row(7, "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)").merge(7, 1, 7, 3);
        sheet.row(8, 2, "มาตรการสอง", "กองช่าง");
        assertEquals(
                List.of(3, 0),
                read().measures().stream().map(m -> m.indicator().orElse(0)).toList());
    }

    @Test
    void indicatorOfAnotherNumberAcrossTheTableIsSaidOnceAtIts() {
        sheet.row(4, "ลำดับที่", "มาตรการ", "ผู้รับผิดชอบ");
        sheet.row(5, "ตัวชี้วัดที่ ๔ การใช้อำนาจ").merge(5, 1, 5, 3);
        sheet.row(6, 1, "มาตรการหนึ่ง", "กองคลัง");
        sheet.row(7, 2, "มาตรการสอง", "กองช่าง");
        Submission submission = read();
        assertEquals(List.of("indicator-number-mismatch รายงานผล!A5"), TestReading.codes(submission));
    }

    @Test
    void stepThatGoesOnAndBeginsLikeAMeasureIsNone() {
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ขั้นตอนหรือวิธีการปฏิบัติ", "ผลการดำเนินงาน");
        sheet.row(5, 1, "การใช้งบประมาณ", "เผยแพร่ข้อมูล", "๑. ประชุม", "ประชุม ๒ ครั้ง");
        sheet.row(6, null, null, null, "๒. มาตรการประหยัดพลังงาน");
        sheet.row(7, 2, "การใช้อำนาจ", null, "๒. มาตรการมอบหมายงาน", "มอบหมายแล้ว");
        Submission submission = read();
        assertEquals(List.of("เผยแพร่ข้อมูล", "๒. มาตรการมอบหมายงาน"), texts(submission, Field.MEASURE));
        assertEquals(
                "๑. ประชุม\n๒. มาตรการประหยัดพลังงาน",
                texts(submission, Field.STEPS).get(0));
        assertEquals(List.of("value-in-neighbour-column รายงานผล!D7"), TestReading.codes(submission));
    }

    /** A ditto mark means what stands above it; where nothing does, or of a measure, nobody knows what. */
    @ParameterizedTest
    @ValueSource(strings = {"\"", "-\"-", "”", "''", "〃", "-//-"})
    void aDittoMarkMeansWhatStandsAboveIt(String ditto) {
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, 1, "การใช้อำนาจ", "ทบทวนคำสั่งมอบอำนาจ", "กองคลัง", "ม.ค. ๒๕๖๗");
        sheet.row(6, 2, ditto, "จัดทำแผนการจัดซื้อ", ditto, ditto).row(7, null, null, "หน้า 2");
        sheet.row(8, 3, ditto, "จัดทำฐานข้อมูล", ditto, "ทุกเดือน").row(9, 4, ditto, ditto, ditto, ditto);
        Submission submission = read();
        assertEquals(
                List.of("ทบทวนคำสั่งมอบอำนาจ", "จัดทำแผนการจัดซื้อ", "จัดทำฐานข้อมูล"),
                texts(submission, Field.MEASURE));
        for (Measure measure : submission.measures()) {
            assertEquals(OptionalInt.of(3), measure.indicator());
            assertEquals(List.of("กองคลัง"), measure.divisions());
        }
        assertEquals("ม.ค. ๒๕๖๗", submission.measures().get(1).text(Field.PERIOD));
        assertEquals(List.of("row-not-understood รายงานผล!C9"), TestReading.codes(submission));
    }

    /** 2.1 and 2.2 are parts of 2, of its indicator if they name none; 3 is of its own. */
    @Test
    void partsOfAMeasureAreOfItsIndicator() {
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ");
        sheet.row(5, "๒", "การใช้อำนาจ", "ทบทวนคำสั่งมอบอำนาจ", "กองคลัง");
        sheet.row(6, "๒.๑", null, "จัดทำแผนการจัดซื้อ", "กองคลัง").row(7, "๒.๒", null, "จัดทำฐานข้อมูล", "กองคลัง");
        sheet.row(8, "๓.๑", null, "จัดทำคู่มือ", "กองคลัง");
        OptionalInt three = OptionalInt.of(3);
        assertEquals(
                List.of(three, three, three, OptionalInt.empty()),
                read().measures().stream().map(Measure::indicator).toList());
    }

    /** Quarters and months to be marked say when, whatever the measures' own heading is called; so do days. */
    @ParameterizedTest
    @CsvSource({"กิจกรรมในแผน", "มาตรการรายไตรมาส", "กิจกรรม"})
    void marksBelowMonthsSayWhenBelowAnyHeadingOfMeasures(String heading) {
        sheet.set(1, 1, "แผนปฏิบัติการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.row(4, "ลำดับ", heading, "ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "ผู้รับผิดชอบแผน");
        sheet.row(5, 1, "จัดทำคู่มือการให้บริการ", "✓", "✓", null, null, null, null, "กองคลัง");
        sheet.row(6, 2, "อบรมเจ้าหน้าที่", null, null, null, null, "✓", null, "กองช่าง");
        Submission submission = read();
        assertEquals(List.of("จัดทำคู่มือการให้บริการ", "อบรมเจ้าหน้าที่"), texts(submission, Field.MEASURE));
        assertEquals(
                List.of(Optional.of(LocalDate.of(2023, 11, 30)), Optional.of(LocalDate.of(2024, 2, 29))),
                submission.measures().stream().map(each -> each.period().end()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "วันที่, ๐๑/๑๑/๒๕๖๖, 1-15 ธันวาคม 2566, 2",
        "เมื่อใด, ทุกเดือน, ธ.ค. ๒๕๖๖, 2",
        "วันที่, ตามที่นัด, ธ.ค. ๒๕๖๖, 0"
    })
    void daysOfAPlanSayWhen(String heading, String first, String second, int periods) {
        sheet.set(1, 1, "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.row(4, "ลำดับ", "มาตรการ", "ผู้รับผิดชอบ", heading);
        sheet.row(5, 1, "จัดทำคู่มือการให้บริการ", "กองคลัง", first).row(6, 2, "อบรมเจ้าหน้าที่", "กองช่าง", second);
        Submission submission = read();
        assertEquals(2, submission.measures().size());
        assertEquals(
                periods,
                submission.measures().stream()
                        .filter(each -> each.findText(Field.PERIOD).isPresent())
                        .count());
    }
}
