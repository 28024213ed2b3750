package org.itaconsolidator.model.score;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;

/**
 * The one year of which several bodies are shown together, on sheets, on the page and in pictures alike: the latest in which half as
 * many of them have an official total as in any. Bodies that lack one then are counted beside it; a year that has all of them may be
 * long past, and one of which the first few have theirs speaks for those alone.
 */
public final class ComparedYear {
    private ComparedYear() {}

    /** The year; empty if no body has an official total. Totals only stated by documents do not count. */
    public static Optional<FiscalYear> of(Stream<TotalRow> totals) {
        return of(totals.filter(row -> row.scorecard()
                        .equals(Scorecard.official(row.scorecard().body())))
                .filter(row -> row.total().isPresent())
                .collect(Collectors.groupingBy(TotalRow::fiscalYear, Collectors.summingInt(row -> 1))));
    }

    /** The year, from the number of bodies with an official total in each. */
    public static Optional<FiscalYear> of(Map<FiscalYear, Integer> bodies) {
        int most = bodies.values().stream().max(Comparator.naturalOrder()).orElse(0);
        return bodies.keySet().stream()
                .filter(year -> bodies.get(year) * 2 >= most)
                .max(Comparator.naturalOrder());
    }
}
