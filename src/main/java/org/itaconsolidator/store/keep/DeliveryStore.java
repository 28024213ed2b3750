package org.itaconsolidator.store.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.Delivery;
import org.itaconsolidator.model.delivery.Delivery.Arrival;
import org.itaconsolidator.model.delivery.Delivery.ScoredYear;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.delivery.FormStanding;
import org.itaconsolidator.model.delivery.Replacement;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.FindingRows;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;

/** Which deliveries may replace each other, and what was decided about them. */
public final class DeliveryStore {
    /** Columns for {@link #arrival} of a submission s, beside its path and modification time. */
    static final String ARRIVAL = """
            (SELECT group_concat(o.received_at, ' ') FROM submission o WHERE o.sha256 = s.sha256) AS same_content_at,
            (SELECT coalesce(k.read_from, '9999-12-31T00:00:00Z') FROM later_kind k
                WHERE s.inbox_path LIKE '%.' || k.ending) AS read_from""";

    private static final RecordColumns<Delivery> DELIVERY = RecordColumns.of(Delivery.class);

    private final Queries sql;
    private final FindingRows findings;

    /** Deliveries of a store, whose findings are worded by {@code wording} and let pass by {@code waiving}. */
    public DeliveryStore(Store store, Function<Finding, String> wording, Waivers waiving) {
        this.sql = Queries.writing(store);
        this.findings = new FindingRows(store, wording, waiving);
    }

    /**
     * The submissions whose standing may depend on this one's, itself included: copies of its bytes for the same body;
     * those of the same body, division, fiscal year and round with a form in common; corrected copies that were put at
     * another path, and their originals; and the same for each of these.
     */
    public Set<Long> listTouchedBy(long submissionId) {
        return new HashSet<>(sql.list("""
                     WITH RECURSIVE touched (id) AS (
                         SELECT submission_id FROM submission WHERE submission_id = ? AND delivers = 1
                         UNION
                         SELECT o.submission_id FROM touched t
                             JOIN submission s ON s.submission_id = t.id
                             JOIN submission o ON o.sha256 = s.sha256 AND o.body_id = s.body_id AND o.delivers = 1
                         UNION
                         SELECT o.submission_id FROM touched t
                             JOIN submission s ON s.submission_id = t.id
                             JOIN submission o ON o.body_id = s.body_id AND o.division = s.division
                                 AND o.fiscal_year IS s.fiscal_year AND o.delivers = 1
                             WHERE EXISTS (SELECT 1 FROM submission_form a JOIN submission_form b USING (form)
                                 WHERE a.submission_id = s.submission_id AND b.submission_id = o.submission_id
                                     AND CASE WHEN form = 'report' OR instr(s.forms, 'report') = 0 THEN s.round END
                                         IS CASE WHEN form = 'report' OR instr(o.forms, 'report') = 0
                                             THEN o.round END)
                         UNION
                         SELECT o.submission_id FROM touched t
                             JOIN submission s ON s.submission_id = t.id
                             JOIN submission r ON r.submission_id = s.replaced
                                 AND (r.inbox_path, r.inbox) <> (s.inbox_path, s.inbox)
                             JOIN submission o ON o.inbox_path = r.inbox_path AND o.inbox = r.inbox AND o.delivers = 1
                         UNION
                         SELECT o.submission_id FROM touched t
                             JOIN submission s ON s.submission_id = t.id
                             JOIN submission r ON r.inbox_path = s.inbox_path AND r.inbox = s.inbox
                             JOIN submission o ON o.replaced = r.submission_id AND o.delivers = 1
                                 AND (o.inbox_path, o.inbox) <> (s.inbox_path, s.inbox))
                     SELECT id FROM touched
                     """, Long.class, submissionId));
    }

    /** The deliveries of submissions, one per form; submissions that deliver nothing are left out. */
    public List<Delivery> listDeliveries(Collection<Long> submissionIds) {
        return submissionIds.stream().sorted().flatMap(this::deliveries).toList();
    }

