package org.itaconsolidator.read.book;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A row with content.
 *
 * @param number as Excel shows it, from 1
 * @param hidden hidden or filtered away
 * @param cells from left to right
 * @param bound counts how often its cells are looked at, with those of the whole workbook
 */
public record GridRow(int number, boolean hidden, List<GridCell> cells, WorkbookBound bound) {
    public GridRow {
        cells = List.copyOf(cells);
    }

    @Override
    public List<GridCell> cells() {
        bound.visit(cells.size());
        return cells;
    }

    public int size() {
        return cells.size();
    }

    /** The cell at a place, from 0. */
    public GridCell get(int place) {
        bound.visit(1);
        return cells.get(place);
    }

    public GridCell first() {
        return get(0);
    }

    public GridCell last() {
        return get(cells.size() - 1);
    }

    public Optional<GridCell> find(int column) {
        bound.visit(1);
        int at = firstFrom(column);
        return at < cells.size() && cells.get(at).column() == column ? Optional.of(cells.get(at)) : Optional.empty();
    }

    public boolean has(int column) {
        return find(column).isPresent();
    }

    /** The place of the first cell in a column or right of it. */
    private int firstFrom(int column) {
        int low = 0;
        int high = cells.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cells.get(middle).column() < column) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public Optional<GridCell> findAtOrLeftOf(int column) {
        int at = firstFrom(column + 1) - 1;
        return at < 0 ? Optional.empty() : Optional.of(get(at));
    }

    /** The text of a column's cell, {@code ""} for none. */
    public String text(int column) {
        return find(column).map(GridCell::text).orElse("");
    }

    public Stream<String> texts() {
        return cells().stream().map(GridCell::text);
    }

    public Stream<GridCell> where(Predicate<GridCell> is) {
        return cells().stream().filter(is);
    }

    public boolean any(Predicate<GridCell> is) {
        return cells().stream().anyMatch(is);
    }

    public boolean all(Predicate<GridCell> is) {
        return cells().stream().allMatch(is);
    }

    public boolean none(Predicate<GridCell> is) {
        return cells().stream().noneMatch(is);
    }

    /** Whether it is a title line of labels, each with its value beside it: "จังหวัด: | น่าน", "ปีงบประมาณ : | ๒๕๖๗ | ผู้จัดทำ : | กองคลัง". */
    public boolean isOfLabels() {
        for (int i = 0; i < cells.size(); i++) {
            if (get(i).text().stripTrailing().endsWith(":") != (i % 2 == 0)) {
                return false;
            }
        }
        return cells.size() % 2 == 0;
    }

    public GridRow at(int other) {
        return new GridRow(other, hidden, cells, bound);
    }

    public GridRow with(List<GridCell> others) {
        return new GridRow(number, hidden, others, bound);
    }

    /** The same row with a cell more, right of all. */
    public GridRow with(GridCell more) {
        return with(Stream.concat(cells.stream(), Stream.of(more)).toList());
    }

    public GridRow within(ColumnSpan columns) {
        int from = firstFrom(columns.first());
        int to = columns.last() == Integer.MAX_VALUE ? cells.size() : firstFrom(columns.last() + 1);
        bound.visit(to - from);
        return with(cells.subList(from, Math.max(from, to)));
    }
}
