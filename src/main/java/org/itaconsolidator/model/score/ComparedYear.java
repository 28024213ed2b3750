package org.itaconsolidator.model.score;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.FiscalYear;

/**
 * The one year in which several bodies are shown together, on sheets, page and charts: the latest with at least half
 * as many official totals as the year with the most. Bodies without a total in it are counted beside it. A year for
 * which all have a total may be long past, and one for which only the first few have one speaks for those alone.
 */
public final class ComparedYear {
    /** The year; empty if no body has an official total. Totals only stated by documents do not count. */
    public static Optional<FiscalYear> of(Stream<TotalRow> totals) {
        return of(totals.filter(row -> row.scorecard().isOfficial())
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
