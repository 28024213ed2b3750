package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;

/** A list of times is a period in the column for the period, and makes no other column one. */
class ListsOfTimesTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผน");

    ListsOfTimesTest() {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. ๒๕๖๘");
        sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    @Test
    void itsSpanIsTheMeasures() {
        sheet.row(4, "ที่", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        sheet.row(5, "1", "จัดอบรม", "๑) ขออนุมัติ\n๒) จัด", "กองคลัง", "๑) ไตรมาส ๑\n๒) มีนาคม ๒๕๖๘");
        Submission read = TestReading.read(book.toBytes());
        Measure measure = read.measures().get(0);
        assertEquals(new Period.Between(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 3, 31)), measure.period());
        assertEquals("๑) ไตรมาส ๑\n๒) มีนาคม ๒๕๖๘", measure.text(Field.PERIOD));
        assertEquals(
                List.of("ขออนุมัติ", "จัด"),
                measure.steps().stream().map(MeasureStep::text).toList());
    }

    @Test
    void belowAnUnknownHeadingItIsAListOfSteps() {
        sheet.row(4, "ลำดับที่", "มาตรการ/แนวทาง", "รายละเอียด", "ผู้รับผิดชอบ");
        sheet.row(5, "1", "จัดประชุม", "- ม.ค. ๖๘\n- ก.พ. ๖๘", "กองคลัง");
        sheet.row(6, "2", "จัดอบรม", "- มี.ค. ๖๘\n- เม.ย. ๖๘", "กองช่าง");
        Submission read = TestReading.read(book.toBytes());
        assertEquals(
                List.of("C4"),
                read.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.HEADING_TAKEN_AS)
                        .map(finding -> finding.cell().toString().replaceFirst("แผน!", ""))
                        .toList());
        assertEquals(
                List.of("ม.ค. ๖๘", "ก.พ. ๖๘"),
                read.measures().get(0).steps().stream().map(MeasureStep::text).toList());
    }
}
