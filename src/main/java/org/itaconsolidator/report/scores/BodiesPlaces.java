package org.itaconsolidator.report.scores;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.report.sheet.TableSheet;

/** Where the rows of the bodies of each year stand, and that of its mean: below all of them, after a gap and a heading. */
final class BodiesPlaces {
    private final Map<FiscalYear, int[]> rows = new HashMap<>();
    private final Map<FiscalYear, Integer> means = new HashMap<>();
    private int last;

    /** @param headings the row of the headings, as Excel numbers it */
    BodiesPlaces(int headings) {
        last = headings;
    }

    /** The next year, with so many bodies. */
    void addBodies(FiscalYear year, int bodies) {
        rows.put(year, new int[] {last + 1, last + bodies});
        last += bodies;
    }

    /** The means of these years, in this order; after all bodies. */
    void addMeans(List<FiscalYear> years) {
        int row = last + 2;
        for (FiscalYear year : years) {
            means.put(year, ++row);
        }
    }

    /** The cells of a column in the rows of a year's bodies. */
    String cells(FiscalYear year, int column) {
        int[] of = rows.get(year);
        return TableSheet.cell(column, of[0]) + ":" + TableSheet.cell(column, of[1]);
    }

    /** The cells of the totals of a year's bodies, the same from whichever row is asked. */
    String totals(FiscalYear year) {
        int[] of = rows.get(year);
        return TableSheet.fixed(BodiesColumns.TOTAL, of[0]) + ":" + TableSheet.fixed(BodiesColumns.TOTAL, of[1]);
    }

    /** Whether the year has a mean. */
    boolean hasMean(FiscalYear year) {
        return means.containsKey(year);
    }

    /** The cell of the mean of the year's totals; only where {@link #hasMean}. */
    String mean(FiscalYear year) {
        return TableSheet.fixed(BodiesColumns.TOTAL, means.get(year));
    }
}
