package org.itaconsolidator.read.heading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * One or two rows of headings.
 *
 * @param firstRow number of the first
 * @param lastRow number of the last
 * @param columns those that are known, from left to right
 * @param unknown columns whose heading is not known
 */
public record HeadingBlock(int firstRow, int lastRow, List<TableColumn> columns, List<TableColumn> unknown) {
    /** The headings of rows that have none. */
    public static final HeadingBlock NONE = new HeadingBlock(0, 0, List.of(), List.of());

    public HeadingBlock {
        columns = sorted(columns);
        unknown = sorted(unknown);
    }

    private static List<TableColumn> sorted(List<TableColumn> columns) {
        List<TableColumn> sorted = new ArrayList<>(columns);
        sorted.sort(Comparator.comparingInt(TableColumn::number));
        return List.copyOf(sorted);
    }

    public List<TableColumn> all() {
        List<TableColumn> all = new ArrayList<>(columns);
        all.addAll(unknown);
        return all;
    }

    public int firstColumn() {
        int known = columns.isEmpty() ? Integer.MAX_VALUE : columns.get(0).number();
        int other = unknown.isEmpty() ? Integer.MAX_VALUE : unknown.get(0).number();
        int first = Math.min(known, other);
        return first == Integer.MAX_VALUE ? 1 : first;
    }

    /** A heading of measures as it is compared: however its line is broken, and with or without what it adds in brackets at its end. */
    public static String label(String text) {
        String folded = ThaiText.fold(text);
        int bracket = folded.endsWith(")") ? folded.lastIndexOf('(') : -1;
        return bracket > 0 ? folded.substring(0, bracket) : folded;
    }

    /** Whether these are the headings of another block once more, in the same columns. */
    public boolean repeats(HeadingBlock other) {
        return texts().equals(other.texts());
    }

    /** Whether a row is these headings once more, and nothing else. */
    public boolean isRepeatedBy(GridRow row) {
        return row.size() > 1 && row.all(cell -> isTextOf(columns, cell) || isTextOf(unknown, cell));
    }

    private static boolean isTextOf(List<TableColumn> columns, GridCell cell) {
        return columns.stream()
                .filter(column -> column.number() == cell.column())
                .findFirst()
                .filter(column -> ThaiText.fold(column.text()).equals(ThaiText.fold(cell.text())))
                .isPresent();
    }

    /** Whether a row is one of these. */
    public boolean holds(int row) {
        return firstRow <= row && row <= lastRow;
    }

    /** Whether most cells of a row are headings as these, in whichever columns. */
    public boolean isMostly(GridRow row) {
        Set<String> labels = new HashSet<>();
        all().forEach(column -> labels.add(label(column.text())));
        long same = row.where(cell -> labels.contains(label(cell.text()))).count();
        return same > 1 && same * 2 > row.size();
    }

    private Map<Integer, String> texts() {
        Map<Integer, String> texts = new HashMap<>();
        all().forEach(column -> texts.put(column.number(), ThaiText.fold(column.text())));
        return texts;
    }

    public Set<Field> fields() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (TableColumn column : columns) {
            fields.add(column.field());
        }
        return fields;
    }

    Map<Field, Integer> places() {
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        columns.forEach(column -> places.putIfAbsent(column.field(), column.number()));
        return places;
    }

    public Optional<TableColumn> find(Field field) {
        for (TableColumn column : columns) {
            if (column.field() == field) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    public boolean has(Field field) {
        return find(field).isPresent();
    }

    public List<TableColumn> list(Field field) {
        return columns.stream().filter(c -> c.field() == field).toList();
    }

    public Optional<TableColumn> findAt(int number) {
        return find(columns, number);
    }

    private static Optional<TableColumn> find(List<TableColumn> columns, int number) {
        int low = 0;
        int high = columns.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (columns.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < columns.size() && columns.get(low).number() == number
                ? Optional.of(columns.get(low))
                : Optional.empty();
    }

    /** Whether a column is known as that of a field. */
    public boolean hasAt(int number, Field field) {
        return findAt(number).filter(column -> column.field() == field).isPresent();
    }

    public boolean hasAt(int number, Set<Field> fields) {
        return findAt(number).filter(column -> fields.contains(column.field())).isPresent();
    }

    public Optional<TableColumn> findUnknown(int number) {
        return find(unknown, number);
    }

    public boolean isHeaded(int number) {
        return findAt(number).isPresent() || findUnknown(number).isPresent();
    }

    HeadingBlock with(TableColumn column) {
        List<TableColumn> known = new ArrayList<>(columns);
        known.add(column);
        return new HeadingBlock(firstRow, lastRow, known, unknown);
    }

    /** The block with what some of the columns that are not known were understood as. */
    HeadingBlock with(Map<TableColumn, Heading> understood) {
        if (understood.isEmpty()) {
            return this;
        }
        List<TableColumn> known = new ArrayList<>(columns);
        List<TableColumn> rest = new ArrayList<>(unknown);
        rest.removeAll(understood.keySet());
        understood.forEach((column, heading) -> known.add(column.as(heading)));
        return new HeadingBlock(firstRow, lastRow, known, rest);
    }

    /** The block with its unknown headings understood as in another block with the same columns, unless a column here already is that field. */
    public HeadingBlock understoodAs(HeadingBlock same) {
        Map<TableColumn, Heading> understood = new HashMap<>();
        for (TableColumn column : unknown) {
            same.findAt(column.number())
                    .map(TableColumn::heading)
                    .filter(heading -> find(heading.field()).isEmpty())
                    .ifPresent(heading -> understood.put(column, heading));
        }
        return with(understood);
    }

    HeadingBlock withUnknown(List<TableColumn> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<TableColumn> rest = new ArrayList<>(unknown);
        rest.addAll(more);
        return new HeadingBlock(firstRow, lastRow, columns, rest);
    }

    /** The same headings as if they stood right above a row, for rows of another sheet that go on below them. */
    public HeadingBlock above(int row) {
        return new HeadingBlock(
                row - 1,
                row - 1,
                columns.stream().map(column -> column.at(row - 1)).toList(),
                unknown.stream().map(column -> column.at(row - 1)).toList());
    }

    public HeadingBlock withReadAs(Field field, Field other) {
        return with(
                column -> column.field() == field ? column.as(column.heading().as(other)) : column);
    }

    /** The block with this column read as that field, whether it was known or not. */
    public HeadingBlock withReadAs(TableColumn column, Field field) {
        HeadingBlock open = columns.contains(column) ? without(List.of(column)) : this;
        return open.with(Map.of(
                open.findUnknown(column.number()).orElseThrow(),
                Heading.of(field, column.text(), Heading.Match.BY_CONTENT)));
    }

    HeadingBlock with(UnaryOperator<TableColumn> read) {
        List<TableColumn> known = new ArrayList<>(columns);
        known.replaceAll(read);
        return new HeadingBlock(firstRow, lastRow, known, unknown);
    }

    /** The block with some of its columns among those that are not known. */
    public HeadingBlock without(List<TableColumn> others) {
        List<TableColumn> known = new ArrayList<>(columns);
        known.removeAll(others);
        return new HeadingBlock(firstRow, lastRow, known, unknown)
                .withUnknown(others.stream().map(column -> column.as(null)).toList());
    }

    public boolean hasFigure(ReportedFigure.Kind kind) {
        return columns.stream().anyMatch(column -> column.heading().figure().equals(Optional.of(kind)));
    }
}
