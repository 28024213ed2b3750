package org.itaconsolidator.model.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;

/** What an indicator of a year is in other years: the crosswalks of neighbouring years, one after the other. */
public final class IndicatorPaths {
    private record Indicator(FiscalYear fiscalYear, int number) {}

    private final Map<Indicator, Integer> before = new HashMap<>();
    private final Map<Indicator, Integer> after = new HashMap<>();

    /** The paths that crosswalks allow; a path ends where figures cannot be compared. */
    public IndicatorPaths(List<CrosswalkRow> crosswalk) {
        for (CrosswalkRow row : crosswalk) {
            boolean indicator =
                    !row.part().isEmpty() && Character.isDigit(row.part().charAt(0));
            if (indicator && row.verdict() != CrosswalkRow.Verdict.NOT_COMPARABLE) {
                Indicator now = new Indicator(row.fiscalYear(), Integer.parseInt(row.part()));
                row.earlierNumber().ifPresent(number -> {
                    before.put(now, number);
                    after.put(new Indicator(row.fiscalYear().previous(), number), now.number());
                });
            }
        }
    }

    /**
     * The number that an indicator had in an earlier year, or has in the same one; empty if it may not be compared or a
     * year between is not known.
     */
    public Optional<Integer> findNumber(FiscalYear later, int number, FiscalYear earlier) {
        return later.compareTo(earlier) < 0 ? Optional.of(number) : findNumberIn(earlier, later, number);
    }

    /**
     * The number that an indicator of a year has in another one, before or after it; empty if it may not be compared or a
     * year between is not known.
     */
    public Optional<Integer> findNumberIn(FiscalYear asked, FiscalYear own, int number) {
        boolean back = own.compareTo(asked) > 0;
        Indicator at = new Indicator(own, number);
        while (!at.fiscalYear().equals(asked)) {
            Integer found = (back ? before : after).get(at);
            if (found == null) {
                return Optional.empty();
            }
            at = new Indicator(
                    back ? at.fiscalYear().previous() : at.fiscalYear().next(), found);
        }
        return Optional.of(at.number());
    }
}
