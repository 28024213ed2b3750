package org.itaconsolidator.store.keep;

import java.util.List;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.score.DivisionComparisonRow;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.SequenceRow;

/**
 * All that one body's own figures are compared with.
 *
 * @param body the body
 * @param figures per scorecard, year and figure
 * @param plans ways to the target
 * @param national its official totals against the country's
 * @param divisions self-assessments of its divisions
 * @param oitChecks its OIT checklists put together
 * @param oitScores the OIT scores that they would give
 * @param weaknesses with the measures that answer them
 * @param remarks on its measures
 * @param sequences what came after its measures
 */
public record SettledComparisons(
        Body body,
        List<FigureRow> figures,
        List<PlanRow> plans,
        List<NationalRow> national,
        List<DivisionComparisonRow> divisions,
        List<OitCheckRow> oitChecks,
        List<OitScoreRow> oitScores,
        List<WeaknessRow> weaknesses,
        List<MeasureRemarkRow> remarks,
        List<SequenceRow> sequences) {
    /** Nothing compared of a body. */
    public static SettledComparisons none(Body body) {
        return new SettledComparisons(
                body, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    /** Copies the lists. */
    public SettledComparisons {
        figures = List.copyOf(figures);
        plans = List.copyOf(plans);
        national = List.copyOf(national);
        divisions = List.copyOf(divisions);
        oitChecks = List.copyOf(oitChecks);
        oitScores = List.copyOf(oitScores);
        weaknesses = List.copyOf(weaknesses);
        remarks = List.copyOf(remarks);
        sequences = List.copyOf(sequences);
    }
}
