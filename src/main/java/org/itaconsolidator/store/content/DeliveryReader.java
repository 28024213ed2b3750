package org.itaconsolidator.store.content;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.delivery.DeliveredPeriod;
import org.itaconsolidator.model.delivery.InboxVisits;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.score.ChangeRow;
import org.itaconsolidator.store.file.Schema;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.file.StoreFile;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;
import org.itaconsolidator.store.row.StoredVersion;
import org.itaconsolidator.thai.name.DivisionNames;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what was delivered: the versions of each file, their rows, and whether they count. */
public final class DeliveryReader {
    private static final RecordColumns<DeliveredPeriod> PERIOD = RecordColumns.of(DeliveredPeriod.class);

    /** An analysis may name up to so many indicators with their scores without being a form of scores. */
    private static final int MOST_OF_ANALYSIS = 5;

    private final Queries sql;

    /**
     * Besides the view's columns, what a delivery holds by form. Of a plan or report for the whole body, or gathered by one division for
     * others: the divisions that its rows name, and who supports them. Of scores, analysis and checklist: their years; the few scores
     * within an analysis have none, and a self-assessment is only noted.
     */
    private static final String COLUMNS = """
            SELECT v.*,
                CASE WHEN v.filled_in = 1 THEN (
                    SELECT group_concat(held, char(31)) FROM (
                    SELECT 'scores:' || iif(source = 'official', iif(count(DISTINCT indicator) > %few
                        OR NOT EXISTS (SELECT 1 FROM analysis a WHERE a.submission_id = v.submission_id), fiscal_year, ''), '%self') AS held
                    FROM score_reading r WHERE r.submission_id = v.submission_id GROUP BY fiscal_year, source
                    UNION
                    SELECT 'scores:' || iif(source = 'official', fiscal_year, '%self')
                    FROM reported_figure r WHERE r.submission_id = v.submission_id
                    UNION
                    SELECT 'analysis:' || fiscal_year FROM analysis r WHERE r.submission_id = v.submission_id
                    UNION
                    SELECT 'oit-checklist:' || fiscal_year FROM oit_item r WHERE r.submission_id = v.submission_id
                    UNION
                    SELECT 'supporters:' || m.responsible_text FROM measure m
                    WHERE m.submission_id = v.submission_id AND m.whose = '' AND m.form = 'measures'
                        AND instr(m.responsible_text, '%supporter') > 0
                    UNION
                    SELECT m.form || ':' || d.division FROM measure m JOIN measure_division d USING (measure_id)
                    WHERE m.submission_id = v.submission_id AND m.whose = ''
                        AND (m.form = 'measures'
                            OR trim(coalesce(m.status_text, '') || coalesce(m.result_text, '') || coalesce(m.outcome_text, '')
                                || coalesce(m.evidence_text, ''), ' -') <> ''
                            OR EXISTS (
                                SELECT 1 FROM measure_step t WHERE t.measure_id = m.measure_id AND t.result <> '')))
                ) END AS inside
            """.replace("%supporter", DivisionNames.supporter())
            .replace("%few", String.valueOf(MOST_OF_ANALYSIS))
            .replace("%self", SubmissionRow.SELF_ASSESSED);

    DeliveryReader(Queries sql) {
        this.sql = sql;
    }

    /**
     * The versions that matter now: the last one seen at each path, and the one that delivers. A refused or blank file that has
     * left the inbox delivers nothing.
     */
    public List<SubmissionRow> listSubmissions() {
        return sql.list(
                """
                %columns FROM v_submissions v
                WHERE (latest = 1 OR delivers = 1) AND (filled_in OR gone = 0) AND %s
                ORDER BY organisation, file_name, submission_id
                """.replace("%columns", COLUMNS).replace("%s", sql.scope().ofDelivery("submission_id")),
                ContentRows.submissions(looks()));
    }

    private InboxVisits looks() {
        InboxVisits looks = new InboxVisits();
        sql.each(
                "SELECT started_at, finished_at FROM run WHERE finished_at IS NOT NULL"
                        + " AND outcome IN ('published', 'unchanged')",
                rs -> looks.add(rs.getString(1), rs.getString(2)));
        return looks;
    }

    /** Every version ever delivered, in the order in which they came. */
    public void forEachVersion(Consumer<SubmissionRow> consumer) {
        sql.each(
                COLUMNS + " FROM v_submissions v WHERE " + sql.scope().ofDelivery("submission_id")
                        + " ORDER BY submission_id",
                ContentRows.submissions(looks()),
                consumer);
    }

    /** The newest version of each file in the inbox, by path. */
    public List<StoredVersion> listPresentVersions() {
        return sql.list(
                "SELECT * FROM submission WHERE latest = 1 AND gone = 0 AND inbox = ? ORDER BY inbox_path",
                StoredVersion.COLUMNS.rows(),
                sql.inbox());
    }

    /** The inbox files in which nothing is meant for this program, by path. */
    public List<String> listLeftAlone() {
        return sql.list(
                "SELECT inbox_path FROM left_alone WHERE inbox = ? ORDER BY inbox_path", String.class, sql.inbox());
    }

    /** The versions that came at a time and replaced another. */
    public List<StoredVersion> listReplacing(String cameAt) {
        return sql.list(
                "SELECT * FROM submission WHERE latest = 1 AND gone = 0 AND came_at = ?"
                        + " AND inbox = ? AND replaced IS NOT NULL ORDER BY inbox_path",
                StoredVersion.COLUMNS.rows(),
                cameAt,
                sql.inbox());
    }

