package org.itaconsolidator.report.summary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.Weaknesses;
import org.itaconsolidator.report.scores.ShownScores;

/**
 * What the summary tells beside the rows of the workbook.
 *
 * @param scores with where the figures of each scorecard stand
 * @param tally how the measures stand on the day of the run
 * @param weaknesses what is weak, and what answers it; empty where the overview tells of bodies only
 * @param workbooks where each body's own workbook lies, relative to this one; empty where all stands in this one
 * @param leftOut names of the sheets that this workbook does not have, because there is nothing for them
 */
public record SummaryFacts(
        ShownScores scores,
        DeliveryBook deliveries,
        MeasureTally tally,
        Optional<Weaknesses> weaknesses,
        Optional<Map<Body, String>> workbooks,
        List<String> leftOut) {}
