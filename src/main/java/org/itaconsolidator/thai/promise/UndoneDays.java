package org.itaconsolidator.thai.promise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.thai.date.DateMention;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Tells days of which a result says that nothing was done on them: "งดจัดกิจกรรมวันที่ ...", "ประชุมวันที่ ... ไม่ครบองค์ประชุม". A word of
 * denial holds for the days behind it in its line, up to a word that begins another deed; a denial right behind a day
 * holds for that day. In doubt nothing was done: shown as evidence the day would prove what nobody did.
 */
final class UndoneDays {
    private static final String PUT_OFF = "(?:มีการ|ถูก|ขอ|ต้อง)?(?:ยกเลิก|ระงับ|ชะลอ|เลื่อน|งด)";
    /** What was not given up or put off was done. */
    private static final String NOT_DENIED = "(?<!(?:ไม่|มิ)(?:ได้)?(?:มีการ|ถูก|ขอ|ต้อง)?)";

    private static final String DENIAL = "(?:(?:(?:ยัง)?ไม่ได้|มิได้|ยังไม่)(?!(?:ได้)?" + PUT_OFF
            + ")|ไม่(?:สามารถ|อาจ)(?:[^\\s\\d]{0,40}?ได้)?|ไม่ทัน|ไม่มีการ(?=จัด|ดำเนิน|ประชุม|อบรม|ออก|ตรวจ|ติดตาม|รายงาน|ประเมิน|เปิด|ฝึก|ปฏิบัติ|ทำ|สำรวจ|ประกาศ|เผยแพร่|เบิก)|ไม่มีผู้(?=เข้า|ร่วม|มา|สมัคร)|ไม่ครบองค์|ไม่เป็นไปตาม|"
            + NOT_DENIED
            + "(?:(?<![ก-๙]ห้าม)งด(?!งาม|[\u0E30-\u0E3A\u0E47-\u0E4E])|ชะลอ|ยกเลิก|ระงับ|(?:ถูก|ขอ)?เลื่อน(?!ระดับ|ตำแหน่ง|ขั้น|เงินเดือน|ไหล)))";
    private static final Pattern DENIED = Pattern.compile(DENIAL);
    private static final Pattern OTHER_DEED = Pattern.compile(
            "(?<!ไม่|มิ|จะ)ได้(?!รับ|แก่|แต่|ทัน)|แล้วเมื่อ|จึง(?!ไม่|มิ|ยัง|งด|ยก|เลื่อน)|(?<!ตั้ง)แต่(?!ไม่|มิ|ยัง|งด|ยก|เลื่อน|ละ)|ต่อมา|ส่วน|และ(?=ประกาศ|เผยแพร่|รายงาน|แจ้ง|จัด|ประชุม|อบรม|ออก)"
                    + "|\\s(?:และ|โดย|ซึ่ง)?(?:รายงาน|แจ้ง|ประกาศ|เผยแพร่|เสนอ|สรุป|ประชุม|อบรม|จัด|ออก|ใช้|ตรวจ|ลงวันที่)"
                    + "|(?<=\\s)\\d{1,2}[.)](?=\\s*[^\\d\\s])|;");
    /** What was held and is only not yet summed up was held. */
    private static final String AFTERWARDS = "(?!\\s*(?:ได้)?\\s*(?:สรุป|รายงาน|เผยแพร่|ประเมิน|ประกาศ|เบิก|ส่ง))";

    private static final Pattern DENIED_BEHIND = Pattern.compile("^\\s*(?:นั้น|[(,])?\\s*"
            + "(?:[^\\n\\d;]{0,60}?(?:(?<!ตั้ง)แต่|จึง|ปรากฏว่า|เนื่องจาก|ถูก|ต้อง|ขอ))?\\s*(?:การ[^\\s\\d]{0,20})?"
            + "(?!เลื่อนมาจาก)"
            + DENIAL
            + AFTERWARDS);

    /** What did not happen in a month, or was not found in it, is no deed of it: "ไม่พบการร้องเรียนในเดือน ...". */
    private static final Pattern NOTHING_FOUND = Pattern.compile("ไม่(?:พบ|ปรากฏ|เกิด|มี(?!ค่าใช้จ่าย|วันหยุด))");

    private static final Pattern LOOKED_FOR = Pattern.compile("จากการ|หลัง(?:จาก)?(?:การ)?ตรวจ|แล้วในเดือน");

    private static final Pattern OPENS_A_CLAUSE = Pattern.compile("(?:^|[\\s;,.)])(?:ใน|ช่วง|สำหรับ|ประจำ|รอบ)*\\s*$");
    private static final Pattern NOTHING_FOUND_BEHIND = Pattern.compile("^\\s*(?:นั้น)?\\s*" + NOTHING_FOUND.pattern());

    private final String text;

    /** A text in Arabic digits, as {@link ThaiText#clean} leaves it. */
    UndoneDays(String text) {
        this.text = text;
    }

    boolean isUndone(DateMention day) {
        return isDeniedBefore(day, DENIED)
                || DENIED_BEHIND.matcher(text.substring(day.end())).find();
    }

    /** Whether nothing was done in a month, or nothing happened or was found in it; of a day the latter says that it was looked for. */
    boolean isUndoneMonth(DateMention month) {
        int line = text.lastIndexOf('\n', month.start()) + 1;
        boolean opens =
                OPENS_A_CLAUSE.matcher(text.substring(line, month.start())).find();
        return isUndone(month)
                || isDeniedBefore(month, NOTHING_FOUND)
                        && !LOOKED_FOR.matcher(text).region(line, month.start()).find()
                || opens
                        && NOTHING_FOUND_BEHIND
                                .matcher(text.substring(month.end()))
                                .find();
    }

    private boolean isDeniedBefore(DateMention day, Pattern denial) {
        int line = text.lastIndexOf('\n', day.start()) + 1;
        int from = -1;
        Matcher denied = denial.matcher(text).region(line, day.start()).useTransparentBounds(true);
        while (denied.find()) {
            from = denied.end();
        }
        return from >= 0
                && !OTHER_DEED
                        .matcher(text)
                        .region(from, Math.max(from, day.start()))
                        .useTransparentBounds(true)
                        .find();
    }
}
