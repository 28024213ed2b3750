package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.scope.ScoreWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ranks, targets, differences, full marks, weights and means beside the scores are not stored. Where their heading says so in full it
 * is told once as a notice, over one column as over a group of columns; what is not fully understood stays a warning or a refusal.
 */
class FiguresBesideScoresTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "beside scores");
        return submission;
    }

    private static List<String> told(Submission submission) {
        return submission.findings().stream()
                .map(finding -> TestReading.line(finding) + " "
                        + finding.severity().code() + " " + finding.details().get("case") + " " + finding.found())
                .toList();
    }

    /** How many scores are stored of each year: {@code 2567 x 10}. */
    private static String stored(Submission submission) {
        return submission.scores().stream()
                .collect(Collectors.groupingBy(score -> score.fiscalYear().buddhist(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(each -> each.getKey() + " x " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private void title() {
        sheet.set(1, 1, "ผลการประเมิน ITA").set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    private Submission withColumns(String... headings) {
        title();
        sheet.row(4, "ตัวชี้วัด", "คะแนนปี 2567", "คะแนนปี 2568");
        for (int column = 0; column < headings.length; column++) {
            sheet.set(4, 4 + column, headings[column]);
        }
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), "8" + i + ".25", "7" + i + ".5");
            for (int column = 0; column < headings.length; column++) {
                sheet.set(5 + i, 4 + column, 11 + i);
            }
        }
        return read();
    }

    private Submission withGroup(String heading) {
        title();
        sheet.set(4, 1, "ตัวชี้วัด").set(4, 2, "ผลคะแนน").set(4, 4, heading);
        sheet.merge(4, 1, 5, 1).merge(4, 2, 4, 3).merge(4, 4, 4, 5);
        sheet.row(5, null, "ปี 2567", "ปี 2568", "ปี 2565", "ปี 2566");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, NAMES.get(i), "8" + i + ".25", "7" + i + ".5", "1" + i + ".25", "2" + i + ".5");
        }
        return read();
    }

    /** Whatever a column is called, figures that follow from two scores of their row are none. */
    @ParameterizedTest
    @ValueSource(strings = {"ร้อยละ", "คิดเป็นร้อยละ", "พัฒนาการ"})
    void figuresThatFollowFromTwoScoresAreToldInANotice(String heading) {
        for (String[] figures : new String[][] {{"-13.08", "-8.31"}, {"86.92", "91.69"}}) {
            title();
            sheet.row(4, "ตัวชี้วัด", "คะแนนปี 2567", "คะแนนปี 2568", heading);
            for (int i = 0; i < 10; i++) {
                boolean first = i % 2 == 0;
                sheet.row(5 + i, NAMES.get(i), first ? "80.25" : "89.25", first ? "69.75" : "81.83", figures[i % 2]);
            }
            Submission submission = read();
            assertEquals("2567 x 10, 2568 x 10", stored(submission));
            assertEquals(List.of("heading-not-recognised แผ่น!D4 notice beside-scores " + heading), told(submission));
        }
    }

    /** Figures near the scores may be a second result, whatever stands over them. */
    @ParameterizedTest
    @ValueSource(strings = {"79.5 77 81.25 80", "70 95 81 88"})
    void otherFiguresUnderAnUnknownHeadingStayAWarning(String figures) {
        assertEquals(
                List.of("heading-not-recognised แผ่น!D4 warning null พัฒนาการ"),
                told(withFigures("พัฒนาการ", figures)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 12 5 0", "1 0 1 1", "85 85 85 85", "120 340.5 210 180"})
    void figuresThatNoSecondResultCanBeAreToldInANotice(String figures) {
        Submission submission = withFigures("พัฒนาการ", figures);
        assertEquals("2567 x 10, 2568 x 10", stored(submission));
        assertEquals(List.of("heading-not-recognised แผ่น!D4 notice beside-scores พัฒนาการ"), told(submission));
    }

    /** As a score that was put right may. */
    @ParameterizedTest
    @ValueSource(strings = {"- - - - - - - - 91.2 -", "3 12 85 0 90 4 88 2 1 7", "- - - 84 - - - 70 - -"})
    void fewFiguresThatMayBeScoresStayAWarning(String figures) {
        assertEquals(
                List.of("heading-not-recognised แผ่น!D4 warning null พัฒนาการ"),
                told(withFigures("พัฒนาการ", figures)));
    }

    private Submission withFigures(String heading, String figures) {
        title();
        sheet.row(4, "ตัวชี้วัด", "คะแนนปี 2567", "คะแนนปี 2568", heading);
        String[] each = figures.split(" ");
        for (int i = 0; i < 10; i++) {
            sheet.row(
                    5 + i,
                    NAMES.get(i),
                    "8" + i + ".25",
                    "7" + i + ".5",
                    each[i % each.length].equals("-") ? null : each[i % each.length]);
        }
        return read();
    }

    /** The body's own name in a heading is one of no list. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "คะแนน ทต.ตัวอย่าง",
                "เทศบาลตำบลตัวอย่าง",
                "คะแนนของ เทศบาลตำบลตัวอย่าง",
                "ผลคะแนน ตัวอย่าง",
                "คะแนน (ทต.ตัวอย่าง)"
            })
    void columnHeadedByTheOwnNameBesideAMeanIsTheBodysOwn(String heading) {
        sheet.set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567").set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(4, "ตัวชี้วัด", heading, "ค่าเฉลี่ยประเทศ", "คะแนน ทต.ตัวอย่างสอง");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), "8" + i + ".25", "7" + i + ".5", "6" + i + ".5");
        }
        Submission submission = read();
        assertEquals("2567 x 10", stored(submission));
        assertEquals("80.25", submission.scores().get(0).score().toPlainString());
    }

    @Test
    void columnsOfAPerfectTableAreToldInOneNotice() {
        Submission submission = withColumns(
                "อันดับ",
                "+/-",
                "แนวโน้ม",
                "ผลต่าง ๒๕๖๗ กับ ๒๕๖๘",
                "ค่าเป้าหมาย",
                "คะแนนเต็ม (คะแนน)",
                "น้ำหนัก (ร้อยละ)",
                "ค่าเฉลี่ยจังหวัด");
        assertEquals(
                List.of(
                        "heading-not-recognised แผ่น!D4 แผ่น!E4 แผ่น!F4 แผ่น!G4 แผ่น!H4 แผ่น!I4 แผ่น!J4 แผ่น!K4 notice beside-scores"
                                + " อันดับ, +/-, แนวโน้ม, ผลต่าง ๒๕๖๗ กับ ๒๕๖๘, ค่าเป้าหมาย, คะแนนเต็ม (คะแนน), น้ำหนัก (ร้อยละ), ค่าเฉลี่ยจังหวัด"),
                told(submission));
        assertEquals("2567 x 10, 2568 x 10", stored(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "อันดับ",
                "อันดับที่",
                "+/-",
                "แนวโน้ม",
                "ผลต่าง ๒๕๖๗ กับ ๒๕๖๘",
                "ผลต่างระหว่างปี ๒๕๖๗ และ ๒๕๖๘",
                "ค่าเป้าหมาย",
                "เป้าหมายปี 2569",
                "น้ำหนัก (ร้อยละ)",
                "ค่าเฉลี่ยของจังหวัด",
                "ค่าเฉลี่ยประเทศ 2568",
                "ปี 2569 (เป้าหมาย)",
                "ปี 2569 (คาดการณ์)",
                "EIT ส่วนที่ 1",
                "คะแนน EIT (ส่วนที่ ๒)",
                "คะแนนที่ถ่วงน้ำหนัก"
            })
    void isANoticeOverAColumn(String heading) {
        Submission column = withColumns(heading);
        assertEquals(List.of("heading-not-recognised แผ่น!D4 notice beside-scores " + heading), told(column));
        assertEquals("2567 x 10, 2568 x 10", stored(column));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "อันดับ",
                "ลำดับที่ได้",
                "+/-",
                "±",
                "↑↓",
                "แนวโน้ม",
                "ผลต่าง",
                "ค่าเป้าหมาย",
                "คะแนนเต็ม",
                "น้ำหนัก",
                "ค่าเฉลี่ยของจังหวัด",
                "S.D.",
                "Rank"
            })
    void isANoticeOverAGroup(String heading) {
        Submission group = withGroup(heading);
        assertEquals(List.of("heading-not-recognised แผ่น!D4 notice beside-scores " + heading), told(group));
        assertEquals("2567 x 10, 2568 x 10", stored(group));
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนน (ผลต่าง)", "คะแนน/เป้าหมาย", "คะแนนเฉลี่ย", "คะแนน LPA", "อันดับของเขต", "เกณฑ์"})
    void whatIsNotFullyUnderstoodStaysAWarningOverAColumn(String heading) {
        Submission submission = withFigures(heading, "79.5 77 81.25 80");
        assertEquals(List.of("heading-not-recognised แผ่น!D4 warning null " + heading), told(submission));
        assertEquals("2567 x 10, 2568 x 10", stored(submission));
    }

    /** A mark or a remark at a year's score, a mean that may be the body's own, a score that was raised to a figure. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปี 2568 และเป้าหมาย",
                "2568/เป้าหมาย",
                "ปี 2568 ▲",
                "2568 ↑",
                "คะแนน 2568 ▲",
                "ปี 2568 (เพิ่มขึ้น)",
                "คะแนนปี 2568 ลดลง",
                "ปี 2568 (เป้าหมาย 85)",
                "ปี 2568 (หลังถ่วงน้ำหนัก)",
                "2568 (+/-)",
                "คะแนนที่เพิ่มขึ้นเป็น",
                "ลดลงเป็น",
                "คะแนนหลังเปลี่ยนแปลง",
                "คะแนนจาก 100 เต็ม",
                "คะแนนระหว่างปี",
                "ผลคะแนนเรียงลำดับ",
                "คะแนนที่ได้ตามเป้าหมาย",
                "ค่าเฉลี่ย",
                "ค่าเฉลี่ยของหน่วยงาน",
                "ค่าเฉลี่ยปี 2568"
            })
    void whatMayBeTheBodysScoreIsNeverSaidToNeedNoMending(String heading) {
        assertFalse(new ScoreWords(Words.load()).isBesideScores(heading));
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนน/เป้าหมาย", "คะแนนเฉลี่ย", "คะแนน LPA", "อันดับของเขต", "เกณฑ์", "> 85", "ปี 2566 +"})
    void whatIsNotFullyUnderstoodStaysARefusalOverAGroup(String heading) {
        Submission submission = withGroup(heading);
        assertEquals(
                List.of("error"),
                submission.findings().stream()
                        .map(finding -> finding.severity().code())
                        .toList());
        assertEquals("2567 x 10, 2568 x 10", stored(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "อันดับปี 2568, notice beside-scores อันดับปี 2568",
        "คะแนนเต็มปี 2568, notice beside-scores คะแนนเต็มปี 2568",
        "คะแนน LPA ปี 2568, error unsure คะแนน LPA ปี 2568",
        "คะแนน/เป้าหมาย ปี 2568, error no-result คะแนน/เป้าหมาย ปี 2568"
    })
    void rowsBelowIndicatorsAcrossAreToldAlike(String label, String expected) {
        title();
        sheet.set(4, 1, "ปีงบประมาณ").set(5, 1, "ปี 2567").set(6, 1, label);
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 2 + i, NAMES.get(i)).set(5, 2 + i, "8" + i + ".25").set(6, 2 + i, "1" + i + ".5");
        }
        Submission submission = read();
        assertEquals(List.of("heading-not-recognised แผ่น!A6 " + expected), told(submission));
        assertEquals("2567 x 10", stored(submission));
    }

    @Test
    void groupsWithoutScoresBesideThemStayRefused() {
        title();
        sheet.set(4, 1, "ตัวชี้วัด").set(4, 2, "ค่าเป้าหมาย").merge(4, 1, 5, 1).merge(4, 2, 4, 3);
        sheet.row(5, null, "ปี 2567", "ปี 2568");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, NAMES.get(i), "8" + i + ".25", "7" + i + ".5");
        }
        Submission submission = read();
        assertEquals(List.of("heading-not-recognised แผ่น!B4 error no-result ค่าเป้าหมาย"), told(submission));
        assertEquals(10, submission.rowsRefused().size());
        assertEquals("", stored(submission));
    }

    @Test
    void stateUnderEachYearIsNoTableOfMeasures() {
        title();
        sheet.row(4, "ตัวชี้วัด", "ปี 2567", "", "ปี 2568")
                .merge(4, 2, 4, 3)
                .merge(4, 4, 4, 5)
                .merge(4, 1, 5, 1);
        sheet.row(5, "", "คะแนน", "สถานะ", "คะแนน", "สถานะ");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, NAMES.get(i), "8" + i + ".25", "ผ่าน", "7" + i + ".5", "ไม่ผ่าน");
        }
        Submission submission = read();
        assertEquals("2567 x 10, 2568 x 10", stored(submission));
        assertEquals(List.of("heading-not-recognised แผ่น!C5 notice not-kept สถานะ"), told(submission));
    }

    @Test
    void pointsOfTheWeightsAndFullMarksNeedNoMendingWhateverTheirHeading() {
        title();
        sheet.row(4, "ตัวชี้วัด", "คะแนนปี 2567", "คะแนน (ถ่วงน้ำหนัก)", "เต็ม/ร้อยละ");
        List<String> points = List.of("4.80", "4.86", "4.92", "4.98", "5.04", "8.50", "8.60", "8.70", "17.60", "17.80");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), 80 + i, points.get(i), 100);
        }
        Submission submission = read();
        assertEquals("2567 x 10", stored(submission));
        assertEquals(
                List.of("heading-not-recognised แผ่น!C4 แผ่น!D4 notice beside-scores คะแนน (ถ่วงน้ำหนัก), เต็ม/ร้อยละ"),
                told(submission));
    }
}
