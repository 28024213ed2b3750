package org.itaconsolidator.store.row;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.store.row.ComparedRows.ComparedRow.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the content of a submission as rows that can be compared with those of another. */
public final class ComparedRows {
    /** The kind of row that tells the source of a year's scores. */
    public static final String SOURCE = "source";

    private static final String FIGURE = "figure";
    private static final String SCORE = "score ";
    private static final String AT = "!";
    private static final Map<Field, String> CHECKLIST = Map.of(
            Field.ITEM, "item",
            Field.RESPONSIBLE, "owner",
            Field.URL, "url",
            Field.SELF_SCORE, "self_score",
            Field.DATE, "date");

    public static List<ComparedRow> of(JdbcClient sql, long id) {
        List<ComparedRow> rows = new ArrayList<>();
        rows.addAll(figures(sql, id, """
                SELECT 'score ' || fiscal_year || ' ' || indicator AS field, source, score AS number, NULL AS text, sheet, row, col
                FROM score_reading WHERE submission_id = ? ORDER BY reading_id
                """));
        rows.addAll(figures(sql, id, """
                SELECT lower(kind) || ' ' || fiscal_year AS field, source, value AS number, text, sheet, row, col
                FROM reported_figure WHERE submission_id = ? ORDER BY figure_id
                """));
        rows.addAll(sources(sql, id));
        rows.addAll(measures(sql, id));
        rows.addAll(analysis(sql, id));
        rows.addAll(checklist(sql, id));
        return rows;
    }

    private static List<ComparedRow> figures(JdbcClient sql, long id, String question) {
        return sql.sql(question)
                .param(id)
                .query((rs, n) -> {
                    CellRef at = new CellRef(rs.getString("sheet"), rs.getInt("row"), rs.getInt("col"));
                    Text text = figure(rs, at);
                    String field = rs.getString("field");
                    return new ComparedRow(
                            id,
                            Form.SCORES,
                            FIGURE,
                            field + rs.getString("source"),
                            at.toString(),
                            Map.of(field, text));
                })
                .list();
    }

    private static Text figure(ResultSet rs, CellRef at) throws SQLException {
        String number = rs.getString("number");
        return number == null
                ? new Text(at.sheet(), at.a1(), rs.getString("text"))
                : Text.ofNumber(at.sheet(), at.a1(), number);
    }

    /** The source of each year's scores, placed at the first of them, because most forms have no cell for it. */
    private static List<ComparedRow> sources(JdbcClient sql, long id) {
        return sql.sql("""
                SELECT 'source ' || fiscal_year AS field, source, sheet, row, col, min(reading_id) AS first
                FROM score_reading WHERE submission_id = ? GROUP BY fiscal_year, source ORDER BY first
                """)
                .param(id)
                .query((rs, n) -> {
                    CellRef at = new CellRef(rs.getString("sheet"), rs.getInt("row"), rs.getInt("col"));
                    String field = rs.getString("field");
                    Text text = new Text(at.sheet(), at.a1(), rs.getString("source"));
                    return new ComparedRow(id, Form.SCORES, SOURCE, field, field, Map.of(field, text));
                })
                .list();
    }

    private static List<ComparedRow> measures(JdbcClient sql, long id) {
        Map<Long, Map<String, Text>> texts = new LinkedHashMap<>();
        Map<Long, Form> forms = new HashMap<>();
        Map<Long, String> places = new HashMap<>();
        sql.sql("""
                     SELECT m.*, c.key AS field, c.value AS place FROM measure m, json_each(m.cells) c
                     WHERE m.submission_id = ? ORDER BY m.measure_id, c.id
                     """).param(id).query(rs -> {
            String field = rs.getString("field");
            String words = rs.getString(MeasureTextColumns.column(Field.ofCode(field)));
            String place = rs.getString("place");
            int at = place.lastIndexOf(AT);
            if (words != null && at >= 0) {
                forms.put(rs.getLong("measure_id"), Coded.of(Form.class, rs.getString("form")));
                places.put(rs.getLong("measure_id"), ComparedRow.rowOf(rs.getString("sheet"), rs.getString("cell")));
                texts.computeIfAbsent(rs.getLong("measure_id"), any -> new LinkedHashMap<>())
                        .put(field, new Text(place.substring(0, at), place.substring(at + 1), words));
            }
        });
        List<ComparedRow> rows = new ArrayList<>();
        texts.forEach((measure, each) ->
                rows.add(new ComparedRow(id, forms.get(measure), "measure", about(each), places.get(measure), each)));
        return rows;
    }

    /** What a measure is about: its text, or its issue where the form has no measure column. */
    private static String about(Map<String, Text> texts) {
        Text measure = texts.getOrDefault(Field.MEASURE.code(), texts.get(Field.ISSUE.code()));
        return measure == null ? "" : measure.words();
    }

    private static List<ComparedRow> analysis(JdbcClient sql, long id) {
        return sql.sql("SELECT * FROM analysis WHERE submission_id = ? ORDER BY analysis_id")
                .param(id)
                .query((rs, n) -> {
                    String kind = rs.getString("kind");
                    String place = rs.getString("sheet") + AT + rs.getString("cell");
                    Map<String, Text> texts =
                            texts(rs, Map.of(Field.INDICATOR, "indicator_text", Field.ITEM, "item_text"));
                    texts.put(kind, new Text(rs.getString("sheet"), rs.getString("cell"), rs.getString("text")));
                    String about = kind + ColumnValues.orEmpty(rs.getString("indicator")) + rs.getString("item");
                    return new ComparedRow(id, Form.ANALYSIS, "analysis", about, place, texts);
                })
                .list();
    }

