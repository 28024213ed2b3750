package org.itaconsolidator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.itaconsolidator.CpuSeconds;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.thai.text.TextProfile;
import org.junit.jupiter.api.Test;

class DuplicateMeasuresTest {
    private static final String LONG =
            "๑. แจ้งแนวทางการยืมพัสดุในที่ประชุมพนักงาน ๒. ติดประกาศขั้นตอนการยืมที่ห้องพัสดุ ๓. ทำทะเบียนคุมการยืมและคืน";

    @Test
    void nearlyTheSameTextOfTheSameItemIsADuplicate() {
        Sample sample = new Sample()
                .measure(7, 4, "I24", Field.ISSUE, "การตรวจสอบการใช้ทรัพย์สินของราชการ", Field.STEPS, LONG)
                .measure(
                        8,
                        4,
                        "I24",
                        Field.ISSUE,
                        "การตรวจสอบการใช้ทรัพย์สินของราชการ",
                        Field.STEPS,
                        LONG.replace("๒. ", "").replace("๓.", "๒."));
        Finding finding = sample.finding(FindingCode.DUPLICATE_ROW);
        assertEquals(List.of(Sample.cell(8, Field.MEASURE), Sample.cell(7, Field.MEASURE)), finding.cells());
        assertEquals(Map.of("other", Sample.cell(7, Field.MEASURE).toString()), finding.details());
        List<Measure> measures = sample.check().submission().measures();
        assertEquals(
                List.of(OptionalInt.empty(), OptionalInt.of(0)),
                measures.stream().map(Measure::duplicateOf).toList());
    }

    @Test
    void sameTextOfAnotherItemIndicatorOrIssueIsNone() {
        Sample sample = new Sample()
                .measure(7, 4, "I20", Field.ISSUE, "ขั้นตอนการยืม", Field.STEPS, LONG)
                .measure(8, 4, "I23", Field.ISSUE, "ขั้นตอนการยืม", Field.STEPS, LONG)
                .measure(9, 9, "", Field.ISSUE, "การมีส่วนร่วม", Field.STEPS, LONG)
                .measure(10, 10, "", Field.ISSUE, "การมีส่วนร่วม", Field.STEPS, LONG)
                .measure(11, 10, "", Field.ISSUE, "การร้องเรียน", Field.STEPS, LONG);
        assertEquals(List.of(), sample.findings(FindingCode.DUPLICATE_ROW));
    }

    @Test
    void sameMeasureForAnotherIssueOfTheSameItemIsNone() {
        Sample sample = new Sample()
                .measure(7, 4, "I24", Field.ISSUE, "การยืมพัสดุไปใช้นอกสถานที่", Field.STEPS, LONG)
                .measure(8, 4, "I24", Field.ISSUE, "ไม่มีทะเบียนรถส่วนกลาง", Field.STEPS, LONG);
        assertEquals(List.of(), sample.findings(FindingCode.DUPLICATE_ROW));
    }

    @Test
    void sameTextOfAnotherGroupOrTimeIsNone() {
        Sample sample = new Sample()
                .measure(7, 4, "I24", Field.MEASURE, "อบรมพนักงาน รุ่นที่ ๑", Field.STEPS, LONG)
                .measure(8, 4, "I24", Field.MEASURE, "อบรมพนักงาน รุ่นที่ ๒", Field.STEPS, LONG);
        assertEquals(List.of(), sample.findings(FindingCode.DUPLICATE_ROW));
        Sample projects = new Sample()
                .measure(7, 4, "I24", Field.MEASURE, "ตรวจสอบทรัพย์สินตามโครงการที่ ๓", Field.STEPS, LONG)
                .measure(8, 4, "I24", Field.MEASURE, "ตรวจสอบทรัพย์สินตามโครงการที่ ๔", Field.STEPS, LONG);
        assertEquals(List.of(), projects.findings(FindingCode.DUPLICATE_ROW));
    }

