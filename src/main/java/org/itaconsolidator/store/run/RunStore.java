package org.itaconsolidator.store.run;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;
import org.itaconsolidator.store.run.RunStore.RunFile.State;

/**
 * The history of runs: each run with the run before it, how far it came and what it published. It also removes old
 * rows from Spring Batch's own tables, because nothing else does.
 */
public final class RunStore {
    public static final RecordColumns<RunRow> RUN = RecordColumns.of(RunRow.class);
    private static final RecordColumns<RunFile> FILE = RecordColumns.of(RunFile.class);
    private static final RecordColumns<PublicationRow> PUBLICATION = RecordColumns.of(PublicationRow.class);

    public enum Outcome implements Coded {
        PUBLISHED,
        /** Nothing had changed; what was published stays. */
        UNCHANGED,
        /** It failed; what was published before stays. */
        FAILED,
        /** It was stopped before its end; the next run continues. */
        STOPPED
    }

    private final Queries sql;

    public RunStore(Store store) {
        this.sql = Queries.writing(store);
    }

    /** The number of the next run of a business date, from 1. */
    public int nextAttempt(LocalDate businessDate) {
        return sql.get(
                "SELECT coalesce(max(attempt), 0) + 1 FROM run WHERE business_date = ?",
                Integer.class,
                businessDate.toString());
    }

    /** Creates the run of a date and attempt, unless it exists (when a run is begun again). */
    public long begin(LocalDate businessDate, int attempt, OffsetDateTime now) {
        return sql.get("""
            INSERT INTO run (business_date, attempt, started_at) VALUES (?, ?, ?)
            ON CONFLICT (business_date, attempt) DO UPDATE SET finished_at = NULL, outcome = NULL
            RETURNING run_id
            """, Long.class, businessDate, attempt, now);
    }

    /** Stores how a run ended; a stopped run has an end and no outcome. */
    public void finish(long runId, Outcome outcome, OffsetDateTime now) {
        sql.update(
                "UPDATE run SET finished_at = ?, outcome = ? WHERE run_id = ?",
                now.toString(),
                outcome == Outcome.STOPPED ? null : outcome.code(),
                runId);
        if (outcome == Outcome.PUBLISHED || outcome == Outcome.UNCHANGED) {
            sql.update(
                    "UPDATE later_kind SET read_from = (SELECT started_at FROM run WHERE run_id = ?)"
                            + " WHERE read_from IS NULL",
                    runId);
        }
    }

    /** Marks runs that never ended as failed; the caller holds the lock and has finished what could be. */
    public void failUnfinished(OffsetDateTime now) {
        sql.update(
                "UPDATE run SET finished_at = ?, outcome = 'failed' WHERE outcome IS NULL AND finished_at IS NULL",
                now.toString());
    }

    /** The last runs, the newest first. */
    public List<RunRow> listRuns(int most) {
        return sql.list("SELECT * FROM run ORDER BY run_id DESC LIMIT ?", RUN.rows(), most);
    }

    /** A run by its number; throws for an unknown one. */
    public RunRow getRun(long runId) {
        return sql.get("SELECT * FROM run WHERE run_id = ?", RUN.rows(), runId);
    }

    /**
     * Freezes a run's list of what is to be read, in the order given.
     *
     * @param found workbooks in the inbox
     * @param unchanged those of them that need no reading
     */
    public void freeze(long runId, int found, int unchanged, List<SourceFile> due) {
        sql.store().inTransaction(() -> {
            sql.update("UPDATE run SET files_found = ?, files_unchanged = ? WHERE run_id = ?", found, unchanged, runId);
            sql.update("DELETE FROM run_file WHERE run_id = ?", runId);
            Batch.Of<RunFile> batch = sql.into("run_file", FILE, "run_id", "position");
            int position = 0;
            for (SourceFile file : due) {
                batch.add(new RunFile(file, State.DUE), runId, ++position);
            }
            batch.send();
        });
    }

    public List<RunFile> listFiles(long runId) {
        return sql.list("SELECT * FROM run_file WHERE run_id = ? ORDER BY position", FILE.rows(), runId);
    }

    /** The files of a run's list still to be read, in order. */
    public List<SourceFile> listDue(long runId) {
        return listFiles(runId).stream()
                .filter(file -> file.state() == State.DUE)
                .map(RunFile::file)
                .toList();
    }

    /** Stores what became of a file, in the transaction that stores its rows. */
    public void mark(long runId, String inboxPath, State state) {
        sql.update("UPDATE run_file SET state = ? WHERE run_id = ? AND inbox_path = ?", state.code(), runId, inboxPath);
    }

