package org.itaconsolidator.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaconsolidator.model.NamedCells;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.score.ListDifference;

/** Tells at a list of many bodies where it states other figures than a body's own delivery, or than another list. */
public final class ListDoubts {
    /** A list of another year's figures differs in all its rows: the first of them show it. */
    private static final int MOST_CELLS = 11;

    private record Cause(String file, String body, int year) {}

    private ListDoubts() {}

    /** What is to be said at each list, by its version: one finding for each body that delivers, and for each other list. */
    public static Map<Long, List<Finding>> tell(List<ListDifference> differences) {
        Map<Long, Map<Cause, List<ListDifference>>> byList = new TreeMap<>();
        differences.forEach(each -> byList.computeIfAbsent(each.listId(), any -> new LinkedHashMap<>())
                .computeIfAbsent(
                        new Cause(
                                each.ofList() ? each.place().fileName() : "",
                                each.ofList() ? "" : each.body(),
                                each.fiscalYear().buddhist()),
                        any -> new ArrayList<>())
                .add(each));
        Map<Long, List<Finding>> findings = new TreeMap<>();
        byList.forEach((list, causes) -> findings.put(
                list, causes.values().stream().map(ListDoubts::finding).toList()));
        return findings;
    }

    private static Finding finding(List<ListDifference> differences) {
        ListDifference first = differences.get(0);
        Finding told = Finding.at(
                        differences.stream()
                                .map(ListDifference::at)
                                .distinct()
                                .limit(MOST_CELLS)
                                .toList(),
                        FindingCode.LIST_DIFFERS,
                        first.body(),
                        "")
                .with("fiscalYear", String.valueOf(first.fiscalYear().buddhist()))
                .with("count", String.valueOf(differences.size()))
                .with("other", first.place().fileName())
                .with(
                        "pairs",
                        NamedCells.joined(differences.stream()
                                .limit(MOST_CELLS)
                                .map(ListDoubts::pair)
                                .toList()));
        return first.ofList() ? told.with("case", "lists") : told;
    }

    private static String pair(ListDifference each) {
        return each.at() + " = " + each.listed().stripTrailingZeros().toPlainString() + " / "
                + each.place().sheet() + "!" + each.place().cell() + " = "
                + each.other().stripTrailingZeros().toPlainString();
    }
}
