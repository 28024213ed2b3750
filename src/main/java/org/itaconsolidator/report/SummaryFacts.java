package org.itaconsolidator.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;

/**
 * What the summary tells.
 *
 * @param bodies in the order in which they are shown
 * @param places where the figures of each scorecard stand
 * @param apart where the rest stands; empty where it stands in this workbook
 */
record SummaryFacts(
        List<Body> bodies,
        ScoreBook book,
        Map<Scorecard, ScorePlaces> places,
        DeliveryBook deliveries,
        MeasureTally tally,
        Optional<Apart> apart) {
    /**
     * A workbook of its own for each body.
     *
     * @param workbooks where they lie, relative to this one
     * @param confirmed whether total and level of a year stand on confirmed facts
     */
    record Apart(Map<Body, String> workbooks, Predicate<FiscalYear> confirmed) {}

    /** A link to a body's own workbook, shown as its name. */
    Optional<String> findLink(Body body, String shown) {
        return apart.map(Apart::workbooks)
                .map(workbooks -> workbooks.get(body))
                .flatMap(path -> Links.beside(path, "", "", shown));
    }
}
