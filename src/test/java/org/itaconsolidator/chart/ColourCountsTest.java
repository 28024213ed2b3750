package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColourCountsTest {
    @Test
    void numbersOfAColourAddUp() {
        ColourCounts counts = new ColourCounts();
        counts.add(0x000000, 2);
        counts.add(0xFFFFFF, 5);
        counts.add(0x000000, 3);
        assertEquals(5, counts.get(0x000000));
        assertEquals(5, counts.get(0xFFFFFF));
        assertArrayEquals(new int[] {0x000000, 0xFFFFFF}, counts.colours());
    }

    @Test
    void moreColoursThanItBeganWithKeepTheirNumbers() {
        ColourCounts counts = new ColourCounts();
        IntStream.range(0, 5_000).forEach(i -> counts.add(i * 977, i));
        IntStream.range(0, 5_000).forEach(i -> assertEquals(i, counts.get(i * 977)));
        assertArrayEquals(IntStream.range(0, 5_000).map(i -> i * 977).toArray(), counts.colours());
    }
}
