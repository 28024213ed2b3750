package org.itaconsolidator.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.thai.date.ThaiDays;
import org.itaconsolidator.thai.period.Periods;

/**
 * A period's phrase is understood. One that lies wholly outside the document's fiscal year is worth a notice (mostly a
 * year's slip); one that reaches over its ends is not.
 */
final class PeriodRule implements Rule {
    private static final FiscalYear ANY_YEAR = FiscalYear.ofBuddhist(2566);

    @Override
    public List<Finding> check(Submission submission) {
        List<Finding> findings = new ArrayList<>();
        for (Measure measure : submission.measures()) {
            for (MeasureStep step : measure.steps()) {
                findPeriod(step.period(), step.periodReading(), periodCell(measure, step), submission)
                        .ifPresent(findings::add);
            }
            boolean stepsHaveTheirOwn =
                    measure.steps().stream().anyMatch(step -> !step.period().isEmpty());
            if (!stepsHaveTheirOwn) {
                measure.findText(Field.PERIOD)
                        .flatMap(phrase -> findPeriod(phrase.text(), measure.period(), phrase.at(), submission))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** The step's row in the column of periods; the step's own cell where the column is not known. */
    private static CellRef periodCell(Measure measure, MeasureStep step) {
        return measure.findText(Field.PERIOD)
                .map(text -> new CellRef(
                        step.at().sheet(), step.at().row(), text.at().column()))
                .orElse(step.at());
    }

    private static Optional<Finding> findPeriod(String phrase, Period period, CellRef at, Submission submission) {
        if (period instanceof Period.NotUnderstood) {
            return needsYear(phrase, submission)
                    ? Optional.empty()
                    : Optional.of(Finding.at(at, FindingCode.PERIOD_NOT_UNDERSTOOD, phrase, ""));
        }
        return submission
                .head()
                .fiscalYear()
                .filter(year -> isOutside(period, year))
                .map(year -> Finding.at(
                                at, FindingCode.PERIOD_OUTSIDE_YEAR, phrase, ThaiDays.span(year.start(), year.end()))
                        .with("fiscalYear", String.valueOf(year.buddhist())));
    }

    /** Whether only the document's year is missing, which has a finding of its own: "ไตรมาส ๑" is clear in any year. */
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
}
