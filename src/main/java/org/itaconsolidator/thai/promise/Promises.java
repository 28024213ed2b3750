package org.itaconsolidator.thai.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.measure.Promise;
import org.itaconsolidator.model.measure.Promise.DayOfMonth;
import org.itaconsolidator.thai.date.DaysOfMonth;
import org.itaconsolidator.thai.date.Years;
import org.itaconsolidator.thai.period.PeriodWords;
import org.itaconsolidator.thai.period.PeriodWords.PeriodToken;
import org.itaconsolidator.thai.period.PeriodWords.PeriodToken.Kind;
import org.itaconsolidator.thai.period.Periods;
import org.itaconsolidator.thai.period.Periods.PeriodSpan;
import org.itaconsolidator.thai.period.Recurrence;
import org.itaconsolidator.thai.text.FoldedText;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.PhraseParts;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;

/**
 * Finds when something is promised, with the help of {@link Periods}. A period's cell must be understood completely:
 * one unknown word makes it {@link Promise.NotUnderstood}. Running text (steps, monitoring) promises nothing if it
 * names no time.
 */
public final class Promises {
    private static final Pattern DEADLINE =
            Pattern.compile("ภายใน|ไม่เกิน|ไม่ช้ากว่า|อย่างช้า|ก่อน|^(?:เมื่อ|ณ)?สิ้น(?=เดือน|ไตรมาส|ปี)");

    private static final int MONTHS_OF_A_YEAR = 12;

    private static final Map<Optional<FiscalYear>, Memo<List<PromiseMention>>> OF_PERIODS = new ConcurrentHashMap<>();

    private static final String YEAR = "(?:ปี)?(?:พ\\.?ศ\\.?)?" + Years.TYPED + "(?!\\d)";
    /** A month must stand beside its word, a day or a year: its letters alone may be part of any word. */
    private static final String POINT =
            "(?:(?:วันที่|วัน[\u0E01-\u0E4E]{2,9}ที่)?\\d{1,2}(?:เดือน)?" + MonthNames.IN_FOLDED + "(?:" + YEAR
                    + ")?|เดือน" + MonthNames.IN_FOLDED + "(?:" + YEAR + ")?|" + MonthNames.IN_FOLDED + YEAR
                    + "|(?:วันที่)?\\d{1,2}[/.-]\\d{1,2}[/.-]" + Years.TYPED_IN_FULL + ")";

    /** "เดือนเมษายนและตุลาคม", "เดือนมกราคม, เมษายน และกรกฎาคม ๒๕๖๖". */
    private static final String MORE_MONTHS =
            "(?:(?:,|และ|,และ)(?:เดือน)?" + MonthNames.IN_FULL + "(?:" + YEAR + ")?){0,24}";

    /** Days joined to a day by "and" have the same deadline, but not the beginning of a span. */
    private static final String MORE_POINTS =
            "(?:(?:,|และ|,และ|กับ)(?>" + POINT + ")(?!จนถึง|ถึง|[-\u2010-\u2015])){0,24}";

    /** A month of a list: its full name, or an abbreviation ended by its point or by what follows. */
    private static final String LISTED_MONTH = "(?:เดือน)?(?:" + MonthNames.IN_FULL + "|(?>" + MonthNames.IN_FOLDED
            + ")(?:(?<=\\.)|(?=,|และ|" + Years.TYPED + ")))(?:" + YEAR + ")?";

    /** "พ.ย. ๖๘, ก.พ. และ พ.ค. ๖๙", "ต.ค., ม.ค. และ เม.ย.": from the first of them, with a year or without. */
    private static final String LISTED_MONTHS =
            LISTED_MONTH + "(?:(?:,|และ|,และ)" + LISTED_MONTH + "){1,24}(?!จนถึง|ถึง|[-\u2010-\u2015])";

    private static final String TO = "(?:จนถึง|ถึง|[-\u2010-\u2015])";
    private static final String HALF_OR_QUARTER =
            "(?:ครึ่งปี(?:งบประมาณ)?(?:แรก|หลัง)|(?:3|สาม)เดือน(?:แรก|หลัง(?=ของปี)|สุดท้าย))(?:ของปีงบประมาณ)?";

