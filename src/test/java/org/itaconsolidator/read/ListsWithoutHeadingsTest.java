package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;

/** Ten scores below a title are read without headings, which is told; what stands below them is counted and stored. */
class ListsWithoutHeadingsTest {
    /** They weigh to 90.99, which no plain mean does. */
    private static final List<String> SCORES =
            List.of("91.25", "88.41", "90.13", "85.77", "89.90", "93.02", "87.66", "84.19", "96.40", "92.50");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ผล");

    private void list(String... headings) {
        sheet.row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567").row(2, "องค์การบริหารส่วนตำบลทดสอบ");
        if (headings.length > 0) {
            sheet.row(4, (Object[]) headings);
        }
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), new BigDecimal(SCORES.get(i)));
        }
    }

    private Submission read() {
        return TestReading.read(book.toBytes());
    }

    private static List<String> stated(Submission read) {
        return read.reported().stream()
                .map(figure -> figure.kind() + " " + figure.text() + " " + figure.at())
                .sorted()
                .toList();
    }

    @Test
    void whatTheColumnsWereTakenForIsTold() {
        list();
        byte[] content = book.toBytes();
        WorkbookReader.Read outcome = TestReading.READER.read(TestReading.file("d.xlsx", content), content);
        assertEquals(10, outcome.submission().scores().size());
        assertEquals(
                List.of("heading-taken-as ผล!C5"),
                outcome.submission().findings().stream().map(TestReading::line).toList());
        assertEquals(
                List.of("ผล!B5 " + Field.INDICATOR, "ผล!C5 " + Field.SCORE),
                outcome.explanations().stream()
                        .map(each -> each.at() + " " + each.field().orElseThrow())
                        .toList());
    }

    /** The list took the year of the plan below it. */
    @Test
    void theTitleOfAPlanBelowIsNotTheLists() {
        list();
        sheet.row(20, "ส่วนที่ 2 แผนยกระดับผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568");
        sheet.row(21, "ที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        for (int i = 0; i < 3; i++) {
            sheet.row(22 + i, i + 1, ScoreTablesTest.NAMES.get(i), "จัดทำคู่มือที่ " + i, "กองคลัง", "ม.ค. 2568");
        }
        Submission read = read();
        assertEquals(
                List.of(2567),
                read.scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .distinct()
                        .toList());
        assertEquals(3, read.measures().size());
        assertEquals(2568, read.head().fiscalYear().orElseThrow().buddhist());
    }

    @Test
    void rowsOfTheTotalAndTheLevelBelowAreCountedAndStored() {
        List<List<Object>> below = List.of(
                Arrays.asList(null, "รวมเฉลี่ย", new BigDecimal("90.99")), Arrays.asList(null, "ระดับ", "ผ่านดี"));
        for (boolean merged : List.of(false, true)) {
            ListsWithoutHeadingsTest each = new ListsWithoutHeadingsTest();
            each.list();
            for (int i = 0; i < 2; i++) {
                List<Object> row = new ArrayList<>(below.get(i));
                if (merged) {
                    row.set(0, row.set(1, null));
                    each.sheet.merge(15 + i, 1, 15 + i, 2);
                }
                each.sheet.row(15 + i, row.toArray());
            }
            Submission read = each.read();
            assertEquals(List.of("LEVEL ผ่านดี ผล!C16", "TOTAL 90.99 ผล!C15"), stated(read));
            assertEquals(12, read.rowsRead().size());
        }
    }

    @Test
    void aMeanThatIsNotTheTotalIsCountedAndNotStored() {
        list();
        sheet.row(15, null, "รวมเฉลี่ย", new BigDecimal("89.92"));
        Submission read = read();
        assertEquals(List.of(), stated(read));
        assertEquals(11, read.rowsRead().size());
    }

    /** What is called a mean of all and is none is a total, and held against the scores as one. */
    @Test
    void aMeanThatIsNoneIsAStatedTotal() {
        list();
        sheet.row(15, null, "รวมเฉลี่ย", new BigDecimal("90.10"));
        assertEquals(List.of("TOTAL 90.1 ผล!C15"), stated(read()));
    }

    @Test
    void linesOfTheTotalAndTheLevelAreCountedAndStored() {
        list();
        sheet.row(15, "รวมเฉลี่ย 90.99").row(16, "ระดับ ผ่านดี");
        Submission read = read();
        assertEquals(List.of("LEVEL ผ่านดี ผล!A16", "TOTAL 90.99 ผล!A15"), stated(read));
        assertEquals(12, read.rowsRead().size());
    }

    @Test
    void aNameMergedOverNumberAndNameIsTheTotals() {
        list("ที่", "ตัวชี้วัด", "คะแนน");
        sheet.row(15, "รวมเฉลี่ย", null, new BigDecimal("90.99")).merge(15, 1, 15, 2);
        Submission read = read();
        assertEquals(List.of("TOTAL 90.99 ผล!C15"), stated(read));
        assertEquals(List.of(), read.findings());
    }

    @Test
    void totalAndLevelInOneMergedCellAreStored() {
        list("ที่", "ตัวชี้วัด", "คะแนน");
        sheet.row(15, "รวมเฉลี่ย 90.99 ระดับ ผ่านดี").merge(15, 1, 15, 3);
        Submission read = read();
        assertEquals(List.of("LEVEL ผ่านดี ผล!A15", "TOTAL 90.99 ผล!A15"), stated(read));
    }

    @Test
    void aLineOverAWholeResultThatNobodyUnderstandsLeavesDoubt() {
        for (int scores : List.of(10, 9)) {
            ListsWithoutHeadingsTest each = new ListsWithoutHeadingsTest();
            each.list();
            each.sheet.row(3, "วราภรณ์ซ้อนทับ 10 รายการ");
            if (scores < 10) {
                each.sheet.set(14, 2, "อื่น ๆ");
            }
            Submission read = each.read();
            assertEquals(scores < 10 ? 0 : 10, read.scores().size());
            assertEquals(
                    scores < 10 ? "heading-not-recognised ผล!A3" : "text-not-understood ผล!A3",
                    TestReading.codes(read).get(0));
        }
    }
}
