package org.itaconsolidator.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiscalYearTest {
    @Test
    void everyYearThatIsReadHasAYearBeforeIt() {
        assertEquals(2539, FiscalYear.ofBuddhist(2540).previous().buddhist());
    }

    @Test
    void everyDayOfTheLastYearLiesInAFiscalYear() {
        assertEquals(2600, FiscalYear.of(LocalDate.of(2056, 10, 1)).buddhist());
    }

    @Test
    void neighboursAreNeverReadAsYears() {
        assertFalse(FiscalYear.isPlausible(2539));
        assertFalse(FiscalYear.isPlausible(2600));
        assertThrows(IllegalArgumentException.class, () -> FiscalYear.ofBuddhist(2026));
    }
}
