package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.delivery.DeliveryFinding;

/**
 * All that was found out about the measures of a body.
 *
 * @param threads its measures from promise to report, of all fiscal years
 * @param evidence what its reports' rows offer, in the order of the rows and texts
 * @param questions findings that ask its officers something
 */
public record FollowedBody(List<FollowThread> threads, List<Offered> evidence, List<DeliveryFinding> questions) {
    public FollowedBody {
        threads = List.copyOf(threads);
        evidence = List.copyOf(evidence);
        questions = List.copyOf(questions);
    }

    /**
     * Evidence of a report's row.
     *
     * @param step the step's number, 0 for the measure as a whole
     * @param evidence what is offered
     */
    public record Offered(MeasureToFollow report, int step, Evidence evidence) {}

    /** The latest fiscal year with measures that count; empty if there is none. */
    public Optional<FiscalYear> latestYear() {
        return threads.stream()
                .filter(thread -> thread.origin() != FollowedMeasure.Origin.NEW_IN_REPORT)
                .map(thread -> thread.promise().fiscalYear())
                .max(Comparator.naturalOrder());
    }

    /** The days that each report's row gives, by its id. */
    public static Map<Long, List<LocalDate>> daysByReport(List<Offered> evidence) {
        Map<Long, List<LocalDate>> days = new HashMap<>();
        for (Offered offered : evidence) {
            if (offered.evidence().kind() == Evidence.Kind.DATE) {
                days.computeIfAbsent(offered.report().id(), any -> new ArrayList<>())
                        .add(LocalDate.parse(offered.evidence().text()));
            }
        }
        return days;
    }

    /** The measures of a year that count, without texts, to count their states. */
    public List<FollowedMeasure> listOf(Body body, FiscalYear year) {
        Map<Long, List<LocalDate>> days = daysByReport(evidence);
        List<FollowedMeasure> measures = new ArrayList<>();
        for (FollowThread thread : threads) {
            if (thread.origin() != FollowedMeasure.Origin.NEW_IN_REPORT
                    && thread.promise().fiscalYear().equals(year)) {
                measures.add(thread.asFollowed(body, days));
            }
        }
        return measures;
    }
}
