package org.itaconsolidator.chart;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The at most 256 colours of a drawing: exact where there are no more, else the most frequent ones and some unlike
 * them, to which the rest (shades at the rims of letters) is drawn near. The same pixels give the same palette.
 */
final class Palette {
    private static final int MOST = 256;
    private static final int RGB = 0xFFFFFF;
    private static final int FREQUENT = 192;
    /** The square of a distance that is seen: 20 of 255 in each channel. */
    private static final int UNLIKE = 3 * 20 * 20;

    private final int[] colours;
    private final ColourCounts indexOf = new ColourCounts();

    private Palette(int[] colours) {
        this.colours = colours;
    }

    /** The palette of a drawing of rows of a width. Drawings have many equal rows, which are looked at once. */
    static Palette of(int[] pixels, int width) {
        ColourCounts counts = new ColourCounts();
        for (int row = 0; row < pixels.length; ) {
            int next = row + width;
            while (next < pixels.length && isSame(pixels, row, next, width)) {
                next += width;
            }
            count(pixels, row, width, (next - row) / width, counts);
            row = next;
        }
        int[] byCount = Arrays.stream(counts.colours())
                .boxed()
                .sorted(Comparator.comparingInt(colour -> -counts.get(colour)))
                .mapToInt(Integer::intValue)
                .toArray();
        Palette palette = new Palette(chosen(byCount));
        for (int colour : byCount) {
            palette.indexOf.add(colour, palette.nearest(colour));
        }
        return palette;
    }

    /**
     * The most frequent colours, and in the last places first those unlike any chosen so far: a small mark in a colour of its
     * own keeps it.
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

    /** Rows of each pixel's place in the palette, every row with a byte 0 in front. */
    byte[] rows(int[] pixels, int width) {
        byte[] rows = new byte[pixels.length / width * (width + 1)];
        int to = 0;
        for (int row = 0; row < pixels.length; row += width) {
            if (row > 0 && isSame(pixels, row - width, row, width)) {
                System.arraycopy(rows, to - width - 1, rows, to, width + 1);
            } else {
                place(pixels, row, width, rows, to + 1);
            }
            to += width + 1;
        }
        return rows;
    }

    private static boolean isSame(int[] pixels, int row, int other, int width) {
        return Arrays.equals(pixels, row, row + width, pixels, other, other + width);
    }

    /** Counts the colours of a row that stands so many times. */
    private static void count(int[] pixels, int row, int width, int times, ColourCounts counts) {
        for (int i = row; i < row + width; ) {
            int end = runEnd(pixels, i, row + width);
            counts.add(pixels[i] & RGB, (end - i) * times);
            i = end;
        }
    }

    private void place(int[] pixels, int row, int width, byte[] rows, int to) {
        for (int i = row; i < row + width; ) {
            int end = runEnd(pixels, i, row + width);
            byte index = (byte) indexOf.get(pixels[i] & RGB);
            Arrays.fill(rows, to + i - row, to + end - row, index);
            i = end;
        }
    }

    /** Where the run of one colour that starts at a pixel ends. */
    private static int runEnd(int[] pixels, int start, int end) {
        int colour = pixels[start];
        int i = start + 1;
        while (i < end && pixels[i] == colour) {
            i++;
        }
        return i;
    }

    private int nearest(int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        int ofRed = colour >> 16 & 0xFF;
        for (int i = 0; i < colours.length && least > 0; i++) {
            int red = ofRed - (colours[i] >> 16 & 0xFF);
            if (red * red >= least) {
                continue;
            }
            int distance = distance(colour, colours[i]);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
