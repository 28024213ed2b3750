package org.itaconsolidator.thai;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;

/**
 * Periods as officers write them. What is not understood wholly is {@link Period.NotUnderstood}: a month without any
 * year known, an end before its start, parts that contradict each other, any word that is not known beside a date.
 *
 * <ul>
 *   <li>A year on one end only holds for the start as well: "มกราคม - มีนาคม ๒๕๖๖".
 *   <li>"ภายใน" a month or quarter is that month or quarter; "ภายใน" a day runs from the first day of that day's fiscal
 *       year, since a period needs a start and the promise is for the year.
 *   <li>"ปี ๒๕๖๖" without a month is the fiscal year; after a month it is the calendar year of that month.
 *   <li>"ทุกเดือน ตลอดปีงบประมาณ" has the days of its frame; recurring alone has none.
 *   <li>"ธ.ค. ๒๕๖๕ และ ก.พ. ๒๕๖๖" is the span from the first to the last of them; {@link #listWindows} has them apart.
 * </ul>
 */
public final class Periods {
    /** Words that take something away from the time beside them, or count it from elsewhere: half understood is wrong. */
    private static final Pattern RESTRICTS = Pattern.compile("ยกเว้น|" + Recurrence.LEAVING_OUT + "|ไม่ต้อง|ไม่จำเป็น"
            + "|ถัดจาก|จากนั้น|ครั้ง(?:ต่อ|ถัด)ไป|^(?:ภายใน|ไม่เกิน)(?:ระยะเวลา)?\\d+เดือน$");

    private Periods() {}

    /**
     * Reads a whole cell or phrase.
     *
     * @param phrase as typed; blank or a dash is {@link Period.Blank}
     * @param documentYear the year that a phrase without one means, where known
     */
    public static Period read(String phrase, Optional<FiscalYear> documentYear) {
        if (ThaiText.isNothing(phrase)) {
            return new Period.Blank();
        }
        if (RESTRICTS.matcher(ThaiText.fold(phrase)).find()) {
            return new Period.NotUnderstood();
        }
        return new PeriodGrammar(PeriodWords.split(phrase), documentYear).read();
    }

    /** The times that a phrase with days names one by one, in order; fewer than two where it names one. */
    static List<PeriodSpan> listWindows(String phrase, Optional<FiscalYear> documentYear) {
        PeriodGrammar grammar = new PeriodGrammar(PeriodWords.split(phrase), documentYear);
        return grammar.read() instanceof Period.Between ? grammar.windows() : List.of();
    }
}
