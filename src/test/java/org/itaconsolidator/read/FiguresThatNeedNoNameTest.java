package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure that the scores make by their weights is the total, and the level that they make theirs, whatever they are called. */
class FiguresThatNeedNoNameTest {
    /** They weigh to 90.99, and 89.92 is their plain mean; OIT has 94.45, EIT 88.29, IIT 89.09. */
    private static final List<String> SCORES =
            List.of("91.25", "88.41", "90.13", "85.77", "89.90", "93.02", "87.66", "84.19", "96.40", "92.50");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ผล");

    private static List<String> stated(Submission read) {
        return read.reported().stream()
                .map(figure ->
                        figure.kind() + " " + figure.text() + " " + figure.at().a1())
                .sorted()
                .toList();
    }

    private void titles() {
        sheet.row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567").row(2, "องค์การบริหารส่วนตำบลทดสอบ");
    }

    private void down(Object total, Object level) {
        titles();
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), new BigDecimal(SCORES.get(i)));
        }
        sheet.row(15, null, "คะแนนสุดท้าย", total).row(16, null, "แปลผล", level);
    }

    @Test
    void rowsBelowTheScoresAreTheirTotalAndLevel() {
        down(new BigDecimal("90.99"), "ผ่านดี");
        Submission read = TestReading.read(book.toBytes());
        assertEquals(List.of("LEVEL ผ่านดี C16", "TOTAL 90.99 C15"), stated(read));
        assertEquals(12, read.rowsRead().size());
    }

    @ParameterizedTest
    @CsvSource({"89.92,ผ่าน", "90.90,ต้องปรับปรุง", "94.10,ผ่านดีเยี่ยม"})
    void anotherFigureStaysUnknownAndIsTold(String total, String level) {
        down(new BigDecimal(total), level);
        Submission read = TestReading.read(book.toBytes());
        assertEquals(List.of(), stated(read));
        assertEquals(
                List.of("indicator-not-recognised ผล!B15 ผล!C15", "figure-not-understood ผล!C16"),
                TestReading.codes(read).stream()
                        .filter(code -> !code.startsWith("text-"))
                        .toList());
    }

    /** As the system's page of a body has them below its list: the figure stands where the names do, and its unit where the scores do. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนสูงสุดรายตัวชี้วัด, 96.40, คะแนน, '', indicator-not-recognised ผล!A15 ผล!B15",
        "คะแนนต่ำสุดรายตัวชี้วัด, 84.19, , '', indicator-not-recognised ผล!A15 ผล!B15",
        "ค่าเฉลี่ยประเทศ, 93.05, คะแนน, '', indicator-not-recognised ผล!A15 ผล!B15",
        "คะแนนรวม, 90.99, คะแนน, TOTAL 90.99 B15, ''",
        "คะแนนภาพรวมหน่วยงาน, 90.99, , TOTAL 90.99 B15, ''",
        "คะแนนรวม, 91.99, คะแนน, '', indicator-not-recognised ผล!B15",
        "คะแนนรวม ปี 2566, 90.99, คะแนน, '', indicator-not-recognised ผล!B15",
        "รวม, 10, , '', ''",
        "คะแนนหลังอุทธรณ์, 93.10, คะแนน, '', indicator-not-recognised ผล!B15",
        "การใช้งบประมาณ, 93.10, คะแนน, '', indicator-not-recognised ผล!B15"
    })
    void aFigureWhereTheNamesStandIsOfTheTextInFront(
            String label, String figure, String unit, String stated, String told) {
        titles();
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), new BigDecimal(SCORES.get(i)));
        }
        sheet.row(15, label, new BigDecimal(figure), unit);
        Submission read = TestReading.read(book.toBytes());
        assertEquals(10, read.scores().size());
        assertEquals(stated, String.join(", ", stated(read)));
        assertEquals(
                told,
                TestReading.codes(read).stream()
                        .filter(code -> !code.startsWith("text-"))
                        .collect(Collectors.joining(", ")));
        assertEquals(
                told.contains("A15"),
                read.findings().stream()
                        .anyMatch(finding -> finding.code() == FindingCode.INDICATOR_NOT_RECOGNISED
                                && finding.severity() == Severity.NOTICE));
    }

    /** Above the last score such a figure may be one that was moved. */
    @Test
    void aFigureWhereTheNamesStandIsToldWhereAScoreLacks() {
        titles();
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 9; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), new BigDecimal(SCORES.get(i)));
        }
        sheet.row(14, "ด้านสุดท้าย", new BigDecimal("92.50"), "คะแนน");
        Submission read = TestReading.read(book.toBytes());
        assertEquals(9, read.scores().size());
        assertEquals(
                List.of("indicator-not-recognised ผล!B14"),
                TestReading.codes(read).stream()
                        .filter(code -> code.startsWith("indicator-"))
                        .toList());
    }

    /** Below a column of the instruments' scores stand the total and the level, where nothing stands in that of the scores. */
    @ParameterizedTest
    @CsvSource({
        "90.99, ผ่านดี, 'LEVEL ผ่านดี D16, TOTAL 90.99 D15'",
        "90.98, ผ่าน, ''",
        "80.99, ผ่านดี, LEVEL ผ่านดี D16"
    })
    void rowsMayStateThemBesideTheScores(String total, String level, String expected) {
        titles();
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน", "คะแนนรวมของแบบวัด");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), new BigDecimal(SCORES.get(i)));
        }
        sheet.set(5, 4, 89.09).set(10, 4, 88.29).set(13, 4, 94.45);
        sheet.row(15, "สรุปคะแนนรวม", null, null, new BigDecimal(total)).merge(15, 1, 15, 3);
        sheet.row(16, "อยู่ระดับ", null, null, level).merge(16, 1, 16, 3);
        assertEquals(expected, String.join(", ", stated(TestReading.read(book.toBytes()))));
    }

    @Test
    void columnsBesideTheScoresAreTheirTotalAndLevel() {
        titles();
        List<Object> headings = new ArrayList<>(ScoreTablesTest.NAMES);
        headings.add(0, "ปีงบประมาณ");
        headings.addAll(List.of("รวมคะแนน ITA ทั้งสิ้น", "สรุประดับ"));
        sheet.row(4, headings.toArray());
        List<Object> scores =
                new ArrayList<>(SCORES.stream().map(BigDecimal::new).toList());
        scores.add(0, "2567");
        scores.addAll(Arrays.asList(new BigDecimal("90.99"), "ผ่านดี"));
        sheet.row(5, scores.toArray());
        Submission read = TestReading.read(book.toBytes());
        assertEquals(List.of("LEVEL ผ่านดี M5", "TOTAL 90.99 L5"), stated(read));
        assertEquals(List.of(), read.findings());
    }

    /**
     * A total that stands alone above the scores, as on the system's page, is read by its name where they do not make it: that they contradict
     * each other was passed over. Among figures of something else, and below what another title says, it is not theirs.
     */
    @ParameterizedTest
    @CsvSource({
        "'', คะแนนรวม, 88.12, TOTAL 88.12 B4",
        "สรุปผลคะแนน, ผลคะแนนรวม ปี 2567, 88.12, TOTAL 88.12 B4",
        "ปีงบประมาณ|2567, คะแนนรวม, 88.12, TOTAL 88.12 B4",
        "ระดับ|A, คะแนนรวม, 88.12, TOTAL 88.12 B4",
        "ค่าเฉลี่ยจังหวัด, คะแนนรวม, 88.12, ''",
        "กองคลัง, คะแนนรวม, 88.12, ''",
        "งบประมาณถนน|12.50, รวม, 50.25, ''",
        "'', คะแนนรวมปีก่อน, 88.12, ''",
        "'', เป้าหมายคะแนนรวม, 88.12, ''",
        "'', Total (Goal), 88.12, ''",
        "'', คะแนนรวม (เป้าหมาย), 88.12, ''",
        "'', คะแนนเฉลี่ย, 89.92, ''",
        "'', รวม, 89.92, ''",
        "'', คะแนนรวม, 89.9, ''",
        "IIT, คะแนนรวม, 88.12, ''",
        "การป้องกันการทุจริต, คะแนนรวม, 88.12, ''",
        "ตัวชี้วัดที่ 9, คะแนนรวม, 88.12, ''",
        "'', คะแนนเต็ม, 100.00, ''",
        "'', รวม, 10, ''"
    })
    void totalThatTheScoresDoNotMakeIsKnownByItsName(String above, String label, String total, String expected) {
        titles();
        sheet.row(3, (Object[]) above.split("\\|")).row(4, label, total).row(6, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(7 + i, ScoreTablesTest.NAMES.get(i), new BigDecimal(SCORES.get(i)));
        }
        assertEquals(
                expected,
                stated(TestReading.read(book.toBytes())).stream()
                        .filter(figure -> !figure.startsWith("LEVEL"))
                        .collect(Collectors.joining()));
    }

    /**
     * So is a level, above the scores or below them: the only one that is named, and not one aimed at, of another year, of a part or of a body
     * above.
     */
    @ParameterizedTest
    @CsvSource({
        "ระดับ, ต้องปรับปรุง, LEVEL ต้องปรับปรุง",
        "ระดับผลการประเมิน, ผ่านดีเยี่ยม, LEVEL ผ่านดีเยี่ยม",
        "ระดับ, จังหวัด, ''",
        "เป้าหมายระดับ, ผ่านดีเยี่ยม, ''",
        "ระดับปีที่แล้ว, ต้องปรับปรุง, ''",
        "ระดับ IIT, ผ่านดีเยี่ยม, ''",
        "ระดับของจังหวัด, ต้องปรับปรุง, ''"
    })
    void levelThatTheScoresDoNotMakeIsKnownByItsName(String label, String level, String expected) {
        for (int row : new int[] {4, 18}) {
            BookBuilder.Sheet each = new BookBuilder()
                    .sheet("คะแนน")
                    .row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567")
                    .row(2, "องค์การบริหารส่วนตำบลทดสอบ")
                    .row(row, label, level)
                    .row(6, "ตัวชี้วัด", "คะแนน");
            for (int i = 0; i < 10; i++) {
                each.row(7 + i, ScoreTablesTest.NAMES.get(i), new BigDecimal(SCORES.get(i)));
            }
            assertEquals(
                    expected.isEmpty() ? List.of() : List.of(expected + " B" + row),
                    stated(TestReading.read(each.book().toBytes())));
        }
    }

    /** A level whose figures the next row tells is one of a scale. */
    @Test
    void levelOfAScaleIsNotTheScores() {
        BookBuilder.Sheet each = new BookBuilder()
                .sheet("คะแนน")
                .row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567")
                .row(2, "องค์การบริหารส่วนตำบลทดสอบ")
                .row(6, "ที่", "ตัวชี้วัด", "คะแนน")
                .row(18, "ระดับ", "ผ่านดีเยี่ยม")
                .row(19, "หมายถึง", "95.00 - 100.00 คะแนน");
        for (int i = 0; i < 10; i++) {
            each.row(7 + i, i + 1, ScoreTablesTest.NAMES.get(i), new BigDecimal(SCORES.get(i)));
        }
        assertEquals(List.of(), stated(TestReading.read(each.book().toBytes())));
    }

    /** Below a table across it is that of the only row, if the scores of that count. */
    @ParameterizedTest
    @CsvSource({
        "ปีงบประมาณ, คะแนนรวม, 88.12, TOTAL 88.12 B6",
        "ปีงบประมาณ, คะแนนเฉลี่ยรวม, 89.92, ''",
        "ปีงบประมาณ, รวม, 89.92, ''",
        "ปีงบประมาณ, คะแนนรวม, 89.9, ''",
        "ปีงบประมาณ, รวม, 899.23, ''",
        "เป้าหมาย, คะแนนรวม, 88.12, ''"
    })
    void totalBelowATableAcrossIsThatOfItsOnlyRow(String corner, String label, String total, String expected) {
        titles();
        List<Object> headings = new ArrayList<>(ScoreTablesTest.NAMES);
        headings.add(0, corner);
        List<Object> scores =
                new ArrayList<>(SCORES.stream().map(BigDecimal::new).toList());
        scores.add(0, "2567");
        sheet.row(4, headings.toArray()).row(5, scores.toArray()).row(6, label, new BigDecimal(total));
        assertEquals(expected, String.join(", ", stated(TestReading.read(book.toBytes()))));
    }

    /** A total of another year than the scores', or of no year, is not theirs. */
    @ParameterizedTest
    @CsvSource({"ประจำปีงบประมาณ พ.ศ. 2566, TOTAL 88.12 B3", "ประจำปีงบประมาณ พ.ศ. 2567, ''", "'', ''"})
    void totalIsOfTheYearThatTheTitleSays(String year, String expected) {
        sheet.row(1, "ผลการประเมิน ITA " + year).row(2, "องค์การบริหารส่วนตำบลทดสอบ");
        sheet.row(3, "คะแนนรวม", new BigDecimal("88.12")).row(5, "ตัวชี้วัด", "คะแนนปี 2566");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, ScoreTablesTest.NAMES.get(i), new BigDecimal(SCORES.get(i)));
        }
        assertEquals(expected, String.join(", ", stated(TestReading.read(book.toBytes()))));
    }

    /** With a table for each instrument a total above or below one of them is the instrument's. */
    @ParameterizedTest
    @CsvSource({"IIT EIT OIT, true", "ภายใน ภายนอก เปิดเผย, true", "IIT EIT OIT, false", "ภายใน ภายนอก เปิดเผย, false"})
    void totalBesidePartOfTheScoresIsNotOfTheWhole(String captions, boolean above) {
        titles();
        int row = 4;
        int first = 0;
        for (String caption : captions.split(" ")) {
            int last = first == 0 ? 5 : first == 5 ? 8 : 10;
            List<Object> headings = new ArrayList<>(ScoreTablesTest.NAMES.subList(first, last));
            headings.add(0, "ปีงบประมาณ");
            List<Object> scores = new ArrayList<>(
                    SCORES.subList(first, last).stream().map(BigDecimal::new).toList());
            scores.add(0, "2567");
            sheet.row(row, caption).row(row + (above ? 1 : 3), "คะแนนรวม", new BigDecimal("88.12"));
            sheet.row(row + (above ? 2 : 1), headings.toArray()).row(row + (above ? 3 : 2), scores.toArray());
            row += 5;
            first = last;
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(10, read.scores().size());
        assertEquals(
                List.of(),
                read.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.TOTAL_MISMATCH)
                        .toList());
        assertEquals(List.of(), stated(read));
    }

    private static final String TITLE = "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567";

    /** The scores in a table with their total, and rows of cells above it, or on another sheet. */
    private static Submission beside(String sheetName, String rows) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet scores =
                book.sheet("คะแนน").row(1, TITLE).row(2, "องค์การบริหารส่วนตำบลทดสอบ อำเภอเมือง จังหวัดน่าน");
        scores.row(12, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            scores.row(13 + i, ScoreTablesTest.NAMES.get(i), new BigDecimal(SCORES.get(i)));
        }
        scores.row(23, "คะแนนรวม", new BigDecimal("90.99"));
        BookBuilder.Sheet stating = sheetName.isEmpty() ? scores : book.sheet(sheetName);
        int row = 4;
        for (String each : rows.split("\\|")) {
            stating.row(row++, (Object[]) each.split(";"));
        }
        return TestReading.read(book.toBytes());
    }

    /**
     * Whatever else of the year's result stands beside its scores or on a sheet of its own is held against them, whether or not their table
     * has a total: these were passed over, so that nobody saw that the file contradicts itself.
     */
    @ParameterizedTest
    @CsvSource({
        "IIT;91.11|EIT;77.10|OIT;60.89, IIT 91.11 EIT 77.10 OIT 60.89",
        "แบบวัด IIT;91.11, IIT 91.11",
        "IIT;89.09|EIT;88.29|OIT;60.89, IIT 89.09 EIT 88.29 OIT 60.89",
        "IIT 91.11 EIT 77.10 OIT 60.89, IIT 91.11 EIT 77.10 OIT 60.89",
        "แบบวัด IIT ได้ 91.11 คะแนน|แบบวัด EIT ได้ 77.10 คะแนน, IIT 91.11 EIT 77.10",
        "คะแนนรวม;85.20, TOTAL 85.20",
        "คะแนนรวม;85.20;ระดับ;ผ่าน, TOTAL 85.20 LEVEL ผ่าน",
        "คะแนน 85.2 ระดับ ผ่าน, TOTAL 85.2 LEVEL ผ่าน",
        "ระดับผลการประเมิน ผ่าน, LEVEL ผ่าน",
        "ระดับ;AA, LEVEL AA"
    })
    void whatContradictsTheScoresIsStatedWhereverItStands(String rows, String stated) {
        for (String sheetName : List.of("", "สรุป", "Sheet2")) {
            Submission read = beside(sheetName, rows);
            assertEquals(10, read.scores().size());
            assertEquals(
                    "TOTAL 90.99 " + stated,
                    read.reported().stream()
                            .map(figure -> figure.kind() + " " + figure.text())
                            .collect(Collectors.joining(" ")),
                    sheetName);
        }
    }

    /** Figures of parts, weights, rounded ones, those of other years and aims, and those under what says that they are something else. */
    @ParameterizedTest
    @CsvSource({
        "IIT;89.1",
        "IIT;30.00|EIT;30.00|OIT;40.00",
        "EIT (1);88.22|EIT (2);86.11",
        "IIT ส่วนที่ 1;85.55",
        "จำนวนผู้ตอบ IIT;45.50",
        "IIT เป้าหมาย;95.50",
        "IIT ปี 2566;77.10",
        "ปี 2566 IIT 91.11 EIT 77.10",
        "คะแนนรวม;89.92",
        "คะแนนรวม;79",
        "จังหวัดน่าน|คะแนนรวม;85.20",
        "เป้าหมาย ปี 2568|IIT;95.50|EIT;96.50",
        "ค่าเฉลี่ยประเทศ|IIT;91.11|EIT;77.10",
        "คะแนนรวม;85.20|งบประมาณ;12.50",
        "ระดับ;ผ่านดีเยี่ยม|หมายถึง;95.00 - 100.00",
        "คะแนนรวม;91.0",
        "IIT;26.7",
        "IIT;89.0",
        "ค่าเฉลี่ยระดับประเทศ|ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567|คะแนนรวม;85.20|IIT;91.11",
        "กองคลัง|คะแนน ITA|IIT;91.11",
        "ค่าเฉลี่ยระดับประเทศ|คะแนนรวม;85.20|ระดับ;ผ่าน|IIT;91.11",
        "ส่วนราชการ: กองคลัง|IIT;91.11",
        "ณ วันที่ 31 มีนาคม 2567|คะแนนรวม;85.20",
        "ศึกษาดูงาน|ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567|คะแนนรวม;85.20"
    })
    void whatMayBeSomethingElseIsNotHeldAgainstTheScores(String rows) {
        for (String sheetName : List.of("", "สรุป")) {
            List<String> others = new ArrayList<>(stated(beside(sheetName, rows)));
            others.remove("TOTAL 90.99 B23");
            assertEquals(List.of(), others, sheetName);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "เป้าหมาย",
        "ค่าเฉลี่ยจังหวัด",
        "จังหวัดน่าน",
        "น่าน",
        "ปี 2566",
        "66",
        "ผลประเมินตนเอง",
        "คะแนนสูงสุด",
        "แผน",
        "เทียบ",
        "Benchmark",
        "อ้างอิง",
        "ม.ค.67",
        "น่าน ภาพรวม"
    })
    void sheetOfSomethingElseIsNotHeldAgainstTheScores(String sheetName) {
        assertEquals(List.of("TOTAL 90.99 B23"), stated(beside(sheetName, "คะแนนรวม;85.20|IIT;91.11")));
    }

    /** Away from the scores a share is of those who answered, and a body may pass without a level. */
    @ParameterizedTest
    @CsvSource({"IIT ร้อยละ;85.71", "ร้อยละ IIT;85.71", "IIT (%);85.71", "ผลการประเมิน;ผ่าน", "ผล ITA;ผ่าน"})
    void whatNeedNotBeAResultIsHeldAgainstNoScoresOfAnotherSheet(String rows) {
        assertEquals(List.of("TOTAL 90.99 B23"), stated(beside("สรุป", TITLE + "|" + rows)));
    }
}