    private static List<ComparedRow> checklist(JdbcClient sql, long id) {
        return sql.sql("""
                     SELECT * FROM oit_item WHERE submission_id = ? AND item <> '' ORDER BY oit_item_id
                     """)
                .param(id)
                .query((rs, n) -> new ComparedRow(
                        id,
                        Form.OIT_CHECKLIST,
                        "oit-item",
                        rs.getString("item"),
                        ComparedRow.rowOf(rs.getString("sheet"), rs.getString("cell")),
                        texts(rs, CHECKLIST)))
                .list();
    }

    /** The texts of a row, each at its own cell, or at the row's where that is unknown. */
    private static Map<String, Text> texts(ResultSet rs, Map<Field, String> columns) throws SQLException {
        Map<Field, CellRef> cells = MeasureTextColumns.cellsByField(rs.getString("cells"));
        Map<String, Text> texts = new LinkedHashMap<>();
        for (Map.Entry<Field, String> column : columns.entrySet()) {
            String words = ColumnValues.orEmpty(rs.getString(column.getValue()));
            if (!words.isEmpty()) {
                CellRef at = cells.getOrDefault(
                        column.getKey(), ColumnValues.cell(rs.getString("sheet"), rs.getString("cell")));
                texts.put(column.getKey().code(), new Text(at.sheet(), at.a1(), words));
            }
        }
        return texts;
    }

    /**
     * Rows before and after, paired: first those that are the same wherever they stand, then those about the same thing, then
     * those in the same place.
     *
     * @param changed old rows with their new ones
     * @param gone old rows without a new one
     * @param come new rows without an old one
     */
    public record RowPairs(Map<ComparedRow, ComparedRow> changed, List<ComparedRow> gone, List<ComparedRow> come) {

        public static RowPairs of(List<ComparedRow> before, List<ComparedRow> after) {
            RowPairs rows = new RowPairs(new LinkedHashMap<>(), new ArrayList<>(before), new ArrayList<>(after));
            rows.match(row -> List.of(row.place(), row.words()));
            rows.match(row -> List.of(row.words()));
            rows.changed.clear();
            rows.match(row -> row.about().isEmpty() ? List.of() : List.of(row.about(), row.place()));
            rows.match(row -> row.about().isEmpty() ? List.of() : List.of(row.about()));
            rows.match(row -> List.of(row.place()));
            return rows;
        }

        /** Pairs each new row with the first old one of its kind and key; empty keys have no pair. */
        private void match(Function<ComparedRow, List<Object>> key) {
            Map<List<Object>, Deque<ComparedRow>> left = new HashMap<>();
            gone.forEach(old -> left.computeIfAbsent(List.of(old.kind(), key.apply(old)), any -> new ArrayDeque<>())
                    .add(old));
            Set<ComparedRow> matched = Collections.newSetFromMap(new IdentityHashMap<>());
            come.removeIf(now -> {
                List<Object> mine = key.apply(now);
                ComparedRow old = mine.isEmpty()
                        ? null
                        : left.getOrDefault(List.of(now.kind(), mine), new ArrayDeque<>())
                                .poll();
                if (old != null) {
                    changed.put(old, now);
                    matched.add(old);
                }
                return old != null;
            });
            gone.removeIf(matched::contains);
        }
    }

    /**
     * A stored row as it is compared with that of another delivery.
     *
     * @param kind figure, source, measure, analysis or oit-item: only rows of a kind are compared
     * @param about the same for the same row before and after, {@code ""} if nothing identifies it
     * @param place where the row stands: sheet and row, of a figure its cell
     * @param texts by field; these may change
     */
    public record ComparedRow(
            long submissionId, Form form, String kind, String about, String place, Map<String, Text> texts) {

        /**
         * A text and where it stands.
         *
         * @param meant what is compared: 86.20, typed as a text, is the number 86.2 of the form that was handed out
         */
        public record Text(String sheet, String cell, String words, String meant) {
            public Text(String sheet, String cell, String words) {
                this(sheet, cell, words, words);
            }

            static Text ofNumber(String sheet, String cell, String number) {
                return new Text(
                        sheet,
                        cell,
                        number,
                        new BigDecimal(number).stripTrailingZeros().toPlainString());
            }
        }

        /** Whether it is the score of an indicator; stated totals are other figures. */
        public boolean isScore() {
            return kind.equals(FIGURE) && about.startsWith(SCORE);
        }

        /** The fields whose texts differ between two rows, or that only one has. */
        public static SortedSet<String> differing(Map<String, Text> before, Map<String, Text> after) {
            SortedSet<String> fields = new TreeSet<>(before.keySet());
            fields.addAll(after.keySet());
            fields.removeIf(field -> before.containsKey(field)
                    && after.containsKey(field)
                    && before.get(field).meant().equals(after.get(field).meant()));
            return fields;
        }

        /** A row's place: the sheet and the row of an A1 text. */
        static String rowOf(String sheet, String a1) {
            return sheet + "!" + a1.replaceAll("[A-Z]", "");
        }

        private Map<String, String> words() {
            Map<String, String> words = new LinkedHashMap<>();
            texts.forEach((field, text) -> words.put(field, text.meant()));
            return words;
        }
    }
}
