package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        "รวมทั้งสิ้น, จำนวน 2 มาตรการ"
    })
    void rowThatCountsTheMeasuresAboveIsNone(String label, String count) {
        sheet.row(1, TITLE).row(2, "ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        measure(3, "การใช้งบประมาณ", "เผยแพร่แผน");
        measure(4, "การใช้งบประมาณ", "รับฟังความเห็น");
        sheet.row(5, label, count);
        measure(6, "การใช้อำนาจ", "ทบทวนคำสั่ง");
        assertEquals(List.of("เผยแพร่แผน", "รับฟังความเห็น", "ทบทวนคำสั่ง"), measures(read()));
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
