package org.itaconsolidator.thai.promise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.thai.date.DateMention;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Tells days on which something is only to be done from days on which it was: "จะจัดอบรมวันที่ ...", "กำหนดจัด ...", "ให้ส่งภายในวันที่
 * ...". A word of what is to come holds for the days behind it in its line, up to a word of what is past. In doubt a day
 * is a planned one: shown as evidence it would prove what nobody did.
 */
final class PlannedDays {
    private static final String DEED =
            "(?:จัด|ดำเนิน|ประชุม|อบรม|ฝึก|เปิด|ออก|ลง|ประกาศ|เผยแพร่|ส่ง|แล้วเสร็จ|เสร็จ|ประเมิน|ตรวจ|ทำ|เริ่ม|เข้า|รายงาน|ศึกษา)";
    /** A plan that is moved proves neither its old day nor its new one: "ปรับแผนจากเดิมวันที่ ... เป็นวันที่ ...". */
    private static final String MOVED =
            "(?:ปรับ|เปลี่ยน(?:แปลง)?|ขยาย|เลื่อน)(?:แผน|กำหนด|ระยะ|เวลา|วัน|ปฏิทิน)[^\\n\\d;]{0,40}?(?:จาก|เป็น|ไป|ออก)"
                    + "|(?:จาก)?เดิม(?:ใน)?(?=\\s*(?:วัน|เดือน|\\d))|เปลี่ยน(?:ไป)?เป็น(?=\\s*(?:วัน|เดือน|\\d))";

    private static final Pattern TO_COME = Pattern.compile(
            "(?<!ที่|เพื่อ|ว่า|ก่อน|เพราะ)จะ(?!เห็น)|คาดว่า|คาดการณ์|แผน(?:ที่)?จะ|กำหนด(?:ไว้)?(?:ที่)?จะ"
                    + "|(?<!ตาม)(?:มี)?กำหนด(?:การ|วัน)(?!แล้ว)|(?:มี)?กำหนด(?:ไว้)?(?:ใน)?(?:วันที่|"
                    + DEED + ")|มีกำหนด|(?<!ประชุม|ร่วม|เพื่อ)(?:วางแผน|มีแผน(?:การ|งาน)?|เตรียม(?:การ)?)\\s*" + DEED
                    + "|นัด(?:หมาย|ประชุม)|ครั้ง(?:ต่อ|ถัด)ไป|ตั้งเป้า|เลื่อน(?:การ[^\\s\\d]{0,40})?(?:ไป|เป็น|ออกไป|มา)"
                    + "|ให้[^\\n\\d]{0,60}ภายใน|เลื่อน(?:[^\\n]{0,60}?)(?:ไปเป็น|ไปจัด|เป็น)(?=\\s*วันที่)"
                    + "|(?:สั่งการ|สั่ง|มอบหมาย|กำชับ|เห็นชอบ|อนุมัติ|มีมติ|เสนอ)(?:[^\\s\\d]{0,30}?)ให้(?!ความเห็นชอบ|ทราบ)"
                    + "|อยู่ระหว่าง(?:การ)?(?:เตรียม|รอ|ขอ|จัด|ดำเนิน|เสนอ)|(?<![ก-๙])รอ(?:การ)?\\s*" + DEED
                    + "|" + MOVED
                    + "|แผนเดิม|แจ้งว่าจะ|(?:ภายใน|ไม่เกิน|ก่อน)(?:วัน[ก-๙]{0,10}ที่)?\\s*$|(?<!ตาม)กำหนด\\s*$|(?:ถึง|ครบ)กำหนด");
    private static final Pattern DONE = Pattern.compile(
            "เมื่อ|(?:จัด|ดำเนินการ|ทำ)จริง|แล้ว(?!เสร็จ)|ที่ผ่านมา|(?<!จะ|ยังไม่)ได้(?!รับ|แก่|แต่)|\\d{1,2}[.)](?=\\s*[^\\d\\s])|;|ส่วน|สำหรับ|ลงวันที่");
    private static final Pattern DONE_BEHIND = Pattern.compile(
            "^[^\\n\\d]{0,12}?(?:ได้)?(?:ดำเนินการ|จัด|ประชุม|อบรม|เป็นที่)?(?:การ)?(?:เสร็จ)?(?:เรียบร้อย)?แล้ว(?!เสร็จ|\\s*(?:เมื่อ|ใน|วัน)|\\s*\\d{1,2}\\s*(?:เดือน\\s*)?(?:[/.-]\\d|"
                    + MonthNames.IN_TEXT + "))");

    private final String text;

    /** A text in Arabic digits, as {@link ThaiText#clean} leaves it. */
    PlannedDays(String text) {
        this.text = text;
    }

    /** Whether a word of what is to come stands anywhere in a text. */
    static boolean tellsOfWhatIsToCome(String text) {
        return TO_COME.matcher(text).find();
    }

    boolean isPlanned(DateMention day) {
        int line = text.lastIndexOf('\n', day.start()) + 1;
        int from = -1;
        Matcher toCome = TO_COME.matcher(text).region(line, day.start()).useTransparentBounds(true);
        while (toCome.find()) {
            from = toCome.end();
        }
        if (from < 0) {
            return false;
        }
        boolean past = DONE.matcher(text)
                .region(from, Math.max(from, day.start()))
                .useTransparentBounds(true)
                .find();
        return !past && !DONE_BEHIND.matcher(text.substring(day.end())).find();
    }
}
