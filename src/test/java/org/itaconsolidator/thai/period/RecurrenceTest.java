package org.itaconsolidator.thai.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.itaconsolidator.model.measure.Promise;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
    @Test
    void numbersThatNoYearHoldsAreNotUnderstood() {
        assertEquals(new Promise.Every(6, Optional.empty(), Optional.empty()), Recurrence.promise("ทุก6เดือน"));
        assertEquals(new Promise.NotUnderstood(), Recurrence.promise("ทุก999เดือน"));
        assertEquals(new Promise.Continual(), Recurrence.promise("ทุก99999999999เดือน"));
    }

    @Test
    void aTelephoneNumberIsNoNumberOfTimes() {
        assertEquals(new Promise.Every(3, Optional.empty(), Optional.empty()), Recurrence.promise("4ครั้ง/ปี"));
        assertEquals(
                new Promise.Every(12, Optional.empty(), Optional.empty()), Recurrence.promise("08123456784ครั้ง/ปี"));
    }
}
