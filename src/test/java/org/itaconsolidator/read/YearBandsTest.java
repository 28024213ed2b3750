package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines within a table that name the year of the scores below them. */
class YearBandsTest {
    private static final String TITLE = "ผลการประเมิน ITA";

    @ParameterizedTest
    @ValueSource(strings = {"ปีงบประมาณ พ.ศ. %d", "ปี %d", "%d", "คะแนนปี %d", "FY%d", "ปีงบประมาณ พ.ศ. %d (ผลประกาศ)"})
    void scoresAreOfTheYearOfTheLineAboveThem(String line) {
        for (int column = 1; column <= 2; column++) {
            Submission read = read(TITLE, column, line.formatted(2565), line.formatted(2566));
            assertEquals(Map.of("2565", 10L, "2566", 10L), scores(read));
            assertEquals(List.of(), read.findings());
            assertEquals(
                    "81.25",
                    read.scores().stream()
                            .filter(score -> score.fiscalYear().buddhist() == 2566 && score.indicator() == 1)
                            .findFirst()
                            .orElseThrow()
                            .score()
                            .toPlainString());
        }
    }

    /** The first line stands above a list without headings, and the second one in it. */
    @Test
    void linesOfAListSayTheYearsToo() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล")
                .set(1, 1, TITLE + " ย้อนหลัง")
                .set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .set(3, 1, "ปีงบประมาณ พ.ศ. 2565")
                .set(14, 1, "ปีงบประมาณ พ.ศ. 2566");
        for (int i = 0; i < 10; i++) {
            String name = "ตัวชี้วัดที่ " + (i + 1) + " " + ScoreTablesTest.NAMES.get(i);
            sheet.set(4 + i, 1, name).set(4 + i, 2, 71.25 + i);
            sheet.set(15 + i, 1, name).set(15 + i, 2, 81.25 + i);
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(Map.of("2565", 10L, "2566", 10L), scores(read));
        assertEquals(
                "[71.25, 81.25]",
                read.scores().stream()
                        .filter(score -> score.indicator() == 1)
                        .map(score -> score.score().toPlainString())
                        .toList()
                        .toString());
        assertEquals(List.of(), TestReading.codes(read));
    }

    @Test
    void lineOutranksTheTitleForTheRowsBelowIt() {
        Submission read = read(TITLE + " ปีงบประมาณ พ.ศ. 2565", 1, "", "ปีงบประมาณ พ.ศ. 2566");
        assertEquals(Map.of("2565", 10L, "2566", 10L), scores(read));
        assertEquals(List.of(), read.findings());
    }

    @Test
    void lineMaySayThatTheScoresAreSelfAssessed() {
        Submission read = read(TITLE, 1, "ปี 2565", "ปี 2566 (ประเมินตนเอง)");
        assertEquals(Map.of("2565", 10L, "2566 self", 10L), scores(read));
    }

    @ParameterizedTest
    @CsvSource({"เป้าหมาย ปี 2566, heading-not-recognised ผล!A15", "ปรับแก้แล้ว ปี 2566, fiscal-year-missing ผล!A15"})
    void lineThatIsNoYearForSureKeepsOutTheRowsBelowIt(String line, String finding) {
        Submission read = read(TITLE + " ปีงบประมาณ พ.ศ. 2565", 1, "", line);
        assertEquals(Map.of("2565", 10L), scores(read));
        assertEquals(List.of(finding), TestReading.codes(read));
        assertEquals(10, read.rowsRefused().size());
        LayoutVariantsTest.assertBalanced(read, line);
    }

    @Test
    void targetsUnderTheFirstLineAreNotTheTitlesScores() {
        Submission read = read(TITLE + " ปีงบประมาณ พ.ศ. 2566", 1, "เป้าหมาย ปี 2566", "ปี 2566");
        assertEquals(Map.of("2566", 10L), scores(read));
        assertEquals("81.25", read.scores().get(0).score().toPlainString());
    }

    private static Map<String, Long> scores(Submission submission) {
        return submission.scores().stream()
                .collect(Collectors.groupingBy(
                        score -> score.fiscalYear().buddhist()
                                + (score.source() == SourceKind.SELF_ASSESSMENT ? " self" : ""),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static Submission read(String title, int column, String... lines) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, title).row(2, "องค์การบริหารส่วนตำบลทดสอบ").row(4, "ที่", "ตัวชี้วัด", "คะแนน");
        int row = 5;
        for (int band = 0; band < lines.length; band++) {
            if (!lines[band].isEmpty()) {
                sheet.set(row++, column, lines[band]);
            }
            for (int i = 0; i < 10; i++) {
                sheet.row(row++, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i + band);
            }
        }
        return TestReading.read(book.toBytes());
    }
}
