package org.itaconsolidator.read;

import static org.itaconsolidator.model.Field.INDICATOR;
import static org.itaconsolidator.model.Field.ISSUE;
import static org.itaconsolidator.model.Field.MEASURE;
import static org.itaconsolidator.model.Field.MONITORING;
import static org.itaconsolidator.model.Field.OUTCOME;
import static org.itaconsolidator.model.Field.PERIOD;
import static org.itaconsolidator.model.Field.RECOMMENDATION;
import static org.itaconsolidator.model.Field.RESPONSIBLE;
import static org.itaconsolidator.model.Field.RESULT;
import static org.itaconsolidator.model.Field.SEQ;
import static org.itaconsolidator.model.Field.STEPS;
import static org.itaconsolidator.model.Field.SUB_TOPIC;
import static org.itaconsolidator.model.Field.TO_DEVELOP;
import static org.itaconsolidator.model.Field.WEAKNESS;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * One of the five layouts of practice with invented rows, and what must be read of them.
 *
 * @param fields the columns from left to right
 * @param rows the rows of the table, blank cells left out
 * @param truth the measures: which rows they stand in and what is to be known of them
 */
record SampleLayout(String name, List<Field> fields, List<Row> rows, List<Truth> truth) {
    private static final List<Field> NOT_KEPT = List.of(SEQ, INDICATOR);

    /** A row under the line of a topic, {@code ""} for none. */
    record Row(String topicLine, Map<Field, String> cells) {}

    /** A measure: number of its rows, indicator, topic (0 for none), item, number of steps, divisions, period. */
    record Truth(int rows, int indicator, int topic, String item, int steps, String divisions, String period) {}

    String heading(Field field) {
        return Layouts.load().heading(field);
    }

    /** Every fact that must be read, one per line. */
    List<String> facts() {
        List<String> facts = new ArrayList<>();
        int row = 0;
        for (int i = 0; i < truth.size(); i++) {
            Truth measure = truth.get(i);
            facts.add(i + " indicator " + measure.indicator());
            facts.add(i + " topic " + measure.topic());
            facts.add(i + " item " + measure.item());
            facts.add(i + " steps " + measure.steps());
            facts.add(i + " divisions " + measure.divisions());
            facts.add(i + " period " + measure.period());
            for (Field field : fields) {
                if (!NOT_KEPT.contains(field)) {
                    List<String> texts = new ArrayList<>();
                    for (Row part : rows.subList(row, row + measure.rows())) {
                        String text = ThaiText.fold(part.cells().getOrDefault(field, ""));
                        if (!text.isEmpty() && !text.equals("-") && !texts.contains(text)) {
                            texts.add(text);
                        }
                    }
                    if (!texts.isEmpty()) {
                        facts.add(i + " " + field + " " + String.join("", texts));
                    }
                }
            }
            row += measure.rows();
        }
        return facts;
    }

    static List<SampleLayout> all() {
        return List.of(packedIssues(), twoRowAnalysis(), stepRows(), topics(), indicators());
    }

