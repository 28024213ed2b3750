package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.ExpectedDeliveries;

/**
 * The day from which a body is asked for the report of a round: the day after the job's due day. If the job gives none, the
 * 12-month report has as many days after its round as the job gives the 6-month report of that year, and any other report
 * none: it is asked for on the day after the round. What belongs to a round that has not been asked for is nobody's omission.
 */
public final class ReportRequests {
    private final List<ExpectedDeliveries> asked;

    /** Each measure asks, and a job may name thousands of bodies. */
    private final Map<Body, List<ExpectedDeliveries>> byBody;

    /** @param asked the reports that the job asks for */
    public ReportRequests(List<ExpectedDeliveries> asked) {
        this.asked = List.copyOf(asked);
        this.byBody = asked.stream().collect(Collectors.groupingBy(ExpectedDeliveries::body));
    }

    private Stream<ExpectedDeliveries> of(Body body, FiscalYear year) {
        return byBody.getOrDefault(body, List.of()).stream()
                .filter(one -> one.fiscalYear().filter(own -> !own.equals(year)).isEmpty());
    }

    /** A request without a year or round means the report of the round that ended last. */
    private static boolean isDueFor(ExpectedDeliveries one, LocalDate day, FiscalYear year, int round) {
        LocalDate end = year.roundEnd(round);
        LocalDate nextEnd = round == FiscalYear.HALF_YEAR && one.round().isEmpty() ? year.end() : end.plusYears(1);
        boolean near = !day.isBefore(end) && day.isBefore(nextEnd);
        boolean ofRound = one.round().isPresent() ? one.round().getAsInt() == round : near;
        return ofRound && (one.fiscalYear().isPresent() || near);
    }

    public boolean isAsked(Body body, FiscalYear year, String division) {
        return of(body, year).anyMatch(one -> one.divisions().contains(division));
    }

    private Optional<LocalDate> findDue(Body body, FiscalYear year, int round) {
        return of(body, year)
                .flatMap(one -> one.findDue(Form.REPORT).filter(day -> isDueFor(one, day, year, round)).stream())
                .max(Comparator.naturalOrder());
    }

    /** The first day on which something of a round counts as missing. */
    public LocalDate from(Body body, FiscalYear year, int round) {
        return findDue(body, year, round)
                .or(() -> round == FiscalYear.WHOLE_YEAR
                        ? findDue(body, year, FiscalYear.HALF_YEAR)
                                .map(half -> ChronoUnit.DAYS.between(year.roundEnd(FiscalYear.HALF_YEAR), half))
                                .map(year.end()::plusDays)
                        : Optional.empty())
                .orElse(year.roundEnd(round))
                .plusDays(1);
    }

    /**
     * The first day on which silence about a promised day is a gap: that of its round, but the day after it if that is later: a
     * report may be due before its round ends, and a day promised after the year.
     */
    public LocalDate from(Body body, FiscalYear year, LocalDate promised) {
        LocalDate from = from(
                body,
                year,
                promised.isAfter(year.roundEnd(FiscalYear.HALF_YEAR)) ? FiscalYear.WHOLE_YEAR : FiscalYear.HALF_YEAR);
        return from.isAfter(promised) ? from : promised.plusDays(1);
    }

    /** A text that is the same as long as the job asks for the same; the store keeps it for the next run. */
    public String fingerprint() {
        return "ReportRequests[asked=" + asked + "]";
    }
}