    private static final String PART =
            "(?:ไตรมาส(?:ที่)?[1-4](?:(?:-|ถึง|และ|,)(?:ที่)?[1-4](?!\\d)){0,24}|ไตรมาส(?:แรก|สุดท้าย)(?:ของปีงบประมาณ)?|"
                    + HALF_OR_QUARTER + "|ปีงบประมาณ|รอบ(?:ระยะเวลา)?(?:6|12|หก|สิบสอง)เดือน(?:แรก|หลัง)?)" + "(?:"
                    + YEAR + ")?";
    private static final String RELATIVE =
            "(?:(?:ภายใน|ไม่เกิน)(?:ระยะเวลา)?\\d+(?:วัน|ชั่วโมง|สัปดาห์|นาที|เดือน|ปี)(?:ทำการ)?(?:"
                    + Recurrence.COUNTED_FROM + ")?|(?<!\\d)\\d{1,6}(?:วัน|ชั่วโมง|สัปดาห์|เดือน)(?:ทำการ)?(?:"
                    + Recurrence.COUNTED_FROM + "|หลัง|ก่อน|นับ))";
    /** Words for an unknown time; tried last, so that anything more definite is found first. */
    private static final String MEANT_AND_NOT_SAID =
            "ตามรอบ(?:เวลา)?ที่[\u0E01-\u0E4E]{0,16}กำหนด|(?:ภายใน|ตาม)(?:ระยะ)?เวลา(?:ที่(?:กำหนด|เหมาะสม|สมควร)|อันควร)|โดยเร็ว|เป็นระยะ(?!เวลา|ทาง)|(?:ตาม|แล้วแต่)(?:ห้วงเวลา|โอกาส)"
                    + "|ทุก(?:ๆ)?(?:(?:ต้น|กลาง|ปลาย|สิ้น)?(?:งวด|ปักษ์|ภาคเรียน|ภาคการศึกษา|เทอม|ฤดู)|วันที่\\d{1,2})"
                    + "|(?:งวด|ปักษ์|ภาคเรียน|เทอม)ละ|ราย(?:ปักษ์|งวด|ภาคเรียน)"
                    + "|(?:ภายใน|ก่อน|ช่วง){0,3}(?:ต้น|กลาง|ปลาย)(?:เดือน|ปี(?!ก|น)|ไตรมาส)"
                    + "|ภายใน(?:แต่ละ)?(?:ไตรมาส|เดือน|ปี(?!ก|น)|สัปดาห์)(?:นี้|หน้า|ถัดไป|" + YEAR
                    + ")?|(?:ภายใน|ใน)?ไตรมาส(?:ที่)?\\d+(?:/\\d*)?";

    /** Words that restrict a time, taken with it; {@link Periods} then understands neither. */
    private static final String RESTRICTED = "(?:ภายใน|ไม่เกิน|ก่อน)?(?:ใน)?" + DaysOfMonth.WEEK_OF_A_MONTH + "(?:"
            + YEAR + ")?|(?:ภายใน|ไม่เกิน|ก่อน)?วันที่\\d{1,2}ของเดือน" + MonthNames.IN_FOLDED
            + "(?:" + YEAR + ")?"
            + "(?!" + TO + ")|(?:ยกเว้น|เว้นแต่)(?!ภาษี|ค่า)[^\\d]{0,40}?" + Recurrence.IN_FOLDED
            + "|(?:" + Recurrence.NOT_ASKED + ")(?:(?!แต่)[^\\d]){0,24}?" + Recurrence.IN_FOLDED
            + "|(?:ไม่ต้อง|ไม่จำเป็นต้อง)[^\\d]{0,24}?(?:" + Recurrence.IN_FOLDED + "|"
            + POINT + "|"
            + PART + ")|" + Recurrence.IN_FOLDED
            + "[^\\d]{0,8}?(?:ยกเว้น|" + Recurrence.LEAVING_OUT + ")(?:(?:ใน)?(?:" + POINT + "(?:" + TO + POINT + "|"
            + MORE_MONTHS + ")|" + PART
            + "))?|(?:ภายใน|ไม่เกิน)วันที่\\d{1,2}ของเดือนถัดจาก(?:สิ้น)?(?:ไตรมาส|ปีงบประมาณ|เดือน)?"
            + "|ครั้งแรก(?:(?!จากนั้น|ครั้ง).){0,80}(?:จากนั้น|ครั้งต่อไป|ครั้งถัดไป)(?:[^\\d]{0,12}?"
            + Recurrence.IN_FOLDED
            + ")?|หลัง(?:จาก)?(?:วันที่|สิ้น|เดือน){0,3}(?:" + POINT + "|" + MonthNames.IN_FULL + "(?:" + YEAR
            + ")?|ปีงบประมาณ|ไตรมาส(?:ที่)?[1-4]?)|ตามปฏิทิน";