    /** Removes runs that began before a time, with their lists; the last that published stays. */
    public void removeStartedBefore(OffsetDateTime time) {
        sql.update("""
            DELETE FROM run WHERE unixepoch(started_at) < unixepoch(?) AND finished_at IS NOT NULL
            AND run_id NOT IN (SELECT run_id FROM publication ORDER BY publication_id DESC LIMIT 1)
            """, time.toString());
    }

    /**
     * Lines that stay the same as long as nothing is stored anew: one per version that matters, with what it was read
     * with and what of it counts.
     */
    public List<String> listState() {
        return sql.list("""
            SELECT s.inbox_path || ' ' || s.sha256 || ' ' || s.fingerprint || ' ' || s.status
                || ' ' || (s.gone AND s.status <> 'accepted') || ' ' || coalesce((SELECT group_concat(form || counts, ',') FROM submission_form f
                    WHERE f.submission_id = s.submission_id), '')
            FROM submission s WHERE s.latest = 1 OR s.delivers = 1
            UNION ALL SELECT 'link ' || url || ' ' || outcome || ' ' || substr(checked_at, 1, 10) FROM link_check
            ORDER BY 1
            """, String.class);
    }

    /**
     * How many promised days have passed without a report on a day. If all else is the same, this tells whether the day
     * has made something due.
     */
    public int countMissing(LocalDate day) {
        return sql.get(
                "SELECT count(*) FROM due_date WHERE told IS NULL AND asked_from <= ?", Integer.class, day.toString());
    }

    /** Stores what was published, for the next run to compare with. */
    public void recordPublication(PublicationRow publication) {
        Batch.Of<PublicationRow> row = sql.into("publication", PUBLICATION);
        row.add(publication);
        row.send();
    }

    /** The newest publication in a folder below the output: of several jobs with this store, each looks for what its own output shows. */
    public Optional<PublicationRow> findPublication(String folder) {
        return sql.find(
                "SELECT * FROM publication WHERE folder = ? ORDER BY publication_id DESC LIMIT 1",
                PUBLICATION.rows(),
                folder);
    }

    public Optional<PublicationRow> findLastPublication() {
        return sql.find("SELECT * FROM publication ORDER BY publication_id DESC LIMIT 1", PUBLICATION.rows());
    }

    /**
     * Marks executions of unknown state as failed. After a failed commit Spring Batch does not know whether it took effect,
     * and never continues such an execution. Here a commit is whole or nothing, so continuing after the last one is right.
     */
    public void repairUnknown() {
        sql.store().inTransaction(() -> {
            for (String table : List.of("BATCH_STEP_EXECUTION", "BATCH_JOB_EXECUTION")) {
                sql.update("UPDATE " + table + """
                     SET STATUS = 'FAILED', EXIT_CODE = 'FAILED',
                         END_TIME = coalesce(END_TIME, LAST_UPDATED, START_TIME, CREATE_TIME)
                     WHERE STATUS = 'UNKNOWN'
                    """);
            }
        });
    }

    /** Removes Spring Batch's executions of runs that are no longer stored. */
    public void removeOfUnknownRuns() {
        sql.store().inTransaction(() -> {
            List<Long> old = sql.list("""
                SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION_PARAMS
                WHERE PARAMETER_NAME = 'runId' AND CAST(PARAMETER_VALUE AS INTEGER) NOT IN (SELECT run_id FROM run)
                """, Long.class);
            old.forEach(this::removeExecution);
        });
    }

    private void removeExecution(long execution) {
        for (String statement : List.of(
                "DELETE FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID IN"
                        + " (SELECT STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = ?)",
                "DELETE FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = ?",
                "DELETE FROM BATCH_JOB_EXECUTION_CONTEXT WHERE JOB_EXECUTION_ID = ?",
                "DELETE FROM BATCH_JOB_EXECUTION_PARAMS WHERE JOB_EXECUTION_ID = ?",
                "DELETE FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = ?")) {
            sql.update(statement, execution);
        }
        sql.update("DELETE FROM BATCH_JOB_INSTANCE WHERE JOB_INSTANCE_ID NOT IN"
                + " (SELECT JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION)");
    }

    /** @param file the version collected */
    public record RunFile(SourceFile file, State state) {
        /** What is to be done, or was done, with a file of the list. */
        public enum State implements Coded {
            DUE,
            DONE,
            /** The file changed after it was collected and waits for the next run. */
            CHANGED
        }
    }

    /**
     * What was published last.
     *
     * @param runId by which run
     * @param folder its folder below the output, with {@code /}
     * @param stateHash hash of all that the output stood on
     * @param publishedAt ISO with offset
     */
    public record PublicationRow(
            long runId, LocalDate businessDate, String folder, String stateHash, String publishedAt) {}
}
