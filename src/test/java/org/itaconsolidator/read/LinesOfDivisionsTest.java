package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures below lines of several divisions are each of the division over them, where no column says who does them. */
class LinesOfDivisionsTest {
    private static final String[] DEEDS = {
        "จัดทำผังงานติดหน้าห้อง", "เวียนแผนใช้จ่ายเงินให้ทุกกอง", "ตั้งสายตรงแจ้งเบาะแส", "นำคู่มือขึ้นเว็บไซต์"
    };
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผน");

    private Submission read() {
        sheet.row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2569");
        sheet.row(2, "องค์การบริหารส่วนตำบลทดสอบ");
        Submission read = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(read, "divisions");
        return read;
    }

    private void measures(int row, int from) {
        for (int i = from; i < from + 2; i++) {
            sheet.row(row + i - from, i + 1, ScoreTablesTest.NAMES.get(i), DEEDS[i], "ไตรมาส 1");
        }
    }

    private static List<List<String>> divisions(Submission read) {
        return read.measures().stream().map(measure -> measure.divisions()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "สำนักปลัด,กองคลัง",
        "1. สำนักปลัด,2. กองคลัง",
        "ส่วนราชการ สำนักปลัด,ส่วนราชการ: กองคลัง",
        "มาตรการของสำนักปลัด,มาตรการของกองคลัง",
        "หน่วยงานรับผิดชอบ : สำนักปลัด,หน่วยงานที่รับผิดชอบหลัก: กองคลัง",
        "(สำนักปลัด),(กองคลัง)",
        "มาตรการที่อยู่ในความรับผิดชอบของสำนักปลัดองค์การบริหารส่วนตำบล จำนวน 2 เรื่อง,กองคลัง",
        "มาตรการในความรับผิดชอบของสำนักปลัด จำนวน 2 เรื่อง,มาตรการในความรับผิดชอบของกองคลัง จำนวน ๒ มาตรการ",
        "งานของสำนักปลัด,หน่วยงาน กองคลัง"
    })
    void linesInsideAndAboveTablesSayWhoDoesWhatStandsBelow(String first, String second) {
        sheet.row(4, "ที่", "ตัวชี้วัด", "มาตรการ", "ระยะเวลา").row(5, first);
        measures(6, 0);
        sheet.row(8, second);
        measures(9, 2);
        List<List<String>> inside = divisions(read());
        assertEquals(
                List.of(List.of("สำนักปลัด"), List.of("สำนักปลัด"), List.of("กองคลัง"), List.of("กองคลัง")), inside);
    }

    /** Such a line in the column of the measures was refused, and its rows were nobody's. */
    @Test
    void linesInTheColumnOfTheMeasuresSayItToo() {
        sheet.row(4, "ที่", "ตัวชี้วัด", "มาตรการ", "ระยะเวลา").set(5, 3, "ส่วนราชการ : สำนักปลัด");
        measures(6, 0);
        sheet.set(8, 3, "ส่วนราชการ : กองคลัง");
        measures(9, 2);
        assertEquals(
                List.of(List.of("สำนักปลัด"), List.of("สำนักปลัด"), List.of("กองคลัง"), List.of("กองคลัง")),
                divisions(read()));
    }

    /** A row alone below such a line, under headings that are not the forms', was taken for headings of its own. */
    @ParameterizedTest
    @CsvSource({"สำนักปลัด,กองช่าง,กองคลัง", "ไตรมาสที่ 1,ไตรมาสที่ 2,ไตรมาสที่ 3"})
    void rowBelowALineIsNoHeading(String first, String second, String third) {
        sheet.row(4, "มาตรการที่จะทำ", "ระยะเวลา (เดือน/ปี)", "เป้าหมายที่ต้องได้")
                .row(5, first);
        sheet.row(6, DEEDS[0], "ต.ค. 68 - มี.ค. 69", "มีผังงาน").row(7, DEEDS[1], "ไตรมาสที่ 2", "ครบทุกกอง");
        sheet.row(8, second).row(9, DEEDS[2], "15 ก.พ. 2569", "มีสายตรง 1 สาย");
        sheet.row(10, third).row(11, DEEDS[3], "ปีงบประมาณ 2569", "เปิดเผยครบทุกข้อ");
        assertEquals(
                List.of(DEEDS),
                read().measures().stream()
                        .map(measure -> measure.text(Field.MEASURE))
                        .toList());
    }

