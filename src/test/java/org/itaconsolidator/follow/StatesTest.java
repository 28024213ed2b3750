package org.itaconsolidator.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What results leave a measure in, from their words to its state: a day proves only where its sentence tells that the deed was done. */
class StatesTest {
    private static final String MEASURE = "อบรมเจ้าหน้าที่ด้านการใช้ทรัพย์สินของราชการ";
    private static final String ANY_DEED = "กิจกรรมด้านการใช้ทรัพย์สินของราชการ";
    private static final Body BODY = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "สมมติ", "สาธิต");
    private static final int YEAR = 2569;

    @TestFactory
    Stream<DynamicTest> everyResultLeavesTheMeasureInItsState() {
        return Stream.concat(
                PhraseFile.states("deadline").entrySet().stream()
                        .map(line -> test(line, "ภายในเดือนมิถุนายน ๒๕๖๙", before(line.getKey()))),
                PhraseFile.states("periods").entrySet().stream().map(line -> test(line, before(line.getKey()), "")));
    }

    /** Who wrote that its time had not come lacked a day, who wrote nothing lacked none. */
    @TestFactory
    Stream<DynamicTest> whatIsNotYetDueLacksNothing() {
        return PhraseFile.states("half-year").entrySet().stream()
                .map(line -> DynamicTest.dynamicTest(line.getKey(), () -> {
                    String period = before(line.getKey());
                    String result = line.getKey().substring(period.length() + " | ".length());
                    assertEquals(
                            line.getValue(),
                            state(
                                    FiscalYear.HALF_YEAR,
                                    LocalDate.of(2026, 9, 30),
                                    MEASURE,
                                    period,
                                    Field.RESULT,
                                    result));
                }));
    }

    @Test
    void whatIsNotYetDueIsNotUndoneInAReportOfNoStatedRound() {
        String result = "จะดำเนินการในเดือนกรกฎาคม ๒๕๖๙";
        LocalDate february = LocalDate.of(2026, 2, 15);
        assertEquals("not-asked", state(0, february, MEASURE, "ก.ค. ๒๕๖๙", Field.RESULT, result));
        assertEquals("not-done", state(FiscalYear.WHOLE_YEAR, february, MEASURE, "ก.ค. ๒๕๖๙", Field.RESULT, result));
    }

    /** The words of steps that only prepare were taken for what the measure promises. */
    @TestFactory
    Stream<DynamicTest> stepThatPreparesIsNotTheMeasure() {
        return PhraseFile.states("stepped").entrySet().stream()
                .map(line -> DynamicTest.dynamicTest(line.getKey(), () -> {
                    String[] parts = line.getKey().split(" \\| ");
                    String[] steps = parts[1].split("; ");
                    Rows rows = new Rows()
                            .delivery(Form.MEASURES, YEAR, 0, "")
                            .row(
                                    IntStream.range(0, steps.length)
                                            .mapToObj(i -> Rows.step(i + 1, steps[i], "", ""))
                                            .toList(),
                                    Field.MEASURE,
                                    parts[0],
                                    Field.PERIOD,
                                    "ต.ค. - ธ.ค. ๒๕๖๘");
                    rows.delivery(Form.REPORT, YEAR, FiscalYear.WHOLE_YEAR, "")
                            .row(
                                    Field.MEASURE,
                                    parts[0],
                                    Field.RESULT,
                                    parts[2],
                                    Field.STATUS,
                                    parts.length > 3 ? parts[3] : "");
                    assertEquals(
                            line.getValue(),
                            rows.follow()
                                    .listOf(BODY, FiscalYear.ofBuddhist(YEAR))
                                    .get(0)
                                    .stateOn(LocalDate.of(2026, 11, 26))
                                    .code());
                }));
    }

    /** What is no training keeps a measure that promises an activity, and no training. */
    @TestFactory
    Stream<DynamicTest> otherDeedKeepsOnlyWhatAnyDeedMayKeep() {
        return PhraseFile.states("any-deed").entrySet().stream()
                .map(line -> DynamicTest.dynamicTest(line.getKey(), () -> {
                    String status = before(line.getKey());
                    List<Object> told = new ArrayList<>(List.of(
                            Field.RESULT,
                            line.getKey()
                                    .substring(line.getKey().indexOf('|') + 1)
                                    .strip()));
                    if (!status.isEmpty()) {
                        told.addAll(List.of(Field.STATUS, status));
                    }
                    assertEquals(line.getValue(), state(ANY_DEED, "ภายในเดือนมิถุนายน ๒๕๖๙", told.toArray()));
                    assertEquals("incomplete", state(MEASURE, "ภายในเดือนมิถุนายน ๒๕๖๙", told.toArray()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> resultsProveOnlyWhatWasPromised() {
        return PhraseFile.states("promised").entrySet().stream()
                .map(line -> DynamicTest.dynamicTest(line.getKey(), () -> {
                    String[] parts = line.getKey().split(" \\| ");
                    assertEquals(
                            line.getValue(),
                            state(
                                    parts[0],
                                    "ตุลาคม ๒๕๖๘ - กันยายน ๒๕๖๙",
                                    Field.RESULT,
                                    parts[1],
                                    Field.STATUS,
                                    parts.length > 2 ? parts[2] : ""));
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatStandsBesideAResultDeniesItOnlyWhereItSpeaksOfTheWork() {
        return PhraseFile.states("beside").entrySet().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.getKey(),
                        () -> assertEquals(
                                line.getValue(),
                                state(
                                        MEASURE,
                                        "ภายในเดือนมิถุนายน ๒๕๖๙",
                                        Field.STATUS,
                                        "ดำเนินการแล้วเสร็จ",
                                        Field.RESULT,
                                        "จัดอบรมเมื่อวันที่ ๑๒ มิถุนายน ๒๕๖๙",
                                        Field.PROBLEMS,
                                        line.getKey()))));
    }

    /** That it went by plan, and the period of the plan again, does not say when it was done. */
    @ParameterizedTest
    @CsvSource({
        "พ.ค. ๒๕๖๙, ทำตามแผน (พ.ค. ๖๙), incomplete",
        "พ.ค. ๒๕๖๙, เป็นไปตามแผน พ.ค. ๖๙, incomplete",
        "พ.ค. ๒๕๖๙, ตามแผนงาน พ.ค. ๒๕๖๙, incomplete",
        "ภายในวันที่ ๓๐ มิ.ย. ๒๕๖๙, ดำเนินการตามกำหนด ๓๐ มิ.ย. ๒๕๖๙, incomplete",
        "ภายในวันที่ ๓๐ มิ.ย. ๒๕๖๙, ดำเนินการตามกำหนด ๒๖ มิ.ย. ๒๕๖๙, complete",
        "พ.ค. ๒๕๖๙, ดำเนินการแล้วตามแผน พ.ค. ๖๙, complete",
        "พ.ค. ๒๕๖๙, จัดอบรมตามแผน พ.ค. ๖๙, complete",
        "ภายในเดือนมิถุนายน ๒๕๖๙, ตามแผน พ.ค. ๖๙, complete"
    })
    void periodOfThePlanRepeatedIsNoDay(String period, String result, String state) {
        assertEquals(state, state(MEASURE, period, Field.RESULT, result, Field.STATUS, "ดำเนินการแล้วเสร็จ"));
    }

    /** Work that one report calls unfinished stands as a later one tells of it, whose own words are no proof without a day. */
    @ParameterizedTest
    @CsvSource({
        "กำลังจัดทำ, ดำเนินการแล้วเสร็จ, จัดทำแล้วเสร็จ, incomplete",
        "กำลังจัดทำ, ดำเนินการแล้วเสร็จ, '', incomplete",
        "กำลังจัดทำ, '', จัดทำแล้ว, incomplete",
        "กำลังจัดทำ, ดำเนินการแล้วเสร็จ, จัดทำแล้วเสร็จ ๒๐ พ.ค. ๖๙, complete",
        "กำลังจัดทำ ๕ ม.ค. ๖๙, ดำเนินการแล้วเสร็จ, จัดทำแล้วเสร็จ, incomplete",
        "กำลังจัดทำ, อยู่ระหว่างดำเนินการ, ใกล้เสร็จ, unfinished",
        "กำลังจัดทำ, '', '', later-report",
        "จัดทำเล่ม ๑ แล้ว ๑๕ ม.ค. ๖๙ อยู่ระหว่างจัดทำเล่ม ๒, '', ตามรายงานรอบ ๖ เดือน, unfinished",
        "จัดทำเล่ม ๑ แล้ว ๑๕ ม.ค. ๖๙ อยู่ระหว่างจัดทำเล่ม ๒, '', จัดทำแล้ว, incomplete",
        "จัดทำเล่ม ๑ แล้ว ๑๕ ม.ค. ๖๙ อยู่ระหว่างจัดทำเล่ม ๒, '', ซ่อมเครื่องพิมพ์ ๓ ส.ค. ๖๙, unfinished",
        "จัดทำเล่ม ๑ แล้ว ๑๕ ม.ค. ๖๙ อยู่ระหว่างจัดทำเล่ม ๒, ดำเนินการแล้วเสร็จ, ตามรายงานรอบ ๖ เดือน, incomplete"
    })
    void newestReportSaysWhetherWorkIsFinished(String ofHalf, String status, String ofYear, String state) {
        String measure = "จัดทำคู่มืองานทะเบียน";
        Rows rows = new Rows()
                .delivery(Form.MEASURES, YEAR, 0, "")
                .row(Field.MEASURE, measure, Field.PERIOD, "ต.ค. ๒๕๖๘ - ก.ย. ๒๕๖๙");
        rows.delivery(Form.REPORT, YEAR, FiscalYear.HALF_YEAR, "")
                .row(Field.MEASURE, measure, Field.STATUS, "อยู่ระหว่างดำเนินการ", Field.RESULT, ofHalf);
        rows.delivery(Form.REPORT, YEAR, FiscalYear.WHOLE_YEAR, "")
                .row(Field.MEASURE, measure, Field.STATUS, status, Field.RESULT, ofYear);
        assertEquals(state, stateOf(rows, LocalDate.of(2026, 11, 26)));
    }

    /** The days of another division do not do what the division whose plan it is reports as not wholly done. */
    @Test
    void daysOfAnotherDivisionProveNothingForTheOneWhosePlanItIs() {
        String six = "ประชุมวันที่ ๖ ต.ค. ๖๘, ๓ พ.ย. ๖๘, ๑ ธ.ค. ๖๘, ๕ ม.ค. ๖๙, ๒ ก.พ. ๖๙, ๒ มี.ค. ๖๙";
        assertEquals("incomplete", ofTwoDivisions("ประชุมเดือนละครั้ง รวม ๕ ครั้ง (ไม่ได้ประชุมเดือน ธ.ค.)", six));
        assertEquals("complete", ofTwoDivisions(six, "ประชุมเดือนละครั้ง รวม ๕ ครั้ง (ไม่ได้ประชุมเดือน ธ.ค.)"));
        assertEquals("complete", ofTwoDivisions("", six));
    }

    private static String ofTwoDivisions(String own, String other) {
        String measure = "จัดประชุมพนักงานประจำเดือน";
        Rows rows = new Rows()
                .responsible("สำนักปลัด", "กองคลัง", "กองช่าง")
                .delivery(Form.MEASURES, YEAR, 0, "สำนักปลัด")
                .row(Field.MEASURE, measure, Field.PERIOD, "ทุกเดือน");
        rows.delivery(Form.REPORT, YEAR, FiscalYear.HALF_YEAR, "สำนักปลัด")
                .row(Field.MEASURE, measure, Field.RESULT, own);
        rows.delivery(Form.REPORT, YEAR, FiscalYear.HALF_YEAR, "กองคลัง")
                .row(Field.MEASURE, measure, Field.STATUS, "ดำเนินการแล้วเสร็จ", Field.RESULT, other);
        return stateOf(rows, LocalDate.of(2026, 4, 20));
    }

    private static DynamicTest test(Map.Entry<String, String> line, String period, String status) {
        String result = line.getKey().substring(line.getKey().indexOf('|') + 1).strip();
        return DynamicTest.dynamicTest(
                line.getKey(), () -> assertEquals(line.getValue(), state(period, status, result)));
    }

    private static String before(String line) {
        int bar = line.indexOf('|');
        return bar < 0 ? "" : line.substring(0, bar).strip();
    }

    private static String state(String period, String status, String result) {
        return status.isEmpty()
                ? state(MEASURE, period, Field.RESULT, result)
                : state(MEASURE, period, Field.RESULT, result, Field.STATUS, status);
    }

    private static String state(String measure, String period, Object... told) {
        return state(FiscalYear.WHOLE_YEAR, LocalDate.of(2026, 11, 26), measure, period, told);
    }

    private static String state(int round, LocalDate day, String measure, String period, Object... told) {
        Rows rows = new Rows().delivery(Form.MEASURES, YEAR, 0, "").row(Field.MEASURE, measure, Field.PERIOD, period);
        rows.delivery(Form.REPORT, YEAR, round, "")
                .row(Stream.concat(Stream.of(Field.MEASURE, measure, Field.PERIOD, period), Stream.of(told))
                        .toArray());
        return stateOf(rows, day);
    }

    /** What was put off to some time of the year was asked for by nobody any more. */
    @ParameterizedTest
    @CsvSource({
        "ม.ค. ๒๕๖๙, '', ขอเลื่อนไปก่อน, postponed, later-report",
        "ม.ค. ๒๕๖๙, '', ขอเลื่อนไปเดือนมิถุนายน ๒๕๖๙, postponed, later-report",
        "พ.ค. ๒๕๖๙, '', ขอเลื่อนไปเดือนสิงหาคม ๒๕๖๙, postponed, later-report",
        "ม.ค. ๒๕๖๙, '', ขอเลื่อนไปปีงบประมาณ ๒๕๗๐, postponed, postponed",
        "พ.ค. ๒๕๖๙, '', เลื่อนไปปีหน้า, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', ขอเลื่อนไปเดือนพฤศจิกายน ๒๕๖๙, postponed, postponed",
        "ธ.ค. ๒๕๖๘, '', ขอเลื่อนจากเดือนธันวาคม ๒๕๖๘ ไปก่อน, postponed, later-report",
        "ม.ค. ๒๕๖๙, เลื่อนไปปีงบประมาณ ๒๕๗๐, '', postponed, postponed",
        "ม.ค. ๒๕๖๙, '', ขอเลื่อนไปเดือนมกราคม ๒๕๗๐, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', ขอเลื่อนไปเดือน ก.พ. ๗๐, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', เลื่อนไปวันที่ ๑๕ มกราคม ๒๕๗๐, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', เลื่อนไป ๑๕/๑๑/๒๕๖๙, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', ขอเลื่อนไปไตรมาส ๑/๒๕๗๐, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', ขอเลื่อนไป ๒๕๗๐, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', เลื่อนไปดำเนินการในปีงบประมาณใหม่, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', เลื่อนไปหลังสิ้นปีงบประมาณ, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', เลื่อนไปปีต่อๆ ไป, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', ขอเลื่อนไปดำเนินการเดือน ต.ค. ๖๙, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', ขอเลื่อนจากเดือนมิถุนายน ๒๕๖๙ ไปปีงบประมาณ ๒๕๗๐, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', เลื่อนไปไตรมาส ๑ ปีงบประมาณ ๒๕๗๐, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', เลื่อนไปในปี พ.ศ. ๒๕๗๐, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', เลื่อนไปปีงบประมาณ พ.ศ.๒๕๗๐ เดือนธันวาคม, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', เลื่อนไปไตรมาสแรกของปีงบประมาณถัดไป, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', เลื่อนไปไตรมาส ๑ ของปีหน้า, postponed, postponed",
        "ม.ค. ๒๕๖๙, '', เลื่อนไปเดือนสิงหาคม ๒๕๖๙ เนื่องจากต้องรอข้อบัญญัติงบประมาณปี ๒๕๗๐, postponed, later-report",
        "ม.ค. ๒๕๖๙, '', เลื่อนโครงการไปเดือนมิถุนายน ๒๕๖๙ เพื่อใช้เป็นข้อมูลในปีงบประมาณถัดไป, postponed, later-report",
        "ม.ค. ๒๕๖๙, '', ขอเลื่อนไปเดือนกรกฎาคม ๒๕๖๙ พร้อมจัดทำแผนปี ๒๕๗๐, postponed, later-report",
        "ม.ค. ๒๕๖๙, '', เลื่อนไปครึ่งปีหลัง เพราะงบประมาณปี ๒๕๗๐ ยังไม่อนุมัติ, postponed, later-report",
        "ม.ค. ๒๕๖๙, '', เลื่อนไปไตรมาส ๔ ปีงบประมาณ ๒๕๖๙, postponed, later-report",
        "ม.ค. ๒๕๖๙, '', เลื่อนไปไตรมาส ๔ เพราะรองบประมาณปีหน้า, postponed, later-report",
        "ม.ค. ๒๕๖๙, '', งบประมาณปี ๒๕๗๐ ยังไม่อนุมัติ ขอเลื่อนไปเดือนสิงหาคม ๒๕๖๙, postponed, later-report",
        "ม.ค. ๒๕๖๙, '', เลื่อนไปเดือนสิงหาคม รองบปี ๒๕๗๐, postponed, later-report",
        "ม.ค. ๒๕๖๙, '', เลื่อนการอบรมออกไปเนื่องจากเจ้าหน้าที่ลาออก, postponed, later-report",
        "ม.ค. ๒๕๖๙, เลื่อนไปปีงบประมาณ ๒๕๗๐, งบประมาณไม่เพียงพอ, postponed, postponed",
        "ม.ค. ๒๕๖๙, เลื่อนไปไตรมาส ๔, '', postponed, later-report",
        "ม.ค. ๒๕๖๙, '', ยกเลิกมาตรการ เนื่องจากไม่ได้รับงบประมาณ, cancelled, cancelled",
        "ม.ค. ๒๕๖๙, '', ยังไม่ได้ดำเนินการ, not-done, not-done"
    })
    void whatTheFirstHalfPostponesIsAskedForWithTheReportOfTheYear(
            String period, String status, String result, String until, String after) {
        Rows rows = new Rows()
                .delivery(Form.MEASURES, YEAR, 0, "")
                .row(Field.MEASURE, "จัดอบรมจริยธรรม", Field.PERIOD, period)
                .delivery(Form.REPORT, YEAR, 6, "")
                .row(Field.MEASURE, "จัดอบรมจริยธรรม", Field.STATUS, status, Field.RESULT, result);
        assertEquals(until, stateOf(rows, LocalDate.of(2026, 4, 12)));
        assertEquals(until, stateOf(rows, LocalDate.of(2026, 9, 30)));
        assertEquals(after, stateOf(rows, LocalDate.of(2026, 10, 12)));
        rows.delivery(Form.REPORT, YEAR, 12, "")
                .row(Field.MEASURE, "จัดอบรมจริยธรรม", Field.STATUS, status, Field.RESULT, result);
        assertEquals(until, stateOf(rows, LocalDate.of(2026, 10, 12)), "the year's report says so again");
    }

    private static String stateOf(Rows rows, LocalDate day) {
        List<String> states = rows.follow().listOf(BODY, FiscalYear.ofBuddhist(YEAR)).stream()
                .map(one -> one.stateOn(day).code())
                .toList();
        assertEquals(1, states.size());
        return states.get(0);
    }
}
