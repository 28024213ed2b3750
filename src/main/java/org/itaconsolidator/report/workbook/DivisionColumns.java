package org.itaconsolidator.report.workbook;

import org.itaconsolidator.report.summary.SummaryWords;

/** Where the columns of the sheet of divisions stand, from 0. */
final class DivisionColumns {
    /** The body, where there are several. */
    static final int BODY = 0;

    final int division;
    final int count;
    final int firstState;
    final int share;

    /**
     * The columns.
     *
     * @param single whether there is one body, which has no column then
     */
    DivisionColumns(boolean single) {
        division = single ? 0 : BODY + 1;
        count = division + 1;
        firstState = count + 1;
        share = firstState + SummaryWords.MEASURE_STATES.size();
    }
}
