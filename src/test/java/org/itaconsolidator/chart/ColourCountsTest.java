package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColourCountsTest {
    @Test
    void theMostFrequentColourComesFirstThenTheLowerOne() {
        Palette.ColourCounts counts = new Palette.ColourCounts();
        assertEquals(0, counts.add(0xFFFFFF, 2));
        assertEquals(1, counts.add(0x000000, 5));
        assertEquals(2, counts.add(0x0000FF, 5));
        assertEquals(0, counts.add(0xFFFFFF, 4));
        assertArrayEquals(new int[] {0, 1, 2}, counts.byCount());
    }

    @Test
    void moreColoursThanItBeganWithKeepTheirNumbers() {
        Palette.ColourCounts counts = new Palette.ColourCounts();
        IntStream.range(0, 5_000).forEach(i -> assertEquals(i, counts.add(i * 977, 5_000 - i)));
        IntStream.range(0, 5_000).forEach(i -> assertEquals(i * 977, counts.colour(i)));
        assertArrayEquals(IntStream.range(0, 5_000).toArray(), counts.byCount());
    }
}
