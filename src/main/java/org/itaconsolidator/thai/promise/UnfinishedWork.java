package org.itaconsolidator.thai.promise;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Tells results of work that is not finished: "อยู่ระหว่างดำเนินการ", "ยังไม่แล้วเสร็จ", "ดำเนินการแล้วร้อยละ ๖๐". Words that it is finished
 * outrank such words before them, unless they only say when it will be.
 */
final class UnfinishedWork {
    private static final String SHARE = "\\s*(?:ร้อยละ\\s*\\d{1,2}(?!\\d)|\\d{1,2}(?:\\.\\d+)?\\s*(?:%|เปอร์เซ็นต์))";
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?:อยู่|ยัง)(?:ใน)?ระหว่าง(?!\\s*(?:วัน|เดือน|\\d))|(?<![ก-๎])ระหว่าง(?:การ)?ดำเนินการ|กำลังดำเนินการ|ดำเนินการบางส่วน"
                    + "|อยู่(?:ใน|ที่)ขั้นตอน|ยังไม่(?:แล้ว|เสร็จ|เรียบร้อย|สมบูรณ์|ครบ|สิ้นสุด)|ยังดำเนินการไม่|ไม่แล้วเสร็จ"
                    + "|(?:ดำเนินการ|ดำเนินงาน|คืบหน้า|ก้าวหน้า|เสร็จ|ผลงาน)(?:ไป)?(?:แล้ว)?(?:ได้)?(?:เพียง|ประมาณ|คิดเป็น)*"
                    + SHARE);
    private static final Pattern FINISHED = Pattern.compile(
            "(?<!(?:คาด|จะ|ให้|กำหนด|ไม่|ภายใน|ก่อน|รอ)[^\\n\\d;]{0,30})(?:แล้วเสร็จ|เสร็จสิ้น|เสร็จเรียบร้อย|เสร็จสมบูรณ์|เสร็จแล้ว)"
                    + "(?!\\s*(?:ร้อยละ|\\d{1,2}(?:\\.\\d+)?\\s*%|บางส่วน))");

    private static final List<String> CLUES =
            List.of("ระหว่าง", "กำลัง", "บางส่วน", "ขั้นตอน", "ยัง", "ไม่แล้วเสร็จ", "ร้อยละ", "%", "เปอร์เซ็นต์");

    private UnfinishedWork() {}

    /** Whether a text in Arabic digits, as {@link ThaiText#clean} leaves it, tells of such work. */
    static boolean isToldOf(String text) {
        if (!ThaiText.holdsOne(text, CLUES)) {
            return false;
        }
        int from = -1;
        Matcher unfinished = UNFINISHED.matcher(text);
        while (unfinished.find()) {
            from = unfinished.end();
        }
        return from >= 0
                && !FINISHED.matcher(text)
                        .region(from, text.length())
                        .useTransparentBounds(true)
                        .find();
    }
}
