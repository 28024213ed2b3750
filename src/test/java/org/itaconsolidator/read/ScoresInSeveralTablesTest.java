package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores of which each instrument's stand in a table of its own are one set: what is said of one table is said of all. */
class ScoresInSeveralTablesTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน");
    private int row = 5;

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
