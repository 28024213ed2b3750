package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores of which each instrument's stand in a table of its own are one set: what is said of one table is said of all. */
class ScoresInSeveralTablesTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน");
    private int row = 5;
    private BookBuilder.Sheet part;

    private void table(String caption, int from, int to) {
        sheet.set(row++, 1, caption);
        sheet.row(row++, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = from; i < to; i++) {
            sheet.row(row++, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i * 7 % 10 * 1.37);
        }
        row++;
    }

    private Submission read(String title, String note) {
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        if (!title.isEmpty()) {
            sheet.set(3, 1, title);
        }
        if (!note.isEmpty()) {
            sheet.set(row, 1, note);
        }
        return TestReading.read(book.toBytes());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 10",
        "ค่าเฉลี่ยจังหวัด, '', 0",
        "Draft, '', 0",
        "เป้าหมาย, '', 0",
        "'', หมายเหตุ ไม่ใช่คะแนนจริง, 0",
        "'', หมายเหตุ ตัวเลขสมมติ, 0"
    })
    void whatIsSaidOfOneTableOfASetIsSaidOfAll(String title, String note, int stored) {
        table("แบบวัด IIT", 0, 5);
        table("แบบวัด EIT", 5, 8);
        table("แบบวัด OIT", 8, 10);
        Submission submission = read(title, note);
        assertEquals(stored, submission.scores().size());
        assertEquals(
                stored == 0, submission.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR));
        LayoutVariantsTest.assertBalanced(submission, title + note);
    }

    /** Where each instrument stands on a sheet of its own, what is said on one leaves the others in doubt. */
    @ParameterizedTest
    @CsvSource({"เป้าหมาย, 5, true", "ร่าง ยังไม่ประกาศ, 5, true", "ค่าเฉลี่ยอำเภอ, 5, true", "'', 10, false"})
    void whatIsSaidOfOneSheetOfASetDoubtsTheOthers(String title, int stored, boolean doubted) {
        read(title, "");
        sheet.row(5, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            BookBuilder.Sheet of = i == 5 ? book.sheet("EIT") : i == 8 ? book.sheet("OIT") : null;
            part = i == 0 ? sheet : of == null ? part : of.row(5, "ที่", "ตัวชี้วัด", "คะแนน");
            part.row(6 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i * 7 % 10 * 1.37);
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(stored, submission.scores().size());
        Set<CellRef> told = submission.findings().stream()
                .filter(Finding::doubtsScores)
                .flatMap(finding -> finding.cells().stream())
                .collect(Collectors.toSet());
        assertEquals(
                doubted,
                told.containsAll(
                        submission.scores().stream().map(ScoreReading::at).toList()));
        LayoutVariantsTest.assertBalanced(submission, title);
    }

    @ParameterizedTest
    @CsvSource({"ระหว่างการประเมิน, '', 0", "'', ทั้งหมดนี้คือสิ่งที่อยากได้, 0", "'', คะแนนสมมติ, 0", "'', '', 10"})
    void whatIsSaidOfOneOfTwoTablesSideBySideIsSaidOfBoth(String title, String note, int stored) {
        sheet.row(row++, "ตัวชี้วัด", "คะแนน", "", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 5; i++) {
            sheet.row(
                    row++,
                    ScoreTablesTest.NAMES.get(i),
                    81.25 + i * 1.37,
                    "",
                    ScoreTablesTest.NAMES.get(i + 5),
                    90.13 - i);
        }
        row++;
        Submission submission = read(title, note);
        assertEquals(stored, submission.scores().size());
        LayoutVariantsTest.assertBalanced(submission, title + note);
    }

    /** A table by instrument sums up the scores above it: what stands below it is said of these. */
    @ParameterizedTest
    @CsvSource({"คะแนนสมมติ, true", "ยังไม่เป็นทางการ, true", "ขอบคุณทุกกอง, false"})
    void noteBelowASummaryByInstrumentIsOfTheScores(String note, boolean doubted) {
        table("ผลคะแนน", 0, 10);
        sheet.row(row++, "เครื่องมือ", "คะแนนเฉลี่ย", "น้ำหนัก", "คะแนนถ่วง");
        sheet.row(row++, "IIT", 84.36, 30, 25.31);
        sheet.row(row++, "EIT", 86.64, 30, 25.99);
        sheet.row(row++, "OIT", 85.05, 40, 34.02);
        row++;
        Submission submission = read("", note);
        assertEquals(
                doubted,
                submission.scores().isEmpty() || submission.findings().stream().anyMatch(Finding::doubtsScores));
    }

    /** What a title or a note says of one instrument, of this table or of another year leaves the other tables. */
    @ParameterizedTest
    @CsvSource({
        "ค่าเป้าหมาย OIT ปี 2568, '', 8",
        "ค่าเฉลี่ย OIT ระดับประเทศ ปี 2567, '', 8",
        "(ร่าง) คะแนน OIT, '', 8",
        "เป้าหมายที่จะปรับปรุง ปี 2568, '', 8",
        "แบบวัด OIT, คะแนน OIT ข้างต้นเป็นผลเบื้องต้น ยังไม่ประกาศ, 8",
        "แบบวัด OIT, ตารางนี้เป็นตัวเลขสมมติ, 8",
        "แบบวัด OIT, คะแนนทั้งหมดเป็นตัวเลขสมมติ, 0"
    })
    void whatIsSaidOfOneTableAloneLeavesTheOthers(String caption, String note, int stored) {
        table("ผลคะแนน IIT และ EIT ปี 2567", 0, 8);
        table(caption, 8, 10);
        row--;
        Submission submission = read("", note);
        assertEquals(stored, submission.scores().size());
        LayoutVariantsTest.assertBalanced(submission, caption + note);
    }

    /** The same indicators again are another set. */
    @Test
    void meanBelowTheResultIsOfItself() {
        table("ผลคะแนนของหน่วยงาน", 0, 10);
        table("ค่าเฉลี่ยจังหวัด", 0, 10);
        Submission submission = read("", "");
        assertEquals(10, submission.scores().size());
        assertTrue(submission.scores().stream().allMatch(score -> score.at().row() < 18));
    }
}
