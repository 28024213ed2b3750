package org.itaconsolidator.read.heading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A row of headings below years or scores that stand over groups of columns, such as "คะแนนเต็ม | คะแนนที่ได้" below each
 * year: it says which column of the group is the body's result, known or not.
 */
final class SubHeadings {
    private static final int LONGEST = 60;

    private SubHeadings() {}

    /** Whether a row is one: it holds nothing but short texts, each in a group of scores, and names no row. */
    static boolean areBelow(ColumnLabels labels, GridRow upper, Map<Integer, Heading> first, GridRow lower) {
        return lower.cells().stream()
                        .allMatch(cell -> isShownText(cell)
                                && findGroup(labels, first, cell).isPresent())
                && lower.cells().stream()
                        .anyMatch(cell -> findGroup(labels, first, cell)
                                        .flatMap(Heading::year)
                                        .isPresent()
                                || upper.find(cell.column()).isEmpty());
    }

    /** Adds the headings that mean the body's result only where they stand below a year or a score. */
    static void understand(
            HeadingMatcher matcher,
            ColumnLabels labels,
            Map<Integer, Heading> first,
            GridRow lower,
            Map<Integer, Heading> second) {
        Set<Integer> alone = listAlone(labels, lower);
        for (GridCell cell : lower.cells()) {
            Optional<Heading> group = findGroup(labels, first, cell);
            if (group.isPresent()
                    && !second.containsKey(cell.column())
                    && matcher.isScoreBelowGroup(cell.text(), alone.contains(cell.column()))) {
                Heading score = Heading.of(Field.SCORE, cell.text(), Heading.Match.EXACT);
                second.put(cell.column(), group.get().year().map(score::in).orElse(score));
            }
        }
    }

    private static boolean isShownText(GridCell cell) {
        return cell.value() instanceof CellValue.Text
                && cell.text().length() <= LONGEST
                && !ThaiText.isNothing(cell.text())
                && !ThaiNumbers.isNumber(cell.text());
    }

    /** The score or year over a cell. */
    private static Optional<Heading> findGroup(ColumnLabels labels, Map<Integer, Heading> first, GridCell cell) {
        return labels.over(cell.column())
                .map(above -> first.get(above.column()))
                .filter(heading -> heading.field() == Field.SCORE || heading.field() == Field.SELF_SCORE)
                .filter(heading ->
                        heading.indicator().isEmpty() && heading.figure().isEmpty());
    }

    /** The cells that stand alone below a heading of the row above, as columns. */
    private static Set<Integer> listAlone(ColumnLabels labels, GridRow lower) {
        Map<Optional<GridCell>, List<Integer>> below = lower.cells().stream()
                .collect(Collectors.groupingBy(
                        cell -> labels.over(cell.column()), Collectors.mapping(GridCell::column, Collectors.toList())));
        return below.values().stream()
                .filter(columns -> columns.size() == 1)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
