package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose rows are the ten certain names are read, whatever an office writes around them or however the names are cut. */
class TablesOfTheTenNamesTest {
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";
    private static final String TITLE = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567";
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final double[] SCORES = {86.52, 75.34, 83.35, 74.51, 82.38, 88.42, 88.91, 83.96, 79.27, 72.55};
    private static final double[] LATER = {88.52, 77.34, 85.35, 76.51, 84.38, 90.42, 90.91, 85.96, 81.27, 74.55};
    private static final double TOTAL = 80.62;
    private static final double LATER_TOTAL = 82.62;

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น1");

    private void twoYears(String first, String second, double secondTotal) {
        sheet.set(1, 1, BODY).row(2, "รายการ", first, second);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(3 + i, NAMES.get(i), SCORES[i], LATER[i]);
        }
        sheet.row(13, "ยอด", TOTAL, secondTotal);
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "ten names");
        return submission;
    }

    /** The scores of a year in the order of the indicators. */
    private static String scores(Submission submission, int year) {
        return submission.scores().stream()
                .filter(score -> score.fiscalYear().buddhist() == year)
                .sorted((left, right) -> left.indicator() - right.indicator())
                .map(score -> score.score().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static String join(double[] scores) {
        return Arrays.stream(scores).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    private static String totals(Submission submission) {
        return submission.reported().stream()
                .filter(figure -> figure.kind() == ReportedFigure.Kind.TOTAL)
                .map(figure -> figure.value().orElseThrow().toPlainString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void totalsProveAsMuchAsATitleThatHeadingsAlikeButForTheirYearsAreOfTheAssessment() {
        twoYears("ค่าพุทธศักราช 2567", "ค่าพุทธศักราช 2568", LATER_TOTAL);
        Submission submission = read();
        assertEquals(join(SCORES), scores(submission, 2567));
        assertEquals(join(LATER), scores(submission, 2568));
        assertEquals("80.62 82.62", totals(submission));
    }

    /** The letter of an era is no number of a column. */
    @Test
    void yearsOfTheCommonEraAreStillYears() {
        twoYears("ค.ศ. 2024", "ค.ศ. 2025", LATER_TOTAL);
        Submission submission = read();
        assertEquals(join(SCORES), scores(submission, 2567));
        assertEquals(join(LATER), scores(submission, 2568));
    }

    @Test
    void anotherTotalProvesNothing() {
        twoYears("ค่าพุทธศักราช 2567", "ค่าพุทธศักราช 2568", LATER_TOTAL + 0.1);
        assertEquals(List.of(), read().scores());
    }

    @ParameterizedTest
    @ValueSource(strings = {"เป้าหมาย", "ประมาณการ", "ประเมินตนเอง", "ค่าเฉลี่ยจังหวัด"})
    void totalsDoNotOutweighAWord(String said) {
        twoYears(said + " 2567", said + " 2568", LATER_TOTAL);
        assertEquals(
                List.of(),
                read().scores().stream()
                        .filter(score -> score.source() == SourceKind.OFFICIAL)
                        .toList());
    }

    @Test
    void letterInFrontOfAHeadingOnlyNumbersIt() {
        sheet.set(1, 1, BODY + " - ความก้าวหน้า ITA").row(2, "KPI", "Δ (68-67)", "A: ผลปี 2567", "B: ผลปี 2568");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(3 + i, NAMES.get(i), i % 2 == 0 ? 2 : -2, SCORES[i], LATER[i]);
        }
        Submission submission = read();
        assertEquals(join(SCORES), scores(submission, 2567));
        assertEquals(join(LATER), scores(submission, 2568));
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนนที่ได้รับ ⇅", "คะแนน ↕"})
    void arrowsBothWaysSortAColumn(String heading) {
        sheet.set(1, 1, BODY + " - ผลการประเมินประจำปี 2567").row(3, "ตัวชี้วัด ⇅", heading);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, NAMES.get(i), SCORES[i]);
        }
        assertEquals(join(SCORES), scores(read(), 2567));
    }

    @Test
    void rawIsOfAHundredWhereTheTotalFollowsFromIt() {
        sheet.set(1, 1, TITLE).set(2, 1, BODY).row(3, "ตัวชี้วัด", "คะแนนดิบ");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, NAMES.get(i), SCORES[i]);
        }
        sheet.row(15, "รวมถ่วงแล้ว", TOTAL);
        assertEquals(join(SCORES), scores(read(), 2567));
    }

    /** Each name cut in the middle over two cells, and what stands above over more. */
    private void pieces(int rows) {
        sheet.row(1, "องค์การบริหารส่วนตำบลตัวอย่าง", "อำเภอเมือง", "จังหวัดน่าน", "หน้า")
                .row(2, "สรุปคะแนน", "ITA", "ปี", "พ.ศ.", "2567");
        for (int i = 0; i < rows; i++) {
            String name = NAMES.get(i);
            int middle = name.length() / 2;
            sheet.row(
                    3 + i,
                    "ตัวชี้วัดที่",
                    Integer.toString(i + 1),
                    name.substring(0, middle),
                    name.substring(middle),
                    Double.toString(SCORES[i]));
        }
        sheet.row(3 + rows, "คะแนน", "รวม", TOTAL);
    }

    @Test
    void namesCutOverCellsArePutTogether() {
        pieces(10);
        Submission submission = read();
        assertEquals(join(SCORES), scores(submission, 2567));
        assertEquals("80.62", totals(submission));
    }

    @Test
    void onlyAllTenArePutTogether() {
        pieces(9);
        assertEquals(List.of(), read().scores());
    }

    /** A row for each indicator of each year, the body in each, with the total and its level below those of a year. */
    @Test
    void rowForEachYearAndIndicatorWithTheirTotalsAndLevelsIsOneTable() {
        sheet.row(1, "หน่วยงานเจ้าของ", "ปี (พ.ศ.)", "ชุด", "รายการข้อมูล", "ตัวเลข");
        int row = 2;
        for (int year = 2567; year <= 2568; year++) {
            double[] scores = year == 2567 ? SCORES : LATER;
            String body = "องค์การบริหารส่วนตำบลตัวอย่าง";
            for (int i = 0; i < NAMES.size(); i++) {
                String instrument = i < 5 ? "IIT" : i < 8 ? "EIT" : "OIT";
                sheet.row(row++, body, year, instrument, NAMES.get(i), scores[i]);
            }
            sheet.row(row++, body, year, "ITA", "คะแนนรวม", year == 2567 ? TOTAL : LATER_TOTAL);
            sheet.row(row++, body, year, "ITA", "ระดับผลการประเมิน", "ต้องปรับปรุง");
        }
        Submission submission = read();
        assertEquals(join(SCORES), scores(submission, 2567));
        assertEquals(join(LATER), scores(submission, 2568));
        assertEquals("80.62 82.62", totals(submission));
        assertEquals(
                2,
                submission.reported().stream()
                        .filter(figure -> figure.kind() == ReportedFigure.Kind.LEVEL)
                        .count());
        assertEquals(
                "องค์การบริหารส่วนตำบลตัวอย่าง",
                submission.head().body().orElseThrow().name());
    }

    private void register(String heading) {
        Object[] headings = new Object[13];
        headings[0] = "เลขทะเบียน";
        headings[1] = "หนังสืออ้างอิง";
        headings[2] = heading;
        for (int i = 0; i < NAMES.size(); i++) {
            headings[3 + i] = NAMES.get(i);
        }
        sheet.set(1, 1, "ผลการประเมิน ITA " + BODY).row(3, headings);
        for (int year = 2567; year <= 2568; year++) {
            Object[] row = new Object[13];
            row[0] = "1/" + (year - 2500);
            row[1] = "ที่ ปช 0004/ว 0112";
            row[2] = year;
            for (int i = 0; i < NAMES.size(); i++) {
                row[3 + i] = (year == 2567 ? SCORES : LATER)[i];
            }
            sheet.row(year - 2563, row);
        }
    }

    @Test
    void yearOfARowMayStandBehindOtherThings() {
        register("ผลของปีงบ");
        Submission submission = read();
        assertEquals(join(SCORES), scores(submission, 2567));
        assertEquals(join(LATER), scores(submission, 2568));
    }

    @Test
    void anotherYearThanThatOfTheResultIsNone() {
        register("ปีที่ลงทะเบียน");
        assertEquals(List.of(), read().scores());
    }

    private void pivot(String over) {
        sheet.set(1, 1, TITLE.substring(0, TITLE.indexOf(" ปี")) + " " + BODY)
                .set(3, 2, over)
                .row(4, "ป้ายชื่อแถว", "ปีงบประมาณ 2567", "ปีงบประมาณ 2568");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i, "  " + NAMES.get(i), SCORES[i], LATER[i]);
        }
        sheet.merge(3, 2, 3, 3);
    }

    @Test
    void whatASpreadsheetWritesOverAPivotTableIsNoGroup() {
        pivot("ป้ายชื่อคอลัมน์");
        Submission submission = read();
        assertEquals(join(SCORES), scores(submission, 2567));
        assertEquals(join(LATER), scores(submission, 2568));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ค่าที่ตั้งใจไว้", "กองคลัง", "ป้ายชื่อคอลัมน์ เป้าหมาย"})
    void unknownGroupOverYearsStillRefusesThem(String over) {
        pivot(over);
        assertEquals(List.of(), read().scores());
    }
}
