package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * The official totals of several bodies in one year, and where they stand.
 *
 * @param year whose; empty where no body has one
 * @param all of each body in the order of the rows; empty where it has none in that year
 * @param bounds the least totals of that year's levels, the lowest first; none where the year is unknown
 * @param firstRow the row of the first body, as Excel numbers it; the others follow
 * @param confirmed whether all of them stand on confirmed facts
 */
record BodiesTotals(
        Optional<FiscalYear> year,
        List<Optional<BigDecimal>> all,
        List<BigDecimal> bounds,
        int firstRow,
        boolean confirmed) {
    /** Those that there are. */
    List<BigDecimal> known() {
        return all.stream().flatMap(Optional::stream).toList();
    }

    int bodies() {
        return all.size();
    }

    /** How many have none. */
    int without() {
        return bodies() - known().size();
    }

    int lastRow() {
        return firstRow + all.size() - 1;
    }

    /** The totals' cells, as formulas of the same sheet name them. */
    String cells() {
        return TableSheet.fixed(BodyColumns.OFFICIAL, firstRow) + ":"
                + TableSheet.fixed(BodyColumns.OFFICIAL, lastRow());
    }

    /** How many reach a bound. */
    long atLeast(BigDecimal bound) {
        return known().stream().filter(total -> total.compareTo(bound) >= 0).count();
    }
}