    private static final WordPattern PHRASE = WordPattern.of(Pattern.compile(String.join(
            "|",
            "(?<restricted>" + RESTRICTED + ")",
            "(?<until>" + Recurrence.IN_FOLDED + "(?:ไป)?(?:จนถึง|จนกระทั่งถึง|ถึง)(?:สิ้น)?" + POINT + ")",
            "(?<every>" + Recurrence.IN_FOLDED + ")",
            "(?<relative>" + RELATIVE + ")",
            "(?<deadline>(?:ให้แล้วเสร็จ|แล้วเสร็จ)?(?:(?:(?:อย่างช้า)?(?:ภายใน|ไม่เกิน)|อย่างช้า|ไม่ช้ากว่า|ก่อน)(?:สิ้น)?|(?<!วัน|หลัง|จาก|แต่|ถึง|ก่อน|ทุก)(?:เมื่อ)?สิ้น)(?:"
                    + LISTED_MONTHS + "|" + POINT + "(?:" + MORE_POINTS + ")" + MORE_MONTHS + "|" + PART + "))",
            "(?<span>" + LISTED_MONTHS + "|(?:ตั้งแต่|เริ่ม)?" + MonthNames.IN_FOLDED + TO + "(?:เดือน)?"
                    + MonthNames.IN_FOLDED + YEAR + "|(?:ตั้งแต่|เริ่ม)?" + POINT + "(?:" + TO + POINT + "|"
                    + MORE_MONTHS + ")(?:เป็นต้นไป)?)",
            "(?<from>(?:ตั้งแต่|เริ่ม)(?:ตั้งแต่|จาก|ใน)?ไตรมาส(?:ที่)?[1-4](?![\\d/])(?:" + TO
                    + "(?:ไตรมาส)?(?:ที่)?[1-4](?![\\d/]))?(?:(?:ของ)?ปีงบประมาณ)?(?:" + YEAR + ")?(?:เป็นต้นไป)?)",
            "(?<whole>" + HALF_OR_QUARTER + "(?:" + YEAR + ")?|ไตรมาส(?:แรก|สุดท้าย)(?:ของปีงบประมาณ)?(?:" + YEAR
                    + ")?|ตลอด(?:ทั้ง)?ปี(?:งบประมาณ)?(?:" + YEAR
                    + ")?|รอบ(?:ระยะเวลา)?(?:6|12|หก|สิบสอง)เดือน(?:แรก|หลัง)?"
                    + "|(?:ใน)?ไตรมาส(?:ที่)?[1-4](?:(?:-|ถึง|และ|,)(?:ที่)?[1-4](?!\\d)){0,24}(?:" + YEAR
                    + ")?(?![\\d/]))",
            "(?<unclear>" + MEANT_AND_NOT_SAID + ")")));
    private static final Pattern WITHOUT_DEADLINE =
            Pattern.compile("^(?:เมื่อ(?:มีความ)?พร้อม|ตาม(?:ความ)?(?:เหมาะสม|พร้อม)|ตามโอกาส(?:อันควร)?)$");

    /** The day of a document is no promise. */
    private static final Pattern DATED_DOCUMENT = Pattern.compile("(?:ลงวันที่|ลว\\.?|ณวันที่|ลง)$");

