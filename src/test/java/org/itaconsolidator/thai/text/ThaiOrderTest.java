package org.itaconsolidator.thai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.itaconsolidator.model.Body;
import org.junit.jupiter.api.Test;

class ThaiOrderTest {
    @Test
    void namesStandAsInADictionaryWhateverVowelIsWrittenFirst() {
        assertOrder(List.of("เก้า", "เจ็ด", "แปด", "สอง", "ห้า"));
        assertOrder(List.of(
                "องค์การบริหารส่วนตำบลกุด",
                "องค์การบริหารส่วนตำบลแก้ว",
                "องค์การบริหารส่วนตำบลไก่",
                "องค์การบริหารส่วนตำบลขาม"));
        assertOrder(List.of("กองคลัง", "กองช่าง", "สำนักปลัด"));
    }

    @Test
    void bodiesOfOneNameFollowTheirDistrictThenTheirProvince() {
        Body first = new Body("อบต.ก", "เกาะ", "น่าน");
        Body second = new Body("อบต.ก", "ขาม", "เลย");
        Body third = new Body("อบต.ก", "ขาม", "สุรินทร์");
        List<Body> bodies = new ArrayList<>(List.of(third, second, first));
        bodies.sort(ThaiOrder.BODIES);
        assertEquals(List.of(first, second, third), bodies);
    }

    @Test
    void namesThatWereSortedBeforeAreComparedByTheirKnownKeys() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 8_000; i++) {
            names.add("องค์การบริหารส่วนตำบลที่ " + i);
        }
        bytesOfSorting(names);
        assertTrue(bytesOfSorting(names) < 30_000_000, "140 MB with keys made anew for most comparisons");
    }

    private static long bytesOfSorting(List<String> names) {
        List<String> mixed = new ArrayList<>(names);
        Collections.shuffle(mixed, new Random(7));
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        mixed.sort(ThaiOrder.NAMES);
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    private static void assertOrder(List<String> expected) {
        List<String> names = new ArrayList<>(expected);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(names, random);
            names.sort(ThaiOrder.NAMES);
            assertEquals(expected, names);
        }
    }
}