    @Test
    void measuresThatDifferOnlyInWhatTellsThemApartAreNone() {
        String[][] pairs = {
            {"เพิ่มจุดบริการ ก", "เพิ่มจุดบริการ ข"},
            {"ปรับปรุงเว็บไซต์ 1", "ปรับปรุงเว็บไซต์ 2"},
            {"ติดตั้งกล้องวงจรปิดบ้านหนองไผ่", "ติดตั้งกล้องวงจรปิดบ้านดอนแก้ว"},
            {"จัดทำและเผยแพร่คู่มืองานสวัสดิการ", "จัดทำและเผยแพร่คู่มืองานการศึกษา"},
            {"เผยแพร่แผนจัดซื้อจัดจ้าง", "เผยแพร่ผลจัดซื้อจัดจ้าง"}
        };
        for (String[] pair : pairs) {
            Sample sample = new Sample()
                    .measure(7, 4, "", Field.MEASURE, pair[0], Field.STEPS, LONG)
                    .measure(8, 4, "", Field.MEASURE, pair[1], Field.STEPS, LONG);
            assertEquals(List.of(), sample.findings(FindingCode.DUPLICATE_ROW), pair[1]);
        }
    }

    @Test
    void whatDivisionsReportOfAMeasureThatTheyShareIsNoneInAPlanItIs() {
        Sample report = new Sample();
        report.responsible("กองช่าง")
                .measure(7, 9, "", Field.MEASURE, "ปรับปรุงเว็บไซต์", Field.RESULT, "ปรับปรุงแล้ว");
        report.responsible("กองคลัง")
                .measure(8, 9, "", Field.MEASURE, "ปรับปรุงเว็บไซต์", Field.RESULT, "เพิ่มข้อมูลแล้ว");
        assertEquals(List.of(), report.findings(FindingCode.DUPLICATE_ROW));
        report.measure(9, 9, "", Field.MEASURE, "ปรับปรุงเว็บไซต์", Field.RESULT, "เพิ่มข้อมูลแล้ว");
        assertEquals(
                Sample.cell(9, Field.MEASURE),
                report.finding(FindingCode.DUPLICATE_ROW).cells().get(0));
        Sample plan = new Sample().plan();
        plan.responsible("กองช่าง").measure(7, 9, "", Field.MEASURE, "ปรับปรุงเว็บไซต์");
        plan.responsible("กองคลัง").measure(8, 9, "", Field.MEASURE, "ปรับปรุงเว็บไซต์");
        assertEquals(1, plan.findings(FindingCode.DUPLICATE_ROW).size());
    }

    @Test
    void rowsOfOneMeasureThatTellOfOtherPartsMonthsOrStatesRepeatNothing() {
        String[][] rows = {
            {"ต.ค. ๒๕๖๘", "ดำเนินการแล้วเสร็จ", "ประชุมแล้ว"},
            {"พ.ย. ๒๕๖๘", "ดำเนินการแล้วเสร็จ", "ประชุมแล้ว"},
            {"พ.ย. ๒๕๖๘", "ดำเนินการแล้วเสร็จ", "ออกหน่วย หมู่ที่ ๑"},
            {"พ.ย. ๒๕๖๘", "ยังไม่ได้ดำเนินการ", ""}
        };
        Sample sample = new Sample();
        for (int i = 0; i < rows.length; i++) {
            sample.measure(
                    7 + i,
                    4,
                    "",
                    Field.MEASURE,
                    LONG,
                    Field.PERIOD,
                    rows[i][0],
                    Field.STATUS,
                    rows[i][1],
                    Field.RESULT,
                    rows[i][2]);
        }
        assertEquals(List.of(), sample.findings(FindingCode.DUPLICATE_ROW));
        sample.measure(11, 4, "", Field.MEASURE, LONG, Field.PERIOD, "พ.ย. 2568", Field.RESULT, "ประชุมแล้ว");
        assertEquals(
                List.of(Sample.cell(11, Field.MEASURE), Sample.cell(8, Field.MEASURE)),
                sample.finding(FindingCode.DUPLICATE_ROW).cells());
    }

