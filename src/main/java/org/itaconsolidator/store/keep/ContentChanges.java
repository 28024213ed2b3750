package org.itaconsolidator.store.keep;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.Replacement;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCauses;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.ComparedRows;
import org.itaconsolidator.store.row.ComparedRows.ComparedRow;
import org.itaconsolidator.store.row.ComparedRows.ComparedRow.Text;
import org.itaconsolidator.store.row.ComparedRows.RowPairs;
import org.itaconsolidator.store.row.FindingRows;
import org.itaconsolidator.store.row.Queries;

/**
 * Finds what a delivery changes in the one that it replaces, at the same path or another. The store keeps only the
 * content that counts now, so the old content is read before it is removed and compared with the new content after
 * that is written. A row that only moved is no change.
 */
final class ContentChanges {
    /** If more figures of a year have changed, none of them is the likelier error, and none is named. */
    private static final int MOST_NAMED = 3;

    private record Pair(long submissionId, long replacedId) {}

    private final Queries sql;
    private final long replacedId;
    private final List<ComparedRow> before;

    /** The refused texts of the version before, by sheet and cell. */
    private final Map<List<String>, String> refusedBefore;

    private final Set<List<Object>> told = new HashSet<>();

    private ContentChanges(Queries sql, long replacedId, List<ComparedRow> before) {
        this.sql = sql;
        this.replacedId = replacedId;
        this.before = before;
        this.refusedBefore = refused(replacedId);
    }

    /** The refused texts of a version's cells, so that these do not look blank. */
    private Map<List<String>, String> refused(long submissionId) {
        Map<List<String>, String> refused = new HashMap<>();
        sql.each(
                """
                     SELECT * FROM finding
                     WHERE submission_id = ? AND origin = 'file' AND found <> ''
                         AND code IN ('score-not-a-number', 'score-out-of-range', 'date-not-understood')
                     """,
                rs -> {
                    Finding finding = FindingRows.finding(rs);
                    FindingCauses.foundByCell(finding)
                            .forEach((cell, found) -> refused.putIfAbsent(List.of(cell.sheet(), cell.a1()), found));
                },
                submissionId);
        return refused;
    }

    /**
     * The findings of a version. A total that does not agree with the figures of its year also names those figures that the version
     * changed, because the slip is most likely there; if it changed many, none is named.
     */
    static List<Finding> nameIn(Queries sql, long submissionId, Submission submission) {
        return submission.findings().stream()
                .map(finding -> finding.code() == FindingCode.TOTAL_MISMATCH
                        ? withChanges(finding, sql, submissionId, submission)
                        : finding)
                .toList();
    }

    private static Finding withChanges(Finding finding, Queries sql, long submissionId, Submission submission) {
        String year = finding.details().getOrDefault("fiscalYear", "");
        Map<List<String>, CellRef> figures = new HashMap<>();
        Stream.concat(
                        submission.scores().stream()
                                .filter(score -> year.equals(
                                        String.valueOf(score.fiscalYear().buddhist())))
                                .map(ScoreReading::at),
                        submission.reported().stream()
                                .filter(figure -> year.equals(
                                        String.valueOf(figure.fiscalYear().buddhist())))
                                .map(ReportedFigure::at))
                .forEach(at -> figures.put(List.of(at.sheet(), at.a1()), at));
        Map<CellRef, String> changed = new LinkedHashMap<>();
        sql.each(
                """
                SELECT sheet, cell, old_text, new_text FROM content_change
                WHERE submission_id = ? AND old_text IS NOT NULL AND new_text IS NOT NULL ORDER BY change_id
                """,
                rs -> {
                    CellRef at = figures.get(List.of(rs.getString("sheet"), rs.getString("cell")));
                    if (at != null) {
                        changed.put(at, at.a1() + ": " + rs.getString("old_text") + " → " + rs.getString("new_text"));
                    }
                },
                submissionId);
        return changed.isEmpty() || changed.size() > MOST_NAMED
                ? finding
                : finding.alsoAt(List.copyOf(changed.keySet())).with("changed", String.join(" · ", changed.values()));
    }

