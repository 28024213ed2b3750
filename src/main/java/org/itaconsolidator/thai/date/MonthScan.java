package org.itaconsolidator.thai.date;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.thai.text.MonthNames;

/**
 * Finds months in running text without a day: "ในเดือนมกราคม ๒๕๖๙", "ก.พ. ๖๙", "ตุลาคม พฤศจิกายน และธันวาคม ๒๕๖๘"
 * (each). A month without any year is none, nor is the month of a day, nor are the ends of a span ("ธันวาคม ๒๕๖๘
 * ถึงมกราคม ๒๕๖๙"), which prove no single month.
 */
public final class MonthScan {
    /** An abbreviation's letters may be part of any word: it must begin a word or follow what joins months. */
    private static final Pattern MONTH = Pattern.compile(
            "(?<month>" + MonthNames.IN_FULL + "|(?<![\u0E01-\u0E4E.])" + MonthNames.IN_TEXT
                    + "|(?<=เดือน|และ|กับ)" + MonthNames.IN_TEXT + ")(?![\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])"
                    + "(?:\\s*(?:พ\\s*\\.?\\s*ศ\\s*\\.?\\s*|ปี\\s*)?(?<year>" + Years.TYPED + ")" + Years.NOT_COUNTING
                    + ")?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD_BEFORE = Pattern.compile("(?<!เงิน)เดือน\\s*$");
    private static final int LONGEST_BEFORE = 20;
    /** A day's number, a salary, or a paper's subject: the report of October (ประจำเดือนตุลาคม) is written later. */
    private static final Pattern NO_DEED_BEFORE = Pattern.compile("(?:\\d\\s*|เงินเดือน\\s*|(?<!ประชุม)ประจำ)$");

    /** A village's number ("ม.๕ เดือนมกราคม") is no day. */
    private static final Pattern VILLAGE_BEFORE =
            Pattern.compile("(?:หมู่(?:บ้าน)?(?:ที่)?|(?<![\u0E01-\u0E4E])ม\\.)\\s*\\d{1,2}\\s*$");

    private static final Pattern NUMBER_BEFORE = Pattern.compile("(?<!\\d)\\d{1,2}\\s*$");

    private static final Pattern LINK =
            Pattern.compile("\\s*+(?:[,/]\\s*+)?(?:(?:และ|กับ)\\s*+)?(?:ใน)?(?:เดือน)?\\s*+");
    private static final Pattern SPAN = Pattern.compile("\\s*(?:[-\u2010-\u2015~]|จนถึง|ถึง)\\s*+(?:เดือน\\s*+)?");

    private MonthScan() {}

    /** A month with its place, which begins at the word เดือน if it stands before it. */
    public record Mention(YearMonth month, int start, int end) {}

    private record Found(Month month, int year, int start, int end) {}

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
            boolean spans = i > 0 && isSpan(text, found.get(i - 1), one)
                    || i + 1 < found.size() && isSpan(text, one, found.get(i + 1));
            if (one.year() != 0 && !spans) {
                months.add(new Mention(YearMonth.of(one.year(), one.month()), one.start(), one.end()));
            }
        }
        return months;
    }

    private static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        int lastYear = -1;
        Matcher match = MONTH.matcher(text).useTransparentBounds(true);
        int from = 0;
        while (from < text.length()) {
            if (!MonthNames.mayBegin(text.charAt(from))
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
                    match.end()));
        }
        return found;
    }

    /** "ครั้งที่ ๑ ธ.ค. ๖๘": the number before a month is that of the time, not its day. */
    private static boolean isBehindANumber(String text, int start) {
        Matcher number = NUMBER_BEFORE.matcher(text.substring(Math.max(0, start - LONGEST_BEFORE), start));
        return number.find() && ThaiDates.isNumber(text, start - number.group().length());
    }

    /** "พ.ย. ๖๘ ม.ค. ๖๙": the number before a month is the year of the month before it, not its day. */
    private static boolean isBehindAYear(String text, int year, int start) {
        return year >= 0 && year <= start && text.substring(year, start).isBlank();
    }

    /** "ตุลาคม และธันวาคม ๒๕๖๘": both months have the later one's year if they then stand in order. */
    private static Found sharing(String text, Found one, Found next) {
        boolean linked = one.year() == 0
                && next.year() != 0
                && one.month().compareTo(next.month()) < 0
                && LINK.matcher(text.substring(one.end(), next.start())).matches();
        return linked ? new Found(one.month(), next.year(), one.start(), one.end()) : one;
    }

    private static boolean isSpan(String text, Found one, Found next) {
        return one.end() <= next.start()
                && SPAN.matcher(text.substring(one.end(), next.start())).matches();
    }
}
