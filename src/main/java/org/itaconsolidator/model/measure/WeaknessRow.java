package org.itaconsolidator.model.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;

/**
 * A weakness of a result, with the measures that answer it.
 *
 * @param indicator 1..10; empty if the analysis names none that is known
 * @param item such as E12, {@code ""} for the indicator as a whole; OIT without an indicator for that instrument
 * @param score the indicator's official score; empty if not known
 * @param belowTarget points by which it is below the target; empty if it reaches it or has no score
 * @param named where the analysis names it; none if only the score shows it
 * @param measures the surest links first; none: nothing was decided against it
 */
public record WeaknessRow(
        Body body,
        FiscalYear fiscalYear,
        Optional<Integer> indicator,
        String item,
        Optional<BigDecimal> score,
        Optional<BigDecimal> belowTarget,
        List<Note> named,
        List<Link> measures) {
    public WeaknessRow {
        named = List.copyOf(named);
        measures = List.copyOf(measures);
    }

    /** This row with the measures that answer it. */
    public WeaknessRow answeredBy(List<Link> links) {
        return new WeaknessRow(body, fiscalYear, indicator, item, score, belowTarget, named, links);
    }

    /** The instrument named as a whole; empty for an indicator or item. */
    public Optional<Instrument> ofInstrument() {
        return Stream.of(Instrument.values())
                .filter(each -> indicator.isEmpty() && each.name().equals(item))
                .findFirst();
    }

    /** A statement of the analysis. */
    public record Note(String text, Place place) {}

    /**
     * A measure against the weakness.
     *
     * @param measureId {@link MeasureRow#id}
     * @param by what links them, a code of the messages {@code comparisons}: {@code by-item}, {@code by-indicator},
     *     {@code by-topic} (a convenience of this program, not official)
     */
    public record Link(long measureId, String by) {}
}
