package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hardly any workbook has and readers of tables know all the same: without these no test would miss their rule. */
class PartsOfTablesSeldomSeenTest {
    private static final String BODY = "อบต.หนองทดสอบ";
    private static final String TITLE = "ผลการประเมิน ITA " + BODY + " ปีงบประมาณ พ.ศ. 2567";

    private static BookBuilder.Sheet sheet(BookBuilder book, String title, Object... headings) {
        return book.sheet("Sheet1").set(1, 1, title).row(2, headings);
    }

    private static void score(BookBuilder.Sheet sheet, int row, int i, Object... before) {
        Object[] cells = new Object[before.length + 3];
        cells[0] = i + 1;
        cells[1] = ScoreTablesTest.NAMES.get(i);
        System.arraycopy(before, 0, cells, 2, before.length);
        cells[cells.length - 1] = 80 + i + 0.25;
        sheet.row(row, cells);
    }

    /** A remark that says what it is goes on with the row above, also where none of the other scores has one. */
    @ParameterizedTest
    @ValueSource(strings = {"มาตรการ: อบรมบุคลากร", "จุดอ่อน: สื่อสารน้อย"})
    void remarkWithItsLabelBelowOneScorePartsNothing(String remark) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = sheet(book, TITLE, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            score(sheet, 3 + i + (i > 4 ? 1 : 0), i);
        }
        sheet.set(8, 1, remark);
        Submission read = TestReading.read(book.toBytes());
        assertEquals(10, read.scores().size());
        assertEquals(List.of(), read.rowsRefused().stream().toList());
    }

    /** More years than there are instruments, beside the names, are no second column of scores, whatever stands over either. */
    @Test
    void yearsOfRowsLeaveTheScoresTheOnlyNumbers() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = sheet(book, TITLE, "ที่", "ตัวชี้วัด", "รอบ", "ได้");
        for (int i = 0; i < 10; i++) {
            score(sheet, 3 + i, i, 2563 + i % 5);
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(10, read.scores().size());
        assertEquals("80.25", read.scores().get(0).score().toPlainString());
    }

    /** Lines over groups of rows are not the second row of the headings: each of them is told. */
    @Test
    void linesOverGroupsAreToldEach() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = sheet(book, TITLE, "ที่", "ตัวชี้วัด", "คะแนน", "ระดับ");
        sheet.row(3, "ก", "ภายใน", "เฉลี่ยจังหวัด", "ผล").row(9, "ข", "ภายนอก", "เฉลี่ยภาค", "ผล");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i + (i > 4 ? 1 : 0), i + 1, ScoreTablesTest.NAMES.get(i), 80 + i + 0.25, "A");
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(List.of(), read.scores());
        assertEquals(
                List.of("heading-not-recognised Sheet1!C3", "heading-not-recognised Sheet1!C9"),
                TestReading.codes(read).stream()
                        .filter(line -> line.contains("!C3") || line.contains("!C9"))
                        .toList());
    }

    /** In an analysis a heading that speaks of steps is what is proposed. */
    @Test
    void stepsBesideWhatIsWeakAreWhatIsToBeDeveloped() {
        BookBuilder book = new BookBuilder();
        String title = "วิเคราะห์จุดอ่อนจากผลการประเมิน ITA " + BODY + " ปีงบประมาณ พ.ศ. 2567";
        BookBuilder.Sheet sheet = sheet(book, title, "ตัวชี้วัด", "ประเด็น", "วิธีแก้");
        for (int i = 0; i < 10; i++) {
            sheet.row(
                    3 + i,
                    ScoreTablesTest.NAMES.get(i),
                    "ประชาชนยังไม่ทราบช่องทางที่ " + i,
                    "ควรเผยแพร่ช่องทางที่ " + i + " ให้มากขึ้น");
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(
                10,
                read.analysis().stream().filter(note -> note.at().column() == 3).count());
    }

    /** Some of the headings once more, and nothing else, are no row of measures. */
    @Test
    void someHeadingsOnceMoreAreNoRow() {
        BookBuilder book = new BookBuilder();
        String title = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส " + BODY + " ปีงบประมาณ พ.ศ. 2567";
        BookBuilder.Sheet sheet = sheet(book, title, "ลำดับที่", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา");
        for (int i = 1; i < 4; i++) {
            sheet.row(
                    2 + i + (i > 2 ? 1 : 0),
                    i,
                    "จัดทำคู่มือการปฏิบัติงานเรื่องที่ " + i,
                    "1. ประชุม 2. จัดทำ",
                    "กองคลัง",
                    "ต.ค. 2566 - ก.ย. 2567");
        }
        sheet.set(5, 2, "มาตรการ").set(5, 3, "ขั้นตอน");
        Submission read = TestReading.read(book.toBytes());
        assertEquals(3, read.measures().size());
        assertEquals(
                List.of(),
                TestReading.codes(read).stream()
                        .filter(line -> line.contains("B5") || line.contains("C5"))
                        .toList());
    }
}
