package org.itaconsolidator.model.score;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;

/**
 * The one year of which several bodies are shown together, on sheets and in pictures alike: the latest in which any of them
 * has an official total. Bodies that lack one then are counted beside it; a year that has all of them may be long past.
 */
public final class ComparedYear {
    private ComparedYear() {}

    /** The year; empty where no whole body has an official total. Totals that a document only states are not counted. */
    public static Optional<FiscalYear> of(Stream<TotalRow> totals) {
        return totals.filter(row -> row.scorecard().equals(official(row)))
                .filter(row -> row.total().isPresent())
                .map(TotalRow::fiscalYear)
                .max(Comparator.naturalOrder());
    }

    private static Scorecard official(TotalRow row) {
        return new Scorecard(row.scorecard().body(), "", SourceKind.OFFICIAL);
    }
}
