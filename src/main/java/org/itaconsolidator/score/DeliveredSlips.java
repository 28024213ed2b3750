package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.delivery.Delivered;
import org.itaconsolidator.model.reading.ScoreReading;

/** Finds cells of other deliveries whose value differs by one typing slip from the value that counts. */
public final class DeliveredSlips {
    /** At most so many cells are named; the others are only counted, as all lead to the same value. */
    private static final int TOLD = 10;

    /**
     * The slips as the detail {@code slips} of a finding, the most trusted first; {@code ""} if no cell is a slip away.
     *
     * @param counts what counts, because its value gives the reported total
     * @param others cells of the same score that hold other values
     */
    public static String explain(Delivered<ScoreReading> counts, List<Delivered<ScoreReading>> others) {
        BigDecimal meant = counts.value().score();
        List<String> slips = others.stream()
                .flatMap(other -> Slip.find(other.value().score(), meant).map(slip -> new Found(slip, other)).stream())
                .sorted(Comparator.comparing(Found::slip))
                .map(found -> found.words(meant))
                .toList();
        String told = slips.stream().limit(TOLD).collect(Collectors.joining(" · "));
        return slips.size() > TOLD ? told + " · +" + (slips.size() - TOLD) : told;
    }

    private record Found(Slip slip, Delivered<ScoreReading> other) {
        String words(BigDecimal meant) {
            String cell = other.place(other.value().at()).toString();
            String change = Suspect.changed(cell, other.value().score(), meant);
            return Suspect.withReasons(change, Stream.of(slip.code(), Suspect.AS_IN_ANOTHER_CELL));
        }
    }
}
