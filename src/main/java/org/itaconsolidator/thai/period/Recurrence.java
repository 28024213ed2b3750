package org.itaconsolidator.thai.period;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.measure.Promise;
import org.itaconsolidator.thai.date.DaysOfMonth;
import org.itaconsolidator.thai.date.Years;
import org.itaconsolidator.thai.period.PeriodWords.PeriodToken;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/** How often something happens according to a recurring word of {@link PeriodWords}. */
public final class Recurrence {
    /** A regular expression, without groups, for a small number in digits or words, folded. */
    static final String NUMBER = "(?:(?<!\\d)\\d{1,3}|หนึ่ง|สอง|สาม|สี่|หก)";

    /** A regular expression without groups for recurring words in folded text. */
    public static final String IN_FOLDED = "(?:ของ|ประจำ|อย่างน้อย|ไม่น้อยกว่า|จำนวน)?(?:"
            + DaysOfMonth.IN_FOLDED
            + "|(?:ทุก)?เดือน(?:เว้น|ต่อ)เดือน"
            + "|ทุก(?:ๆ)?(?:สิ้น|ต้น|ปลาย|กลาง)?" + NUMBER
            + "?(?:เดือน(?!" + MonthNames.IN_FULL + "(?!(?:"
            + Years.TYPED + ")?(?:-|[‐-―]|ถึง|จนถึง)))|วัน(?!ที่)|สัปดาห์|ไตรมาส|ปี(?:งบประมาณ)?|ครั้ง|ครึ่งปี)(?:ละ"
            + NUMBER + "ครั้ง|ๆละ" + NUMBER
            + "ครั้ง)?"
            + "|ราย(?:เดือน|วัน|สัปดาห์|ไตรมาส|ปี|ครึ่งปี)"
            + "|(?:เดือน|ปี(?:งบประมาณ)?|ไตรมาส|สัปดาห์|วัน)ละ(?:อย่างน้อย|ไม่น้อยกว่า)?(?:" + NUMBER
            + "(?:-\\d{1,3})?ครั้ง|ครั้ง)?"
            + "|(?<!\\d)\\d{1,3}ครั้ง(?:ต่อ|/)(?:เดือน|ปี(?:งบประมาณ)?|ไตรมาส|สัปดาห์)"
            + "|" + NUMBER + "เดือน(?:ต่อ|/|ละ)?(?:1)?ครั้ง"
            + "|เป็นประจำ|ประจำไตรมาส|อย่างต่อเนื่อง|ต่อเนื่อง|(?:อย่าง)?สม่ำเสมอ|ตลอดเวลา)";

    /** A regular expression without groups for the day from which days are counted: หลังวันที่ ๓๑ มีนาคม ๒๕๖๘. */
    public static final String COUNTED_FROM =
            "(?:หลัง|นับ|จาก|ก่อน)(?:จาก|แต่|ตั้งแต่)*(?:สิ้น)?(?:วันที่)?(?:\\d{1,2}(?:เดือน)?" + MonthNames.IN_FOLDED
                    + "|(?:เดือน)?" + MonthNames.IN_FULL + ")(?:(?:พ\\.?ศ\\.?)?" + Years.TYPED + ")?";

    /**
     * A regular expression, without groups, for the word that leaves a time out of those beside it, folded. "Every other
     * month" (เดือนเว้นเดือน) leaves out none, unless a month follows: then it is every month but that one. A span behind the
     * word is the time of the rhythm, unless ทุก stands before.
     */
    public static final String LEAVING_OUT =
            "(?:เว้น(?!เดือน|วัน|ปี|ระยะ)|เว้น(?=เดือน(?:ที่|ซึ่ง))|(?<=ทุกเดือน|ทุกๆเดือน|รายเดือน)เว้น(?=เดือน"
                    + MonthNames.IN_FOLDED + ")|เว้น(?=เดือน(?>" + MonthNames.IN_FOLDED + ")(?!(?:" + Years.TYPED
                    + ")?(?:-|[‐-―]|ถึง|จนถึง))))";

    /** A regular expression without groups, folded, for words that say that the time behind them is not asked for. */
    public static final String NOT_ASKED =
            "(?:ไม่|มิ)ได้(?:มีการ|มี)?(?:กำหนด|บังคับ|ระบุ|สั่ง|ให้|ต้อง|รายงาน|ติดตาม|ประชุม)|(?:ไม่|มิ)ใช่|ไม่(?:ได้มี|มี)?(?:กำหนด|บังคับ)";