    private static Row row(List<Field> fields, String topicLine, String... texts) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                cells.put(fields.get(i), texts[i]);
            }
        }
        return new Row(topicLine, cells);
    }

    /** Instrument, indicator and item packed into the first cell; no period. */
    private static SampleLayout packedIssues() {
        List<Field> fields = List.of(ISSUE, RESPONSIBLE, STEPS, MONITORING, RESULT);
        return new SampleLayout(
                "packed issues",
                fields,
                List.of(
                        row(
                                fields,
                                "",
                                "เครื่องมือการประเมิน EIT\nตัวชี้วัดที่ ๘\nการปรับปรุงการทำงาน\nE๘ ผู้มาติดต่อเห็นว่าควรปรับปรุงขั้นตอน",
                                "สำนักปลัด/กองคลัง",
                                "๑. ประชุมทบทวนขั้นตอน\n๒. ติดป้ายบอกขั้นตอน",
                                "๑. รายงานทุกเดือน",
                                "ทบทวนแล้วสองขั้นตอน"),
                        row(
                                fields,
                                "",
                                "เครื่องมือการประเมิน IIT\nตัวชี้วัดที่ ๔\nการใช้ทรัพย์สินของราชการ\nI๑๑ การขออนุญาตยืมยังไม่สะดวก",
                                "กองคลัง /งานพัสดุ",
                                "๑.ทำแบบฟอร์มยืม๒.ทำทะเบียนคุม๓.แจ้งเวียน",
                                "สรุปการยืมทุกไตรมาส",
                                "มีทะเบียนคุมแล้ว"),
                        row(
                                fields,
                                "",
                                "เครื่องมือการประเมิน EIT\nตัวชี้วัดที่ ๗\nประสิทธิภาพการสื่อสาร\nE๖ ช่องทางเผยแพร่ยังน้อย",
                                "สำนักปลัด",
                                "๑. เปิดเพจของหน่วยงาน\n๒. ปรับหน้าเว็บ",
                                "-",
                                "เปิดเพจแล้ว")),
                List.of(
                        new Truth(1, 8, 0, "E8", 2, "สำนักปลัด|กองคลัง", "/"),
                        new Truth(1, 4, 0, "I11", 3, "กองคลัง", "/"),
                        new Truth(1, 7, 0, "E6", 2, "สำนักปลัด", "/")));
    }

    /** Weaknesses and issues per indicator, measures by who, how and how followed up. */
    private static SampleLayout twoRowAnalysis() {
        List<Field> fields =
                List.of(SEQ, INDICATOR, SUB_TOPIC, WEAKNESS, TO_DEVELOP, RESPONSIBLE, STEPS, MONITORING, MEASURE);
        return new SampleLayout(
                "analysis and measures",
                fields,
                List.of(
                        row(
                                fields,
                                "",
                                "๑",
                                "คุณภาพการดำเนินงาน",
                                "การให้ข้อมูลที่ตรงไปตรงมา",
                                "ป้ายข้อมูลเก่าเกินไป",
                                "จัดทำป้ายข้อมูลใหม่",
                                "กองช่าง",
                                "๑. สำรวจป้าย\n๒. ออกแบบใหม่\n๓. ติดตั้ง",
                                "๑. ตรวจทุกเดือน",
                                "๑. มาตรการปรับปรุงป้าย"),
                        row(
                                fields,
                                "",
                                "๒",
                                "การใช้งบประมาณ",
                                "การรับรู้แผนการใช้จ่าย",
                                "บุคลากรไม่เห็นแผน",
                                "เผยแพร่แผนในที่ประชุม",
                                "กองคลัง",
                                "๑. สรุปแผน\n๒. แจ้งที่ประชุม",
                                "๑. รายงานรายไตรมาส",
                                "๑. มาตรการเปิดเผยแผนการใช้จ่าย"),
                        row(
                                fields,
                                "",
                                "๓",
                                "การเปิดเผยข้อมูล",
                                "ข้อมูลบนหน้าเว็บ",
                                "หน้าเว็บไม่เป็นปัจจุบัน",
                                "ตั้งผู้ดูแลหน้าเว็บ",
                                "สำนักปลัด",
                                "๑. ตั้งผู้ดูแล\n๒. ตรวจลิงก์",
                                "๑. ตรวจทุกสัปดาห์",
                                "๑. มาตรการดูแลหน้าเว็บ")),
                List.of(
                        new Truth(1, 6, 0, "", 3, "กองช่าง", "/"),
                        new Truth(1, 2, 0, "", 2, "กองคลัง", "/"),
                        new Truth(1, 9, 0, "", 2, "สำนักปลัด", "/")));
    }

    /** A row per step below the measure. */
    private static SampleLayout stepRows() {
        List<Field> fields = List.of(MEASURE, STEPS, RESPONSIBLE, PERIOD, RESULT, RECOMMENDATION);
        return new SampleLayout(
                "a row per step",
                fields,
                List.of(
                        row(
                                fields,
                                "",
                                "การยกระดับการให้บริการ",
                                "๑. แต่งตั้งคณะทำงาน",
                                "สำนักปลัด",
                                "ธันวาคม ๒๕๖๖",
                                "- มีคำสั่งแล้ว",
                                ""),
                        row(
                                fields,
                                "",
                                "",
                                "๒. ประชุมคณะทำงาน",
                                "กองคลัง",
                                "ม.ค. ๒๕๖๗ - มีนาคม ๒๕๖๗",
                                "- ประชุมสองครั้ง",
                                ""),
                        row(
                                fields,
                                "",
                                "",
                                "๓. สรุปผลเสนอผู้บริหาร",
                                "กองช่าง",
                                "มีนาคม ๒๕๖๗",
                                "- เสนอแล้ว",
                                "ควรทำทุกปี"),
                        row(
                                fields,
                                "",
                                "การดูแลทรัพย์สินส่วนรวม",
                                "๑. ทำทะเบียน\n๒. ตรวจนับ",
                                "กองคลัง",
                                "ต.ค. ๒๕๖๖ เป็นต้นไป",
                                "- ตรวจนับแล้ว",
                                "-"),
                        row(
                                fields,
                                "",
                                "การรับฟังความเห็นของประชาชน",
                                "๑. ตั้งกล่องรับความเห็น",
                                "ทุกส่วนราชการ",
                                "ตลอดปีงบประมาณ",
                                "- ตั้งสามจุด",
                                "")),
                List.of(
                        new Truth(3, 0, 0, "", 3, "สำนักปลัด|กองคลัง|กองช่าง", "2023-12-01/2024-03-31"),
                        new Truth(1, 0, 0, "", 2, "กองคลัง", "2023-10-01/"),
                        new Truth(1, 0, 0, "", 1, "ทุกส่วนราชการ", "2023-10-01/2024-09-30")));
    }

    /** A topic's line above its rows; output and outcome; period before responsible. */
    private static SampleLayout topics() {
        List<Field> fields = List.of(MEASURE, STEPS, PERIOD, RESPONSIBLE, RESULT, OUTCOME);
        return new SampleLayout(
                "topics",
                fields,
                List.of(
                        row(
                                fields,
                                "๑. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",
                                "จัดทำคู่มือการให้บริการ",
                                "๑. ร่างคู่มือ\n๒. เผยแพร่คู่มือ",
                                "๑ ต.ค. ๖๖ ถึง ๓๐ ก.ย. ๖๗",
                                "ทุกสำนัก/กอง",
                                "มีคู่มือหนึ่งเล่ม",
                                "ผู้รับบริการทราบขั้นตอน"),
                        row(
                                fields,
                                "๒. การให้บริการและระบบ E-Service",
                                "เปิดช่องทางยื่นคำขอออนไลน์",
                                "๑. ออกแบบแบบฟอร์ม\n๒. ทดลองใช้\n๓. เปิดใช้",
                                "ไตรมาส ๒",
                                "สำนักปลัด",
                                "เปิดใช้แล้ว",
                                "ลดเวลารอ"),
                        row(
                                fields,
                                "๔. กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ",
                                "วางแนวทางยืมทรัพย์สิน",
                                "๑. ทำประกาศ",
                                "มกราคม - มีนาคม ๒๕๖๗",
                                "กองคลัง",
                                "มีประกาศ",
                                "ยืมคืนตามแนวทาง")),
                List.of(
                        new Truth(1, 0, 1, "", 2, "ทุกส่วนราชการ", "2023-10-01/2024-09-30"),
                        new Truth(1, 0, 2, "", 3, "สำนักปลัด", "2024-01-01/2024-03-31"),
                        new Truth(1, 0, 4, "", 1, "กองคลัง", "2024-01-01/2024-03-31")));
    }

    /** A local number before the indicator; rows without a first cell go on. */
    private static SampleLayout indicators() {
        List<Field> fields = List.of(INDICATOR, ISSUE, RESPONSIBLE, PERIOD, RESULT, RECOMMENDATION);
        return new SampleLayout(
                "indicators",
                fields,
                List.of(
                        row(
                                fields,
                                "",
                                "๑. คุณภาพการดำเนินงาน",
                                "๑. ผู้รับบริการรอนาน",
                                "กองช่าง",
                                "ตลอดปีงบประมาณ พ.ศ.๒๕๖๗",
                                "๑. เพิ่มจุดบริการ",
                                "ควรเพิ่มเจ้าหน้าที่"),
                        row(fields, "", "", "๒. ป้ายบอกทางไม่ชัด", "", "", "๒. ทำป้ายใหม่", ""),
                        row(
                                fields,
                                "",
                                "๒. การปรับปรุงการทำงาน",
                                "๑. ช่องทางเสนอความเห็นน้อย",
                                "สำนักปลัดเทศบาล",
                                "ตลอดปีงบประมาณ พ.ศ.๒๕๖๗",
                                "๑. เปิดช่องทางใหม่",
                                "-"),
                        row(
                                fields,
                                "",
                                "๓. การใช้อำนาจ",
                                "๑. หลักเกณฑ์ไม่ชัด",
                                "สำนักปลัดเทศบาล",
                                "ตลอดปีงบประมาณ พ.ศ.๒๕๖๗",
                                "๑. ประกาศหลักเกณฑ์",
                                "")),
                List.of(
                        new Truth(2, 6, 0, "", 0, "กองช่าง", "2023-10-01/2024-09-30"),
                        new Truth(1, 8, 0, "", 0, "สำนักปลัด", "2023-10-01/2024-09-30"),
                        new Truth(1, 3, 0, "", 0, "สำนักปลัด", "2023-10-01/2024-09-30")));
    }
}
