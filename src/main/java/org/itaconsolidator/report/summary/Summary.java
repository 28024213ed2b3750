package org.itaconsolidator.report.summary;

import java.util.List;

/** The first sheet: its place is kept when it is made, it is written when all others are. */
public sealed interface Summary permits SummaryPage, SummaryTable {
    /**
     * Writes the sheet.
     *
     * @param leftOut names of the sheets that this workbook does not have, because there is nothing for them
     */
    void write(SummaryFacts facts, List<String> leftOut, String title, String asOf);
}
