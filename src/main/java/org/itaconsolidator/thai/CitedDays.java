package org.itaconsolidator.thai;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private final String text;

    /** A text in Arabic digits, as {@link ThaiText#clean} leaves it. */
    CitedDays(String text) {
        this.text = text;
    }

    boolean isCited(DateMention day) {
        int line = text.lastIndexOf('\n', day.start()) + 1;
        Matcher cited = CITED.matcher(text.substring(line, day.start()));
        return cited.find();
    }
}
