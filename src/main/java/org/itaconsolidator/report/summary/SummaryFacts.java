package org.itaconsolidator.report.summary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.content.Weaknesses;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.sheet.Links;

/**
 * What the summary tells.
 *
 * @param bodies in the order in which they are shown
 * @param places where the figures of each scorecard stand
 * @param tally how the measures stand on the day of the run
 * @param closed folders of the inbox that could not be looked into
 * @param weaknesses what is weak, and what answers it; empty where the overview tells of bodies only
 * @param apart where the rest stands; empty where it stands in this workbook
 */
public record SummaryFacts(
        List<Body> bodies,
        ScoreBook book,
        Map<Scorecard, ScorePlaces> places,
        DeliveryBook deliveries,
        MeasureTally tally,
        List<String> closed,
        Optional<Weaknesses> weaknesses,
        Optional<Apart> apart) {
    /**
     * A workbook of its own for each body.
     *
     * @param workbooks where they lie, relative to this one
     */
    public record Apart(Map<Body, String> workbooks) {}

    /** A link to a body's own workbook, shown as its name. */
    Optional<String> findLink(Body body, String shown) {
        return apart.map(Apart::workbooks)
                .map(workbooks -> workbooks.get(body))
                .flatMap(path -> Links.beside(path, "", "", shown));
    }
}
