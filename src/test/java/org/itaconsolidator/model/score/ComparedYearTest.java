package org.itaconsolidator.model.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.junit.jupiter.api.Test;

class ComparedYearTest {
    private static final FiscalYear BEFORE = FiscalYear.ofBuddhist(2567);
    private static final FiscalYear NEWEST = FiscalYear.ofBuddhist(2568);

    /** "เฉลี่ย 81.06 จาก 1 หน่วยงาน" stood over the results of 170. */
    @Test
    void newestYearOfOneBodyAmongManyIsNotTheYearOfAll() {
        assertEquals(Optional.of(BEFORE), ComparedYear.of(Map.of(BEFORE, 170, NEWEST, 1)));
        assertEquals(Optional.of(NEWEST), ComparedYear.of(Map.of(BEFORE, 170, NEWEST, 85)));
        assertEquals(Optional.of(NEWEST), ComparedYear.of(Map.of(BEFORE, 2, NEWEST, 1)), "one of two");
        assertEquals(Optional.of(NEWEST), ComparedYear.of(Map.of(BEFORE, 1, NEWEST, 3)));
        assertEquals(Optional.empty(), ComparedYear.of(Map.of()));
    }
}
