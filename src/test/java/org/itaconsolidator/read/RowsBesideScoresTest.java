package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of targets, differences and extremes beside those of the scores. */
class RowsBesideScoresTest {
    private static final List<String> NAMES = List.of(
            "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ผล");

    private Submission read(String title) {
        sheet.set(1, 1, title + " องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "rows");
        return submission;
    }

    private static List<BigDecimal> scores(Submission read) {
        return read.scores().stream().map(ScoreReading::score).toList();
    }

    /** Two rows for each indicator, its name merged over both or in the first alone. */
    private Submission pairs(String first, String second, boolean merged) {
        sheet.row(2, "ตัวชี้วัด", "รายการ", "ปี 2566", "ปี 2567");
        for (int i = 0; i < NAMES.size(); i++) {
            int row = 3 + 2 * i;
            boolean target = first.equals("เป้าหมาย");
            sheet.row(row, NAMES.get(i), first, target ? 85 : 81.25, target ? 88 : 82.5);
            sheet.row(row + 1, null, second, target ? 81.25 : 85, target ? 82.5 : 88);
            if (merged) {
                sheet.merge(row, 1, row + 1, 1);
            }
        }
        return read("ผลการประเมิน ITA");
    }

    @ParameterizedTest
    @CsvSource({
        "เป้าหมาย, ผล, true",
        "ผล, เป้าหมาย, true",
        "ผล, เป้าหมาย, false",
        "คะแนน, ค่าเป้าหมาย, true",
        "เป้าหมาย, ผลคะแนน, true"
    })
    void resultsBesideTheirTargetsAreTheScores(String first, String second, boolean merged) {
        Submission read = pairs(first, second, merged);
        assertEquals(10, read.scores().size());
        assertTrue(scores(read).stream()
                .allMatch(score ->
                        score.compareTo(new BigDecimal("81.25")) == 0 || score.compareTo(new BigDecimal("82.5")) == 0));
    }

    @ParameterizedTest
    @CsvSource({"แผน, ผล, false", "กองคลัง, กองช่าง, true", "ผู้รับบริการ, ผู้มาติดต่อ, true", "เป้าหมาย, ผล, false"})
    void resultsOfWhichNothingTellsWhoseTheyAreStayOut(String first, String second, boolean merged) {
        assertTrue(pairs(first, second, merged).scores().stream()
                .noneMatch(score -> score.at().row() % 2 == 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ผลต่าง 66-67", "ส่วนต่าง", "เพิ่มขึ้น/ลดลง"})
    void rowOfDifferencesIsNoFault(String label) {
        years();
        sheet.row(3, "2566", 80.5, 81.5, 82.5, 83.5, 84.5).row(4, "2567", 81.5, 82.5, 83.5, 84.5, 85.5);
        sheet.row(5, label, 1, 1, 1, 1, 1);
        Submission read = read("ผลการประเมิน ITA");
        assertEquals(10, read.scores().size());
        assertTrue(read.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR));
    }

    /** Below all ten no row is an indicator's any more: what it is of is told, and the file is accepted. */
    @ParameterizedTest
    @CsvSource({
        "ผู้ตอบรวม, 240, true",
        "ร้อยละของผู้ตอบ, 84.27, true",
        "คะแนนรวมของจังหวัด, 91.31, true",
        "คะแนนรวมสูงสุดในจังหวัด, 98.12, false",
        "คะแนนรวมปี 2566, 83.37, true",
        "แผน, 95.5, false"
    })
    void rowOfSomethingElseBelowAllIndicatorsIsNoFault(String label, double figure, boolean total) {
        sheet.row(2, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        sheet.row(13, null, total ? "คะแนนรวม" : null, total ? 85.35 : null).row(14, null, label, figure);
        Submission read = read("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        assertEquals(10, read.scores().size());
        assertEquals(
                total ? List.of("85.35") : List.of(),
                read.reported().stream()
                        .map(stated -> stated.value().orElseThrow().toPlainString())
                        .toList());
        assertEquals(
                List.of(FindingCode.INDICATOR_NOT_RECOGNISED + " NOTICE ผล!B14"),
                read.findings().stream()
                        .map(told -> told.code() + " " + told.severity() + " " + told.cell())
                        .toList());
    }

    /** Where no total stands beside it, one of another year may be that of the scores: this is a doubt, as it was. */
    @Test
    void totalOfAnotherYearAloneIsADoubt() {
        sheet.row(2, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        sheet.row(13, null, "คะแนนรวมปี 2566", 83.37);
        Submission read = read("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        assertEquals(10, read.scores().size());
        assertTrue(read.findings().stream().anyMatch(told -> told.doubtsScores()));
    }

    @Test
    void scoresBesideExtremesAreOfTheTitlesYear() {
        years();
        sheet.row(3, "ค่าสูงสุด", 90.5, 91.5, 92.5, 93.5, 94.5).row(4, "ค่าต่ำสุด", 70.5, 71.5, 72.5, 73.5, 74.5);
        sheet.row(5, "คะแนน", 81.5, 82.5, 83.5, 84.5, 85.5);
        Submission read = read("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        assertEquals(5, read.scores().size());
        assertTrue(read.scores().stream().allMatch(score -> score.at().row() == 5));
    }

    @Test
    void extremesAloneAreNoScoresAndAreTold() {
        years();
        sheet.row(3, "ค่าสูงสุด", 90.5, 91.5, 92.5, 93.5, 94.5).row(4, "ค่าต่ำสุด", 70.5, 71.5, 72.5, 73.5, 74.5);
        Submission read = read("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        assertTrue(read.scores().isEmpty());
        assertTrue(read.findings().stream().anyMatch(finding -> finding.code() == FindingCode.ROW_NOT_UNDERSTOOD));
    }

    private void years() {
        sheet.row(2, "รายการ", NAMES.get(0), NAMES.get(1), NAMES.get(2), NAMES.get(3), NAMES.get(4));
    }

    @Test
    void extremesBelowTheScoresAreNoFault() {
        sheet.row(2, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(3 + i, NAMES.get(i), 81.25 + i);
        }
        sheet.row(8, "สูงสุด", 85.25).row(9, "ต่ำสุด", 81.25);
        Submission read = read("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        assertEquals(5, read.scores().size());
        assertTrue(
                read.findings().stream().noneMatch(finding -> finding.code() == FindingCode.INDICATOR_NOT_RECOGNISED));
    }

    @Test
    void measuresOfNoYearAreRefusedAndTheScoresAboveThemStay() {
        sheet.row(2, "ตัวชี้วัด", "ปี 2566", "ปี 2567");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(3 + i, NAMES.get(i), 81.25 + i, 82.25 + i);
        }
        book.sheet("แผน")
                .row(1, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ")
                .row(2, NAMES.get(1), "เผยแพร่แผนการใช้จ่ายงบประมาณ", "กองคลัง", "ไตรมาส ๒");
        Submission read = read("ผลการประเมิน ITA");
        assertEquals(10, read.scores().size());
        assertTrue(read.measures().isEmpty());
        assertTrue(!read.isRefused() && read.forms().equals(EnumSet.of(Form.SCORES)));
        assertEquals(
                List.of("แผน!A2"),
                read.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.FISCAL_YEAR_MISSING)
                        .map(finding -> finding.cell().toString())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568, คะแนนปีที่แล้ว, คะแนนปีนี้, 2567 2568",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568, ผลคะแนนปีปัจจุบัน, ผลคะแนนปีก่อน, 2568 2567",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 และ 2568, คะแนนปีที่แล้ว, คะแนนปีนี้, 2567 2568",
        "เปรียบเทียบผลคะแนน ITA ปีงบประมาณ 2567 - 2568, ปีก่อน, ปีล่าสุด, 2567 2568",
        "ผลการประเมิน ITA ปีงบประมาณ 2566 - 2568, คะแนนปีที่แล้ว, คะแนนปีนี้, ''",
        "ผลการประเมิน ITA ปีงบประมาณ 2566 และ 2568, คะแนนปีที่แล้ว, คะแนนปีนี้, ''",
        "ผลการประเมิน ITA ปี 2567 และแนวทางปี 2568, คะแนนปีที่แล้ว, คะแนนปีนี้, ''",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2568, คะแนนปีที่แล้ว, คะแนนปีนี้, ''",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568, คะแนนปีที่แล้ว, เป้าหมายปีนี้, ''"
    })
    void lastYearAndThisCountFromTheOneYearOrTheTwoOfATitleOfResults(
            String title, String left, String right, String expected) {
        sheet.row(3, "ตัวชี้วัด", left, right, "เพิ่ม/ลด");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, NAMES.get(i), 81.25 + i, 82.5 + i, 1.25);
        }
        String years = read(title).scores().stream()
                .filter(score -> score.at().row() == 4)
                .sorted(Comparator.comparing(score -> score.at().column()))
                .map(score -> String.valueOf(score.fiscalYear().buddhist()))
                .collect(Collectors.joining(" "));
        assertEquals(expected, years);
    }

    /** A row that nobody understands says of the scores above it, by the year that it names, that they may be another year's. */
    @ParameterizedTest
    @CsvSource({"รวม (ข้อมูลปี 2566), true", "รวม (ข้อมูลปี 2568), false", "รวมที่นับได้, false"})
    void anotherYearInARowThatIsNotUnderstoodDoubtsTheScores(String label, boolean doubted) {
        sheet.row(3, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, i + 1, NAMES.get(i), 81.25 + i);
        }
        int last = 4 + NAMES.size();
        sheet.row(last, null, label, 85.75);
        Submission read = read("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568");
        assertEquals(NAMES.size(), read.scores().size());
        assertEquals(
                doubted,
                read.findings().stream()
                        .anyMatch(finding -> finding.code() == FindingCode.TEXT_NOT_UNDERSTOOD
                                && finding.severity() == Severity.WARNING
                                && finding.cell().row() == last));
    }

    private Submission broken(Object beside, Object besideEnd) {
        sheet.row(3, "ที่", "ตัวชี้วัด", "คะแนน");
        sheet.row(4, 1, NAMES.get(0), 81.25).row(5, 2, NAMES.get(1), 82.25).row(6, 3, NAMES.get(2), 83.25);
        sheet.row(7, 4, "การใช้ทรัพย์สิน", beside).row(8, null, "ของราชการ", besideEnd);
        sheet.row(9, 5, "การแก้ไขปัญหา", 85.25).row(10, null, "การทุจริต");
        return read("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
    }

    @ParameterizedTest
    @CsvSource({"84.25,, C7", ", 84.25, C8"})
    void nameBrokenOverTwoRowsIsOne(Double beside, Double besideEnd, String place) {
        assertEquals(
                List.of("C4", "C5", "C6", place, "C9"),
                broken(beside, besideEnd).scores().stream()
                        .map(score -> score.at().a1())
                        .toList());
    }

    @Test
    void partsOfANameWithAScoreEachStayTwo() {
        assertTrue(broken(84.25, 86.25).scores().stream().noneMatch(score -> score.indicator() == 4));
    }

    /** With the indicators across, a row of the year before is not of the year that the title states, alone or beside its row. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนปีก่อน, '', ''",
        "คะแนนปีก่อนหน้า, '', ''",
        "ปีที่แล้ว, '', ''",
        "คะแนนปีก่อน, ผลคะแนน, 4",
        "ปีก่อน, ปีนี้, 4",
        "คะแนนปีปัจจุบัน, '', 3"
    })
    void rowOfTheYearBeforeIsNotOfTheTitles(String first, String second, String stored) {
        sheet.set(2, 1, "รายการ").set(3, 1, first).set(4, 1, second);
        for (int i = 0; i < 10; i++) {
            sheet.set(2, 2 + i, ScoreTablesTest.NAMES.get(i)).set(3, 2 + i, 80.25 + i);
            if (!second.isEmpty()) {
                sheet.set(4, 2 + i, 84.75 + i);
            }
        }
        Submission read = read("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        assertEquals(
                stored.isEmpty() ? List.of() : List.of(stored),
                read.scores().stream()
                        .map(score -> String.valueOf(score.at().row()))
                        .distinct()
                        .toList());
        assertEquals(
                stored.equals("3") ? List.of() : List.of("A3"),
                read.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.ROW_NOT_UNDERSTOOD)
                        .map(finding -> finding.cell().a1())
                        .toList());
    }

    /** What stands in the corner over the label of the only row may give it its year; another than the title's leaves it open. */
    @ParameterizedTest
    @CsvSource({
        "รายการ, 10",
        "ปีงบประมาณ 2567, 10",
        "ปี 2566 - 2567, 10",
        "ปี 2568, 0",
        "ปีก่อน, 0",
        "คะแนนปีที่แล้ว, 0"
    })
    void anotherYearInTheCornerLeavesTheRowOpen(String corner, int stored) {
        sheet.set(2, 1, corner).set(3, 1, "ผลคะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.set(2, 2 + i, ScoreTablesTest.NAMES.get(i)).set(3, 2 + i, 80.25 + i);
        }
        Submission read = read("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        assertEquals(stored, read.scores().size());
        assertEquals(
                stored == 0 ? List.of("A2") : List.of(),
                read.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.FISCAL_YEAR_MISSING)
                        .map(finding -> finding.cell().a1())
                        .toList());
    }
}
