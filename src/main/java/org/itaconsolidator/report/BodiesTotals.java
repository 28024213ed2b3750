package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The totals of several bodies, and where they stand.
 *
 * @param all of each body in the order of the rows; empty where it has none
 * @param firstRow the row of the first body, as Excel numbers it; the others follow
 * @param confirmed whether all of them stand on confirmed facts
 */
record BodiesTotals(List<Optional<BigDecimal>> all, int firstRow, boolean confirmed) {
    /** Those that there are. */
    List<BigDecimal> known() {
        return all.stream().flatMap(Optional::stream).toList();
    }

    int bodies() {
        return all.size();
    }

    int lastRow() {
        return firstRow + all.size() - 1;
    }

    /** The totals' cells, as formulas of the same sheet name them. */
    String cells() {
        return TableSheet.fixed(BodyColumns.TOTAL, firstRow) + ":" + TableSheet.fixed(BodyColumns.TOTAL, lastRow());
    }

    /** How many reach a bound. */
    long atLeast(BigDecimal bound) {
        return known().stream().filter(total -> total.compareTo(bound) >= 0).count();
    }
}
