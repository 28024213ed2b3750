package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The round is that of the report's own title, wherever that stands. */
class RoundOfTheReportTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private int plan() {
        sheet.set(1, 1, "มาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ขั้นตอนหรือวิธีการปฏิบัติ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        sheet.row(4, "การใช้งบประมาณ", "จัดทำแผนการใช้จ่าย", "๑. ประชุม", "กองคลัง", "ทุกเดือน");
        return 6;
    }

    private int report(int row, String title) {
        sheet.set(row, 1, title);
        sheet.row(row + 1, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผลการดำเนินงาน", "ผู้รับผิดชอบ");
        sheet.row(row + 2, "การใช้งบประมาณ", "จัดทำแผนการใช้จ่าย", "ประชุมวันที่ ๕ ม.ค. ๒๕๖๗", "กองคลัง");
        return row + 4;
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "round");
        return submission;
    }

    @Test
    void titleBelowThePlanStatesIt() {
        report(plan(), "รายงานผลการดำเนินการตามมาตรการ ITA รอบ ๖ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๗");
        Submission submission = read();
        assertEquals(OptionalInt.of(6), submission.head().round());
        assertEquals(2, submission.measures().size());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(ร่าง) รายงานผลการดำเนินการตามมาตรการ ITA รอบ ๖ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๗",
                "ตัวอย่างการกรอก รายงานผลการดำเนินการตามมาตรการ ITA รอบ ๖ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๗",
                "รายงานผลการดำเนินการตามมาตรการ ITA (ฉบับร่าง) รอบ ๖ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๗"
            })
    void draftOrExampleIsTold(String title) {
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง");
        report(4, title);
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        assertEquals(List.of("heading-not-recognised แผ่น!A4"), TestReading.codes(submission));
        assertEquals("draft-title", submission.findings().get(0).details().get("case"));
    }

    @Test
    void noteBetweenTablesIsNoTitleOfAReport() {
        int row = plan();
        sheet.set(row, 1, "ให้รายงานผลต่อนายกในรอบ ๖ เดือน");
        sheet.row(
                row + 2,
                "ตัวชี้วัด",
                "มาตรการ/แนวทาง",
                "ขั้นตอนหรือวิธีการปฏิบัติ",
                "ผู้รับผิดชอบ",
                "ระยะเวลาดำเนินการ");
        sheet.row(row + 3, "การใช้อำนาจ", "จัดทำคู่มือมอบหมายงาน", "๑. ทบทวน", "กองช่าง", "ทุกเดือน");
        assertEquals(OptionalInt.empty(), read().head().round());
    }

    @Test
    void secondReportOfAnotherRoundIsRefusedAloud() {
        int row = report(plan(), "รายงานผลการดำเนินการตามมาตรการ ITA รอบ ๖ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๗");
        report(row, "รายงานผลการดำเนินการตามมาตรการ ITA รอบ ๑๒ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๗");
        Submission submission = read();
        assertEquals(OptionalInt.of(6), submission.head().round());
        assertEquals(2, submission.measures().size());
        assertEquals(List.of("round-mismatch แผ่น!A10"), TestReading.codes(submission));
        assertEquals(1, submission.rowsRefused().size());
    }
}