    /** Reads what a version holds, before it is replaced. */
    static ContentChanges from(Queries sql, long submissionId) {
        return new ContentChanges(sql, submissionId, ComparedRows.of(sql.store().sql(), submissionId));
    }

    /** Stores what a version has changed; the same version read again changes nothing. */
    void write(long submissionId, OffsetDateTime changedAt) {
        write(submissionId, changedAt, ComparedRows.of(sql.store().sql(), submissionId));
    }

    /**
     * Writes down anew what a delivery has changed in deliveries at other paths that it replaces now. What it changed in
     * those that no longer deliver stays written.
     *
     * @param replacements by this delivery, the last replaced one first; none if it replaces nothing
     */
    static void ofOtherPaths(Queries sql, long submissionId, List<Replacement> replacements) {
        sql.update("""
                     DELETE FROM content_change WHERE submission_id = ?
                         AND EXISTS (SELECT 1 FROM submission o WHERE o.submission_id = replaced_id AND o.delivers = 1)
                     """, submissionId);
        if (!replacements.isEmpty()) {
            writeReplaced(sql, submissionId, replacements);
        }
        writeCorrected(sql, submissionId);
    }

    private static void writeReplaced(Queries sql, long submissionId, List<Replacement> replacements) {
        List<ComparedRow> before = replacements.stream()
                .flatMap(each -> ComparedRows.of(sql.store().sql(), each.replacedId()).stream()
                        .filter(row -> row.form() == each.form()))
                .toList();
        Set<Form> forms = replacements.stream().map(Replacement::form).collect(Collectors.toSet());
        List<ComparedRow> after = ComparedRows.of(sql.store().sql(), submissionId).stream()
                .filter(row -> forms.contains(row.form()))
                .toList();
        new ContentChanges(sql, replacements.get(0).replacedId(), before)
                .write(submissionId, cameAt(sql, submissionId), after);
    }

    /**
     * Writes down where a delivery's scores differ from those of earlier deliveries that count beside it. Each score is compared with
     * the delivery whose scores counted until then, otherwise with the newest. The view shows those that replace earlier ones.
     */
    private static void writeCorrected(Queries sql, long submissionId) {
        List<Long> earlier = sql.list("""
                SELECT o.submission_id
                FROM submission s
                    JOIN submission_form a ON a.submission_id = s.submission_id AND a.form = 'scores' AND a.counts = 1
                    JOIN submission o ON o.body_id = s.body_id AND o.division = s.division AND o.delivers = 1
                        AND (o.inbox_path, o.inbox) <> (s.inbox_path, s.inbox) AND o.came_at < s.came_at
                    JOIN submission_form b ON b.submission_id = o.submission_id AND b.form = 'scores' AND b.counts = 1
                WHERE s.submission_id = ?
                ORDER BY EXISTS (SELECT 1 FROM score x WHERE x.body_id = o.body_id AND x.file_name = o.inbox_path) DESC,
                    o.came_at DESC, o.submission_id DESC
                """, Long.class, submissionId);
        if (earlier.isEmpty()) {
            return;
        }
        Set<String> told = new HashSet<>();
        List<ComparedRow> before = earlier.stream()
                .flatMap(id -> ComparedRows.of(sql.store().sql(), id).stream())
                .filter(row -> row.isScore() && told.add(row.about()))
                .toList();
        List<ComparedRow> after = ComparedRows.of(sql.store().sql(), submissionId).stream()
                .filter(ComparedRow::isScore)
                .toList();
        new ContentChanges(sql, earlier.get(0), before).writeCorrected(submissionId, cameAt(sql, submissionId), after);
    }

    private static OffsetDateTime cameAt(Queries sql, long submissionId) {
        return OffsetDateTime.parse(
                sql.get("SELECT came_at FROM submission WHERE submission_id = ?", String.class, submissionId));
    }

