package org.itaconsolidator.report.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The room on page one that what is weakest and what is to be done share: beside what page one has anyway, and the other answers. Where
 * both need more, the texts of the first become shorter. Where that is not enough, the list that takes most gives up its last entry, again
 * and again, until both fit or each has its first entry alone. Whoever writes a list says how many more there are.
 */
final class SharedRoom {
    /** The most letters of a reason why an indicator is weak: all of it, then as much as fits fewer lines. */
    private static final List<Integer> REASONS = List.of(Integer.MAX_VALUE, 150, 110, 70);

    /**
     * How long a reason why an indicator is weak may be, in letters: the longest with which all lists fit; where they do not even with the
     * shortest, the longest that makes the first list no higher than that.
     *
     * @param room for the entries of all lists, in points
     * @param lists with reasons of at most so many letters
     */
    static int reasons(float room, IntFunction<List<List<Float>>> lists) {
        double least = height(lists.apply(REASONS.get(REASONS.size() - 1)).get(0));
        return REASONS.stream()
                .filter(longest -> {
                    List<List<Float>> shown = lists.apply(longest);
                    return height(shown.get(0)) <= least
                            || shown.stream().mapToDouble(SharedRoom::height).sum() <= room;
                })
                .findFirst()
                .orElseThrow();
    }

    /**
     * How many entries of each list are shown.
     *
     * @param room for the entries of all lists, in points
     * @param lists the height of each entry
     */
    static List<Integer> share(float room, List<List<Float>> lists) {
        List<List<Float>> shown = new ArrayList<>();
        lists.forEach(list -> shown.add(new ArrayList<>(list)));
        while (shown.stream().mapToDouble(SharedRoom::height).sum() > room) {
            List<Float> longest = longest(shown);
            if (longest.isEmpty()) {
                break;
            }
            longest.remove(longest.size() - 1);
        }
        return shown.stream().map(List::size).toList();
    }

    /**
     * Which of its heights each entry takes: one after the other the first for which there is room beside the last of the others.
     *
     * @param room that is left where each takes the last
     */
    static List<Integer> fill(double room, List<List<Float>> heights) {
        List<Integer> taken = new ArrayList<>();
        double left = room;
        for (List<Float> each : heights) {
            float least = each.get(each.size() - 1);
            int first = 0;
            while (first < each.size() - 1 && each.get(first) - least > left) {
                first++;
            }
            left -= each.get(first) - least;
            taken.add(first);
        }
        return taken;
    }

    /** The list of several entries that takes most; empty where none has several. */
    private static List<Float> longest(List<List<Float>> lists) {
        List<Float> longest = List.of();
        for (List<Float> list : lists) {
            if (list.size() > 1 && height(list) >= height(longest)) {
                longest = list;
            }
        }
        return longest;
    }

    private static double height(List<Float> list) {
        return list.stream().mapToDouble(Float::doubleValue).sum();
    }
}