    private Stream<Delivery> deliveries(long submissionId) {
        Map<String, List<Long>> keys = sql.grouped(
                "SELECT form, key FROM row_key WHERE submission_id = ?",
                rs -> rs.getString("form"),
                (rs, n) -> rs.getLong("key"),
                submissionId);
        return sql
                .list(
                        """
                     SELECT s.sha256, s.inbox_path, s.modified_at, s.received_at, s.gone, s.latest, s.division,
                         s.fiscal_year,
                         CASE WHEN f.form = 'report' OR instr(s.forms, 'report') = 0 THEN s.round END AS round,
                         f.form, b.name, b.district, b.province,
                         %arrival,
                         (SELECT group_concat(o.received_at, ' ') FROM submission o
                             WHERE o.inbox_path = s.inbox_path AND o.inbox = s.inbox)
                             AS same_path_at,
                         CASE WHEN f.form = 'scores' THEN
                             (SELECT group_concat(y.source || ' ' || y.fiscal_year || ' ' || y.figures, char(10)) FROM (
                                 SELECT source, fiscal_year, group_concat(figure, ',') AS figures FROM (
                                     SELECT source, fiscal_year, indicator || '=' || CAST(score AS REAL) AS figure
                                     FROM score_reading x WHERE x.submission_id = s.submission_id
                                     ORDER BY source, fiscal_year, indicator, reading_id)
                                 GROUP BY source, fiscal_year
                                 UNION
                                 SELECT source, fiscal_year, '' FROM reported_figure x
                                 WHERE x.submission_id = s.submission_id AND NOT EXISTS (
                                     SELECT 1 FROM score_reading r WHERE r.submission_id = x.submission_id
                                         AND r.source = x.source AND r.fiscal_year = x.fiscal_year)) y)
                         END AS years,
                         (SELECT o.submission_id FROM submission r
                             JOIN submission o ON o.inbox_path = r.inbox_path AND o.inbox = r.inbox AND o.delivers = 1
                             WHERE r.submission_id = s.replaced
                                 AND (r.inbox_path, r.inbox) <> (s.inbox_path, s.inbox)) AS answers
                     FROM submission s JOIN submission_form f USING (submission_id) JOIN body b USING (body_id)
                     WHERE s.submission_id = ? AND s.delivers = 1 ORDER BY f.form
                     """.replace("%arrival", ARRIVAL),
                        DELIVERY.rows(Map.of(
                                "submissionId",
                                rs -> submissionId,
                                "arrival",
                                DeliveryStore::arrival,
                                "present",
                                rs -> rs.getInt("gone") == 0,
                                "newerVersion",
                                DeliveryStore::newerVersion,
                                "years",
                                DeliveryStore::years,
                                "rowKeys",
                                rs -> Set.copyOf(keys.getOrDefault(rs.getString("form"), List.of())))),
                        submissionId)
                .stream();
    }

    /** When a delivery came; the earliest time if it lay in the inbox before files of its kind were read. */
    static Arrival arrival(ResultSet rs) throws SQLException {
        Instant first = ColumnValues.instants(rs.getString("same_content_at"))
                .min(Instant::compareTo)
                .orElseThrow();
        String readFrom = rs.getString("read_from");
        boolean before = readFrom != null && !first.isAfter(ColumnValues.instant(readFrom));
        return new Arrival(
                before ? Instant.EPOCH : first, Instant.parse(rs.getString("modified_at")), rs.getString("inbox_path"));
    }

    private static Set<ScoredYear> years(ResultSet rs) throws SQLException {
        String years = rs.getString("years");
        return years == null
                ? Set.of()
                : years.lines().map(DeliveryStore::year).collect(Collectors.toUnmodifiableSet());
    }

    private static ScoredYear year(String stated) {
        String[] parts = stated.split(" ", 3);
        return new ScoredYear(
                Coded.of(SourceKind.class, parts[0]), FiscalYear.ofBuddhist(Integer.parseInt(parts[1])), parts[2]);
    }

    /** When a newer version was received at the path of an older one that has come back; empty for any other. */
    private static Optional<Instant> newerVersion(ResultSet rs) throws SQLException {
        if (rs.getInt("latest") == 0) {
            return Optional.empty();
        }
        Instant own = ColumnValues.instant(rs.getString("received_at"));
        return ColumnValues.instants(rs.getString("same_path_at"))
                .filter(other -> other.isAfter(own))
                .max(Instant::compareTo);
    }

    /**
     * Stores what was settled for some submissions, in place of what was settled before. A submission of which no form
     * counts is superseded.
     *
     * @param standings of every form of every delivery concerned
     * @param said findings on them
     * @param replacements which of them replaced which: what that changed is written down
     */
    public void settle(List<FormStanding> standings, List<DeliveryFinding> said, List<Replacement> replacements) {
        sql.store().inTransaction(() -> {
            Set<Long> ids = standings.stream().map(FormStanding::submissionId).collect(Collectors.toSet());
            standings.forEach(this::settle);
            Map<Long, List<Finding>> bySubmission = DeliveryFinding.bySubmission(said);
            for (long id : new TreeSet<>(ids)) {
                ContentChanges.ofOtherPaths(
                        sql,
                        id,
                        replacements.stream()
                                .filter(each -> each.submissionId() == id)
                                .toList());
                findings.replace(id, FindingRows.OF_DELIVERIES, bySubmission.getOrDefault(id, List.of()));
                sql.update("""
                             UPDATE submission SET status = CASE WHEN EXISTS (SELECT 1 FROM submission_form f
                                 WHERE f.submission_id = submission.submission_id AND f.counts = 1)
                                 THEN 'accepted' ELSE 'superseded' END
                             WHERE submission_id = ?
                             """, id);
            }
        });
    }

    private void settle(FormStanding standing) {
        int changed = sql.update(
                "UPDATE submission_form SET counts = ?1 WHERE submission_id = ?2 AND form = ?3 AND counts <> ?1",
                standing.counts(),
                standing.submissionId(),
                standing.form());
        if (changed > 0) {
            FollowStore.markDue(sql, standing.submissionId());
            sql.update("""
                         UPDATE body SET scores_due = 1
                         WHERE body_id = (SELECT body_id FROM submission WHERE submission_id = ?)
                         """, standing.submissionId());
        }
    }
}
