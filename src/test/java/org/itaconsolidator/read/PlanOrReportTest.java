package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the title says makes a table a plan or a report, and of its columns those are read that tell of this plan. */
class PlanOrReportTest {
    private static final String PLAN = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2568";
    private static final String REPORT = "รายงานผลการดำเนินการตามมาตรการ ITA รอบ 12 เดือน ปีงบประมาณ พ.ศ. 2568";
    private static final List<String> INDICATORS = List.of("การใช้งบประมาณ", "การใช้อำนาจ", "การเปิดเผยข้อมูล");
    private static final List<String> MEASURES =
            List.of("เผยแพร่แผนการใช้จ่ายให้ทราบทุกไตรมาส", "จัดทำคำสั่งมอบหมายงาน", "ปรับปรุงเว็บไซต์ให้ครบถ้วน");
    private static final List<String> DIVISIONS = List.of("กองคลัง", "สำนักปลัด", "กองช่าง");
    private static final List<String> DONE =
            List.of("เผยแพร่แล้ว 4 ครั้ง", "ประชุมชี้แจงเมื่อ 9 มกราคม 2568", "ดำเนินการแล้วเสร็จ ลงข้อมูล 35 รายการ");

    /** A table with columns of texts behind running numbers, each with its heading in front. */
    @SafeVarargs
    private static Submission read(String title, List<String>... columns) {
        return readBelow(title, "", columns);
    }

