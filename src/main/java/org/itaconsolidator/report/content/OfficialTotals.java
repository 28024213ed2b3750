package org.itaconsolidator.report.content;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.score.ComparedYear;
import org.itaconsolidator.model.score.TotalRow;

/**
 * The official totals of several bodies in one year, that of {@link ComparedYear}, as in the pictures of the bodies. Estimates
 * and years are never mixed in one figure; totals that a document only states are left out.
 *
 * @param year empty where no body has an official total
 */
public record OfficialTotals(ScoreBook book, Optional<FiscalYear> year) {
    public static OfficialTotals of(ScoreBook book, Collection<Body> bodies) {
        return new OfficialTotals(
                book,
                ComparedYear.of(bodies.stream()
                        .flatMap(body -> book.findCard(Scorecard.official(body)).stream())
                        .flatMap(card -> card.years().values().stream())
                        .flatMap(year -> year.findTotal().stream())));
    }

    /** A body's total; empty where it is left out. */
    public Optional<BigDecimal> find(Body body) {
        return year.flatMap(named -> book.findCard(Scorecard.official(body)).flatMap(card -> card.findYear(named)))
                .flatMap(ScoreBook.Year::findTotal)
                .flatMap(TotalRow::total);
    }
}
