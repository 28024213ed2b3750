package org.itaconsolidator.store;

import java.util.List;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.DivisionComparisonRow;
import org.itaconsolidator.model.FigureRow;
import org.itaconsolidator.model.MeasureRemarkRow;
import org.itaconsolidator.model.NationalRow;
import org.itaconsolidator.model.OitCheckRow;
import org.itaconsolidator.model.OitScoreRow;
import org.itaconsolidator.model.PlanRow;
import org.itaconsolidator.model.SequenceRow;
import org.itaconsolidator.model.WeaknessRow;

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
