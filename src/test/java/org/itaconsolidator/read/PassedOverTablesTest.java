package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of another system that stands above ours or on a sheet of its own is told, and its rows are counted. */
class PassedOverTablesTest {
    private static final String TITLE =
            "ผลคะแนนการประเมินคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่าง";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    static Stream<Object[][]> others() {
        return Stream.<Object[][]>of(
                new Object[][] {
                    {"ด้าน", "ตัวชี้วัด", "คะแนนเต็ม", "คะแนนที่ได้", "ร้อยละ"},
                    {"ด้านที่ ๑", "การบริหารจัดการ", 100, 86.5, 86.5}
                },
                new Object[][] {
                    {"ลำดับ", "ความเสี่ยงการทุจริต", "โอกาส", "ผลกระทบ", "มาตรการป้องกัน"},
                    {1, "เรียกรับผลประโยชน์", 3, 4, "ติดตั้งกล้อง"},
                    {2, "ใช้รถส่วนตัว", 2, 3, "ทำทะเบียน"}
                },
                new Object[][] {
                    {"ประเด็นการประเมิน", "ค่าเฉลี่ย", "S.D.", "ร้อยละ", "ระดับ"},
                    {"ด้านขั้นตอน", 4.51, 0.62, 90.2, "มากที่สุด"}
                },
                new Object[][] {{"หมู่", "ประชากร ปี ๒๕๖๗"}, {"หมู่ ๑", 88}, {"หมู่ ๒", 77}},
                new Object[][] {
                    {"ชื่อชุมชน", "ประธาน", "สถานที่"}, {"ชุมชนหนึ่ง", "ผู้แทน", "ศาลา"}, {"ชุมชนสอง", "ผู้แทน", "วัด"}
                });
    }

    private void put(BookBuilder.Sheet to, int row, Object[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            to.row(row + i, rows[i]);
        }
    }

    private void scores(int row) {
        sheet.row(row, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.row(row + 1 + i, ScoreTablesTest.NAMES.get(i), 80.5 + i);
        }
    }

    private WorkbookReader.Read readWhole() {
        byte[] bytes = book.toBytes();
        WorkbookReader.Read read = TestReading.reader(List.of()).read(TestReading.file("delivery.xlsx", bytes), bytes);
        LayoutVariantsTest.assertBalanced(read.submission(), "passed over");
        return read;
    }

    @ParameterizedTest
    @MethodSource("others")
    void aboveTheScores(Object[][] other) {
        sheet.set(1, 1, TITLE);
        put(sheet, 3, other);
        scores(9);
        WorkbookReader.Read read = readWhole();
        assertEquals(10, read.submission().scores().size());
        assertEquals(List.of("table-left-alone แผ่น!A3"), TestReading.codes(read.submission()));
        assertEquals(other.length - 1, read.submission().rowsIgnored().size());
        assertTrue(read.explanations().stream()
                .anyMatch(each -> each.at().toString().equals("แผ่น!A3")
                        && each.words().get("reason").equals("foreign-headings")));
    }

    @ParameterizedTest
    @MethodSource("others")
    void onASheetOfItsOwn(Object[][] other) {
        sheet.set(1, 1, TITLE);
        scores(3);
        BookBuilder.Sheet more = book.sheet("อื่นๆ");
        more.set(1, 1, "ข้อมูลประกอบ");
        put(more, 3, other);
        Submission submission = readWhole().submission();
        assertEquals(10, submission.scores().size());
        assertEquals(List.of("table-left-alone อื่นๆ!A3"), TestReading.codes(submission));
    }

    @Test
    void labelsBesideTheirValuesAndLinesToSignInAreNoTable() {
        sheet.set(1, 1, TITLE);
        sheet.row(2, "หน่วยงาน", "เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ผู้รายงาน", "สำนักปลัด");
        sheet.row(4, "ปีงบประมาณ", 2566);
        scores(6);
        BookBuilder.Sheet more = book.sheet("ลงนาม");
        more.row(1, "ลงชื่อ", "ลงชื่อ", "ลงชื่อ");
        more.row(2, "(........)", "(........)", "(........)");
        more.row(3, "ผู้รายงาน", "ผู้ตรวจสอบ", "ผู้อนุมัติ");
        assertFalse(TestReading.onlyCodes(readWhole().submission()).contains(FindingCode.TABLE_LEFT_ALONE));
    }

    /** The name of a file that promises results beside other figures leaves it to the headings which are which. */
    @ParameterizedTest
    @CsvSource({
        "เกณฑ์และผล,10",
        "เกณฑ์ ทต.ตัวอย่าง,0",
        "เกณฑ์และคะแนนเต็ม,0",
        "น้ำหนักคะแนนและผลต่าง,0",
        "เกณฑ์และเป้าหมาย,0"
    })
    void nameOfTheFileThatPromisesResultsToo(String name, int scores) {
        sheet.set(1, 1, TITLE).row(3, "ตัวชี้วัด", "เกณฑ์ขั้นต่ำ", "ผลที่ได้", "สรุป");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, ScoreTablesTest.NAMES.get(i), 85, 80.25 + i, i < 5 ? "ต่ำกว่าเกณฑ์" : "ผ่านเกณฑ์");
        }
        List<ScoreReading> read =
                TestReading.read(name + ".xlsx", book.toBytes()).scores();
        assertEquals(scores, read.size());
        assertTrue(
                read.stream().noneMatch(score -> score.shownScore().toString().startsWith("85.00")));
    }
}
