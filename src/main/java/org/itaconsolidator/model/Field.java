package org.itaconsolidator.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column of an officer's table means. The headings that identify it are data: {@code layouts/headings.yaml}. */
public enum Field {
    /** ลำดับที่: a running number, never identity. */
    SEQ,
    /** ตัวชี้วัด: one of the ten indicators, by name. */
    INDICATOR,
    /** ประเด็น/กระบวนการ: one of the seven topics. */
    TOPIC,
    /** หัวข้อย่อยการประเมิน: the item's text or code. */
    SUB_TOPIC,
    /** รหัสข้อ: an item's code, such as O12. */
    ITEM,
    /** ประเด็นที่ต้องแก้ไขหรือพัฒนา. */
    ISSUE,
    /** ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน. */
    WEAKNESS,
    /** ประเด็นที่จะต้องพัฒนาให้ดีขึ้น. */
    TO_DEVELOP,
    /** มาตรการ/แนวทาง. */
    MEASURE,
    /** ขั้นตอนหรือวิธีการปฏิบัติ. */
    STEPS,
    /** ผู้รับผิดชอบ. */
    RESPONSIBLE,
    /** ระยะเวลาดำเนินการ. */
    PERIOD,
    /** การกำกับติดตามและรายงานผล. */
    MONITORING,
    /** ผลการดำเนินงาน (output). */
    RESULT,
    /** ผลลัพธ์หรือผลสัมฤทธิ์ (outcome). */
    OUTCOME,
    /** หลักฐาน: text or URL. */
    EVIDENCE,
    /** ข้อเสนอแนะ. */
    RECOMMENDATION,
    /** ปัญหา อุปสรรค, in a column of their own. */
    PROBLEMS,
    /** สถานะ: a report's state, "nothing to report" among them. */
    STATUS,
    /** คะแนน of one fiscal year: the year stands in the heading or in the title. */
    SCORE,
    /** ปีงบประมาณ as a column of a table that has the years down its rows. */
    FISCAL_YEAR,
    /** ระดับผลการประเมิน. */
    LEVEL,
    /** ผลต่าง: computed by the officer; ignored. */
    CHANGE,
    /** URL of a disclosed OIT item. */
    URL,
    /** ผลการประเมินตนเอง of an OIT item, 0 or 100. */
    SELF_SCORE,
    /** วันที่ of a self-assessment. */
    DATE,
    /** หมายเหตุ: belongs to no form; the answer ตั้งใจ is kept, and what denies a result; other notes give a finding. */
    NOTE,
    /** A column that the user has confirmed as not to be read. */
    IGNORE;

    /** Columns of a report that may say that what its result tells was not done. */
    public static final List<Field> MAY_DENY_A_RESULT = List.of(OUTCOME, PROBLEMS, RECOMMENDATION, NOTE);

    private static final Map<String, Field> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Field::code, field -> field));

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in layout files: {@code to-develop}. */
    public String code() {
        return code;
    }

    /** Whether a column of it may be that of one fiscal year, which its heading names. */
    public boolean isOfAYear() {
        return this == SCORE || this == SELF_SCORE || this == LEVEL || this == CHANGE;
    }

    /** The field of a code; throws {@link IllegalArgumentException} for any other text. */
    public static Field ofCode(String code) {
        Field field = BY_CODE.get(code);
        if (field != null) {
            return field;
        }
        throw new IllegalArgumentException(
                "field '" + code + "' is not known, an example of a known one is to-develop");
    }
}
