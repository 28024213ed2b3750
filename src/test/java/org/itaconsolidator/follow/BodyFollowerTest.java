package org.itaconsolidator.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyFollowerTest {
    private static final String GUIDE = "จัดทำคู่มือการให้บริการประชาชนและเผยแพร่ทางเว็บไซต์";
    private static final String RISKS = "ประเมินความเสี่ยงการทุจริต";
    private static final String OTHER_GUIDE = "จัดทำและเผยแพร่คู่มือการให้บริการประชาชนผ่านทางเว็บไซต์";
    private static final String CARS = "ควบคุมการใช้รถยนต์ส่วนกลางให้เป็นไปตามระเบียบ";
    private static final String LONG =
            "จัดประชุมชี้แจงแนวทางการปฏิบัติงานแก่บุคลากรทุกคนในหน่วยงานและแจ้งเวียนเป็นหนังสือแล้ว";

    @Test
    void sameWordsAreTheSameMeasureFromPlanToBothReports() {
        Rows rows = new Rows().plan().row(Field.MEASURE, "๑. " + GUIDE).row(Field.MEASURE, CARS);
        rows.report(6).row(Field.MEASURE, CARS).row(Field.MEASURE, GUIDE + " (ต่อ)");
        rows.report(12).row(Field.MEASURE, GUIDE);
        assertEquals(List.of("1 planned 4 5", "2 planned 3"), rows.threads());
    }

    /** Managers were told what the sender never heard; an answer, and what the sender says himself, is not asked again. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ดำเนินการแล้วเสร็จ|อบรมวันที่ ๑๕ พ.ค. ๖๙ แต่ไม่มีผู้เข้าร่วม|2 status-not-understood",
                "ดำเนินการแล้วเสร็จ|ตามแผนจะอบรมวันที่ ๒๐ พ.ค. ๖๙|2 result-not-concrete",
                "ดำเนินการแล้วเสร็จ|อบรมบุคลากรเรียบร้อยทุกคน|2 result-not-concrete",
                "ดำเนินการแล้วเสร็จ|อบรมแล้ว ๑๕ มี.ค. ๖๙|2 result-not-concrete",
                "ดำเนินการแล้วเสร็จ|อบรมแล้ว ๑๕ พ.ค. ๖๙|",
                "ดำเนินการแล้วเสร็จ|อบรมแล้วเมื่อ ๓๑ พ.ค. ๒๖๕๙|",
                "อยู่ระหว่างดำเนินการ|อบรมวันที่ ๑๕ พ.ค. ๖๙ แต่ไม่มีผู้เข้าร่วม|",
                "|อยู่ในแผนไตรมาสที่ ๓|",
                "ไม่มีเรื่องรายงาน|อบรมแล้ว ๑๕ พ.ค. ๖๙|"
            })
    void whatProvesNothingIsAskedOfWhoReportedIt(String status, String result, String question) {
        Rows rows = new Rows()
                .delivery(Form.MEASURES, 2569, 0, "")
                .row(Field.MEASURE, "จัดอบรมจริยธรรม", Field.PERIOD, "พ.ค. ๒๕๖๙")
                .delivery(Form.REPORT, 2569, result.contains("ไตรมาส") ? 6 : 12, "")
                .row(
                        Field.MEASURE,
                        "จัดอบรมจริยธรรม",
                        Field.STATUS,
                        status == null ? "" : status,
                        Field.RESULT,
                        result);
        List<String> asked = rows.questions();
        assertEquals(question == null ? 0 : 1, asked.size(), asked.toString());
        asked.forEach(one -> assertTrue(one.startsWith(question), one));
        assertEquals(
                result.contains("๒๖๕๙"),
                rows.dues().equals(List.of("2026-05-31 not-checkable unreadable-day")),
                rows.dues().toString());
    }

    /** The days of other quarters lack; the row with a day was told that it gave none. */
    @Test
    void rowThatGivesADayIsNotToldThatItGivesNone() {
        Rows rows = new Rows()
                .delivery(Form.MEASURES, 2569, 0, "")
                .row(Field.MEASURE, "จัดอบรมจริยธรรม", Field.PERIOD, "ทุกไตรมาส")
                .delivery(Form.REPORT, 2569, 12, "")
                .row(Field.MEASURE, "จัดอบรมจริยธรรม", Field.RESULT, "อบรมแล้ว ๑๕ พ.ค. ๖๙")
                .row(Field.MEASURE, "จัดอบรมจริยธรรม", Field.RESULT, "อบรมบุคลากรเรียบร้อยทุกคน");
        List<String> asked = rows.questions();
        assertEquals(1, asked.size(), asked.toString());
        assertTrue(asked.get(0).startsWith("2 result-not-concrete [N7]"), asked.toString());
    }

    /** The measure's reason was told at each row, whatever that row said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "พ.ค. ๒๕๖๙|อบรมแล้ว ๑๕ มี.ค. ๖๙|อบรมบุคลากรเรียบร้อยทุกคน|N6 15/03/2569",
                "ทุกไตรมาส|ตามแผนจะอบรมวันที่ ๒๐ พ.ค. ๖๙|อบรมแล้ว ๑๕ ม.ค. ๖๙|N6 01/10/2568"
            })
    void reasonIsToldAtTheRowThatGivesItWithADayThatWouldProveIt(String period, String one, String other, String told) {
        Rows rows = new Rows()
                .delivery(Form.MEASURES, 2569, 0, "")
                .row(Field.MEASURE, "จัดอบรมจริยธรรม", Field.PERIOD, period)
                .delivery(Form.REPORT, 2569, 12, "")
                .row(Field.MEASURE, "จัดอบรมจริยธรรม", Field.RESULT, one)
                .row(Field.MEASURE, "จัดอบรมจริยธรรม", Field.RESULT, other);
        assertEquals(
                List.of(told),
                rows.follow().questions().stream()
                        .map(DeliveryFinding::finding)
                        .map(finding -> finding.cells().get(0).a1() + " " + finding.expected())
                        .toList());
    }

    @Test
    void quotationMarksAndTheWordMeasureAreNoPartOfAName() {
        Rows rows = new Rows()
                .plan()
                .row(Field.MEASURE, "จัดกิจกรรม “" + GUIDE + "” ทุกกอง")
                .row(Field.MEASURE, CARS);
        rows.report(6)
                .row(Field.MEASURE, "จัดกิจกรรม \"" + GUIDE + "\" ทุกกอง")
                .row(Field.MEASURE, "๒. มาตรการ " + CARS);
        assertEquals(List.of("1 planned 3", "2 planned 4"), rows.threads());
    }

    @Test
    void otherWordsAreOnlyLikelyAndCountForNothing() {
        Rows rows = new Rows()
                .plan()
                .row(Field.MEASURE, GUIDE, Field.PERIOD, "มกราคม ๒๕๖๖")
                .row(Field.MEASURE, CARS);
        rows.report(6).row(Field.MEASURE, OTHER_GUIDE, Field.RESULT, "เผยแพร่วันที่ ๙ มกราคม ๒๕๖๖");
        assertEquals(List.of("1 planned 3?", "2 planned", "3 new_in_report 3"), rows.threads());
        assertEquals(List.of("2023-01-31 not-checkable only-likely-report"), rows.dues());
        assertEquals(List.of("2 measure-reworded [I7] 1.xlsx แผ่น!I5"), rows.questions());
    }

    /** The state is what the form asks to choose: alone it was asked for the day of the deed, which it says is still to come. */
    @Test
    void stateAloneThatWorkIsUnderWayTellsWhatTheSameWordsTellAsAResult() {
        for (Field field : List.of(Field.STATUS, Field.RESULT)) {
            Rows rows = new Rows().plan().row(Field.MEASURE, GUIDE, Field.PERIOD, "มกราคม ๒๕๖๖");
            rows.report(6).row(Field.MEASURE, GUIDE, field, "อยู่ระหว่างดำเนินการ");
            assertEquals(List.of("2023-01-31 not-checkable unfinished"), rows.dues(), field.name());
        }
    }

    @Test
    void rowWithoutAPeriodTellsOfTheMeasureOfItsNameWithinWhoseDaysItWasDone() {
        Rows rows = new Rows()
                .plan()
                .row(Field.MEASURE, "ประชุมคณะทำงาน", Field.PERIOD, "ต.ค. - ธ.ค. ๒๕๖๕")
                .row(Field.MEASURE, "ประชุมคณะทำงาน", Field.PERIOD, "ม.ค. - มี.ค. ๒๕๖๖");
        rows.report(6).row(Field.MEASURE, "ประชุมคณะทำงาน", Field.RESULT, "ประชุมแล้ว ๑๒ ม.ค. ๖๖");
        assertEquals(List.of("1 planned", "2 planned 3"), rows.threads());
        rows.row(Field.MEASURE, "ประชุมคณะทำงาน", Field.RESULT, "ประชุมแล้ว");
        assertEquals(List.of("1 planned 4", "2 planned 3"), rows.threads());
    }

    /** The day of the order, or a last day that every earlier one keeps, gave the row to the wrong one. */
    @Test
    void onlyTheDayOfTheDeedTellsWithinWhoseDaysItWasAndTheShortestSpanIsMeant() {
        assertEquals(List.of("1 planned", "2 planned 3"), met("ตามคำสั่งลงวันที่ ๕ ต.ค. ๒๕๖๕ ประชุมแล้ว ๑๒ ก.พ. ๒๕๖๖"));
        assertEquals(
                List.of("1 planned", "2 planned 3"), met("แต่งตั้งคณะทำงานแล้ว ๕ ต.ค. ๒๕๖๕ ประชุมแล้ว ๑๒ ก.พ. ๒๕๖๖"));
        Rows rows = new Rows()
                .plan()
                .row(Field.MEASURE, "ประชุมคณะทำงาน", Field.PERIOD, "ภายใน ก.ย. ๒๕๖๖")
                .row(Field.MEASURE, "ประชุมคณะทำงาน", Field.PERIOD, "ต.ค. - ธ.ค. ๒๕๖๕");
        rows.report(12).row(Field.MEASURE, "ประชุมคณะทำงาน", Field.RESULT, "ประชุมแล้ว ๑๐ พ.ย. ๖๕");
        assertEquals(List.of("1 planned", "2 planned 3"), rows.threads());
    }

    private static List<String> met(String result) {
        return new Rows()
                .plan()
                .row(Field.MEASURE, "ประชุมคณะทำงาน", Field.PERIOD, "ต.ค. - ธ.ค. ๒๕๖๕")
                .row(Field.MEASURE, "ประชุมคณะทำงาน", Field.PERIOD, "ม.ค. - มี.ค. ๒๕๖๖")
                .report(6)
                .row(Field.MEASURE, "ประชุมคณะทำงาน", Field.RESULT, result)
                .threads();
    }

    /** A division that reported is not accused because it told which time or how many it was. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " (ครั้งที่ ๑)",
                " รุ่นที่ ๑",
                " ครั้งที่ ๑/๒๕๖๖",
                " จำนวน ๒ ครั้ง",
                " (๓๐ คน)",
                " รอบ ๖ เดือน",
                " หมู่ที่ ๑-๕",
                " (I๑๐)",
                " ข้อ ๓",
                " ไตรมาส ๑",
                " เดือน ม.ค. ๖๖",
                " วันที่ ๑๒ ม.ค. ๖๖"
            })
    void numberThatAReportAddsAsksWhetherItIsTheMeasure(String added) {
        Rows rows = new Rows().plan();
        for (String work : List.of("งานสารบรรณ", "งานพัสดุ", "งานภาษี")) {
            rows.row(Field.MEASURE, "จัดทำและเผยแพร่คู่มือ" + work, Field.PERIOD, "มกราคม ๒๕๖๖");
        }
        rows.report(6).row(Field.MEASURE, "จัดทำและเผยแพร่คู่มืองานพัสดุ" + added);
        assertEquals(List.of("1 planned", "2 planned 4?", "3 planned", "4 new_in_report 4"), rows.threads());
    }

    @Test
    void numbersThatTellRowsOfAReportApartMayBePartsOfOneMeasureUnlessThePlanHasThem() {
        Rows rows =
                new Rows().plan().row(Field.MEASURE, "จัดอบรมงานพัสดุ").row(Field.MEASURE, "จัดอบรมงานพัสดุ รุ่นที่ ๓");
        rows.report(6)
                .row(Field.MEASURE, "จัดอบรมงานพัสดุ รุ่นที่ ๑")
                .row(Field.MEASURE, "จัดอบรมงานพัสดุ รุ่นที่ ๒")
                .row(Field.MEASURE, "จัดอบรมงานพัสดุ รุ่นที่ ๓");
        assertEquals(
                List.of("1 planned 3? 4?", "2 planned 5", "3 new_in_report 3", "4 new_in_report 4"), rows.threads());
    }

    /** A division that split its measure was accused of not reporting it. */
    @Test
    void rowsThatHoldTheWholeNameOfAMeasureMayBeItsParts() {
        String guide = "จัดทำคู่มือการให้บริการประชาชน";
        Rows rows = new Rows().plan().row(Field.MEASURE, guide).row(Field.MEASURE, guide + "ทางอิเล็กทรอนิกส์");
        rows.report(6)
                .row(Field.MEASURE, guide)
                .row(Field.MEASURE, guide + " (งานทะเบียน)", Field.RESULT, "ประกาศใช้วันที่ ๙ มกราคม ๒๕๖๖")
                .row(Field.MEASURE, guide + " (งานช่าง)", Field.RESULT, "อยู่ระหว่างร่าง")
                .row(Field.MEASURE, guide + "ทางอิเล็กทรอนิกส์", Field.RESULT, "ประกาศใช้วันที่ ๙ มกราคม ๒๕๖๖");
        assertEquals(
                List.of("1 planned 3 4? 5?", "2 planned 6", "4 new_in_report 4", "5 new_in_report 5"), rows.threads());
    }

    /** A division that reported two measures in one row was accused of reporting neither. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "จัดทำคู่มือการให้บริการประชาชน และจัดทำแผนผังขั้นตอนการให้บริการ|4?|4?",
                "จัดทำคู่มือการให้บริการประชาชนและแผนผังขั้นตอนการให้บริการ|4?|4?",
                "๑. จัดทำแผนผังขั้นตอนการให้บริการ ๒. จัดทำคู่มือการให้บริการประชาชน|4?|4?",
                // one and a further thing; one by means of the other, which is as near to both; neither
                "จัดทำคู่มือการให้บริการประชาชนและแผ่นพับ|4?|",
                "จัดทำคู่มือการให้บริการประชาชนตามแผนผังขั้นตอนการให้บริการ||",
                "จัดทำคำสั่งแต่งตั้งคณะทำงานและแผนผังบริเวณสำนักงาน||",
                // what is done with both of them is another measure
                "ประเมินการจัดทำคู่มือการให้บริการประชาชนและแผนผังขั้นตอนการให้บริการ||"
            })
    void rowThatHoldsTheNamesOfSeveralMeasuresMayBeEach(String row, String guide, String chart) {
        Rows rows = new Rows()
                .plan()
                .row(Field.MEASURE, "จัดทำคู่มือการให้บริการประชาชน")
                .row(Field.MEASURE, "จัดทำแผนผังขั้นตอนการให้บริการ")
                .row(Field.MEASURE, "จัดทำคู่มือการให้บริการประชาชนทางอิเล็กทรอนิกส์");
        rows.report(6).row(Field.MEASURE, row, Field.RESULT, "ดำเนินการแล้วเมื่อวันที่ ๙ มกราคม ๒๕๖๖");
        assertEquals(
                List.of(
                        "1 planned" + (guide == null ? "" : " " + guide),
                        "2 planned" + (chart == null ? "" : " " + chart),
                        "3 planned",
                        "4 new_in_report 4"),
                rows.threads());
    }

    @Test
    void ofMeasuresAsMuchAlikeTheOneWithoutAnotherWordIsLikely() {
        Rows rows = new Rows()
                .plan()
                .row(Field.MEASURE, "เผยแพร่แผนจัดซื้อจัดจ้าง")
                .row(Field.MEASURE, "เผยแพร่ผลจัดซื้อจัดจ้าง");
        rows.report(6).row(Field.MEASURE, "เผยแพร่ผลการจัดซื้อจัดจ้าง");
        assertEquals(List.of("1 planned", "2 planned 3?", "3 new_in_report 3"), rows.threads());
    }

    /** Names that are less alike are taken for one where whose they are, what they serve and when they are due is the same, and so is their thing. */
    @ParameterizedTest
    @CsvSource({
        "อบรมความรู้ด้านการจัดซื้อจัดจ้างแก่บุคลากร, จัดอบรมบุคลากรเรื่องจัดซื้อจัดจ้าง, มกราคม ๒๕๖๖, 1 planned 2?",
        "ประชาสัมพันธ์ช่องทางร้องเรียนการทุจริต, เผยแพร่ช่องทางร้องเรียนทุจริตให้ประชาชนทราบ, มกราคม ๒๕๖๖, 1 planned 2?",
        "คู่มือการเบิกจ่ายเงินฉบับย่อ, จัดพิมพ์คู่มือเบิกจ่ายเงินแบบย่อแจกเจ้าหน้าที่, มกราคม ๒๕๖๖, 1 planned 2?",
        "คู่มือการเบิกจ่ายเงินฉบับย่อ, จัดพิมพ์คู่มือเบิกจ่ายเงินแบบย่อแจกเจ้าหน้าที่, มีนาคม ๒๕๖๖, 1 planned",
        "จัดทำคู่มือการให้บริการประชาชน, จัดทำคู่มือการปฏิบัติงาน, มกราคม ๒๕๖๖, 1 planned",
        "เผยแพร่แผนการใช้จ่ายงบประมาณ, เผยแพร่แผนการจัดซื้อจัดจ้าง, มกราคม ๒๕๖๖, 1 planned",
        "จัดทำทะเบียนคุมทรัพย์สิน, ตรวจสอบทรัพย์สินประจำปี, มกราคม ๒๕๖๖, 1 planned"
    })
    void otherWordsForTheSameThingAreLikelyWhereAllElseAgrees(
            String planned, String reported, String period, String thread) {
        Rows rows = new Rows().plan().row(Field.MEASURE, planned, Field.PERIOD, "มกราคม ๒๕๖๖");
        rows.report(6).row(Field.MEASURE, reported, Field.PERIOD, period, Field.RESULT, "เผยแพร่วันที่ ๙ มกราคม ๒๕๖๖");
        assertEquals(thread, rows.threads().get(0));
    }

    /** In a form filled in beforehand the row in other words stands below that of the plan, which was left blank. */
    @Test
    void otherWordsBelowTheBlankRowAreLikelyTheMeasure() {
        Rows rows = new Rows()
                .plan()
                .row(Field.MEASURE, GUIDE, Field.PERIOD, "มกราคม ๒๕๖๖")
                .row(Field.MEASURE, CARS);
        rows.report(6)
                .row(Field.MEASURE, GUIDE, Field.PERIOD, "มกราคม ๒๕๖๖")
                .row(Field.MEASURE, CARS, Field.RESULT, "ตรวจวันที่ ๙ มกราคม ๒๕๖๖")
                .row(Field.MEASURE, OTHER_GUIDE, Field.RESULT, "เผยแพร่วันที่ ๙ มกราคม ๒๕๖๖");
        assertEquals(List.of("1 planned 3 5?", "2 planned 4", "5 new_in_report 5"), rows.threads());
        assertEquals(List.of("2023-01-31 not-checkable only-likely-report"), rows.dues());
        assertEquals(List.of("2 measure-reworded [I9] 1.xlsx แผ่น!I5"), rows.questions());

        Rows told = new Rows().plan().row(Field.MEASURE, GUIDE);
        told.report(6)
                .row(Field.MEASURE, GUIDE, Field.STATUS, "ยังไม่ได้ดำเนินการ")
                .row(Field.MEASURE, OTHER_GUIDE, Field.RESULT, "เผยแพร่วันที่ ๙ มกราคม ๒๕๖๖");
        assertEquals(List.of("1 planned 2", "3 new_in_report 3"), told.threads());
    }

    /** A report wrote the year behind a name that it also reworded: the plan's measure stood as not begun, by the report before. */
    @Test
    void documentsOwnYearTellsNoNamesApartAndAnotherYearDoes() {
        String stock = "ตรวจสอบพัสดุประจำปี";
        Rows rows = new Rows().plan().row(Field.MEASURE, stock, Field.PERIOD, "กันยายน ๒๕๖๖");
        rows.report(6).row(Field.MEASURE, stock, Field.STATUS, "ยังไม่ได้ดำเนินการ");
        rows.report(12).row(Field.MEASURE, "ตรวจนับพัสดุประจำปี พ.ศ. ๒๕๖๖", Field.RESULT, "ตรวจวันที่ ๙ กันยายน ๒๕๖๖");
        assertEquals(List.of("1 planned 2 3?", "3 new_in_report 3"), rows.threads());

        Rows next = new Rows().plan().row(Field.MEASURE, stock);
        next.report(12).row(Field.MEASURE, "ตรวจนับพัสดุประจำปี พ.ศ. ๒๕๖๗");
        assertEquals(List.of("1 planned", "2 new_in_report 2"), next.threads());

        Rows second = new Rows().plan().row(Field.MEASURE, stock + " ครั้งที่ ๑");
        second.report(12).row(Field.MEASURE, "ตรวจนับพัสดุประจำปี ๒๕๖๖ ครั้งที่ ๒");
        assertEquals(List.of("1 planned", "2 new_in_report 2"), second.threads());
    }

    /** The year's report kept the words of the 6-month report: it joined that row, and the plan's measure was said not to be reported. */
    @Test
    void rowInTheWordsOfTheReportBeforeIsLikelyWhatThatRowIs() {
        Rows rows = new Rows().plan().row(Field.MEASURE, GUIDE, Field.PERIOD, "กรกฎาคม ๒๕๖๖");
        rows.report(6).row(Field.MEASURE, OTHER_GUIDE, Field.RESULT, "อยู่ระหว่างจัดทำร่าง");
        rows.report(12).row(Field.MEASURE, OTHER_GUIDE, Field.RESULT, "เผยแพร่วันที่ ๙ กรกฎาคม ๒๕๖๖");
        assertEquals(List.of("1 planned 2? 3?", "2 new_in_report 2 3"), rows.threads());
        assertEquals("2023-07-31 not-checkable only-likely-report", rows.dues().get(0));
        rows.row(Field.MEASURE, GUIDE, Field.RESULT, "เผยแพร่วันที่ ๙ กรกฎาคม ๒๕๖๖");
        assertEquals(
                List.of("1 planned 2? 4", "2 new_in_report 2 3"),
                rows.threads(),
                "the plan's own words are not asked about");

        Rows meant = new Rows().plan().row(Field.MEASURE, GUIDE, Field.PERIOD, "กรกฎาคม ๒๕๖๖");
        meant.report(6).row(Field.MEASURE, OTHER_GUIDE, Field.RESULT, "อยู่ระหว่างจัดทำร่าง");
        meant.report(12).row(Field.MEASURE, OTHER_GUIDE, Field.NOTE, "ตั้งใจ");
        assertEquals(List.of("1 planned 2?", "2 new_in_report 2 3"), meant.threads(), "the officer says it is new");
    }

    /** What the year's report says of the reworded row proves nothing of the plan's measure, be it that nothing was done or that it is given up. */
    @Test
    void rewordedRowThatIsUndoneOrCancelledAtLastOnlyAsks() {
        for (String state : List.of("ยังไม่ได้ดำเนินการ", "ยกเลิกมาตรการ")) {
            Rows rows = new Rows().plan().row(Field.MEASURE, GUIDE, Field.PERIOD, "กรกฎาคม ๒๕๖๖");
            rows.report(6).row(Field.MEASURE, OTHER_GUIDE, Field.RESULT, "อยู่ระหว่างจัดทำร่าง");
            rows.report(12).row(Field.MEASURE, OTHER_GUIDE, Field.STATUS, state);
            assertEquals(List.of("1 planned 2? 3?", "2 new_in_report 2 3"), rows.threads(), state);
            assertEquals(List.of("2023-07-31 not-checkable only-likely-report"), rows.dues(), state);
        }
    }

    @Test
    void newMeasureThatIsMeantIsNotAskedAboutAndNobodyElses() {
        Rows rows = new Rows().plan().row(Field.MEASURE, GUIDE);
        rows.report(6).row(Field.MEASURE, OTHER_GUIDE, Field.NOTE, "ตั้งใจ");
        assertEquals(List.of(), rows.questions());
        assertEquals(List.of("1 planned", "2 new_in_report 2"), rows.threads());
    }

    @Test
    void measureThatSeveralDivisionsReportInItsWordsIsOne() {
        Rows rows = new Rows().responsible("กองช่าง", "กองการศึกษา").plan().row(Field.MEASURE, GUIDE);
        rows.report(6).responsible("กองช่าง").row(Field.MEASURE, GUIDE);
        rows.responsible("กองการศึกษา").row(Field.MEASURE, GUIDE);
        rows.report(12).responsible("กองการศึกษา").row(Field.MEASURE, GUIDE);
        assertEquals(List.of("1 planned 2 3 4"), rows.threads());
    }

    @Test
    void measureThatStandsInThePlansOfTheDivisionsThatShareItIsOne() {
        Rows rows = new Rows().asked("กองคลัง", "กองช่าง");
        for (String division : List.of("กองคลัง", "กองช่าง")) {
            rows.delivery(Form.MEASURES, 2566, 0, division)
                    .responsible("กองคลัง", "กองช่าง")
                    .row(Field.MEASURE, CARS, Field.PERIOD, "มกราคม ๒๕๖๖");
        }
        rows.report(6).row(Field.MEASURE, CARS, Field.RESULT, "ตรวจวันที่ ๙ มกราคม ๒๕๖๖");
        assertEquals(List.of("1 planned =2 3"), rows.threads());
        assertEquals(List.of("2023-01-31 kept 2023-01-09"), rows.dues());
        assertEquals("", rows.follow().threads().get(0).promise().division());

        rows.delivery(Form.REPORT, 2566, 6, "กองช่าง").row(Field.MEASURE, GUIDE);
        assertEquals(
                List.of("1 planned =2 3", "4 new_in_report 4"), rows.threads(), "who shares it alone has a plan too");
    }

    @Test
    void eachThatSharesAMeasureByItsOwnPlanReportsForItself() {
        Rows rows = new Rows().asked("กองคลัง", "กองช่าง");
        for (String division : List.of("กองคลัง", "กองช่าง")) {
            rows.delivery(Form.MEASURES, 2566, 0, division)
                    .responsible("กองคลัง", "กองช่าง")
                    .row(Field.MEASURE, CARS, Field.PERIOD, "มกราคม ๒๕๖๖");
        }
        rows.delivery(Form.REPORT, 2566, 6, "กองช่าง")
                .row(Field.MEASURE, CARS, Field.RESULT, "ตรวจวันที่ ๙ มกราคม ๒๕๖๖");
        assertEquals(
                List.of("กองคลัง 2023-01-31 asked from 2023-04-01", "กองช่าง 2023-01-31 kept 2023-01-09"), rows.dues());
    }

    /** It counted twice, and the division that answered under the other's indicator was said not to have reported. */
    @Test
    void measureThatDivisionsShareForDifferentIndicatorsIsOne() {
        Rows rows = new Rows().asked("กองคลัง", "กองช่าง");
        List<String> divisions = List.of("กองคลัง", "กองช่าง");
        for (String division : divisions) {
            rows.delivery(Form.MEASURES, 2566, 0, division)
                    .responsible("กองคลัง", "กองช่าง")
                    .serving(divisions.indexOf(division) + 1)
                    .row(Field.MEASURE, CARS, Field.PERIOD, "มกราคม ๒๕๖๖");
        }
        assertEquals(List.of("1 planned =2"), rows.threads());
        for (String division : divisions) {
            rows.delivery(Form.REPORT, 2566, 6, division)
                    .serving(divisions.indexOf(division) + 1)
                    .row(Field.MEASURE, CARS);
        }
        assertEquals(List.of("1 planned =2 3 4"), rows.threads());
        rows.report(6).serving(1).row(Field.MEASURE, CARS).serving(2).row(Field.MEASURE, CARS);
        assertEquals(List.of("1 planned =2 3 5 4 6"), rows.threads());

        Rows several = new Rows();
        several.delivery(Form.MEASURES, 2566, 0, "กองคลัง").responsible("กองคลัง", "กองช่าง");
        several.serving(1).row(Field.MEASURE, CARS).serving(3).row(Field.MEASURE, CARS);
        several.delivery(Form.MEASURES, 2566, 0, "กองช่าง");
        several.serving(2).row(Field.MEASURE, CARS).serving(3).row(Field.MEASURE, CARS);
        assertEquals(
                List.of("1 planned", "2 planned =4", "3 planned"), several.threads(), "of several each for its own");
    }

    /** Each division was asked for every step, and called late for another's. */
    @Test
    void stepWithItsOwnResponsibleIsAskedOfThatDivisionAlone() {
        Rows rows = new Rows().asked("กองคลัง", "กองช่าง");
        List<MeasureToFollow.Step> steps = List.of(
                Rows.stepOf("กองช่าง", 1, "แต่งตั้งคณะทำงาน", "", "ต.ค. ๒๕๖๕"),
                Rows.stepOf("งานพัสดุ กองคลัง", 2, "ประเมินความเสี่ยง", "", "ม.ค. ๒๕๖๖"),
                Rows.stepOf("ผู้บริหาร", 3, "รายงานผล", "", "มี.ค. ๒๕๖๖"));
        rows.plan().responsible("กองคลัง", "กองช่าง").row(steps, Field.MEASURE, RISKS);
        rows.delivery(Form.REPORT, 2566, 6, "กองช่าง")
                .row(
                        List.of(Rows.step(1, "แต่งตั้งคณะทำงาน", "แต่งตั้งคณะทำงานแล้ว ๙ ต.ค. ๒๕๖๕", "")),
                        Field.MEASURE,
                        RISKS,
                        Field.RESULT,
                        "แต่งตั้งคณะทำงานแล้ว ๙ ต.ค. ๒๕๖๕");
        rows.delivery(Form.REPORT, 2566, 6, "กองคลัง")
                .row(Field.MEASURE, RISKS, Field.RESULT, "ประเมินความเสี่ยงแล้ว ๙ ม.ค. ๒๕๖๖");
        assertEquals(
                List.of(
                        "กองคลัง 2: 2023-01-31 kept 2023-01-09",
                        "กองคลัง 3: 2023-03-31 not-checkable before-time",
                        "กองช่าง 1: 2022-10-31 kept 2022-10-09",
                        "กองช่าง 3: 2023-03-31 not-checkable only-preparation"),
                rows.dues());
    }

    /** A step of a division that is not asked was asked of nobody. */
    @Test
    void stepOfADivisionThatIsNotAskedIsAskedOfThoseThatAre() {
        Rows rows = new Rows().asked("กองคลัง", "สำนักปลัด");
        rows.plan()
                .responsible("กองคลัง", "สำนักปลัด", "กองช่าง")
                .row(
                        List.of(
                                Rows.stepOf("กองคลัง", 1, "แต่งตั้งคณะทำงาน", "", "ต.ค. ๒๕๖๕"),
                                Rows.stepOf("กองช่าง", 2, "ประเมินความเสี่ยง", "", "ม.ค. ๒๕๖๖")),
                        Field.MEASURE,
                        RISKS);
        rows.delivery(Form.REPORT, 2566, 6, "กองคลัง")
                .row(Field.MEASURE, RISKS, Field.RESULT, "ประเมินความเสี่ยงแล้ว ๙ ม.ค. ๒๕๖๖");
        assertEquals(
                List.of("กองคลัง 1", "กองคลัง 2", "สำนักปลัด 2"),
                rows.dues().stream()
                        .map(due -> due.substring(0, due.indexOf(':')))
                        .toList());
    }

    /** It was asked for both days of the other. */
    @Test
    void divisionWhoseStepHasNoPeriodIsNotAskedForTheDaysOfOthers() {
        Rows rows = new Rows().asked("กองคลัง", "กองช่าง");
        rows.plan()
                .responsible("กองคลัง", "กองช่าง")
                .row(
                        List.of(
                                Rows.stepOf("กองช่าง", 1, "แต่งตั้งคณะทำงาน", "", "ต.ค. ๒๕๖๕"),
                                Rows.stepOf("กองช่าง", 2, "ประเมินความเสี่ยง", "", "ม.ค. ๒๕๖๖"),
                                Rows.stepOf("กองคลัง", 3, "รายงานผล", "", "")),
                        Field.MEASURE,
                        RISKS);
        rows.delivery(Form.REPORT, 2566, 6, "กองช่าง")
                .row(Field.MEASURE, RISKS, Field.RESULT, "ประเมินความเสี่ยงแล้ว ๙ ม.ค. ๒๕๖๖");
        assertEquals(
                List.of("กองคลัง no day asked from 2023-10-01"),
                rows.dues().stream().filter(due -> due.startsWith("กองคลัง ")).toList());
    }

    /** It counted for one of them, and the others were said not to have reported. */
    @Test
    void rowOfTheBodysReportThatNamesSeveralDivisionsTellsOfTheEqualMeasureOfEach() {
        Rows rows = new Rows();
        for (String division : List.of("กองคลัง", "กองช่าง", "สำนักปลัด")) {
            rows.delivery(Form.MEASURES, 2566, 0, division)
                    .responsible(division)
                    .row(Field.MEASURE, GUIDE);
        }
        rows.report(6).responsible("กองคลัง", "กองช่าง").row(Field.MEASURE, GUIDE);
        assertEquals(List.of("1 planned 4", "2 planned 4", "3 planned"), rows.threads());
        rows.responsible("ทุกส่วนราชการ").row(Field.MEASURE, GUIDE);
        assertEquals(List.of("1 planned 4 5", "2 planned 4 5", "3 planned 5"), rows.threads());
    }

    @Test
    void measureInThePlanOfTheBodyAndInThatOfItsDivisionIsOne() {
        Rows rows = new Rows().asked("กองคลัง", "กองช่าง");
        rows.plan()
                .responsible("กองคลัง")
                .row(Field.MEASURE, CARS)
                .responsible("กองช่าง")
                .row(Field.MEASURE, GUIDE);
        rows.delivery(Form.MEASURES, 2566, 0, "กองคลัง").responsible().row(Field.MEASURE, CARS);
        rows.responsible("กองคลัง", "กองช่าง").row(Field.MEASURE, GUIDE);
        rows.delivery(Form.REPORT, 2566, 6, "กองคลัง").responsible().row(Field.MEASURE, CARS);
        assertEquals(
                List.of("1 planned =3 5", "2 planned", "4 planned"), rows.threads(), "other divisions, not the same");
        assertEquals(
                List.of("กองคลัง"), rows.follow().threads().get(0).promise().divisions());
    }

    @Test
    void rowThatStandsTwiceInAPlanIsOneMeasure() {
        Rows rows = new Rows().plan().row(Field.MEASURE, CARS, Field.PERIOD, "มกราคม ๒๕๖๖");
        rows.again().row(Field.MEASURE, CARS, Field.PERIOD, "ม.ค. ๒๕๖๖");
        rows.again().row(Field.MEASURE, CARS, Field.PERIOD, "มีนาคม ๒๕๖๖");
        rows.report(6).row(Field.MEASURE, CARS);
        assertEquals(List.of("1 planned =2 4", "3 planned"), rows.threads(), "another month is another promise");
    }

    @Test
    void measureOfOneNameInPlansThatDoNotNameEachOtherIsEachOnesOwn() {
        Rows rows = new Rows();
        rows.delivery(Form.MEASURES, 2566, 0, "กองคลัง")
                .responsible("กองคลัง", "กองช่าง")
                .row(Field.MEASURE, CARS);
        rows.delivery(Form.MEASURES, 2566, 0, "กองช่าง").responsible("กองช่าง").row(Field.MEASURE, CARS);
        rows.delivery(Form.MEASURES, 2566, 0, "กองศึกษา")
                .responsible("กองศึกษา")
                .row(Field.MEASURE, CARS);
        assertEquals(List.of("1 planned", "2 planned", "3 planned"), rows.threads());
    }

    @Test
    void ofMeasuresInTheSameWordsEachIsTheOneThatNamesWhoReportsIt() {
        Rows rows = new Rows().plan();
        rows.responsible("กองช่าง")
                .row(Field.MEASURE, GUIDE)
                .responsible("กองคลัง")
                .row(Field.MEASURE, GUIDE);
        rows.report(6).responsible("กองคลัง").row(Field.MEASURE, GUIDE);
        rows.responsible("กองช่าง").row(Field.MEASURE, GUIDE);
        assertEquals(List.of("1 planned 4", "2 planned 3"), rows.threads());
    }

    @Test
    void ofMeasuresInTheSameWordsEachIsTheOneOfTheReportsOwnDays() {
        Rows rows = new Rows()
                .plan()
                .row(Field.MEASURE, GUIDE, Field.PERIOD, "ม.ค. ๒๕๖๖")
                .row(Field.MEASURE, GUIDE, Field.PERIOD, "ก.ค. ๒๕๖๖")
                .row(Field.MEASURE, GUIDE, Field.PERIOD, "ก.ย. ๒๕๖๖");
        rows.report(6).row(Field.MEASURE, GUIDE, Field.PERIOD, "มกราคม 2566");
        rows.report(12)
                .row(Field.MEASURE, GUIDE, Field.PERIOD, "กันยายน 2566")
                .row(Field.MEASURE, GUIDE, Field.PERIOD, "กรกฎาคม 2566")
                .row(Field.MEASURE, GUIDE, Field.PERIOD, "กรกฎาคม 2566");
        assertEquals(List.of("1 planned 4", "2 planned 6 7", "3 planned 5"), rows.threads());
    }

    @Test
    void twoAlikeAreNotGuessedBetween() {
        Rows rows = new Rows().plan().row(Field.MEASURE, GUIDE + "ของกอง").row(Field.MEASURE, GUIDE + "ของสำนัก");
        rows.report(6).row(Field.MEASURE, GUIDE + "ของงาน");
        assertEquals(List.of("1 planned", "2 planned", "3 new_in_report 3"), rows.threads());
    }

    @Test
    void whatTheBodyAndADivisionTellDifferentlyOfOneRoundIsAskedAbout() {
        Rows rows = new Rows().responsible("กองคลัง").plan().row(Field.MEASURE, GUIDE);
        rows.report(6).row(Field.MEASURE, GUIDE, Field.STATUS, "ยังไม่ได้ดำเนินการ");
        rows.delivery(Form.REPORT, 2566, 6, "กองคลัง")
                .row(Field.MEASURE, GUIDE, Field.RESULT, "จัดทำแล้ว 10 ม.ค. 2566");
        assertEquals(1, rows.questions().size());
        assertTrue(
                rows.questions().get(0).startsWith("2 several-deliveries "),
                rows.questions().toString());
        rows.delivery(Form.REPORT, 2566, 12, "กองคลัง").row(Field.MEASURE, GUIDE, Field.STATUS, "ยังไม่ได้ดำเนินการ");
        assertEquals(1, rows.questions().size(), "another round may tell otherwise");
    }

    /** One division was told to carry out what another had done for it. */
    @Test
    void measureThatOneDivisionDidForAnotherIsAskedAbout() {
        Rows rows = new Rows()
                .responsible("กองคลัง")
                .delivery(Form.MEASURES, 2566, 0, "กองคลัง")
                .row(Field.MEASURE, GUIDE)
                .delivery(Form.REPORT, 2566, 6, "กองคลัง")
                .row(Field.MEASURE, GUIDE, Field.STATUS, "ยังไม่ได้ดำเนินการ", Field.RESULT, "ส่งมอบให้กองช่าง")
                .responsible("กองช่าง")
                .delivery(Form.REPORT, 2566, 6, "กองช่าง")
                .row(
                        Field.MEASURE, GUIDE,
                        Field.RESPONSIBLE, "กองช่าง (แทนกองคลัง)",
                        Field.RESULT, "จัดทำแล้ว 10 ม.ค. 2566");
        assertEquals(List.of("1 planned 2 3"), rows.threads());
        assertEquals(1, rows.questions().size());
        assertTrue(
                rows.questions().get(0).startsWith("2 several-deliveries "),
                rows.questions().toString());
    }

    @Test
    void rowInTheMeasuresWordsThatNamesTheDivisionWhoseItIsBelongsToIt() {
        Rows rows = new Rows()
                .responsible("กองคลัง")
                .delivery(Form.MEASURES, 2566, 0, "กองคลัง")
                .row(Field.MEASURE, GUIDE)
                .responsible("กองช่าง")
                .delivery(Form.REPORT, 2566, 6, "กองช่าง")
                .row(Field.MEASURE, GUIDE, Field.RESPONSIBLE, "กองช่าง (แทนกองคลัง)");
        assertEquals(List.of("1 planned 2"), rows.threads());
    }

    @Test
    void measureOfADivisionIsNotAnothersButThePlanOfTheBodyIsEverybodys() {
        Rows rows = new Rows().delivery(Form.MEASURES, 2566, 0, "").row(Field.MEASURE, GUIDE);
        rows.delivery(Form.MEASURES, 2566, 0, "กองคลัง").row(Field.MEASURE, CARS);
        rows.delivery(Form.REPORT, 2566, 6, "กองช่าง").row(Field.MEASURE, GUIDE).row(Field.MEASURE, CARS);
        rows.delivery(Form.REPORT, 2566, 6, "กองคลัง").row(Field.MEASURE, GUIDE).row(Field.MEASURE, CARS);
        assertEquals(List.of("1 planned 3 5", "2 planned 6", "4 new_in_report 4"), rows.threads());
    }

    @Test
    void reportsWithoutAPlanAreFollowedFromTheFirstOfThem() {
        Rows rows = new Rows().report(6).row(Field.MEASURE, GUIDE);
        rows.report(12).row(Field.MEASURE, GUIDE).row(Field.MEASURE, CARS);
        assertEquals(List.of("1 no_plan 1 2", "3 no_plan 3"), rows.threads());
    }

    @Test
    void otherYearIsAnotherPlan() {
        Rows rows = new Rows().delivery(Form.MEASURES, 2565, 0, "").row(Field.MEASURE, GUIDE);
        rows.delivery(Form.REPORT, 2566, 6, "").row(Field.MEASURE, GUIDE);
        assertEquals(List.of("1 planned", "2 no_plan 2"), rows.threads());
    }

    @Test
    void sameResultInAnotherRowDivisionOrYearIsAskedAboutOnceAWorkbook() {
        Rows rows = new Rows().delivery(Form.REPORT, 2566, 6, "กองคลัง");
        rows.row(Field.MEASURE, GUIDE, Field.RESULT, LONG).row(Field.MEASURE, CARS, Field.RESULT, LONG + ".");
        rows.delivery(Form.REPORT, 2566, 6, "กองช่าง").row(Field.MEASURE, CARS, Field.RESULT, LONG);
        rows.delivery(Form.REPORT, 2567, 6, "กองช่าง").row(Field.MEASURE, CARS, Field.RESULT, LONG);
        assertEquals(
                List.of(
                        "1 text-repeated [N6] แผ่น!N5",
                        "2 text-repeated [N7] 1.xlsx แผ่น!N5",
                        "3 text-repeated [N8] 1.xlsx แผ่น!N5"),
                rows.questions());
    }

    @Test
    void nearlyTheSameResultIsAskedAboutWithinTheYear() {
        Rows rows = new Rows().report(6).row(Field.MEASURE, GUIDE, Field.RESULT, LONG);
        rows.row(Field.MEASURE, CARS, Field.RESULT, LONG.replace("ชี้แจง", "ซี้แจง"));
        assertEquals(List.of("1 text-repeated [N6] แผ่น!N5"), rows.questions());
    }

    @Test
    void answerInOneOfTheRowsOfTheWorkbookIsEnough() {
        Rows rows = new Rows().report(6).row(Field.MEASURE, GUIDE, Field.RESULT, LONG);
        rows.row(Field.MEASURE, CARS, Field.RESULT, LONG, Field.RECOMMENDATION, "ควรทำต่อไป\n(ตั้งใจ)");
        assertEquals(List.of(), rows.questions());
    }

    @Test
    void answerInTheRowOfAnotherWorkbookThatTheyAreLikeIsEnough() {
        Rows rows = new Rows().report(6).row(Field.MEASURE, GUIDE, Field.RESULT, LONG, Field.NOTE, "ตั้งใจ");
        rows.report(6).row(Field.MEASURE, CARS, Field.RESULT, LONG);
        assertEquals(List.of(), rows.questions());
    }

    @Test
    void intentionInASentenceIsNoAnswer() {
        Rows rows = new Rows().report(6).row(Field.MEASURE, GUIDE, Field.RESULT, LONG);
        rows.row(Field.MEASURE, CARS, Field.RESULT, LONG, Field.RECOMMENDATION, "เจ้าหน้าที่มีความตั้งใจ");
        rows.row(Field.MEASURE, "อื่น ๆ", Field.RESULT, LONG, Field.NOTE, "ไม่ได้ตั้งใจ");
        assertEquals(List.of("1 text-repeated [N6, N7] แผ่น!N5"), rows.questions());
    }

    @Test
    void shortPhrasesAndOtherDaysAreNoCopies() {
        Rows rows = new Rows().report(6).row(Field.MEASURE, GUIDE, Field.RESULT, "ดำเนินการแล้วเสร็จทุกส่วนราชการ");
        rows.row(Field.MEASURE, CARS, Field.RESULT, "ดำเนินการแล้วเสร็จทุกส่วนราชการ");
        rows.row(Field.MEASURE, "ก", Field.RESULT, LONG + " วันที่ ๕ ตุลาคม ๒๕๖๕");
        rows.row(Field.MEASURE, "ข", Field.RESULT, LONG + " วันที่ ๖ ตุลาคม ๒๕๖๕");
        assertEquals(List.of(), rows.questions());
    }

    @Test
    void resultsOfOtherFiguresAreNoCopies() {
        Rows rows = new Rows().report(6).row(Field.MEASURE, GUIDE, Field.RESULT, LONG + " จำนวน ๔๕ คน");
        rows.row(Field.MEASURE, CARS, Field.RESULT, LONG + " จำนวน ๔๖ คน");
        assertEquals(List.of(), rows.questions());
        rows.row(Field.MEASURE, "ก", Field.RESULT, LONG + " จำนวน 45 คน");
        assertEquals(List.of("1 text-repeated [N7] แผ่น!N5"), rows.questions());
    }

    @Test
    void measureMayRepeatItselfInTheYearsReport() {
        Rows rows = new Rows().report(6).row(Field.MEASURE, GUIDE, Field.RESULT, LONG);
        rows.report(12).row(Field.MEASURE, GUIDE, Field.RESULT, LONG);
        assertEquals(List.of(), rows.questions());
    }

    @Test
    void threeDaysTheSameAreAskedAboutAndTwoAreNot() {
        String three = " ๖ ต.ค. ๖๕, ๔ พ.ย. ๖๕ และ ๒ ธ.ค. ๖๕";
        String two = " ๖ ต.ค. ๖๕ และ ๒ ธ.ค. ๖๕";
        Rows rows = new Rows().report(6).row(Field.MEASURE, GUIDE, Field.RESULT, "ประชุมเรื่องคู่มือ" + three);
        rows.row(Field.MEASURE, CARS, Field.RESULT, "ตรวจรถยนต์ส่วนกลาง" + three);
        rows.row(Field.MEASURE, "ก", Field.RESULT, "อบรม" + two).row(Field.MEASURE, "ข", Field.RESULT, "ชี้แจง" + two);
        assertEquals(List.of("1 dates-repeated [N6] แผ่น!N5"), rows.questions());
    }

    @Test
    void evidenceIsKeptByRowAndStep() {
        Rows rows = new Rows()
                .report(6)
                .row(
                        List.of(Rows.step(1, "แต่งตั้ง", "คำสั่งที่ ๓๑๗/๒๕๖๕ ลงวันที่ ๒๗ ธ.ค. ๖๕", "")),
                        Field.MEASURE,
                        GUIDE,
                        Field.EVIDENCE,
                        "https://example.go.th/a");
        assertEquals(
                List.of("1 ORDER 317/2565", "1 DATE 2022-12-27", "0 URL https://example.go.th/a"),
                rows.follow().evidence().stream()
                        .map(one -> one.step() + " " + one.evidence().kind() + " "
                                + one.evidence().text())
                        .toList());
    }
}
