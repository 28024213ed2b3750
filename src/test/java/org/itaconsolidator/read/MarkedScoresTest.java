package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mark behind a score is a footnote's: the score counts only where the footnote is there and changes nothing. */
class MarkedScoresTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final String TITLE = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 เทศบาลตำบลตัวอย่าง";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน");

    private Submission read(Object marked, String note) {
        sheet.set(1, 1, TITLE);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, NAMES.get(i), i == 1 ? marked : String.valueOf(80 + i));
        }
        sheet.set(15, 1, note);
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "marked scores");
        return submission;
    }

    private static List<String> scoreOf(Submission submission, int indicator) {
        return submission.scores().stream()
                .filter(score -> score.indicator() == indicator)
                .map(score -> score.score().toPlainString() + " " + score.source())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "86.52*, * ที่มา: ระบบ ITAS วันที่ ๓๐ สิงหาคม ๒๕๖๗",
        "๘๖.๕๒ *, หมายเหตุ : * เพิ่มขึ้นจากปีก่อน",
        "86.52 คะแนน**, ** คะแนนสูงสุดของหน่วยงาน",
        "86.52¹, ¹ ดูเอกสารแนบ",
        "86.52†, † ตัวชี้วัดที่พัฒนาขึ้น"
    })
    void scoreWithAMarkThatItsNoteExplainsHarmlesslyIsRead(String marked, String note) {
        Submission submission = read(marked, note);
        assertEquals(List.of("86.52 OFFICIAL"), scoreOf(submission, 2));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* ประเมินตนเอง",
                "* คะแนนคาดการณ์",
                "หมายเหตุ * ค่าเป้าหมาย",
                "* ค่าเฉลี่ยระดับจังหวัด",
                "* คะแนนก่อนอุทธรณ์",
                "* (ร่าง) ยังไม่เป็นทางการ",
                "* คะแนนเต็ม 6 คะแนน"
            })
    void scoreWhoseNoteMayMakeItAnotherOneIsRefusedWithTheNote(String note) {
        Submission submission = read("86.52*", note);
        assertEquals(List.of(), scoreOf(submission, 2));
        Finding finding = submission.findings().stream()
                .filter(each -> each.code() == FindingCode.SCORE_NOT_A_NUMBER)
                .findFirst()
                .orElseThrow();
        assertEquals("marked", finding.details().get("case"));
        assertEquals("86.52*", finding.found());
        assertEquals(note, finding.expected());
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals("คะแนน!B5", finding.cell().toString());
        assertEquals(9, submission.scores().size());
    }

    @ParameterizedTest
    @CsvSource({
        "86.52*, หมายเหตุ ข้อมูล ณ สิ้นปี",
        "86.52*, ** ดูเอกสารแนบ",
        "86.52¹, ² ดูเอกสารแนบ",
        "*, * ดูเอกสารแนบ"
    })
    void scoreWithAMarkThatNoNoteExplainsIsRefusedAsBefore(String marked, String note) {
        Submission submission = read(marked, note);
        assertEquals(List.of("score-not-a-number คะแนน!B5"), TestReading.codes(submission));
        assertEquals("", submission.findings().get(0).details().getOrDefault("case", ""));
        assertEquals(9, submission.scores().size());
    }

    @Test
    void raisedDigitBehindAScoreIsNoDigitOfIt() {
        BookBuilder.Raised raised = new BookBuilder.Raised("86.5", "2");
        Submission submission = read(raised, "2) ดูเอกสารแนบ");
        assertEquals(List.of(), scoreOf(submission, 2));
        assertEquals(List.of("score-not-a-number คะแนน!B5"), TestReading.codes(submission));
        assertEquals("86.5²", submission.findings().get(0).found());
    }

    @Test
    void markedPointsOutOfTheWeightsAreNoScores() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, NAMES.get(i), i == 1 ? "5.2*" : "5." + i);
        }
        sheet.set(15, 1, "* ดูเอกสารแนบ");
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(List.of(), submission.scores());
        assertEquals(List.of(FindingCode.NOTATION_AMBIGUOUS), TestReading.onlyCodes(submission));
    }

    @Test
    void markBelowYearsIsJudgedLikewise() {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง");
        sheet.set(3, 1, "ปี").set(4, 1, "2566").set(5, 1, "2567");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(3, 2 + i, NAMES.get(i))
                    .set(4, 2 + i, i == 0 ? "80.5*" : "80")
                    .set(5, 2 + i, i == 0 ? "90.5**" : "90");
        }
        sheet.set(7, 1, "* ดูเอกสารแนบ").set(8, 1, "** ประเมินตนเอง");
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(List.of("80.5 OFFICIAL"), scoreOf(submission, 1));
        assertEquals(19, submission.scores().size());
        assertEquals(List.of("score-not-a-number คะแนน!B5"), TestReading.codes(submission));
    }
}
