package org.itaconsolidator.chart;

import java.util.List;
import java.util.Map;
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
        String left =
                texts.text("bodies-shown", Map.of("half", texts.count(half), "all", texts.count(totalled.size())));
        return new BodiesShown(
                totalled.subList(0, half), totalled.subList(totalled.size() - half, totalled.size()), left);
    }
}
