package org.itaconsolidator.job.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.model.Body;
import org.junit.jupiter.api.Test;

class StoredBodyTest {
    private static final Body NORTH = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "ตราด");
    private static final Body SOUTH = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "จันทบุรี");
    private static final Body TOWN = new Body("เทศบาลตำบลตัวอย่าง", "", "");
    private static final List<Body> STORED = List.of(NORTH, SOUTH, TOWN);

    @Test
    void abbreviatedNameFindsTheBody() {
        assertEquals(TOWN, StoredBody.get(STORED, "ทต.ตัวอย่าง"));
        assertEquals(TOWN, StoredBody.get(STORED, "เทศบาลตำบลตัวอย่าง"));
    }

    @Test
    void bodiesOfOneNameAreNeverTakenForEachOther() {
        Fault fault = assertThrows(Fault.class, () -> StoredBody.get(STORED, "อบต.ตัวอย่าง"));
        assertEquals("organisation-ambiguous", fault.code());
        assertEquals(
                "several bodies are called อบต.ตัวอย่าง: องค์การบริหารส่วนตำบลตัวอย่าง (เมือง, ตราด),"
                        + " องค์การบริหารส่วนตำบลตัวอย่าง (เมือง, จันทบุรี); write the name with its district and province, or"
                        + " with - for neither, such as: อบต.ตัวอย่าง อำเภอเมือง จังหวัดตราด",
                fault.text(Locale.ENGLISH));
        assertEquals(SOUTH, StoredBody.get(STORED, "อบต.ตัวอย่าง อำเภอเมือง จังหวัดจันทบุรี"));
    }

    @Test
    void bodyWithoutAPlaceIsMeantByADashInItsPlace() {
        Body placeless = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "", "");
        List<Body> stored = List.of(NORTH, placeless);
        Fault fault = assertThrows(Fault.class, () -> StoredBody.get(stored, "อบต.ตัวอย่าง"));
        assertEquals(
                "several bodies are called อบต.ตัวอย่าง: องค์การบริหารส่วนตำบลตัวอย่าง (เมือง, ตราด),"
                        + " องค์การบริหารส่วนตำบลตัวอย่าง -; write the name with its district and province, or with - for"
                        + " neither, such as: อบต.ตัวอย่าง อำเภอเมือง จังหวัดตราด",
                fault.text(Locale.ENGLISH));
        assertEquals(placeless, StoredBody.get(stored, "อบต.ตัวอย่าง -"));
        assertEquals(NORTH, StoredBody.get(stored, "อบต.ตัวอย่าง อำเภอเมือง จังหวัดตราด"));
        assertThrows(Fault.class, () -> StoredBody.get(List.of(NORTH), "อบต.ตัวอย่าง -"));
    }

    @Test
    void nameThatTheStoreDoesNotHoldIsTold() {
        Fault fault = assertThrows(Fault.class, () -> StoredBody.get(STORED, "อบต.อื่น"));
        assertEquals("organisation-unknown", fault.code());
    }
}
