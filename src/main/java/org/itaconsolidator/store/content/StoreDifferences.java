package org.itaconsolidator.store.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.score.ChangesSinceSigned.MovedRow;
import org.itaconsolidator.store.file.StoreFile;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.ComparedRows;
import org.itaconsolidator.store.row.ComparedRows.ComparedRow;
import org.itaconsolidator.store.row.ComparedRows.ComparedRow.Text;
import org.itaconsolidator.store.row.ComparedRows.RowPairs;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what differs between two stores in the content that counts, and in the totals and levels computed from it. A
 * delivery that both read in the same way is not compared again, nor is one that only a newer version of the program
 * reads differently, since nobody has altered it. Both stores are only read; either may be open elsewhere.
 */
public final class StoreDifferences {
    /** A form of a delivery that counts; equal ones have the same rows. */
    private record Delivered(Body body, String division, String path, String sha256, String fingerprint, Form form) {
        /** The same delivery, however it was read. */
        private Delivered asSent() {
            return new Delivered(body, division, path, sha256, "", form);
        }
    }

    /** A row of a body, who delivered it and in which file. */
    private record Row(String division, String path, ComparedRow row) {
        /** What a score is about, the same in all files of a deliverer. */
        private List<String> subject() {
            return List.of(division, row.kind(), row.about());
        }
    }

    /** A figure that the program has computed. */
    private record Computed(Body body, String division, String source, String field) {}

    private record Content(Map<Delivered, Long> deliveries, Map<Computed, String> figures) {}

    /** "score 2568 3": the year of a result. */
    private static final Pattern OF_A_YEAR = Pattern.compile(" (25\\d\\d)(?: |$)");

    /**
     * What has moved from one store to another, by body: first the computed figures, then what officers wrote. Documents of a later
     * year, reports of a later round, and results of the year itself, which the next year's measures answer, belong to papers still to come
     * and have moved nothing; nor have checklists where there was none.
     *
     * @param round 6 or 12: of which round of the year the papers are
     * @param sameSettings whether both were read with the same settings, frameworks and mappings of the job: then the same file says the
     *     same, whatever version of the program has read it
     */
    public static List<MovedRow> list(Path before, Path after, FiscalYear year, int round, boolean sameSettings) {
        Content old = StoreFile.reading(before, sql -> content(sql, year, round, sameSettings));
        Content now = StoreFile.reading(after, sql -> content(sql, year, round, sameSettings));
        if (old.deliveries().keySet().stream().noneMatch(StoreDifferences::isChecklist)) {
            now.deliveries().keySet().removeIf(StoreDifferences::isChecklist);
        }
        Set<Body> altered = new HashSet<>();
        Stream.of(old.deliveries().keySet(), now.deliveries().keySet())
                .flatMap(Set::stream)
                .filter(each -> !sameSettings
                        || !old.deliveries().containsKey(each)
                        || !now.deliveries().containsKey(each))
                .forEach(each -> altered.add(each.body()));
        Set<Delivered> sent =
                old.deliveries().keySet().stream().map(Delivered::asSent).collect(Collectors.toSet());
        Set<Delivered> same = new HashSet<>(old.deliveries().keySet());
        same.retainAll(now.deliveries().keySet());
        old.deliveries().keySet().removeAll(same);
        Map<Body, List<MovedRow>> moved = new TreeMap<>(Body.BY_NAME);
        figures(old.figures(), now.figures(), altered, moved);
        Map<Body, Map<Delivered, Long>> standing = byBody(alreadySent(now.deliveries(), sent));
        now.deliveries().keySet().removeAll(same);
        Map<Body, Map<Delivered, Long>> gone = byBody(old.deliveries());
        Map<Body, Map<Delivered, Long>> come = byBody(now.deliveries());
        Set<Body> bodies = new TreeSet<>(Body.BY_NAME);
        bodies.addAll(gone.keySet());
        bodies.addAll(come.keySet());
        // body by body: where all were read anew, their rows would not fit into memory together
        StoreFile.reading(
                before,
                then -> StoreFile.reading(after, since -> {
                    bodies.forEach(body -> moved.computeIfAbsent(body, any -> new ArrayList<>())
                            .addAll(rows(
                                    body,
                                    rows(then, gone.getOrDefault(body, Map.of()), year),
                                    rows(since, come.getOrDefault(body, Map.of()), year),
                                    rows(since, standing.getOrDefault(body, Map.of()), year))));
                    return moved;
                }));
        return moved.values().stream().flatMap(List::stream).toList();
    }

    private static boolean isChecklist(Delivered delivered) {
        return delivered.form() == Form.OIT_CHECKLIST;
    }

