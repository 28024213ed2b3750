package org.itaconsolidator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several numbered measures in one cell are told where numbers outside of it count them, and steps of one measure are not. */
class MeasuresInOneCellTest {
    private static final String THREE = "๑) อบรมผู้ให้บริการ\n๒) ติดแผนผังขั้นตอน\n๓) เพิ่มช่องทาง Line";

    private static List<String> told(Sample sample) {
        return sample.findings(FindingCode.MEASURES_IN_ONE_CELL).stream()
                .map(finding -> finding.severity() + " " + finding.cell().row() + " " + finding.found() + " "
                        + finding.expected())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "RESPONSIBLE, ๑) กองช่าง ๒) สำนักปลัด ๓) สำนักปลัด, WARNING",
        "PERIOD, ๑. ไตรมาส ๑ ๒. ไตรมาส ๒ ๓. ไตรมาส ๓, WARNING",
        "RESULT, ๑. อบรมแล้ว ๕ ม.ค. ๖๖ ๒. ติดแล้ว ๖ ม.ค. ๖๖ ๓. ยังไม่ได้เพิ่ม, NOTICE",
    })
    void theSameNumbersBesideItCountMeasures(Field beside, String text, Severity severity) {
        Sample sample = new Sample().measure(7, 6, "", Field.MEASURE, THREE, beside, text);
        assertEquals(List.of(severity + " 7 ๑) อบรมผู้ให้บริการ 3"), told(sample));
        Finding finding = sample.finding(FindingCode.MEASURES_IN_ONE_CELL);
        assertEquals(Sample.cell(7, Field.MEASURE), finding.cell());
        assertEquals(Map.of("other", Sample.cell(7, beside).toString()), finding.details());
    }

    @Test
    void numbersThatRunOnFromRowToRowCountMeasures() {
        Sample sample = new Sample()
                .measure(7, 1, "", Field.MEASURE, "๑. ติดแผนผัง\n๒. จัดคนทดแทน", Field.RESPONSIBLE, "สำนักปลัด")
                .measure(8, 7, "", Field.MEASURE, "๓. เพิ่มช่องทาง Line", Field.RESPONSIBLE, "สำนักปลัด")
                .measure(9, 8, "", Field.MEASURE, "๔. ทำ E-Service\n๕. อบรมการใช้", Field.RESPONSIBLE, "สำนักปลัด");
        assertEquals(List.of("WARNING 7 ๑. ติดแผนผัง 2", "WARNING 9 ๔. ทำ E-Service 2"), told(sample));
    }

    @Test
    void listsThatEachBeginAnewMayBeSteps() {
        Sample sample = new Sample()
                .measure(7, 1, "", Field.MEASURE, "๑. ร่างแผน\n๒. เสนอแผน", Field.RESPONSIBLE, "สำนักปลัด")
                .measure(8, 7, "", Field.MEASURE, "๑. เพิ่มช่องทาง\n๒. ติดตามผล", Field.RESPONSIBLE, "สำนักปลัด")
                .measure(9, 8, "", Field.MEASURE, "๔. ทำ E-Service\n๕. อบรมการใช้", Field.RESPONSIBLE, "สำนักปลัด");
        assertEquals(List.of(), told(sample));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "พัฒนา E-Service โดย ๑) ศึกษา ๒) ทดสอบ ๓) ใช้จริง",
                "๑) ศึกษา ๒) ทดสอบ",
                "- ศึกษา\n- ทดสอบ\n- ใช้จริง",
                "๓) เพิ่มช่องทาง Line",
            })
    void aNamedMeasureOtherNumbersAndMarksAreNotTold(String measure) {
        Sample sample = new Sample()
                .measure(7, 8, "", Field.MEASURE, measure, Field.RESPONSIBLE, "๑) กองช่าง ๒) สำนักปลัด ๓) กองคลัง");
        assertEquals(List.of(), told(sample));
    }

    /** A list that may be of measures or of parts is told without a warning, beside steps or called measures; others are parts. */
    @Test
    void listsThatMayBeEitherAreTold() {
        Sample beside = new Sample().measure(7, 1, "", Field.MEASURE, THREE, Field.STEPS, "๑. ประชุม\n๒. รายงาน");
        Sample called =
                new Sample().measure(7, 1, "", Field.MEASURE, "มาตรการที่ ๑ ติดแผนผัง\nมาตรการที่ ๒ จัดคนทดแทน");
        Sample many = new Sample();
        for (int row = 7; row < 10; row++) {
            many.measure(row, row - 6, "", Field.MEASURE, "๑. ร่างแผน " + row + "\n๒. เสนอแผน");
        }
        assertEquals(List.of(), many.findings(FindingCode.MEASURES_IN_ONE_CELL));
        for (Sample sample : List.of(beside, called)) {
            List<Finding> findings = sample.findings(FindingCode.MEASURES_IN_ONE_CELL);
            assertEquals(1, findings.size());
            assertEquals(Severity.NOTICE, findings.get(0).severity());
            assertEquals("list", findings.get(0).details().get("case"));
        }
    }
}
