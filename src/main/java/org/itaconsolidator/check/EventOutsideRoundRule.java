package org.itaconsolidator.check;

import java.time.LocalDate;
import java.util.List;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.DatedEvent;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.thai.date.ThaiDays;

/**
 * A date in a result lies between the first day of the fiscal year and the last day of the reported round; of the fiscal
 * year, where no round is stated.
 */
final class EventOutsideRoundRule implements Rule {
    private static final int WHOLE_YEAR = 12;

    @Override
    public List<Finding> check(Submission submission) {
        if (submission.head().fiscalYear().isEmpty()) {
            return List.of();
        }
        FiscalYear year = submission.head().fiscalYear().get();
        LocalDate first = year.start();
        LocalDate last = year.roundEnd(submission.head().round().orElse(WHOLE_YEAR));
        return submission.measures().stream()
                .flatMap(measure -> measure.events().stream())
                .filter(event -> event.date().isBefore(first) || event.date().isAfter(last))
                .map(event -> finding(event, ThaiDays.span(first, last)))
                .toList();
    }

    private static Finding finding(DatedEvent event, String round) {
        return Finding.at(event.at(), FindingCode.EVENT_OUTSIDE_ROUND, ThaiDays.day(event.date()), round);
    }
}
