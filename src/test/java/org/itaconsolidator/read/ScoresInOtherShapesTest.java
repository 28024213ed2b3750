package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores in blocks, cards, rows with a sign, below the body's name, and below a line of labels; and the same shapes over other figures. */
class ScoresInOtherShapesTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final String TITLE =
            "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. 2567";
    private static final String NAME = "องค์การบริหารส่วนตำบลบ้านกลาง";
    private static final String BODY = NAME + " อำเภอเมือง จังหวัดน่าน";

    private final BookBuilder book = new BookBuilder();

    private static double score(int indicator) {
        return 80.25 + indicator * 7 % 10 * 1.37;
    }

    private BookBuilder.Sheet sheet(String name) {
        return book.sheet(name).set(1, 1, TITLE).set(2, 1, BODY);
    }

    /** "all" where all ten are stored as they stand there and nothing doubts them, "doubted", "self", "none", else what is stored. */
    private String read() {
        Submission submission = TestReading.read("a.xlsx", book.toBytes());
        if (submission.scores().isEmpty()) {
            return "none";
        }
        if (submission.scores().stream().noneMatch(score -> score.source() == SourceKind.OFFICIAL)) {
            return "self";
        }
        Map<Integer, Double> stored = new TreeMap<>();
        for (ScoreReading score : submission.scores()) {
            stored.put(score.indicator(), score.score().doubleValue());
        }
        Map<Integer, Double> due = new TreeMap<>();
        IntStream.range(0, 10).forEach(i -> due.put(i + 1, Math.round(score(i) * 100) / 100.0));
        boolean years = submission.scores().stream()
                .allMatch(score -> score.fiscalYear().buddhist() == 2567);
        if (!years || submission.scores().size() != 10 || !stored.equals(due)) {
            return stored.toString();
        }
        return submission.findings().stream().anyMatch(Finding::doubtsScores) ? "doubted" : "all";
    }

    private static double rounded(int indicator) {
        return Math.round(score(indicator) * 100) / 100.0;
    }

    @ParameterizedTest
    @CsvSource({
        "ตัวชี้วัดหลัก, คะแนนเฉลี่ยที่ได้, all",
        "เกณฑ์การประเมิน, ผลสัมฤทธิ์ (คะแนน), all",
        "รายการ, Result (100), all",
        "ตัวชี้วัดหลัก, คะแนนที่อยากได้, none",
        "ตัวชี้วัดหลัก, ค่าเป้าหมาย, none",
        "ตัวชี้วัดหลัก, คะแนนเฉลี่ยจังหวัด, none",
        "ตัวชี้วัดหลัก, ค่าน้ำหนัก, none",
        "ตัวชี้วัดหลัก, คะแนนร่าง, none",
        "ตัวชี้วัดหลัก, คะแนนเฉลี่ยที่ได้ปีก่อน, none",
        "เกณฑ์การประเมิน (เป้าหมาย), ผลสัมฤทธิ์ (คะแนน), none"
    })
    void blocksUnderTheSameHeadingsAreOneList(String names, String scores, String read) {
        BookBuilder.Sheet sheet = sheet("แผ่น1").row(4, names, scores, null, names, scores);
        for (int i = 0; i < 5; i++) {
            sheet.row(5 + i, NAMES.get(i), rounded(i), null, NAMES.get(i + 5), rounded(i + 5));
        }
        assertEquals(read, read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ค่าเป้าหมายของหน่วยงาน", "ผลการประเมินตนเอง", "คะแนนของอบต.ข้างเคียง"})
    void lineOverBlocksHoldsForAllOfThem(String line) {
        BookBuilder.Sheet sheet = sheet("แผ่น1")
                .set(3, 1, line)
                .row(4, "ตัวชี้วัดหลัก", "คะแนนเฉลี่ยที่ได้", null, "ตัวชี้วัดหลัก", "คะแนนเฉลี่ยที่ได้");
        for (int i = 0; i < 5; i++) {
            sheet.row(5 + i, NAMES.get(i), rounded(i), null, NAMES.get(i + 5), rounded(i + 5));
        }
        assertEquals(true, List.of("none", "self", "doubted").contains(read()), read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ค่าเป้าหมาย", "ปี 2567", "อบต.บ้านใหม่"})
    void lineOverALaterBlockAloneKeepsItApart(String line) {
        BookBuilder.Sheet sheet = sheet("แผ่น1")
                .set(3, 1, "ผลคะแนน")
                .set(3, 4, line)
                .row(4, "ตัวชี้วัดหลัก", "Result", null, "ตัวชี้วัดหลัก", "Result");
        for (int i = 0; i < 5; i++) {
            sheet.row(5 + i, NAMES.get(i), rounded(i), null, NAMES.get(i + 5), rounded(i + 5));
        }
        assertEquals("{1=80.25, 2=89.84, 3=85.73, 4=81.62, 5=91.21}", read());
    }

    /** The second block may be another's, or of another year: then its headings say so. */
    @ParameterizedTest
    @ValueSource(strings = {"คะแนนเฉลี่ยที่ได้ ปี 2566", "คะแนนเฉลี่ยที่ได้ (จังหวัด)"})
    void blocksUnderOtherHeadingsAreNoList(String second) {
        BookBuilder.Sheet sheet =
                sheet("แผ่น1").row(4, "ตัวชี้วัดหลัก", "คะแนนเฉลี่ยที่ได้", null, "ตัวชี้วัดหลัก", second);
        for (int i = 0; i < 5; i++) {
            sheet.row(5 + i, NAMES.get(i), rounded(i), null, NAMES.get(i + 5), rounded(i + 5));
        }
        assertEquals("{1=80.25, 2=89.84, 3=85.73, 4=81.62, 5=91.21}", read());
    }

    @ParameterizedTest
    @CsvSource({
        "=, คะแนน, รายละเอียดคะแนน, all",
        ":, คะแนน, รายละเอียดคะแนน, all",
        "=, คะแนน, ค่าเป้าหมาย, none",
        ">=, คะแนน, รายละเอียดคะแนน, none"
    })
    void signBetweenNameAndScoreIsNoValue(String sign, String unit, String line, String read) {
        BookBuilder.Sheet sheet = sheet("แผ่น1").set(4, 1, line);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, "ตัวชี้วัดที่ " + (i + 1) + " " + NAMES.get(i), sign, rounded(i), unit);
        }
        assertEquals(read, read());
    }

    @ParameterizedTest
    @CsvSource({
        "Result (100), all",
        "ได้, all",
        "คะแนนที่ได้, all",
        "เป้าหมาย, none",
        "Target (100), none",
        "คะแนนประเมินตนเอง, none",
        "คะแนนร่าง, none",
        "ค่าเฉลี่ยจังหวัด, none",
        "น้ำหนัก, none"
    })
    void labelOnACardMaySayNothingButThatItIsAResult(String label, String read) {
        BookBuilder.Sheet sheet = sheet("การ์ด");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + 3 * i, "ตัวชี้วัดที่ " + (i + 1), NAMES.get(i));
            sheet.row(5 + 3 * i, label, rounded(i));
        }
        assertEquals(read, read());
    }

    /** Each card was turned by itself, so that none of its labels headed ten scores. */
    @ParameterizedTest
    @CsvSource({"ผลคะแนนรายด้าน, all", "ค่าเป้าหมาย, none"})
    void cardsThatTheirFirstRowsCountAreOneTable(String label, String read) {
        BookBuilder.Sheet sheet = sheet("การ์ด");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + 5 * i, "ลำดับตัวชี้วัด", i + 1);
            sheet.row(5 + 5 * i, "เรื่อง", NAMES.get(i));
            sheet.row(6 + 5 * i, "วัดด้วย", i < 5 ? "IIT" : i < 8 ? "EIT" : "OIT");
            sheet.row(7 + 5 * i, label, rounded(i));
        }
        assertEquals(read, read());
    }

    @ParameterizedTest
    @CsvSource({
        "องค์การบริหารส่วนตำบลบ้านกลาง, all",
        "อบต.บ้านกลาง, all",
        "องค์การบริหารส่วนตำบลข้างเคียง, none",
        "องค์การบริหารส่วนตำบลบ้านกลาง (เป้าหมาย), none"
    })
    void ownNameHeadsItsScores(String heading, String read) {
        BookBuilder.Sheet sheet = sheet("แผ่น1").row(4, "ที่", "ตัวชี้วัดตามแบบประเมิน", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, NAMES.get(i), rounded(i));
        }
        assertEquals(read, read());
    }

    @ParameterizedTest
    @CsvSource({
        "ผู้จัดทำ :, งานนโยบายและแผน, all",
        "วันที่รายงาน :, ๓ ธันวาคม ๒๕๖๗, all",
        "ประเภทข้อมูล :, ประมาณการ, doubted",
        "ประเภทข้อมูล :, ค่าเป้าหมาย, doubted",
        "สถานะ :, ร่าง, doubted",
        "ผู้ประเมิน :, ประเมินตนเอง, doubted"
    })
    void lineOfLabelsIsNoTable(String label, String value, String read) {
        BookBuilder.Sheet sheet = book.sheet("แบบฟอร์ม")
                .set(1, 1, "แบบรายงานผลคะแนน ITA")
                .row(2, "หน่วยงาน :", NAME, "อำเภอ :", "เมือง", "จังหวัด :", "น่าน")
                .row(3, "ปีงบประมาณ :", "๒๕๖๗", label, value)
                .row(5, "ตัวชี้วัดหลัก", "คะแนนสุทธิ", "เกรด");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, NAMES.get(i), rounded(i), "ดี");
        }
        String found = read();
        assertEquals(read, read.equals("doubted") && !found.equals("all") ? "doubted" : found);
    }

    /** A sheet may be named after other figures that stand beside the scores. */
    @ParameterizedTest
    @CsvSource({
        "น้ำหนัก, น้ำหนัก, all",
        "เทียบเป้า, ค่าเป้าหมาย, all",
        "เทียบประเทศ, ค่าเฉลี่ยระดับประเทศ, all",
        "น้ำหนัก, หมายเหตุ, none",
        "เป้าหมาย, หมายเหตุ, none",
        "ร่าง, ร่าง, none",
        "เทียบเป้า, หมายเหตุ, doubted",
        "คะแนนซ้อมมือ, หมายเหตุ, none",
        "คะแนนพี่หนุ่ย, หมายเหตุ, doubted",
        "กันเอง, หมายเหตุ, doubted"
    })
    void nameOfASheetDoubtsOnlyByWhatItSaysOfTheScores(String name, String beside, String read) {
        BookBuilder.Sheet sheet = sheet(name).row(4, "ตัวชี้วัด", beside, "คะแนนที่ได้");
        for (int i = 0; i < 10; i++) {
            Object other = beside.equals("หมายเหตุ") ? null : 85;
            sheet.row(5 + i, NAMES.get(i), other, rounded(i));
        }
        assertEquals(read, read());
    }

    @ParameterizedTest
    @CsvSource({"true, all", "false, none"})
    void sheetOfItemsHoldsTheScoresOfTheirIndicatorsToo(boolean items, String read) {
        BookBuilder.Sheet sheet = sheet("รายข้อ").row(4, "ที่", "รายการตัวชี้วัด", "คะแนนที่ได้รับ");
        int row = 5;
        for (int i = 0; i < 10; i++) {
            sheet.row(row++, "ตัวชี้วัดที่ " + (i + 1), NAMES.get(i), rounded(i));
            for (int item = 1; items && i < 5 && item <= 3; item++) {
                String code = "I" + (3 * i + item);
                sheet.row(row++, code, code + " ข้อคำถามเกี่ยวกับเจ้าหน้าที่", rounded(i) - item);
            }
        }
        assertEquals(read, read());
    }

    @ParameterizedTest
    @CsvSource({"ผลการพิจารณา, all", "ผลการพิจารณา (ร่าง), doubted", "ผลการพิจารณาเบื้องต้น, doubted"})
    void headingOfWhatWasDecidedOverLevelsIsNoDoubt(String heading, String read) {
        BookBuilder.Sheet sheet = sheet("แผ่น1").row(4, "ตัวชี้วัด", "คะแนน", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), rounded(i), rounded(i) >= 85 ? "ผ่าน" : "ไม่ผ่าน");
        }
        assertEquals(read, read());
    }

    /** How the cards of the indicators lie: below one another, each on a sheet of its own, or on one that is named after it. */
    enum Cards {
        BELOW,
        SHEETS,
        NAMED_SHEETS;

        BookBuilder.Sheet sheet(ScoresInOtherShapesTest of, int indicator) {
            return switch (this) {
                case BELOW -> indicator == 0 ? of.sheet("แผ่น1") : null;
                case SHEETS ->
                    of.sheet("แผ่น" + indicator)
                            .set(4, 1, "ตัวชี้วัดที่ " + (indicator + 1) + " " + NAMES.get(indicator));
                case NAMED_SHEETS -> of.sheet(NAMES.get(indicator));
            };
        }
    }

    /** Ten cards of lines, a label and what it says each; "#" stands for the score. */
    private void cards(Cards cards, Object... lines) {
        BookBuilder.Sheet sheet = null;
        int row = 4;
        for (int i = 0; i < 10; i++) {
            BookBuilder.Sheet own = cards.sheet(this, i);
            sheet = own == null ? sheet : own;
            row = own == null ? row : cards == Cards.SHEETS ? 5 : 4;
            if (cards == Cards.BELOW) {
                sheet.set(row++, 1, NAMES.get(i));
            }
            for (int line = 0; line < lines.length; line += 2) {
                sheet.row(row++, lines[line], "#".equals(lines[line + 1]) ? (Object) rounded(i) : lines[line + 1]);
            }
            row++;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BELOW, คะแนนที่ได้, all",
        "SHEETS, คะแนนที่ได้, all",
        "NAMED_SHEETS, คะแนน, all",
        "SHEETS, ผลคะแนนปี 2567, all",
        "SHEETS, คะแนนเป้าหมาย, none",
        "NAMED_SHEETS, คะแนนเฉลี่ยจังหวัด, none",
        "BELOW, ค่าน้ำหนัก, none",
        "SHEETS, คะแนนประเมินตนเอง, none"
    })
    void cardOfEachIndicatorHasItsScoreBehindALabel(Cards cards, String label, String read) {
        cards(cards, label, "#", "จุดอ่อน", "บุคลากรบางส่วนยังไม่ทราบ");
        assertEquals(read, read());
    }

    @ParameterizedTest
    @EnumSource
    void otherFiguresOfACardAreNoScores(Cards cards) {
        cards(cards, "คะแนนเต็ม", 100, "เป้าหมาย", 95.5, "คะแนนที่ได้", "#", "ค่าเฉลี่ยระดับจังหวัด", 77.25);
        assertEquals("all", read());
    }

    /** The measures of a card are read beside its score, each at its own cell. */
    @ParameterizedTest
    @EnumSource(names = {"SHEETS", "NAMED_SHEETS"})
    void measuresOfACardAreReadBesideItsScore(Cards cards) {
        cards(cards, "คะแนน", "#", "จุดอ่อน", "ยังไม่ทราบแผน", "มาตรการ", "จัดประชุมชี้แจง", "ผู้รับผิดชอบ", "กองคลัง");
        Submission submission = TestReading.read("a.xlsx", book.toBytes());
        assertEquals(10, submission.scores().size());
        assertEquals(10, submission.measures().size());
        assertEquals(
                cards == Cards.SHEETS ? "B5" : "B4",
                submission.scores().get(2).at().a1());
        assertEquals(OptionalInt.of(3), submission.measures().get(2).indicator());
        assertEquals("กองคลัง", submission.measures().get(2).text(Field.RESPONSIBLE));
    }

    /** What is weak is said in a table of measures, and no note on the scores above it: "ยังไม่ทราบ" would take them back. */
    @Test
    void tableOfMeasuresBelowSaysNothingOfTheScores() {
        BookBuilder.Sheet sheet = sheet("แผ่น1").row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), rounded(i));
        }
        sheet.row(16, "ตัวชี้วัด", "จุดอ่อน", "มาตรการ", "ผู้รับผิดชอบ")
                .row(17, NAMES.get(0), "ยังไม่ทราบแผน", "จัดประชุมชี้แจง", "กองคลัง")
                .row(18, NAMES.get(1), "บุคลากรยังไม่รับรู้", "ทำคู่มือ", "สำนักปลัด");
        assertEquals("all", read());
    }

    /** Lines between cards are those between the rows of their table: instruments, a note. */
    @Test
    void linesBetweenCardsStandBetweenTheirRows() {
        BookBuilder.Sheet sheet = sheet("แผ่น1");
        int row = 4;
        for (int i = 0; i < 10; i++) {
            if (i == 0 || i == 5 || i == 8) {
                sheet.set(row++, 1, "แบบวัด " + (i == 0 ? "IIT" : i == 5 ? "EIT" : "OIT"));
            }
            sheet.set(row, 1, NAMES.get(i)).row(row + 1, "คะแนนที่ได้", rounded(i));
            row += 2;
        }
        assertEquals("all", read());
    }

    /** A label that names another year than the title counts, as the heading of a column does, and the title's year is told. */
    @Test
    void labelOfACardNamesTheYear() {
        cards(Cards.BELOW, "ผลคะแนน ปี 2566", "#");
        Submission submission = TestReading.read("a.xlsx", book.toBytes());
        assertEquals(
                Set.of(2566),
                submission.scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .collect(Collectors.toSet()));
        assertEquals(List.of("fiscal-year-mismatch แผ่น1!A1"), TestReading.codes(submission));
    }

    /** So does a year that stands beside a label for it: it is no heading of scores below. */
    @ParameterizedTest
    @EnumSource
    void yearBesideALabelOfACardCounts(Cards cards) {
        cards(cards, "ปีงบประมาณ", 2566, "คะแนน", "#");
        Submission submission = TestReading.read("a.xlsx", book.toBytes());
        assertEquals(10, submission.scores().size());
        assertEquals(
                Set.of(2566),
                submission.scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.of(FindingCode.FISCAL_YEAR_MISMATCH), Set.copyOf(TestReading.onlyCodes(submission)), cards.name());
    }

    /** The word for indicators with a number stands beside the name of each card. */
    @Test
    void nameOfACardStandsBesideItsNumber() {
        BookBuilder.Sheet sheet = sheet("แผ่น1");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + 4 * i, "ตัวชี้วัดที่ " + (i + 1), NAMES.get(i))
                    .row(5 + 4 * i, "ประเภท", i < 5 ? "IIT" : i < 8 ? "EIT" : "OIT")
                    .row(6 + 4 * i, "คะแนนที่ได้", rounded(i));
        }
        assertEquals("all", read());
    }

    /** Two scores of one year below a name, or cards of an indicator twice, are not put together. */
    @Test
    void cardThatSaysALabelTwiceIsLeftAsItIs() {
        cards(Cards.BELOW, "คะแนน", "#", "คะแนน", 90.5);
        assertEquals(false, "all".equals(read()), read());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void yearsOfAnIndicatorStandBelowItsName(boolean ownSheet) {
        BookBuilder.Sheet sheet = sheet("รายตัวชี้วัด");
        for (int i = 0; i < 10; i++) {
            int row = ownSheet ? 3 : 4 + 5 * i;
            sheet = ownSheet ? book.sheet("ตชว." + (i + 1)).set(2, 1, BODY) : sheet;
            sheet.set(ownSheet ? 1 : row - 1, 1, "ตัวชี้วัดที่ " + (i + 1) + " " + NAMES.get(i))
                    .row(row, "ปีงบประมาณ", "คะแนน", ownSheet ? null : "บันทึก")
                    .row(row + 1, 2566, rounded(i) - 1)
                    .row(row + 2, 2567, rounded(i));
        }
        Submission submission = TestReading.read("a.xlsx", book.toBytes());
        assertEquals(
                ownSheet ? List.of("2566 80.62 B4", "2567 81.62 B5") : List.of("2566 80.62 B20", "2567 81.62 B21"),
                submission.scores().stream()
                        .filter(score -> score.indicator() == 4)
                        .map(score -> score.fiscalYear().buddhist() + " "
                                + score.score().setScale(2, RoundingMode.HALF_UP) + " "
                                + score.at().a1())
                        .sorted()
                        .toList());
        assertEquals(20, submission.scores().size());
    }

    /** The level in a box right above the headings is no group of columns; other words there may say what these hold. */
    @ParameterizedTest
    @CsvSource({"ผ่านดี, all", "ค่าเป้าหมาย, none"})
    void levelInABoxAboveTheTableRefusesNothing(String level, String expected) {
        BookBuilder.Sheet sheet = sheet("คะแนน")
                .row(3, "ผลคะแนนรวม", 86.55)
                .row(4, "ระดับคะแนน", level)
                .row(5, "ที่", "ประเด็นการประเมิน", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, i + 1, NAMES.get(i), rounded(i));
        }
        assertEquals(expected, read());
    }

    /** What is merged over all rows and follows from their scores is their total, and no score of each of them. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนรวม, 0, 1",
        "ผลคะแนนรวม, 0, 1",
        "คะแนน ITA, 0, 1",
        "ผลคะแนน ITA, 0, 1",
        "คะแนนรวม, 2, 0",
        "คะแนนรวม (ร่าง), 0, 0",
        "คะแนนรวมปี 2566, 0, 0",
        "คะแนนรวมจังหวัด, 0, 0",
        "ค่าเป้าหมาย, 0, 0"
    })
    void totalMergedOverAllRowsIsNoScore(String heading, int more, int totals) {
        BookBuilder.Sheet sheet = sheet("แผ่น1").row(4, "ตัวชี้วัด", "คะแนน", heading);
        double[] sums = new double[3];
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), rounded(i));
            sums[i < 5 ? 0 : i < 8 ? 1 : 2] += rounded(i);
        }
        double total = Math.round((sums[0] / 5 * 0.3 + sums[1] / 3 * 0.3 + sums[2] / 2 * 0.4) * 100) / 100.0 + more;
        sheet.set(5, 3, total).merge(5, 3, 14, 3);
        assertEquals("all", read());
        Submission submission = TestReading.read("a.xlsx", book.toBytes());
        assertEquals(totals, submission.reported().size());
        assertEquals(
                totals == 0 && !heading.equals("ค่าเป้าหมาย"),
                submission.findings().stream()
                        .anyMatch(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED
                                && finding.severity() == Severity.WARNING));
    }

    /** The national report prints beside the scores, merged over the rows of each instrument, its mean, weight and what both make. */
    @ParameterizedTest
    @CsvSource({"0, IIT 85.73 EIT 87.56 OIT 86.42", "1, ''"})
    void meansMergedOverEachInstrumentAreItsScores(int more, String expected) {
        BookBuilder.Sheet sheet = sheet("แผ่น1")
                .row(4, "ตัวชี้วัด", "คะแนน ITA", "คะแนนที่ได้ (100 คะแนน)", "น้ำหนัก (ร้อยละ)", "คะแนนถ่วงน้ำหนัก");
        double[] sums = new double[3];
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, "ตัวชี้วัดที่ " + (i + 1) + " " + NAMES.get(i), rounded(i));
            sums[i < 5 ? 0 : i < 8 ? 1 : 2] += rounded(i);
        }
        int[] first = {5, 10, 13, 15};
        int[] weights = {30, 30, 40};
        for (int i = 0; i < 3; i++) {
            double mean = Math.round(sums[i] / (first[i + 1] - first[i]) * 100) / 100.0 + more;
            sheet.set(first[i], 3, mean).set(first[i], 4, weights[i]);
            sheet.set(first[i], 5, Math.round(mean * weights[i]) / 100.0);
            for (int column = 3; column <= 5; column++) {
                sheet.merge(first[i], column, first[i + 1] - 1, column);
            }
        }
        assertEquals(more == 0 ? "all" : "none", read());
        assertEquals(
                expected,
                TestReading.read("a.xlsx", book.toBytes()).reported().stream()
                        .map(figure -> figure.kind() + " " + figure.text())
                        .collect(Collectors.joining(" ")));
    }

    /** The same typed once beside each instrument's rows, in whichever row, merged or not. */
    @ParameterizedTest
    @CsvSource({"0, 0, IIT 25.72 EIT 26.27 OIT 34.57", "1, 0, IIT 25.72 EIT 26.27 OIT 34.57", "0, 1, ''"})
    void pointsBesideOneRowOfEachInstrumentAreItsScores(int down, int more, String expected) {
        BookBuilder.Sheet sheet = sheet("แผ่น1").row(4, "ตัวชี้วัด", "คะแนนรายตัวชี้วัด", "คะแนนที่ได้");
        double[] sums = new double[3];
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, (i + 1) + ". " + NAMES.get(i), rounded(i));
            sums[i < 5 ? 0 : i < 8 ? 1 : 2] += rounded(i);
        }
        int[] first = {5, 10, 13, 15};
        int[] weights = {30, 30, 40};
        for (int i = 0; i < 3; i++) {
            double mean = Math.round(sums[i] / (first[i + 1] - first[i]) * 100) / 100.0;
            sheet.set(first[i] + down, 3, Math.round(mean * weights[i]) / 100.0 + more);
        }
        assertEquals(more == 0, "all".equals(read()), read());
        assertEquals(
                expected,
                TestReading.read("a.xlsx", book.toBytes()).reported().stream()
                        .map(figure -> figure.kind() + " " + figure.text())
                        .collect(Collectors.joining(" ")));
    }
}
