package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores in sentences, in one cell, in boxes: read where each indicator has one figure and nothing between them says more. */
class ScatteredScoresTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final String RESULT = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567";
    private static final String BODY = "องค์การบริหารส่วนตำบลทดสอบ อำเภอเมือง จังหวัดน่าน";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ผล");

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "scattered");
        return submission;
    }

    private void title() {
        sheet.row(1, RESULT).row(2, BODY);
    }

    private static String score(int i) {
        return String.valueOf(80.25 + i);
    }

    private static List<String> scores(Submission submission) {
        return submission.scores().stream()
                .map(each -> each.indicator() + " " + each.score().toPlainString() + " "
                        + each.at().a1())
                .toList();
    }

    private static String told(String each, String between, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> each.formatted(i + 1, NAMES.get(i), score(i)))
                .collect(Collectors.joining(between));
    }

    private static List<String> all(String cell) {
        return IntStream.range(0, 10)
                .mapToObj(i -> (i + 1) + " " + score(i) + " " + cell)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "(%d) %s ได้ %s คะแนน| | 10",
                "%d. %s = %s|LINE| 10",
                "(%d) %s %s|, | 10",
                "%d) %s ร้อยละ %s|; | 10",
                "(%d) %s เพิ่มขึ้น %s คะแนน| | 0",
                "(%d) %s เป้าหมาย %s| | 0",
                "(%d) %s ได้ %s จากเดิม 70.00| | 0",
            })
    void tenScoresOfOneTextAreItsScores(String each, String between, int stored) {
        title();
        sheet.set(
                4,
                1,
                "ผลการประเมินรายตัวชี้วัด ประกอบด้วย "
                        + told(each, between == null ? " " : between.replace("LINE", "\n"), 0, 10));
        assertEquals(stored == 0 ? List.of() : all("A4"), scores(read()));
    }

    /** What stands in front of them is heard as over any table. */
    @Test
    void aTextThatCallsThemAimsHasNone() {
        title();
        sheet.set(4, 1, "ค่าเป้าหมายของปีถัดไป ได้แก่ " + told("(%d) %s ได้ %s คะแนน", " ", 0, 10));
        Submission read = read();
        assertEquals(List.of(), scores(read));
        assertEquals(
                1,
                read.findings().stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .count());
    }

    @Test
    void anIndicatorWithTwoFiguresOrTooFewHaveNone() {
        title();
        sheet.set(4, 1, told("(%d) %s ได้ %s คะแนน", " ", 0, 10)).set(5, 1, "การใช้อำนาจ ได้ 70.10 คะแนน");
        assertEquals(List.of(), scores(read()));
        BookBuilder few = new BookBuilder();
        few.sheet("ผล").row(1, RESULT).row(2, BODY).set(4, 1, told("(%d) %s ได้ %s คะแนน", " ", 0, 8));
        assertEquals(List.of(), TestReading.read(few.toBytes()).scores());
    }

    @Test
    void threeLinesOfThreeInstrumentsAreOneList() {
        title();
        sheet.set(4, 1, "IIT: " + told("%2$s = %3$s", "; ", 0, 5));
        sheet.set(5, 1, "EIT: " + told("%2$s = %3$s", "; ", 5, 8));
        sheet.set(6, 1, "OIT: " + told("%2$s = %3$s", "; ", 8, 10));
        sheet.set(8, 1, "ผู้รายงาน นักวิเคราะห์นโยบายและแผน");
        List<String> told = scores(read());
        assertEquals("1 80.25 A4", told.get(0));
        assertEquals("10 89.25 A6", told.get(9));
    }

    @ParameterizedTest
    @CsvSource({"คะแนน, 10", "คะแนนที่ได้, 10", "เป้าหมาย, 0"})
    void aBoxForEachIndicatorHoldsItsScore(String label, int stored) {
        title();
        for (int i = 0; i < 10; i++) {
            int row = 4 + 4 * (i / 2);
            int column = 1 + 4 * (i % 2);
            sheet.set(row, column, "ตัวชี้วัดที่ " + (i + 1));
            sheet.set(row + 1, column, NAMES.get(i));
            sheet.set(row + 2, column, 80.25 + i).set(row + 2, column + 1, label);
        }
        Submission read = read();
        assertEquals(stored, read.scores().size(), read.findings().toString());
        if (stored > 0) {
            assertEquals("4 83.25 E10", scores(read).get(3));
        }
    }

    /** Cards in rows of four, the total and the level on the last ones. */
    @Test
    void cardsInSeveralRowsAreOneList() {
        title();
        for (int i = 0; i < 10; i++) {
            sheet.set(4 + 3 * (i / 4), 1 + i % 4, NAMES.get(i)).set(5 + 3 * (i / 4), 1 + i % 4, 80.25 + i);
        }
        sheet.row(13, "คะแนนที่ได้ทั้งองค์กร", "สรุปเป็น").row(14, 86.05, "ผ่าน");
        Submission read = read();
        assertEquals("8 87.25 D8", scores(read).get(7), read.findings().toString());
        assertEquals(List.of("TOTAL 86.05 A14", "LEVEL ผ่าน B14"), stated(read));
    }

    /** The total and its level may stand in one row, each behind its name. */
    @Test
    void totalAndLevelOfCardsMayShareARow() {
        title();
        for (int i = 0; i < 10; i++) {
            sheet.set(4 + 3 * (i / 5), 1 + i % 5, NAMES.get(i)).set(5 + 3 * (i / 5), 1 + i % 5, 80.25 + i);
        }
        sheet.row(10, "ITA รวม", 86.05, "อยู่ในระดับ", "ผ่าน");
        assertEquals(List.of("TOTAL 86.05 B10", "LEVEL ผ่าน D10"), stated(read()));
    }

    /** Lines between a name and its score that say of which instrument it is or its weight; the year stands beside its label right above. */
    @ParameterizedTest
    @CsvSource({
        "แบบ, ได้คะแนน, IIT, 10",
        "Instrument, Score, IIT, 10",
        "แบบ, เป้าหมาย, IIT, 0",
        "ค่าน้ำหนัก, ได้คะแนน, 30.00, 10"
    })
    void otherLinesOfACardAreNotItsScore(String label, String score, String value, int stored) {
        sheet.row(1, "ผลการประเมิน ITA").row(2, BODY).row(3, "ประจำปี", "๒๕๖๗");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + 4 * i, "ตัวชี้วัด", NAMES.get(i));
            sheet.row(5 + 4 * i, label, value).row(6 + 4 * i, score, 80.25 + i);
        }
        sheet.row(44, "Overall ITA Score", 86.05);
        Submission read = read();
        assertEquals(stored, read.scores().size(), read.findings().toString());
        assertEquals(stored > 0 ? List.of("TOTAL 86.05 B44") : List.of(), stated(read));
        assertEquals(
                stored == 0 ? List.of() : List.of(2567),
                read.scores().stream()
                        .map(each -> each.fiscalYear().buddhist())
                        .distinct()
                        .toList());
    }

    private static List<String> stated(Submission read) {
        return read.reported().stream()
                .map(each -> each.kind() + " " + each.text() + " " + each.at().a1())
                .toList();
    }

    /** What stands beside the texts is an instrument's own score, and the last row's the total. */
    @Test
    void textsOfATableHoldTheScoresAndTheOthersTheirMeans() {
        title();
        sheet.row(4, "แบบ", "รายตัวชี้วัด (อ่านในช่อง)", "คะแนนของแบบ")
                .row(5, "IIT", told("%d. %s %s", "\n", 0, 5), 82.25)
                .row(6, "EIT", told("%d. %s %s", "\n", 5, 8), 86.25)
                .row(7, "OIT", told("%d. %s %s", "\n", 8, 10), 88.75)
                .set(8, 1, "คะแนนรวม ITA")
                .set(8, 3, 86.05);
        Submission read = read();
        assertEquals("10 89.25 B7", scores(read).get(9), read.findings().toString());
        assertEquals(List.of("IIT 82.25 C5", "EIT 86.25 C6", "OIT 88.75 C7", "TOTAL 86.05 C8"), stated(read));
    }

    /** A sheet for each instrument and one for the whole: what the headings mean is seen on the first, the total is what all make. */
    @ParameterizedTest
    @CsvSource({"88.25, 89.25, 86.05, 1", "100.00, 100.00, 90.55, 1", "100.00, 100.00, 95.55, 0"})
    void sheetsOfInstrumentsHaveTheirTotalOnAnother(String ninth, String tenth, String total, int stated) {
        for (int[] part : new int[][] {{0, 5}, {5, 8}, {8, 10}}) {
            String name = part[0] == 0 ? "IIT" : part[0] == 5 ? "EIT" : "OIT";
            BookBuilder.Sheet of = part[0] == 0 ? sheet : book.sheet(name);
            of.row(1, "ผลคะแนน ITA แบบ " + name + " ปีงบประมาณ พ.ศ. 2567").row(2, BODY);
            of.row(4, "ITA ด้าน", "ผลคะแนนรายตัว");
            for (int i = part[0]; i < part[1]; i++) {
                of.row(5 + i - part[0], NAMES.get(i), i == 8 ? ninth : i == 9 ? tenth : score(i));
            }
        }
        book.sheet("ภาพรวม").row(1, "ผล ITA ปีงบประมาณ พ.ศ. 2567").row(2, BODY).row(4, "ได้ทั้งหมด", total);
        Submission read = read();
        assertEquals(10, read.scores().size(), read.findings().toString());
        assertEquals(stated == 0 ? List.of() : List.of("TOTAL " + total + " B4"), stated(read));
    }

    /** What the heading of the scores says besides is what the names are called too; what denies them is heard all the same. */
    @ParameterizedTest
    @CsvSource({
        "ด้านที่ตรวจ, คะแนนตรวจ, 10",
        "ดัชนีคุณธรรม, ดัชนีที่ได้, 10",
        "ด้านที่ตรวจ, คะแนนซ้อม, 0",
        "เป้าหมายรายด้าน, คะแนนเป้าหมาย, 0",
        "ด้านของจังหวัด, คะแนนจังหวัด, 0",
        "ด้านที่คาดหวัง, คะแนนคาดหวัง, 0",
        "ตัวชี้วัด, คะแนนจังหวัด, 0"
    })
    void wordsOfTheNamesInTheHeadingOfTheScoresSayNothingElse(String names, String scores, int stored) {
        title();
        sheet.row(4, names, scores);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), 80.25 + i);
        }
        assertEquals(stored, read().scores().size());
    }

    /** "เต็ม 100" beside a score says of how many it is. */
    @ParameterizedTest
    @CsvSource({"เต็ม 100, 10", "เต็ม 30, 0", "จากเดิม 70, 0"})
    void fullMarksBesideAScoreSayNoMore(String behind, int stored) {
        sheet.row(1, "ITA RESULTS, FISCAL YEAR 2024 (พ.ศ. 2567)").row(2, BODY);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), "เท่ากับ", 80.25 + i, behind);
        }
        assertEquals(stored, read().scores().size());
    }

    /** Blank rows between the headings and the first group of rows. */
    @ParameterizedTest
    @CsvSource({"ได้ (คะแนน), 10", "ปีนี้ได้, 10", "ปีหน้าจะได้, 0"})
    void headingsMayStandApartFromTheirRows(String heading, int stored) {
        title();
        sheet.set(3, 2, "KPI (ITA)").set(3, 5, heading);
        for (int i = 0; i < 10; i++) {
            int row = 6 + i + (i > 4 ? 1 : 0) + (i > 7 ? 1 : 0);
            sheet.set(row, 2, NAMES.get(i)).set(row, 5, 80.25 + i);
        }
        assertEquals(stored, read().scores().size());
    }

    /** A column of years is one in English too. */
    @Test
    void aColumnOfYearsInEnglishSaysTheYears() {
        sheet.row(1, "Integrity and Transparency Assessment Result")
                .row(2, BODY)
                .row(3, "Year (B.E.)", "Assessment Indicator", "Points");
        for (int i = 0; i < 20; i++) {
            sheet.row(4 + i, i < 10 ? "2567" : "2568", NAMES.get(i % 10), 60.25 + i);
        }
        Submission read = read();
        assertEquals(20, read.scores().size(), read.findings().toString());
        assertEquals(2568, read.scores().get(19).fiscalYear().buddhist());
    }

    @Test
    void aBoxWithAnotherNumberThanItsIndicatorsIsNone() {
        title();
        for (int i = 0; i < 10; i++) {
            sheet.set(4 + 4 * i, 1, "ตัวชี้วัดที่ " + (10 - i));
            sheet.set(5 + 4 * i, 1, NAMES.get(i)).set(6 + 4 * i, 1, 80.25 + i);
        }
        assertEquals(List.of(), scores(read()));
    }

    /** Whose they are and of which year may stand below them, over their column or on the tab, where nothing else says another. */
    @ParameterizedTest
    @CsvSource({
        "ผล, คะแนน, ที่มา: ระบบ ITAS ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 ของเทศบาลตำบลทดสอบ, 10",
        "ผล, คะแนนปี 2567, ผลการประเมิน ITA ของเทศบาลตำบลทดสอบ อำเภอเมือง จังหวัดน่าน, 10",
        "ผล, คะแนนปี 2567, ผู้รายงาน นักวิเคราะห์นโยบายและแผน เทศบาลตำบลทดสอบ, 10",
        "ผล, ผลคะแนน ITA ปี 2567 ของเทศบาลตำบลทดสอบ, , 10",
        "เทศบาลตำบลทดสอบ, คะแนนปี 2567, , 10",
        "ผล, คะแนนปี 2567, ได้รับความอนุเคราะห์แบบจากเทศบาลตำบลทดสอบ, 0",
        "ผล, คะแนนปี 2567, , 0",
        "ผล, คะแนน, ผลการประเมิน ITA ปี 2568 ของเทศบาลตำบลทดสอบ จะประกาศในเดือนกันยายน, 0"
    })
    void bodyAndYearMayStandElsewhere(String tab, String heading, String below, int stored) {
        BookBuilder other = new BookBuilder();
        BookBuilder.Sheet table = other.sheet(tab);
        table.row(1, "ผลการประเมิน ITA").row(3, "ตัวชี้วัด", heading);
        for (int i = 0; i < 10; i++) {
            table.row(4 + i, NAMES.get(i), 80.25 + i);
        }
        if (below != null) {
            table.set(15, 1, below);
        }
        Submission read = TestReading.read(other.toBytes());
        assertEquals(
                stored,
                read.isRefused() ? 0 : read.scores().size(),
                read.findings().toString());
        assertEquals(
                List.of(),
                read.findings().stream()
                        .filter(each -> stored > 0 && each.code() != FindingCode.HEADING_TAKEN_AS)
                        .map(Finding::code)
                        .toList());
    }

    @Test
    void theNumberMayStandBelowTheFigureAndTheTotalInACardOfItsOwn() {
        title();
        for (int i = 0; i < 10; i++) {
            int row = 4 + i / 3 * 5;
            int column = 1 + i % 3 * 2;
            sheet.set(row, column, NAMES.get(i)).set(row + 1, column, score(i));
            sheet.set(row + 2, column, "ตัวชี้วัด " + (i + 1))
                    .set(row + 2, column + 1, i < 5 ? "IIT" : i < 8 ? "EIT" : "OIT");
        }
        sheet.set(19, 3, "ทั้งองค์กร").set(20, 3, "86.05");
        List<String> read = scores(read());
        assertEquals(10, read.size());
        assertEquals(
                List.of("1 80.25 A5", "7 86.25 A15", "10 89.25 A20"), List.of(read.get(0), read.get(6), read.get(9)));
    }

    @Test
    void severalIndicatorsOfARowAreReadInEachYearsList() {
        sheet.row(1, "ผลการประเมิน ITA " + BODY);
        for (int year = 0; year < 2; year++) {
            int top = 3 + year * 7;
            sheet.row(top, "ปีงบประมาณ พ.ศ. " + (2566 + year));
            for (int i = 0; i < 10; i += 2) {
                sheet.row(
                        top + 1 + i / 2,
                        i + 1,
                        NAMES.get(i),
                        score(i + year),
                        i + 2,
                        NAMES.get(i + 1),
                        score(i + 1 + year));
            }
            sheet.row(top + 6, null, "ยอด", year == 0 ? "86.05" : "87.05", null, "ขั้น", "ผ่าน");
        }
        Submission read = read();
        List<String> scores = scores(read);
        assertEquals(20, scores.size());
        assertEquals(
                List.of("1 80.25 C4", "2 81.25 F4", "10 89.25 F8", "1 81.25 C11", "10 90.25 F15"),
                List.of(scores.get(0), scores.get(1), scores.get(9), scores.get(10), scores.get(19)));
        assertEquals(
                List.of("TOTAL 86.05 ผล!C9", "TOTAL 87.05 ผล!C16", "LEVEL ผ่าน ผล!F9", "LEVEL ผ่าน ผล!F16"),
                read.reported().stream()
                        .map(figure -> figure.kind() + " " + figure.text() + " " + figure.at())
                        .toList());
    }

    @Test
    void anIndicatorTwiceInARowIsSomethingElse() {
        title();
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, i + 1, NAMES.get(i), score(i), i + 1, NAMES.get(i), "90.00");
        }
        assertEquals(List.of(), scores(read()));
    }

    @Test
    void aNameBrokenOverTwoLinesOfOneColumnHasItsScoreBelow() {
        title();
        int row = 4;
        for (int i = 0; i < 10; i++) {
            int cut = i % 3 == 0 ? 7 : 0;
            if (cut > 0) {
                sheet.row(row++, (i + 1) + ". " + NAMES.get(i).substring(0, cut));
            }
            sheet.row(row++, (cut > 0 ? "" : i + 1 + ". ") + NAMES.get(i).substring(cut));
            sheet.row(row++, score(i));
        }
        List<String> read = scores(read());
        assertEquals(10, read.size());
        assertEquals(List.of("1 80.25 A6", "2 81.25 A8"), read.subList(0, 2));
    }

    /** Rows of boxes one above the other: where each figure stands over its name, the figures below it are the next boxes'. */
    @ParameterizedTest
    @CsvSource({
        "VN, 2, 1",
        "VN, 4, 0",
        "VN, 5, 0",
        "VN, 5, 1",
        "VN, 10, 0",
        "VIN, 5, 1",
        "VLN, 5, 0",
        "NV, 5, 0",
        "NV, 5, 1"
    })
    void aFigureOverEachNameIsItsScore(String lines, int inARow, int between) {
        title();
        boxes(lines, inARow, between);
        Submission read = read();
        assertEquals(
                IntStream.range(0, 10).mapToObj(i -> (i + 1) + " " + score(i)).toList(),
                scores(read).stream()
                        .map(each -> each.substring(0, each.lastIndexOf(' ')))
                        .toList(),
                read.findings().toString());
    }

    @Test
    void theTotalBelowFiguresOverNamesIsItsOwn() {
        title();
        int row = boxes("VN", 5, 0);
        sheet.set(row, 1, "คะแนนรวม").set(row + 1, 1, 86.31);
        Submission read = read();
        assertEquals(10, read.scores().size(), read.findings().toString());
        assertEquals("6 85.25 A6", scores(read).get(5));
        assertEquals("A9", read.reported().get(0).at().a1());
    }

    /** With a text nobody knows between, a figure lacking or a second one below, none is read as that of the box above. */
    @ParameterizedTest
    @CsvSource({"VNX, 0", "XVN, 0", "VXN, 0", "VNT, 0", "VNX, 1", "XVN, 1", "VN, 0", "VN, 1"})
    void figuresOverNamesAreNeverThoseOfTheNamesAboveThem(String lines, int between) {
        title();
        boxes(lines, 5, between);
        if (lines.equals("VN")) {
            sheet.set(5, 6, "แนวโน้ม").set(7 + between, 6, "แนวโน้ม");
        }
        Submission read = read();
        assertEquals(List.of(), scores(read));
        assertEquals(
                1,
                read.findings().stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .count(),
                read.findings().toString());
    }

    /** One score lacks, or a label stands in front of each row: what is below the first names is still not theirs. */
    @ParameterizedTest
    @CsvSource({"-, ตัวชี้วัด", "คะแนนที่ได้, ตัวชี้วัด"})
    void aRowOfScoresOverTheirNamesIsNotOfTheNamesAbove(String ofScores, String ofNames) {
        title();
        for (int i = 0; i < 10; i++) {
            int row = 4 + 3 * (i / 5);
            if (i != 3) {
                sheet.set(row, 2 + i % 5, 80.25 + i);
            }
            sheet.set(row + 1, 2 + i % 5, NAMES.get(i));
        }
        for (int row : List.of(4, 7)) {
            if (!ofScores.equals("-")) {
                sheet.set(row, 1, ofScores).set(row + 1, 1, ofNames);
            }
        }
        Submission read = read();
        assertEquals(List.of(), scores(read));
        assertEquals(
                List.of(FindingCode.ROW_NOT_UNDERSTOOD),
                read.findings().stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .map(Finding::code)
                        .toList());
    }

    /** Full marks over the names of a form, or figures over names below which something is still to be filled in. */
    @ParameterizedTest
    @CsvSource({"0, ''", "0, ....", "1.37, ผลคะแนน", "1.37, ....", "1.37, แผนพัฒนา"})
    void whatStandsOverNamesOfABlankFormIsNoScore(double step, String below) {
        title();
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 1 + i, 80.25 + i * step).set(5, 1 + i, NAMES.get(i));
            if (!below.isEmpty()) {
                sheet.set(6, 1 + i, below);
            }
        }
        assertEquals(List.of(), scores(read()));
    }

    /** The year of a line over the figures is not the title's, and nobody knows which is theirs. */
    @Test
    void figuresOverNamesBelowTwoYearsAreNotRead() {
        title();
        sheet.set(3, 1, "ผลปี 2555");
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 1 + i, 80.25 + i * 1.37).set(5, 1 + i, NAMES.get(i));
        }
        assertEquals(List.of(), scores(read()));
    }

    /** Codes, weights, aims or another table's figures over the names take no score away that stands below its name. */
    @ParameterizedTest
    @CsvSource({"1.1, 0.1", "0.06, 0.01", "85.5, 0.5", "100, 0"})
    void whatStandsOverTheNamesOfATableTakesNoScoreAway(double first, double step) {
        title();
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 2 + i, first + i * step).set(5, 2 + i, NAMES.get(i)).set(6, 2 + i, 80.25 + i);
        }
        sheet.set(6, 1, "คะแนน");
        assertEquals(10, scores(read()).size());
    }

    /** A table that goes on below itself, under a row of other figures: its scores stand below their names. */
    @Test
    void whatStandsOverATableThatGoesOnBelowItselfTakesNoScoreAway() {
        title();
        for (int i = 0; i < 10; i++) {
            int row = 5 + 2 * (i / 5);
            sheet.set(4, 1 + i % 5, 85.5).set(row, 1 + i % 5, NAMES.get(i)).set(row + 1, 1 + i % 5, 80.25 + i);
        }
        assertEquals(10, scores(read()).size());
    }

    /** A page copied line by line: a level below its label in front of the names lies in no score's place. */
    @ParameterizedTest
    @CsvSource({"ระดับ, 10", "-, 0"})
    void theLevelOfAllAboveTheNamesIsNoMissingScore(String label, int stored) {
        title();
        sheet.set(3, 1, label).set(4, 1, "ผ่านดี");
        for (int i = 0; i < 10; i++) {
            sheet.set(5 + 2 * i, 1, (i + 1) + ". " + NAMES.get(i)).set(6 + 2 * i, 1, 80.25 + i);
        }
        assertEquals(stored, read().scores().size());
    }

    /** Behind a last name without a score the figure on a line of its own may be the total; as far below each name it is its score. */
    @ParameterizedTest
    @CsvSource({"' ', '\n', 0", "' : ', ' :\n', 0", "' ', ' ', 10", "'\n', '\n', 10", "' ', ' ได้\n', 10"})
    void aFigureBelowTheLastNameAloneMayBeTheTotal(String between, String last, int stored) {
        title();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            text.append(i + 1).append(". ").append(NAMES.get(i)).append(i < 9 ? between : last);
            text.append(i < 9 ? 80.25 + i : 84.5).append(i < 9 ? "\n" : "");
        }
        sheet.set(3, 1, text.toString());
        Submission read = read();
        assertEquals(stored, read.scores().size());
        assertEquals(
                stored == 0,
                read.findings().stream().anyMatch(finding -> finding.code() == FindingCode.TABLE_NOT_RECOGNISED));
    }

    /** Nine lines and a figure on a line below the last name: a mean of the nine lies between them. */
    @ParameterizedTest
    @CsvSource({"84.5, 0", "99.5, 10", "12.5, 10"})
    void aFigureThatNoMeanCanBeIsTheScore(String last, int stored) {
        title();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            text.append(i + 1)
                    .append(". ")
                    .append(NAMES.get(i))
                    .append(" ")
                    .append(80.25 + i)
                    .append("\n");
        }
        sheet.set(3, 1, text + "10. " + NAMES.get(9) + "\n" + last);
        assertEquals(stored, read().scores().size());
    }

    /** Writes a box for each indicator: V its score, N its name, I its number, L a label, T another number, X any text. */
    private int boxes(String lines, int inARow, int between) {
        int row = 4;
        for (int first = 0; first < 10; first += inARow) {
            for (char line : lines.toCharArray()) {
                for (int i = first; i < Math.min(first + inARow, 10); i++) {
                    int column = 1 + i - first;
                    switch (line) {
                        case 'V' -> sheet.set(row, column, 80.25 + i);
                        case 'N' -> sheet.set(row, column, NAMES.get(i));
                        case 'I' -> sheet.set(row, column, "ตัวชี้วัดที่ " + (i + 1));
                        case 'L' -> sheet.set(row, column, "คะแนน");
                        case 'T' -> sheet.set(row, column, 90.5 + i);
                        default -> sheet.set(row, column, "ดูรายละเอียด");
                    }
                }
                row++;
            }
            row += between;
        }
        return row;
    }

    private void below(int style) {
        title();
        for (int i = 0; i < 10; i++) {
            sheet.set(4 + 2 * i, 1, NAMES.get(i));
            sheet.set(5 + 2 * i, 1, new BookBuilder.Raw("", style, null, score(i)));
        }
    }

    /** What is shown where somebody types is of the cells of the file, not of those in which the list is read. */
    @ParameterizedTest
    @CsvSource({
        "A5:A23, เป้าหมาย, 0",
        "A5:A23, ประเมินตนเอง, 0",
        "A7, เป้าหมาย, 9",
        "C5:C23, เป้าหมาย, 10",
        "A5:A23, คะแนน, 10"
    })
    void aPromptIsOfTheFiguresInItsCells(String cells, String prompt, int stored) {
        below(0);
        sheet.prompt(cells, prompt, "กรอกตัวเลข");
        List<String> scores = scores(read());
        assertEquals(stored, scores.size());
        assertEquals(stored == 9, stored > 0 && !scores.contains("2 81.25 A7"));
    }

    @ParameterizedTest
    @CsvSource({"0, 10", BookBuilder.FORECAST + ", 0", BookBuilder.AIM + ", 0"})
    void whatAFormatWritesBesideAFigureIsHeard(int style, int stored) {
        below(style);
        assertEquals(stored, read().scores().size());
    }
}
