package org.itaconsolidator.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.yaml.YamlNode;

/** Reads {@code planner}: what plans to the target may not do. */
final class PlannerReader {
    /** As many as the store holds of a fiscal year; how many a year has only its framework says. */
    private static final int INDICATORS = 10;

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    private PlannerReader() {}

    static Planner read(YamlNode node) {
        node.fields("most-points", "locked", "bodies");
        PlanLimits ofAll = limits(node, PlanLimits.NONE);
        List<Planner.OfBody> bodies = new ArrayList<>();
        Set<List<String>> named = new HashSet<>();
        for (YamlNode entry : node.find("bodies").map(YamlNode::list).orElse(List.of())) {
            entry.fields("body", "district", "province", "most-points", "locked");
            Planner.OfBody body = new Planner.OfBody(
                    text(entry.get("body")),
                    entry.find("district").map(PlannerReader::text).orElse(""),
                    entry.find("province").map(PlannerReader::text).orElse(""),
                    limits(entry, ofAll));
            if (!named.add(List.of(body.name(), body.district(), body.province()))) {
                throw Problems.at(entry.get("body"), "listed-twice");
            }
            bodies.add(body);
        }
        return new Planner(ofAll, bodies);
    }

    private static String text(YamlNode node) {
        return ThaiText.clean(node.text());
    }

    private static PlanLimits limits(YamlNode node, PlanLimits unsaid) {
        Optional<BigDecimal> most = node.find("most-points").map(PlannerReader::points);
        Optional<SortedSet<Integer>> locked = node.find("locked").map(PlannerReader::indicators);
        return new PlanLimits(most.or(unsaid::mostPoints), locked.orElse(unsaid.locked()));
    }

    private static BigDecimal points(YamlNode node) {
        BigDecimal points = node.decimal();
        if (points.signum() <= 0 || points.compareTo(HIGHEST) > 0) {
            throw Problems.at(node, "points-expected");
        }
        return points;
    }

    private static SortedSet<Integer> indicators(YamlNode node) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (YamlNode each : node.list()) {
            if (!numbers.add(each.integer(1, INDICATORS))) {
                throw Problems.at(each, "listed-twice");
            }
        }
        return numbers;
    }
}
