package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.TotalRow;

/**
 * The official totals of several bodies in one year: that of which most have one, of equals the latest, as in the picture of
 * the bodies. Estimates and years are never mixed in one figure; totals that a document only states are left out.
 *
 * @param year empty where no body has an official total
 */
record OfficialTotals(ScoreBook book, Optional<FiscalYear> year) {
    static OfficialTotals of(ScoreBook book, Collection<Body> bodies) {
        return new OfficialTotals(
                book,
                bodies.stream()
                        .flatMap(body -> book.findCard(card(body)).stream())
                        .flatMap(card -> card.years().entrySet().stream())
                        .filter(entry -> entry.getValue()
                                .findTotal()
                                .flatMap(TotalRow::total)
                                .isPresent())
                        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.<FiscalYear, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey));
    }

    /** The card that counts here. */
    static Scorecard card(Body body) {
        return new Scorecard(body, "", SourceKind.OFFICIAL);
    }

    /** A body's total; empty where it is left out. */
    Optional<BigDecimal> find(Body body) {
        return year.flatMap(named -> book.findCard(card(body)).flatMap(card -> card.findYear(named)))
                .flatMap(ScoreBook.Year::findTotal)
                .flatMap(TotalRow::total);
    }
}
