package org.itaconsolidator.read.heading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * One or two rows of headings.
 *
 * @param firstRow number of the first
 * @param lastRow number of the last
 * @param columns those that are known, from left to right
 * @param unknown columns whose heading is not known
 */
public record HeadingBlock(int firstRow, int lastRow, List<TableColumn> columns, List<UnknownColumn> unknown) {
    /** A column whose heading is not known, with the heading as written. */
    public record UnknownColumn(int number, String text, int row) {}

    /** That of rows without headings. */
    public static final HeadingBlock NONE = new HeadingBlock(0, 0, List.of(), List.of());

    public HeadingBlock {
        columns = List.copyOf(columns);
        unknown = List.copyOf(unknown);
    }

    /** The number of its leftmost column, known or not. */
    public int firstColumn() {
        int first = Integer.MAX_VALUE;
        for (TableColumn column : columns) {
            first = Math.min(first, column.number());
        }
        for (UnknownColumn column : unknown) {
            first = Math.min(first, column.number());
        }
        return first == Integer.MAX_VALUE ? 1 : first;
    }

    /** Whether these are the headings of another block once more, in the same columns. */
    public boolean repeats(HeadingBlock other) {
        return texts().equals(other.texts());
    }

    private Map<Integer, String> texts() {
        Map<Integer, String> texts = new HashMap<>();
        columns.forEach(column -> texts.put(column.number(), ThaiText.fold(column.text())));
        unknown.forEach(column -> texts.put(column.number(), ThaiText.fold(column.text())));
        return texts;
    }

    /** The fields that the columns mean. */
    public Set<Field> fields() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (TableColumn column : columns) {
            fields.add(column.heading().field());
        }
        return fields;
    }

    /** The first column of a field. */
    public Optional<TableColumn> find(Field field) {
        for (TableColumn column : columns) {
            if (column.heading().field() == field) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    public List<TableColumn> list(Field field) {
        return columns.stream().filter(c -> c.heading().field() == field).toList();
    }

    public Optional<TableColumn> findAt(int number) {
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

    /** Whether a column has a heading, known or not. */
    public boolean isHeaded(int number) {
        return findAt(number).isPresent() || unknown.stream().anyMatch(column -> column.number() == number);
    }

    /** The block with a column understood that is not known. */
    HeadingBlock with(int number, Heading heading) {
        List<TableColumn> known = new ArrayList<>(columns);
        List<UnknownColumn> rest = new ArrayList<>(unknown);
        rest.removeIf(column ->
                column.number() == number && known.add(new TableColumn(number, heading, column.text(), column.row())));
        known.sort(Comparator.comparingInt(TableColumn::number));
        return new HeadingBlock(firstRow, lastRow, known, rest);
    }

    /** The block with more columns that are not known. */
    HeadingBlock withUnknown(List<UnknownColumn> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<UnknownColumn> all = new ArrayList<>(unknown);
        all.addAll(more);
        all.sort(Comparator.comparingInt(UnknownColumn::number));
        return new HeadingBlock(firstRow, lastRow, columns, all);
    }

    /** The same headings as if they stood right above a row, for rows of another sheet that go on below them. */
    public HeadingBlock above(int row) {
        List<TableColumn> known = columns.stream()
                .map(column -> new TableColumn(column.number(), column.heading(), column.text(), row - 1))
                .toList();
        List<UnknownColumn> rest = unknown.stream()
                .map(column -> new UnknownColumn(column.number(), column.text(), row - 1))
                .toList();
        return new HeadingBlock(row - 1, row - 1, known, rest);
    }

    public HeadingBlock withReadAs(Field field, Field other) {
        List<TableColumn> read = columns.stream()
                .map(column -> column.heading().field() == field
                        ? new TableColumn(column.number(), column.heading().as(other), column.text(), column.row())
                        : column)
                .toList();
        return new HeadingBlock(firstRow, lastRow, read, unknown);
    }

    /** The block with the columns that were taken for a field by their first word among those that are not known. */
    public HeadingBlock withoutTakenByWord(Field field) {
        List<TableColumn> known = new ArrayList<>(columns);
        List<UnknownColumn> more = new ArrayList<>(unknown);
        for (TableColumn column : columns) {
            if (column.heading().field() == field && column.heading().assumed()) {
                known.remove(column);
                more.add(new UnknownColumn(column.number(), column.text(), column.row()));
            }
        }
        more.sort(Comparator.comparingInt(UnknownColumn::number));
        return new HeadingBlock(firstRow, lastRow, known, more);
    }
}
