package org.itaconsolidator.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.date.ThaiDates.ImpossibleDate;
import org.itaconsolidator.thai.date.ThaiDays;
import org.itaconsolidator.thai.period.Periods;

/**
 * A period's phrase must be understood. A period completely outside the document's fiscal year is usually a mistyped year: a
 * warning, because no report is expected of a measure without a day in the year; only a notice if other steps of the measure
 * lie in it. One that extends beyond the year is no mistake. If all periods lie in one other year, the document's year is
 * the mistake, as for a plan that took its year from last year's scores.
 */
final class PeriodRule implements Rule {
    /** The cases in which the name of a file or folder says another year. */
    private static final Set<String> NAMED = Set.of("by-file", "by-folder");

    private static final FiscalYear ANY_YEAR = FiscalYear.ofBuddhist(2566);

    @Override
    public List<Finding> check(Submission submission) {
        List<List<Written>> byMeasure =
                submission.measures().stream().map(PeriodRule::listPeriods).toList();
        List<Written> periods = byMeasure.stream().flatMap(List::stream).toList();
        Optional<Finding> ofAll = findOtherYear(periods, submission);
        if (ofAll.isPresent()) {
            return List.of(ofAll.get());
        }
        List<Finding> findings = new ArrayList<>();
        for (List<Written> periodsOfMeasure : byMeasure) {
            boolean oneLiesWithin = submission
                    .head()
                    .fiscalYear()
                    .filter(year -> periodsOfMeasure.stream()
                            .anyMatch(period -> !period.phrase().isEmpty()
                                    && !(period.read() instanceof Period.NotUnderstood)
                                    && !isOutside(period.read(), year)))
                    .isPresent();
            for (Written period : periodsOfMeasure) {
                findPeriod(period, submission)
                        .map(found -> oneLiesWithin && found.code() == FindingCode.PERIOD_OUTSIDE_YEAR
                                ? found.as(Severity.NOTICE)
                                : found)
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static List<Written> listPeriods(Measure measure) {
        List<Written> periods = new ArrayList<>();
        boolean stepsHaveTheirOwn = false;
        for (MeasureStep step : measure.steps()) {
            periods.add(new Written(step.period(), step.periodReading(), periodCell(measure, step)));
            stepsHaveTheirOwn |= !step.period().isEmpty();
        }
        if (!stepsHaveTheirOwn) {
            measure.findText(Field.PERIOD)
                    .ifPresent(text -> periods.add(new Written(text.text(), measure.period(), text.at())));
        }
        return periods;
    }

    /**
     * The year in which two or more periods lie, or one if the name of file or folder states that year too. Empty if any period lies
     * in the document's year or is not understood.
     */
    private static Optional<Finding> findOtherYear(List<Written> periods, Submission submission) {
        Optional<FiscalYear> stated = submission.head().fiscalYear();
        if (stated.isEmpty() || periods.stream().noneMatch(period -> isOutside(period.read(), stated.get()))) {
            return Optional.empty();
        }
        FiscalYear other = null;
        Written first = null;
        int count = 0;
        for (Written period : periods) {
            if (saysNothingOfAYear(period)) {
                continue;
            }
            Optional<LocalDate> start = period.read().start();
            Optional<LocalDate> day = start.isPresent() ? start : period.read().end();
            if (day.isPresent()) {
                FiscalYear year = FiscalYear.of(day.get());
                if (!isOutside(period.read(), stated.get()) || other != null && !year.equals(other)) {
                    return Optional.empty();
                }
                other = year;
                first = first == null ? period : first;
                count++;
            } else if (period.read() instanceof Period.NotUnderstood) {
                return Optional.empty();
            }
        }
        if (count == 0 || count == 1 && !isNamed(submission, other)) {
            return Optional.empty();
        }
        Finding told = Finding.at(
                        first.at(),
                        FindingCode.FISCAL_YEAR_MISMATCH,
                        String.valueOf(other.buddhist()),
                        String.valueOf(stated.get().buddhist()))
                .with("name", first.phrase());
        if (!isFormOfFormerYear(submission, stated.get(), other) || isCarriedOver(periods, submission, other)) {
            return Optional.of(told.with("case", "by-periods"));
        }
        boolean alone =
                Submission.holdsNothing(submission.scores(), List.of(), submission.analysis(), submission.oitItems());
        return Optional.of(told.with("case", alone ? "form-of-former-year" : "table-of-former-year")
                .as(Severity.ERROR));
    }

    /**
     * Whether last year's form was filled in for a later year and kept its title: a report cannot tell of what is planned only for a
     * later year, and a plan's file or folder may name that year. The file would replace what was delivered for its title's year.
     */
    private static boolean isFormOfFormerYear(Submission submission, FiscalYear stated, FiscalYear other) {
        return other.buddhist() > stated.buddhist()
                && (submission.measures().stream().anyMatch(measure -> measure.form() == Form.REPORT)
                        || isNamed(submission, other));
    }

    private static boolean isNamed(Submission submission, FiscalYear other) {
        return submission.findings().stream()
                .anyMatch(told -> told.code() == FindingCode.FISCAL_YEAR_MISMATCH
                        && NAMED.contains(told.details().getOrDefault("case", ""))
                        && told.expected().equals(String.valueOf(other.buddhist())));
    }

    /**
     * Whether a report of a whole year tells of work that was finished with that year's money in the first half of the next year, as is
     * allowed. A form filled in for the next year goes beyond that half.
     */
    private static boolean isCarriedOver(List<Written> periods, Submission submission, FiscalYear next) {
        return submission.head().round().equals(OptionalInt.of(FiscalYear.WHOLE_YEAR))
                && submission
                        .head()
                        .fiscalYear()
                        .filter(next.previous()::equals)
                        .isPresent()
                && periods.stream()
                        .filter(period -> !saysNothingOfAYear(period))
                        .flatMap(period ->
                                period.read().end().or(() -> period.read().start()).stream())
                        .noneMatch(day -> day.isAfter(next.roundEnd(FiscalYear.HALF_YEAR)));
    }

    /** The step's row in the column of periods; the step's own cell if the column is not known. */
    private static CellRef periodCell(Measure measure, MeasureStep step) {
        return measure.findText(Field.PERIOD)
                .map(text -> new CellRef(
                        step.at().sheet(), step.at().row(), text.at().column()))
                .orElse(step.at());
    }

    /** Whether the phrase fits any year: "ตลอดปีงบประมาณ", "ไตรมาส ๑". */
    private static boolean saysNothingOfAYear(Written period) {
        return !(period.read() instanceof Period.NotUnderstood)
                && Periods.read(period.phrase(), Optional.empty()) instanceof Period.NotUnderstood;
    }

    private static Optional<Finding> findPeriod(Written written, Submission submission) {
        String phrase = written.phrase();
        Period period = written.read();
        CellRef at = written.at();
        if (period instanceof Period.NotUnderstood) {
            return needsYear(phrase, submission)
                    ? Optional.empty()
                    : Optional.of(notUnderstood(written, submission.head().fiscalYear()));
        }
        return submission
                .head()
                .fiscalYear()
                .filter(year -> isOutside(period, year))
                .map(year -> Finding.at(
                                at, FindingCode.PERIOD_OUTSIDE_YEAR, phrase, ThaiDays.span(year.start(), year.end()))
                        .of(year));
    }

    /** What to correct in a period: a day that the calendar does not have, an end before its start, or its wording. */
    private static Finding notUnderstood(Written written, Optional<FiscalYear> year) {
        List<ImpossibleDate> none = ThaiDates.read(written.phrase()).impossible();
        String found = none.isEmpty() ? written.phrase() : none.get(0).text();
        Finding finding = Finding.at(written.at(), FindingCode.PERIOD_NOT_UNDERSTOOD, found, "");
        if (!none.isEmpty()) {
            return finding.with("case", none.get(0).year() ? "year" : "no-day");
        }
        return Periods.isReversed(written.phrase(), year) ? finding.with("case", "reversed") : finding;
    }

    /** Whether only the document's year is missing, which has its own finding: "ไตรมาส ๑" fits any year. */
    private static boolean needsYear(String phrase, Submission submission) {
        boolean missing = submission.head().fiscalYear().isEmpty();
        return missing && !(Periods.read(phrase, Optional.of(ANY_YEAR)) instanceof Period.NotUnderstood);
    }

    private static boolean isOutside(Period period, FiscalYear year) {
        boolean after =
                period.start().filter(first -> first.isAfter(year.end())).isPresent();
        Optional<LocalDate> last = period.end();
        return after || last.filter(day -> day.isBefore(year.start())).isPresent();
    }

    private record Written(String phrase, Period read, CellRef at) {}
}
