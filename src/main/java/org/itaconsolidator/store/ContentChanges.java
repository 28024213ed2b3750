package org.itaconsolidator.store;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;

/**
 * What a delivery changes of the one that it replaces. The store keeps only what counts now, so the old content is looked at
 * before it goes, and compared with the new one once that is written. A row that only moved is no change.
 */
final class ContentChanges {
    private static final String AT = "!";
    private static final Map<Field, String> CHECKLIST =
            Map.of(Field.ITEM, "item", Field.RESPONSIBLE, "owner", Field.URL, "url", Field.SELF_SCORE, "self_score");

    /** A text of a row and the cell in which it stands. */
    private record Text(String sheet, String cell, String words) {}

    /**
     * A stored row: what it is about, which may change, and its texts by field.
     *
     * @param about the same for the same row before and after, {@code ""} where nothing tells
     */
    private record Row(String kind, String about, Map<String, Text> texts) {
        boolean isSame(Row other) {
            return words().equals(other.words());
        }

        boolean isAboutTheSame(Row other) {
            return !about.isEmpty() && about.equals(other.about);
        }

        boolean standsWhere(Row other) {
            return first().sheet().equals(other.first().sheet())
                    && first().cell().equals(other.first().cell());
        }

        private Text first() {
            return texts.values().iterator().next();
        }

        private Map<String, String> words() {
            Map<String, String> words = new LinkedHashMap<>();
            texts.forEach((field, text) -> words.put(field, text.words()));
            return words;
        }
    }

    private final Store store;
    private final List<Row> before;

    private ContentChanges(Store store, List<Row> before) {
        this.store = store;
        this.before = before;
    }

    /** Looks at what a version holds, as long as it does. */
    static ContentChanges from(Store store, long submissionId) {
        return new ContentChanges(store, rows(store, submissionId));
    }

    /** Writes down what the version that replaced it has changed; the same version read again changes nothing here. */
    void write(long submissionId, OffsetDateTime changedAt) {
        List<Row> gone = new ArrayList<>(before);
        List<Row> come = new ArrayList<>(rows(store, submissionId));
        Map<Row, Row> pairs = new LinkedHashMap<>();
        match(gone, come, (old, now) -> old.standsWhere(now) && old.isSame(now), pairs);
        match(gone, come, Row::isSame, pairs);
        pairs.clear();
        match(gone, come, (old, now) -> old.isAboutTheSame(now) && old.standsWhere(now), pairs);
        match(gone, come, Row::isAboutTheSame, pairs);
        match(gone, come, Row::standsWhere, pairs);
        Batch batch = new Batch("""
                INSERT INTO content_change (submission_id, changed_at, sheet, cell, field, old_text, new_text)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """);
        pairs.forEach((old, now) -> add(batch, submissionId, changedAt, old.texts(), now.texts()));
        gone.forEach(old -> add(batch, submissionId, changedAt, old.texts(), Map.of()));
        come.forEach(now -> add(batch, submissionId, changedAt, Map.of(), now.texts()));
        batch.send(store.batches());
    }

    private static void match(List<Row> gone, List<Row> come, BiPredicate<Row, Row> same, Map<Row, Row> pairs) {
        come.removeIf(now -> {
            for (int i = 0; i < gone.size(); i++) {
                Row old = gone.get(i);
                if (old.kind().equals(now.kind()) && same.test(old, now)) {
                    pairs.put(gone.remove(i), now);
                    return true;
                }
            }
            return false;
        });
    }

    private static void add(
            Batch batch, long id, OffsetDateTime changedAt, Map<String, Text> before, Map<String, Text> after) {
        TreeSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        for (String field : fields) {
            Text old = before.get(field);
            Text now = after.get(field);
            if (old != null && now != null && old.words().equals(now.words())) {
                continue;
            }
            Text place = now == null ? old : now;
            batch.add(
                    id,
                    changedAt.toString(),
                    place.sheet(),
                    place.cell(),
                    field,
                    old == null ? null : old.words(),
                    now == null ? null : now.words());
        }
    }

