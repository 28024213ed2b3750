package org.itaconsolidator.store.run;

import java.util.List;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Queries;

/** Spring Batch's own tables in the store: tidied here, because nothing else removes a row of them. */
public final class BatchMetadata {
    private final Store store;
    private final Queries sql;

    public BatchMetadata(Store store) {
        this.store = store;
        this.sql = Queries.writing(store);
    }

    /**
     * Where a commit failed, Spring Batch does not know what became of it, and never goes on with such an execution. Here a
     * commit is whole or nothing, so that going on after the last one is right: the execution failed.
     */
    public void repairUnknown() {
        store.inTransaction(() -> {
            for (String table : List.of("BATCH_STEP_EXECUTION", "BATCH_JOB_EXECUTION")) {
                sql.update("UPDATE " + table + """
                                 SET STATUS = 'FAILED', EXIT_CODE = 'FAILED',
                                     END_TIME = coalesce(END_TIME, LAST_UPDATED, START_TIME, CREATE_TIME)
                                 WHERE STATUS = 'UNKNOWN'
                                """);
            }
        });
    }

    /** Removes the executions of runs that the store no longer knows, and what only they used. */
    public void removeOfUnknownRuns() {
        store.inTransaction(() -> {
            List<Long> old = sql.list("""
                         SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION_PARAMS
                         WHERE PARAMETER_NAME = 'runId' AND CAST(PARAMETER_VALUE AS INTEGER) NOT IN (SELECT run_id FROM run)
                         """, Long.class);
            old.forEach(this::remove);
        });
    }

    private void remove(long execution) {
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
}
