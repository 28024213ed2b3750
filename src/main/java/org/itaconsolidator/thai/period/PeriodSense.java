package org.itaconsolidator.thai.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;

/** What the words of a period phrase said one by one, and the period that they make together. */
final class PeriodSense {
    private final List<PeriodToken> phrase;
    private final PeriodYears years;

    /** The parts that have days, in the order of the phrase. */
    final List<PeriodSpan> spans = new ArrayList<>();

    /** "เป็นต้นไป": it has no end. */
    boolean open;

    /** "ตั้งแต่". */
    boolean from;

    /** "ภายใน": a day is an end. */
    boolean within;

    /** "ก่อน": a day is the first that is too late. */
    boolean before;

    /** A rhythm, or a time after something else: no days. */
    boolean withoutDays;

    /** "ทุกเดือนจนถึง": a rhythm with an end. */
    boolean until;

    PeriodSense(List<PeriodToken> phrase, PeriodYears years) {
        this.phrase = phrase;
        this.years = years;
    }

    /** The period; throws {@link PeriodNotUnderstood} where the parts do not go together. */
    Period period() {
        if (spans.isEmpty() && years.isAsked() && (years.stated().isPresent() || !withoutDays)) {
            spans.add(new PeriodSpan(years.frame().start(), years.frame().end(), false, false));
        }
        if (spans.isEmpty()) {
            if (withoutDays && !within && !before && !open && !from) {
                return Recurrence.period(phrase);
            }
            throw new PeriodNotUnderstood();
        }
        PeriodSpan span = spans.get(0);
        boolean agree = spans.stream()
                .allMatch(s -> s.first().equals(span.first()) && s.last().equals(span.last()));
        boolean framed = years.last().isPresent()
                || years.stated().stream().allMatch(year -> year.contains(span.first()) && year.contains(span.last()));
        if (!agree
                || !framed
                || open && (span.range() || within || before)
                || before && (!span.day() || span.range())) {
            throw new PeriodNotUnderstood();
        }
        if (open || from && !span.range()) {
            return new Period.OpenFrom(span.first());
        }
        if (until) {
            if (span.range()) {
                throw new PeriodNotUnderstood();
            }
            return new Period.Between(FiscalYear.of(span.last()).start(), span.last());
        }
        if (before) {
            LocalDate last = span.first().minusDays(1);
            return new Period.Between(FiscalYear.of(last).start(), last);
        }
        FiscalYear year = FiscalYear.of(span.last());
        LocalDate first = within && span.day() && !span.range() ? year.start() : span.first();
        return new Period.Between(first, span.last());
    }
}
