package org.itaconsolidator.store.keep;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.Delivered;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.finding.Effect;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.FindingRows;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;
import org.springframework.jdbc.core.RowMapper;

/** Reads what scores are settled from, and stores what was settled. Only bodies in which something changed are due. */
public final class ScoreStore {
    /** The code of findings on scores that another body has too. */
    private static final String SHARED = FindingCode.SCORES_OF_ANOTHER_BODY.code();

    /** Whether submission {@code s} is a self-assessment with the official scores with which its form was handed out. */
    private static final String HANDED_BACK =
            "EXISTS (SELECT * FROM finding k WHERE k.submission_id = s.submission_id AND k.code = '"
                    + FindingCode.OFFICIAL_SCORES_KEPT.code() + "')";

    /** Leaves out official scores in a form that came back if another delivery has some of that year, perhaps corrected. */
    private static final String SAYS_SOMETHING =
            " AND NOT (x.source = 'official' AND " + HANDED_BACK + """
             AND EXISTS (
                 SELECT * FROM submission o JOIN score_reading r USING (submission_id)
                 LEFT JOIN submission_form g ON g.submission_id = o.submission_id AND g.form = 'scores'
                 WHERE o.body_id = s.body_id AND o.delivers = 1 AND o.status = 'accepted'
                     AND coalesce(g.counts, 1) = 1 AND r.source = 'official'
                     AND r.fiscal_year = x.fiscal_year AND NOT\s""" + HANDED_BACK.replace("s.", "o.") + "))";

    private final Queries sql;
    private final FindingRows findings;
    private final Waivers waiving;

    /** Scores of a store, whose findings are worded by {@code wording} and let pass by {@code waiving}. */
    public ScoreStore(Store store, Function<Finding, String> wording, Waivers waiving) {
        this.sql = Queries.writing(store);
        this.findings = new FindingRows(store, wording, waiving);
        this.waiving = waiving;
    }

    /** The bodies whose scores, stated figures or settled deliveries changed since they were last scored. */
    public List<Body> listBodiesDue() {
        return sql.list(
                "SELECT name, district, province FROM body WHERE scores_due = 1 ORDER BY 1, 2, 3",
                (rs, n) -> ColumnValues.body(rs));
    }

    /** Makes every body due for scoring: for a changed framework, target or rule. */
    public void markAllDue() {
        sql.update("UPDATE body SET scores_due = 1");
    }

    /** A body's scores that count within their deliveries and come from deliveries that count. */
    public List<Delivered<ScoreReading>> listReadings(Body body) {
        return list(body, "score_reading", "x.chosen = 1", ContentRows.SCORE_READING);
    }

    /** Totals, instrument scores and levels stated in a body's deliveries that count. */
    public List<Delivered<ReportedFigure>> listReported(Body body) {
        return list(body, "reported_figure", "1 = 1", ContentRows.REPORTED_FIGURE);
    }

    /**
     * The findings that make it doubtful whether scores of a body's deliveries are its published result. Waived ones and those
     * that follow from settling are left out, and those on the year or body that a heading names whose column was left out.
     */
    public List<DeliveryFinding> listDoubts(Body body) {
        return sql
                .list(
                        """
                SELECT f.*, EXISTS (SELECT * FROM finding o
                        WHERE o.submission_id = f.submission_id AND o.sheet = f.sheet AND o.cell = f.cell
                            AND o.code = 'heading-not-recognised') AS left_out
                FROM finding f JOIN submission s USING (submission_id) JOIN body b USING (body_id)
                WHERE b.name = ? AND b.district = ? AND b.province = ? AND s.delivers = 1 AND s.status = 'accepted'
                    AND f.severity = 'warning' AND f.waived_for IS NULL AND (f.origin <> 'scores' OR f.code = ?)
                ORDER BY f.finding_id
                """,
                        (rs, n) -> {
                            Finding said = FindingRows.finding(rs);
                            boolean doubts = said.doubtsScores()
                                    && !(rs.getBoolean("left_out")
                                            && said.code().effect().reach() == Effect.Reach.SHEET);
                            return doubts
                                    ? Stream.of(new DeliveryFinding(rs.getLong("submission_id"), said))
                                    : Stream.<DeliveryFinding>empty();
                        },
                        body,
                        SHARED)
                .stream()
                .flatMap(Function.identity())
                .toList();
    }

    /** Whether the job waives a finding on a body's delivery. */
    public boolean isWaived(String inboxPath, Body body, Finding said) {
        return waiving.apply(inboxPath, body.name(), said).isWaived();
    }

