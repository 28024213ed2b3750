package org.itaconsolidator.chart;

import java.util.Arrays;

/** Colours in the order of their first use, each with how often it stands, found by hashing without an object per colour. */
final class ColourCounts {
    private static final int FIRST_SIZE = 1 << 10;
    private static final int FREE = -1;
    /** Spreads near colours over the table: 2^32 by the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    private int[] table = new int[FIRST_SIZE];

    private int[] colours = new int[FIRST_SIZE / 2];
    private int[] counts = new int[FIRST_SIZE / 2];
    private int size;

    ColourCounts() {
        Arrays.fill(table, FREE);
    }

    /** Counts a colour, red, green and blue in 24 bits; gives its number, from 0. */
    int add(int colour, int times) {
        int slot = slot(colour);
        if (table[slot] == FREE) {
            if (size == colours.length) {
                grow();
                slot = slot(colour);
            }
            colours[size] = colour;
            table[slot] = size++;
        }
        int number = table[slot];
        counts[number] += times;
        return number;
    }

    int colour(int number) {
        return colours[number];
    }

    /** The numbers of all colours, the most frequent first; of equally frequent ones the lower colour first. */
    int[] byCount() {
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (long) (Integer.MAX_VALUE - counts[i]) << 24 | colours[i];
        }
        Arrays.sort(keys);
        return Arrays.stream(keys)
                .mapToInt(key -> table[slot((int) (key & 0xFFFFFF))])
                .toArray();
    }

    private int slot(int colour) {
        int mask = table.length - 1;
        int slot = colour * SPREAD >>> Integer.numberOfLeadingZeros(mask);
        while (table[slot] != FREE && colours[table[slot]] != colour) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        colours = Arrays.copyOf(colours, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
        table = new int[2 * table.length];
        Arrays.fill(table, FREE);
        for (int i = 0; i < size; i++) {
            table[slot(colours[i])] = i;
        }
    }
}