    private static Content content(JdbcClient sql, FiscalYear year, int round, boolean sameSettings) {
        Map<Delivered, Long> deliveries = new HashMap<>();
        sql.sql("""
                SELECT s.submission_id, b.name, b.district, b.province, s.division, s.inbox_path, s.sha256, s.fingerprint, f.form
                FROM submission_form f JOIN submission s USING (submission_id) JOIN body b USING (body_id)
                WHERE f.counts = 1 AND coalesce(s.fiscal_year, :year) <= :year
                    AND NOT (f.form = 'report' AND coalesce(s.fiscal_year, :year) = :year AND coalesce(s.round, :round) > :round)
                """).param("year", year.buddhist()).param("round", round).query(rs -> {
            deliveries.put(
                    new Delivered(
                            ColumnValues.body(rs),
                            rs.getString("division"),
                            rs.getString("inbox_path"),
                            rs.getString("sha256"),
                            sameSettings ? "" : rs.getString("fingerprint"),
                            Coded.of(Form.class, rs.getString("form"))),
                    rs.getLong("submission_id"));
        });
        Map<Computed, String> figures = new HashMap<>();
        sql.sql("""
                SELECT b.name, b.district, b.province, t.division, t.source, t.fiscal_year, t.total, t.level
                FROM total t JOIN body b USING (body_id) WHERE t.fiscal_year < ?
                """).param(year.buddhist()).query(rs -> {
            for (String column : List.of("total", "level")) {
                String words = rs.getString(column);
                if (words != null) {
                    String field = "computed-" + column + " " + rs.getInt("fiscal_year");
                    figures.put(
                            new Computed(
                                    ColumnValues.body(rs), rs.getString("division"), rs.getString("source"), field),
                            words);
                }
            }
        });
        return new Content(deliveries, figures);
    }

    /** The score files that both stores have: new files with the same scores, such as a form sent out, move nothing. */
    private static Map<Delivered, Long> alreadySent(Map<Delivered, Long> deliveries, Set<Delivered> sent) {
        Map<Delivered, Long> standing = new HashMap<>(deliveries);
        standing.keySet().removeIf(each -> each.form() != Form.SCORES || !sent.contains(each.asSent()));
        return standing;
    }

    private static Map<Body, Map<Delivered, Long>> byBody(Map<Delivered, Long> deliveries) {
        Map<Body, Map<Delivered, Long>> bodies = new HashMap<>();
        deliveries.forEach((delivered, id) ->
                bodies.computeIfAbsent(delivered.body(), any -> new HashMap<>()).put(delivered, id));
        return bodies;
    }

    /** The rows of deliveries without the results of this year and later ones: those belong to papers still to come. */
    private static List<Row> rows(JdbcClient sql, Map<Delivered, Long> deliveries, FiscalYear year) {
        List<Row> rows = new ArrayList<>();
        deliveries.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Delivered, Long> each) ->
                                each.getKey().path())
                        .thenComparing(each -> each.getKey().form()))
                .forEach(each -> ComparedRows.of(sql, each.getValue()).stream()
                        .filter(row -> row.form() == each.getKey().form() && !isOfPapersToCome(row, year))
                        .forEach(row -> rows.add(
                                new Row(each.getKey().division(), each.getKey().path(), row))));
        return rows;
    }

    private static boolean isOfPapersToCome(ComparedRow row, FiscalYear year) {
        return row.form() == Form.SCORES
                && row.texts().keySet().stream()
                        .map(OF_A_YEAR::matcher)
                        .anyMatch(field -> field.find() && Integer.parseInt(field.group(1)) >= year.buddhist());
    }

    private static void figures(
            Map<Computed, String> before,
            Map<Computed, String> after,
            Set<Body> altered,
            Map<Body, List<MovedRow>> moved) {
        Set<Computed> all = new TreeSet<>(Comparator.comparing(Computed::body, Body.BY_NAME)
                .thenComparing(Computed::source)
                .thenComparing(Computed::division)
                .thenComparing(Computed::field));
        all.addAll(before.keySet());
        all.addAll(after.keySet());
        for (Computed each : all) {
            String old = before.get(each);
            String now = after.get(each);
            if (altered.contains(each.body()) && !Objects.equals(old, now)) {
                moved.computeIfAbsent(each.body(), any -> new ArrayList<>())
                        .add(new MovedRow(
                                each.body(),
                                new Place("", "", ""),
                                each.field(),
                                Optional.ofNullable(old),
                                Optional.ofNullable(now)));
            }
        }
    }

    private static List<MovedRow> rows(Body body, List<Row> before, List<Row> after, List<Row> standing) {
        Map<ComparedRow, Row> rows = new IdentityHashMap<>();
        before.forEach(each -> rows.put(each.row(), each));
        after.forEach(each -> rows.put(each.row(), each));
        Map<List<String>, Row> stands = new HashMap<>();
        standing.forEach(each -> stands.put(each.subject(), each));
        RowPairs pairs = RowPairs.of(
                before.stream().map(Row::row).toList(),
                after.stream().map(Row::row).toList());
        List<MovedRow> moved = new ArrayList<>();
        pairs.changed().forEach((old, now) -> add(body, rows.get(old), rows.get(now), moved));
        for (ComparedRow old : pairs.gone()) {
            add(body, rows.get(old), stands.get(rows.get(old).subject()), moved);
        }
        for (ComparedRow now : pairs.come()) {
            add(body, stands.get(rows.get(now).subject()), rows.get(now), moved);
        }
        return moved;
    }

    /** Adds what has moved between two rows; null for no row. */
    private static void add(Body body, Row from, Row to, List<MovedRow> moved) {
        Map<String, Text> before = from == null ? Map.of() : from.row().texts();
        Map<String, Text> after = to == null ? Map.of() : to.row().texts();
        for (String field : ComparedRow.differing(before, after)) {
            Text old = before.get(field);
            Text now = after.get(field);
            Place place = now == null
                    ? new Place(from.path(), old.sheet(), old.cell())
                    : new Place(to.path(), now.sheet(), now.cell());
            moved.add(new MovedRow(
                    body,
                    place,
                    field,
                    Optional.ofNullable(old).map(Text::words),
                    Optional.ofNullable(now).map(Text::words)));
        }
    }
}
