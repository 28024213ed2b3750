package org.itaconsolidator.model.paper;

import java.util.List;

/**
 * A table of a published document as data: what becomes a sheet, a CSV file and a list in JSON.
 *
 * @param key its stable name in JSON
 * @param title its name for people
 * @param rows a value for each column: a text, an Integer, a BigDecimal or a LocalDate; {@code ""} for a blank, which is not 0
 */
public record PaperSheet(String key, String title, List<Column> columns, List<List<Object>> rows) {
    /** Copies the lists and checks that every row has a value for every column. */
    public PaperSheet {
        columns = List.copyOf(columns);
        rows = rows.stream().<List<Object>>map(List::copyOf).toList();
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + key + " has " + row.size() + " values for " + columns.size() + " columns");
            }
        }
    }

    /**
     * @param key its stable name in JSON
     * @param width in characters
     * @param printed whether it is on paper; others, for programs and for tracing, are beside the page
     */
    public record Column(String key, String heading, int width, boolean printed) {
        public Column(String key, String heading, int width) {
            this(key, heading, width, true);
        }
    }
}
