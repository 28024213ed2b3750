package org.itaconsolidator.store.content;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.delivery.FindingsOfFile;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.delivery.WaivedFinding;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.FindingRows;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;

/** Reads what was found in deliveries; unless a method says otherwise, in the versions that matter now. */
public final class FindingReader {
    private static final RecordColumns<FindingsOfFile> OF_FILE =
            RecordColumns.of(FindingsOfFile.class, Map.of("file", "inbox_path"));
    private static final RecordColumns<WaivedFinding> WAIVED =
            RecordColumns.of(WaivedFinding.class, Map.of("reason", "waived_for", "until", "waived_until"));

    private final Queries sql;

    FindingReader(Queries sql) {
        this.sql = sql;
    }

    /** The findings of the versions that matter now: errors first, then by file, in the order found. */
    public void forEachFinding(Consumer<FindingRow> consumer) {
        sql.each("""
                SELECT f.* FROM v_findings f JOIN submission s USING (submission_id)
                WHERE (s.latest = 1 OR s.delivers = 1) AND %s
                ORDER BY CASE f.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
                    f.file_name, f.submission_id, f.finding_id
                """.replace("%s", sql.scope().ofDelivery("f.submission_id")), ContentRows.FINDING.rows(), consumer);
    }

    /** The findings of one version with every cell, for marking its workbook. */
    public List<Finding> listFindings(long submissionId) {
        return sql.list(
                "SELECT * FROM said_finding WHERE submission_id = ? ORDER BY finding_id",
                (rs, n) -> FindingRows.finding(rs),
                submissionId);
    }

    public Set<Long> listWithFindings() {
        return Set.copyOf(sql.list("SELECT DISTINCT submission_id FROM said_finding", Long.class));
    }

    /** The last findings of the version that a version replaced; empty if there was none. */
    public Optional<List<Finding>> findEarlierFindings(long submissionId) {
        return sql.find(
                        "SELECT replaced FROM submission WHERE submission_id = ? AND replaced IS NOT NULL",
                        Long.class,
                        submissionId)
                .map(replaced -> sql.list(
                        "SELECT * FROM earlier_finding WHERE submission_id = ? ORDER BY position",
                        (rs, n) -> FindingRows.finding(rs),
                        replaced));
    }

    /** Counts of findings of the versions that matter now, by code, without rules on trial. */
    public SortedMap<String, Integer> countFindings() {
        return count("code", false);
    }

    /** Counts of findings of rules on trial, of the versions that matter now, by code. */
    public SortedMap<String, Integer> countFindingsOnTrial() {
        return count("code", true);
    }

    /** Counts of findings of the versions that matter now, by severity, without rules on trial. */
    public Map<Severity, Integer> countFindingsBySeverity() {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        count("severity", false).forEach((code, n) -> counts.put(Coded.of(Severity.class, code), n));
        return counts;
    }

    /** The files with errors or warnings in a version that matters now, most errors first. */
    public List<FindingsOfFile> countByFile() {
        return sql.list("""
                SELECT s.inbox_path, sum(f.severity = 'error') AS errors, sum(f.severity = 'warning') AS warnings
                FROM open_finding f JOIN submission s USING (submission_id)
                WHERE (s.latest = 1 OR s.delivers = 1) AND f.on_trial = 0 AND f.severity <> 'notice'
                GROUP BY s.inbox_path, s.inbox ORDER BY errors DESC, warnings DESC, s.inbox_path
                """, OF_FILE.rows());
    }

    private SortedMap<String, Integer> count(String column, boolean onTrial) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        sql.each(
                "SELECT f." + column
                        + " AS word, count(*) AS findings FROM open_finding f JOIN submission s USING (submission_id)"
                        + " WHERE (s.latest = 1 OR s.delivers = 1) AND f.on_trial = " + (onTrial ? 1 : 0) + " AND "
                        + sql.scope().ofDelivery("s.submission_id") + " GROUP BY 1",
                rs -> counts.put(rs.getString("word"), rs.getInt("findings")));
        return counts;
    }

    /** The waived findings of the versions that matter now, by file, in the order found. */
    public List<WaivedFinding> listWaived() {
        return sql.list("""
                SELECT f.* FROM v_findings f JOIN submission s USING (submission_id)
                WHERE (s.latest = 1 OR s.delivers = 1) AND f.waived_until IS NOT NULL AND %s
                ORDER BY f.file_name, f.submission_id, f.finding_id
                """.replace("%s", sql.scope().ofDelivery("f.submission_id")), WAIVED.rows());
    }

    /** The current deliveries not stored in full, by file name: the reason for exit code 1. */
    public List<RefusedDelivery> listRefusedDeliveries() {
        return sql.list(
                """
                SELECT submission_id, inbox_path, status, rows_refused,
                    (SELECT group_concat(o.submission_id) FROM submission o
                     WHERE (o.inbox_path, o.inbox) = (submission.inbox_path, submission.inbox)
                         AND (o.latest = 1 OR o.delivers = 1 OR o.submission_id = submission.submission_id)) AS versions
                FROM submission
                WHERE (latest = 1 AND status = 'refused' AND gone = 0
                    OR status = 'accepted' AND (rows_refused > 0 OR EXISTS (
                        SELECT 1 FROM said_finding f WHERE f.submission_id = submission.submission_id AND severity = 'error')))
                    AND %s
                ORDER BY inbox_path, submission_id
                """.replace("%s", sql.scope().ofDelivery("submission_id")),
                (rs, n) -> new RefusedDelivery(
                        rs.getString("inbox_path"),
                        rs.getString("status").equals("refused"),
                        rs.getInt("rows_refused"),
                        listFindings(rs.getLong("submission_id")).stream()
                                .filter(finding -> finding.severity() == Severity.ERROR)
                                .toList(),
                        Stream.of(rs.getString("versions").split(","))
                                .map(Long::valueOf)
                                .collect(Collectors.toSet())));
    }
}
