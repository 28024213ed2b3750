package org.itaconsolidator.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class SharedRoomTest {
    private static final List<List<Float>> LISTS = List.of(List.of(50f, 30f, 20f), List.of(40f, 40f));

    @Test
    void theListThatTakesMostGivesUpItsLastEntry() {
        assertEquals(List.of(3, 2), SharedRoom.share(180, LISTS));
        assertEquals(List.of(2, 2), SharedRoom.share(179, LISTS));
        assertEquals(List.of(2, 1), SharedRoom.share(159, LISTS));
        assertEquals(List.of(1, 1), SharedRoom.share(119, LISTS));
    }

    @Test
    void reasonsAreShortenedBeforeAnythingIsLeftOut() {
        IntFunction<List<List<Float>>> lists = longest -> List.of(List.of(longest > 150 ? 60f : longest / 3f));
        assertEquals(Integer.MAX_VALUE, SharedRoom.reasons(60, lists));
        assertEquals(150, SharedRoom.reasons(59, lists));
        assertEquals(110, SharedRoom.reasons(49, lists));
        assertEquals(70, SharedRoom.reasons(1, lists));
        IntFunction<List<List<Float>>> lines = longest -> List.of(List.of(longest > 150 ? 60f : 40f));
        assertEquals(150, SharedRoom.reasons(1, lines), "shorter ones would leave no line free");
    }

    @Test
    void aListNeverLosesItsFirstEntry() {
        assertEquals(List.of(1, 1), SharedRoom.share(-10, LISTS));
        assertEquals(List.of(0, 1), SharedRoom.share(-10, List.of(List.of(), List.of(40f, 40f))));
    }

    @Test
    void whatIsLeftGoesToTheFirstEntriesThatItIsEnoughFor() {
        List<List<Float>> heights = List.of(List.of(80f, 54f, 27f), List.of(54f, 27f), List.of(27f, 27f));
        assertEquals(List.of(0, 0, 0), SharedRoom.fill(80, heights));
        assertEquals(List.of(0, 1, 0), SharedRoom.fill(79, heights));
        assertEquals(List.of(1, 1, 0), SharedRoom.fill(52, heights));
        assertEquals(List.of(2, 1, 0), SharedRoom.fill(26, heights), "what takes no room is said in any case");
        assertEquals(List.of(2, 1, 1), SharedRoom.fill(-1, heights), "beyond the page");
    }
}
