package org.itaconsolidator.thai.date;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds months in running text without a day: "ในเดือนมกราคม ๒๕๖๙", "ก.พ. ๖๙", "ตุลาคม พฤศจิกายน และธันวาคม ๒๕๖๘" (each). Not found are
 * a month without any year, unless {@link ThaiDates#withYears} gives it one, the month of a day, and the ends of a span ("ธันวาคม ๒๕๖๘
 * ถึงมกราคม ๒๕๖๙"), which prove no single month. If the text says that something was done in each month of a span, each is found.
 */
public final class MonthScan {
    /** An abbreviation's letters may be part of any word, so it must begin a word or follow what joins months. */
    private static final Pattern MONTH = Pattern.compile(
            "(?<month>" + MonthNames.IN_FULL + "|(?<![\u0E01-\u0E4E.])" + MonthNames.IN_TEXT
                    + "|(?<=เดือน|และ|กับ)" + MonthNames.IN_TEXT + ")(?![\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])"
                    + "(?:\\s*(?:พ\\s*\\.?\\s*ศ\\s*\\.?\\s*|ปี\\s*)?(?<year>" + Years.TYPED + ")" + Years.NOT_COUNTING
                    + ")?",
            Pattern.CASE_INSENSITIVE);

    /** The word for month; not within "each month" (ครบทุกเดือน) or a number of months (ครบ ๖ เดือน). */
    private static final Pattern WORD_BEFORE = Pattern.compile(
            "(?<!เงิน|ทุก\\s?(?:ต้น|สิ้น)?|(?:ครบ|รวม|จำนวน|ทั้ง|หมด|สิ้น)\\s{0,2}\\d{1,2}\\s{0,2})เดือน\\s*$");

    private static final int LONGEST_BEFORE = 20;
    private static final int LONGEST_OF_EACH = 60;
    /** A village's number ("ม.๕ เดือนมกราคม"), which is no day. */
    private static final Pattern VILLAGE_BEFORE =
            Pattern.compile("(?:หมู่(?:บ้าน)?(?:ที่)?|(?<![\u0E01-\u0E4E])ม\\.)\\s*\\d{1,2}\\s*$");

    private static final Pattern NUMBER_BEFORE = Pattern.compile("(?<!\\d)\\d{1,2}\\s*$");

    private static final Pattern LINK =
            Pattern.compile("\\s*+(?:[,/]\\s*+)?(?:(?:และ|กับ)\\s*+)?(?:ใน)?(?:เดือน)?\\s*+");
    private static final Pattern SPAN = Pattern.compile("\\s*(?:[-\u2010-\u2015~]|จนถึง|ถึง)\\s*+(?:เดือน\\s*+)?");

    private static final int MONTHS_OF_A_YEAR = 12;

    /** Words that say that something was done in each month of a span; the group is the number of months. */
    private static final String EACH =
            "(?:ทุก\\s?(?:ต้น|สิ้น)?เดือน|รายเดือน|เดือนละ(?:\\s?(?:\\d{1,2}|หนึ่ง)?\\s?ครั้ง)?|ครบ(?:ทั้ง)?\\s?(\\d{1,2})\\s?เดือน)";

    private static final String BLANKS = "[^\\S\\n]*";
    private static final Pattern EACH_BEFORE =
            Pattern.compile(EACH + BLANKS + "+(?:ตั้งแต่|ระหว่าง|ใน|ช่วง|รวม|คือ|ได้แก่)?" + BLANKS + "+$");
    private static final Pattern EACH_BEHIND = Pattern.compile(BLANKS + "(?:เป็น|ครบ|รวม)?(?:ประจำ)?" + EACH);
    private static final String LEFT_OUT = "เว้น|ขาด|งด";

    /** Before a month: a day's number, a salary, a paper's subject (the report of October is written later), or "left out". */
    private static final Pattern NO_DEED_BEFORE =
            Pattern.compile("(?:\\d\\s*|เงินเดือน\\s*|(?<!ประชุม)ประจำ|(?:" + LEFT_OUT + ")\\s*+(?:ใน)?\\s*+)$");

    private static final Pattern NOT_EACH =
            Pattern.compile(LEFT_OUT + "|ไม่ครบ|ไม่ได้|ยกเลิก|เลื่อน|หยุด|เฉพาะ|บางเดือน");
    private static final Pattern TIMES = Pattern.compile("(?<!ละ\\s?)(?<!\\d)(\\d{1,3})\\s?ครั้ง(?!ที่)");

    /** A month with its place, which begins at the word เดือน if it stands before it. */
    public record Mention(YearMonth month, int start, int end) {}

    /**
     * @param start where it begins, with the word เดือน
     * @param name where the month's own name begins
     */
    private record Found(Month month, int year, int start, int name, int end) {
        Mention mention() {
            return new Mention(YearMonth.of(year, month), start, end);
        }
    }

    /** All months in a text with Arabic digits, in order. */
    public static List<Mention> list(String text) {
        // the pattern tries every letter, and no month counts in a text without a year
        if (!Years.mayHold(text)) {
            return List.of();
        }
        List<Found> found = find(text);
        for (int i = found.size() - 2; i >= 0; i--) {
            found.set(i, sharing(text, found.get(i), found.get(i + 1)));
        }
        List<Mention> months = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            boolean begins = i + 1 < found.size() && isSpan(text, one, found.get(i + 1));
            if (one.year() != 0 && !begins && !(i > 0 && isSpan(text, found.get(i - 1), one))) {
                months.add(one.mention());
            } else if (begins) {
                List<Mention> ofSpan = listSpan(one, found.get(i + 1));
                if (isSaidOfEach(text, one, found.get(i + 1), ofSpan.size())) {
                    months.addAll(ofSpan);
                }
            }
        }
        return months;
    }

    /** The months of all spans in a text with Arabic digits: what the words beside them count was done in these. */
    public static Set<YearMonth> listOfSpans(String text) {
        List<Found> found = Years.mayHold(text) ? find(text) : List.of();
        Set<YearMonth> months = new TreeSet<>();
        for (int i = 0; i + 1 < found.size(); i++) {
            if (isSpan(text, found.get(i), found.get(i + 1))) {
                listSpan(sharing(text, found.get(i), found.get(i + 1)), found.get(i + 1))
                        .forEach(mention -> months.add(mention.month()));
            }
        }
        return months;
    }

    /**
     * Whether the words beside a span say that it was done in each of its months, and nothing in the text says that some were left out. A
     * span in brackets may be the plan's: "เดือนละครั้ง (ต.ค. - ธ.ค. ๖๗)".
     */
    private static boolean isSaidOfEach(String text, Found one, Found last, int months) {
        String before = text.substring(Math.max(0, one.start() - LONGEST_OF_EACH), one.start());
        Matcher each = EACH_BEFORE.matcher(before);
        Matcher behind = EACH_BEHIND.matcher(text).region(last.end(), text.length());
        Matcher said = each.find() ? each : behind;
        return (said == each || !before.endsWith("(") && behind.lookingAt())
                && (said.group(1) == null || Integer.parseInt(said.group(1)) == months)
                && !NOT_EACH.matcher(text).find()
                && TIMES.matcher(text).results().noneMatch(times -> Integer.parseInt(times.group(1)) < months);
    }

    /** Each month of a span, with the place of the whole span. */
    private static List<Mention> listSpan(Found one, Found last) {
        List<Mention> months = new ArrayList<>();
        if (one.year() != 0 && last.year() != 0) {
            YearMonth end = last.mention().month();
            for (YearMonth month = one.mention().month(); !month.isAfter(end); month = month.plusMonths(1)) {
                months.add(new Mention(month, one.start(), last.end()));
            }
        }
        return months.size() > MONTHS_OF_A_YEAR ? List.of() : months;
    }

    /** A text in which months without a year get theirs of a fiscal year, unless a month is of another year. */
    static String withYears(String text, FiscalYear year) {
        String digits = ThaiText.arabicDigits(text);
        List<Found> found = find(digits);
        List<ThaiDates.DateMention> days =
                found.stream().anyMatch(month -> month.year() == 0) ? ThaiDates.listMentions(text) : List.of();
        StringBuilder dated = new StringBuilder(text);
        for (int i = found.size() - 1; i >= 0; i--) {
            Found one = i + 1 < found.size() ? sharing(digits, found.get(i), found.get(i + 1)) : found.get(i);
            found.set(i, one);
            if (one.year() == 0) {
                // the month of "15-Jan-25" has its year behind a mark
                if (days.stream().noneMatch(day -> day.start() <= one.name() && one.name() < day.end())
                        && ThaiDates.isSureMonth(digits, one.name(), one.end())
                        && !ThaiDates.isOfAnotherYear(digits, one.start(), one.end())) {
                    dated.insert(one.end(), ThaiDates.yearOf(one.month(), year));
                }
            } else if (!year.contains(LocalDate.of(one.year(), one.month(), 1))) {
                return text;
            }
        }
        return dated.length() > text.length() ? dated.toString() : text;
    }

    private static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        int lastYear = -1;
        Matcher match = MONTH.matcher(text).useTransparentBounds(true);
        int from = 0;
        while (from < text.length()) {
            if (!MonthNames.mayBegin(text, from)
                    || !match.region(from, text.length()).lookingAt()) {
                from++;
                continue;
            }
            from = match.end();
            String before = text.substring(Math.max(0, match.start() - LONGEST_BEFORE), match.start());
            Matcher word = WORD_BEFORE.matcher(before);
            int start = word.find() ? match.start() - (before.length() - word.start()) : match.start();
            String opening = text.substring(Math.max(0, start - LONGEST_BEFORE), start);
            if (!isBehindAYear(text, lastYear, start)
                    && !(start < match.start()
                            && VILLAGE_BEFORE.matcher(opening).find())
                    && NO_DEED_BEFORE.matcher(opening).find()
                    && !isBehindANumber(text, start)) {
                continue;
            }
            lastYear = match.group("year") == null ? -1 : match.end();
            String year = match.group("year");
            found.add(new Found(
                    MonthNames.getMonth(match.group("month")),
                    year == null ? 0 : Years.common(year),
                    start,
                    match.start(),
                    match.end()));
        }
        return found;
    }

    /** "ครั้งที่ ๑ ธ.ค. ๖๘": the number before the month counts the time, and is no day. */
    private static boolean isBehindANumber(String text, int start) {
        Matcher number = NUMBER_BEFORE.matcher(text.substring(Math.max(0, start - LONGEST_BEFORE), start));
        return number.find() && ThaiDates.isNumber(text, start - number.group().length());
    }

    /** "พ.ย. ๖๘ ม.ค. ๖๙": the number before a month is the year of the month before it, and no day. */
    private static boolean isBehindAYear(String text, int year, int start) {
        return year >= 0 && year <= start && text.substring(year, start).isBlank();
    }

    /** "ตุลาคม และธันวาคม ๒๕๖๘": both months have the later one's year, if they are then in order. */
    private static Found sharing(String text, Found one, Found next) {
        boolean linked = one.year() == 0
                && next.year() != 0
                && one.month().compareTo(next.month()) < 0
                && (LINK.matcher(text.substring(one.end(), next.start())).matches() || isSpan(text, one, next));
        return linked ? new Found(one.month(), next.year(), one.start(), one.name(), one.end()) : one;
    }

    private static boolean isSpan(String text, Found one, Found next) {
        return one.end() <= next.start()
                && SPAN.matcher(text.substring(one.end(), next.start())).matches();
    }
}
