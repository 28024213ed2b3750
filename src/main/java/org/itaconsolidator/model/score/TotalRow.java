package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.Scorecard;

/**
 * Instrument scores, total and level of one fiscal year: a row of {@code v_totals}.
 *
 * @param instruments the complete instruments' scores, 0..100, rounded half-up to 2 decimals; an instrument that lacks an indicator is
 *     no key
 * @param total 0..100, rounded once, half-up, to 2 decimals; empty if one of the indicators is missing
 * @param level as of that year's scale; empty without a total or if it is not known
 * @param reportedTotal the total as the officer states it
 * @param reportedLevel the level that the officer states, by its name in the year's scale; the officer's words if they name none
 * @param reportedInstruments the instruments' scores as the officer states them, surely out of 100; one with several stated scores is
 *     no key
 * @param proof what the body's documents prove of the year
 */
public record TotalRow(
        Scorecard scorecard,
        FiscalYear fiscalYear,
        Map<Instrument, BigDecimal> instruments,
        Optional<BigDecimal> total,
        Optional<String> level,
        Optional<BigDecimal> reportedTotal,
        Optional<String> reportedLevel,
        Map<Instrument, BigDecimal> reportedInstruments,
        Proof proof) {
    /** A year of which the documents prove nothing. */
    public TotalRow(
            Scorecard scorecard,
            FiscalYear fiscalYear,
            Map<Instrument, BigDecimal> instruments,
            Optional<BigDecimal> total,
            Optional<String> level,
            Optional<BigDecimal> reportedTotal,
            Optional<String> reportedLevel) {
        this(scorecard, fiscalYear, instruments, total, level, reportedTotal, reportedLevel, Map.of(), Proof.NONE);
    }

    public TotalRow {
        instruments = Map.copyOf(instruments);
        reportedInstruments = Map.copyOf(reportedInstruments);
    }

    /** Whether computed and reported total are within 0.01; empty if one is missing. */
    public Optional<Boolean> agrees() {
        return total.flatMap(computed -> reportedTotal.map(reported -> RoundedFigure.agree(computed, reported)));
    }

    /** The total that is shown: the one that the scores give, else the stated one. */
    public Optional<BigDecimal> shown() {
        return total.or(() -> reportedTotal);
    }

    /** Whether only documents state the total that is shown. */
    public boolean isStated() {
        return total.isEmpty() && reportedTotal.isPresent();
    }

    /** The level of that total; if scores give none, as documents state it. */
    public Optional<String> shownLevel() {
        return level.or(() -> total.isEmpty() ? reportedLevel : Optional.empty());
    }

    public TotalRow with(Proof proved) {
        return new TotalRow(
                scorecard,
                fiscalYear,
                instruments,
                total,
                level,
                reportedTotal,
                reportedLevel,
                reportedInstruments,
                proved);
    }

    /** The reported total if it differs from the computed one; else empty. */
    public Optional<BigDecimal> findContradicting() {
        return agrees().equals(Optional.of(false)) ? reportedTotal : Optional.empty();
    }
}
