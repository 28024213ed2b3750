package org.itaconsolidator.thai.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.thai.date.Years;
import org.itaconsolidator.thai.period.PeriodWords.PeriodToken.Kind;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Splits a period phrase into its words. Words that only join or introduce (ระหว่าง, วันที่, พ.ศ., brackets) are left
 * out.
 */
public final class PeriodWords {
    /** Between the two ends of a period. */
    static final String UNTIL = "จนกระทั่งถึง|ไปจนถึง|จนถึง|ถึง|[-\u2010-\u2015~]+";

    private record Rule(Kind kind, Pattern pattern) {}

    /** The rules for words, tried in this order at each place; group 1, if any, is the token's text. */
    private static final List<Rule> RULES = List.of(
            rule(Kind.DATE, "(\\d{1,2}([/.-])\\d{1,2}\\2" + Years.TYPED + "(?!\\d))"),
            rule(Kind.DATE, "(" + Years.TYPED_IN_FULL + "-\\d{2}-\\d{2}(?!\\d))"),
            rule(Kind.RECURRING, Recurrence.IN_FOLDED),
            rule(
                    Kind.RELATIVE,
                    "(?:(?:ภายใน|ไม่เกิน|ไม่ช้ากว่า)(?:ระยะเวลา)?(?:ไม่เกิน)?\\d+(?:วัน|ชั่วโมง|สัปดาห์|นาที|เดือน|ปี)(?:ทำการ)?(?!แรก|หลัง(?:$|\\())"
                            + "|(?<!\\d)\\d+(?:วัน|ชั่วโมง|สัปดาห์|นาที)(?:ทำการ)?(?=หลัง|นับ|ก่อน)"
                            + "|(?<!\\d)\\d+เดือน(?=หลังจาก|หลังเสร็จ|หลังวัน|หลังได้|นับ|ก่อน))"
                            + "(?:" + Recurrence.COUNTED_FROM + "|(?:หลัง|นับ|จาก|ก่อน|ของ|แต่ละ|ต่อ|เมื่อ)[^\\d]*$)?"
                            + "|(?<!ปี|เดือน|ไตรมาส|ช่วง|รอบ)(?:ภาย)?หลัง(?!วัน|เดือน|\\d)[^\\d]{2,40}\\d{1,3}(?:วัน|สัปดาห์|เดือน)(?:ทำการ)?$"),
            rule(
                    Kind.RELATIVE,
                    "(?:ทันที|ทุกครั้ง)?(?:เมื่อ|ที่)(?:ได้รับ|รับ|มี)(?:การ)?(?:เรื่อง|แจ้ง|คำร้อง|คำขอ|ร้อง|ผู้ร้อง|เปลี่ยนแปลง|เหตุ)[^\\d]*$"),
            rule(Kind.RELATIVE, "เมื่อ(?:มีความ)?พร้อม"),
            rule(Kind.RELATIVE, "(?:นับ)?(?:ตั้งแต่|แต่|จาก)*(?:บัด|วัน)?นี้เป็นต้น(?:ไป|มา)"),
            rule(Kind.QUARTER, "(?:ภายใน|ใน|ช่วง|รอบ)*((?:3|สาม)เดือน(?:แรก|หลัง|สุดท้าย))(?=$|ของ|ปี|\\d{4}|\\()"),
            rule(Kind.PART_OF_YEAR, "(?:รอบ|ช่วง)?(?:ที่)?(?:ระยะเวลา)?((?:6|หก)เดือน(?:แรก|หลัง)(?:ของ)?)"),
            rule(Kind.PART_OF_YEAR, "รอบ(?:ระยะเวลา)?((?:6|หก|12|สิบสอง)เดือน)"),
            rule(Kind.PART_OF_YEAR, "(ครึ่งปี(?:งบประมาณ)?(?:แรก|หลัง))"),
            rule(Kind.WHOLE_YEAR, "(?:ตลอด(?:ทั้ง)?|ทั้ง)ปี(?:งบประมาณ|งบฯ?|งปม\\.?)?"),
            rule(Kind.FISCAL_YEAR, "(?:ภายใน|ประจำ|รอบ|ใน|ของ)*(?:ปี(?:งบประมาณ|งบฯ?|งปม\\.?)|งปม\\.?)"),
            rule(Kind.YEAR_WORD, "(?:ประจำ)?ปี"),
            rule(
                    Kind.QUARTER,
                    "(?:ภายใน|ราย)?(?:ไตรมาส|q)(?:ที่)?([1-4](?:/(?:" + Years.TYPED + "))?(?!\\d)|แรก|สุดท้าย)"),
            rule(Kind.MONTH, "(" + MonthNames.IN_FOLDED + ")"),
            rule(Kind.NUMBER, "(\\d{1,4}(?!\\d))"),
            rule(Kind.WITHIN, "^(?:สิ้นสุด|เสร็จ)(?=วันที่|เดือน|\\d|" + MonthNames.IN_FOLDED + ")"),
            rule(Kind.RANGE, "(?<=[\\d.])(?:แล้ว)?เสร็จ(?:สิ้น)?(?=วันที่|เดือน|\\d|" + MonthNames.IN_FOLDED + ")"),
            rule(Kind.RANGE, "สิ้นสุด(?=วันที่|เดือน|\\d|" + MonthNames.IN_FOLDED + ")|" + UNTIL),
            rule(Kind.AND, "และ|,|/|&"),
            rule(Kind.WITHIN, "ภายใน|ไม่เกิน|ไม่ช้ากว่า|อย่างช้า|ก่อน(?=สิ้น)"),
            rule(Kind.BEFORE, "ก่อน"),
            rule(Kind.ONWARD, "เป็นต้นไป|เป็นต้นมา"),
            rule(Kind.FROM, "นับตั้งแต่|ตั้งแต่|เริ่ม"),
            rule(Kind.PRESENT, "ปัจจุบัน"));

