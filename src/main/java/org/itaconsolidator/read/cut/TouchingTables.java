package org.itaconsolidator.read.cut;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.ColumnSpan;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.OtherHeadings;
import org.itaconsolidator.thai.text.NumberReading;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Tells where headings are another table's than those to their left, with or without a blank column between: it names rows of
 * its own. Read as columns of the table to the left, its texts would be joined to measures that they have nothing to do with.
 */
record TouchingTables(Grid grid, HeadingFinder finder) {
    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_COUNTED = 2;

    /** Fields that no table has twice under the same words. */
    private static final Set<Field> ONCE = EnumSet.of(Field.INDICATOR, Field.MEASURE, Field.RESPONSIBLE, Field.PERIOD);

    /** What officers write beside scores in the same table. */
    private static final Set<Field> OF_SCORES = EnumSet.of(
            Field.INDICATOR,
            Field.ITEM,
            Field.SCORE,
            Field.SELF_SCORE,
            Field.LEVEL,
            Field.CHANGE,
            Field.FISCAL_YEAR,
            Field.ISSUE,
            Field.WEAKNESS,
            Field.TO_DEVELOP);

    /** Whether another table begins with the right one of two runs of headings that touch. */
    boolean begins(GridRow left, GridRow right) {
        if (namesOtherRows(left, right, false)) {
            return true;
        }
        if (right.size() < FEWEST_COLUMNS) {
            return false;
        }
        Map<Integer, Heading> ours = headings(left);
        Map<Integer, Heading> others = headings(right);
        boolean ends = left.size() >= FEWEST_COLUMNS
                && (isWholeBehind(left, ours, right, others) || areScoresBehind(left, ours, right, others));
        if (ends || !finder.matcher().isOfAForm(fields(ours))) {
            return ends;
        }
        return countsRows(right, others, fields(ours))
                || namesRows(right, others)
                        && (repeats(left, ours, right, others) || isBesideScores(ours, right, others));
    }

    /**
     * Whether headings of one of our forms count rows of their own: who is responsible, or the like, stands to their left under
     * the same words, or the rows there are counted, too, and only here is the next column that of indicators.
     */
    private boolean isWholeBehind(
            GridRow left, Map<Integer, Heading> ours, GridRow right, Map<Integer, Heading> others) {
        return finder.matcher().isOfAForm(fields(others))
                && isSeq(right, others)
                && counted(right) >= FEWEST_COUNTED
                && (repeats(left, ours, right, others)
                        || isIndicator(right, 1, others) && isSeq(left, ours) && counted(left) >= FEWEST_COUNTED);
    }

    /** Whether indicators and their scores begin: the indicators stand to their left, too, or a table that tells of something else. */
    private boolean areScoresBehind(
            GridRow left, Map<Integer, Heading> ours, GridRow right, Map<Integer, Heading> others) {
        return holdsScores(fields(others))
                && isIndicator(right, 0, others)
                && (repeats(left, ours, right, others) || tellsOfSomethingElse(left, ours) && hasOwnHeight(left));
    }

    private static boolean isIndicator(GridRow run, int place, Map<Integer, Heading> known) {
        Heading heading = known.get(run.get(place).column());
        return heading != null && heading.field() == Field.INDICATOR;
    }

    /**
     * Whether the numbers of a run are of what its first column names, and not of the indicators to its left: of other indicators,
     * or, behind a blank column, of items, levels, years or texts that end before the indicators do.
     */
    boolean namesOtherRows(GridRow left, GridRow right, boolean apart) {
        OptionalInt indicators = headings(left).entrySet().stream()
                .filter(each -> each.getValue().field() == Field.INDICATOR)
                .mapToInt(Map.Entry::getKey)
                .findFirst();
        if (indicators.isEmpty() || right.size() < 2) {
            return false;
        }
        ColumnEvidence below = finder.evidenceBelow(grid, left);
        int names = indicators.getAsInt();
        int first = right.first().column();
        boolean numbers =
                right.cells().stream().anyMatch(cell -> cell.column() > first && below.areNumbers(cell.column()));
        return numbers
                && (below.namesOtherIndicators(first, names)
                        || apart
                                && (below.listsOtherThings(first, names)
                                        || !below.areNumbers(first) && hasOwnHeight(right)));
    }

    /** Whether one of two runs with a blank column between holds scores and their indicators, and the other neither. */
    boolean isApartFromScores(GridRow left, GridRow right) {
        return isOtherThanScores(left, right) || isOtherThanScores(right, left);
    }

