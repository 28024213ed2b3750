package org.itaconsolidator.report.sheet;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** A sheet that lists things, one per row: a title, notes, then a table with a name that spreadsheet programs know. */
public final class ListSheet<T> {
    private final StreamedWorkbook workbook;
    private final String name;
    private final ReportWords words;
    private final Columns<T> columns;
    private final Collection<T> things;
    private final TableSheet table;
    private Optional<Predicate<T>> printed = Optional.empty();
    private String rest = "";

    /** @param things its rows, which decide the columns; without any it has no headings either */
    public ListSheet(
            StreamedWorkbook workbook,
            ReportWords words,
            String name,
            String title,
            Columns<T> columns,
            Collection<T> things) {
        this.workbook = workbook;
        this.name = name;
        this.words = words;
        this.columns = columns;
        this.things = things;
        table = new TableSheet(workbook, name, words, columns.choose(things));
        table.linesWithin(columns.countPrinted());
        table.tracedFrom(columns.countPrinted());
        table.line(title, Look.TITLE);
    }

    public ListSheet<T> note(String key, Map<String, ?> facts) {
        table.line(words.text(key, facts), Look.NOTE);
        return this;
    }

    /**
     * Prints the things that need action, which stand first, and what has room below them; the first page if there are none.
     *
     * @param others what the paper calls those that it leaves out: a key of the messages {@code list.rest}
     */
    public ListSheet<T> printedFirst(String others, Predicate<T> needed) {
        rest = others;
        printed = Optional.of(needed);
        return this;
    }

    public TableSheet table() {
        return table;
    }

    /**
     * Writes headings and rows, and sets up the page.
     *
     * @param tableName by which formulas and other programs find the table, Latin letters, no other table's
     */
    public void write(String tableName) {
        writeRows(tableName, (thing, row) -> {});
        finish();
    }

    /** Writes headings and rows; reports each thing's row as Excel counts. */
    public void writeRows(String tableName, BiConsumer<T, Integer> each) {
        if (things.isEmpty()) {
            return;
        }
        table.headings();
        for (T thing : things) {
            int row = table.begin();
            workbook.startAt(name, "", row);
            each.accept(thing, row);
            columns.write(thing, table);
            table.end();
        }
        table.nameTable(tableName);
    }

    /** Sets up the page, down to the last printed row. */
    public void finish() {
        if (things.isEmpty()) {
            table.setUpPage(columns.countPrinted(), true);
            return;
        }
        if (!table.fitsOnePage(columns.countPrinted())) {
            printed.ifPresent(needed -> {
                int first = (int) things.stream().takeWhile(needed).count();
                int last = table.lastBeside(columns.countPrinted(), table.headingsRow() + first);
                table.printDownTo(last);
                if (last < table.lastRow()) {
                    int count = last - table.headingsRow();
                    String others = words.text("list.rest." + rest);
                    table.noteBelow(words.text("list.printed", "count", count, "all", things.size(), "rest", others));
                }
            });
        }
        table.setUp(columns.countFrozen(), columns.countPrinted());
        table.fillPages(columns.countPrinted());
    }
}
