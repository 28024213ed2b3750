package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures of a plan below lines that each name a part of the year are of the one over them, where no column says when. */
class LinesOfTimesTest {
    private static final String[] DEEDS = {
        "จัดทำคู่มือบริการ", "เผยแพร่แผนจัดซื้อ", "อบรมเรื่องของขวัญ", "ติดตั้งป้ายขั้นตอน"
    };
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผน");

    LinesOfTimesTest() {
        sheet.row(1, "แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2569");
        sheet.row(2, "องค์การบริหารส่วนตำบลทดสอบ");
    }

    private List<String> read() {
        Submission read = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(read, "times");
        return read.measures().stream().map(LinesOfTimesTest::period).toList();
    }

    private static String period(Measure measure) {
        return measure.period().start().map(String::valueOf).orElse("-") + " "
                + measure.period().end().map(String::valueOf).orElse("-");
    }

    private void measures(int row, int from) {
        for (int i = from; i < from + 2; i++) {
            sheet.row(row + i - from, i + 1, DEEDS[i], i % 2 == 0 ? "สำนักปลัด" : "กองคลัง");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,ไตรมาสที่ 1 (ต.ค. - ธ.ค. 2568),ไตรมาสที่ 2,2025-10-01 2025-12-31,2026-01-01 2026-03-31",
        "2,1. ไตรมาส ๑,2. ไตรมาส ๓,2025-10-01 2025-12-31,2026-04-01 2026-06-30",
        "1,เดือนพฤศจิกายน ๒๕๖๘,เดือนมกราคม ๒๕๖๙,2025-11-01 2025-11-30,2026-01-01 2026-01-31",
        "2,ครึ่งปีแรก,ครึ่งปีหลัง,2025-10-01 2026-03-31,2026-04-01 2026-09-30",
        "1,กิจกรรมในไตรมาส 1,กิจกรรมในไตรมาส 4,2025-10-01 2025-12-31,2026-07-01 2026-09-30"
    })
    void linesInsideATableSayWhen(int column, String first, String second, String one, String other) {
        sheet.row(3, "ที่", "มาตรการ", "ผู้รับผิดชอบ").set(4, column, first).set(7, column, second);
        measures(5, 0);
        measures(8, 2);
        assertEquals(List.of(one, one, other, other), read());
    }

    @Test
    void linesAboveTablesSayWhen() {
        sheet.row(4, "ไตรมาส 1").row(5, "ที่", "มาตรการ", "ผู้รับผิดชอบ");
        measures(6, 0);
        sheet.row(9, "ไตรมาส 2").row(10, "ที่", "มาตรการ", "ผู้รับผิดชอบ");
        measures(11, 2);
        assertEquals(
                List.of(
                        "2025-10-01 2025-12-31",
                        "2025-10-01 2025-12-31",
                        "2026-01-01 2026-03-31",
                        "2026-01-01 2026-03-31"),
                read());
    }

    /** Divisions below each part of the year: another part begins with nobody. */
    @Test
    void outerLinesBeginTheInnerAnew() {
        sheet.row(3, "ที่", "มาตรการ", "ขั้นตอน")
                .row(4, "ไตรมาส 1")
                .row(5, "สำนักปลัด")
                .row(6, 1, DEEDS[0], "ประชุม");
        sheet.row(7, "กองคลัง").row(8, 2, DEEDS[1], "ประชุม").row(9, "ไตรมาส 2").row(10, 3, DEEDS[2], "ประชุม");
        Submission read = TestReading.read(book.toBytes());
        assertEquals(
                List.of("ไตรมาส 1 [สำนักปลัด]", "ไตรมาส 1 [กองคลัง]", "ไตรมาส 2 []"),
                read.measures().stream()
                        .map(each -> each.text(Field.PERIOD) + " " + each.divisions())
                        .toList());
    }

    /** One line alone is a part of the title; one of the whole year too; below a measure a time is that measure's. */
    @ParameterizedTest
    @ValueSource(strings = {"ประจำปีงบประมาณ พ.ศ. 2569", "ระยะที่ 1", "ไตรมาส 1"})
    void otherLinesSayNothing(String line) {
        sheet.row(3, "ที่", "มาตรการ", "ผู้รับผิดชอบ").row(4, line);
        measures(5, 0);
        sheet.row(7, line);
        measures(8, 2);
        assertEquals(List.of("- -", "- -", "- -", "- -"), read());
    }

    @Test
    void aColumnOfTimesOutranksTheLines() {
        sheet.row(3, "ที่", "มาตรการ", "ระยะเวลา").row(4, "ไตรมาส 1").row(5, 1, DEEDS[0], "มี.ค. 2569");
        sheet.row(6, "ไตรมาส 2").row(7, 2, DEEDS[1], null);
        assertEquals(List.of("2026-03-01 2026-03-31", "- -"), read());
    }
}
