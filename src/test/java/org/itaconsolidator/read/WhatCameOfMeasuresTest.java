package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results, states, outcomes and what is followed up, told apart where officers call them as they like. */
class WhatCameOfMeasuresTest {
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";
    private static final String REPORT = "รายงานผลการดำเนินการตามมาตรการ ITA ปีงบประมาณ พ.ศ. 2568 รอบ 12 เดือน";
    private static final String PLAN = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. 2568";

    private static final List<String> DEEDS =
            List.of("ติดเลขครุภัณฑ์และสอบทาน", "เปิดเวทีฟังเสียงชาวบ้าน", "จัดทำคู่มือประจำโต๊ะ");
    private static final List<String> STATES = List.of("เสร็จแล้ว", "อยู่ระหว่างดำเนินการ", "ดำเนินการแล้วเสร็จ");
    private static final List<String> DONE =
            List.of("ติดเลขเพิ่ม 56 ชิ้น สอบทานแล้ว", "จัดเวทีแล้ว 1 ครั้ง", "ลงข้อมูลตรงเวลาทุกเดือน");
    private static final List<String> BETTER =
            List.of("ผู้มาติดต่อใช้เวลาน้อยลง", "พนักงานเข้าใจตรงกันมากขึ้น", "ชาวบ้านรู้ข่าวเร็วขึ้น");
    private static final List<String> WATCHED =
            List.of("นับคำร้องออนไลน์ทุกเดือน", "ดูสถิติเวลาตอบจากเพจ", "ปลัดร่วมฟังการซ้อม");
    private static final List<String> WEAK = List.of("ผู้ยืมไม่ลงทะเบียน", "ชาวบ้านไม่รู้ข่าวประชุม", "ลงข้อมูลล่าช้า");
    private static final List<String> PLAIN =
            List.of("เทียบกับก่อนทำ คนซักถามน้อย", "คนในกองช่วยกันปรับแบบ", "เริ่มใช้แบบใหม่ตั้งแต่ต้นปี");
    private static final String FREE = "ไม่ใช้งบประมาณ";
    private static final List<String> ODD =
            List.of("ไม่ให้ผู้ยืมกลับโดยไม่เซ็น", "ขาดใบยืมไม่ให้ของ", "ยังไม่ลงข้อมูลให้แจ้งปลัด");
    private static final List<String> ENDED = List.of("ดำเนินการเรียบร้อย", "กำลังดำเนินการ", "เสร็จตามแผน");
    private static final List<String> ENDED_WITH =
            List.of("บุคลากรร้อยละ 90 รับทราบแล้ว", "มีผู้ใช้บริการแล้ว 120 ราย", "แก้ไขแล้ว 2 เรื่อง");
    private static final List<String> DIVISIONS = List.of("กองช่าง", "สำนักปลัด", "กองคลัง");
    private static final List<String> ASKED =
            List.of("ควรทำต่อเนื่อง", "ขอเพิ่มคนช่วยงานเว็บไซต์", "ขอให้ผู้บริหารร่วมกิจกรรม");

