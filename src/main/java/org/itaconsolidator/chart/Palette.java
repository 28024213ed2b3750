package org.itaconsolidator.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The at most 256 colours of a drawing: exact where there are no more, else the most frequent ones and some unlike
 * them, to which the rest (shades at the rims of letters) is drawn near. The same pixels give the same palette.
 */
final class Palette {
    private static final int MOST = 256;
    private static final int FREQUENT = 192;
    /** The square of a distance that is seen: 20 of 255 in each channel. */
    private static final int UNLIKE = 3 * 20 * 20;

    private final int[] colours;
    private final Map<Integer, Integer> indexOf = new HashMap<>();

    private Palette(int[] colours) {
        this.colours = colours;
    }

    /** The palette of a drawing. */
    static Palette of(int[] pixels) {
        Map<Integer, int[]> counts = new HashMap<>();
        for (int i = 0; i < pixels.length; ) {
            int colour = pixels[i];
            int start = i;
            while (i < pixels.length && pixels[i] == colour) {
                i++;
            }
            counts.computeIfAbsent(colour & 0xFFFFFF, c -> new int[1])[0] += i - start;
        }
        List<Integer> byCount = counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Integer, int[]>>comparingInt(e -> -e.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        Palette palette = new Palette(chosen(byCount));
        byCount.forEach(colour -> palette.indexOf.put(colour, palette.nearest(colour)));
        return palette;
    }

    /**
     * The most frequent colours, and in the last places first those unlike any chosen so far: a small mark in a colour of its
     * own keeps it.
     */
    private static int[] chosen(List<Integer> byCount) {
        if (byCount.size() <= MOST) {
            return byCount.stream().mapToInt(Integer::intValue).toArray();
        }
        Set<Integer> chosen = new LinkedHashSet<>(byCount.subList(0, FREQUENT));
        for (int colour : byCount.subList(FREQUENT, byCount.size())) {
            if (chosen.size() < MOST && chosen.stream().allMatch(other -> distance(colour, other) > UNLIKE)) {
                chosen.add(colour);
            }
        }
        byCount.stream().limit(MOST).takeWhile(colour -> chosen.size() < MOST).forEach(chosen::add);
        return chosen.stream().mapToInt(Integer::intValue).toArray();
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

    /** Each pixel's place in the palette. */
    byte[] indices(int[] pixels) {
        byte[] indices = new byte[pixels.length];
        for (int i = 0; i < pixels.length; ) {
            int colour = pixels[i];
            int start = i;
            while (i < pixels.length && pixels[i] == colour) {
                i++;
            }
            Arrays.fill(indices, start, i, indexOf.get(colour & 0xFFFFFF).byteValue());
        }
        return indices;
    }

    private int nearest(int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length && least > 0; i++) {
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
