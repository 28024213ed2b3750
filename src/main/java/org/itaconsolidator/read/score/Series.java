package org.itaconsolidator.read.score;

import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;

/**
 * The scores of one year and source, as defined by a heading, the label of a row or the title of a list.
 *
 * @param column the column of its numbers, A = 1
 */
record Series(int column, FiscalYear year, SourceKind source) {
    Series selfAssessed() {
        return new Series(column, year, SourceKind.SELF_ASSESSMENT);
    }
}
