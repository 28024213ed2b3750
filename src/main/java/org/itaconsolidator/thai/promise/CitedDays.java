package org.itaconsolidator.thai.promise;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.thai.date.DateMention;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Tells the day of a letter that asked for a deed from the day of the deed: "ตามหนังสือที่ มท ๐๘๑๐/ว ๑๒๓ ลงวันที่ ...". A letter that is cited,
 * received or comes from an office above is somebody else's; the body's own letter, order and announcement are deeds.
 */
final class CitedDays {
    private static final String SENDER =
            "กระทรวง|กรม|จังหวัด|อำเภอ|ที่ว่าการ|สำนักงาน\\s*(?:ป\\.?ป\\.?ช|คณะกรรมการ|ส่งเสริม|ท้องถิ่น|จังหวัด)|ศาลากลาง|ด่วน";
    private static final String LETTER = "(?:หนังสือ|วิทยุ|โทรสาร)";
    private static final Pattern CITED =
            Pattern.compile("(?:(?:ตาม|อ้างถึง|อ้างอิง|ได้รับ|รับ|ด้วย|สืบเนื่องจาก|เนื่องจาก)(?:ที่)?(?:ได้รับ)?\\s*"
                    + LETTER + "|" + LETTER + "\\s*(?:สั่งการ|แจ้งเวียน)?\\s*(?:จาก)?\\s*(?:ของ)?\\s*(?:" + SENDER + ")"
                    + "|ตาม\\s*(?=ว\\s*\\d))"
                    + "(?:(?!ลงวันที่|ลว|เมื่อวันที่|\\n)[^;]){0,120}?(?:ลงวันที่|ลว\\.?)\\s*$");

    /** Who writes to the body, as the subject of a clause: "อำเภอมีหนังสือลงวันที่ ...". */
    private static final Pattern SENT = Pattern.compile(
            "(?:^|(?<=[\\s;,.)]))(?:ด้วย|เนื่องจาก|เพราะ|นาย|ผู้ว่าราชการ)?(?:" + SENDER
                    + "|ท้องถิ่น|ป\\.?ป\\.?[ชท]|สตง|สถ\\.)[^\\s\\d;]{0,40}?\\s*(?:ได้)?(?:มี|ส่ง|ทำ|ออก)(?:หนังสือ|วิทยุ|โทรสาร)"
                    + "(?:\\s*(?:เมื่อ)?(?:วันที่)?|(?:(?!ออก|ประกาศ|คำสั่ง|บันทึก|ประชุม)[^;\\n]){0,80}?(?:ลงวันที่|ลว\\.?))\\s*$");
    /** The day of an order that another one is to replace. */
    private static final Pattern OF_A_FORMER_ORDER = Pattern.compile(
            "(?<!ใช้|ตาม)คำสั่ง(?:ฉบับ)?เดิม(?:เลข)?ที่\\s*\\d{1,5}\\s*/\\s*\\d{4}\\s*(?:ลงวันที่|ลว\\.?)\\s*$");

    private final String text;

    /** A text in Arabic digits, as {@link ThaiText#clean} leaves it. */
    CitedDays(String text) {
        this.text = text;
    }

    boolean isCited(DateMention day) {
        int line = text.lastIndexOf('\n', day.start()) + 1;
        String before = text.substring(line, day.start());
        return Stream.of(CITED, SENT, OF_A_FORMER_ORDER)
                .anyMatch(cited -> cited.matcher(before).find());
    }
}
