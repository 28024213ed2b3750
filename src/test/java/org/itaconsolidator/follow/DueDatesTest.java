package org.itaconsolidator.follow;

import static org.itaconsolidator.follow.Rows.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueDatesTest {
    private static final String NAME = "จัดประชุมติดตามการดำเนินงานของทุกกอง";

    @Test
    void everyMonthOfAReportOfSixMonthsIsHeldAgainstItsDays() {
        assertEquals(
                List.of(
                        "2022-10-31 kept 2022-10-05",
                        "2022-11-30 asked from 2023-04-01",
                        "2022-12-31 kept 2022-12-07",
                        "2023-01-31 asked from 2023-04-01",
                        "2023-02-28 asked from 2023-04-01",
                        "2023-03-31 asked from 2023-04-01"),
                new Rows()
                        .report(6)
                        .row(
                                Field.MEASURE, NAME,
                                Field.PERIOD, "ทุกเดือน",
                                Field.RESULT, "ประชุมวันที่ ๕ ต.ค. ๖๕ และ ๗ ธ.ค. ๖๕")
                        .dues());
    }

    @Test
    void planIsAskedForAtTheEndOfTheRoundWhereNoReportIsHere() {
        assertEquals(
                List.of(
                        "2022-12-31 asked from 2023-04-01",
                        "2023-03-31 asked from 2023-04-01",
                        "2023-06-30 asked from 2023-10-01",
                        "2023-09-30 asked from 2023-10-01"),
                new Rows()
                        .plan()
                        .row(Field.MEASURE, NAME, Field.PERIOD, "รายไตรมาส")
                        .dues());
    }

    /** What another column of the row denies is not proved by the day in the result; what only made it hard denies nothing. */
    @Test
    void dayOfAResultThatAnotherColumnDeniesProvesNothing() {
        for (Field field : Field.MAY_DENY_A_RESULT) {
            assertEquals(
                    List.of("2023-06-30 not-checkable unfinished"),
                    withBeside(field, "ยังไม่ได้ดำเนินการจริง").dues(),
                    field::code);
            assertEquals(
                    List.of("2023-06-30 kept 2023-06-10"),
                    withBeside(field, "ยังขาดบุคลากร").dues(),
                    field::code);
        }
        assertEquals(
                List.of("2023-06-30 not-checkable unfinished"),
                withBeside(Field.STATUS, "ร้อยละ 50").dues());
        assertEquals(
                List.of("2023-06-30 kept 2023-06-10"),
                withBeside(Field.STATUS, "ร้อยละ 100").dues());
    }

    private static Rows withBeside(Field field, String text) {
        Rows rows = new Rows().plan().row(Field.MEASURE, NAME, Field.PERIOD, "มิถุนายน ๒๕๖๖");
        return rows.report(12)
                .row(Field.MEASURE, NAME, Field.RESULT, "จัดประชุมเมื่อวันที่ ๑๐ มิถุนายน ๒๕๖๖", field, text);
    }

    @Test
    void daysOfPlanAndBothReportsMeet() {
        Rows rows = new Rows().plan().row(Field.MEASURE, NAME, Field.PERIOD, "ทุก ๖ เดือน");
        rows.report(6).row(Field.MEASURE, NAME, Field.RESULT, "ประชุมวันที่ ๙ มกราคม ๒๕๖๖");
        assertEquals(List.of("2023-03-31 kept 2023-01-09", "2023-09-30 asked from 2023-10-01"), rows.dues());
        rows.report(12).row(Field.MEASURE, NAME, Field.RESULT, "ประชุมวันที่ ๗ สิงหาคม ๒๕๖๖");
        assertEquals(List.of("2023-03-31 kept 2023-01-09", "2023-09-30 kept 2023-08-07"), rows.dues());
    }

    /** A day of October began it; that it was done until September only the second report can say, or of what can be finished the state. */
    @Test
    void earlyDayProvesNoTimeThatRunsIntoTheSecondHalf() {
        String begun = "2023-09-30 asked from 2023-10-01 2022-10-10";
        String kept = "2023-09-30 kept 2022-10-10";
        for (String period : List.of("ต.ค. ๖๕ - ก.ย. ๖๖", "ตลอดปีงบประมาณ", "ตุลาคม ๒๕๖๕ เป็นต้นไป")) {
            assertEquals(List.of(begun), halfReported(period, "").dues(), period);
            assertEquals(List.of(begun), halfReported(period, "ดำเนินการแล้ว").dues(), period + " so far");
            assertEquals(
                    List.of(period.startsWith("ต.ค.") ? kept : begun),
                    halfReported(period, "ดำเนินการแล้วเสร็จ").dues(),
                    period + " finished");
            Rows later = halfReported(period, "").delivery(Form.REPORT, 2566, 12, "");
            assertEquals(
                    List.of(begun),
                    later.row(Field.MEASURE, "เพิ่มจุดรับเรื่องร้องเรียน", Field.RESULT, "เปิด")
                            .dues(),
                    period + ", left out of the second report");
            assertEquals(
                    List.of(kept),
                    later.row(Field.MEASURE, NAME, Field.RESULT, "ประชุมแล้ว").dues(),
                    "told of again");
            assertEquals(
                    List.of(begun),
                    halfReported(period, "")
                            .delivery(Form.REPORT, 2566, 12, "")
                            .row(Field.MEASURE, NAME)
                            .dues(),
                    period + ", left blank in the second report");
            assertEquals(
                    List.of("2023-09-30 asked from 2023-10-01"),
                    halfReported(period, "อยู่ระหว่างดำเนินการ").dues(),
                    period + " under way");
        }
        assertEquals(
                List.of("no day asked from 2023-10-01 2022-10-10"),
                halfReported("ดำเนินการอย่างต่อเนื่อง", "").dues(),
                "what goes on without a calendar");
        assertEquals(
                List.of("no day not-checkable continual"),
                halfReported("ทุกครั้ง", "").dues(),
                "what is done each time");
        assertEquals(
                List.of("no day not-checkable unfinished"),
                halfReported("ทุกครั้ง", "ดำเนินการแล้วบางส่วน").dues());
        assertEquals(
                List.of("2023-03-31 kept 2022-10-10", "2023-09-30 asked from 2023-10-01"),
                halfReported("ทุก ๖ เดือน", "ดำเนินการแล้วเสร็จ").dues(),
                "a rhythm goes on");
        Rows underWay = new Rows().report(6);
        underWay.row(
                Field.MEASURE,
                NAME,
                Field.PERIOD,
                "ภายในเดือนกันยายน ๒๕๖๖",
                Field.STATUS,
                "ดำเนินการแล้ว",
                Field.RESULT,
                "อยู่ระหว่างจัดทำร่าง");
        assertEquals(List.of("2023-09-30 not-checkable unfinished"), underWay.dues(), "what is done is not under way");
        Rows again = halfReported("ทุก ๖ เดือน", "ดำเนินการแล้วเสร็จ").delivery(Form.REPORT, 2566, 12, "");
        again.row(Field.MEASURE, NAME, Field.RESULT, "ประชุมวันที่ ๕ มีนาคม ๒๕๖๖", Field.STATUS, "ดำเนินการแล้วเสร็จ");
        assertEquals(List.of("2023-03-31 kept 2022-10-10", "2023-09-30 asked from 2023-10-01"), again.dues());
        assertEquals(
                List.of("2023-09-30 kept 2022-10-10"),
                halfReported("ภายในเดือนกันยายน ๒๕๖๖", "").dues(),
                "a deadline");
        assertEquals(
                List.of("2023-03-31 kept 2022-10-10"),
                halfReported("ต.ค. ๖๕ - มี.ค. ๖๖", "").dues());
    }

    private static Rows halfReported(String period, String status) {
        return new Rows()
                .plan()
                .row(Field.MEASURE, NAME, Field.PERIOD, period)
                .report(6)
                .row(Field.MEASURE, NAME, Field.RESULT, "ประชุมเมื่อวันที่ ๑๐ ต.ค. ๖๕", Field.STATUS, status);
    }

    @Test
    void dayAfterThePromisedOneIsLate() {
        assertEquals(List.of("2023-01-31 late 2023-02-03"), reported("ภายในเดือนมกราคม", "จัดอบรมวันที่ ๓ ก.พ. ๖๖"));
        assertEquals(List.of("2023-01-31 kept 2023-01-31"), reported("ภายในเดือนมกราคม", "จัดอบรมวันที่ ๓๑ ม.ค. ๖๖"));
    }

    @Test
    void monthWithoutADayKeepsATimeThatHoldsAllOfIt() {
        assertEquals(List.of("2023-01-31 kept"), reported("มกราคม ๒๕๖๖", "ดำเนินการในเดือนมกราคม ๒๕๖๖"));
        assertEquals(List.of("2023-01-31 kept"), reported("ภายในเดือนมกราคม", "จัดอบรมแล้วในเดือน ธ.ค. ๖๕"));
        assertEquals(List.of("2023-01-31 late"), reported("ภายในเดือนมกราคม", "จัดอบรมแล้วในเดือน ก.พ. ๖๖"));
        assertEquals(
                List.of("2023-01-15 not-checkable no-date-in-result"),
                reported("ภายในวันที่ ๑๕ มกราคม ๒๕๖๖", "ดำเนินการในเดือนมกราคม ๒๕๖๖"),
                "whether before or after the fifteenth is not said");
        assertEquals(
                List.of("2023-01-31 not-checkable no-date-in-result"),
                reported("มกราคม ๒๕๖๖", "ดำเนินการเดือนธันวาคม ๒๕๖๕ - กุมภาพันธ์ ๒๕๖๖"),
                "a span proves no single month");
    }

    /** Words for anything done again and again made each month of a span a proved one. */
    @Test
    void spanThatIsNotSaidOfEachMonthKeepsNoTime() {
        assertEquals(6, keptEachMonth("ประชุมทุกเดือน ตั้งแต่ ต.ค. ๖๕ - มี.ค. ๖๖"));
        assertEquals(6, keptEachMonth("ประชุม ต.ค. ๖๕ ถึง มี.ค. ๖๖ เดือนละ ๑ ครั้ง"));
        for (String result : List.of(
                "ประชุม ๒ ครั้ง ต่อเนื่อง ต.ค. ๖๕ - มี.ค. ๖๖",
                "ประชุม ๒ ครั้ง ทุกเดือน ต.ค. ๖๕ - มี.ค. ๖๖",
                "เปิดเว็บไซต์ทุกวัน จัดประชุม ต.ค. ๖๕ - มี.ค. ๖๖",
                "รายงานบัญชีทุกเดือน จัดประชุม ต.ค. ๖๕ - มี.ค. ๖๖",
                "ประชุมครบทุกเดือน ต.ค. ๖๕ ถึง มี.ค. ๖๖ ยกเว้น ธ.ค.",
                "ประชุม ต.ค. ๖๕ - มี.ค. ๖๖ ครบ ๕ เดือน")) {
            assertEquals(0, keptEachMonth(result), result);
        }
        for (String word : List.of("อย่างต่อเนื่อง", "ทุกเดือน")) {
            assertEquals(
                    List.of("2022-12-31 not-checkable no-date-in-result"),
                    reported("ภายในเดือน ธ.ค. ๖๕", "จัดประชุม" + word + " ต.ค. ๖๕ - ก.พ. ๖๖ แล้วเสร็จ"));
        }
    }

    private static long keptEachMonth(String result) {
        return reported("ทุกเดือน", result).stream()
                .filter(due -> due.contains("kept"))
                .count();
    }

    /** "มีค" of "มีคณะกรรมการ" behind the word for a month was March. */
    @Test
    void otherWordsBehindTheWordForAMonthNameNone() {
        for (String result : List.of(
                "จัดประชุมทุกเดือนมีคณะกรรมการเข้าร่วม",
                "จัดประชุมทุกเดือนมีความพร้อม",
                "จัดประชุมในเดือนมีคนมาร่วม ๒๐ คน")) {
            assertEquals(
                    List.of("2023-03-31 not-checkable no-date-in-result"), reported("ภายใน มี.ค. ๖๖", result), result);
        }
        assertEquals(List.of("2023-03-31 kept"), reported("ภายใน มี.ค. ๖๖", "จัดประชุมในเดือนมีนาคม"));
    }

    @Test
    void monthsWithoutADayKeepTheirOwnTimesOfARhythm() {
        assertEquals(
                List.of(
                        "2022-10-31 kept",
                        "2022-11-30 kept",
                        "2022-12-31 asked from 2023-04-01",
                        "2023-01-31 kept",
                        "2023-02-28 asked from 2023-04-01",
                        "2023-03-31 asked from 2023-04-01"),
                reported("ทุกเดือน", "ประชุมเดือนตุลาคม พฤศจิกายน ๒๕๖๕ และมกราคม ๒๕๖๖"));
    }

    @Test
    void reasonWhyNothingWasDoneTellsOfNoDeed() {
        assertEquals(
                List.of("2023-01-31 asked from 2023-04-01"),
                reported("ภายในเดือนมกราคม", "ยังไม่ได้ดำเนินการ เนื่องจากผู้รับจ้างขอชะลอเมื่อวันที่ ๑๐ ม.ค. ๖๖"));
        assertEquals(
                List.of("2023-01-31 kept 2023-01-12"),
                reported(
                        "ภายในเดือนมกราคม",
                        "ยังไม่ได้ดำเนินการ เนื่องจากรอพัสดุ จึงได้ประชุมแก้ไขเมื่อวันที่ ๑๒ ม.ค. ๖๖"));
    }

    @Test
    void timeThatEndsBeforeTheFiscalYearBeginsIsKeptByNoDayAndStopsNothing() {
        assertEquals(
                List.of("no day not-checkable not-understood"), reported("มกราคม ๒๕๖๕", "จัดอบรมวันที่ ๓ ก.พ. ๖๖"));
    }

    /** The twelve times were proved, and the time through which they go "gave no day". */
    @Test
    void timeThroughWhichAKeptRhythmGoesIsKept() {
        Function<String, List<String>> told = often -> new Rows()
                .plan()
                .row(Field.MEASURE, "เผยแพร่รายงานการจัดซื้อทุกเดือน", Field.PERIOD, "ต.ค. ๒๕๖๕ - ก.ย. ๒๕๖๖")
                .report(12)
                .row(
                        Field.MEASURE,
                        "เผยแพร่รายงานการจัดซื้อทุกเดือน",
                        Field.RESULT,
                        "ลงรายงานบนเว็บไซต์ทุกเดือน รวม " + often + " ครั้ง")
                .dues();
        List<String> all = told.apply("๑๒");
        assertEquals(13, all.size(), all.toString());
        assertTrue(all.stream().allMatch(due -> due.endsWith(" kept")), all.toString());
        List<String> fewer = told.apply("๑๑");
        assertTrue(fewer.contains("2023-09-30 not-checkable no-date-in-result"), fewer.toString());
    }

    /** A plan for April to June was called reported in full by a day in January. */
    @Test
    void dayBeforeThePromisedTimeProvesItOnlyWhereItsReportSaysThatItWasDoneAhead() {
        String asks = "2023-03-31 not-checkable before-time";
        String early = "จัดอบรมวันที่ ๙ ธ.ค. ๖๕";
        for (String result : List.of(early, "จัดอบรมเดือนธันวาคม ๒๕๖๕", "จัดอบรมวันที่ ๙ ธ.ค. ๖๕ และ ๒๐ ธ.ค. ๖๕")) {
            assertEquals(List.of(asks), reported("มกราคม - มีนาคม ๒๕๖๖", result), result);
        }
        assertEquals(
                List.of("2023-03-31 kept 2022-12-09"),
                reported("มกราคม - มีนาคม ๒๕๖๖", early + " ซึ่งดำเนินการก่อนแผน"));
        assertEquals(
                List.of("2023-03-31 kept 2023-01-05"),
                reported("มกราคม - มีนาคม ๒๕๖๖", early + " และ ๕ ม.ค. ๖๖"),
                "the day in its time counts");
        assertEquals(
                List.of("2023-03-31 outside-round 2022-09-09"),
                reported("มกราคม - มีนาคม ๒๕๖๖", "จัดอบรมวันที่ ๙ ก.ย. ๖๕"),
                "a day of the year before");
        assertEquals(List.of("2023-03-31 kept 2022-12-09"), reported("ภายในเดือนมีนาคม ๒๕๖๖", early), "a deadline");
        assertEquals(List.of(asks), reported("มกราคม ๒๕๖๖ เป็นต้นไป", early));
        assertEquals(
                List.of("2023-06-30 asked from 2023-10-01"),
                halfReported("ไตรมาส ๓", "").dues());
        assertEquals(
                List.of("2023-06-30 not-checkable before-time"),
                halfReported("ไตรมาส ๓", "ดำเนินการแล้วเสร็จ").dues());
        assertEquals(
                List.of("2023-06-30 late 2023-07-04"),
                halfReported("ไตรมาส ๓", "")
                        .report(12)
                        .row(Field.MEASURE, NAME, Field.RESULT, "จัดวันที่ ๔ ก.ค. ๖๖")
                        .dues(),
                "done late, whatever was prepared early");
        assertEquals(
                List.of("2023-03-31 asked from 2023-04-01", "2023-09-30 not-checkable before-time"),
                reportedForTheYear("ไตรมาส ๒ และ ๔", "จัดอบรมวันที่ ๙ พ.ค. ๖๖"),
                "between two times");
        assertEquals(
                List.of(
                        "2023-04-30 asked from 2023-10-01",
                        "2023-05-31 asked from 2023-10-01",
                        "2023-06-30 asked from 2023-10-01"),
                reportedForTheYear("ทุกเดือน (เม.ย. ๖๖ - มิ.ย. ๖๖)", early),
                "a rhythm");
        assertEquals(
                List.of("1: 2023-01-31 kept 2023-01-10", "2: 2023-06-30 not-checkable before-time"),
                new Rows()
                        .report(12)
                        .row(
                                List.of(
                                        step(1, "จัดทำหลักสูตร", "", "มกราคม ๒๕๖๖"),
                                        step(2, "จัดอบรม", "", "ไตรมาส ๓")),
                                Field.MEASURE,
                                NAME,
                                Field.RESULT,
                                "ออกหลักสูตรวันที่ ๑๐ ม.ค. ๖๖")
                        .dues(),
                "steps of several periods");
    }

    @Test
    void onlyDaysAfterTheRoundAreOutsideIt() {
        assertEquals(
                List.of("2023-03-31 outside-round 2023-04-03"),
                reported("ต.ค. ๒๕๖๕ เป็นต้นไป", "จัดอบรมวันที่ ๓ เมษายน ๒๕๖๖"));
        assertEquals(
                List.of("2023-03-31 kept 2023-03-30"),
                reported("ต.ค. ๒๕๖๕ เป็นต้นไป", "จัดอบรมวันที่ ๓๐ มีนาคม ๒๕๖๖ และ ๓ เมษายน ๒๕๖๖"));
    }

    @Test
    void resultWithoutADayCannotBeChecked() {
        assertEquals(
                List.of("2023-01-31 not-checkable no-date-in-result"),
                reported("ภายในเดือนมกราคม", "ดำเนินการอย่างต่อเนื่อง"));
        assertEquals(
                List.of("2022-12-31 not-checkable no-date-in-result", "2023-03-31 not-checkable no-date-in-result"),
                reported("รายไตรมาส", "ดำเนินการแล้วเสร็จ"));
    }

    /** What is told of a quarter is often done behind it. */
    @Test
    void dayThatTheReportGivesForAQuarterIsOfThatOne() {
        assertEquals(
                List.of("2022-12-31 late 2023-01-10", "2023-03-31 kept 2023-03-31"),
                reported(
                        "รายไตรมาส",
                        "ไตรมาส ๑ เผยแพร่เมื่อวันที่ ๑๐ ม.ค. ๒๕๖๖ ไตรมาส ๒ เผยแพร่เมื่อวันที่ ๓๑ มี.ค. ๒๕๖๖"));
        assertEquals(
                List.of("2022-12-31 late 2023-01-10", "2023-03-31 asked from 2023-04-01"),
                reported("รายไตรมาส", "ไตรมาสที่ ๑/๒๕๖๖ เผยแพร่เมื่อวันที่ ๑๐ ม.ค. ๒๕๖๖"),
                "and of no other");
        assertEquals(
                List.of("2022-12-31 kept 2022-12-28", "2023-03-31 kept 2023-01-10"),
                reported("รายไตรมาส", "เผยแพร่เมื่อวันที่ ๒๘ ธ.ค. ๒๕๖๕ และวันที่ ๑๐ ม.ค. ๒๕๖๖"));
        assertEquals(
                List.of("2022-12-31 asked from 2023-04-01", "2023-03-31 kept 2023-03-30"),
                reported("รายไตรมาส", "ไตรมาส ๑ และ ๒ เผยแพร่เมื่อวันที่ ๓๐ มี.ค. ๒๕๖๖"));
    }

    @Test
    void dayThatIsOnlyPlannedKeepsNoPromise() {
        assertEquals(
                List.of("2023-01-31 not-checkable only-planned-days"),
                reported("ภายในเดือนมกราคม", "กำหนดจัดอบรมวันที่ ๒๐ มกราคม ๒๕๖๖"));
        assertEquals(
                List.of("2023-01-31 late 2023-02-03"),
                reported("ภายในเดือนมกราคม", "เดิมจะจัดวันที่ ๒๐ มกราคม ๒๕๖๖ ได้จัดเมื่อวันที่ ๓ ก.พ. ๖๖"));
    }

    @Test
    void workThatIsNotFinishedKeepsNoDeadline() {
        for (String result : List.of(
                "อยู่ระหว่างดำเนินการ โดยได้ส่งเรื่องให้อำเภอเมื่อวันที่ ๑๒ ม.ค. ๖๖",
                "ยังไม่แล้วเสร็จ ได้ประชุมคณะกรรมการเมื่อวันที่ ๑๒ ม.ค. ๖๖",
                "ดำเนินการแล้วร้อยละ ๖๐ ณ วันที่ ๑๒ ม.ค. ๖๖",
                "ดำเนินการแล้วบางส่วน ประชุมเมื่อวันที่ ๑๒ ม.ค. ๖๖",
                "ประชุมเมื่อวันที่ ๑๒ ม.ค. ๖๖ จะแล้วเสร็จเดือนมิถุนายน ๒๕๖๖",
                "อยู่ระหว่างจัดทำคู่มือ ประชุมเมื่อวันที่ ๑๒ ม.ค. ๖๖ คาดว่าจะแล้วเสร็จในเดือนมีนาคม ๒๕๖๖")) {
            assertEquals(
                    List.of("2023-01-31 not-checkable unfinished"), reported("ภายในเดือนมกราคม", result), () -> result);
        }
        assertEquals(
                List.of("2023-01-31 not-checkable unfinished"),
                new Rows()
                        .report(6)
                        .row(
                                Field.MEASURE,
                                NAME,
                                Field.PERIOD,
                                "ภายในเดือนมกราคม",
                                Field.STATUS,
                                "อยู่ระหว่างดำเนินการ",
                                Field.RESULT,
                                "จัดอบรมวันที่ ๑๒ ม.ค. ๖๖")
                        .dues());
    }

    @Test
    void finishedWorkKeepsItsDeadlineWhateverStoodBefore() {
        for (String result : List.of(
                "เดิมอยู่ระหว่างดำเนินการ และแล้วเสร็จเมื่อวันที่ ๑๒ ม.ค. ๖๖",
                "ดำเนินการแล้วร้อยละ ๑๐๐ เมื่อวันที่ ๑๒ ม.ค. ๖๖",
                "คาดว่าจะแล้วเสร็จวันที่ ๒๐ ม.ค. ๖๖ แต่แล้วเสร็จเมื่อวันที่ ๑๒ ม.ค. ๖๖",
                "จัดอบรมวันที่ ๑๒ ม.ค. ๖๖ เพื่อให้งานที่จะแล้วเสร็จมีคุณภาพ",
                "การอบรมอยู่ระหว่างวันที่ ๑๒ - ๑๓ ม.ค. ๖๖")) {
            assertEquals(List.of("2023-01-31 kept 2023-01-12"), reported("ภายในเดือนมกราคม", result), () -> result);
        }
    }

    @Test
    void workUnderWayKeepsARhythmAndMayStillMeetALaterDeadline() {
        assertEquals(
                "2022-10-31 kept 2022-10-12",
                reported("ทุกเดือน", "อยู่ระหว่างดำเนินการ ประชุมเมื่อวันที่ ๑๒ ต.ค. ๖๕")
                        .get(0));
        Rows rows = new Rows()
                .plan()
                .row(Field.MEASURE, NAME, Field.PERIOD, "ภายในเดือนสิงหาคม ๒๕๖๖")
                .report(6)
                .row(Field.MEASURE, NAME, Field.RESULT, "อยู่ระหว่างดำเนินการ ประชุมเมื่อวันที่ ๑๒ ม.ค. ๖๖");
        assertEquals(List.of("2023-08-31 asked from 2023-10-01"), rows.dues());
        rows.report(12).row(Field.MEASURE, NAME, Field.RESULT, "แล้วเสร็จเมื่อวันที่ ๓ ส.ค. ๖๖");
        assertEquals(List.of("2023-08-31 kept 2023-08-03"), rows.dues());
    }

    @Test
    void monthInWhichNothingWasFoundKeepsNothing() {
        assertEquals(
                List.of("2023-01-31 not-checkable no-date-in-result"),
                reported("ภายในเดือนมกราคม", "ไม่พบการร้องเรียนในเดือนมกราคม ๒๕๖๖"));
        assertEquals(
                List.of("2023-01-31 not-checkable no-date-in-result"),
                reported("ภายในเดือนมกราคม", "เดือนมกราคม ๒๕๖๖ ไม่พบข้อร้องเรียน"));
        assertEquals(
                List.of("2023-01-31 kept"), reported("ภายในเดือนมกราคม", "ประชุมเดือนมกราคม ๒๕๖๖ แล้ว ไม่พบปัญหา"));
    }

    @Test
    void planThatIsMovedProvesNeitherItsOldDayNorItsNewOne() {
        for (String result : List.of(
                "ปรับแผนจากเดิมวันที่ ๑๕ ม.ค. ๖๖ เป็นวันที่ ๒๐ ม.ค. ๖๖",
                "เปลี่ยนกำหนดการจากวันที่ ๑๕ ม.ค. ๖๖ เป็นวันที่ ๒๐ ม.ค. ๖๖",
                "ขยายระยะเวลาจากวันที่ ๑๕ ม.ค. ๖๖ ไปถึงวันที่ ๒๐ ม.ค. ๖๖")) {
            assertEquals(
                    List.of("2023-01-31 not-checkable only-planned-days"),
                    reported("ภายในเดือนมกราคม", result),
                    () -> result);
        }
        assertEquals(
                List.of("2023-01-31 kept 2023-01-20"),
                reported("ภายในเดือนมกราคม", "ปรับแผนจากเดิมวันที่ ๑๕ ม.ค. ๖๖ ได้จัดแล้วเมื่อวันที่ ๒๐ ม.ค. ๖๖"));
    }

    @Test
    void promiseThatDivisionsShareIsHeldAgainstTheReportsOfEach() {
        Rows rows = sharedPlan().asked("กองคลัง", "กองช่าง");
        report(rows, "กองคลัง", "จัดอบรมวันที่ ๑๐ มกราคม ๒๕๖๖");
        assertEquals(
                List.of("กองคลัง 2023-01-31 kept 2023-01-10", "กองช่าง 2023-01-31 asked from 2023-04-01"), rows.dues());
        report(rows, "กองช่าง", "จัดอบรมวันที่ ๓ กุมภาพันธ์ ๒๕๖๖");
        assertEquals(List.of("กองคลัง 2023-01-31 kept 2023-01-10", "กองช่าง 2023-01-31 late 2023-02-03"), rows.dues());
    }

    @Test
    void divisionThatWasNeverAskedForAReportOwesNothingOfASharedMeasure() {
        Rows rows = sharedPlan().asked("กองคลัง");
        report(rows, "กองคลัง", "จัดอบรมวันที่ ๑๐ มกราคม ๒๕๖๖");
        assertEquals(List.of("2023-01-31 kept 2023-01-10"), rows.dues());
        report(rows, "กองช่าง", "จัดอบรมวันที่ ๓ กุมภาพันธ์ ๒๕๖๖");
        assertEquals(List.of("กองคลัง 2023-01-31 kept 2023-01-10", "กองช่าง 2023-01-31 late 2023-02-03"), rows.dues());
        Rows nobodyAsked = sharedPlan();
        report(nobodyAsked, "กองคลัง", "จัดอบรมวันที่ ๑๐ มกราคม ๒๕๖๖");
        assertEquals(List.of("2023-01-31 kept 2023-01-10"), nobodyAsked.dues());
    }

    @Test
    void divisionThatHasNothingToReportIsNotSilent() {
        Rows own = new Rows()
                .delivery(Form.MEASURES, 2566, 0, "กองคลัง")
                .row(Field.MEASURE, NAME, Field.PERIOD, "ภายในเดือนมกราคม และภายในเดือนกรกฎาคม");
        own.nothing("กองคลัง", 6);
        assertEquals(
                List.of("2023-01-31 not-checkable nothing-to-report", "2023-07-31 asked from 2023-10-01"), own.dues());
        own.nothing("กองช่าง", 12);
        assertEquals(2, own.dues().size());
        assertEquals("2023-07-31 asked from 2023-10-01", own.dues().get(1), "of another division");
        Rows shared = sharedPlan().asked("กองคลัง", "กองช่าง").nothing("กองช่าง", 6);
        assertEquals(
                List.of(
                        "กองคลัง 2023-01-31 asked from 2023-04-01",
                        "กองช่าง 2023-01-31 not-checkable nothing-to-report"),
                shared.dues());
        Rows whole = sharedPlan().nothing("", 6);
        assertEquals(List.of("2023-01-31 not-checkable nothing-to-report"), whole.dues());
        assertEquals(
                List.of("2023-01-31 not-checkable nothing-to-report"),
                new Rows()
                        .plan()
                        .row(Field.MEASURE, NAME, Field.PERIOD, "ภายในเดือนมกราคม")
                        .report(6)
                        .row(Field.MEASURE, NAME, Field.STATUS, "ไม่มีเรื่องรายงาน")
                        .dues());
    }

    @Test
    void whatARowInOtherWordsMayAnswerIsNeitherLateNorMissing() {
        String reworded = "จัดอบรมการให้บริการของบุคลากรแก่ผู้ใช้บริการ";
        String plan = "จัดอบรมบุคลากรเรื่องการให้บริการแก่ผู้ใช้บริการ";
        Rows rows = new Rows().plan().row(Field.MEASURE, plan, Field.PERIOD, "ภายในเดือนมกราคม");
        rows.report(6).row(Field.MEASURE, reworded, Field.RESULT, "จัดอบรมวันที่ ๑๐ มกราคม ๒๕๖๖");
        assertEquals(List.of("2023-01-31 not-checkable only-likely-report"), rows.dues());
        rows.report(12).row(Field.MEASURE, plan, Field.RESULT, "สรุปผลวันที่ ๑๐ กันยายน ๒๕๖๖");
        assertEquals(List.of("1 planned 2? 3", "2 new_in_report 2"), rows.threads());
        assertEquals(List.of("2023-01-31 not-checkable only-likely-report"), rows.dues());
    }

    @Test
    void rowInOtherWordsTakesNothingFromWhatIsProved() {
        String reworded = "จัดอบรมการให้บริการของบุคลากรแก่ผู้ใช้บริการ";
        String plan = "จัดอบรมบุคลากรเรื่องการให้บริการแก่ผู้ใช้บริการ";
        Rows rows = new Rows().plan().row(Field.MEASURE, plan, Field.PERIOD, "ภายในเดือนสิงหาคม");
        rows.report(6).row(Field.MEASURE, reworded, Field.RESULT, "เตรียมการแล้ว");
        rows.report(12).row(Field.MEASURE, plan, Field.RESULT, "จัดอบรมวันที่ ๑๐ กรกฎาคม ๒๕๖๖");
        assertEquals(List.of("2023-08-31 kept 2023-07-10"), rows.dues());
        Rows late = new Rows().plan().row(Field.MEASURE, plan, Field.PERIOD, "ภายในเดือนมิถุนายน");
        late.report(6).row(Field.MEASURE, reworded, Field.RESULT, "เตรียมการแล้ว");
        late.report(12).row(Field.MEASURE, plan, Field.RESULT, "จัดอบรมวันที่ ๑๐ กรกฎาคม ๒๕๖๖");
        assertEquals(List.of("2023-06-30 late 2023-07-10"), late.dues());
    }

    @Test
    void reportForTheWholeBodyOrOfAnotherDivisionSpeaksForAll() {
        Rows body = sharedPlan();
        report(body, "", "จัดอบรมวันที่ ๑๐ มกราคม ๒๕๖๖");
        assertEquals(List.of("2023-01-31 kept 2023-01-10"), body.dues());
        Rows other = sharedPlan();
        report(other, "สำนักปลัด", "จัดอบรมวันที่ ๑๐ มกราคม ๒๕๖๖");
        assertEquals(List.of("2023-01-31 kept 2023-01-10"), other.dues());
    }

    @Test
    void rowForOneOfThoseThatShareProvesNothingForAnotherThatReportsItself() {
        Rows rows = sharedPlan().asked("กองคลัง", "กองช่าง").responsible("กองคลัง");
        report(rows, "", "จัดอบรมวันที่ ๑๐ มกราคม ๒๕๖๖");
        rows.responsible("กองคลัง", "กองช่าง");
        report(rows, "กองช่าง", "ยังไม่ได้ดำเนินการ");
        assertEquals(
                List.of("กองคลัง 2023-01-31 kept 2023-01-10", "กองช่าง 2023-01-31 asked from 2023-04-01"), rows.dues());
    }

    @Test
    void rowsOfTheBodysReportThatEachNameOneOfThoseThatShareAreHeldAgainstThatOne() {
        Rows rows = sharedPlan().responsible("กองคลัง");
        report(rows, "", "จัดอบรมวันที่ ๑๐ มกราคม ๒๕๖๖");
        rows.responsible("กองช่าง").row(Field.MEASURE, NAME, Field.STATUS, "ยังไม่ได้ดำเนินการ");
        assertEquals(
                List.of("กองคลัง 2023-01-31 kept 2023-01-10", "กองช่าง 2023-01-31 asked from 2023-04-01"), rows.dues());
        Rows silent = sharedPlan().responsible("กองคลัง");
        report(silent, "", "จัดอบรมวันที่ ๑๐ มกราคม ๒๕๖๖");
        silent.responsible("กองช่าง").row(Field.MEASURE, NAME, Field.STATUS, "ไม่มีเรื่องรายงาน");
        assertEquals(
                List.of("กองคลัง 2023-01-31 kept 2023-01-10", "กองช่าง 2023-01-31 not-checkable nothing-to-report"),
                silent.dues());
    }

    @Test
    void rowsOfOneRoundOfWhichOneIsNotDoneTellOfAPart() {
        Rows rows = new Rows().plan().row(Field.MEASURE, NAME, Field.PERIOD, "ภายในเดือนมกราคม");
        report(rows, "", "จัดอบรม หมู่ที่ ๑ วันที่ ๑๐ มกราคม ๒๕๖๖");
        rows.row(Field.MEASURE, NAME, Field.STATUS, "ยังไม่ได้ดำเนินการ", Field.RESULT, "หมู่ที่ ๒");
        assertEquals(List.of("2023-01-31 not-checkable unfinished"), rows.dues());
        rows.report(12).row(Field.MEASURE, NAME, Field.RESULT, "จัดอบรม หมู่ที่ ๒ วันที่ ๕ มิถุนายน ๒๕๖๖");
        assertEquals(List.of("2023-01-31 late 2023-06-05"), rows.dues());
        Rows year = new Rows().plan().row(Field.MEASURE, NAME, Field.PERIOD, "ภายในเดือนมกราคม");
        year.report(12).row(Field.MEASURE, NAME, Field.RESULT, "จัดอบรม หมู่ที่ ๑ วันที่ ๑๐ มกราคม ๒๕๖๖");
        year.report(0).row(Field.MEASURE, NAME, Field.STATUS, "ยังไม่ได้ดำเนินการ", Field.RESULT, "หมู่ที่ ๒");
        assertEquals(
                List.of("2023-01-31 not-checkable unfinished"), year.dues(), "a row without a round is of the year");
    }

    @Test
    void rowsOfTwoDivisionsInOneFileOfWhichOneIsUnderWayTellOfAPart() {
        assertEquals(
                List.of("2023-01-31 not-checkable unfinished"),
                duesBesideRowUnderWay("สำนักปลัด", "กองคลัง").dues());
        assertEquals(
                List.of("2023-01-31 kept 2023-01-10"),
                duesBesideRowUnderWay("กองคลัง", "กองคลัง").dues(),
                "one division's rows may be stages, and the last says done");
        Rows files = new Rows().plan().row(Field.MEASURE, NAME, Field.PERIOD, "ภายในเดือนมกราคม");
        files.responsible("สำนักปลัด");
        report(files, "", "จัดอบรมวันที่ ๑๐ มกราคม ๒๕๖๖");
        files.responsible("กองคลัง").report(6).row(Field.MEASURE, NAME, Field.STATUS, "อยู่ระหว่างดำเนินการ");
        assertEquals(List.of("2023-01-31 kept 2023-01-10"), files.dues(), "one of two files may be the older one");
    }

    private Rows duesBesideRowUnderWay(String done, String underWay) {
        Rows rows = new Rows().plan().row(Field.MEASURE, NAME, Field.PERIOD, "ภายในเดือนมกราคม");
        rows.responsible(done)
                .report(6)
                .row(
                        Field.MEASURE,
                        NAME,
                        Field.STATUS,
                        "ดำเนินการแล้วเสร็จ",
                        Field.RESULT,
                        "จัดอบรมวันที่ ๑๐ มกราคม ๒๕๖๖");
        rows.responsible(underWay).row(Field.MEASURE, NAME, Field.STATUS, "อยู่ระหว่างดำเนินการ");
        assertEquals(List.of(), rows.questions(), "the row that is done says nothing wrong");
        return rows;
    }

    @Test
    void divisionWithTheMeasureInItsOwnPlanOwesThatOne() {
        Rows rows = sharedPlan()
                .responsible("กองช่าง")
                .delivery(Form.MEASURES, 2566, 0, "กองช่าง")
                .row(Field.MEASURE, NAME, Field.PERIOD, "ภายในเดือนมกราคม");
        report(rows, "กองช่าง", "จัดอบรมวันที่ ๑๐ มกราคม ๒๕๖๖");
        rows.responsible("กองคลัง");
        report(rows, "กองคลัง", "จัดอบรมวันที่ ๑๑ มกราคม ๒๕๖๖");
        assertEquals(List.of("1 planned 4", "2 planned 3"), rows.threads());
        assertEquals(List.of("2023-01-31 kept 2023-01-11"), rows.dues());
    }

    @Test
    void reportOfADivisionThatAnotherOnesPlanNamesIsOfThatMeasure() {
        Rows rows = new Rows()
                .responsible("กองคลัง", "กองช่าง")
                .delivery(Form.MEASURES, 2566, 0, "สำนักปลัด")
                .row(Field.MEASURE, NAME, Field.PERIOD, "ภายในเดือนมกราคม");
        report(rows, "กองช่าง", "จัดอบรมวันที่ ๑๐ มกราคม ๒๕๖๖");
        report(rows, "กองการศึกษา ศาสนาและวัฒนธรรม", "จัดอบรมวันที่ ๑๑ มกราคม ๒๕๖๖");
        assertEquals(List.of("1 planned 2", "3 no_plan 3"), rows.threads());
    }

    private static Rows sharedPlan() {
        return new Rows()
                .responsible("กองคลัง", "กองช่าง")
                .plan()
                .row(Field.MEASURE, NAME, Field.PERIOD, "ภายในเดือนมกราคม");
    }

    private static void report(Rows rows, String division, String result) {
        rows.delivery(Form.REPORT, 2566, 6, division).row(Field.MEASURE, NAME, Field.RESULT, result);
    }

    @Test
    void notDoneYetAndADashTellNothing() {
        assertEquals(List.of("2023-01-31 asked from 2023-04-01"), reported("ภายในเดือนมกราคม", "ยังไม่ได้ดำเนินการ"));
        assertEquals(List.of("2023-01-31 asked from 2023-04-01"), reported("ภายในเดือนมกราคม", "-"));
    }

    @Test
    void promiseWithoutACalendarSaysWhyItCannotBeChecked() {
        String result = "จัดอบรมวันที่ ๙ มกราคม ๒๕๖๖";
        assertEquals(List.of("no day not-checkable relative"), reported("ไม่เกิน ๗ วันหลังเสร็จสิ้น", result));
        assertEquals(List.of("no day not-checkable continual"), reported("ทุกครั้ง", result));
        assertEquals(List.of("no day not-checkable not-understood"), reported("ช่วงหลังฤดูฝน", result));
        assertEquals(List.of("no day not-checkable no-date-promised"), reported("-", result));
    }

    @Test
    void withoutAnyReportEvenAPromiseWithoutACalendarIsAskedForAtTheYearsEnd() {
        assertEquals(
                List.of("no day asked from 2023-10-01"),
                new Rows()
                        .plan()
                        .row(Field.MEASURE, NAME, Field.PERIOD, "ทุกครั้ง")
                        .dues());
        assertEquals(
                List.of("no day asked from 2023-10-01"),
                new Rows().plan().row(Field.MEASURE, NAME).dues());
    }

    @Test
    void daysOfAMonthlyMeetingProveNoReportByJanuary() {
        assertEquals(
                List.of(
                        "2023-01-31 not-checkable shared-days",
                        "2022-10-31 asked from 2023-04-01",
                        "2022-11-30 asked from 2023-04-01",
                        "2022-12-31 asked from 2023-04-01",
                        "2023-01-31 kept 2023-01-10",
                        "2023-02-28 asked from 2023-04-01",
                        "2023-03-31 asked from 2023-04-01"),
                ofOneStep(
                        6,
                        "๑. สรุปรายงานเสนอผู้บริหารภายในเดือนมกราคม ๒. ติดตามทุกเดือน",
                        "ประชุมวันที่ ๑๐ มกราคม ๒๕๖๖"));
    }

    @Test
    void rhythmStaysWithinThePeriodBesideIt() {
        assertEquals(
                List.of("2022-11-30 kept 2022-11-08", "2022-12-31 kept 2022-12-06"),
                reported("ทุกเดือน (พ.ย. - ธ.ค. ๖๕)", "ประชุมวันที่ ๘ พ.ย. ๖๕ และ ๖ ธ.ค. ๖๕"));
    }

    @Test
    void stepsHaveTheirOwnPeriodsAndResults() {
        assertEquals(
                List.of(
                        "1: 2022-12-31 kept 2022-12-27",
                        "2: 2023-01-31 late 2023-02-12",
                        "3: 2023-03-31 not-checkable no-date-in-result"),
                new Rows()
                        .report(6)
                        .row(
                                List.of(
                                        step(
                                                1,
                                                "แต่งตั้งคณะทำงาน",
                                                "คำสั่งที่ ๓/๒๕๖๕ ลงวันที่ ๒๗ ธ.ค. ๖๕",
                                                "ธันวาคม ๒๕๖๕"),
                                        step(2, "ประชุมคณะทำงาน", "ประชุมวันที่ ๑๒ ก.พ. ๖๖", "มกราคม ๒๕๖๖"),
                                        step(3, "เผยแพร่", "เผยแพร่แล้ว", "มีนาคม ๒๕๖๖")),
                                Field.MEASURE,
                                NAME,
                                Field.PERIOD,
                                "ธันวาคม ๒๕๖๕\nมกราคม ๒๕๖๖\nมีนาคม ๒๕๖๖")
                        .dues());
    }

    @Test
    void howAMeasureIsMonitoredIsNoDeadlineOfItsOwn() {
        Rows rows = new Rows()
                .plan()
                .row(
                        Field.MEASURE,
                        NAME,
                        Field.PERIOD,
                        "ต.ค. - พ.ย. ๖๕",
                        Field.MONITORING,
                        "รายงานทุกเดือน ภายในเดือนมกราคม");
        rows.report(12).row(Field.MEASURE, NAME, Field.RESULT, "ประชุมวันที่ ๘ พ.ย. ๖๕");
        assertEquals(List.of("2022-11-30 kept 2022-11-08"), rows.dues());
    }

    @Test
    void rhythmOfAStepStaysWithinThePeriodOfTheMeasureAndWithinItsOwn() {
        List<MeasureToFollow.Step> steps = List.of(step(1, "ออกสำรวจทุกเดือน", "", ""));
        assertEquals(
                List.of("1: 2023-01-31 asked from 2023-04-01", "1: 2023-02-28 asked from 2023-04-01"),
                new Rows()
                        .plan().row(steps, Field.MEASURE, NAME, Field.PERIOD, "ม.ค. - ก.พ. ๒๕๖๖").dues().stream()
                                .filter(due -> due.startsWith("1: "))
                                .toList());
        assertEquals(
                List.of(
                        "2023-01-31 asked from 2023-04-01",
                        "1: 2022-12-31 asked from 2023-04-01",
                        "1: 2023-01-31 asked from 2023-04-01"),
                new Rows()
                        .plan()
                        .row(List.of(step(1, "ออกสำรวจทุกเดือน", "", "ธ.ค. ๖๕ - ม.ค. ๖๖")), Field.MEASURE, NAME)
                        .dues());
    }

    @Test
    void numberedResultsInOneCellAreThoseOfTheirSteps() {
        assertEquals(
                List.of(
                        "1: 2022-12-31 kept 2022-12-01",
                        "2: 2023-01-31 kept 2023-01-05",
                        "3: 2023-03-31 asked from 2023-04-01"),
                stepsWithOneResult("๑. แต่งตั้งวันที่ ๑ ธ.ค. ๖๕ ๒. ประชุมวันที่ ๕ ม.ค. ๖๖ ๓. ยังไม่ได้ดำเนินการ"));
        assertEquals(
                List.of(
                        "1: no day not-checkable shared-days",
                        "2: no day not-checkable shared-days",
                        "3: no day not-checkable shared-days"),
                stepsWithOneResult("๑. แต่งตั้งวันที่ ๑ ธ.ค. ๖๕ ๒. ประชุมวันที่ ๕ ม.ค. ๖๖"));
        assertEquals(
                List.of(
                        "1: 2022-12-31 kept 2022-12-01",
                        "2: 2023-01-31 not-checkable before-time",
                        "3: 2023-03-31 not-checkable before-time"),
                stepsWithOneResult("ดำเนินการทั้งหมดเมื่อวันที่ ๑ ธ.ค. ๖๕"));
    }

    private static List<String> stepsWithOneResult(String result) {
        return new Rows()
                .report(6)
                .row(
                        List.of(
                                step(1, "แต่งตั้งคณะทำงาน", "", "ธันวาคม ๒๕๖๕"),
                                step(2, "ประชุมคณะทำงาน", "", "มกราคม ๒๕๖๖"),
                                step(3, "เผยแพร่", "", "มีนาคม ๒๕๖๖")),
                        Field.MEASURE,
                        NAME,
                        Field.RESULT,
                        result)
                .dues();
    }

    @Test
    void periodOfAnotherYearIsKeptByNoDayOfThisOne() {
        assertEquals(
                List.of("no day not-checkable not-understood"), reported("มกราคม ๒๕๖๘", "จัดอบรมวันที่ ๙ มกราคม ๒๕๖๖"));
        assertEquals(
                List.of("no day not-checkable not-understood"),
                reported("ภายในเดือนกันยายน ๒๕๖๕", "จัดอบรมวันที่ ๙ มกราคม ๒๕๖๖"));
    }

    @Test
    void reportWithoutARoundMayStillBeTheHalfYears() {
        Rows rows = new Rows()
                .report(0)
                .row(Field.MEASURE, NAME, Field.PERIOD, "ทุก ๖ เดือน", Field.RESULT, "ประชุม ๕ ม.ค. ๖๖");
        assertEquals(List.of("2023-03-31 kept 2023-01-05", "2023-09-30 asked from 2023-10-01"), rows.dues());
    }

    @Test
    void dayKeepsOneOfTheTimesThatTheSameWordsName() {
        assertEquals(
                List.of("2023-03-31 kept 2023-02-03", "2023-09-30 asked from 2023-10-01"),
                reported("ไตรมาส ๒ และ ๔", "ประชุมวันที่ ๓ ก.พ. ๖๖"));
        assertEquals(
                List.of(
                        "2023-01-10 kept 2023-01-10",
                        "2023-04-10 asked from 2023-10-01",
                        "2023-07-10 asked from 2023-10-01"),
                reported("๑๐ ม.ค., ๑๐ เม.ย. และ ๑๐ ก.ค. ๖๖", "ประชุมวันที่ ๑๐ ม.ค. ๖๖"));
        assertEquals(
                List.of("2023-04-30 kept 2023-01-05", "2023-08-31 asked from 2023-10-01"),
                reported("ภายในเดือนเมษายนและเดือนสิงหาคม", "ประชุมวันที่ ๕ ม.ค. ๖๖"));
    }

    @Test
    void dayBetweenTwoTimesOfAListKeepsNeither() {
        assertEquals(
                List.of("2023-01-31 asked from 2023-04-01", "2023-07-31 not-checkable before-time"),
                reportedForTheYear("ม.ค. ๖๖ และ ก.ค. ๖๖", "ประชุมวันที่ ๒๐ มิ.ย. ๖๖"));
    }

    @Test
    void dayBetweenTimesOfAListIsLateWhereTheNextHasItsOwn() {
        assertEquals(
                List.of("2023-01-31 late 2023-02-03", "2023-07-31 kept 2023-07-04"),
                reportedForTheYear("ม.ค. ๖๖ และ ก.ค. ๖๖", "ประชุมวันที่ ๓ ก.พ. ๖๖ และ ๔ ก.ค. ๖๖"));
        assertEquals(
                List.of("2023-01-31 kept 2023-01-03", "2023-07-31 late 2023-08-04"),
                reportedForTheYear("ม.ค. ๖๖ และ ก.ค. ๖๖", "ประชุมวันที่ ๓ ม.ค. ๖๖ และ ๔ ส.ค. ๖๖"));
    }

    @Test
    void eachDeadlineOfACellIsKeptByADayOfItsOwnWhateverWordsNameIt() {
        assertEquals(
                List.of("2023-01-31 kept 2022-12-05", "2023-07-31 asked from 2023-10-01"),
                ofOneStep(12, "รายงานภายในเดือนมกราคม และสรุปผลภายในเดือนกรกฎาคม", "ประชุมวันที่ ๕ ธ.ค. ๖๕"));
        assertEquals(
                List.of("2023-01-31 kept 2022-12-05", "2023-07-31 asked from 2023-10-01"),
                reportedForTheYear("ภายในเดือนมกราคม และภายในเดือนกรกฎาคม", "ประชุมวันที่ ๕ ธ.ค. ๖๕ และ ๖ ม.ค. ๖๖"));
    }

    @Test
    void everyDeadlineOfACellMayBeLateAndNotOnlyTheLast() {
        String deadlines = "ภายในเดือนธันวาคม และภายในเดือนมีนาคม และภายในเดือนมิถุนายน";
        assertEquals(
                List.of("2022-12-31 late 2023-01-05", "2023-03-31 kept 2023-03-09", "2023-06-30 asked from 2023-10-01"),
                reportedForTheYear(deadlines, "ประชุมวันที่ ๕ ม.ค. ๖๖ และ ๙ มี.ค. ๖๖"));
        assertEquals(
                List.of("2022-12-31 asked from 2023-04-01", "2023-03-31 kept 2023-01-05", "2023-06-30 late 2023-07-04"),
                reportedForTheYear(deadlines, "ประชุมวันที่ ๕ ม.ค. ๖๖ และ ๔ ก.ค. ๖๖"));
        assertEquals(
                List.of("2022-12-31 late 2023-07-04", "2023-03-31 late 2023-08-04", "2023-06-30 late 2023-09-04"),
                reportedForTheYear(deadlines, "ประชุมวันที่ ๔ ก.ค. ๔ ส.ค. และ ๔ ก.ย. ๒๕๖๖"));
        assertEquals(
                List.of("2022-12-31 asked from 2023-04-01", "2023-03-31 late 2023-05-04", "2023-06-30 kept 2023-06-04"),
                reportedForTheYear(deadlines, "ประชุมวันที่ ๔ พ.ค. และ ๔ มิ.ย. ๒๕๖๖"));
    }

    @Test
    void deadlineBesideARhythmTakesNoneOfItsMonths() {
        List<String> dues = reportedForTheYear("ทุกเดือนและภายในเดือนกันยายน ๒๕๖๖", "ประชุมวันที่ ๔ ต.ค. ๒๕๖๕");
        assertEquals(13, dues.size());
        assertEquals("2022-10-31 kept 2022-10-04", dues.get(0));
        assertEquals("2023-09-30 not-checkable shared-days", dues.get(12));
    }

    @Test
    void dayOfTheMonthDecidesWhetherAMonthIsKeptOrLate() {
        assertEquals(
                List.of(
                        "2022-10-05 kept 2022-10-05",
                        "2022-11-05 late 2022-11-06",
                        "2022-12-05 kept 2022-12-01",
                        "2023-01-05 asked from 2023-04-01",
                        "2023-02-05 asked from 2023-04-01",
                        "2023-03-05 late 2023-03-09"),
                reported("ภายในวันที่ ๕ ของทุกเดือน", "ประชุม ๕ ต.ค. ๖๕ ๖ พ.ย. ๖๕ ๑ ธ.ค. ๖๕ ๗ ธ.ค. ๖๕ และ ๙ มี.ค. ๖๖"));
        assertEquals(
                List.of("2023-02-28 kept 2023-02-28"),
                reported("วันที่ ๓๑ ของทุกเดือน ก.พ. ๖๖", "ประชุมวันที่ ๒๘ ก.พ. ๖๖"));
    }

    @Test
    void dayOfTheNextMonthIsHeldAgainstThatMonth() {
        assertEquals(
                List.of(
                        "2022-11-10 late 2022-11-25",
                        "2022-12-10 kept 2022-12-10",
                        "2023-01-10 asked from 2023-04-01",
                        "2023-02-10 asked from 2023-04-01",
                        "2023-03-10 asked from 2023-04-01"),
                reported("ภายในวันที่ ๑๐ ของเดือนถัดไป", "รายงานวันที่ ๒๕ พ.ย. ๖๕ และ ๑๐ ธ.ค. ๖๕"));
        assertEquals(
                List.of("2023-01-10 kept 2023-01-09"),
                reported("รายไตรมาส ภายในวันที่ ๑๐ ของเดือนถัดไป", "รายงานวันที่ ๙ ม.ค. ๖๖"));
    }

    @Test
    void weekdayOfTheMonthIsComputed() {
        assertEquals(
                List.of(
                        "2022-10-03 kept 2022-10-03",
                        "2022-11-07 late 2022-11-09",
                        "2022-12-05 asked from 2023-04-01",
                        "2023-01-02 asked from 2023-04-01",
                        "2023-02-06 asked from 2023-04-01",
                        "2023-03-06 asked from 2023-04-01"),
                reported("ทุกวันจันทร์แรกของเดือน", "ประชุมวันที่ ๓ ต.ค. ๖๕ และ ๙ พ.ย. ๖๕"));
    }

    @Test
    void weekOfTheMonthIsNotGuessed() {
        assertEquals(
                List.of("no day not-checkable not-understood"),
                reported("ภายในสัปดาห์แรกของทุกเดือน", "ประชุมวันที่ ๒๐ ต.ค. ๖๕"));
    }

    @Test
    void onceAYearByAMonthIsLateAfterIt() {
        assertEquals(
                List.of("2023-01-31 late 2023-02-20"),
                reported("ปีละ ๑ ครั้ง ภายในเดือนมกราคม", "จัดวันที่ ๒๐ ก.พ. ๒๕๖๖"));
        assertEquals(
                List.of("2023-01-31 late 2023-02-20"),
                reportedForTheYear("ปีละ ๑ ครั้ง (มกราคม ๒๕๖๖)", "จัดวันที่ ๒๐ ก.พ. ๒๕๖๖"));
        assertEquals(
                List.of("2023-01-31 kept 2022-12-20"),
                reported("ปีละ ๑ ครั้ง ภายในเดือนมกราคม", "จัดวันที่ ๒๐ ธ.ค. ๒๕๖๕"));
    }

    @Test
    void dayOfTheLetterThatAskedForItProvesNothing() {
        assertEquals(
                List.of("2022-12-31 late 2023-01-15"),
                reported(
                        "ภายในเดือนธันวาคม ๒๕๖๕",
                        "ตามหนังสือที่ มท ๐๘๑๐/ว ๑๒๓ ลงวันที่ ๕ พฤศจิกายน ๒๕๖๕ ได้ดำเนินการเมื่อวันที่ ๑๕ มกราคม ๒๕๖๖"));
        assertEquals(
                List.of("2022-12-31 not-checkable no-date-in-result"),
                reported("ภายในเดือนธันวาคม ๒๕๖๕", "ดำเนินการตามหนังสือจังหวัด ลงวันที่ ๕ พฤศจิกายน ๒๕๖๕ แล้ว"));
    }

    @Test
    void timesOfACellThatOverlapShareTheirDays() {
        assertEquals(
                List.of("2023-03-31 kept 2023-01-05", "2023-09-30 kept 2023-01-05"),
                reportedForTheYear("รอบ ๖ เดือน และรอบ ๑๒ เดือน", "ประชุมวันที่ ๕ ม.ค. ๖๖"));
        assertEquals(
                List.of("2023-03-31 kept 2023-03-05", "2023-09-30 asked from 2023-10-01"),
                ofOneStep(12, "ประเมินผลในเดือนมีนาคม และประเมินซ้ำในเดือนกันยายน", "ประชุมวันที่ ๕ มี.ค. ๖๖"));
    }

    /** What a step's own words promise, without its number. */
    private static List<String> ofOneStep(int round, String step, String result) {
        return new Rows()
                        .report(round)
                        .row(List.of(step(1, step, "", "")), Field.MEASURE, NAME, Field.RESULT, result)
                        .dues()
                        .stream()
                        .map(due -> due.replaceFirst("^1: ", ""))
                        .toList();
    }

    @Test
    void numberOfTimesThatAReportTellsCounts() {
        List<String> six = reported("ทุกเดือน", "ประกาศแล้ว ๖ ครั้ง ครั้งล่าสุดเมื่อวันที่ ๓ มีนาคม ๒๕๖๖");
        assertEquals(6, six.stream().filter(due -> due.contains(" kept")).count(), six.toString());
        assertEquals("2023-03-31 kept 2023-03-03", six.get(5));
        assertEquals(
                List.of(
                        "2022-10-31 not-checkable counted",
                        "2022-11-30 asked from 2023-04-01",
                        "2022-12-31 asked from 2023-04-01",
                        "2023-01-31 asked from 2023-04-01",
                        "2023-02-28 asked from 2023-04-01",
                        "2023-03-31 kept 2023-03-03"),
                reported("ทุกเดือน", "ประกาศแล้ว ๒ ครั้ง ครั้งล่าสุดเมื่อวันที่ ๓ มีนาคม ๒๕๖๖"));
        for (String none : List.of(
                "จะประกาศ ๖ ครั้ง ประกาศเมื่อวันที่ ๓ มีนาคม ๒๕๖๖",
                "ประกาศครั้งที่ ๖ เมื่อวันที่ ๓ มีนาคม ๒๕๖๖",
                "ประกาศเดือนละ ๖ ครั้ง เริ่มวันที่ ๓ มีนาคม ๒๕๖๖",
                "ประกาศในรอบ ๖ เดือน เมื่อวันที่ ๓ มีนาคม ๒๕๖๖",
                "ประกาศแล้วเมื่อวันที่ ๓ มีนาคม ๒๕๖๖ ยังขาดอีก ๖ ครั้ง")) {
            assertEquals(
                    1,
                    reported("ทุกเดือน", none).stream()
                            .filter(due -> due.contains("kept"))
                            .count(),
                    none);
        }
    }

    @Test
    void numberOfTheSecondHalfAddsToThatOfTheFirst() {
        assertEquals("kept ".repeat(12).strip(), numbered("๖ ครั้ง", "๖ ครั้ง"));
        assertEquals("kept ".repeat(12).strip(), numbered("๖ ครั้ง", "๑๒ ครั้ง"));
        assertEquals("kept ".repeat(12).strip(), numbered("หกครั้ง", "จำนวน สิบสองครั้ง"));
        assertEquals(
                "kept ".repeat(6) + "counted ".repeat(4) + "asked asked",
                numbered("หก ครั้ง", "รวมสี่ครั้ง ครั้งที่สิบสอง"));
        assertEquals("kept ".repeat(6) + "counted ".repeat(4) + "asked asked", numbered("๖ ครั้ง", "๔ ครั้ง"));
        // more than the months of the second half: the year's number
        assertEquals(
                "kept ".repeat(6) + "counted ".repeat(2) + "asked ".repeat(4).strip(), numbered("๖ ครั้ง", "๘ ครั้ง"));
        assertEquals("counted ".repeat(4) + "asked asked " + "kept ".repeat(6).strip(), numbered("๔ ครั้ง", "๖ ครั้ง"));
    }

    /** How each month stands of which both reports of the year tell a number of times. */
    private static String numbered(String first, String second) {
        return new Rows()
                        .plan()
                        .row(Field.MEASURE, NAME, Field.PERIOD, "ทุกเดือน")
                        .report(6)
                        .row(Field.MEASURE, NAME, Field.PERIOD, "ทุกเดือน", Field.RESULT, "ประชุมแล้ว " + first)
                        .report(12)
                        .row(Field.MEASURE, NAME, Field.PERIOD, "ทุกเดือน", Field.RESULT, "ประชุมแล้ว " + second)
                        .dues()
                        .stream()
                        .map(due -> due.contains(" kept") ? "kept" : due.contains("counted") ? "counted" : "asked")
                        .collect(Collectors.joining(" "));
    }

    /** Who was appointed to do it, or that it began, keeps only a promise of just that. */
    @Test
    void appointmentsAndBeginningsKeepOnlyWhatPromisesThem() {
        String appointed = "แต่งตั้งคณะทำงานเมื่อวันที่ ๙ ม.ค. ๖๖";
        String begun = "เริ่มดำเนินการเมื่อวันที่ ๙ ม.ค. ๖๖";
        assertEquals(List.of("2023-01-31 not-checkable only-preparation"), reported("มกราคม ๒๕๖๖", appointed));
        assertEquals(List.of("2023-01-31 not-checkable only-preparation"), reported("มกราคม ๒๕๖๖", begun));
        assertEquals(List.of("2023-01-31 kept 2023-01-09"), appointing("แต่งตั้งคณะทำงานขับเคลื่อน ITA", appointed));
        assertEquals(List.of("2023-01-31 kept 2023-01-09"), appointing("ออกคำสั่งมอบหมายงาน ITA", appointed));
        assertEquals(List.of("2023-01-31 kept 2023-01-09"), appointing("เริ่มโครงการธนาคารขยะ", begun));
        for (String measure : List.of(
                "มอบหมายเจ้าหน้าที่ปรับปรุงเว็บไซต์",
                "ปรับปรุงเว็บไซต์ตามคำสั่งผู้บริหาร",
                "ประชุมตามคำสั่งแต่งตั้งคณะทำงาน",
                "เผยแพร่ประกาศและคำสั่งบนเว็บไซต์")) {
            assertEquals(List.of("2023-01-31 not-checkable only-preparation"), appointing(measure, appointed), measure);
        }
        for (String measure : List.of("ริเริ่มโครงการธนาคารขยะ", "จัดทำระบบให้เสร็จก่อนเริ่มปีงบประมาณ")) {
            assertEquals(List.of("2023-01-31 not-checkable only-preparation"), appointing(measure, begun), measure);
        }
        assertTrue(
                reported("ม.ค. ๒๕๖๖ เป็นต้นไป", begun).get(0).contains("2023-01-09"),
                reported("ม.ค. ๒๕๖๖ เป็นต้นไป", begun).toString());
    }

    private static List<String> appointing(String measure, String result) {
        return new Rows()
                .plan()
                .row(Field.MEASURE, measure, Field.PERIOD, "มกราคม ๒๕๖๖")
                .report(6)
                .row(Field.MEASURE, measure, Field.PERIOD, "มกราคม ๒๕๖๖", Field.RESULT, result)
                .dues();
    }

    /** Lateness was that of the survey before. */
    @Test
    void dayOfTheDeedCountsAndNotThatOfAnotherBeforeIt() {
        String result = "สำรวจแล้ว ๑๐ ม.ค. ๖๖ ปรับปรุงแล้ว ๒๐ มี.ค. ๖๖";
        assertEquals(List.of("2023-01-31 late 2023-03-20"), appointing("ปรับปรุงห้องน้ำ", result));
        assertEquals(
                List.of("2023-01-31 kept 2023-01-10"),
                appointing("ปรับปรุงห้องน้ำ", "ปรับปรุงแล้ว ๑๐ ม.ค. ๖๖ สำรวจความพึงพอใจ ๒๐ มี.ค. ๖๖"));
    }

    @Test
    void reportThatGivesTheDayOfEachMonthAndTheirNumberKeepsThem() {
        String paid = "จ่ายวันที่ ๑๐ ของทุกเดือน ครบ ๖ เดือน";
        assertEquals(6, keptByThe10th(paid));
        assertEquals(6, keptByThe10th("จ่ายภายในวันที่ ๕ ของทุกเดือน ครบ ๖ เดือน"));
        assertEquals(0, keptByThe10th("จ่ายภายในวันที่ ๑๕ ของทุกเดือน ครบ ๖ เดือน"));
        assertEquals(0, keptByThe10th("จ่ายวันที่ ๑๐ ของทุกเดือน ครบ ๕ เดือน"));
        assertEquals(0, keptByThe10th("จ่ายวันที่ ๑๐ ของทุกเดือน"));
        assertEquals(0, keptByThe10th("จะจ่ายวันที่ ๑๐ ของทุกเดือน ครบ ๖ เดือน"));
    }

    /** What was due by a day and done behind it was kept by the words for the day. */
    @Test
    void dayOfEachMonthThatWasMissedKeepsNothing() {
        for (String result : List.of(
                "จ่ายหลังวันที่ ๑๐ ของทุกเดือน ครบ ๖ เดือน",
                "จ่ายเกินวันที่ ๑๐ ของทุกเดือน ครบ ๖ เดือน",
                "จ่ายล่าช้ากว่าวันที่ ๑๐ ของทุกเดือน ครบ ๖ เดือน",
                "จ่ายวันที่ ๑๐ ของทุกเดือนเป็นต้นไป ครบ ๖ เดือน",
                "ตามระเบียบกำหนดภายในวันที่ ๑๐ ของทุกเดือน จ่ายวันที่ ๑๕ ของทุกเดือน ครบ ๖ เดือน",
                "ระเบียบให้ภายในวันที่ ๑๐ ของทุกเดือน จ่ายวันที่ ๑๕ ทุกเดือน ครบ ๖ เดือน")) {
            assertEquals(0, keptByThe10th(result), result);
        }
        String first = "วันศุกร์แรกของทุกเดือน";
        assertEquals(6, keptBy(first, "จ่ายวันศุกร์แรกของทุกเดือน ครบ ๖ ครั้ง"));
        assertEquals(
                0, keptBy("วันศุกร์ที่ ๒ ของทุกเดือน", "จ่ายวันศุกร์แรกของทุกเดือน จำนวน ๖ เดือน"), "not that Friday");
        assertEquals(0, keptBy(first, "จ่ายวันศุกร์สุดท้ายของทุกเดือน จำนวน ๖ เดือน"));
    }

    private static long keptByThe10th(String result) {
        return keptBy("ภายในวันที่ ๑๐ ของทุกเดือน", result);
    }

    private static long keptBy(String period, String result) {
        return new Rows()
                        .plan()
                        .row(Field.MEASURE, "จ่ายเบี้ยยังชีพ", Field.PERIOD, period)
                        .report(6)
                        .row(Field.MEASURE, "จ่ายเบี้ยยังชีพ", Field.PERIOD, period, Field.RESULT, result)
                        .dues()
                        .stream()
                        .filter(due -> due.contains("kept"))
                        .count();
    }

    @Test
    void onePeriodOfSeveralStepsIsTheMeasures() {
        assertEquals(
                List.of("2023-03-31 kept 2023-01-09"),
                new Rows()
                        .report(6)
                        .row(
                                List.of(
                                        step(1, "สำรวจ", "สำรวจวันที่ ๙ ม.ค. ๖๖", "ม.ค. - มี.ค. ๖๖"),
                                        step(2, "สรุป", "", "ม.ค. - มี.ค. ๖๖")),
                                Field.MEASURE,
                                "สำรวจความพึงพอใจ",
                                Field.RESULT,
                                "สำรวจวันที่ ๙ ม.ค. ๖๖")
                        .dues());
    }

    @Test
    void earlierOfSeveralTimesIsKeptWhileALaterOneIsUnderWay() {
        assertEquals(
                List.of("2022-10-31 kept 2022-10-10", "2023-04-30 asked from 2023-10-01"),
                new Rows()
                        .report(6)
                        .row(
                                Field.MEASURE, NAME,
                                Field.PERIOD, "ต.ค. ๒๕๖๕ และ เม.ย. ๒๕๖๖",
                                Field.RESULT, "ประชุมชี้แจงเมื่อวันที่ ๑๐ ตุลาคม ๒๕๖๕",
                                Field.STATUS, "อยู่ระหว่างดำเนินการ")
                        .dues());
    }

    @Test
    void dayOfAPreparationProvesNoDeed() {
        for (String result : List.of(
                "ทำหนังสือเชิญวิทยากรเมื่อวันที่ ๕ มกราคม ๒๕๖๖ กำหนดอบรมเดือนเมษายน ๒๕๖๖",
                "ได้รับงบประมาณเมื่อวันที่ ๑๒ มกราคม ๒๕๖๖",
                "๑๒ มกราคม ๒๕๖๖")) {
            assertEquals(
                    List.of("2023-01-31 not-checkable only-preparation"), reported("ภายในเดือนมกราคม", result), result);
        }
        assertEquals(
                List.of("no day not-checkable unfinished"),
                reported("ทุกครั้ง", "ขออนุมัติโครงการเมื่อวันที่ ๕ ม.ค. ๖๖ คาดว่าจะแล้วเสร็จในเดือนมิถุนายน ๒๕๖๖"));
        assertEquals(
                List.of("no day not-checkable only-preparation"),
                reported("ทุกครั้ง", "ขออนุมัติโครงการเมื่อวันที่ ๕ ม.ค. ๖๖"));
        assertEquals(
                List.of("2023-01-31 kept 2023-01-20"),
                reported("ภายในเดือนมกราคม", "ขออนุมัติโครงการวันที่ ๕ ม.ค. ๖๖ และจัดอบรมวันที่ ๒๐ ม.ค. ๖๖"));
    }

    @Test
    void dayOfAPreparationProvesItOnlyWhereJustThatWasPromised() {
        String asked = "ขออนุมัติงบประมาณวันที่ ๕ ม.ค. ๖๖";
        assertEquals(
                List.of("2023-01-31 kept 2023-01-05"),
                new Rows()
                        .report(6)
                        .row(
                                Field.MEASURE,
                                "ขออนุมัติงบประมาณก่อนเริ่มปี",
                                Field.PERIOD,
                                "มกราคม ๒๕๖๖",
                                Field.RESULT,
                                asked)
                        .dues());
        assertEquals(
                List.of("2023-01-31 not-checkable only-preparation"),
                withState("ดำเนินการแล้วเสร็จ", asked),
                "a state stands for a verb that is lacking, not for another one");
        assertEquals(List.of("2023-01-31 kept 2023-01-12"), withState("ดำเนินการแล้วเสร็จ", "๑๒ มกราคม ๒๕๖๖"));
        assertEquals(
                List.of("2023-01-31 kept 2023-01-20"),
                withState("ดำเนินการแล้วเสร็จ", asked + " อบรมเมื่อวันที่ ๒๐ มกราคม ๒๕๖๖"),
                "the day of the deed stands beside it");
        assertEquals(
                List.of("2023-01-31 not-checkable only-preparation"),
                withState("ดำเนินการแล้วเสร็จ", asked + " กำหนดอบรมเดือนเมษายน ๒๕๖๖"),
                "the text contradicts the state");
    }

    @Test
    void dayOfItsOwnColumnIsOfTheResultThatGivesNone() {
        assertEquals(List.of("2023-01-31 kept 2023-01-20"), withDay("20/01/2566", "จัดอบรมเจ้าหน้าที่แล้ว ๓๐ คน"));
        assertEquals(
                List.of("2023-01-31 not-checkable only-preparation"),
                withDay("20/01/2566", "ส่งหนังสือเชิญผู้เข้าอบรมแล้ว"));
    }

    /** It suits whoever does it: no report is late for it. */
    @Test
    void whatIsToBeDoneWhenReadyIsNeverOverdue() {
        for (String whenever : List.of("เมื่อพร้อม", "เมื่อมีความพร้อม", "ตามความเหมาะสม")) {
            assertEquals(
                    List.of("no day asked from no day"),
                    new Rows()
                            .plan()
                            .row(Field.MEASURE, "จัดอบรมเจ้าหน้าที่", Field.PERIOD, whenever)
                            .dues(),
                    whenever);
        }
        assertEquals(
                List.of("2023-03-31 asked from 2023-04-01"),
                new Rows()
                        .plan()
                        .row(Field.MEASURE, "จัดอบรมเจ้าหน้าที่", Field.PERIOD, "ภายในเดือนมีนาคม ๒๕๖๖")
                        .dues());
    }

    private static List<String> withDay(String day, String result) {
        return new Rows()
                .report(6)
                .row(Field.MEASURE, NAME, Field.PERIOD, "มกราคม ๒๕๖๖", Field.RESULT, result + "\n" + day)
                .dues();
    }

    private static List<String> withState(String state, String result) {
        return new Rows()
                .report(6)
                .row(Field.MEASURE, NAME, Field.PERIOD, "มกราคม ๒๕๖๖", Field.STATUS, state, Field.RESULT, result)
                .dues();
    }

    @Test
    void rowSaysWhatWasNotDonePutOffOrGivenUpWhateverStandsBesideIt() {
        assertEquals("done", says(Field.RESULT, "อบรมแล้ว"));
        assertEquals("done", says(Field.STATUS, "ดำเนินการแล้วเสร็จ"));
        assertEquals("done", says(Field.OUTCOME, "ประชาชนพึงพอใจ"));
        assertEquals("nothing", says(Field.RESULT, "-", Field.OUTCOME, "ไม่มี"));
        assertEquals(
                "not-done", says(Field.RESULT, "ยังไม่ได้ดำเนินการ", Field.OUTCOME, "คาดว่าประชาชนจะได้รับความสะดวก"));
        assertEquals(
                "not-done", says(Field.STATUS, "ยังไม่ได้ดำเนินการ", Field.RESULT, "ประชุมเตรียมการวันที่ ๙ ม.ค. ๖๖"));
        assertEquals("not-done", says(Field.RESULT, "ยังไม่ได้ดำเนินการ เนื่องจากรองบประมาณ"));
        assertEquals(
                "not-done",
                says(Field.STATUS, "อยู่ระหว่างดำเนินการ", Field.RESULT, "ไม่ได้จัดกิจกรรมเมื่อวันที่ ๕ ธ.ค. ๖๕"));
        assertEquals("done", says(Field.RESULT, "ไม่ได้จัดเก็บค่าธรรมเนียมเพิ่ม ปรับปรุงเมื่อวันที่ ๙ ม.ค. ๖๖"));
        assertEquals(
                "done", says(Field.RESULT, "ยังไม่ได้ดำเนินการ เนื่องจากรองบประมาณ ต่อมาได้อบรมเมื่อวันที่ ๙ ม.ค. ๖๖"));
        assertEquals(
                "not-done",
                says(Field.RESULT, "ยังไม่ได้ทำ เพราะงบประมาณไม่พอ ได้แจ้งที่ประชุมเมื่อวันที่ ๑๕ ก.ย. ๒๕๖๙"),
                "that it was told is no deed");
        assertEquals("not-done", says(Field.RESULT, "ไม่ได้จัด เพราะขออนุมัติเมื่อ ๓ มี.ค. ๒๕๖๙ แล้วไม่ผ่าน"));
        assertEquals(
                "done",
                says(
                        Field.RESULT,
                        "ยังไม่ได้ทำ เพราะรองบ ได้แจ้งที่ประชุมเมื่อวันที่ ๕ ม.ค. ๒๕๖๙ ต่อมาได้อบรมเมื่อวันที่ ๙ ก.พ. ๒๕๖๙"));
        for (String told : List.of(
                "ไม่สามารถดำเนินการได้ แจ้งผู้บริหารเมื่อวันที่ ๑๕ ก.ย. ๒๕๖๙",
                "ยังไม่มีการเผยแพร่ ประชุมหารือเมื่อวันที่ ๑๕ ก.ย. ๒๕๖๙",
                "ยังไม่ได้ดำเนินการ เนื่องจากขาดงบประมาณ รายงานนายกเมื่อวันที่ ๑๕ ก.ย. ๒๕๖๙")) {
            assertEquals("not-done", says(Field.RESULT, told), told);
        }
        for (String deed : List.of(
                "ไม่สามารถจัดได้ตามแผนเดิม จึงจัดวันที่ ๒๐ ม.ค. ๒๕๖๙ แทน และแจ้งที่ประชุมแล้ว",
                "ไม่สามารถดำเนินการได้ตามแผนเดิม จัดอบรมออนไลน์เมื่อวันที่ ๙ ม.ค. ๒๕๖๙ พร้อมชี้แจงต่อผู้เข้าร่วม",
                "ยังไม่ได้ดำเนินการ เนื่องจากฝนตก ต่อมาจัดวันที่ ๒๐ ม.ค. ๒๕๖๙ และแจ้งที่ประชุมเมื่อวันที่ ๒๒ ม.ค. ๒๕๖๙")) {
            assertEquals("done", says(Field.RESULT, deed), deed);
        }
        assertEquals(
                "not-done",
                says(
                        Field.RESULT,
                        "ยังไม่ได้ดำเนินการ แจ้งที่ประชุมเมื่อวันที่ ๙ ม.ค. ๒๕๖๙ และเมื่อวันที่ ๒๐ ก.พ. ๒๕๖๙"));
        assertEquals("done", says(Field.RESULT, "ยังไม่มีการร้องเรียน แจ้งที่ประชุมเมื่อวันที่ ๑๕ ก.ย. ๒๕๖๙"));
        assertEquals("done", says(Field.RESULT, "ไม่สามารถรับของขวัญได้ทุกกรณี ประกาศเมื่อวันที่ ๑๕ ต.ค. ๒๕๖๘"));
        for (String undone :
                List.of("มิได้ดำเนินการ", "ยังไม่ได้ทำ", "ไม่ได้จัด เนื่องจากน้ำท่วม", "โครงการไม่ผ่านการพิจารณา")) {
            assertEquals("not-done", says(Field.RESULT, undone), undone);
        }
        assertEquals("done", says(Field.RESULT, "ไม่ได้ทำสัญญากับผู้มีส่วนได้เสีย"));
        assertEquals("done", says(Field.RESULT, "ไม่ผ่านการพิจารณาของสภา จึงจัดทำใหม่และประกาศใช้แล้ว"));
        assertEquals("done", says(Field.RESULT, "ระงับชั่วคราวการรับของขวัญ"));
        assertEquals("cancelled", says(Field.RESULT, "ยกเลิกโครงการเนื่องจากไม่มีผู้สมัคร"));
        assertEquals("cancelled", says(Field.STATUS, "ยกเลิก", Field.RESULT, "ไม่มีงบประมาณ"));
        assertEquals("cancelled", says(Field.RESULT, "ยกเลิกตามมติที่ประชุมวันที่ ๓ มี.ค. ๒๕๖๙"));
        assertEquals(
                "done",
                says(Field.RESULT, "ยกเลิกการเรียกสำเนาบัตรประชาชนทุกงานบริการ"),
                "a measure may be to stop something");
        assertEquals("postponed", says(Field.RESULT, "เลื่อนการอบรมไปเดือนสิงหาคม"));
        assertEquals("postponed", says(Field.STATUS, "เลื่อน เนื่องจากน้ำท่วม"));
        assertEquals("postponed", says(Field.RESULT, "ระงับไว้ก่อน"));
        assertEquals("postponed", says(Field.STATUS, "ยังไม่ได้ดำเนินการ", Field.RESULT, "เลื่อนไปปีงบประมาณ ๒๕๗๐"));
        assertEquals("not-done", says(Field.STATUS, "ยังไม่ได้ดำเนินการ", Field.RESULT, "รอจัดสรรงบประมาณ"));
        assertEquals("done", says(Field.RESULT, "ระงับการรับของขวัญทุกเทศกาล"));
    }

    private static String says(Object... fieldsAndTexts) {
        return new Rows()
                .report(6)
                .row(fieldsAndTexts)
                .follow()
                .threads()
                .get(0)
                .reports()
                .get(0)
                .says()
                .code();
    }

    private static List<String> reportedForTheYear(String period, String result) {
        return new Rows()
                .report(12)
                .row(Field.MEASURE, NAME, Field.PERIOD, period, Field.RESULT, result)
                .dues();
    }

    private static List<String> reported(String period, String result) {
        return new Rows()
                .report(6)
                .row(Field.MEASURE, NAME, Field.PERIOD, period, Field.RESULT, result)
                .dues();
    }

    /** The report was read on 10 February: of March it can only tell what is meant, or the month is mistyped. */
    @Test
    void dayThatHadNotComeWhenItsFileWasReadProvesNothing() {
        assertEquals(
                List.of("2023-03-31 not-checkable only-planned-days"),
                readInFebruary("ม.ค. ๒๕๖๖ - มี.ค. ๒๕๖๖", "ประชุมแล้วเมื่อวันที่ ๒๕ มี.ค. ๖๖")
                        .dues());
        assertEquals(
                List.of("2023-03-31 kept 2023-02-10"),
                readInFebruary("ม.ค. ๒๕๖๖ - มี.ค. ๒๕๖๖", "ประชุมแล้วเมื่อวันที่ ๑๐ ก.พ. ๖๖ และ ๒๕ มี.ค. ๖๖")
                        .dues());
        assertEquals(
                List.of("1 event-to-come [N5] 25/03/2566 10/02/2566", "1 report-before-time [] 10/02/2566 31/03/2566"),
                readInFebruary("ม.ค. ๒๕๖๖ - มี.ค. ๒๕๖๖", "ประชุมแล้วเมื่อวันที่ ๒๕ มี.ค. ๖๖")
                        .follow()
                        .questions()
                        .stream()
                        .map(said -> said.submissionId() + " "
                                + said.finding().code().code() + " "
                                + said.finding().cells().stream()
                                        .map(CellRef::a1)
                                        .toList()
                                + " " + said.finding().found() + " "
                                + said.finding().expected())
                        .toList());
        assertEquals(
                List.of("1 report-before-time [] null"),
                readInFebruary("ม.ค. ๒๕๖๖ - มี.ค. ๒๕๖๖", "จะประชุมวันที่ ๒๕ มี.ค. ๖๖")
                        .questions());
    }

    /** Nor can a number of times, or a day of each month, be of months that had not begun. */
    @Test
    void timesThatHadNotComeWhenTheFileWasReadAreNotCounted() {
        List<String> untilFebruary = List.of("kept", "kept", "kept", "kept", "kept", "open");
        assertEquals(untilFebruary, states(readInFebruary("ทุกเดือน", "ประชุมแล้ว ๖ ครั้ง")));
        assertEquals(
                untilFebruary, states(readInFebruary("ทุกเดือน", "ประชุมครบทุกเดือน ตั้งแต่ ต.ค. ๖๕ ถึง มี.ค. ๖๖")));
        assertEquals(
                untilFebruary,
                states(readInFebruary("ภายในวันที่ ๕ ของทุกเดือน", "ประชุมวันที่ ๕ ของทุกเดือน ครบ ๖ เดือน")));
    }

    /** A clock without a battery says of every file that it was read years before the days that it tells. */
    @Test
    void dayOfReadingThatLiesYearsBeforeIsUnknown() {
        Rows rows = new Rows()
                .readOn(LocalDate.of(2020, 1, 1))
                .report(6)
                .row(
                        Field.MEASURE,
                        NAME,
                        Field.PERIOD,
                        "ภายในเดือนธันวาคม ๒๕๖๕",
                        Field.RESULT,
                        "ประชุมเมื่อวันที่ ๑๔ ธ.ค. ๖๕");
        assertEquals(List.of("2022-12-31 kept 2022-12-14"), rows.dues());
        assertEquals(List.of(), rows.questions());
    }

    private static List<String> states(Rows rows) {
        return rows.dues().stream()
                .map(due -> due.contains(" kept") ? "kept" : "open")
                .toList();
    }

    private static Rows readInFebruary(String period, String result) {
        return new Rows()
                .readOn(LocalDate.of(2023, 2, 10))
                .report(6)
                .row(Field.MEASURE, NAME, Field.PERIOD, period, Field.RESULT, result);
    }

    /** So many times a month need as many days or as large a number; months that a number names are those it is of. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "เดือนละ ๒ ครั้ง|ประชุม ๖ ครั้ง|3 of them counted",
                "เดือนละ ๒ ครั้ง|ประชุม ๑๒ ครั้ง|6 kept",
                "เดือนละ ๒ ครั้ง|ประชุม ๑๐ ต.ค. ๖๕, ๑๐ พ.ย. ๖๕, ๑๐ ธ.ค. ๖๕, ๑๐ ม.ค. ๖๖, ๑๐ ก.พ. ๖๖, ๑๐ มี.ค. ๖๖|0 kept",
                "เดือนละ ๒ ครั้ง|ประชุม ๑๐ ต.ค. ๖๕, ๒๐ ต.ค. ๖๕, ๑๐ พ.ย. ๖๕ และ ๑๑ พ.ย. ๖๕|1 kept",
                "เดือนละ ๒ ครั้ง|ประชุม ต.ค. ๒ ครั้ง พ.ย. ๒ ครั้ง ธ.ค. ๒ ครั้ง ม.ค. ๒ ครั้ง ก.พ. ๒ ครั้ง มี.ค. ๒ ครั้ง|6 kept",
                "ไตรมาสละ ๒ ครั้ง|ประชุม ๒ ครั้ง|1 of them counted",
                "ไตรมาสละ ๒ ครั้ง|ประชุม ๔ ครั้ง|2 kept",
                "ไตรมาสละ ๒ ครั้ง|ประชุม ๑๐ ต.ค. ๖๕, ๑๐ พ.ย. ๖๕, ๑๐ ม.ค. ๖๖ และ ๑๐ มี.ค. ๖๖|2 kept",
                "ทุกเดือน|ประชุม ๖ ครั้ง (ต.ค. ๓ ครั้ง พ.ย. ๓ ครั้ง)|2 kept",
                "ทุกเดือน|ประชุม ๖ ครั้ง ต.ค. ๖๕ - ธ.ค. ๖๕|3 kept",
                "ทุกเดือน|ประชุม ๖ ครั้ง ต.ค. ๖๕ - มี.ค. ๖๖|6 kept",
                "ทุกเดือน|ประชุม ๖ ครั้ง ระหว่าง ต.ค. ๖๔ - มี.ค. ๖๕|0 kept",
                "ทุกเดือน|ประชุม ๖ ครั้ง ระหว่างวันที่ ๑ ต.ค. ๖๔ - ๓๑ มี.ค. ๖๕|0 kept",
                "ทุกเดือน|ประชุม ๖ ครั้ง ครั้งล่าสุดวันที่ ๑๐ มี.ค. ๖๖|6 kept",
                "ทุกเดือน|ประชุมครบ ๕ เดือน ต.ค. ๖๕ - มี.ค. ๖๖|5 of them counted"
            })
    void numberOfTimesProvesAsManyTimesAsWerePromised(String period, String result, String told) {
        List<String> dues = new Rows()
                .report(6)
                .row(Field.MEASURE, NAME, Field.PERIOD, period, Field.RESULT, result)
                .dues();
        long kept = dues.stream().filter(due -> due.contains(" kept")).count();
        long counted = dues.stream().filter(due -> due.endsWith(" counted")).count();
        assertEquals(told, counted > 0 ? counted + kept + " of them counted" : kept + " kept", dues::toString);
    }

    /** So many times a year are told whenever in the year they were. */
    @Test
    void timesOfAYearMayAllBeInOneHalf() {
        assertEquals(
                List.of("2023-03-31 kept 2023-05-12", "2023-09-30 kept 2023-08-10"),
                trained("ปีละ ๒ ครั้ง", "จัดอบรมแล้ว ๑๒ พ.ค. ๖๖ และ ๑๐ ส.ค. ๖๖"));
        assertEquals(
                List.of("2023-03-31 kept", "2023-09-30 kept"),
                trained("ปีละ ๒ ครั้ง", "จัดอบรมแล้วในเดือน พ.ค. ๖๖ และเดือน ส.ค. ๖๖"));
        assertEquals(
                List.of("2023-03-31 asked from 2023-04-01", "2023-09-30 kept 2023-05-12"),
                trained("ปีละ ๒ ครั้ง", "จัดอบรมแล้ว ๑๒ - ๑๓ พ.ค. ๖๖"));
        assertEquals(
                List.of("2023-03-31 asked from 2023-04-01", "2023-09-30 kept 2023-05-12"),
                trained("ทุก ๖ เดือน", "จัดอบรมแล้ว ๑๒ พ.ค. ๖๖ และ ๑๐ ส.ค. ๖๖"));
        assertEquals(
                List.of("no day not-checkable unfinished"), trained("จำนวน ๓ ครั้ง", "จัดอบรมแล้ว ๑ ครั้ง ๑๒ พ.ค. ๖๖"));
    }

    /** So many times a year, and in so many parts of it: what lies in one part alone left the others kept. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปีละ ๒ ครั้ง (ทุก ๖ เดือน)",
                "ทุก ๖ เดือน (ปีละ ๒ ครั้ง)",
                "ปีละ ๒ ครั้ง ทุกครึ่งปี",
                "ปีละ ๒ ครั้ง (๖ เดือนต่อครั้ง)"
            })
    void timesOfAYearThatNameItsPartsAreAskedOfEach(String period) {
        List<String> missing = List.of("2023-03-31 asked from 2023-04-01", "2023-09-30 kept 2023-05-12");
        assertEquals(missing, trained(period, "จัดอบรมแล้ว ๑๒ พ.ค. ๖๖ และ ๑๐ ส.ค. ๖๖"));
        List<String> inSteps = new Rows()
                .plan()
                .row(List.of(Rows.step(1, "จัดอบรม" + period, "", "")), Field.MEASURE, "จัดอบรม")
                .report(12)
                .row(Field.MEASURE, "จัดอบรม", Field.RESULT, "จัดอบรมแล้ว ๑๒ พ.ค. ๖๖ และ ๑๐ ส.ค. ๖๖")
                .dues();
        assertEquals(
                missing, inSteps.stream().map(due -> due.replace("1: ", "")).toList());
    }

    @Test
    void eachQuarterIsAskedForWhereFourTimesAYearAreOnePerQuarter() {
        assertEquals(
                List.of(
                        "2022-12-31 kept 2022-10-06",
                        "2023-03-31 asked from 2023-04-01",
                        "2023-06-30 asked from 2023-10-01",
                        "2023-09-30 asked from 2023-10-01"),
                trained(
                        "ปีละ ๔ ครั้ง (ไตรมาสละ ๑ ครั้ง)",
                        "จัดอบรมแล้ว ๖ ต.ค. ๖๕, ๑๓ ต.ค. ๖๕, ๒๐ ต.ค. ๖๕ และ ๒๗ ต.ค. ๖๕"));
    }

    private static List<String> trained(String period, String result) {
        return new Rows()
                .plan()
                .row(Field.MEASURE, "จัดอบรม", Field.PERIOD, period)
                .report(12)
                .row(Field.MEASURE, "จัดอบรม", Field.RESULT, result)
                .dues();
    }

    /** What is still to be done about a finding contradicted the state that the look is done, and the half year left it open. */
    @Test
    void whatIsStillToBeDoneAboutAFindingLeavesTheLookDone() {
        String name = "ตรวจนับเวชภัณฑ์ประจำปี";
        assertEquals(
                List.of("2023-09-30 kept 2023-01-14"),
                new Rows()
                        .plan()
                        .row(Field.MEASURE, name, Field.PERIOD, "ต.ค. ๒๕๖๕ - ก.ย. ๒๕๖๖")
                        .report(6)
                        .row(
                                Field.MEASURE,
                                name,
                                Field.STATUS,
                                "ดำเนินการแล้วเสร็จ",
                                Field.RESULT,
                                "ตรวจนับครบแล้ว ๑๔ ม.ค. ๒๕๖๖ พบหมดอายุ ๙ รายการ อยู่ระหว่างขออนุมัติจำหน่าย")
                        .dues());
    }

    /** Without a state that says that all is done, what tells of the first steps alone is under way; the day shown is that of the deed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "๑. แต่งตั้งแล้ว ๑๐ ต.ค. ๖๕ ๒. จัดทำแล้ว ๑๐ ธ.ค. ๖๕|2023-03-31 not-checkable unfinished",
                "ดำเนินการถึงขั้นตอนที่ ๒ ๑๐ ธ.ค. ๖๕|2023-03-31 not-checkable unfinished",
                "ขั้นตอนที่ ๑ และ ๒ แล้วเสร็จ ๑๐ ธ.ค. ๖๕|2023-03-31 not-checkable unfinished",
                "ขั้นตอนที่ ๑ - ๓ แล้วเสร็จ ๑๐ ธ.ค. ๖๕|2023-03-31 kept 2022-12-10",
                "จัดทำและเผยแพร่คู่มือแล้ว ๑๐ ธ.ค. ๖๕ ลดขั้นตอนที่ ๒ เหลือ ๓ วัน|2023-03-31 kept 2022-12-10",
                "จัดทำและเผยแพร่คู่มือ ขั้นตอนที่ ๒ ปรับแก้แล้ว ดำเนินการครบทุกขั้นตอนแล้ว ๑๐ ธ.ค. ๖๕|2023-03-31 kept 2022-12-10",
                "ขั้นตอนที่ ๑ และ ๒ ครบถ้วนแล้ว ๑๐ ธ.ค. ๖๕|2023-03-31 not-checkable unfinished",
                "จัดทำคู่มือถึงขั้นตอนที่ ๒ แล้ว ๑๐ ธ.ค. ๖๕ จะดำเนินการให้ครบทุกขั้นตอนต่อไป|2023-03-31 not-checkable unfinished",
                "ดำเนินการถึงขั้นตอนที่ ๒ ๑๐ ธ.ค. ๖๕ ยังไม่ครบทุกขั้นตอน|2023-03-31 not-checkable unfinished",
                "๑) เสร็จ ๑๐ ต.ค. ๖๕ ๒) เสร็จ ๑๐ ธ.ค. ๖๕ ๓) เสร็จ ๑๐ ก.พ. ๖๖|2023-03-31 kept 2022-12-10",
                "๑. แต่งตั้งแล้ว ๑๐ ต.ค. ๖๕ ๒. จัดทำแล้ว ๑๐ ธ.ค. ๖๕ ๓. ยังไม่ได้เผยแพร่|2023-03-31 not-checkable unfinished"
            })
    void reportThatStopsBeforeTheLastStepTellsOfAPart(String result, String due) {
        List<MeasureToFollow.Step> steps = List.of(
                step(1, "แต่งตั้งคณะทำงาน", "", ""), step(2, "จัดทำคู่มือ", "", ""), step(3, "เผยแพร่คู่มือ", "", ""));
        assertEquals(
                List.of(due),
                new Rows()
                        .plan()
                        .row(
                                steps,
                                Field.MEASURE,
                                "จัดทำและเผยแพร่คู่มืองานสารบรรณ",
                                Field.PERIOD,
                                "ต.ค. ๒๕๖๕ - มี.ค. ๒๕๖๖")
                        .report(6)
                        .row(steps, Field.MEASURE, "จัดทำและเผยแพร่คู่มืองานสารบรรณ", Field.RESULT, result)
                        .dues());
    }

    /** A row for each step, with a result and a state of its own: what one says of its step is said of no other. */
    @Test
    void rowOfAStepIsAReportOfIt() {
        assertEquals(
                List.of(
                        "1: 2022-10-31 kept 2022-10-10",
                        "2: 2022-12-31 kept 2022-12-10",
                        "3: 2023-03-31 not-checkable unfinished"),
                bySteps("ต.ค. ๖๕", "ธ.ค. ๖๕", "มี.ค. ๖๖"));
        assertEquals(
                List.of(
                        "1: 2022-10-31 kept 2022-10-10",
                        "2: 2022-12-31 kept 2022-12-10",
                        "3: 2023-08-31 asked from 2023-10-01"),
                bySteps("ต.ค. ๖๕", "ธ.ค. ๖๕", "ส.ค. ๖๖"));
        assertEquals(List.of("2023-03-31 not-checkable unfinished"), bySteps("", "", ""));
    }

    private static List<String> bySteps(String first, String second, String third) {
        String period = first.isEmpty() ? "ต.ค. ๒๕๖๕ - มี.ค. ๒๕๖๖" : "";
        return new Rows()
                .plan()
                .row(
                        List.of(
                                step(1, "แต่งตั้งคณะทำงาน", "", first),
                                step(2, "จัดทำคู่มือ", "", second),
                                step(3, "เผยแพร่", "", third)),
                        Field.MEASURE,
                        "จัดทำคู่มือพัสดุ",
                        Field.PERIOD,
                        period)
                .report(6)
                .row(
                        List.of(
                                Rows.stepIn("ดำเนินการแล้วเสร็จ", 1, "แต่งตั้งคณะทำงาน", "แต่งตั้งแล้ว ๑๐ ต.ค. ๖๕"),
                                Rows.stepIn("ดำเนินการแล้วเสร็จ", 2, "จัดทำคู่มือ", "จัดทำแล้ว ๑๐ ธ.ค. ๖๕"),
                                Rows.stepIn("ยังไม่ได้ดำเนินการ", 3, "เผยแพร่", "รอเผยแพร่")),
                        Field.MEASURE,
                        "จัดทำคู่มือพัสดุ",
                        Field.STATUS,
                        "ดำเนินการแล้วเสร็จ\nยังไม่ได้ดำเนินการ",
                        Field.RESULT,
                        "แต่งตั้งแล้ว ๑๐ ต.ค. ๖๕\nจัดทำแล้ว ๑๐ ธ.ค. ๖๕\nรอเผยแพร่")
                .dues();
    }
}