    @Test
    void rowsThatGiveTheSameTimeOrStateInOtherWordsRepeatEachOther() {
        Period year = new Period.Between(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30));
        Sample sample = new Sample();
        String[][] rows = {{"ต.ค. ๖๘ - ก.ย. ๖๙", "ดำเนินการแล้ว"}, {"ตุลาคม ๒๕๖๘ - กันยายน ๒๕๖๙", "ดำเนินการแล้วเสร็จ"}
        };
        for (int i = 0; i < rows.length; i++) {
            sample.measure(
                    7 + i,
                    4,
                    "",
                    year,
                    List.of(),
                    List.of(),
                    Field.MEASURE,
                    LONG,
                    Field.PERIOD,
                    rows[i][0],
                    Field.STATUS,
                    rows[i][1],
                    Field.RESULT,
                    "ประชุมแล้ว");
        }
        assertEquals(
                OptionalInt.of(0),
                DuplicateMeasures.mark(sample.measures).get(1).duplicateOf());
    }

    @Test
    void stepsOfAnotherTurnOrVillageRepeatNothingWhateverStandsBeforeTheNumber() {
        for (String word : List.of("รุ่น", "หมู่", "ครั้ง", "ไตรมาส", "ระยะ", "รุ่นที่", "กลุ่ม", "งวด")) {
            Sample plan = new Sample().plan();
            for (String number : List.of("๑", "๒")) {
                String steps = "๑. จัดอบรม" + word + " " + number + " ณ ห้องประชุม ๒. สรุปผลเสนอนายก";
                plan.measure(6 + plan.measures.size(), 4, "", Field.MEASURE, "อบรมบุคลากร", Field.STEPS, steps);
            }
            assertEquals(List.of(), plan.findings(FindingCode.DUPLICATE_ROW), word);
        }
    }

    /** Other days are another promise: a report of either would otherwise be asked to answer for both. */
    @Test
    void planThatNamesAMeasureForTwoTimesRepeatsNothing() {
        Sample plan = new Sample()
                .plan()
                .measure(7, 4, "", Field.MEASURE, LONG, Field.PERIOD, "ต.ค. ๒๕๖๘")
                .measure(8, 4, "", Field.MEASURE, LONG, Field.PERIOD, "พ.ย. ๒๕๖๘");
        assertEquals(List.of(), plan.findings(FindingCode.DUPLICATE_ROW));
    }

    @Test
    void measureWithASlipOrAWordMoreIsADuplicate() {
        for (String other :
                List.of("ปรับปรุงเว็บไชต์หน่วยงาน", "ปรับปรุงเว็บไซต์ของหน่วยงาน", "๒. ปรับปรุงเว็บไซต์หน่วยงาน")) {
            Sample sample = new Sample()
                    .measure(7, 4, "", Field.MEASURE, "ปรับปรุงเว็บไซต์หน่วยงาน", Field.STEPS, LONG)
                    .measure(8, 4, "", Field.MEASURE, other, Field.STEPS, LONG);
            assertEquals(1, sample.findings(FindingCode.DUPLICATE_ROW).size(), other);
        }
    }

    @Test
    void otherTextOfTheSameItemIsNone() {
        Sample sample = new Sample()
                .measure(7, 4, "I24", Field.STEPS, LONG)
                .measure(8, 4, "I24", Field.STEPS, "๑. ตั้งคณะกรรมการตรวจนับพัสดุประจำปี ๒. รายงานผลต่อผู้บริหาร");
        assertEquals(List.of(), sample.findings(FindingCode.DUPLICATE_ROW));
    }

    @Test
    void thirdCopyPointsToTheFirst() {
        Sample sample = new Sample();
        for (int row = 7; row < 10; row++) {
            sample.measure(row, 4, "I24", Field.MEASURE, LONG);
        }
        List<Measure> measures = sample.check().submission().measures();
        assertEquals(
                List.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(0)),
                measures.stream().map(Measure::duplicateOf).toList());
    }

    @Test
    void threshold() {
        String text = "ก".repeat(3) + "abcdefghijklmnopqrstuvwxyz0123456789";
        assertTrue(TextProfile.of(text).isNearly(TextProfile.of(text + "!?")));
        assertTrue(!TextProfile.of(text).isNearly(TextProfile.of(text.substring(0, 20) + "๐๐๐๐๐๐๐๐")));
        assertTrue(TextProfile.of("").isNearly(TextProfile.of(" ")));
        assertTrue(!TextProfile.of("").isNearly(TextProfile.of("ประชุม")));
    }

    @Test
    void thousandRowsOfOneIndicatorTakeAMoment() {
        Random random = new Random(4);
        Sample sample = new Sample();
        for (int row = 0; row < 1000; row++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 500; i++) {
                text.append((char) ('ก' + random.nextInt(46)));
            }
            sample.measure(row + 7, 4, "", Field.MEASURE, text.toString());
        }
        List<Measure> marked = CpuSeconds.within(30, () -> DuplicateMeasures.mark(sample.measures));
        assertTrue(marked.stream().allMatch(measure -> measure.duplicateOf().isEmpty()));
    }
}