    private boolean isOtherThanScores(GridRow scores, GridRow other) {
        Map<Integer, Heading> others = headings(other);
        return holdsScores(fields(headings(scores)))
                && other.size() >= FEWEST_COLUMNS
                && tellsOfSomethingElse(other, others)
                && (namesRows(other, others) || isSeq(other, others));
    }

    private boolean isBesideScores(Map<Integer, Heading> ours, GridRow right, Map<Integer, Heading> others) {
        return holdsScores(fields(ours)) && tellsOfSomethingElse(right, others) && hasOwnHeight(right);
    }

    private static boolean holdsScores(Set<Field> fields) {
        return fields.contains(Field.SCORE) && (fields.contains(Field.INDICATOR) || fields.contains(Field.FISCAL_YEAR));
    }

    private boolean tellsOfSomethingElse(GridRow run, Map<Integer, Heading> known) {
        return fields(known).stream().noneMatch(OF_SCORES::contains)
                && (!known.isEmpty()
                        || run.cells().stream()
                                .anyMatch(cell -> finder.matcher().isForeign(cell.text())));
    }

    /** Whether the first column counts the rows from 1 and the second names what is counted; steps and results may be. */
    private boolean countsRows(GridRow run, Map<Integer, Heading> known, Set<Field> toTheLeft) {
        Heading second = known.get(run.get(1).column());
        boolean named = second == null || toTheLeft.contains(second.field()) && second.field() != Field.SCORE;
        return named && isSeq(run, known) && counted(run) >= FEWEST_COUNTED;
    }

    private int counted(GridRow run) {
        int number = run.first().column();
        int name = run.get(1).column();
        int counted = 0;
        Optional<GridRow> row = grid.findRow(run.number() + 1);
        while (row.isPresent() && isNumber(row.get().text(number), counted + 1)) {
            if (row.get().find(name).isEmpty()
                    || OtherHeadings.numbersIn(row.get()).contains(name)) {
                return 0;
            }
            counted++;
            row = grid.findRow(row.get().number() + 1);
        }
        return row.filter(below -> below.find(number).isPresent()).isPresent() ? 0 : counted;
    }

    private static boolean isNumber(String text, int number) {
        return ThaiNumbers.read(text) instanceof NumberReading.Number read
                && read.value().compareTo(BigDecimal.valueOf(number)) == 0;
    }

    /** Whether the first column is none of ours: it says in words of its own, or by a day, what its rows are about. */
    private boolean namesRows(GridRow run, Map<Integer, Heading> known) {
        Heading first = known.get(run.first().column());
        return first == null || first.field() == Field.DATE;
    }

    private static boolean repeats(
            GridRow left, Map<Integer, Heading> ours, GridRow right, Map<Integer, Heading> others) {
        return others.entrySet().stream()
                .filter(other -> ONCE.contains(other.getValue().field()))
                .anyMatch(other -> ours.entrySet().stream()
                        .anyMatch(own ->
                                own.getValue().field() == other.getValue().field()
                                        && ThaiText.fold(left.text(own.getKey()))
                                                .equals(ThaiText.fold(right.text(other.getKey())))));
    }

    /** Whether the rows in the run's columns end before those to the left of them do, with none left out. */
    private boolean hasOwnHeight(GridRow run) {
        int first = run.first().column();
        ColumnSpan own = new ColumnSpan(first, run.last().column());
        int filled = 0;
        int blank = 0;
        for (Optional<GridRow> row = grid.findRow(run.number() + 1);
                row.isPresent();
                row = grid.findRow(row.get().number() + 1)) {
            if (row.get().within(own).cells().isEmpty()) {
                blank++;
            } else if (blank > 0) {
                return false;
            } else {
                filled++;
            }
        }
        return filled >= FEWEST_COUNTED && blank >= FEWEST_COUNTED;
    }

    /** What the cells of a run say as headings, declared or by their first word. */
    private Map<Integer, Heading> headings(GridRow run) {
        Map<Integer, Heading> known = new HashMap<>(finder.headings(run));
        run.cells().stream()
                .filter(cell -> !known.containsKey(cell.column()))
                .forEach(cell -> finder.matcher()
                        .matchByWord(cell.text())
                        .ifPresent(heading -> known.put(cell.column(), heading)));
        return known;
    }

    private static boolean isSeq(GridRow run, Map<Integer, Heading> known) {
        Heading first = known.get(run.first().column());
        return first != null && first.field() == Field.SEQ;
    }

    private static Set<Field> fields(Map<Integer, Heading> known) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        known.values().forEach(heading -> fields.add(heading.field()));
        return fields;
    }
}
