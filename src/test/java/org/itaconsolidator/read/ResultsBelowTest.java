package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came of each measure may stand in a row of its own below it, behind a word for results. */
class ResultsBelowTest {
    private static final String TITLE = "รายงานผลการดำเนินการตามมาตรการ ITA เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2567";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ผล | จัดทำคู่มือแล้ว 14 งาน | จัดทำคู่มือแล้ว 14 งาน B4",
                "ผลการดำเนินงาน : จัดทำคู่มือแล้ว 14 งาน | '' | จัดทำคู่มือแล้ว 14 งาน A4",
                "ผล | ไม่มีเรื่องรายงาน | ไม่มีเรื่องรายงาน B4",
                "ผล | มาตรการนี้ยกเลิก | มาตรการนี้ยกเลิก B4",
                "ผล | 85.20 | ''",
                "ผลกระทบ : ประชาชนต้องรอนาน | '' | ''"
            })
    void resultsBelowAreThoseOfTheMeasuresAbove(String label, String text, String expected) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("รายงาน").set(1, 1, TITLE);
        sheet.row(2, "No.", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        for (int i = 0; i < 3; i++) {
            sheet.row(3 + 2 * i, i + 1, "จัดทำคู่มือเรื่องที่ " + (i + 1), "กองคลัง", "ต.ค. - ธ.ค.");
            sheet.row(4 + 2 * i, label, text.isEmpty() ? null : text);
        }

        Submission read = TestReading.read(book.toBytes());

        List<Measure> measures = read.measures();
        assertEquals("จัดทำคู่มือเรื่องที่ 1", measures.get(0).text(Field.MEASURE));
        assertEquals(
                expected,
                measures.get(0).text(Field.RESULT)
                        + measures.get(0)
                                .findText(Field.RESULT)
                                .map(of -> " " + of.at().a1())
                                .orElse(""));
        if (!expected.isEmpty()) {
            LayoutVariantsTest.assertBalanced(read, label);
            assertEquals(3, measures.size());
            assertEquals(6, read.rowsRead().size(), "each measure and its result");
        }
    }
}