    /** The first measure of a table with these columns. */
    private static Submission read(String title, List<String> headings, List<List<String>> columns) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet =
                book.sheet("แผ่น1").set(1, 1, title).set(2, 1, BODY).row(4, headings.toArray());
        for (int i = 0; i < DEEDS.size(); i++) {
            for (int column = 0; column < columns.size(); column++) {
                sheet.set(5 + i, column + 1, columns.get(column).get(i));
            }
        }
        Submission read = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(read, headings.toString());
        return read;
    }

    private static Measure first(Submission read) {
        return read.measures().get(0);
    }

    /** How measures were carried to execution is a report, too. */
    @Test
    void aReportOfCarryingMeasuresOutHasResults() {
        Measure first = first(read(
                "รายงานการนำมาตรการส่งเสริมความโปร่งใสไปสู่การปฏิบัติ ปีงบประมาณ พ.ศ. 2567",
                List.of("วิธีแก้ (มาตรการ)", "กองที่รับไป", "ผลตามมาตรการ"),
                List.of(DEEDS, DIVISIONS, DONE)));
        assertEquals(DONE.get(0), first.text(Field.RESULT));
    }

    @Test
    void whatHappenedInFactBesideItsOutcomeIsTheResult() {
        Measure first = first(read(
                REPORT,
                List.of("แนวทางยกระดับ", "กองที่รับผิดชอบ", "ความคืบหน้า", "ผลที่เกิดขึ้นจริง", "ผลลัพธ์"),
                List.of(DEEDS, DIVISIONS, STATES, DONE, BETTER)));
        assertEquals(STATES.get(0), first.text(Field.STATUS));
        assertEquals(DONE.get(0), first.text(Field.RESULT));
        assertEquals(BETTER.get(0), first.text(Field.OUTCOME));
    }

    /** Another column of such texts right beside the results tells what came of them, or what was done before. */
    @ParameterizedTest
    @CsvSource({"Action taken, Outcome, true", "ดำเนินการ, ผล, true", "งบที่ใช้, ผล, false"})
    void twoColumnsOfWhatCameAreBothRead(String done, String came, boolean both) {
        Measure first = first(read(
                REPORT,
                List.of("มาตรการ", done, came),
                List.of(DEEDS, both ? DONE : List.of(FREE, FREE, FREE), both ? ENDED_WITH : DONE)));
        assertEquals(DONE.get(0), first.text(Field.RESULT));
        assertEquals(both ? ENDED_WITH.get(0) : "", first.text(Field.OUTCOME));
    }

    /** How far the work got says what a state would; 1 may be all of it or a hundredth, and then the column is told. */
    @ParameterizedTest
    @CsvSource({
        "ร้อยละความสำเร็จ, 50, 0, 100, ร้อยละ 50, ร้อยละ 0, ร้อยละ 100, ''",
        "ร้อยละความก้าวหน้า, 50%, ร้อยละ 80, 1, ร้อยละ 50, ร้อยละ 80, '', heading-not-recognised",
        "ร้อยละความสำเร็จ, ๕๐, ๘๐.๕๐, 150, ร้อยละ 50, ร้อยละ 80.5, '', heading-not-recognised",
        "ร้อยละความสำเร็จ, 0.00, 100.0, 0.5, ร้อยละ 0, ร้อยละ 100, '', heading-not-recognised",
        "ร้อยละความสำเร็จ, ทำได้ครึ่งหนึ่ง, ยกเลิก, 40, ทำได้ครึ่งหนึ่ง, ยกเลิก, ร้อยละ 40, ''",
        "ร้อยละความสำเร็จตามเป้าหมายที่ตั้งไว้, 100, 100, 100, '', '', '', heading-not-recognised",
        "ร้อยละความสำเร็จที่กำหนด, 100, 100, 100, '', '', '', heading-not-recognised"
    })
    void perCentOfTheWorkIsAState(
            String heading,
            String first,
            String second,
            String third,
            String one,
            String two,
            String three,
            String told) {
        Submission read = read(
                REPORT,
                List.of("มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", heading),
                List.of(DEEDS, DIVISIONS, DONE, List.of(first, second, third)));
        assertEquals(
                List.of(one, two, three),
                read.measures().stream()
                        .map(measure -> measure.text(Field.STATUS))
                        .toList());
        assertEquals(
                told,
                read.findings().stream()
                        .filter(finding -> finding.cell().toString().endsWith("!D4"))
                        .map(finding -> finding.code().code())
                        .collect(Collectors.joining(" ")));
    }

    /** Figures are no result where another column has words on what was done, be it before or behind them. */
    @ParameterizedTest
    @CsvSource({
        "ความก้าวหน้า (%), คำอธิบายความก้าวหน้า, true",
        "ความก้าวหน้า (%), รายละเอียดความก้าวหน้า, true",
        "ความก้าวหน้า (%), อธิบาย, false"
    })
    void figuresBesideWordsAreNotTheResult(String figures, String words, boolean first) {
        List<String> headings = List.of("มาตรการ", "ผู้รับผิดชอบ", first ? figures : words, first ? words : figures);
        List<String> per = List.of("60", "0", "100");
        Submission read = read(REPORT, headings, List.of(DEEDS, DIVISIONS, first ? per : DONE, first ? DONE : per));
        assertTrue(TestReading.codes(read).contains("heading-taken-as แผ่น1!" + (first ? "D4" : "C4")));
        List<Measure> measures = read.measures();
        assertEquals(
                DONE,
                measures.stream().map(measure -> measure.text(Field.RESULT)).toList());
        assertEquals(
                List.of("ร้อยละ 60", "ร้อยละ 0", "ร้อยละ 100"),
                measures.stream().map(measure -> measure.text(Field.STATUS)).toList());
    }

    /** The day beside it is that of a result that gives none. */
    @ParameterizedTest
    @CsvSource({
        "จัดอบรมเมื่อ ๙ ม.ค. ๖๘, จัดอบรมเมื่อ ๙ ม.ค. ๖๘, 2025-01-09 2025-01-20",
        "จัดอบรมเจ้าหน้าที่แล้ว ๓๐ คน, จัดอบรมเจ้าหน้าที่แล้ว ๓๐ คน / 20/01/2568, 2025-01-20"
    })
    void dayBesideAResultIsWithIt(String result, String told, String days) {
        Submission read = read(
                REPORT,
                List.of("มาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", "วันที่ดำเนินการ"),
                List.of(
                        DEEDS,
                        List.of("ไตรมาส 1", "ตลอดปี", "มี.ค. - ก.ย. 2568"),
                        DIVISIONS,
                        List.of(result, DONE.get(1), DONE.get(2)),
                        List.of("20/01/2568", "20/01/2568", "20/01/2568")));
        assertEquals(told, first(read).text(Field.RESULT).replace("\n", " / "));
        assertEquals(
                days,
                first(read).events().stream()
                        .map(each -> each.date().toString())
                        .collect(Collectors.joining(" ")));
    }

    /** The day of the work beside its period is an event; one that is planned, or of the report itself, is told and none. */
    @ParameterizedTest
    @CsvSource({
        "วันที่ดำเนินการ, ๑๙ เดือนพฤศจิกายน พ.ศ. ๒๕๖๗, 2024-11-19, ''",
        "วันที่แล้วเสร็จ, 19/11/2567, 2024-11-19, ''",
        "ดำเนินการเมื่อ, 19 พ.ย. 67, 2024-11-19, ''",
        "วันที่ดำเนินการ, ทุกเดือน, '', heading-not-recognised",
        "วันที่ดำเนินการตามแผน, 19 พ.ย. 67, '', heading-not-recognised",
        "วันที่กำหนดแล้วเสร็จ, 19 พ.ย. 67, '', heading-not-recognised",
        "วันที่, 19 พ.ย. 67, '', heading-not-recognised",
        "วันที่รายงาน, 19 พ.ย. 67, '', heading-not-recognised"
    })
    void dayOfTheWorkBesideItsPeriodIsAnEvent(String heading, String day, String event, String told) {
        Submission read = read(
                REPORT,
                List.of("มาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", heading),
                List.of(
                        DEEDS,
                        List.of("ไตรมาส 1", "ตลอดปี", "มี.ค. - ก.ย. 2568"),
                        DIVISIONS,
                        DONE,
                        List.of(day, day, day)));
        assertEquals(
                event.isEmpty() ? List.of() : List.of(event + " " + heading + " " + day + " E5"),
                first(read).events().stream()
                        .map(each -> each.date() + " " + each.text() + " "
                                + each.at().a1())
                        .toList());
        assertEquals("ไตรมาส 1", first(read).text(Field.PERIOD));
        assertEquals(
                DONE.get(0) + (event.isEmpty() ? "" : "\n" + day), first(read).text(Field.RESULT));
        assertEquals(
                told,
                read.findings().stream()
                        .filter(finding -> finding.cell().toString().endsWith("!E4"))
                        .map(finding -> finding.code().code())
                        .collect(Collectors.joining(" ")));
    }

    /** The time that was planned stands under words that nobody knows, and beside it the day on which all was done. */
    @ParameterizedTest
    @CsvSource({
        "วันที่ดำเนินการแล้วเสร็จ, แผนเดิมกำหนดไว้, true",
        "วันที่ดำเนินการแล้วเสร็จ, ตามที่ตั้งไว้เดิม, true",
        "วันที่ดำเนินการแล้วเสร็จ, งบประมาณ, false"
    })
    void dayOfTheWorkIsNotThePeriodThatAnotherColumnTells(String done, String planned, boolean both) {
        List<String> spans = List.of("1 ต.ค. 67 - 31 ธ.ค. 67", "01/10/2567 - 31/01/2568", "มี.ค. - ก.ย. 2568");
        Submission read = read(
                REPORT,
                List.of("มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", done, planned),
                List.of(
                        DEEDS,
                        DIVISIONS,
                        DONE,
                        List.of("13 ต.ค. 2567", "11 พ.ย. 2567", "14 มี.ค. 2568"),
                        both ? spans : List.of(FREE, FREE, FREE)));
        assertEquals(both ? spans.get(0) : "13 ต.ค. 2567", first(read).text(Field.PERIOD));
        assertEquals(
                both ? List.of("2024-10-13 D5") : List.of(),
                first(read).events().stream()
                        .map(each -> each.date() + " " + each.at().a1())
                        .toList());
    }

    /** Nor is the quarter of a report the one in which something was due. */
    @Test
    void quarterOfTheReportBesideTheDayOfTheWorkIsNotItsPeriod() {
        List<String> quarters = List.of("ไตรมาส 1", "ไตรมาส 1", "ไตรมาส 2");
        Submission read = read(
                REPORT,
                List.of("มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", "วันที่ดำเนินการ", "ไตรมาสที่รายงาน"),
                List.of(DEEDS, DIVISIONS, DONE, List.of("13 ต.ค. 2567", "11 พ.ย. 2567", "14 มี.ค. 2568"), quarters));
        assertEquals("", first(read).text(Field.PERIOD));
    }

    /** Of two columns of per cents nobody knows which is of the work. */
    @Test
    void noneOfTwoColumnsOfPerCentIsTheState() {
        Submission read = read(
                REPORT,
                List.of("มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", "ร้อยละความสำเร็จ", "ร้อยละความสำเร็จที่ทำได้"),
                List.of(DEEDS, DIVISIONS, DONE, List.of("100", "100", "100"), List.of("0", "50", "100")));
        assertEquals("", first(read).text(Field.STATUS));
        assertEquals(
                List.of("D4", "E4"),
                read.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED)
                        .flatMap(finding -> finding.cells().stream())
                        .map(cell -> cell.a1())
                        .toList());
    }

    /** "ยังไม่ได้ดำเนินการ" with 0 per cent behind it would be a state of nobody. */
    @Test
    void perCentStandsBehindNoOtherStateThanDone() {
        Submission read = read(
                REPORT,
                List.of("มาตรการ", "ผู้รับผิดชอบ", "สถานะ", "ผลการดำเนินงาน", "ร้อยละความสำเร็จ"),
                List.of(
                        DEEDS,
                        DIVISIONS,
                        List.of("ยังไม่ได้ดำเนินการ", "อยู่ระหว่างดำเนินการ", "ดำเนินการแล้วเสร็จ"),
                        DONE,
                        List.of("0", "50", "80")));
        assertEquals(
                List.of("ยังไม่ได้ดำเนินการ", "อยู่ระหว่างดำเนินการ", "ดำเนินการแล้วเสร็จ ร้อยละ 80"),
                read.measures().stream().map(row -> row.text(Field.STATUS)).toList());
    }

    /** A state of done beside a part of the work is no longer one that stands alone. */
    @Test
    void perCentBelowAllStandsBehindTheState() {
        Submission read = read(
                REPORT,
                List.of("มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", "สถานะ", "ร้อยละความสำเร็จ"),
                List.of(
                        DEEDS,
                        DIVISIONS,
                        DONE,
                        Collections.nCopies(3, "ดำเนินการแล้วเสร็จ"),
                        List.of("80%", "100", "")));
        assertEquals(
                List.of("ดำเนินการแล้วเสร็จ ร้อยละ 80", "ดำเนินการแล้วเสร็จ", "ดำเนินการแล้วเสร็จ"),
                read.measures().stream()
                        .map(measure -> measure.text(Field.STATUS))
                        .toList());
    }

    /** A note or a comment that says that what the result tells was not done is a warning. */
    @Test
    void noteOrCommentThatDeniesAResultIsAWarning() {
        BookBuilder book = new BookBuilder();
        book.sheet("แผ่น1")
                .set(1, 1, REPORT)
                .set(2, 1, BODY)
                .row(4, "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", "หมายเหตุ")
                .row(5, DEEDS.get(0), DIVISIONS.get(0), "จัดประชุมเมื่อวันที่ 20 มกราคม 2568")
                .row(6, DEEDS.get(1), DIVISIONS.get(1), "จัดประชุมเมื่อวันที่ 21 มกราคม 2568", "ยังไม่ได้ดำเนินการจริง")
                .row(7, DEEDS.get(2), DIVISIONS.get(2), "จัดประชุมเมื่อวันที่ 22 มกราคม 2568", "งบประมาณจำกัด")
                .comment("C5", "ยังไม่ได้ทำจริง ใส่ไว้ก่อน");
        assertEquals(
                List.of("แผ่น1!D6 note-given-up", "แผ่น1!C5 comment-at-measure"),
                TestReading.read(book.toBytes()).findings().stream()
                        .filter(finding -> finding.severity() == Severity.WARNING)
                        .map(finding -> finding.cell() + " " + finding.details().get("case"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "ความก้าวหน้า, รายงานสิ่งที่ทำ",
        "ความก้าวหน้าของงาน, ผลงานรอบนี้",
        "ความก้าวหน้า, ผลที่ได้รับจากการดำเนินการ"
    })
    void aStateTellsNotWhatWasDone(String state, String result) {
        Measure first = first(read(
                REPORT, List.of("มาตรการ", "ผู้รับผิดชอบ", state, result), List.of(DEEDS, DIVISIONS, STATES, DONE)));
        assertEquals(STATES.get(0), first.text(Field.STATUS));
        assertEquals(DONE.get(0), first.text(Field.RESULT));
        assertEquals("", first.text(Field.MONITORING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลของกองอื่น",
                "ผลที่ไม่ผ่าน",
                "ผลที่คาดว่าจะได้รับ",
                "ผลหากไม่ได้ทำ",
                "ผลรอบที่แล้ว",
                "ผลปีก่อน"
            })
    void whatHasNotComeAboutInThisRoundIsNoResultBesideAState(String heading) {
        Submission read = read(
                REPORT,
                List.of("มาตรการ", "ผู้รับผิดชอบ", "สถานะ", "ผลลัพธ์", heading),
                List.of(DEEDS, DIVISIONS, STATES, BETTER, DONE));
        assertTrue(read.measures().stream()
                .noneMatch(measure -> measure.text(Field.RESULT).equals(DONE.get(0))
                        || measure.text(Field.OUTCOME).contains(DONE.get(0))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "การตามงาน",
                "การกำกับของผู้บริหาร",
                "รายงานความคืบหน้าอย่างไร",
                "การติดตามโดยผู้บริหาร",
                "การรายงานต่อผู้บริหาร"
            })
    void whoFollowsUpIsNoReasonToLeaveHow(String heading) {
        assertEquals(
                WATCHED.get(0),
                first(read(PLAN, List.of("มาตรการ", "ผู้รับผิดชอบ", heading), List.of(DEEDS, DIVISIONS, WATCHED)))
                        .text(Field.MONITORING));
    }

    @ParameterizedTest
    @CsvSource({
        "มาตรการที่ผู้บริหารเห็นชอบ, 3",
        "มาตรการที่ที่ประชุมเห็นชอบ, 3",
        "มาตรการที่ผู้บริหารได้อนุมัติแล้ว, 3",
        "มาตรการที่ผู้บริหารไม่เห็นชอบ, 0",
        "มาตรการที่ที่ประชุมยังไม่อนุมัติ, 0",
        "มาตรการที่ผู้บริหารเห็นชอบให้ยกเลิก, 0",
        "มาตรการที่ยกเลิก, 0",
        "มาตรการที่เลิกทำ, 0",
        "มาตรการที่งด, 0",
        "มาตรการที่ถอนออก, 0",
        "มาตรการที่รอเห็นชอบ, 0",
        "กิจกรรมที่รองบประมาณ, 0",
        "กิจกรรมที่รองรับ, 3",
        "มาตรการที่ไม่ผ่านการพิจารณา, 0",
        "มาตรการที่ผู้บริหารเห็นชอบให้ชะลอ, 0",
        "มาตรการแก้ไขข้อที่ไม่ผ่าน, 3",
        "แนวทางแก้ไขตัวชี้วัดที่ไม่ผ่านเกณฑ์, 3",
        "มาตรการปรับปรุงข้อที่ไม่ผ่านการประเมิน, 3",
        "มาตรการ/กิจกรรมต้นแบบ, 3",
        "มาตรการงดรับของขวัญ, 3",
        "ตัวอย่างมาตรการ, 0",
        "มาตรการของหน่วยงานอื่น, 0",
        "งานที่ตัดออก, 0",
        "มาตรการของหน่วยงาน, 3"
    })
    void measuresThatWereAdoptedAreThePlans(String heading, int stored) {
        Submission read = read(
                PLAN,
                List.of("ลำดับ", heading, "เดือนที่ดำเนินการ", "กอง/สำนักที่รับผิดชอบ"),
                List.of(
                        List.of("1", "2", "3"),
                        DEEDS,
                        List.of("มกราคม 2568", "กุมภาพันธ์ 2568", "มีนาคม 2568"),
                        DIVISIONS));
        assertEquals(
                stored,
                read.measures().stream()
                        .filter(measure -> !measure.text(Field.MEASURE).isEmpty())
                        .count(),
                () -> TestReading.codes(read).toString());
        assertTrue(stored == 0 || first(read).text(Field.RESPONSIBLE).equals("กองช่าง"));
    }

    /** What was done may be told in any words where the heading leaves no doubt, and the measures where no other column speaks of them. */
    @ParameterizedTest
    @CsvSource({
        "ผลตามมาตรการ, true",
        "ผลที่ทำได้จริง, true",
        "การดำเนินการที่ผ่านมา, true",
        "ผลกระทบต่อประชาชน, false",
        "ผลของปีก่อน, false",
        "ผลที่คาด, false"
    })
    void aPlainResultNeedsNoWordsOfDeeds(String heading, boolean stored) {
        assertEquals(
                stored ? PLAIN.get(0) : "",
                first(read(REPORT, List.of("มาตรการ", "ผู้รับผิดชอบ", heading), List.of(DEEDS, DIVISIONS, PLAIN)))
                        .text(Field.RESULT));
    }

    @ParameterizedTest
    @CsvSource({
        "แนวทาง/มาตรการที่คิดไว้, true",
        "ผู้เสนอมาตรการ, false",
        "ที่มาของมาตรการ, false",
        "ประโยชน์ของมาตรการ, false"
    })
    void theLastColumnOfTextsHasTheMeasuresThatItsHeadingSpeaksOf(String heading, boolean stored) {
        assertEquals(
                stored ? ODD.get(0) : "",
                first(read(
                                PLAN,
                                List.of("ประเด็นปัญหา", heading, "ผู้รับผิดชอบ", "งบประมาณ"),
                                List.of(WEAK, ODD, DIVISIONS, List.of(FREE, FREE, FREE))))
                        .text(Field.MEASURE));
    }

    @ParameterizedTest
    @CsvSource({"ข้อเสนอต่อผู้บริหาร, true", "ความเห็นผู้บริหาร, false"})
    void whatIsProposedToTheHeadsIsARecommendation(String heading, boolean stored) {
        assertEquals(
                stored ? ASKED.get(0) : "",
                first(read(
                                REPORT,
                                List.of("มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", heading),
                                List.of(DEEDS, DIVISIONS, DONE, ASKED)))
                        .text(Field.RECOMMENDATION));
    }

    /** "ประเด็น" says no more than that something is said: what is to become better is no issue, and what is to be mended is one. */
    @ParameterizedTest
    @CsvSource({
        "ประเด็นพัฒนาต่อยอด, TO_DEVELOP",
        "ประเด็นที่อยากพัฒนาให้ดีขึ้น, TO_DEVELOP",
        "จุดที่ทำให้ดียิ่งขึ้น, TO_DEVELOP",
        "ประเด็นที่ต้องพัฒนาให้ดีขึ้นกว่าเดิม, TO_DEVELOP",
        "ประเด็นที่ต้องแก้ไขหรือทำให้ดีขึ้น, ISSUE",
        "ประเด็นปัญหาที่ต้องปรับ, ISSUE",
        "จุดที่ต้องแก้หรือพัฒนา, ISSUE",
        "เรื่องที่คะแนนยังน้อย, ISSUE"
    })
    void whatIsToBecomeBetterIsNoIssue(String heading, Field field) {
        Measure first = first(read(PLAN, List.of(heading, "มาตรการ", "ผู้รับผิดชอบ"), List.of(WEAK, DEEDS, DIVISIONS)));
        for (Field each : List.of(Field.ISSUE, Field.TO_DEVELOP)) {
            assertEquals(each == field ? WEAK.get(0) : "", first.text(each), heading);
        }
    }

    /** Neither a wish nor what shall be counted nor a remark is what came of a measure, least of all in a plan. */
    @ParameterizedTest
    @ValueSource(strings = {"ผลที่อยากเห็น", "ตัวบ่งชี้ความสำเร็จของกิจกรรม", "บันทึกเพิ่มเติม", "ลงชื่อผู้รายงาน"})
    void whatIsOnlyHopedForIsNoResult(String heading) {
        for (List<String> cells : List.of(DONE, BETTER, WATCHED, List.of("ครบ 9 หมู่บ้าน", "40 คน", "ร้อยละ 85"))) {
            Submission read = read(
                    PLAN,
                    List.of("จุดที่คะแนนหาย", "มาตรการหลัก", "กองแกนหลัก", heading),
                    List.of(WEAK, DEEDS, DIVISIONS, cells));
            Measure first = first(read);
            for (Field each : List.of(Field.RESULT, Field.OUTCOME, Field.MONITORING)) {
                assertEquals("", first.text(each), heading);
            }
            assertTrue(TestReading.codes(read).toString().contains("heading-not-recognised"), heading);
        }
    }

    /** What was done and where it stands have headings of one word each: states are told by their cells, however the others sound. */
    @ParameterizedTest
    @CsvSource({
        "ผลการปฏิบัติงาน, ความคืบหน้า",
        "สรุปผลการดำเนินงานจริง, ความก้าวหน้า",
        "ผลงานในรอบนี้, ความก้าวหน้าของงาน",
        "รายงานผล, สถานะงาน"
    })
    void nothingButStatesIsNoResult(String result, String state) {
        for (boolean first : List.of(true, false)) {
            Measure measure = first(read(
                    REPORT,
                    first
                            ? List.of("มาตรการ", "ผู้รับผิดชอบ", result, state)
                            : List.of("มาตรการ", "ผู้รับผิดชอบ", state, result),
                    List.of(DEEDS, DIVISIONS, first ? PLAIN : ENDED, first ? ENDED : PLAIN)));
            assertEquals(ENDED.get(0), measure.text(Field.STATUS), state);
            assertEquals(PLAIN.get(0), measure.text(Field.RESULT), result);
            assertEquals("", measure.text(Field.OUTCOME) + measure.text(Field.MONITORING), result);
        }
    }

    /** Of a report with one column of what came of it, that is its result; beside a result it is the outcome, and how it is watched stays that. */
    @Test
    void theOnlyColumnOfWhatCameIsTheResult() {
        for (String heading : List.of("ผลที่ได้", "สรุปผลที่ได้", "รายงานผล")) {
            List<String> cells = heading.equals("รายงานผล") ? PLAIN : BETTER;
            Measure alone =
                    first(read(REPORT, List.of("มาตรการ", "ผู้รับผิดชอบ", heading), List.of(DEEDS, DIVISIONS, cells)));
            assertEquals(cells.get(0), alone.text(Field.RESULT), heading);
        }
        Measure both = first(read(
                REPORT,
                List.of("มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", "ผลที่ได้"),
                List.of(DEEDS, DIVISIONS, DONE, BETTER)));
        assertEquals(DONE.get(0), both.text(Field.RESULT));
        assertEquals(BETTER.get(0), both.text(Field.OUTCOME));
        List<String> watched = List.of("รายงานปลัดทุกเดือน", "ติดตามในที่ประชุม", "กำกับทุกไตรมาส");
        assertEquals(
                watched.get(0),
                first(read(REPORT, List.of("มาตรการ", "ผู้รับผิดชอบ", "รายงานผล"), List.of(DEEDS, DIVISIONS, watched)))
                        .text(Field.MONITORING));
    }

    /** What is expected has not come, even if its cells sound so and it stands right behind the results. */
    @ParameterizedTest
    @ValueSource(strings = {"ผลที่คาดว่าจะได้รับ", "ผลผลิตที่คาดหวัง"})
    void whatIsExpectedIsNoOutcome(String expected) {
        List<String> products = List.of("คำสั่งแบ่งงาน ๑ ฉบับ", "ไลน์กลุ่ม ๙ กลุ่ม", "รายงานการใช้จ่าย ๖ ฉบับ");
        Submission read = read(
                REPORT,
                List.of("มาตรการ", "ผลการดำเนินงาน", expected, "ผู้รับผิดชอบ"),
                List.of(DEEDS, DONE, products, DIVISIONS));
        assertEquals(DONE.get(0), first(read).text(Field.RESULT));
        assertEquals("", first(read).text(Field.OUTCOME));
        assertTrue(
                TestReading.codes(read).contains("heading-not-recognised แผ่น1!C4"), TestReading.codes(read)::toString);
    }

    /** States are kept as such in a plan too where the heading speaks of the work; below a remark they are told. */
    @ParameterizedTest
    @CsvSource({"ทำแล้ว/ยังไม่ทำ, true", "สภาพงาน (ทำแล้วหรือยัง), true", "บันทึกเพิ่มเติม, false"})
    void statesInAPlan(String heading, boolean stored) {
        Measure first =
                first(read(PLAN, List.of("มาตรการ", "ผู้รับผิดชอบ", heading), List.of(DEEDS, DIVISIONS, STATES)));
        assertEquals(stored ? STATES.get(0) : "", first.text(Field.STATUS));
        assertEquals("", first.text(Field.RESULT));
    }

    /** "ไตรมาสที่ ๒" beside its label counts no measures. */
    @Test
    void aQuarterOnACardIsItsPeriod() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("สรุปผล").set(1, 1, REPORT).set(2, 1, BODY);
        for (int card = 0; card < 3; card++) {
            int row = 4 + card * 6;
            sheet.row(row, "รายการมาตรการ", DEEDS.get(card));
            sheet.row(row + 1, "ผู้ปฏิบัติ", DIVISIONS.get(card));
            sheet.row(row + 2, "กำหนดเสร็จ", card == 1 ? "ไตรมาสที่ ๒" : "ตลอดปีงบประมาณ");
            sheet.row(row + 3, "สิ่งที่ได้ดำเนินการ", DONE.get(card));
            sheet.row(row + 4, "หลักฐานที่ตรวจสอบได้", card == 1 ? "-" : "สำเนาคู่มือ");
        }
        List<Measure> measures = TestReading.read(book.toBytes()).measures();
        assertEquals(
                DEEDS, measures.stream().map(each -> each.text(Field.MEASURE)).toList());
        assertEquals("ไตรมาสที่ ๒", measures.get(1).text(Field.PERIOD));
        assertEquals(DONE.get(1), measures.get(1).text(Field.RESULT));
    }

    /** "เลขรับ ๒๙" beside its label counts no measures either: the label stands beside other texts on the other cards. */
    @Test
    void aNumberOfAPaperOnACardIsItsEvidence() {
        List<String> papers = List.of("ทะเบียนคุม", "คำสั่งแต่งตั้งคณะทำงาน", "บันทึกข้อความเลขรับ ๒๙");
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").set(1, 1, REPORT).set(2, 1, BODY);
        for (int card = 0; card < 3; card++) {
            int row = 4 + card * 9;
            sheet.row(row, "มาตรการที่ " + (card + 1));
            sheet.row(row + 1, "กิจกรรมยกระดับความโปร่งใส", DEEDS.get(card));
            sheet.row(row + 2, "ส่วนราชการเจ้าของเรื่อง", DIVISIONS.get(card));
            sheet.row(row + 3, "ผลการปฏิบัติ", DONE.get(card));
            sheet.row(row + 4, "มีอะไรเป็นหลักฐาน", papers.get(card));
            sheet.row(row + 5, "งบที่ใช้", "4,750");
        }
        List<Measure> measures = TestReading.read(book.toBytes()).measures();
        assertEquals(
                DEEDS, measures.stream().map(each -> each.text(Field.MEASURE)).toList());
        assertEquals(papers.get(2), measures.get(2).text(Field.EVIDENCE));
    }

    /** A summary of what was carried out in a round is a report; one of the measures, or a plan for the round, is none. */
    @ParameterizedTest
    @CsvSource({
        "สรุปการดำเนินงานตามมาตรการ ITA รอบ 6 เดือน ปีงบประมาณ 2568, true",
        "สรุปการปฏิบัติตามมาตรการ ITA รอบ 12 เดือน ปีงบประมาณ 2568, true",
        "สรุปมาตรการ ITA รอบ 6 เดือน ปีงบประมาณ 2568, false",
        "แผนสรุปการดำเนินงานตามมาตรการ ITA รอบ 6 เดือน ปีงบประมาณ 2568, false"
    })
    void aSummaryOfWhatWasCarriedOutIsAReport(String title, boolean report) {
        Measure first =
                first(read(title, List.of("มาตรการ", "ผู้รับผิดชอบ", "รายงานผล"), List.of(DEEDS, DIVISIONS, PLAIN)));
        assertEquals(report ? PLAIN.get(0) : "", first.text(Field.RESULT));
    }
}
