package org.itaconsolidator.report.sheet;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.report.sheet.TableSheet.Column;

/** The columns of a table as they are declared, one after the other, with headings from the message file. */
public final class ColumnList {
    private final ReportWords words;
    private final String prefix;
    private final List<Column> columns = new ArrayList<>();

    /** @param prefix of the headings' keys, such as {@code column.} */
    public ColumnList(ReportWords words, String prefix) {
        this.words = words;
        this.prefix = prefix;
    }

    /** Adds columns of the same width in characters. */
    public ColumnList add(int width, String... keys) {
        for (String key : keys) {
            columns.add(new Column(words.text(prefix + key), width));
        }
        return this;
    }

    public ColumnList named(int width, String heading) {
        columns.add(new Column(heading, width));
        return this;
    }

    public ColumnList source() {
        columns.add(new Column(words.text("column.file"), 46));
        columns.add(new Column(words.text("column.sheet"), 18));
        columns.add(new Column(words.text("column.cell"), 9));
        return this;
    }

    public int size() {
        return columns.size();
    }

    public List<Column> all() {
        return List.copyOf(columns);
    }
}
