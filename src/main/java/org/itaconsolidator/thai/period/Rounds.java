package org.itaconsolidator.thai.period;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.thai.date.Years;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds the reporting round that a title states. A range of exactly the first half of a fiscal year is the 6-month
 * round, of the whole year the 12-month round, whether in months, quarters or words. The second half alone is neither.
 */
public final class Rounds {
    private static final String MONTH_WORD = "เดือน";
    private static final String SHORT_MONTH_WORD = "ด.";
    private static final List<String> PARTS_OF_A_YEAR =
            List.of("ไตรมาส", "ครึ่ง", "กลางปี", "ปลายปี", "สิ้นปี", "ทั้งปี", "เต็มปี", "ตลอดปี");
    private static final Pattern MONTHS = Pattern.compile("(?<!(?:ทุก|ทุก\\s{0,3}ๆ|ภายใน|ไม่เกิน)\\s{0,3})(?<!\\d)"
            + "(6|12|หก|สิบสอง)\\s*(?:เดือน|ด\\.)(?!\\s*หลัง)");
    private static final Pattern FIRST_HALF = Pattern.compile(
            "(?:ครึ่งปี(?:งบประมาณ)?|ครึ่ง)แรก|ครึ่งแรกของปี|ไตรมาส(?:ที่)?\\s*1\\s*(?:[-\u2010-\u2015,/&]|จนถึง|ถึง|และ)\\s*(?:ไตรมาส)?(?:ที่)?\\s*2(?![\\d.,/]|\\s*(?:และ|,))");
    private static final Pattern ALL_QUARTERS = Pattern.compile(
            "ไตรมาส(?:ที่)?\\s*1\\s*(?:[-\u2010-\u2015]|จนถึง|ถึง)\\s*(?:ไตรมาส)?(?:ที่)?\\s*4(?![\\d.,/])");
    private static final Pattern MID_YEAR =
            Pattern.compile("รอบ\\s*(?:กลางปี|ครึ่งปี(?!\\s*(?:งบประมาณ\\s*)?(?:หลัง|ที่\\s*2|แรก)))");
    private static final Pattern YEAR_END = Pattern.compile("รอบ\\s*(?:ปลาย|สิ้น|ทั้ง|เต็ม|ตลอด)ปี");
    private static final String POINT = "(?:\\d{1,2}\\s*)?(?:เดือน\\s*)?" + MonthNames.IN_TEXT
            + "\\s*+(?:พ\\s*+(?:\\.\\s*+)?ศ\\s*+(?:\\.\\s*+)?)?(?:" + Years.TYPED + "\\s*+)?";
    private static final Pattern RANGE = Pattern.compile(
            "(?<!\\d)" + POINT + "(?:[-\u2010-\u2015]|จนถึง|ถึง)\\s*+(?:วันที่\\s*+)?" + POINT,
            Pattern.CASE_INSENSITIVE);
    /** Any year shows which half "ต.ค. - มี.ค." is. */
    private static final FiscalYear ANY_YEAR = FiscalYear.ofBuddhist(2566);

    private static final Memo<OptionalInt> FOUND = new Memo<>(Rounds::look);

    /**
     * 6 or 12; empty if none is stated, or both are: never defaulted.
     *
     * @param text a title or heading line; in running prose any range of dates would look like a round
     */
    public static OptionalInt inText(String text) {
        return FOUND.of(text);
    }

    private static boolean holdsMonths(String text) {
        return text.contains(MONTH_WORD) || text.contains(SHORT_MONTH_WORD);
    }

    private static OptionalInt look(String text) {
        TreeSet<Integer> rounds = new TreeSet<>();
        boolean range = isRange(text);
        boolean parts = ThaiText.holdsOne(text, PARTS_OF_A_YEAR);
        if (!range && !parts && !holdsMonths(text)) {
            return OptionalInt.empty();
        }
        String digits = ThaiText.arabicDigits(text);
        if (holdsMonths(text)) {
            Matcher months = MONTHS.matcher(digits);
            while (months.find()) {
                rounds.add(
                        months.group(1).equals("6") || months.group(1).equals("หก")
                                ? FiscalYear.HALF_YEAR
                                : FiscalYear.WHOLE_YEAR);
            }
        }
        if (range) {
            Matcher months = RANGE.matcher(digits);
            while (months.find()) {
                ofPeriod(Periods.read(months.group(), Optional.of(ANY_YEAR))).ifPresent(rounds::add);
            }
        }
        if (parts
                && (FIRST_HALF.matcher(digits).find()
                        || MID_YEAR.matcher(digits).find())) {
            rounds.add(FiscalYear.HALF_YEAR);
        }
        if (parts
                && (ALL_QUARTERS.matcher(digits).find()
                        || YEAR_END.matcher(digits).find())) {
            rounds.add(FiscalYear.WHOLE_YEAR);
        }
        return rounds.size() == 1 ? OptionalInt.of(rounds.first()) : OptionalInt.empty();
    }

    /** A cheap test: a range has a dash or a word for it. */
    private static boolean isRange(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-' || c >= '\u2010' && c <= '\u2015') {
                return true;
            }
        }
        return text.contains("ถึง");
    }

    private static OptionalInt ofPeriod(Period period) {
        if (!(period instanceof Period.Between between)) {
            return OptionalInt.empty();
        }
        FiscalYear year = FiscalYear.of(between.first());
        if (!between.first().equals(year.start())) {
            return OptionalInt.empty();
        }
        if (between.last().equals(year.roundEnd(FiscalYear.HALF_YEAR))) {
            return OptionalInt.of(FiscalYear.HALF_YEAR);
        }
        return between.last().equals(year.end()) ? OptionalInt.of(FiscalYear.WHOLE_YEAR) : OptionalInt.empty();
    }
}
