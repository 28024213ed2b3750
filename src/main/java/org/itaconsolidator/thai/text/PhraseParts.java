package org.itaconsolidator.thai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides a period phrase into the parts that each name a time: "ภายในเดือนธันวาคม และภายในเดือนมิถุนายน", "ทุกเดือน
 * และสรุปผลภายใน ...", "ครั้งที่ ๑ ... ครั้งที่ ๒ ...". A part begins, after a joining word, with words that introduce
 * a time. Months and days that only follow each other ("ธ.ค. และ ก.พ.") are one part.
 */
public final class PhraseParts {
    private static final String HEAD = "(?:(?:ให้)?(?:สรุป|รายงาน|ประเมิน|ติดตาม)(?:ผล|สรุป)*+)?+\\s*+"
            + "(?=(?:ให้)?(?:แล้วเสร็จ)?(?:ภายใน|ไม่เกิน)|ก่อน(?:วัน|สิ้น)|ทุก(?!กอง|ส่วน|สำนัก|คน)|ราย(?!งาน)|รอบ"
            + "|(?:เดือน|ปี|ไตรมาส|ปีงบประมาณ)ละ)";

    /** Begins where blanks begin and never backtracks into them, as a cell may hold thousands. */
    private static final Pattern BETWEEN = Pattern.compile("(?:(?<!\\s)|\\G)(?:\\s*+(?:และ|,|/|&)\\s*+" + HEAD
            + "|\\s*+(?:และ|,|/|&)?+\\s*+ครั้งที่\\s*+[1-9๑-๙](?![0-9๐-๙])\\s*+[:.]?\\s*+"
            + "|\\s++(?=รอบ[^,/]{0,24}และ\\s*รอบ))");

    /** What a report is about, before its due day: "รอบ ๖ เดือน ภายในวันที่ ๕ เมษายน". */
    private static final Pattern ROUND_OF_A_DEADLINE = Pattern.compile(
            "รอบ\\s*+(?:ระยะเวลา)?+\\s*+(?:[6๖]|1\\s*+2|๑\\s*+๒|หก|สิบสอง)\\s*+เดือน(?:แรก|หลัง)?+\\s*+(?=(?:ภายใน|ไม่เกิน)\\s*วันที่)");

    /** The parts in order; the phrase itself if it is one. */
    public static List<String> of(String phrase) {
        String text = ROUND_OF_A_DEADLINE.matcher(ThaiText.clean(phrase)).replaceAll("");
        List<String> parts = new ArrayList<>();
        Matcher between = BETWEEN.matcher(text);
        int from = 0;
        while (between.find()) {
            add(parts, text.substring(from, between.start()));
            from = between.end();
        }
        add(parts, text.substring(from));
        return parts.size() > 1 ? List.copyOf(parts) : List.of(text);
    }

    private static void add(List<String> parts, String part) {
        if (!ThaiText.isNothing(part)) {
            parts.add(part.strip());
        }
    }
}
