package org.itaconsolidator.thai.promise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.thai.date.ThaiDates.DateMention;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds the days in a text that do not prove that something was done:
 *
 * <ul>
 * <li>days on which something is still to be done ("จะจัดอบรมวันที่ ...", "ให้ส่งภายในวันที่ ...");
 * <li>days on which nothing was done ("งดจัดกิจกรรมวันที่ ...", "ประชุมวันที่ ... ไม่ครบองค์ประชุม");
 * <li>the day of a letter that asked for it ("ตามหนังสือที่ มท ๐๘๑๐/ว ๑๒๓ ลงวันที่ ..."). A letter that is cited, received or sent by a
 *     higher office is somebody else's; the body's own letters, orders and announcements are things done.
 * </ul>
 *
 * <p>A word for the future or a denial applies to the days after it in its line, up to a word for the past or for another
 * action. In doubt a day proves nothing, because it would otherwise prove what nobody did.
 *
 * @param text in Arabic digits, as {@link ThaiText#clean} leaves it
 */
record DaysWithoutEvidence(String text) {
    // what is to come
    private static final String DEED =
            "(?:จัด|ดำเนิน|ประชุม|อบรม|ฝึก|เปิด|ออก|ลง|ประกาศ|เผยแพร่|ส่ง|แล้วเสร็จ|เสร็จ|ประเมิน|ตรวจ|ทำ|เริ่ม|เข้า|รายงาน|ศึกษา)";
    /** A postponed plan proves neither its old day nor its new one: "ปรับแผนจากเดิมวันที่ ... เป็นวันที่ ...". */
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
                    + "|(?<![ก-๙])ควร(?:จะ)?\\s*" + DEED + "|เห็นควร|(?:ตั้งใจ|ประสงค์|น่า)(?:ว่า|ที่)?(?:จะ)?\\s*"
                    + DEED
                    + "|ขยาย(?:ระยะ)?เวลา|ให้[^\\n\\d]{0,60}(?:แล้ว)?เสร็จ(?:ภายใน|ใน)?\\s*(?:วันที่)?\\s*$|(?<!กลุ่ม|ตาม)เป้าหมาย\\s*(?:คือ|:)?\\s*(?:วันที่)?\\s*$"
                    + "|แผนเดิม|แจ้งว่าจะ|(?:ภายใน|ไม่เกิน|ก่อน)(?:วัน[ก-๙]{0,10}ที่)?\\s*$|(?<!ตาม)กำหนด\\s*$|(?:ถึง|ครบ)กำหนด");
    private static final Pattern DONE = Pattern.compile(
            "เมื่อ|(?:จัด|ดำเนินการ|ทำ)จริง|แล้ว(?!เสร็จ)|ที่ผ่านมา|(?<!จะ|ยังไม่)ได้(?!รับ|แก่|แต่)|\\d{1,2}[.)](?=\\s*[^\\d\\s])|;|ส่วน|สำหรับ|ลงวันที่");
    private static final Pattern DONE_BEHIND = Pattern.compile(
            "^[^\\n\\d]{0,12}?(?:ได้)?(?:ดำเนินการ|จัด|ประชุม|อบรม|เป็นที่)?(?:การ)?(?:เสร็จ)?(?:เรียบร้อย)?แล้ว(?!เสร็จ|\\s*(?:เมื่อ|ใน|วัน)|\\s*\\d{1,2}\\s*(?:เดือน\\s*)?(?:[/.-]\\d|"
                    + MonthNames.IN_TEXT + "))");

    /** What says in brackets behind a day that it is only meant: "จัดประชุม 10 มิ.ย. 69 (กำหนดการ)", "(รอยืนยันวิทยากร)". */
    private static final Pattern MEANT_BEHIND = Pattern.compile(
            "^\\s*+\\(\\s*+(?:(?:เป็น|โดย|วัน)?(?:แผน|กำหนด(?:การ|เดิม|ไว้|ส่ง)?+|ประมาณ(?:การ)?+|คาดการณ์|เป้าหมาย)\\s*+\\)"
                    + "|นัดหมาย|รอ(?!บ)|ยังไม่(?:แน่|ยืนยัน|กำหนด)|ถ้า|หาก|อาจ|จะ)|^\\s*+หรือวันอื่น");

    // what was not done

    private static final String PUT_OFF = "(?:มีการ|ถูก|ขอ|ต้อง)?(?:ยกเลิก|ระงับ|ชะลอ|เลื่อน|งด)";
    /** No denial before it: what was not cancelled or postponed was done. */
    private static final String NOT_DENIED = "(?<!(?:ไม่|มิ)(?:ได้)?(?:มีการ|ถูก|ขอ|ต้อง)?)";

    /** Announcing that a rule or practice ends is a deed; giving up a planned event is none. */
    private static final String GIVEN_UP = "(?<!(?:ประกาศ|คำสั่ง|มติ|หนังสือ|ระเบียบ)(?:ให้)?)ยกเลิก"
            + "|ยกเลิก(?=\\s*(?:การ)?\\s*(?:จัด(?!เก็บ)|ดำเนิน|ประชุม|อบรม|ฝึก|ศึกษา|แข่ง|ประกวด|กิจกรรม|โครงการ|งาน|มาตรการ))";

    private static final String DENIAL = "(?:(?<!ผู้)ทิ้งงาน|(?:(?:ยัง)?ไม่ได้|มิได้|ยังไม่)(?!(?:ได้)?" + PUT_OFF
            + ")|ไม่(?:สามารถ|อาจ)(?:[^\\s\\d]{0,40}?ได้)?|ไม่ทัน|ไม่มีการ(?=จัด|ดำเนิน|ประชุม|อบรม|ออก|ตรวจ|ติดตาม|รายงาน|ประเมิน|เปิด|ฝึก|ปฏิบัติ|ทำ|สำรวจ|ประกาศ|เผยแพร่|เบิก)|ไม่มีผู้(?=เข้า|ร่วม|มา|สมัคร)|ไม่ครบองค์|ไม่เป็นไปตาม|ไม่ผ่าน|(?<![ก-๙])ไม่(?=ดำเนิน|จัด(?!เก็บ|อยู่|ซื้อ|จ้าง)|เผยแพร่)|(?<![ก-๙])รอ(?=ดำเนิน)|"
            + NOT_DENIED
            + "(?:(?<![ก-๙]ห้าม)งด(?!งาม|[\u0E30-\u0E3A\u0E47-\u0E4E])|ชะลอ|" + GIVEN_UP
            + "|ระงับ|(?:ถูก|ขอ)?เลื่อน(?!ระดับ|ตำแหน่ง|ขั้น|เงินเดือน|ไหล)))";
    private static final Pattern DENIED = Pattern.compile(DENIAL);
    private static final Pattern OTHER_DEED = Pattern.compile(
            "(?<!ไม่|มิ|จะ)ได้(?!รับ|แก่|แต่|ทัน)|แล้วเมื่อ|จึง(?!ไม่|มิ|ยัง|งด|ยก|เลื่อน)|(?<!ตั้ง)แต่(?!ไม่|มิ|ยัง|งด|ยก|เลื่อน|ละ)|ต่อมา|ส่วน|และ(?=ประกาศ|เผยแพร่|รายงาน|แจ้ง|จัด|ประชุม|อบรม|ออก)"
                    + "|\\s(?:และ|โดย|ซึ่ง)?(?:รายงาน|แจ้ง|ประกาศ|เผยแพร่|เสนอ|สรุป|ประชุม|อบรม|จัด|ออก|ใช้|ตรวจ|ลงวันที่)"
                    + "|(?<=\\s)\\d{1,2}[.)](?=\\s*[^\\d\\s])|;");
    /** Something held and only not summed up yet was held. */
    private static final String AFTERWARDS = "(?!\\s*+(?:ได้\\s*+)?(?:สรุป|รายงาน|เผยแพร่|ประเมิน|ประกาศ|เบิก|ส่ง))";

    private static final Pattern DENIED_BEHIND = Pattern.compile("^\\s*+(?:(?:นั้น|[(,:])\\s*+)?"
            + "(?:[^\\n\\d;]{0,60}?(?:(?<!ตั้ง)แต่|จึง|ปรากฏว่า|เนื่องจาก|ถูก|ต้อง|ขอ)\\s*+)?(?:การ[^\\s\\d]{0,20})?"
            + "(?!เลื่อนมาจาก)"
            + DENIAL
            + AFTERWARDS);

    private static final String STOPPED = "ให้(?:เร่ง|รอ|ระงับ|ชะลอ|เลื่อน|งด|ยกเลิก|ยุติ|พัก|หยุด)";

    /**
     * What goes on, in a clause of its own, to say that nothing came of it: the work was stopped, refused or put off, nobody came, others
     * did it without the body, it is about something else, or the day was only a term. What is said of persons or requests
     * (บุคลากรที่ไม่ได้เข้าร่วม) is not of the day, and "มีมติให้งดรับของขวัญ" stops a practice, no work.
     */
    private static final Pattern CAME_TO_NOTHING = Pattern.compile("^(?:(?!ส่วน)[^\\n\\d;]){0,60}?(?:"
            + "(?:(?<=\\s)|มติ|แจ้ง)" + STOPPED
            + "(?:(?:การ)?(?:โครงการ|กิจกรรม|มาตรการ|ดำเนินการ|ดำเนินงาน|ดำเนินโครงการ|จัดกิจกรรม|จัดอบรม|จัดงาน|อบรม|ประชุม)"
            + "(?:นี้|ดังกล่าว)?+(?=[\\s,)]|$)|[^\\s\\d]{0,40}?(?:ไว้ก่อน|ออกไป|ไปก่อน|ไม่มีกำหนด|ชั่วคราว))"
            + "|(?:(?<=\\s)|แต่|ว่า|มติ|ที่ประชุม|สภา|นายก|ผู้บริหาร|คณะกรรมการ|อำเภอ|จังหวัด)ไม่(?:ได้)?(?:เห็นชอบ|อนุมัติ|ลงนาม)"
            + "|(?:หน่วยงาน|เรา|อบต\\.?+|ทต\\.?+|เทศบาล)\\s*+(?:ไม่|มิ)ได้(?:เข้าร่วม|มีส่วนร่วม|เกี่ยวข้อง|ร่วมจัด)"
            + "|(?:(?<=\\s)|โดย|แต่)ไม่มีผู้(?:ใด)?(?:เข้าร่วม|เข้าอบรม|มา|สมัคร|สนใจ)"
            + "|(?:(?<=\\s)|แต่|ผู้รับจ้าง)ยังไม่(?:ได้|มี)?(?:รับ)?(?:การ)?(?:พิจารณา|เข้าดำเนิน|เริ่มดำเนิน|เริ่มงาน|เข้าทำ)"
            + "|(?<=\\s)ยัง(?!ไม่)[^\\s\\d]{1,20}ไม่(?:ได้|ผ่าน|สำเร็จ)"
            + "|แต่(?:ยัง)?(?:ทำ|ดำเนินการ)(?:ได้)?ไม่(?:ถึง|ครบ|เสร็จ|ทัน)"
            + "|แล้ว(?:หยุด|ยุติ)(?:ไป|ลง|เพราะ|เนื่องจาก)|แล้ว(?:ไม่|มิ)ได้ดำเนินการ(?:ต่อ|ใด|\\s|$)"
            + "|(?<=[\\s(])ไม่เกี่ยว(?:ข้อง)?กับ(?:มาตรการ|โครงการ|กิจกรรม|เรื่อง|ข้อ)นี้"
            + "|^\\s*+(?:เป็น|คือ)วัน(?:ที่)?(?:ครบกำหนด|สิ้นสุด|สุดท้าย))");

    /** What did not happen or was not found in a month is no deed of it: "ไม่พบการร้องเรียนในเดือน ...". */
    private static final Pattern NOTHING_FOUND = Pattern.compile("ไม่(?:พบ|ปรากฏ|เกิด|มี(?!ค่าใช้จ่าย|วันหยุด))");

    private static final Pattern LOOKED_FOR = Pattern.compile("จากการ|หลัง(?:จาก)?(?:การ)?ตรวจ|แล้วในเดือน");

    private static final Pattern OPENS_A_CLAUSE =
            Pattern.compile("(?:(?:^|[\\s;,.)])(?:ใน|ช่วง|สำหรับ|ประจำ|รอบ)++|^|[;,.)]|(?<!\\s)\\s)\\s*+$");
    private static final Pattern NOTHING_FOUND_BEHIND =
            Pattern.compile("^\\s*+(?:นั้น\\s*+)?" + NOTHING_FOUND.pattern());

    // what another wrote

    private static final String SENDER =
            "กระทรวง|กรม|จังหวัด|อำเภอ|ที่ว่าการ|สำนักงาน\\s*(?:ป\\.?ป\\.?ช|คณะกรรมการ|ส่งเสริม|ท้องถิ่น|จังหวัด)|ศาลากลาง|ด่วน";
    private static final String LETTER = "(?:หนังสือ|วิทยุ|โทรสาร)";
    private static final Pattern CITED = Pattern.compile(
            "ตาม\\s*(?:บันทึก|พ\\.?\\s*ร\\.?\\s*[บก]|พระราช|ระเบียบ|กฎ|ข้อสังเกต)[^\\n;\\d]{0,80}$|(?:(?:ตาม|อ้างถึง|อ้างอิง|ได้รับ|รับ|ด้วย|สืบเนื่องจาก|เนื่องจาก)(?:ที่)?(?:ได้รับ)?\\s*"
                    + LETTER + "|" + LETTER + "\\s*(?:สั่งการ|แจ้งเวียน)?\\s*(?:จาก)?\\s*(?:ของ)?\\s*(?:" + SENDER + ")"
                    + "|ตาม\\s*(?=ว\\s*\\d))"
                    + "(?:(?!ลงวันที่|ลว|เมื่อวันที่|\\n)[^;]){0,120}?(?:ลงวันที่|ลว\\.?)\\s*$");

    /** What another report says, to which this one only refers: "ตามรายงานรอบ ๖ เดือน ลงวันที่ ..."; minutes tell of a meeting that was held. */
    private static final Pattern OF_ANOTHER_REPORT = Pattern.compile(
            "(?:ตาม|ดู(?:ใน|จาก|ที่)?|อ้างถึง)(?:ที่)?(?:ได้)?รายงาน(?:ผล)?(?:การ(?:ดำเนินงาน|ดำเนินการ|ปฏิบัติ(?:งาน|การ)))?\\s*(?:ไว้)?(?:แล้ว)?\\s*"
                    + "(?:ใน|ของ)?\\s*(?:รอบ|ครั้ง|ฉบับ)(?:(?!จัด|ประชุม|อบรม|และ|ได้|ดำเนิน|เผยแพร่)[^\\n;]){0,40}$");

    /** Others that write to the body, as subject of a clause: "อำเภอมีหนังสือลงวันที่ ...". */
    private static final Pattern SENT = Pattern.compile(
            "(?:^|(?<=[\\s;,.)]))(?:ด้วย|เนื่องจาก|เพราะ|นาย|ผู้ว่าราชการ)?(?:" + SENDER
                    + "|ท้องถิ่น|ป\\.?ป\\.?[ชท]|สตง|สถ\\.)[^\\s\\d;]{0,40}?\\s*(?:ได้)?(?:มี|ส่ง|ทำ|ออก)(?:หนังสือ|วิทยุ|โทรสาร)"
                    + "(?:\\s*(?:เมื่อ)?(?:วันที่)?|(?:(?!ออก|ประกาศ|คำสั่ง|บันทึก|ประชุม)[^;\\n]){0,80}?(?:ลงวันที่|ลว\\.?))\\s*$");
    /** What others did: "อบต.ข้างเคียงจัดอบรมวันที่ ...", "จังหวัดแจ้งเมื่อวันที่ ...". */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "(?:^|(?<=[\\s;,.)]))(?:(?:อบต\\.?|ทต\\.?|เทศบาล|หน่วยงาน|ตำบล)\\s?(?:ข้างเคียง|ใกล้เคียง|อื่น)[^\\s\\d;]{0,60}"
                    + "|(?:" + SENDER + ")[^\\s\\d;]{0,20}?แจ้ง(?:ว่า|มา)?)\\s*(?:เมื่อ)?(?:วันที่)?\\s*$");

    /** The day of an order that is to be replaced. */
    private static final Pattern OF_A_FORMER_ORDER = Pattern.compile(
            "(?<!ใช้|ตาม)คำสั่ง(?:ฉบับ)?เดิม(?:เลข)?ที่\\s*\\d{1,5}\\s*/\\s*\\d{4}\\s*(?:ลงวันที่|ลว\\.?)\\s*$");

    private static final int FARTHEST = 1_000;

    /** Whether a text has any word for something still to come. */
    static boolean tellsOfWhatIsToCome(String text) {
        return TO_COME.matcher(text).find();
    }

    static boolean isOnlyToCome(String text) {
        return tellsOfWhatIsToCome(text) && !DONE.matcher(text).find();
    }

    /** Whether a day proves nothing. */
    boolean isOne(DateMention day) {
        return isNotDone(day) || isCited(day);
    }

    /** Whether something is still to be done on a day, or nothing was done on it. */
    boolean isNotDone(DateMention day) {
        return isPlanned(day) || isUndone(day);
    }

    /** Whether a month proves nothing because something did not happen in it; a day proves that somebody looked. */
    boolean isOneOfMonths(DateMention month) {
        int line = startOfLine(month);
        return isNotDone(month)
                || OF_ANOTHER_REPORT
                        .matcher(text.substring(line, month.start()))
                        .find()
                || holdsFor(month, NOTHING_FOUND, OTHER_DEED)
                        && !LOOKED_FOR.matcher(text).region(line, month.start()).find()
                || OPENS_A_CLAUSE.matcher(text.substring(line, month.start())).find()
                        && NOTHING_FOUND_BEHIND
                                .matcher(text.substring(month.end()))
                                .find();
    }

    private boolean isPlanned(DateMention day) {
        return MEANT_BEHIND.matcher(text.substring(day.end())).find()
                || holdsFor(day, TO_COME, DONE)
                        && !DONE_BEHIND.matcher(text.substring(day.end())).find();
    }

    private boolean isUndone(DateMention day) {
        String behind = text.substring(day.end());
        return holdsFor(day, DENIED, OTHER_DEED)
                || DENIED_BEHIND.matcher(behind).find()
                || CAME_TO_NOTHING.matcher(behind).find();
    }

    private boolean isCited(DateMention day) {
        String before = text.substring(startOfLine(day), day.start());
        return Stream.of(CITED, SENT, OF_OTHERS, OF_A_FORMER_ORDER, OF_ANOTHER_REPORT)
                .anyMatch(cited -> cited.matcher(before).find());
    }

    /** Where a day's line begins, or where text is near enough to belong to it. */
    private int startOfLine(DateMention day) {
        return Math.max(text.lastIndexOf('\n', day.start()) + 1, day.start() - FARTHEST);
    }

    /** Whether a word stands before a day in its line, and nothing behind the last such word ends what it says. */
    private boolean holdsFor(DateMention day, Pattern word, Pattern end) {
        int from = -1;
        Matcher said = word.matcher(text).region(startOfLine(day), day.start()).useTransparentBounds(true);
        while (said.find()) {
            from = said.end();
        }
        return from >= 0
                && !end.matcher(text)
                        .region(from, Math.max(from, day.start()))
                        .useTransparentBounds(true)
                        .find();
    }
}