    private static final Pattern EVERY_MONTHS = Pattern.compile(
            "(?:ทุก(?:ๆ)?(?:สิ้น|ต้น|ปลาย|กลาง)?(" + NUMBER + ")?เดือน)|(" + NUMBER + ")เดือน(?:ต่อ|/|ละ)?(?:1)?ครั้ง");
    private static final Pattern TIMES_A_YEAR = Pattern.compile(
            "ปี(?:งบประมาณ)?ละ(?:อย่างน้อย|ไม่น้อยกว่า)?(" + NUMBER + ")|(?<!\\d)(\\d{1,3})ครั้ง(?:ต่อ|/)ปี");
    private static final Pattern MONTHLY = Pattern.compile("รายเดือน|เดือนละ|ครั้ง(?:ต่อ|/)เดือน");
    private static final Pattern EVERY_YEARS_OR_QUARTERS =
            Pattern.compile("ทุก(?:ๆ)?(?:สิ้น|ต้น|ปลาย|กลาง)?(" + NUMBER + ")(ปี|ไตรมาส)");
    private static final Pattern SEVERAL_TIMES =
            Pattern.compile("(เดือน|ไตรมาส|ปี(?:งบประมาณ)?)ๆ?ละ(?:อย่างน้อย|ไม่น้อยกว่า)?(" + NUMBER
                    + ")(?:-\\d{1,3})?ครั้ง|(?<!\\d)(\\d{1,3})ครั้ง(?:ต่อ|/)(เดือน|ไตรมาส|ปี)");
    private static final Map<String, Integer> MONTHS = Map.of("เดือน", 1, "ไตรมาส", 3);
    private static final Pattern WEEKLY = Pattern.compile("(?:ทุก|ราย)สัปดาห์|สัปดาห์ละ(?:1ครั้ง|ครั้ง)?$"
            + "|ทุกวัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?+|ศุกร์|เสาร์|อาทิตย์)(?!แรก|สุดท้าย|ที่)");
    private static final int MONTHS_OF_A_YEAR = 12;

    /**
     * The period of a phrase without days. A rhythm that does not divide the year into equal parts is not understood: ปีละ ๕ ครั้ง.
     * One of weeks or working days of the month is, although its days are not known.
     */
    static Period period(List<PeriodToken> phrase) {
        boolean unknown = phrase.stream()
                .filter(word -> word.is(PeriodToken.Kind.RECURRING) && !DaysOfMonth.isOfWeeks(word.text()))
                .anyMatch(word -> promise(word.text()) instanceof Promise.NotUnderstood);
        return unknown ? new Period.NotUnderstood() : new Period.Recurring();
    }

    /** The promise of a recurring word; a rhythm that does not fit into a year is not understood. */
    public static Promise promise(String folded) {
        Optional<Promise> byDay = DaysOfMonth.find(folded);
        if (byDay.isPresent()) {
            return byDay.get();
        }
        if (folded.contains("เดือนเว้นเดือน")) {
            return every(2);
        }
        if (folded.contains("เดือนต่อเดือน")) {
            return every(1);
        }
        Matcher longer = EVERY_YEARS_OR_QUARTERS.matcher(folded);
        if (longer.find()) {
            return every(number(longer.group(1)) * (longer.group(2).equals("ปี") ? MONTHS_OF_A_YEAR : 3));
        }
        Matcher months = EVERY_MONTHS.matcher(folded);
        if (months.find()) {
            return every(number(Optional.ofNullable(months.group(1)).orElse(months.group(2))));
        }
        if (MONTHLY.matcher(folded).find()) {
            return every(1);
        }
        if (folded.contains("ไตรมาส")) {
            return every(3);
        }
        if (folded.contains("ครึ่งปี")) {
            return every(6);
        }
        Matcher times = TIMES_A_YEAR.matcher(folded);
        if (times.find()) {
            int count = number(Optional.ofNullable(times.group(1)).orElse(times.group(2)));
            return count >= 1 && MONTHS_OF_A_YEAR % count == 0
                    ? every(MONTHS_OF_A_YEAR / count)
                    : new Promise.NotUnderstood();
        }
        return folded.contains("ปี") ? every(MONTHS_OF_A_YEAR) : new Promise.Continual();
    }

    /** Whether a phrase promises something for each week: ทุกสัปดาห์, สัปดาห์ละ ๑ ครั้ง, ทุกวันศุกร์. */
    public static boolean isWeekly(String phrase) {
        return WEEKLY.matcher(ThaiText.fold(phrase)).find();
    }

    /** How often a phrase promises something within so many months, 1 if it does not say: เดือนละ ๒ ครั้ง, ปีละ ๔ ครั้ง. */
    public static int timesInEach(String phrase, int months) {
        return SEVERAL_TIMES
                .matcher(ThaiText.fold(phrase))
                .results()
                .filter(each -> months
                        == MONTHS.getOrDefault(each.group(1) == null ? each.group(4) : each.group(1), MONTHS_OF_A_YEAR))
                .mapToInt(each -> number(each.group(1) == null ? each.group(3) : each.group(2)))
                .filter(times -> times > 0)
                .max()
                .orElse(1);
    }

    /** Whether a phrase says how often in a year, not in each part of it: ปีละ ๔ ครั้ง, not ปีละ ๔ ครั้ง (ทุกไตรมาส). */
    public static boolean isWheneverInTheYear(String phrase) {
        Matcher times = TIMES_A_YEAR.matcher(ThaiText.fold(phrase));
        return times.find()
                && !(promise(times.replaceAll("")) instanceof Promise.Every every && every.months() < MONTHS_OF_A_YEAR);
    }

    private static Promise every(int months) {
        return months >= 1 && MONTHS_OF_A_YEAR % months == 0
                ? new Promise.Every(months, Optional.empty(), Optional.empty())
                : new Promise.NotUnderstood();
    }

    private static int number(String text) {
        return text == null ? 1 : ThaiNumbers.WORDS.contains(text) ? ThaiNumbers.ofWord(text) : Integer.parseInt(text);
    }
}
