package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;

/**
 * Whether the bodies of the store improved in one year, and where they are weak, by official results alone.
 *
 * @param changes of the totals that may be compared with the year before, exact
 * @param mark of all these changes together
 * @param below by indicator, how many bodies are below the target; one that all reach is no key
 */
public record BodiesChange(
        FiscalYear fiscalYear, List<BigDecimal> changes, Mark mark, SortedMap<Integer, Integer> below) {
    public BodiesChange {
        changes = List.copyOf(changes);
    }

    public int rose() {
        return count(1);
    }

    public int fell() {
        return count(-1);
    }

    public int stayed() {
        return count(0);
    }

    private int count(int sign) {
        return (int) changes.stream().filter(by -> by.signum() == sign).count();
    }

    /** Their mean, rounded half-up to 2 decimals; there must be some. */
    public BigDecimal mean() {
        return RoundedFigure.mean(changes);
    }
}
