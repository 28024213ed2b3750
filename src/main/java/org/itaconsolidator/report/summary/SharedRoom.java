package org.itaconsolidator.report.summary;

import java.util.ArrayList;
import java.util.List;

/**
 * The room on page one that its lists share. Where they need more, the list that takes most gives up its last entry, again
 * and again, until all fit or each has its first entry alone. Whoever writes a list says how many more there are.
 */
final class SharedRoom {
    private SharedRoom() {}

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
            List<Float> longest = List.of();
            for (List<Float> list : shown) {
                if (list.size() > 1 && height(list) >= height(longest)) {
                    longest = list;
                }
            }
            if (longest.isEmpty()) {
                break;
            }
            longest.remove(longest.size() - 1);
        }
        return shown.stream().map(List::size).toList();
    }

    private static double height(List<Float> list) {
        return list.stream().mapToDouble(Float::doubleValue).sum();
    }
}
