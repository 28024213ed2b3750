package org.itaconsolidator.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Arrival;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Delivery;
import org.itaconsolidator.model.DeliveryFinding;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Standing;

/** Which deliveries may stand in each other's place, and what was settled about them. */
public final class DeliveryStore {
    private final Store store;
    private final FindingRows findings;

    /** Deliveries of a store, whose findings are worded by {@code wording}. */
    public DeliveryStore(Store store, Function<Finding, String> wording) {
        this.store = store;
        this.findings = new FindingRows(store, wording);
    }

    /**
     * The submissions whose standing may depend on this one's, itself included: copies of its bytes for the same body,
     * those of the same body, known division, fiscal year and round with a form in common, and theirs in turn.
     */
    public Set<Long> listTouchedBy(long submissionId) {
        return new HashSet<>(
                store.sql().sql("""
                     WITH RECURSIVE touched (id) AS (
                         SELECT submission_id FROM submission WHERE submission_id = ? AND delivers = 1
                         UNION
                         SELECT o.submission_id FROM touched t
                             JOIN submission s ON s.submission_id = t.id
                             JOIN submission o ON o.sha256 = s.sha256 AND o.body_id = s.body_id AND o.delivers = 1
                         UNION
                         SELECT o.submission_id FROM touched t
                             JOIN submission s ON s.submission_id = t.id AND s.division <> ''
                             JOIN submission o ON o.body_id = s.body_id AND o.division = s.division
                                 AND o.fiscal_year IS s.fiscal_year AND o.round IS s.round AND o.delivers = 1
                             WHERE EXISTS (SELECT 1 FROM submission_form a JOIN submission_form b USING (form)
                                 WHERE a.submission_id = s.submission_id AND b.submission_id = o.submission_id))
                     SELECT id FROM touched
                     """).param(submissionId).query(Long.class).list());
    }

    /** The deliveries of submissions, one per form; submissions that deliver nothing now are left out. */
    public List<Delivery> listDeliveries(Collection<Long> submissionIds) {
        return submissionIds.stream().sorted().flatMap(this::deliveries).toList();
    }

    private Stream<Delivery> deliveries(long submissionId) {
        return store
                .sql()
                .sql("""
                     SELECT s.sha256, s.inbox_path, s.modified_at, s.received_at, s.gone, s.latest, s.division,
                         s.fiscal_year, s.round, f.form, b.name, b.district, b.province
                     FROM submission s JOIN submission_form f USING (submission_id) JOIN body b USING (body_id)
                     WHERE s.submission_id = ? AND s.delivers = 1 ORDER BY f.form
                     """)
                .param(submissionId)
                .query((rs, n) -> new Delivery(
                        submissionId,
                        rs.getString("sha256"),
                        new Arrival(
                                firstSeen(rs.getString("sha256")),
                                Instant.parse(rs.getString("modified_at")),
                                rs.getString("inbox_path")),
                        rs.getInt("gone") == 0,
                        rs.getInt("latest") == 1
                                ? newerVersion(rs.getString("inbox_path"), rs.getString("received_at"))
                                : Optional.empty(),
                        new Body(rs.getString("name"), rs.getString("district"), rs.getString("province")),
                        rs.getString("division"),
                        Columns.fiscalYear((Number) rs.getObject("fiscal_year")),
                        Columns.optional((Number) rs.getObject("round")),
                        Form.ofCode(rs.getString("form")),
                        rowKeys(submissionId, rs.getString("form"))))
                .list()
                .stream();
    }

    private Instant firstSeen(String sha256) {
        return store
                .sql()
                .sql("SELECT received_at FROM submission WHERE sha256 = ?")
                .param(sha256)
                .query(String.class)
                .list()
                .stream()
                .map(Columns::instant)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Optional<Instant> newerVersion(String inboxPath, String receivedAt) {
        Instant own = Columns.instant(receivedAt);
        return store
                .sql()
                .sql("SELECT received_at FROM submission WHERE inbox_path = ?")
                .param(inboxPath)
                .query(String.class)
                .list()
                .stream()
                .map(Columns::instant)
                .filter(other -> other.isAfter(own))
                .max(Instant::compareTo);
    }

    private Set<Long> rowKeys(long submissionId, String form) {
        return new HashSet<>(store.sql()
                .sql("SELECT key FROM row_key WHERE submission_id = ? AND form = ?")
                .params(submissionId, form)
                .query(Long.class)
                .list());
    }

    /**
     * Stores what was settled for some submissions, in place of what was settled for them before. A submission none of
     * whose forms counts is superseded.
     *
     * @param standings of every form of every delivery concerned
     * @param said findings on them
     */
    public void settle(List<Standing> standings, List<DeliveryFinding> said) {
        store.inTransaction(() -> {
            Set<Long> ids = standings.stream().map(Standing::submissionId).collect(Collectors.toSet());
            standings.forEach(this::settle);
            Map<Long, List<Finding>> bySubmission = said.stream()
                    .collect(Collectors.groupingBy(
                            DeliveryFinding::submissionId,
                            Collectors.mapping(DeliveryFinding::finding, Collectors.toList())));
            for (long id : new ArrayList<>(ids)) {
                findings.replace(id, FindingRows.OF_DELIVERIES, bySubmission.getOrDefault(id, List.of()));
                store.sql().sql("""
                             UPDATE submission SET status = CASE WHEN EXISTS (SELECT 1 FROM submission_form f
                                 WHERE f.submission_id = submission.submission_id AND f.counts = 1)
                                 THEN 'accepted' ELSE 'superseded' END
                             WHERE submission_id = ?
                             """).param(id).update();
            }
            return null;
        });
    }

    private void settle(Standing standing) {
        int counts = standing.counts() ? 1 : 0;
        int changed = store.sql()
                .sql("UPDATE submission_form SET counts = ? WHERE submission_id = ? AND form = ? AND counts <> ?")
                .params(counts, standing.submissionId(), standing.form().code(), counts)
                .update();
        if (changed > 0 && Objects.equals(standing.form(), Form.SCORES)) {
            store.sql().sql("""
                         UPDATE body SET scores_due = 1
                         WHERE body_id = (SELECT body_id FROM submission WHERE submission_id = ?)
                         """).param(standing.submissionId()).update();
        }
    }
}
