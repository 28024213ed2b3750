package org.itaconsolidator.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedRoomTest {
    private static final List<List<Float>> LISTS =
            List.of(List.of(50f, 30f, 20f), List.of(), List.of(40f, 40f), List.of(20f));

    @Test
    void theListThatTakesMostGivesUpItsLastEntryUntilAllFit() {
        assertEquals(List.of(3, 0, 2, 1), SharedRoom.share(200, LISTS));
        assertEquals(List.of(2, 0, 2, 1), SharedRoom.share(199, LISTS), "100 of the first list are more than 80");
        assertEquals(List.of(2, 0, 1, 1), SharedRoom.share(179, LISTS), "of two equal ones the later gives way");
        assertEquals(List.of(1, 0, 1, 1), SharedRoom.share(139, LISTS));
    }

    @Test
    void aListNeverLosesItsFirstEntry() {
        assertEquals(List.of(1, 0, 1, 1), SharedRoom.share(-10, LISTS));
    }
}
