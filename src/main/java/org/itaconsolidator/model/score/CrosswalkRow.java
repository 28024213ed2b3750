package org.itaconsolidator.model.score;

import java.util.Optional;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;

/**
 * What a part of a year's assessment was in the year directly before, whoever was assessed.
 *
 * @param part {@code 1} to {@code 10}, {@code IIT}, {@code EIT}, {@code OIT}, {@code TOTAL}, {@code LEVEL}; {@code ""}
 *     for an indicator that the later year no longer has
 * @param name an indicator's name in the later year, {@code ""} for any other part
 * @param verdict whether figures may be compared
 * @param earlierNumber the indicator's number in the year before; empty for other parts and new indicators
 * @param earlierName its name there; empty in the same cases
 * @param reason why figures are not compared; empty if they may be
 * @param unconfirmed whether the facts of one of the two years are not confirmed
 */
public record CrosswalkRow(
        FiscalYear fiscalYear,
        String part,
        String name,
        Verdict verdict,
        Optional<Integer> earlierNumber,
        Optional<String> earlierName,
        Optional<String> reason,
        boolean unconfirmed) {
    /** Whether figures of two years may be compared. */
    public enum Verdict implements Coded {
        /** The part is the same in both years. */
        COMPARABLE,
        /** The part is the same under another name: comparable. */
        RENAMED,
        /** Not the same, new, or gone. */
        NOT_COMPARABLE
    }
}