    /** The version that a version replaced; empty if there was none. */
    public Optional<StoredVersion> findReplaced(long submissionId) {
        return sql.find(
                "SELECT * FROM submission WHERE submission_id ="
                        + " (SELECT replaced FROM submission WHERE submission_id = ?)",
                StoredVersion.COLUMNS.rows(),
                submissionId);
    }

    /**
     * The body, year, round and form of the version that lay at the same path before, if the new version has others and so counts for
     * something else. Empty if the old content still lies elsewhere in the inbox, or if the old version only named no year or round.
     */
    public Optional<DeliveredPeriod> findOtherPeriod(long submissionId) {
        return sql.find("""
                        SELECT CASE WHEN r.body_id <> s.body_id THEN b.name END AS organisation, r.fiscal_year, r.round, r.forms
                        FROM submission s
                            JOIN submission r ON r.submission_id = s.replaced AND (r.inbox_path, r.inbox) = (s.inbox_path, s.inbox)
                            JOIN body b ON b.body_id = r.body_id
                        WHERE s.submission_id = ? AND s.delivers = 1 AND r.status = 'superseded'
                            AND (r.rows_stored > 0 OR r.nothing_to_report = 1)
                            AND (s.rows_stored = 0 AND s.nothing_to_report = 0
                                OR r.body_id <> s.body_id
                                OR instr(',' || s.forms || ',', ',' || r.forms || ',') = 0
                                OR r.fiscal_year <> s.fiscal_year
                                OR (r.fiscal_year IS NULL OR s.fiscal_year IS NULL)
                                    AND r.fiscal_year IS NOT s.fiscal_year AND r.forms = 'scores'
                                OR r.round <> s.round
                                OR s.round IS NULL AND r.round IS NOT NULL)
                            AND NOT EXISTS (SELECT 1 FROM submission o WHERE o.sha256 = r.sha256 AND o.delivers = 1)
                        """, PERIOD.rows(), submissionId);
    }

    /** The rows of the versions that matter now; a byte-identical copy counts with its original. */
    public Ledger ledger() {
        return sql.get("""
                SELECT coalesce(sum(rows_read), 0) AS read, coalesce(sum(rows_stored), 0) AS stored,
                    coalesce(sum(rows_refused), 0) AS refused, coalesce(sum(rows_ignored), 0) AS ignored
                FROM submission s WHERE (latest = 1 OR delivers = 1) AND NOT (status = 'refused' AND gone = 1)
                    AND submission_id NOT IN (SELECT submission_id FROM identical_copy)
                """, RecordColumns.of(Ledger.class).rows());
    }

    /** The inbox paths at which anything came, by name. */
    public List<String> listPaths() {
        return sql.list(
                "SELECT DISTINCT inbox_path FROM submission WHERE "
                        + sql.scope().ofDelivery("submission_id") + " ORDER BY 1",
                String.class);
    }

    /** The inbox paths of deliveries that count although they have been taken out of the inbox. */
    public List<String> listCountingGone() {
        return sql.list("""
                SELECT s.inbox_path FROM submission s JOIN held_submission h USING (submission_id)
                WHERE s.delivers = 1 AND s.gone = 1 AND s.status = 'accepted' AND h.filled_in AND s.inbox = ? ORDER BY 1
                """, String.class, sql.inbox());
    }

    /**
     * The day of the newest delivery in a zone: the day as of which all data is ("ข้อมูล ณ วันที่"), on whatever day it is shown. The day
     * given where nothing was delivered yet.
     */
    public LocalDate newestDay(ZoneId zone, LocalDate otherwise) {
        return sql.find(
                        "SELECT received_at FROM submission WHERE "
                                + sql.scope().ofDelivery("submission_id") + " ORDER BY submission_id DESC LIMIT 1",
                        String.class)
                .map(received ->
                        OffsetDateTime.parse(received).atZoneSameInstant(zone).toLocalDate())
                .orElse(otherwise);
    }

    /** What deliveries changed in those they replaced, at the same path or another, and what was forgotten; the newest first. */
    public List<ChangeRow> listChanges() {
        return sql.list("""
                SELECT c.* FROM v_changes c JOIN submission s USING (submission_id)
                WHERE (s.delivers = 1 OR c.field LIKE 'forgotten-%') AND %s
                ORDER BY c.changed_at DESC, c.file_name, c.change_id
                """.replace("%s", sql.scope().ofDelivery("c.submission_id")), ContentRows.CHANGE.rows());
    }

    /**
     * A version of a file that a store, or a copy of one, knows; whether it counts or not.
     *
     * @param body the body it belongs to; empty if that is not known
     * @param inboxPath blank for a body without any version
     * @param inbox the inbox that the path is in; blank if the store has one job
     * @param sha256 blank for a body without any version
     */
    public record DeliveryTrace(Optional<Body> body, String inboxPath, String inbox, String sha256) {
        private static final RecordColumns<DeliveryTrace> ROW = RecordColumns.of(DeliveryTrace.class);

        public static List<DeliveryTrace> listIn(Store store) {
            return list(store.sql());
        }

        /** The deliveries in a copy that nobody has open, of any version; empty if it cannot be read. */
        public static Optional<List<DeliveryTrace>> listIn(Path copy) {
            return StoreFile.findIn(copy, DeliveryTrace::list);
        }

        private static List<DeliveryTrace> list(JdbcClient jdbc) {
            // copies by older versions do not hold the inbox
            boolean told =
                    Schema.number(jdbc, "SELECT count(*) FROM pragma_table_info('submission') WHERE name = 'inbox'")
                            > 0;
            return jdbc.sql("""
                            SELECT name, district, province, inbox_path, %inbox AS inbox, sha256
                            FROM submission FULL JOIN body USING (body_id)
                            """.replace("%inbox", told ? "inbox" : "''"))
                    .query(ROW.rows())
                    .list();
        }
    }
}