    /** A day, a month or both, with or without a year. */
    private static final String ONE_END = "(?:วันที่|เดือน)?(?:\\d{1,2})?(?:เดือน)?(?:" + MonthNames.IN_FOLDED
            + ")(?:พ\\.?ศ\\.?|ปี)?(?:" + Years.TYPED + ")?";

    /** Words without a meaning for periods; "the beginning of a month" is that month. */
    private static final Pattern NOISE = Pattern.compile("ทุก(?=เดือน)|ต้น(?=เดือน|"
            + MonthNames.IN_FOLDED + ")|พุทธศักราช|พ\\.?ศ\\.?|ค\\.?ศ\\.?|ระหว่าง|ช่วง|ประจำเดือน|ประจำ|เดือน"
            + "|(?:เมื่อ)?วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัสฯ|ศุกร์|เสาร์|อาทิตย์)?ที่|เมื่อ(?=\\d)|(?:เมื่อ)?สิ้น(?=เดือน|สุด|ปี|ไตรมาส)|ใน|ของ|รอบที่\\d(?=\\()|รอบ|ระยะเวลา|(?:การ)?ดำเนินการ|ให้แล้วเสร็จ|แล้วเสร็จ|เสร็จสิ้น|[()\\[\\]:;."
            + " ]");

    /** "ระหว่าง มิ.ย. 64 กับ ก.ค. 64": two ends with one word between them. */
    private static final Pattern BETWEEN = Pattern.compile("^ระหว่าง(" + ONE_END + ")(?:กับ|และ)(" + ONE_END + ")$");

    private static final Pattern ALL_MONTHS = Pattern.compile("(?:ระยะเวลา)?(?:12เดือน|1ปี(?:งบประมาณ)?)");

    private static final Pattern MONTH = Pattern.compile(MonthNames.IN_FOLDED);

    /**
     * A duration. Beside both ends it adds nothing and is left out: "3 เดือน (ม.ค. - มี.ค. 68)" has no third day. Beside one end, as in "3
     * เดือน (ม.ค. 68)", the phrase is not understood.
     */
    private static final Pattern DURATION = Pattern.compile(
            "^(?:ระยะเวลา|เป็นเวลา|รวม|จำนวน|ใช้เวลา){0,3}\\d{1,3}(?:เดือน(?=[(:]|ตั้งแต่|ระหว่าง|คือ|ได้แก่|"
                    + MonthNames.IN_FOLDED + "(?:" + Years.TYPED
                    + ")?(?:[-‐-―]|ถึง))|(?:วัน|สัปดาห์|ปี)(?=[(:]|ตั้งแต่|ระหว่าง|คือ|ได้แก่)(?![(:]?(?:หลัง|นับ|จาก|ก่อน)))"
                    + "|\\((?:ระยะเวลา|เป็นเวลา|รวม|จำนวน|ใช้เวลา){0,3}\\d{1,3}(?:เดือน|วัน|สัปดาห์|ปี)\\)$"
                    + "|(?:ระยะเวลา|เป็นเวลา|รวม|จำนวน|ใช้เวลา){1,3}\\d{1,3}(?:เดือน|วัน|สัปดาห์)$");

    /** A duration of one month beside that month. */
    private static final Pattern ONE_MONTH = Pattern.compile(
            "[(:]?(?:ใน)?(?:เดือน)?(?:" + MonthNames.IN_FOLDED + ")(?:พ\\.?ศ\\.?)?(?:" + Years.TYPED + ")?\\)?");

    private static final Pattern TAKES_ONE_MONTH = Pattern.compile("(?<!\\d)1เดือน");

    private static final Map<String, String> PARTS = Map.of(
            "6เดือน", "first",
            "หกเดือน", "first",
            "6เดือนแรก", "first",
            "หกเดือนแรก", "first",
            "6เดือนหลัง", "second",
            "หกเดือนหลัง", "second",
            "12เดือน", "whole",
            "สิบสองเดือน", "whole",
            "ครึ่งปีแรก", "first",
            "ครึ่งปีหลัง", "second");

    /** Kept, because most cells of a body have the same phrases. */
    private static final Memo<List<PeriodToken>> SPLIT = new Memo<>(PeriodWords::cut);

