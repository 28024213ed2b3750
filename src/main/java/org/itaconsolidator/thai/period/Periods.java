package org.itaconsolidator.thai.period;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.thai.date.DaysOfMonth;
import org.itaconsolidator.thai.date.Years;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.PhraseParts;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Periods as officers write them. What is not understood wholly is {@link Period.NotUnderstood}: a month without any
 * year known, an end before its start, parts that contradict each other, any word that is not known beside a date.
 *
 * <ul>
 *   <li>A year on one end only holds for the start as well: "มกราคม - มีนาคม ๒๕๖๖". Of a time within the fiscal year that is meant
 *       the months before January are of the year before: "ธันวาคม - มีนาคม ๒๕๖๖".
 *   <li>"ภายใน" a month or quarter is that month or quarter; "ภายใน" a day runs from the first day of that day's fiscal
 *       year, since a period needs a start and the promise is for the year.
 *   <li>"ปี ๒๕๖๖" without a month is the fiscal year; after a month it is the calendar year of that month.
 *   <li>"ทุกเดือน ตลอดปีงบประมาณ" has the days of its frame; recurring alone has none.
 *   <li>"ธ.ค. ๒๕๖๕ และ ก.พ. ๒๕๖๖" is the span from the first to the last of them; {@link #listWindows} has them apart.
 *   <li>"ภายในเดือนธันวาคม และภายในเดือนมิถุนายน" is read part by part ({@link PhraseParts}): the span around all of them.
 * </ul>
 */
public final class Periods {
    /** Words that restrict a time or count it from elsewhere: understood by half it would be wrong. */
    private static final Pattern UNTIL = Pattern.compile(PeriodWords.UNTIL);

    private static final Pattern RESTRICTS = Pattern.compile("ยกเว้น|" + Recurrence.NOT_ASKED + "|"
            + Recurrence.LEAVING_OUT + "|ไม่ต้อง|ไม่จำเป็น" + "|" + DaysOfMonth.WEEK_OF_A_MONTH
            + "|ถัดจาก|จากนั้น|ครั้ง(?:ต่อ|ถัด)ไป|^(?:ภายใน|ไม่เกิน)(?:ระยะเวลา)?\\d+เดือน$");

    private static final Pattern WITH_ITS_YEAR = Pattern.compile(
            Years.TYPED_IN_FULL + "|" + MonthNames.IN_FOLDED + Years.TYPED + "|\\d[/.-]" + Years.TYPED + "(?!\\d)");

    /** Words behind a period about money that is waited for. */
    private static final Pattern AWAITING = Pattern.compile(
            "(?<=\\S)\\s*+(?:\\(\\s*+)?รอ(?:การ)?(?:ยืนยัน|อนุมัติ|จัดสรร|โอน)*(?:เงิน)?งบ[ก-๎\\s]*+\\)?\\s*+$");

    /** Kept by the document's year, because a report's rows have few different periods. */
    private static final Map<Optional<FiscalYear>, Memo<Period>> READ = new ConcurrentHashMap<>();

    /** A longer text is about work, not about time, and is not read as a period. */
    private static final int LONGEST = 1_000;

    /**
     * @param range whether both ends are stated, so that it cannot be open
     * @param day whether its end is a day, not a whole month, quarter or year
     */
    public record PeriodSpan(LocalDate first, LocalDate last, boolean range, boolean day) {}

    /**
     * @param phrase as typed; blank or a dash is {@link Period.Blank}
     * @param documentYear the year that a phrase without one means, if it is known
     */
    public static Period read(String phrase, Optional<FiscalYear> documentYear) {
        return READ.computeIfAbsent(documentYear, year -> new Memo<>(text -> readAnew(text, year)))
                .of(phrase);
    }

    private static Period readAnew(String phrase, Optional<FiscalYear> documentYear) {
        if (ThaiText.isNothing(phrase)) {
            return new Period.Blank();
        }
        if (phrase.length() > LONGEST
                || RESTRICTS.matcher(ThaiText.fold(phrase)).find()) {
            return new Period.NotUnderstood();
        }
        List<String> parts = PhraseParts.of(AWAITING.matcher(phrase).replaceFirst(""));
        if (parts.size() == 1) {
            return new PeriodGrammar(PeriodWords.split(parts.get(0)), documentYear).read();
        }
        return joined(
                parts,
                parts.stream()
                        .map(part -> new PeriodGrammar(PeriodWords.split(part), documentYear).read())
                        .toList());
    }

    /** The span of all parts; not understood if one part is not. */
    private static Period joined(List<String> parts, List<Period> periods) {
        List<Period.Between> dated = periods.stream()
                .filter(Period.Between.class::isInstance)
                .map(Period.Between.class::cast)
                .toList();
        boolean known = periods.stream()
                .allMatch(period -> period instanceof Period.Between || period instanceof Period.Recurring);
        if (!known || !isOfOneYear(parts, dated)) {
            return new Period.NotUnderstood();
        }
        return dated.isEmpty()
                ? new Period.Recurring()
                : new Period.Between(
                        dated.stream()
                                .map(Period.Between::first)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        dated.stream()
                                .map(Period.Between::last)
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
    }

    /** Whether all parts are of one fiscal year or each states its own: whose a single year is, is not guessed. */
    private static boolean isOfOneYear(List<String> parts, List<Period.Between> dated) {
        long years = dated.stream()
                .map(period -> FiscalYear.of(period.last()))
                .distinct()
                .count();
        return years <= 1
                || parts.stream()
                        .map(ThaiText::fold)
                        .allMatch(part -> WITH_ITS_YEAR.matcher(part).find());
    }

    /** Whether a phrase names two ends of which the last is before the first: "30 ก.ย. 2569 - 1 ต.ค. 2568". */
    public static boolean isReversed(String phrase, Optional<FiscalYear> documentYear) {
        String[] ends = UNTIL.split(phrase, -1);
        return ends.length == 2
                && read(ends[0], documentYear) instanceof Period.Between first
                && read(ends[1], documentYear) instanceof Period.Between last
                && last.last().isBefore(first.first());
    }

    /** The separate times that a phrase with days names, in order; fewer than two for a single one. */
    public static List<PeriodSpan> listWindows(String phrase, Optional<FiscalYear> documentYear) {
        PeriodGrammar grammar = new PeriodGrammar(PeriodWords.split(phrase), documentYear);
        return grammar.read() instanceof Period.Between ? grammar.windows() : List.of();
    }
}
