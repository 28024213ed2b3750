package org.itaconsolidator.read.heading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;

/** States of a measure as column headings below a group of results, with a tick in one of them for each measure. */
public final class StatusTicks {
    private static final int FEWEST = 2;
    private static final Set<String> TICKS = Set.of("✓", "✔", "√", "/", "x", "✗", "●", "\u00FC", "\uF0FC", "*", "1");

    private static final Set<String> NOES = Set.of("✗", "✘", "❌");

    private static final Set<String> CROSSES = Set.of("x", "✗", "✘", "×", "✕", "☒");

    /** A box with a tick in it, its only group, or an empty one. */
    private static final Pattern BOX = Pattern.compile(
            "([\u2611\u2612\u2705\u25A0\u25FC\u2B1B\uF0FE\uF052\uF053]|[\\[(]\\s*[/xX\u2713\u2714\u221A\u2717\u25CF*\uF0FC]\\s*[\\])])"
                    + "|[\u2610\u25A1\u25A2\u25FB\u2B1C\u25CB\uF0A8\uF0A3\uF06F]|[\\[(][\\s_.]*[\\])]");

    /** Whether a row holds nothing but states of measures, each below a group or a blank cell of the headings above. */
    static boolean areBelow(Grid grid, GridRow upper, GridRow lower, HeadingMatcher matcher) {
        return upper.number() + 1 == lower.number()
                && lower.cells().size() >= FEWEST
                && lower.all(cell -> matcher.stateOf(cell.text()).isPresent()
                        && (!upper.has(cell.column())
                                || grid.isMergedAcross(upper.number(), cell.column())
                                || lower.has(cell.column() + 1)));
    }

    static Map<Integer, Heading> headings(GridRow states, HeadingMatcher matcher) {
        Map<Integer, Heading> headings = new HashMap<>();
        for (GridCell cell : states.cells()) {
            matcher.stateOf(cell.text())
                    .ifPresent(
                            state -> headings.put(cell.column(), Heading.of(Field.STATUS, state, Heading.Match.EXACT)));
        }
        return headings;
    }

    /** The states that stand side by side among other headings of a row; empty where fewer than two do. */
    static Map<Integer, Heading> among(GridRow row, HeadingMatcher matcher) {
        Map<Integer, Heading> states = headings(row, matcher);
        Map<Integer, Heading> beside = new HashMap<>(states);
        beside.keySet().removeIf(column -> !states.containsKey(column - 1) && !states.containsKey(column + 1));
        return beside;
    }

    /** Whether a table has a column for each of several states; "สถานะ" under each year is none. */
    public static boolean areIn(HeadingBlock heading) {
        return heading.list(Field.STATUS).stream()
                        .map(column -> column.heading().known())
                        .distinct()
                        .count()
                >= FEWEST;
    }

    public static boolean isTick(String text) {
        return TICKS.contains(ThaiText.fold(text));
    }

    /** Whether a text is a tick that is a cross, which beside other ticks says no. */
    static boolean isCross(String text) {
        return CROSSES.contains(ThaiText.fold(text));
    }

    /** Whether a text is a cross that says no wherever it stands; an "x" may mark what is chosen. */
    static boolean isNo(String text) {
        return NOES.contains(text.strip());
    }

    static boolean isEmptyBox(String text) {
        Matcher box = BOX.matcher(text.strip());
        return box.matches() && box.group(1) == null;
    }

    /** What a cell says: a tick below a state means that state. */
    public static String meant(String text, TableColumn column, HeadingBlock heading) {
        if (column.field() != Field.STATUS) {
            return text;
        }
        return isTick(text) && areIn(heading) ? column.heading().known() : ofTickedBox(text);
    }

    /** The state behind, or in front of, the only one of several boxes that is ticked; the text as written where none or several are. */
    private static String ofTickedBox(String text) {
        Matcher box = BOX.matcher(text);
        List<String> parts = new ArrayList<>();
        List<Boolean> ticked = new ArrayList<>();
        int end = 0;
        while (box.find()) {
            parts.add(text.substring(end, box.start()).strip());
            ticked.add(box.group(1) != null);
            end = box.end();
        }
        parts.add(text.substring(end).strip());
        int only = ticked.indexOf(true);
        boolean inFront = parts.get(0).isEmpty();
        if (only < 0
                || only != ticked.lastIndexOf(true)
                || inFront == parts.get(ticked.size()).isEmpty()) {
            return text;
        }
        String state = parts.get(inFront ? only + 1 : only);
        return state.isEmpty() ? text : state;
    }
}
