package org.itaconsolidator.settle;

import java.util.List;
import org.itaconsolidator.model.delivery.Delivered;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.score.ScoreRow;

/**
 * What counts of one body's scores after its deliveries have met.
 *
 * @param scores one per scorecard, fiscal year and indicator
 * @param reported one per scorecard, fiscal year and kind
 * @param findings on deliveries that contradict each other
 */
public record SettledReadings(
        List<ScoreRow> scores, List<Delivered<ReportedFigure>> reported, List<DeliveryFinding> findings) {
    /** Copies the lists. */
    public SettledReadings {
        scores = List.copyOf(scores);
        reported = List.copyOf(reported);
        findings = List.copyOf(findings);
    }
}
