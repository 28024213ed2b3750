package org.itaconsolidator.store.keep;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.reading.DocumentHead;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.Queries;

/** The rows that say of a submission who, what and when. */
final class SubmissionHeads {
    private final Store store;
    private final Queries sql;

    SubmissionHeads(Store store) {
        this.store = store;
        this.sql = Queries.writing(store);
    }

    long bodyId(Body body) {
        return sql.findBodyId(body)
                .orElseGet(() -> sql.get(
                        "INSERT INTO body (name, district, province) VALUES (?, ?, ?) RETURNING body_id",
                        Long.class,
                        body));
    }

    /** @param isFirst whether there is no other version at its path */
    long save(
            CheckedSubmission checked,
            Optional<Long> bodyId,
            OffsetDateTime receivedAt,
            boolean accepted,
            boolean isFirst) {
        Submission submission = checked.submission();
        DocumentHead head = submission.head();
        Ledger ledger = checked.checked();
        Optional<Long> answered = findAnswered(submission);
        Optional<Long> replaced = isFirst ? answered : replaceLatest(submission).or(() -> answered);
        return store.sql()
                .sql("""
                     INSERT INTO submission (inbox_path, sha256, size, modified_at, received_at, came_at, replaced, fingerprint,
                         body_id, division, fiscal_year, round, forms, status, latest, delivers,
                         rows_read, rows_stored, rows_refused, rows_ignored, nothing_to_report)
                     VALUES (:path, :sha256, :size, :modified_at, :now, :now, :replaced, :fingerprint,
                         :body, :division, :fiscal_year, :round, :forms, :status, 1, :delivers,
                         :read, :stored, :refused, :ignored, :nothing_to_report)
                     ON CONFLICT (inbox_path, sha256) DO UPDATE SET
                         came_at = CASE latest WHEN 1 THEN came_at ELSE excluded.came_at END,
                         replaced = CASE latest WHEN 1 THEN replaced ELSE excluded.replaced END,
                         modified_at = excluded.modified_at, fingerprint = excluded.fingerprint,
                         body_id = excluded.body_id, division = excluded.division,
                         fiscal_year = excluded.fiscal_year, round = excluded.round, forms = excluded.forms,
                         status = excluded.status, latest = 1, delivers = excluded.delivers,
                         rows_read = excluded.rows_read, rows_stored = excluded.rows_stored,
                         rows_refused = excluded.rows_refused, rows_ignored = excluded.rows_ignored,
                         nothing_to_report = excluded.nothing_to_report
                     RETURNING submission_id
                     """)
                .param("path", submission.file().inboxPath())
                .param("sha256", submission.file().sha256())
                .param("size", submission.file().size())
                .param("modified_at", submission.file().modifiedAt().toString())
                .param("now", receivedAt.toString())
                .param("replaced", replaced.orElse(null))
                .param("fingerprint", checked.fingerprint())
                .param("body", bodyId.orElse(null))
                .param("division", head.division())
                .param("fiscal_year", ColumnValues.stored(head.fiscalYear()))
                .param("round", ColumnValues.stored(head.round()))
                .param("forms", formsOf(submission).stream().map(Form::code).collect(Collectors.joining(",")))
                .param("status", accepted ? "accepted" : "refused")
                // lists of many bodies are stored and are nobody's delivery
                .param("delivers", accepted && bodyId.isPresent() ? 1 : 0)
                .param("read", ledger.read())
                .param("stored", ledger.stored())
                .param("refused", ledger.refused())
                .param("ignored", ledger.ignored())
                .param("nothing_to_report", submission.nothingToReport() ? 1 : 0)
                .query(Long.class)
                .single();
    }

    private Optional<Long> replaceLatest(Submission submission) {
        return sql.find(
                """
                     UPDATE submission SET latest = 0 WHERE inbox_path = ? AND latest = 1 AND sha256 <> ?
                     RETURNING submission_id
                     """,
                Long.class,
                submission.file().inboxPath(),
                submission.file().sha256());
    }

    /**
     * The version at another path whose marked copy, mended, a workbook is: where nothing lay at the workbook's own path, it comes
     * in that one's place.
     */
    Optional<Long> findAnswered(Submission submission) {
        return submission
                .answered()
                .flatMap(sha256 ->
                        sql.find("""
                     SELECT submission_id FROM submission WHERE sha256 = ?1 AND inbox_path <> ?2
                         AND NOT EXISTS (SELECT 1 FROM submission WHERE inbox_path = ?2 AND latest = 1)
                     ORDER BY latest DESC, gone, submission_id LIMIT 1
                     """, Long.class, sha256, submission.file().inboxPath()));
    }

    boolean isLatest(long submissionId) {
        return sql.get("SELECT latest = 1 FROM submission WHERE submission_id = ?", Boolean.class, submissionId);
    }

    void writeForms(long id, Submission submission, Map<Form, Set<Long>> rowKeys) {
        Batch formRows = sql.batch("INSERT INTO submission_form (submission_id, form, counts) VALUES (?, ?, 1)");
        Batch keyRows = sql.batch("INSERT INTO row_key (submission_id, form, key) VALUES (?, ?, ?)");
        for (Form form : formsOf(submission)) {
            formRows.add(id, form.code());
            rowKeys.getOrDefault(form, Set.of()).forEach(key -> keyRows.add(id, form.code(), key));
        }
        formRows.send();
        keyRows.send();
    }

    /** The forms found in it and those of which it holds content, in their order: what is stored must be seen. */
    private static Set<Form> formsOf(Submission submission) {
        Set<Form> forms = EnumSet.noneOf(Form.class);
        forms.addAll(submission.forms());
        submission.measures().stream().map(Measure::form).forEach(forms::add);
        if (!submission.scores().isEmpty()) {
            forms.add(Form.SCORES);
        }
        if (!submission.analysis().isEmpty()) {
            forms.add(Form.ANALYSIS);
        }
        if (!submission.oitItems().isEmpty()) {
            forms.add(Form.OIT_CHECKLIST);
        }
        return forms;
    }
}
