package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value typed one column too far to the right, where no heading stands, is told; a row of scores that moved is refused. */
class ValuesOneColumnOffTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ผล");

    /** Scores below C5, without that of one row. */
    private void scores(int blank) {
        sheet.row(1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567").row(2, "อบต.ตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(5, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.set(6 + i, 1, i + 1).set(6 + i, 2, ScoreTablesTest.NAMES.get(i));
            if (6 + i != blank) {
                sheet.set(6 + i, 3, 80.25 + i * 0.5);
            }
        }
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "beside");
        return submission;
    }

    @Test
    void scoreBesideItsBlankCellIsMissingAndTold() {
        scores(8);
        sheet.set(8, 4, 85.58);
        Submission read = read();
        assertEquals(9, read.scores().size());
        assertEquals(List.of("value-in-neighbour-column ผล!D8", "score-missing ผล!C8"), TestReading.codes(read));
    }

    /** Changes, ranks, notes, a further column and what has a heading are no score of the blank cell. */
    @ParameterizedTest
    @CsvSource({
        "๘๕.๕๘, หมายเหตุ, true",
        "1.5, หมายเหตุ, false",
        "ปี 2566 ได้ 85.58, หมายเหตุ, false",
        "85.58, ผู้รับผิดชอบ, false",
        "3, '', false",
        "185.58, '', false",
        "85.58, ผลต่าง, false"
    })
    void onlyANumberLikeAScoreIsTold(String beside, String heading, boolean told) {
        scores(8);
        sheet.set(5, 4, heading).set(8, 4, beside);
        Submission read = read();
        assertTrue(read.scores().stream().noneMatch(score -> score.at().a1().equals("D8")));
        assertEquals(told, TestReading.codes(read).contains("value-in-neighbour-column ผล!D8"));
    }

    @Test
    void totalBesideItsBlankCellIsTold() {
        scores(0);
        sheet.set(16, 2, "คะแนนรวม").set(16, 4, 82.75);
        Submission read = read();
        assertEquals(10, read.scores().size());
        assertEquals(List.of(), read.reported());
        assertEquals(List.of("value-in-neighbour-column ผล!D16"), TestReading.codes(read));
    }

    @Test
    void columnThatHoldsMoreThanSuchValuesIsOneOfItsOwn() {
        scores(8);
        sheet.set(8, 4, 85.58).set(9, 4, 84.12);
        Submission read = read();
        assertTrue(read.scores().stream().allMatch(score -> score.at().column() == 3));
        assertTrue(TestReading.onlyCodes(read).contains(FindingCode.SCORE_MISSING));
    }

    /**
     * Two years in C and D; in some rows the figures begin one column further right.
     *
     * @param blank the row without the first year; 0 for none
     */
    private Submission years(List<Integer> moved, boolean merged, int blank) {
        sheet.row(1, "ผลการประเมิน ITA").row(2, "อบต.ตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(5, "ที่", "ตัวชี้วัด", "ปี 2566", "ปี 2567");
        for (int i = 0; i < 10; i++) {
            int row = 6 + i;
            int first = moved.contains(row) ? 4 : 3;
            sheet.set(row, 1, i + 1).set(row, 2, ScoreTablesTest.NAMES.get(i));
            sheet.set(row, first + 1, 85.31 + i * 0.5);
            if (row != blank) {
                sheet.set(row, first, 80.25 + i * 0.5);
            }
            if (merged) {
                sheet.merge(row, 2, row, 3);
            }
        }
        return read();
    }

    @Test
    void aRowThatBeginsUnderTheSecondYearIsRefused() {
        Submission read = years(List.of(10), false, 0);
        assertEquals(18, read.scores().size());
        assertTrue(read.scores().stream().allMatch(score -> score.indicator() != 5));
        assertTrue(
                TestReading.codes(read).contains("row-not-understood ผล!E10"),
                () -> TestReading.codes(read).toString());
    }

    @Test
    void rowsWhoseNamesCoverTheFirstYearAreRefused() {
        Submission read = years(List.of(6, 7, 8, 9, 10, 11, 12, 13, 14, 15), true, 0);
        assertEquals(List.of(), read.scores());
        assertEquals(
                10,
                read.findings().stream()
                        .filter(finding ->
                                "one-column-off".equals(finding.details().get("case")))
                        .findFirst()
                        .orElseThrow()
                        .cells()
                        .size());
    }

    /** Behind the years may stand a heading of something else, and a stray number in another row. */
    @ParameterizedTest
    @ValueSource(strings = {"ผลต่าง", "ระดับ", ""})
    void aMovedRowIsRefusedWhateverStandsBehindTheYears(String heading) {
        sheet.set(5, 5, heading).set(13, 5, 1).set(12, 5, heading.equals("ระดับ") ? "ดี" : "");
        assertEquals(16, years(List.of(8, 9), false, 0).scores().size());
    }

    @Test
    void aMovedTotalIsNobodys() {
        sheet.set(16, 2, "คะแนนรวม").set(16, 4, 80.1).set(16, 5, 81.2);
        assertEquals(List.of(), years(List.of(), false, 0).reported());
    }

    /** Beside a blank first year may stand a rank, a change or a year: none of these is a score. */
    @ParameterizedTest
    @ValueSource(strings = {"3", "-1.5", "0", "2568"})
    void whatIsNoScoreBehindTheYearsMovesNothing(String beside) {
        sheet.set(10, 5, beside);
        assertEquals(19, years(List.of(), false, 10).scores().size());
    }

    /** Of a row that moved by two columns nothing is stored. */
    @Test
    void whatMovedByTwoColumnsIsTold() {
        sheet.row(1, "ผลการประเมิน ITA").row(2, "อบต.ตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(5, "ที่", "ตัวชี้วัด", "ปี 2566", "ปี 2567");
        for (int i = 0; i < 10; i++) {
            int row = 6 + i;
            int first = row == 9 ? 5 : 3;
            sheet.set(row, 1, i + 1).set(row, 2, ScoreTablesTest.NAMES.get(i));
            sheet.set(row, first, 80.25 + i * 0.5).set(row, first + 1, 85.31 + i * 0.75);
        }
        Submission read = read();
        assertEquals(18, read.scores().size());
        assertEquals(
                List.of("heading-not-recognised ผล!E9", "heading-not-recognised ผล!F9"),
                TestReading.codes(read).stream()
                        .filter(code -> code.matches(".*[EF]\\d+"))
                        .toList());
    }

    /** A year that was not assessed, beside ranks without a heading, is blank and no more. */
    @Test
    void aBlankYearBesideAColumnOfItsOwnIsNoMovedRow() {
        for (int row = 6; row < 16; row++) {
            sheet.set(row, 5, row - 5);
        }
        assertEquals(19, years(List.of(), false, 10).scores().size());
    }

    /** Three measures with the period in the last column, G, where that of the second is blank, with what stands beside it. */
    private void measures(String beside) {
        sheet.row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน")
                .row(2, "ประจำปีงบประมาณ พ.ศ. 2566")
                .row(3, "อบต.ตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(
                5,
                "ลำดับที่",
                "ตัวชี้วัด",
                "ประเด็นที่ต้องแก้ไขหรือพัฒนา",
                "มาตรการ/แนวทาง",
                "ขั้นตอนหรือวิธีการปฏิบัติ",
                "ผู้รับผิดชอบ",
                "ระยะเวลาดำเนินการ");
        sheet.row(6, 1, "การใช้อำนาจ", "คำสั่งไม่ชัด", "ทบทวนคำสั่งแบ่งงาน", "๑. สำรวจ", "สำนักปลัด", "ไตรมาส ๓");
        sheet.row(7, 2, "การใช้งบประมาณ", "ไม่ทราบแผน", "เผยแพร่แผนการใช้จ่าย", "๑. สรุป", "กองคลัง");
        sheet.set(7, 8, beside);
        sheet.row(8, 3, "การเปิดเผยข้อมูล", "ข้อมูลไม่ครบ", "ตรวจสอบเว็บไซต์", "๑. แต่งตั้ง", "กองคลัง", "ไตรมาส ๓");
    }

    @ParameterizedTest
    @ValueSource(strings = {"รอหนังสือ", "ขอเพิ่มเติม", "ok", "ทุกเดือน"})
    void whatStandsBesideABlankPeriodIsTold(String note) {
        measures(note);
        Submission read = read();
        assertEquals("", read.measures().get(1).text(Field.PERIOD));
        assertEquals(List.of(FindingCode.HEADING_NOT_RECOGNISED), TestReading.onlyCodes(read));
    }
}
