package org.itaconsolidator.thai.promise;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.thai.text.ThaiText;

/** How often a result says that something was done: "ประกาศแล้ว ๖ ครั้ง", "เผยแพร่แล้ว ๖ เดือน". A plan's or a rate's number is none. */
final class ToldTimes {
    private static final Pattern TIMES = Pattern.compile(
            "(?<![\\d/.,])(\\d{1,3})\\s*(?:"
                    + "ครั้ง(?!\\s*(?:ที่|ต่อ|/|ละ|แรก|ขึ้นไป))"
                    + "|(?<=(?:แล้ว|ครบ|ทั้ง|รวม|จำนวน|ทั้งสิ้น|ได้)\\s{0,3}\\d{1,3}\\s{0,3})(?:เดือน|ไตรมาส)(?!\\s*(?:ที่|แรก|หลัง|ละ)))");
    private static final Pattern NOT_DONE = Pattern.compile(
            "(?:จะ|ต้อง|ให้|แผน|เป้าหมาย|กำหนด(?:ไว้)?|น้อยกว่า|อย่างน้อย|ต่ำกว่า|ละ|จาก|อีก|ขาด|เหลือ|ยังไม่|ไม่ครบ|ไม่ได้)[^\\n\\d;,]{0,25}$");

    private static final List<String> COUNTED = List.of("ครั้ง", "เดือน", "ไตรมาส");

    private ToldTimes() {}

    /** The largest number told in a text in Arabic digits, as {@link ThaiText#clean} leaves it; 0 where none is. */
    static int of(String digits) {
        if (!ThaiText.holdsOne(digits, COUNTED)) {
            return 0;
        }
        int most = 0;
        Matcher times = TIMES.matcher(digits);
        while (times.find()) {
            String before = digits.substring(digits.lastIndexOf('\n', times.start()) + 1, times.start());
            if (!NOT_DONE.matcher(before).find()) {
                most = Math.max(most, Integer.parseInt(times.group(1)));
            }
        }
        return most;
    }
}
