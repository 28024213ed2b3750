package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.InstrumentDef;
import org.itaconsolidator.model.Instrument;

/**
 * The sums of one line of a table, a column or in a table across a row, of one year and source: a sum that closes all indicators of one
 * instrument, or some below its name, is that instrument's score and not the body's total, and a level behind it is not the body's.
 *
 * @param framework of the year
 * @param places the places of indicators in the line, with their numbers
 * @param everything the scores of the year by indicator in all tables
 * @param named the instrument whose name stands over a place, where one does
 * @param otherInstruments whether an instrument's score of the year stands in another table or line
 */
record SumsOfInstruments(
        Framework framework,
        Map<Integer, Integer> places,
        Map<Integer, BigDecimal> everything,
        Function<Integer, Optional<Instrument>> named,
        boolean otherInstruments) {
    /**
     * Which of the stated figures are of an instrument.
     *
     * @param sums the totals stated in the line, by their places
     */
    Map<Integer, Instrument> list(Map<Integer, BigDecimal> sums) {
        Map<Integer, Instrument> found = new HashMap<>();
        List<Integer> order = sums.keySet().stream().sorted().toList();
        int before = 0;
        for (int place : order) {
            Set<Integer> closed = indicatorsBetween(before, place);
            Optional<Instrument> over = named.apply(place);
            boolean last = place == order.get(order.size() - 1);
            framework.instruments().stream()
                    .map(InstrumentDef::instrument)
                    .filter(one -> !closed.isEmpty() && framework.numbersOf(one).containsAll(closed))
                    .filter(one -> framework.numbersOf(one).equals(closed) || over.equals(Optional.of(one)))
                    .filter(one -> isOf(one, sums.get(place), last))
                    .findFirst()
                    .ifPresent(one -> found.put(place, one));
            before = place;
        }
        return found;
    }

    private Set<Integer> indicatorsBetween(int before, int place) {
        return places.entrySet().stream()
                .filter(each -> each.getKey() > before && each.getKey() < place)
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** The last sum may be the body's where all scores are there: then the figure tells, or that others are instruments'. */
    private boolean isOf(Instrument one, BigDecimal said, boolean last) {
        if (framework.formula().isTotal(said, everything)) {
            return false;
        }
        boolean alone = framework.numbersOf(one).containsAll(places.values());
        boolean others = alone
                ? otherInstruments || framework.formula().findTotal(everything).isEmpty()
                : !last;
        return others || framework.formula().isOfInstrument(framework.getInstrument(one), said, everything);
    }
}