    private static List<Row> rows(Store store, long id) {
        List<Row> rows = new ArrayList<>();
        rows.addAll(figures(store, id, """
                SELECT 'score ' || fiscal_year || ' ' || indicator AS field, source, score AS words, sheet, row, col
                FROM score_reading WHERE submission_id = ? ORDER BY reading_id
                """));
        rows.addAll(figures(store, id, """
                SELECT lower(kind) || ' ' || fiscal_year AS field, source, coalesce(value, text) AS words, sheet, row, col
                FROM reported_figure WHERE submission_id = ? ORDER BY figure_id
                """));
        rows.addAll(measures(store, id));
        rows.addAll(store.sql()
                .sql("""
                     SELECT kind, kind || coalesce(indicator, '') || item AS about, text, sheet, cell
                     FROM analysis WHERE submission_id = ? ORDER BY analysis_id
                     """)
                .param(id)
                .query((rs, n) -> new Row(
                        "analysis",
                        rs.getString("about"),
                        Map.of(
                                rs.getString("kind"),
                                new Text(rs.getString("sheet"), rs.getString("cell"), rs.getString("text")))))
                .list());
        rows.addAll(checklist(store, id));
        return rows;
    }

    private static List<Row> figures(Store store, long id, String sql) {
        return store.sql()
                .sql(sql)
                .param(id)
                .query((rs, n) -> {
                    CellRef at = new CellRef(rs.getString("sheet"), rs.getInt("row"), rs.getInt("col"));
                    Text text = new Text(at.sheet(), at.a1(), rs.getString("words"));
                    String field = rs.getString("field");
                    return new Row("figure", field + rs.getString("source"), Map.of(field, text));
                })
                .list();
    }

    private static List<Row> measures(Store store, long id) {
        Map<Long, Map<String, Text>> texts = new LinkedHashMap<>();
        store.sql().sql("""
                     SELECT m.*, c.key AS field, c.value AS place FROM measure m, json_each(m.cells) c
                     WHERE m.submission_id = ? ORDER BY m.measure_id, c.id
                     """).param(id).query(rs -> {
            String field = rs.getString("field");
            String words = rs.getString(MeasureTexts.column(Field.ofCode(field)));
            String place = rs.getString("place");
            int at = place.lastIndexOf(AT);
            if (words != null && at >= 0) {
                texts.computeIfAbsent(rs.getLong("measure_id"), any -> new LinkedHashMap<>())
                        .put(field, new Text(place.substring(0, at), place.substring(at + 1), words));
            }
        });
        return texts.values().stream()
                .map(each -> new Row("measure", about(each), each))
                .toList();
    }

    /** A measure is about what it does; where the form has no such column, about its issue. */
    private static String about(Map<String, Text> texts) {
        Text measure = texts.getOrDefault(Field.MEASURE.code(), texts.get(Field.ISSUE.code()));
        return measure == null ? "" : measure.words();
    }

    private static List<Row> checklist(Store store, long id) {
        return store.sql()
                .sql("""
                     SELECT item, owner, url, self_score, sheet, cell FROM oit_item
                     WHERE submission_id = ? AND item <> '' ORDER BY oit_item_id
                     """)
                .param(id)
                .query((rs, n) -> {
                    Map<String, Text> texts = new LinkedHashMap<>();
                    for (Map.Entry<Field, String> column : CHECKLIST.entrySet()) {
                        String words = Columns.orEmpty(rs.getString(column.getValue()));
                        if (!words.isEmpty()) {
                            texts.put(
                                    column.getKey().code(),
                                    new Text(rs.getString("sheet"), rs.getString("cell"), words));
                        }
                    }
                    return new Row("oit-item", rs.getString("item"), texts);
                })
                .list();
    }
}
