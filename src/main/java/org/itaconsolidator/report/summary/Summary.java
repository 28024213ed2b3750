package org.itaconsolidator.report.summary;

/** The first sheet: its place is kept when it is made, it is written when all others are. */
public sealed interface Summary permits SummaryPage, SummaryTable {
    void write(SummaryFacts facts);
}