    /**
     * Stores how much of a body's content no longer counts because the user had its file forgotten, or because a file of another body
     * lies in its place: a line for each kind and year.
     */
    static void writeForgotten(Queries sql, long submissionId, OffsetDateTime forgottenAt) {
        sql.update("""
                INSERT INTO content_change (submission_id, replaced_id, changed_at, sheet, cell, field, old_text)
                SELECT ?1, ?1, ?2, '', '', rtrim(kind || ' ' || ifnull(fiscal_year, '')), organisation || ': ' || count(*)
                FROM (SELECT 1 AS place, 'forgotten-scores' AS kind, fiscal_year, organisation, file_name FROM v_scores
                    UNION ALL SELECT 2, 'forgotten-measures', fiscal_year, organisation, file_name FROM v_measures
                    UNION ALL SELECT 3, 'forgotten-analysis', fiscal_year, organisation, file_name FROM v_analysis
                    UNION ALL SELECT 4, 'forgotten-items', fiscal_year, organisation, file_name FROM v_oit_items)
                WHERE (file_name, organisation) = (
                    SELECT inbox_path, name FROM submission JOIN body USING (body_id) WHERE submission_id = ?1)
                GROUP BY place, fiscal_year, organisation ORDER BY place, fiscal_year DESC
                """, submissionId, forgottenAt);
    }

    /** Removes these lines when the place of a version delivers again. */
    static void forgetForgotten(Queries sql, long submissionId) {
        sql.update("""
                DELETE FROM content_change WHERE submission_id = replaced_id
                    AND submission_id IN (SELECT f.submission_id FROM submission f JOIN submission s
                        ON (f.inbox_path, f.inbox, f.body_id) = (s.inbox_path, s.inbox, s.body_id) WHERE s.submission_id = ?)
                """, submissionId);
    }

    private Batch changes() {
        return sql.batch("""
                INSERT INTO content_change
                (submission_id, replaced_id, changed_at, sheet, cell, field, old_text, new_text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """);
    }

    private void writeCorrected(long submissionId, OffsetDateTime changedAt, List<ComparedRow> after) {
        Batch batch = changes();
        RowPairs.of(before, after).changed().forEach((old, now) -> {
            if (old.about().equals(now.about())) {
                Pair pair = new Pair(submissionId, old.submissionId());
                add(batch, pair, changedAt, old.texts(), now.texts(), Map.of());
            }
        });
        batch.send();
    }

    private void write(long submissionId, OffsetDateTime changedAt, List<ComparedRow> after) {
        RowPairs rows = RowPairs.of(before, after);
        Map<List<String>, String> refusedNow = refused(submissionId);
        Batch batch = changes();
        rows.changed()
                .forEach((old, now) -> add(
                        batch,
                        new Pair(submissionId, old.submissionId()),
                        changedAt,
                        old.texts(),
                        now.texts(),
                        refusedNow));
        // scores that come or go are changes themselves; their source is one only if it changes
        rows.gone().stream()
                .filter(old -> !old.kind().equals(ComparedRows.SOURCE))
                .forEach(old -> add(
                        batch,
                        new Pair(submissionId, old.submissionId()),
                        changedAt,
                        old.texts(),
                        Map.of(),
                        refusedNow));
        rows.come().stream()
                .filter(now -> !now.kind().equals(ComparedRows.SOURCE))
                .forEach(now ->
                        add(batch, new Pair(submissionId, replacedId), changedAt, Map.of(), now.texts(), refusedNow));
        batch.send();
    }

    private void add(
            Batch batch,
            Pair pair,
            OffsetDateTime changedAt,
            Map<String, Text> oldTexts,
            Map<String, Text> newTexts,
            Map<List<String>, String> refusedNow) {
        for (String field : ComparedRow.differing(oldTexts, newTexts)) {
            Text old = oldTexts.get(field);
            Text now = newTexts.get(field);
            Text place = now == null ? old : now;
            List<String> cell = List.of(place.sheet(), place.cell());
            String before = old == null ? refusedBefore.get(cell) : old.words();
            String after = now == null ? refusedNow.get(cell) : now.words();
            // a cell merged over several rows is one
            if (told.add(Arrays.asList(pair, cell, field, before, after))) {
                batch.add(
                        pair.submissionId,
                        pair.replacedId,
                        changedAt,
                        place.sheet(),
                        place.cell(),
                        field,
                        before,
                        after);
            }
        }
    }
}
