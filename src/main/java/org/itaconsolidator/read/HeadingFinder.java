package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.thai.ThaiText;

/**
 * Finds rows of headings in a grid, wherever they stand. Of a heading of two rows the second row counts; the first only
 * for columns that have nothing in the second, because the groups of the upper row need not sit over their columns.
 */
final class HeadingFinder {
    private static final int FEWEST = 2;
    private static final int FEWEST_ACROSS = 3;
    private static final int FEWEST_IN_OTHERS = 3;
    private static final int LONGEST_IN_OTHERS = 60;
    private static final Pattern STARTS_WITH_DIGIT = Pattern.compile("^\\(?\\d");
    private static final Set<Field> OF_A_YEAR = EnumSet.of(Field.SCORE, Field.SELF_SCORE, Field.LEVEL);

    private final HeadingMatcher matcher;
    private final AcrossHeadings across;

    HeadingFinder(HeadingMatcher matcher, AcrossHeadings across) {
        this.matcher = matcher;
        this.across = across;
    }

    /** The block of headings that starts in this row, where one does. */
    Optional<HeadingBlock> find(Grid grid, GridRow row) {
        Map<Integer, Heading> first = headings(row);
        if (!isHeadingRow(row, first) && !(hasOwnTitle(grid, row) && isAnotherTables(row, first))) {
            return Optional.empty();
        }
        Optional<GridRow> below = grid.findRow(row.number() + 1);
        if (below.isPresent()) {
            Map<Integer, Heading> second = headings(below.get());
            if (continuesHeading(grid, row, first, below.get(), second)) {
                second.replaceAll((column, heading) -> inYearAbove(column, heading, row, first));
                return Optional.of(withWords(joined(row, first, below.get(), second)));
            }
        }
        return Optional.of(withWords(joined(row, first, null, Map.of())));
    }

    /** Undeclared headings are understood by their first word where no other column has that field. */
    private HeadingBlock withWords(HeadingBlock block) {
        Map<HeadingBlock.UnknownColumn, Heading> understood = new LinkedHashMap<>();
        Set<Field> taken = EnumSet.noneOf(Field.class);
        Set<Field> twice = block.fields();
        for (HeadingBlock.UnknownColumn column : block.unknown()) {
            matcher.matchByWord(column.text()).ifPresent(heading -> {
                understood.put(column, heading);
                if (!taken.add(heading.field())) {
                    twice.add(heading.field());
                }
            });
        }
        understood.values().removeIf(heading -> twice.contains(heading.field()));
        List<TableColumn> columns = new ArrayList<>(block.columns());
        understood.forEach((column, heading) ->
                columns.add(new TableColumn(column.number(), heading, column.text(), column.row())));
        columns.sort(Comparator.comparingInt(TableColumn::number));
        List<HeadingBlock.UnknownColumn> unknown = new ArrayList<>(block.unknown());
        unknown.removeAll(understood.keySet());
        return new HeadingBlock(block.firstRow(), block.lastRow(), columns, unknown);
    }

    /** Whether lines of text that stand apart from the table above begin something new here. */
    private static boolean hasOwnTitle(Grid grid, GridRow row) {
        Optional<GridRow> above = grid.findRowAbove(row.number());
        int top = row.number();
        while (above.isPresent() && above.get().cells().size() == 1) {
            top = above.get().number();
            above = grid.findRowAbove(top);
        }
        return top < row.number() && above.isPresent() && above.get().number() < top - 1;
    }

    /** Whether a row below a title of its own is one of short texts, a heading that is known among them. */
    private boolean isAnotherTables(GridRow row, Map<Integer, Heading> known) {
        boolean someKnown = known.values().stream().anyMatch(Heading::exact)
                || row.cells().stream().anyMatch(cell -> matcher.isForeign(cell.text()));
        return someKnown
                && row.cells().size() >= FEWEST_IN_OTHERS
                && row.cells().stream()
                        .allMatch(cell -> cell.value() instanceof CellValue.Text
                                && cell.text().length() <= LONGEST_IN_OTHERS
                                && !STARTS_WITH_DIGIT
                                        .matcher(ThaiText.fold(cell.text()))
                                        .find());
    }

    /** A score or level under a year that stands over a group of columns is of that year. */
    private static Heading inYearAbove(int column, Heading heading, GridRow upper, Map<Integer, Heading> first) {
        boolean open = heading.year().isEmpty() && OF_A_YEAR.contains(heading.field());
        Optional<GridCell> group =
                upper.cells().stream().filter(cell -> cell.column() <= column).reduce((left, right) -> right);
        return group.map(GridCell::column)
                .map(first::get)
                .filter(above -> open && above.field() == Field.SCORE)
                .flatMap(Heading::year)
                .map(heading::in)
                .orElse(heading);
    }

    private Map<Integer, Heading> headings(GridRow row) {
        Map<Integer, Heading> known = new HashMap<>();
        for (GridCell cell : row.cells()) {
            boolean canBe = cell.value() instanceof CellValue.Text || cell.value() instanceof CellValue.Num;
            if (canBe) {
                matcher.match(cell.text()).ifPresent(heading -> known.put(cell.column(), heading));
            }
        }
        Map<Integer, Heading> acrossRow = across.match(row);
        if (acrossRow.values().stream()
                                .filter(h -> h.indicator().isPresent())
                                .map(h -> h.indicator().getAsInt())
                                .distinct()
                                .count()
                        >= FEWEST_ACROSS
                || isFiguresByYear(known, acrossRow)) {
            acrossRow.forEach(known::put);
        }
        return known;
    }