    /** @param text its folded text, or the part that counts: digits, the month's name, the half */
    public record PeriodToken(Kind kind, String text) {
        public enum Kind {
            /** A whole numeric date: 1/10/2565. */
            DATE,
            MONTH,
            /** Digits: a day, a year or a quarter, by its place. */
            NUMBER,
            /** From here to there: "-", ถึง. */
            RANGE,
            AND,
            /** ภายใน, ไม่เกิน before a day. */
            WITHIN,
            /** ก่อน before a day, which is then no longer in time. */
            BEFORE,
            /** เป็นต้นไป. */
            ONWARD,
            /** ตั้งแต่. */
            FROM,
            /** ปัจจุบัน as an end. */
            PRESENT,
            /** ตลอดปีงบประมาณ. */
            WHOLE_YEAR,
            /** ปีงบประมาณ before its year. */
            FISCAL_YEAR,
            /** ปี alone: the calendar year after a month, else the fiscal year. */
            YEAR_WORD,
            /** ไตรมาส before its number; or with the year, "1/2566". */
            QUARTER,
            /** รอบ ๖ เดือน and the like: text is "first", "second" or "whole". */
            PART_OF_YEAR,
            /** ทุกเดือน and the like. */
            RECURRING,
            /** ไม่เกิน ๗ วัน and the like. */
            RELATIVE,
            /** Not understood. */
            UNKNOWN
        }

        public boolean is(Kind wanted) {
            return kind == wanted;
        }
    }

    /** The words of a phrase that is not blank. */
    public static List<PeriodToken> split(String phrase) {
        return SPLIT.of(phrase);
    }

    private static List<PeriodToken> cut(String phrase) {
        String folded = BETWEEN.matcher(fold(phrase)).replaceFirst("$1ถึง$2");
        if (ALL_MONTHS.matcher(folded).matches()) {
            return List.of(new PeriodToken(Kind.PART_OF_YEAR, "whole"));
        }
        if (!MONTH.matcher(folded).find()) {
            return tokens(folded);
        }
        String rest = DURATION.matcher(folded).replaceAll("");
        List<PeriodToken> words = tokens(rest);
        boolean understood = rest.equals(folded)
                || hasTwoEnds(words)
                || TAKES_ONE_MONTH.matcher(folded).find()
                        && ONE_MONTH.matcher(rest).matches();
        return understood
                ? words
                : Stream.concat(Stream.of(new PeriodToken(Kind.UNKNOWN, folded)), words.stream())
                        .toList();
    }

    private static boolean hasTwoEnds(List<PeriodToken> words) {
        int months = 0;
        boolean range = false;
        for (int i = 0; i < words.size(); i++) {
            months += words.get(i).is(Kind.MONTH) ? 1 : 0;
            range |= words.get(i).is(Kind.RANGE)
                    && i > 0
                    && isEnd(words.get(i - 1))
                    && i + 1 < words.size()
                    && isEnd(words.get(i + 1));
        }
        return range || months > 1;
    }

    private static boolean isEnd(PeriodToken word) {
        return word.is(Kind.NUMBER) || word.is(Kind.MONTH) || word.is(Kind.DATE);
    }

    private static List<PeriodToken> tokens(String folded) {
        List<PeriodToken> words = new ArrayList<>();
        for (int at = 0; at < folded.length(); ) {
            at = next(folded, at, words);
        }
        return List.copyOf(words);
    }

    private static int next(String folded, int at, List<PeriodToken> words) {
        for (Rule rule : RULES) {
            Matcher match = rule.pattern().matcher(folded).region(at, folded.length());
            match.useTransparentBounds(true);
            match.useAnchoringBounds(false);
            if (match.lookingAt()) {
                String text = match.groupCount() > 0 ? match.group(1) : match.group();
                words.add(new PeriodToken(rule.kind(), tokenText(rule.kind(), text)));
                return match.end();
            }
        }
        Matcher noise = NOISE.matcher(folded).region(at, folded.length());
        noise.useTransparentBounds(true);
        if (noise.lookingAt()) {
            return noise.end();
        }
        words.add(new PeriodToken(Kind.UNKNOWN, folded.substring(at, at + 1)));
        return at + 1;
    }

    private static String tokenText(Kind kind, String text) {
        return switch (kind) {
            case PART_OF_YEAR -> PARTS.get(text.replace("ของ", "").replace("งบประมาณ", ""));
            case QUARTER -> text.endsWith("แรก") ? "1" : text.endsWith("หลัง") || text.endsWith("สุดท้าย") ? "4" : text;
            default -> text;
        };
    }

    /** Folds a phrase, but keeps blanks between digits: "๖๗ ๓๐" are two numbers. */
    private static String fold(String phrase) {
        String clean = ThaiText.plain(phrase);
        StringBuilder out = new StringBuilder(clean.length());
        boolean blank = false;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (ThaiText.isBlank(c)) {
                blank = true;
                continue;
            }
            if (blank && isDigit(c) && out.length() > 0 && isDigit(out.charAt(out.length() - 1))) {
                out.append(' ');
            }
            blank = false;
            out.append(Character.toLowerCase(c));
        }
        return out.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Rule rule(Kind kind, String pattern) {
        return new Rule(kind, Pattern.compile(pattern));
    }
}