    @SafeVarargs
    private static Submission readBelow(String title, String line, List<String>... columns) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("Sheet1")
                .row(1, title)
                .row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(3, line.isEmpty() ? null : line)
                .set(4, 1, "ที่");
        for (int column = 0; column < columns.length; column++) {
            for (int row = 0; row < columns[column].size(); row++) {
                sheet.set(4 + row, 2 + column, columns[column].get(row));
            }
        }
        for (int row = 1; row <= 3; row++) {
            sheet.set(4 + row, 1, row);
        }
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, title);
        return submission;
    }

    private static List<String> column(String heading, List<String> cells) {
        List<String> column = new ArrayList<>(List.of(heading));
        column.addAll(cells);
        return column;
    }

    private static List<String> texts(Submission submission, Field field) {
        return submission.measures().stream()
                .map(measure -> measure.text(field))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static boolean isTold(Submission submission, String kind) {
        return submission.findings().stream()
                .map(Finding::details)
                .anyMatch(details -> kind.equals(details.getOrDefault("case", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "ผลการดำเนินงานปี 2567, ดำเนินการแล้วบางส่วน/ยังไม่ได้ดำเนินการ/ดำเนินการแล้ว",
        "ผลการดำเนินงานที่ผ่านมา, ดำเนินการแล้วบางส่วน/ยังไม่ได้ดำเนินการ/ดำเนินการแล้ว",
        "ผลผลิต, หนังสือเวียน 4 ฉบับ/คำสั่ง 1 ฉบับ/เว็บไซต์ 1 แห่ง"
    })
    void planWithResultsOfAnotherPlanOrPlannedProductsStaysAPlan(String heading, String cells) {
        Submission read = read(
                PLAN,
                column("ตัวชี้วัด", INDICATORS),
                column("มาตรการ", MEASURES),
                column(heading, Arrays.asList(cells.split("/"))),
                column("ผู้รับผิดชอบ", DIVISIONS));
        assertEquals(Set.of(Form.MEASURES), read.forms());
        assertEquals(MEASURES, texts(read, Field.MEASURE));
        assertEquals(List.of(), texts(read, Field.RESULT));
        assertEquals(true, isTold(read, "others-result"));
    }

    /** By what success is seen made another system's table of a plan. */
    @ParameterizedTest
    @CsvSource({
        "แผนยกระดับผลการประเมิน ITA ประจำปีงบประมาณ 2568, ตัวชี้วัดความสำเร็จ, 2",
        "แผนงานส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ 2568, ตัวชี้วัดความสำเร็จ, 2",
        "แผนพัฒนาระบบ ITAS ปี 2568, ตัวชี้วัดความสำเร็จ, 0",
        "แผนปฏิบัติการส่งเสริมการประเมิน ITA ปี 2568, ตัวชี้วัดความสำเร็จ, 2",
        "แผนการดำเนินงานประเมิน ITA ปี 2568, ตัวชี้วัดความสำเร็จ, 0",
        "แผนตอบแบบประเมิน ITA ปี 2568, ตัวชี้วัดความสำเร็จ, 0",
        "กำหนดการจัดทำแผนยกระดับ ITA ปี 2568, ตัวชี้วัดความสำเร็จ, 0",
        "แผนยกระดับผลการประเมิน ITA ประจำปีงบประมาณ 2568, งบประมาณ, 0",
        "แผนปฏิบัติการป้องกันการทุจริต ปี 2568, ตัวชี้วัดความสำเร็จ, 0"
    })
    void whatAPlanIsToBringAboutMakesNoOtherTableAndNoReportOfIt(String title, String heading, int stored) {
        Submission read = read(
                title,
                column("กิจกรรม", List.of("จัดทำคู่มือการให้บริการ", "ติดตั้งกล่องรับความคิดเห็น")),
                column("ระยะเวลา", List.of("ภายในเดือนมีนาคม 2568", "ไตรมาสที่ 2")),
                column(heading, List.of("คู่มือ 1 เล่ม", "ร้อยละ 100")));
        assertEquals(
                List.of("จัดทำคู่มือการให้บริการ", "ติดตั้งกล่องรับความคิดเห็น").subList(0, stored),
                texts(read, Field.MEASURE));
        assertEquals(List.of(), texts(read, Field.RESULT));
    }

    /** What came of a plan is no plan, whatever its title begins with. */
    @ParameterizedTest
    @CsvSource({
        "ผลงานตามแผนยกระดับ ITA ปี 2568, ผลผลิต",
        "ความก้าวหน้าแผนยกระดับ ITA ปี 2568, ผลผลิต",
        "แผนยกระดับ ITA ปี 2568 (ทำแล้ว), ผลผลิต",
        "แผนยกระดับ ITA ปี 2568, ผลผลิตที่ได้",
        "แผนยกระดับ ITA ปี 2568, ผลผลิต"
    })
    void productsThatCameOfAPlanAreItsResult(String title, String heading) {
        Submission read = read(
                title,
                column("กิจกรรม", List.of("จัดทำคู่มือการให้บริการ", "ติดตั้งกล่องรับความคิดเห็น")),
                column("ระยะเวลา", List.of("ภายในเดือนมีนาคม 2568", "ไตรมาสที่ 2")),
                column(heading, List.of("คู่มือ 1 เล่ม", "กล่อง 2 ใบ")));
        assertEquals(List.of("คู่มือ 1 เล่ม", "กล่อง 2 ใบ"), texts(read, Field.RESULT));
    }

    /** The round of a report may stand below its title; a plan that speaks of a result, of reports or of a year's months stays one. */
    @ParameterizedTest
    @CsvSource({
        "แบบติดตามมาตรการ ITA ปี 2568, ครึ่งปีแรก (ต.ค. 2567 – มี.ค. 2568), ทำแล้วได้อะไร, 3",
        "แบบติดตามมาตรการ ITA ปี 2568, รอบ 12 เดือน, ผลจากการดำเนินมาตรการ, 3",
        "ผลการปฏิบัติตามแผนยกระดับคุณธรรมและความโปร่งใส ปี 2568, รอบ 6 เดือนแรก, ทำแล้วได้อะไร, 3",
        "รายงานการดำเนินการตามมาตรการ ITA ปี 2568, ต.ค. 2567 – มี.ค. 2568, ทำแล้วได้อะไร, 3",
        "สรุปรายงานผลมาตรการ ITA ปี 2568, รอบ 12 เดือน (ต.ค. 2567 – ก.ย. 2568), ทำแล้วได้อะไร, 3",
        "แบบติดตามมาตรการ ITA ปี 2568, ปีงบประมาณ 2568 (ต.ค. 2567 – ก.ย. 2568), ทำแล้วได้อะไร, 0",
        "แบบติดตามมาตรการ ITA ปี 2568, ระยะเวลา 6 เดือน, ทำแล้วได้อะไร, 0",
        "รายงานมาตรการยกระดับ ITA ปี 2568, รอบ 12 เดือน, ทำแล้วได้อะไร, 0",
        "รายงานการวิเคราะห์ผลการประเมิน ITA และมาตรการยกระดับ ปี 2568, รอบ 12 เดือน, ทำแล้วได้อะไร, 0",
        "ผลการประชุมกำหนดมาตรการ ITA ปี 2568, รอบ 12 เดือน, ทำแล้วได้อะไร, 0",
        "ผลการวิเคราะห์ ITA และมาตรการยกระดับ ปี 2568, รอบ 6 เดือน, ทำแล้วได้อะไร, 0",
        "แบบติดตามมาตรการ ITA ปี 2568, แผนดำเนินการรอบ 6 เดือน, ทำแล้วได้อะไร, 0",
        "มาตรการ ITA และการติดตามผล ปี 2568, รอบ 6 เดือนแรก, ทำแล้วได้อะไร, 0",
        "มาตรการยกระดับผลการประเมิน ITA ปี 2568, ระยะเวลา ต.ค. 2567 – ก.ย. 2568, ทำแล้วได้อะไร, 0",
        "ผลการประเมิน ITA และมาตรการยกระดับ ปี 2568, รอบ 12 เดือน, ทำแล้วได้อะไร, 0",
        "แผนติดตามมาตรการ ITA ปี 2568, รอบ 12 เดือน, ความคืบหน้า, 0"
    })
    void roundBelowTheTitleIsThatOfAReport(String title, String line, String heading, int results) {
        Submission read = readBelow(
                title,
                line,
                column("ตัวชี้วัด", INDICATORS),
                column("มาตรการ", MEASURES),
                column("ผู้รับผิดชอบ", DIVISIONS),
                column(heading, DONE));
        assertEquals(MEASURES, texts(read, Field.MEASURE));
        assertEquals(DONE.subList(0, results), texts(read, Field.RESULT));
    }

    /** It was told to add what was done, as a report. */
    @Test
    void planThatSaysOnlyWhenIsToldThatItLacksWhoIsResponsible() {
        Submission read = read(
                "แผนยกระดับผลการประเมิน ITA ประจำปีงบประมาณ 2568",
                column("กิจกรรม", List.of("จัดทำคู่มือการให้บริการ", "ติดตั้งกล่องรับความคิดเห็น")),
                column("ระยะเวลา", List.of("ภายในเดือนมีนาคม 2568", "ไตรมาสที่ 2")));
        assertEquals(List.of(), texts(read, Field.MEASURE));
        assertEquals(true, isTold(read, "only-when"));
    }

    @ParameterizedTest
    @CsvSource({
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2568, ผลการดำเนินงาน",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2568, ผลการดำเนินงานปี 2568",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2568, ผลการดำเนินงาน (ต.ค. 2567 - มี.ค. 2568)",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2568, ผลผลิต",
        "รายงานผลการดำเนินการตามมาตรการ ITA รอบ 12 เดือน ปีงบประมาณ พ.ศ. 2568, ผลการดำเนินงานที่ผ่านมา"
    })
    void whatWasDoneForThisPlanIsItsResult(String title, String heading) {
        Submission read = read(
                title,
                column("ตัวชี้วัด", INDICATORS),
                column("มาตรการ", MEASURES),
                column(heading, DONE),
                column("ผู้รับผิดชอบ", DIVISIONS));
        assertEquals(DONE, texts(read, Field.RESULT));
        assertEquals(false, isTold(read, "others-result"));
    }

    @Test
    void resultOfTheYearBeforeIsNoneBesideTheReportsOwn() {
        Submission read = read(
                REPORT,
                column("ตัวชี้วัด", INDICATORS),
                column("มาตรการ", MEASURES),
                column("ผลการดำเนินงานปี 2567", List.of("ยังไม่ได้ดำเนินการ", "ดำเนินการแล้ว", "อยู่ระหว่างดำเนินการ")),
                column("ผลการดำเนินงานปี 2568", DONE),
                column("ผู้รับผิดชอบ", DIVISIONS));
        assertEquals(DONE, texts(read, Field.RESULT));
    }

    @Test
    void personWhoFollowsUpIsNoWayOfFollowingUp() {
        List<String> persons = List.of("ปลัด อบต.", "ปลัด อบต.", "รองปลัด อบต.");
        List<String> ways = List.of("รายงานต่อปลัด อบต.", "ติดตามในที่ประชุมผู้บริหาร", "รายงานผลเสนอนายก");
        Submission person = read(
                PLAN,
                column("ตัวชี้วัด", INDICATORS),
                column("มาตรการ", MEASURES),
                column("ผู้รับผิดชอบ", DIVISIONS),
                column("ผู้กำกับติดตาม", persons));
        assertEquals(List.of(), texts(person, Field.MONITORING));
        assertEquals(DIVISIONS, texts(person, Field.RESPONSIBLE));
        Submission way = read(
                PLAN,
                column("ตัวชี้วัด", INDICATORS),
                column("มาตรการ", MEASURES),
                column("ผู้รับผิดชอบ", DIVISIONS),
                column("กลไกกำกับติดตาม", ways));
        assertEquals(ways, texts(way, Field.MONITORING));
    }

    @Test
    void problemsThatWereMetStandInAReportAndIssuesInAPlan() {
        List<String> problems = List.of("งบประมาณมีจำกัด", "ไม่มีเจ้าหน้าที่", "ระบบล่าช้า");
        Submission report = read(
                REPORT,
                column("ตัวชี้วัด", INDICATORS),
                column("งานตามมาตรการ", MEASURES),
                column("ผลงานที่ทำได้", DONE),
                column("ปัญหาที่พบ", problems),
                column("ผู้รับผิดชอบ", DIVISIONS));
        assertEquals(problems, texts(report, Field.PROBLEMS));
        assertEquals(List.of(), texts(report, Field.ISSUE));
        Submission plan = read(
                PLAN,
                column("ตัวชี้วัด", INDICATORS),
                column("ปัญหาที่พบ", problems),
                column("มาตรการ", MEASURES),
                column("ผู้รับผิดชอบ", DIVISIONS));
        assertEquals(problems, texts(plan, Field.ISSUE));
    }

    @Test
    void onlyColumnOfWhatWasDoneIsTheResultThoughItsFirstWordIsAnOutcomes() {
        List<String> outcomes =
                List.of("ประชาชนเข้าใจมากขึ้น", "บุคลากรพึงพอใจเพิ่มขึ้น", "ผู้รับบริการได้รับข้อมูลเร็วขึ้น");
        Submission read = read(
                REPORT,
                column("ตัวชี้วัด", INDICATORS),
                column("มาตรการ", MEASURES),
                column("ผลสำเร็จของงาน", DONE),
                column("สิ่งที่ประชาชนได้รับ", outcomes),
                column("ผู้รับผิดชอบ", DIVISIONS));
        assertEquals(DONE, texts(read, Field.RESULT));
        assertEquals(outcomes, texts(read, Field.OUTCOME));
        Submission both = read(
                REPORT,
                column("ตัวชี้วัด", INDICATORS),
                column("มาตรการ", MEASURES),
                column("ผลการดำเนินงาน", DONE),
                column("ผลสำเร็จของงาน", outcomes),
                column("ผู้รับผิดชอบ", DIVISIONS));
        assertEquals(DONE, texts(both, Field.RESULT));
        assertEquals(outcomes, texts(both, Field.OUTCOME));
    }

    @Test
    void reportThatNamesWeaknessesIsNoAnalysis() {
        List<String> weak = List.of("บุคลากรไม่ทราบแผน", "การมอบหมายงานไม่ชัดเจน", "ข้อมูลไม่ครบ");
        Submission read = read(
                REPORT,
                column("ตัวชี้วัด", INDICATORS),
                column("จุดอ่อนที่พบจากผลประเมิน", weak),
                column("สิ่งที่ได้แก้ไข", MEASURES),
                column("ผลหลังแก้ไข", DONE));
        assertEquals(DONE, texts(read, Field.RESULT));
        assertEquals(MEASURES, texts(read, Field.MEASURE));
    }

    @Test
    void whatIsDoneInAPlanIsItsMeasure() {
        Submission read = read(
                PLAN,
                column("ตัวชี้วัด", INDICATORS),
                column("สิ่งที่ทำ", MEASURES),
                column("ผู้รับผิดชอบ", DIVISIONS));
        assertEquals(MEASURES, texts(read, Field.MEASURE));
    }

    @ParameterizedTest
    @CsvSource({"รหัส, O12/O22/I7, true", "รหัส, O12 ประกาศ/O22 แผน/I7 งาน, false"})
    void columnOfNothingButCodesNamesTheItems(String heading, String codes, boolean items) {
        Submission read = read(
                PLAN,
                column(heading, Arrays.asList(codes.split("/"))),
                column("มาตรการ", MEASURES),
                column("ผู้รับผิดชอบ", DIVISIONS));
        assertEquals(
                items ? List.of("O12", "O22", "I7") : List.of(),
                read.measures().stream()
                        .map(Measure::item)
                        .filter(item -> !item.isEmpty())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"แนวทางการกำกับติดตามและรายงานให้ผู้บริหารทราบ, true", "ความเห็นผู้บริหาร, false"})
    void whomItIsReportedToMakesNoOtherColumn(String heading, boolean monitoring) {
        List<String> ways = List.of("หัวหน้าส่วนราชการตรวจสอบทุกสัปดาห์", "ประเมินผลปีละสองครั้ง", "สุ่มตรวจ");
        Submission read = read(
                PLAN,
                column("ตัวชี้วัด", INDICATORS),
                column("มาตรการ", MEASURES),
                column("ผู้รับผิดชอบ", DIVISIONS),
                column(heading, ways));
        assertEquals(monitoring ? ways : List.of(), texts(read, Field.MONITORING));
    }

    @Test
    void indicatorIsNamedBehindItsInstrument() {
        Submission read = read(
                PLAN,
                column(
                        "ตัวชี้วัด ITA ที่",
                        List.of("IIT 1 การปฏิบัติหน้าที่", "EIT 1 คุณภาพการดำเนินงาน", "(OIT) การเปิดเผยข้อมูล")),
                column("มาตรการ", MEASURES),
                column("ผู้รับผิดชอบ", DIVISIONS));
        assertEquals(
                List.of(1, 6, 9),
                read.measures().stream().map(each -> each.indicator().orElse(0)).toList());
        assertEquals(List.of(), codes(read, "indicator"));
        Submission none = read(
                PLAN,
                column("ตัวชี้วัด", List.of("IIT ภาพรวม", "การใช้อำนาจ", "การเปิดเผยข้อมูล")),
                column("มาตรการ", MEASURES),
                column("ผู้รับผิดชอบ", DIVISIONS));
        assertEquals(
                List.of(0, 3, 9),
                none.measures().stream().map(each -> each.indicator().orElse(0)).toList());
    }

    @ParameterizedTest
    @CsvSource({"I30, true", "I7, false", "ข้อ 30, false"})
    void codeBelowAnIndicatorsNameThatTheYearHasNotIsTold(String code, boolean told) {
        Submission read = read(
                PLAN,
                column("ตัวชี้วัด", List.of("การใช้อำนาจ\n" + code, "การใช้งบประมาณ", "การเปิดเผยข้อมูล")),
                column("มาตรการ", MEASURES),
                column("ผู้รับผิดชอบ", DIVISIONS));
        assertEquals(told, !codes(read, "item-not-recognised").isEmpty());
        assertEquals(
                List.of(3, 2, 9),
                read.measures().stream().map(each -> each.indicator().orElse(0)).toList());
    }

    private static List<String> codes(Submission submission, String beginning) {
        return submission.findings().stream()
                .map(finding -> finding.code().code())
                .filter(code -> code.startsWith(beginning))
                .toList();
    }

    /** "การดำเนินการ" tells in a plan what is to be done, where no other column does; in a report it tells what was done. */
    @Test
    void whatIsToBeDoneIsNoResultInAPlan() {
        List<String> periods = column("ระยะเวลา", List.of("ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3"));
        Submission plan = read(
                PLAN,
                column("ตัวชี้วัด", INDICATORS),
                column("การดำเนินการ", MEASURES),
                column("ผู้รับผิดชอบ", DIVISIONS),
                periods);
        assertEquals(MEASURES, texts(plan, Field.MEASURE));
        assertEquals(List.of(), texts(plan, Field.RESULT));
        Submission both = read(
                PLAN,
                column("ตัวชี้วัด", INDICATORS),
                column("มาตรการ", MEASURES),
                column("การดำเนินการ", DONE),
                column("ผู้รับผิดชอบ", DIVISIONS),
                periods);
        assertEquals(DONE, texts(both, Field.RESULT));
        Submission report = read(
                REPORT,
                column("ตัวชี้วัด", INDICATORS),
                column("การดำเนินการ", DONE),
                column("ผู้รับผิดชอบ", DIVISIONS),
                periods);
        assertEquals(DONE, texts(report, Field.RESULT));
    }

    /** What a neighbour did was stored as what this body did. */
    @ParameterizedTest
    @CsvSource({
        "ผลการดำเนินงานของ อบต.ข้างเคียง, 0",
        "ผลการดำเนินงานของหน่วยงานข้างเคียง, 0",
        "ผลการดำเนินงานของ อบต.งวดแรก, 3",
        "ผลการดำเนินงานของ อบต., 3",
        "ผลการดำเนินงานของหน่วยงาน, 3",
        "ผลการดำเนินงานขององค์การบริหารส่วนตำบลตัวอย่าง, 3",
        "ผลการดำเนินงานของ อบต.ตัวอย่าว, 3"
    })
    void whatAnotherBodyDidIsNoResultOfThisOne(String heading, int results) {
        for (String title : List.of(PLAN, REPORT)) {
            Submission read = read(
                    title,
                    column("ตัวชี้วัด", INDICATORS),
                    column("มาตรการ", MEASURES),
                    column(heading, DONE),
                    column("ผู้รับผิดชอบ", DIVISIONS));
            assertEquals(MEASURES, texts(read, Field.MEASURE));
            assertEquals(DONE.subList(0, results), texts(read, Field.RESULT));
            assertEquals(
                    results == 0,
                    read.findings().stream()
                            .anyMatch(told -> told.code() == FindingCode.HEADING_NOT_RECOGNISED
                                    && told.found().equals(heading)));
        }
    }
}
