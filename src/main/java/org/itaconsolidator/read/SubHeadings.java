package org.itaconsolidator.read;

import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.thai.NumberReading;
import org.itaconsolidator.thai.ThaiNumbers;
import org.itaconsolidator.thai.ThaiText;

/**
 * A row of headings below years or scores that stand over groups of columns, such as "คะแนนเต็ม | คะแนนที่ได้" below each
 * year: it says which column of the group is the body's result, known or not.
 */
final class SubHeadings {
    private static final int LONGEST = 60;

    private SubHeadings() {}

    /** Whether a row is one: it holds nothing but short texts, each in a group of scores, and names no row. */
    static boolean areBelow(GridRow upper, Map<Integer, Heading> first, GridRow lower) {
        return lower.cells().stream()
                        .allMatch(cell -> isShownText(cell)
                                && findGroup(upper, first, cell).isPresent())
                && lower.cells().stream()
                        .anyMatch(cell -> findGroup(upper, first, cell)
                                        .flatMap(Heading::year)
                                        .isPresent()
                                || upper.find(cell.column()).isEmpty());
    }

    /** Adds the headings that mean the body's result only where they stand below a year or a score. */
    static void understand(
            HeadingMatcher matcher,
            GridRow upper,
            Map<Integer, Heading> first,
            GridRow lower,
            Map<Integer, Heading> second) {
        for (GridCell cell : lower.cells()) {
            Optional<Heading> group = findGroup(upper, first, cell);
            if (group.isPresent()
                    && !second.containsKey(cell.column())
                    && matcher.isScoreBelowGroup(cell.text(), isAlone(upper, lower, cell))) {
                Heading score = Heading.of(Field.SCORE, cell.text(), Heading.Match.EXACT);
                second.put(cell.column(), group.get().year().map(score::in).orElse(score));
            }
        }
    }

    private static boolean isShownText(GridCell cell) {
        return cell.value() instanceof CellValue.Text
                && cell.text().length() <= LONGEST
                && !ThaiText.isNothing(cell.text())
                && !(ThaiNumbers.read(cell.text()) instanceof NumberReading.Number);
    }

    /** The score or year over a cell: the nearest heading above, to the left. */
    private static Optional<Heading> findGroup(GridRow upper, Map<Integer, Heading> first, GridCell cell) {
        return findAbove(upper, cell)
                .map(above -> first.get(above.column()))
                .filter(heading -> heading.field() == Field.SCORE || heading.field() == Field.SELF_SCORE)
                .filter(heading ->
                        heading.indicator().isEmpty() && heading.figure().isEmpty());
    }

    private static Optional<GridCell> findAbove(GridRow upper, GridCell cell) {
        return upper.cells().stream()
                .filter(above -> above.column() <= cell.column())
                .reduce((left, right) -> right);
    }

    private static boolean isAlone(GridRow upper, GridRow lower, GridCell cell) {
        Optional<GridCell> group = findAbove(upper, cell);
        return lower.cells().stream()
                        .filter(other -> findAbove(upper, other).equals(group))
                        .count()
                == 1;
    }
}
