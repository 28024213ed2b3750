package org.itaconsolidator.job;

import java.util.List;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.YearStore;

/** Step score, at its end: compares the bodies of the years in which an official figure has changed, and of no other. */
final class BetweenBodies {
    private final YearStore years;
    private final Stages.Comparing comparing;

    BetweenBodies(Store store, Stages.Comparing comparing) {
        this.years = new YearStore(store);
        this.comparing = comparing;
    }

    /** Notes what is known of the years themselves. */
    void noteYears() {
        years.replaceFacts(comparing.listFacts(), comparing.listCrosswalk(), comparing.listNational());
    }

    /** Compares the bodies of each year that is due. */
    void compareAllDue() {
        for (FiscalYear year : years.listDue()) {
            List<TotalRow> before =
                    FiscalYear.isPlausible(year.buddhist() - 1) ? years.listOfficialTotals(year.previous()) : List.of();
            years.replace(
                    year,
                    comparing
                            .between(year, years.listOfficialTotals(year), before, years.listOfficialScores(year))
                            .map(compared -> new YearStore.Compared(compared.bodies(), compared.standings())));
        }
    }
}
