package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels of years and kinds that stand once over several rows or columns are those of their group, or both groups are refused. */
class YearsAndKindsOfGroupsTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ผล");

    YearsAndKindsOfGroupsTest() {
        sheet.set(1, 1, "ผลการประเมิน ITA องค์การบริหารส่วนตำบลตัวอย่าง");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "groups");
        return submission;
    }

    /** Year and row, or column, of what was stored. */
    private static List<String> stored(Submission submission, String part) {
        return new ArrayList<>(new TreeSet<>(submission.scores().stream()
                .map(score -> score.fiscalYear().buddhist() + " "
                        + score.at().toString().replaceAll(".*!([A-Z]+)(.*)", part))
                .toList()));
    }

    private static boolean isRefusedAt(Submission submission, String cell) {
        return submission.findings().stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR
                        && finding.cells().stream().anyMatch(at -> at.toString().endsWith(cell)));
    }

    private void across(int row, Object year, String kind) {
        List<Object> cells = new ArrayList<>();
        cells.add(year);
        cells.add(kind);
        for (int i = 0; i < NAMES.size(); i++) {
            cells.add(60 + row + i);
        }
        sheet.row(row, cells.toArray());
    }

    private void acrossTwice(String first, String second, boolean merged) {
        List<Object> headings = new ArrayList<>(List.of("ปี", "รายการ"));
        headings.addAll(NAMES);
        sheet.row(2, headings.toArray());
        across(3, 2566, first);
        across(4, null, second);
        across(5, 2567, first);
        across(6, null, second);
        if (merged) {
            sheet.merge(3, 1, 4, 1).merge(5, 1, 6, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"แผน", "คาด", "กองคลัง", "รอบ 1", "ก่อน"})
    void rowsOfOneYearAreTakenByTheirLabels(String kind) {
        acrossTwice(kind, "ผล", true);
        Submission submission = read();
        assertEquals(List.of("2566 4", "2567 6"), stored(submission, "$2"));
        assertTrue(isRefusedAt(submission, "!B3") && isRefusedAt(submission, "!B5"));
    }

    @Test
    void rowsOfOneYearWithUnknownLabelsAreRefused() {
        acrossTwice("แผน", "กองคลัง", true);
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertTrue(isRefusedAt(submission, "!B3") && isRefusedAt(submission, "!B4"));
    }

    @Test
    void ofAYearMergedOverTwoRowsTheOneAfterTheAppealCounts() {
        acrossTwice("ก่อนอุทธรณ์", "หลังอุทธรณ์", true);
        assertEquals(List.of("2566 4", "2567 6"), stored(read(), "$2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"แผน", "คาด", "กองคลัง", "ก่อนอุทธรณ์"})
    void rowBesideOneWithoutAYearIsRefusedUnlessItsLabelNamesAResult(String kind) {
        acrossTwice(kind, "ผล", false);
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertTrue(isRefusedAt(submission, "!B3") && isRefusedAt(submission, "!A4"));
    }

    @Test
    void rowsThatNameAResultStayBesideOthersWithoutAYear() {
        acrossTwice("ผล", "แผน", false);
        assertEquals(List.of("2566 3", "2567 5"), stored(read(), "$2"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 9})
    void yearThatStandsOnceBesideTenNamesIsThatOfAll(int at) {
        sheet.row(2, "ปี", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 20; i++) {
            sheet.row(3 + i, i % 10 == at ? (Object) (2566 + i / 10) : null, NAMES.get(i % 10), 60 + i);
        }
        Submission submission = read();
        assertEquals(20, submission.scores().size());
        submission
                .scores()
                .forEach(score -> assertEquals(
                        score.at().row() < 13 ? 2566 : 2567, score.fiscalYear().buddhist()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9})
    void kindThatStandsOnceBesideTenNamesRefusesAll(int at) {
        sheet.set(1, 1, "ผลการประเมิน ITA ปี 2567 องค์การบริหารส่วนตำบลตัวอย่าง");
        sheet.row(2, "ปี", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 20; i++) {
            String kind = i < 10 ? "แผน" : "ผล";
            sheet.row(3 + i, i % 10 == at ? kind : null, NAMES.get(i % 10), 60 + i);
        }
        assertEquals(List.of(), read().scores());
    }

    @ParameterizedTest
    @CsvSource({"ระดับ,1,0", "ระดับ,1,1", "ระดับ,0,1"})
    void yearOverAnyColumnOfAGroupIsThatOfTheGroup(String second, int at, int gap) {
        List<Object> years = new ArrayList<>(Collections.nCopies(7, null));
        years.set(2 + at, "ปี 2566");
        years.set(4 + at + gap, "ปี 2567");
        List<Object> headings = new ArrayList<>(List.of("ที่", "ตัวชี้วัด", "คะแนน", second));
        if (gap == 1) {
            headings.add(null);
        }
        headings.addAll(List.of("คะแนน", second));
        sheet.row(2, years.toArray()).row(3, headings.toArray());
        for (int i = 0; i < 10; i++) {
            for (int group = 0; group < 2; group++) {
                int column = 3 + group * (2 + gap);
                sheet.set(4 + i, 1, i + 1).set(4 + i, 2, NAMES.get(i));
                sheet.set(4 + i, column, 60 + i + 12 * group);
                sheet.set(4 + i, column + 1, "A");
            }
        }
        assertEquals(List.of("2566 C", "2567 " + (gap == 1 ? "F" : "E")), stored(read(), "$1"));
    }

    @ParameterizedTest
    @CsvSource({"เป้าหมาย,1", "เป้าหมาย,2", "ค่าเฉลี่ยจังหวัด,1", "แผน,1", "อบต.หนองสูงเหนือ,1", "เป้าหมาย,0"})
    void kindOverAnyYearOfASeriesIsThatOfTheSeries(String kind, int at) {
        sheet.set(2, 2 + at, kind).set(2, 5 + at, "ผลจริง");
        sheet.row(3, "ตัวชี้วัด", "ปี 2565", "ปี 2566", "ปี 2567", "ปี 2565", "ปี 2566", "ปี 2567");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, NAMES.get(i), 60 + i, 61 + i, 62 + i, 70 + i, 71 + i, 72 + i);
        }
        assertEquals(List.of("2565 E", "2566 F", "2567 G"), stored(read(), "$1"));
    }

    private void years(String title) {
        sheet.set(1, 1, title + " องค์การบริหารส่วนตำบลตัวอย่าง");
        sheet.row(3, "ที่", "ตัวชี้วัด", "ปี 2567", "ปี 2568", "ปี 2569");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, i + 1, NAMES.get(i), 60 + i, 71.5 + i, 82.25 + i);
        }
    }

    /** A text that is not merged reaches over the blank cells to its right; what begins behind the first year is no title of all. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            ผล,,แผน,2567 C|2568 D
            ผล,ผล,แผน,2567 C|2568 D
            ,,แผน,2567 C|2568 D
            ผล,แผน,,2567 C
            แผน,,,''
            Actual,Actual,Plan,2567 C|2568 D
            Actual,,Budget,2567 C|2568 D
            ,,ปีหน้า,2567 C|2568 D
            ,,กองคลัง,2567 C|2568 D
            ,,เป้า,2567 C|2568 D
            ผลจริง,,คาดการณ์,2567 C|2568 D
            ประกาศแล้ว,,รอประกาศ,2567 C|2568 D
            ,,ค่าเฉลี่ยจังหวัด,2567 C|2568 D
            ,,หน่วย : คะแนน,2567 C|2568 D|2569 E
            ,,ผล,2567 C|2568 D|2569 E
            ,,ข้อมูล ณ วันที่ 30 กันยายน 2569,2567 C|2568 D|2569 E
            """)
    void textAboveAYearIsOfTheYearsUpToTheNextText(String first, String second, String third, String stored) {
        years("ผลการประเมิน ITA");
        sheet.row(2, null, null, first, second, third);
        assertEquals(stored, String.join("|", stored(read(), "$1")));
    }

    /** What stands alone over the middle of the years may be centred over all of them: nothing says that it leaves the first. */
    @ParameterizedTest
    @ValueSource(strings = {"(ร่าง)", "เป้าหมาย", "ค่าเฉลี่ยจังหวัด", "ตัวอย่าง", "ข้อมูลทดสอบ", "(ตัวเลขสมมติ)"})
    void textAloneOverTheMiddleYearIsOfAll(String text) {
        years("ผลการประเมิน ITA");
        sheet.set(2, 4, text);
        assertEquals(List.of(), stored(read(), "$1"));
    }

    /** What a title says of one of its years leaves the others; a plan's own title is none of scores. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            เปรียบเทียบคะแนน ITA ปี 2567 และ 2568 กับเป้าหมายปี 2569;2567 C|2568 D
            ผลการประเมิน ITA ปี 2567 - 2568 เทียบแผนปี 2569;2567 C|2568 D
            ผลการประเมิน ITA ปี ๒๕๖๗ ๒๕๖๘ และค่าเป้าหมาย ปี ๒๕๖๙;2567 C|2568 D
            คะแนน ITA ปี 2567 ปี 2568 และการคาดการณ์ปี 2569;2567 C|2568 D
            ผล ITA ปี 2567 พร้อมร่างคะแนนปี 2568-2569;2567 C
            ผล ITA ปี 2567 2568 และเป้าหมาย 2569 เทียบผลปี 2569;2567 C|2568 D|2569 E
            ผล ITA ปี 2567 - 2569 และแผนพัฒนา ปี 2570;2567 C|2568 D|2569 E
            แผนพัฒนาคะแนน ITA ปี 2569 จากผลปี 2568;2567 C|2568 D
            ผล ITA ปี 2567 - 2568 แผนปี 2569;2567 C|2568 D
            ผล ITA ปี 2567 - 2568 และแผนพัฒนาปี 2569;2567 C|2568 D
            ผลการประเมิน ITA ปี 2567 - 2568 และร่างแผนปี 2569;2567 C|2568 D
            ผลการประเมิน ITA ปี 2567-2568 และการประเมินตนเองปี 2569;2567 C|2568 D
            ผลคะแนน ITA ปี 2567 - 2568 และเป้าหมายที่ตั้งไว้ในปี 2569;2567 C|2568 D
            ผล ITA ปี 2567 - 2569 ตามแผนพัฒนาปี 2569;2567 C|2568 D|2569 E
            ผลคะแนน ITA ปี 2567 และเป้าหมาย ปี 2568 และ 2569;2567 C
            ผลคะแนน ITA ปี 2567 และค่าเป้าหมาย ปี 2568, 2569;2567 C
            ผลคะแนน ITA ปี 2567 และค่าเป้าหมาย ปี 2568/2569;2567 C
            ผลคะแนน ITA ปี 2567 และค่าเป้าหมาย ปี 2568 ถึง 2569;2567 C
            ผลคะแนน ITA ปี 2567 และค่าเป้าหมาย ปี 2568 ปี 2569;2567 C
            ผลคะแนน ITA ปี 2567 2568 และปี 2569 (เป้าหมาย);2567 C|2568 D
            ผลคะแนน ITA เทียบเป้าหมาย ปี 2567 - 2569;2567 C|2568 D|2569 E
            เปรียบเทียบผล ITA กับเป้าหมาย ปี 2567 2568 และ 2569;2567 C|2568 D|2569 E
            ผลการประเมิน ITA ปี 2567-2569 เพื่อตั้งเป้าหมายปี 2570;2567 C|2568 D|2569 E
            ร่างคะแนน ITA ปี 2567 - 2569;''
            ค่าเป้าหมายคะแนน ITA ปี 2567 - 2569;''
            """)
    void yearThatATitleCallsAnAimIsNoneOfResults(String title, String stored) {
        years(title);
        assertEquals(stored, String.join("|", stored(read(), "$1")));
    }

    /** What the title of one table says of a year the title of the announced result below it does not; a part's name alone says nothing. */
    @ParameterizedTest
    @CsvSource({"ผลการประเมินที่ประกาศแล้ว,2567 C|2568 D|2569 C", "คะแนนรายตัวชี้วัด,2567 C|2568 D"})
    void yearThatATitleCallsAnAimIsOneOfResultsBelowTheAnnouncedOnesTitle(String second, String stored) {
        years("ผลคะแนน ITA ปี 2567 - 2568 และค่าเป้าหมาย ปี 2569");
        sheet.set(16, 1, second + " องค์การบริหารส่วนตำบลตัวอย่าง");
        sheet.row(17, "ที่", "ตัวชี้วัด", "ปี 2569");
        for (int i = 0; i < 10; i++) {
            sheet.row(18 + i, i + 1, NAMES.get(i), 61.5 + i);
        }
        assertEquals(stored, String.join("|", stored(read(), "$1")));
    }

    @ParameterizedTest
    @CsvSource({
        "(2569 = แผน),2567 C|2568 D",
        "ปี 2569 เป็นแผน,2567 C|2568 D",
        "แผนปี 2569,2567 C|2568 D|2569 E",
        "แผน ITA ปี 2569 อยู่ในเล่มแผน,2567 C|2568 D|2569 E"
    })
    void noteThatSaysOfAYearThatItIsPlannedRefusesIt(String note, String stored) {
        years("ผลการประเมิน ITA");
        sheet.set(15, 2, note);
        assertEquals(stored, String.join("|", stored(read(), "$1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"แผน", "ปีหน้า", "Plan"})
    void commentThatSaysSoAtAYearRefusesIt(String comment) {
        years("ผลการประเมิน ITA");
        sheet.comment("E3", comment);
        assertEquals("2567 C|2568 D", String.join("|", stored(read(), "$1")));
    }

    /** What it says of people or work it says of no figures. */
    @ParameterizedTest
    @CsvSource({
        "หมายเหตุ,true",
        "สถานะ,true",
        "ประเภทข้อมูล,true",
        "ผู้รายงาน,false",
        "แก้ไข,false",
        "ผู้รับผิดชอบ,false"
    })
    void planBehindTheScoresOfAYearRefusesThese(String over, boolean refused) {
        List<Object> headings = new ArrayList<>(List.of("ปี"));
        headings.addAll(NAMES);
        headings.add(over);
        sheet.row(2, headings.toArray());
        for (int row = 3; row < 6; row++) {
            List<Object> cells = new ArrayList<>(List.of(2564 + row));
            for (int i = 0; i < 10; i++) {
                cells.add(60 + row + i);
            }
            cells.add(row == 5 ? "แผน" : "ประกาศแล้ว");
            sheet.row(row, cells.toArray());
        }
        assertEquals(
                refused ? List.of("2567 3", "2568 4") : List.of("2567 3", "2568 4", "2569 5"), stored(read(), "$2"));
    }

    private Submission belowUnmerged(String first, String second) {
        book.sheet("ปก").set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        sheet.row(2, "ตัวชี้วัด", "คะแนน", null, "เปรียบเทียบ");
        sheet.row(3, null, first, second, "คะแนนที่เพิ่ม", "คะแนนที่ลด");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, NAMES.get(i), 80.25 + i, 81.5 + i, 1.25, "-");
        }
        return read();
    }

    /** Headings over several columns that are not merged: what stands below them heads the columns, whatever else is in its row. */
    @Test
    void yearsRightBelowAHeadingOfScoresAreItsYears() {
        assertEquals(List.of("2566 B", "2567 C"), stored(belowUnmerged("ปี 2566", "ปี 2567"), "$1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ครั้งก่อน", "ของจังหวัด", "เป้าหมาย", "ตนเอง", "ปลาทู"})
    void whatNobodyUnderstandsBelowAHeadingOfScoresIsSaidOfThem(String first) {
        Submission submission = belowUnmerged(first, "ครั้งนี้");
        boolean official = submission.scores().stream()
                .anyMatch(score ->
                        score.source() == SourceKind.OFFICIAL && score.at().column() == 2);
        assertTrue(!official || submission.findings().stream().anyMatch(Finding::doubtsScores), first);
    }
}
