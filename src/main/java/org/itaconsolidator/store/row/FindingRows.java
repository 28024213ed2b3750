package org.itaconsolidator.store.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCauses;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.store.file.Store;

/** The stored findings of a submission, by what they come from. */
public final class FindingRows {
    public static final String OF_FILE = "file";
    public static final String OF_DELIVERIES = "deliveries";
    public static final String OF_SCORES = "scores";
    public static final String OF_FOLLOWING = "follow";

    private static final RecordColumns<Finding> FINDING = RecordColumns.of(Finding.class);
    private static final String[] BESIDE =
            "submission_id origin on_trial sheet cell message cell_refs details waived_for waived_until".split(" ");

    private final Queries sql;
    private final Function<Finding, String> wording;
    private final Waivers waiving;

    public FindingRows(Store store, Function<Finding, String> wording, Waivers waiving) {
        this.sql = Queries.writing(store);
        this.wording = wording;
        this.waiving = waiving;
    }

    /** Replaces findings of one origin; waives them and joins those with the same cause. */
    public void replace(long submissionId, String origin, List<Finding> said) {
        remove(submissionId, origin);
        add(submissionId, origin, said);
    }

    /** Replaces findings of following on several submissions, without what the file itself already says; others keep theirs. */
    public void replaceOfFollowing(List<DeliveryFinding> said) {
        DeliveryFinding.bySubmission(said).forEach((id, findings) -> {
            Set<Map.Entry<FindingCode, CellRef>> told = sql.list("""
                            SELECT code, severity, cell_refs, found, expected, details FROM finding
                            WHERE submission_id = ? AND origin = ?
                            """, (rs, n) -> finding(rs), id, OF_FILE).stream()
                    .flatMap(file -> file.cells().stream().map(cell -> Map.entry(file.code(), cell)))
                    .collect(Collectors.toSet());
            replace(
                    id,
                    OF_FOLLOWING,
                    findings.stream()
                            .filter(one -> !told.contains(Map.entry(one.code(), one.cell())))
                            .toList());
        });
    }

    public void add(long submissionId, String origin, List<Finding> said) {
        List<Finding> findings = waived(submissionId, FindingCauses.join(said));
        Batch.Of<Finding> batch = sql.into("finding", FINDING, BESIDE);
        for (Finding f : findings) {
            batch.add(
                    f,
                    submissionId,
                    origin,
                    f.code().isOnTrial(),
                    f.cell().sheet(),
                    f.cell().a1(),
                    wording.apply(f),
                    f.cells().stream()
                            .map(c -> record(c.sheet(), c.row(), c.column()))
                            .collect(Collectors.joining()),
                    f.details().entrySet().stream()
                            .map(e -> record(e.getKey(), e.getValue()))
                            .collect(Collectors.joining()),
                    f.waivedFor(),
                    f.waivedUntil());
        }
        batch.send();
    }

    private List<Finding> waived(long submissionId, List<Finding> findings) {
        if (findings.isEmpty() || waiving == Waivers.NONE) {
            return findings;
        }
        return sql.get(
                """
                     SELECT inbox_path, ifnull(name, '') AS name FROM submission LEFT JOIN body USING (body_id)
                     WHERE submission_id = ?
                     """, (rs, n) -> waived(rs.getString("inbox_path"), rs.getString("name"), findings), submissionId);
    }

    private List<Finding> waived(String inboxPath, String body, List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.isWaived() ? finding : waiving.apply(inboxPath, body, finding))
                .toList();
    }

    public static Finding finding(ResultSet rs) throws SQLException {
        List<CellRef> cells = ColumnValues.records(rs.getString("cell_refs"))
                .map(c -> new CellRef(c[0], Integer.parseInt(c[1]), Integer.parseInt(c[2])))
                .toList();
        Map<String, String> details = ColumnValues.records(rs.getString("details"))
                .collect(Collectors.toMap(d -> d[0], d -> d.length > 1 ? d[1] : ""));
        return new Finding(
                FindingCode.valueOf(
                        rs.getString("code").toUpperCase(Locale.ROOT).replace('-', '_')),
                Coded.of(Severity.class, rs.getString("severity")),
                cells,
                rs.getString("found"),
                rs.getString("expected"),
                details);
    }

    private static String record(Object... parts) {
        return Stream.of(parts)
                .map(String::valueOf)
                .collect(Collectors.joining(ColumnValues.PART, "", ColumnValues.RECORD));
    }

    /** Keeps a copy of a version's current findings in place of an earlier copy. */
    public void remember(long submissionId) {
        sql.update("DELETE FROM earlier_finding WHERE submission_id = ?", submissionId);
        sql.update("""
                     INSERT INTO earlier_finding
                     SELECT submission_id, finding_id, severity, code, found, expected, cell_refs, details
                     FROM said_finding WHERE submission_id = ?
                     """, submissionId);
    }

    public void remove(long submissionId, String origin) {
        sql.update("DELETE FROM finding WHERE submission_id = ? AND origin = ?", submissionId, origin);
    }
}