    private static final Pattern JOINED = Pattern.compile("\\(?|ใน(?:ช่วง)?");
    private static final int LONGEST_OPENING = 8;

    /** Kept, because officers write the same for many measures, and checks and follow-up both ask. */
    private static final Memo<List<String>> PHRASES = new Memo<>(Promises::lookForPhrases);

    private static final Pattern MAKES_WHAT_RECURS = DoingWords.pattern("makes-what-recurs");

    /** Whether a name promises to make a form or a system, so that how often is that of the thing. */
    public static boolean isOfAThing(String name) {
        return MAKES_WHAT_RECURS.matcher(ThaiText.plain(name)).lookingAt();
    }

    /** @param phrase the words as written */
    public record PromiseMention(Promise promise, String phrase) {}

    /**
     * What a period's cell promises; a blank or a dash promises nothing.
     *
     * @param documentYear the year that a phrase without one means, where known
     */
    public static List<PromiseMention> ofPeriod(String phrase, Optional<FiscalYear> documentYear) {
        return OF_PERIODS
                .computeIfAbsent(documentYear, year -> new Memo<>(text -> ofPeriodAnew(text, year)))
                .of(phrase);
    }

    private static List<PromiseMention> ofPeriodAnew(String phrase, Optional<FiscalYear> documentYear) {
        Period period = Periods.read(phrase, documentYear);
        if (period instanceof Period.Blank) {
            return List.of();
        }
        String written = ThaiText.clean(phrase);
        List<String> parts = period instanceof Period.NotUnderstood ? List.of(phrase) : PhraseParts.of(phrase);
        return parts.stream()
                .flatMap(part -> promises(Periods.read(part, documentYear), part, documentYear).stream())
                .distinct()
                .map(promise -> new PromiseMention(promise, written))
                .toList();
    }

    /** What steps or monitoring promise, in order, each once. */
    public static List<PromiseMention> inText(String text, Optional<FiscalYear> documentYear) {
        Map<Promise, PromiseMention> mentions = new LinkedHashMap<>();
        for (String phrase : PHRASES.of(text)) {
            for (PromiseMention mention : ofPeriod(phrase, documentYear)) {
                // in each part of the year asks more than so often in it
                mentions.merge(
                        mention.promise(),
                        mention,
                        (one, other) -> Recurrence.isWheneverInTheYear(one.phrase()) ? other : one);
            }
        }
        return List.copyOf(mentions.values());
    }

    private static List<Promise> promises(Period period, String phrase, Optional<FiscalYear> documentYear) {
        if (period instanceof Period.NotUnderstood) {
            return List.of(new Promise.NotUnderstood());
        }
        List<PeriodToken> words = PeriodWords.split(phrase);
        List<Promise> recurring = recurring(words);
        if (period instanceof Period.Recurring) {
            return recurring;
        }
        if (period instanceof Period.Between between) {
            List<PeriodSpan> windows = Periods.listWindows(phrase, documentYear);
            return windows.size() > 1
                    ? oneByOne(windows, recurring, phrase)
                    : framed(recurring, Optional.of(between.first()), Optional.of(between.last()))
                            .orElseGet(() -> List.of(once(between.first(), between.last(), phrase)));
        }
        if (period instanceof Period.OpenFrom open) {
            return framed(recurring, Optional.of(open.first()), Optional.empty())
                    .orElseGet(() -> List.of(new Promise.Open(open.first())));
        }
        return List.of(new Promise.NotUnderstood());
    }

    /** A promise for each named time; a rhythm beside them counts them ("ปีละ ๒ ครั้ง") or is kept in each. */
    private static List<Promise> oneByOne(List<PeriodSpan> windows, List<Promise> recurring, String phrase) {
        List<Promise> all = new ArrayList<>();
        for (PeriodSpan window : windows) {
            List<Promise> held = recurring.stream()
                    .filter(promise -> !(promise instanceof Promise.Every every
                            && every.months() * windows.size() == MONTHS_OF_A_YEAR))
                    .toList();
            all.addAll(framed(held, Optional.of(window.first()), Optional.of(window.last()))
                    .orElseGet(() -> List.of(once(window.first(), window.last(), phrase))));
        }
        return all;
    }