    /** Each of two tables side by side has its own line above it. */
    @Test
    void linesAboveTablesSideBySideSayWhoDoesWhatStandsBelow() {
        sheet.row(4, "สำนักปลัด", null, null, null, "กองคลัง");
        sheet.row(5, "ที่", "มาตรการ", "ระยะเวลา", null, "ที่", "มาตรการ", "ระยะเวลา");
        sheet.row(6, 1, DEEDS[0], "ไตรมาส 1", null, 1, DEEDS[2], "ไตรมาส 1");
        sheet.row(7, 2, DEEDS[1], "ไตรมาส 1", null, 2, DEEDS[3], "ไตรมาส 1");
        assertEquals(
                List.of(List.of("สำนักปลัด"), List.of("สำนักปลัด"), List.of("กองคลัง"), List.of("กองคลัง")),
                divisions(read()));
    }

    /** A sheet for each division, the title on the first alone: the others lacked a heading of a report. */
    @Test
    void sheetsThatRepeatTheHeadingsGoOnWithTheFirst() {
        sheet.row(4, "ที่", "มาตรการ", "ระยะเวลา").row(5, 1, DEEDS[0], "ไตรมาส 1");
        book.sheet("กองคลัง")
                .row(4, "ที่", "มาตรการ", "ระยะเวลา")
                .row(5, 1, DEEDS[1], "ไตรมาส 2")
                .row(6, 2, DEEDS[2], "ไตรมาส 3");
        book.sheet("กองช่าง").row(4, "ที่", "มาตรการ", "ระยะเวลา").row(5, 1, DEEDS[3], "ไตรมาส 4");
        assertEquals(List.of(List.of(), List.of("กองคลัง"), List.of("กองคลัง"), List.of("กองช่าง")), divisions(read()));
    }

    @Test
    void aWorkbookWithATableForEachOfSeveralDivisionsIsOfNoneOfThem() {
        sheet.row(4, "สำนักปลัด").row(5, "ที่", "ตัวชี้วัด", "มาตรการ", "ระยะเวลา");
        measures(6, 0);
        sheet.row(9, "กองคลัง").row(10, "ที่", "ตัวชี้วัด", "มาตรการ", "ระยะเวลา");
        measures(11, 2);
        Submission read = read();
        assertEquals("", read.head().division());
        assertEquals(
                List.of(List.of("สำนักปลัด"), List.of("สำนักปลัด"), List.of("กองคลัง"), List.of("กองคลัง")),
                divisions(read));
    }

    /** A column that says who, a line of one division alone, and sentences that only name some. */
    @ParameterizedTest
    @CsvSource({
        "สำนักปลัด,สำนักปลัด",
        "เรียน ผู้อำนวยการกองคลัง,กองช่างรับทราบแล้ว",
        "กองคลังและกองช่างร่วมกัน,ดำเนินการ"
    })
    void otherLinesSayNothing(String first, String second) {
        sheet.row(4, "ที่", "ตัวชี้วัด", "มาตรการ", "ระยะเวลา").row(5, first);
        measures(6, 0);
        sheet.row(8, second);
        measures(9, 2);
        assertEquals(List.of(List.of(), List.of(), List.of(), List.of()), divisions(read()));
    }

    /** Rows below "of all" were the last named division's. */
    @ParameterizedTest
    @ValueSource(strings = {"มาตรการทั่วไป", "นโยบาย", "ทุกกอง"})
    void anotherLineEndsADivisions(String line) {
        sheet.row(4, "ที่", "ตัวชี้วัด", "มาตรการ", "ระยะเวลา").row(5, "สำนักปลัด");
        measures(6, 0);
        sheet.row(8, "กองคลัง")
                .row(9, 3, ScoreTablesTest.NAMES.get(2), DEEDS[2], "ไตรมาส 1")
                .row(10, line);
        sheet.row(11, 4, ScoreTablesTest.NAMES.get(3), DEEDS[3], "ไตรมาส 1");
        assertEquals(
                List.of(List.of("สำนักปลัด"), List.of("สำนักปลัด"), List.of("กองคลัง"), List.of()), divisions(read()));
    }

