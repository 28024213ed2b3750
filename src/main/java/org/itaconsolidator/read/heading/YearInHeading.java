package org.itaconsolidator.read.heading;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;

/**
 * The one fiscal year that a heading certainly names: four digits of the Buddhist era, or two after a word for a year,
 * for scores or for the assessment. "คะแนน 60" and "คะแนน 70" may be full marks as well as years, so they are no
 * certain year.
 *
 * @param rest the folded heading without it
 */
public record YearInHeading(FiscalYear year, String rest) {
    private static final String WORD =
            "(?:ปีงบประมาณ|ปีงบ|งบปี|(?:ปี)?งปม?\\.?|ปี(?:การ|ที่)?ประเมิน|ปี|fy(?=[.'’]?(?:พ\\.?ศ\\.?)?\\d)|fiscalyear)[ฯ'’.]?(?:พ\\.?ศ\\.?)?'?";
    /** The year with its word; exports have a stroke for the blank before it. */
    private static final Pattern YEAR = Pattern.compile("_?(?:ประจำ|รอบ|ใน)?(?:" + WORD
            + "|พ\\.?ศ\\.?|(?<![a-z])b\\.?e\\.?)?(?<!\\d)(25\\d\\d)(?!\\d)|(?:ประจำ|รอบ|ใน)?" + WORD
            + "([4-9]\\d)(?![\\d/.])|^พ\\.?ศ\\.?'?([4-9]\\d)$|(?:" + WORD
            + "|(?<![a-z])(?:year|c\\.?e\\.?|a\\.?d\\.?)|[คพ]\\.?ศ\\.?)'?(20[0-5]\\d)(?!\\d)"
            + "|(?<![a-z])fy'?([12]\\d)(?![\\d/.])|(?<=^(?:ผล)?คะแนน)\\(?'?([67][1-9])\\)?$"
            + "|(?<=^(?:ผล|คะแนน|ผลคะแนน|ผลประเมิน|ผลการประเมิน)?ita)'?(6[2-9]|7\\d)$"
            + "|(?<=^(?:ผล|คะแนน|ผลคะแนน|ผลประเมิน|ผลการประเมิน)?ita)(20(?:19|2\\d|3[0-6]))$|^(20(?:19|2\\d|3[0-6]))$");

    private static final Pattern ANOTHER = Pattern.compile(".*(?:25\\d\\d|(?<!\\d)20(?:19|2\\d|3[0-6])(?!\\d)).*");
    private static final int CENTURY = 2500;

    private static final WordPattern YEAR_WORDS = WordPattern.of(YEAR);

    /** What each group of {@link #YEAR} lacks of the Buddhist era. */
    private static final int[] OFFSETS = {
        0,
        CENTURY,
        CENTURY,
        FiscalYear.ERA_OFFSET,
        FiscalYear.ERA_OFFSET + 2000,
        CENTURY,
        CENTURY,
        FiscalYear.ERA_OFFSET,
        FiscalYear.ERA_OFFSET
    };

    /** Two digits at the end that may be a year, full marks never, and words of years and results alone before them. */
    private static final String IN_FRONT =
            "((?:ปี|งบ(?:ประมาณ)?|พ\\.?ศ\\.?|ita|itas|ผล|การ|ประเมิน|คะแนน|ที่ได้|รวม|ประจำ|fy|[\\s().:/-])*+)['’]?";

    private static final Pattern SHORT = Pattern.compile(IN_FRONT + "([67][1-9])");

    /** The word for the budget in front of a year, where no word for a year stands: "ผลงบ 67". */
    private static final Pattern OF_BUDGET =
            Pattern.compile("(?<!ปี)งบ(?:ประมาณ)?(?=(?:พ\\.?ศ\\.?)?(?:25)?\\d\\d(?!\\d))");

    /** Two digits that are the year in a sheet's name; 70 is one too, because full marks do not stand there. */
    private static final Pattern NAME = Pattern.compile(IN_FRONT + "(6[2-9]|7\\d)\\)?");

    private static final String RESULT = "คะแนน";
    private static final String RELATIVE = "(?:ล่าสุด|ปัจจุบัน|นี้|ก่อน|ที่แล้ว|ที่ผ่านมา)";

    /** A heading's year once more in the other era: "พ.ศ. 2567 (2024)", "2024 (2567)", "2024/2567", "FY2024 (ปี 2567)", "2565 B.E. (2022)". */
    private static final Pattern OTHER_ERA = Pattern.compile(
            "(?:b\\.?e\\.?)?[(/]?(?:ค\\.?ศ\\.?|[bc]\\.?e\\.?|a\\.?d\\.?|(?:ปี(?:งบประมาณ)?)?(?:พ\\.?ศ\\.?)?)(?<!\\d)(2[05]\\d\\d)(?!\\d)(?:\\(\\)|[)/])?");

    /** What the years of a result lie before or after, in front of one in brackets: "ก่อนโครงการ (ผลปี 2566)". */
    private static final String BEFORE_OR_AFTER =
            "(?:ก่อน|หลัง)(?:จัด|ทำ|ดำเนิน|มี|เข้าร่วม)?(?:โครงการ|มาตรการ|แผน|กิจกรรม)\\((?:ผล|คะแนน)?\\)";

    /** Which of its years a year is, said beside it: "ปีที่แล้ว (2566)", "ครั้งก่อน (งบปี 2566)", "ปี 2567 (ล่าสุด)", "ปีล่าสุด 2568". */
    private static final Pattern WHICH_YEAR =
            Pattern.compile("(?:ปี|ครั้ง)" + RELATIVE + "\\((?:งบ(?:ประมาณ)?)?\\)|\\((?:ปี)?" + RELATIVE
                    + "\\)|ปี(?:งบประมาณ)?(?:ล่าสุด|ปัจจุบัน|นี้)$|^" + BEFORE_OR_AFTER + "$");

