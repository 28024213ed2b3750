package org.itaconsolidator.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.chart.BodiesContent.Ranked;

/**
 * The bodies that find room in a picture: all, those with a total, or the highest and the lowest of these.
 *
 * @param highest in order
 * @param lowest in order; empty where all are among {@code highest}
 * @param note what is left out; {@code ""} for nothing
 */
record BodiesShown(List<Ranked> highest, List<Ranked> lowest, String note) {
    /** @param most how many find room */
    static BodiesShown of(BodiesContent content, int most, ChartTexts texts) {
        List<Ranked> all = content.listRanked();
        if (all.size() <= most) {
            return new BodiesShown(all, List.of(), "");
        }
        List<Ranked> totalled = all.stream().filter(each -> each.rank() > 0).toList();
        if (totalled.size() <= most) {
            return new BodiesShown(totalled, List.of(), "");
        }
        int half = most / 2;
        List<Ranked> highest = new ArrayList<>(totalled.subList(0, half));
        List<Ranked> lowest = totalled.subList(totalled.size() - half, totalled.size());
        Optional<Ranked> own = totalled.stream()
                .filter(each -> content.isOwn(each.body()))
                .filter(each -> !highest.contains(each) && !lowest.contains(each))
                .findFirst();
        // the body that is marked stands between them, in the place of the last of the highest
        own.ifPresent(each -> highest.set(half - 1, each));
        String left = texts.text(
                own.isPresent() ? "bodies-shown-with-own" : "bodies-shown",
                Map.of(
                        "half", texts.count(half),
                        "fewer", texts.count(half - 1),
                        "all", texts.count(totalled.size())));
        return new BodiesShown(highest, lowest, left);
    }
}
