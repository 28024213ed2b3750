package org.itaconsolidator.read.heading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds the label above each column if a label, such as a year or a kind of figures, applies to several headings: the
 * nearest to the left. A group of columns ends where its headings repeat; the first label within the next group
 * belongs to that group, even if it is not above its first column.
 */
public final class ColumnLabels {
    private final GridRow upper;
    private final Map<Integer, GridCell> behind = new HashMap<>();

    public ColumnLabels(Grid grid, GridRow upper, GridRow lower) {
        this.upper = upper;
        TreeMap<Integer, Integer> lastByFirst = new TreeMap<>();
        groups(lower)
                .forEach(group -> lastByFirst.put(
                        group.get(0).column(), group.get(group.size() - 1).column()));
        int reached = 0;
        int labelled = 0;
        for (GridCell label : upper.cells()) {
            int column = label.column();
            int last = grid.lastColumnOf(upper.number(), column);
            Map.Entry<Integer, Integer> group = lastByFirst.floorEntry(column);
            if (group != null && group.getKey() > labelled && group.getValue() >= column) {
                labelled = group.getKey();
                for (int before = labelled; before < column && reached < labelled && last == column; before++) {
                    behind.put(before, label);
                }
            }
            reached = Math.max(reached, last);
        }
    }

    /** The headings of a row in groups of which each ends where one of its texts begins again; none where no text does. */
    private static List<List<GridCell>> groups(GridRow lower) {
        List<List<GridCell>> groups = new ArrayList<>(List.of(new ArrayList<>()));
        Set<String> texts = new HashSet<>();
        for (GridCell cell : lower.cells()) {
            String text = ThaiText.fold(cell.text());
            if (!texts.add(text)) {
                texts = new HashSet<>(Set.of(text));
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(cell);
        }
        if (groups.size() < 2) {
            return List.of();
        }
        // what names the rows stands in front of the first group
        List<GridCell> first = groups.get(0);
        String again = ThaiText.fold(groups.get(1).get(0).text());
        int before = 0;
        while (!ThaiText.fold(first.get(before).text()).equals(again)) {
            before++;
        }
        int from = Math.max(0, Math.min(before, first.size() - groups.get(1).size()));
        groups.set(0, first.subList(from, first.size()));
        return groups;
    }

    /** The row with the labels. */
    GridRow upper() {
        return upper;
    }

    public Optional<GridCell> over(int column) {
        return Optional.ofNullable(behind.get(column)).or(() -> upper.findAtOrLeftOf(column));
    }
}