    /** Whether the row heads instruments' scores and totals with the years down: no indicator stands among them. */
    private static boolean isFiguresByYear(Map<Integer, Heading> known, Map<Integer, Heading> acrossRow) {
        boolean years = known.values().stream().anyMatch(h -> h.field() == Field.FISCAL_YEAR);
        long figures = acrossRow.values().stream()
                .flatMap(h -> h.figure().stream())
                .distinct()
                .count();
        return years && figures >= FEWEST;
    }

    private boolean isHeadingRow(GridRow row, Map<Integer, Heading> known) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        known.values().forEach(heading -> fields.add(heading.field()));
        boolean indicatorsAcross =
                known.values().stream().filter(h -> h.indicator().isPresent()).count() >= FEWEST_ACROSS;
        boolean yearsOnly = fields.equals(EnumSet.of(Field.SCORE))
                && known.values().stream().allMatch(h -> h.year().isPresent())
                && known.size() == row.cells().size()
                && known.size() >= FEWEST;
        boolean enough =
                fields.size() >= FEWEST && known.size() * 2 >= row.cells().size();
        long foreign = row.cells().stream()
                .filter(cell -> matcher.isForeign(cell.text()))
                .count();
        boolean otherSystem = foreign > 0
                && foreign + fields.size() >= FEWEST
                && (foreign + known.size()) * 2 >= row.cells().size();
        boolean someExact = known.values().stream().anyMatch(Heading::exact);
        return indicatorsAcross || otherSystem || someExact && (enough || yearsOnly);
    }

    private static boolean continuesHeading(
            Grid grid, GridRow upper, Map<Integer, Heading> first, GridRow lower, Map<Integer, Heading> second) {
        if (second.isEmpty() || repeats(first, second)) {
            return false;
        }
        boolean mostlyHeadings = second.size() * 10 >= lower.cells().size() * 7;
        boolean mergedAbove = first.keySet().stream()
                .anyMatch(column ->
                        grid.findMergeFromAbove(lower.number(), column).isPresent());
        boolean groupAbove = lower.cells().stream()
                .anyMatch(cell -> second.containsKey(cell.column()) && first.containsKey(cell.column())
                        || upper.find(cell.column()).isEmpty());
        return mostlyHeadings && (second.size() >= FEWEST || mergedAbove || groupAbove);
    }

    private static boolean repeats(Map<Integer, Heading> first, Map<Integer, Heading> second) {
        return second.keySet().containsAll(first.keySet())
                && first.entrySet().stream()
                        .allMatch(e -> second.get(e.getKey())
                                .field()
                                .equals(e.getValue().field()))
                && first.values().stream().allMatch(h -> h.year().isEmpty())
                && second.values().stream().allMatch(h -> h.year().isEmpty());
    }

    private static HeadingBlock joined(
            GridRow upper, Map<Integer, Heading> first, GridRow lower, Map<Integer, Heading> second) {
        Map<Integer, TableColumn> columns = new TreeMap<>();
        List<HeadingBlock.UnknownColumn> unknown = new ArrayList<>();
        if (lower != null) {
            collect(lower, second, columns, unknown);
        }
        Set<Integer> taken = new java.util.HashSet<>(columns.keySet());
        unknown.forEach(column -> taken.add(column.number()));
        List<HeadingBlock.UnknownColumn> unknownAbove = new ArrayList<>();
        Map<Integer, TableColumn> above = new TreeMap<>();
        collect(upper, first, above, unknownAbove);
        above.forEach((number, column) -> {
            if (!taken.contains(number)) {
                columns.put(number, column);
            }
        });
        // A group over other columns is not a column itself; one with nothing known below it is.
        unknownAbove.stream().filter(column -> !taken.contains(column.number())).forEach(unknown::add);
        unknown.sort(Comparator.comparingInt(HeadingBlock.UnknownColumn::number));
        int last = lower == null ? upper.number() : lower.number();
        return new HeadingBlock(upper.number(), last, List.copyOf(columns.values()), unknown);
    }

    private static void collect(
            GridRow row,
            Map<Integer, Heading> known,
            Map<Integer, TableColumn> columns,
            List<HeadingBlock.UnknownColumn> unknown) {
        for (GridCell cell : row.cells()) {
            Heading heading = known.get(cell.column());
            if (heading == null) {
                unknown.add(new HeadingBlock.UnknownColumn(cell.column(), cell.text(), row.number()));
            } else {
                columns.put(cell.column(), new TableColumn(cell.column(), heading, cell.text(), row.number()));
            }
        }
    }

    /** Names of indicators, instruments and totals as headings of columns: tables with the years down their rows. */
    @FunctionalInterface
    interface AcrossHeadings {
        Map<Integer, Heading> match(GridRow row);
    }

    /** A heading that names an indicator. */
    static Heading indicator(int number, String text) {
        return new Heading(
                Field.SCORE, text, Heading.Match.EXACT, Optional.empty(), OptionalInt.of(number), Optional.empty());
    }
}
