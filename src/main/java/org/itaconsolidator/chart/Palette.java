package org.itaconsolidator.chart;

import java.util.Arrays;

/**
 * The colours of a drawing, at most 256: exact if there are no more; otherwise the most frequent ones and some very
 * different ones, and every other colour (shades at the edges of letters) becomes the nearest of these. The same pixels
 * give the same palette.
 *
 * <p>It passes over the drawing once and keeps only the runs of one colour in each row that differs from the row above.
 */
final class Palette {
    private static final int MOST = 256;
    private static final int RGB = 0xFFFFFF;
    private static final int FREQUENT = 192;
    /** A longer run of one colour is filled by copying. */
    private static final int LONG_RUN = 32;

    /** Most drawings have so many times fewer runs than pixels; for others more room is made. */
    private static final int ROOM_FOR_RUNS = 4;

    /** Colours further apart than this squared distance are seen to differ: 20 of 255 in each channel. */
    private static final int UNLIKE = 3 * 20 * 20;

    private final ColourCounts counts = new ColourCounts();
    /** For each run of pixels the number of its colour and its length. */
    private int[] runs;

    private int endOfRuns;
    private final int[] rows;

    private final int[] colours;
    /** The numbers of the palette's colours, ordered by their red. */
    private final int[] byRed;

    private final byte[] places;

    /** Makes the palette of a drawing, row by row. Rows that equal the one above are not looked at again. */
    Palette(int[] pixels, int width) {
        rows = new int[pixels.length / width];
        runs = new int[pixels.length / ROOM_FOR_RUNS + 2 * width];
        for (int row = 0; row < rows.length; ) {
            int next = row + 1;
            while (next < rows.length && isSame(pixels, row * width, next * width, width)) {
                next++;
            }
            Arrays.fill(rows, row, next, endOfRuns);
            count(pixels, row * width, width, next - row);
            row = next;
        }
        int[] byCount = counts.byCount();
        int[] colours = Arrays.stream(byCount).map(counts::colour).toArray();
        this.colours = chosen(colours);
        byRed = new int[this.colours.length];
        for (int i = 0; i < byRed.length; i++) {
            byRed[i] = (this.colours[i] >> 16 & 0xFF) << 8 | i;
        }
        Arrays.sort(byRed);
        places = new byte[byCount.length];
        for (int i = 0; i < byCount.length; i++) {
            boolean isExact = i < this.colours.length && this.colours[i] == colours[i];
            places[byCount[i]] = (byte) (isExact ? i : nearest(colours[i]));
        }
    }

    /**
     * The most frequent colours. The last places go first to those unlike any chosen so far, so that a small mark keeps its
     * own colour.
     */
    private static int[] chosen(int[] byCount) {
        if (byCount.length <= MOST) {
            return byCount;
        }
        int[] chosen = Arrays.copyOf(byCount, MOST);
        boolean[] taken = new boolean[byCount.length];
        int size = FREQUENT;
        for (int i = FREQUENT; i < byCount.length && size < MOST; i++) {
            if (isUnlike(byCount[i], chosen, size)) {
                chosen[size++] = byCount[i];
                taken[i] = true;
            }
        }
        for (int i = FREQUENT; size < MOST; i++) {
            if (!taken[i]) {
                chosen[size++] = byCount[i];
            }
        }
        return chosen;
    }

    private static boolean isUnlike(int colour, int[] chosen, int size) {
        for (int i = 0; i < size; i++) {
            if (distance(colour, chosen[i]) <= UNLIKE) {
                return false;
            }
        }
        return true;
    }

    /** Red, green and blue of each colour in turn. */
    byte[] rgb() {
        byte[] rgb = new byte[colours.length * 3];
        for (int i = 0; i < colours.length; i++) {
            rgb[3 * i] = (byte) (colours[i] >> 16);
            rgb[3 * i + 1] = (byte) (colours[i] >> 8);
            rgb[3 * i + 2] = (byte) colours[i];
        }
        return rgb;
    }

    /** Writes each pixel's number in the palette; false, without writing, if the row equals the one above. */
    boolean write(int row, byte[] to, int from) {
        if (row > 0 && rows[row] == rows[row - 1]) {
            return false;
        }
        int end = endOfRow(row);
        int at = from;
        for (int i = rows[row]; i < end; i += 2) {
            byte place = places[runs[i]];
            int length = runs[i + 1];
            int filled = Math.min(length, LONG_RUN);
            for (int j = 0; j < filled; j++) {
                to[at + j] = place;
            }
            while (filled < length) {
                int more = Math.min(filled, length - filled);
                System.arraycopy(to, at, to, at + filled, more);
                filled += more;
            }
            at += length;
        }
        return true;
    }

    private int endOfRow(int row) {
        for (int next = row + 1; next < rows.length; next++) {
            if (rows[next] != rows[row]) {
                return rows[next];
            }
        }
        return endOfRuns;
    }

    private static boolean isSame(int[] pixels, int row, int other, int width) {
        return Arrays.equals(pixels, row, row + width, pixels, other, other + width);
    }

    /** Counts the colours of a row, as often as the row occurs. */
    private void count(int[] pixels, int row, int width, int times) {
        if (endOfRuns + 2 * width > runs.length) {
            runs = Arrays.copyOf(runs, 2 * runs.length + 2 * width);
        }
        int end = row + width;
        for (int i = row; i < end; ) {
            int colour = pixels[i];
            int from = i++;
            while (i < end && pixels[i] == colour) {
                i++;
            }
            runs[endOfRuns++] = counts.add(colour & RGB, (i - from) * times);
            runs[endOfRuns++] = i - from;
        }
    }

    /** The number of the nearest palette colour, the first of equally near ones; searched from its red outwards. */
    private int nearest(int colour) {
        int red = colour >> 16 & 0xFF;
        int above = Arrays.binarySearch(byRed, red << 8);
        above = above < 0 ? -above - 1 : above;
        int below = above - 1;
        int best = 0;
        int least = Integer.MAX_VALUE;
        while (above >= 0 || below >= 0) {
            if (above >= 0 && (above == byRed.length || isFurther(red, above, least))) {
                above = -1;
            }
            if (below >= 0 && isFurther(red, below, least)) {
                below = -1;
            }
            for (int turn = 0; turn < 2; turn++) {
                int at = turn == 0 ? above : below;
                if (at >= 0) {
                    int place = byRed[at] & 0xFF;
                    int distance = distance(colour, colours[place]);
                    if (distance < least || distance == least && place < best) {
                        least = distance;
                        best = place;
                    }
                }
            }
            above = above < 0 ? above : above + 1;
            below--;
        }
        return best;
    }

    private boolean isFurther(int red, int at, int least) {
        int apart = red - (byRed[at] >> 8);
        return apart * apart > least;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return red * red + green * green + blue * blue;
    }

    /** Counts how often each colour occurs, in the order of their first use; a hash table without an object per colour. */
    static final class ColourCounts {
        private static final int FIRST_SIZE = 1 << 10;
        private static final int FREE = -1;
        /** Multiplier that spreads similar colours over the table: 2^32 by the golden ratio. */
        private static final int SPREAD = 0x9E3779B9;

        private int[] table = new int[FIRST_SIZE];

        private int[] colours = new int[FIRST_SIZE / 2];
        private int[] counts = new int[FIRST_SIZE / 2];
        private int size;

        ColourCounts() {
            Arrays.fill(table, FREE);
        }

        /** Counts a colour of 24 bits; returns its number, from 0. */
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
}
