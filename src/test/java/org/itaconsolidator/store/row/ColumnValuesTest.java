package org.itaconsolidator.store.row;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Place;
import org.junit.jupiter.api.Test;

/** What stands in columns comes back as it was. */
class ColumnValuesTest {
    @Test
    void placesComeBackWhateverNamesHold() {
        List<Place> places =
                List.of(new Place("ก\nข.xlsx", "แผ่น\nหนึ่ง", "C3"), new Place("กองคลัง/ค.xlsx", "คะแนน", "C4"));
        assertEquals(places, ColumnValues.places((String) ColumnValues.stored(places)));
        assertEquals(List.of(), ColumnValues.places((String) ColumnValues.stored(List.of())));
    }
}