    private static Promise once(LocalDate first, LocalDate last, String phrase) {
        return isDeadline(phrase) ? new Promise.ByDate(last) : new Promise.Within(first, last);
    }

    /** Rhythms within the days beside them; empty without a rhythm. */
    private static Optional<List<Promise>> framed(
            List<Promise> recurring, Optional<LocalDate> first, Optional<LocalDate> last) {
        List<Promise> framed = recurring.stream()
                .filter(Promise.Every.class::isInstance)
                .map(Promise.Every.class::cast)
                .map(every -> (Promise) every.within(first, last))
                .toList();
        return framed.isEmpty() ? Optional.empty() : Optional.of(framed);
    }

    /** The rhythms and days named; "always" adds nothing to a rhythm. */
    private static List<Promise> recurring(List<PeriodToken> words) {
        Set<Promise> promises = new LinkedHashSet<>();
        for (PeriodToken word : words) {
            if (word.is(Kind.RECURRING)) {
                promises.add(Recurrence.promise(word.text()));
            } else if (word.is(Kind.RELATIVE)) {
                promises.add(new Promise.Relative());
            }
        }
        List<Promise> all = new ArrayList<>(promises);
        if (all.size() > 1) {
            all.removeIf(Promise.Continual.class::isInstance);
        }
        return withDayOfMonth(all);
    }

    /** "ทุกเดือน ภายในวันที่ ๕ ของเดือนถัดไป" is one rhythm; a day of another month is not given for quarters. */
    private static List<Promise> withDayOfMonth(List<Promise> recurring) {
        Optional<DayOfMonth> by = recurring.stream()
                .filter(Promise.Every.class::isInstance)
                .flatMap(promise -> ((Promise.Every) promise).by().stream())
                .findFirst();
        List<Promise> plain = recurring.stream()
                .filter(promise ->
                        promise instanceof Promise.Every every && every.by().isEmpty())
                .toList();
        if (by.isEmpty() || plain.isEmpty()) {
            return recurring;
        }
        int months = ((Promise.Every) plain.get(0)).months();
        boolean clear = recurring.size() == 2 && (months == 1 || by.get().ofNextMonth());
        return List.of(
                clear
                        ? new Promise.Every(months, Optional.empty(), Optional.empty(), by)
                        : new Promise.NotUnderstood());
    }

    /** Whether a phrase leaves the time to whoever does it: it is never overdue. */
    public static boolean isWithoutDeadline(String phrase) {
        return WITHOUT_DEADLINE.matcher(ThaiText.fold(phrase)).matches();
    }

    /** Whether a phrase gives only the end of its time. */
    public static boolean isDeadline(String phrase) {
        return DEADLINE.matcher(ThaiText.fold(phrase)).find();
    }

    /** The phrases of time in the order of a text; touching ones are joined. */
    private static List<String> lookForPhrases(String text) {
        FoldedText folded = FoldedText.of(text);
        String key = folded.folded();
        List<String> phrases = new ArrayList<>();
        int from = -1;
        int to = -1;
        WordPattern.Search search = PHRASE.in(key);
        while (search.find()) {
            Matcher match = search.found();
            if (isDateOfDocument(key, match)) {
                continue;
            }
            if (from >= 0 && !JOINED.matcher(key.substring(to, match.start())).matches()) {
                phrases.add(folded.original(from, to).strip());
                from = -1;
            }
            from = from < 0 ? match.start() : from;
            to = match.end();
        }
        if (from >= 0) {
            phrases.add(folded.original(from, to).strip());
        }
        return List.copyOf(phrases);
    }

    private static boolean isDateOfDocument(String key, Matcher match) {
        if (match.group("span") == null) {
            return false;
        }
        String before = key.substring(Math.max(0, match.start() - LONGEST_OPENING), match.start());
        return DATED_DOCUMENT.matcher(before).find()
                || match.group().startsWith("วันที่") && before.endsWith("ลง")
                || before.endsWith("ณ");
    }
}