    /** When the result was announced, which is no second year of it: "คะแนนปี 2567 (ประกาศ ส.ค. ๒๕๖๗)". */
    private static final Pattern ANNOUNCED_ON = Pattern.compile(
            "\\((?:วันที่)?ประกาศ(?:ผล)?(?:คะแนน)?(?:เมื่อ|ณ|ใน|เดือน|วันที่|วัน)*+(?:\\d{0,2}(?:เดือน)?"
                    + MonthNames.IN_TEXT + "(?:พ\\.?ศ\\.?)?|\\d{1,2}/\\d{1,2}/)(?:25)?\\d\\d\\)");

    /** A folded heading without the day or month on which what it heads was announced. */
    static String withoutAnnouncement(String folded) {
        return folded.contains("ประกาศ") ? ANNOUNCED_ON.matcher(folded).replaceAll("") : folded;
    }

    /** The year in a folded heading; empty where there is none, or several. */
    public static Optional<YearInHeading> find(String folded) {
        if (!mayHold(folded)) {
            return Optional.empty();
        }
        Matcher year = YEAR.matcher(folded);
        if (!year.find()) {
            return Optional.empty();
        }
        int number = number(year);
        String rest = OTHER_ERA
                .matcher(WHICH_YEAR.matcher(without(folded)).replaceFirst(""))
                .replaceAll(other -> isSame(Integer.parseInt(other.group(1)), number) ? "" : other.group());
        return FiscalYear.isPlausible(number) && !ANOTHER.matcher(rest).matches()
                ? Optional.of(new YearInHeading(FiscalYear.ofBuddhist(number), rest))
                : Optional.empty();
    }

    private static boolean isSame(int typed, int buddhist) {
        return typed == buddhist || typed + FiscalYear.ERA_OFFSET == buddhist;
    }

    private static int number(Matcher year) {
        int group = 1;
        while (year.group(group) == null) {
            group++;
        }
        return OFFSETS[group - 1] + Integer.parseInt(year.group(group));
    }

    /**
     * The years of headings that differ by numbers of two digits alone, of which each is one more, or one less, than the one before:
     * ๖๖ ๖๗ ๖๘, or ITA66 ITA67. One alone is no year for sure.
     *
     * @return by column; empty where there are fewer than two, or others between them
     */
    static Map<Integer, FiscalYear> listCountingOn(GridRow headings) {
        Map<Integer, FiscalYear> years = new TreeMap<>();
        Set<String> rests = new HashSet<>();
        int step = 0;
        int before = 0;
        for (GridCell cell : headings.cells()) {
            String folded = ThaiText.fold(cell.text());
            if (folded.length() < 2
                    || !isDigit(folded.charAt(folded.length() - 1))
                    || !isDigit(folded.charAt(folded.length() - 2))) {
                continue;
            }
            Matcher digits = SHORT.matcher(folded);
            if (!digits.matches()) {
                continue;
            }
            int number = Integer.parseInt(digits.group(2));
            if (years.size() == 1) {
                step = number - before;
            }
            if (!years.isEmpty() && (number - before != step || Math.abs(step) != 1)) {
                return Map.of();
            }
            rests.add(digits.group(1));
            years.put(cell.column(), FiscalYear.ofBuddhist(CENTURY + number));
            before = number;
        }
        return years.size() > 1 && rests.size() == 1 ? years : Map.of();
    }

    /** The year that is the name of a sheet: "68", "ITA 68". */
    public static Optional<FiscalYear> inName(String sheet) {
        Matcher digits = NAME.matcher(ThaiText.fold(sheet));
        return digits.matches()
                ? Optional.of(FiscalYear.ofBuddhist(CENTURY + Integer.parseInt(digits.group(2))))
                : Optional.empty();
    }

    /** A heading without the number of two digits at its end; "คะแนน" where nothing else is left. */
    static String withoutShort(String heading) {
        Matcher digits = SHORT.matcher(ThaiText.fold(heading));
        return digits.matches() && !digits.group(1).isEmpty() ? digits.group(1) : RESULT;
    }

    /** A look that costs little: a year is a number of two digits, or one of four that begins with 25 or 20. */
    private static boolean mayHold(String folded) {
        int length = folded.length();
        for (int start = 0; start < length; start++) {
            int end = start;
            while (end < length && isDigit(folded.charAt(end))) {
                end++;
            }
            if (end - start == 2
                    || end - start == 4 && (folded.startsWith("25", start) || folded.startsWith("20", start))) {
                return YEAR_WORDS.mayBeIn(folded);
            }
            start = end;
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The year of a heading over scores, where the budget of a year is that year. */
    static Optional<YearInHeading> findOverScores(String heading) {
        return find(ofBudget(heading));
    }

    private static String ofBudget(String heading) {
        return OF_BUDGET.matcher(ThaiText.fold(heading)).replaceAll("ปีงบ");
    }

    /** What such a heading says but for its year, be it of two digits at the end alone. */
    static String withoutAny(String heading) {
        String folded = ofBudget(heading);
        String rest = without(folded);
        Matcher digits = SHORT.matcher(folded);
        return rest.equals(folded) && digits.matches() ? digits.group(1) : rest;
    }

    /** A folded text without the first year that it names. */
    public static String without(String folded) {
        return mayHold(folded) ? YEAR.matcher(folded).replaceFirst("") : folded;
    }
}
