package org.itaconsolidator.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.junit.jupiter.api.Test;

/**
 * Results drawn from parts that are independent of each other: a measure, what came of it, why, how it goes on, and how it is spelled. The
 * parts say the truth, so that no list of sentences has to.
 */
class DrawnResultsTest {
    private static final Body BODY = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "สมมติ", "สาธิต");
    private static final int DRAWN = 40;

    private record Plan(String measure, String did, String deed, String thing) {}

    private static final List<Plan> PLANS = List.of(
            new Plan(
                    "ติดตั้งกล้องวงจรปิดบริเวณสำนักงาน",
                    "ติดตั้งกล้องวงจรปิด 8 จุด",
                    "ติดตั้งกล้องวงจรปิด",
                    "กล้องวงจรปิด"),
            new Plan(
                    "จัดทำป้ายแสดงขั้นตอนการให้บริการ",
                    "จัดทำและติดป้ายขั้นตอนหน้าห้องทุกกอง",
                    "จัดทำป้าย",
                    "ป้ายแสดงขั้นตอน"),
            new Plan(
                    "ประกาศมาตรฐานระยะเวลาการให้บริการประชาชน",
                    "ออกประกาศและปิดประกาศมาตรฐานระยะเวลา",
                    "ออกประกาศ",
                    "ประกาศมาตรฐาน"),
            new Plan("จัดทำแผ่นพับการชำระภาษี", "จัดทำแผ่นพับและแจกตามหมู่บ้าน", "จัดทำแผ่นพับ", "แผ่นพับ"),
            new Plan(
                    "จัดทำข้อตกลงคุณธรรมของผู้บริหาร",
                    "จัดทำข้อตกลงคุณธรรมครบทุกกอง",
                    "จัดทำข้อตกลง",
                    "ข้อตกลงคุณธรรม"),
            new Plan(
                    "ปรับปรุงเว็บไซต์ของหน่วยงานให้เป็นปัจจุบัน",
                    "ปรับปรุงเว็บไซต์ให้เป็นปัจจุบัน",
                    "ปรับปรุงเว็บไซต์",
                    "การปรับปรุงเว็บไซต์"));
    private static final List<String> DENIED = List.of(
            "ยังไม่ได้%s",
            "ไม่ได้%s",
            "ยังมิได้%s",
            "ไม่สามารถ%sได้",
            "ไม่มีการ%sแต่อย่างใด",
            "ในรอบปีนี้ยังไม่เคย%s",
            "ที่ประชุมหารือแล้ว แต่ยังไม่ได้%s",
            "แต่งตั้งคณะทำงานเมื่อวันที่ 12 มกราคม 2569 แล้ว แต่ไม่ได้%s",
            "นักวิเคราะห์นโยบายและแผนไม่ได้%s");
    private static final List<String> LACKING = List.of("%sยังไม่มี", "%sยังไม่เกิดขึ้น");
    private static final List<String> PUT_OFF =
            List.of("เลื่อน%sออกไปเป็นปีหน้า", "ชะลอ%sไว้ก่อน", "%sถูกเลื่อนออกไปเป็นปีงบประมาณ 2570");
    private static final List<String> GIVEN_UP =
            List.of("%sขอยกเลิก", "ตัด%sออกจากแผน", "ที่ประชุมเมื่อวันที่ 4 มีนาคม 2569 มีมติยกเลิก%s");
    private static final List<String> WHY = List.of(
            "",
            " เนื่องจากอยู่ระหว่างเลือกตั้งนายก",
            " เพราะของเดิมยังใช้ได้ดี",
            " เพราะผู้รับจ้างทิ้งงานเมื่อวันที่ 10 ก.พ. 69",
            " เนื่องจากเมื่อวันที่ 5 มกราคม 2569 ได้โอนงบประมาณไปแก้ไขปัญหาภัยแล้ง");
    private static final List<String> AND_SO = List.of(
            "",
            " และรายงานนายกทราบแล้ว",
            " โดยได้รายงานผู้บริหารทราบแล้วเมื่อวันที่ 5 สิงหาคม 2569",
            " จึงขอเรียนมาเพื่อทราบ",
            " ทั้งนี้จะเร่งดำเนินการ",
            " แต่ได้กำชับเจ้าหน้าที่แล้ว",
            " (รายงานเมื่อวันที่ 5 มีนาคม 2569)");
    private static final List<String> DAYS =
            List.of(" เมื่อวันที่ 15 มกราคม 2569", " วันที่ 3 มี.ค. 69", " เมื่อ 21/4/2569", " ในวันที่ 9 มิ.ย. 2569");
    private static final List<String> WELL = List.of(
            "",
            " ไม่พบข้อร้องเรียน",
            " โดยไม่มีผู้ใดคัดค้าน",
            " ทำให้ไม่เกิดความล่าช้า",
            " ทั้งนี้จะติดตามผลต่อไป",
            " และรายงานผลให้ผู้บริหารทราบแล้ว");

    private final Random random = new Random(2569);

    @Test
    void whatWasNotDoneStandsSoWhateverIsToldBesideIt() {
        assertAll("not-done"::equals, plan -> draw(DENIED).formatted(plan.deed) + draw(WHY) + draw(AND_SO));
        assertAll("not-done"::equals, plan -> draw(LACKING).formatted(plan.thing) + draw(WHY) + draw(AND_SO));
        assertAll("postponed"::equals, plan -> draw(PUT_OFF).formatted(plan.thing) + draw(WHY));
        assertAll("cancelled"::equals, plan -> draw(GIVEN_UP).formatted(plan.thing) + draw(WHY));
    }

    @Test
    void whatWasDoneIsDoneWhateverIsToldBesideIt() {
        assertAll("complete"::equals, plan -> plan.did + draw(DAYS) + draw(WELL));
        assertAll("incomplete"::equals, plan -> plan.did + "แล้ว" + draw(WELL));
    }

    /** What a measure forbids was kept where it did not happen, and nothing proves it where it did. */
    @Test
    void whatIsForbiddenIsKeptWhereItDidNotHappen() {
        List<Plan> forbidden = List.of(
                new Plan("งดจัดเลี้ยงด้วยเงินงบประมาณ", "", "จัดเลี้ยง", ""),
                new Plan("ไม่รับของขวัญและของกำนัลทุกชนิด", "", "รับของขวัญ", ""),
                new Plan("ห้ามนำรถยนต์ของราชการไปใช้ส่วนตัว", "", "นำรถราชการไปใช้ส่วนตัว", ""));
        List<String> kept =
                List.of("ไม่มีการ%s", "ไม่ได้%s", "ยังไม่มีการ%s", "ไม่พบการ%s", "งด%s เพราะงบหมด", "มิได้%s");
        assertAll(forbidden, "incomplete"::equals, plan -> draw(kept).formatted(plan.deed) + draw(WELL));
        assertAll(
                forbidden,
                "incomplete"::equals,
                plan -> draw(List.of("มีการ%s", "ยังมีการ%s", "%sตามปกติ", "ไม่ได้ปฏิบัติตาม %s"))
                                .formatted(plan.deed)
                        + draw(DAYS));
        assertAll(
                forbidden,
                "not-done"::equals,
                plan -> draw(List.of(
                                "ยังไม่มีการงด%s",
                                "ยังไม่ได้ประกาศงด%s", "ยังไม่เริ่มงด%s", "ยังไม่ได้ดำเนินการ ยังมีการ%s"))
                        .formatted(plan.deed));
        assertAll(
                forbidden.subList(0, 2),
                "complete"::equals,
                plan -> draw(List.of("จัดอบรมเรื่องการ%s", "เปิดช่องทางแจ้งการ%s"))
                                .formatted(plan.deed)
                        + draw(DAYS));
    }

    /** Where nothing came that a measure waits for, nobody left it undone. */
    @Test
    void whatDidNotComeUpWasNotLeftUndone() {
        List<Plan> waiting = List.of(
                new Plan("ตรวจสอบข้อเท็จจริงเมื่อมีเรื่องร้องเรียนการทุจริต", "", "เรื่องร้องเรียน", ""),
                new Plan("จัดการเรื่องร้องเรียนของประชาชนภายใน 7 วัน", "", "ผู้ร้องเรียน", ""),
                new Plan("ดำเนินการทางวินัยกับผู้กระทำผิด", "", "ผู้กระทำผิด", ""));
        List<String> none = List.of(
                "ไม่มี%s",
                "ยังไม่มี%s",
                "ไม่มี%s จึงไม่ได้ดำเนินการ",
                "เนื่องจากไม่มี%s จึงยังไม่ได้ดำเนินการ",
                "ในปีงบประมาณนี้ไม่มี%s");
        assertAll(waiting, "incomplete"::equals, plan -> draw(none).formatted(plan.deed));
    }

    private void assertAll(Predicate<String> state, Function<Plan, String> result) {
        assertAll(PLANS, state, result);
    }

    private void assertAll(List<Plan> plans, Predicate<String> state, Function<Plan, String> result) {
        assertEquals(
                List.of(),
                IntStream.range(0, DRAWN)
                        .mapToObj(any -> {
                            Plan plan = draw(plans);
                            String text = spell(result.apply(plan));
                            String came = stateOf(plan.measure, text);
                            return state.test(came) ? "" : plan.measure + " | " + text + " | " + came;
                        })
                        .filter(Predicate.not(String::isEmpty))
                        .distinct()
                        .toList());
    }

    private <T> T draw(List<T> parts) {
        return parts.get(random.nextInt(parts.size()));
    }

    /** In Thai digits, without blanks between Thai letters, or as a line of a list. */
    private String spell(String text) {
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                text.codePoints()
                        .map(c -> c >= '0' && c <= '9' ? c - '0' + '๐' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            case 2 -> text.replaceAll("(?<=[ก-๎]) (?=[ก-๎])", "");
            case 3 -> "- " + text;
            default -> text;
        };
    }

    private static String stateOf(String measure, String result) {
        String period = "ต.ค. ๒๕๖๘ - ก.ย. ๒๕๖๙";
        Rows rows = new Rows().delivery(Form.MEASURES, 2569, 0, "").row(Field.MEASURE, measure, Field.PERIOD, period);
        rows.delivery(Form.REPORT, 2569, FiscalYear.WHOLE_YEAR, "")
                .row(Field.MEASURE, measure, Field.PERIOD, period, Field.RESULT, result);
        return rows.follow()
                .listOf(BODY, FiscalYear.ofBuddhist(2569))
                .get(0)
                .stateOn(LocalDate.of(2026, 11, 26))
                .code();
    }
}
