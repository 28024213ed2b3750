package org.itaconsolidator.score;

import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.FiscalYear;

/**
 * Leads from the numbers of a measure's year to those of the result that it answers: the years may number the same
 * indicator differently. Safe for several threads.
 */
final class LinkedYears {
    private final Frameworks frameworks;
    private final Crosswalks crosswalks;
    private final YearComparer comparer;

    LinkedYears(Frameworks frameworks) {
        this.frameworks = frameworks;
        this.crosswalks = new Crosswalks(frameworks::findFramework);
        this.comparer = new YearComparer(frameworks::findFramework);
    }

    Frameworks frameworks() {
        return frameworks;
    }

    YearComparer comparer() {
        return comparer;
    }

    /** From a later year back to an earlier one; empty where one of them has no framework. */
    Optional<Crosswalk> findCrosswalk(FiscalYear earlier, FiscalYear later) {
        return crosswalks.find(earlier, later);
    }

    /**
     * The number that an indicator of a measure's year has in the year of a result; empty where that year has no such
     * indicator. A year without a framework was read by the names of the nearest one, so its numbers are that one's.
     */
    OptionalInt findInResult(FiscalYear measured, int indicator, FiscalYear result) {
        Framework from = frameworks.getNearest(measured);
        Framework to = frameworks.getNearest(result);
        if (from.fiscalYear().compareTo(to.fiscalYear()) <= 0) {
            return OptionalInt.of(indicator);
        }
        return crosswalks
                .find(to.fiscalYear(), from.fiscalYear())
                .flatMap(crosswalk -> crosswalk.findEarlierNumber(indicator))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }
}