    /** Values of submissions that count: by their score form, or as a whole if they hold none. */
    private <T extends Record> List<Delivered<T>> list(
            Body body, String table, String condition, RecordColumns<T> columns) {
        RowMapper<T> value = columns.rows();
        return sql.list(
                "SELECT x.*, s.inbox_path, s.modified_at, s.division, " + DeliveryStore.ARRIVAL + " FROM "
                        + table + " x"
                        + """
                             JOIN submission s USING (submission_id) JOIN body b USING (body_id)
                             LEFT JOIN submission_form f ON f.submission_id = s.submission_id AND f.form = 'scores'
                         WHERE b.name = ?1 AND b.district = ?2 AND b.province = ?3
                             AND s.delivers = 1 AND s.status = 'accepted' AND coalesce(f.counts, 1) = 1 AND
                         """ + condition + SAYS_SOMETHING + " ORDER BY s.submission_id, x.rowid",
                (rs, n) -> new Delivered<>(
                        rs.getLong("submission_id"),
                        DeliveryStore.arrival(rs),
                        rs.getString("division"),
                        card(body, rs.getString("division"), Coded.of(SourceKind.class, rs.getString("source"))),
                        value.mapRow(rs, n)),
                body);
    }

    /** The scorecard: announced scores are the body's whoever sends them, an assessment is its division's. */
    private static Scorecard card(Body body, String division, SourceKind source) {
        return new Scorecard(body, source == SourceKind.OFFICIAL ? "" : division, source);
    }

    /** One finding on every submission of a body that counts. */
    public List<DeliveryFinding> onAllCounting(Body body, Finding finding) {
        return sql.list("""
                SELECT submission_id FROM submission JOIN body USING (body_id)
                WHERE name = ? AND district = ? AND province = ? AND delivers = 1 AND status = 'accepted' ORDER BY 1
                """, (rs, n) -> new DeliveryFinding(rs.getLong("submission_id"), finding), body);
    }

    /** Replaces a body's scores; the body is no longer due. */
    public void replace(SettledScores settled) {
        sql.store().inTransaction(() -> {
            long bodyId = sql.get("""
                         UPDATE body SET scores_due = 0 WHERE name = ? AND district = ? AND province = ?
                         RETURNING body_id
                         """, Long.class, settled.body());
            SortedMap<Integer, Set<String>> before = listOfficial(bodyId);
            for (String table : List.of("score", "total")) {
                sql.update("DELETE FROM " + table + " WHERE body_id = ?", bodyId);
            }
            write(bodyId, settled);
            markYearsDue(before, listOfficial(bodyId));
            replaceFindings(bodyId, settled.findings());
        });
    }

    private void write(long bodyId, SettledScores settled) {
        sql.insert("score", ContentRows.SCORE, settled.scores(), "body_id", bodyId);
        Batch.Of<TotalRow> totals = sql.into("total", ContentRows.TOTAL, "body_id", "agrees", "target");
        settled.totals().forEach(row -> totals.add(row, bodyId, row.agrees(), settled.target(row.fiscalYear())));
        totals.send();
    }

    /** The official figures of a body by year, by which bodies are compared. */
    private SortedMap<Integer, Set<String>> listOfficial(long bodyId) {
        SortedMap<Integer, Set<String>> years = new TreeMap<>();
        sql.each(
                """
                        SELECT fiscal_year, indicator || ' ' || score AS figure FROM score
                        WHERE body_id = ?1 AND division = '' AND source = 'official'
                        UNION ALL
                        SELECT fiscal_year, concat_ws(' ', 'total', total, level, iit, eit, oit,
                            weights_stated_at <> '', total_stated, level_stated, doubted_at <> '', doubted) FROM total
                        WHERE body_id = ?1 AND division = '' AND source = 'official'
                        """,
                rs -> years.computeIfAbsent(rs.getInt("fiscal_year"), any -> new HashSet<>())
                        .add(rs.getString("figure")),
                bodyId);
        return years;
    }

    /** Marks a changed year and the next as due, since a body may be falling. */
    private void markYearsDue(SortedMap<Integer, Set<String>> before, SortedMap<Integer, Set<String>> after) {
        SortedSet<Integer> years = new TreeSet<>(before.keySet());
        years.addAll(after.keySet());
        Batch due = sql.batch("INSERT OR IGNORE INTO comparison_due VALUES (?)");
        years.stream()
                .filter(year -> !Objects.equals(before.get(year), after.get(year)))
                .flatMap(year -> Stream.of(year, year + 1))
                .filter(FiscalYear::isPlausible)
                .distinct()
                .forEach(due::add);
        due.send();
    }

