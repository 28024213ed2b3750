package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings merged over several columns with a row of headings of their own below them. */
class DividedHeadingsTest {
    private static final int LAST_MONTH = 17;

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("มาตรการ");

    DividedHeadingsTest() {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. ๒๕๖๘");
        sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "divided");
        return submission;
    }

    /** Headings below a group may be counted, as the assessment counts what a measure must say. */
    @ParameterizedTest
    @CsvSource({
        "การกำหนดมาตรการ, มาตรการ, (๑) ผู้รับผิดชอบ, (๒) ขั้นตอนการปฏิบัติ",
        "การกำหนดแนวทาง, มาตรการ, 1. การกำหนดผู้รับผิดชอบ, 2. การกำหนดขั้นตอนหรือวิธีการปฏิบัติ",
    })
    void headingsBelowAGroupMayBeCounted(String group, String measure, String who, String how) {
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", group, null, null, "ระยะเวลาดำเนินการ");
        sheet.row(5, null, null, measure, who, how);
        sheet.merge(4, 1, 5, 1).merge(4, 2, 5, 2).merge(4, 3, 4, 5).merge(4, 6, 5, 6);
        sheet.row(6, 1, "การใช้งบประมาณ", "เผยแพร่แผนการใช้จ่าย", "กองคลัง", "1. รวบรวม\n2. ปิดประกาศ", "ต.ค. ๒๕๖๗");
        Measure read = read().measures().get(0);
        assertEquals(OptionalInt.of(2), read.indicator());
        assertEquals("เผยแพร่แผนการใช้จ่าย", read.text(Field.MEASURE));
        assertEquals(List.of("กองคลัง"), read.divisions());
        assertEquals(2, read.steps().size());
        assertEquals(Optional.of(LocalDate.of(2024, 10, 31)), read.period().end());
    }

    private void dividedPeriod() {
        sheet.row(
                4,
                "ลำดับที่",
                "ตัวชี้วัด",
                "มาตรการ/แนวทาง",
                "ผู้รับผิดชอบ",
                "ระยะเวลาดำเนินการ",
                null,
                "การกำกับติดตาม");
        sheet.row(5, null, null, null, null, "เริ่มต้น", "สิ้นสุด");
        sheet.merge(4, 5, 4, 6);
        for (int column : new int[] {1, 2, 3, 4, 7}) {
            sheet.merge(4, column, 5, column);
        }
    }

    /** Weeks and halves of months are marked like months and quarters; those on end are a span. */
    @ParameterizedTest
    @CsvSource({
        "1-15 ม.ค., 16-31 ม.ค., 1-15 ก.พ., 2025-01-31, 2025-01-16",
        "1-15 ม.ค. 68, 16-31 ม.ค. 68, 1-15 ก.พ. 68, 2025-01-31, 2025-01-16",
        "6-12 ม.ค. 68, 13-19 ม.ค. 68, 20-26 ม.ค. 68, 2025-01-19, 2025-01-13"
    })
    void partsOfMonthsAreMarkedLikeMonths(String first, String second, String third, LocalDate end, LocalDate start) {
        sheet.row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", first, second, third);
        sheet.row(5, 1, "จัดทำคู่มือการให้บริการ", "กองคลัง", "✓", "✓");
        sheet.row(6, 2, "อบรมเจ้าหน้าที่", "กองช่าง", null, "✓", "✓");
        List<Measure> measures = read().measures();
        assertEquals(Optional.of(end), measures.get(0).period().end());
        assertEquals(Optional.of(start), measures.get(1).period().start());
    }

    /** A heading of results that no list has is read like one, over quarters, months and rounds; other words for the measures change nothing. */
    @ParameterizedTest
    @CsvSource({
        "ผลการดำเนินงานรายไตรมาส, ไตรมาส 1, ไตรมาส 2, กิจกรรมที่จะดำเนินการ",
        "ผลการดำเนินงานรายไตรมาส, ไตรมาส 1, ไตรมาส 2, Measures (มาตรการ)",
        "ผลการปฏิบัติในแต่ละเดือน, ต.ค. 67, พ.ย. 67, กิจกรรม/โครงการที่รองรับ",
        "ผลการปฏิบัติในแต่ละรอบ, รอบ 6 เดือน, รอบ 12 เดือน, กิจกรรม/โครงการที่รองรับ"
    })
    void resultsOfPartsOfTheYearAreReadBelowAnyHeadingOfResults(
            String results, String first, String second, String measures) {
        sheet.set(1, 1, "รายงานความก้าวหน้ามาตรการยกระดับ ITA รอบ 12 เดือน ปีงบประมาณ พ.ศ. ๒๕๖๘");
        sheet.row(4, "ลำดับที่", measures, "กองที่ทำ", results).merge(4, 4, 4, 5);
        sheet.row(5, null, null, null, first, second);
        sheet.merge(4, 1, 5, 1).merge(4, 2, 5, 2).merge(4, 3, 5, 3);
        sheet.row(6, 1, "จัดทำคู่มือการให้บริการ", "กองคลัง", null, "จัดทำแล้ว ๑ เล่ม");
        sheet.row(7, 2, "อบรมเจ้าหน้าที่", "กองช่าง", "อบรมแล้ว ๓๒ คน");
        sheet.row(8, 3, "ติดตั้งป้ายขั้นตอน", "กองช่าง", null, "ติดตั้งแล้ว ๖ จุด");
        Submission submission = read();
        assertEquals(
                List.of(second + ": จัดทำแล้ว ๑ เล่ม", first + ": อบรมแล้ว ๓๒ คน", second + ": ติดตั้งแล้ว ๖ จุด"),
                submission.measures().stream()
                        .map(each -> each.text(Field.RESULT))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"ข้อมูลมาตรการ, การดำเนินการ", "มาตรการ, ผลการดำเนินงาน", "ส่วนที่ ๑, ส่วนที่ ๒"})
    void groupsOverAllColumnsAreNoHeadings(String left, String right) {
        sheet.set(4, 1, left).set(4, 3, right);
        sheet.merge(4, 1, 4, 2).merge(4, 3, 4, 5);
        sheet.row(5, "เรื่องที่ได้คะแนนน้อย", "งานที่ต้องทำ", "เจ้าภาพ", "กรอบเวลา", "แนวทางติดตามผล");
        sheet.row(6, "ผู้รับบริการเห็นว่าบริการล่าช้า", "มาตรการกำหนดระยะเวลา", "สำนักปลัด", "ทุกเดือน", "รายงานปลัด");
        sheet.row(7, "บุคลากรไม่ทราบแผนงบประมาณ", "มาตรการเผยแพร่แผน", "กองคลัง", "มกราคม ๒๕๖๘", "รายงานนายก");
        Submission read = read();
        assertEquals(
                List.of("มาตรการกำหนดระยะเวลา", "มาตรการเผยแพร่แผน"),
                read.measures().stream().map(each -> each.text(Field.MEASURE)).toList());
        assertEquals("ทุกเดือน", read.measures().get(0).text(Field.PERIOD));
        assertEquals("", read.measures().get(0).text(Field.RESULT));
    }

    @ParameterizedTest
    @CsvSource({"/, 'กองช่าง|กองคลัง / กองช่าง'", "✓, 'กองช่าง|กองคลัง / กองช่าง'", "ตรวจรับ, '|'"})
    void divisionsThatAreTickedAreResponsible(String mark, String responsible) {
        sheet.row(
                4,
                "ตัวชี้วัด",
                "ประเด็นที่ต้องแก้ไขหรือพัฒนา",
                "มาตรการ/แนวทาง",
                "ระยะเวลาดำเนินการ",
                "กองคลัง",
                "กองช่าง");
        sheet.row(5, "การใช้งบประมาณ", "ไม่ทราบแผน", "เผยแพร่แผน", "ทุกเดือน", null, mark);
        sheet.row(6, "การใช้อำนาจ", "ไม่ทราบเกณฑ์", "ประกาศเกณฑ์", "ทุกเดือน", mark, mark);
        assertEquals(
                responsible,
                String.join(
                        "|",
                        read().measures().stream()
                                .map(each -> each.text(Field.RESPONSIBLE).replace("\n", " / "))
                                .toList()));
    }

    @ParameterizedTest
    @CsvSource({"กลุ่มงาน/กอง, กองช่าง", "งบของกอง, ''"})
    void columnsOfDivisionsUnderTheirKindAloneAreOfThoseResponsible(String heading, String responsible) {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ระยะเวลาดำเนินการ", heading);
        sheet.row(5, "การใช้งบประมาณ", "เผยแพร่แผน", "ทุกเดือน", "กองช่าง");
        sheet.row(6, "การใช้อำนาจ", "ประกาศเกณฑ์", "ทุกเดือน", "กองคลัง");
        assertEquals(responsible, read().measures().get(0).text(Field.RESPONSIBLE));
    }

    @Test
    void titleMergedOverTheHeadingsIsNoGroup() {
        BookBuilder other = new BookBuilder();
        BookBuilder.Sheet whole = other.sheet("มาตรการ");
        whole.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ 2568 เทศบาลตำบลตัวอย่าง")
                .merge(1, 1, 1, 3);
        whole.row(2, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        whole.row(3, "จัดทำคู่มือ", "กองคลัง", "ทุกเดือน");
        Submission read = TestReading.read(other.toBytes());
        assertEquals(1, read.measures().size());
        assertTrue(read.head().body().isPresent() && read.head().fiscalYear().isPresent());
    }

    @Test
    void groupsThatAreNotMergedAreNoHeadingsEither() {
        sheet.set(4, 1, "ข้อมูลมาตรการ").set(4, 3, "การดำเนินการ");
        sheet.row(5, "มาตรการ/แนวทาง", "ลงมือทำอย่างไร", "กรอบระยะเวลาทำงาน", "กองใด", "Report to");
        sheet.row(6, "มาตรการกำหนดระยะเวลา", "๑. ประชุม\n๒. ประกาศ", "ทุกเดือน", "สำนักปลัด", "รายงานปลัด");
        sheet.row(7, "มาตรการเผยแพร่แผน", "๑. รวบรวม\n๒. เผยแพร่", "มกราคม ๒๕๖๘", "กองคลัง", "รายงานนายก");
        Submission read = read();
        assertEquals(
                List.of("มาตรการกำหนดระยะเวลา ทุกเดือน", "มาตรการเผยแพร่แผน มกราคม ๒๕๖๘"),
                read.measures().stream()
                        .map(each -> each.text(Field.MEASURE) + " " + each.text(Field.PERIOD))
                        .toList());
    }

    @Test
    void resultsOfQuartersSideBySideAreOneResult() {
        sheet.row(4, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลไตรมาส ๑", "ผลไตรมาส ๒", "ผลไตรมาส ๓");
        sheet.row(5, "จัดทำคู่มือ", "กองคลัง", "ประชุมแล้ว", "เผยแพร่แล้ว", "-");
        sheet.row(6, "ปรับปรุงเว็บไซต์", "กองช่าง", "สำรวจแล้ว", "ปรับหน้าแรกแล้ว", "ลงข่าวแล้ว ๔ ข่าว");
        assertEquals(
                List.of(
                        "ผลไตรมาส ๑: ประชุมแล้ว\nผลไตรมาส ๒: เผยแพร่แล้ว",
                        "ผลไตรมาส ๑: สำรวจแล้ว\nผลไตรมาส ๒: ปรับหน้าแรกแล้ว\nผลไตรมาส ๓: ลงข่าวแล้ว ๔ ข่าว"),
                read().measures().stream().map(each -> each.text(Field.RESULT)).toList());
    }

    @ParameterizedTest
    @CsvSource({"true, ไตรมาส ๑: ประชุมชี้แจงแล้ว", "false, ''"})
    void textsBelowQuartersAreTheResultsOfAReportAlone(boolean report, String expected) {
        if (report) {
            sheet.set(
                    1,
                    1,
                    "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๑๒ เดือน");
        }
        sheet.row(4, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ไตรมาส ๑", "ไตรมาส ๒", "ไตรมาส ๓");
        sheet.row(5, "จัดทำคู่มือ", "กองคลัง", "ประชุมชี้แจงแล้ว", "-", "-");
        sheet.row(6, "ปรับปรุงเว็บไซต์", "กองช่าง", "สำรวจความเห็นแล้ว", "ปรับหน้าแรกแล้ว", "-");
        sheet.row(7, "จัดทำแผน", "กองช่าง", "รวบรวมข้อมูลแล้ว", "ลงข่าวแล้ว ๔ ข่าว", "-");
        assertEquals(expected, read().measures().get(0).text(Field.RESULT));
    }

    /** A report told by months has few cells below each: its results were lost, and the months taken for the time of a plan. */
    @ParameterizedTest
    @CsvSource({
        "ต.ค. 67|พ.ย. 67|ธ.ค. 67, false, 'พ.ย. 67: แต่งตั้งคณะทำงาน / ธ.ค. 67: จัดทำคู่มือแล้ว ๑๕ ธ.ค. ๖๗'",
        "ต.ค. 67|พ.ย. 67|ธ.ค. 67, true, 'พ.ย. 67: แต่งตั้งคณะทำงาน / ธ.ค. 67: จัดทำคู่มือแล้ว ๑๕ ธ.ค. ๖๗'",
        "ผลงาน ต.ค. 67|ผลงาน พ.ย. 67|ผลงาน ธ.ค. 67, false, 'ผลงาน พ.ย. 67: แต่งตั้งคณะทำงาน / ผลงาน ธ.ค. 67: จัดทำคู่มือแล้ว ๑๕ ธ.ค. ๖๗'",
        "ไตรมาส 1|ไตรมาส 2|ครึ่งปีหลัง, false, 'ไตรมาส 2: แต่งตั้งคณะทำงาน / ครึ่งปีหลัง: จัดทำคู่มือแล้ว ๑๕ ธ.ค. ๖๗'"
    })
    void textsBelowPartsOfTheYearAreTheResultsOfAReport(String headings, boolean merged, String expected) {
        String[] part = headings.split("\\|");
        int first = merged ? 5 : 4;
        sheet.set(1, 1, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๖ เดือน");
        sheet.row(4, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", merged ? "ผลการดำเนินงาน" : null);
        if (merged) {
            sheet.merge(4, 3, 4, 5);
        }
        sheet.set(first, 3, part[0]).set(first, 4, part[1]).set(first, 5, part[2]);
        sheet.row(first + 1, "จัดทำคู่มือ", "กองคลัง", null, "แต่งตั้งคณะทำงาน", "จัดทำคู่มือแล้ว ๑๕ ธ.ค. ๖๗");
        sheet.row(first + 2, "ปรับปรุงเว็บไซต์", "กองช่าง", "ปรับหน้าแรกแล้ว", null, null);
        sheet.row(first + 3, "ประกาศเจตนารมณ์", "กองช่าง", "ประกาศแล้ว ๕ ต.ค. ๖๗", null, null);
        List<Measure> measures = read().measures();
        assertEquals(Form.REPORT, measures.get(0).form());
        assertEquals(expected, measures.get(0).text(Field.RESULT).replace("\n", " / "));
        assertEquals("", measures.get(0).text(Field.PERIOD));
    }

    /** A promise is no deed, whatever the title says: what is told only of days to come marks its quarter as a time of the plan. */
    @ParameterizedTest
    @CsvSource({
        "จะจัดอบรมในเดือนธันวาคม ๒๕๖๗, กำหนดจัดประชุมสรุปผล, 2024-10-01 2025-03-31, ''",
        "จะจัดอบรมในเดือนธันวาคม ๒๕๖๗, -, 2024-10-01 2024-12-31, ''",
        "จัดอบรมเมื่อวันที่ ๕ ธันวาคม ๒๕๖๗, จะจัดประชุมสรุปผล, , ไตรมาส ๑: จัดอบรมเมื่อวันที่ ๕ ธันวาคม ๒๕๖๗",
        "ได้ประชุมชี้แจงแล้วว่าจะจัดอบรม, ปรับหน้าแรกแล้ว, , ไตรมาส ๑: ได้ประชุมชี้แจงแล้วว่าจะจัดอบรม"
    })
    void promisesBelowQuartersAreNoResults(String first, String second, String period, String result) {
        sheet.set(
                1,
                1,
                "แผนและรายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๑๒ เดือน");
        sheet.row(4, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ไตรมาส ๑", "ไตรมาส ๒");
        sheet.row(5, "จัดทำคู่มือ", "กองคลัง", first, second);
        sheet.row(6, "ปรับปรุงเว็บไซต์", "กองช่าง", first, second);
        sheet.row(7, "จัดทำแผน", "กองช่าง", first, second);
        Measure measure = read().measures().get(0);
        assertTrue(measure.text(Field.RESULT).startsWith(result), measure.text(Field.RESULT));
        assertEquals(result.isEmpty(), measure.text(Field.RESULT).isEmpty());
        if (period != null) {
            assertEquals(period, period(measure));
        }
    }

    @Test
    void marksBelowQuartersOfAReportAreNoResults() {
        sheet.set(
                1, 1, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๑๒ เดือน");
        sheet.row(4, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ไตรมาส ๑", "ไตรมาส ๒", "การกำกับติดตาม");
        sheet.row(5, "จัดทำคู่มือ", "กองคลัง", "/", "/", "รายงานทุกเดือน");
        sheet.row(6, "ปรับปรุงเว็บไซต์", "กองช่าง", "/", null, "รายงานทุกเดือน");
        assertEquals("2024-10-01 2025-03-31", period(read().measures().get(0)));
    }

    @Test
    void resultsOfDivisionsSideBySideAreOneResult() {
        sheet.set(
                1, 1, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๑๒ เดือน");
        sheet.row(4, "มาตรการ/แนวทาง", "ผลการดำเนินงาน กองคลัง", "ผลการดำเนินงาน กองช่าง");
        sheet.row(5, "จัดทำคู่มือ", "ประชุม ๕ ม.ค. ๒๕๖๘", "อบรม ๕ ส.ค. ๒๕๖๘");
        sheet.row(6, "ปรับปรุงเว็บไซต์", "-", "ลงข่าวแล้ว ๔ ข่าว");
        assertEquals(
                List.of(
                        "ผลการดำเนินงาน กองคลัง: ประชุม ๕ ม.ค. ๒๕๖๘\nผลการดำเนินงาน กองช่าง: อบรม ๕ ส.ค. ๒๕๖๘",
                        "ผลการดำเนินงาน กองช่าง: ลงข่าวแล้ว ๔ ข่าว"),
                read().measures().stream().map(each -> each.text(Field.RESULT)).toList());
    }

    /** Progress of one part of the year is none of what came of the other. */
    @ParameterizedTest
    @CsvSource({
        "ความคืบหน้า ต.ค.-มี.ค., ความคืบหน้า เม.ย.-ก.ย.",
        "ความก้าวหน้า ไตรมาส 1, ความก้าวหน้า ไตรมาส 2",
        "ความก้าวหน้าไตรมาส 1, ความก้าวหน้าไตรมาส 2",
        "รอบที่ 1 (ต.ค. 67 - มี.ค. 68), รอบที่ 2 (เม.ย. - ก.ย. 68)"
    })
    void progressInPartsOfTheYearIsOneResult(String first, String second) {
        sheet.set(
                1, 1, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๑๒ เดือน");
        sheet.row(4, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", first, second);
        sheet.row(5, "จัดทำคู่มือ", "กองคลัง", "จัดประชุม ๒ ครั้ง", "อบรมแล้ว ๕ ส.ค. ๒๕๖๘");
        sheet.row(6, "ปรับปรุงเว็บไซต์", "กองช่าง", "ลงข่าวแล้ว ๔ ข่าว", "เผยแพร่แล้ว ๖ ข่าว");
        Submission submission = read();
        assertEquals(
                List.of(
                        first + ": จัดประชุม ๒ ครั้ง\n" + second + ": อบรมแล้ว ๕ ส.ค. ๒๕๖๘",
                        first + ": ลงข่าวแล้ว ๔ ข่าว\n" + second + ": เผยแพร่แล้ว ๖ ข่าว"),
                submission.measures().stream()
                        .map(each -> each.text(Field.RESULT))
                        .toList());
        assertEquals("", submission.measures().get(0).text(Field.OUTCOME));
    }

    @ParameterizedTest
    @CsvSource({"true, ๑ ครั้ง", "false, ''"})
    void whatCameOfThePlanIsTheResultOfAReportAlone(boolean report, String expected) {
        if (report) {
            sheet.set(
                    1,
                    1,
                    "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๑๒ เดือน");
        }
        sheet.row(4, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "แผน", "ผล", "ร้อยละความสำเร็จ");
        sheet.row(5, "จัดทำคู่มือการปฏิบัติงาน", "กองคลัง", "๒ ครั้ง", "๑ ครั้ง", 50);
        sheet.row(6, "ปรับปรุงเว็บไซต์", "กองช่าง", "๒ ครั้ง", "๒ ครั้ง", 100);
        List<Measure> measures = read().measures();
        assertEquals(expected, measures.isEmpty() ? "" : measures.get(0).text(Field.RESULT));
    }

    @Test
    void nameOfATopicAsTheIssueIsTheTopic() {
        sheet.row(4, "ประเด็นหัวข้อ", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        sheet.row(5, "การให้บริการและระบบ E-Service", "ลดขั้นตอนการให้บริการ", "กองคลัง", "ไตรมาส ๑");
        sheet.row(6, "การให้บริการและระบบ E-Service ยังไม่ทั่วถึง", "เพิ่มจุดบริการ", "กองช่าง", "ไตรมาส ๒");
        assertEquals(
                List.of(OptionalInt.of(2), OptionalInt.empty()),
                read().measures().stream().map(Measure::topic).toList());
    }

    @Test
    void figuresOfQuartersAreNoResults() {
        sheet.row(4, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลเบิกจ่ายไตรมาส ๑", "ผลเบิกจ่ายไตรมาส ๒");
        sheet.row(5, "จัดทำคู่มือ", "กองคลัง", 1200, 1500).row(6, "ปรับปรุงเว็บไซต์", "กองช่าง", 800, 900);
        assertEquals(
                List.of("", ""),
                read().measures().stream().map(each -> each.text(Field.RESULT)).toList());
    }

    @Test
    void periodDividedIntoStartAndEndIsTheSpanOfBoth() {
        dividedPeriod();
        sheet.row(6, "๑", "การใช้อำนาจ", "ทบทวนคำสั่ง", "สำนักปลัด", "ม.ค. ๒๕๖๘", "มี.ค. ๒๕๖๘", "ติดตาม");
        sheet.row(
                7, "๒", "การใช้งบประมาณ", "เผยแพร่งบ", "กองคลัง", LocalDate.of(2025, 2, 1), LocalDate.of(2025, 4, 30));
        Submission submission = read();
        assertEquals(2, submission.measures().size());
        assertEquals("ม.ค. ๒๕๖๘ - มี.ค. ๒๕๖๘", submission.measures().get(0).text(Field.PERIOD));
        assertEquals(
                LocalDate.of(2025, 3, 31),
                submission.measures().get(0).period().end().orElseThrow());
        assertEquals(
                LocalDate.of(2025, 2, 1),
                submission.measures().get(1).period().start().orElseThrow());
        assertEquals(
                LocalDate.of(2025, 4, 30),
                submission.measures().get(1).period().end().orElseThrow());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void periodOverABlankCellIsDividedToo() {
        sheet.row(4, "ลำดับที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", null, "การกำกับติดตาม");
        sheet.set(5, 4, "เริ่มต้น").set(5, 5, "สิ้นสุด");
        sheet.row(6, "๑", "ทบทวนคำสั่ง", "สำนักปลัด", "ม.ค. ๒๕๖๘", "มี.ค. ๒๕๖๘", "ติดตาม");
        Submission submission = read();
        assertEquals(
                List.of("ม.ค. ๒๕๖๘ - มี.ค. ๒๕๖๘"),
                submission.measures().stream()
                        .map(measure -> measure.text(Field.PERIOD))
                        .toList());
        assertEquals(
                LocalDate.of(2025, 3, 31),
                submission.measures().get(0).period().end().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"เริ่มต้น, สิ้นสุด", "ตั้งแต่, ถึง", "วันที่เริ่มดำเนินการ, วันที่แล้วเสร็จ"})
    void startAndEndBesideWhoLeadsAreThePeriod(String start, String end) {
        sheet.row(4, "ตัวชี้วัด", "ประเด็นที่ต้องแก้ไข", "มาตรการ", "ขั้นตอน", "หน่วยงานหลัก", start, end);
        sheet.row(
                6,
                "การใช้อำนาจ",
                "ประชาชนไม่ทราบ",
                "ทบทวนคำสั่ง",
                "ประชุม",
                "สำนักปลัด",
                "1 ม.ค. 2568",
                "31 มี.ค. 2568");
        assertEquals(
                List.of("1 ม.ค. 2568 - 31 มี.ค. 2568"),
                read().measures().stream()
                        .map(measure -> measure.text(Field.PERIOD))
                        .toList());
    }

    /** The day on which something was finished was taken for when it was due. */
    @Test
    void whatIsDueStandsUnderOneWordBesideTheDayOfItsEnd() {
        sheet.set(
                1, 1, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๑๒ เดือน");
        sheet.row(4, "มาตรการ", "ผู้รับผิดชอบ", "กำหนด", "ผล", "วันที่แล้วเสร็จ");
        sheet.row(5, "จัดทำคู่มือบริการ", "กองคลัง", "ต.ค. - ธ.ค. ๒๕๖๗", "จัดทำแล้วเสร็จ", "๑๒ พ.ย. ๒๕๖๗");
        sheet.row(6, "เผยแพร่แผนจัดซื้อ", "กองช่าง", "ม.ค. - มี.ค. ๒๕๖๘", "ยังไม่ได้เผยแพร่");
        sheet.row(7, "ติดตั้งป้าย", "กองช่าง", "เม.ย. - มิ.ย. ๒๕๖๘", "ติดตั้งแล้ว ๕ จุด", "๒๐ พ.ค. ๒๕๖๘");
        assertEquals(
                List.of("2024-10-01 2024-12-31", "2025-01-01 2025-03-31", "2025-04-01 2025-06-30"),
                read().measures().stream().map(DividedHeadingsTest::period).toList());
    }

    @Test
    void resultOverABlankCellIsDividedIntoRoundsToo() {
        sheet.row(4, "ที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", null, "ข้อเสนอแนะ");
        sheet.set(5, 4, "รอบ ๖ เดือน").set(5, 5, "รอบ ๑๒ เดือน");
        sheet.row(6, "๑", "ทบทวนคำสั่ง", "สำนักปลัด", "ทบทวนแล้ว", "ประกาศแล้ว", "-");
        assertEquals(
                List.of("รอบ ๖ เดือน: ทบทวนแล้ว\nรอบ ๑๒ เดือน: ประกาศแล้ว"),
                read().measures().stream()
                        .map(measure -> measure.text(Field.RESULT))
                        .toList());
    }

    @Test
    void headingsMergedDownBesideNamesOfGroupsAreHeadings() {
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "การวิเคราะห์", null, "การดำเนินงาน", null, "การติดตาม");
        sheet.row(
                5,
                null,
                null,
                "ประเด็นที่ต้องแก้ไขหรือพัฒนา",
                "มาตรการ/แนวทาง",
                "ผู้รับผิดชอบ",
                "ระยะเวลาดำเนินการ",
                "การกำกับติดตาม");
        sheet.merge(4, 1, 5, 1).merge(4, 2, 5, 2).merge(4, 3, 4, 4).merge(4, 5, 4, 6);
        sheet.row(6, "๑", "การใช้อำนาจ", "คำสั่งไม่ชัด", "ทบทวนคำสั่ง", "สำนักปลัด", "ม.ค. ๒๕๖๘", "ติดตาม");
        Submission submission = read();
        assertEquals(3, submission.measures().get(0).indicator().orElseThrow());
        assertEquals("ม.ค. ๒๕๖๘", submission.measures().get(0).text(Field.PERIOD));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "true, แผน, ผล, กิจกรรม, ทำอะไรไปบ้าง",
        "true, สิ่งที่วางแผนไว้, ความก้าวหน้า, มาตรการ, ผลการดำเนินการ",
        "true, แผน, ผล, รายละเอียด, รายละเอียด",
        "true, แผน, ผล, การดำเนินการ, การดำเนินการ",
        "false, แผนการดำเนินงาน, ผลการดำเนินงาน, กิจกรรม, กิจกรรม",
        "false, ส่วนแผน, ส่วนผล, มาตรการ/แนวทาง, ผลการดำเนินการ"
    })
    void headingsBelowGroupsBesideHeadingsThatAreNotMergedDownAreRead(
            boolean merged, String plan, String result, String measure, String done) {
        sheet.set(1, 1, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘");
        sheet.row(4, "ที่", "ตัวชี้วัด", plan, null, null, result, null);
        sheet.row(5, null, null, measure, "ผู้รับผิดชอบ", "ระยะเวลา", done, "ระยะเวลา");
        if (merged) {
            sheet.merge(4, 3, 4, 5).merge(4, 6, 4, 7);
        }
        sheet.row(6, "๑", "การใช้อำนาจ", "ทบทวนคำสั่ง", "สำนักปลัด", "ม.ค. ๒๕๖๘", "ทบทวนคำสั่งแล้ว", "ก.พ. ๒๕๖๘");
        sheet.row(
                7, "๒", "การใช้งบประมาณ", "เผยแพร่แผน", "กองคลัง", "ทุกเดือน", "เผยแพร่แผนแล้ว ๒ ครั้ง", "มี.ค. ๒๕๖๘");
        sheet.row(
                8, "๓", "การเปิดเผยข้อมูล", "ปรับปรุงเว็บไซต์", "กองช่าง", "มี.ค. ๒๕๖๘", "ดำเนินการแล้ว", "มี.ค. ๒๕๖๘");
        Submission read = read();
        assertEquals(
                List.of(
                        "3 ทบทวนคำสั่ง สำนักปลัด ม.ค. ๒๕๖๘ ทบทวนคำสั่งแล้ว",
                        "2 เผยแพร่แผน กองคลัง ทุกเดือน เผยแพร่แผนแล้ว ๒ ครั้ง",
                        "9 ปรับปรุงเว็บไซต์ กองช่าง มี.ค. ๒๕๖๘ ดำเนินการแล้ว"),
                read.measures().stream()
                        .map(each -> each.indicator().orElse(0) + " " + each.text(Field.MEASURE) + " "
                                + each.text(Field.RESPONSIBLE) + " " + each.text(Field.PERIOD) + " "
                                + each.text(Field.RESULT))
                        .toList());
        assertTrue(TestReading.codes(read).contains("heading-not-recognised มาตรการ!G5"));
    }

    @Test
    void firstRowThatLeavesNumberAndIndicatorBlankIsNoSecondRowOfHeadings() {
        sheet.row(4, "ที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", null, "ผู้รับผิดชอบ");
        sheet.row(5, null, null, "จัดทำคู่มือ", "แจกจ่ายคู่มือ", "สำนักปลัด");
        sheet.row(6, "๑", "การใช้อำนาจ", "ทบทวนคำสั่ง", "แจ้งเวียนคำสั่ง", "กองคลัง");
        assertEquals(
                List.of("จัดทำคู่มือ", "ทบทวนคำสั่ง"),
                read().measures().stream().map(each -> each.text(Field.MEASURE)).toList());
    }

    @Test
    void rowOfTwoTextsBelowHeadingsIsNoSecondRowOfHeadings() {
        sheet.row(4, "ที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", null, "การกำกับติดตาม");
        sheet.row(5, "๑", "ทบทวนคำสั่ง", "สำนักปลัด", "ม.ค. ๒๕๖๘", "มี.ค. ๒๕๖๘", "ติดตาม");
        assertEquals(1, read().measures().size());
    }

    @Test
    void startWithoutEndHasNoEnd() {
        dividedPeriod();
        sheet.row(6, "๑", "การใช้อำนาจ", "ทบทวนคำสั่ง", "สำนักปลัด", "ม.ค. ๒๕๖๘", null, "ติดตาม");
        Submission submission = read();
        assertEquals(
                LocalDate.of(2025, 1, 1),
                submission.measures().get(0).period().start().orElseThrow());
        assertEquals(Optional.empty(), submission.measures().get(0).period().end());
    }

    @Test
    void startOfItsOwnAndEndMergedOverTwoRowsAreOnePeriod() {
        dividedPeriod();
        sheet.row(6, "๑", "การใช้อำนาจ", "ทบทวนคำสั่ง", "สำนักปลัด", "ม.ค. ๒๕๖๘", "มี.ค. ๒๕๖๘", "ติดตาม");
        sheet.row(7, "๒", "การใช้งบประมาณ", "เผยแพร่งบ", "กองคลัง", "ก.พ. ๒๕๖๘", null, "ติดตาม");
        sheet.merge(6, 6, 7, 6);
        Submission submission = read();
        assertEquals("ก.พ. ๒๕๖๘ - มี.ค. ๒๕๖๘", submission.measures().get(1).text(Field.PERIOD));
    }

    @Test
    void tickBelowADivisionIsThatDivision() {
        sheet.row(4, "ที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", null, null, "ระยะเวลาดำเนินการ");
        sheet.row(5, null, null, null, "สำนักปลัด", "กองคลัง", "กองช่าง");
        sheet.merge(4, 4, 4, 6);
        sheet.row(6, "๑", "การใช้อำนาจ", "ทบทวนคำสั่ง", "✓", null, "✓", "ม.ค. ๒๕๖๘");
        sheet.row(7, "๒", "การใช้งบประมาณ", "เผยแพร่งบ", null, "/", null, "ก.พ. ๒๕๖๘");
        Submission submission = read();
        assertEquals(2, submission.measures().size());
        assertEquals(
                List.of("สำนักปลัด", "กองช่าง"), submission.measures().get(0).divisions());
        assertEquals(List.of("กองคลัง"), submission.measures().get(1).divisions());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void tickWithoutADivisionAboveNamesNobody() {
        sheet.row(4, "ที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        sheet.row(5, "๑", "การใช้อำนาจ", "ทบทวนคำสั่ง", "✓", "ม.ค. ๒๕๖๘");
        assertEquals(List.of(), read().measures().get(0).divisions());
    }

    @Test
    void resultsOfBothRoundsAreKept() {
        sheet.row(4, "ที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", null, "ข้อเสนอแนะ");
        sheet.row(5, null, null, null, null, "รอบ ๖ เดือน", "รอบ ๑๒ เดือน");
        sheet.merge(4, 5, 4, 6);
        sheet.row(6, "๑", "การใช้อำนาจ", "ทบทวนคำสั่ง", "สำนักปลัด", "ทบทวนแล้ว", "ประกาศแล้ว", "-");
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        assertEquals(
                "รอบ ๖ เดือน: ทบทวนแล้ว\nรอบ ๑๒ เดือน: ประกาศแล้ว",
                submission.measures().get(0).text(Field.RESULT));
    }

    @Test
    void resultsOfBothRoundsInOneRowOfHeadingsAreKept() {
        sheet.row(4, "ที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผลการดำเนินงาน รอบ ๖ เดือน", "ผลการดำเนินงาน รอบ ๑๒ เดือน");
        sheet.row(5, "๑", "การใช้อำนาจ", "ทบทวนคำสั่ง", "ทบทวนแล้ว", "ประกาศแล้ว");
        Submission submission = read();
        assertEquals(
                "ผลการดำเนินงาน รอบ ๖ เดือน: ทบทวนแล้ว\nผลการดำเนินงาน รอบ ๑๒ เดือน: ประกาศแล้ว",
                submission.measures().get(0).text(Field.RESULT));
    }

    private void months(int top, int row) {
        sheet.row(
                top,
                "ที่",
                "ตัวชี้วัด",
                "มาตรการ/แนวทาง",
                "ขั้นตอนหรือวิธีการปฏิบัติ",
                "ผู้รับผิดชอบ",
                "ระยะเวลาดำเนินการ");
        sheet.merge(top, 6, top, LAST_MONTH);
        String[] months = "ต.ค. พ.ย. ธ.ค. ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย.".split(" ");
        for (int i = 0; i < months.length; i++) {
            sheet.set(row, 6 + i, months[i]);
        }
    }

    @Test
    void monthsThatAreMarkedAreThePeriod() {
        months(4, 5);
        sheet.row(6, "๑", "การใช้อำนาจ", "ทบทวนคำสั่ง", "๑. ทำ", "กองคลัง", null, null, "/", "/");
        sheet.row(7, "๒", "การใช้งบประมาณ", "เผยแพร่งบ", "๑. ทำ", "กองคลัง", "↔", "↔", "↔");
        assertEquals(List.of("2024-12-01 2025-01-31", "2024-10-01 2024-12-31"), periods());
    }

    /** An arrow merged over its months was read as the first of them alone. */
    @ParameterizedTest
    @ValueSource(strings = {"←→", "/", "<---------->", "ประชุมทุกสัปดาห์"})
    void cellMergedOverSeveralMonthsIsAllOfThem(String mark) {
        months(4, 5);
        sheet.row(6, "๑", "การใช้อำนาจ", "ทบทวนคำสั่ง", "๑. ทำ", "กองคลัง", mark)
                .merge(6, 6, 6, 8);
        sheet.row(7, "๒", "การใช้งบประมาณ", "เผยแพร่งบ", "๑. ทำ", "กองคลัง", null, null, mark)
                .merge(7, 8, 8, 10);
        sheet.row(8, "๓", "การเปิดเผยข้อมูล", "จัดทำคู่มือ", "๑. ทำ", "กองช่าง");
        sheet.row(9, "๔", "การป้องกันการทุจริต", "อบรม", "๑. ทำ", "กองช่าง", mark)
                .merge(9, 6, 9, LAST_MONTH);
        assertEquals(
                List.of(
                        "2024-10-01 2024-12-31",
                        "2024-12-01 2025-02-28",
                        "2024-12-01 2025-02-28",
                        "2024-10-01 2025-09-30"),
                read().measures().stream().map(DividedHeadingsTest::period).toList());
    }

    /** What an arrow with its ends in two cells passes over is meant too: a day due at its beginning was late at once. */
    @Test
    void arrowWithItsEndsInTwoCellsIsOneTime() {
        months(4, 5);
        sheet.row(6, "๑", "การใช้อำนาจ", "ทบทวนคำสั่ง", "๑. ทำ", "กองคลัง", "◄", null, "---", "►");
        assertEquals("ต.ค. - ม.ค.", read().measures().get(0).text(Field.PERIOD));
    }

    /** A line typed into one cell that is seen over the blank ones behind it does not say how far it reaches. */
    @Test
    void lineLongerThanItsCellIsTold() {
        months(4, 5);
        sheet.row(6, "๑", "การใช้อำนาจ", "ทบทวนคำสั่ง", "๑. ทำ", "กองคลัง", "<--------------->");
        Submission submission = read();
        assertEquals("- -", period(submission.measures().get(0)));
        assertEquals("<--------------->", submission.measures().get(0).text(Field.PERIOD));
    }

    @ParameterizedTest
    @CsvSource({"ช่วงเวลาดำเนินการ (ไตรมาส)", "ไตรมาสที่", "แผนรายไตรมาส"})
    void numbersBelowAWordForQuartersAreQuarters(String group) {
        sheet.row(4, "ที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", group).merge(4, 4, 4, 7);
        sheet.row(5, null, null, null, "๑", "๒", "๓", "๔");
        sheet.row(6, 1, "ทบทวนคำสั่ง", "สำนักปลัด", "X", "X");
        sheet.row(7, 2, "เผยแพร่งบ", "กองคลัง", null, null, "X");
        assertEquals(List.of("2024-10-01 2025-03-31", "2025-04-01 2025-06-30"), periods());
    }

    @Test
    void tickMergedOverTheMonthsOfAReportIsInAllOfThem() {
        sheet.set(1, 1, "รายงานผลการดำเนินการตามมาตรการ ITA รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2568");
        sheet.row(4, "ที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ต.ค. 2567", "พ.ย. 2567", "ธ.ค. 2567");
        sheet.row(5, 1, "ทบทวนคำสั่ง", "สำนักปลัด", "✓").merge(5, 4, 5, 6);
        sheet.row(6, 2, "เผยแพร่งบ", "กองคลัง", null, "ประชุมแล้ว").merge(6, 5, 6, 6);
        assertEquals(
                List.of("ต.ค. 2567 - ธ.ค. 2567: ✓", "ประชุมแล้ว"),
                read().measures().stream().map(each -> each.text(Field.RESULT)).toList());
    }

    @Test
    void monthsThatNothingMarksAreToldOnce() {
        months(4, 5);
        sheet.row(6, "๑", "การใช้อำนาจ", "ทบทวนคำสั่ง", "๑. ทำ", "กองคลัง");
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        assertEquals(List.of("heading-not-recognised มาตรการ!F5"), TestReading.codes(submission));
    }

    @Test
    void monthsBelowTheirCalendarYearsAreOfThese() {
        months(4, 6);
        sheet.set(5, 6, "พ.ศ. ๒๕๖๗");
        sheet.merge(5, 6, 5, 8);
        sheet.set(5, 9, "พ.ศ. ๒๕๖๘");
        sheet.merge(5, 9, 5, LAST_MONTH);
        for (int column = 1; column <= 5; column++) {
            sheet.merge(4, column, 6, column);
        }
        sheet.row(7, "๑", "การใช้อำนาจ", "ทบทวนคำสั่ง", "๑. ทำ", "กองคลัง", null, "↔", "↔", "↔");
        sheet.row(8, "๒", "การใช้งบประมาณ", "เผยแพร่งบ", "๑. ทำ", "กองคลัง", null, null, null, null, "↔");
        assertEquals(List.of("2024-11-01 2025-01-31", "2025-02-01 2025-02-28"), periods());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ไตรมาส 1|ไตรมาส 2|ไตรมาส 3|ไตรมาส 4",
                "ไตรมาสที่ ๑ (ต.ค.-ธ.ค.)|ไตรมาสที่ ๒ (ม.ค.-มี.ค.)|ไตรมาสที่ ๓ (เม.ย.-มิ.ย.)|ไตรมาสที่ ๔ (ก.ค.-ก.ย.)",
                "ต.ค.-ธ.ค.|ม.ค.-มี.ค.|เม.ย.-มิ.ย.|ก.ค.-ก.ย.",
                "Q1|Q2|Q3|Q4"
            })
    void quartersThatAreMarkedAreThePeriodOfAPlanWithoutAColumnForIt(String quarters) {
        String[] heading = quarters.split("\\|");
        sheet.row(4, "ที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", heading[0], heading[1], heading[2], heading[3]);
        sheet.row(5, 1, "ทบทวนคำสั่ง", "สำนักปลัด", "/", "/");
        sheet.row(6, 2, "เผยแพร่งบ", "กองคลัง", null, "✓", null, "✓");
        sheet.row(7, 3, "จัดทำคู่มือ", "กองช่าง", null, null, "x");
        sheet.row(8, 4, "อบรมเจ้าหน้าที่", "กองช่าง");
        assertEquals(
                List.of("2024-10-01 2025-03-31", "2025-01-01 2025-09-30", "2025-04-01 2025-06-30", "- -"), periods());
    }

    @Test
    void wordsAndAmountsBelowQuartersMarkThemAndAreToldAsNotKept() {
        sheet.row(4, "ที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ไตรมาส 1", "ไตรมาส 2");
        sheet.row(5, 1, "ทบทวนคำสั่ง", "สำนักปลัด", 5000, 0);
        sheet.row(6, 2, "เผยแพร่งบ", "กองคลัง", null, "จัดประชุมชี้แจงเจ้าหน้าที่ทุกกองหนึ่งครั้ง");
        Submission submission = read();
        assertEquals(
                List.of("2024-10-01 2024-12-31", "2025-01-01 2025-03-31"),
                submission.measures().stream().map(DividedHeadingsTest::period).toList());
        assertEquals(
                List.of("D4 notice", "E4 warning"),
                submission.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED)
                        .map(finding ->
                                finding.cell().a1() + " " + finding.severity().code())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"งบประมาณ (บาท)", "ผลการดำเนินงาน"})
    void quartersOfSomethingElseSayNothingOfThePeriod(String group) {
        sheet.row(4, "ที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", group);
        sheet.merge(4, 5, 4, 8);
        sheet.row(5, null, null, null, null, "ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4");
        for (int column = 1; column <= 4; column++) {
            sheet.merge(4, column, 5, column);
        }
        sheet.row(6, 1, "ทบทวนคำสั่ง", "สำนักปลัด", "ม.ค. ๒๕๖๘ - มี.ค. ๒๕๖๘", 5000, null, 5000);
        Submission submission = read();
        assertEquals(
                List.of("2025-01-01 2025-03-31"),
                submission.measures().stream().map(DividedHeadingsTest::period).toList());
        assertTrue(submission.findings().stream().anyMatch(finding -> finding.severity() == Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ยกเลิก", "ไม่มี", "ไม่ทำ", "งด", "เลื่อน", "เลื่อนไปปีหน้า", "☐", "[ ]", "✗", "x"})
    void whatSaysThatNothingIsDoneThenMarksNoMonth(String said) {
        sheet.row(4, "ที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ต.ค. 2567", "พ.ย. 2567", "ธ.ค. 2567");
        sheet.row(5, 1, "ทบทวนคำสั่ง", "สำนักปลัด", said, "/", said);
        sheet.row(6, 2, "เผยแพร่งบ", "กองคลัง", "x", null, "x");
        Submission submission = read();
        assertEquals(
                List.of("2024-11-01 2024-11-30", "2024-10-01 2024-12-31"),
                submission.measures().stream().map(DividedHeadingsTest::period).toList());
        boolean words = said.length() > 1 && !said.startsWith("[") && !said.equals("ไม่มี");
        assertEquals(words, submission.findings().stream().anyMatch(finding -> finding.severity() == Severity.WARNING));
    }

    /** A cross of its own is a no also where no tick stands beside it; letters may mark months. */
    @ParameterizedTest
    @CsvSource({"✗, - -", "✘, - -", "❌, - -", "x, 2024-10-01 2024-11-30", "X, 2024-10-01 2024-11-30"})
    void rowOfNothingButCrossesHasNoMonth(String said, String expected) {
        sheet.row(4, "ที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ต.ค. 2567", "พ.ย. 2567", "ธ.ค. 2567");
        sheet.row(5, 1, "ทบทวนคำสั่ง", "สำนักปลัด", said, said);
        sheet.row(6, 2, "เผยแพร่งบ", "กองคลัง", null, "/");
        assertEquals(expected, period(read().measures().get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ไม่น้อยกว่า 2 ครั้ง", "2 ครั้ง", "↔", "●", "1"})
    void amountsAndLinesMarkMonths(String said) {
        sheet.row(4, "ที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ต.ค. 2567", "พ.ย. 2567", "ธ.ค. 2567");
        sheet.row(5, 1, "ทบทวนคำสั่ง", "สำนักปลัด", said, "/");
        assertEquals("2024-10-01 2024-11-30", period(read().measures().get(0)));
    }

    /** The months of a round's report are those in which something was done: it was stored as a second plan, and its division reminded. */
    @ParameterizedTest
    @CsvSource({
        "'รายงานผลการดำเนินการตามมาตรการ ITA รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2568', report, 'ต.ค. 2567: ✓|พ.ย. 2567: ✓'",
        "'แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2568', measures, ''"
    })
    void ticksBelowTheMonthsOfAReportSayWhatWasDone(String title, String form, String result) {
        sheet.set(1, 1, title);
        sheet.row(4, "ที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ต.ค. 2567", "พ.ย. 2567", "ธ.ค. 2567", "ม.ค. 2568");
        sheet.row(5, 1, "ทบทวนคำสั่ง", "สำนักปลัด", "✓", "✓", "x", "☐");
        sheet.row(6, 2, "เผยแพร่งบ", "กองคลัง");
        Submission submission = read();
        assertEquals(List.of(form), submission.forms().stream().map(Form::code).toList());
        assertEquals(
                List.of(result, ""),
                submission.measures().stream()
                        .map(measure -> measure.text(Field.RESULT).replace("\n", "|"))
                        .toList());
    }

    private List<String> periods() {
        Submission submission = read();
        assertEquals(
                List.of(),
                submission.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTICE)
                        .map(TestReading::line)
                        .toList());
        return submission.measures().stream().map(DividedHeadingsTest::period).toList();
    }

    private static String period(Measure measure) {
        return measure.period().start().map(String::valueOf).orElse("-") + " "
                + measure.period().end().map(String::valueOf).orElse("-");
    }

    @Test
    void leadingAndSupportingDivisionsAreBothRead() {
        sheet.row(4, "ที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบหลัก", "ผู้รับผิดชอบรอง");
        sheet.row(5, "๑", "การใช้อำนาจ", "ทบทวนคำสั่ง", "สำนักปลัด", "กองคลัง");
        assertEquals(List.of("สำนักปลัด", "กองคลัง"), read().measures().get(0).divisions());
    }

    @Test
    void startAndEndSideBySideAreThePeriodWithoutAHeadingOverThem() {
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "วันที่เริ่ม", "วันที่สิ้นสุด");
        sheet.row(5, 1, "การใช้อำนาจ", "ทบทวนคำสั่ง", "สำนักปลัด", LocalDate.of(2025, 2, 1), LocalDate.of(2025, 4, 30));
        sheet.row(6, 2, "การใช้งบประมาณ", "เผยแพร่งบ", "กองคลัง", "ม.ค. ๒๕๖๘", "มี.ค. ๒๕๖๘");
        Submission submission = read();
        assertEquals(
                LocalDate.of(2025, 2, 1),
                submission.measures().get(0).period().start().orElseThrow());
        assertEquals(
                LocalDate.of(2025, 4, 30),
                submission.measures().get(0).period().end().orElseThrow());
        assertEquals("ม.ค. ๒๕๖๘ - มี.ค. ๒๕๖๘", submission.measures().get(1).text(Field.PERIOD));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "☑ แล้วเสร็จ ☐ อยู่ระหว่างดำเนินการ, แล้วเสร็จ",
        "☐ แล้วเสร็จ ☑ อยู่ระหว่างดำเนินการ, อยู่ระหว่างดำเนินการ",
        "(/) แล้วเสร็จ ( ) ยังไม่แล้วเสร็จ, แล้วเสร็จ",
        "( ) แล้วเสร็จ ( ✓ ) อยู่ระหว่างดำเนินการ (  ) ยังไม่ดำเนินการ, อยู่ระหว่างดำเนินการ",
        "แล้วเสร็จ [x] อยู่ระหว่างดำเนินการ [ ], แล้วเสร็จ",
        "☑ แล้วเสร็จ, แล้วเสร็จ"
    })
    void stateWithTheTickedBoxCounts(String said, String state) {
        assertEquals(state, stateOf(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "☑ แล้วเสร็จ ☑ อยู่ระหว่างดำเนินการ",
                "☐ แล้วเสร็จ ☐ อยู่ระหว่างดำเนินการ",
                "( ) แล้วเสร็จ ( ) ยังไม่แล้วเสร็จ",
                "แล้วเสร็จ (ร้อยละ 100)"
            })
    void noneOrSeveralTickedBoxesAreLeftAsWritten(String said) {
        assertEquals(said, stateOf(said));
    }

    private String stateOf(String said) {
        sheet.row(4, "ที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "สถานะการดำเนินการ", "ผลการดำเนินงาน");
        sheet.row(5, 1, "การใช้งบประมาณ", "จัดทำแผน", "กองคลัง", said, "ประชุมแล้ว ๒ ครั้ง");
        return read().measures().get(0).text(Field.STATUS);
    }

    private void statesInColumns(String... states) {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ/แนวทาง", "สถานะการดำเนินการ", null, null, "ผลการดำเนินงาน");
        sheet.row(5, null, null, states[0], states[1], states[2]);
        sheet.merge(4, 3, 4, 5);
        for (int column : new int[] {1, 2, 6}) {
            sheet.merge(4, column, 5, column);
        }
        sheet.row(6, "การใช้งบประมาณ", "จัดทำแผน", "✓", null, null, "ประชุมแล้ว ๒ ครั้ง");
        sheet.row(7, "การใช้อำนาจ", "จัดทำคู่มือ", null, "✓", null, "ร่างคู่มือแล้ว");
    }

    @Test
    void statesToBeTickedInShortWordsAreRead() {
        statesInColumns("แล้วเสร็จ", "อยู่ระหว่าง", "ยังไม่ดำเนินการ");
        Submission submission = read();
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(
                List.of("แล้วเสร็จ", "อยู่ระหว่างดำเนินการ"),
                submission.measures().stream()
                        .map(measure -> measure.text(Field.STATUS))
                        .toList());
    }

    @Test
    void statesToBeTickedInEverydayWordsAreRead() {
        statesInColumns("ครบ", "บางส่วน", "รอ");
        Submission submission = read();
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(
                List.of("ดำเนินการแล้ว", "อยู่ระหว่างดำเนินการ"),
                submission.measures().stream()
                        .map(measure -> measure.text(Field.STATUS))
                        .toList());
    }

    @Test
    void stateDividedInAnotherWayIsSaidAtItsHeading() {
        statesInColumns("ดี", "พอใช้", "ด่วน");
        Submission submission = read();
        assertEquals(List.of("heading-not-recognised มาตรการ!C4"), TestReading.codes(submission));
        assertEquals("divided", submission.findings().get(0).details().get("case"));
        assertEquals(
                List.of("", ""),
                submission.measures().stream()
                        .map(measure -> measure.text(Field.STATUS))
                        .toList());
    }
}
