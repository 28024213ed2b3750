package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.ColumnSpan;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.HeadingFinder;

/**
 * Cuts a sheet on which tables stand side by side into parts, band by band from top to bottom and in each band from left to
 * right, so that no cell is taken for a row of the table beside it. Tables are side by side where each has headings of its
 * own: in one row with the same key, such as two columns of indicators, or further down beside rows of another table.
 */
final class SideBySide {
    private final Grid grid;
    private final TableHeads heads;
    private final List<GridRow> rows;
    private final List<Band> bands = new ArrayList<>();

    private SideBySide(Grid grid, HeadingFinder finder) {
        this.grid = grid;
        this.heads = new TableHeads(grid, finder);
        this.rows = grid.listRows();
    }

    /** A table's columns and the row where its headings begin. */
    private record Table(ColumnSpan columns, int headingRow) {}

    /** Rows in which the same tables stand side by side. */
    private static final class Band {
        private final int start;
        private final List<Table> tables;

        private Band(int start, List<Table> tables) {
            this.start = start;
            this.tables = new ArrayList<>(tables);
        }

        private List<Table> overlapping(ColumnSpan columns) {
            return tables.stream()
                    .filter(table -> table.columns().overlaps(columns))
                    .toList();
        }

        private int firstHeadingRow() {
            return tables.stream().mapToInt(Table::headingRow).min().orElse(start);
        }
    }

    /** The parts of a sheet in their order; the whole sheet where no tables stand side by side. */
    static List<SheetPart> cut(Grid grid, HeadingFinder finder) {
        SideBySide sheet = new SideBySide(grid, finder);
        sheet.findBands();
        boolean any = sheet.bands.stream().anyMatch(band -> band.tables.size() > 1);
        return any ? sheet.listParts() : List.of(SheetPart.whole(grid));
    }

    private void findBands() {
        bands.add(new Band(0, List.of()));
        for (GridRow row : rows) {
            List<ColumnSpan> found = heads.find(row, columnsOf(last()));
            if (!found.isEmpty()) {
                take(
                        row,
                        found.stream()
                                .map(columns -> new Table(columns, row.number()))
                                .toList());
            }
        }
    }

    private void take(GridRow row, List<Table> found) {
        Band band = last();
        if (band.tables.isEmpty()) {
            band.tables.addAll(found);
        } else if (found.stream().allMatch(table -> isBeside(table, band))) {
            band.tables.addAll(found);
        } else if (found.size() > 1 || band.tables.size() > 1 && !goesOn(found.get(0), band)) {
            bands.add(new Band(startWithTitles(row), found));
        } else if (band.tables.size() == 1) {
            band.tables.set(0, found.get(0));
        }
    }

    /** Whether a table repeats its headings in the columns of one that is there. */
    private static boolean goesOn(Table table, Band band) {
        return band.overlapping(table.columns()).size() == 1;
    }

    /** Whether a table begins beside rows of others. */
    private boolean isBeside(Table table, Band band) {
        if (!band.overlapping(table.columns()).isEmpty()) {
            return false;
        }
        int bottom = table.headingRow();
        while (grid.findRow(bottom + 1)
                .filter(row -> holds(row, table.columns()))
                .isPresent()) {
            bottom++;
        }
        int lowest = bottom;
        return rows.stream()
                .filter(row -> row.number() >= table.headingRow() && row.number() <= lowest)
                .anyMatch(row -> band.tables.stream().anyMatch(other -> holds(row, other.columns())));
    }

    private static boolean holds(GridRow row, ColumnSpan columns) {
        return row.cells().stream().anyMatch(cell -> columns.contains(cell.column()));
    }

    /** Where a band begins: with the lines of text directly above its headings. */
    private int startWithTitles(GridRow heading) {
        int start = heading.number();
        boolean title = true;
        while (title) {
            int below = start;
            title = grid.findRowAbove(below)
                    .filter(row -> row.number() >= below - 2)
                    .filter(this::isTitles)
                    .isPresent();
            start = title ? grid.findRowAbove(below).orElseThrow().number() : start;
        }
        return start;
    }