    /**
     * Official scores that another body may have too, all or most of them, by year and body. Where seven of ten are alike, one of
     * four parts of them is, and by chance hardly any: whole scores such as 100 are left out, and each part has scores of two surveys.
     * Those that were pasted into other rows, in reverse or under another year still have four in a row.
     */
    public List<ScoreRow> listShared() {
        return sql.list("""
                WITH official AS (
                    SELECT * FROM score WHERE source = 'official' AND division = ''
                    ORDER BY body_id, fiscal_year, indicator
                ), next AS (
                    SELECT body_id, fiscal_year, printf('%.4f', score) AS a, lead(printf('%.4f', score)) OVER r AS b,
                        lead(printf('%.4f', score), 2) OVER r AS c, lead(printf('%.4f', score), 3) OVER r AS d
                    FROM official WHERE CAST(score AS REAL) <> round(score)
                    WINDOW r AS (PARTITION BY body_id, fiscal_year ORDER BY indicator)
                ), run AS (
                    SELECT body_id, fiscal_year,
                        CASE WHEN a || b < d || c THEN concat_ws(' ', a, b, c, d) ELSE concat_ws(' ', d, c, b, a) END AS scores
                    FROM next WHERE d <> ''
                ), card AS (
                    SELECT body_id, fiscal_year, -1 AS part, group_concat(indicator || printf(' %.4f', score)) AS scores
                    FROM official GROUP BY 1, 2
                    UNION ALL
                    SELECT body_id, fiscal_year, indicator % 4, group_concat(indicator || printf(' %.4f', score))
                    FROM official GROUP BY 1, 2, 3 HAVING min(CAST(score AS REAL) <> round(score)) = 1
                )
                SELECT official.*, body.* FROM official JOIN body USING (body_id)
                WHERE (body_id, fiscal_year) IN (
                    SELECT body_id, fiscal_year FROM card WHERE (fiscal_year, part, scores) IN (
                        SELECT fiscal_year, part, scores FROM card GROUP BY 1, 2, 3 HAVING count(*) > 1))
                    OR (body_id, fiscal_year) IN (SELECT body_id, fiscal_year FROM run WHERE scores IN (
                        SELECT scores FROM run GROUP BY 1 HAVING count(DISTINCT body_id) > 1))
                ORDER BY fiscal_year, body_id, indicator
                """, ContentRows.SCORE.rows());
    }

    /**
     * Replaces what is said of scores beside other bodies'; those of whom it is said, or no longer, are due. What is said already stays
     * untouched: a run that changes nothing writes nothing.
     *
     * @param told what is to be said of each body's deliveries, by path
     */
    public void replaceShared(Map<Body, Map<String, List<Finding>>> told) {
        Map<Long, List<Finding>> now = new HashMap<>();
        told.forEach((body, byFile) -> byFile.forEach((file, said) -> sql.list(
                        "SELECT submission_id FROM submission WHERE inbox_path = ? AND delivers = 1 AND body_id = "
                                + Queries.BODY_ID,
                        Long.class,
                        file,
                        body)
                .forEach(id -> now.put(id, said))));
        replaceAllOf(SHARED, now).forEach(id -> sql.update("""
                        UPDATE body SET scores_due = 1
                        WHERE body_id IN (SELECT body_id FROM submission WHERE submission_id = ?)
                        """, id));
    }

    /**
     * Replaces the findings on lists that contradict the bodies' own deliveries or one another.
     *
     * @param byList what is to be said of the list of a version
     */
    public void replaceListDoubts(Map<Long, List<Finding>> byList) {
        replaceAllOf(FindingCode.LIST_DIFFERS.code(), byList);
    }

    /** Replaces all findings of a code; returns the submissions where they changed. */
    private Set<Long> replaceAllOf(String code, Map<Long, List<Finding>> now) {
        Set<List<Object>> before = Set.copyOf(sql.list(
                "SELECT * FROM finding WHERE code = ?",
                (rs, n) -> identityOf(rs.getLong("submission_id"), FindingRows.finding(rs)),
                code));
        Set<List<Object>> after = now.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(finding -> identityOf(each.getKey(), finding)))
                .collect(Collectors.toSet());
        Set<Long> changed = Stream.of(before, after)
                .flatMap(Set::stream)
                .filter(each -> !before.contains(each) || !after.contains(each))
                .map(each -> (Long) each.get(0))
                .collect(Collectors.toSet());
        if (!changed.isEmpty()) {
            sql.update("DELETE FROM finding WHERE code = ?", code);
            now.forEach((id, said) -> findings.add(id, FindingRows.OF_SCORES, said));
        }
        return changed;
    }

    /** What tells such findings apart; waiving is decided anew when written. */
    private static List<Object> identityOf(long submissionId, Finding finding) {
        Map<String, String> details = finding.details();
        return List.of(
                submissionId,
                finding.code(),
                finding.cells(),
                details.get("fiscalYear"),
                details.getOrDefault("other", ""),
                details.getOrDefault("pairs", ""));
    }

    /** Replaces a body's findings but those made by comparing with others, which stay until compared again. */
    private void replaceFindings(long bodyId, List<DeliveryFinding> said) {
        sql.update("""
                DELETE FROM finding WHERE origin = 'scores' AND code <> ?
                    AND submission_id IN (SELECT submission_id FROM submission WHERE body_id = ? AND delivers = 1)
                """, SHARED, bodyId);
        DeliveryFinding.bySubmission(said).forEach((id, told) -> findings.add(id, FindingRows.OF_SCORES, told));
    }

    /**
     * All that holds of one body's scores after its deliveries have met.
     *
     * @param totals per scorecard and year
     * @param target what its scores are to reach, 0 to 100
     * @param ungraded the years that another framework assessed: no target was meant for them
     * @param findings on its deliveries, such as scores that contradict each other
     */
    public record SettledScores(
            Body body,
            List<ScoreRow> scores,
            List<TotalRow> totals,
            BigDecimal target,
            Set<FiscalYear> ungraded,
            List<DeliveryFinding> findings) {
        private Optional<BigDecimal> target(FiscalYear year) {
            return Optional.of(target).filter(any -> !ungraded.contains(year));
        }
    }
}
