package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;

/** What once was lost while its file was accepted, or was told of in words that did not fit it. */
class PassedOverInSilenceTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น1");

    private void titles(String title) {
        sheet.set(1, 1, title);
        sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "all");
        return submission;
    }

    private static List<String> headings(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED)
                .map(Finding::found)
                .toList();
    }

    @Test
    void formWithScoresAsLinesInItsCellsIsNotUnfilled() {
        titles("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        sheet.row(4, "เครื่องมือ", "ตัวชี้วัด", "คะแนน");
        sheet.row(5, "IIT", "การปฏิบัติหน้าที่\nการใช้งบประมาณ", "87.15\n88.29");
        sheet.row(6, "EIT", "คุณภาพการดำเนินงาน\nประสิทธิภาพการสื่อสาร", "81.61\n88.97");
        sheet.row(7, "OIT", "การเปิดเผยข้อมูล\nการป้องกันการทุจริต", "85.35\n90.53");
        Submission submission = read();
        assertTrue(submission.isRefused());
        assertEquals(List.of("table-not-recognised แผ่น1!C5 แผ่น1!C6 แผ่น1!C7"), TestReading.codes(submission));
    }

    @Test
    void formWithFullMarksAloneIsUnfilled() {
        titles("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        sheet.row(4, "ตัวชี้วัด", "คะแนนเต็ม", "คะแนน");
        sheet.row(5, "การปฏิบัติหน้าที่", 100);
        sheet.row(6, "การใช้งบประมาณ", 100);
        sheet.row(7, "การใช้อำนาจ", 100);
        assertTrue(TestReading.onlyCodes(read()).contains(FindingCode.FORM_NOT_FILLED));
    }

    @Test
    void instrumentsSideBySideEachHeadTheirIndicators() {
        titles("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        sheet.row(3, "IIT", "คะแนน", null, "EIT", "คะแนน", null, "OIT", "คะแนน");
        sheet.row(4, "การปฏิบัติหน้าที่", 86.78, null, "คุณภาพการดำเนินงาน", 93.07, null, "การเปิดเผยข้อมูล", 84.27);
        sheet.row(5, "การใช้งบประมาณ", 85.03, null, "ประสิทธิภาพการสื่อสาร", 96.15, null, "การป้องกันการทุจริต", 87.06);
        sheet.row(6, "การใช้อำนาจ", 80.33, null, "การปรับปรุงการทำงาน", 92.16);
        Submission submission = read();
        assertEquals(
                8,
                submission.scores().size(),
                () -> TestReading.codes(submission).toString());
    }

    @Test
    void cardIsReadWhereWhatStandsBehindItsLabelsProvesThem() {
        titles("แบบรายงานมาตรการยกระดับ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.row(4, "ตัวชี้วัดที่ต้องยกระดับ", "การปรับปรุงการทำงาน");
        sheet.row(5, "มาตรการที่จะใช้", "ลดขั้นตอนการขออนุญาตก่อสร้าง");
        sheet.row(6, "ผู้รับผิดชอบ", "กองช่าง");
        sheet.row(7, "ช่วงเวลาดำเนินการ", "เมษายน ๒๕๖๗ - กันยายน ๒๕๖๗");
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        assertEquals("กองช่าง", submission.measures().get(0).text(Field.RESPONSIBLE));
        assertEquals(OptionalInt.of(8), submission.measures().get(0).indicator());
        assertEquals(List.of(), headings(submission));
    }

    @Test
    void measuresBesideNamesOfIndicatorsAreOursWithoutATitleThatSaysSo() {
        titles("มาตรการยกระดับ EIT ปีงบประมาณ พ.ศ. 2567");
        sheet.row(4, "ตัวชี้วัด", "ข้อค้นพบ", "มาตรการแก้ไข", "หน่วยรับผิดชอบ", "กำหนดแล้วเสร็จ");
        sheet.row(5, "คุณภาพการดำเนินงาน", "ผู้รับบริการต้องรอนาน", "จัดเวรให้บริการ", "กองการศึกษา", "มกราคม ๒๕๖๗");
        sheet.row(6, "การปรับปรุงการทำงาน", "ขั้นตอนซับซ้อน", "ลดขั้นตอนการขออนุญาต", "กองช่าง", "มีนาคม ๒๕๖๗");
        Submission submission = read();
        assertEquals(2, submission.measures().size());
        assertEquals("กองช่าง", submission.measures().get(1).text(Field.RESPONSIBLE));
    }

    @Test
    void headingsOfATablePassedOverAreNamedWhereItsRowsNameOurIndicators() {
        titles("มาตรการตามผล ITA ปีงบประมาณ พ.ศ. 2567");
        sheet.row(4, "ตัวชี้วัด ITA", "งานที่ต้องทำ", "กลุ่มเป้าหมาย", "เจ้าภาพ", "ภายในวันที่");
        sheet.row(5, "การปฏิบัติหน้าที่", "จัดทำคู่มือ", "บุคลากรทุกคน", "กองช่าง", "31 มีนาคม 2567");
        List<String> told = headings(read());
        assertTrue(told.containsAll(List.of("งานที่ต้องทำ", "เจ้าภาพ", "ภายในวันที่")), told::toString);
    }

    @Test
    void reportOfWhichTheResultIsUnderAnUnknownHeadingIsNoPlan() {
        titles("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2567");
        sheet.row(4, "มาตรการ", "ปลายทาง", "ผู้รับผิดชอบ");
        sheet.row(5, "เผยแพร่แผนการใช้จ่าย", "ทุกคนรู้", "กองคลัง");
        sheet.row(6, "จัดเวรให้บริการช่วงพักกลางวัน", "มีคนอยู่", "สำนักปลัด");
        Submission submission = read();
        assertEquals(
                List.of(Form.REPORT, Form.REPORT),
                submission.measures().stream().map(m -> m.form()).toList());
        assertEquals(List.of("ปลายทาง"), headings(submission));
    }

    @Test
    void headingOfMeasuresSaysTheirYearWhereNoTitleDoes() {
        titles("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        sheet.row(4, "ตัวชี้วัด", "มาตรการ ปี 2567", "ผู้รับผิดชอบ");
        sheet.row(5, "การใช้อำนาจ", "จัดทำคู่มือ", "กองคลัง");
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        assertEquals(2567, submission.head().fiscalYear().orElseThrow().buddhist());
    }

    @Test
    void headingsOfMeasuresOfTwoYearsLeaveItOpen() {
        titles("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        sheet.row(4, "ตัวชี้วัด", "มาตรการ ปี 2566", "มาตรการ ปี 2567", "ผู้รับผิดชอบ");
        sheet.row(5, "การใช้อำนาจ", "จัดทำคู่มือ", "ทบทวนคู่มือ", "กองคลัง");
        assertTrue(read().head().fiscalYear().isEmpty());
    }

    @Test
    void textOfAMeasureIsProposedAsNoHeading() {
        titles("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2567");
        String deed = "แต่งตั้งผู้รับผิดชอบลงข้อมูล OIT รายข้อและตรวจทุกเดือน";
        sheet.row(4, "มาตรการ", "ปรับปรุงเมนูเว็บไซต์และเพจเฟซบุ๊กให้ค้นหาง่าย", null, "มาตรการ", deed);
        sheet.row(5, "ตัวชี้วัด", "ประสิทธิภาพการสื่อสาร", null, "ตัวชี้วัด", "การเปิดเผยข้อมูล");
        sheet.row(6, "ผู้รับผิดชอบ", "สำนักปลัด", null, "ผู้รับผิดชอบ", "ทุกส่วนราชการ");
        sheet.row(7, "ระยะเวลา", "มกราคม ๒๕๖๗", null, "ระยะเวลา", "มีนาคม ๒๕๖๗");
        assertTrue(read().findings().stream()
                .filter(finding -> finding.found().equals(deed))
                .noneMatch(finding -> finding.details().containsKey("confirm")));
    }
}
