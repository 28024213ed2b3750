package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private static final String REPORT = "รายงานผลการดำเนินการตามมาตรการ ITA";

    /** What stands above a report, or is its sheet's name, and says another round than the title is told where it stands. */
    @ParameterizedTest
    @CsvSource({
        "แผ่น, ตุลาคม 2566 - มีนาคม 2567, round-mismatch แผ่น!A3",
        "แผ่น, รายงานผล รอบ 6 เดือน, round-mismatch แผ่น!A3",
        "รอบ 6 เดือน, สำนักปลัด, round-mismatch รอบ 6 เดือน",
        "รอบ 12 เดือน, ตุลาคม 2566 - กันยายน 2567, ''",
        "แผ่น, รอบ 6 และ 12 เดือน, ''",
        "แผ่น, (ต่อเนื่องจากรายงานรอบ 6 เดือน), ''",
        "แผ่น, ตามแผนที่รายงานแล้วรอบ 6 เดือน, ''",
        "แผ่น, รายงานผลการดำเนินการตามมาตรการ รอบ 6 เดือน, round-mismatch แผ่น!A3"
    })
    void whatStatesAnotherRoundIsTold(String name, String line, String told) {
        BookBuilder two = new BookBuilder();
        two.sheet(name)
                .row(1, REPORT + " รอบ ๑๒ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๗")
                .row(2, "เทศบาลตำบลตัวอย่าง")
                .row(3, line)
                .row(4, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผลการดำเนินงาน", "ผู้รับผิดชอบ")
                .row(5, "การใช้งบประมาณ", "จัดทำแผนการใช้จ่าย", "ประชุมวันที่ ๕ ม.ค. ๒๕๖๗", "กองคลัง");
        Submission submission = TestReading.read(two.toBytes());
        assertEquals(OptionalInt.of(12), submission.head().round());
        assertEquals(told.isEmpty() ? List.of() : List.of(told), TestReading.codes(submission));
    }

    /** A part of the year that is no round is told at once: the report counts for none. */
    @ParameterizedTest
    @CsvSource({
        "ครึ่งปีหลัง, true",
        "รอบที่ ๒, true",
        "รอบ ๙ เดือน, true",
        "ไตรมาสที่ 4, true",
        "ครึ่งปีแรก, false",
        "ไตรมาส 1-4, false",
        "รายงานทุกไตรมาส, false",
        "ตามกรอบ 10 ตัวชี้วัด, false",
        "'', false"
    })
    void aPartOfTheYearThatIsNoRoundIsTold(String part, boolean told) {
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง");
        report(3, (REPORT + " ปีงบประมาณ พ.ศ. ๒๕๖๗ " + part).strip());
        assertEquals(told ? List.of("round-missing แผ่น!A3") : List.of(), TestReading.codes(read()));
    }

    /** A title without a round leaves it to the name of its sheet, as to that of the file. */
    @Test
    void theSheetsNameSaysTheRoundWhereNoTitleDoes() {
        BookBuilder named = new BookBuilder();
        named.sheet("รอบ 12 เดือน")
                .row(1, REPORT + " ปีงบประมาณ พ.ศ. ๒๕๖๗")
                .row(2, "เทศบาลตำบลตัวอย่าง")
                .row(4, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผลการดำเนินงาน", "ผู้รับผิดชอบ")
                .row(5, "การใช้งบประมาณ", "จัดทำแผนการใช้จ่าย", "ประชุมวันที่ ๕ ม.ค. ๒๕๖๗", "กองคลัง");
        Submission submission = TestReading.read(named.toBytes());
        assertEquals(OptionalInt.of(12), submission.head().round());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "4-รายงานผล-กองคลัง-2566-12.xlsx, fiscal-year-mismatch แผ่น!A3",
        "4-รายงานผล-กองคลัง-2567-6.xlsx, round-mismatch แผ่น!A3",
        "4-รายงานผล-กองคลัง-2567-12.xlsx, ''",
        "4-รายงานผล-กองคลัง-2567-06.xlsx, ''",
        "รายงานประจำเดือน-2566-12.xlsx, ''",
        "รายงานการประชุม-2567-6.xlsx, ''"
    })
    void theNameOfTheFileMayEndWithYearAndRound(String file, String told) {
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง");
        report(3, REPORT + " รอบ ๑๒ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๗");
        assertEquals(
                told.isEmpty() ? List.of() : List.of(told), TestReading.codes(TestReading.read(file, book.toBytes())));
    }
}
