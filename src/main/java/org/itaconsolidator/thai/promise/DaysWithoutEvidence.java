package org.itaconsolidator.thai.promise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.thai.date.ThaiDates.DateMention;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;

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
    private static final WordPattern TO_COME = WordPattern.of(DoingWords.pattern("to-come"));
    private static final Pattern DONE = DoingWords.pattern("past");
    private static final Pattern DONE_BEHIND = DoingWords.pattern("past-behind");
    private static final Pattern MEANT_BEHIND = DoingWords.pattern("meant-behind");
    private static final WordPattern DENIED = WordPattern.of(DoingWords.pattern("denied"));
    private static final Pattern OTHER_DEED = DoingWords.pattern("other-deed");
    /** A day proves that somebody looked. */
    private static final WordPattern NOTHING_FOUND = WordPattern.of(DoingWords.pattern("nothing-found"));

    /** "วันที่ .... ม.ค. ๖๙", "xx ม.ค. ๖๙": the day of a form was not filled in. */
    private static final Pattern BLANK_DAY = DoingWords.pattern("blank-day");

    private static final Pattern LOOKED_FOR = Pattern.compile("จากการ|หลัง(?:จาก)?(?:การ)?ตรวจ|แล้วในเดือน");

    private static final Pattern OPENS_A_CLAUSE =
            Pattern.compile("(?:(?:^|[\\s;,.)])(?:ใน|ช่วง|สำหรับ|ประจำ|รอบ)++|^|[;,.)]|(?<!\\s)\\s)\\s*+$");
    private static final Pattern NOTHING_FOUND_BEHIND = DoingWords.pattern("nothing-found", "^\\s*+(?:นั้น\\s*+)?");

    // what another wrote

    private static final WordPattern CITED = WordPattern.of(DoingWords.pattern("cited"));

    /** What another report says, to which this one only refers: "ตามรายงานรอบ ๖ เดือน ลงวันที่ ..."; minutes tell of a meeting that was held. */
    private static final Pattern OF_ANOTHER_REPORT = Pattern.compile(
            "(?:ตาม|ดู(?:ใน|จาก|ที่)?|อ้างถึง)(?:ที่)?(?:ได้)?รายงาน(?:ผล)?(?:การ(?:ดำเนินงาน|ดำเนินการ|ปฏิบัติ(?:งาน|การ)))?\\s*(?:ไว้)?(?:แล้ว)?\\s*"
                    + "(?:ใน|ของ)?\\s*(?:รอบ|ครั้ง|ฉบับ)(?:(?!จัด|ประชุม|อบรม|และ|ได้|ดำเนิน|เผยแพร่)[^\\n;]){0,40}$");

    /** Others that write to the body, as subject of a clause: "อำเภอมีหนังสือลงวันที่ ...". */
    private static final Pattern SENT = DoingWords.of(
            "(?:^|(?<=[\\s;,.)]))(?:ด้วย|เนื่องจาก|เพราะ|นาย|ผู้ว่าราชการ)?(?:<sender>"
                    + "|ท้องถิ่น|ป\\.?ป\\.?[ชท]|สตง|สถ\\.)[^\\s\\d;]{0,40}?\\s*(?:ได้)?(?:มี|ส่ง|ทำ|ออก)(?:หนังสือ|วิทยุ|โทรสาร)"
                    + "(?:\\s*(?:เมื่อ)?(?:วันที่)?|(?:(?!ออก|ประกาศ|คำสั่ง|บันทึก|ประชุม)[^;\\n]){0,80}?(?:ลงวันที่|ลว\\.?))\\s*$");

    /** What others did, unless the body took part: "อบต.ข้างเคียงจัดอบรมวันที่ ...", "จังหวัดแจ้งเมื่อวันที่ ...". */
    private static final WordPattern OF_OTHERS = WordPattern.of(DoingWords.pattern("of-others"));

    private static final Pattern OWN_PART = DoingWords.pattern("own-part");

    /** The day of an order that is to be replaced. */
    private static final Pattern OF_A_FORMER_ORDER = Pattern.compile(
            "(?<!ใช้|ตาม)คำสั่ง(?:ฉบับ)?เดิม(?:เลข)?ที่\\s*\\d{1,5}\\s*/\\s*\\d{4}\\s*(?:ลงวันที่|ลว\\.?)\\s*$");

    private static final int FARTHEST = 1_000;
    /** In as many letters who did it is told behind a day. */
    private static final int NEAREST = 160;

    /** Whether a text has any word for something still to come. */
    static boolean tellsOfWhatIsToCome(String text) {
        return TO_COME.isIn(text);
    }

    /** Whether words before a day tell of what others did, whoever took part in it. */
    static boolean isOfOthers(String before) {
        return OF_OTHERS.isIn(before);
    }

    static boolean deniesADeed(String text) {
        return DENIED.isIn(text);
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
        return isPlanned(day) || holdsFor(day, DENIED, OTHER_DEED);
    }

    /** Whether a month proves nothing because something did not happen in it; a day proves that somebody looked. */
    boolean isOneOfMonths(DateMention month) {
        int line = startOfLine(month);
        return BLANK_DAY.matcher(text.substring(line, month.start())).find()
                || isNotDone(month)
                || isOfOthers(month, text.substring(line, month.start()))
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

    private boolean isCited(DateMention day) {
        String before = text.substring(startOfLine(day), day.start());
        return CITED.isIn(before)
                || OF_ANOTHER_REPORT.matcher(before).find()
                || isOfOthersPaper(day)
                || isOfOthers(day, before);
    }

    /** Whether it is the day of a paper that another wrote, or of one that was replaced: nothing of it is the body's to do. */
    boolean isOfOthersPaper(DateMention day) {
        String before = text.substring(startOfLine(day), day.start());
        return SENT.matcher(before).find() || OF_A_FORMER_ORDER.matcher(before).find();
    }

    private boolean isOfOthers(DateMention day, String before) {
        boolean toldBefore = OF_OTHERS.isIn(before);
        boolean toldBehind =
                OF_OTHERS.isIn(text.substring(day.end(), endOfLine(day)).strip());
        if (!toldBefore && !toldBehind) {
            return false;
        }
        return Preparation.isBlank(before)
                ? toldBehind
                : toldBefore && !OWN_PART.matcher(text.substring(day.end())).find();
    }

    /** Where a day's line begins, or where text is near enough to belong to it. */
    private int startOfLine(DateMention day) {
        return Math.max(text.lastIndexOf('\n', day.start()) + 1, day.start() - FARTHEST);
    }

    private int endOfLine(DateMention day) {
        int end = text.indexOf('\n', day.end());
        return Math.min(end < 0 ? text.length() : end, day.end() + NEAREST);
    }

    /** Whether a word stands before a day in its line, and nothing behind the last such word ends what it says. */
    private boolean holdsFor(DateMention day, WordPattern word, Pattern end) {
        if (!word.mayBeIn(text.substring(startOfLine(day), day.start()))) {
            return false;
        }
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
