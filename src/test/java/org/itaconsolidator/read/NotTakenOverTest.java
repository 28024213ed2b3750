package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.ConfirmedHeading;
import org.itaconsolidator.layout.Mapping;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;

/** What stands in a table and is not taken over is said, one line per cause, and counted. */
class NotTakenOverTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final String PLAN =
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลตัวอย่าง";
    private static final String SCORES = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 เทศบาลตำบลตัวอย่าง";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "not taken over");
        return submission;
    }

    private void measures(String... notes) {
        sheet.set(1, 1, PLAN);
        sheet.row(3, "ตัวชี้วัด", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "หมายเหตุ");
        for (int i = 0; i < notes.length; i++) {
            sheet.row(4 + i, NAMES.get(i), "มาตรการ " + NAMES.get(i), "๑. ประชุม", "กองคลัง", notes[i]);
        }
    }

    private void scores(int row) {
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(row + i, 1, NAMES.get(i)).set(row + i, 2, String.valueOf(80 + i));
        }
    }

    @Test
    void notesOfMeasuresAreSaidOncePerColumnWithTheirCells() {
        measures("รอเอกสาร", null, "ไม่มี", "แจ้งกองช่างแล้ว");
        Submission submission = read();
        assertEquals(List.of("heading-not-recognised แผ่น!E4 แผ่น!E7"), TestReading.codes(submission));
        Finding finding = submission.findings().get(0);
        assertEquals(Severity.NOTICE, finding.severity());
        assertEquals("รอเอกสาร", finding.found());
        assertEquals(Map.of("case", "note"), finding.details());
        assertEquals(4, submission.measures().size());
    }

    @Test
    void answerToCopiedTextIsNoNoteThatIsLeftOut() {
        measures("(ตั้งใจ)");
        Submission submission = read();
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals("(ตั้งใจ)", submission.measures().get(0).text(Field.NOTE));
    }

    @Test
    void whatElseStandsBesideAnAnswerIsSaid() {
        measures("ตั้งใจ\nดูคำสั่งแนบ");
        assertEquals(List.of("heading-not-recognised แผ่น!E4"), TestReading.codes(read()));
    }

    @Test
    void columnThatTheUserHasConfirmedAsNotToBeReadIsLeftAloneInSilence() {
        measures("รอเอกสาร");
        Mapping mapping = new Mapping("", List.of(ConfirmedHeading.of("หมายเหตุ", Field.IGNORE)));
        byte[] content = book.toBytes();
        Submission submission = new WorkbookReader(Frameworks.load(Optional.empty()), List.of(), List.of(mapping))
                .read(TestReading.file("a.xlsx", content), content)
                .submission();
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(1, submission.measures().size());
    }

    @Test
    void rowWithNothingButWhatIsNotToBeReadIsIgnored() {
        measures("รอเอกสาร");
        sheet.set(6, 5, "สำเนาให้กองช่าง");
        Mapping mapping = new Mapping("", List.of(ConfirmedHeading.of("หมายเหตุ", Field.IGNORE)));
        byte[] content = book.toBytes();
        Submission submission = new WorkbookReader(Frameworks.load(Optional.empty()), List.of(), List.of(mapping))
                .read(TestReading.file("a.xlsx", content), content)
                .submission();
        assertEquals(1, submission.rowsIgnored().size());
        assertEquals(
                List.of(),
                submission.measures().get(0).rows().stream()
                        .filter(row -> row.row() == 6)
                        .toList());
    }

    @Test
    void notesOfScoresAreSaid() {
        sheet.set(1, 1, SCORES);
        sheet.row(3, "ตัวชี้วัด", "คะแนน", "หมายเหตุ");
        scores(4);
        sheet.set(5, 3, "ดีขึ้น").set(8, 3, "ลดลง");
        Submission submission = read();
        assertEquals(List.of("heading-not-recognised แผ่น!C5 แผ่น!C8"), TestReading.codes(submission));
        assertEquals("note-of-scores", submission.findings().get(0).details().get("case"));
        assertEquals(10, submission.scores().size());
    }

    @Test
    void whatTheProgramsOwnChecklistCarriesAsANoteIsNotAsked() {
        sheet.set(1, 1, "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "รหัสข้อ", "รายการข้อมูล", "ผู้รับผิดชอบ", "URL", "หมายเหตุ");
        sheet.row(4, "O1", "โครงสร้าง", "สำนักปลัด", "https://a.example", "ชื่อข้อยังไม่ยืนยัน");
        sheet.row(5, "O2", "ข้อมูลผู้บริหาร", "สำนักปลัด", "https://b.example", "รอปรับปรุง");
        Submission submission = read();
        assertEquals(List.of("heading-not-recognised แผ่น!E5"), TestReading.codes(submission));
        assertEquals(2, submission.oitItems().size());
    }

    @Test
    void percentFormatOfASheetIsOneLine() {
        sheet.set(1, 1, SCORES);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 3; i++) {
            sheet.set(4 + i, 1, NAMES.get(i)).set(4 + i, 2, BookBuilder.percent("0.8" + i));
        }
        Submission submission = read();
        assertEquals(List.of("percent-format แผ่น!B4 แผ่น!B5 แผ่น!B6"), TestReading.codes(submission));
        assertEquals("0.8", submission.findings().get(0).found());
        assertEquals("80", submission.findings().get(0).expected());
        assertEquals(3, submission.scores().size());
    }

    @Test
    void rowsOfATableThatIsLeftAloneAreIgnored() {
        sheet.set(1, 1, SCORES);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        scores(4);
        BookBuilder.Sheet other = book.sheet("งบ");
        other.set(1, 1, "แผนการใช้จ่ายงบประมาณ");
        other.row(3, "ลำดับ", "โครงการ/กิจกรรม", "งบประมาณ", "เบิกจ่าย", "ผู้รับผิดชอบ");
        other.row(4, "1", "ซื้อวัสดุ", "5000", "4000", "กองคลัง");
        other.row(5, "2", "ซ่อมถนน", "7000", "7000", "กองช่าง");
        Submission submission = read();
        assertEquals(List.of("table-left-alone งบ!A3"), TestReading.codes(submission));
        assertEquals(12, submission.rowsRead().size());
        assertEquals(2, submission.rowsIgnored().size());
        assertEquals(0, submission.rowsRefused().size());
    }

    @Test
    void fileRefusedForItsTablesHeadingsIsNotAlsoCalledOneWithoutATable() {
        sheet.set(1, 1, SCORES);
        sheet.row(3, "ตัวชี้วัด", "คำตอบเฉลย");
        scores(4);
        Submission submission = read();
        assertFalse(TestReading.onlyCodes(submission).contains(FindingCode.NO_TABLE_RECOGNISED));
        assertEquals(List.of("heading-not-recognised แผ่น!B3"), TestReading.codes(submission));
        assertTrue(submission.isRefused());
        assertEquals(10, submission.rowsRefused().size());
    }

    @Test
    void sheetOfScoresBeforeAnAppealIsNoBlankForm() {
        BookBuilder.Sheet after = book.sheet("หลังอุทธรณ์");
        BookBuilder.Sheet before = sheet;
        before.set(1, 1, SCORES + " (ก่อนอุทธรณ์)");
        before.row(3, "ตัวชี้วัด", "คะแนน");
        scores(4);
        after.set(1, 1, SCORES + " (หลังอุทธรณ์)");
        after.row(3, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            after.set(4 + i, 1, NAMES.get(i)).set(4 + i, 2, String.valueOf(85 + i));
        }
        assertEquals(List.of("score-before-appeal แผ่น!A3"), TestReading.codes(read()));
    }

    @Test
    void groupHeadingOfOurOwnOfficeNamesNoOtherBody() {
        sheet.set(1, 1, "ผลการประเมิน ITA องค์การบริหารส่วนตำบลตัวอย่าง");
        sheet.row(3, "ตัวชี้วัด", "ระดับประเทศ", null, "อบต. ของเรา");
        sheet.merge(3, 2, 3, 3).merge(3, 4, 3, 5).merge(3, 1, 4, 1);
        sheet.row(4, null, "2566", "2567", "2566", "2567");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i, NAMES.get(i), "90", "91", String.valueOf(70 + i), String.valueOf(80 + i));
        }
        Submission submission = read();
        assertEquals(List.of("heading-not-recognised แผ่น!B3"), TestReading.codes(submission));
        assertEquals(20, submission.scores().size());
    }
}
