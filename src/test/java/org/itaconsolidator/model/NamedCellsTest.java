package org.itaconsolidator.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedCellsTest {
    @Test
    void fewAreAllNamed() {
        assertEquals("ก!C6 = 88.42, ข!C6 = 88.52", NamedCells.joined(List.of("ก!C6 = 88.42", "ข!C6 = 88.52")));
    }

    @Test
    void thoseThatASentenceCannotHoldAreCounted() {
        String named = NamedCells.joined(Collections.nCopies(14, "ก!C6 = 88.42"));
        assertEquals(" … (+4)", named.substring(named.length() - 7));
        String long1 =
                NamedCells.joined(Collections.nCopies(14, "ปี 2565/ผลการประเมินของหน่วยงาน.xlsx คะแนน!C6 = 88.42"));
        assertEquals(" … (+11)", long1.substring(long1.length() - 8));
        assertTrue(long1.length() <= 200, long1);
    }
}
