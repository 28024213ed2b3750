package org.itaconsolidator.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.thai.ThaiText;

/**
 * A note on a sheet, and which rows of numbers it stands at.
 *
 * @param at its cell
 * @param text as written
 * @param anchor the last row with a number above it, else the first below; 0 where the sheet has none
 * @param table the "ตารางที่ 2" over it, without its name; {@code ""} for none
 */
record SelfAssessmentNote(CellRef at, String text, int anchor, String table) {
    private static final Pattern SUBJECT =
            Pattern.compile("(?:(?:คะแนน|ผล|ข้อมูล|ตัวเลข|ค่า)(?:คะแนน|การประเมิน|ita|รวม)*"
                    + "(?:ข้างต้น|ดังกล่าว|ด้านบน|ทั้งหมด|นี้|(?:ใน|ตาม)?ตาราง(?:ที่\\d+)?)+|ตาราง(?:ที่\\d+|นี้|ข้างต้น))+(?:นี้|ข้างต้น|ทั้งหมด)*"
                    + "(?:เป็น|คือ|มาจาก|ได้จาก|ได้มาจาก)");

    /** A note whose subject is left out: "หมายเหตุ: เป็นคะแนนประเมินตนเอง", "ที่มา: แบบประเมินตนเอง". */
    private static final Pattern NO_SUBJECT = Pattern.compile(
            "^\\(?(?:(?:หมายเหตุ)?:?[-*\\d.)]*(?:เป็น|คือ|มาจาก)|ที่มา(?:ของคะแนน)?:?(?=แบบ|ผล|การ|คะแนน|ประเมิน))");

    /** A note that says nothing else: "(ประเมินตนเอง)", "หมายเหตุ: ผลการประเมินตนเองของกองคลัง". */
    private static final Pattern BARE =
            Pattern.compile("\\(?(?:หมายเหตุ:?)?[-*\\d.)(]*(?:ผล|คะแนน|จาก)*(?:การ)?ประเมิน(?:ผล)?"
                    + "(?:ตนเอง|ตัวเอง)(?:(?:ของ|โดย)(?:กอง|สำนัก|ฝ่าย|ส่วน|หน่วยงาน).{0,40})?\\)?\\.?");

    private static final Pattern NAMES_TABLE = Pattern.compile("ตารางที่(\\d+)");
    private static final Pattern SELF_BEGINS =
            Pattern.compile("ประเมิน(?=(?:ita|oit|ผล)?(?:ตน|ตัว|กัน|เอง|ด้วย|โดย|จาก|ของ|ภายใน))|คะแนน(?=ต)");
    private static final Pattern OTHERWISE =
            Pattern.compile("ไม่|มิ|ต่าง|ประกาศ|ป\\.ป\\.ช|เทียบ|ก่อน|นอก|และ|กับ|หรือ|ช่อง|คอลัมน์");
    private static final Pattern ANNOUNCED = Pattern.compile("ประกาศ(?:โดย|แล้ว|ผล|เมื่อ)");
    private static final int LONGEST_PREDICATE = 60;

    /** The number of the table that a line is the title of: "ตารางที่ 2 คะแนน". */
    static Optional<String> findTable(String line) {
        Matcher named = NAMES_TABLE.matcher(ThaiText.fold(line));
        return named.lookingAt() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** Whether it stands below a table, whose rows are these. */
    boolean isBelow(int first, int last) {
        return isAt(first, last) && at.row() > anchor;
    }

    /** Whether it stands nearer to these rows than to others. */
    boolean isAt(int first, int last) {
        return anchor >= first && anchor <= last;
    }

    /** Whether the sentence says of the scores it stands at, and of no others, that they are self-assessed. */
    boolean saysItOfTheScores(Words words) {
        String said = ThaiText.fold(text);
        if (BARE.matcher(said).matches()) {
            return true;
        }
        Matcher subject = SUBJECT.matcher(said);
        Matcher none = NO_SUBJECT.matcher(said);
        Matcher named = NAMES_TABLE.matcher(said);
        boolean ofAnother = named.find() && !named.group(1).equals(table);
        int end = subject.find() ? subject.end() : none.find() ? none.end() : -1;
        if (end < 0 || ofAnother || ANNOUNCED.matcher(said).find()) {
            return false;
        }
        String predicate = said.substring(end, Math.min(said.length(), end + LONGEST_PREDICATE));
        Matcher self = SELF_BEGINS.matcher(predicate);
        return words.contains(Words.Kind.SELF_ASSESSMENT, predicate)
                && self.find()
                && !OTHERWISE.matcher(predicate.substring(0, self.start())).find();
    }
}