    @Test
    void whomAPaperIsForIsNotWhoDoesWhatStandsBelow() {
        sheet.row(3, "เรียน").row(4, "กองคลัง").row(6, "กองช่าง").row(7, "ที่", "ตัวชี้วัด", "มาตรการ", "ระยะเวลา");
        measures(8, 0);
        assertEquals(List.of(List.of(), List.of()), divisions(read()));
    }

    @Test
    void aColumnOfWhoDoesItThatIsBlankLeavesItToTheLines() {
        sheet.row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา").row(5, "สำนักปลัด");
        sheet.row(6, 1, DEEDS[0], "", "ไตรมาส 1").row(7, 2, DEEDS[2], "", "ไตรมาส 2");
        sheet.row(8, "กองคลัง").row(9, 1, DEEDS[3], "", "ไตรมาส 3");
        Submission read = read();
        assertEquals(List.of(List.of("สำนักปลัด"), List.of("สำนักปลัด"), List.of("กองคลัง")), divisions(read));
    }

    @Test
    void aColumnOfWhoDoesItOutranksTheLines() {
        sheet.row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา").row(5, "สำนักปลัด");
        sheet.row(6, 1, DEEDS[0], "กองช่าง", "ไตรมาส 1").row(7, 2, DEEDS[2], "กองช่าง", "ไตรมาส 2");
        sheet.row(8, "กองคลัง").row(9, 3, DEEDS[3], "กองช่าง", "ไตรมาส 3");
        assertEquals(List.of(List.of("กองช่าง"), List.of("กองช่าง"), List.of("กองช่าง")), divisions(read()));
    }

    /** Deeds that name divisions stand below the heading of persons: one such cell does not make its column theirs. */
    @Test
    void headingsOneColumnLeftOfTheirCellsRefuseTheTable() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        for (int i = 0; i < 4; i++) {
            sheet.row(5 + i, null, ScoreTablesTest.NAMES.get(i), DEEDS[i], "กองคลัง", "ไตรมาส 2");
        }
        Submission read = read();
        assertEquals(List.of(), read.measures());
        assertEquals(
                List.of(FindingCode.TABLE_NOT_RECOGNISED),
                read.findings().stream().map(each -> each.code()).distinct().toList());
    }

    @Test
    void fewDivisionsInAColumnOfThemDoNotMoveIt() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "หมายเหตุ");
        for (int i = 0; i < 4; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), DEEDS[i], i == 0 ? "กองคลัง" : "นายช่างโยธา", "ไตรมาส 2");
        }
        assertEquals(
                List.of("กองคลัง", "นายช่างโยธา", "นายช่างโยธา", "นายช่างโยธา"),
                read().measures().stream()
                        .map(measure -> measure.text(Field.RESPONSIBLE))
                        .toList());
    }

    /** A sheet for each division may hold a single measure, whose number under "ข้อ" counts it as well. */
    @Test
    void numberOfADivisionsOnlyMeasureIsNoItem() {
        BookBuilder divided = new BookBuilder();
        BookBuilder.Sheet office = divided.sheet("สำนักปลัด");
        BookBuilder.Sheet treasury = divided.sheet("กองคลัง");
        for (BookBuilder.Sheet each : List.of(office, treasury)) {
            each.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘ องค์การบริหารส่วนตำบลตัวอย่าง");
            each.row(2, "ข้อ", "มาตรการ", "ระยะเวลา");
        }
        office.row(3, 1, "จัดทำคู่มือ", "ม.ค. ๒๕๖๘").row(4, 2, "จัดอบรมเจ้าหน้าที่", "ก.พ. ๒๕๖๘");
        treasury.row(3, 1, "เผยแพร่แผนการใช้จ่าย", "ม.ค. ๒๕๖๘");
        assertEquals(
                List.of("indicator-not-recognised สำนักปลัด!A3 สำนักปลัด!A4 กองคลัง!A3"),
                TestReading.codes(TestReading.read(divided.toBytes())));
    }
}
