package org.itaconsolidator.job;

import java.util.List;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;

/**
 * All that the comparisons of one body are made from.
 *
 * @param body the body
 * @param scores its scores that count, of all scorecards
 * @param totals what follows from them
 * @param analysis what its analyses say
 * @param measures its measures
 * @param oitItems the rows of its OIT checklists
 */
public record ScoredBody(
        Body body,
        List<ScoreRow> scores,
        List<TotalRow> totals,
        List<AnalysisRow> analysis,
        List<MeasureRow> measures,
        List<OitItemRow> oitItems) {
    /** Copies the lists. */
    public ScoredBody {
        scores = List.copyOf(scores);
        totals = List.copyOf(totals);
        analysis = List.copyOf(analysis);
        measures = List.copyOf(measures);
        oitItems = List.copyOf(oitItems);
    }
}
