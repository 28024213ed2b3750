package org.itaconsolidator.report;

import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.MeasureTally;
import org.itaconsolidator.model.Scorecard;

/**
 * What the summary tells.
 *
 * @param bodies in the order in which they are shown
 * @param places where the figures of each scorecard stand
 * @param tally how the measures stand on the day of the run
 */
record SummaryFacts(
        List<Body> bodies,
        ScoreBook book,
        Map<Scorecard, ScorePlaces> places,
        DeliveryBook deliveries,
        MeasureTally tally) {}
