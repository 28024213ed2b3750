package org.itaconsolidator.thai.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Body;
import org.junit.jupiter.api.Test;

class ShortNamesTest {
    private static final Body HERE = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "ดอนตาล", "มุกดาหาร");

    @Test
    void districtFollowsOnlyWhereAnotherHasTheNameAndTheProvinceOnlyWhereThatIsNotEnough() {
        assertEquals(List.of("อบต.ตัวอย่าง"), names(HERE));
        Body other = new Body(HERE.name(), "คำชะอี", HERE.province());
        Body unlike = new Body("เทศบาลตำบลตัวอย่าง", "ดอนตาล", "มุกดาหาร");
        assertEquals(
                List.of("อบต.ตัวอย่าง (ดอนตาล)", "อบต.ตัวอย่าง (คำชะอี)", "ทต.ตัวอย่าง"),
                names(HERE, other, unlike),
                "another type is another name");
        Body farther = new Body(HERE.name(), "ดอนตาล", "นครพนม");
        assertEquals(List.of("อบต.ตัวอย่าง (ดอนตาล, มุกดาหาร)", "อบต.ตัวอย่าง (ดอนตาล, นครพนม)"), names(HERE, farther));
        Body unplaced = new Body(HERE.name(), "", "");
        assertEquals(List.of("อบต.ตัวอย่าง (ดอนตาล)", "อบต.ตัวอย่าง"), names(HERE, unplaced));
    }

    private static List<String> names(Body... bodies) {
        ShortNames names = new ShortNames(List.of(bodies));
        return List.of(bodies).stream().map(names::of).toList();
    }
}