    /** Whether a row holds but one text for each table at most, at its left edge or merged over it. */
    private boolean isTitles(GridRow row) {
        return row.cells().stream()
                .allMatch(cell -> cell.value() instanceof CellValue.Text
                        && (grid.isMergedAcross(row.number(), cell.column())
                                || last().tables.stream()
                                        .anyMatch(table -> table.columns().first() == cell.column())));
    }

    private Band last() {
        return bands.get(bands.size() - 1);
    }

    private static List<ColumnSpan> columnsOf(Band band) {
        return band.tables.stream().map(Table::columns).toList();
    }

    private List<SheetPart> listParts() {
        List<SheetPart> parts = new ArrayList<>();
        List<GridRow> titles = List.of();
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            int end = i + 1 < bands.size() ? bands.get(i + 1).start : Integer.MAX_VALUE;
            List<GridRow> inBand = rows.stream()
                    .filter(row -> row.number() >= band.start && row.number() < end)
                    .toList();
            List<ColumnSpan> columns = columns(band, inBand);
            List<GridRow> shared = inBand.stream()
                    .filter(row -> row.number() < band.firstHeadingRow() && isShared(row, columns))
                    .toList();
            List<List<GridRow>> above = i == 0 ? List.of(shared) : List.of(titles, shared);
            titles = i == 0 ? shared : titles;
            for (int k = 0; k < columns.size(); k++) {
                parts.add(part(band, inBand, columns.get(k), shared, above, i == 0 && k == 0));
            }
        }
        return parts;
    }

    private SheetPart part(
            Band band,
            List<GridRow> inBand,
            ColumnSpan columns,
            List<GridRow> shared,
            List<List<GridRow>> above,
            boolean first) {
        List<GridRow> cut = inBand.stream()
                .map(row -> row.within(columns))
                .filter(row -> !row.cells().isEmpty())
                .toList();
        List<Integer> sharedRows = shared.stream().map(GridRow::number).toList();
        int heading = band.tables.stream()
                .filter(table -> table.columns().overlaps(columns))
                .mapToInt(Table::headingRow)
                .min()
                .orElseThrow();
        List<GridRow> own = cut.stream()
                .filter(row -> row.number() < heading && !sharedRows.contains(row.number()))
                .toList();
        List<List<GridRow>> titles = new ArrayList<>(above);
        titles.add(own);
        return new SheetPart(grid, grid.part(cut), titles, first, List.of());
    }

    /** Whether a title holds for all tables: it begins at the left, nothing stands beside it, nor is it merged over one. */
    private boolean isShared(GridRow row, List<ColumnSpan> columns) {
        if (columns.size() == 1) {
            return true;
        }
        ColumnSpan leftmost = columns.get(0);
        return row.cells().stream()
                .allMatch(cell -> leftmost.contains(cell.column())
                        && !(grid.isMergedAcross(row.number(), cell.column())
                                && leftmost.contains(grid.lastColumnOf(row.number(), cell.column()))));
    }

    /** The columns of each table, with those beside it that have no heading of their own. */
    private static List<ColumnSpan> columns(Band band, List<GridRow> inBand) {
        TreeSet<Integer> filled = new TreeSet<>();
        inBand.stream()
                .filter(row -> row.number() >= band.firstHeadingRow())
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> filled.add(cell.column()));
        List<ColumnSpan> tables = band.tables.stream()
                .map(Table::columns)
                .sorted(Comparator.comparingInt(ColumnSpan::first))
                .toList();
        List<ColumnSpan> columns = new ArrayList<>();
        int first = 1;
        for (int i = 0; i < tables.size(); i++) {
            boolean more = i + 1 < tables.size();
            int next = more ? begin(tables.get(i), tables.get(i + 1), filled) : Integer.MAX_VALUE;
            columns.add(new ColumnSpan(first, next - 1));
            first = next;
        }
        return columns;
    }

    /** The first column of a table: that of its first heading, or further left of columns that hold something. */
    private static int begin(ColumnSpan left, ColumnSpan right, TreeSet<Integer> filled) {
        int first = right.first();
        while (filled.contains(first - 1) && first - 1 > left.last()) {
            first--;
        }
        return first - 1 > left.last() ? first : right.first();
    }
}
