package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;

/** Rows of headings of which few or none are declared: so many that say by their first word what they are show a table of ours. */
class HeadingsUnderstoodByWordsTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private void title(String title) {
        sheet.set(1, 1, title + " ประจำปีงบประมาณ พ.ศ. ๒๕๖๙").set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "by words");
        return submission;
    }

    /** Indicator, issue, measure, steps, divisions, period as written. */
    private static String told(Measure measure) {
        return String.join(
                " | ",
                String.valueOf(measure.indicator().orElse(0)),
                measure.text(Field.ISSUE),
                measure.text(Field.MEASURE),
                measure.text(Field.STEPS),
                String.join("+", measure.divisions()),
                measure.text(Field.PERIOD));
    }

    @Test
    void problemsFoundBehindTheStepsAreThoseThatWereMet() {
        title("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส");
        sheet.row(4, "Action (มาตรการ)", "ขั้นตอนหรือวิธีการปฏิบัติ", "ผลงาน", "ปัญหาที่พบ");
        sheet.row(5, "จัดทำคู่มือการให้บริการ", "๑. ประชุม", "จัดทำแล้ว", "เจ้าหน้าที่ไม่เพียงพอ");
        sheet.row(6, "เผยแพร่แผนการใช้จ่าย", "๑. รวบรวม", "เผยแพร่แล้ว", "ข้อมูลล่าช้า");
        assertEquals(
                List.of("เจ้าหน้าที่ไม่เพียงพอ/", "ข้อมูลล่าช้า/"),
                read().measures().stream()
                        .map(each -> each.text(Field.PROBLEMS) + "/" + each.text(Field.ISSUE))
                        .toList());
    }

    @Test
    void proposedMeasuresAreMeasuresAndTheActivitiesWithinThemTheirSteps() {
        title("การกำหนดมาตรการเพื่อปรับปรุงผลการประเมิน ITA");
        sheet.row(4, "ข้อ", "ข้อเสนอมาตรการ", "กิจกรรมย่อย", "ช่วงเวลาดำเนินงาน", "ผู้รับผิดชอบดำเนินการ");
        sheet.row(5, "๑", "จัดทำคู่มือประชาชน", "ขั้นตอนที่ ๑ ร่าง\nขั้นตอนที่ ๒ ประกาศ", "ตลอดปี", "สำนักปลัด");
        sheet.row(6, "๒", "ปรับปรุงเว็บไซต์", "ขั้นตอนที่ ๑ ออกแบบ\nขั้นตอนที่ ๒ ทดสอบ", "ไตรมาสที่ ๓", "กองคลัง");
        Submission submission = read();
        assertEquals(
                List.of("จัดทำคู่มือประชาชน: ร่าง, ประกาศ", "ปรับปรุงเว็บไซต์: ออกแบบ, ทดสอบ"),
                submission.measures().stream()
                        .map(each -> each.text(Field.MEASURE) + ": "
                                + String.join(
                                        ", ",
                                        each.steps().stream()
                                                .map(step -> step.text())
                                                .toList()))
                        .toList());
        assertEquals(
                List.of(),
                submission.findings().stream()
                        .filter(each -> each.code() == FindingCode.ITEM_NOT_RECOGNISED)
                        .toList());
    }

    @Test
    void whatAReportReportsOfTheWorkIsItsResultBesideAnOutcomeToo() {
        title("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส");
        sheet.row(4, "ข้อที่", "แนวทางการขับเคลื่อน", "กอง", "รายงานผลการดำเนินงาน", "ผลลัพธ์จากการดำเนินการ");
        sheet.row(
                5,
                "๑",
                "จัดทำคู่มือประชาชน",
                "สำนักปลัด",
                "เผยแพร่สรุปผลครบทุกเดือน ล่าสุดวันที่ ๒๒/๑๑/๒๕๖๘",
                "ประชาชนเข้าถึงได้");
        sheet.row(6, "๒", "ปรับปรุงเว็บไซต์", "กองคลัง", "ประกาศแล้วเมื่อ ๒๓ ก.พ. ๒๕๖๙", "บุคลากรรับรู้ร้อยละ 90");
        assertEquals(
                List.of(
                        "เผยแพร่สรุปผลครบทุกเดือน ล่าสุดวันที่ ๒๒/๑๑/๒๕๖๘//ประชาชนเข้าถึงได้",
                        "ประกาศแล้วเมื่อ ๒๓ ก.พ. ๒๕๖๙//บุคลากรรับรู้ร้อยละ 90"),
                read().measures().stream()
                        .map(each -> each.text(Field.RESULT) + "/" + each.text(Field.MONITORING) + "/"
                                + each.text(Field.OUTCOME))
                        .toList());
    }

    @Test
    void howAPlanReportsTheWorkIsNoResult() {
        title("มาตรการส่งเสริมคุณธรรมและความโปร่งใส");
        sheet.row(4, "ที่", "แนวทางการขับเคลื่อน", "ผู้รับผิดชอบ", "รายงานผลการดำเนินงาน");
        sheet.row(5, "๑", "จัดทำคู่มือประชาชน", "สำนักปลัด", "รายงานผลต่อนายกทุกเดือน");
        sheet.row(6, "๒", "ปรับปรุงเว็บไซต์", "กองคลัง", "รายงานผลในที่ประชุม");
        assertEquals(
                List.of("/รายงานผลต่อนายกทุกเดือน", "/รายงานผลในที่ประชุม"),
                read().measures().stream()
                        .map(each -> each.text(Field.RESULT) + "/" + each.text(Field.MONITORING))
                        .toList());
    }

    @Test
    void indicatorInALineAboveItsMeasure() {
        title("มาตรการส่งเสริมคุณธรรมและความโปร่งใส");
        sheet.row(
                4,
                "ที่",
                "ประเด็นปัญหา",
                "แนวทางแก้ไข",
                "วิธีดำเนินการ",
                "หน่วยงานรับผิดชอบ",
                "กำหนดเวลา",
                "การติดตาม");
        sheet.set(5, 1, "ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน").merge(5, 1, 5, 7);
        sheet.row(6, "๑", "ไม่ทราบขั้นตอน", "จัดทำคู่มือ", "๑. ประชุม", "สำนักปลัด", "ธันวาคม ๒๕๖๘", "ทุกเดือน");
        sheet.set(7, 1, "ตัวชี้วัดที่ ๒ การใช้งบประมาณ").merge(7, 1, 7, 7);
        sheet.row(8, "๒", "ข้อมูลไม่ครบ", "เผยแพร่แผน", "๑. รวบรวม", "กองคลัง", "ไตรมาส ๒", "ทุกเดือน");
        assertEquals(
                List.of(
                        "6 | ไม่ทราบขั้นตอน | จัดทำคู่มือ | ๑. ประชุม | สำนักปลัด | ธันวาคม ๒๕๖๘",
                        "2 | ข้อมูลไม่ครบ | เผยแพร่แผน | ๑. รวบรวม | กองคลัง | ไตรมาส ๒"),
                read().measures().stream()
                        .map(HeadingsUnderstoodByWordsTest::told)
                        .toList());
    }

    @Test
    void noHeadingButTheIndicatorsIsDeclared() {
        title("มาตรการส่งเสริมคุณธรรมและความโปร่งใส");
        sheet.row(
                4,
                "#",
                "ตัวชี้วัด ITA ที่เกี่ยวข้อง",
                "สภาพปัญหาที่พบ",
                "สิ่งที่จะดำเนินการ",
                "ขั้นตอนการปฏิบัติงาน",
                "เจ้าภาพ",
                "ห้วงเวลา");
        sheet.row(5, 1, "คุณภาพการดำเนินงาน", "ไม่ทราบขั้นตอน", "จัดทำคู่มือ", "๑. ประชุม", "กองช่าง", "ทุกเดือน");
        Submission submission = read();
        assertEquals(
                List.of("6 | ไม่ทราบขั้นตอน | จัดทำคู่มือ | ๑. ประชุม | กองช่าง | ทุกเดือน"),
                submission.measures().stream()
                        .map(HeadingsUnderstoodByWordsTest::told)
                        .toList());
        assertEquals(
                List.of("แผ่น!C4", "แผ่น!D4", "แผ่น!E4", "แผ่น!F4"),
                submission.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.HEADING_TAKEN_AS)
                        .map(finding -> finding.cell().toString())
                        .toList());
    }

    @Test
    void tableOfAnotherSystemInSuchWordsIsLeftAlone() {
        title("แผนปฏิบัติการด้านการท่องเที่ยว");
        sheet.row(
                4,
                "ที่",
                "ประเด็นปัญหา",
                "แนวทางแก้ไข",
                "วิธีดำเนินการ",
                "หน่วยงานรับผิดชอบ",
                "กำหนดเวลา",
                "การติดตาม");
        sheet.row(6, "๑", "นักท่องเที่ยวน้อย", "จัดงาน", "๑. ประชุม", "สำนักปลัด", "ธันวาคม ๒๕๖๘", "ทุกเดือน");
        assertEquals(List.of(), read().measures());
    }

    @Test
    void telephoneNumberBesideADivisionIsNoPartOfItsName() {
        title("มาตรการส่งเสริมคุณธรรมและความโปร่งใส");
        sheet.row(4, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ/โทร", "กรอบเวลา");
        sheet.row(5, "คุณภาพการดำเนินงาน", "จัดทำคู่มือ", "กองช่าง/กองคลัง โทร 0-5555-1234", "ทุกเดือน");
        sheet.row(6, "การใช้งบประมาณ", "เผยแพร่แผน", "กองท่องเที่ยว โทร. ๐๕๕-๕๕๑", "ทุกเดือน");
        assertEquals(
                List.of(
                        "6 |  | จัดทำคู่มือ |  | กองช่าง+กองคลัง | ทุกเดือน",
                        "2 |  | เผยแพร่แผน |  | กองท่องเที่ยว | ทุกเดือน"),
                read().measures().stream()
                        .map(HeadingsUnderstoodByWordsTest::told)
                        .toList());
    }
}
