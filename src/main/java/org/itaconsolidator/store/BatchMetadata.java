package org.itaconsolidator.store;

import java.util.List;

/** Spring Batch's own tables in the store: tidied here, because nothing else removes a row of them. */
public final class BatchMetadata {
    private final Store store;

    /** Metadata of a store. */
    public BatchMetadata(Store store) {
        this.store = store;
    }

    /** Removes the executions of runs that the store no longer knows, and what only they used. */
    public void removeOfUnknownRuns() {
        store.inTransaction(() -> {
            List<Long> old = store.sql().sql("""
                         SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION_PARAMS
                         WHERE PARAMETER_NAME = 'runId' AND CAST(PARAMETER_VALUE AS INTEGER) NOT IN (SELECT run_id FROM run)
                         """).query(Long.class).list();
            old.forEach(this::remove);
            return null;
        });
    }

    private void remove(long execution) {
        for (String sql : List.of(
                "DELETE FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID IN"
                        + " (SELECT STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = ?)",
                "DELETE FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = ?",
                "DELETE FROM BATCH_JOB_EXECUTION_CONTEXT WHERE JOB_EXECUTION_ID = ?",
                "DELETE FROM BATCH_JOB_EXECUTION_PARAMS WHERE JOB_EXECUTION_ID = ?",
                "DELETE FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = ?")) {
            store.sql().sql(sql).param(execution).update();
        }
        store.sql()
                .sql("DELETE FROM BATCH_JOB_INSTANCE WHERE JOB_INSTANCE_ID NOT IN"
                        + " (SELECT JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION)")
                .update();
    }
}
