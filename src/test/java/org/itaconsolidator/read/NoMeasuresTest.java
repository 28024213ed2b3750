package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and tables that look like measures and are none. */
class NoMeasuresTest {
    private static final String TITLE = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ITA ปีงบประมาณ พ.ศ. 2568 อบต.หนองทดสอบ";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผน");

    @ParameterizedTest
    @CsvSource({
        "รวมตัวชี้วัดที่ 1, จำนวน 2 มาตรการ",
        "รวมตัวชี้วัดที่ ๑, ๒ มาตรการ",
        "รวมด้านที่ 1, 2",
        "รวมมาตรการด้านงบประมาณ, 2 มาตรการ",
        "รวมของกองคลังและกองช่าง, จำนวน ๒ กิจกรรม",
        "รวม IIT, รวม 2 มาตรการ",
        "รวมทั้งสิ้น, จำนวน 2 มาตรการ",
        "สรุปด้านนี้, มี 2 กิจกรรม",
        "รวม, -, 2, -, -",
        "จำนวนมาตรการ, 2",
        "ทั้งหมดในหมวดนี้, ๒ โครงการ"
    })
    void rowThatCountsTheMeasuresAboveIsNone(ArgumentsAccessor cells) {
        sheet.row(1, TITLE).row(2, "ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        measure(3, "การใช้งบประมาณ", "เผยแพร่แผน");
        measure(4, "การใช้งบประมาณ", "รับฟังความเห็น");
        sheet.row(5, cells.toArray());
        measure(6, "การใช้อำนาจ", "ทบทวนคำสั่ง");
        Submission read = read();
        assertEquals(List.of("เผยแพร่แผน", "รับฟังความเห็น", "ทบทวนคำสั่ง"), measures(read));
        assertEquals(1, read.rowsIgnored().size());
    }

    /** Of a heading that is broken in one column, which is one by its first half already, the second half is no row. */
    @ParameterizedTest
    @CsvSource({
        "2, ขั้นตอนหรือ, วิธีการ",
        "2, ขั้นตอน, การดำเนินการ",
        "4, ระยะเวลา, ดำเนินการ",
        "4, ระยะเวลา, ดำเนินงาน",
        "4, ช่วงระยะเวลา, (เดือน)",
        "4, กำหนด, แล้วเสร็จ",
        "3, หน่วยงานที่, รับผิดชอบ",
        "1, มาตรการ/, แนวทาง",
        "1, มาตรการ, /แนวทาง",
        "5, ปัญหา/, ข้อเสนอแนะ",
        "5, ปัญหา, อุปสรรค"
    })
    void secondHalfOfOneHeadingIsNoRow(int column, String begin, String end) {
        Object[] heading = {"ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "หมายเหตุ"};
        heading[column] = begin;
        sheet.row(1, TITLE).row(2, heading).set(3, column + 1, end);
        measure(4, "การใช้งบประมาณ", "เผยแพร่แผน");
        Submission read = read();
        assertEquals(List.of("เผยแพร่แผน"), measures(read));
        assertEquals("๑. ประชุม", read.measures().get(0).text(Field.STEPS));
        assertEquals("ม.ค. ๒๕๖๘", read.measures().get(0).text(Field.PERIOD));
        assertEquals(0, read.rowsRefused().size());
        assertEquals(1, read.rowsRead().size());
    }

    /** Below a heading may also stand the first row, which says little. */
    @ParameterizedTest
    @CsvSource({"3, กองช่าง", "4, ไตรมาส 2", "1, แนวทาง"})
    void rowThatSaysLittleIsNoHeading(int column, String text) {
        sheet.row(1, TITLE).row(2, "ตัวชี้วัด", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.set(3, column + 1, text);
        measure(4, "การใช้งบประมาณ", "เผยแพร่แผน");
        assertEquals(2, read().rowsRead().size());
    }

    @ParameterizedTest
    @CsvSource({"ผู้รับ, ผิดชอบ", "ผู้, รับผิดชอบ"})
    void secondHalfOfAHeadingIsNoMeasure(String begin, String end) {
        sheet.row(1, TITLE).row(2, "ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", begin, "ระยะเวลา");
        sheet.set(3, 4, end);
        measure(4, "การใช้งบประมาณ", "เผยแพร่แผน");
        Submission read = read();
        assertEquals(List.of("เผยแพร่แผน"), measures(read));
        assertEquals("กองคลัง", read.measures().get(0).text(Field.RESPONSIBLE));
    }

    @Test
    void severalHeadingsMayBeBrokenInTwo() {
        sheet.row(1, TITLE).row(2, "ตัวชี้วัด", "มาตรการ", "วิธีการ", "ผู้รับ", "ระยะ");
        sheet.row(3, "", "", "ดำเนินการ", "ผิดชอบ", "เวลา");
        measure(4, "การใช้งบประมาณ", "เผยแพร่แผน");
        assertEquals(List.of("เผยแพร่แผน"), measures(read()));
    }

    /** Some headings of a row go on below, and one may stand only there. */
    @ParameterizedTest
    @CsvSource({
        "ที่ - แนวทาง/ วิธีการ ผู้ กำหนดแล้ว, - - มาตรการ ดำเนินการ รับผิดชอบ เสร็จ",
        "- - มาตรการ ขั้นตอน ผู้รับ ระยะเวลา, ที่ - /แนวทาง การดำเนินการ ผิดชอบ ดำเนินการ",
        "ที่ - มาตรการ/ วิธีการ ผู้รับผิดชอบ ระยะเวลา, - - โครงการ/กิจกรรม ปฏิบัติ หลัก (เดือน)",
        "ที่ - กิจกรรม/ วิธีการ เจ้าของ ช่วง, - - มาตรการ ดำเนินงาน เรื่อง เวลา",
        "ที่ - มาตรการเพื่อ ขั้นตอนหรือ หน่วยงานที่ ระยะเวลาที่, - - ยกระดับคะแนน วิธีการ รับผิดชอบ ดำเนินการ",
        "ที่ ตัวชี้ แนวทางหรือ วิธีปฏิบัติ ผู้รับผิด ระยะเวลาดำ, - วัด มาตรการ - ชอบ เนินการ"
    })
    void headingsOfWhichSomeGoOnBelowAreNoMeasure(String first, String second) {
        String[] upper = first.split(" ");
        String[] lower = second.split(" ");
        upper[1] = upper[1].equals("-") ? "ตัวชี้วัด" : upper[1];
        sheet.row(1, TITLE);
        for (int i = 0; i < upper.length; i++) {
            sheet.set(2, i + 1, upper[i].equals("-") ? "" : upper[i])
                    .set(3, i + 1, lower[i].equals("-") ? "" : lower[i]);
        }
        sheet.row(4, 1, "การใช้งบประมาณ", "เผยแพร่แผน", "๑. ประชุม", "กองคลัง", "ม.ค. ๒๕๖๘");
        sheet.row(5, 2, "การใช้อำนาจ", "ทบทวนคำสั่ง", "๑. ประชุม", "สำนักปลัด", "ก.พ. ๒๕๖๘");
        Submission read = read();
        assertEquals(List.of("เผยแพร่แผน", "ทบทวนคำสั่ง"), measures(read));
        assertEquals("๑. ประชุม", read.measures().get(0).text(Field.STEPS));
        assertEquals("กองคลัง", read.measures().get(0).text(Field.RESPONSIBLE));
        assertEquals("ม.ค. ๒๕๖๘", read.measures().get(0).text(Field.PERIOD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "แผนปฏิบัติการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2568 องค์กรคุณธรรม",
                "แผนส่งเสริมคุณธรรม ปีงบประมาณ พ.ศ. 2568 อบต.หนองทดสอบ",
                "แผนการส่งเสริมคุณธรรมระดับอำเภอ ปีงบประมาณ พ.ศ. 2568",
                "มาตรการส่งเสริมคุณธรรมในหน่วยงาน ปีงบประมาณ พ.ศ. 2568",
                "มาตรการส่งเสริมคุณธรรมและจริยธรรมของบุคลากร ปีงบประมาณ พ.ศ. 2568",
                "แผนงานชมรมจริยธรรม ปีงบประมาณ พ.ศ. 2568"
            })
    void planOfMoralOrganisationsIsNotOurs(String title) {
        sheet.row(1, title).row(2, "ที่", "มาตรการ/โครงการ/กิจกรรม", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(3, 1, "โครงการธรรมสวนะ", "เข้าวัดวันพระ", "กองการศึกษา", "ทุกเดือน");
        sheet.row(4, 2, "กิจกรรมจิตอาสา", "ทำความสะอาดวัด", "สำนักปลัด", "ไตรมาส 2");
        assertEquals(List.of(), measures(read()));
    }

    /** The same words are ours with the assessment's name, or with what it assesses. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "มาตรการส่งเสริมคุณธรรมในหน่วยงาน (ITA) ปีงบประมาณ พ.ศ. 2568",
                "มาตรการส่งเสริมคุณธรรม จริยธรรม และความโปร่งใส ปีงบประมาณ พ.ศ. 2568",
                "มาตรการส่งเสริมคุณธรรมฯ ปีงบประมาณ พ.ศ. 2568"
            })
    void planOfTheAssessmentIsOurs(String title) {
        sheet.row(1, title).row(2, "ที่", "มาตรการ/โครงการ/กิจกรรม", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(3, 1, "เผยแพร่แผน", "ประชุม", "กองคลัง", "ทุกเดือน");
        sheet.row(4, 2, "จัดทำคู่มือ", "ประชุม", "สำนักปลัด", "ไตรมาส 2");
        assertEquals(List.of("เผยแพร่แผน", "จัดทำคู่มือ"), measures(read()));
    }

    /** Where it says more than the column of those who are responsible, it is told that it is not read. */
    @ParameterizedTest
    @CsvSource({
        "กองคลัง, กองคลัง, ''",
        "กองคลัง, กองคลัง/กองช่าง, ''",
        "กองคลัง, งานพัสดุ, heading-not-recognised แผน!A2"
    })
    void columnThatRepeatsWhoIsResponsibleNeedsNoHeading(String division, String responsible, String told) {
        sheet.row(1, TITLE).row(2, "หน่วยงาน", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(3, division, "การใช้งบประมาณ", "เผยแพร่แผน", responsible, "ม.ค. ๒๕๖๘");
        sheet.row(4, division, "การใช้อำนาจ", "ทบทวนคำสั่ง", responsible, "ม.ค. ๒๕๖๘");
        assertEquals(told, String.join(", ", TestReading.codes(read())));
    }

    private void measure(int row, String indicator, String measure) {
        sheet.row(row, indicator, measure, "๑. ประชุม", "กองคลัง", "ม.ค. ๒๕๖๘");
    }

    private static List<String> measures(Submission read) {
        return read.measures().stream()
                .map(measure -> measure.text(Field.MEASURE))
                .toList();
    }

    private Submission read() {
        Submission read = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(read, "no measures");
        return read;
    }
}
