package org.itaconsolidator.thai.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds days in running text: "วันที่ ๑๐ ตุลาคม ๒๕๖๕", "๒๗ ธ.ค. ๖๕", "10/10/2565", "๑๒-๑๓ มกราคม ๒๕๖๖" (both ends). Not found
 * are a day without any year, unless {@link #withYears} gives it one, an order number (ที่ ๓๑๗/๒๕๖๕) and a list label.
 *
 * <p>The text must be as {@link ThaiText#clean} leaves it: positions refer to that text.
 */
public final class ThaiDates {
    /**
     * What looks like a date and is no single day: ๓๑ ก.พ. ๒๕๖๖ does not exist; 3/4/2023 can be two days.
     *
     * @param start where it begins in the text
     * @param end where it ends, exclusive
     * @param year whether its year is too far off to be meant: a spreadsheet turns a year typed as 67 into 2510
     */
    public record ImpossibleDate(String text, int start, int end, boolean year) {}

    /**
     * @param date the day, common era
     * @param start where its day number begins in the text
     * @param end where the date ends (after its year), exclusive; days that share a month and year share their end
     */
    public record DateMention(LocalDate date, int start, int end) {}

    /** A dash between two numbers, as a pattern. */
    private static final String DASH = "[-\u2010-\u2015~]";

    /** How many letters before a number are looked at to tell what it is. */
    private static final int LONGEST_WORD = 20;

    private static final int LONGEST_DAY = 31;
    private static final String MARKS = "/-.";
    private static final String BLANKS = " \t\n\u000B\f\r";

    // days with the name of their month: "๓ และ ๕ ม.ค. ๒๕๖๖"
    private static final String BETWEEN_DAYS = "\\s*(?:" + DASH + "|,|&|และ|จนถึง|ถึง|กับ)\\s*(?:วันที่\\s*|ที่\\s*)?";

    /** "วันที่ 6/13/20 มิ.ย.": only behind this word, as a number before a slash may be a letter's or a house's. */
    private static final String SLASHED_DAYS =
            "(?<=^|\\n|วันที่\\s{0,3}|เมื่อ\\s{0,3})\\d{1,2}(?:\\s*/\\s*\\d{1,2}){1,12}";

    /** Two digits behind an English month are a year of the common era: "15 Jan 25". */
    private static final String SHORT_COMMON_YEAR =
            "(?<=[A-Za-z]\\.?,?\\s{0,2})[23]\\d(?!\\s*" + MonthNames.IN_TEXT + ")";

    private static final String MONTH_WORD = "เดือน";
    private static final String ERA =
            "(?:(?:พ\\s*\\.?\\s*ศ|ค\\s*\\.?\\s*ศ)\\s*\\.?\\s*|(?:พุทธ|คริสต์)ศักราช\\s*|ปี\\s*)?";
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<![\\d/A-Za-z])(?<days>" + SLASHED_DAYS + "|\\d{1,2}(?:" + BETWEEN_DAYS
                    + "\\d{1,2}){0,12})\\s*(?:เดือน\\s*)?(?<month>" + MonthNames.IN_TEXT + ")(?:\\s*,?\\s*" + ERA
                    + "(?<year>" + Years.TYPED + "|" + SHORT_COMMON_YEAR + ")" + Years.NOT_COUNTING
                    + "(?!\\s*[.:/]\\s*\\d(?!\\d?\\s*(?:เดือน\\s*)?" + MonthNames.IN_TEXT + ")))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("\\s*+(?:(?:" + DASH
            + "|,|/)\\s*+)?(?:(?:และ|จนถึง|ถึง|กับ)\\s*+)?(?:เมื่อ)?(?:วัน[\u0E01-\u0E4E]{0,10}ที่|ที่)?\\s*");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    /** "15-Jan-24", "15/ม.ค./2567": a day as programs write it with the month's name. */
    private static final Pattern BETWEEN_MARKS = Pattern.compile(
            "(?<![\\d/A-Za-z.-])(?<day>\\d{1,2})(?<mark>[-/])(?<month>" + MonthNames.IN_TEXT
                    + ")\\k<mark>(?<year>\\d{4}|\\d{2})(?![\\d/A-Za-z-])",
            Pattern.CASE_INSENSITIVE);

    /** "Jan 15, 2025". */
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<![\\p{L}\\d])(?<!\\d\\s)(?=[A-Za-z])(?<month>" + MonthNames.IN_TEXT
                    + ")\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)(?<year>" + Years.TYPED_IN_FULL + ")"
                    + Years.NOT_COUNTING,
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LIST_OPENS =
            Pattern.compile("(?:^|\\(|ที่|เมื่อ|ระหว่าง|(?<!\\s)[^\\S\\n]*+\\n)\\s*+$");
    /** "หมู่ ๑๐ พ.ย. ๖๗" is the tenth village, in some November. */
    private static final Pattern DAY_BEFORE_VILLAGE = Pattern.compile(
            "(?:(?:^|[,;(]|วันที่|เมื่อ|ณ)\\s*+|(?<=\\n))(?<day>\\d{1,2})\\s*หมู่(?:บ้าน)?(?:ที่)?\\s*$");

    /** "ประชาคมครบ ๘ หมู่ ๒๑ มกราคม": all eight villages, and a day. */
    private static final Pattern VILLAGES_COUNTED =
            Pattern.compile("(?<=[\u0E01-\u0E4E]\\s?)(?<!(?:เลขที่|บ้าน)\\s?)\\d{1,3}\\s*หมู่(?:บ้าน)?\\s*$");

    private static final Pattern VILLAGE = Pattern.compile("(?:หมู่(?:บ้าน)?(?:ที่)?|(?<![\u0E01-\u0E4E])ม\\.)\\s*$");

    /** Words before a number that counts or labels something and is no day. */
    private static final Pattern COUNTS = Pattern.compile(
            "(?:จำนวน|ครั้ง|ข้อ|หมู่|ม\\.|รุ่น|ชุด|ระยะ|เลข|มาตรา|ตัวชี้วัด|กลุ่ม|ห้อง|\\d|[A-Za-z])(?:ที่)?\\s*$");

    private static final int LONGEST_OPENING = 12;

    private static final String WEEKDAY = "จันทร์|อังคาร|พุธ|พฤหัส(?:บดี|ฯ)?|ศุกร์|เสาร์|อาทิตย์";

    /** Behind these a word for times counts: a number other than a month's year, or one in words. */
    private static final String COUNTED =
            "(?:(?<!\\d)\\d\\s{0,2}|(?<!(?:[./\\d]|ยน|คม|พันธ์|ปี)\\s{0,2})\\d{2,3}\\s{0,2}"
                    + "|ทุก|ครบ|ละ|ราย|ประจำ|อีก|หลาย|ทั้ง|บาง|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|เอ็ด)";

    /**
     * Words before a number that make it no day: "ครั้งที่ ๑ ธ.ค. ๖๘" is the first time, in some December, "ไตรมาส ๒ มี.ค. ๖๙" the second
     * quarter, "สขร.๑ เดือน ต.ค." the name of a form. In "๒ รุ่น ๕ ม.ค." the word counts, and the number is a day.
     */
    private static final Pattern NUMBERED = Pattern.compile("(?:(?<!วัน[\u0E01-\u0E4E]{0,10}|" + WEEKDAY
            + "|และ|กับ|ถึง|เมื่อ|ใน|ณ|จาก|ตั้งแต่|ระหว่าง|เป็น|ไป)(?<=[\u0E01-\u0E4E])ที่\\s*"
            + "|(?<!" + COUNTED
            + ")(?:(?:ครั้ง|รุ่น|งวด|รอบ)\\s*|(?:ภาคเรียน|เทอม)\\s*(?=[1-3](?!\\d))|ไตรมาส\\s*(?=[1-4](?!\\d)))"
            + "|(?:ครบ|รวม|จำนวน|ทั้ง(?:หมด|สิ้น)?)\\s*(?=\\d{1,2}\\s*เดือน)"
            + "|(?<![\u0E01-\u0E4E.])(?:แบบ)?(?:สขร|ปค|จปฐ|กชช)\\.)$");

    /** "ต.ค. ๖๘ พ.ย. ๖๘": no month has so many days, so a number right behind another month is that month's year. */
    private static final Pattern YEAR_OF_A_MONTH =
            Pattern.compile(MonthNames.IN_TEXT + "\\s*" + ERA + "$", Pattern.CASE_INSENSITIVE);

    // days in numbers: "๓/๑/๒๕๖๖", "1-3/2/2569", and as programs write them, "2026-01-31"
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d/.-])(?:(?<first>\\d{1,2})(?:/(?<firstMonth>\\d{1,2}))?\\s*" + DASH
                    + "\\s*)?(?<day>\\d{1,2})(?<mark>\\s*/\\s*|-|\\.)" + "(?<month>\\d{1,2})\\k<mark>(?<year>"
                    + Years.TYPED + ")(?![\\d/]|[.-]\\d)");
    /** A year typed in full outside any assessment, or without its last digit: "๑๒ มกราคม ๒๖๕๙", "12/1/2469", "12 ม.ค. 256". */
    private static final String MISTYPED_YEAR = "(?:(?!" + Years.TYPED_IN_FULL + ")2\\d{3}|25\\d)";

    private static final String FORMER_YEAR = "ปี(?:ที่แล้ว|ก่อน|กลาย|ที่ผ่านมา)";
    private static final Pattern OF_A_FORMER_YEAR = Pattern.compile("\\s*(?:ของ)?" + FORMER_YEAR);
    private static final Pattern OTHER_YEAR = Pattern.compile(FORMER_YEAR + "|ปี(?:หน้า|ถัดไป)");
    private static final int FULL_MONTH = 5;
    private static final Pattern FULL_YEAR = Pattern.compile("(?<!\\d)" + Years.TYPED_IN_FULL + "(?!\\d)");
    private static final Pattern MISTYPED_AFTER_MONTH =
            Pattern.compile("\\s*(?:พ\\s*\\.?\\s*ศ\\s*\\.?\\s*|ปี\\s*)?" + MISTYPED_YEAR + Years.NOT_COUNTING);
    private static final Pattern MISTYPED_NUMERIC = Pattern.compile(
            "(?<![\\d/.-])(?:3[01]|[12]\\d|0?[1-9])/(?:1[0-2]|0?[1-9])/" + MISTYPED_YEAR + "(?![\\d/]|[.-]\\d)");
    /** "วันที่ 15 เดือน 5 ปี 69". */
    private static final Pattern NUMBERED_MONTH = Pattern.compile("(?<![\\d/.-])(?<day>\\d{1,2})\\s*" + MONTH_WORD
            + "\\s*(?:ที่\\s*)?(?<month>\\d{1,2})\\s*(?=[\u0E01-\u0E4E])" + ERA + "(?<year>" + Years.TYPED
            + ")(?!\\d)");

    /** A word between a day and a year typed in full, where a month should be. */
    private static final Pattern MONTH_TO_BE = Pattern.compile("(?<![\\d/A-Za-z.-])(?<day>\\d{1,2})\\s*(?:" + MONTH_WORD
            + "\\s*)?(?<month>[\u0E01-\u0E4E]{5,11})\\s*(?<year>25\\d\\d)" + Years.NOT_COUNTING);

    private static final Pattern ISO = Pattern.compile(
            "(?<![\\d-])(?<year>" + Years.TYPED_IN_FULL + ")-(?<month>\\d{2})-(?<day>\\d{2})(?![\\d-])");
    private static final Pattern NUMBER_OF_A_LETTER =
            Pattern.compile("(?:เลขที่|เลขรับ(?:ที่)?|(?:หนังสือ|คำสั่ง|ข้อความ|สัญญา|ฎีกา)\\s*ที่)\\s*$");
    private static final Pattern OPENS_A_DAY =
            Pattern.compile("(?:วัน[\u0E01-\u0E4E]{0,10}ที่|เมื่อ|ลว\\.?|ลง|เสร็จ|แล้ว|เรียบร้อย)\\s*$");
    private static final int LAST_MONTH = 12;

    private final String text;
    private final String digits;
    private final List<DateMention> mentions = new ArrayList<>();
    private final List<ImpossibleDate> impossible = new ArrayList<>();
    private final List<DateMention> misspelt = new ArrayList<>();

    private ThaiDates(String text) {
        this.text = text;
        this.digits = ThaiText.arabicDigits(text);
    }

    /**
     * The days in a text, and what looks like a date but is no single day, each in order.
     *
     * @param misspelt those of the days whose month has a letter too few, too many or wrong
     */
    public record Days(List<DateMention> mentions, List<ImpossibleDate> impossible, List<DateMention> misspelt) {}

    public static Days read(String text) {
        ThaiDates dates = new ThaiDates(text);
        dates.scan();
        dates.mentions.sort(Comparator.comparingInt(DateMention::start));
        dates.impossible.sort(Comparator.comparingInt(ImpossibleDate::start));
        return new Days(List.copyOf(dates.mentions), List.copyOf(dates.impossible), List.copyOf(dates.misspelt));
    }

    /** All days in a text, in order. */
    public static List<DateMention> listMentions(String text) {
        return read(text).mentions();
    }

    /**
     * A text in which each month without a year, alone or with a day, gets the one it has in a fiscal year, because a report is about
     * its own year. A text that names a year outside it is left as it is.
     */
    public static String withYears(String text, FiscalYear year) {
        ThaiDates dates = new ThaiDates(text);
        return Years.mayHold(dates.digits)
                        && FULL_YEAR.matcher(dates.digits).results().anyMatch(other -> !isOf(other, year))
                ? text
                : MonthScan.withYears(dates.mayHoldMonths() ? dates.withYearsOfDays(year) : text, year);
    }

    private String withYearsOfDays(FiscalYear year) {
        StringBuilder dated = new StringBuilder(text);
        List<Group> groups = listGroups();
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group group = groups.get(i);
            if (group.year() == 0 && isDayOfReport(group)) {
                dated.insert(group.end(), yearOf(group.month(), year));
            } else if (group.year() != 0 && !year.contains(LocalDate.of(group.year(), group.month(), 1))) {
                return text;
            }
        }
        return dated.length() > text.length() ? dated.toString() : text;
    }

    /** The year that a month has in a fiscal year, to be written behind it. */
    static String yearOf(Month month, FiscalYear year) {
        boolean late = month.compareTo(year.start().getMonth()) >= 0;
        return " " + (late ? year.previous() : year).buddhist() + " ";
    }

    /** Whether the text around a month without a year says that it is another year's. */
    static boolean isOfAnotherYear(String digits, int start, int end) {
        return OTHER_YEAR
                        .matcher(digits)
                        .region(digits.lastIndexOf('\n', start) + 1, start)
                        .find()
                || OF_A_FORMER_YEAR.matcher(digits).region(end, digits.length()).lookingAt();
    }

    /** Whether a month's name cannot be part of another word ("ครั้งที่ 2 มีคณะกรรมการ"). */
    static boolean isSureMonth(String digits, int start, int end) {
        String written = digits.substring(start, end);
        return written.contains(".")
                || written.strip().length() >= FULL_MONTH
                || end == digits.length()
                || !Character.isLetter(digits.charAt(end))
                        && Character.getType(digits.charAt(end)) != Character.NON_SPACING_MARK;
    }

    /** Whether a day without a year surely is a day ("ครั้งที่ 2 มีคณะกรรมการ" is none), and no other year's. */
    private boolean isDayOfReport(Group group) {
        String before = digits.substring(digits.lastIndexOf('\n', group.start()) + 1, group.start());
        return isSureMonth(digits, group.days().get(group.days().size() - 1)[2], group.end())
                && !isMistyped(group)
                && !COUNTS.matcher(before).find()
                && !isOfAnotherYear(digits, group.start(), group.end());
    }

    private static boolean isOf(MatchResult typed, FiscalYear year) {
        int buddhist = Years.buddhist(typed.group());
        return buddhist == year.buddhist() || buddhist == year.buddhist() - 1;
    }

    /**
     * Scans only if the text can hold a date. A day of a month stands right before the month's name, and the numbers of a
     * date have a mark between them; most texts with numbers have neither.
     */
    private void scan() {
        boolean months = false;
        boolean words = false;
        boolean numbers = false;
        boolean numbered = false;
        boolean englishMonth = false;
        char[] letters = digits.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] > 'z') {
                continue; // most texts are Thai only
            }
            englishMonth |= isLatin(i) && !isLatin(i + 1) && isDigit(afterBlanks(i + 2));
            if (isDigit(i) && !isDigit(i + 1)) {
                int next = afterBlanks(i + 1);
                boolean mark = next < digits.length() && MARKS.indexOf(digits.charAt(next)) >= 0;
                words |= next < digits.length() && digits.charAt(next) >= '\u0E01';
                months |= mayBeginMonth(next) || mark && mayBeginMonth(next + 1);
                numbers |= mark && isDigit(afterBlanks(next + 1));
                numbered |= digits.startsWith(MONTH_WORD, next);
            }
        }
        if (months) {
            scan(BETWEEN_MARKS);
            scanWritten();
        }
        if (words && digits.contains("25")) {
            scanMisspelt();
        }
        if (englishMonth) {
            scan(MONTH_FIRST);
        }
        if (numbers) {
            scanNumeric();
            scan(ISO);
        }
        if (numbered) {
            scan(NUMBERED_MONTH);
        }
    }

    private boolean mayHoldMonths() {
        for (int i = 0; i < digits.length(); i++) {
            if (isDigit(i) && !isDigit(i + 1) && mayBeginMonth(afterBlanks(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeginMonth(int at) {
        return MonthNames.mayBegin(digits, at);
    }

    private boolean isLatin(int at) {
        return at < digits.length()
                && (digits.charAt(at) >= 'a' && digits.charAt(at) <= 'z'
                        || digits.charAt(at) >= 'A' && digits.charAt(at) <= 'Z');
    }

    private boolean isDigit(int at) {
        return at < digits.length() && digits.charAt(at) >= '0' && digits.charAt(at) <= '9';
    }

    /** The next place without a blank. */
    private int afterBlanks(int from) {
        int at = from;
        while (at < digits.length() && BLANKS.indexOf(digits.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Adds a day; one that the calendar does not have is impossible. */
    private void add(int year, int month, int day, int start, int end) {
        try {
            mentions.add(new DateMention(LocalDate.of(year, month, day), start, end));
        } catch (DateTimeException e) {
            addImpossible(start, end);
        }
    }

    /** Adds a text that is no day, or may be none. */
    private void addImpossible(int start, int end) {
        addImpossible(start, end, false);
    }

    private void addImpossible(int start, int end, boolean year) {
        impossible.add(new ImpossibleDate(text.substring(start, end), start, end, year));
    }

    private boolean isOfAVillage(int at) {
        String before = before(at);
        return VILLAGE.matcher(before).find()
                && (DAY_BEFORE_VILLAGE.matcher(before).find()
                        || !VILLAGES_COUNTED.matcher(before).find());
    }

    /** Days of the same month; the year is 0 if none is typed. */
    private record Group(List<int[]> days, Month month, int year, int start, int end) {
        int last() {
            return days.get(days.size() - 1)[0];
        }

        Group withYear(int shared, int sharedEnd) {
            return new Group(days, month, shared, start, sharedEnd);
        }
    }

    private void scanWritten() {
        List<Group> groups = listGroups();
        groups.stream().filter(group -> group.year() != 0).forEach(this::addDays);
        groups.stream()
                .filter(group -> group.year() == 0 && isMistyped(group))
                .forEach(group -> addImpossible(group.start(), endOfMistyped(group), true));
    }

    private List<Group> listGroups() {
        List<Group> groups = new ArrayList<>();
        Matcher match = DAY_MONTH.matcher(digits);
        while (match.find()) {
            if (isOfAVillage(match.start()) && match.group("days").length() <= 2) {
                addAroundVillage(match);
                continue;
            }
            if (isNoDay(match)) {
                continue;
            }
            String year = match.group("year");
            groups.add(new Group(
                    days(match.start("days"), match.end("days")),
                    MonthNames.getMonth(match.group("month")),
                    year == null ? 0 : Years.common(year),
                    match.start(),
                    match.end()));
        }
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group group = groups.get(i);
            if (group.year() == 0 && i + 1 < groups.size()) {
                group = shareYear(group, groups.get(i + 1));
                groups.set(i, group);
            }
        }
        for (int i = 1; i < groups.size(); i++) {
            groups.set(i, carryYear(groups.get(i - 1), groups.get(i)));
        }
        return groups;
    }

    /** Whether a lone number before a month numbers something else, or is the year of the month before. */
    private boolean isNoDay(Matcher match) {
        if (match.group("days").length() > 2) {
            return false;
        }
        return isNumber(digits, match.start())
                || Integer.parseInt(match.group("days")) > LONGEST_DAY
                        && YEAR_OF_A_MONTH.matcher(before(match.start())).find();
    }

    /** Whether the number at a place counts a time, a quarter or a form, and is no day. */
    static boolean isNumber(String digits, int at) {
        return NUMBERED.matcher(digits)
                .region(Math.max(0, at - LONGEST_WORD), at)
                .useTransparentBounds(true)
                .find();
    }

    private String before(int at) {
        return digits.substring(Math.max(0, at - LONGEST_WORD), at);
    }

    private boolean isMistyped(Group group) {
        return endOfMistyped(group) > 0;
    }

    /** Where an impossible year typed behind a month ends; 0 if there is none. */
    private int endOfMistyped(Group group) {
        Matcher mistyped = MISTYPED_AFTER_MONTH.matcher(digits).region(group.end(), digits.length());
        return mistyped.lookingAt() ? mistyped.end() : 0;
    }

    /** "๙ หมู่ ๑๔ พฤศจิกายน ๒๕๖๖" is the ninth, in the fourteenth village; without the first number it is no day. */
    private void addAroundVillage(Matcher match) {
        Matcher before = DAY_BEFORE_VILLAGE
                .matcher(digits)
                .region(Math.max(0, match.start() - LONGEST_WORD), match.start())
                .useTransparentBounds(true);
        if (match.group("year") != null && before.find()) {
            add(
                    Years.common(match.group("year")),
                    MonthNames.getMonth(match.group("month")).getValue(),
                    Integer.parseInt(before.group("day")),
                    before.start("day"),
                    match.end());
        } else {
            addImpossible(match.start(), match.end());
        }
    }

    private void scan(Pattern day) {
        Matcher match = day.matcher(digits);
        while (match.find()) {
            add(
                    Years.common(match.group("year")),
                    month(match.group("month")),
                    Integer.parseInt(match.group("day")),
                    match.start(),
                    match.end());
        }
    }

    private void scanMisspelt() {
        Matcher match = MONTH_TO_BE.matcher(digits);
        while (match.find()) {
            Optional<Month> month = MonthNames.findMisspelt(match.group("month"));
            if (month.isPresent()) {
                int known = mentions.size();
                add(
                        Years.common(match.group("year")),
                        month.get().getValue(),
                        Integer.parseInt(match.group("day")),
                        match.start(),
                        match.end());
                misspelt.addAll(mentions.subList(known, mentions.size()));
            }
        }
    }

    /** The number of a month that is named or numbered. */
    private static int month(String typed) {
        return Character.isDigit(typed.charAt(0))
                ? Integer.parseInt(typed)
                : MonthNames.getMonth(typed).getValue();
    }

    /** "๑๐ ต.ค. ๒๕๖๗, ๘ พ.ย. และ ๑๒ ธ.ค.": the first year holds for the others as long as the days are in order. */
    private Group carryYear(Group before, Group group) {
        boolean linked = group.year() == 0
                && before.year() != 0
                && before.end() <= group.start()
                && LINK.matcher(digits.substring(before.end(), group.start())).matches();
        boolean ordered = before.month().compareTo(group.month()) < 0
                || before.month() == group.month()
                        && before.last() < group.days().get(0)[0];
        return linked && ordered ? group.withYear(before.year(), group.end()) : group;
    }

    /** "๑๗ ม.ค. , ๙ ก.พ. ๒๕๖๖": both have the later one's year, if the days are then in order. */
    private Group shareYear(Group group, Group next) {
        boolean linked = next.year() != 0
                && LINK.matcher(digits.substring(group.end(), next.start())).matches();
        boolean ordered = group.month().compareTo(next.month()) < 0
                || group.month() == next.month() && group.last() < next.last();
        return linked && ordered ? group.withYear(next.year(), next.end()) : group;
    }

    /** The days of a list that belong to the month: the last one, and those before it while the days rise. */
    private List<int[]> days(int from, int to) {
        List<int[]> all = new ArrayList<>();
        Matcher day = DAY.matcher(digits).region(from, to);
        while (day.find()) {
            all.add(new int[] {Integer.parseInt(day.group()), day.start(), day.end()});
        }
        String before = digits.substring(Math.max(0, from - LONGEST_OPENING), from);
        String list = digits.substring(from, to);
        boolean joined = list.contains("และ") || list.contains("กับ") || list.contains("&") || list.contains("/");
        boolean opened = !isOfAVillage(from)
                && !COUNTS.matcher(before).find()
                && (joined || LIST_OPENS.matcher(before).find());
        List<int[]> days = new ArrayList<>(List.of(all.get(all.size() - 1)));
        for (int i = all.size() - 2; i >= 0; i--) {
            int[] one = all.get(i);
            int[] next = days.get(0);
            String between = digits.substring(one[2], next[1]);
            boolean range = between.contains("ถึง") || between.chars().anyMatch(c -> ThaiText.isDash((char) c));
            if (one[0] >= next[0] || one[0] > LONGEST_DAY || !range && !opened) {
                break;
            }
            days.add(0, one);
        }
        return days;
    }

    private void addDays(Group group) {
        for (int[] day : group.days()) {
            add(group.year(), group.month().getValue(), day[0], day[1], group.end());
        }
    }

    private void scanNumeric() {
        Matcher mistyped = MISTYPED_NUMERIC.matcher(digits);
        while (mistyped.find()) {
            addImpossible(mistyped.start(), mistyped.end(), true);
        }
        Matcher match = NUMERIC.matcher(digits);
        while (match.find()) {
            String year = match.group("year");
            int day = Integer.parseInt(match.group("day"));
            int month = Integer.parseInt(match.group("month"));
            String before = before(match.start());
            if (NUMBER_OF_A_LETTER.matcher(before).find()) {
                continue;
            }
            if (match.group("mark").equals(".")
                    && year.length() == 2
                    && !OPENS_A_DAY.matcher(before).find()) {
                addShort(match, day, month);
                continue;
            }
            if (match.group("first") != null) {
                addFirst(match, day, month);
            }
            int start = match.start("day");
            // a common-era date may be from a program that puts the month first; no such program writes Thai digits
            boolean thai = text.charAt(start) >= '๐' && text.charAt(start) <= '๙';
            if (Years.isCommon(year) && !thai && day != month && day <= 12 && month <= 12) {
                addImpossible(start, match.end());
            } else {
                add(Years.common(year), month, day, start, match.end());
            }
        }
    }

    /** "๘.๑.๖๘" may be a day or a paragraph's number: if it could be a day, it is reported as none. */
    private void addShort(Matcher match, int day, int month) {
        if (day >= 1 && day <= LONGEST_DAY && month >= 1 && month <= LAST_MONTH) {
            addImpossible(match.start("day"), match.end());
        }
    }

    /** "๑-๓/๒/๒๕๖๙", "๓๐/๑-๓/๒/๒๕๖๙": the first day has the last one's month and year if it is then the earlier one. */
    private void addFirst(Matcher range, int lastDay, int lastMonth) {
        int day = Integer.parseInt(range.group("first"));
        String typed = range.group("firstMonth");
        int month = typed == null ? lastMonth : Integer.parseInt(typed);
        String year = range.group("year");
        boolean earlier = month < lastMonth || month == lastMonth && day < lastDay;
        if (earlier && !Years.isCommon(year) && range.group("mark").contains("/")) {
            add(Years.common(year), month, day, range.start("first"), range.end());
        } else {
            addImpossible(range.start("first"), range.start("day"));
        }
    }
}
