package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels in columns of their own beside a list of indicators say of it what they would say above it. */
class PanelsBesideTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน");

    private void list(int row, int column) {
        sheet.set(1, 1, "แบบสรุปคะแนน ITA")
                .set(row, column, "ที่")
                .set(row, column + 1, "ตัวชี้วัด")
                .set(row, column + 2, "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.set(row + 1 + i, column, i + 1)
                    .set(row + 1 + i, column + 1, ScoreTablesTest.NAMES.get(i))
                    .set(row + 1 + i, column + 2, 80.25 + i);
        }
    }

    private void panel(int row, int column, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.set(row + i / 2, column + i % 2, cells[i]);
        }
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "panels");
        return submission;
    }

    /** To the left or right, level with the headings, above or below them. */
    @ParameterizedTest
    @CsvSource({"3, 4, 3, 1", "5, 4, 3, 1", "3, 4, 4, 1", "3, 1, 3, 5", "3, 1, 5, 6"})
    void bodyAndYearAreReadFromLabelsBesideTheList(int row, int column, int panelRow, int panelColumn) {
        list(row, column);
        panel(
                panelRow,
                panelColumn,
                "หน่วยงาน",
                "เทศบาลตำบลริมน้ำ",
                "อำเภอ",
                "เมือง",
                "จังหวัด",
                "น่าน",
                "ปีงบประมาณ",
                "2567");
        Submission submission = read();
        assertEquals(
                new Body("เทศบาลตำบลริมน้ำ", "เมือง", "น่าน"),
                submission.head().body().orElseThrow());
        assertEquals(
                List.of(2567),
                submission.scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .distinct()
                        .toList());
        assertEquals(10, submission.scores().size());
        assertEquals(
                "คะแนน!" + (column == 1 ? "C" : "F") + (row + 1),
                submission.scores().get(0).at().toString());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void anotherBodyBesideTheListIsHeard() {
        sheet.set(2, 1, "เทศบาลตำบลริมน้ำ อำเภอเมือง จังหวัดน่าน ปีงบประมาณ พ.ศ. 2567");
        list(4, 4);
        panel(4, 1, "หน่วยงาน", "องค์การบริหารส่วนตำบลบนเขา", "ปีงบประมาณ", "2567");
        Submission submission = read();
        assertEquals(
                List.of("คะแนน!B4"),
                submission.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.ORGANISATION_NAME_MISMATCH)
                        .map(finding -> finding.cell().toString())
                        .toList());
    }
}
