package org.itaconsolidator.chart;

import java.util.Arrays;

/** Colours with a number each, found by hashing without an object per colour: a picture is asked for hundred thousands. */
final class ColourCounts {
    private static final int FIRST_SIZE = 1 << 10;
    private static final int FREE = -1;
    /** Spreads near colours over the table: 2^32 by the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    private int[] colours = new int[FIRST_SIZE];
    private int[] numbers = new int[FIRST_SIZE];
    private int size;

    ColourCounts() {
        Arrays.fill(colours, FREE);
    }

    /** Adds to a colour's number, which starts at 0. A colour is red, green and blue in 24 bits. */
    void add(int colour, int number) {
        int slot = slot(colour);
        if (colours[slot] == FREE) {
            if (2 * size >= colours.length) {
                grow();
                slot = slot(colour);
            }
            colours[slot] = colour;
            size++;
        }
        numbers[slot] += number;
    }

    /** The number of a colour that was added. */
    int get(int colour) {
        return numbers[slot(colour)];
    }

    /** The colours that were added, in rising order. */
    int[] colours() {
        return Arrays.stream(colours).filter(colour -> colour != FREE).sorted().toArray();
    }

    private int slot(int colour) {
        int slot = colour * SPREAD >>> 32 - Integer.numberOfTrailingZeros(colours.length);
        while (colours[slot] != colour && colours[slot] != FREE) {
            slot = slot + 1 & colours.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] before = colours;
        int[] numbersBefore = numbers;
        colours = new int[2 * before.length];
        numbers = new int[2 * before.length];
        Arrays.fill(colours, FREE);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != FREE) {
                int slot = slot(before[i]);
                colours[slot] = before[i];
                numbers[slot] = numbersBefore[i];
            }
        }
    }
}
