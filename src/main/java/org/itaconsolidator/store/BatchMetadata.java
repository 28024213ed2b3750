package org.itaconsolidator.store;

import java.time.Instant;
import java.util.List;

/** Spring Batch's own tables in the store: tidied here, because nothing else removes a row of them. */
public final class BatchMetadata {
    private final Store store;

    /** Metadata of a store. */
    public BatchMetadata(Store store) {
        this.store = store;
    }

    /** Removes executions created before a time, and what only they used. */
    public void removeOlderThan(Instant time) {
        store.inTransaction(() -> {
            String old = "(SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION WHERE CREATE_TIME < :time)";
            for (String sql : List.of(
                    "DELETE FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID IN"
                            + " (SELECT STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID IN " + old
                            + ")",
                    "DELETE FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID IN " + old,
                    "DELETE FROM BATCH_JOB_EXECUTION_CONTEXT WHERE JOB_EXECUTION_ID IN " + old,
                    "DELETE FROM BATCH_JOB_EXECUTION_PARAMS WHERE JOB_EXECUTION_ID IN " + old,
                    "DELETE FROM BATCH_JOB_EXECUTION WHERE CREATE_TIME < :time")) {
                store.sql().sql(sql).param("time", time.toEpochMilli()).update();
            }
            store.sql()
                    .sql("DELETE FROM BATCH_JOB_INSTANCE WHERE JOB_INSTANCE_ID NOT IN"
                            + " (SELECT JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION)")
                    .update();
            return null;
        });
    }
}
