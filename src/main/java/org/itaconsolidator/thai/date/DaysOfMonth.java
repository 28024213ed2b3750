package org.itaconsolidator.thai.date;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.measure.Promise;
import org.itaconsolidator.model.measure.Promise.DayOfMonth;
import org.itaconsolidator.thai.text.MonthNames;

/**
 * The day of the month for a monthly rhythm: "ภายในวันที่ ๕ ของทุกเดือน", "วันจันทร์แรกของเดือน". Weeks and working
 * days of a month are not understood, because public holidays are not known here.
 */
public final class DaysOfMonth {
    private static final String OF_MONTH = "ของ(?:ทุก|แต่ละ)?(?:ๆ)?เดือน(?:ถัดไป|ถัดมา)?";
    private static final String WEEKDAY = "วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี|ฯ)?|ศุกร์|เสาร์|อาทิตย์)";

    private static final String WEEKS = "(?:สัปดาห์|วันทำการ|วันพระ)(?:แรก|สุดท้าย|ที่\\d{1,2})"
            + "|\\d{1,2}(?:วัน(?:ทำการ)?|สัปดาห์)(?:แรก|สุดท้าย)";

    /** A regular expression without groups for such words in folded text. */
    public static final String IN_FOLDED =
            "(?:ภายใน|ไม่เกิน|ก่อน)?(?:ใน)?(?:ทุก(?:ๆ)?)?(?:วันที่\\d{1,2}|วันสุดท้าย(?!ของเดือน" + MonthNames.IN_FOLDED
                    + ")|"
                    + WEEKDAY
                    + "(?:แรก|สุดท้าย|ที่[1-5])|" + WEEKS + ")" + OF_MONTH;

    /** A regular expression without groups, folded, for a week or working day of a month, whose date is unknown. */
    public static final String WEEK_OF_A_MONTH =
            "(?:(?:สัปดาห์|อาทิตย์|วันทำการ)(?:แรก|สุดท้าย|ที่(?:\\d{1,2}|หนึ่ง|สอง|สาม|สี่|ห้า))|วันสุดท้าย)(?:ของ)?เดือน"
                    + MonthNames.IN_FOLDED;

    private static final Pattern WORDS =
            Pattern.compile("^(?<before>ก่อน)?.*?(?:วันที่(?<day>\\d{1,2})|(?<last>วันสุดท้าย)|" + "วัน(?<weekday>"
                    + "จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)(?:บดี|ฯ)?(?:ที่)?(?<which>แรก|สุดท้าย|\\d))"
                    + OF_MONTH + "$");
    private static final Pattern ANY = Pattern.compile(IN_FOLDED);
    /** Words by which a thing was done after a day or from it on, or was only fixed: not by that day. */
    private static final Pattern NOT_BY_THE_DAY = Pattern.compile(
            "หลัง|(?<!ไม่)เกิน|พ้น|เลย|ช้า|ตั้งแต่|เป็นต้น|เลื่อน|แทน|ต้อง|กำหนด(?=.*" + OF_MONTH + ")");

    private static final Pattern DAY = Pattern.compile("วันที่\\d");
    private static final Pattern OF_WEEKS = Pattern.compile("(?:" + WEEKS + ")" + OF_MONTH + "$");
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "จันทร์", DayOfWeek.MONDAY,
            "อังคาร", DayOfWeek.TUESDAY,
            "พุธ", DayOfWeek.WEDNESDAY,
            "พฤหัส", DayOfWeek.THURSDAY,
            "ศุกร์", DayOfWeek.FRIDAY,
            "เสาร์", DayOfWeek.SATURDAY,
            "อาทิตย์", DayOfWeek.SUNDAY);
    private static final int LONGEST_MONTH = 31;
    private static final int WEEKDAYS_OF_ANY_MONTH = 4;

    /** Whether a recurring word means a week, or so many days, of every month. */
    public static boolean isOfWeeks(String folded) {
        return OF_WEEKS.matcher(folded).find();
    }

    /** The promise of a recurring word with a day of the month; empty for other words. */
    public static Optional<Promise> find(String folded) {
        if (!ANY.matcher(folded).find()) {
            return Optional.empty();
        }
        Matcher words = WORDS.matcher(folded);
        Optional<DayOfMonth> day = words.find() ? day(words, folded) : Optional.empty();
        return Optional.of(
                day.map(by -> (Promise) new Promise.Every(1, Optional.empty(), Optional.empty(), Optional.of(by)))
                        .orElseGet(Promise.NotUnderstood::new));
    }

    /** The day of each month by which a report's folded words say that something was done; empty if they name several. */
    public static Optional<DayOfMonth> findTold(String folded) {
        List<String> days =
                ANY.matcher(folded).results().map(MatchResult::group).toList();
        boolean only = days.size() == 1
                && DAY.matcher(folded).results().count() <= 1
                && !NOT_BY_THE_DAY.matcher(folded).find();
        return days.stream()
                .filter(day -> only)
                .flatMap(day -> find(day).stream())
                .filter(Promise.Every.class::isInstance)
                .flatMap(every -> ((Promise.Every) every).by().stream())
                .findFirst();
    }

    private static Optional<DayOfMonth> day(Matcher words, String folded) {
        boolean next = folded.endsWith("ถัดไป") || folded.endsWith("ถัดมา");
        int before = words.group("before") == null ? 0 : 1;
        if (words.group("day") != null) {
            int day = Integer.parseInt(words.group("day")) - before;
            return day < 1 || day > LONGEST_MONTH
                    ? Optional.empty()
                    : Optional.of(new DayOfMonth(day, Optional.empty(), next));
        }
        if (words.group("last") != null) {
            return before > 0 ? Optional.empty() : Optional.of(new DayOfMonth(LONGEST_MONTH, Optional.empty(), next));
        }
        int which = positionOf(words.group("which"));
        return before > 0 || which > WEEKDAYS_OF_ANY_MONTH || which == 0
                ? Optional.empty()
                : Optional.of(new DayOfMonth(which, Optional.of(WEEKDAYS.get(words.group("weekday"))), next));
    }

    private static int positionOf(String word) {
        return switch (word) {
            case "แรก" -> 1;
            case "สุดท้าย" -> -1;
            default -> Integer.parseInt(word);
        };
    }
}
