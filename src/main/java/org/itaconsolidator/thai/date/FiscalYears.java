package org.itaconsolidator.thai.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds fiscal years named in titles, headings and prose. An order number (ที่ ๓๑๗/๒๕๖๕), the year of a date or month
 * (มีนาคม ๒๕๖๖) and a count (๒๕๖๕ บาท) are none.
 */
public final class FiscalYears {
    /** Behind "FY" two digits may be of the common era too: FY24. */
    private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)(?:" + Years.TYPED
            + "|(?<=(?<![A-Za-z])[Ff]\\.?[Yy][.\\s'’‘]{0,2})(?:19|2\\d|3[0-6]))" + Years.NOT_COUNTING);

    private static final String COMMON_ERA =
            "(?:ค\\s*+(?:\\.\\s*+)?ศ\\s*+(?:\\.\\s*+)?|(?<![A-Za-z])(?:C\\.?E|A\\.?D)\\.?\\s*+)";
    private static final String ERA = "(?:พ\\s*+(?:\\.\\s*+)?ศ\\s*+(?:\\.\\s*+)?|" + COMMON_ERA + ")?";
    private static final Pattern YEAR_WORD = Pattern.compile(
            "(?:(?<!\\d)(?<!\\d\\s)ปี(?:\\s*งบ\\s*ประมาณ|\\s*(?:การ|ที่)?ประเมิน)?(?:\\s*(?:ล่าสุด|ปัจจุบัน|นี้|ที่รายงาน))?|ปี\\s*งบ(?:\\s*ประมาณ)?(?:\\s*ฯ)?|(?:ปี\\s*)?งปม(?:\\s*+\\.)?+|(?<![A-Za-z])(?:[Ff]\\.?\\s?[Yy]\\.?|(?i:fiscal\\s*year)|[Yy]ear(?=\\s*:)))\\s*+(?:\\((?:ปี|งบ\\s?ประมาณ|พ\\.?\\s?ศ\\.?|(?i:fiscal|year|fy|b\\.?e\\.?)|\\s)++\\)\\s*+)?(?::\\s*+)?(?:B\\.?E\\.?\\s*+)?"
                    + ERA + "['’‘]?$");

    /** "พ.ศ." with nothing but a year behind it. */
    private static final Pattern ERA_ALONE = Pattern.compile("พ\\s*+(?:\\.\\s*+)?ศ\\s*+(?:\\.\\s*+)?$");

    private static final Pattern NOTHING_BUT_ERA = Pattern.compile("[\\s(]*" + ERA_ALONE.pattern());

    /** A line of results, or a body's name: there a bare "พ.ศ. ๒๕๖๖" counts like one with the word for year. */
    private static final Pattern OF_RESULTS = Pattern.compile(
            "(?m)^(?:(?>.*?(?:ผล|คะแนน)).*(?:ITA|คุณธรรมและความโปร่งใส)|(?>.*?ITA).*คะแนน"
                    + "| *+(?:องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)|อบ[ตจ]\\.|ท[ตมน]\\.)\\s?[ก-๙]{2,40}+"
                    + "(?:\\s++(?:อำเภอ|อ\\.)\\s?[ก-๙]{2,40}+)?(?:\\s++(?:จังหวัด|จ\\.)\\s?[ก-๙]{2,40}+)?\\s++พ\\.\\s?ศ\\.\\s*+$)");

    /** A title of measures that names only the assessment, not the result that they follow from: "มาตรการยกระดับ ITA พ.ศ. ๒๕๖๖". */
    private static final Pattern OF_MEASURES = Pattern.compile(
            "มาตรการ(?:(?!จาก|ตาม|จุดอ่อน|ที่พบ|แก้ไข|รองรับ|ข้อเสนอ|ข้อสังเกต)\\D){0,60}(?:ITA|ความโปร่งใส)(?:\\s?(?:ภายใน|ใน|ของ)\\s?(?:หน่วยงาน|องค์กร))?\\s*+"
                    + ERA_ALONE.pattern());

    /** What has years of its own: laws, plans, events. */
    private static final Pattern OF_ANOTHER_KIND = Pattern.compile(
            "พ\\.?ร\\.?[บฎก]|พระราช|ระเบียบ|กฎ|ข้อบังคับ|ข้อบัญญัติ|แผน|หลักเกณฑ์|คำสั่ง|มติ|ยุทธศาสตร์|เมื่อ|จัดตั้ง|ยกฐานะ");

    /** The assessment's name before a year, which makes it the assessment's year. */
    private static final Pattern ASSESSMENT = Pattern.compile(
            "(?:ITA|OIT)\\s*+(?:\\)\\s*+)?(?:\\(\\s*+)?(?:[A-Za-z]{1,15}+\\s*+){0,4}+" + ERA + "['’‘]?$");

    private static final String CENTURY = "25";

    private static final Pattern OF_COMMON_ERA = Pattern.compile(COMMON_ERA + "$");

    /** Years of the assessment in two digits; behind "ได้" or before a level such a number is a score. */
    private static final Pattern SHORT = Pattern.compile("6[2-9]|7\\d");

    /** Such a year at the end of a name, not part of a longer number; a copy's number may follow it. */
    private static final Pattern SHORT_AT_END =
            Pattern.compile("(?<!\\d)(?<!\\d[./-])(?<!(?:ที่|หมู่|เล่ม|ข้อ|มาตรา|no|ชุด|รุ่น)[\\s.]?)(?<year>" + SHORT
                    + ")(?:\\s?\\(\\d\\))?$");

    /** Years of the assessment in full, of the common era. */
    private static final Pattern COMMON_OF_ASSESSMENT = Pattern.compile("20(?:19|2\\d|3[0-6])");

    /** Years of the common era that a text calls Buddhist. */
    private static final Pattern COMMON_AS_BUDDHIST =
            Pattern.compile("พ\\s*+(?:\\.\\s*+)?ศ\\s*+(?:\\.\\s*+)?(?<year>199[7-9]|20[0-5]\\d)(?!\\d)");

    private static final String ERA_SIGN = "ศ";

    private static final Pattern IN_FULL = Pattern.compile("(?<!\\d)" + Years.TYPED_IN_FULL + "(?!\\d)");
    private static final String RECEIVED = "ได้";
    private static final Pattern LEVEL_AFTER = Pattern.compile("[\\s(]*(?:ระดับ|เกรด|อยู่ใน|ผ่าน|[A-F]{1,2}\\b)");

    /** A number of three to five digits after the word for year; after "พ.ศ." alone the year of a law does not count. */
    private static final Pattern CALLED_A_YEAR = Pattern.compile(
            "(?:ปี(?:\\s*งบ\\s*ประมาณ)?\\s*+(?:พ\\s*\\.?\\s*ศ\\s*\\.?\\s*+)?|พ\\s*\\.?\\s*ศ\\s*\\.?\\s*+(?!2[45]\\d\\d(?!\\d)))(?<year>[12]\\d{2,4})"
                    + Years.NOT_COUNTING + "(?![.,/]\\d)");

    /** What may follow a title's year: a round, how the figures are grouped, whose they are. */
    private static final Pattern BEHIND =
            Pattern.compile("\\s*+[(\\[]?\\s*+(?:รอบ|แยก|ราย|จำแนก|แบ่ง|ของ|ครั้งที่|ทั้ง|\\d{1,2}\\s*ตัวชี้วัด)");

    private static final Pattern ALONE =
            Pattern.compile("\\(?(?:ประจำ)?(?:ปี)?(?:งบ(?:ประมาณ|ฯ)?|งปม\\.?)?(?:พ\\.?ศ\\.?)?(25\\d\\d)\\)?"
                    + "(?:(?:b\\.?e\\.?)?(?:[(/](?:ค\\.?ศ\\.?|c\\.?e\\.?|a\\.?d\\.?)?(20[0-5]\\d)\\)?)?)");

    private static final Pattern TWO_DIGITS = Pattern.compile("[56]\\d");

    private static final Pattern NOTHING_MORE = Pattern.compile("[\\s).]*");

    private static final Pattern MONTH_BEFORE =
            Pattern.compile(MonthNames.IN_TEXT + "\\s*+(?:,\\s*+)?(?:ปี\\s*+)?" + ERA + "$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST_BETWEEN =
            Pattern.compile("(?:\\s*(?:[-\u2010-\u2015,/]|และ|ถึง|กับ)|\\s)\\s*+" + ERA);

    /** The words between two years that are compared; behind the later year, they begin what its scores are compared with. */
    private static final Pattern HELD_AGAINST = Pattern.compile("\\s*(?:เปรียบ\\s*)?เทียบ(?:\\s*กับ)?\\s*+" + ERA);

    private static final Pattern PART_OF_NUMBER_BEFORE = Pattern.compile("(?:\\d\\s*/\\s*|\\d[.,]|(?<!\\d)\\d{1,2}-)$");
    private static final Pattern PART_OF_NUMBER_AFTER = Pattern.compile("\\s*/\\s*\\d|[.,]\\d|-\\d{1,2}(?!\\d)");
    private static final int WIDEST_LABEL = 40;

    /** Kept, because a title line is asked for its years by everything below it. */
    private static final Memo<List<FiscalYearMention>> FOUND = new Memo<>(FiscalYears::look);

    /**
     * @param start where its digits begin in the text
     * @param stated whether it is called a year (ปีงบประมาณ, ประจำปี, ปี, FY) or the assessment's (ITA ๒๕๖๘). A bare "2564" or "พ.ศ. ๒๕๔๐" is not,
     *     and may be a law's or a plan's
     */
    public record FiscalYearMention(FiscalYear year, int start, boolean stated) {}

    /** The year meant by somebody who typed one in another way, for asking back: "FY2569", "69", "2026". */
    public static Optional<FiscalYear> findMeant(String typed) {
        String digits = ThaiText.arabicDigits(typed).replaceAll("\\D", "");
        return Stream.of(digits, CENTURY + digits)
                .filter(year -> year.length() == CENTURY.length() + 2)
                .map(Integer::valueOf)
                .flatMap(year -> Stream.of(year, year + FiscalYear.ERA_OFFSET))
                .filter(FiscalYear::isPlausible)
                .findFirst()
                .map(FiscalYear::ofBuddhist);
    }

    /** All years in a text, in order (as {@link ThaiText#clean} leaves it). */
    public static List<FiscalYearMention> inText(String text) {
        return FOUND.of(text);
    }

    /** The years in a text, each once, in order. */
    public static List<FiscalYear> listIn(String text) {
        return inText(text).stream().map(FiscalYearMention::year).distinct().toList();
    }

    /** The years that a text states as its own, as titles do, each once, in order. */
    public static List<FiscalYear> listStatedIn(String text) {
        List<FiscalYearMention> named = inText(text); // most lines name none
        return named.isEmpty()
                ? List.of()
                : named.stream()
                        .filter(FiscalYearMention::stated)
                        .map(FiscalYearMention::year)
                        .distinct()
                        .toList();
    }

    /** The only year in a text; empty if there are several. */
    public static Optional<FiscalYear> findOnlyIn(String text) {
        List<FiscalYear> years = listIn(text);
        return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
    }

    /**
     * A year in two digits at the end of a file's name, if it is the one before or after another: "แผน 69" for 2568. Alone such digits
     * may be any number; those of a date and of a month do not count.
     */
    public static Optional<FiscalYear> findShortBeside(FiscalYear other, String name) {
        Matcher ends = SHORT_AT_END.matcher(ThaiText.arabicDigits(name));
        if (!ends.find()
                || MONTH_BEFORE.matcher(name.substring(0, ends.start("year"))).find()) {
            return Optional.empty();
        }
        return Optional.of(FiscalYear.ofBuddhist(Years.buddhist(ends.group("year"))))
                .filter(year -> Math.abs(year.buddhist() - other.buddhist()) == 1);
    }

    /** The year that is all a text says: "2567", "ปีงบประมาณ พ.ศ. ๒๕๖๗", in both eras "2565 B.E. (2022)"; else empty. */
    public static Optional<FiscalYear> findAlone(String text) {
        Matcher alone = ALONE.matcher(ThaiText.fold(text));
        return alone.matches()
                        && (alone.group(2) == null || Years.buddhist(alone.group(2)) == Years.buddhist(alone.group(1)))
                ? findOnlyIn(alone.group(1))
                : Optional.empty();
    }

    /** The year that is all a text says; below a heading for years, two digits are one too. */
    public static Optional<FiscalYear> findAloneIn(String text, boolean calledYear) {
        return findAlone(calledYear && TWO_DIGITS.matcher(ThaiText.fold(text)).matches() ? "25" + text.strip() : text);
    }

    /** A number that a text calls a year and that cannot be one, in Arabic digits: 2657 or 25667. */
    public static Optional<String> findImpossible(String text) {
        Matcher called = CALLED_A_YEAR.matcher(ThaiText.arabicDigits(text));
        while (called.find()) {
            if (!IN_FULL.matcher(called.group("year")).matches()) {
                return Optional.of(called.group("year"));
            }
        }
        return Optional.empty();
    }

    /** A year that a text calls Buddhist and that can only be of the common era: "พ.ศ. 2024", read as 2567. */
    public static Optional<FiscalYear> findCommonAsBuddhist(String text) {
        if (!text.contains(ERA_SIGN)) {
            return Optional.empty();
        }
        Matcher called = COMMON_AS_BUDDHIST.matcher(ThaiText.arabicDigits(text));
        return called.find()
                ? Optional.of(FiscalYear.ofBuddhist(Years.buddhist(called.group("year"))))
                : Optional.empty();
    }

    private static List<FiscalYearMention> look(String text) {
        String digits = ThaiText.arabicDigits(text);
        if (!Years.mayHold(digits)) {
            return List.of();
        }
        Matcher year = ANY_YEAR.matcher(digits);
        List<FiscalYearMention> mentions = new ArrayList<>();
        List<FiscalYearMention> ofTwoDigits = new ArrayList<>();
        int statedEnd = -1;
        while (year.find()) {
            String before = digits.substring(Math.max(0, year.start() - WIDEST_LABEL), year.start());
            if (MONTH_BEFORE.matcher(before).find()) {
                continue;
            }
            boolean listed = statedEnd >= 0 && year.group().length() == 4 && isListed(digits, statedEnd, year);
            boolean bare = isBareYear(digits, year, before);
            boolean ofAssessment = ASSESSMENT.matcher(before).find();
            if (ofAssessment && (isShortYear(digits, year, before) || isCommonYear(digits, year, before))) {
                ofTwoDigits.add(
                        new FiscalYearMention(FiscalYear.ofBuddhist(Years.buddhist(year.group())), year.start(), true));
                continue;
            }
            boolean stated = listed
                    || YEAR_WORD.matcher(before).find()
                    || isAllOf(digits, year)
                    || (bare
                                    || Years.isCommon(year.group())
                                            && OF_COMMON_ERA.matcher(before).find())
                            && (ofAssessment || isOfResults(digits, year.start(), year.end()));
            if (stated) {
                statedEnd = year.end();
            }
            if (stated || bare) {
                FiscalYear fiscalYear = FiscalYear.ofBuddhist(Years.buddhist(year.group()));
                mentions.add(new FiscalYearMention(fiscalYear, year.start(), stated));
            }
        }
        boolean agree = mentions.stream()
                .allMatch(each -> !each.stated()
                        && ofTwoDigits.stream().anyMatch(other -> other.year().equals(each.year())));
        return List.copyOf(agree ? ofTwoDigits : mentions);
    }

    /** Whether a year follows another in a list, or is the later one of two that are compared. */
    private static boolean isListed(String text, int end, Matcher year) {
        String between = text.substring(end, year.start());
        return LIST_BETWEEN.matcher(between).matches()
                || text.substring(Math.max(0, end - year.group().length()), end).compareTo(year.group()) < 0
                        && HELD_AGAINST.matcher(between).matches();
    }

    /** Whether a text is "พ.ศ. ๒๕๖๖" and nothing else. */
    private static boolean isAllOf(String text, Matcher year) {
        return NOTHING_BUT_ERA.matcher(text.substring(0, year.start())).matches()
                && NOTHING_MORE.matcher(text.substring(year.end())).matches();
    }

    /** Whether "พ.ศ. ๒๕๖๖" is the only year in a line of results or measures and nothing behind it contradicts. */
    private static boolean isOfResults(String text, int start, int end) {
        String before = text.substring(0, start);
        String behind = text.substring(end);
        return ERA_ALONE.matcher(before).find()
                && (NOTHING_MORE.matcher(behind).matches()
                        || BEHIND.matcher(behind).lookingAt()
                                && !OF_ANOTHER_KIND.matcher(behind).find()
                                && !ANY_YEAR.matcher(behind).find())
                && (OF_RESULTS.matcher(before).find()
                        || OF_MEASURES.matcher(before).find())
                && !OF_ANOTHER_KIND.matcher(before).find()
                && !ANY_YEAR.matcher(before).find();
    }

    /** Two digits behind the assessment's name are its year unless they are a score: "ITA 68", not "ได้คะแนน ITA 68". */
    private static boolean isShortYear(String digits, Matcher year, String before) {
        return SHORT.matcher(year.group()).matches()
                && IN_FULL.matcher(digits)
                        .results()
                        .allMatch(full -> Years.buddhist(full.group()) == Years.buddhist(year.group()))
                && !before.contains(RECEIVED)
                && !isPartOfNumber(digits, year, before)
                && !LEVEL_AFTER
                        .matcher(digits)
                        .region(year.end(), digits.length())
                        .lookingAt();
    }

    /** Four digits of the common era behind the assessment's name: "ITA 2025". */
    private static boolean isCommonYear(String digits, Matcher year, String before) {
        return COMMON_OF_ASSESSMENT.matcher(year.group()).matches() && !isPartOfNumber(digits, year, before);
    }

    /** Four digits of the Buddhist era alone; a bare "2022" or "64" is no year. */
    private static boolean isBareYear(String digits, Matcher year, String before) {
        return year.group().length() == 4 && !Years.isCommon(year.group()) && !isPartOfNumber(digits, year, before);
    }

    private static boolean isPartOfNumber(String digits, Matcher year, String before) {
        return PART_OF_NUMBER_BEFORE.matcher(before).find()
                || PART_OF_NUMBER_AFTER
                        .matcher(digits)
                        .region(year.end(), digits.length())
                        .lookingAt();
    }
}
