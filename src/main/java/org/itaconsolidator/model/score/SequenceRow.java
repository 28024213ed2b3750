package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;

/**
 * How an indicator went on after the measures for it. This says nothing about a cause: scores change for many reasons.
 *
 * @param fiscalYear the year of the result that the measures answer; the change is that of the year after
 * @param indicator 1..10
 * @param measureIds the measures that name it
 * @param before its official score in the result's year; empty if none or not comparable
 * @param after its official score in the year after; empty if none (yet) or not comparable
 * @param reason why there is no change, such as {@code no-score-after}; empty if there is one
 * @param mark of the change: two scores depend on no weights, but either may be no published result
 */
public record SequenceRow(
        Body body,
        FiscalYear fiscalYear,
        int indicator,
        List<Long> measureIds,
        Optional<BigDecimal> before,
        Optional<BigDecimal> after,
        Optional<String> reason,
        Mark mark) {
    public SequenceRow {
        measureIds = List.copyOf(measureIds);
    }

    /** After minus before; empty if they are not compared. */
    public Optional<BigDecimal> change() {
        return after.flatMap(later -> before.map(later::subtract));
    }
}
