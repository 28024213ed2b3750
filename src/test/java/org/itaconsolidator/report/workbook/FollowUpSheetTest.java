package org.itaconsolidator.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.itaconsolidator.model.measure.MeasureState;
import org.junit.jupiter.api.Test;

class FollowUpSheetTest {
    /** What was not done stood on its division's print-out below what only waits for the report of 12 months. */
    @Test
    void printOutBeginsWithWhatItsDivisionHasToDo() {
        assertEquals(
                List.of(
                        MeasureState.NOT_REPORTED,
                        MeasureState.NOT_DONE,
                        MeasureState.UNFINISHED,
                        MeasureState.POSTPONED,
                        MeasureState.LATER_REPORT,
                        MeasureState.CANCELLED,
                        MeasureState.INCOMPLETE,
                        MeasureState.NOT_ASKED,
                        MeasureState.COMPLETE),
                Stream.of(MeasureState.values())
                        .sorted(Comparator.comparingInt(FollowUpSheet::first))
                        .toList());
    }
}
